"""Charts without a window: three or four ticks, level rules only, and each line named at its end."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.figures import THIN
from scoreviz.engine.painter import Box, Painter
from scoreviz.engine.palette import Colour, Palette

Floats = NDArray[Any]


@dataclass(frozen=True)
class Chart:
    """A chart with an even axis across and an axis of per cents, in powers of ten, up.

    Args:
        box: where the lines run; figures stand left of it and below it.
        left, right: what its left and right edges stand for.
        least, most: exponents of ten of its lower and upper edge, as shares.
    """

    box: Box
    left: float
    right: float
    least: int
    most: int = 0

    def at(self, x: Floats, share: Floats) -> Floats:
        """Return points ``[n, 2]`` of the picture."""
        across = (np.asarray(x, dtype=float) - self.left) / (self.right - self.left)
        up = (np.log10(np.clip(share, 1e-12, None)) - self.least) / (self.most - self.least)
        up = np.clip(up, 0.0, 1.02)
        return np.stack([self.box.x + across * self.box.width, self.box.bottom - up * self.box.height], axis=1)

    def paint_axes(self, painter: Painter, palette: Palette, ticks: list[tuple[float, str]]) -> None:
        """Draw a level rule at each power of ten and figures at ``ticks`` below."""
        # Three or four rules: where there are more powers of ten, every second one.
        for exponent in range(self.most, self.least - 1, -1 if self.most - self.least < 4 else -2):
            y = float(self.at(np.array([self.left]), np.array([10.0**exponent]))[0, 1])
            rule = Box(self.box.x, y, self.box.width, 1)
            painter.rectangle(rule, palette.line)
            painter.text(self.box.x - 8, y + 4, f"{10.0 ** (exponent + 2):g}{THIN}%", 11, palette.ink2, anchor="rs")
        painter.rectangle(Box(self.box.x, self.box.bottom, self.box.width, 1), palette.strong_line)
        for place, words in ticks:
            x = float(self.at(np.array([place]), np.array([1.0]))[0, 0])
            anchor = "ls" if place == self.left else "rs" if place == self.right else "ms"
            painter.text(x, self.box.bottom + 18, words, 11, palette.ink2, anchor=anchor)

    def paint_line(
        self, painter: Painter, x: Floats, share: Floats, colour: Colour, width: float, name: str = ""
    ) -> None:
        """Draw a line and its name at its end."""
        points = self.at(x, share)
        painter.lines(
            [points], colour, width, clip=Box(self.box.x - 4, self.box.y - 8, self.box.width + 8, self.box.height + 12)
        )
        if name:
            painter.text(float(points[-1, 0]), float(points[-1, 1]) - 7, name, 11, colour, "Inter-SemiBold", "rs")


def decade_below(shares: Floats) -> int:
    """Return the exponent of the power of ten below all positive shares, at most -2 and at least -6."""
    positive = np.asarray(shares)[np.asarray(shares) > 0]
    return int(np.clip(np.floor(np.log10(positive.min())), -6, -2)) if len(positive) else -2
