"""Between the document and the gauges: what is measured in the background is shown where the hand is."""

from scoreviz.engine.gauges import GaugeRequest, Gauges, gauge_frames
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.targets import is_empty
from scoreviz.ui.sampler_sheet import SamplerSheet
from scoreviz.ui.session import Session
from scoreviz.ui.statusline import StatusLine
from scoreviz.wording import tr


class SheetGauge:
    """Asks the gauges' worker about a run, and shows its newest answer in the sheet of its sampler."""

    def __init__(self, sheet: SamplerSheet) -> None:
        self._sheet = sheet
        self._asked: GaugeRequest | None = None
        self._shown: Gauges | None = None
        self._cell: Latest[GaugeRequest | None] = Latest(None)
        self._job: Job[None, Gauges | None] | None = None

    @property
    def asked(self) -> GaugeRequest | None:
        """What was asked about last."""
        return self._asked

    def tick(self, wanted: GaugeRequest | None) -> Gauges | None:
        """Ask about what has changed, show what has arrived, and return what is shown."""
        if wanted != self._asked:
            self._asked = wanted
            if self._job is None or not self._job.running:
                self._cell = Latest(None)
                self._job = Job(None, gauge_frames(self._cell), "gauges").start()
            self._cell.put(wanted)
        if self._job is None:
            return None
        if self._job.error is not None:
            self._shown = None
            self._sheet.set_gauge_failure(str(self._job.error))
        elif self._job.newest is not self._shown:
            self._shown = self._job.newest
            self._sheet.set_gauges(self._shown)
        return self._shown

    def close(self) -> None:
        """End the measuring; what is shown stays."""
        if self._job is not None:
            self._job.stop()
        self._job, self._asked = None, None


class Gauging:
    """Has the run of the document measured, and says what hurts at the bottom of the window too."""

    def __init__(self, sheet: SamplerSheet, status: StatusLine, session: Session) -> None:
        self._gauge, self._status, self._session = SheetGauge(sheet), status, session
        self._told: Gauges | None = None

    def tick(self, drawing: bool) -> None:
        """Ask about what has changed, but for a stroke that is in hand, and show what has arrived."""
        gauges = self._gauge.tick(self._gauge.asked if drawing else self._wanted())
        if gauges is not self._told:
            self._told = gauges
            self._warn("" if gauges is None else gauges.warning)

    def close(self) -> None:
        """End the measuring."""
        self._gauge.close()

    def _wanted(self) -> GaugeRequest | None:
        document = self._session.document
        empty = is_empty(document.target)
        return None if empty else GaugeRequest(document.target, document.noise, document.sampling)

    def _warn(self, warning: str) -> None:
        several = bool(self._session.document.theatre.beside)
        self._status.set_notice(tr("First lane: {warning}", warning=warning) if warning and several else warning)
