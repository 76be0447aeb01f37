"""Curl and divergence of a field in the plane: a true score turns nowhere, a learned one may.

Both are read off the Jacobian, J_ij = d s_i / d y_j: exactly, by tangents, for a field that lets them through, and by
differences of the field's answers for one that does not, as a frozen network.
"""

from dataclasses import dataclass

import torch
from torch import Tensor

from scoreviz.maths.density import Density, Field, Level, narrowed, nodes, wide
from scoreviz.maths.jacobian import tangent
from scoreviz.maths.network import SIGMA_MIN

REACH = 2.0  # how far apart the parts of a drawing are, in canvas units
ROUNDING = torch.finfo(torch.float32).eps  # a network answers in float32, whatever it is asked in
FARTHEST = 1e30  # a coordinate beyond this is read there: float32 still holds its neighbours


@dataclass(frozen=True, eq=False)
class CurlMap:
    """What a field's Jacobian says at the nodes of a grid, row i at ``ys[i]``.

    Args:
        curl: d s_2 / d y_1 - d s_1 / d y_2, ``[ny, nx]``; zero for every true score, which is a gradient.
        divergence: d s_1 / d y_1 + d s_2 / d y_2, ``[ny, nx]``; of a true score tr Hessian log p_sigma.
    """

    curl: Tensor
    divergence: Tensor


def curl_map(field: Field, xs: Tensor, ys: Tensor, sigma: float) -> CurlMap:
    """Return curl and divergence at the nodes of a grid, in 1 over squared canvas units.

    Args:
        field: any field.
        xs: the columns ``[nx]``.
        ys: the rows ``[ny]``, in float64 for a truth to the last digits.
        sigma: the noise level.
    """
    J = jacobian_at(field, nodes(xs, ys), sigma)
    return CurlMap(curl(J), divergence(J))


def divergence_raster(density: Density, xs: Tensor, ys: Tensor, sigma: float) -> Tensor:
    """Return the divergence of a true score at the nodes of a grid, ``[ny, nx]``, for little more than its raster.

    The score at a node depends on its own column and its own row alone: when all columns move at once, its tangent is
    d s / d y_1 there, and with the rows d s / d y_2.

    Args:
        density: the truth.
        xs: the columns ``[nx]``.
        ys: the rows ``[ny]``.
        sigma: the noise level.
    """
    _s, across = tangent(lambda columns: density.score_raster(columns, ys, sigma), xs, torch.ones_like(xs))
    _s, up = tangent(lambda rows: density.score_raster(xs, rows, sigma), ys, torch.ones_like(ys))
    if across is None or up is None:  # a raster that lets no tangent through: then place by place
        return curl_map(density, xs, ys, sigma).divergence
    return across[..., 0] + up[..., 1]


def curl_share(field: Field, y: Tensor, sigma: float) -> float:
    """Return how much of a field's slope turns: 0 for every gradient, 2 for a rotation and nothing else.

    Formula:
        mean (J_21 - J_12)^2 / mean |J|^2, |J|^2 the sum of the four squares

    Args:
        field: any field.
        y: points ``[n, 2]``, as samples of p_sigma.
        sigma: the noise level.
    """
    J = jacobian_at(field, y, sigma)
    return float(curl(J).square().mean() / J.square().sum((-2, -1)).mean())


def curl(J: Tensor) -> Tensor:
    """Return J_21 - J_12, ``[...]`` for Jacobians ``[..., 2, 2]``; a rotation a (-y_2, y_1) has 2 a."""
    return J[..., 1, 0] - J[..., 0, 1]


def divergence(J: Tensor) -> Tensor:
    """Return the trace J_11 + J_22, ``[...]`` for Jacobians ``[..., 2, 2]``."""
    return J[..., 0, 0] + J[..., 1, 1]


def jacobian_at(field: Field, y: Tensor, sigma: Level) -> Tensor:
    """Return the Jacobians ``[..., 2, 2]`` at ``y [..., 2]``: by tangents if they come through, or by differences."""
    exact = jacobian_by_tangents(field, y, sigma)
    return jacobian_by_differences(field, y, sigma) if exact is None else exact


def jacobian_by_tangents(field: Field, y: Tensor, sigma: Level) -> Tensor | None:
    """Return the exact Jacobians ``[..., 2, 2]``, or None if the field lets no tangent through."""
    columns = [
        tangent(lambda p: field.score(p, sigma), y, axis.expand_as(y))[1]
        for axis in torch.eye(2, dtype=y.dtype, device=y.device)
    ]
    known = [column for column in columns if column is not None]
    return torch.stack(known, dim=-1) if len(known) == len(columns) else None


def jacobian_by_differences(field: Field, y: Tensor, sigma: Level, step: float | None = None) -> Tensor:
    """Return the Jacobians ``[..., 2, 2]`` by central differences of fourth order, from one call of the field.

    Formula:
        d s / d y_j = (4 D(h) - D(2 h)) / 3 - h^4 / 30 d^5 s / d y_j^5,  D(h) = (s(y + h e_j) - s(y - h e_j)) / 2 h

    Args:
        field: s.
        y: points ``[..., 2]``.
        sigma: a number, or a tensor that broadcasts to ``[...]``.
        step: h in canvas units; by default ``difference_step`` of the lowest noise level.
    """
    middle = y.to(wide(y.device)).clamp(-FARTHEST, FARTHEST)
    least = difference_step(float(torch.as_tensor(sigma).min())) if step is None else step
    h = (middle.abs().amax(-1, keepdim=True) * 2**-16).clamp(min=least)  # far away a smaller one is lost in float32
    offsets = torch.eye(2, dtype=middle.dtype, device=y.device).reshape(2, *[1] * (y.ndim - 1), 2)
    # Rounded here, as a network would round them, so that the distances divided by are those that it saw.
    places = torch.stack([(middle + m * h * offsets).float() for m in (1, -1, 2, -2)]).to(middle)  # [4, 2, ..., 2]
    s = field.score(places.to(y.dtype), sigma).to(middle)  # [4, 2, ..., 2], axis 1 is j
    apart = (places * offsets).sum(-1, keepdim=True)
    near, far = ((s[k] - s[k + 1]) / (apart[k] - apart[k + 1]) for k in (0, 2))
    return narrowed(((4.0 * near - far) / 3.0).movedim(0, -1), y.dtype)


def difference_step(sigma: float, reach: float = REACH) -> float:
    """Return the step of ``jacobian_by_differences`` at which rounding and what is left out are about equal.

    Between parts a distance R apart, p_sigma changes hands over the length L = sigma^2 / R (over sigma where R is
    shorter). With u the rounding of a score of length R |J|, the error as a share of |J| is about
    (h / L)^4 / 30 + 3/2 u R / h.

    Formula:
        h = (45/4 u R L^4)^(1/5), where that is least

    Args:
        sigma: noise level; levels below the network's lowest count as that one.
        reach: R, in canvas units.
    """
    level = max(sigma, SIGMA_MIN)
    bend = level**2 / max(level, reach)
    return float((11.25 * ROUNDING * max(level, reach) * bend**4) ** 0.2)
