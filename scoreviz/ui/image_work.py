"""The work of the image tab: a model that is opened, a run that is recorded, and the playhead on it."""

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

from scoreviz.engine.document import Imaging
from scoreviz.engine.images.course import Course
from scoreviz.engine.images.image_run import ImageRun, ImageSpec, generate, made_of
from scoreviz.engine.images.model_folder import ImageModel, Outline, loaded, outline_of
from scoreviz.engine.job import SOON, Job
from scoreviz.engine.playhead import Playhead
from scoreviz.wording import tr

Asked = tuple[Path, str]  # a folder, and the name it goes by
FIRST_SPEED = 0.25  # a run of 40 steps plays in five seconds


class ImageWork:
    """Holds the newest of everything; one run at a time, and one that is not wanted any more ends at its next step."""

    def __init__(self) -> None:
        self.head = Playhead()
        self.head.speed = FIRST_SPEED
        self.model: ImageModel | None = None
        self.run: ImageRun | None = None
        self._asked: Asked | None = None
        self._opening: Job[Asked, Outline | ImageModel | None] | None = None
        self._job: Job[ImageSpec, ImageRun] | None = None
        self._wanted: ImageSpec | None = None
        self._came = False

    @property
    def opening(self) -> str:
        """The name of the folder that is being opened, or ""."""
        return "" if self._opening is None else self._opening.spec[1]

    @property
    def folder(self) -> Asked | None:
        """The folder that was asked for last, and under which name."""
        return self._asked

    @property
    def opening_words(self) -> str:
        """What is being opened, and how much memory it asks for once that is known."""
        outline = None if self._opening is None else self._opening.newest
        if isinstance(outline, Outline):
            return tr("Opening {name}… {memory}", name=self.opening, memory=outline.memory_words)
        return tr("Opening {name}…", name=self.opening)

    @property
    def running(self) -> bool:
        """Whether pictures are being made, or about to be."""
        return self._wanted is not None

    @property
    def frame(self) -> int:
        """The frame at the playhead."""
        return 0 if self.run is None else min(self.head.index, max(self.run.count - 1, 0))

    def open(self, folder: Path, name: str = "") -> None:
        """Open a model's folder in the background, by its own name or another; the newest request counts."""
        self._asked = asked = folder, name or folder.name
        self._opening = Job(asked, _opened(*asked), "image model", SOON).start()

    def generate(self, imaging: Imaging, course: Course | None = None) -> None:
        """Make pictures, instead of those that are being made; they are played from noise."""
        if self.model is None:
            return
        self._wanted = ImageSpec(self.model, made_of(imaging), course or Course())
        if self._job is not None:
            self._job.stop()

    def cancel(self) -> None:
        """Make no more; what was made stays."""
        self._wanted = None
        if self._job is not None:
            self._job.stop()

    def close(self) -> None:
        """End all work."""
        self.cancel()
        if self._opening is not None:
            self._opening.stop()

    def toggle_play(self) -> None:
        """Play, or pause; from the end, again from noise."""
        if self.run is not None and not self.head.playing and self._at_end:
            self.head.rewind()
        self.head.playing = not self.head.playing and self.run is not None

    def restart(self) -> None:
        """Play from noise."""
        self.head.rewind()
        self.head.playing = self.run is not None

    def seek(self, frame: int) -> None:
        """Put the playhead on a frame, at most on the newest."""
        self.head.playing = False
        self.head.seek(frame, self._last)

    def seek_last(self) -> None:
        """Put the playhead on the newest frame."""
        self.seek(self._last)

    def step(self, by: int) -> None:
        """Go by whole frames, and stop playing."""
        self.head.step(by, self._last)

    def tick(self, seconds: float) -> tuple[str, str] | None:
        """Take what is new and move the playhead; return what failed and why, in one sentence, or None."""
        not_opened, not_made = self._take_model(), self._take_run()
        self._begin_wanted()
        if self.head.advance(seconds, self._last, self._at_end):
            self.head.rewind()
        if not_opened:
            return tr("Not opened"), not_opened
        return (tr("No pictures"), not_made) if not_made else None

    def came(self) -> bool:
        """Return once whether another model was opened."""
        came, self._came = self._came, False
        return came

    def _take_model(self) -> str:
        job = self._opening
        if job is None or job.running:
            return ""
        self._opening = None
        if job.error is not None:
            return _said(job.error)
        if isinstance(job.newest, ImageModel):
            self.cancel()
            self.model, self._came = job.newest, True
        return ""

    def _take_run(self) -> str:
        job = self._job
        if job is None:
            return ""
        running, newest = job.running, job.newest  # in this order: what is newest after the end is the last
        # One that was stopped may be of what is wanted again, and has not come to its end.
        wanted = job.spec == self._wanted and not job.stopping
        if newest is not None and newest.count and wanted:
            if self.run is None or self.run.spec is not newest.spec:
                self.restart_on(newest)
            self.run = newest
        if running:
            return ""
        self._job = None
        if wanted:
            self._wanted = None
        return "" if job.error is None else _said(job.error)

    def restart_on(self, run: ImageRun) -> None:
        """Show another run from its noise."""
        self.run = run
        self.restart()

    def _begin_wanted(self) -> None:
        if self._wanted is not None and self._job is None:
            self._job = Job(self._wanted, generate(self._wanted), "pictures", SOON).start()

    @property
    def _last(self) -> int:
        return 0 if self.run is None else max(self.run.count - 1, 0)

    @property
    def _at_end(self) -> bool:
        return self.run is not None and self.head.index >= len(self.run.times) - 1


def _opened(folder: Path, name: str) -> Generator[Outline | ImageModel | None, None, None]:
    yield None
    outline = outline_of(folder)
    yield outline
    yield replace(loaded(outline), name=name)


def _said(error: BaseException) -> str:
    """Return an exception as one sentence."""
    return str(error) or tr("It ended with {error}.", error=type(error).__name__)
