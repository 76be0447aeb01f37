"""The probe's panel, 400 px: the point, its arrow in four units, where it came from, and how many draws are averaged.

``ProbePanel(parent=None)``
    Setters: show_probe(ProbeSnapshot)  set_probing(Probing)  set_pins([words])  set_remark(str)
    Signals: closed  copyRequested  pinRequested  drawsRequested  pathsToggled(bool)  typed("y1" | "y2" | "level", str)
        unitPicked(UnitName)  averagedPicked(AveragedName)  pinPicked(int)  pinRemoved(int)
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from scoreviz.engine.document import Probing, UnitName
from scoreviz.engine.kernels import IN_A_SENTENCE
from scoreviz.engine.marks import Place
from scoreviz.engine.probing import CLEAN, ProbeSnapshot
from scoreviz.ui import figures, probe_figures, theme
from scoreviz.ui.choices import Option, Segmented, translated
from scoreviz.ui.controls import IconButton, Switch
from scoreviz.ui.explained import explain, explained
from scoreviz.ui.number_field import NumberField
from scoreviz.ui.probe_rows import COLUMN as VALUES
from scoreviz.ui.probe_rows import GAP_WIDTH, SAID, SIDE, PartBars, PinList, UnitRow
from scoreviz.ui.remark import Remark
from scoreviz.ui.surfaces import Panel, Rule, Words, draw_text, painter_on
from scoreviz.ui.typeset import IDENTITY, SIGMA, Formula, Piece
from scoreviz.wording import mark, tr

WIDTH, PADDING = 400, 20
UNITS: tuple[UnitName, ...] = ("x0", "eps", "score", "v")
AVERAGED = (
    Option("1", "1", mark("One clean point that could have made y, and its single arrow −(y − x₀) / σ²")),
    Option("10", "10", mark("Ten of them, and the mean of their arrows")),
    Option("100", "100", mark("A hundred of them, and the mean of their arrows")),
    Option("all", mark("all"), mark("The mean over all of them, exactly: the score")),
)
FRAME = mark("in the frame y = x₀ + σ ε")
_LOWER = 0.2


class _Heads(QWidget):
    """A title, and what the columns of numbers are."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.setFixedHeight(20)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        middle, right = Qt.AlignmentFlag.AlignVCenter, self.width()
        draw_text(painter, "section", p.ink, self.rect().toRectF(), middle, self._title)
        for name, ink, back in (
            (tr("true", "arrow"), p.true, GAP_WIDTH + VALUES),
            (tr("learned", "arrow"), p.learned, GAP_WIDTH),
            (tr("gap", "between two arrows"), p.difference, 0),
        ):
            where = self.rect().toRectF()
            where.setRight(right - back)
            draw_text(painter, "strong note", ink, where, middle | Qt.AlignmentFlag.AlignRight, name)


