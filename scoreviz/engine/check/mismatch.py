"""Rows about where sampling starts, and about how long a step of Langevin dynamics may be."""

import math
from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from scoreviz.engine.check.row import Row
from scoreviz.engine.check.truth import Array, Reference, called
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.kernels import KERNELS
from scoreviz.maths.langevin import Langevin, stable_step
from scoreviz.maths.mismatch import prior_kl, prior_wasserstein
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.process import DDPM, PROCESS_NAMES, VE, Process, process_named
from scoreviz.maths.sampler import State
from scoreviz.maths.smoothed import Smoothed
from scoreviz.maths.stability import curvatures, largest_curvature, largest_step, step_bound

SAMPLES = 20_000
MEAN, COVARIANCE = np.array([1.0, -0.5]), np.array([[0.5, 0.2], [0.2, 0.3]])
KL_FORMULA = "E[log p_1 - log prior] on one Gaussian"
WEIGHTS, MEANS = np.array([0.6, 0.4]), np.array([[-1.0, 0.5], [1.5, -0.5]])
COVARIANCES = np.array([[[0.2, 0.1], [0.1, 0.3]], [[0.1, 0.0], [0.0, 0.05]]])


def rows() -> Iterator[Row]:
    """Yield the rows of this subject."""
    for process in map(process_named, PROCESS_NAMES):
        yield from _mismatch(called(process), process)
    yield from _mismatch("DDPM, T = 50", DDPM(50))
    yield _mixture()
    yield from _curvature()
    yield _step()
    yield from _bounds()


def _mismatch(name: str, process: Process) -> Iterator[Row]:
    """Divergence and distance of two Gaussians, p_1 and the prior, in closed form."""
    density = GaussianMixture(MEAN[None], COVARIANCE[None], [1.0])
    alpha, sigma = process.alpha(1.0), process.sigma(1.0)
    mean, covariance = alpha * MEAN, alpha**2 * COVARIANCE + sigma**2 * np.eye(2)
    fitted = MEAN, COVARIANCE + sigma**2 * np.eye(2)
    centre, prior = fitted if isinstance(process, VE) else (np.zeros(2), np.eye(2))
    measured, error = prior_kl(density, process, SAMPLES, torch.Generator().manual_seed(3))
    expected = _gaussian_kl(mean, covariance, centre, prior)
    # Where p_1 is the prior itself there is no error to speak of, and what is left is rounding.
    yield Row(f"{name}: prior's KL", KL_FORMULA, measured, expected, 5 * error + 1e-6, "closed form; 5 SE")
    gap, root = mean - centre, _root(_root(covariance) @ prior @ _root(covariance))
    square = gap @ gap + np.trace(covariance + prior - 2 * root)
    formula, measured = "W2^2 = |dm|^2 + tr(A + B - 2 (A B)^1/2)", prior_wasserstein(density, process)
    yield Row(f"{name}: prior's W2", formula, measured**2, float(square), 1e-6, "numpy's roots; Gelbrich (1990)")


def _mixture() -> Row:
    """VE's prior has p_1's own moments, so that on a mixture only its shape is off; the integral is a sum on a grid."""
    process, density, reference = VE(0.03, 0.8), *_pair()
    measured, error = prior_kl(density, process, SAMPLES, torch.Generator().manual_seed(3))
    axis = torch.linspace(-6.0, 6.0, 241, dtype=torch.float64)
    x = torch.cartesian_prod(axis, axis)
    logp = reference.logp(x, 0.8)
    offsets = MEANS - reference.mean
    covariance = np.einsum("k,kij->ij", WEIGHTS, COVARIANCES + offsets[:, :, None] * offsets[:, None, :])
    prior = Reference(np.ones(1), reference.mean[None], covariance[None]).logp(x, 0.8)
    expected = float((logp.exp() * (logp - prior)).sum()) * 0.05**2
    return Row(
        "VE up to 0.8: prior's KL", "E[log p_1 - log prior]", measured, expected, 5 * error, "sum on a grid; 5 SE"
    )


def _pair() -> tuple[GaussianMixture, Reference]:
    return GaussianMixture(MEANS, COVARIANCES, WEIGHTS), Reference(WEIGHTS, MEANS, COVARIANCES)


