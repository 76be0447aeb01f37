"""What the trace of a Jacobian costs that nobody has formed, and what an estimate of it costs and scatters.

Given the matrix, the trace is a sum of d numbers and v^T J v one of d^2 products. But a score network gives s, not J:
one pass back or forth gives one product with J, so the exact trace takes d passes and v^T J v takes one.
"""

import math
from collections.abc import Callable
from collections.abc import Generator as Steps
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import torch
from torch import Generator, Tensor
from torch.nn.functional import linear, silu

from scoreviz.maths.finished import finished
from scoreviz.maths.jacobian import ScoreFunction, gaussian, on_sphere, quadratic_form, rademacher
from scoreviz.wording import mark

WIDTH = 128
Probe = Callable[[Tensor, Generator], Tensor]


class Passes(NamedTuple):
    """A figure for each point ``[n]``, and how many products with the Jacobian it took."""

    value: Tensor
    passes: int


@dataclass(frozen=True, eq=False)
class Method:
    """One way to a trace, ready to be timed.

    Args:
        name: what it is called.
        exact: whether it gives the trace itself, or one probe's estimate of it.
        steps: does it, yielding after each pass of an exact trace, so that it can be left half-way.
    """

    name: str
    exact: bool
    steps: Callable[[], Steps[None, None, Passes]]

    def act(self) -> Passes:
        """Do it in one go."""
        return finished(self.steps())


@dataclass(frozen=True)
class Scatter:
    """The estimates that one probe gives of one trace, and what the closed forms say of them.

    Args:
        probe: what the probes are called.
        count: how many were drawn.
        mean: of the estimates; without bias it is the trace.
        variance: of the estimates, unbiased.
        variance_error: the standard error of that variance.
        expected: the variance in closed form.
    """

    probe: str
    count: int
    mean: float
    variance: float
    variance_error: float
    expected: float

    @property
    def spread(self) -> float:
        """The standard deviation of the estimates, in the unit of the trace."""
        return math.sqrt(self.variance)

    @property
    def spread_error(self) -> float:
        """Its standard error, to first order."""
        return 0.5 * self.variance_error / self.spread if self.spread else 0.0

    @property
    def expected_spread(self) -> float:
        """The standard deviation in closed form."""
        return math.sqrt(self.expected)


@dataclass(frozen=True, eq=False)
class Experiment:
    """One dimension of the laboratory.

    Args:
        dimension: d.
        jacobian: the Jacobian ``[d, d]`` at the first point, formed once for the closed forms, float64.
        methods: the ways to the trace, at all points; those to which J is given have the first point's at each.
        scatter: one entry a kind of probe, at the first point.
    """

    dimension: int
    jacobian: Tensor
    methods: tuple[Method, ...]
    scatter: tuple[Scatter, ...]

    @property
    def trace(self) -> float:
        """The exact trace at the first point."""
        return float(self.jacobian.trace())


# Each kind of probe, and the factor that makes its quadratic form unbiased.
PROBES: dict[str, tuple[Probe, Callable[[int], float]]] = {
    "Rademacher": (rademacher, lambda d: 1.0),
    "Gaussian": (gaussian, lambda d: 1.0),
    "sphere": (on_sphere, float),
}


def experiment(dimension: int, generator: Generator, points: int = 16, probes: int = 2_000) -> Experiment:
    """Return what ``experiment_in_steps`` does, in one go."""
    return finished(experiment_in_steps(dimension, generator, points, probes))


def experiment_in_steps(
    dimension: int, generator: Generator, points: int = 16, probes: int = 2_000
) -> Steps[None, None, Experiment]:
    """Return a random network of one dimension with all that is asked about its trace, yielding after each pass.

    Args:
        dimension: d, at least one.
        generator: for the network, the points and the probes.
        points: how many points the methods work on at once.
        probes: how many probes of each kind the scatter is measured over.
    """
    score = perceptron(dimension, generator)
    y = gaussian(torch.empty(points, dimension), generator)
    J = yield from _jacobian_in_passes(score, y[:1])
    scatter = []
    for name in PROBES:
        scatter.append(scatter_of(name, score, y[0], J, probes, generator))
        yield
    v = rademacher(y, generator)
    methods = _methods(score, y, v) + _given(J.to(y).expand(points, -1, -1), v)
    return Experiment(dimension, J, methods, tuple(scatter))


def perceptron(dimension: int, generator: Generator, width: int = WIDTH) -> ScoreFunction:
    """Return a random network d -> width -> width -> d with SiLU; weights N(0, 2 / inputs), biases N(0, 1 / 16)."""
    layers = [_layer(*sizes, generator) for sizes in pairwise((dimension, width, width, dimension))]

    def score(y: Tensor) -> Tensor:
        *hidden, last = layers
        for matrix, bias in hidden:
            y = silu(linear(y, matrix, bias))
        return linear(y, *last)

    return score


def trace_backward(score: ScoreFunction, y: Tensor) -> Passes:
    """Return tr J ``[n]`` by reverse mode: one pass back from each of the d outputs.

    Formula:
        tr J = sum_i (e_i^T J)_i
    """
    return finished(_trace_backward(score, y))


def trace_forward(score: ScoreFunction, y: Tensor) -> Passes:
    """Return tr J ``[n]`` by forward mode: one tangent along each of the d axes.

    Formula:
        tr J = sum_i e_i^T J e_i
    """
    return finished(_trace_forward(score, y))


