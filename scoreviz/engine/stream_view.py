"""The streamlines of whichever fields a view shows."""

from typing import TYPE_CHECKING

import numpy as np
import torch
from numpy.typing import NDArray

from scoreviz.engine.drifts import Shown
from scoreviz.engine.field_maps import MapOf, coarse
from scoreviz.engine.streamlines import Streamlines, streamlines
from scoreviz.maths.density import Density, nodes

if TYPE_CHECKING:
    from scoreviz.engine.fields import FieldRequest

Array = NDArray[np.float32]

_LEAST = 8  # places across, of a raster that can be followed
_EVERY = 2
_OF_VIEW: dict[str, tuple[MapOf, ...]] = {
    "true": ("true",),
    "learned": ("learned",),
    "both": ("true", "learned"),
    "split": ("true", "learned"),
    "difference": ("difference",),
}


def lines_of(
    density: Density,
    request: "FieldRequest",
    shown: Shown,
    alpha: float,
    level: float,
    unit: float,
    presence: Array,
) -> dict[str, Streamlines]:
    """Return the streamlines of a view by whose they are, "rival" for a second network; none where arrows are drawn.

    Args:
        density: the truth.
        request: what is asked for, and on which raster.
        shown: how the vectors follow from place and score.
        alpha, level, unit: of the process, and the factor of the arrows.
        presence: p_t over its peak on the raster ``[RH, RW]``.
    """
    axes = request.raster_xs, request.raster_ys
    if request.style != "streamlines" or min(len(axis) for axis in axes) < _LEAST * _EVERY:
        return {}
    xs, ys = (coarse(axis, _EVERY) for axis in axes)
    across, up = (torch.from_numpy(axis / np.float32(alpha)) for axis in (xs, ys))
    x = np.stack(np.meshgrid(xs, ys), axis=-1)
    there = presence[::_EVERY, ::_EVERY]
    wanted: tuple[str, ...] = _OF_VIEW[
        "true" if request.learned is None or request.shows == "forward" else request.view
    ]
    if request.rival is not None and request.shows != "forward":
        wanted = "learned", "rival"
    vectors: dict[str, Array] = {}
    if "true" in wanted or "difference" in wanted:
        vectors["true"] = shown.of(x, (unit * density.score_raster(across, up, level)).numpy())
    if request.learned is not None and wanted != ("true",):
        vectors["learned"] = shown.of(x, (unit * request.learned.score(nodes(across, up), level)).numpy())
    if wanted == ("difference",):
        vectors["difference"] = vectors["learned"] - vectors["true"]
    if request.rival is not None and "rival" in wanted:
        vectors["rival"] = shown.of(x, (unit * request.rival.score(nodes(across, up), level)).numpy())
    return {of: streamlines(xs, ys, vectors[of], there, request.spacing) for of in wanted}
