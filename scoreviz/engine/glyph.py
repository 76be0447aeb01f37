"""How a field and its density are drawn, in the window and without one: the measures of an arrow, and the levels."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.document import ArrowLength

SHORTEST = 1.2  # pixels; a shorter arrow says nothing
HIDDEN_GAP = 2.5  # pixels between the tips under which there is no wedge
WEDGE_LEAST, WEDGE_MOST = 0.12, 0.55  # opacity of the wedge at no gap and at a gap of 1 or more
JOINT_WIDTH = 1.5  # of the line from tip to tip
TRUE_LENGTH = 0.6  # of a cell, where the field is 1
LONGEST = 2.0  # cells, of an arrow at true length or on a logarithmic scale
LOG_LENGTH, LOG_FINENESS = 0.19, 20.0  # of a cell, and by what the field is multiplied: 0.05 is a tenth of a cell
ABSENT = 0.3  # opacity where the data hardly is
PRESENCE = 0.02  # share of the peak in the middle of the fade
_FADE_WIDTH = np.log(2.0)  # the fade runs over a factor of 2 to each side

CONTOUR_LEVELS = (0.02, 0.07, 0.18, 0.36, 0.6, 0.85)  # shares of the peak
CONTOUR_OPACITY = 0.35
HEAT_EXPONENT, HEAT_UNDER_ARROWS = 0.75, 0.46  # arrows need a quiet ground: only this share of the colour map

Floats = NDArray[np.float64]
Points = NDArray[np.floating]
Marks = NDArray[np.bool_]


@dataclass(frozen=True)
class Glyph:
    """The measures of an arrow, pixels."""

    shaft: float
    head_length: float
    head_width: float


TRUE_GLYPH = Glyph(2.6, 8.0, 9.0)
LEARNED_GLYPH = Glyph(1.5, 5.5, 6.0)


def offsets(field: NDArray[np.floating], kind: ArrowLength, cell: float) -> Floats:
    """Return from tail to tip, in pixels.

    Formula:
        compressed: 0.95 cell r / (0.55 + r); true: 0.6 cell r; log: 0.19 cell ln(1 + 20 r), both at most 2 cells;
        direction: half a cell.

    Args:
        field: ``[..., 2]``, y upwards; r is its norm. What is not finite has no arrow.
        kind: the map from r to a length.
        cell: pixels between two nodes.

    Returns:
        ``[..., 2]``, y downwards.
    """
    finite = np.nan_to_num(field.astype(np.float64), nan=0.0, posinf=0.0, neginf=0.0)
    r = np.hypot(finite[..., 0], finite[..., 1])[..., None]
    if kind == "compressed":
        per_r = 0.95 * cell / (0.55 + r)
    elif kind == "true":
        per_r = np.minimum(TRUE_LENGTH * cell, LONGEST * cell / np.maximum(r, 1e-9))
    elif kind == "log":
        per_r = np.minimum(LOG_LENGTH * np.log1p(LOG_FINENESS * r), LONGEST) * cell / np.maximum(r, 1e-9)
    else:
        per_r = np.where(r > 1e-6, 0.5 * cell / np.maximum(r, 1e-6), 0.0)
    return finite * per_r * (1.0, -1.0)


def fade(presence: NDArray[np.floating]) -> Floats:
    """Return the opacity of arrows: 1 where data is, 0.3 where p_sigma is well under 2 % of its peak."""
    at = np.log(np.maximum(np.nan_to_num(presence.astype(np.float64)), 1e-12) / PRESENCE) / _FADE_WIDTH
    smooth = np.clip((at + 1.0) / 2.0, 0.0, 1.0)
    return ABSENT + (1.0 - ABSENT) * smooth**2 * (3.0 - 2.0 * smooth)


def wedges(
    tails: Points, true: Points, learned: Points, gap: Points, unit: float = 1.0
) -> tuple[Marks, Points, Points]:
    """Return which pairs of arrows have a wedge between them, its corners, and how opaque it is before any fade.

    Formula:
        0.12 + 0.43 min(gap, 1), where the tips are at least 2.5 units apart.

    Args:
        tails, true, learned: where the arrows begin, and the tips of both, ``[N, 2]`` pixels.
        gap: the norm of the difference of the fields, ``[N]``.
        unit: pixels of the picture for one of the measures here.

    Returns:
        shown ``[N]``, corners ``[M, 3, 2]`` and opacities ``[M]``.
    """
    shown = np.hypot(*(learned - true).T) >= HIDDEN_GAP * unit
    corners = np.stack((tails, true, learned), axis=1)[shown]
    return shown, corners, WEDGE_LEAST + (WEDGE_MOST - WEDGE_LEAST) * np.minimum(gap[shown], 1.0)
