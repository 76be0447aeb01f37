"""Drawings made of whole pixels, as SVG tells them, painted onto a small square.

Read are paths of upright and level lines between whole places, their fill and its opacity, groups that hand both on,
and masks, of which the opacity counts. That is all that the faces' parts consist of.
"""

import re
from dataclasses import dataclass
from xml.etree import ElementTree

import numpy as np
from numpy.typing import NDArray

SIDE = 16
WORD = re.compile(r"[MmHhVvZz]|-?\d+")
Layer = NDArray[np.float32]
Counts = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Fill:
    """One colour over some pixels: its word, such as ``#fff`` or ``{hair}``, and how much it covers ``[16, 16]``."""

    colour: str
    cover: Layer


def fills_of(drawing: str) -> list[Fill]:
    """Return what a drawing paints, the lowest first.

    Raises:
        ValueError: it holds something else than what is read.
    """
    root = ElementTree.fromstring(f"<svg>{drawing}</svg>")
    masks = {mask.get("id", ""): _mask(mask) for mask in root.iter("mask")}
    return [fill for part in root for fill in _painted(part, "#000", "nonzero", masks)]


def _painted(part: ElementTree.Element, fill: str, rule: str, masks: dict[str, Layer]) -> list[Fill]:
    fill, rule = part.get("fill", fill), part.get("fill-rule", rule)
    if part.tag == "mask":
        return []
    if part.tag == "path":
        return [Fill(fill, covered(part.get("d", ""), rule) * np.float32(part.get("fill-opacity", "1")))]
    if part.tag != "g":
        raise ValueError(f"A part is drawn with {part.tag}, which is not read.")
    inside = [each for child in part for each in _painted(child, fill, rule, masks)]
    name = part.get("mask", "").removeprefix("url(#").removesuffix(")")
    return [Fill(each.colour, each.cover * masks[name]) for each in inside] if name else inside


def _mask(mask: ElementTree.Element) -> Layer:
    (path,) = mask
    return covered(path.get("d", ""), "nonzero") * np.float32(path.get("opacity", "1"))


def covered(path: str, rule: str) -> Layer:
    """Return 1 for each pixel inside a path and 0 for the others, ``[16, 16]``, row 0 the highest.

    Args:
        path: SVG's d, of M, H, V and Z alone.
        rule: "nonzero" or "evenodd".
    """
    turns: Counts = np.zeros((SIDE, SIDE), dtype=np.int64)
    for x, first, last in _upright_lines(path):
        low, high = sorted((first, last))
        turns[low:high, x:] += 1 if last > first else -1
    inside = turns % 2 != 0 if rule == "evenodd" else turns != 0
    return inside.astype(np.float32)


def _upright_lines(path: str) -> list[tuple[int, int, int]]:
    """Return the upright lines of a path: where, from which row to which; every outline is closed."""
    lines: list[tuple[int, int, int]] = []
    x = y = begun_x = begun_y = 0
    words = iter(WORD.findall(path))
    for word in words:
        if word in "Zz":
            lines.append((begun_x, y, begun_y))  # where the last line is level this is of no length
            x, y = begun_x, begun_y
            continue
        number = int(next(words))
        here = x if word in "MmHh" else y
        place = number + here if word.islower() else number
        if word in "Mm":
            below = int(next(words))
            x, y = place, below + y if word == "m" else below
            begun_x, begun_y = x, y
        elif word in "Hh":
            x = place
        else:
            lines.append((x, y, place))
            y = place
    return [line for line in lines if line[1] != line[2]]
