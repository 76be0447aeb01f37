"""Taking away what is on the screen: between the share sheet, the work that writes files, and the disk.

One file is written at a time, beside everything else: the window stays as quick as it was.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog

from scoreviz.engine.branch_view import branch_words
from scoreviz.engine.job import Job
from scoreviz.engine.lane_runs import in_lanes
from scoreviz.engine.particles import RunSnapshot, RunSpec
from scoreviz.engine.progress import Progress
from scoreviz.engine.scenery import Scenery
from scoreviz.ui import lane_sharing, share_work, theme
from scoreviz.ui.camera import Camera
from scoreviz.ui.figures import whole_percent
from scoreviz.ui.files import completed
from scoreviz.ui.lane_scene import Look
from scoreviz.ui.lane_sharing import Taken, ended
from scoreviz.ui.overlaid import Overlaid
from scoreviz.ui.picture import Figure, View
from scoreviz.ui.share_options import FILMS, NUMBERS, PICTURES
from scoreviz.ui.share_sheet import FilmChoice, ShareSheet
from scoreviz.ui.share_work import Looked, Newest, Work
from scoreviz.ui.stage import Stage

if TYPE_CHECKING:
    from scoreviz.ui.late_parts import LateParts

KINDS = {str(option.key): option.title for option in (*PICTURES, *FILMS, *NUMBERS)}
FAILED = {"picture": "The picture was not saved", "film": "The film was not saved", "data": "The data was not saved"}
NOT_COPIED = "The picture was not copied"
JOIN_SECONDS = 2.0

Done = Callable[[Newest | None], None]


class Sharing:
    """The sheet of one window, and the file that is being written from it."""

    def __init__(self, window: "LateParts") -> None:
        self._window = window
        self._button = window.layout_.top.share
        self.sheet = ShareSheet(self._button)
        self._job: Job[str, Newest] | None = None
        self._done: Done = lambda _: None
        self._title = self._what = ""
        self._cancelled = False
        sheet = self.sheet
        sheet.copyRequested.connect(self.copy)
        sheet.pictureRequested.connect(self.save_picture)
        sheet.filmRequested.connect(self.save_film)
        sheet.dataRequested.connect(self.save_data)
        sheet.cancelRequested.connect(self.cancel)

    @property
    def writing(self) -> bool:
        """Whether a file is being written."""
        return self._job is not None

    def open(self) -> None:
        """Open the sheet below its button."""
        canvas = self._window.layout_.canvas
        self.sheet.picture.set_view_size(canvas.width(), canvas.height())
        self.sheet.open_below(self._button)

    def copy(self, scale: float, printed: bool) -> None:
        """Put a picture of the view on the clipboard."""
        if self._shows_lanes:
            work = lane_sharing.copying(self._taken(), self._look_at_lanes(), scale, printed)
        else:
            work = share_work.copying(self._view(), scale, self._figure(printed))
        self._begin(work, NOT_COPIED, "", self._put_on_clipboard)

    def save_picture(self, suffix: str, scale: float, printed: bool) -> None:
        """Ask for a file and write the view to it."""
        lanes = (self._taken(), self._look_at_lanes()) if self._shows_lanes else None
        view, figure = self._view(), self._figure(printed)  # as it is now, before the dialog
        path = self._ask("picture", suffix)
        if path is None:
            return
        work = (
            share_work.painting(path, view, scale, figure)
            if lanes is None
            else lane_sharing.painting(path, *lanes, scale, printed)
        )
        self._begin(work, FAILED["picture"], "", self._saved(path))

    def save_film(self, choice: FilmChoice) -> None:
        """Ask for a file and write the run to it as a film."""
        asked = self._run()
        taken, several = self._taken(), self._in_lanes
        scenery, looked = self._scenery(), self._looked(choice)
        path = None if asked is None else self._ask("film", choice.suffix)
        if asked is not None and path is not None:
            if several:
                look = self._look_at_lanes(choice.width, choice.height)
                work = lane_sharing.filming(path, taken, look, choice.scale, choice.pace)
            else:
                work = share_work.filming(path, scenery, asked, looked)
            self._begin(work, FAILED["film"], "Frame", self._saved(path))

    def save_data(self, suffix: str, every: int, points: int) -> None:
        """Ask for a file and write the run to it as numbers."""
        asked = self._run()
        taken, several = self._taken(), self._in_lanes
        path = None if asked is None else self._ask("data", suffix)
        if asked is not None and path is not None:
            if several:
                work = lane_sharing.counting(path, taken, every, points or None)
            else:
                work = share_work.counting(path, self._scenery(), asked, every, points or None)
            self._begin(work, FAILED["data"], "Step", self._saved(path))

    def cancel(self) -> None:
        """Give up the file that is being written; nothing is left of it."""
        if self._job is not None:
            self._cancelled = True
            self._job.stop()

    def tick(self) -> None:
        """Show how far it is, and say when it is done."""
        job = self._job
        if job is None:
            return
        newest = job.newest
        if job.running:
            if isinstance(newest, Progress) and not job.stopping:
                self._show(newest)
            return
        self._job = None
        self._show(None)
        if job.error is not None:
            self._window.notices.refuse(self._title, _why(job.error))
        elif self._cancelled:
            self._window.say("Cancelled: nothing was written")
        else:
            self._done(newest)

    def put_away(self) -> None:
        """End what is being written: it leaves nothing behind."""
        self.sheet.hide()
        if self._job is not None:
            self.cancel()
            self._job.join(JOIN_SECONDS)

    # ---- what is shared

    def _view(self) -> View:
        window = self._window
        stage, particles = window.layout_.canvas.shown
        shown = replace(particles, landed=window.beside.marks.points)
        return View(stage, shown, window.probing.sight, self._over())

    def _over(self) -> Overlaid | None:
        """Return what lies over the points on the canvas, or None where nothing does."""
        window = self._window
        layer, known = window.appearing.layer, window.knowing.shown
        margins, lines = (None, None) if layer is None else layer.shown
        parted = window.stepping.shown
        if margins is None and lines is None and known is None and parted.empty:
            return None
        said = branch_words(window.stepping.branches) if window.stepping.branches else ""
        return Overlaid(margins, lines, parted, said, *(known or (None, None)))

    def _scenery(self) -> Scenery:
        learner = self._window.learner
        run = self._window.sampling.playback.run
        own, theirs = learner.shown_keepsake(), learner.shown_rival_keepsake()
        return Scenery(self._window.session.document, run, learner.learned, own, other=theirs)

    def _figure(self, printed: bool) -> Figure:
        view = self._view()
        fields = view.stage.fields
        shown = view.particles.points is not None and view.stage.overlays.points
        t = self._window.scene.t if fields is None else fields.request.t
        return Figure(printed, self._scenery().caption(t, shown))

    def _run(self) -> RunSnapshot | RunSpec | None:
        """Return the run on the timeline, or what one would be made from; None, and why, where there is none."""
        run = self._window.sampling.playback.run
        if run is not None:
            return run if run.finished else run.spec
        return self._window.sampling.settings.next_spec()

    def _looked(self, choice: FilmChoice) -> Looked:
        """Return how the film looks at the run: what the canvas shows, its picked part and its probe among that."""
        window = self._window
        probing = window.session.document.probing if window.probing.sight is not None else None
        return Looked(self._look(choice), choice.scale, choice.pace, window.sampling.cloud.part, probing)

    def _look(self, choice: FilmChoice) -> Stage:
        """Return what the canvas shows, on the film's rectangle: as much of the page as is seen there, and no less."""
        stage = self._view().stage
        seen = stage.camera
        share = min(choice.width / max(seen.width, 1.0), choice.height / max(seen.height, 1.0))
        camera = Camera(seen.x, seen.y, seen.scale * share, float(choice.width), float(choice.height))
        return replace(stage, camera=camera, fields=None)

    # ---- lanes

    @property
    def _shows_lanes(self) -> bool:
        """Whether lanes stand over the canvas."""
        return bool(self._window.session.document.theatre.beside)

    @property
    def _in_lanes(self) -> bool:
        """Whether what runs is more than one run: lanes, or a run with its branch."""
        return in_lanes(self._window.session.document)

    def _taken(self) -> Taken:
        """Return what the lanes are made from, with what is recorded of them."""
        learner, playback = self._window.learner, self._window.sampling.playback
        scenery = Scenery(self._window.session.document, None, learner.learned, learner.keepsake())
        return Taken(scenery, ended(playback.in_step.lanes), playback.in_step.t)

    def _look_at_lanes(self, width: float = 0.0, height: float = 0.0) -> Look:
        """Return how lanes are looked at, as large as the canvas if no other size is given."""
        canvas = self._window.layout_.canvas
        camera = self._window.lanes.view.camera if self._shows_lanes else self._view().stage.camera
        stage = Stage(camera, palette=theme.current(), overlays=self._window.session.document.overlays)
        return Look(stage, width or float(canvas.width()), height or float(canvas.height()))

    # ---- files

    def _ask(self, kind: str, suffix: str) -> Path | None:
        """Ask for a file; None where none is chosen, or where it is there and nobody was asked about it."""
        session, canvas = self._window.session, self._window.layout_.canvas
        folder = session.path.parent if session.path is not None else Path.home()
        suggestion = str(folder / f"{session.document.target.name or 'view'}{suffix}")
        title = f"Save: {KINDS[suffix]}"
        name, _ = QFileDialog.getSaveFileName(canvas.window(), title, suggestion, f"{KINDS[suffix]} (*{suffix})")
        if not name:
            return None
        path = completed(Path(name), suffix)
        if path != Path(name) and path.exists():  # the dialog has asked about another name
            why = f"{path.name}: there is such a file already; choose it by its whole name to replace it"
            self._window.notices.refuse(FAILED[kind], why)
            return None
        return path

    def _begin(self, work: Work, title: str, what: str, done: Done) -> None:
        if self.writing:
            self._window.say("One file at a time: this one is still being written")
            return
        self._title, self._what, self._done, self._cancelled = title, what, done, False
        self._job = Job(title, work, "export").start()
        self._show(Progress(0, 1))

    def _saved(self, path: Path) -> Done:
        return lambda _: self._window.say(f"Saved {path.name}")

    def _put_on_clipboard(self, newest: Newest | None) -> None:
        if isinstance(newest, QImage):
            QGuiApplication.clipboard().setImage(newest)
            self._window.say("The picture is on the clipboard")

    def _show(self, progress: Progress | None) -> None:
        self.sheet.show_progress(progress, self._what)
        self._button.set_face("Share" if progress is None else whole_percent(progress.share), "share")


def _why(error: BaseException) -> str:
    """Return what went wrong as a sentence."""
    if isinstance(error, MemoryError):
        return "There is not enough memory for it"
    return str(error) or type(error).__name__
