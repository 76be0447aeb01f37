"""What is said of lanes at the playhead: how far each cloud is from the truth at that time, and from the others.

Everything is worked out in the frame in which the cloud is shown, x = alpha y, where the truth is alpha times draws of
p at the noise level sigma / alpha. It is work for a thread of its own.
"""

from collections.abc import Generator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from scoreviz.engine.colouring import ColourBy, colours
from scoreviz.engine.document import KernelName, KnownName
from scoreviz.engine.guiding import aim, destination
from scoreviz.engine.job import Latest
from scoreviz.engine.particles import KNOWN, RunSnapshot, towards_noise
from scoreviz.engine.recording import Moment, moment_of
from scoreviz.engine.shares import Share, shares
from scoreviz.engine.target import Target
from scoreviz.maths.density import Density
from scoreviz.maths.distances import Floor, floor_of, sliced_wasserstein
from scoreviz.maths.drawing import PAGE
from scoreviz.maths.inpainting import given
from scoreviz.maths.marginals import bandwidth_of, cloud_density, marginal
from scoreviz.maths.sampler import Box

MOST_COMPARED = 2_000
PAIRS = 4  # of true sets, over which a floor is averaged
BINS = 60  # of a histogram
COLUMNS, ROWS = 96, 64  # of the cloud's density
MOST_REMEMBERED = 600  # frames of lanes: some MB
_SEED = 52_009
_WAIT_SECONDS = 0.1

Array = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Marginal:
    """One axis: a histogram ``counts [BINS]`` between ``edges [BINS + 1]``, as a density, and the exact one ``[m]``."""

    edges: Array
    counts: Array
    at: Array
    truth: Array


@dataclass(frozen=True, eq=False)
class CloudDensity:
    """The cloud's density at the nodes ``xs``, ``ys`` of a grid, ``[ny, nx]``, and the truth seen equally blurred.

    ``bandwidth`` is the deviation of the kernels, in the frame that is shown. Under Gaussian noise the truth is
    smoothed by the same, so that what differs is no work of the kernels; under other noise it is left as it is.
    """

    xs: Array
    ys: Array
    cloud: Array
    truth: Array
    bandwidth: float


@dataclass(frozen=True, eq=False)
class LaneNumbers:
    """What is said of one lane.

    Args:
        distance: the sliced Wasserstein distance from the truth at that time, in the frame that is shown.
        floor: what two true sets of as many points are apart.
        compared: how many points that is.
        shares: how the points are spread over the parts of the drawing; none where a run ends in noise.
        colours: a number from 0 to 1 for each particle ``[N]``.
        marginals: of x and of y.
        density: the cloud's, beside p_t.
    """

    distance: float
    floor: Floor
    compared: int
    shares: tuple[Share, ...]
    colours: Array
    marginals: tuple[Marginal, Marginal]
    density: CloudDensity


@dataclass(frozen=True, eq=False)
class Between:
    """How far the clouds of two lanes are from each other, and what two true sets would be where both have one truth.

    Lanes that share their start and noise are no independent sets: they may be nearer than two true ones.
    """

    one: int
    other: int
    distance: float
    floor: Floor | None


@dataclass(frozen=True, eq=False)
class NumbersRequest:
    """What is to be measured: runs at frames, the box that is looked at, and by what particles are coloured."""

    runs: tuple[tuple[RunSnapshot, int], ...]
    box: Box = PAGE
    by: ColourBy = "start"


@dataclass(frozen=True, eq=False)
class Numbers:
    """What was measured, in the order of the request's runs."""

    request: NumbersRequest
    lanes: tuple[LaneNumbers, ...]
    between: tuple[Between, ...]


def number_frames(cell: Latest[NumbersRequest | None]) -> Generator[Numbers | None, None, None]:
    """Answer the newest request; requests that were overtaken are never measured, and a frame is measured once."""
    newest: Numbers | None = None
    version, known = -1, Remembrance()
    while True:
        yield newest
        request, now = cell.wait_newer(version, _WAIT_SECONDS)
        if now != version:
            newest = None if request is None else numbers(request, known)
        version = now