def _gaussian_kl(mean: Array, covariance: Array, centre: Array, prior: Array) -> float:
    gap, ratio = centre - mean, np.linalg.solve(prior, covariance)
    return float(0.5 * (np.trace(ratio) - 2 + gap @ np.linalg.solve(prior, gap) - np.log(np.linalg.det(ratio))))


def _root(matrix: Array) -> Array:
    """The symmetric square root ``[2, 2]`` of a positive matrix."""
    values, axes = np.linalg.eigh(matrix)
    root: Array = (axes * np.sqrt(values)) @ axes.T
    return root


def _curvature() -> Iterator[Row]:
    """The stiffest direction at 64 points, by a second automatic derivative of ``torch.distributions``."""
    sigma, generator = 0.2, torch.Generator().manual_seed(8)
    density, reference = _pair()
    y = torch.randn(64, 2, generator=generator, dtype=torch.float64)
    expected = torch.linalg.eigvalsh(-_hessian(reference, y, sigma))[:, -1]
    worst = float((curvatures(density, y, sigma) - expected).abs().max())
    formula = "largest eigenvalue of -Hessian log p_sigma"
    yield Row("curvature: at 64 points", formula, worst, 0, 1e-9, "torch.autograd, eigvalsh")
    measured = largest_curvature(density, sigma, SAMPLES, generator)
    excess = max(0.0, measured - 2.0 / stable_step(sigma, density.narrowest))
    yield Row("curvature: bound", "L <= 1 / (v + sigma^2)", excess, 0, 1e-9, "narrowest component")


def _hessian(reference: Reference, y: Tensor, sigma: float) -> Tensor:
    """The second derivatives ``[n, 2, 2]`` of the reference's log density."""
    y = y.clone().requires_grad_()
    (slope,) = torch.autograd.grad(reference.logp(y, sigma).sum(), y, create_graph=True)
    return torch.stack([torch.autograd.grad(slope[:, i].sum(), y, retain_graph=True)[0] for i in (0, 1)], dim=1)


def _step() -> Row:
    """On one Gaussian a step of 2 / L throws a point of the narrow axis to the other side, equally far."""
    sigma, spread = 0.3, np.diag([0.8, 0.05])
    density = GaussianMixture(np.zeros((1, 2)), spread[None], [1.0])
    try:
        h = largest_step(density, sigma, 100, torch.Generator().manual_seed(2))
    except ValueError:  # a curvature of the wrong sign has no step: the row is red, and the table goes on
        h = math.nan
    start = State(torch.tensor([[0.0, 1.0]], dtype=torch.float64), 0, 0.0)
    state, _info = Langevin(density, sigma, h, (-1.0, 1.0, -1.0, 1.0)).step(start, torch.zeros(1, 2))
    measured = math.copysign(float(state.x.norm()), float(state.x[0, 1]))
    return Row("Langevin: step of 2 / L", "x - h x / (v + sigma^2) = -x", measured, -1, 1e-9, "linear recursion")


def _bounds() -> Iterator[Row]:
    """Under other noise L is the curvature of one axis of a cell in the middle, or, beyond an edge, that of the cell.

    Laplace noise of scale c is what 1 - c^2 d^2/dx^2 takes back, so that its q has q'' = (q - phi_b) / c^2.
    """
    b, sigma, formula = 0.2, 0.45, "h = 2 / L, L = sup -(log q)''"
    c = sigma / math.sqrt(2.0)
    erfcx = math.exp((b / c) ** 2 / 2) * math.erfc(b / c / math.sqrt(2.0))
    middle = 2 * c / (b * math.sqrt(2 * math.pi) * erfcx)  # phi_b(0) / q(0)
    cell = GridMixture([[1.0]], (-0.5, 0.5, -0.5, 0.5), b)
    expected = {"gaussian": 2 * (b**2 + sigma**2), "laplace": 2 * c**2 / (middle - 1), "uniform": 2 * b**2}
    for name, step in expected.items():
        measured = step_bound(Smoothed(cell, KERNELS[name]), sigma)
        yield Row(f"{name} noise: step of 2 / L", formula, measured, step, 1e-5 * step, "closed form")
