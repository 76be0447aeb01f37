"""Rows about objectives: what each is by hand, the constants between them, and the variance of what they ask for."""

import math
from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from scoreviz.engine.check.row import Row
from scoreviz.engine.check.truth import Array, five_errors
from scoreviz.maths.batches import draw_batches
from scoreviz.maths.identities import fisher_information, identities
from scoreviz.maths.implicit import IMPLICIT, inputs_along, loss_and_slopes
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.network import ScoreNet, initial_weights
from scoreviz.maths.objectives import (
    dsm,
    esm,
    hutchinson,
    ism,
    least_variance_share,
    mixed_target,
    sliced,
    sliced_vr,
    stable_target,
    stf,
    tsm,
)
from scoreviz.maths.regression import REGRESSIONS
from scoreviz.maths.tangents import Tangents
from scoreviz.maths.variance import target_variance

HYVARINEN, VINCENT, SONG = "Hyvärinen (2005)", "Vincent (2011)", "Song et al. (2019)"
XU, DE_BORTOLI = "Xu et al. (2023)", "De Bortoli et al. (2024)"
ROUNDING = 1e-12  # of float64
NAMES = {"ism": "ISM", "hutchinson": "Hutchinson's ISM", "sliced": "sliced", "sliced-vr": "sliced-VR"}


def rows() -> Iterator[Row]:
    """Yield the rows of this subject."""
    yield from _by_hand()
    yield from _slices()
    yield from _constants()
    yield from _linear_model()
    yield from _stable_targets()
    yield from _target_scores()
    yield from _variances()
    yield from _regressions()
    yield from _probes()
    yield from _network()


def _bent(y: Tensor) -> Tensor:
    """A field (y_1^2, y_1 y_2), whose divergence is 3 y_1."""
    return torch.stack([y[:, 0].square(), y[:, 0] * y[:, 1]], dim=1)


def _point() -> Tensor:
    return torch.tensor([[0.5, -2.0]], dtype=torch.float64)


def _by_hand() -> Iterator[Row]:
    """At y = (1/2, -2) the field is (1/4, -1), its half square 17/32 and its divergence 3/2."""
    y, x0 = _point(), torch.tensor([[0.3, -1.9]], dtype=torch.float64)
    measured = float(ism(_bent, y))
    yield Row("ISM: one point", "tr J + |s|^2 / 2", measured, 1.5 + 17 / 32, ROUNDING, HYVARINEN)
    measured = float(esm(_bent, torch.neg, y))
    expected = 0.5 * (0.75**2 + 3.0**2)
    yield Row("ESM: one point", "|s - s*|^2 / 2", measured, expected, ROUNDING, HYVARINEN)
    measured, expected = float(dsm(_bent, x0, y, 0.5)), 0.5 * ((0.25 + 0.8) ** 2 + (-1.0 - 0.4) ** 2)
    yield Row("DSM: one point", "|s - (x0 - y)/sigma^2|^2 / 2", measured, expected, ROUNDING, VINCENT)
    measured = float(tsm(_bent, lambda x: -x, x0, y, 0.5))
    expected = 0.5 * ((0.25 + 0.3) ** 2 + (-1.0 - 1.9) ** 2)
    yield Row("TSM: one point", "|s(y) - grad log p_0(x0)|^2 / 2", measured, expected, ROUNDING, DE_BORTOLI)


def _slices() -> Iterator[Row]:
    """Evenly spread directions average a quadratic in v exactly."""
    angle = torch.arange(8, dtype=torch.float64) * (math.pi / 4)
    circle = torch.stack([angle.cos(), angle.sin()], dim=1)
    signs = torch.tensor([[1.0, 1.0], [1.0, -1.0]], dtype=torch.float64)
    expected = 1.5 + 17 / 32
    measured = 2 * float(sliced(_bent, _point().repeat(8, 1), circle).mean())
    formula = "d E[v.Jv + (v.s)^2 / 2] = tr J + |s|^2 / 2"
    yield Row("sliced: mean over the sphere", formula, measured, expected, ROUNDING, SONG)
    formula = "E[v.Jv + |s|^2 / 2] = tr J + |s|^2 / 2"
    measured = float(sliced_vr(_bent, _point().repeat(8, 1), math.sqrt(2) * circle).mean())
    yield Row("sliced-VR: mean over v", formula, measured, expected, ROUNDING, SONG)
    measured = float(hutchinson(_bent, _point().repeat(2, 1), signs).mean())
    yield Row("Hutchinson's ISM: mean over signs", formula, measured, expected, ROUNDING, "Hutchinson (1989)")