class ProbePanel(Panel):
    """All that is known of one noisy point; see the module for its signals."""

    closed = Signal()
    copyRequested = Signal()
    pinRequested = Signal()
    drawsRequested = Signal()
    pathsToggled = Signal(bool)
    typed = Signal(str, str)
    unitPicked = Signal(str)
    averagedPicked = Signal(str)
    pinPicked = Signal(int)
    pinRemoved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(("left",), parent)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(tr("Probe"))
        self._make()
        contents = QWidget()
        column = QVBoxLayout(contents)
        column.setContentsMargins(PADDING - SIDE, 12, PADDING - SIDE, 14)
        column.setSpacing(6)
        for part in (
            self._header(),
            self._fields(),
            _row(self.frame),
            _row(self.remark),
            *self._units(),
            *self._origin(),
        ):
            column.addWidget(part)
        for part in (*self._draws(), _row(self.pins)):
            column.addWidget(part)
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

    def _make(self) -> None:
        self.copy = IconButton("copy", tr("Copy the values as text (Ctrl + C)"))
        self.pin = IconButton("pin", tr("Keep the probe here as a pin"))
        self.close_ = IconButton("x", tr("Put the probe away (Esc)"))
        noisy = tr("The noisy point, in the frame y = x₀ + σ ε")
        self.y1 = NumberField((Piece("y"), Piece("1", "roman", _LOWER)), "y₁", noisy)
        self.y2 = NumberField((Piece("y"), Piece("2", "roman", _LOWER)), "y₂", noisy)
        self.level = NumberField(
            SIGMA, "σ", tr("The noise level in the frame y = x₀ + σ ε; typing it moves along the noise axis")
        )
        self.frame = Words("", "strong note", "ink2")
        self.remark = Remark()
        self.rows = {unit: explained(UnitRow(unit), f"probe.unit.{unit}") for unit in UNITS}
        self.identity = Formula(IDENTITY, 20, "s = (x0-hat − y) / σ² = − eps-hat / σ")
        self.frame_note = Words(tr(FRAME), "note", "ink2")
        self.frame_note.alignment = Qt.AlignmentFlag.AlignHCenter
        self.number = Words("", "note", "ink2")
        self.bars = PartBars()
        self.sample_mean = Words("", "note", "ink2")
        self.averaged = Segmented(translated(AVERAGED), tr("Noise draws averaged"))
        self.draws_note = Words("", "note", "ink2")
        self.again = IconButton("dices", tr("New draws (N)"), side=28)
        self.paths = Switch(tr("Its path by the ODE, to data and to noise"))
        self.paths.setToolTip(tr("The probability-flow ODE through this point\ndy/d log σ = −σ² s"))
        self.pins = PinList()
        explained(self, "probe.panel")
        explain(self, copy="probe.copy", pin="probe.pin", pins="probe.pin", close_="probe.close", y1="probe.place")
        explain(self, y2="probe.place", level="probe.level", bars="probe.origin", number="probe.origin")
        explain(self, averaged="probe.draws", again="probe.again", paths="probe.paths")
        self._connect()

    def _connect(self) -> None:
        for button, signal in ((self.copy, self.copyRequested), (self.pin, self.pinRequested)):
            button.clicked.connect(lambda _=False, signal=signal: signal.emit())
        self.close_.clicked.connect(lambda: self.closed.emit())
        self.again.clicked.connect(lambda: self.drawsRequested.emit())
        for name, field in (("y1", self.y1), ("y2", self.y2), ("level", self.level)):
            field.typed.connect(lambda text, name=name: self.typed.emit(name, text))
        for unit, row in self.rows.items():
            row.clicked.connect(lambda _=False, unit=unit: self.unitPicked.emit(unit))
        self.averaged.changed.connect(self.averagedPicked)
        self.paths.toggled.connect(self._on_paths_toggled)
        self.pins.picked.connect(self.pinPicked)
        self.pins.removed.connect(self.pinRemoved)

    def set_probing(self, probing: Probing) -> None:
        """Show what the document says of the probe."""
        self.rows[probing.unit].setChecked(True)
        self.averaged.set_value(probing.averaged)
        self._setting = True
        self.paths.setChecked(probing.paths)
        self._setting = False

    def set_pins(self, pins: list[str]) -> None:
        """Show the pins, each in words."""
        self.pins.set_pins(pins)

    def set_remark(self, remark: str) -> None:
        """Say what does not hold, or went wrong; or nothing."""
        self.remark.set_text(remark)

    def show_probe(self, found: ProbeSnapshot, stale: bool = False) -> None:
        """Show a snapshot; what a stale network says in it is dimmed."""
        y1, y2 = found.request.y
        self.y1.set_value(probe_figures.place(y1, found.level).removeprefix("+"), f"{y1:.6g}")
        self.y2.set_value(probe_figures.place(y2, found.level).removeprefix("+"), f"{y2:.6g}")
        self.level.set_value(probe_figures.level(found.level), f"{found.level:.6g}")
        self.frame.set_text(_frame_words(found.alpha))
        for unit, row in self.rows.items():
            true, learned = (_written(unit, reading.get(unit), found.level) for reading in (found.true, found.learned))
            row.stale = stale
            row.show_values(true, learned, found.gap.get(unit), found.dials[unit], tr(SAID[unit]))
        about = figures.significant(found.clean.number)
        self.number.set_text(tr("about {n} of {all} points", n=about, all=CLEAN))
        self.number.setToolTip(tr("How many of the dots speak: 1 / Σ w², with w the weight of a dot"))
        self.bars.set_shares(found.shares)
        at = ", ".join(probe_figures.place(value, found.level) for value in found.clean.mean)
        self.sample_mean.set_text(tr("Weighted mean of the dots, measured: ({place})", place=at))
        self._show_kernel(found)
        self._show_draws(found)

    def _show_kernel(self, found: ProbeSnapshot) -> None:
        """Say what holds under the noise that is there."""
        self.identity.setVisible(found.gaussian)
        self.paths.setEnabled(found.gaussian)
        self.averaged.setEnabled(found.gaussian)
        if found.gaussian:
            self.frame_note.set_text(tr(FRAME))
        else:
            kernel = tr(IN_A_SENTENCE[found.request.noise.kernel])
            self.frame_note.set_text(tr("s is no unit of the others under {kernel} noise", kernel=kernel))

    def _show_draws(self, found: ProbeSnapshot) -> None:
        draws = found.draws
        self.again.setVisible(draws is not None)
        if draws is not None:
            off, error = figures.significant(draws.off), figures.significant(draws.error)
            self.draws_note.set_text(tr("Their mean is {off} off; standard error {error}", off=off, error=error))
        elif found.gaussian:
            self.draws_note.set_text(tr("The mean over all draws is the true arrow"))
        else:
            self.draws_note.set_text(tr("Single arrows and paths are of Gaussian noise alone"))

    def _header(self) -> QWidget:
        return _row(Words(tr("Probe"), "lane"), None, self.copy, self.pin, self.close_, spacing=2)

    def _fields(self) -> QWidget:
        return _row(self.y1, self.y2, self.level)

    def _units(self) -> list[QWidget]:
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in self.rows.values():
            column.addWidget(row)
        return [_gap(), _row(_Heads(tr("One arrow, four units"))), rows, _row(self.identity), _row(self.frame_note)]

    def _origin(self) -> list[QWidget]:
        head = _row(Words(tr("Where it came from"), "section"), None, self.number)
        return [_gap(), head, _row(self.bars), _row(self.sample_mean)]

    def _draws(self) -> list[QWidget]:
        label = Words("", "note", "ink2")
        label.set_text(tr("Noise draws averaged"), shorter=tr("Draws averaged"))
        note = _row(self.draws_note, None, self.again)
        note.setFixedHeight(28)
        return [_gap(), _row(label, self.averaged, spacing=4), note, _row(self.paths)]

    def _on_paths_toggled(self, on: bool) -> None:
        if not self._setting:
            self.pathsToggled.emit(on)

    _setting = False


