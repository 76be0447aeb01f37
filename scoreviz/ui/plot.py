"""A chart of the laboratory: a name with a unit, horizontal rules, few ticks, each curve named at its end.

``Plot(across: Axis, upwards: Axis)``  ``set_curves((Curve, ...))``  ``set_stale(bool)``  ``read_out()`` what is under
the pointer, in words
"""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.ui import theme
from scoreviz.ui.figures import number, significant
from scoreviz.ui.plot_frame import Axis, Curve, Frame, frame_of
from scoreviz.ui.surfaces import Face, draw_text, text_width

HEADING, FOOT, LEFT = 26.0, 38.0, 46.0
LINE_HEIGHT = 15.0
DOT = 3.2
WIDTHS = {"line": 2.2, "thin": 1.5, "dashes": 1.8}
MIDDLE, CENTRE = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignHCenter


class Plot(QWidget):
    """Curves between two axes; under the pointer, values stand in the place of the names.

    It is painted from a picture: it floats over the canvas, which repaints it at every frame.
    """

    def __init__(self, across: Axis, upwards: Axis, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._across, self._upwards = across, upwards
        self.curves: tuple[Curve, ...] = ()
        self._stale = False
        self._cursor: float | None = None
        self._face = Face(self, self._paint)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(upwards.title)

    def sizeHint(self) -> QSize:
        return QSize(440, 320)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 150)

    def set_curves(self, curves: tuple[Curve, ...], across: Axis | None = None) -> None:
        """Show curves, and another axis across where one is given."""
        self.curves, self._across = curves, across or self._across
        ends = [f"{curve.name} {significant(curve.y[-1], 3)}" for curve in curves if curve.name and curve.y]
        self.setAccessibleName(": ".join([self._upwards.title, ", ".join(ends) or "nothing measured yet"]))
        self.update()

    def set_stale(self, stale: bool) -> None:
        """Dim the curves: they belong to something earlier."""
        self._stale = stale
        self.update()

    def read_out(self) -> str:
        """Return the values under the pointer, or nothing where there are none."""
        if self._cursor is None:
            return ""
        parts = [f"{self._across.title} {number(round(self._cursor))}"]
        values = [(curve.name, self._value_of(curve)) for curve in self.curves if curve.name]
        return "   ".join([*parts, *(f"{name} {value}" for name, value in values if value)])

    def frame(self) -> Frame:
        """Return the axes that hold what is shown."""
        right = max((text_width("strong note", curve.name) + 14 for curve in self.curves if curve.name), default=14)
        width = max(self.width() - LEFT - right, 1.0)
        area = QRectF(LEFT, HEADING + 6, width, max(self.height() - HEADING - 6 - FOOT, 1.0))
        return frame_of(area, self._across, self._upwards, self.curves)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        frame, places = self.frame(), {x for curve in self.curves if curve.name for x in curve.x}
        at = event.position().x()
        self._cursor = min(places, key=lambda x: abs(frame.x(x) - at), default=None)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._cursor = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._face.show(self.curves, self._across, self._stale, self._cursor)

    def _paint(self, painter: QPainter) -> None:
        frame, p = self.frame(), theme.current()
        draw_text(painter, "note", p.ink2, QRectF(0, 0, self.width(), HEADING), MIDDLE, self._upwards.title)
        self._paint_axes(painter, frame)
        if self._cursor is not None:
            x = frame.x(self._cursor)
            painter.fillRect(QRectF(x - 0.5, frame.area.top(), 1, frame.area.height()), QColor(p.ink3))
        painter.setOpacity(0.38 if self._stale else 1.0)
        for curve in self.curves:
            _paint_curve(painter, frame, curve)
        self._paint_names(painter, frame)

    def _value_of(self, curve: Curve) -> str:
        """What a curve is at the pointer, or nothing where it does not go."""
        if self._cursor not in curve.x:
            return ""
        at = curve.x.index(self._cursor)
        error = f" ± {significant(curve.error[at])}" if curve.error else ""
        return f"{significant(curve.y[at], 3)}{error}"

    def _paint_axes(self, painter: QPainter, frame: Frame) -> None:
        p, area = theme.current(), frame.area
        for value, words in frame.ticks_upwards():
            y = round(frame.y(value))
            painter.fillRect(QRectF(area.left(), y, area.width(), 1), QColor(p.line))
            place = QRectF(0, y - 8, LEFT - 9, 16)
            draw_text(painter, "axis", p.ink2, place, MIDDLE | Qt.AlignmentFlag.AlignRight, words)
        painter.fillRect(QRectF(area.left(), round(area.bottom()), area.width(), 1), QColor(p.strong_line))
        for value, words in frame.ticks_across():
            place = QRectF(frame.x(value) - 40, area.bottom() + 4, 80, 16)
            draw_text(painter, "axis", p.ink2, place, MIDDLE | CENTRE, words)
        place = QRectF(area.left(), area.bottom() + 20, area.width(), 16)
        at = "" if self._cursor is None else f": {number(round(self._cursor))}"
        draw_text(painter, "axis", p.ink if at else p.ink3, place, MIDDLE | CENTRE, f"{self._across.title}{at}")

    def _paint_names(self, painter: QPainter, frame: Frame) -> None:
        """Each at the end of its curve, a line of text apart, none below the axis; under the pointer, the values."""
        ends = [(frame.points(curve), curve) for curve in self.curves if curve.name]
        named = sorted(((points[-1], curve) for points, curve in ends if points), key=lambda end: end[0].y())
        at, floor = -LINE_HEIGHT, frame.area.bottom() - LINE_HEIGHT * (len(named) - 0.5)
        for end, curve in named:
            at = max(min(end.y(), floor), at + LINE_HEIGHT)
            floor += LINE_HEIGHT
            words = curve.name if self._cursor is None else self._value_of(curve)
            place = QRectF(end.x() + 9, at - 9, self.width() - end.x() - 9, 18)
            draw_text(painter, "strong note", getattr(theme.current(), curve.ink), place, MIDDLE, words)


def _paint_curve(painter: QPainter, frame: Frame, curve: Curve) -> None:
    ink, points = QColor(getattr(theme.current(), curve.ink)), frame.points(curve)
    if curve.look not in WIDTHS:
        _paint_bars(painter, frame, curve, ink)
        painter.setBrush(ink)
        for point in points:
            _paint_mark(painter, curve.look, point)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        return
    pen = QPen(ink, WIDTHS[curve.look], j=Qt.PenJoinStyle.BevelJoin)
    if curve.look == "dashes":
        pen.setDashPattern([3, 2.4])
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF(points))
    painter.setPen(Qt.PenStyle.NoPen)


def _paint_bars(painter: QPainter, frame: Frame, curve: Curve, ink: QColor) -> None:
    for x, y, error in zip(curve.x, curve.y, curve.error, strict=False):
        if frame.shows(x, y):
            low = y - error if frame.shows(x, y - error) else y
            top, bottom = frame.y(y + error), frame.y(low)
            painter.fillRect(QRectF(frame.x(x) - 0.6, top, 1.2, bottom - top), ink)


def _paint_mark(painter: QPainter, look: str, at: QPointF) -> None:
    if look == "dots":
        painter.drawEllipse(at, DOT, DOT)
    elif look == "squares":
        painter.drawRect(QRectF(at.x() - DOT, at.y() - DOT, 2 * DOT, 2 * DOT))
    else:
        far = 1.35 * DOT
        sides = [QPointF(0, -far), QPointF(far, 0), QPointF(0, far), QPointF(-far, 0)]
        painter.drawPolygon(QPolygonF([at + side for side in sides]))
