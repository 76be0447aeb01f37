"""What a run does on its way: how it is spread over the parts of the drawing, and how far it is from the truth."""

from collections.abc import Generator
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import torch
from torch import Tensor

from scoreviz.engine.document import KernelName, KnownName
from scoreviz.engine.guiding import aim, destination, knowing
from scoreviz.engine.job import Latest
from scoreviz.engine.particles import RunSnapshot, RunSpec, to_data_frame, towards_noise
from scoreviz.engine.sections import parts
from scoreviz.engine.shares import expected_shares
from scoreviz.engine.target import Target
from scoreviz.maths.distances import Floor, floor_of, sliced_wasserstein
from scoreviz.maths.parts import occupancy

ROWS = 25  # frames that are looked at, evenly spread over a run
COMPARED = 1_000  # points a set
SETS = 4  # of true points, to which the distance is averaged
PAIRS = 8  # of true sets, over which a floor is averaged
_WAIT_SECONDS = 0.05
_SEED = 52_009


@dataclass(frozen=True)
class RunRow:
    """One frame.

    Args:
        index, t: which step it is, and at which time of the process.
        shares: the share of the points in each part; empty where the run ends in noise, which has no parts.
        distance: the sliced Wasserstein distance to as many true samples under the same noise, in canvas units, a
            mean over a few sets.
        floor: what two true sets of that size are apart there.
    """

    index: int
    t: float
    shares: tuple[float, ...]
    distance: float
    floor: float


@dataclass(frozen=True, eq=False)
class RunChart:
    """The frames of a run that were looked at so far.

    Args:
        spec: the run.
        names, truth: of the parts of the drawing, and the share of the data that each should hold.
        rows: in the order of steps.
        by_step: whether the noise stays as it is while steps count (Langevin dynamics at one level).
        compared: how many points are compared for the distance.
        steps: of the whole run.
    """

    spec: RunSpec
    names: tuple[str, ...] = ()
    truth: tuple[float, ...] = ()
    rows: tuple[RunRow, ...] = ()
    by_step: bool = False
    compared: int = 0
    steps: int = 0


def follow_runs(
    cell: Latest[RunSnapshot | None], before: RunChart | None = None
) -> Generator[RunChart | None, None, None]:
    """Look at the frames of the newest run as they are recorded, yielding after each; another run begins anew.

    Args:
        cell: the newest run, or None while there is none.
        before: what was seen earlier, to be gone on with where it is about the same run.
    """
    chart = before
    version = -1
    while True:
        yield chart
        run, version = cell.wait_newer(version, _WAIT_SECONDS)
        if run is None:
            chart = None
            continue
        if chart is None or chart.spec != run.spec:
            chart = empty_chart(run)
        for index in frames_of(run)[len(chart.rows) :]:
            chart = replace(chart, rows=(*chart.rows, row_of(run, index)))
            yield chart
            if cell.get()[1] != version:
                break


def empty_chart(run: RunSnapshot) -> RunChart:
    """Return the chart of a run before a frame was looked at."""
    spec = run.spec
    names = () if towards_noise(spec.sampling) else parts(spec.target).names
    truth = expected_shares(spec.target, spec.sampling) if names else ()
    by_step = bool(run.times[0] == run.times[-1])
    return RunChart(spec, names, truth, (), by_step, min(run.frames.shape[1], COMPARED), spec.sampling.steps)


def frames_of(run: RunSnapshot) -> list[int]:
    """Return which frames are looked at, as far as they are recorded."""
    chosen = np.unique(np.linspace(0, len(run.frames) - 1, ROWS).round().astype(int))
    return [int(index) for index in chosen if index < run.count]


def row_of(run: RunSnapshot, index: int) -> RunRow:
    """Return what one frame of a run shows."""
    spec, points = run.spec, run.frames[index]
    t, alpha, sigma = float(run.times[index]), float(run.alphas[index]), float(run.sigmas[index])
    noisy = towards_noise(spec.sampling)
    held = () if noisy else tuple(occupancy(parts(spec.target), to_data_frame(spec, points, t)).tolist())
    towards = -1 if noisy else destination(spec.sampling)
    n = min(len(points), COMPARED)
    known = spec.sampling.known, spec.sampling.known_value
    truth, floor = _truth(spec.target, spec.noise.kernel, towards, known, alpha, sigma, n)
    found = torch.from_numpy(points[:n].copy())
    distance = sum(sliced_wasserstein(found, one) for one in truth) / len(truth)
    return RunRow(run.step_of(index), t, held, distance, floor.mean)


@lru_cache(maxsize=128)
def _truth(
    target: Target,
    kernel: KernelName,
    towards: int,
    known: tuple[KnownName, float],
    alpha: float,
    sigma: float,
    n: int,
) -> tuple[tuple[Tensor, ...], Floor]:
    """Return sets of n true points alpha x0 + sigma eps, and what two such sets are apart; each level has its own."""
    generator = torch.Generator().manual_seed(_SEED + round(1e6 * sigma))
    density = knowing(aim(target, towards, kernel), *known)
    floor = floor_of(lambda a, b: sliced_wasserstein(alpha * a, alpha * b), density, n, generator, sigma / alpha, PAIRS)
    return tuple(alpha * density.sample(n, sigma / alpha, generator) for _ in range(SETS)), floor
