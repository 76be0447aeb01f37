"""What is known of one noisy point: its arrow in four units, true and learned, and where it may have come from."""

import time
from collections.abc import Generator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from scoreviz.engine.document import KernelName, Noise, Probing, UnitName
from scoreviz.engine.fields import NoiseLevel, noise_level
from scoreviz.engine.guiding import labelled
from scoreviz.engine.job import Latest, rest
from scoreviz.engine.marks import Place
from scoreviz.engine.probe_draws import Draws, draws_of
from scoreviz.engine.probe_paths import Paths, paths_of
from scoreviz.engine.probe_units import Drawn, Reading, as_place, dials, drawn, gaps, read
from scoreviz.engine.sections import parts
from scoreviz.engine.target import Target
from scoreviz.engine.truth import noise_of, truth, under
from scoreviz.maths.density import Field
from scoreviz.maths.labelled import Labelled
from scoreviz.maths.posterior import effective_number, weights_of
from scoreviz.maths.smoothed import Smoothed

Array = NDArray[np.float64]

CLEAN = 500  # points of the sample that is weighted
LEAST_LEVEL = 1e-3  # at no noise at all a point is its own clean point, and its noise is unknown
THREADS = 40
_THREAD_SHARE = 0.1  # of the likeliest point's weight
_DOT_AREA, _DOTS = 3200.0, (1.2, 11.0)  # pixels: a fiftieth of all weight has a radius of eight
_SEED = 41_009
_PACE_SECONDS = 0.048
_WAIT_SECONDS = 0.1


@dataclass(frozen=True, eq=False)
class ProbeRequest:
    """What is asked: a target, a noise level, a point ``y`` in the frame y = x0 + sigma eps, and what of it."""

    target: Target
    noise: Noise
    t: float
    y: Place
    probing: Probing
    learned: Field | None = None

    def is_at(self, other: "ProbeRequest") -> bool:
        """Return whether another request is about the same point under the same noise."""
        return (self.target, self.noise, self.t, self.y) == (other.target, other.noise, other.t, other.y)


@dataclass(frozen=True, eq=False)
class Clean:
    """A fixed sample of clean points, weighted by how likely each made the noisy point.

    Args:
        points: ``[N, 2]``, on the canvas; ``weights`` ``[N]`` sum to one.
        radii: of dots whose area is their weight ``[N]``, pixels, but none too small to be seen or too large.
        likeliest: the indices ``[M]`` of those with most weight; ``strength`` their weights over the largest one.
        number: 1 / sum w^2, of how many points the weights speak.
        mean: the weighted mean of the points, a measured figure, in canvas units of the clean data.
    """

    points: Array
    weights: Array
    radii: Array
    likeliest: NDArray[np.int64]
    strength: Array
    number: float
    mean: Place


@dataclass(frozen=True, eq=False)
class ProbeSnapshot:
    """All that is shown of one noisy point. Places and vectors "on the canvas" are in the process's frame.

    Args:
        alpha, sigma: of the process; ``level`` = sigma / alpha is the noise of y = x0 + level eps.
        place: the point on the canvas, alpha y; ``radius`` one standard deviation of the noise there.
        true, learned: the arrow in its units; a unit that does not follow from what is known is left out.
        gap: the length of learned - true, in each unit that both have.
        dials: both arrows of each unit as directions, the longer one of length one.
        means: the true and the learned clean point on the canvas, None where unknown.
        drawn: the arrows on the canvas, in the unit that is chosen.
        clean: the sample of clean points.
        shares: of each part of the drawing, its name and how likely the point came from it, exactly.
        draws: the single arrows that are averaged, or None.
        paths: by the probability-flow ODE, or None.
    """

    request: ProbeRequest
    alpha: float
    sigma: float
    level: float
    place: Place
    radius: float
    true: Reading
    learned: Reading
    gap: Mapping[UnitName, float]
    dials: Mapping[UnitName, tuple[Place | None, Place | None]]
    means: tuple[Place | None, Place | None]
    drawn: Drawn
    clean: Clean
    shares: tuple[tuple[str, float], ...]
    draws: Draws | None
    paths: Paths | None = None

    @property
    def gaussian(self) -> bool:
        """Whether the noise is Gaussian, so that the four units are one."""
        return self.request.noise.kernel == "gaussian"


def probe(request: ProbeRequest) -> ProbeSnapshot:
    """Answer a request, but for the paths, which take longer.

    Formula:
        true: s from the density, eps = E[u | y] (for Gaussian noise -sigma s), x0 = y - sigma eps (Tweedie),
        v = alpha eps - sigma_t x0. Learned: s from the network, and the rest from it where the noise is Gaussian.

    Errors:
        EmptyDrawing: there is no ink.
    """
    at = level_at(request.noise, request.t)
    density = truth(request.target, request.noise.kernel)
    y = torch.tensor(request.y, dtype=torch.float64)
    true, learned = _true(density, y, at), _learned(request, y, at)
    arrows = drawn(request.probing.unit, y, at, true, learned)
    place = as_place(at.alpha * y)
    return ProbeSnapshot(
        request=request,
        alpha=at.alpha,
        sigma=at.sigma,
        level=at.level,
        place=place,
        radius=at.sigma,
        true=true,
        learned=learned,
        gap=gaps(true, learned),
        dials=dials(request.y, true, learned),
        means=(_on_canvas(true, at), _on_canvas(learned, at)),
        drawn=arrows,
        clean=_clean(request, y, at),
        shares=_shares(request, y, at),
        draws=draws_of(density, request.probing, y, at, true, arrows.factor),
    )