def _frame_words(alpha: float) -> str:
    """Return whose frame the figures are in: the data's, which the canvas shows, or alpha times it."""
    share = f"{alpha:.2f}"
    if share == "1.00":
        return tr("The data’s frame, y = x₀ + σ ε; as on the canvas")
    return tr("The data’s frame, y = x₀ + σ ε; the canvas shows x = {alpha} y", alpha=share)


def _written(unit: UnitName, value: Place | None, level: float) -> tuple[str, str] | None:
    """Return a value in a unit as it is written."""
    if value is None:
        return None
    if unit == "x0":
        return probe_figures.place(value[0], level), probe_figures.place(value[1], level)
    return probe_figures.vector(value[0]), probe_figures.vector(value[1])


def _row(*widgets: QWidget | None, spacing: int = 8) -> QWidget:
    """Return widgets in a row; None is a gap that takes what room there is."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(SIDE, 0, SIDE, 0)
    line.setSpacing(spacing)
    for widget in widgets:
        if widget is None:
            line.addStretch(1)
        else:
            line.addWidget(widget)
    return row


def _gap() -> QWidget:
    gap = QWidget()
    column = QVBoxLayout(gap)
    column.setContentsMargins(SIDE, 5, SIDE, 3)
    column.addWidget(Rule())
    return gap
