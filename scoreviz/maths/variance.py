"""How much chance there is in an objective: in what it asks for, and in the gradient of one batch."""

from dataclasses import dataclass

import torch
from torch import Generator, Tensor

from scoreviz.maths.density import Density
from scoreviz.maths.estimate import Estimate
from scoreviz.maths.objectives import denoising_target, least_variance_share, mixed_target, stable_target
from scoreviz.maths.regression import REFERENCES, REGRESSIONS
from scoreviz.maths.steps import Gradients


@dataclass(frozen=True)
class GradientVariance:
    """The spread of the gradients of single batches around their mean.

    Attributes:
        spread: E |g - E g|^2, the trace of the covariance.
        signal: |E g|^2, with what chance adds to it taken off; it may come out slightly negative near a minimum.
        error: the standard error of the spread.
        relative: spread over signal; infinite where nothing of the signal is left.
    """

    spread: float
    signal: float
    error: float = 0.0

    @property
    def relative(self) -> float:
        """The spread as a multiple of the signal."""
        return self.spread / self.signal if self.signal > 0 else float("inf")


def target_variance(
    objective: str, density: Density, sigma: float, n: int, generator: Generator, references: int = REFERENCES
) -> Estimate:
    """Return E |target - s*(y)|^2, in units of the score, of an objective that is a regression.

    For esm it is 0, for dsm d/sigma^2 - E |s*|^2, which grows as d/sigma^2; stf and tsm lie below it.

    Args:
        objective: "dsm", "stf", "tsm" (mixed with denoising as in training) or "esm".
        density: the truth.
        sigma: the noise level, above zero.
        n: points, at least two.
        generator: all randomness, on the density's device.
        references: how many clean points a stable target is averaged over, its own among them.

    Raises:
        KeyError: the objective is no regression, hence has no target.
    """
    if objective not in REGRESSIONS:
        raise KeyError(objective)
    x0 = density.sample(n, 0.0, generator)
    y = x0 + sigma * torch.randn(x0.shape, generator=generator, device=generator.device)
    true = density.score(y, sigma)
    target = _target(objective, density, x0, y, sigma, references, generator) if objective != "esm" else true
    return Estimate.of((target - true).square().sum(1))


def _target(
    objective: str, density: Density, x0: Tensor, y: Tensor, sigma: float, references: int, generator: Generator
) -> Tensor:
    if objective == "dsm":
        return denoising_target(x0, y, sigma)
    if objective == "tsm":
        return mixed_target(density.score(x0, 0.0), x0, y, sigma, least_variance_share(sigma, density.narrowest))
    reference = density.sample(max(1, references - 1), 0.0, generator)[: references - 1]
    return stable_target(x0, y, sigma, reference)


@torch.no_grad()
def gradient_variance(
    gradients: Gradients, density: Density, batches: int, n: int, generator: Generator
) -> GradientVariance:
    """Return how far the gradients of single batches spread, the weights held still.

    With m batches and unbiased estimates: spread = sum_i |g_i - mean g|^2/(m - 1), signal = |mean g|^2 - spread/m.

    Args:
        gradients: an objective's, of the network as it stands; see ``steps.gradients_of``.
        density: the truth.
        batches: m, at least two.
        n: points in a batch.
        generator: all randomness, on the density's device.
    """
    drawn = torch.stack([gradients.gradient.clone() for _ in gradients.each(density, batches, n, generator)]).double()
    mean = drawn.mean(0)
    squares = (drawn - mean).square().sum(1)  # [m]
    spread = float(squares.sum()) / (batches - 1)
    error = float(squares.std()) * batches**0.5 / (batches - 1)
    return GradientVariance(spread, float(mean.square().sum()) - spread / batches, error)
