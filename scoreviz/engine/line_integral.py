"""The direction of a field as a shade: strokes along the field, lit from one side.

A hue would say whose the field is, and one lightness alone would give two directions the same shade. The strokes say
along which line the field points, the light which way: facing the light is bright. Together they say everything, in
ink. Where a field points across the light the strokes alone are seen, and the arrows say which way.
"""

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn.functional import grid_sample, interpolate

Array = NDArray[np.float32]

LIGHT = (-(0.5**0.5), 0.5**0.5)  # where the light comes from: the upper left
STROKE = 7  # steps to each side of a place, of one pixel each
CONTRAST = 0.28  # how much of the shade is the stroke's
_SEED = 11


def facing(field: Array) -> Array:
    """Return the cosine between vectors ``[..., 2]`` and the way to the light ``[...]``; 0 for none."""
    size = np.sqrt((field**2).sum(axis=-1))
    return np.asarray((field @ np.array(LIGHT, np.float32)) / np.maximum(size, 1e-12), np.float32)


def directions(field: Array, fineness: int) -> Array:
    """Return the shade of a field's direction, -1 to 1, in ``fineness`` times as many pixels each way.

    Formula:
        (1 - c) cos(angle to the light) + c L, L the line integral of noise along the field, of unit variance.

    Args:
        field: ``[H, W, 2]``, y upwards, row 0 the lowest.
        fineness: a whole number.

    Source:
        Cabral and Leedom 1993, Imaging vector fields using line integral convolution.
    """
    height, width = (fineness * side for side in field.shape[:2])
    fine = interpolate(torch.from_numpy(np.nan_to_num(field)).permute(2, 0, 1)[None], (height, width), mode="bilinear")
    unit = fine / fine.norm(dim=1, keepdim=True).clamp_min(1e-12)  # [1, 2, h, w]
    texture = _strokes(unit)
    lit = facing(unit[0].permute(1, 2, 0).numpy())
    return np.asarray(((1.0 - CONTRAST) * lit + CONTRAST * texture).clip(-1.0, 1.0), np.float32)


def _strokes(unit: torch.Tensor) -> Array:
    """Return noise averaged along unit vectors ``[1, 2, h, w]``, ``[h, w]``."""
    _, _, height, width = unit.shape
    noise = torch.rand((1, 1, height, width), generator=torch.Generator().manual_seed(_SEED)) - 0.5
    rows, columns = torch.meshgrid(torch.linspace(-1, 1, height), torch.linspace(-1, 1, width), indexing="ij")
    start = torch.stack((columns, rows), dim=-1)[None]  # [1, h, w, 2]
    pixel = torch.tensor((2.0 / max(width - 1, 1), 2.0 / max(height - 1, 1)))
    total = noise.clone()
    for way in (1.0, -1.0):
        at = start
        for _ in range(STROKE):
            along = grid_sample(unit, at, align_corners=True, padding_mode="border")
            at = at + way * pixel * along.permute(0, 2, 3, 1)
            total += grid_sample(noise, at, align_corners=True, padding_mode="reflection")
    mean = total[0, 0] / (2 * STROKE + 1)
    return np.asarray((mean / mean.std().clamp_min(1e-12)).numpy() * 0.6, np.float32)
