"""The panel at the right of the image tab: the model, the class, guidance, how many pictures, and the chart."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from scoreviz.engine.document import Imaging
from scoreviz.ui import figures
from scoreviz.ui.choices import FieldButton, Option, translated
from scoreviz.ui.class_tiles import ClassTiles
from scoreviz.ui.controls import GoldButton, Switch
from scoreviz.ui.explained import explain, explained
from scoreviz.ui.image_lengths import LengthSection
from scoreviz.ui.image_options import COUNTS, EVERY_CLASS, FROM_HUB, NOTHING, OPEN_FOLDER, WITH_ETA
from scoreviz.ui.inspector import PADDING, WIDTH
from scoreviz.ui.sections import BLEED, Gap, Section
from scoreviz.ui.sliders import Slider
from scoreviz.ui.surfaces import Panel, Words
from scoreviz.ui.tab_order import put_after
from scoreviz.ui.typeset import Formula, Line, Piece, roman
from scoreviz.wording import tr

LOW_UNDER = 720  # pixels
BELOW, BESIDE = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


class ImagePanel(Panel):
    """What a run of pictures is made from.

    Signals:
        modelChosen(object): a model by its key, or ``OPEN``, or ``HUB``.
        settingChanged(str, object): a field of ``Imaging``.
        generateRequested, cancelRequested: the gold button.
    """

    modelChosen = Signal(object)
    settingChanged = Signal(str, object)
    generateRequested = Signal()
    cancelRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(("left",), parent)
        self.setFixedWidth(WIDTH)
        self.model = FieldButton(tr("Model"), translated((NOTHING, OPEN_FOLDER, FROM_HUB)))
        self.label, self.tiles = FieldButton(tr("Class"), translated((EVERY_CLASS,))), ClassTiles()
        self.marks: list[Switch] = []
        self.guidance = Slider(tr("Guidance w"), 0.0, 8.0, 1.0, show="{:.1f}".format)
        said = tr("s is s of any class plus w times the difference of s of the class and s of any")
        self.formula = Formula(guided(), 15, said, "ink2")
        self.eta = Slider(tr("Noise η"), 0.0, 1.0, 0.0)
        self.count = FieldButton(tr("Pictures"), COUNTS)
        self.memory, self.progress = Words("", "note", "ink3"), Words("", "note", "ink2")
        self.generate = GoldButton(tr("Generate"), "play")
        self.lengths = LengthSection()
        explained(self, "images")
        explain(self, model="images.model", label="images.class", tiles="images.class", guidance="images.guidance")
        explain(self, eta="images.eta", count="images.count", generate="images.generate", lengths="images.lengths")
        self.section, self._made = Section(tr("Pictures")), Section(tr("How they are made"))
        self._row = QBoxLayout(BELOW)
        self._running = self._low = False
        self._lay_out()
        self._connect()
        self.set_model((), "", "", bits=False)
        self.set_running(False, "")
        self.offer_tiles(())

    def set_model(self, names: Sequence[str], title: str, note: str, *, bits: bool) -> None:
        """Offer the classes of a model; ``title`` is empty where none is open."""
        self.model.set_value(title, title or tr(NOTHING.title))
        self.section.note.set_text(note)
        tip = tr("The network is told this class")
        self.label.set_options((*translated((EVERY_CLASS,)), *(Option(k, name, tip) for k, name in enumerate(names))))
        self.label.setVisible(bool(names) and not bits)
        self.guidance.setVisible(bool(names))
        self._fit()
        self._set_marks(names if bits else ())
        self.generate.setEnabled(bool(title))

    def offer_tiles(self, names: Sequence[str]) -> None:
        """Offer classes as tiles instead of as a list; where there are marks, only the way back to any."""
        self.tiles.set_names(names)
        self.tiles.setVisible(bool(names) or bool(self.marks))
        self.label.setVisible(self.label.isVisibleTo(self) and not names)

    def set_models(self, options: Sequence[Option]) -> None:
        """Offer models beside a folder of one's own."""
        self.model.set_options((*options, *translated((OPEN_FOLDER, FROM_HUB))))

    def set_imaging(self, imaging: Imaging, memory: str) -> None:
        """Show the settings, and how much memory a run of them takes."""
        self.label.set_value(imaging.label, tr("class {label}", label=imaging.label))
        self.tiles.set_label(imaging.label)
        for bit, mark in enumerate(self.marks):
            mark.setChecked(imaging.label >= 0 and bool(imaging.label >> bit & 1))
        self.guidance.set_value(imaging.guidance)
        self.guidance.setEnabled(imaging.label >= 0)
        told = tr("1: the class alone; more: away from what pictures of any class have in common")
        no_class = tr("Choose a class first: nothing is there to guide to")
        self.guidance.setToolTip(told if imaging.label >= 0 else no_class)
        self.eta.setVisible(imaging.sampler in WITH_ETA)
        self.eta.set_value(imaging.eta)
        self.eta.setToolTip(tr(WITH_ETA.get(imaging.sampler, "")))
        self.count.set_value(imaging.count, figures.number(imaging.count))
        self.memory.set_text(memory)
        self.count.setToolTip(memory)

    def set_running(self, running: bool, progress: str) -> None:
        """Say what the gold button does, and how far the run is."""
        if running != self._running:
            self._running = running
            self.generate.set_face(*((tr("Cancel"), "x") if running else (tr("Generate"), "play")))
        self.progress.set_text(progress)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the chart is seen without scrolling, and what can be read elsewhere goes."""
        low = self.height() < LOW_UNDER
        if low != self._low:
            self._low = low
            self.tiles.set_low(low)
            self.lengths.set_low(low)
            self._row.setDirection(BESIDE if low else BELOW)
            self.section.column.setSpacing(2 if low else 8)
            self._fit()

    def _fit(self) -> None:
        """Show what there is room for; how far the run is stands where there is some."""
        progress = self.progress.text()
        self.formula.setVisible(not self._low and not self.guidance.isHidden())
        self.progress.setVisible(bool(progress) and not self._low)
        self.memory.setVisible(not progress and not self._low)  # one line for both
        self._made.note.set_text(progress if self._low else "")

    def _set_marks(self, names: Sequence[str]) -> None:
        for mark in self.marks:
            mark.setParent(None)
            mark.deleteLater()
        self.marks = [explained(Switch(name), "images.class") for name in names]
        for k, mark in enumerate(self.marks):
            self.section.column.insertWidget(4 + k, mark)
            mark.clicked.connect(lambda _=False: self._on_marked())
        put_after(self.tiles.any, self.marks)

    def _on_marked(self) -> None:
        marks = sum(1 << bit for bit, mark in enumerate(self.marks) if mark.isChecked())
        self.settingChanged.emit("label", marks)

    def _lay_out(self) -> None:
        contents = QWidget()
        column = QVBoxLayout(contents)
        column.setContentsMargins(PADDING - BLEED, 14, PADDING - BLEED, 14)
        column.setSpacing(0)
        self._row.setSpacing(8)
        guidance = self._made
        for field in (self.model, self.label, self.tiles):
            self.section.column.addWidget(field)
        for widget in (self.guidance, self.formula, self.eta):
            guidance.column.addWidget(widget)
        for part in (self.count, self.memory, self.progress, self.generate):
            self._row.addWidget(part)
        guidance.column.addLayout(self._row)
        for wide in (self.model, self.label, self.count, self.generate):
            wide.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for upper in (self.section, guidance):
            column.addWidget(upper)
            column.addWidget(Gap())
        column.addWidget(self.lengths)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(contents)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.addWidget(area)

    def _connect(self) -> None:
        self.model.changed.connect(self.modelChosen)
        for name, choice in (("label", self.label), ("count", self.count)):
            choice.changed.connect(lambda value, name=name: self.settingChanged.emit(name, value))
        for name, slider in (("guidance", self.guidance), ("eta", self.eta)):
            slider.changed.connect(lambda value, name=name: self.settingChanged.emit(name, value))
        self.generate.clicked.connect(
            lambda: (self.cancelRequested if self._running else self.generateRequested).emit()
        )


def guided() -> Line:
    """Return s = s_any + w (s_class - s_any)."""
    s, w = Piece("s"), Piece("w")
    every, one = (Piece(word, "label", 0.2) for word in (tr("any", "class"), tr("class", "below a letter")))
    return s, roman(" = "), s, every, roman(" + "), w, roman(" ("), s, one, roman(" − "), s, every, roman(")")
