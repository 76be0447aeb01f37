"""Over the canvas where a coordinate is known: its spread, its name, and the other coordinate along one edge.

Blue is what is exact, ink is what the points are. Where y is open the strip stands at the right, and where x is open at
the top, below the cards.
"""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QVBoxLayout, QWidget

from scoreviz.engine.edges import EdgeView, KnownLine
from scoreviz.engine.palette import Palette
from scoreviz.ui import figures, theme
from scoreviz.ui.camera import Camera
from scoreviz.ui.explained import explained
from scoreviz.ui.floating import SHADOW, Floating
from scoreviz.ui.known_handle import name_of
from scoreviz.ui.known_rows import APPROXIMATE
from scoreviz.ui.surfaces import Words, draw_text, painter_on, text_width
from scoreviz.wording import tr

EDGE, BELOW = 64.0, 64.0  # pixels: how high the strip is, and how far from the top
ROOM = 1.1  # the strip is so many times as high as the highest of what stands in it
VEIL, FILL = 0.86, 0.42
NOTICE = 52  # pixels that are left below the card for what says that work is under way
NAME_AT = 0.5  # of the canvas, along the line

Floats = NDArray[np.floating]


class EdgeLayer(QWidget):
    """As large as the canvas, and no hindrance to the mouse."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._camera, self._line = Camera(), KnownLine(0, 0.0, 0.0, 0.0)
        self._shown: EdgeView | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr("The open coordinate"))
        canvas.installEventFilter(self)
        self.resize(canvas.size())
        self.lower()
        self.hide()

    @property
    def shown(self) -> tuple[KnownLine, EdgeView | None]:
        """What is shown."""
        return self._line, self._shown

    def show_known(self, camera: Camera, line: KnownLine, view: EdgeView | None) -> None:
        """Show a known coordinate, and what is known of the other one so far."""
        if (camera, line, view) != (self._camera, self._line, self._shown):
            self._camera, self._line, self._shown = camera, line, view
            self.update()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._canvas and event.type() == QEvent.Type.Resize:
            self.resize(self._canvas.size())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = painter_on(self), theme.current()
        paint_spread(painter, self._line, self._camera, palette)
        if self._shown is not None and self._shown.at is not None:
            paint_edge(painter, self._shown, self._camera, palette)
        paint_name(painter, self._line, self._camera, palette, self._canvas.contentsMargins().left())


def paint_spread(painter: QPainter, line: KnownLine, camera: Camera, palette: Palette) -> None:
    """Dash the lines between which the noisy coordinate is by one deviation of the noise."""
    if line.spread <= 0:
        return
    pen = QPen(theme.colour(palette.true, 0.6), 1.25)
    pen.setDashPattern([5.0, 4.0])
    painter.setPen(pen)
    for place in on_axis(np.array([line.at - line.spread, line.at + line.spread]), line.axis, camera):
        ends = (place, 0.0, place, camera.height) if line.axis == 0 else (0.0, place, camera.width, place)
        painter.drawLine(QPointF(*ends[:2]), QPointF(*ends[2:]))


def paint_name(painter: QPainter, line: KnownLine, camera: Camera, palette: Palette, aside: float = 0.0) -> None:
    """Name the line on a patch beside it, ``aside`` pixels off the left edge."""
    (place,), words = on_axis(np.array([line.at]), line.axis, camera), name_of(line.axis, line.value)
    width = text_width("strong note", words) + 14
    at = QPointF(place + 8, NAME_AT * camera.height) if line.axis == 0 else QPointF(16 + aside, place - 18)
    patch = QRectF(at.x(), at.y() - 11, width, 22)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(palette.canvas, 0.85))
    painter.drawRoundedRect(patch, theme.INNER, theme.INNER)
    draw_text(painter, "strong note", palette.true, patch, Qt.AlignmentFlag.AlignCenter, words)


def paint_edge(painter: QPainter, view: EdgeView, camera: Camera, palette: Palette) -> None:
    """Paint the histogram of the points’ open coordinate, and its exact density as a curve over it."""
    strip = strip_of(view.axis, camera)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(strip, theme.colour(palette.canvas, VEIL))
    painter.setClipRect(strip)
    assert view.at is not None
    assert view.truth is not None
    highest = float(view.truth.max()) if view.points is None else max(float(view.truth.max()), view.points.counts.max())
    share = EDGE / (max(highest, 1e-12) * ROOM)
    if view.points is not None:
        painter.setBrush(theme.colour(palette.ink, FILL))
        corners = on_axis(view.points.edges, view.axis, camera)
        for k, height in enumerate(view.points.counts.tolist()):
            if height:
                start = _place(corners[k], 0.0, view.axis, strip)
                end = _place(corners[k + 1], share * height, view.axis, strip)
                painter.drawRect(QRectF(start, end).normalized())
    places = zip(on_axis(view.at, view.axis, camera), view.truth.tolist(), strict=True)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(palette.true), 2.0))
    painter.drawPolyline(QPolygonF([_place(x, share * y, view.axis, strip) for x, y in places]))
    painter.restore()
    rule = QRectF(0, strip.bottom(), strip.width(), 1) if view.axis == 0 else QRectF(strip.left(), 0, 1, strip.height())
    painter.fillRect(rule, QColor(palette.line))


def strip_of(axis: int, camera: Camera) -> QRectF:
    """Return where the open coordinate is drawn: along the top where it is x, at the right where it is y."""
    if axis == 0:
        return QRectF(0.0, BELOW, camera.width, EDGE)
    return QRectF(camera.width - EDGE, 0.0, EDGE, camera.height)


def on_axis(values: Floats, axis: int, camera: Camera) -> list[float]:
    """Return where values of one coordinate are on the screen."""
    places = np.zeros((len(values), 2))
    places[:, axis] = values
    found: list[float] = camera.to_screen(places)[:, axis].tolist()
    return found


def _place(along: float, high: float, axis: int, strip: QRectF) -> QPointF:
    return QPointF(along, strip.bottom() - high) if axis == 0 else QPointF(strip.right() - high, along)


class EdgeCard(Floating):
    """What the strip shows, and how far the points are from what is exact."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        explained(self, "known")
        self.title, self.measured, self.kind = Words("", "strong note"), Words("", "note"), Words("", "note", "ink2")
        column = QVBoxLayout(self)
        column.setContentsMargins(SHADOW + 12, SHADOW + 8, SHADOW + 12, SHADOW + 8)
        column.setSpacing(2)
        for words in (self.title, self.measured, self.kind):
            column.addWidget(words)
        self.setToolTip(tr(APPROXIMATE))
        self.hide()

    def show_view(self, line: KnownLine, view: EdgeView | None) -> None:
        """Say what is drawn, and the distance with its floor."""
        self.title.set_text(title_words(line))
        self.measured.set_text(measured_words(view))
        self.kind.set_text(verdict_words(view, line.axis))
        corner = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight
        self.place(corner, below=NOTICE, aside=0 if line.axis else int(EDGE))
        self.show()


def title_words(line: KnownLine) -> str:
    """Return what the strip shows."""
    density = f"p({'yx'[line.axis]} | {name_of(line.axis, line.value)})"
    return tr("{density}: exact, and the points’", density=density)


def measured_words(view: EdgeView | None) -> str:
    """Return how far apart the points and the exact density are, beside what two exact sets are."""
    if view is None:
        return tr("A moment…")
    if view.note or view.points is None:
        return view.note or tr("No points of this value yet: play")
    apart, floor = (figures.significant(value, 2) for value in (view.points.distance, view.points.floor.mean))
    return tr("{apart} apart; two exact sets of as many: {floor}", apart=apart, floor=floor)


def verdict_words(view: EdgeView | None, axis: int) -> str:
    """Return whether that is chance, or the price of a coordinate that is put back after each step."""
    if view is None or view.points is None:
        return ""
    if view.differs:
        return tr("Putting {axis} back is an approximation", axis="xy"[axis])
    return tr("No further apart than by chance")