def _pair() -> GaussianMixture:
    """80/20 at +-(1, 1) with unit covariance."""
    return GaussianMixture([[1.0, 1.0], [-1.0, -1.0]], np.eye(2)[None].repeat(2, 0), [0.8, 0.2])


def _half_information(variance: float) -> float:
    """1/2 E|s*|^2 of that pair: along the diagonal a line with modes at +-sqrt 2, across it one Gaussian."""
    x = np.linspace(-14.0, 14.0, 4001)
    bumps = [w * np.exp(-0.5 * (x - m) ** 2 / variance) for w, m in ((0.8, math.sqrt(2)), (0.2, -math.sqrt(2)))]
    density = bumps[0] + bumps[1]
    slope = (bumps[0] * (math.sqrt(2) - x) + bumps[1] * (-math.sqrt(2) - x)) / variance
    return 0.5 * float((slope**2 / density).sum() / density.sum() + 1 / variance)


def _constants() -> Iterator[Row]:
    measured = 0.5 * fisher_information(_pair(), 0.0)
    yield Row(
        "80/20 pair: half the mean square score",
        "C = E |s*|^2 / 2 = 0.826952",
        measured,
        _half_information(1.0),
        1e-7,
        "1-D quadrature",
    )
    sigma = 0.5
    found = identities(_wrong, _pair(), sigma, 60_000, torch.Generator().manual_seed(21))
    expected, gap = _half_information(1 + sigma**2), found.explicit_less_implicit
    yield Row("ESM - ISM", "E esm - E ism = C", gap.mean, expected, 5 * gap.error, f"{HYVARINEN}; 5 SE")
    b = 0.7
    density = GaussianMixture([[0.4, -0.3]], b**2 * np.eye(2)[None], [1.0])
    found = identities(_wrong, density, sigma, 60_000, torch.Generator().manual_seed(22))
    expected, gap = b**2 / (sigma**2 * (b**2 + sigma**2)), found.denoising_less_explicit
    formula = "d b^2 / (2 sigma^2 (b^2 + sigma^2))"
    yield Row("DSM - ESM on N(m, b^2)", formula, gap.mean, expected, 5 * gap.error, f"{VINCENT}; 5 SE")
    yield Row("DSM - ESM on N(m, b^2): as predicted", formula, found.target_variance, expected, 1e-6, "closed form")


def _wrong(y: Tensor) -> Tensor:
    """A model that is off: its score is no gradient either."""
    first, second = y.unbind(1)
    return torch.stack([-0.8 * first + second.sin(), 0.3 - 0.5 * second + 0.2 * first * second], dim=1)


def _gauss_hermite(mean: Array, factor: Array) -> tuple[Tensor, Tensor]:
    """Nodes ``[16, 2]`` and weights ``[16]`` with which a cubic's mean under N(mean, factor factor^T) is exact."""
    node, weight = np.polynomial.hermite_e.hermegauss(4)
    grid = np.stack(np.meshgrid(node, node), axis=-1).reshape(-1, 2)
    weights = np.outer(weight, weight).ravel() / weight.sum() ** 2
    return torch.from_numpy(mean + grid @ factor.T), torch.from_numpy(weights)


def _linear_model() -> Iterator[Row]:
    """The gradients in A and b of the model s = A y + b under N(m, S), which are I + A E yy^T + b m^T and A m + b."""
    mean, factor = np.array([0.5, -1.0]), np.array([[1.2, 0.0], [0.4, 0.6]])
    spread = factor @ factor.T
    start, shift = np.array([[-0.7, 0.4], [0.1, -1.3]]), np.array([0.2, -0.6])
    slopes = np.eye(2) + start @ (spread + np.outer(mean, mean)) + np.outer(shift, mean)
    expected = np.concatenate([slopes.ravel(), start @ mean + shift])
    y, weights = _gauss_hermite(mean, factor)
    matrix, bias = (torch.from_numpy(part).requires_grad_() for part in (start, shift))
    precision, centre = torch.from_numpy(np.linalg.inv(spread)), torch.from_numpy(mean)
    losses = {
        "ISM": lambda: ism(lambda p: p @ matrix.T + bias, y),
        "ESM": lambda: esm(lambda p: p @ matrix.T + bias, lambda p: (centre - p) @ precision, y),
    }
    for name, loss in losses.items():
        parts = torch.autograd.grad((weights * loss()).sum(), [matrix, bias])
        gap = float(np.abs(torch.cat([part.ravel() for part in parts]).numpy() - expected).max())
        yield Row(f"{name}: gradient, linear model", "dA = I + A E[y y^T] + b m^T", gap, 0, 1e-10, "Stein's identity")


