"""Words as outlines: what an installed font makes of them, in as few places as the eye allows."""

from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainterPath, QTextLayout

from scoreviz.engine.marks import Path, Place
from scoreviz.engine.outlines import bounded

EM = 64  # pixels: curves are drawn to half a pixel
MOST_PLACES = 3000
LONGEST = 40  # letters


@lru_cache(maxsize=64)
def outlines_of(words: str, family: str) -> tuple[Path, ...]:
    """Return the outlines of words in units of the font's size: on the line y = 0, from x = 0 on, y upwards.

    A letter that the font lacks comes from another installed one. Outlines that overlap are joined, so that a place is
    inside where it lies inside an odd number of them.
    """
    path = QPainterPath()
    path.addText(QPointF(0.0, 0.0), _font(family), words)
    polygons = path.simplified().toSubpathPolygons()
    return bounded([tuple(map(_place, polygon.toList()[:-1])) for polygon in polygons], MOST_PLACES)


def missing(words: str, family: str) -> str:
    """Return those letters that no installed font has."""
    return "".join(dict.fromkeys(letter for letter in words if not letter.isspace() and _is_missing(letter, family)))


@lru_cache(maxsize=512)
def _is_missing(letter: str, family: str) -> bool:
    layout = QTextLayout(letter, _font(family))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return any(0 in run.glyphIndexes() for run in layout.glyphRuns())


def _place(point: QPointF) -> Place:
    return round(point.x() / EM, 4), round(-point.y() / EM, 4)


def _font(family: str) -> QFont:
    font = QFont(family)
    font.setPixelSize(EM)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
