"""Both fields at nodes over the page and at several noise levels, and how far one is from the other."""

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

from scoreviz.engine.document import KernelName
from scoreviz.engine.levels import SIGMAS
from scoreviz.engine.target import Points, Target
from scoreviz.engine.truth import truth
from scoreviz.maths.compare import mean_cosine, relative_error
from scoreviz.maths.curl import curl_share
from scoreviz.maths.density import Field
from scoreviz.maths.drawing import PAGE

NODES, FEWER_NODES = (96, 64), (48, 32)  # columns, rows
MANY_POINTS = 4_000  # the true score of a data set sums over its points, so that large ones get fewer nodes
SAMPLES, FEWEST_SAMPLES = 20_000, 1_000
TURNING_SAMPLES = 2_000
_SEED = 9_001

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class FieldTable:
    """Scores at nodes, in the canvas frame.

    Args:
        x: nodes ``[N, 2]``, the centres of equal cells of the page.
        sigmas: noise levels ``[S]``.
        true, learned: scores ``[S, N, 2]``.
        log_density: log p_sigma at the nodes ``[S, N]``.
    """

    x: Floats
    sigmas: Floats
    true: Floats
    learned: Floats
    log_density: Floats

    def relative_error(self) -> Floats:
        """Return sum_n w_n |learned - true|^2 / sum_n w_n |true|^2 with w_n = p_sigma(x_n), ``[S]``."""
        # A common factor of the weights drops out; without it they would all underflow where the page is far away.
        w = np.exp(self.log_density - self.log_density.max(axis=1, keepdims=True))
        gap, size = ((v**2).sum(axis=2) for v in (self.learned - self.true, self.true))
        ratio: Floats = (w * gap).sum(axis=1) / (w * size).sum(axis=1)
        return ratio


def field_table(target: Target, learned: Field, kernel: KernelName = "gaussian") -> FieldTable:
    """Return both fields over the page at the eight noise levels of ``SIGMAS``."""
    density = truth(target, kernel)
    x = _nodes(*(FEWER_NODES if _points_in(target) > MANY_POINTS else NODES))
    levels = [float(sigma) for sigma in SIGMAS]
    true = [density.score(x, sigma) for sigma in levels]
    found = [learned.score(x, sigma) for sigma in levels]
    logs = [density.logp(x, sigma) for sigma in levels]
    return FieldTable(x.double().numpy(), SIGMAS, *(torch.stack(v).double().numpy() for v in (true, found, logs)))


def _nodes(columns: int, rows: int) -> torch.Tensor:
    x0, x1, y0, y1 = PAGE
    xs = x0 + (x1 - x0) * (torch.arange(columns) + 0.5) / columns
    ys = y0 + (y1 - y0) * (torch.arange(rows) + 0.5) / rows
    grid_y, grid_x = torch.meshgrid(ys, xs, indexing="ij")
    return torch.stack((grid_x, grid_y), dim=-1).reshape(-1, 2)


def _points_in(target: Target) -> int:
    return len(target.plain_base.points.values) if isinstance(target.plain_base, Points) else 0


def curl_shares(target: Target, learned: Field, seed: int, kernel: KernelName = "gaussian") -> Floats:
    """Return E|curl|^2 / E|J|^2 of the learned field under p_sigma at the eight noise levels of ``SIGMAS``, ``[S]``.

    The true score, a gradient, has zero; a rotation and nothing else has 2.
    """
    generator, density = torch.Generator().manual_seed(seed + _SEED + 1), truth(target, kernel)
    levels = [float(sigma) for sigma in SIGMAS]
    return np.array([curl_share(learned, density.sample(TURNING_SAMPLES, s, generator), s) for s in levels])


def sampled_errors(
    target: Target, learned: Field, seed: int, sigmas: Floats = SIGMAS, kernel: KernelName = "gaussian"
) -> Floats:
    """Return the relative error over fresh samples of p_sigma at each noise level, ``[S]``."""
    generator = torch.Generator().manual_seed(seed + _SEED)
    n = max(FEWEST_SAMPLES, SAMPLES * 1_000 // max(1_000, _points_in(target)))
    density = truth(target, kernel)
    return np.array([relative_error(learned, density, float(sigma), n, generator) for sigma in sigmas])


def sampled_cosines(target: Target, learned: Field, seed: int, kernel: KernelName = "gaussian") -> Floats:
    """Return the mean cosine between learned and true score over fresh samples at the eight levels of ``SIGMAS``."""
    generator, density = torch.Generator().manual_seed(seed + _SEED + 2), truth(target, kernel)
    levels = [float(sigma) for sigma in SIGMAS]
    return np.array([mean_cosine(learned, density, sigma, TURNING_SAMPLES, generator) for sigma in levels])
