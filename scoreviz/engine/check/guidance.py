"""Rows about labels and guidance: Bayes' rule, the sum of two fields, and what the tilted density has instead."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Generator, Tensor

from scoreviz.engine.check.row import Row
from scoreviz.engine.check.truth import Array, Reference, five_errors
from scoreviz.maths.classifier import Classifier, ClassifierNet, ClassifierSteps, initial_classifier_weights
from scoreviz.maths.density import Level
from scoreviz.maths.guidance import autoguidance, classifier_free, classifier_guidance, tilted, tilted_gap
from scoreviz.maths.labelled import Labelled
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.optimiser import Weights

SIGMAS = (0.0, 0.1, 0.7, 5.0)
WEIGHTS = (-1.0, 0.5, 1.0, 3.0)
ROUNDING = 1e-9  # of float64, after a log-sum-exp and a product with a weight of a few units
PRIORS = np.array([0.5, 0.3, 0.2])
MEANS = np.array([[-1.0, 0.0], [0.8, 0.5], [0.3, -1.0]])
COVARIANCES = np.array([[[0.1, 0.0], [0.0, 0.4]], [[0.2, 0.1], [0.1, 0.2]], [[0.05, 0.0], [0.0, 0.1]]])

# The tilted density: two round Gaussians of one variance at (-APART, 0) and (APART, 0), so that across nothing happens.
APART, VARIANCE, SHARE, POWER, LEVEL = 0.5, 0.25, 0.7, 3.0, 0.5
GRID = (-4.0, 4.0, -3.0, 3.0), 0.1


@dataclass(frozen=True, eq=False)
class _Linear:
    """A field that is added up by hand: factor y + shift."""

    factor: float
    shift: float

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        """Return the field."""
        return self.factor * y + self.shift


def rows() -> Iterator[Row]:
    """Yield the rows of this subject."""
    yield from _posterior()
    yield from _exact_guidance()
    yield from _formulas()
    yield from _tilt()
    yield from _trained()


def _classes() -> Labelled:
    parts = zip(MEANS[:, None], COVARIANCES[:, None], strict=True)
    return Labelled([GaussianMixture(mean, covariance, [1.0]) for mean, covariance in parts], PRIORS)


def _whole() -> Reference:
    return Reference(PRIORS, MEANS, COVARIANCES)


def _one(k: int) -> Reference:
    return Reference(np.ones(1), MEANS[k : k + 1], COVARIANCES[k : k + 1])


def _places() -> Tensor:
    """Points ``[64, 2]`` in float64, among the classes and up to a hundred away."""
    generator = torch.Generator().manual_seed(12)
    return torch.logspace(0, 2, 64)[:, None] * torch.randn(64, 2, generator=generator, dtype=torch.float64)


def _bayes(y: Array, sigma: Array | float) -> Array:
    """log p(k | y, sigma) ``[n, K]``, from the Gaussians' formula in numpy; ``sigma`` is a number or ``[n]``."""
    level = np.broadcast_to(np.asarray(sigma, dtype=np.float64), len(y))
    blurred = COVARIANCES + level[:, None, None, None] ** 2 * np.eye(2)  # [n, K, 2, 2]
    offsets = y[:, None] - MEANS
    squares = np.einsum("nki,nkij,nkj->nk", offsets, np.linalg.inv(blurred), offsets)
    joint = np.log(PRIORS) - 0.5 * (squares + np.log(np.linalg.det(blurred)))
    return joint - np.logaddexp.reduce(joint, axis=1, keepdims=True)


def _posterior() -> Iterator[Row]:
    # numpy's maximum, unlike Python's, keeps NaN.
    labelled, y = _classes(), _places()
    formula = "pi_k p(y | k) / sum_j pi_j p(y | j)"
    gaps = [_furthest(labelled.log_posterior(y, sigma), torch.from_numpy(_bayes(y.numpy(), sigma))) for sigma in SIGMAS]
    yield Row("labels: log p(k | y)", formula, float(np.max(gaps)), 0, ROUNDING, "Bayes in numpy")
    gaps = [_furthest(labelled.logp(y, sigma), _whole().logp(y, sigma)) for sigma in SIGMAS]
    yield Row("labels: log density", "log sum_k pi_k p(y | k)", float(np.max(gaps)), 0, ROUNDING, "torch.distributions")
    gaps = [_furthest(labelled.score(y, sigma), _whole().score(y, sigma)) for sigma in SIGMAS]
    yield Row("labels: score", "sum_k p(k | y) s_k", float(np.max(gaps)), 0, ROUNDING, "torch.autograd")
    expected = _whole().second_moment
    measured = float(labelled.covariance.trace() + labelled.mean.square().sum())
    yield Row("labels: second moment", "tr C + |m|^2 = E |x0|^2", measured, expected, 1e-6, "moments of the parts")
    sigma = 0.4
    noisy, labels = labelled.sample_with_labels(40_000, sigma, Generator().manual_seed(13))
    shares = np.exp(_bayes(noisy.double().numpy(), sigma))[:, 1]
    # A function of y as weight, so that labels that fit the priors but not their points are seen too.
    values = ((labels == 1).double() - torch.from_numpy(shares)) * (1.0 + noisy[:, 0].double().tanh())
    measured, tolerance = five_errors(values)
    yield Row("labels of samples", "E[(1(k) - p(k | y)) a(y)] = 0", measured, 0, tolerance, "Bayes in numpy; 5 SE")


