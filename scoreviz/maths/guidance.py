"""Guidance: every kind of it is one field pushed along another, and so can be drawn as the sum of its two parts.

With exact parts a guided score is grad log p_sigma(y) + w grad log p(k | y, sigma). For w other than 0 and 1 that is
*not* the score of any density with noise added: noise and the power w do not commute. ``Tilted`` is what one might
take it for.
"""

import math
from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Generator, Tensor

from scoreviz.maths.density import Field, Level, narrowed, nodes
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.labelled import Labelled

Extent = tuple[float, float, float, float]

HEAVIEST = 1e30  # a product with zero stays zero in float32
MOST_CELLS = 4_000_000


class Posterior(Protocol):
    """The probability of each label given a noisy point, exact or trained alike."""

    def log_posterior(self, y: Tensor, sigma: Level) -> Tensor:
        """Return log p(k | y, sigma), ``[..., K]`` for ``y [..., 2]``."""
        ...

    def field(self, label: int) -> Field:
        """Return its gradient in y for one label."""
        ...


@dataclass(frozen=True, eq=False)
class Difference:
    """One field less another: what the first knows and the second does not."""

    this: Field
    other: Field

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        """Return the difference ``[..., 2]`` at ``y [..., 2]``."""
        return narrowed(self.this.score(y, sigma) - self.other.score(y, sigma), y.dtype)


@dataclass(frozen=True, eq=False)
class Guided:
    """A field pushed along a direction, s = base + weight * direction.

    Raises:
        ValueError: the weight is not a number, or beyond 1e30.
    """

    base: Field
    direction: Field
    weight: float

    def __post_init__(self) -> None:
        if not abs(self.weight) <= HEAVIEST:
            raise ValueError(f"The weight of guidance must be a number between {-HEAVIEST:g} and {HEAVIEST:g}.")

    def parts(self, y: Tensor, sigma: Level) -> tuple[Tensor, Tensor]:
        """Return the two vectors that add up to the score, base and weight * direction, ``[..., 2]`` each."""
        push = narrowed(self.weight * self.direction.score(y, sigma), y.dtype)
        return self.base.score(y, sigma), push

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        """Return base + weight * direction, ``[..., 2]`` at ``y [..., 2]``."""
        base, push = self.parts(y, sigma)
        return narrowed(base + push, y.dtype)


def classifier_guidance(base: Field, posterior: Posterior, label: int, w: float) -> Guided:
    """Return s + w grad log p(label | y, sigma); with exact parts and w = 1 it is the score of the class.

    Args:
        base: the score of all classes together.
        posterior: a ``Labelled``, exact, or a trained ``Classifier``.
        label: the class to guide to.
        w: 0 does nothing, 1 is Bayes' rule, more exaggerates.

    Source:
        Dhariwal and Nichol 2021 (arXiv 2105.05233), sec. 4, whose gradient scale is w.
    """
    return Guided(base, posterior.field(label), w)


def classifier_free(conditional: Field, unconditional: Field, w: float) -> Guided:
    """Return (1 + w) s_c - w s_u, with the w of Ho and Salimans: 0 is the conditional score, -1 the unconditional.

    Formula:
        (1 + w) s_c - w s_u = s_u + (1 + w) (s_c - s_u)
        so the base is s_u, the direction s_c - s_u, and the weight 1 + w, which other texts call the guidance scale.
        With exact fields s_c - s_u = grad log p(c | y, sigma): classifier guidance of weight 1 + w.

    Source:
        Ho and Salimans 2022 (arXiv 2207.12598), eq. 6, there for eps = -sigma s.
    """
    return Guided(unconditional, Difference(conditional, unconditional), 1.0 + w)


def autoguidance(good: Field, bad: Field, w: float) -> Guided:
    """Return s_good + (w - 1) (s_good - s_bad): away from the errors that a worse network makes more of.

    Args:
        good: the network that is asked.
        bad: a smaller or a younger one, trained on the same data.
        w: 1 does nothing; the weight of the direction is w - 1.

    Source:
        Karras et al. 2024 (arXiv 2406.02507), there for denoisers: D_w = w D_good + (1 - w) D_bad.
    """
    return Guided(good, Difference(good, bad), w - 1.0)


