"""What samplers and distances must give, in plain numpy and scipy; imports nothing from the program."""

import math
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy import stats

Array = NDArray[np.float64]


def marginal(process: str, t: float) -> tuple[float, float]:
    """alpha and sigma of VE(0.03, 8) and VP(0.1, 20) at time t, from their definitions."""
    if process == "ve":
        return 1.0, math.exp((1 - t) * math.log(0.03) + t * math.log(8.0))
    integral = 0.1 * t + (20.0 - 0.1) * t * t / 2
    return math.exp(-integral / 2), math.sqrt(1 - math.exp(-integral))


def flow_end(process: str, start: Array, mean: Array, covariance: Array) -> Array:
    """Where the probability-flow ODE of one Gaussian carries points ``[n, 2]`` from t = 1 to t = 0."""
    variances, axes = np.linalg.eigh(covariance)
    (alpha1, sigma1), (alpha0, sigma0) = marginal(process, 1.0), marginal(process, 0.0)
    stretch = np.sqrt((alpha0**2 * variances + sigma0**2) / (alpha1**2 * variances + sigma1**2))
    return alpha0 * mean + ((start - alpha1 * mean) @ axes * stretch) @ axes.T


def slope(steps: list[int], errors: list[float]) -> float:
    """The measured order: minus the slope of log error against log steps."""
    return -float(np.polyfit(np.log(steps), np.log(errors), 1)[0])


def ula_variance(variance: float, h: float) -> float:
    """The stationary variance of x - h x / v + sqrt(2 h) z: the fixed point of V = (1 - h / v)^2 V + 2 h."""
    return 2 * h / (1 - (1 - h / variance) ** 2)


def sliced(a: Array, b: Array, angles: int = 720) -> float:
    """Sliced W1 by scipy's one-dimensional distance, over a fine fan of directions."""
    fan = [(math.cos(u), math.sin(u)) for u in np.linspace(0, math.pi, angles, endpoint=False)]
    return float(np.mean([stats.wasserstein_distance(a @ u, b @ u) for u in fan]))


def kernel_distance(a: Array, b: Array, bandwidth: float) -> float:
    """The biased MMD, by the norm of a signed measure under the kernel's matrix."""
    points, signs = np.concatenate([a, b]), np.repeat([1 / len(a), -1 / len(b)], [len(a), len(b)])
    squares = ((points[:, None] - points[None]) ** 2).sum(-1)
    return math.sqrt(signs @ np.exp(-squares / 2 / bandwidth**2) @ signs)


def energy(a: Array, b: Array) -> float:
    """The energy distance of points in the plane, by the definition."""
    points, signs = np.concatenate([a, b]), np.repeat([1 / len(a), -1 / len(b)], [len(a), len(b)])
    lengths = np.sqrt(((points[:, None] - points[None]) ** 2).sum(-1))
    return math.sqrt(-signs @ lengths @ signs)


def mala_acceptance(h: float) -> float:
    """How often the Metropolis-adjusted step on N(0, 1) is accepted, by quadrature over x and the proposal's noise."""
    x, z = np.meshgrid(np.linspace(-7, 7, 701), np.linspace(-7, 7, 701))
    proposal = x - h * x + math.sqrt(2 * h) * z
    there, back = stats.norm(x - h * x, math.sqrt(2 * h)), stats.norm(proposal - h * proposal, math.sqrt(2 * h))
    log_ratio = stats.norm.logpdf(proposal) - stats.norm.logpdf(x) + back.logpdf(x) - there.logpdf(proposal)
    weights = stats.norm.pdf(x) * stats.norm.pdf(z)
    return float((weights * np.exp(np.minimum(0, log_ratio))).sum() / weights.sum())


def posterior(at: tuple[float, float], s: tuple[float, float], x: Array, x0: Array) -> tuple[Array, float]:
    """Mean ``[n, 2]`` and variance of q(x_s | x_t = x, x0), as the product of two Gaussians in x_s.

    ``at`` and ``s`` are (alpha, sigma) at the later and the earlier time: N(x_s; alpha_s x0, sigma_s^2) from the start,
    N(x; a x_s, sigma_t^2 - a^2 sigma_s^2) to the end.
    """
    a = at[0] / s[0]
    step = at[1] ** 2 - a**2 * s[1] ** 2
    precision = 1 / s[1] ** 2 + a**2 / step
    return (s[0] * x0 / s[1] ** 2 + a * x / step) / precision, 1 / precision


def ddpm_mean(centre: float, width: float, betas: Array, visited: list[int], whole_betas: bool) -> float:
    """The mean that ancestral sampling gives on N(centre, width^2) from N(0, 1), with entries of a table left out.

    ``whole_betas``: each step takes the beta of the table's one entry, as if none had been left out: the known slip.
    """
    abar = np.concatenate([[1.0], np.cumprod(1 - betas)])
    mean = 0.0
    for later, earlier in pairwise(visited):
        beta = betas[later - 1] if whole_betas else 1 - abar[later] / abar[earlier]
        sigma2 = 1 - abar[later]
        score = -(mean - math.sqrt(abar[later]) * centre) / (
            abar[later] * width**2 + sigma2
        )  # linear in x: of the mean
        mean = (mean + beta * score) / math.sqrt(1 - beta)
    return mean


def rho_level(first: float, last: float, share: float, rho: float) -> float:
    """The noise level a share of the way down a schedule even in sigma^(1/rho)."""
    return float(np.interp(share, [0, 1], [first ** (1 / rho), last ** (1 / rho)]) ** rho)
