"""The speed of the objectives, of a drawing's exact score and of MALA, each beside a plain form in the same run.

The plain forms say the formulas as they stand, over all cells with ink, and use nothing of ``scoreviz.maths``.
"""

import math
import statistics
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from time import perf_counter

import torch
from torch import Tensor

from scoreviz.engine.bench import Figure, smiley
from scoreviz.engine.document import Network, Training
from scoreviz.engine.objectives import OBJECTIVES
from scoreviz.engine.target import Preset, Target
from scoreviz.engine.targets import realise
from scoreviz.maths.density import Density
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.mala import MALA
from scoreviz.maths.network import ScoreNet, initial_weights
from scoreviz.maths.optimiser import Weights
from scoreviz.maths.steps import BLOCK, Steps

TURNS = 15  # how often each objective takes its block of steps
SIGMA = 0.3
BOX = (-3.0, 3.0, -3.0, 3.0)
ROWS = 32  # points that a plain form takes at once: its matrices stay in the cache, and it is at its quickest


def maths_figures() -> Iterator[Figure]:
    """Yield the time of a step of every objective, of scores at many points, and of a step of MALA."""
    yield from _objectives()
    drawing = smiley()
    yield _score(drawing, 10_000, 3)
    yield _score(drawing, 100_000, 1)
    yield _mala(drawing, 10_000, 3)


def in_turns(acts: Sequence[Callable[[], object]], turns: int) -> list[float]:
    """Return the median time of each act in milliseconds; they take turns, so that a busy machine slows all alike."""
    times: list[list[float]] = [[] for _ in acts]
    for _ in range(turns):
        for act, mine in zip(acts, times, strict=True):
            begin = perf_counter()
            act()
            mine.append(1e3 * (perf_counter() - begin))
    return [statistics.median(mine) for mine in times]


def side_by_side(ours: Callable[[], object], plain: Callable[[], object], turns: int) -> tuple[float, float]:
    """Return the median times of both in milliseconds; ours, which is short, runs on either side of the plain form."""
    before, theirs, after, again = in_turns([ours, plain, ours, ours], turns)
    return statistics.median([before, after, again]), theirs


def _objectives() -> Iterator[Figure]:
    """A step of each objective on the network and the batch that training starts with."""
    density, training = realise(Target.of(Preset("two-moons"))), Training()
    runs = {one.name: _steps(one.name, density) for one in OBJECTIVES}
    acts = [partial(steps.take, density, training.batch, training.learning_rate, math.inf) for steps in runs.values()]
    in_turns(acts, 2)  # the first steps are slow
    times = dict(zip(runs, (time / BLOCK for time in in_turns(acts, TURNS)), strict=True))
    yield Figure("training step: denoising", times["dsm"], "ms")
    for one in OBJECTIVES:
        if one.name != "dsm":
            yield Figure(f"training step: {one.title.lower()}", times[one.name], "ms", "denoising", times["dsm"])


def _steps(objective: str, density: Density) -> Steps:
    generator, network = torch.Generator().manual_seed(0), Network()
    weights = initial_weights(network.width, network.layers, generator)
    scale = math.sqrt(float(density.covariance.trace()) / 2)
    net = ScoreNet(network.width, network.layers, density.mean.float(), scale, weights)
    return Steps(net, Weights.start(net.weights.detach()), generator, objective)


def _score(drawing: GridMixture, n: int, turns: int) -> Figure:
    plain, y = PlainGrid.of(drawing), drawing.sample(n, SIGMA, torch.Generator().manual_seed(1))
    drawing.score(y, SIGMA)
    ours, theirs = side_by_side(lambda: drawing.score(y, SIGMA), lambda: plain.score(y, SIGMA), turns)
    return Figure(f"score of a drawing at {n:,} points", ours, "ms", "plain softmax over all cells", theirs)


def _mala(drawing: GridMixture, n: int, turns: int) -> Figure:
    h, generator = 0.02, torch.Generator().manual_seed(2)
    ours = MALA(drawing, SIGMA, h, BOX)
    plain = PlainMALA(PlainGrid.of(drawing), SIGMA, h)
    state, _ = ours.step(ours.init(n, generator), torch.randn(n, 3, generator=generator))
    plain.start(state.x)
    randomness = torch.randn(n, 3, generator=generator)
    time, theirs = side_by_side(lambda: ours.step(state, randomness), lambda: plain.step(randomness), turns)
    title = f"a step of MALA on a drawing, {n:,} particles"
    return Figure(title, time, "ms", "plain log-sum-exp, autograd", theirs)