@dataclass(frozen=True, eq=False)
class Tilted:
    """The density q(x) ~ p(x) p(label | x)^w with noise added afterwards, by quadrature on a grid.

    Formula:
        q_sigma(y) = sum_ij q(x_ij) N(y; x_ij, sigma^2 I) / sum_ij q(x_ij)
        With cells of side h the sum is off by a share of about exp(-2 pi^2 tau^2 / h^2), where 1/tau^2 = 1/sigma^2 +
        1/v and v is the variance of the narrowest detail of q: 1e-7 where both deviations are at least 1.3 h.

    Below the bandwidth of the grid, which is h, the score is read at h.

    Args:
        grid: q at the nodes, each a Gaussian of deviation h, which counts as part of the noise.
    """

    grid: GridMixture

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        """Return the gradient in y of log q_sigma, ``[..., 2]`` at ``y [..., 2]``."""
        return self.grid.score(y, self._rest(sigma))

    def sample(self, n: int, sigma: Level, generator: Generator) -> Tensor:
        """Return ``[n, 2]`` draws of q_sigma."""
        return self.grid.sample(n, self._rest(sigma).to(generator.device), generator)

    def _rest(self, sigma: Level) -> Tensor:
        """Return the noise that is left to add to the grid's own, sqrt(sigma^2 - h^2)."""
        level = torch.as_tensor(sigma, dtype=torch.float64)
        return (level.square() - self.grid.bandwidth**2).clamp(min=0.0).sqrt()


def tilted(labelled: Labelled, label: int, w: float, extent: Extent, step: float) -> Tilted:
    """Return q(x) ~ p(x) p(label | x)^w on a grid of cells of at most ``step`` a side.

    Args:
        labelled: the classes; p and p(label | x) are taken without noise.
        label: the class whose probability is raised to a power.
        w: the power, not negative, since q might have no finite mass.
        extent: (x0, x1, y0, y1), which must hold the mass of q.
        step: h, at most three quarters of the narrowest deviation in ``labelled`` and of the noise that is asked for.

    Raises:
        ValueError: a negative or infinite power, or too many cells.
    """
    if not 0 <= w < math.inf:
        raise ValueError("The power of a tilted density must be a finite number that is not negative.")
    xs, ys = _centres(extent[0], extent[1], step), _centres(extent[2], extent[3], step)
    if len(xs) * len(ys) > MOST_CELLS:
        raise ValueError(f"A tilted density has at most {MOST_CELLS:,} cells, not {len(xs):,} x {len(ys):,}.")
    grid = nodes(xs, ys)
    log_q = labelled.logp(grid, 0.0) + w * labelled.log_posterior(grid, 0.0)[..., label]
    return Tilted(GridMixture((log_q - log_q.max()).exp(), extent, step))


def tilted_gap(guided: Field, truth: Tilted, sigma: float, n: int, generator: Generator) -> float:
    """Return E |guided - s_q|^2 / E |s_q|^2 over n draws of q_sigma: how far guidance is from the tilted density.

    It is 0 for w = 0 and w = 1 at every noise level, and for every w without noise. As a field that can be drawn the
    gap is ``Difference(guided, truth)``.

    Source:
        Bradley and Nakkiran 2024 (arXiv 2408.09000): guided sampling does not draw from the tilted density.
    """
    y = truth.sample(n, sigma, generator).to(truth.grid.weights)
    expected = truth.score(y, sigma)
    return float((guided.score(y, sigma) - expected).square().sum() / expected.square().sum())


def _centres(low: float, high: float, step: float) -> Tensor:
    """Return the centres of equal cells, no wider than a step, between two edges."""
    if not (step > 0 and low < high and math.isfinite((high - low) / step)):
        raise ValueError("A tilted density needs a finite extent and a positive step.")
    count = math.ceil((high - low) / step * (1 - 1e-12))
    if count > MOST_CELLS:
        raise ValueError(f"A tilted density has at most {MOST_CELLS:,} cells.")
    return low + (high - low) * (torch.arange(count, dtype=torch.float64) + 0.5) / count
