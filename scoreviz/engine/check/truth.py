"""What the check knows by itself: Gaussian mixtures by ``torch.distributions``, and posterior means in numpy."""

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.distributions import Categorical, MixtureSameFamily, MultivariateNormal

from scoreviz.maths.process import Process

Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Reference:
    """A Gaussian mixture as three plain arrays: weights ``[K]``, means ``[K, 2]``, covariances ``[K, 2, 2]``."""

    weights: Array
    means: Array
    covariances: Array

    @property
    def mean(self) -> Array:
        """The mean ``[2]``."""
        return self.weights @ self.means

    @property
    def second_moment(self) -> float:
        """E |x|^2, a number."""
        spread = np.trace(self.covariances, axis1=1, axis2=2) + (self.means**2).sum(1)
        return float(self.weights @ spread)

    def logp(self, y: Tensor, sigma: float, alpha: float = 1.0) -> Tensor:
        """Return the log density ``[n]`` of alpha x0 + sigma eps at ``y [n, 2]``, by ``torch.distributions``."""
        covariances = torch.from_numpy(alpha**2 * self.covariances + sigma**2 * np.eye(2))
        parts = MultivariateNormal(torch.from_numpy(alpha * self.means), covariances)
        return MixtureSameFamily(Categorical(torch.from_numpy(self.weights)), parts).log_prob(y)

    def score(self, y: Tensor, sigma: float, alpha: float = 1.0) -> Tensor:
        """Return the automatic derivative ``[n, 2]`` of that log density."""
        y = y.clone().requires_grad_()
        (gradient,) = torch.autograd.grad(self.logp(y, sigma, alpha).sum(), y)
        return gradient

    def denoised(self, y: Array, sigma: float) -> Array:
        """Return E[x0 | y] ``[n, 2]``: each component's Kalman update, weighted by its probability given y."""
        blurred = self.covariances + sigma**2 * np.eye(2)  # [K, 2, 2]
        precisions = np.linalg.inv(blurred)
        offsets = y[:, None] - self.means  # [n, K, 2]
        squares = np.einsum("nki,kij,nkj->nk", offsets, precisions, offsets)
        logits = np.log(self.weights) - 0.5 * (squares + np.log(np.linalg.det(blurred)))
        probability = np.exp(logits - logits.max(1, keepdims=True))
        probability /= probability.sum(1, keepdims=True)
        means = self.means + np.einsum("kij,kjl,nkl->nki", self.covariances, precisions, offsets)
        return np.einsum("nk,nki->ni", probability, means)


def round_mixture(centres: Array, weights: Array, bandwidth: float) -> Reference:
    """Return equal round Gaussians at ``centres [K, 2]`` with weights ``[K]``, which need not sum to one."""
    covariances = np.broadcast_to(bandwidth**2 * np.eye(2), (len(centres), 2, 2)).copy()
    return Reference(weights / weights.sum(), centres, covariances)


def five_errors(values: Tensor) -> tuple[float, float]:
    """Return the mean of independent values and five times its standard error."""
    wide = values.double()
    return float(wide.mean()), 5.0 * float(wide.std()) / len(wide) ** 0.5


def called(process: Process) -> str:
    """Return what a process is called in the rows: abbreviations in capitals."""
    words = {"cosine": "cosine schedule", "sub-vp": "sub-VP", "flow": "flow"}
    return words.get(process.name, process.name.upper())
