"""What the colours under the arrows can show besides the density, over what is in view.

Curl and divergence are multiplied by the square of the arrows' own factor, magnitude and error by the factor itself,
so that they have no unit and are about 1 at every noise level: sigma^2 div s = tr Cov(x0 | y) / sigma^2 - 2 is never
below -2, and lies near it far from all data.
"""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Literal

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from scoreviz.engine.document import MapName, ViewName
from scoreviz.engine.line_integral import directions
from scoreviz.engine.model_density import ModelDensity, energy_density, has_energy
from scoreviz.maths.curl import curl_map, divergence_raster
from scoreviz.maths.density import Density, Field, nodes
from scoreviz.maths.network import SIGMA_MIN, Learned

if TYPE_CHECKING:
    from scoreviz.engine.class_maps import ClassShown

Side = Literal["", "left", "right"]
MapOf = Literal["true", "learned", "difference"]
Array = NDArray[np.float32]

EVERY = 4  # a learned field is looked at eight times a place, so that only every fourth pixel is one
_EVERY_SECOND = 2  # where it is looked at once
STROKES = 3  # pixels of the strokes of a direction in a pixel of the map, each way
DECADES = 8.0  # of the density, from its peak down to the canvas
FLOOR = 0.1  # of |sigma s*|, under which it does not divide a relative error
CLASS_MAPS: tuple[MapName, ...] = ("class", "classifier")
_REACH: dict[MapName, float] = {"magnitude": 3.0, "curl": 0.5, "divergence": 0.5, "log-density": DECADES}
BY_PRESENCE: tuple[MapName, ...] = ("divergence", "curl", "magnitude", "angle", "error", "relative-error")


@dataclass(frozen=True, eq=False)
class FieldMap:
    """One map.

    Args:
        kind: what it shows.
        of: whose: that of the true field, of the learned one, or of learned - true.
        side: of the divider, where two networks are seen side by side; else "".
        values: ``[MH, MW]`` at ``xs [MW]``, ``ys [MH]``, row 0 the lowest y, without a unit; a log density is the
            power of ten of p over its peak, a model's density is over its own peak.
        peak: that peak in view, per squared canvas unit; 0 for what has none.
        how: how a model's density is known, "energy" or "ode".
        stale: whether it is about earlier weights or another noise level.
        about: of which part the probability is, where the map shows one.
    """

    kind: MapName
    of: MapOf
    values: Array
    xs: Array
    ys: Array
    peak: float = 0.0
    how: str = ""
    stale: bool = False
    side: Side = ""
    about: "ClassShown | None" = None


@dataclass(frozen=True, eq=False)
class MapPlace:
    """Where maps are wanted, and what is known there.

    Args:
        raster: columns and rows in the variance-exploding frame.
        shown_at: the same in the frame that is displayed.
        level, alpha: of the process there.
        unit: the factor of the arrows.
        peak: of the true density, in the variance-exploding frame.
        model: the newest density along the flow, whatever it is about.
        coarse: how much coarser they may be: 1, 3 or 4.
    """

    raster: tuple[Tensor, Tensor]
    shown_at: tuple[Array, Array]
    level: float
    alpha: float
    unit: float
    peak: float
    model: ModelDensity | None = None
    coarse: int = 1


def reach(kind: MapName, of: MapOf) -> float:
    """Return the value at which the colours of a map end, on either side of zero."""
    return 2.0 if kind == "divergence" and of != "difference" else _REACH.get(kind, 1.0)


def shown_maps(kind: MapName, view: ViewName) -> tuple[MapOf, ...]:
    """Return whose map a view shows.

    A true score has no curl, as it is a gradient, so that there is none to be shown; where both fields are seen the
    divergence is that of learned - true, and magnitude and angle are the true field's. A score network has no density
    but its model's. Difference has a map of its own, the error. The probability of a class is exact or a classifier's,
    and where the view is split it is one at either side of the divider.
    """
    if view == "difference":
        return ("difference",) if kind == "relative-error" else ()
    if kind == "density":
        return ()
    if kind in CLASS_MAPS:
        return ("true", "learned") if view == "split" else ("true",) if kind == "class" else ("learned",)
    if kind in ("curl", "model"):
        return () if view == "true" else ("learned",)
    if kind in ("error", "relative-error"):
        return () if view == "true" else ("difference",)
    if kind == "log-density":
        return () if view == "learned" else ("true",)
    of: dict[ViewName, tuple[MapOf, ...]] = {
        "true": ("true",),
        "learned": ("learned",),
        "both": ("difference",) if kind == "divergence" else ("true",),
        "split": ("true", "learned"),
    }
    return of[view]


