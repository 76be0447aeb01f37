"""Between the drawer of charts and what they show: the training, the run, and the variance of the target."""

from typing import TYPE_CHECKING

from scoreviz.engine.fields import time_of
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.particles import RunSnapshot
from scoreviz.engine.run_charts import RunChart, follow_runs
from scoreviz.engine.target import Target
from scoreviz.engine.target_variances import TargetVariances, measure_target_variances
from scoreviz.engine.targets import is_empty
from scoreviz.engine.trained import TrainingSnapshot
from scoreviz.ui.chart_drawer import ChartDrawer
from scoreviz.ui.laboratory import UNTRAINED
from scoreviz.ui.samples_page import TIMES
from scoreviz.ui.training_page import LEVELS, STEPS
from scoreviz.wording import tr

if TYPE_CHECKING:
    from scoreviz.ui.late_parts import LateParts

PATIENCE = 6  # frames


class Charting:
    """Works for the page that is looked at, and for no other."""

    def __init__(self, drawer: ChartDrawer, window: "LateParts") -> None:
        self._drawer, self._session = drawer, window.session
        self._axis, self._error_chart = window.layout_.timeline.axis, window.layout_.inspector.error.chart
        self._learner, self._playback, self._refuse = window.learner, window.sampling.playback, window.notices.refuse
        self._memory = window.error_memory
        self._cell: Latest[RunSnapshot | None] = Latest(None)
        self._runs: Job[None, RunChart | None] | None = None
        self._charted: RunChart | None = None  # what was seen when its page was last looked at
        self._targets: Job[Target, TargetVariances] | None = None
        self._shown: dict[str, object] = {}
        self._canvas, self._waited = window.layout_.canvas, 0
        drawer.pointedAt.connect(self._on_pointed_at)

    def put_away(self) -> None:
        """End what is measured."""
        for job in (self._runs, self._targets):
            if job is not None:
                job.stop()

    def tick(self) -> None:
        """Show the newest of the page that is looked at."""
        page = self._drawer.page() if self._drawer.isVisible() else ""
        self._follow_run(page == "samples")
        self._follow_target(page == "variance")
        if page == "training":
            self._show_training()
        elif page == "samples":
            self._show_run()
        elif page == "variance":
            self._show_targets()
        self._show_failures()

    # ---- the training

    def _show_training(self) -> None:
        snapshot, rows, page = self._learner.snapshot, self._memory.chosen(), self._drawer.training
        rival = self._learner.rival.snapshot if self._learner.compares and self._learner.rival is not None else None
        changes = () if snapshot is None else snapshot.changes
        theirs = () if rival is None else rival.changes
        if self._is_new("looked at", looked_at := self._learner.looked_at):
            page.show_looked_at(*looked_at)
        # One chart a frame: the inspector's takes the first after a measurement, the canvas goes before.
        if self._is_new("measured", _measured(snapshot)) or self._waits():
            return
        if self._is_new("training", (_measured(snapshot), _measured(rival), changes, theirs)):
            page.show_progress(snapshot, rival)
        elif self._is_new("levels", rows):
            page.show_levels(rows)
        target = self._session.document.target
        stale = snapshot is not None and not snapshot.is_about(target)
        if self._is_new("age", (stale, snapshot is None)):
            why = tr(UNTRAINED) if snapshot is None else tr("From the earlier drawing") if stale else ""
            page.show_age(stale, why)

    def _waits(self) -> bool:
        """Whether the canvas has much to paint in this frame, and the charts have not waited long."""
        self._waited = self._waited + 1 if self._canvas.unfinished and self._waited < PATIENCE else 0
        return self._waited > 0

    # ---- the run

    def _follow_run(self, wanted: bool) -> None:
        """Look at the run while its page is looked at."""
        if not wanted:
            if self._runs is not None:
                self._runs.stop()
                self._charted, self._runs = self._runs.newest, None
            return
        run = self._playback.run
        if self._cell.get()[0] is not run:
            self._cell.put(run)
        if self._runs is None:
            self._runs = Job(None, follow_runs(self._cell, self._charted), "run charts").start()

    def _show_run(self) -> None:
        newest, page = None if self._runs is None else self._runs.newest, self._drawer.samples
        if self._is_new("run", newest):
            page.show_chart(newest)
        spec = self._playback.spec
        page.show_age(newest is not None and spec is not None and newest.spec is not spec)

    # ---- the variance of the target

    def _follow_target(self, wanted: bool) -> None:
        """Measure once for each drawing that is looked at."""
        document, job = self._session.document, self._targets
        if not wanted or is_empty(document.target) or document.noise.kernel != "gaussian":
            if job is not None and job.running:
                job.stop()
                self._targets = None
        elif job is None or job.spec != document.target:
            if job is not None:
                job.stop()
            target = document.target
            self._targets = Job(target, measure_target_variances(target), "target variance").start()

    def _show_targets(self) -> None:
        job, document = self._targets, self._session.document
        newest = None if job is None else job.newest
        stale = newest is not None and newest.target != document.target
        if self._is_new("targets", (newest, stale)):
            self._drawer.variance.show_targets(() if newest is None else newest.rows, stale)

    # ---- all of them

    def _show_failures(self) -> None:
        for name in ("_runs", "_targets"):
            job = getattr(self, name)
            if job is not None and job.error is not None:
                setattr(self, name, None)
                self._drawer.hide()
                self._refuse(tr("The charts stopped"), str(job.error))

    def _on_pointed_at(self, title: str, x: float | None) -> None:
        """Mark on the timeline where a chart over noise is read, and in the inspector one over steps."""
        t = None
        if x is not None and title == tr(LEVELS):
            t = time_of(self._session.document.noise, x)
        elif x is not None and title == tr(TIMES):
            t = x
        self._axis.set_mark(t)
        self._error_chart.set_cursor(x if title == tr(STEPS) else None)

    def _is_new(self, name: str, what: object) -> bool:
        """Whether this is not what is shown already."""
        if name in self._shown and self._shown[name] == what:
            return False
        self._shown[name] = what
        return True


def _measured(snapshot: TrainingSnapshot | None) -> tuple[float, ...] | None:
    """Return at which step a training was last measured."""
    return None if snapshot is None else tuple(snapshot.error_step[-1:])
