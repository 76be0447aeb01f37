"""Between a known coordinate in the document, its line on the canvas, and what is drawn of the other one."""

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

import numpy as np

from scoreviz.engine.edges import EdgeRequest, EdgeView, KnownLine, belongs, edge_frames, known_line, value_at
from scoreviz.engine.job import SOON, Job, Latest
from scoreviz.wording import mark, tr

if TYPE_CHECKING:
    from scoreviz.ui.edge_layer import EdgeCard, EdgeLayer
    from scoreviz.ui.known_handle import KnownHandle
    from scoreviz.ui.late_parts import LateParts


class Knowing:
    """Shows the line and the edge while a coordinate is known; looked at by the clock."""

    def __init__(self, window: "LateParts") -> None:
        self._canvas, self._notices = window.layout_.canvas, window.notices
        self._session, self._scene, self._sampling = window.session, window.scene, window.sampling
        self._cell: Latest[EdgeRequest | None] = Latest(None)
        self._job: Job[None, EdgeView | None] | None = None
        self._asked: tuple[object, ...] = ()
        self._gestures, self._gesture = count(), ""
        self._parts: tuple[KnownHandle, EdgeLayer, EdgeCard] | None = None

    @property
    def parts(self) -> "tuple[KnownHandle, EdgeLayer, EdgeCard]":
        """The handle, what is painted over the canvas, and the card; made when they are first needed."""
        if self._parts is None:
            from scoreviz.ui.edge_layer import EdgeCard, EdgeLayer
            from scoreviz.ui.known_handle import KnownHandle

            self._parts = KnownHandle(self._canvas), EdgeLayer(self._canvas), EdgeCard(self._canvas)
            handle = self._parts[0]
            handle.grasped.connect(self._begin)
            handle.moved.connect(self._move)
        return self._parts

    @property
    def shown(self) -> tuple[KnownLine, EdgeView | None] | None:
        """The line and the edge that are on the canvas, or None where no coordinate is known."""
        layer = None if self._parts is None else self._parts[1]
        return None if layer is None or layer.isHidden() else layer.shown

    @property
    def view(self) -> EdgeView | None:
        """What was worked out last of the open coordinate."""
        return None if self._job is None else self._job.newest

    def tick(self) -> None:
        """Put the line where it belongs, ask for the edge, and show what has come."""
        document = self._session.document
        line = None if self._scene.empty else known_line(document.sampling, document.noise, self._scene.t)
        if line is None:
            self._hide()
            return
        self._ask()
        handle, layer, card = self.parts
        camera, view = self._canvas.camera, self._fitting(line)
        at = camera.to_screen(np.array((line.at, line.at)))[line.axis]
        handle.show_line(line.axis, line.value, float(at))
        layer.show_known(camera, line, view)
        card.show_view(line, view)

    def put_away(self) -> None:
        """End the work."""
        if self._job is not None:
            self._job.stop()

    def _hide(self) -> None:
        for part in self._parts or ():
            part.hide()

    def _ask(self) -> None:
        document, moment, t = self._session.document, self._sampling.cloud.moment, self._scene.t
        request = EdgeRequest(document.sampling, document.target, document.noise, t, self._canvas.camera.box)
        if moment is not None and belongs(moment, request):
            request = replace(request, moment=moment, t=moment.t)
        index = None if request.moment is None else (request.moment.spec, request.moment.index)
        asked = request.sampling, request.target, request.noise, request.t, request.box, index
        if asked == self._asked:
            return
        self._asked = asked
        if self._job is not None and self._job.error is not None:
            self._notices.refuse(tr("The open coordinate could not be worked out"), str(self._job.error))
            self._job = None
        if self._job is None:
            self._cell = Latest(None)
            self._job = Job(None, edge_frames(self._cell), "edge", SOON).start()
        self._cell.put(request)

    def _fitting(self, line: KnownLine) -> EdgeView | None:
        """Return what is known of the open coordinate, unless it is of another known one."""
        view = self.view
        if view is None:
            return None
        theirs = view.request.sampling
        return view if ("xy".find(theirs.known), theirs.known_value) == (line.axis, line.value) else None

    def _begin(self) -> None:
        self._gesture = f"known coordinate {next(self._gestures)}"

    def _move(self, pixels: float) -> None:
        """Let the line stand at a place of the canvas."""
        document = self._session.document
        place = self._canvas.camera.to_world(pixels, pixels)["xy".index(document.sampling.known)]
        value = value_at(document.noise, self._scene.t, place)
        sampling = replace(document.sampling, known_value=value)
        self._session.edit(mark("Known coordinate"), gesture=self._gesture, sampling=sampling)
