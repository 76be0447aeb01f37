"""What the walk's files should hold, from the formulas alone, in float64; nothing here comes from scoreviz."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def components(target: Mapping[str, NDArray]) -> tuple[Array, Array, Array]:
    """Means [K, 2], covariances [K, 2, 2] and weights [K], summing to one, of any kind of target."""
    kind = str(target["kind"])
    if kind == "classes":
        each = [components(of_class(target, k)) for k in range(len(target["priors"]))]
        shares = [prior * one[2] for prior, one in zip(target["priors"], each, strict=True)]
        means, covariances = (np.concatenate([one[j] for one in each]) for j in (0, 1))
        return means, covariances, np.concatenate(shares)
    if kind == "mixture":
        means, covariances, weights = target["means"], target["covariances"], target["weights"]
    elif kind == "points":
        means = target["points"]
        weights = np.ones(len(means))
        covariances = np.tile(float(target["bandwidth"]) ** 2 * np.eye(2), (len(means), 1, 1))
    else:
        means, weights = cells(target)
        covariances = np.tile(float(target["bandwidth"]) ** 2 * np.eye(2), (len(means), 1, 1))
    return np.asarray(means), np.asarray(covariances), weights / weights.sum()


def of_class(target: Mapping[str, NDArray], k: int) -> dict[str, NDArray]:
    """What is told of one class."""
    start = f"{k}_"
    return {name.removeprefix(start): values for name, values in target.items() if name.startswith(start)}


def cells(target: Mapping[str, NDArray]) -> tuple[Array, Array]:
    """Centres [K, 2] and weights [K] of the cells of a grid that hold anything; row 0 is the lowest y."""
    weights = target["weights"]
    rows, columns = weights.shape
    x0, x1, y0, y1 = target["extent"]
    xs = x0 + (x1 - x0) * (np.arange(columns) + 0.5) / columns
    ys = y0 + (y1 - y0) * (np.arange(rows) + 0.5) / rows
    i, j = np.nonzero(weights)
    return np.stack([xs[j], ys[i]], axis=1), weights[i, j]


def density_and_score(target: Mapping[str, NDArray], x: Array, sigma: float) -> tuple[Array, Array]:
    """p_sigma [N] and its score [N, 2]: sum_k w_k N(x; m_k, C_k + sigma^2 I) and the gradient of its logarithm."""
    means, covariances, weights = components(target)
    p, gradient = np.zeros(len(x)), np.zeros_like(x)
    noisy = covariances + sigma**2 * np.eye(2)
    for k in range(0, len(means), 64):
        inverse = np.linalg.inv(noisy[k : k + 64])  # [k, 2, 2]
        scale = weights[k : k + 64] / (2 * np.pi * np.sqrt(np.linalg.det(noisy[k : k + 64])))
        apart = x[:, None] - means[None, k : k + 64]  # [N, k, 2]
        pull = np.einsum("kij,nkj->nki", inverse, apart)
        each = scale * np.exp(-0.5 * (apart * pull).sum(axis=2))  # [N, k]
        p += each.sum(axis=1)
        gradient -= (each[:, :, None] * pull).sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        return p, gradient / p[:, None]


def relative_error(weights: Array, learned: Array, true: Array) -> float:
    """sum_n w_n |learned - true|^2 / sum_n w_n |true|^2."""
    gap, size = ((v**2).sum(axis=1) for v in (learned - true, true))
    return float((weights * gap).sum() / (weights * size).sum())


def samples(target: Mapping[str, NDArray], n: int, sigma: float, rng: np.random.Generator) -> Array:
    """n draws of p_sigma."""
    means, covariances, weights = components(target)
    k = rng.choice(len(means), n, p=weights)
    roots = np.linalg.cholesky(covariances)
    clean = means[k] + np.einsum("nij,nj->ni", roots[k], rng.normal(size=(n, 2)))
    return clean + sigma * rng.normal(size=(n, 2))


def sliced_wasserstein(a: Array, b: Array, directions: int = 200) -> float:
    """Mean over directions of the mean gap between sorted projections."""
    angles = np.linspace(0, np.pi, directions, endpoint=False)
    gaps = [np.abs(np.sort(a @ u) - np.sort(b @ u)).mean() for u in np.stack([np.cos(angles), np.sin(angles)], axis=1)]
    return float(np.mean(gaps))
