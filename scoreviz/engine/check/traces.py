"""Rows about traces: products with a Jacobian that is never formed, and how far an estimate scatters."""

from collections.abc import Iterator
from itertools import product

import numpy as np
import torch
from torch import Generator, Tensor

from scoreviz.engine.check.row import Row
from scoreviz.engine.check.truth import Array, five_errors
from scoreviz.maths.jacobian import gaussian, quadratic_form
from scoreviz.maths.trace_laboratory import (
    PROBES,
    form_backward,
    form_forward,
    perceptron,
    probe_variance,
    trace_backward,
    trace_forward,
)

D = 6
COUNT = 100_000
ROUNDING = 1e-12


def rows() -> Iterator[Row]:
    """Yield the rows of this subject."""
    matrix = np.random.default_rng(12).normal(size=(D, D)) + np.diag(np.arange(D))  # neither symmetric nor traceless
    yield from _exact(matrix)
    yield from _passes()
    for probe, variance in _variances(matrix).items():
        yield from _scatter(probe, matrix, variance)


def _variances(matrix: Array) -> dict[str, float]:
    """The variance of each probe's estimate, by ways of their own: all signs, and moments of the eigenvalues of S."""
    signs = np.array(list(product((-1.0, 1.0), repeat=D)))  # [2^d, d]
    by_signs = float(np.einsum("ni,ij,nj->n", signs, matrix, signs).var())
    values = np.linalg.eigvalsh((matrix + matrix.T) / 2)
    # On the sphere u_i^2 has the variance 2 (d - 1) / (d^2 (d + 2)), and two of them -2 / (d^2 (d + 2)) in common.
    shared = (2 * D * np.eye(D) - 2) / (D + 2)
    return {
        "Rademacher": by_signs,
        "Gaussian": 2 * float((values**2).sum()),
        "sphere": float(values @ shared @ values),
    }


def _exact(matrix: Array) -> Iterator[Row]:
    linear, y = torch.from_numpy(matrix.T), torch.ones(1, D, dtype=torch.float64)
    expected = float(np.trace(matrix))
    for name, trace in (("back", trace_backward), ("forward", trace_forward)):
        measured = float(trace(lambda p: p @ linear, y).value)
        yield Row(f"trace: {name}, linear field", "tr J = tr A", measured, expected, ROUNDING, "numpy")
    v = torch.arange(1.0, D + 1, dtype=torch.float64)[None]
    expected = float(v.numpy()[0] @ matrix @ v.numpy()[0])
    for name, form in (("back", form_backward), ("forward", form_forward)):
        measured = float(form(lambda p: p @ linear, y, v).value)
        yield Row(f"v^T J v: {name}, linear field", "v^T A v", measured, expected, 1e3 * ROUNDING, "numpy")


def _passes() -> Iterator[Row]:
    """A network: its trace by central differences, and the passes both ways take."""
    generator = Generator().manual_seed(4)
    score, y = perceptron(D, generator, 16), gaussian(torch.empty(1, D), generator)
    step = 2.0**-6  # in float32 rounding, 1e-7 / step, and what the third derivative adds, step^2 / 6, are below 1e-4
    slopes = [
        (score(y + step * axis) - score(y - step * axis))[0, i] / (2 * step) for i, axis in enumerate(torch.eye(D))
    ]
    expected = float(torch.stack(slopes).sum())
    back, forward = trace_backward(score, y), trace_forward(score, y)
    gap = max(abs(float(found.value) - expected) for found in (back, forward))
    yield Row("trace: a network, both ways", "tr J = sum_i ds_i / dy_i", gap, 0.0, 1e-3 * D, "central difference")
    yield Row("passes for the exact trace", "d", max(back.passes, forward.passes), D, 0.0, "one an axis")
    yield Row("passes for v^T J v", "1", form_backward(score, y, y).passes, 1.0, 0.0, "one product")


def _scatter(probe: str, matrix: Array, variance: float) -> Iterator[Row]:
    draw, factor = PROBES[probe]
    linear, y = torch.from_numpy(matrix.T), torch.zeros(COUNT, D, dtype=torch.float64)
    v = draw(y, Generator().manual_seed(21))
    estimates = factor(D) * quadratic_form(lambda p: p @ linear, y, v)[1]
    measured, tolerance = five_errors(estimates)
    times = " d" if probe == "sphere" else ""
    yield Row(f"{probe}: unbiased", f"E{times} v^T J v = tr J", measured, float(np.trace(matrix)), tolerance, "5 SE")
    measured, tolerance = _variance_of(estimates)
    formula = {
        "Rademacher": "2 (|S|^2 - sum s_ii^2)",
        "Gaussian": "2 |S|^2",
        "sphere": "2 (d |S|^2 - (tr S)^2) / (d + 2)",
    }[probe]
    source = "Hutchinson (1989); 5 SE" if probe != "sphere" else "moments on the sphere; 5 SE"
    yield Row(f"{probe}: variance", formula, measured, variance, tolerance, source)
    measured = probe_variance(probe, torch.from_numpy(matrix))
    way = {"Rademacher": "all 2^d signs", "Gaussian": "eigenvalues of S", "sphere": "eigenvalues of S"}[probe]
    yield Row(f"{probe}: variance, closed form", formula, measured, variance, 1e-10 * variance, way)


def _variance_of(estimates: Tensor) -> tuple[float, float]:
    """The variance of independent values and five times its standard error."""
    squares = (estimates - estimates.mean()).square()
    return five_errors(squares)