def with_paths(found: ProbeSnapshot) -> ProbeSnapshot:
    """Return a snapshot with the paths that are asked for; under noise that is not Gaussian there is no such ODE."""
    request = found.request
    if not request.probing.paths or not found.gaussian:
        return found
    density, y = truth(request.target, "gaussian"), torch.tensor(request.y, dtype=torch.float64)
    return replace(found, paths=paths_of(density, request.learned, request.noise, y, found.level))


def level_at(noise: Noise, t: float) -> NoiseLevel:
    """Return a process's noise level at a time, never below the least at which a point's noise is known."""
    at = noise_level(noise, t)
    level = max(at.level, LEAST_LEVEL)
    return NoiseLevel(t, at.alpha, at.alpha * level, level)


def point_under(noise: Noise, t: float, place: Place) -> Place:
    """Return the point y of the frame y = x0 + sigma eps that is shown at a place of the canvas."""
    alpha = noise_level(noise, t).alpha
    return place[0] / alpha, place[1] / alpha


def place_of(noise: Noise, t: float, point: Place) -> Place:
    """Return where a point y is shown on the canvas."""
    alpha = noise_level(noise, t).alpha
    return alpha * point[0], alpha * point[1]


def places_of(noise: Noise, t: float, points: tuple[Place, ...]) -> tuple[Place, ...]:
    """Return where points y are shown on the canvas."""
    return tuple(place_of(noise, t, point) for point in points)


def probe_frames(cell: Latest[ProbeRequest | None]) -> Generator[ProbeSnapshot | None, None, None]:
    """Answer the newest request, up to 30 times a second; those that were overtaken are never computed."""
    newest: ProbeSnapshot | None = None
    version = -1
    while True:
        yield newest
        request, now = cell.wait_newer(version, _WAIT_SECONDS)
        begin = time.monotonic()
        if now != version and request is not None:
            newest = _keeping_paths(newest, probe(request))
            yield newest
            if request.probing.paths and _is_still_at(cell, request):
                newest = with_paths(newest)
                yield newest
            rest(max(0.0, begin + _PACE_SECONDS - time.monotonic()))
        version = now


def _is_still_at(cell: Latest[ProbeRequest | None], request: ProbeRequest) -> bool:
    """Whether nothing newer is asked but of a network that has learned on: a path takes longer than a hand waits."""
    newest, _ = cell.get()
    return newest is not None and newest.is_at(request)


def _keeping_paths(before: ProbeSnapshot | None, now: ProbeSnapshot) -> ProbeSnapshot:
    """Return a snapshot with the paths of the one before while they are of the same point: the network's are newer."""
    if before is None or not now.request.probing.paths or not before.request.is_at(now.request):
        return now
    return replace(now, paths=before.paths)


def _true(density: Field, y: Tensor, at: NoiseLevel) -> Reading:
    if isinstance(density, Smoothed):
        score, eps = (found[0] for found in density.score_and_noise(y[None], at.level))
        return read(score, eps, y, at)
    score = density.score(y[None], at.level)[0]
    return read(score, -at.level * score, y, at)


def _learned(request: ProbeRequest, y: Tensor, at: NoiseLevel) -> Reading:
    if request.learned is None:
        return {}
    score = request.learned.score(y[None].float(), at.level)[0].double()
    if request.noise.kernel != "gaussian":  # a score says nothing of the expected noise there
        return {"score": as_place(score)}
    return read(score, -at.level * score, y, at)


def _on_canvas(reading: Reading, at: NoiseLevel) -> Place | None:
    x0 = reading.get("x0")
    return None if x0 is None else (at.alpha * x0[0], at.alpha * x0[1])


@lru_cache(maxsize=4)
def _sample(target: Target, kernel: KernelName) -> Tensor:
    return truth(target, kernel).sample(CLEAN, 0.0, torch.Generator().manual_seed(_SEED)).double()


def _clean(request: ProbeRequest, y: Tensor, at: NoiseLevel) -> Clean:
    kernel = request.noise.kernel
    points = _sample(request.target, kernel)
    weights = weights_of(points, y, at.level, noise_of(truth(request.target, kernel)))
    order = weights.argsort(descending=True)[:THREADS]
    likeliest = order[weights[order] >= _THREAD_SHARE * weights.amax()]
    return Clean(
        (at.alpha * points).numpy(),
        weights.numpy(),
        (weights * _DOT_AREA).sqrt().clamp(*_DOTS).numpy(),
        likeliest.numpy(),
        (weights[likeliest] / weights.amax()).numpy(),
        effective_number(weights),
        as_place(weights @ points),
    )


@lru_cache(maxsize=4)
def _classes(target: Target, kernel: KernelName) -> Labelled:
    found = labelled(target)
    if kernel == "gaussian":
        return found
    return Labelled([under(one, kernel) for one in found.classes], found.priors)


def _shares(request: ProbeRequest, y: Tensor, at: NoiseLevel) -> tuple[tuple[str, float], ...]:
    """Return p(part | y) by Bayes' rule."""
    names = parts(request.target).names
    shares = _classes(request.target, request.noise.kernel).log_posterior(y[None], at.level)[0].exp()
    return tuple(zip(names, shares.tolist(), strict=True))
