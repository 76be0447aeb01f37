"""The rows of the probe's panel: one arrow in four units, where it came from, and the pins."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from scoreviz.engine.document import UnitName
from scoreviz.engine.figures import NO_VALUE
from scoreviz.engine.marks import Place
from scoreviz.ui import probe_figures, theme
from scoreviz.ui.controls import Control, IconButton
from scoreviz.ui.figures import whole_percent
from scoreviz.ui.probe_arrows import Look, paint_arrow
from scoreviz.ui.surfaces import draw_text, painter_on
from scoreviz.ui.typeset import EPS, SCORE, X0, Line, V, paint_line
from scoreviz.wording import listed, mark, tr

ROW = 66
SIDE = 9  # how far a chosen row stands out of the text's edge
GAP_WIDTH, COLUMN = 70, 82
STALE = 0.38  # the opacity of what is about something else
DIAL = 23.0  # the radius of a disc
LINES: dict[UnitName, Line] = {"x0": X0, "eps": EPS, "score": SCORE, "v": V}
SAID: dict[UnitName, str] = {
    "x0": mark("clean point"),
    "eps": mark("noise, in σ"),
    "score": mark("score of y"),
    "v": mark("velocity of x"),
}
TIPS: dict[UnitName, str] = {
    "x0": mark("E[x₀ | y], the mean of all clean points that could have made y (Tweedie)\nx̂₀ = y + σ² s"),
    "eps": mark("The expected noise, in standard deviations\nε̂ = (y − x̂₀) / σ"),
    "score": mark("The way uphill of log p at this noise level\ns = ∇ log p(y)"),
    "v": mark("What v-prediction learns, in the process's frame\nv = α ε̂ − σₜ x̂₀"),
}
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
Pair = tuple[str, str] | None


class UnitRow(Control):
    """The arrow in one unit: a picture of both, its letter, and the numbers, true, learned and their gap."""

    def __init__(self, unit: UnitName, parent: QWidget | None = None) -> None:
        super().__init__(tr(SAID[unit]), parent)
        self.unit = unit
        self._note = tr(SAID[unit])
        self.stale = False  # whether what was learned is about something else
        self._true: Pair = None
        self._learned: Pair = None
        self._gap: float | None = None
        self._dial: tuple[Place | None, Place | None] = (None, None)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setToolTip(tr(TIPS[unit]))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def figures(self) -> tuple[Pair, Pair, str]:
        """What is written: true, learned, and the gap."""
        return self._true, self._learned, NO_VALUE if self._gap is None else probe_figures.gap(self._gap)

    def show_values(
        self, true: Pair, learned: Pair, gap: float | None, dial: tuple[Place | None, Place | None], note: str
    ) -> None:
        """Show other values; None where one does not follow from what is known."""
        self._true, self._learned, self._gap, self._dial, self._note = true, learned, gap, dial, note
        told = [tr("true {values}", values=" ".join(true))] if true else []
        told += [tr("learned {values}", values=" ".join(learned))] if learned else []
        told = [listed(told), tr("gap {size}", size=self.figures[2])]
        self.setAccessibleName(f"{self._note}: {listed(told)}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        lit = QColor(p.raised) if self.isChecked() else theme.colour(p.raised, 0.6 * self.warmth)
        painter.setBrush(lit)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, 2, 0, -2), theme.CONTROL, theme.CONTROL)
        middle, right = self.height() / 2, float(self.width() - SIDE)
        self._paint_dial(painter, QPointF(SIDE + DIAL + 1, middle))
        left = SIDE + 2 * DIAL + 16
        paint_line(painter, LINES[self.unit], 23, QColor(p.ink), QPointF(left, middle + 3))
        draw_text(painter, "note", p.ink2, QRectF(left, middle + 9, 130, 18), _MIDDLE, self._note)
        self._paint_pair(painter, self._true, p.true, right - GAP_WIDTH - COLUMN)
        painter.setOpacity(STALE if self.stale else 1.0)
        self._paint_pair(painter, self._learned, p.learned, right - GAP_WIDTH)
        where = QRectF(right - GAP_WIDTH, middle - 16, GAP_WIDTH, 32)
        draw_text(painter, "lane", p.difference, where, _RIGHT, self.figures[2])

    def _paint_pair(self, painter: QPainter, pair: Pair, ink: str, right: float) -> None:
        for n, value in enumerate(pair or (NO_VALUE,)):
            top = self.height() / 2 - 19 + 19 * n if pair else self.height() / 2 - 9.5
            draw_text(painter, "button", ink, QRectF(right - COLUMN, top, COLUMN, 19), _RIGHT, value)

    def _paint_dial(self, painter: QPainter, centre: QPointF) -> None:
        p = theme.current()
        painter.setPen(QPen(QColor(p.strong_line), 1))
        painter.setBrush(QColor(p.canvas))
        painter.drawEllipse(centre, DIAL, DIAL)
        for way, ink, shaft, head in zip(self._dial, (p.true, p.learned), (3.2, 1.8), (8.0, 6.0), strict=True):
            painter.setOpacity(STALE if self.stale and ink == p.learned else 1.0)
            if way is not None:
                tip = centre + QPointF(way[0], -way[1]) * (DIAL - 4)
                paint_arrow(painter, centre, tip, Look(ink, shaft, head))
        painter.setOpacity(1.0)


class PartBars(QWidget):
    """How likely the point came from each part: a blue bar and its per cent, exactly."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shares: tuple[tuple[str, float], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_shares(self, shares: tuple[tuple[str, float], ...]) -> None:
        """Show these parts; a drawing in one piece has none to tell apart."""
        shares = shares if len(shares) > 1 else ()
        if shares != self.shares:
            self.shares = shares
            self.setAccessibleName(listed(f"{name} {whole_percent(share)}" for name, share in shares))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 23 * len(self.shares))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        for n, (name, share) in enumerate(self.shares):
            row = QRectF(0, 23 * n, self.width(), 23)
            draw_text(painter, "label", p.ink2, QRectF(0, row.top(), 72, 23), _MIDDLE, name)
            draw_text(painter, "section", p.ink, row, _RIGHT, whole_percent(share))
            painter.setBrush(QColor(p.raised))
            track = QRectF(78, row.center().y() - 4, row.width() - 78 - 48, 8)
            painter.drawRoundedRect(track, 4, 4)
            if share * track.width() >= 1:
                painter.setBrush(QColor(p.true))
                painter.drawRoundedRect(QRectF(track.left(), track.top(), share * track.width(), 8), 4, 4)


