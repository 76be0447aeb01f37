"""What stands under a lane: where its points are, how far they are from the truth, and how that came about."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.engine.lane_curves import LaneFigures
from scoreviz.ui import theme
from scoreviz.ui.figures import significant, whole_percent
from scoreviz.ui.stage import STALE_OPACITY
from scoreviz.ui.surfaces import Face, draw_text, text_width
from scoreviz.wording import listed, mark, tr

ROW, HEADING, FOOT, EDGE = 19.0, 22.0, 14.0, 12.0
LEAST_CURVE, MOST_CURVE = 20.0, 110.0
CURVE_SHARE = 0.1  # of a card's height
MOST_BARS = 4
DISTANCE_TIP = mark(
    "Sliced Wasserstein distance between these points and as many true ones under the same noise, in canvas units\n"
    "The dashes are the floor: what two true sets of that size are apart"
)
NO_FIGURES = mark("No figures yet")
TO_NOISE = mark("Ends in noise, which has no parts")
MIDDLE, RIGHT = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight


class LaneNumbersBox(QWidget):
    """Bars, a distance with its floor, and its curve up to the playhead; as much of it as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures: LaneFigures | None = None
        self._stale, self._times = False, 1.0
        self._face = Face(self, self._paint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(tr(DISTANCE_TIP))

    def set_figures(self, figures: LaneFigures | None, name: str) -> None:
        """Show other figures of a lane of a name; None before there are any."""
        if figures is not self._figures:
            self._figures = figures
            self.setAccessibleName(tr("{lane}: {figures}", lane=name, figures=said_of(figures)))
            self.update()

    def set_stale(self, stale: bool) -> None:
        """Dim figures of another moment than the one that is shown."""
        if stale != self._stale:
            self._stale = stale
            self.update()

    def set_enlarged(self, times: float) -> None:
        """Paint everything so many times as large."""
        if times != self._times:
            self._times = times
            self.update()

    def wanted_height(self, card: int, parts: int) -> int:
        """Return how high it is in a card of a height, with a bar for each part: the rest is the picture's."""
        curve = min(MOST_CURVE, max(LEAST_CURVE, CURVE_SHARE * card / self._times))
        bars = min(max(parts, 1), MOST_BARS)
        return round(self._times * (EDGE + bars * ROW + HEADING + curve + FOOT + 4))

    def sizeHint(self) -> QSize:
        return QSize(200, round(2 * EDGE + MOST_BARS * ROW + HEADING + LEAST_CURVE + FOOT))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._face.show(id(self._figures), self._stale, self._times)

    def _paint(self, painter: QPainter) -> None:
        figures, width, tall = self._figures, self.width() / self._times, self.height() / self._times
        painter.scale(self._times, self._times)
        room = tall - EDGE - HEADING - LEAST_CURVE - FOOT - 4
        rows = max(0, min(MOST_BARS, int(room // ROW)))
        y = 8.0
        painter.setOpacity(STALE_OPACITY if self._stale else 1.0)
        if figures is None:
            row = QRectF(EDGE, y, width - 2 * EDGE, ROW)
            draw_text(painter, "note", theme.current().ink3, row, MIDDLE, tr(NO_FIGURES))
            return
        y = paint_shares(painter, figures, QRectF(EDGE, y, width - 2 * EDGE, rows * ROW), rows)
        paint_distance(painter, figures, QRectF(EDGE, y, width - 2 * EDGE, HEADING))
        high = min(MOST_CURVE, tall - y - HEADING - FOOT - 4)
        paint_curve(painter, figures, QRectF(EDGE, y + HEADING + 2, width - 2 * EDGE, high))


def said_of(figures: LaneFigures | None) -> str:
    """Return the figures in words, as they are read aloud."""
    if figures is None:
        return tr("nothing measured yet")
    held = listed(
        tr("{part} {share} of {truth}", part=one.name, share=whole_percent(one.share), truth=whole_percent(one.truth))
        for one in figures.shares
    )
    numbers = {"distance": significant(figures.distance), "floor": significant(figures.floor.mean)}
    if figures.part:
        distance = tr("distance to part {part} {distance}, floor {floor}", part=figures.part, **numbers)
    else:
        distance = tr("distance to truth {distance}, floor {floor}", **numbers)
    return tr("{shares}; {distance}", shares=held, distance=distance) if held else distance


def paint_shares(painter: QPainter, figures: LaneFigures, box: QRectF, rows: int) -> float:
    """Paint a bar for each of the largest parts, the truth a tick, and return where it ends."""
    p = theme.current()
    if not figures.shares:
        if rows:
            draw_text(painter, "note", p.ink3, QRectF(box.left(), box.top(), box.width(), ROW), MIDDLE, tr(TO_NOISE))
        return box.top() + ROW * min(rows, 1)
    shown = figures.shares[:rows]
    names = max((text_width("note", share.name) for share in shown), default=0)
    name_width = min(names, box.width() * 0.36) + 8
    for k, share in enumerate(shown):
        row = QRectF(box.left(), box.top() + k * ROW, box.width(), ROW)
        draw_text(painter, "note", p.ink2, QRectF(row.left(), row.top(), name_width - 6, ROW), MIDDLE, share.name)
        draw_text(painter, "strong note", p.ink, row, MIDDLE | RIGHT, whole_percent(share.share))
        track = QRectF(row.left() + name_width, row.center().y() - 3.5, row.width() - name_width - 44, 7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(p.raised))
        painter.drawRoundedRect(track, 3.5, 3.5)
        filled = QRectF(track.left(), track.top(), max(0.0, min(share.share, 1.0)) * track.width(), track.height())
        painter.setBrush(QColor(p.ink))
        painter.drawRoundedRect(filled, min(3.5, filled.width() / 2), 3.5)
        tick = track.left() + min(share.truth, 1.0) * track.width()
        painter.fillRect(QRectF(tick - 1.25, track.top() - 3, 2.5, 13), QColor(p.true))
    return box.top() + len(shown) * ROW + 2


def paint_distance(painter: QPainter, figures: LaneFigures, box: QRectF) -> None:
    """Paint the number, with its floor beside its name."""
    p = theme.current()
    number = significant(figures.distance)
    draw_text(painter, "lane", p.difference, box, MIDDLE | RIGHT, number)
    room = box.adjusted(0, 0, -text_width("lane", number) - 8, 0)
    words = tr("Distance to part {part}", part=figures.part) if figures.part else tr("Distance to truth")
    draw_text(painter, "note", p.ink2, room, MIDDLE, words)


def paint_curve(painter: QPainter, figures: LaneFigures, box: QRectF) -> None:
    """Paint the distance over the time so far, and the floor as dashes with its value."""
    p, floor = theme.current(), figures.floor.mean
    top = max(figures.highest, figures.distance, floor, 1e-9) * 1.05
    level = box.bottom() - floor / top * box.height()
    pen = QPen(QColor(p.true), 1.25)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.drawLine(QPointF(box.left(), level), QPointF(box.right(), level))
    points = [
        QPointF(box.left() + place * box.width(), box.bottom() - distance / top * box.height())
        for place, distance in zip(figures.places.tolist(), figures.curve.tolist(), strict=True)
    ]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(p.difference), 2))
    painter.drawPolyline(QPolygonF(points))
    painter.setPen(Qt.PenStyle.NoPen)
    if points:
        painter.setBrush(QColor(p.difference))
        painter.drawEllipse(points[-1], 3, 3)
    words = tr("two true sets {distance}", distance=significant(floor))
    below = QRectF(box.left(), box.bottom() + 2, box.width(), FOOT - 2)
    draw_text(painter, "axis", p.true, below, MIDDLE, words)
