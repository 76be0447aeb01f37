"""Keeps the canvas showing the document's fields at one noise level."""

import math
import time

from scoreviz.engine.document import Document
from scoreviz.engine.field_frames import field_frames
from scoreviz.engine.fields import Array, Field, FieldRequest, FieldSnapshot, NoiseLevel, noise_level
from scoreviz.engine.fields_apart import FieldsApart
from scoreviz.engine.job import SOON, Job, Latest
from scoreviz.engine.learner import Learner
from scoreviz.engine.target import Target
from scoreviz.engine.targets import is_empty
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.field_work import FieldWork
from scoreviz.ui.session import Session

Axes = tuple[Array, Array]

FIRST_TIME = 0.4  # where the noise axis stands when a document is opened: structure and arrows are both plain there
DRAG_SECONDS = 0.15  # a hand that has not moved along the axis for so long rests


class Scene:
    """Asks the field worker for what the canvas needs, and hands the newest answer over.

    Whatever makes the picture old calls ``refresh``; the next tick of the display clock asks anew, so that a hundred
    changes between two frames cost one request.
    """

    def __init__(self, canvas: Canvas, session: Session, learner: Learner) -> None:
        self._canvas, self._session, self._learner = canvas, session, learner
        self._t = FIRST_TIME
        self._dragged_at, self._coarse = -math.inf, 1
        self._changed = True
        self._covered = False  # whether something else is looked at
        self._shown: FieldSnapshot | None = None
        self._looked_at: Target | None = None
        self._empty = False
        self._work = FieldWork()
        self._start()
        canvas.viewChanged.connect(self.refresh)

    @property
    def t(self) -> float:
        """The noise level on screen, as a time of the process."""
        return self._t

    @property
    def shown(self) -> FieldSnapshot | None:
        """The fields on screen."""
        return self._shown

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return self._is_empty()

    @property
    def failure(self) -> str:
        """Why the fields no longer follow, or an empty string."""
        return self._work.failure if self._job.error is None else str(self._job.error)

    def restart(self) -> None:
        """Begin again after a failure."""
        if self._work.failure:
            self._work.restart()
        if self._job.error is not None:
            self._apart.close()
            self._start()
        self._changed = True

    def _start(self) -> None:
        self._cell: Latest[FieldRequest | None] = Latest(None)
        self._apart = FieldsApart()
        self._job = Job(None, field_frames(self._cell, self._apart), "fields", SOON).start()

    def level(self) -> NoiseLevel:
        """Return alpha, sigma and their ratio at the noise level on screen."""
        return noise_level(self._session.document.noise, self._t)

    def set_time(self, t: float, by_hand: bool = False) -> None:
        """Move along the noise axis; what a hand drags is followed more often and less finely, until it rests."""
        t = min(max(t, 0.0), 1.0)
        if t != self._t:
            self._t = t
            self._changed = True
        if by_hand:
            self._dragged_at = time.monotonic()

    def refresh(self) -> None:
        """Say that what is on screen is old."""
        self._changed = True

    def set_covered(self, covered: bool) -> None:
        """Ask for nothing while the canvas is covered; what is on it is then old."""
        self._covered = covered
        self._changed = True

    def hurry(self) -> None:
        """Ask at once, without waiting for the clock: the drawing has changed under a hand."""
        self._changed = False
        self._ask()

    def tick(self) -> bool:
        """Ask for what is wanted and show what has arrived; return whether the picture changed."""
        self._canvas.tick()
        if self._work.tick() or self._changed or self._coarse > self._wanted_coarse():
            self._changed = False
            self._ask()
        newest = self._job.newest
        if newest is None or newest is self._shown or self._is_empty():
            return False
        self._shown = newest
        self._canvas.set_fields(newest)
        return True

    def close(self) -> None:
        """End the field worker and what it is helped by."""
        self._work.close()
        self._job.stop()
        if self._job.join(1.0):
            self._apart.close()

    def _is_dragged(self) -> bool:
        return time.monotonic() - self._dragged_at < DRAG_SECONDS

    def _wanted_coarse(self) -> int:
        """How much coarser maps may be: what changes all the time need not be fine."""
        if self._is_dragged():
            return 4
        return 3 if self._learns() else 1

    def _learns(self) -> bool:
        """Whether newer weights are to be seen soon."""
        return self._learner.state == "running" and not self._learner.looks_back

    def _is_empty(self) -> bool:
        """Whether there is nothing to show; looked up once for each target, as this is asked in every frame."""
        target = self._session.document.target
        if target is not self._looked_at:
            self._looked_at, self._empty = target, is_empty(target)
        return self._empty

    def _ask(self) -> None:
        if self._covered:
            self._changed = True
            return
        document = self._session.document
        self._canvas.set_empty(self._is_empty())
        if self._is_empty():
            self._shown = None
            self._canvas.set_fields(None)
            return
        xs, ys = self._canvas.node_grid()
        raster_xs, raster_ys = self._canvas.raster()
        if len(xs) == 0 or len(ys) == 0 or len(raster_xs) == 0 or len(raster_ys) == 0:
            return
        self._coarse = self._wanted_coarse()
        self._work.ask(document, self._learner, self._t, (raster_xs, raster_ys))
        self._cell.put(self._request(document, (xs, ys), (raster_xs, raster_ys)))

    def _request(self, document: Document, nodes: Axes, raster: Axes) -> FieldRequest:
        """Return what the canvas needs at these nodes, and on this raster."""
        overlays = document.overlays
        return FieldRequest(
            target=document.target,
            noise=document.noise,
            t=self._t,
            xs=nodes[0],
            ys=nodes[1],
            raster_xs=raster[0],
            raster_ys=raster[1],
            learned=self._learner.learned,
            wants_difference=overlays.view == "difference" and overlays.heat,
            map=overlays.map if overlays.heat else "density",
            view=overlays.view,
            shows=overlays.shows,
            style=overlays.style if overlays.arrows else "arrows",
            places=overlays.places,
            spacing=self._canvas.spacing / self._canvas.camera.scale,
            guided=self._work.guided,
            model=self._work.model if overlays.map == "model" else None,
            rival_model=self._work.rival_model if overlays.map == "model" else None,
            data=overlays.data,
            note=self._work.note,
            rival=self._rival(document),
            classes=self._work.classes,
            coarse=self._coarse,
            quick=self._is_dragged(),
            learns=self._learns(),
        )

    def _rival(self, document: Document) -> Field | None:
        """Return what the second network learned, where the two are looked at side by side."""
        rival = self._learner.rival
        side_by_side = document.rival is not None and document.overlays.view == "split"
        if rival is None or not side_by_side or self._learner.learned is None:
            return None
        return rival.learned
