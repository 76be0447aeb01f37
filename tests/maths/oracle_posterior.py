"""p(x0 | y) of a Gaussian mixture by itself: numpy in float64, on a fine grid of clean points."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]

REACH, SIDE = 4.0, 401


def clean_grid() -> Array:
    """Clean points ``[M, 2]`` that cover everything with mass."""
    axis = np.linspace(-REACH, REACH, SIDE)
    return np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2)


def shares_on(grid: Array, mixture: tuple[ArrayLike, ArrayLike, ArrayLike], y: ArrayLike, sigma: float) -> Array:
    """p(x0 | y) on a grid, ``[M]`` of sum one: the prior times N(y; x0, sigma^2 I), by Bayes' rule and nothing else."""
    means, covariances, weights = (np.asarray(part, dtype=np.float64) for part in mixture)
    prior = np.zeros(len(grid))
    for mean, covariance, weight in zip(means, covariances, weights, strict=True):
        offset = grid - mean
        inverse = np.linalg.inv(covariance)
        prior += (
            weight
            * np.exp(-0.5 * np.einsum("mi,ij,mj->m", offset, inverse, offset))
            / np.sqrt(np.linalg.det(covariance))
        )
    joint = prior * np.exp(-0.5 * ((np.asarray(y) - grid) ** 2).sum(1) / sigma**2)
    return joint / joint.sum()
