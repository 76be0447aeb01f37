"""How long a step of Langevin dynamics may be where the density really is, beside the bound that holds everywhere."""

import torch
from torch import Generator, Tensor

from scoreviz.maths.density import Density, Field, wide
from scoreviz.maths.jacobian import directional
from scoreviz.maths.kernels import Uniform
from scoreviz.maths.langevin import stable_step
from scoreviz.maths.smoothed import Smoothed

_NEAR = 1e-3  # of a bandwidth: the slope there is the curvature at the middle to a millionth of it


def curvatures(field: Field, y: Tensor, sigma: float) -> Tensor:
    """Return the largest eigenvalue ``[n]`` of minus the Hessian of log p_sigma, the stiffest direction at each point.

    Formula:
        of -(J + J^T) / 2 with J_ij = d s_i / d y_j: -tr / 2 + sqrt((J_11 - J_22)^2 + (J_12 + J_21)^2) / 2

    Args:
        field: true or learned, and differentiable; only the symmetric part of its Jacobian counts.
        y: points ``[n, 2]``.
        sigma: noise level, data's unit.
    """
    first, second = (
        directional(lambda points: field.score(points, sigma), y, axis.expand_as(y))[1]
        for axis in torch.eye(2, dtype=y.dtype, device=y.device)
    )
    a, b, c, d = first[:, 0], second[:, 0], first[:, 1], second[:, 1]
    return 0.5 * (torch.hypot(a - d, b + c) - a - d)


def largest_curvature(density: Density, sigma: float, n: int, generator: Generator) -> float:
    """Return the largest curvature L of -log p_sigma over n exact samples, one over the squared unit of the data.

    Formula:
        L = max of lambda_max(-Hessian log p_sigma(y)); never above 1 / (v + sigma^2) with v the narrowest variance of
        a component, since the pull of several components on one point only makes log p less steep.

    Errors:
        ValueError: fewer than one sample.
    """
    if n < 1:
        raise ValueError(f"The largest of {n} curvatures is not defined; at least one sample is needed.")
    y = density.sample(n, sigma, generator)
    return float(curvatures(density, y.to(wide(y.device)), sigma).max())


def largest_step(density: Density, sigma: float, n: int, generator: Generator) -> float:
    """Return the step 2 / L up to which Langevin dynamics contracts at every one of n samples, squared unit.

    ``stable_step`` is a bound from below that needs no samples; the two are equal for one round Gaussian. A maximum
    over samples overlooks places that hardly any sample visits, so the answer shrinks a little as n grows.

    Errors:
        ValueError: fewer than one sample, or log p_sigma is nowhere concave at them.
    """
    curvature = largest_curvature(density, sigma, n, generator)
    if curvature <= 0.0:
        raise ValueError("At none of these samples does the density curve downwards; more of them are needed.")
    return 2.0 / curvature


def step_bound(density: Density, sigma: float) -> float:
    """Return the Langevin step that is stable wherever a particle is, 2 / L, under the density's own noise.

    Formula:
        L = sup -(log q)'' over one axis of a cell: the pull of several cells only makes log p less steep. For Gaussian
        noise it is ``stable_step``. Laplace's and Student's q curve most at their middle; beyond the edge of uniform
        noise q falls as the cell's own Gaussian, L = 1 / b^2, however large the noise.
    """
    if not isinstance(density, Smoothed):
        return stable_step(sigma, density.narrowest)
    if sigma == 0.0 or isinstance(density.kernel, Uniform):
        return stable_step(0.0, density.narrowest)
    near = torch.tensor(_NEAR * density.bandwidth, dtype=torch.float64)
    _, slope = density.kernel.profile(near, density.bandwidth, torch.tensor(sigma, dtype=torch.float64))
    return 2.0 * float(near / -slope)
