"""Painting without a window: shapes with smooth edges, text and heat maps on a picture held in memory.

Lengths are in picture units, of which each has ``density`` pixels; y points down, as in every picture file.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from PIL.features import check

from scoreviz.engine.faces import Font, runs_of
from scoreviz.engine.palette import Colour, rgb

Array = NDArray[np.floating]
Outline = Sequence[tuple[float, float]] | Array  # corners [k, 2]
SMOOTH = 2  # edges are drawn this many times finer and averaged
FIGURES = ["tnum"] if check("raqm") else None  # figures of equal width, where the text engine offers them
SHARE_BEFORE = {"l": 0.0, "m": 0.5, "r": 1.0}  # how much of the words lies left of their anchor


@dataclass(frozen=True)
class Box:
    """A rectangle: left, top, width and height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    def inset(self, by: float) -> "Box":
        """Return the rectangle with every edge moved inwards."""
        return Box(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)


class Painter:
    """A picture being painted, back to front.

    Args:
        width, height: of the picture, in its units.
        background: its first colour.
        density: pixels to a unit.
    """

    def __init__(self, width: int, height: int, background: Colour, density: int = 1) -> None:
        self.box = Box(0, 0, width, height)
        self.density = density
        self.image = Image.new("RGB", (width * density, height * density), rgb(background))

    def copy(self) -> "Painter":
        """Return a picture that looks the same and may be painted on by itself."""
        twin = Painter(0, 0, "#000000", self.density)
        twin.box, twin.image = self.box, self.image.copy()
        return twin

    def polygons(
        self, shapes: Iterable[Outline], colour: Colour, opacity: float | Array = 1.0, clip: Box | None = None
    ) -> None:
        """Fill shapes, each with its own opacity if ``opacity`` is an array; later ones replace earlier ones."""
        mask = _Mask(self, clip)
        outlines = list(shapes)
        for outline, shade in zip(outlines, np.broadcast_to(opacity, len(outlines)), strict=True):
            mask.draw.polygon(mask.at(outline), fill=round(255 * float(shade)))
        mask.paint(colour)

    def lines(
        self, lines: Iterable[Outline], colour: Colour, width: float, opacity: float = 1.0, clip: Box | None = None
    ) -> None:
        """Draw polylines of one width."""
        mask = _Mask(self, clip)
        thick = max(1, round(width * mask.fine))
        for line in lines:
            mask.draw.line(mask.at(line), fill=round(255 * opacity), width=thick, joint="curve")
        mask.paint(colour)

    def discs(
        self, centres: Array, radius: float, colour: Colour, opacity: float = 1.0, clip: Box | None = None
    ) -> None:
        """Draw discs of one radius around ``centres [N, 2]``."""
        mask = _Mask(self, clip)
        for x, y in np.reshape(mask.at(centres), (-1, 2)):
            r = radius * mask.fine
            mask.draw.ellipse((x - r, y - r, x + r, y + r), fill=round(255 * opacity))
        mask.paint(colour)

    def rectangle(self, box: Box, colour: Colour, radius: float = 0.0, opacity: float = 1.0) -> None:
        """Fill a rectangle with round corners."""
        mask = _Mask(self, box)
        w, h = mask.size
        mask.draw.rounded_rectangle((0, 0, w - 1, h - 1), radius * mask.fine, fill=round(255 * opacity))
        mask.paint(colour)

    def picture(self, box: Box, pixels: NDArray[np.uint8]) -> None:
        """Lay colours ``[h, w, 3]``, row 0 at the top, over a rectangle."""
        left, top, right, bottom = self.pixels_of(box)
        laid = Image.fromarray(pixels).resize((right - left, bottom - top), Image.Resampling.BICUBIC)
        self.image.paste(laid, (left, top))

    def text(self, x: float, y: float, words: str, size: float, colour: Colour, face: str = "Inter-Medium",
             anchor: str = "ls") -> float:  # fmt: skip
        """Write words with their anchor (Pillow's: "ls" is left on the baseline) at a point; return their width."""
        pieces = self._pieces(words, size, face)
        width = sum(length for *_, length in pieces)
        at, draw = x * self.density - SHARE_BEFORE[anchor[0]] * width, ImageDraw.Draw(self.image)
        for piece, font, features, length in pieces:
            place = (at, y * self.density)
            draw.text(place, piece, rgb(colour), font=font, anchor=f"l{anchor[1]}", features=features)
            at += length
        return width / self.density

    def wrapped(self, words: str, size: float, width: float, face: str = "Inter-Medium") -> list[str]:
        """Return words as lines that are no wider than ``width``, broken at spaces; one long word stays whole."""
        lines: list[str] = []
        for word in words.split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            length = sum(length for *_, length in self._pieces(longer, size, face))
            if lines and length <= width * self.density:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def _pieces(self, words: str, size: float, face: str) -> list[tuple[str, Font, list[str] | None, float]]:
        """Return the runs of one font, each with its features and its width in pixels."""
        pieces = []
        for piece, font, shipped in runs_of(words, face, size * self.density):
            features = FIGURES if shipped and face.startswith("Inter") else None
            pieces.append((piece, font, features, font.getlength(piece, features=features)))
        return pieces

    def pixels_of(self, box: Box) -> tuple[int, int, int, int]:
        """Return left, top, right and bottom of a rectangle in pixels, within the picture."""
        w, h = self.image.size
        edges = (box.x, box.y, box.right, box.bottom)
        left, top, right, bottom = (round(edge * self.density) for edge in edges)
        return max(left, 0), max(top, 0), min(right, w), min(bottom, h)


class _Mask:
    """Where the next colour goes, ``SMOOTH`` times finer than the picture and only as large as its clip."""

    def __init__(self, painter: Painter, clip: Box | None) -> None:
        self._painter = painter
        self._edges = painter.pixels_of(clip or painter.box)
        left, top, right, bottom = self._edges
        self.size = max(1, right - left) * SMOOTH, max(1, bottom - top) * SMOOTH
        self.fine = painter.density * SMOOTH
        self._mask = Image.new("L", self.size)
        self.draw = ImageDraw.Draw(self._mask)

    def at(self, outline: Outline) -> list[float]:
        """Return points as flat coordinates of the mask."""
        origin = np.array(self._edges[:2]) * SMOOTH
        flat: list[float] = (np.asarray(outline, dtype=float) * self.fine - origin).ravel().tolist()
        return flat

    def paint(self, colour: Colour) -> None:
        self._painter.image.paste(rgb(colour), self._edges[:2], self._mask.reduce(SMOOTH))