class _PinButton(Control):
    """One pin: its number in a ring, and its place."""

    def __init__(self, number: int, words: str, parent: QWidget | None = None) -> None:
        super().__init__(tr("Pin {number}: {place}", number=number, place=words), parent)
        self._number, self._words = number, words
        self.setToolTip(tr("Take the probe to this pin"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        painter.setBrush(theme.colour(p.hover, self.warmth))
        painter.drawRoundedRect(QRectF(self.rect()), theme.CONTROL, theme.CONTROL)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(p.ink2), 1.5))
        painter.drawEllipse(QPointF(15, self.height() / 2), 9, 9)
        place = QRectF(0, 0, 30, self.height())
        draw_text(painter, "axis", p.ink, place, Qt.AlignmentFlag.AlignCenter, str(self._number))
        draw_text(painter, "value", p.ink, QRectF(34, 0, self.width() - 34, self.height()), _MIDDLE, self._words)


class PinList(QWidget):
    """The pinned places.

    Signals:
        picked(number), removed(number): from 0 on.
    """

    picked = Signal(int)
    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[QWidget] = []
        self._shown: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def set_pins(self, pins: Sequence[str]) -> None:
        """Show these pins, each in words."""
        if tuple(pins) == self._shown:
            return
        self._shown = tuple(pins)
        for row in self.rows:
            row.hide()  # deleting waits for the event loop
            row.deleteLater()
        self.rows = [self._row(number, words) for number, words in enumerate(pins)]
        for row in self.rows:
            self._column.addWidget(row)

    def _row(self, number: int, words: str) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        pin = _PinButton(number + 1, words)
        away = IconButton("x", tr("Remove pin {number}", number=number + 1), side=28)
        pin.clicked.connect(lambda: self.picked.emit(number))
        away.clicked.connect(lambda: self.removed.emit(number))
        line.addWidget(pin, 1)
        line.addWidget(away)
        return row
