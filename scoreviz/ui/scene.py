"""Keeps the canvas showing the document's fields at one noise level."""

from scoreviz.engine.document import Target
from scoreviz.engine.fields import FieldRequest, FieldSnapshot, NoiseLevel, field_frames, noise_level
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.learner import Learner
from scoreviz.engine.targets import is_empty
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.session import Session

FIRST_TIME = 0.4  # where the noise axis stands when a document is opened: structure and arrows are both plain there


class Scene:
    """Asks the field worker for what the canvas needs, and hands the newest answer over.

    Whatever makes the picture old calls ``refresh``; the next tick of the display clock asks anew, so that a hundred
    changes between two frames cost one request.
    """

    def __init__(self, canvas: Canvas, session: Session, learner: Learner) -> None:
        self._canvas, self._session, self._learner = canvas, session, learner
        self._t = FIRST_TIME
        self._changed = True
        self._shown: FieldSnapshot | None = None
        self._looked_at: Target | None = None
        self._empty = False
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
    def failure(self) -> str:
        """Why the fields no longer follow, or an empty string."""
        return "" if self._job.error is None else str(self._job.error)

    def restart(self) -> None:
        """Begin again after a failure."""
        self._start()
        self._changed = True

    def _start(self) -> None:
        self._cell: Latest[FieldRequest | None] = Latest(None)
        self._job = Job(None, field_frames(self._cell), "fields").start()

    def level(self) -> NoiseLevel:
        """Return alpha, sigma and their ratio at the noise level on screen."""
        return noise_level(self._session.document.noise, self._t)

    def set_time(self, t: float) -> None:
        """Move along the noise axis."""
        t = min(max(t, 0.0), 1.0)
        if t != self._t:
            self._t = t
            self._changed = True

    def refresh(self) -> None:
        """Say that what is on screen is old."""
        self._changed = True

    def hurry(self) -> None:
        """Ask at once, without waiting for the clock: the drawing has changed under a hand."""
        self._changed = False
        self._ask()

    def tick(self) -> bool:
        """Ask for what is wanted and show what has arrived; return whether the picture changed."""
        self._canvas.tick()
        if self._changed:
            self._changed = False
            self._ask()
        newest = self._job.newest
        if newest is None or newest is self._shown or self._is_empty():
            return False
        self._shown = newest
        self._canvas.set_fields(newest)
        return True

    def close(self) -> None:
        """End the field worker."""
        self._job.stop()
        self._job.join(1.0)

    def _is_empty(self) -> bool:
        """Whether there is nothing to show; looked up once for each target, as this is asked in every frame."""
        target = self._session.document.target
        if target is not self._looked_at:
            self._looked_at, self._empty = target, is_empty(target)
        return self._empty

    def _ask(self) -> None:
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
        self._cell.put(
            FieldRequest(
                target=document.target,
                noise=document.noise,
                t=self._t,
                xs=xs,
                ys=ys,
                raster_xs=raster_xs,
                raster_ys=raster_ys,
                learned=self._learner.learned,
                wants_difference=document.overlays.view == "difference",
                map=document.overlays.map,
                view=document.overlays.view,
            )
        )
