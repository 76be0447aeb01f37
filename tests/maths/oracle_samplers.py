"""What samplers and distances must give, in plain numpy and scipy; imports nothing from the program."""

import math

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
