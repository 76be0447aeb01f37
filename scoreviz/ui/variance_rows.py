"""The laboratory's table of variances: one row an objective, each figure beside its place on an axis of powers."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.ui import theme
from scoreviz.ui.figures import significant
from scoreviz.ui.surfaces import Face, draw_text, leading
from scoreviz.wording import parted, tr

NAME, FIGURE, HEAD, LEAST_ROW, MOST_ROW = 158.0, 150.0, 26.0, 19.0, 40.0
LEAST_TRACK = 40.0  # pixels, under which a room sees the figures alone
DOT = 4.5
MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Entry:
    """A figure with its standard error, or what stands in its place."""

    value: float = 0.0
    error: float = 0.0
    instead: str = ""


@dataclass(frozen=True)
class VarianceLine:
    """One objective by its title, with the variance of its target and of its gradient."""

    title: str
    target: Entry
    gradient: Entry


@dataclass(frozen=True)
class VarianceTable:
    """Two columns of figures, each with a dot on an axis of powers of ten that the whole column shares.

    It has no widget, and may be painted in any thread; ``width`` and ``height`` are logical pixels, and all of it is
    painted ``times`` as large, for a room.
    """

    lines: tuple[VarianceLine, ...]
    width: float
    height: float
    stale: bool = False
    times: float = 1.0

    def paint(self, painter: QPainter) -> None:
        """Paint it from the painter's origin, in the colours and faces in use."""
        whole, high = self.width / self.times, self.height / self.times
        painter.scale(self.times, self.times)
        p, width = theme.current(), (whole - NAME) / 2
        row = min(MOST_ROW, (high - HEAD) / 8)
        heads = (
            tr("target’s variance, E|target − s*|²"),
            tr("gradient’s variance, E|g − E g|²"),
        )
        for column, words in enumerate(heads):
            place = QRectF(NAME + column * width, 0, width - 16, HEAD)
            draw_text(painter, "note", p.ink2, place, MIDDLE, leading("note", words, place.width()))
        painter.setOpacity(0.38 if self.stale else 1.0)
        for n, line in enumerate(self.lines):
            top = HEAD + n * row
            painter.fillRect(QRectF(0, round(top), whole, 1), QColor(p.line))
            draw_text(painter, "value", p.ink, QRectF(0, top, NAME - 12, row), MIDDLE, line.title)
        for column, entries in enumerate(zip(*((a.target, a.gradient) for a in self.lines), strict=True)):
            for n, entry in enumerate(entries):
                place = QRectF(NAME + column * width, HEAD + n * row, width - 24, row)
                _paint_entry(painter, place, entry, _powers(entries), 0.0 if self.times == 1.0 else LEAST_TRACK)


class VarianceRows(QWidget):
    """The table on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[VarianceLine, ...] = ()
        self._stale, self._times = False, 1.0
        self._face = Face(self, self._paint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Variances: nothing measured yet"))

    def sizeHint(self) -> QSize:
        return QSize(800, 300)

    def minimumSizeHint(self) -> QSize:
        return QSize(500, round(HEAD + 8 * LEAST_ROW))

    def set_lines(self, lines: tuple[VarianceLine, ...]) -> None:
        """Show what is measured so far."""
        self.lines = lines
        spoken = [f"{line.title} {_written(line.target)}, {_written(line.gradient)}" for line in lines]
        self.setAccessibleName(tr("Variances of targets and gradients: {figures}", figures=parted(spoken)))
        self.update()

    def set_far(self, times: float) -> None:
        """Paint everything so many times as large, for a room."""
        self._times = times
        self.update()

    def set_stale(self, stale: bool) -> None:
        """Dim the figures: they belong to something earlier."""
        self._stale = stale
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._face.show(self.lines, self._stale, self._times)

    def _paint(self, painter: QPainter) -> None:
        VarianceTable(self.lines, float(self.width()), float(self.height()), self._stale, self._times).paint(painter)


def _powers(entries: tuple[Entry, ...]) -> tuple[float, float]:
    """The whole powers of ten between which a column lies."""
    logs = [math.log10(entry.value) for entry in entries if entry.value > 0] or [0.0]
    low = math.floor(min(logs))
    return low, max(math.ceil(max(logs)), low + 1)


def _paint_entry(painter: QPainter, place: QRectF, entry: Entry, powers: tuple[float, float], least: float) -> None:
    p = theme.current()
    figure = QRectF(place.left(), place.top(), FIGURE, place.height())
    if entry.instead:
        draw_text(painter, "note", p.ink3, place, MIDDLE, entry.instead)
        return
    draw_text(painter, "value", p.ink, figure, MIDDLE, _written(entry))
    track = QRectF(place.left() + FIGURE, place.center().y() - 1, place.width() - FIGURE, 2)
    if least and track.width() < least:
        return
    painter.fillRect(track, QColor(p.raised))
    if entry.value > 0:
        share = (math.log10(entry.value) - powers[0]) / (powers[1] - powers[0])
        painter.setBrush(QColor(p.ink))
        painter.drawEllipse(QPointF(track.left() + share * track.width(), place.center().y()), DOT, DOT)


def _written(entry: Entry) -> str:
    if entry.instead or not entry.value:
        return entry.instead or "0"
    return f"{significant(entry.value, 3)} ± {significant(entry.error)}"