@dataclass(frozen=True)
class PlainGrid:
    """A mixture of equal round Gaussians, sum_k w_k N(y; c_k, (b^2 + sigma^2) I), cell by cell.

    Args:
        cells: c_k, ``[K, 2]``.
        log_weights: log w_k, ``[K]``.
        bandwidth: b.
    """

    cells: Tensor
    log_weights: Tensor
    bandwidth: float

    @classmethod
    def of(cls, drawing: GridMixture) -> "PlainGrid":
        """Return the cells of a drawing that have ink."""
        row, column = drawing.weights.nonzero(as_tuple=True)
        x0, x1, y0, y1 = drawing.extent
        height, width = drawing.weights.shape
        x, y = x0 + (x1 - x0) * (column + 0.5) / width, y0 + (y1 - y0) * (row + 0.5) / height
        return cls(torch.stack([x, y], dim=1).float(), drawing.weights[row, column].log().float(), drawing.bandwidth)

    def score(self, y: Tensor, sigma: float) -> Tensor:
        """Return (E[c | y] - y) / (b^2 + sigma^2), ``[n, 2]``, with the shares of the cells by softmax."""
        variance = self.bandwidth**2 + sigma**2
        means = [self._exponents(part, variance).softmax(1) @ self.cells for part in y.split(ROWS)]
        return (torch.cat(means) - y) / variance

    def logp(self, y: Tensor, sigma: float) -> Tensor:
        """Return log p_sigma(y), ``[n]``, by log-sum-exp."""
        variance = self.bandwidth**2 + sigma**2
        return self._exponents(y, variance).logsumexp(1) - math.log(2 * math.pi * variance)

    def slope(self, y: Tensor, sigma: float) -> tuple[Tensor, Tensor]:
        """Return log p_sigma ``[n]`` and its gradient ``[n, 2]`` by automatic differentiation."""
        found = [self._slope(part, sigma) for part in y.split(ROWS)]
        return torch.cat([logp for logp, _ in found]), torch.cat([score for _, score in found])

    def _slope(self, y: Tensor, sigma: float) -> tuple[Tensor, Tensor]:
        y = y.detach().requires_grad_()
        logp = self.logp(y, sigma)
        (score,) = torch.autograd.grad(logp.sum(), y)
        return logp.detach(), score

    def _exponents(self, y: Tensor, variance: float) -> Tensor:
        """Return log w_k - |y - c_k|^2 / (2 variance), ``[n, K]``."""
        across, up = y[:, :1] - self.cells[:, 0], y[:, 1:] - self.cells[:, 1]
        return self.log_weights - (across.square() + up.square()) / (2 * variance)


@dataclass
class PlainMALA:
    """The Metropolis-adjusted Langevin algorithm, x' = x + h s + sqrt(2 h) z, with its ratio of four log densities."""

    density: PlainGrid
    sigma: float
    h: float
    x: Tensor = field(default_factory=lambda: torch.empty(0, 2))
    logp: Tensor = field(default_factory=lambda: torch.empty(0))
    score: Tensor = field(default_factory=lambda: torch.empty(0, 2))

    def start(self, x: Tensor) -> None:
        """Stand at ``x [n, 2]``."""
        self.x = x
        self.logp, self.score = self.density.slope(x, self.sigma)

    def step(self, randomness: Tensor) -> None:
        """Move by normal numbers ``[n, 3]``; the third makes the uniform one that decides."""
        width = math.sqrt(2 * self.h)
        ahead = self.x + self.h * self.score
        proposal = ahead + width * randomness[:, :2]
        logp, score = self.density.slope(proposal, self.sigma)
        there = torch.distributions.Normal(ahead, width).log_prob(proposal).sum(1)
        back = torch.distributions.Normal(proposal + self.h * score, width).log_prob(self.x).sum(1)
        uniform = torch.distributions.Normal(0.0, 1.0).cdf(randomness[:, 2])
        taken = uniform.log() < logp - self.logp + back - there
        self.x = torch.where(taken[:, None], proposal, self.x)
        self.logp = torch.where(taken, logp, self.logp)
        self.score = torch.where(taken[:, None], score, self.score)
