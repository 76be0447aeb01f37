"""One coordinate is known: sampling the other one by replacement, and what it should be, exactly."""

import math
from dataclasses import dataclass

import torch
from torch import Generator, Tensor

from scoreviz.maths.ancestral import DDIM, Ancestral
from scoreviz.maths.density import Density, cumulative, pick
from scoreviz.maths.forward import transition
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.labelled import Labelled
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.points import PointMixture
from scoreviz.maths.reverse import Reverse
from scoreviz.maths.sampler import Info, State

AS_KNOWN = 1e-3  # canvas units: how far from its value a known coordinate may be where a density in the plane is asked

FAINTEST = -700.0  # of a logarithm whose exponential is a number


@dataclass(frozen=True, eq=False)
class Line:
    """A mixture of Gaussians on a line: means, variances and weights ``[K]``, float64, the weights summing to one."""

    means: Tensor
    variances: Tensor
    weights: Tensor

    def pdf(self, at: Tensor, sigma: float = 0.0) -> Tensor:
        """Return the density ``[m]`` at places ``[m]``, with noise of deviation sigma added."""
        variances = self.variances + sigma**2
        squares = (at.to(self.means)[:, None] - self.means).square() / variances
        return ((-0.5 * squares).exp() / (2.0 * math.pi * variances).sqrt()) @ self.weights

    def sample(self, n: int, sigma: float, generator: Generator) -> Tensor:
        """Return n draws ``[n]`` with noise of deviation sigma added."""
        chosen = pick(cumulative(self.weights), n, generator)
        z = torch.randn(n, generator=generator, dtype=self.means.dtype)
        return self.means[chosen] + (self.variances[chosen] + sigma**2).sqrt() * z

    def in_plane(self, axis: int, value: float) -> GaussianMixture:
        """Return the same in the plane, the known coordinate within ``AS_KNOWN`` of its value."""
        means = torch.full((len(self.means), 2), value, dtype=torch.float64)
        covariances = torch.zeros(len(self.means), 2, 2, dtype=torch.float64)
        means[:, 1 - axis], covariances[:, 1 - axis, 1 - axis] = self.means, self.variances
        covariances[:, axis, axis] = AS_KNOWN**2
        return GaussianMixture(means, covariances, self.weights)


def given(density: Density, axis: int, value: float, faintest: float = FAINTEST) -> Line:
    """Return the density of one coordinate of clean data where the other one is known, exactly.

    Formula:
        of a component N(m, S) of weight w, with known coordinate k and unknown u: the mean is m_u + S_uk / S_kk
        (v - m_k), the variance S_uu - S_uk^2 / S_kk, and the weight in proportion to w N(v; m_k, S_kk).

    Args:
        density: a mixture of Gaussians, data points, a drawing, or classes of those.
        axis: which coordinate is known, 0 for x and 1 for y.
        value: v.
        faintest: the least logarithm of w N(v; m_k, S_kk) sqrt(2 pi), of the likeliest component.

    Errors:
        TypeError: a density of another kind.
        ValueError: v is so far from everything that less density is left there.

    Source:
        The conditional of a Gaussian: Bishop, Pattern recognition and machine learning, 2006, eqs. 2.81 and 2.82.
    """
    means, covariances, log_weights = _components(density)
    known, unknown = axis, 1 - axis
    along, across = covariances[:, known, known], covariances[:, unknown, known]
    offset = value - means[:, known]
    log_weights = log_weights - 0.5 * (offset.square() / along + along.log())
    if not bool(log_weights.max() > faintest):
        raise ValueError("Nothing that is drawn has this coordinate: choose one nearer to the drawing.")
    kept = log_weights > log_weights.max() - 50.0
    moved = means[:, unknown] + across / along * offset
    left = covariances[:, unknown, unknown] - across.square() / along
    return Line(moved[kept], left[kept], log_weights[kept].softmax(0))


