"""A page of ink as an SVG: its level sets, grey on white, one filled over the other; it can be read again as a page."""

from itertools import pairwise
from pathlib import Path
from typing import cast

import contourpy
import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.inking import Ink
from scoreviz.engine.refusal import Refused
from scoreviz.engine.vector_file import MOST_BYTES, PAGE_MARK
from scoreviz.wording import tr

LEVELS = 16
FINE = 100  # units of the file a cell
SHOWN = 960  # pixels: how wide it is where nobody says
HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" {mark} width="{shown}" height="{high}" viewBox="0 0 {width} {height}" '
    'fill-rule="evenodd">\n<rect width="{width}" height="{height}" fill="#fff"/>\n'
)

Array = NDArray[np.float64]
Polygons = tuple[list[Array], list[NDArray[np.uint32]]]  # what contourpy returns: corners, and where outlines begin


def level_sets(path: Path, ink: Ink) -> bytes:
    """Return the level sets of ink as an SVG with a path for each level.

    Formula:
        f = ink / max ink, linear between the centres of cells; where f >= (k - 1/2) / 16 it is as dark as k / 16,
        for k = 1 to 16. So every place is within 1/32 of f. The sets are opaque and each lies over the one before,
        which leaves no seams between them.

    Args:
        path: the file it is for.
        ink: ``[H, W]``, row 0 the lowest y.

    Raises:
        Refused: it has so much detail that it could not be read again.
    """
    rows, columns = ink.shape
    # Contours run between centres; a margin of the same ink lets them go to the edge of the page.
    f = np.pad(ink[::-1].astype(np.float64) / float(ink.max()), 1, mode="edge")
    generator = contourpy.contour_generator(
        np.arange(-0.5, columns + 1), np.arange(-0.5, rows + 1), f, fill_type=contourpy.FillType.OuterOffset
    )
    width, height = FINE * columns, FINE * rows
    mark, high = f'{PAGE_MARK}="{rows}"', SHOWN * rows // columns
    words = [HEAD.format(mark=mark, shown=SHOWN, high=high, width=width, height=height)]
    for k in range(1, LEVELS + 1):
        rings = _rings(cast(Polygons, generator.filled((k - 0.5) / LEVELS, 2.0)))
        lines = [_outline(corners, np.array([columns, rows])) for corners in rings]
        grey = 255 - round(255 * k / LEVELS)
        words.append(f'<path fill="#{grey:02x}{grey:02x}{grey:02x}" d="{"".join(lines)}"/>\n')
    data = "".join((*words, "</svg>\n")).encode()
    if len(data) > MOST_BYTES:
        why = tr(
            "the drawing has so much detail that it takes {size} MB, and an SVG has at most {most} MB: write a PNG",
            size=f"{len(data) / 1e6:.0f}",
            most=f"{MOST_BYTES / 1e6:.0f}",
        )
        raise Refused(path, why)
    return data


def _rings(polygons: Polygons) -> list[Array]:
    """Return every closed outline ``[M, 2]``, the first corner once again at the end: outer ones and holes alike."""
    return [corners[first:last] for corners, edges in zip(*polygons, strict=True) for first, last in pairwise(edges)]


def _outline(corners: Array, size: NDArray[np.int64]) -> str:
    """Return an outline as the words of a path, in whole units, each corner told from the one before."""
    places = np.rint(FINE * np.clip(corners, 0, size)).astype(np.int64)[:-1]
    steps = np.diff(places, axis=0)
    moved = steps[steps.any(axis=1)]
    if len(moved) < 2:  # nothing lies inside
        return ""
    text = " ".join(f"{x} {y}" for x, y in moved.tolist()).replace(" -", "-")
    return f"M{places[0, 0]} {places[0, 1]}l{text}z"
