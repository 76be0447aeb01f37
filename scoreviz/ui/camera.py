"""Where the world lies on the screen: square units, y upwards in the world and downwards in pixels."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.fields import PAGE

NODE_SPACING = 32.0  # pixels between two arrows, whatever the zoom, if nothing else is chosen
RASTER_WIDTH = 256  # pixels of the heat map across the widget
FILL = 1.15  # how much larger than the screen the page is when it fits
CLOSEST = 4_000.0  # pixels a unit
FURTHEST = 12.0

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Camera:
    """A view of the world: the point in the middle of the screen, and how large a unit is.

    Args:
        x, y: world coordinates of the middle.
        scale: pixels a world unit.
        width, height: of the screen, pixels.
    """

    x: float = 0.0
    y: float = 0.0
    scale: float = 100.0
    width: float = 0.0
    height: float = 0.0

    def to_screen(self, points: NDArray[np.floating]) -> NDArray[np.float64]:
        """Return pixels ``[..., 2]`` of world points ``[..., 2]``; the infinite and NaN stay so."""
        pixels = np.empty(points.shape)  # axis by axis: numpy is ten times slower on a last axis of length 2
        with np.errstate(over="ignore", invalid="ignore"):
            pixels[..., 0] = (points[..., 0] - self.x) * self.scale + self.width / 2
            pixels[..., 1] = (points[..., 1] - self.y) * -self.scale + self.height / 2
        return pixels

    def to_world(self, x: float, y: float) -> tuple[float, float]:
        """Return the world point under a pixel."""
        return self.x + (x - self.width / 2) / self.scale, self.y - (y - self.height / 2) / self.scale

    @property
    def box(self) -> tuple[float, float, float, float]:
        """The part of the plane that is seen: left, right, low and high."""
        (left, low), (right, high) = self.to_world(0.0, self.height), self.to_world(self.width, 0.0)
        return left, right, low, high

    def resized(self, width: float, height: float) -> "Camera":
        """Keep the middle and the scale: a panel that opens pans the page and never rescales it."""
        return replace(self, width=width, height=height)

    def fitted(self, covered: float = 0.0) -> "Camera":
        """Show the page as large as it goes, cut a little: the corners of a page stay empty.

        Args:
            covered: how much of the lower part lies under something, pixels; the page goes into the rest, whole.
        """
        left, right, bottom, top = PAGE
        fill = 1.0 if covered else FILL
        scale = _limited(fill * min(self.width / (right - left), (self.height - covered) / (top - bottom)))
        return replace(self, x=(left + right) / 2, y=(bottom + top) / 2 - covered / 2 / scale, scale=scale)

    def panned(self, dx: float, dy: float) -> "Camera":
        """Move the page by pixels, as far as some of it stays in view."""
        left, right, bottom, top = PAGE
        x = float(np.clip(self.x - dx / self.scale, left, right))
        y = float(np.clip(self.y + dy / self.scale, bottom, top))
        return replace(self, x=x, y=y)

    def zoomed(self, factor: float, x: float, y: float) -> "Camera":
        """Enlarge by ``factor``; the world point under the pixel stays under it."""
        scale = _limited(self.scale * factor)
        shift = 1.0 / self.scale - 1.0 / scale
        return replace(
            self,
            scale=scale,
            x=self.x + (x - self.width / 2) * shift,
            y=self.y - (y - self.height / 2) * shift,
        )

    def magnified(self, unit: float) -> "Camera":
        """Return the same view in pixels that are ``unit`` times finer (device pixels)."""
        return replace(self, scale=self.scale * unit, width=self.width * unit, height=self.height * unit)

    def nodes(self, pixels: float = NODE_SPACING) -> tuple[Floats, Floats]:
        """Return the world coordinates ``xs [nx]``, ``ys [ny]`` of the arrows' nodes in view.

        They lie so many pixels apart, on a lattice through the world's origin: zooming refines them, panning
        carries them along. Half a cell beyond the edge counts as in view, for those arrows reach in.
        """
        spacing = pixels / self.scale
        return _lattice(self.x, self.width / self.scale, spacing), _lattice(self.y, self.height / self.scale, spacing)

    def raster(self) -> tuple[Floats, Floats]:
        """Return the pixel centres ``xs [W']``, ``ys [H']`` of a heat map over the visible area, y rising."""
        pixel = self.width / RASTER_WIDTH / self.scale
        if pixel <= 0.0 or self.height <= 0.0:
            return np.zeros(0, np.float32), np.zeros(0, np.float32)
        rows = int(np.ceil(self.height / self.scale / pixel)) + 2  # one row and column more at each end:
        columns = RASTER_WIDTH + 2  # the edges of the picture are then outside the screen
        xs = self.x + (np.arange(columns) - (columns - 1) / 2) * pixel
        ys = self.y + (np.arange(rows) - (rows - 1) / 2) * pixel
        return xs.astype(np.float32), ys.astype(np.float32)


def _limited(scale: float) -> float:
    return float(np.clip(scale, FURTHEST, CLOSEST))


def _lattice(middle: float, extent: float, spacing: float) -> Floats:
    if extent <= 0.0:
        return np.zeros(0, np.float32)
    reach = extent / 2 + spacing / 2
    first, last = np.ceil((middle - reach) / spacing), np.floor((middle + reach) / spacing)
    return (np.arange(first, last + 1) * spacing).astype(np.float32)
