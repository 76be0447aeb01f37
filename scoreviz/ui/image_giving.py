"""Pictures that a person gives to the image model: where they come from, how they are drawn on, what comes of them."""

from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from scoreviz.engine.document import Document, Imaging
from scoreviz.engine.frozen_array import FrozenArray
from scoreviz.engine.given import Given, GivenPicture
from scoreviz.engine.images.asking import missing, spec_of
from scoreviz.engine.images.course import Course, Image
from scoreviz.engine.images.given_view import asked_of, noised_of, shown_of, told_of
from scoreviz.engine.images.image_run import ImageRun, made_of
from scoreviz.engine.images.image_view import all_at
from scoreviz.engine.images.own_picture import OTHER_PICTURES, empty, inverted, own_from
from scoreviz.engine.images.spread import final_picture, spread_at
from scoreviz.engine.job import SOON, Job
from scoreviz.engine.names import ActivityName
from scoreviz.ui import given_options as options
from scoreviz.ui.choices import FieldButton
from scoreviz.ui.given_strokes import GivenStrokes
from scoreviz.ui.image_between import ImageBetween
from scoreviz.ui.image_file import OPENED, read_in_steps
from scoreviz.ui.image_fill import ImageFill
from scoreviz.ui.image_options import ALL, BETWEEN, FILL, OWN, PLANE
from scoreviz.ui.image_own import ImageOwn
from scoreviz.ui.pixels import rgba_of
from scoreviz.wording import Label, mark, tr

if TYPE_CHECKING:
    from scoreviz.ui.image_tab import ImageTab

ENDS = ("first", "last")
VARY_T = 0.35
Reading = tuple[str, Path, int]
Changes = dict[str, Any]
EDITS = {
    "t": mark("Noise"),
    "blend_t": mark("Noise"),
    "repeats": mark("Times a step"),
    "blends": mark("Pictures between"),
}
CAPTIONS = {
    OWN: mark("led back, each from its own noise"),
    FILL: mark("filled in, each from its own noise"),
    BETWEEN: mark("between, as the network makes it"),
}
NO_MODEL = mark("Open a model first: a picture is scaled to the size of its pictures")
CAME = {mark("Dropped"): mark("Dropped picture"), mark("Pasted"): mark("Pasted picture")}  # what has no name of its own