def form_backward(score: ScoreFunction, y: Tensor, v: Tensor) -> Passes:
    """Return v^T J v ``[n]`` by reverse mode: one pass back from the one number v^T s."""
    y = y.detach().requires_grad_()
    (pulled,) = torch.autograd.grad((v * score(y)).sum(), y)
    return Passes((pulled * v).sum(-1), 1)


def form_forward(score: ScoreFunction, y: Tensor, v: Tensor) -> Passes:
    """Return v^T J v ``[n]`` by forward mode: one tangent along v."""
    return Passes(quadratic_form(score, y, v)[1], 1)


def jacobian_by_passes(score: ScoreFunction, y: Tensor) -> Tensor:
    """Return the Jacobian ``[d, d]`` at one point ``[1, d]``, float64: a pass back from each output gives a row."""
    return finished(_jacobian_in_passes(score, y))


def probe_variance(probe: str, J: Tensor) -> float:
    """Return the variance of one probe's estimate of tr J in closed form, S the symmetric part of ``J [d, d]``.

    The sphere's estimate is d u^T J u; E (u^T S u)^2 = (2 |S|_F^2 + (tr S)^2) / (d (d + 2)) gives the last line.

    Formula:
        Rademacher  2 (|S|_F^2 - sum_i s_ii^2)
        Gaussian    2 |S|_F^2
        sphere      2 (d |S|_F^2 - (tr S)^2) / (d + 2)

    Errors:
        KeyError: there is no such probe.

    Source:
        Hutchinson, A stochastic estimator of the trace of the influence matrix, 1989, for the first two.
    """
    S = 0.5 * (J + J.mT).double()
    squares, d = float(S.square().sum()), len(S)
    forms = {
        "Rademacher": 2.0 * (squares - float(S.diagonal().square().sum())),
        "Gaussian": 2.0 * squares,
        "sphere": 2.0 * (d * squares - float(S.trace()) ** 2) / (d + 2),
    }
    return max(0.0, forms[probe])  # of a multiple of the identity rounding alone is left


def scatter_of(probe: str, score: ScoreFunction, y: Tensor, J: Tensor, count: int, generator: Generator) -> Scatter:
    """Return what many probes give at one point, each by one tangent of the network, beside the closed form.

    Args:
        probe: one of ``PROBES``.
        score: s.
        y: the point ``[d]``.
        J: the Jacobian there ``[d, d]``.
        count: how many probes, at least two.
        generator: for the probes.
    """
    draw, factor = PROBES[probe]
    places = y.expand(count, -1)
    found = factor(y.shape[-1]) * quadratic_form(score, places, draw(places, generator))[1].double()
    squares = (found - found.mean()).square()
    error = float(squares.std()) / count**0.5
    return Scatter(probe, count, float(found.mean()), float(found.var()), error, probe_variance(probe, J))


def _trace_backward(score: ScoreFunction, y: Tensor) -> Steps[None, None, Passes]:
    y = y.detach().requires_grad_()
    outputs = score(y).sum(0).unbind()  # the points do not mix, so that a sum over them keeps their gradients apart
    parts = []
    for i, s in enumerate(outputs):
        parts.append(torch.autograd.grad(s, y, retain_graph=True)[0][:, i])
        yield
    return Passes(torch.stack(parts).sum(0), len(parts))


def _trace_forward(score: ScoreFunction, y: Tensor) -> Steps[None, None, Passes]:
    parts = []
    for axis in torch.eye(y.shape[-1], dtype=y.dtype, device=y.device):
        parts.append(quadratic_form(score, y, axis.expand_as(y))[1])
        yield
    return Passes(torch.stack(parts).sum(0), len(parts))


def _jacobian_in_passes(score: ScoreFunction, y: Tensor) -> Steps[None, None, Tensor]:
    y = y.detach().requires_grad_()
    rows = []
    for s in score(y)[0].unbind():
        rows.append(torch.autograd.grad(s, y, retain_graph=True)[0][0])
        yield
    return torch.stack(rows).double()


def _at_once(act: Callable[[], Passes]) -> Steps[None, None, Passes]:
    """An act that has no passes to yield between."""
    yield
    return act()


def _methods(score: ScoreFunction, y: Tensor, v: Tensor) -> tuple[Method, ...]:
    return (
        Method(mark("exact backward"), True, lambda: _trace_backward(score, y)),
        Method(mark("exact forward"), True, lambda: _trace_forward(score, y)),
        Method(mark("v^T J v backward"), False, lambda: _at_once(lambda: form_backward(score, y, v))),
        Method(mark("v^T J v forward"), False, lambda: _at_once(lambda: form_forward(score, y, v))),
    )


def _given(J: Tensor, v: Tensor) -> tuple[Method, ...]:
    """The same figures where the Jacobians ``[n, d, d]`` are there already: no pass at all."""

    def trace() -> Passes:
        return Passes(J.diagonal(dim1=-2, dim2=-1).sum(-1), 0)

    def form() -> Passes:
        return Passes((v * (J @ v[..., None])[..., 0]).sum(-1), 0)

    return (
        Method(mark("trace of a given J"), True, lambda: _at_once(trace)),
        Method(mark("v^T J v of a given J"), False, lambda: _at_once(form)),
    )


def _layer(inputs: int, outputs: int, generator: Generator) -> tuple[Tensor, Tensor]:
    matrix = gaussian(torch.empty(outputs, inputs), generator) * (2 / inputs) ** 0.5
    return matrix, 0.25 * gaussian(torch.empty(outputs), generator)