def _exact_guidance() -> Iterator[Row]:
    labelled, y = _classes(), _places()
    gaps = [
        _furthest(classifier_guidance(labelled, labelled, k, 1.0).score(y, sigma), _one(k).score(y, sigma))
        for k in range(3)
        for sigma in SIGMAS
    ]
    yield Row("guidance of weight 1", "s + grad log p(k | y) = s_k", float(np.max(gaps)), 0, ROUNDING, "torch.autograd")
    gaps = [
        _furthest(classifier_guidance(labelled, labelled, 1, w).score(y, sigma), _slope(y, sigma, w))
        for w in WEIGHTS
        for sigma in SIGMAS
    ]
    yield Row(
        "guidance of weight w", "grad (log p + w log p(k | y))", float(np.max(gaps)), 0, ROUNDING, "torch.autograd"
    )
    gaps = [
        _furthest(classifier_free(labelled.conditional(1), labelled, w - 1.0).score(y, sigma), _slope(y, sigma, w))
        for w in WEIGHTS
        for sigma in SIGMAS
    ]
    formula = "s + w (s_k - s), exact s and s_k"
    yield Row("guidance free of a classifier", formula, float(np.max(gaps)), 0, ROUNDING, "torch.autograd")


def _slope(y: Tensor, sigma: float, w: float) -> Tensor:
    """The automatic derivative of log p(y) + w log p(1 | y), ``[n, 2]``."""
    y = y.clone().requires_grad_()
    whole = _whole().logp(y, sigma)
    (gradient,) = torch.autograd.grad((whole + w * (_one(1).logp(y, sigma) - whole)).sum(), y)
    return gradient


def _formulas() -> Iterator[Row]:
    y = _places()[:8]
    first, second = _Linear(2.0, 1.0), _Linear(-0.5, 4.0)
    found = [classifier_free(first, second, w).score(y, 0.3) for w in WEIGHTS]
    expected = [(1 + w) * (2.0 * y + 1.0) - w * (-0.5 * y + 4.0) for w in WEIGHTS]
    gap, formula = _furthest(torch.stack(found), torch.stack(expected)), "(1 + w) s_c - w s_u"
    yield Row("classifier-free guidance", formula, gap, 0, ROUNDING, "Ho and Salimans (2022), eq. 6")
    found = [autoguidance(first, second, w).score(y, 0.3) for w in WEIGHTS]
    expected = [w * (2.0 * y + 1.0) + (1 - w) * (-0.5 * y + 4.0) for w in WEIGHTS]
    gap, formula = _furthest(torch.stack(found), torch.stack(expected)), "w s_good + (1 - w) s_bad"
    yield Row("autoguidance", formula, gap, 0, ROUNDING, "Karras et al. (2024)")
    guided = classifier_guidance(_classes(), _classes(), 2, 3.0)
    gap = _furthest(sum(guided.parts(y, 0.3), torch.zeros_like(y)), _guided_by_hand(y, 0.3))
    yield Row("guidance: its two parts", "base + w direction", gap, 0, ROUNDING, "torch.autograd")


def _guided_by_hand(y: Tensor, sigma: float) -> Tensor:
    whole = _whole().score(y, sigma)
    return whole + 3.0 * (_one(2).score(y, sigma) - whole)


def _pair() -> Labelled:
    spread = VARIANCE * np.eye(2)[None]
    classes = [GaussianMixture([[x, 0.0]], spread, [1.0]) for x in (-APART, APART)]
    return Labelled(classes, [1.0 - SHARE, SHARE])