def _components(density: Density) -> tuple[Tensor, Tensor, Tensor]:
    """Return means ``[K, 2]``, covariances ``[K, 2, 2]`` and the logarithms of the weights ``[K]``."""
    if isinstance(density, Labelled):
        found = [_components(one) for one in density.classes]
        logs = [one[2] + prior.log() for one, prior in zip(found, density.priors, strict=True)]
        return torch.cat([one[0] for one in found]), torch.cat([one[1] for one in found]), torch.cat(logs)
    if isinstance(density, GaussianMixture):
        return density.means.double(), density.covariances.double(), density.weights.double().log()
    if isinstance(density, PointMixture):
        return _round(density.points, torch.ones(len(density.points)).double(), density.bandwidth)
    if isinstance(density, GridMixture):
        rows, columns = density.weights.nonzero(as_tuple=True)
        xs, ys = (_centres(density, axis) for axis in (0, 1))
        centres = torch.stack([xs[columns], ys[rows]], dim=1)
        return _round(centres, density.weights[rows, columns], density.bandwidth)
    raise TypeError(f"nobody knows one coordinate of a {type(density).__name__}")


def _round(centres: Tensor, weights: Tensor, bandwidth: float) -> tuple[Tensor, Tensor, Tensor]:
    covariances = (bandwidth**2 * torch.eye(2, dtype=torch.float64)).expand(len(centres), 2, 2)
    return centres.double(), covariances, (weights.double() / weights.double().sum()).log()


def _centres(grid: GridMixture, axis: int) -> Tensor:
    low, high = grid.extent[2 * axis : 2 * axis + 2]
    count = grid.weights.shape[1 - axis]
    return low + (high - low) * (torch.arange(count, dtype=torch.float64) + 0.5) / count


@dataclass(frozen=True, eq=False)
class Replacement:
    """A sampler whose known coordinate is put back at every step, as noisy as the time asks for.

    It is an approximation: each step moves the unknown coordinate by the score of both, as if the known one had come
    there by itself, and only afterwards is that replaced. Where the coordinates are independent nothing is lost. Else
    the two are brought nearer to agreement by going back to the noisier time and taking the step again; which of
    several separate parts a point goes to is settled early, when the known coordinate says little: that stays wrong.

    Formula:
        x_u by the sampler's step, x_k = alpha_s v + sigma_s z; then, but for the last time, x_t = a x_s + sqrt(b) z'

    Args:
        base: the sampler, one that keeps no memory and runs in the process's frame.
        axis: which coordinate is known.
        value: v, canvas frame.
        repeats: how often each step is taken, at least once.

    Source:
        Lugmayr et al., RePaint, 2022, algorithm 1; once is the replacement of Song et al. (2021), appendix I.2.
    """

    base: Reverse | Ancestral | DDIM
    axis: int
    value: float
    repeats: int = 1

    def __post_init__(self) -> None:
        if self.repeats < 1:
            raise ValueError("Each step is taken at least once.")

    @property
    def normals(self) -> int:
        """How many normal numbers a particle takes: for each turn the step's, one to replace by, two to go back."""
        return self.repeats * (self.base.normals + 3)

    def init(self, n: int, generator: Generator) -> State:
        """Return n draws of the prior, the known coordinate already as it should be there."""
        state = self.base.init(n, generator)
        z = torch.randn(n, generator=generator, dtype=state.x.dtype)
        return State(self._with_known(state.x, state.t, z), 0, state.t)

    def step(self, state: State, randomness: Tensor) -> tuple[State, Info]:
        """Return the state after one step; ``randomness`` is normal ``[n, normals]``."""
        x, after = state.x, state
        for turn, part in enumerate(randomness.split(self.base.normals + 3, dim=1), start=1):
            after, _ = self.base.step(State(x, state.index, state.t), part[:, :-3])
            placed = self._with_known(after.x, after.t, part[:, -3])
            if turn < self.repeats:
                x = self._back(placed, after.t, state.t, part[:, -2:])
        nothing = torch.zeros_like(state.x)
        return State(placed, after.index, after.t), Info(placed - state.x, nothing)

    def _back(self, x: Tensor, s: float, t: float, z: Tensor) -> Tensor:
        a, b = transition(self.base.process, s, t)
        return a * x + math.sqrt(b) * z

    def _with_known(self, x: Tensor, t: float, z: Tensor) -> Tensor:
        process = self.base.process
        x = x.clone()
        x[:, self.axis] = process.alpha(t) * self.value + process.sigma(t) * z
        return x
