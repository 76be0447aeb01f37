"""What the canvas shows at one noise level: the heat map of p_t, the true and the learned field, and their gap."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from scoreviz.engine.data_points import data_points, noisy_points
from scoreviz.engine.document import KernelName, MapName, Noise, PlacesName, ShownName, StyleName, ViewName
from scoreviz.engine.drifts import SCORE, Shown, shown_vectors
from scoreviz.engine.field_maps import CLASS_MAPS, FieldMap, MapPlace, Side, coarse, field_maps
from scoreviz.engine.guided_view import GuidedParts, GuidedView, parts_at
from scoreviz.engine.model_density import ModelDensity
from scoreviz.engine.noise import process_of
from scoreviz.engine.stream_view import lines_of
from scoreviz.engine.streamlines import Streamlines
from scoreviz.engine.target import Target
from scoreviz.engine.truth import truth
from scoreviz.maths.density import Density, Field, nodes
from scoreviz.maths.drawing import PAGE

if TYPE_CHECKING:
    from scoreviz.engine.class_maps import ClassesAsked

Array = NDArray[np.float32]

LEAST_UNIT = 0.03  # the least noise of the variance-exploding process
PEAK_RASTER = (96, 64)


@dataclass(frozen=True, eq=False)
class FieldRequest:
    """What is to be drawn: a target, a noise level, the nodes of the arrows and the raster of the heat map.

    Args:
        xs, ys: the arrows' nodes are all pairs ``(xs[i], ys[j])``, in the process's frame.
        raster_xs, raster_ys: pixel centres of the heat map.
        learned: newest trained weights, or None.
        wants_difference: also evaluate the gap on a raster (only the Difference view needs it).
        map, view: which map the colours show, and in which view.
        shows, style, places: which vectors are drawn, how, and whether at the nodes or at noisy points of the data.
        spacing: between streamlines, canvas units.
        guided: what guides a run, where the parts of guidance are shown.
        model, rival_model: the newest densities along the learned flows.
        data: whether the clean points are wanted.
        note: what is to be said of what is shown.
        rival: another network's trained weights, where two are seen side by side.
        classes: whose probability is wanted, where a map of classes is shown.
        coarse: how much coarser maps may be, 1, 3 while the network learns or 4 while the noise level is dragged.
        quick: whether a hand waits for them.
        learns: whether newer weights will come by themselves.
    """

    target: Target
    noise: Noise
    t: float
    xs: Array
    ys: Array
    raster_xs: Array
    raster_ys: Array
    learned: Field | None = None
    wants_difference: bool = False
    map: MapName = "density"
    view: ViewName = "both"
    shows: ShownName = "score"
    style: StyleName = "arrows"
    places: PlacesName = "grid"
    spacing: float = 0.25
    guided: GuidedView | None = None
    model: ModelDensity | None = None
    rival_model: ModelDensity | None = None
    data: bool = False
    note: str = ""
    rival: Field | None = None
    classes: "ClassesAsked | None" = None
    coarse: int = 1
    quick: bool = False
    learns: bool = False


@dataclass(frozen=True, eq=False)
class FieldSnapshot:
    """The fields at one noise level, as plain arrays.

    Args:
        alpha, sigma: of the process at t; ``level`` = sigma / alpha is the noise in the variance-exploding frame.
        density: p_t on the raster ``[RH, RW]`` divided by ``peak``; row 0 is the lowest y.
        true, learned: max(sigma_t, 0.03 alpha_t) * score_t at the nodes ``[ny, nx, 2]``, dimensionless, about 1;
            learned may be None. Without the floor the arrows would vanish with the noise, though the score does not.
        presence: p_t at the nodes over its peak ``[ny, nx]``; under 0.02 the network was hardly taught.
        difference: the length of learned - true, in the same unit, on ``difference_xs`` x ``difference_ys``
            ``[DH, DW]``, or None.
            Where a drift is shown, they are that, in the unit that ``shown`` names.
        maps: what the colours show instead of the density; ``map_note`` says why one of them is missing.
        at: where the arrows are ``[1, N, 2]``, if not at the nodes; then the fields are ``[1, N, 2]`` too.
        data: clean points ``[N, 2]``, where they are wanted.
        shown: how the vectors follow from place and score.
        parts: what a guided score is the sum of, at the places of the arrows.
        true_lines, learned_lines, gap_lines, rival_lines: streamlines, where those are drawn.
        rival: as learned, of another network that is seen beside it, or None.
    """

    request: FieldRequest
    alpha: float
    sigma: float
    level: float
    peak: float
    density: Array
    true: Array
    learned: Array | None
    presence: Array
    difference: Array | None
    difference_xs: Array | None
    difference_ys: Array | None
    maps: tuple[FieldMap, ...] = ()
    map_note: str = ""
    rival: Array | None = None
    at: Array | None = None
    data: Array | None = None
    shown: Shown = SCORE
    parts: GuidedParts | None = None
    true_lines: Streamlines | None = None
    learned_lines: Streamlines | None = None
    gap_lines: Streamlines | None = None
    rival_lines: Streamlines | None = None

    @property
    def has_lines(self) -> bool:
        """Whether there are streamlines."""
        return any(
            lines is not None for lines in (self.true_lines, self.learned_lines, self.gap_lines, self.rival_lines)
        )

    @property
    def nodes(self) -> Array:
        """Where the arrows are, ``[ny, nx, 2]`` or ``[1, N, 2]``, in the displayed frame."""
        if self.at is not None:
            return self.at
        return np.stack(np.meshgrid(self.request.xs, self.request.ys), axis=-1)


@dataclass(frozen=True)
class NoiseLevel:
    """One place on the noise axis: x_t = alpha x0 + sigma eps, and level = sigma / alpha."""

    t: float
    alpha: float
    sigma: float
    level: float


def noise_level(noise: Noise, t: float) -> NoiseLevel:
    """Return alpha, sigma and their ratio at time t of a process."""
    process = process_of(noise)
    alpha, sigma = float(process.alpha(t)), float(process.sigma(t))
    return NoiseLevel(t, alpha, sigma, sigma / alpha)


def time_of(noise: Noise, level: float) -> float:
    """Return the time at which a process has the given noise level sigma / alpha, clamped to [0, 1]."""
    return float(process_of(noise).time_of(level))


def snapshot(request: FieldRequest) -> FieldSnapshot:
    """Evaluate both fields and the density for one request.

    Formula:
        p_t(x) = p_level(x / alpha) / alpha^2 and sigma_t score_t(x) = level * score(x / alpha, level).
        The factor of the arrows is not let below ``LEAST_UNIT``.
    """
    kernel = request.noise.kernel
    density = truth(request.target, kernel)
    at = noise_level(request.noise, request.t)
    raster = _scaled(request.raster_xs, at.alpha), _scaled(request.raster_ys, at.alpha)
    heat = density.pdf_raster(*raster, at.level)  # [RH, RW]
    peak = max(float(heat.max()), page_peak(request.target, kernel, at.level))
    unit = max(at.level, LEAST_UNIT)
    shown = shown_vectors(request.shows, request.target, request.noise, request.t, unit * at.alpha)
    difference = _difference(density, request, raster, at.level, unit)
    shown_at = request.raster_xs, request.raster_ys
    place = MapPlace(raster, shown_at, at.level, at.alpha, unit, peak, request.model, request.coarse)
    presence = (heat / peak).numpy()
    maps, map_note = _maps(density, request, place)
    lines = lines_of(density, request, shown, at.alpha, at.level, unit, presence)
    return FieldSnapshot(
        request=request,
        alpha=at.alpha,
        sigma=at.sigma,
        level=at.level,
        peak=peak / at.alpha**2,
        density=presence,
        **_arrows(density, request, at, peak, unit, shown),
        difference=None if difference is None else difference[0],
        difference_xs=None if difference is None else difference[1],
        difference_ys=None if difference is None else difference[2],
        maps=maps,
        map_note=map_note,
        data=data_points(request.target) if request.data else None,
        shown=shown,
        true_lines=lines.get("true"),
        learned_lines=lines.get("learned"),
        gap_lines=lines.get("difference"),
        rival_lines=lines.get("rival"),
    )


def _arrows(
    density: Density, request: FieldRequest, at: NoiseLevel, peak: float, unit: float, shown: Shown
) -> dict[str, Any]:
    """Return what is known at the places of the arrows, by its name in the snapshot."""
    if request.places == "points":
        x = noisy_points(request.target, request.noise.kernel, at.alpha, at.sigma)[None]  # [1, N, 2]
        y = torch.from_numpy(x / np.float32(at.alpha))
        true, there = density.score(y, at.level), density.pdf(y, at.level)
    else:
        x = np.stack(np.meshgrid(request.xs, request.ys), axis=-1)  # [ny, nx, 2]
        xs, ys = _scaled(request.xs, at.alpha), _scaled(request.ys, at.alpha)
        y = nodes(xs, ys)
        true, there = density.score_raster(xs, ys, at.level), density.pdf_raster(xs, ys, at.level)

    def arrows(field: Field | None) -> Array | None:
        return None if field is None else shown.of(x, (unit * field.score(y, at.level)).numpy())

    return {
        "true": shown.of(x, (unit * true).numpy()),
        "learned": arrows(request.learned),
        "rival": arrows(request.rival),
        "presence": (there / peak).numpy(),
        "at": x if request.places == "points" else None,
        "parts": None if request.guided is None else parts_at(request.guided, y, at.level, unit),
    }


@lru_cache(maxsize=64)
def page_peak(target: Target, kernel: KernelName, level: float) -> float:
    """The largest density over the page, so that zooming in does not change the colours."""
    width, height = PEAK_RASTER
    xs, ys = torch.linspace(PAGE[0], PAGE[1], width), torch.linspace(PAGE[2], PAGE[3], height)
    peak = float(truth(target, kernel).pdf_raster(xs, ys, level).max())
    return max(peak, float(torch.finfo(torch.float32).tiny))


def _scaled(axis: Array, alpha: float) -> Tensor:
    return torch.from_numpy(np.asarray(axis, dtype=np.float32) / np.float32(alpha))


def _difference(
    density: Density, request: FieldRequest, raster: tuple[Tensor, Tensor], level: float, unit: float
) -> tuple[Array, Array, Array] | None:
    """|unit (learned - true)| on pixels twice as wide as those of the raster, or wider, and where those are."""
    if not request.wants_difference or request.learned is None:
        return None
    xs, ys = (torch.from_numpy(coarse(axis.numpy(), 2 * request.coarse)) for axis in raster)
    gap = request.learned.score(nodes(xs, ys), level) - density.score_raster(xs, ys, level)
    places = [coarse(axis, 2 * request.coarse) for axis in (request.raster_xs, request.raster_ys)]
    return (unit * gap).norm(dim=-1).numpy(), places[0], places[1]


def _maps(density: Density, request: FieldRequest, place: MapPlace) -> tuple[tuple[FieldMap, ...], str]:
    if request.map not in CLASS_MAPS:
        return _field_maps(density, request, place), ""
    if request.classes is None:
        return (), ""
    from scoreviz.engine.class_maps import class_maps

    view: ViewName = "true" if request.learned is None or request.rival is not None else request.view
    return class_maps(request.map, view, request.target, request.noise, request.classes, place)


def _field_maps(density: Density, request: FieldRequest, place: MapPlace) -> tuple[FieldMap, ...]:
    if request.rival is None:
        return field_maps(request.map, request.view, (density, request.learned), place)
    pair: tuple[tuple[Side, Field | None, MapPlace], ...] = (
        ("left", request.learned, place),
        ("right", request.rival, replace(place, model=request.rival_model)),
    )
    return tuple(
        replace(found, side=side)
        for side, field, at in pair
        for found in field_maps(request.map, "learned", (density, field), at)
    )
