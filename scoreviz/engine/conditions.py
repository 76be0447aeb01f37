"""What is known of a point: its class at a noise level as a map, and one coordinate with what that leaves open."""

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from scoreviz.engine.document import Noise, Sampling
from scoreviz.engine.guiding import KNOWN, aim, destination, labelled
from scoreviz.engine.noise import process_of
from scoreviz.engine.recording import Moment
from scoreviz.engine.sections import parts
from scoreviz.engine.target import Target
from scoreviz.maths.distances import Floor
from scoreviz.maths.inpainting import Line, given
from scoreviz.maths.sampler import Box
from scoreviz.wording import tr

BINS = 60
PAIRS = 4
APPROXIMATE = (
    "The known coordinate is put back after each step, so that the other one has moved without it: taking each step "
    "again brings the two together within a part, but which part a point goes to is settled while both are still "
    "noisy, and some end where nothing is drawn."
)
_SEED = 61_003

Array = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class ClassMap:
    """p(class | x_t) at the nodes ``xs``, ``ys`` of a grid, ``[K, ny, nx]``; at each node they sum to one."""

    names: tuple[str, ...]
    xs: Array
    ys: Array
    shares: Array


def class_map(target: Target, noise: Noise, t: float, box: Box, columns: int = 96, rows: int = 64) -> ClassMap:
    """Return how likely each part of a drawing is to have made a noisy point, over a box of the process's frame.

    Formula:
        p(k | x_t) = pi_k p_sigma(x / alpha | k) / p_sigma(x / alpha) at the level sigma / alpha: Bayes' rule, exactly

    Errors:
        ValueError: the drawing is empty, or the noise is not Gaussian; one sentence.
    """
    if noise.kernel != "gaussian":
        raise ValueError(tr("The classes are worked out for Gaussian noise: choose that."))
    process = process_of(noise)
    xs, ys = torch.linspace(*box[:2], columns), torch.linspace(*box[2:], rows)
    grid = torch.stack(torch.meshgrid(xs, ys, indexing="xy"), dim=-1) / process.alpha(t)
    shares = labelled(target).log_posterior(grid, process.level(t)).exp().movedim(-1, 0)
    return ClassMap(tuple(parts(target).names), xs.numpy(), ys.numpy(), shares.numpy())


@dataclass(frozen=True, eq=False)
class Edge:
    """The unknown coordinate on the edge of the page: a histogram of the points, and what it should be.

    Args:
        axis: 0 where x is unknown, 1 where y is.
        edges: ``[BINS + 1]``.
        counts: as a density ``[BINS]``.
        at: where the exact density is given ``[m]``.
        truth: it ``[m]``.
        distance: the Wasserstein distance between the points' coordinate and the exact one, in the frame shown.
        floor: what two exact sets of as many are apart.
    """

    axis: int
    edges: Array
    counts: Array
    at: Array
    truth: Array
    distance: float
    floor: Floor


def edge(moment: Moment, box: Box) -> Edge:
    """Return what the unknown coordinate of a run's points is, beside p(unknown | known) with the noise of that time.

    Errors:
        ValueError: the run has no known coordinate, the noise is not Gaussian, or nothing has that coordinate.
    """
    line, axis = coordinate_line(moment.spec.sampling, moment.spec.target, moment.spec.noise)
    low, high = box[2 * axis : 2 * axis + 2]
    points = torch.from_numpy(moment.points[moment.present])[:, axis].double()
    counts, edges = np.histogram(points.numpy(), bins=BINS, range=(low, high))
    at = torch.linspace(low, high, 4 * BINS + 1, dtype=torch.float64)
    exact = line.pdf(at / moment.alpha, moment.level) / moment.alpha
    generator = torch.Generator().manual_seed(moment.spec.sampling.seed + _SEED)
    sets = [moment.alpha * line.sample(len(points), moment.level, generator) for _ in range(2 * PAIRS + 1)]
    apart = [_wasserstein(a, b) for a, b in zip(sets[1::2], sets[2::2], strict=True)]
    heights = counts / (len(points) * (edges[1] - edges[0]))
    drawn, theirs, places, truth = (np.asarray(one, dtype=np.float32) for one in (edges, heights, at, exact))
    floor = Floor(float(np.mean(apart)), float(np.std(apart, ddof=1)))
    return Edge(axis, drawn, theirs, places, truth, _wasserstein(points, sets[0]), floor)


def coordinate_line(sampling: Sampling, target: Target, noise: Noise) -> tuple[Line, int]:
    """Return the exact density of the coordinate that is not known, of clean data, and its axis.

    Errors:
        ValueError: none is known, the noise is not Gaussian, or nothing that is drawn has that coordinate.
    """
    if sampling.known == "none":
        raise ValueError(tr("No coordinate is known: there is nothing to compare with."))
    if noise.kernel != "gaussian":
        raise ValueError(tr("What a known coordinate leaves open is worked out for Gaussian noise: choose that."))
    known = KNOWN.index(sampling.known)
    return given(aim(target, destination(sampling)), known, sampling.known_value), 1 - known


def _wasserstein(a: torch.Tensor, b: torch.Tensor) -> float:
    return float((a.sort().values - b.sort().values).abs().mean())
