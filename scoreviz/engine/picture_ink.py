"""A picture as a target: how its pixels become ink, and where on the page they lie."""

import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.refusal import Refused, one_line
from scoreviz.engine.target import FrozenArray, Picture, Target
from scoreviz.maths.drawing import FINEST, GRID, PAGE, cell_of
from scoreviz.wording import mark, tr

InkReading = Literal["automatic", "brightness", "darkness", "alpha"]

PAGE_KEY = "scoreviz"  # the note in a PNG that says: this is a whole page of ink
PAGE_COMMENT = b"a page of scoreviz"  # the same in a JPEG
MARGIN = 0.375  # of the page left free at each edge, canvas units
FAINTEST = 4 / 255
GRAIN = 0.05
LUMA = np.array([0.299, 0.587, 0.114], dtype=np.float32)  # ITU-R BT.601
LARGEST = 2  # pages a picture may be wide or high
NOTHING: dict[InkReading, str] = {
    "automatic": mark("the picture is all background: nothing in it differs from its border"),
    "brightness": mark("the picture is black everywhere: it has no brightness to read as ink"),
    "darkness": mark("the picture is white everywhere: it has no darkness to read as ink"),
    "alpha": mark("the picture is transparent everywhere: it has no alpha to read as ink"),
}

Array = NDArray[np.float32]
Shape = tuple[int, int]


@dataclass(frozen=True, eq=False)
class Pixels:
    """Colours and alpha of a picture, ``values [h, w, 4]``, 0 to 255, the top row first.

    A ``page`` is a picture that this program wrote: the alpha of each pixel is the ink of one cell.
    """

    path: Path
    values: NDArray[np.uint8]
    page: bool = False

    @classmethod
    def of_dark_page(cls, path: Path, grey: NDArray[np.uint8]) -> "Pixels":
        """Return a page that was written as darkness on white, ``grey [h, w]``."""
        values = np.zeros((*grey.shape, 4), np.uint8)
        values[..., 3] = 255 - grey
        return cls(path, values, page=True)

    @property
    def shape(self) -> Shape:
        """Height and width."""
        height, width = self.values.shape[:2]
        return height, width


@dataclass(frozen=True)
class Placement:
    """Where a picture lies on the page: its centre and its height, canvas units, turned to the left by radians."""

    centre: tuple[float, float]
    height: float
    angle: float = 0.0


def picture_target(pixels: Pixels, reading: InkReading = "automatic", placement: Placement | None = None) -> Target:
    """Return a picture as a target; without a placement it is fitted into the page.

    Raises:
        Refused: there is no ink in it, or none of it lies on the page.
    """
    if pixels.page and placement is None and reading == "automatic":
        return _whole_page(pixels)
    page = laid(ink_of_pixels(pixels, reading), placement or fitted(pixels.shape))
    if not page.any():
        raise Refused(pixels.path, tr("none of its ink lies on the page"))
    return Target.of(Picture(FrozenArray(page)), (), name=one_line(pixels.path.stem))


