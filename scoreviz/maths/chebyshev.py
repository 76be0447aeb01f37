"""Wide Gaussians over many centres by way of a few: interpolation at Chebyshev nodes.

Over a box of half-width h, exp(-(x - c)^2 / 2v) as a function of c is the polynomial through its values at K nodes,
whatever x, up to an error that vanishes faster than geometrically once K exceeds about 8 h / sqrt(v). So the sum over
all centres is one over a small grid of nodes, whose weights are moments of the centres and do not depend on v.
"""

import math
from functools import partial

import torch
from torch import Tensor

from scoreviz.maths.density import in_chunks
from scoreviz.maths.isotropic import separable, trusted_log

# K = LEAST + PER_WIDTH h / sqrt(v) nodes keep the error of a kernel, which is at most one, below 1e-13.
LEAST, PER_WIDTH = 16, 8
# The error of a sum of kernels, in roundings: interpolation, and weights of both signs.
_ROUNDINGS = 500


def polynomials(z: Tensor, count: int) -> Tensor:
    """Return T_0 to T_{count-1} at z ``[n]`` in [-1, 1], ``[count, n]``: T_m(z) = cos(m arccos z)."""
    return (torch.arange(count, dtype=z.dtype, device=z.device)[:, None] * z.clamp(-1.0, 1.0).arccos()).cos()


def lagrange(count: int, like: Tensor) -> tuple[Tensor, Tensor]:
    """Return Chebyshev's nodes ``[K]`` and the matrix ``[K, K]`` from T_0(c), ..., T_{K-1}(c) to the nodes' weights."""
    degrees = torch.arange(count, dtype=like.dtype, device=like.device)
    angles = (degrees + 0.5) * (math.pi / count)
    matrix = (angles[:, None] * degrees).cos() * (2 / count)
    matrix[:, 0] *= 0.5
    return angles.cos(), matrix


def interpolated(points: Tensor, variance: Tensor, box: Tensor, spectrum: Tensor, dtype: torch.dtype) -> Tensor:
    """Return log p and posterior mean ``[n, 3]``; log p is -inf where nodes do not give the digits of ``dtype``.

    That is so where the Gaussians are too narrow for the nodes there are, and far out, where the sum is small.

    Args:
        points: ``[n, 2]``.
        variance: ``[n]`` or ``[1]``.
        box: the middle and the half-widths of a box that holds all centres, ``[2, 2]``.
        spectrum: sum_j w_j T_m(x_j) T_k(y_j) over the centres, in units of the box; its shape is the most nodes.
        dtype: in whose rounding the answer is right.
    """
    least = _ROUNDINGS * torch.finfo(points.dtype).eps / torch.finfo(dtype).eps
    deviations, (middle, half) = variance.sqrt(), box
    wide = (_count(half, deviations[:, None]) <= half.new_tensor(spectrum.shape)).all(1)  # [n] or [1]
    if least >= 1 or not bool(wide.any()):
        return points.new_full((len(points), 3), -math.inf)
    narrowest = deviations[wide].min()
    xs, ys, weights = _grid(half, narrowest, spectrum)
    pair = torch.cat([weights, xs[:, None] * weights], dim=1)
    function = partial(_summed, xs=xs, ys=ys, pair=pair, least=least)
    # Where a Gaussian is too narrow for the nodes, any wider one does: it is thrown away below.
    moments = in_chunks(function, points - middle, variance.clamp(min=float(narrowest**2)), sum(pair.shape))
    moments = torch.cat([moments[:, :1], moments[:, 1:] + middle], dim=1)
    return torch.where(wide[:, None], moments, -math.inf)


def _count(half: Tensor, deviation: Tensor) -> Tensor:
    """Return how many nodes it takes, of the shape of the two together."""
    return (LEAST + PER_WIDTH * half / deviation).ceil()


def _grid(half: Tensor, narrowest: Tensor, spectrum: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Return nodes ``[Kx]`` and ``[Ky]`` from the box's middle, and their weights ``[Kx, Ky]``."""
    count_x, count_y = (int(count) for count in _count(half, narrowest))
    (x, to_x), (y, to_y) = lagrange(count_x, spectrum), lagrange(count_y, spectrum)
    return half[0] * x, half[1] * y, to_x @ spectrum[:count_x, :count_y] @ to_y.T


def _summed(points: Tensor, variance: Tensor, xs: Tensor, ys: Tensor, pair: Tensor, least: float) -> Tensor:
    scale = -0.5 / math.log(2) / variance[:, None]
    A = ((points[:, :1] - xs).square() * scale).exp2()
    B = ((points[:, 1:] - ys).square() * scale).exp2()
    total, mean_x, mean_y = separable(A, B, pair, ys)
    log_total, total = trusted_log(total, least)
    return torch.stack([log_total - (2 * math.pi * variance).log(), mean_x / total, mean_y / total], dim=1)
