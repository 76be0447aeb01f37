"""Between the document and the gauges: what is measured in the background is shown where the hand is."""

from scoreviz.engine.gauges import GaugeRequest, Gauges, gauge_frames
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.targets import is_empty
from scoreviz.ui.sampler_sheet import SamplerSheet
from scoreviz.ui.session import Session
from scoreviz.ui.statusline import StatusLine


class Gauging:
    """Asks the gauges' worker about the document, and shows its newest answer in the sampler's sheet.

    What hurts is said at the bottom of the window too.
    """

    def __init__(self, sheet: SamplerSheet, status: StatusLine, session: Session) -> None:
        self._sheet, self._status, self._session = sheet, status, session
        self._asked: GaugeRequest | None = None
        self._shown: Gauges | None = None
        self._start()

    def tick(self, drawing: bool) -> None:
        """Ask about what has changed, but for a stroke that is in hand, and show what has arrived."""
        wanted = self._wanted()
        if wanted != self._asked and not drawing:
            self._asked = wanted
            if self._job.error is not None:
                self._start()
            self._cell.put(wanted)
        if self._job.error is not None:
            self._sheet.set_gauge_failure(str(self._job.error))
            self._status.set_notice("")
        elif self._job.newest is not self._shown:
            self._show(self._job.newest)

    def close(self) -> None:
        """End the measuring."""
        self._job.stop()

    def _start(self) -> None:
        self._cell: Latest[GaugeRequest | None] = Latest(None)
        self._job = Job(None, gauge_frames(self._cell), "gauges").start()

    def _wanted(self) -> GaugeRequest | None:
        document = self._session.document
        empty = is_empty(document.target)
        return None if empty else GaugeRequest(document.target, document.noise, document.sampling)

    def _show(self, gauges: Gauges | None) -> None:
        self._shown = gauges
        self._sheet.set_gauges(gauges)
        self._status.set_notice("" if gauges is None else gauges.warning)
