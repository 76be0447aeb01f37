"""The probe on the canvas: a noisy point, the clean points that could have made it, and its arrows."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

from scoreviz.engine.marks import Place
from scoreviz.engine.palette import DARK, Palette
from scoreviz.engine.probing import ProbeSnapshot
from scoreviz.ui import theme
from scoreviz.ui.camera import Camera
from scoreviz.ui.probe_arrows import Look, paint_arrow
from scoreviz.ui.probe_labels import is_pushed, kept_off, paint_labels, placed
from scoreviz.ui.probe_names import captions_of, labels_of, ways_of
from scoreviz.ui.probe_rows import STALE
from scoreviz.wording import tr

RING, PIN, DIAMOND = 9.0, 9.0, 7.0
ALONG = 8  # places of an arrow that its names keep off
VEIL = 0.7  # how much of the fields is taken back while the probe is in hand


@dataclass(frozen=True)
class Sight:
    """What is to be seen of the probe: its newest snapshot, and where the pins are on the canvas.

    Args:
        enlarged: how much larger than usual names and lines are, as for a projector.
        taken: what its names keep off then: the cards over the canvas.
    """

    camera: Camera
    palette: Palette = DARK
    found: ProbeSnapshot | None = None
    pins: tuple[Place, ...] = ()
    in_hand: bool = True
    stale: bool = False  # whether the network learned something else
    enlarged: float = 1.0
    taken: tuple[QRectF, ...] = ()

    def at(self, place: Place) -> QPointF:
        """Return where a place of the canvas is on the screen."""
        x, y = self.camera.to_screen(np.array(place)).tolist()
        return QPointF(x, y)

    def all_at(self, places: np.ndarray) -> list[QPointF]:
        """Return where places ``[N, 2]`` are."""
        return [QPointF(x, y) for x, y in self.camera.to_screen(places).tolist()]

    def tip(self, place: Place, way: Place) -> QPointF:
        """Return the tip of an arrow from a place."""
        x, y = way
        return self.at(place) + QPointF(x, -y) * self.camera.scale


class ProbeLayer(QWidget):
    """Lies over the canvas, below what floats there, and lets every press through."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr("Probe"))
        self._sight = Sight(Camera())
        self._picture: QPixmap | None = None  # the canvas repaints at every frame, the probe seldom changes
        canvas.installEventFilter(self)
        self.setGeometry(canvas.rect())
        self.lower()

    @property
    def sight(self) -> Sight:
        """What is shown."""
        return self._sight

    def show_sight(self, sight: Sight) -> None:
        """Show something else."""
        before, self._sight = self._sight, sight
        if sight != before:
            self._picture = None
            self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        canvas = self.parentWidget()
        if watched is canvas and event.type() == QEvent.Type.Resize:
            self.setGeometry(canvas.rect())
            self._picture = None
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        unit = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatioF() != unit:
            self._picture = QPixmap(self.size() * unit)
            self._picture.setDevicePixelRatio(unit)
            self._picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._picture)
            paint_sight(painter, self._sight, QRectF(self.rect()))
            painter.end()
        QPainter(self).drawPixmap(0, 0, self._picture)


