"""In the Difference view: where the field cannot be right, and what comes of it."""

from collections.abc import Callable

from scoreviz.engine.job import Job, Latest
from scoreviz.engine.learner import Learner
from scoreviz.engine.playback import Playback
from scoreviz.engine.regions import RegionRequest, Regions, region_frames, rounded_level
from scoreviz.engine.targets import is_empty
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.landed_marks import LandedMarks
from scoreviz.ui.looking import Looking
from scoreviz.ui.regions_card import RegionsCard
from scoreviz.ui.sampling import Sampling
from scoreviz.ui.scene import FIRST_TIME, Scene
from scoreviz.ui.session import Session
from scoreviz.wording import tr

OVER_THE_KEY = 7  # pixels between the card and the key


def go_where(looking: Looking, sampling: Sampling) -> None:
    """Look at where the field is off, and let points that play stand where data and noise are both plain.

    While they flow the noise level changes all the time, and a map that changes is not read.
    """
    looking.set_view("difference")
    if sampling.playback.playing and not sampling.pinned:
        sampling.move_to(FIRST_TIME)


class Beside:
    """Asks for the error beside the data and for the points that landed there, while Difference is looked at."""

    def __init__(
        self,
        canvas: Canvas,
        scene: Scene,
        session: Session,
        learner: Learner,
        playback: Playback,
        refuse: Callable[[str, str], object],
    ) -> None:
        self._scene, self._session, self._learner, self._playback = scene, session, learner, playback
        self._refuse = refuse
        self.card, self.marks = RegionsCard(canvas), LandedMarks(canvas)
        self._canvas, self._over = canvas, -1
        self._cell: Latest[RegionRequest | None] = Latest(None)
        self._job: Job[None, Regions | None] | None = None
        self._asked: tuple[object, ...] = ()
        self._shown: Regions | None = None
        self._ringed: tuple[object, ...] = ()

    def close(self) -> None:
        """End the measuring."""
        if self._job is not None:
            self._job.stop()
            self._job = None

    def tick(self) -> None:
        """Ask for what is wanted and show what has come."""
        target = self._session.document.target
        fields = self._scene.shown
        view = self._session.document.overlays.view
        shown = fields is not None and fields.learned is not None and fields.request.view == view
        looked_at = shown and view == "difference"
        if not looked_at or is_empty(target):
            self.card.hide()
            self.marks.set_points(None)
            self._shown = None
            self.close()
            self._asked = ()
            return
        self._ask()
        self._show()
        if self._over != self._canvas.legend.covered:
            self._over = self._canvas.legend.covered
            self.card.stand_over(self._over + OVER_THE_KEY)

    def _ask(self) -> None:
        document, run = self._session.document, self._playback.run
        ended = run if run is not None and run.finished else None
        level = rounded_level(self._scene.level().level)
        asked = document.target, document.noise.kernel, level, self._learner.learned, ended
        if asked != self._asked:
            self._asked = asked
            self._cell.put(RegionRequest(*asked))
        if self._job is None:
            self._job = Job(None, region_frames(self._cell), "regions").start()

    def _show(self) -> None:
        job = self._job
        if job is not None and job.error is not None:
            self._refuse(tr("The error beside the data could not be measured"), str(job.error))
            self._job = None
        newest = None if job is None else job.newest
        if newest is None or newest.request.target != self._session.document.target:
            return
        if self._canvas.legend.away:  # for a room the plane has no small print
            self._shown = None
            self.card.hide()
        elif newest is not self._shown:
            self._shown = newest
            self.card.show_found(newest.sides, newest.landed)
        self._ring(newest)

    def _ring(self, newest: Regions) -> None:
        """Mark the points while they are on the screen: at the end of their run."""
        overlays, moment, landed = self._session.document.overlays, self._playback.moment(), newest.landed
        shown = (
            *(overlays.landed, overlays.points, landed is not None, moment is not None),
            *(self._playback.at_end, newest.request.run is self._playback.run),
        )
        if landed is None or moment is None or not all(shown):
            self.marks.set_points(None)
            self._ringed = ()
        elif self._ringed != (landed, moment.spec):
            self._ringed = landed, moment.spec
            self.marks.set_points(landed.points)
