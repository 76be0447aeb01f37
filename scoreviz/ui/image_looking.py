"""What is seen of the score on the page of images: the equation, the pixel, the lengths, and the histogram."""

from typing import TYPE_CHECKING

from scoreviz.engine.images.guidance_part import GuidancePart, PartOf, guidance_parts, has_part, why_no_part
from scoreviz.engine.images.image_run import Array, ImageRun
from scoreviz.engine.images.picture_terms import NOT_YET, terms_at
from scoreviz.engine.images.picture_units import Lengths, longer, numbers_now, place_words, put_in
from scoreviz.engine.images.value_histogram import histogram_at
from scoreviz.engine.job import SOON, Job
from scoreviz.ui.image_lengths import LengthSection
from scoreviz.ui.image_options import VALUES
from scoreviz.ui.image_values import Values
from scoreviz.wording import tr

if TYPE_CHECKING:
    from scoreviz.ui.image_tab import ImageTab

MOST_PARTS = 200  # of guidance that are kept: as many as a film shows


class Looking:
    """Shows one picture of the run at the playhead; what takes a look at the network is fetched in the background."""

    def __init__(self, tab: "ImageTab") -> None:
        self._tab = tab
        self._values: Values | None = None
        self._shown: tuple[object, ...] = ()
        self._measured: tuple[object, ...] = ()
        self._lengths = Lengths.none()
        self._job: Job[PartOf, GuidancePart | None] | None = None
        self._of: Array | None = None  # of which run all this is
        self._parts: dict[tuple[int, int], GuidancePart] = {}
        self._failed = ""
        tab.equation.kindChosen.connect(lambda kind: tab.set("equation", kind))
        tab.equation.pixelPicked.connect(self.pick)

    @property
    def section(self) -> LengthSection:
        """The section of the panel with the lengths."""
        return self._tab.panel.lengths

    @property
    def said(self) -> tuple[str, str]:
        """What is said over the histogram, and shorter."""
        return ("", "") if self._values is None else (self._values.said, self._values.shorter)

    def make_values(self) -> Values:
        """Make the histogram."""
        self._values = Values()
        self._shown = ()
        return self._values

    def pick(self, pixel: int) -> None:
        """Look at a pixel; at the one that is looked at, let go of it."""
        self._tab.set("pixel", -1 if pixel == self._tab.imaging.pixel else pixel)

    def put_away(self) -> None:
        """Put a message away, and where there is none, let go of the pixel."""
        if self._tab.refused.isVisible():
            self._tab.refused.hide()
        elif self._tab.imaging.pixel >= 0:
            self._tab.set("pixel", -1)

    def close(self) -> None:
        """End all work."""
        if self._job is not None:
            self._job.stop()

    def show(self, run: ImageRun, frame: int, which: int) -> None:
        """Show one picture at a frame that is there."""
        self._begin(run)
        imaging = self._tab.imaging
        pixel = imaging.pixel if imaging.pixel < run.noisy.shape[3] * run.noisy.shape[4] else -1
        part = self._part(PartOf(run, frame, which)) if imaging.equation == "guidance" else None
        told = self._why(run) if imaging.equation == "guidance" else ""
        key = (frame, which, imaging.equation, pixel, part, told, imaging.activity)
        if key != self._shown:
            self._shown = key
            self._tab.equation.set_terms(terms_at(run, frame, which, imaging.equation, part, told), pixel)
            numbers, where = numbers_now(run, frame, which, pixel), place_words(pixel, run.noisy.shape[4])
            self.section.set_now(float(run.times[frame]), numbers, where)
            if self._values is not None and imaging.activity == VALUES:
                self._values.show_values(histogram_at(run, frame, which))
        self._measure(run, which, pixel)

    def _begin(self, run: ImageRun) -> None:
        """Forget what belongs to another run."""
        if run.noisy is not self._of:
            self._of, self._parts, self._failed = run.noisy, {}, ""
            self._shown = self._measured = ()

    def _measure(self, run: ImageRun, which: int, pixel: int) -> None:
        """Measure the frames that have come since."""
        key = which, pixel
        if key != self._measured:
            self._measured, self._lengths = key, Lengths.none()
        if self._lengths.seen < run.count:
            self._lengths = longer(self._lengths, run, which, pixel)
            self.section.set_lengths(self._lengths, put_in(run, which, self._lengths) if pixel < 0 else ())

    def _part(self, asked: PartOf) -> GuidancePart | None:
        """Return what guidance is at a frame, or None and ask for it."""
        job = self._job
        if job is not None and not job.running:
            self._job = None
            if job.spec.run.noisy is self._of:
                self._keep(job)
        found = self._parts.get((asked.frame, asked.which))
        if found is None and self._job is None and has_part(asked) and not self._failed:
            self._job = Job(asked, guidance_parts(asked), "guidance", SOON).start()
        return found

    def _keep(self, job: Job[PartOf, GuidancePart | None]) -> None:
        if job.error is not None:
            self._failed = str(job.error) or type(job.error).__name__
        if job.newest is not None:
            if len(self._parts) >= MOST_PARTS:
                self._parts.pop(next(iter(self._parts)))
            self._parts[job.spec.frame, job.spec.which] = job.newest

    def _why(self, run: ImageRun) -> str:
        return self._failed or why_no_part(run) or tr(NOT_YET)