def _stable_targets() -> Iterator[Row]:
    generator = torch.Generator().manual_seed(23)
    x0, y, others = (torch.randn(n, 2, generator=generator, dtype=torch.float64) for n in (40, 40, 9))
    measured, sigma = stf(torch.zeros_like, x0, y, 0.6, others).numpy(), 0.6
    expected = [_stable_by_hand(*part, others.numpy(), sigma) for part in zip(x0.numpy(), y.numpy(), strict=True)]
    gap = float(np.abs(measured - expected).max())
    yield Row("STF: one by one", "|s - (sum w_j x_j - y)/sigma^2|^2 / 2", gap, 0, 1e-10, f"{XU}; Bayes")
    density = _pair()
    clean, sigma = density.sample(8 * 10_000, 0.0, generator).double().view(10_000, 8, 2), 0.5
    noisy = clean[:, 0] + sigma * torch.randn(10_000, 2, generator=generator, dtype=torch.float64)
    # Ten points share seven references; their mean is one independent value.
    gaps = [
        stable_target(clean[part, 0], noisy[part], sigma, clean[part.start, 1:]) - density.score(noisy[part], sigma)
        for part in (slice(start, start + 10) for start in range(0, 10_000, 10))
    ]
    products = (torch.cat(gaps) * torch.stack([noisy[:, 0].tanh(), noisy[:, 1].sin()], dim=1)).sum(1)
    mean, tolerance = five_errors(products.view(-1, 10).mean(1))
    yield Row("STF: no bias", "E[a.(target - s*)] = 0", mean, 0, tolerance, f"{XU}; 5 SE")


def _stable_by_hand(x0: Array, y: Array, others: Array, sigma: float) -> float:
    points = [x0, *others]
    likelihoods = [math.exp(-((y - x) ** 2).sum() / (2 * sigma**2)) for x in points]
    mean = sum(p * x for p, x in zip(likelihoods, points, strict=True)) / sum(likelihoods)
    return 0.5 * float(((mean - y) ** 2).sum()) / sigma**4


def _target_scores() -> Iterator[Row]:
    generator, density, sigma = torch.Generator().manual_seed(24), _pair(), 0.8
    x0 = density.sample(100_000, 0.0, generator).double()
    y = x0 + sigma * torch.randn(x0.shape, generator=generator, dtype=torch.float64)
    gap = density.score(x0, 0.0) - density.score(y, sigma)
    mean, tolerance = five_errors((gap * torch.stack([y[:, 0].tanh(), y[:, 1].sin()], dim=1)).sum(1))
    formula = "E[grad log p_0(x0) | y] = s*(y)"
    yield Row("TSM: its identity", formula, mean, 0, tolerance, f"{DE_BORTOLI}; 5 SE")
    b, near, at = 0.6, x0[:200], y[:200]
    target = mixed_target(-near / b**2, near, at, sigma, least_variance_share(sigma, b**2))
    gap_to_score = float((target + at / (b**2 + sigma**2)).abs().max())
    formula = "k grad log p_0 + (1 - k)(x0 - y)/sigma^2 = s*"
    yield Row("TSM: k = b^2/(b^2 + sigma^2)", formula, gap_to_score, 0, 1e-10, "N(0, b^2), closed form")


