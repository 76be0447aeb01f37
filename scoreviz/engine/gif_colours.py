"""The 256 colours of a GIF: chosen once for a whole film, so that nothing flickers from frame to frame."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

BITS = 6  # of each channel that a colour is looked up by
MOST = 256
_LOST = 8 - BITS

Pixels = NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class Colours:
    """Colours and the nearest of them to every colour.

    Args:
        table: ``[256, 4]``, opacity, red, green and blue.
        nearest: the place in the table of each colour ``[64, 64, 64]``, by the upper 6 bits of red, green and blue.
    """

    table: Pixels
    nearest: Pixels

    @classmethod
    def of(cls, samples: Sequence[Pixels]) -> "Colours":
        """Choose colours by frames ``[H, W, 3 or 4]``: those of the boxes that hold the most pixels, cut at medians."""
        rows = np.concatenate([_rgb(sample)[::2, ::2].reshape(-1, 3) for sample in samples])
        quantised = Image.fromarray(rows[None]).quantize(MOST, Image.Quantize.MEDIANCUT)
        chosen = np.array(quantised.getpalette(), np.uint8).reshape(-1, 3)  # [K, 3]
        table = np.full((MOST, 4), 255, np.uint8)
        table[:, 1:] = chosen[0]
        table[: len(chosen), 1:] = chosen
        return cls(table, _nearest(chosen))

    def index(self, pixels: Pixels) -> Pixels:
        """Return the places in the table ``[H, W]`` of the colours that are nearest to a frame's."""
        red, green, blue = (_rgb(pixels)[..., k] >> _LOST for k in range(3))
        return self.nearest[red, green, blue]


def _rgb(pixels: Pixels) -> Pixels:
    """Return red, green and blue of a frame, which may be as Qt holds it."""
    return pixels if pixels.shape[-1] == 3 else pixels[..., 2::-1]


def _nearest(chosen: Pixels) -> Pixels:
    from scipy.spatial import cKDTree  # only a GIF needs it

    middles = (np.arange(2**BITS) << _LOST) + (2**_LOST - 1) / 2
    cells = np.stack(np.meshgrid(middles, middles, middles, indexing="ij"), axis=-1)  # [64, 64, 64, 3]
    return cKDTree(chosen.astype(float)).query(cells)[1].astype(np.uint8)
