"""What large cards cover of the canvas: hardly anything is painted there."""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QWidget

from scoreviz.ui.arrows import Arrows
from scoreviz.ui.floating import Floating

LARGE = 0.2  # of the canvas; a smaller card saves less than it costs when it goes
MARGIN = 8.0  # pixels around the middle of an arrow in which it is drawn

Rect = tuple[float, float, float, float]  # left, top, right, bottom
Covers = frozenset[Rect]
NONE: Covers = frozenset()


def covers_of(canvas: QWidget, unit: float) -> Covers:
    """Return what large cards cover of a canvas, device pixels, ``unit`` of which are one logical pixel."""
    cards = (child for child in canvas.children() if isinstance(child, Floating) and child.isVisible())
    middles = (card.middle() for card in cards)
    least = LARGE * canvas.width() * canvas.height()
    large = (middle for middle in middles if middle.width() * middle.height() >= least)
    return frozenset((unit * m.left(), unit * m.top(), unit * m.right(), unit * m.bottom()) for m in large)


def open_parts(whole: QRectF, covers: Covers) -> QRegion:
    """Return what is left of a picture, whole pixels."""
    region = QRegion(whole.toAlignedRect())
    for left, top, right, bottom in covers:
        region -= QRegion(QRect(QPoint(ceil(left), ceil(top)), QPoint(floor(right) - 1, floor(bottom) - 1)))
    return region


def under(places: NDArray[np.floating], covers: Covers, margin: float) -> NDArray[np.bool_]:
    """Return which places ``[N, 2]`` are covered, with a margin around each, ``[N]``."""
    hidden = np.zeros(len(places), bool)
    for left, top, right, bottom in covers:
        x, y = places[:, 0], places[:, 1]
        hidden |= (x > left + margin) & (x < right - margin) & (y > top + margin) & (y < bottom - margin)
    return hidden


def uncovered(arrows: Sequence[Arrows], covers: Covers, unit: float) -> tuple[Arrows, ...]:
    """Make arrows of the same nodes invisible where they, and what lies between them, are covered as a whole."""
    if not covers or not arrows:
        return tuple(arrows)
    ends = [arrows[0].tails, *(one.tails + one.offsets for one in arrows)]
    hidden = np.zeros(len(arrows[0].tails), bool)
    for cover in covers:
        hidden |= np.logical_and.reduce([under(end, frozenset((cover,)), MARGIN * unit) for end in ends])
    return tuple(replace(one, opacity=np.where(hidden, 0.0, one.opacity)) for one in arrows)