def _tilt() -> Iterator[Row]:
    """At one point, and on average; the oracle is an integral on a line."""
    pair = _pair()
    truth, guided = tilted(pair, 1, POWER, *GRID), classifier_guidance(pair, pair, 1, POWER)
    x = np.linspace(-7.0, 7.0, 561)
    q, true, pushed = _line(x)
    at = int(np.searchsorted(x, -0.25))
    y = torch.tensor([[x[at], 0.0]], dtype=torch.float64)
    source = "quadrature on a line"
    measured = float(truth.score(y, LEVEL)[0, 0])
    yield Row("tilted density's score", "grad log (p p(k | x)^w * noise)", measured, float(true[at]), 1e-6, source)
    measured = float((guided.score(y, LEVEL) - truth.score(y, LEVEL))[0, 0])
    formula = "s + w grad log p(k | y) - s_q"
    yield Row("guided, less the tilted", formula, measured, float(pushed[at] - true[at]), 1e-6, source)
    n, across = 40_000, 1.0 / (VARIANCE + LEVEL**2)  # E |s_q|^2 across the line, where q is a Gaussian
    size = float((q * true**2).sum()) + across
    expected = float((q * (pushed - true) ** 2).sum()) / size
    # Of the mean above; that below has a relative error of about n^-1/2.
    deviation = float(np.sqrt((q * (pushed - true) ** 4).sum())) / size + expected
    measured = tilted_gap(guided, truth, LEVEL, n, Generator().manual_seed(14))
    name, formula = "guided is not the tilted at weight 3", f"E |gap|^2 / E |s_q|^2, w = {POWER:g}, sigma = {LEVEL}"
    yield Row(name, formula, measured, expected, 5 * deviation / n**0.5, f"{source}; 5 SE")
    for w in (0.0, 1.0):
        gap = tilted_gap(classifier_guidance(pair, pair, 1, w), tilted(pair, 1, w, *GRID), 0.5, 500, Generator())
        yield Row(
            f"guided is the tilted at weight {w:g}", "E |gap|^2 / E |s_q|^2 = 0", gap, 0, 1e-10, "noise is linear"
        )


def _line(x: Array) -> tuple[Array, Array, Array]:
    """q_sigma on equal steps (sum 1), its score, and the guided one ``[n]``; q = p p(1 | x)^w on the line."""
    u, variance = np.linspace(-6.0, 6.0, 4_001), VARIANCE + LEVEL**2
    odds = (1.0 - SHARE) / SHARE * np.exp(-2 * APART * u / VARIANCE)
    tilt = np.exp(-0.5 * (u - APART) ** 2 / VARIANCE) * (1.0 + odds) ** (1.0 - POWER)  # p(u | 1) p(1 | u)^(w - 1)
    kernel = tilt * np.exp(-0.5 * ((x[:, None] - u) / LEVEL) ** 2)  # [n, U]
    q = kernel.sum(1)
    true = (kernel * (u - x[:, None])).sum(1) / q / LEVEL**2
    other = 1.0 - 1.0 / (1.0 + (1.0 - SHARE) / SHARE * np.exp(-2 * APART * x / variance))  # p(0 | x, sigma)
    whole = (APART * (1.0 - 2.0 * other) - x) / variance
    return q / q.sum(), true, whole + POWER * 2 * APART / variance * other


def _trained() -> Iterator[Row]:
    generator = Generator().manual_seed(15)
    weights = Weights.start(initial_classifier_weights(32, 2, 3, generator))
    net, labelled = ClassifierNet(32, 2, 3), _classes()
    ClassifierSteps(net, weights, generator).take(labelled, 256, 3e-3, 200)
    sigma = 0.03 * (8.0 / 0.03) ** torch.rand(10_000, generator=generator)
    y = labelled.sample(len(sigma), sigma, generator)
    true = torch.from_numpy(_bayes(y.double().numpy(), sigma.double().numpy()))
    classifier = Classifier(net, weights.average)
    gap = true - classifier.log_posterior(y, sigma).double()
    measured = float((true.exp() * gap).sum(1).mean())
    yield Row("trained classifier", "cross-entropy - entropy < 0.015", measured, 0, 0.015, "Bayes in numpy, 200 steps")
    y, level = labelled.conditional(1).sample(4_000, 0.5, generator).double(), 0.5
    expected = _one(1).score(y, level)
    gap = classifier_guidance(labelled, classifier, 1, 1.0).score(y, level) - expected
    measured = float(gap.square().sum() / expected.square().sum())
    # Without guidance it is 0.43, and with the wrong sign 1.8.
    yield Row("trained guidance", "E |guided - s_k|^2 / E |s_k|^2 < 0.1", measured, 0, 0.1, "torch.autograd, 200 steps")


def _furthest(measured: Tensor, expected: Tensor) -> float:
    """The largest deviation, as a share of 1 + |expected|; NaN if anything is."""
    return float(((measured - expected).abs() / (1.0 + expected.abs())).max())