def field_maps(
    kind: MapName, view: ViewName, fields: tuple[Density, Field | None], place: MapPlace
) -> tuple[FieldMap, ...]:
    """Return the maps of a view, on every second or fourth pixel of a raster.

    Args:
        kind, view: what is to be shown.
        fields: the true and the learned one; without a learned one the view is "true".
        place: where.
    """
    truth, learned = fields
    wanted = shown_maps(kind, "true" if learned is None else view)
    least = min(len(axis) for axis in place.raster)
    if not wanted or least < 2 * EVERY:
        return ()
    if kind == "model":
        return _model(learned, place)
    coarser = place.coarse if least >= 2 * EVERY * place.coarse else 1
    every = coarser * (EVERY if kind in ("divergence", "curl") else _EVERY_SECOND)
    xs, ys = (torch.from_numpy(coarse(axis.numpy(), every)) for axis in place.raster)
    at_x, at_y = (coarse(axis, every) for axis in place.shown_at)
    if kind in ("divergence", "curl"):
        found = _slopes(kind, wanted, truth, learned, xs, ys, place)
    elif kind == "log-density":
        log_p = truth.logp(nodes(xs, ys), place.level).double() - np.log(place.peak)
        return (FieldMap(kind, "true", (log_p / np.log(10.0)).float().numpy(), at_x, at_y),)
    else:
        found = _lengths(kind, wanted, truth, learned, xs, ys, place)
        if kind == "angle":
            at_x, at_y = _finer(at_x, STROKES), _finer(at_y, STROKES)
    return tuple(FieldMap(kind, of, found[of], at_x, at_y) for of in wanted)


def _slopes(
    kind: MapName,
    wanted: tuple[MapOf, ...],
    truth: Density,
    learned: Field | None,
    xs: Tensor,
    ys: Tensor,
    place: MapPlace,
) -> dict[MapOf, Array]:
    """Curl or divergence of the fields, whichever are wanted."""
    found: dict[MapOf, Tensor] = {}
    if learned is not None and wanted != ("true",):
        maps = curl_map(learned, xs, ys, place.level)
        found["learned"] = maps.curl if kind == "curl" else maps.divergence
    if kind == "divergence" and wanted != ("learned",):
        found["true"] = divergence_raster(truth, xs, ys, place.level)
    if wanted == ("difference",):
        found["difference"] = found["learned"] - found["true"]
    return {of: (place.unit**2 * values).numpy() for of, values in found.items()}


def _lengths(
    kind: MapName,
    wanted: tuple[MapOf, ...],
    truth: Density,
    learned: Field | None,
    xs: Tensor,
    ys: Tensor,
    place: MapPlace,
) -> dict[MapOf, Array]:
    """What is read off the vectors themselves: their length, their direction, or how far they are apart."""
    vectors: dict[MapOf, Array] = {}
    if wanted != ("learned",):
        vectors["true"] = (place.unit * truth.score_raster(xs, ys, place.level)).numpy()
    if learned is not None and wanted != ("true",):
        vectors["learned"] = (place.unit * learned.score(nodes(xs, ys), place.level)).numpy()
    if wanted == ("difference",):
        gap = np.linalg.norm(vectors["learned"] - vectors["true"], axis=-1)
        whole = np.maximum(np.linalg.norm(vectors["true"], axis=-1), FLOOR)
        return {"difference": np.asarray(gap if kind == "error" else gap / whole, np.float32)}
    read = partial(directions, fineness=STROKES) if kind == "angle" else partial(np.linalg.norm, axis=-1)
    return {of: np.asarray(read(vectors[of]), np.float32) for of in wanted}


def _model(learned: Field | None, place: MapPlace) -> tuple[FieldMap, ...]:
    """The density of an energy at once, and of any other network as far as its job has come."""
    if isinstance(learned, Learned) and has_energy(learned):
        xs, ys = (torch.from_numpy(coarse(axis.numpy(), _EVERY_SECOND)) for axis in place.raster)
        values = energy_density(learned, xs, ys, place.level, place.alpha).float().numpy()
        places = tuple(coarse(axis, _EVERY_SECOND) for axis in place.shown_at)
        return (_over_peak(values, places[0], places[1], "energy", False),)
    model = place.model
    if model is None:
        return ()
    stale = model.request.field is not learned or model.request.level != max(place.level, SIGMA_MIN)
    return (_over_peak(model.values, model.request.xs, model.request.ys, model.how, stale),)


def _over_peak(values: Array, xs: Array, ys: Array, how: str, stale: bool) -> FieldMap:
    peak = max(float(np.nan_to_num(values).max()), float(np.finfo(np.float32).tiny))
    return FieldMap("model", "learned", values / np.float32(peak), xs, ys, peak, how, stale)


def coarse(axis: Array, every: int) -> Array:
    """Return the centres of pixels so many times as wide, which cover those of an even axis."""
    pixel, first = axis[1] - axis[0], axis[0]
    k = np.arange(-(-len(axis) // every))
    return (first + pixel * (every * k + (every - 1) / 2)).astype(np.float32)


def _finer(axis: Array, times: int) -> Array:
    """Return the centres of pixels so many times as narrow."""
    pixel = (axis[1] - axis[0]) / times
    return (axis[0] + pixel * (np.arange(times * len(axis)) - (times - 1) / 2)).astype(np.float32)