def _variances() -> Iterator[Row]:
    broad, sigma = GaussianMixture([[0.0, 0.0]], 20.0**2 * np.eye(2)[None], [1.0]), 0.1
    found = target_variance("dsm", broad, sigma, 40_000, torch.Generator().manual_seed(25))
    yield Row("DSM's target, broad p", "variance d / sigma^2", found.mean, 2 / sigma**2, 5 * found.error, "5 SE")
    narrow = GaussianMixture([[0.0, 0.0]], 0.5**2 * np.eye(2)[None], [1.0])
    found = target_variance("dsm", narrow, 1.0, 40_000, torch.Generator().manual_seed(26))
    expected = 2 * 0.25 / 1.25
    formula = "d b^2 / (sigma^2 (b^2 + sigma^2))"
    yield Row("DSM's target on N(m, b^2)", formula, found.mean, expected, 5 * found.error, f"{VINCENT}; 5 SE")


def _regressions() -> Iterator[Row]:
    """What the network's output is regressed on, F = s sqrt(1 + s^2) (target + z/(1 + s^2)) in its own frame."""
    b, scale = 0.6, 0.7
    density = GaussianMixture([[0.0, 0.0]], b**2 * np.eye(2)[None], [1.0])
    net = ScoreNet(4, 1, None, scale)
    batch = draw_batches(density, net, 1, 64, torch.Generator().manual_seed(28))
    x0, eps, s = (part.double().numpy() for part in (batch.x0, batch.eps, batch.s))
    z = x0 + s * eps
    true = -z / ((b / net.scale) ** 2 + s**2)
    squares = ((z[:, None] - x0[None, :32]) ** 2).sum(-1)  # each of the 32 clean points comes twice
    likelihoods = np.exp(-squares / (2 * s**2))
    stable = (likelihoods @ x0[:32] / likelihoods.sum(1, keepdims=True) - z) / s**2
    for name, target in {"dsm": -eps / s, "esm": true, "tsm": true, "stf": stable}.items():
        expected = s * np.sqrt(1 + s**2) * (target + z / (1 + s**2))
        gap = float(np.abs(REGRESSIONS[name](density, net, batch, 1).numpy() - expected).max())
        formula = "F = s sqrt(1 + s^2) (target + z / (1 + s^2))"
        yield Row(f"{name.upper()}: target in training", formula, gap, 0, 2e-4, "Karras et al. (2022), eq. 8")


def _probes() -> Iterator[Row]:
    """The directions of training: a quadratic form in them has the trace for its mean, exactly or over many draws."""
    matrix = torch.tensor([[1.3, 0.7], [0.7, -0.4]])
    for name, objective in IMPLICIT.items():
        v = objective.probe(torch.zeros(20_000, 2), torch.Generator().manual_seed(29))  # [K, n, 2]
        mean, tolerance = five_errors((v @ matrix * v).sum((0, 2)))
        formula, source = "E sum_k v_k.M v_k = tr M", "by hand: 1.3 - 0.4; 5 SE"
        yield Row(f"{NAMES[name]}: probes in training", formula, mean, 0.9, max(tolerance, 1e-6), source)


def _network() -> Iterator[Row]:
    """The written-out gradient in a network's weights, beside autograd through the pure objective."""
    generator = torch.Generator().manual_seed(27)
    weights = initial_weights(12, 2, generator)
    net = ScoreNet(12, 2, None, 0.7, weights + 0.2 * torch.randn(len(weights), generator=generator))
    batch = draw_batches(_pair(), net, 1, 64, generator)
    sigma = net.scale * batch.s[:, 0]
    for name, objective in IMPLICIT.items():
        v = objective.probe(batch.z, generator)
        tangents = Tangents(net, 64, objective.directions)
        outputs = tangents.forward(inputs_along(net, batch, v))
        tangents.backward(loss_and_slopes(outputs, batch, v, objective.along_only)[1])
        # In units of the data: y = scale z, and the weight is sigma^2 on the paper's objective, twice.
        pure = sliced if objective.along_only else hutchinson
        y = net.scale * batch.z
        values = (
            ism(lambda p: net.score(p, sigma), y) if name == "ism" else pure(lambda p: net.score(p, sigma), y, v[0])
        )
        (expected,) = torch.autograd.grad((2 * sigma.square() * values).mean(), [net.weights])
        gap = float((tangents.gradient - expected).abs().max() / expected.abs().max())
        formula = "d E[2 sigma^2 objective] / d theta"
        yield Row(f"{NAMES[name]}: gradient in training", formula, gap, 0, 1e-4, "torch.autograd")
