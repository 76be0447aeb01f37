"""How the particles look: between the document's appearance, the run at the playhead, and what is painted."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scoreviz.engine.document import Appearance, Document
from scoreviz.engine.job import Job, Latest
from scoreviz.ui import figures
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.particle_tint import INK, tint_of
from scoreviz.ui.sampling import Sampling
from scoreviz.ui.session import Session
from scoreviz.wording import mark, tr

if TYPE_CHECKING:
    from scoreviz.engine.cloud_view import CloudRequest, CloudView
    from scoreviz.ui.edges_layer import EdgesLayer
    from scoreviz.ui.points_sheet import PointsSheet

LABELS = {
    "colour": mark("Colour of points"),
    "trail": mark("Length of trails"),
    "fading": mark("Fading of trails"),
    "margins": mark("Histograms at the edges"),
    "cloud": mark("Density of points"),
    "picked": mark("Points whose step is shown"),
}
LAYERS: dict[str, tuple[str, object]] = {
    "tint": ("colour", "ink"),
    "edges": ("margins", False),
    "cloud": ("cloud", False),
}


class Appearing:
    """Asks for what colours the points and what is drawn of their distribution, and shows it with its own frame."""

    def __init__(self, canvas: Canvas, session: Session, sampling: Sampling, refuse: Callable[[str, str], Any]) -> None:
        self._canvas, self._session, self._sampling, self._refuse = canvas, session, sampling, refuse
        self._cell: Latest[CloudRequest | None] | None = None
        self._job: Job[None, CloudView | None] | None = None
        self._asked: tuple[object, ...] = ()
        self._layer: EdgesLayer | None = None
        self._tint = INK
        self._sheets: list[PointsSheet] = []
        canvas.layerPicked.connect(self._on_layer_picked)
        self.show()

    @property
    def appearance(self) -> Appearance:
        """How the particles are to look."""
        return self._session.document.appearance

    @property
    def layer(self) -> "EdgesLayer | None":
        """What is painted over the canvas, once anything was."""
        return self._layer

    def attach(self, sheet: "PointsSheet") -> None:
        """Let a sheet show the appearance, and change it."""
        self._sheets.append(sheet)
        sheet.set_appearance(self.appearance)
        sheet.chosen.connect(self.choose)

    def choose(self, name: str, value: object) -> None:
        """Change one field of the appearance, as one step."""
        changes: dict[str, Any] = {name: value}
        self._session.edit(LABELS[name], appearance=replace(self.appearance, **changes))

    def follow(self, before: Document, after: Document) -> None:
        """Hear of a change of the document."""
        if before.appearance != after.appearance:
            self.show()

    def show(self) -> None:
        """Show the document's appearance."""
        self._sampling.cloud.appearance = self.appearance
        for sheet in self._sheets:
            sheet.set_appearance(self.appearance)

    def tick(self) -> None:
        """Ask for what is wanted, and show what has come, if it is of the run that is on the screen."""
        self._ask()
        view = self._newest()
        look = self.appearance
        cloud = self._sampling.cloud
        if look.colour == "ink":
            self._tint = INK
        elif view is not None:
            self._tint = tint_of(view.request.run, view.request.by)
        coloured = view if look.colour != "ink" and view is not None and view.request.by == look.colour else None
        cloud.dress(coloured, self._tint)
        self._show_layer(view)

    def close(self) -> None:
        """End the work."""
        if self._job is not None:
            self._job.stop()
            self._job = None
        self._asked = ()

    def _ask(self) -> None:
        look, playback = self.appearance, self._sampling.playback
        run = playback.run
        if run is None or not (look.colour != "ink" or look.margins or look.cloud):
            self.close()
            return
        asked = run.spec, playback.index, look.colour, look.margins, look.cloud, self._canvas.camera.box
        if asked == self._asked and run.count > playback.index:
            return
        self._asked = asked
        self._begin()
        if self._cell is not None:
            from scoreviz.engine.cloud_view import CloudRequest

            self._cell.put(
                CloudRequest(run, playback.index, look.colour, look.margins, look.cloud, self._canvas.camera.box)
            )

    def _begin(self) -> None:
        if self._job is not None and self._job.error is not None:
            self._refuse(tr("What is shown of the points could not be worked out"), str(self._job.error))
            self._job = None
        if self._job is None:
            from scoreviz.engine.cloud_view import cloud_frames  # the first frame needs none of it

            self._cell = Latest(None)
            self._job = Job(None, cloud_frames(self._cell), "points").start()

    def _newest(self) -> "CloudView | None":
        """Return what was worked out last, unless it is of another run."""
        view = None if self._job is None else self._job.newest
        return None if view is None or view.request.run.spec != self._sampling.playback.spec else view

    def _box(self) -> tuple[float, float, float, float]:
        camera = self._canvas.camera
        (left, low), (right, high) = camera.to_world(0.0, camera.height), camera.to_world(camera.width, 0.0)
        return left, right, low, high

    def _show_layer(self, view: "CloudView | None") -> None:
        """Show the edges and the lines; they are those of the points only where these are on the screen."""
        look = self.appearance
        shown = view if self._sampling.cloud.shown and self._session.document.overlays.points else None
        margins = shown.margins if shown is not None and look.margins else None
        lines = shown.lines if shown is not None and look.cloud else None
        if self._layer is None and (margins is not None or lines is not None):
            from scoreviz.ui.edges_layer import EdgesLayer

            self._layer = EdgesLayer(self._canvas)
        if self._layer is not None:
            self._layer.show_found(margins, lines)
        self._canvas.set_edges(margins is not None)
        blur = "" if lines is None else figures.significant(lines.bandwidth, 2)
        self._canvas.legend.show_points(self._tint, margins is not None, blur if lines is not None else None)

    def _on_layer_picked(self, name: str) -> None:
        if name in LAYERS:
            self.choose(*LAYERS[name])
