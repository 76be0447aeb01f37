"""Chains on a pair of equal round Gaussians, by quadrature along the axis through the two.

Across the axis such a pair is one Gaussian, so the score along it depends on the place along it alone, and a sampler's
steps there are a Markov chain on a line: a density on a grid and a matrix of transitions, without any particle.
"""

import math
from dataclasses import dataclass

import numpy as np

from scoreviz.engine.check.truth import Array


@dataclass(frozen=True)
class Pair:
    """Two round Gaussians of one variance at -centre and +centre on the axis; ``heavy`` is the weight of the latter."""

    centre: float
    variance: float = 1.0
    heavy: float = 0.8

    def score(self, u: Array, alpha: float, sigma: float) -> Array:
        """Return the score ``[n]`` along the axis of alpha x0 + sigma eps."""
        variance = alpha**2 * self.variance + sigma**2
        centre = alpha * self.centre
        odds = math.log(self.heavy / (1.0 - self.heavy)) + 2.0 * centre * u / variance
        return (centre * np.tanh(0.5 * odds) - u) / variance


def grid(reach: float, step: float) -> Array:
    """Return evenly spaced places from -reach to reach, as far apart as ``step`` or a little less."""
    return np.linspace(-reach, reach, 2 * math.ceil(reach / step) + 1)


def square_start(u: Array, half: float) -> Array:
    """Return the probability of each place when points lie evenly over the square [-half, half]^2, seen along its
    diagonal: a triangle.
    """
    weights = np.clip(half * math.sqrt(2.0) - np.abs(u), 0.0, None)
    return weights / weights.sum()


def transitions(u: Array, means: Array, deviation: float) -> Array:
    """Return the matrix ``[n, n]`` that takes probabilities at u to those after a step to N(means, deviation^2)."""
    kernel = np.exp(-0.5 * ((u[:, None] - means) / deviation) ** 2)
    return kernel / kernel.sum(0)


def langevin_share(pair: Pair, u: Array, start: Array, levels: list[tuple[float, float, int]]) -> float:
    """Return the share on the heavy side after Langevin steps from probabilities ``start [n]``.

    Each of ``levels`` is a noise level, a step h and how many steps are taken there.
    """
    held = start
    for sigma, h, count in levels:
        matrix = transitions(u, u + h * pair.score(u, 1.0, sigma), math.sqrt(2.0 * h))
        for _ in range(count):
            held = matrix @ held
    return float(held[u > 0].sum() + 0.5 * held[u == 0].sum())


def ddpm_share(pair: Pair, u: Array, betas: Array) -> float:
    """Return the share on the heavy side after ancestral sampling with a table of betas, from N(0, 1).

    Ho et al. (2020), algorithm 2, with the posterior's variance; the last step adds no noise.
    """
    held = np.exp(-0.5 * u**2)
    held /= held.sum()
    abars = np.cumprod(1.0 - betas)
    for n in range(len(betas) - 1, 0, -1):
        means = _ddpm_mean(pair, u, betas[n], abars[n])
        variance = betas[n] * (1.0 - abars[n - 1]) / (1.0 - abars[n])
        held = transitions(u, means, math.sqrt(variance)) @ held
    return float(held[_ddpm_mean(pair, u, betas[0], abars[0]) > 0].sum())


def _ddpm_mean(pair: Pair, u: Array, beta: float, abar: float) -> Array:
    eps = -math.sqrt(1.0 - abar) * pair.score(u, math.sqrt(abar), math.sqrt(1.0 - abar))
    return (u - beta / math.sqrt(1.0 - abar) * eps) / math.sqrt(1.0 - beta)
