"""Where lanes stand in a figure: a row of cards, or two by two, and what of their numbers there is room for."""

from dataclasses import dataclass
from math import ceil, floor, inf

from PySide6.QtCore import QRectF

INSET, GAP = 16.0, 12.0
BAR = 40.0  # over the cards: how many there are, and what they have in common
AXIS = 36.0  # below them: where all of them are in time
HEAD = 58.0  # of a card
ROW, PAD = 22.0, 12.0  # of the shares
DISTANCE, CURVE = 30.0, 62.0
LEAST_WIDTH = 260.0  # below which lanes stand two by two
LEAST_HEIGHT = 60.0  # of a picture of two by two
LEAST_BODY, BODY_SHARE = 130.0, 0.45
MOST_ROWS = 4


@dataclass(frozen=True)
class Card:
    """One lane's place, logical pixels.

    Args:
        box: the whole card.
        body: its picture, at whole pixels.
        rows: how many shares it shows; none where there is no room.
        curve: whether the distance is drawn over time.
    """

    box: QRectF
    body: QRectF
    rows: int
    curve: bool


def cards_of(count: int, shares: int, width: float, height: float, key: float) -> tuple[Card, ...]:
    """Return the cards of so many lanes on so many logical pixels.

    Args:
        count: of lanes, 1 to 4.
        shares: how many parts the drawing has.
        key: how high the key at the bottom is.
    """
    room = height - BAR - AXIS - key
    columns = _columns(count, width, room)
    lines = ceil(count / columns)
    wide = floor((width - 2 * INSET - (columns - 1) * GAP) / columns)
    high = floor((room - (lines - 1) * GAP) / lines)
    boxes = [
        QRectF(INSET + (k % columns) * (wide + GAP), BAR + (k // columns) * (high + GAP), wide, high)
        for k in range(count)
    ]
    rows, curve = _numbers(high, min(shares, MOST_ROWS))
    below = numbers_height(rows, curve)
    return tuple(Card(box, box.adjusted(1, HEAD, -1, -below), rows, curve) for box in boxes)


def roomy_height(count: int, shares: int, width: float) -> float:
    """Return how high a figure is in which every lane has all its numbers and a picture two thirds as high as wide."""
    columns = _columns(count, width, inf)
    wide = (width - 2 * INSET - (columns - 1) * GAP) / columns
    high = HEAD + wide * 2 / 3 + numbers_height(min(shares, MOST_ROWS), curve=True)
    lines = ceil(count / columns)
    return ceil(BAR + AXIS + lines * high + (lines - 1) * GAP)


def _columns(count: int, width: float, height: float) -> int:
    """Return how many lanes stand in a row: two where more are narrow, as long as that leaves each a picture."""
    fits = (width - 2 * INSET - (count - 1) * GAP) / count >= LEAST_WIDTH
    flat = (height - GAP) / 2 - HEAD - numbers_height(0, curve=False) < LEAST_HEIGHT
    return count if fits or flat or count <= 2 else 2


def _numbers(high: float, shares: int) -> tuple[int, bool]:
    """Return how many shares, and whether a curve, leave room for the picture; the distance itself always stays."""
    for rows, curve in ((shares, True), (shares, False), (min(shares, 2), False)):
        if high - HEAD - numbers_height(rows, curve) >= max(LEAST_BODY, BODY_SHARE * high):
            return rows, curve
    return 0, False


def numbers_height(rows: int, curve: bool) -> float:
    """Return how high the numbers below a picture are."""
    return (2 * PAD + ROW * rows if rows else PAD / 2) + DISTANCE + (CURVE if curve else 4.0)
