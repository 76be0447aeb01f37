"""Curl and divergence of the fields over what is in view, for the colours under the arrows.

Both are multiplied by the square of the arrows' own factor, so that they have no unit and are about 1 at every noise
level: sigma^2 div s = tr Cov(x0 | y) / sigma^2 - 2 is never below -2, and lies near it far from all data.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from scoreviz.engine.document import MapName, ViewName
from scoreviz.maths.curl import curl_map, divergence_raster
from scoreviz.maths.density import Density, Field

MapOf = Literal["true", "learned", "difference"]
Array = NDArray[np.float32]

EVERY = 4  # a learned field is looked at eight times a place, so that only every fourth pixel is one


@dataclass(frozen=True, eq=False)
class FieldMap:
    """One map.

    Args:
        kind: "divergence" or "curl".
        of: whose: that of the true field, of the learned one, or of learned - true.
        values: ``[MH, MW]`` at ``xs [MW]``, ``ys [MH]``, row 0 the lowest y, without a unit.
    """

    kind: MapName
    of: MapOf
    values: Array
    xs: Array
    ys: Array


def reach(kind: MapName, of: MapOf) -> float:
    """Return the value at which the colours of a map end, on either side of zero."""
    return 2.0 if (kind, of) in (("divergence", "true"), ("divergence", "learned")) else 0.5


def shown_maps(kind: MapName, view: ViewName) -> tuple[MapOf, ...]:
    """Return whose map a view shows.

    A true score has no curl, as it is a gradient, so that there is none to be shown; where both fields are seen the
    divergence is that of learned - true. Difference has a map of its own.
    """
    if kind == "density" or view == "difference":
        return ()
    if kind == "curl":
        return () if view == "true" else ("learned",)
    of: dict[ViewName, tuple[MapOf, ...]] = {
        "true": ("true",),
        "learned": ("learned",),
        "both": ("difference",),
        "split": ("true", "learned"),
    }
    return of[view]


def field_maps(
    kind: MapName,
    view: ViewName,
    fields: tuple[Density, Field | None],
    raster: tuple[Tensor, Tensor],
    shown_at: tuple[Array, Array],
    level: float,
    unit: float,
) -> tuple[FieldMap, ...]:
    """Return the maps of a view, on every fourth pixel of a raster.

    Args:
        kind, view: what is to be shown.
        fields: the true and the learned one; without a learned one the view is "true".
        raster: columns and rows in the variance-exploding frame.
        shown_at: the same in the frame that is displayed.
        level: the noise level there.
        unit: the factor of the arrows, whose square is that of the maps.
    """
    truth, learned = fields
    wanted = shown_maps(kind, "true" if learned is None else view)
    if not wanted or min(len(axis) for axis in raster) < 2 * EVERY:
        return ()
    xs, ys = (torch.from_numpy(_coarse(axis.numpy())) for axis in raster)
    places = tuple(_coarse(axis) for axis in shown_at)
    found: dict[MapOf, Tensor] = {}
    if learned is not None and wanted != ("true",):
        maps = curl_map(learned, xs, ys, level)
        found["learned"] = maps.curl if kind == "curl" else maps.divergence
    if kind == "divergence" and wanted != ("learned",):
        found["true"] = divergence_raster(truth, xs, ys, level)
    if wanted == ("difference",):
        found["difference"] = found["learned"] - found["true"]
    return tuple(FieldMap(kind, of, (unit**2 * found[of]).numpy(), *places) for of in wanted)


def _coarse(axis: Array) -> Array:
    """Return the centres of pixels so many times as wide, which cover those of an even axis."""
    pixel, first = axis[1] - axis[0], axis[0]
    k = np.arange(-(-len(axis) // EVERY))
    return (first + pixel * (EVERY * k + (EVERY - 1) / 2)).astype(np.float32)
