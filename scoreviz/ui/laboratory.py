"""Between three pages of the drawer of charts and the work behind them, which lasts no longer than it is open."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from scoreviz.engine.identities import GAUSSIAN_ALONE, IdentitiesSnapshot, IdentitiesSpec, Learnt, follow_identities
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.learner import Learner
from scoreviz.engine.targets import is_empty
from scoreviz.engine.trace_apart import measure_apart
from scoreviz.engine.trace_laboratory import TraceSnapshot, TraceSpec
from scoreviz.engine.variances import VarianceSnapshot, VarianceSpec, measure_variances
from scoreviz.ui.chart_drawer import ChartDrawer
from scoreviz.ui.laboratory_page import FIRST_SIGMA
from scoreviz.ui.session import Session
from scoreviz.wording import mark, tr

EMPTY = mark("There is no drawing: paint something, or pick a shape.")
UNTRAINED = mark("Nothing is learned yet: press Train.")


class Laboratory:
    """Opens and closes the drawer, runs what is asked for, and shows the newest of each."""

    def __init__(self, over: QWidget, session: Session, learner: Learner, refuse: Callable[[str, str], object]) -> None:
        self.sheet = ChartDrawer(over)
        self._over, self._session, self._learner, self._refuse = over, session, learner, refuse
        self._sigma = FIRST_SIGMA
        self._trace: Job[TraceSpec, TraceSnapshot] | None = None
        self._identities: Job[None, IdentitiesSnapshot] | None = None
        self._variance: Job[VarianceSpec, VarianceSnapshot] | None = None
        self._cell: Latest[Learnt] | None = None
        self._shown: dict[str, object] = {}
        self._connect()

    @property
    def running(self) -> bool:
        """Whether anything is being measured."""
        return any(job is not None and job.running for job in (self._trace, self._identities, self._variance))

    @property
    def measured(self) -> tuple[IdentitiesSnapshot | None, VarianceSnapshot | None, TraceSnapshot | None]:
        """The newest of what its three pages have measured; None of what was not measured yet."""
        one, two, three = self._identities, self._variance, self._trace
        return (
            None if one is None else one.newest,
            None if two is None else two.newest,
            None if three is None else three.newest,
        )

    def toggle(self) -> None:
        """Open the drawer where it was, or put it away."""
        if self.sheet.isVisible():
            self.put_away()
        else:
            self.open_at("")

    def open_at(self, page: str) -> None:
        """Open the drawer, at a page where one is named."""
        self.sheet.open_at(page)
        self._follow_learning()

    def enlarge_training(self) -> None:
        """Open the drawer with the loss and the error as large as the canvas."""
        self.open_at("training")
        self.sheet.enlarge(self.sheet.training.progress)

    def put_away(self) -> None:
        """Close the drawer, end what it was measuring, and give the keyboard back to the canvas."""
        for job in (self._trace, self._identities, self._variance):
            _stop(job)
        if self.sheet.isVisible():
            self.sheet.hide()
            self._over.setFocus()

    def tick(self) -> None:
        """Show the newest of the page that is looked at."""
        if not self.sheet.isVisible():
            return
        self._show_failures()
        page = self.sheet.page()
        if page == "trace":
            self._show_trace()
        elif page == "identities":
            self._show_identities()
        elif page == "variance":
            self._show_variance()

    def _connect(self) -> None:
        sheet = self.sheet
        sheet.closed.connect(self.put_away)
        sheet.pageChanged.connect(lambda _: self._follow_learning())
        sheet.trace.runRequested.connect(self._run_trace)
        sheet.trace.stopRequested.connect(lambda: _stop(self._trace))
        sheet.variance.runRequested.connect(self._run_variance)
        sheet.variance.stopRequested.connect(lambda: _stop(self._variance))
        for page in (sheet.identities, sheet.variance):
            page.sigmaChanged.connect(self._set_sigma)

    def _set_sigma(self, sigma: float) -> None:
        """Both pages are about one noise level."""
        self._sigma = sigma
        self.sheet.identities.sigma.set_value(sigma)
        self.sheet.variance.sigma.set_value(sigma)

    def _missing(self) -> str:
        """Why nothing can be measured about the network, or an empty string."""
        if is_empty(self._session.document.target):
            return tr(EMPTY)
        if self._session.document.noise.kernel != "gaussian":
            return tr(GAUSSIAN_ALONE)
        if self._learner.shown_keepsake() is not None:
            return ""
        return tr("Getting ready…") if self._learner.state in ("preparing", "running") else tr(UNTRAINED)

    # ---- the trace

    def _run_trace(self) -> None:
        spec = self.sheet.trace.spec()
        self._trace = Job(spec, measure_apart(spec), "trace").start()

    def _show_trace(self) -> None:
        job = self._trace
        if job is None or job.newest is None:
            return
        running = job.running and not job.stopping
        if self._is_new("trace", (job.newest, running)):
            self.sheet.trace.show_snapshot(job.newest, running)

    # ---- the identities

    def _wanted(self) -> Learnt:
        document = self._session.document
        spec = IdentitiesSpec(document.target, self._sigma, document.network, document.training.seed)
        return Learnt(spec, self._learner.shown_keepsake(), self._learner.looks_back)

    def _follow_learning(self) -> None:
        """Measure for as long as the page is looked at, going on with what was measured before."""
        wanted = self.sheet.isVisible() and self.sheet.page() == "identities"
        job = self._identities
        if not wanted:
            _stop(job)
        elif job is None or job.stopping or not job.running:
            self._cell = Latest(self._wanted())
            before = None if job is None else job.newest
            self._identities = Job(None, follow_identities(self._cell, before), "identities").start()

    def _show_identities(self) -> None:
        job, cell, page, missing = self._identities, self._cell, self.sheet.identities, self._missing()
        if job is None or cell is None:
            return
        wanted, asked = self._wanted(), cell.get()[0]
        if not missing and (wanted.spec, wanted.saved) != (asked.spec, asked.saved):
            cell.put(wanted)
        if job.newest is None:
            return
        looked_at = wanted.saved.step if wanted.saved is not None and wanted.earlier else None
        if self._is_new("identities", (job.newest, missing, looked_at)):
            page.show_snapshot(job.newest, looked_at)
        stale = bool(missing) or job.newest.spec != wanted.spec
        page.show_age(stale, missing)

    # ---- the variance

    def _variance_spec(self) -> VarianceSpec:
        document, saved = self._session.document, self._learner.shown_keepsake()
        step = 0 if saved is None else saved.step
        return VarianceSpec(document.target, self._sigma, document.network, document.training, step)

    def _run_variance(self) -> None:
        saved, spec = self._learner.shown_keepsake(), self._variance_spec()
        if saved is not None:
            self._variance = Job(spec, measure_variances(spec, saved), "variance").start()

    def _show_variance(self) -> None:
        job, page = self._variance, self.sheet.variance
        newest = None if job is None else job.newest
        running = job is not None and job.running and not job.stopping
        if newest is not None and self._is_new("variance", newest):
            page.show_snapshot(newest)
        wanted, missing = self._variance_spec(), self._missing()
        page.show_age(newest, running, wanted, missing)

    # ---- all of them

    def _show_failures(self) -> None:
        """Say why a measurement ended by itself, once."""
        for name in ("_trace", "_identities", "_variance"):
            job = getattr(self, name)
            if job is not None and job.error is not None:
                setattr(self, name, None)
                self._refuse(tr("The laboratory stopped"), str(job.error))

    def _is_new(self, name: str, what: object) -> bool:
        """Whether a page does not show this already."""
        if self._shown.get(name) == what:
            return False
        self._shown[name] = what
        return True


def _stop(job: Job[Any, Any] | None) -> None:
    if job is not None:
        job.stop()