class Remembrance:
    """What was measured of the frames of some runs; the oldest is forgotten first."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int, Box, ColourBy], tuple[RunSnapshot, LaneNumbers]] = {}

    def of(self, run: RunSnapshot, frame: int, box: Box, by: ColourBy) -> LaneNumbers:
        """Return what is said of a run at a frame."""
        key = id(run.spec), frame, box, by  # the run is kept, so that its spec stays at that address
        if key not in self._known:
            self._known[key] = run, lane_numbers(run, frame, box, by)
            if len(self._known) > MOST_REMEMBERED:
                del self._known[next(iter(self._known))]
        return self._known[key][1]


def numbers(request: NumbersRequest, known: Remembrance | None = None) -> Numbers:
    """Measure all lanes, and every two of them."""
    known = known or Remembrance()
    lanes = tuple(known.of(run, frame, request.box, request.by) for run, frame in request.runs)
    return Numbers(request, lanes, between_lanes(request.runs))


def between_lanes(runs: tuple[tuple[RunSnapshot, int], ...]) -> tuple[Between, ...]:
    """Return how far each two lanes are from each other at their frames."""
    return tuple(_between(runs, one, other) for one, other in combinations(range(len(runs)), 2))


def lane_numbers(run: RunSnapshot, frame: int, box: Box = PAGE, by: ColourBy = "start") -> LaneNumbers:
    """Measure one lane at one frame."""
    moment = moment_of(run, frame)
    points, truth = torch.from_numpy(moment.points[moment.present]), truth_of(moment)
    some = _some(points)
    return LaneNumbers(
        distance_of(run, frame),
        floor_of_lane(run, frame),
        len(some),
        shares_of_lane(run, frame),
        colours(run, frame, by),
        (marginal_of(moment, points, truth, 0, box), marginal_of(moment, points, truth, 1, box)),
        density_of(moment, some, truth, box),
    )


def distance_of(run: RunSnapshot, frame: int) -> float:
    """Return the sliced Wasserstein distance of a lane at a frame from the truth there, in the frame that is shown."""
    moment = moment_of(run, frame)
    some = _some(torch.from_numpy(moment.points[moment.present]))
    generator = torch.Generator().manual_seed(run.spec.sampling.seed + _SEED)
    return sliced_wasserstein(some, moment.alpha * truth_of(moment).sample(len(some), moment.level, generator))


def floor_of_lane(run: RunSnapshot, frame: int) -> Floor:
    """Return what two true sets of as many points are apart at a frame."""
    moment = moment_of(run, frame)
    return _floor_at(moment, min(int(moment.present.sum()), MOST_COMPARED))


def shares_of_lane(run: RunSnapshot, frame: int) -> tuple[Share, ...]:
    """Return how a lane's points are spread over the parts of the drawing; none where a run ends in noise."""
    moment = moment_of(run, frame)
    none = towards_noise(run.spec.sampling)
    return () if none else tuple(shares(run.spec, moment.points[moment.present], moment.t))


def truth_of(moment: Moment) -> Density:
    """Return the clean density of which a cloud should be noisy draws: the drawing, or the part it is guided to.

    Where a coordinate is known it is that of the points which have it.
    """
    sampling = moment.spec.sampling
    return _truth(*_aim(moment), sampling.known, sampling.known_value)


@lru_cache(maxsize=16)
def _truth(target: Target, part: int, kernel: KernelName, known: KnownName, value: float) -> Density:
    density = aim(target, part, kernel)
    if known == "none":
        return density
    axis = KNOWN.index(known)
    return given(density, axis, value).in_plane(axis, value)


def _between(runs: tuple[tuple[RunSnapshot, int], ...], one: int, other: int) -> Between:
    """Return the distance in the frame that both share, or where they have two, in the canvas frame."""
    first, second = (moment_of(*runs[which]) for which in (one, other))
    together = (first.alpha, first.sigma) == (second.alpha, second.sigma)
    size = min(int(moment.present.sum()) for moment in (first, second))
    a, b = (_some(torch.from_numpy(moment.points[moment.present][:size])) for moment in (first, second))
    if not together:
        a, b = a / first.alpha, b / second.alpha
    alike = together and truth_of(first) is truth_of(second)
    return Between(one, other, sliced_wasserstein(a, b), _floor_at(first, len(a)) if alike else None)


def _aim(moment: Moment) -> tuple[Target, int, KernelName]:
    sampling = moment.spec.sampling
    return moment.spec.target, -1 if towards_noise(sampling) else destination(sampling), moment.spec.noise.kernel


def _floor_at(moment: Moment, n: int) -> Floor:
    sampling = moment.spec.sampling
    found = _floor(*_aim(moment), sampling.known, sampling.known_value, n, moment.level)
    return Floor(moment.alpha * found.mean, moment.alpha * found.deviation)


@lru_cache(maxsize=4_096)
def _floor(
    target: Target, part: int, kernel: KernelName, known: KnownName, value: float, n: int, level: float
) -> Floor:
    generator = torch.Generator().manual_seed(_SEED)
    truth = _truth(target, part, kernel, known, value)
    return floor_of(sliced_wasserstein, truth, n, generator, level, PAIRS)


def _some(points: Tensor) -> Tensor:
    """Return at most so many of the points as are compared; those dropped in last are among the last."""
    return points[:MOST_COMPARED]


def marginal_of(moment: Moment, points: Tensor, truth: Density, axis: int, box: Box) -> Marginal:
    """Return the histogram of one axis of the points over a box, and the exact density of that axis."""
    low, high = box[2 * axis : 2 * axis + 2]
    counts, edges = np.histogram(points[:, axis].numpy(), bins=BINS, range=(low, high))
    heights = counts / (len(points) * (edges[1] - edges[0]))
    at = torch.linspace(low, high, 4 * BINS + 1, dtype=torch.float64)
    exact = marginal(truth, axis, at / moment.alpha, moment.level) / moment.alpha
    return Marginal(*(np.asarray(one, dtype=np.float32) for one in (edges, heights, at, exact)))


def density_of(moment: Moment, points: Tensor, truth: Density, box: Box) -> CloudDensity:
    """Return the density of the points on a grid over a box, and the truth seen equally blurred."""
    xs, ys = torch.linspace(*box[:2], COLUMNS), torch.linspace(*box[2:], ROWS)
    bandwidth, alpha = bandwidth_of(points), moment.alpha
    cloud = cloud_density(points, xs, ys, bandwidth)
    blur = bandwidth if moment.spec.noise.kernel == "gaussian" else 0.0
    level = float(np.hypot(moment.sigma, blur)) / alpha
    exact = truth.pdf_raster(xs / alpha, ys / alpha, level) / alpha**2
    return CloudDensity(xs.numpy(), ys.numpy(), cloud.numpy(), exact.numpy(), bandwidth)
