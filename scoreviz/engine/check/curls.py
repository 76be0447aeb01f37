"""Rows about the derivatives of a field: curl, divergence, and the two ways to them."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from scoreviz.engine.check.row import Row
from scoreviz.engine.check.truth import Reference
from scoreviz.maths.curl import CurlMap, curl_map, curl_share, divergence_raster
from scoreviz.maths.density import Field, Level
from scoreviz.maths.mixture import GaussianMixture

ROUNDING = 1e-9  # of float64, as a share of the largest derivative, 1 / narrowest^2 = 100
# Of differences in float32, as a share of 1 / sigma^2: at sigma 0.1 the step is 1e-3 and leaves 4e-4 by rounding.
DIFFERENCES = 1e-3
LINEAR_DIFFERENCES = 1e-4  # of a field of length 6 with a step of 0.015: 3/2 1.2e-7 6 / 0.015


@dataclass(frozen=True, eq=False)
class _Linear:
    """The field A y, whatever the noise level."""

    matrix: Tensor

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        """Return A y."""
        return y @ self.matrix.to(y).mT


@dataclass(frozen=True, eq=False)
class _Frozen:
    """A field that answers in float32 and lets no tangent through, as a frozen network does."""

    field: Field

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        """Return the field's score, rounded."""
        return self.field.score(y.detach().clone().float(), sigma).to(y)


def rows() -> Iterator[Row]:
    """Yield the rows of this subject."""
    turn = 0.7
    yield from _linear("a rotation", torch.tensor([[0.0, -turn], [turn, 0.0]], dtype=torch.float64), 2 * turn, 0.0)
    yield from _linear("a linear field", torch.tensor([[1.5, 0.2], [-0.4, -4.0]], dtype=torch.float64), -0.6, -2.5)
    yield from _gaussian()
    yield from _mixture()
    yield _share()


def _linear(name: str, matrix: Tensor, curl: float, divergence: float) -> Iterator[Row]:
    for kind, field, tolerance in (
        ("", _Linear(matrix), 1e-12),
        (", by differences", _Frozen(_Linear(matrix)), LINEAR_DIFFERENCES),
    ):
        found = _map(field, 0.5)
        measured = _furthest(found.curl, curl)
        yield Row(f"curl: {name}{kind}", "ds_2/dy_1 - ds_1/dy_2", measured, curl, tolerance, "A_21 - A_12")
        measured = _furthest(found.divergence, divergence)
        yield Row(f"divergence: {name}{kind}", "ds_1/dy_1 + ds_2/dy_2", measured, divergence, tolerance, "tr A")


def _gaussian() -> Iterator[Row]:
    covariance, sigma = np.array([[0.3, 0.1], [0.1, 0.2]]), 0.4
    truth = GaussianMixture(np.array([[0.2, -0.1]]), covariance[None], np.ones(1))
    expected = -float(np.trace(np.linalg.inv(covariance + sigma**2 * np.eye(2))))
    for kind, field, tolerance in (("", truth, ROUNDING), (", by differences", _Frozen(truth), DIFFERENCES / sigma**2)):
        measured = _furthest(_map(field, sigma).divergence, expected)
        formula = "-tr (S + sigma^2 I)^-1"
        yield Row(f"divergence: a Gaussian{kind}", formula, measured, expected, tolerance, "numpy's inverse")


def _mixture() -> Iterator[Row]:
    means, weights = np.array([[-0.8, 0.0], [0.6, 0.4], [0.3, -0.9]]), np.array([0.5, 0.3, 0.2])
    covariances = np.array([[[0.1, 0.03], [0.03, 0.05]], [[0.05, 0.0], [0.0, 0.2]], [[0.01, 0.0], [0.0, 0.02]]])
    truth, reference = GaussianMixture(means, covariances, weights), Reference(weights, means, covariances)
    for sigma in (0.1, 0.5):
        hessian = _hessian_trace(reference, sigma)
        for kind, field, share in (("", truth, ROUNDING), (", by differences", _Frozen(truth), DIFFERENCES)):
            found, tolerance = _map(field, sigma), share / sigma**2
            name = f"true score{kind}, sigma {sigma:g}"
            yield Row(f"curl: {name}", "curl grad log p = 0", _furthest(found.curl, 0.0), 0.0, tolerance, "a gradient")
            measured = _furthest(found.divergence - hessian, 0.0)
            yield Row(f"divergence: {name}", "div s - tr Hess log p", measured, 0.0, tolerance, "torch.autograd, twice")
        measured = _furthest(divergence_raster(truth, *_axes(), sigma) - hessian, 0.0)
        name, formula, tolerance = (
            f"divergence: as a raster, sigma {sigma:g}",
            "div s - tr Hess log p",
            ROUNDING / sigma**2,
        )
        yield Row(name, formula, measured, 0.0, tolerance, "torch.autograd, twice")


def _share() -> Row:
    """Of a linear field the share is the same everywhere, and 2 of a rotation alone."""
    matrix = np.array([[1.5, 0.2], [-0.4, -4.0]])
    expected = float((matrix[1, 0] - matrix[0, 1]) ** 2 / (matrix**2).sum())
    y = torch.stack(torch.meshgrid(*_axes(), indexing="xy"), dim=-1).reshape(-1, 2)
    measured = curl_share(_Linear(torch.from_numpy(matrix)), y, 0.5)
    return Row("curl: its share of the slope", "E (J_21 - J_12)^2 / E |J|^2", measured, expected, 1e-12, "by hand")


def _map(field: Field, sigma: float) -> CurlMap:
    return curl_map(field, *_axes(), sigma)


def _axes() -> tuple[Tensor, Tensor]:
    """Columns and rows of a grid that is not square, so that no axis can stand in for the other."""
    return torch.linspace(-1.5, 1.5, 21, dtype=torch.float64), torch.linspace(-1.2, 1.2, 17, dtype=torch.float64)


def _hessian_trace(reference: Reference, sigma: float) -> Tensor:
    """tr Hessian log p_sigma at the grid's nodes, ``[ny, nx]``, by two automatic derivatives of the log density."""
    xs, ys = _axes()
    y = torch.stack((xs.expand(len(ys), -1), ys[:, None].expand(-1, len(xs))), dim=-1).reshape(-1, 2).requires_grad_()
    (slope,) = torch.autograd.grad(reference.logp(y, sigma).sum(), y, create_graph=True)
    bends = [torch.autograd.grad(slope[:, i].sum(), y, retain_graph=True)[0][:, i] for i in range(2)]
    return torch.stack(bends).sum(0).reshape(len(ys), len(xs))


def _furthest(measured: Tensor, expected: float) -> float:
    """The value that is furthest from what is expected; NaN if any is."""
    return float(measured.flatten()[(measured - expected).abs().argmax()])
