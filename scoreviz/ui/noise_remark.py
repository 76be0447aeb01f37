"""What the inspector says under Learn while the noise is not Gaussian."""

from scoreviz.engine.document import Document
from scoreviz.engine.gaps import Gap, GapRequest, gap_frames, gap_request
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.kernels import IN_A_SENTENCE, training_note
from scoreviz.engine.targets import is_empty
from scoreviz.ui import figures
from scoreviz.ui.remark import Remark
from scoreviz.wording import tr

_THIN, _BOUND = "\u2009", "\u00a0"  # a number and its sign stay on one line


class NoiseRemark:
    """Asks for the gap between score and expected noise at the level on screen, and says what came of it."""

    def __init__(self, remark: Remark) -> None:
        self._remark = remark
        self._cell: Latest[GapRequest | None] = Latest(None)
        self._job: Job[None, Gap | None] | None = None
        self._asked: GapRequest | None = None

    @property
    def failure(self) -> str:
        """Why the gap is not measured, or an empty string."""
        return "" if self._job is None or self._job.error is None else str(self._job.error)

    def show(self, document: Document, level: float, told: str = "") -> None:
        """Say what is known of noise that is not Gaussian at a noise level, and what training told of itself."""
        kernel = document.noise.kernel
        if kernel == "gaussian":
            self._remark.set_text(told)
            return
        if not is_empty(document.target):
            self._ask(gap_request(document.target, kernel, level))
        note = told or training_note(document.training.objective, kernel)
        self._remark.set_text(" ".join(part for part in (self._gap(document), note) if part))

    def close(self) -> None:
        """End the measuring."""
        if self._job is not None:
            self._job.stop()

    def _ask(self, request: GapRequest) -> None:
        if self._job is None:
            self._job = Job(None, gap_frames(self._cell), "gap").start()
        if request != self._asked:
            self._asked = request
            self._cell.put(request)

    def _gap(self, document: Document) -> str:
        name, newest = tr(IN_A_SENTENCE[document.noise.kernel]), None if self._job is None else self._job.newest
        if self.failure:
            return tr(
                "With {kernel} noise −σ s is not the expected noise; by how much is unknown: {why}",
                kernel=name,
                why=self.failure,
            )
        about = None if newest is None else newest.request
        if newest is None or about is None or (about.target, about.kernel) != (document.target, document.noise.kernel):
            return tr("With {kernel} noise −σ s is not the expected noise.", kernel=name)
        share, level = figures.percent(newest.share).replace(_THIN, _BOUND), figures.level(about.level)
        return tr(
            "With {kernel} noise the expected noise is about {share} off −σ s, at σ {level}.",
            kernel=name,
            share=share,
            level=level,
        )
