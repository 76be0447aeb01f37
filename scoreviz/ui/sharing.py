"""Taking away what is on the screen: between the share sheet, the work that writes files, and the disk.

One file is written at a time, beside everything else: the window stays as quick as it was.
"""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from scoreviz.engine.branch_view import branch_words
from scoreviz.engine.lane_runs import in_lanes
from scoreviz.engine.particles import RunSnapshot, RunSpec
from scoreviz.engine.scenery import Scenery
from scoreviz.ui import lane_sharing, share_work, theme
from scoreviz.ui.camera import Camera
from scoreviz.ui.lane_scene import Look
from scoreviz.ui.lane_sharing import Taken, ended
from scoreviz.ui.overlaid import Overlaid
from scoreviz.ui.picture import Figure, View
from scoreviz.ui.share_pages import FilmChoice
from scoreviz.ui.share_sheet import ShareSheet
from scoreviz.ui.share_work import Looked
from scoreviz.ui.stage import Stage
from scoreviz.ui.writing import FAILED, NOT_COPIED, Writing
from scoreviz.wording import tr

if TYPE_CHECKING:
    from scoreviz.ui.late_parts import LateParts


class Sharing(Writing):
    """The sheet of the plane, and the file that is being written from it."""

    def __init__(self, window: "LateParts") -> None:
        self.sheet = sheet = ShareSheet(window.layout_.top.share)
        super().__init__(window, sheet)
        sheet.copyRequested.connect(self.copy)
        sheet.pictureRequested.connect(self.save_picture)
        sheet.filmRequested.connect(self.save_film)
        sheet.dataRequested.connect(self.save_data)
        sheet.cancelRequested.connect(self.cancel)

    def open(self) -> None:
        """Open the sheet below its button."""
        canvas = self._window.layout_.canvas
        self.sheet.picture.set_view_size(canvas.width(), canvas.height())
        self.sheet.open_below(self._button)

    def copy(self, scale: float, printed: bool) -> None:
        """Put a picture of the view on the clipboard."""
        if self._shows_lanes:
            work = lane_sharing.copying(self._taken(), self._look_at_lanes(), scale, printed)
        else:
            work = share_work.copying(self._view(), scale, self._figure(printed))
        self.begin(work, tr(NOT_COPIED), "", self.put_on_clipboard)

    def save_picture(self, suffix: str, scale: float, printed: bool) -> None:
        """Ask for a file and write the view to it."""
        lanes = (self._taken(), self._look_at_lanes()) if self._shows_lanes else None
        view, figure = self._view(), self._figure(printed)  # as it is now, before the dialog
        path = self._ask_for("picture", suffix)
        if path is None:
            return
        work = (
            share_work.painting(path, view, scale, figure)
            if lanes is None
            else lane_sharing.painting(path, *lanes, scale, printed)
        )
        self.begin(work, tr(FAILED["picture"]), "", self.saved(path))

    def save_film(self, choice: FilmChoice) -> None:
        """Ask for a file and write the run to it as a film."""
        asked = self._run()
        taken, several = self._taken(), self._in_lanes
        scenery, looked = self._scenery(), self._looked(choice)
        path = None if asked is None else self._ask_for("film", choice.suffix)
        if asked is not None and path is not None:
            if several:
                look = self._look_at_lanes(choice.width, choice.height)
                work = lane_sharing.filming(path, taken, look, choice.scale, choice.pace)
            else:
                work = share_work.filming(path, scenery, asked, looked)
            what = tr("Frame", "counted while a film is written")
            self.begin(work, tr(FAILED["film"]), what, self.saved(path))

    def save_data(self, suffix: str, every: int, points: int) -> None:
        """Ask for a file and write the run to it as numbers."""
        asked = self._run()
        taken, several = self._taken(), self._in_lanes
        path = None if asked is None else self._ask_for("data", suffix)
        if asked is not None and path is not None:
            if several:
                work = lane_sharing.counting(path, taken, every, points or None)
            else:
                work = share_work.counting(path, self._scenery(), asked, every, points or None)
            what = tr("Step", "counted while a file is written")
            self.begin(work, tr(FAILED["data"]), what, self.saved(path))

    # ---- what is shared

    def _view(self) -> View:
        window = self._window
        stage, particles = window.layout_.canvas.shown
        shown = replace(particles, landed=window.beside.marks.points)
        return View(stage, shown, window.probing.sight, self._over())

    def _over(self) -> Overlaid | None:
        """Return what lies over the points on the canvas, or None where nothing does."""
        window = self._window
        layer, known = window.appearing.layer, window.knowing.shown
        margins, lines = (None, None) if layer is None else layer.shown
        parted = window.stepping.shown
        if margins is None and lines is None and known is None and parted.empty:
            return None
        said = branch_words(window.stepping.branches) if window.stepping.branches else ""
        return Overlaid(margins, lines, parted, said, *(known or (None, None)))

    def _scenery(self) -> Scenery:
        learner = self._window.learner
        run = self._window.sampling.playback.run
        own, theirs = learner.shown_keepsake(), learner.shown_rival_keepsake()
        return Scenery(self._window.session.document, run, learner.learned, own, other=theirs)

    def _figure(self, printed: bool) -> Figure:
        view = self._view()
        fields = view.stage.fields
        shown = view.particles.points is not None and view.stage.overlays.points
        t = self._window.scene.t if fields is None else fields.request.t
        return Figure(printed, self._scenery().caption(t, shown))

    def _run(self) -> RunSnapshot | RunSpec | None:
        """Return the run on the timeline, or what one would be made from; None, and why, where there is none."""
        run = self._window.sampling.playback.run
        if run is not None:
            return run if run.finished else run.spec
        return self._window.sampling.settings.next_spec()

    def _looked(self, choice: FilmChoice) -> Looked:
        """Return how the film looks at the run: what the canvas shows, its picked part and its probe among that."""
        window = self._window
        probing = window.session.document.probing if window.probing.sight is not None else None
        return Looked(self._look(choice), choice.scale, choice.pace, window.sampling.cloud.part, probing)

    def _look(self, choice: FilmChoice) -> Stage:
        """Return what the canvas shows, on the film's rectangle: as much of the page as is seen there, and no less."""
        stage = self._view().stage
        seen = stage.camera
        share = min(choice.width / max(seen.width, 1.0), choice.height / max(seen.height, 1.0))
        camera = Camera(seen.x, seen.y, seen.scale * share, float(choice.width), float(choice.height))
        return replace(stage, camera=camera, fields=None)

    # ---- lanes

    @property
    def _shows_lanes(self) -> bool:
        """Whether lanes stand over the canvas."""
        return bool(self._window.session.document.theatre.beside)

    @property
    def _in_lanes(self) -> bool:
        """Whether what runs is more than one run: lanes, or a run with its branch."""
        return in_lanes(self._window.session.document)

    def _taken(self) -> Taken:
        """Return what the lanes are made from, with what is recorded of them."""
        learner, playback = self._window.learner, self._window.sampling.playback
        scenery = Scenery(self._window.session.document, None, learner.learned, learner.keepsake())
        return Taken(scenery, ended(playback.in_step.lanes), playback.in_step.t)

    def _look_at_lanes(self, width: float = 0.0, height: float = 0.0) -> Look:
        """Return how lanes are looked at, as large as the canvas if no other size is given."""
        canvas = self._window.layout_.canvas
        camera = self._window.lanes.view.camera if self._shows_lanes else self._view().stage.camera
        stage = Stage(camera, palette=theme.current(), overlays=self._window.session.document.overlays)
        return Look(stage, width or float(canvas.width()), height or float(canvas.height()))

    def _ask_for(self, kind: str, suffix: str) -> Path | None:
        return self.ask(kind, suffix, self._window.session.document.target.name or "view")