def paint_sight(painter: QPainter, sight: Sight, room: QRectF) -> None:
    """Paint all that is to be seen of the probe."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if sight.in_hand:
        painter.fillRect(room, theme.colour(sight.palette.canvas, VEIL))
    for number, pin in enumerate(sight.pins, start=1):
        _paint_pin(painter, sight, pin, number)
    if sight.found is not None:
        paint_probe(painter, sight, sight.found, room)


def paint_probe(painter: QPainter, sight: Sight, found: ProbeSnapshot, room: QRectF) -> None:
    """Paint a probe; only what is in hand shows where it may have come from."""
    if sight.in_hand:
        _paint_clean(painter, sight, found)
        _paint_paths(painter, sight, found)
    _paint_circle(painter, sight, found)
    _paint_draws(painter, sight, found)
    _paint_arrows(painter, sight, found)
    _paint_means(painter, sight, found)
    _paint_ring(painter, sight, found)
    if sight.in_hand:
        names, captions = labels_of(sight, found), captions_of(sight, found, room)
        if sight.enlarged == 1.0:
            drawn = _drawn(sight, found)
            taken = drawn if is_pushed(names, room) else []
            paint_labels(painter, names, sight.palette, room, taken)
            captions = kept_off(captions, room, [*placed(names, room, taken), *drawn])
            paint_labels(painter, captions, sight.palette, room)
        else:
            paint_labels(painter, [*captions, *names], sight.palette, room, (*sight.taken, *_drawn(sight, found)))


def _drawn(sight: Sight, found: ProbeSnapshot) -> list[QRectF]:
    """Return where the ring and the arrows are, as squares along them."""
    ring, half = sight.at(found.place), RING * sight.enlarged
    tips = [tip for _, _, tip in ways_of(sight, found)]
    places = [ring, *(ring + (tip - ring) * (k / ALONG) for tip in tips for k in range(1, ALONG + 1))]
    return [QRectF(place.x() - half / 2, place.y() - half / 2, half, half) for place in places]


def _paint_pin(painter: QPainter, sight: Sight, pin: Place, number: int) -> None:
    at, p = sight.at(pin), sight.palette
    painter.save()
    painter.translate(at)
    painter.scale(sight.enlarged, sight.enlarged)
    painter.setBrush(theme.colour(p.canvas, 0.8))
    painter.setPen(QPen(QColor(p.ink2), 1.75))
    painter.drawEllipse(QPointF(), PIN, PIN)
    painter.setPen(QColor(p.ink))
    painter.setFont(theme.font("axis"))
    painter.drawText(QRectF(-PIN, -PIN, 2 * PIN, 2 * PIN), Qt.AlignmentFlag.AlignCenter, str(number))
    painter.restore()


def _paint_clean(painter: QPainter, sight: Sight, found: ProbeSnapshot) -> None:
    """Threads to the likeliest clean points, then the points, the less likely ones below."""
    p, clean, ring = sight.palette, found.clean, sight.at(found.place)
    places = sight.all_at(clean.points)
    for index, strength in zip(clean.likeliest.tolist(), clean.strength.tolist(), strict=True):
        painter.setPen(QPen(theme.colour(p.true, 0.12 + 0.33 * strength), sight.enlarged))
        painter.drawLine(ring, places[index])
    for index in np.argsort(clean.weights).tolist():
        radius = float(clean.radii[index])
        painter.setPen(QPen(theme.colour(p.true, 0.85), 1.0) if radius > 2.5 else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(p.true, 0.45))
        painter.drawEllipse(places[index], radius, radius)


def _paint_paths(painter: QPainter, sight: Sight, found: ProbeSnapshot) -> None:
    if found.paths is None:
        return
    p, times = sight.palette, sight.enlarged
    for path, ink in ((found.paths.true, p.true), (found.paths.learned, p.learned)):
        if path is None or not np.isfinite(path).all():
            continue
        places = sight.all_at(path)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(ink), 1.6 * times))
        painter.drawPolyline(QPolygonF(places))
        painter.setBrush(QColor(ink))
        painter.drawRect(QRectF(places[0].x() - 4 * times, places[0].y() - 4 * times, 8 * times, 8 * times))
        painter.setBrush(QColor(p.canvas))
        painter.drawEllipse(_in_view(sight, places), 4.5 * times, 4.5 * times)


def _in_view(sight: Sight, places: list[QPointF]) -> QPointF:
    """Return the end of a path, or where it leaves the view for good."""
    view = QRectF(6, 6, sight.camera.width - 12, sight.camera.height - 12)
    for before, place in zip(reversed(places[:-1]), reversed(places[1:]), strict=True):
        if view.contains(place):
            return place
        if view.contains(before):
            shares = np.linspace(0.0, 1.0, 33).tolist()
            return [
                before + (place - before) * share
                for share in shares
                if view.contains(before + (place - before) * share)
            ][-1]
    return places[-1]


def _paint_circle(painter: QPainter, sight: Sight, found: ProbeSnapshot) -> None:
    radius = found.radius * sight.camera.scale
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(sight.palette.ink2), 1.25 * sight.enlarged, Qt.PenStyle.DashLine))
    painter.drawEllipse(sight.at(found.place), radius, radius)


def _paint_draws(painter: QPainter, sight: Sight, found: ProbeSnapshot) -> None:
    """Paint the single arrows, thin."""
    if found.draws is None:
        return
    tail, times = sight.at(found.place), sight.enlarged
    few = len(found.draws.vectors) <= 10
    shaft, head = (1.5, 7.0) if few else (1.0, 5.0)
    look = Look(sight.palette.true, shaft * times, head * times, 0.85 if few else 0.45)
    for x, y in found.draws.vectors.tolist():
        paint_arrow(painter, tail, sight.tip(found.place, (x, y)), look)


def _paint_arrows(painter: QPainter, sight: Sight, found: ProbeSnapshot) -> None:
    """Paint the gap as a wedge, then the true arrow, the learned one on top, and the mean of few draws above all."""
    p, tail, ways = sight.palette, sight.at(found.place), found.drawn
    tips = [None if way is None else sight.tip(found.place, way) for way in (ways.true, ways.learned)]
    faint, times = STALE if sight.stale else 1.0, sight.enlarged
    if tips[0] is not None and tips[1] is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(p.difference, 0.28 * faint))
        painter.drawPolygon(QPolygonF([tail, tips[0], tips[1]]))
        painter.setPen(QPen(theme.colour(p.difference, faint), 2.5 * times))
        painter.drawLine(tips[0], tips[1])
    short = times * (DIAMOND + 2) if found.request.probing.unit == "x0" else 0.0  # its tip is on the diamond's corner
    looks = Look(p.true, 6.0 * times, 19.0 * times), Look(p.learned, 3.6 * times, 14.0 * times, faint)
    for tip, look in zip(tips, looks, strict=True):
        if tip is not None:
            paint_arrow(painter, tail, tip, look, short)
    if found.draws is not None:
        mean = sight.tip(found.place, found.draws.mean_vector)
        for look in (Look(p.canvas, 5.0 * times, 15.0 * times), Look(p.ink, 2.4 * times, 12.0 * times)):
            paint_arrow(painter, tail, mean, look)


def _paint_means(painter: QPainter, sight: Sight, found: ProbeSnapshot) -> None:
    """Paint the two means as diamonds: true and learned."""
    p, times = sight.palette, sight.enlarged
    for place, ink in zip(found.means, (p.true, p.learned), strict=True):
        if place is not None:
            at = sight.at(place)
            corners = [at + QPointF(*way) * (times * DIAMOND) for way in ((0, -1), (1, 0), (0, 1), (-1, 0))]
            painter.setBrush(QColor(p.canvas))
            painter.setPen(QPen(QColor(ink), 2.4 * times))
            painter.drawPolygon(QPolygonF(corners))


def _paint_ring(painter: QPainter, sight: Sight, found: ProbeSnapshot) -> None:
    painter.setBrush(QColor(sight.palette.canvas))
    painter.setPen(QPen(QColor(sight.palette.ink), 2.75 * sight.enlarged))
    painter.drawEllipse(sight.at(found.place), RING * sight.enlarged, RING * sight.enlarged)