class Giving:
    """Own picture, Fill in and Between, for the page that is handed in."""

    def __init__(self, tab: "ImageTab") -> None:
        self._tab = tab
        self.makers = {OWN: self._make_own, FILL: self._make_fill, BETWEEN: self._make_between}
        self._made: dict[str, Any] = {}
        self._strokes = GivenStrokes(self)
        self._numbers = count()
        self._job: Job[Reading, GivenPicture | None] | None = None

    @property
    def given(self) -> Given:
        """What is given now."""
        return self._tab.document.given

    @property
    def image(self) -> Image:
        """The size of the model's pictures; of none before a model is open."""
        model = self._tab.work.model
        return (1, 1, 1) if model is None else model.image

    def asked(self, document: Document) -> tuple[Imaging, Course]:
        """Return the settings and the course of a document's next run."""
        model = self._tab.work.model
        if model is None:
            return document.imaging, Course()
        spec = spec_of(document, model)
        return spec.imaging, spec.course

    @property
    def run(self) -> ImageRun | None:
        """The run of the document as it is now, so far as it is there; one of other settings is none."""
        work = self._tab.work
        imaging, course = self.asked(self._tab.document)
        if work.run is None or work.opening or work.run.spec.model is not work.model:
            return None
        return work.run if (work.run.spec.imaging, work.run.spec.course) == (made_of(imaging), course) else None

    @property
    def busy(self) -> bool:
        """Whether something is being drawn: its pictures are made once it is done."""
        return any(one.pad.drawing for name, one in self._made.items() if name != BETWEEN)

    def edit(
        self, label: Label, changes: Changes, gesture: str = "", activity: ActivityName | None = None, **parts: Any
    ) -> None:
        """Change what is given as one step, and perhaps what is done with it and other parts of the document."""
        imaging = self._tab.imaging
        imaging = replace(imaging, activity=activity, chosen=0) if activity else imaging
        self._tab.session.edit(label, gesture, given=replace(self.given, **changes), imaging=imaging, **parts)

    def set(self, name: str, value: Any) -> None:
        """Change one of the settings; a drag is one step."""
        drag = f"given {name}" if name in ("t", "blend_t", "repeats") else ""
        self.edit(EDITS.get(name, mark("Noise between")), {name: value}, drag)

    def take(self, path: Path, slot: str = "") -> None:
        """Read a picture from a file, in the background."""
        slot = slot or self._slot()
        if self._tab.work.model is None:
            self._tab.refuse(tr("No picture"), tr(NO_MODEL))
            return
        spec = slot, path, next(self._numbers)
        self._job = Job(spec, read_in_steps(path, self.image), "own picture", SOON).start()

    def take_image(self, image: QImage, name: str, slot: str = "") -> bool:
        """Take a picture from the clipboard or a drop; return whether it is one."""
        if image.isNull():
            return False
        if self._tab.work.model is None:
            self._tab.refuse(tr("No picture"), tr(NO_MODEL))
            return True
        self._give(slot or self._slot(), own_from(rgba_of(image), tr(name), self.image), CAME[name])
        return True

    def drop(self, data: QMimeData, name: str = "Dropped", slot: str = "") -> bool:
        """Take what is dropped or on the clipboard; return whether it was a picture."""
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files and files[0].suffix.lower() in (*OPENED, *OTHER_PICTURES):
            self.take(files[0], slot)
            return True
        return bool(not files and data.hasImage()) and self.take_image(QImage(data.imageData()), name, slot)

    def paste(self, slot: str = "") -> None:
        """Take a picture from the clipboard, or say that there is none."""
        held: QMimeData | None = QGuiApplication.clipboard().mimeData()
        if held is None or not self.drop(held, "Pasted", slot):
            self._tab.say(tr("There is no picture on the clipboard"))

    def looked_at(self) -> GivenPicture | None:
        """Return the picture that is looked at, as the network sees it now."""
        work, imaging = self._tab.work, self._tab.imaging
        if work.run is None or not work.run.count:
            return None
        which = min(imaging.chosen, work.run.noisy.shape[1] - 1)
        return GivenPicture(final_picture(work.run, which, work.frame), tr("Picture {which}", which=which + 1))

    def use(self, activity: ActivityName, slot: str = "picture", **changes: Any) -> None:
        """Give the picture that is looked at, and go to what is done with it."""
        picture = self.looked_at()
        if picture is None:
            self._tab.say(tr("There is no picture yet: generate some"))
            return
        self.edit(mark("Vary") if changes else mark("Use a picture"), {slot: picture, **changes}, "", activity)

    def vary(self) -> None:
        """Noise the picture that is looked at a little, and lead it back with many seeds."""
        self.use(OWN, t=VARY_T)

    def choose(self, slot: str, source: object) -> None:
        """Take a picture from where the user wants it."""
        label = mark("Own picture") if slot == "picture" else mark("End of the row")
        own = self.given.picture
        if source == options.FILE:
            kinds = tr("Pictures ({endings})", endings=" ".join(f"*{ending}" for ending in OPENED))
            name, _ = QFileDialog.getOpenFileName(self._tab, tr("Open a picture"), str(Path.home()), kinds)
            if name:
                self.take(Path(name), slot)
        elif source == options.PASTE:
            self.paste(slot)
        elif source == options.LOOKED_AT:
            self.use(self._tab.imaging.activity, slot)
        elif source == options.CLEAR:
            self.edit(mark("Take a picture away"), {slot: None})
        elif source == options.EMPTY:
            self._give(slot, empty(self.image), label)
        elif source == options.OWN and own is not None:
            self._give(slot, own, label)
        elif source == options.INVERT and own is not None:
            self._give(slot, inverted(own), mark("Exchange light and dark"))
        self.show_given()

    def tick(self) -> None:
        """Take what was read."""
        job = self._job
        if job is None or job.running:
            return
        self._job = None
        slot, path, _ = job.spec
        if job.error is not None:
            why = str(job.error) or tr("It ended with {error}.", error=type(job.error).__name__)
            self._tab.refuse(tr("No picture"), why)
        elif job.newest is not None:
            self._give(slot, job.newest, lambda: tr("Open {name}", name=path.name))

    def show_given(self) -> None:
        """Show what is given in the activity that is shown."""
        given, image, imaging = self.given, self.image, self._tab.imaging
        shown = self._made.get(imaging.activity)
        if isinstance(shown, ImageOwn):
            shown.set_given(given, shown_of(given.picture, image), told_of(given.picture, image), image[0] == 3)
        elif isinstance(shown, ImageFill):
            asked = asked_of(given.mask, image) if given.picture is not None else []
            picture = shown_of(given.picture, image)
            shown.set_given(given, picture, told_of(given.picture, image), asked, (image[1], image[2]))
        elif isinstance(shown, ImageBetween):
            pictures = {name: getattr(given, name) for name in ENDS}
            seen = {name: shown_of(picture, image) for name, picture in pictures.items()}
            told = {name: told_of(picture, image) for name, picture in pictures.items()}
            shown.set_given(given, seen, told, imaging.seed)
        if shown is not None:
            shown.set_remark(missing(self._tab.document))

    def show_run(self, run: ImageRun, frame: int, which: int) -> None:
        """Show what the runs make of it in the activity that is shown, if this run is of it."""
        shown = self._made.get(self._tab.imaging.activity)
        if shown is None:
            return
        begin, known = run.spec.course.begin, run.spec.course.known
        mine = {OWN: begin.noise == "own" and begin.pictures is not None, FILL: known is not None}
        mine[BETWEEN] = begin.noise in ("one", "between")
        activity = self._tab.imaging.activity
        shown.caption.set_text(tr(CAPTIONS[activity]) if mine[activity] else "")
        results = all_at(run, frame) if mine[activity] else None
        if not isinstance(shown, ImageOwn):
            shown.set_results(results)
        elif begin.pictures is None:
            shown.set_results(None, 0.0, None, None)
        else:
            spread = spread_at(run, frame, FrozenArray(begin.pictures.values[0]))
            shown.set_results(noised_of(run, which), run.times[0], results, spread)
        shown.results.set_chosen(which)

    def put_away(self) -> None:
        """End all work."""
        if self._job is not None:
            self._job.stop()

    def _slot(self) -> str:
        given = self.given
        if self._tab.imaging.activity != BETWEEN:
            return "picture"
        return "first" if given.first is None else "last"

    def _give(self, slot: str, picture: GivenPicture, label: Label) -> None:
        activity = self._tab.imaging.activity
        corner = {"picture_plane": self._tab.plane.with_own()} if activity == PLANE and slot == "picture" else {}
        self.edit(label, {slot: picture}, "", OWN if activity == ALL else None, **corner)
        if picture.width:
            self._tab.say(told_of(picture, self.image))

    def _kept(self, key: str, made: Any) -> QWidget:
        self._made[key] = made
        made.results.picked.connect(lambda which: self._tab.set("chosen", which))
        made.results.menuAsked.connect(lambda _which, place: self._tab.use.open_menu(place))
        made.settingChanged.connect(self.set)
        if key == BETWEEN:
            made.sourceChosen.connect(self.choose)
        else:
            made.sourceChosen.connect(lambda source: self.choose("picture", source))
            made.pad.ended.connect(self._tab.catch_up)
        widget: QWidget = made
        return widget

    def _make_own(self) -> QWidget:
        made = ImageOwn()
        made.pad.stroked.connect(
            lambda path: self._strokes.paint(path, options.INKS[made.inks.value()], brush_of(made.brush))
        )
        return self._kept(OWN, made)

    def _make_fill(self) -> QWidget:
        made = ImageFill()
        made.pad.stroked.connect(
            lambda path: self._strokes.mask(path, brush_of(made.brush), known=made.masking.value() == options.KEEP)
        )
        return self._kept(FILL, made)

    def _make_between(self) -> QWidget:
        return self._kept(BETWEEN, ImageBetween())


def brush_of(field: FieldButton) -> int:
    """Return the width of the chosen brush, pixels."""
    return next(int(str(option.key)) for option in options.BRUSHES if option.key == field.value())