def _whole_page(pixels: Pixels) -> Target:
    """Return a page as it was written, cell for cell."""
    rows = len(pixels.values)
    if pixels.shape not in [(n, n * GRID[1] // GRID[0]) for n in (GRID[0], 2 * GRID[0], FINEST)]:
        raise Refused(pixels.path, tr("it says that it is a page of scoreviz, and has not the size of one"))
    ink = pixels.values[::-1, :, 3].astype(np.float32) / np.float32(255)
    if not ink.any():
        raise Refused(pixels.path, tr(NOTHING["alpha"]))
    fine = ink.repeat(FINEST // rows, axis=0).repeat(FINEST // rows, axis=1)
    base = Picture(FrozenArray(fine))
    target = Target.of(base, (), name=one_line(pixels.path.stem))
    return Target(target.layers, target.frame, target.name, rows)


@lru_cache(maxsize=1)  # while a picture is dragged about
def ink_of_pixels(pixels: Pixels, reading: InkReading = "automatic") -> Array:
    """Return ink ``[h, w]``, 0 to 1, its most 1, the top row first.

    ============  ==================================================================================
    brightness    luminance times alpha
    darkness      one less luminance, times alpha
    alpha         alpha
    automatic     alpha where it differs from place to place, or else what differs from the background,
                  which is the median colour of the border
    ============  ==================================================================================

    Raises:
        Refused: there is none.
    """
    values = pixels.values.astype(np.float32) / np.float32(255)
    colours, alpha = values[..., :3], values[..., 3]
    if reading == "automatic":
        ink = alpha if np.ptp(alpha) >= FAINTEST else _apart(colours) * alpha
    elif reading == "alpha":
        ink = alpha
    else:
        light = colours @ LUMA
        ink = (light if reading == "brightness" else 1 - light) * alpha
    most = float(ink.max())
    if most < FAINTEST:
        raise Refused(pixels.path, tr(NOTHING[reading]))
    ink = ink / most
    if reading == "automatic":  # the grain of JPEG around strokes is not ink
        ink = (ink - GRAIN) / (1 - GRAIN)
    return np.clip(ink, 0, 1).astype(np.float32)


def _apart(colours: Array) -> Array:
    """Return how far colours ``[h, w, 3]`` are from the background, 0 to 1."""
    border = np.concatenate([colours[0], colours[-1], colours[:, 0], colours[:, -1]])
    # Of two middle colours the lighter, and not what lies between them.
    background = np.quantile(border, 0.5, axis=0, method="higher")
    away: Array = np.abs(colours - background).max(axis=2)
    return away


def fitted(shape: Shape) -> Placement:
    """Return where a picture of a height and a width lies when it fills the page but for a margin."""
    height, width = shape
    free_width, free_height = PAGE[1] - PAGE[0] - 2 * MARGIN, PAGE[3] - PAGE[2] - 2 * MARGIN
    return Placement((0.0, 0.0), min(free_height, free_width * height / width))


def kept_in_reach(placement: Placement, shape: Shape) -> Placement:
    """Return a placement whose centre is on the page, and whose size is neither nothing nor many pages."""
    height, width = shape
    (x, y), share = placement.centre, height / max(height, width)  # of the longer side
    longest = min(max(placement.height / share, cell_of(GRID[0])), LARGEST * (PAGE[1] - PAGE[0]))
    centre = min(max(x, PAGE[0]), PAGE[1]), min(max(y, PAGE[2]), PAGE[3])
    return Placement(centre, longest * share, placement.angle)


def laid(ink: Array, placement: Placement) -> Array:
    """Return ink ``[h, w]`` on the finest page ``[512, 768]``, row 0 the lowest y, its most 1 if any lies there."""
    shape: Shape = (ink.shape[0], ink.shape[1])
    placement = kept_in_reach(placement, shape)
    from PIL import Image  # slow to import, and most windows open no picture

    rows, columns, cell = FINEST, FINEST * GRID[1] // GRID[0], cell_of(FINEST)
    fit = placement.height / cell / shape[0]  # cells a pixel
    width, height = (max(1, round(side * fit)) for side in shape[::-1])
    kind = Image.Resampling.BOX if fit < 1 else Image.Resampling.BILINEAR
    sized = Image.fromarray(ink).resize((width, height), kind)
    if placement.angle:
        sized = sized.rotate(math.degrees(placement.angle), Image.Resampling.BILINEAR, expand=True)
    picture, (width, height) = np.asarray(sized), sized.size
    left = math.floor(columns / 2 + placement.centre[0] / cell - width / 2)
    top = math.floor(rows / 2 - placement.centre[1] / cell - height / 2)
    page = np.zeros((rows, columns), np.float32)
    inside = picture[max(0, -top) : max(0, rows - top), max(0, -left) : max(0, columns - left)]
    page[max(0, top) :, max(0, left) :][: inside.shape[0], : inside.shape[1]] = inside
    # A thin line is fainter after averaging; like every base, a picture has ink 1 where it is darkest.
    return np.clip(page[::-1] / max(float(page.max()), FAINTEST * FAINTEST), 0, None)
