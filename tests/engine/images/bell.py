"""A model whose data are a Gaussian, and what is true of it in closed form; nothing of the program's maths is used."""

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from scoreviz.maths.images.image_field import ImageField
from scoreviz.maths.images.table import Table

Floats = NDArray[np.float64]


class Posterior(nn.Module):
    """E[x0 | x_t] = m + alpha S (alpha^2 S + sigma^2)^-1 (x_t - alpha m), of N(m, S)."""

    def __init__(self, mean: Floats, covariance: Floats, betas: tuple[float, ...]) -> None:
        super().__init__()
        values, vectors = np.linalg.eigh(covariance)
        self.mean, self.values, self.vectors = (torch.tensor(v) for v in (mean, values, vectors))
        self.abar = np.cumprod(1 - np.array(betas))
        self.asked = 0

    def forward(self, x: Tensor, timestep: Tensor, label: Tensor | None = None) -> Tensor:
        self.asked += 1
        places = np.arange(len(self.abar))
        abar = float(np.exp(np.interp(float(timestep[0]), places, np.log(self.abar))))
        away = (x.double().flatten(1) - abar**0.5 * self.mean) @ self.vectors
        clean = self.mean + (away * (abar**0.5 * self.values / (abar * self.values + 1 - abar))) @ self.vectors.T
        return clean.reshape(x.shape).to(x)


@dataclass(frozen=True, eq=False)
class Bell:
    """Pictures of 2 x 3 pixels, drawn from N(mean, covariance)."""

    mean: Floats
    covariance: Floats
    image: tuple[int, int, int] = (1, 2, 3)
    eye: None = None

    @property
    def table(self) -> Table:
        return Table.named("linear", 1000)

    def field(self, label: Tensor | None = None, guidance: float = 1.0) -> ImageField:
        net = Posterior(self.mean, self.covariance, self.table.betas)
        return ImageField(net, "sample", self.table, self.image, bounded=False)

    def landed(self, x: Floats, alpha: float, sigma: float) -> Floats:
        """Where the probability flow leads x_t ``[n, D]``: m + S^1/2 (alpha^2 S + sigma^2)^-1/2 (x_t - alpha m)."""
        values, vectors = np.linalg.eigh(self.covariance)
        shrunk = np.sqrt(values / (alpha**2 * values + sigma**2))
        found: Floats = self.mean + ((x - alpha * self.mean) @ vectors * shrunk) @ vectors.T
        return found


def alike(rho: float = 0.0, deviation: float = 0.3) -> Bell:
    """Six pixels of one deviation, each pair with one correlation."""
    covariance = deviation**2 * (rho * np.ones((6, 6)) + (1 - rho) * np.eye(6))
    return Bell(np.linspace(-0.4, 0.5, 6), covariance)
