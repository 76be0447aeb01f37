"""Lucide icons from ``resources/icons`` in any colour: ``icon(name, colour, size)``, ``pixmap(...)``, ``draw(...)``."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from scoreviz.resources import resource

STROKE = 1.75  # of 24 units; the files are drawn with 2


@lru_cache(maxsize=256)
def pixmap(name: str, colour: str, size: int = 20, ratio: float = 1.0) -> QPixmap:
    """Return an icon as a picture of ``size`` x ``size`` logical pixels.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    renderer = _renderer(name, colour)
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    renderer.render(painter, QRectF(made.rect()))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def icon(name: str, colour: str, size: int = 20) -> QIcon:
    """Return an icon sharp on screens of one, one and a half, two and three times the pixels."""
    made = QIcon()
    for ratio in (1.0, 1.5, 2.0, 3.0):
        made.addPixmap(pixmap(name, colour, size, ratio))
    return made


def nothing(size: int) -> QIcon:
    """Return an empty icon, which keeps the room of one."""
    made = QPixmap(size, size)
    made.fill(Qt.GlobalColor.transparent)
    return QIcon(made)


def draw(painter: QPainter, name: str, colour: str, centre: QPointF, size: int = 20) -> None:
    """Paint an icon around a point, as sharp as the painter's device."""
    drawn = pixmap(name, colour, size, painter.device().devicePixelRatioF())
    painter.drawPixmap(QPointF(round(centre.x() - size / 2), round(centre.y() - size / 2)), drawn)


def _renderer(name: str, colour: str) -> QSvgRenderer:
    text = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    text = text.replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{STROKE}"')
    return QSvgRenderer(QByteArray(text.encode()))
