"""Guidance against Bayes' rule, against its own formulas, and against the tilted density it is taken for."""

import math
from dataclasses import dataclass

import numpy as np
import pytest
import torch
from torch import Tensor

from scoreviz.maths.density import Field, Level
from scoreviz.maths.guidance import (
    Difference,
    Guided,
    Tilted,
    autoguidance,
    classifier_free,
    classifier_guidance,
    tilted,
    tilted_gap,
)
from scoreviz.maths.labelled import Labelled
from scoreviz.maths.mixture import GaussianMixture
from tests import oracles
from tests.maths.examples import example
from tests.maths.test_density import near_and_far

Array = np.ndarray
SIGMAS = (0.0, 0.1, 0.7, 5.0)
WEIGHTS = (-1.0, 0.0, 1.0, 2.5)
BOX = (-5.0, 5.0, -5.0, 5.0)


@dataclass(frozen=True)
class Linear:
    """A field that is easily added up by hand: factor y + sigma shift."""

    factor: float
    shift: float

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        return self.factor * y + torch.as_tensor(sigma) * self.shift


def seeded(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def three() -> Labelled:
    density = example("labelled").density
    assert isinstance(density, Labelled)
    return density


def log_likelihood(y: Array, sigma: float, kind: str) -> Array:
    """log p(y | k) - log p(y), which is log p(k | y) less a constant."""
    return example(kind).logp(y, sigma) - example("labelled").logp(y, sigma)


@pytest.mark.parametrize("sigma", SIGMAS)
@pytest.mark.parametrize("label", [0, 1, 2])
def test_exact_guidance_of_weight_one_is_the_conditional_score(label: int, sigma: float) -> None:
    y = near_and_far(torch.float64)
    guided = classifier_guidance(three(), three(), label, 1.0).score(y, sigma)
    expected = three().conditional(label).score(y, sigma)
    gap = (guided - expected).abs()
    # Two sums of like size that cancel, each right to float64's digits.
    assert (gap <= 1e-10 * (1 + three().score(y, sigma).abs().amax(1, keepdim=True) + expected.abs())).all()


@pytest.mark.parametrize("w", WEIGHTS)
@pytest.mark.parametrize("sigma", [0.1, 0.7])
def test_guided_score_is_a_slope_of_two_logarithms(sigma: float, w: float) -> None:
    """s = grad (log p + w log p(k | y)), by central differences of the brute-force logarithms."""
    y = torch.randn(40, 2, generator=seeded(), dtype=torch.float64)
    kind, label = "mixture", 0
    slope = oracles.central_difference(
        lambda p: example("labelled").logp(p, sigma) + w * log_likelihood(p, sigma, kind), y.numpy(), 1e-5
    )
    found = classifier_guidance(three(), three(), label, w).score(y, sigma).numpy()
    np.testing.assert_allclose(found, slope, rtol=1e-5, atol=1e-5)


def test_the_comparison_can_fail() -> None:
    y, truth = torch.randn(40, 2, generator=seeded(), dtype=torch.float64), example("mixture")
    expected = truth.score(y.numpy(), 0.7)
    for wrong in (Guided(three(), three().field(0), -1.0), Guided(three(), three().field(0), 1.01)):
        assert np.abs(wrong.score(y, 0.7).numpy() - expected).max() > 1e-3


@pytest.mark.parametrize("w", WEIGHTS)
def test_classifier_free_is_ho_and_salimans_formula(w: float) -> None:
    y, sigma = torch.randn(9, 2, generator=seeded()), 0.3
    conditional, unconditional = Linear(2.0, 1.0), Linear(-0.5, 4.0)
    found = classifier_free(conditional, unconditional, w).score(y, sigma)
    expected = (1 + w) * (2.0 * y + 0.3) - w * (-0.5 * y + 1.2)
    torch.testing.assert_close(found, expected)


@pytest.mark.parametrize("w", WEIGHTS)
def test_exact_classifier_free_guidance_is_classifier_guidance_of_one_more(w: float) -> None:
    y, sigma = near_and_far(torch.float64)[:60], 0.3
    free = classifier_free(three().conditional(2), three(), w)
    exact = classifier_guidance(three(), three(), 2, 1 + w)
    for ours, theirs in zip(free.parts(y, sigma), exact.parts(y, sigma), strict=True):
        torch.testing.assert_close(ours, theirs, rtol=1e-8, atol=1e-8)


def test_autoguidance_by_hand() -> None:
    y, sigma = torch.randn(9, 2, generator=seeded()), 0.5
    good, bad = Linear(1.0, 2.0), Linear(3.0, -2.0)
    assert torch.equal(autoguidance(good, bad, 1.0).score(y, sigma), good.score(y, sigma))
    # w good + (1 - w) bad at w = 3: 3 (y + 1) - 2 (3 y - 1).
    torch.testing.assert_close(autoguidance(good, bad, 3.0).score(y, sigma), -3 * y + 5)


def test_autoguidance_is_linear_in_its_weight() -> None:
    y, sigma = near_and_far(), torch.logspace(-2, 1, 120)
    good, bad = example("mixture").density, example("points").density
    at = [autoguidance(good, bad, w).score(y, sigma).double() for w in (1.0, 2.0, 3.0)]
    size = 1 + good.score(y, sigma).abs().double() + bad.score(y, sigma).abs().double()
    assert ((at[0] + at[2] - 2 * at[1]).abs() <= 1e-6 * size).all()


@pytest.mark.parametrize("w", WEIGHTS)
def test_parts_add_up_to_the_score(w: float) -> None:
    y, sigma = near_and_far(), torch.logspace(-2, 1, 120)
    guided = classifier_guidance(three(), three(), 1, w)
    base, push = guided.parts(y, sigma)
    assert torch.equal(base + push, guided.score(y, sigma))
    assert torch.equal(base, three().score(y, sigma))
    torch.testing.assert_close(push, w * three().likelihood_score(y, sigma, 1))


def test_a_guided_field_is_a_field_and_may_be_guided_again() -> None:
    y = torch.randn(9, 2, generator=seeded(), dtype=torch.float64)
    once = classifier_guidance(three(), three(), 1, 0.5)
    twice = classifier_guidance(once, three(), 1, 0.5)
    assert isinstance(twice, Field)
    expected = three().conditional(1).score(y, 0.2)
    torch.testing.assert_close(twice.score(y, 0.2), expected, rtol=1e-9, atol=1e-9)


def test_scores_are_finite_however_large_the_weight() -> None:
    y = torch.tensor([[1e30, -1e30], [3.0, 1e4], [0.0, 0.0]])
    for w in (1e30, -1e30):
        assert torch.isfinite(classifier_guidance(three(), three(), 0, w).score(y, 0.01)).all()
    huge = Linear(1e8, 0.0)
    assert torch.isfinite(Difference(huge, Linear(-1e8, 0.0)).score(torch.full((1, 2), 3e30), 0.0)).all()


@pytest.mark.parametrize("w", [math.nan, math.inf, -1e31])
def test_weights_that_are_refused(w: float) -> None:
    with pytest.raises(ValueError, match="between"):
        Guided(three(), three(), w)


# The tilted density. Two round Gaussians of variance V at (-A, 0) and (A, 0): along y nothing happens, so that the
# oracle is an integral in one dimension.
A, V = 0.5, 0.25


def pair() -> Labelled:
    return Labelled([GaussianMixture([[x, 0.0]], V * np.eye(2)[None], [1.0]) for x in (-A, A)], [0.3, 0.7])


def bell(x: Array, mean: Array | float, variance: float) -> Array:
    return np.exp(-0.5 * (x - mean) ** 2 / variance) / np.sqrt(2 * np.pi * variance)


def line_score(x: Array, sigma: float, w: float) -> Array:
    """The slope of log of q * N(0, sigma^2) on the line, q = p(x) p(1 | x)^w, by a fine sum; ``[n]``."""
    u = np.linspace(-7, 7, 4_001)
    one, other = 0.7 * bell(u, A, V), 0.3 * bell(u, -A, V)
    q = (one + other) * (one / (one + other)) ** w
    kernel = q * bell(x[:, None], u, sigma**2)  # [n, U]
    return np.asarray((kernel * (u - x[:, None])).sum(1) / kernel.sum(1) / sigma**2)


@pytest.mark.parametrize("w", [0.0, 1.0, 2.0, 6.0])
@pytest.mark.parametrize("sigma", [0.12, 0.5, 2.0])
def test_tilted_score_is_an_integral_on_a_line(sigma: float, w: float) -> None:
    x = np.linspace(-2.0, 2.5, 31)
    y = torch.from_numpy(np.stack([x, 0.3 + 0 * x], axis=1))
    found = tilted(pair(), 1, w, BOX, 0.09).score(y, sigma).numpy()
    np.testing.assert_allclose(found[:, 0], line_score(x, sigma, w), rtol=1e-6, atol=1e-6)
    np.testing.assert_allclose(found[:, 1], -0.3 / (V + sigma**2), rtol=1e-6)


@pytest.mark.parametrize("sigma", [0.1, 0.5, 2.0])
@pytest.mark.parametrize("w", [0.0, 1.0])
def test_without_a_tilt_and_by_bayes_rule_there_is_no_gap(w: float, sigma: float) -> None:
    """Weights 0 and 1 give p and p(x | k), which noise commutes with."""
    guided, truth = classifier_guidance(pair(), pair(), 1, w), tilted(pair(), 1, w, BOX, 0.09)
    assert tilted_gap(guided, truth, sigma, 500, seeded()) < 1e-12


@pytest.mark.parametrize("sigma", [0.12, 0.5, 2.0])
def test_the_gap_is_that_of_two_integrals(sigma: float) -> None:
    """E over q_sigma of |guided - s_q|^2 / |s_q|^2, on the line and exactly across it."""
    w, x = 3.0, (4 + 5 * sigma) * np.linspace(-1, 1, 601)
    u = np.linspace(-7, 7, 4_001)
    one, other = 0.7 * bell(u, A, V), 0.3 * bell(u, -A, V)
    q = (bell(x[:, None], u, sigma**2) * (one + other) * (one / (one + other)) ** w).sum(1)
    q /= q.sum()
    v = V + sigma**2
    share = 1 / (1 + 3 / 7 * np.exp(-2 * A * x / v))
    guided = -(x - A * (2 * share - 1)) / v + w * (2 * A / v) * (1 - share)
    true = line_score(x, sigma, w)
    expected = (q * (guided - true) ** 2).sum() / ((q * true**2).sum() + 1 / v)
    n = 40_000
    field, truth = classifier_guidance(pair(), pair(), 1, w), tilted(pair(), 1, w, BOX, 0.09)
    measured = tilted_gap(field, truth, sigma, n, seeded(1))
    deviation = math.sqrt((q * (guided - true) ** 4).sum()) / ((q * true**2).sum() + 1 / v)
    assert expected > 1e-3
    # the denominator's relative error adds about 1 / sqrt(n)
    assert measured == pytest.approx(expected, abs=5 * (deviation + expected) / math.sqrt(n))


def test_the_gap_closes_without_noise() -> None:
    """As sigma falls the gap falls like sigma^4, since the difference of the scores falls like sigma^2."""
    field, truth = classifier_guidance(pair(), pair(), 1, 3.0), tilted(pair(), 1, 3.0, BOX, 0.04)
    gaps = [tilted_gap(field, truth, sigma, 4_000, seeded(2)) for sigma in (0.06, 0.12)]
    assert math.log2(gaps[1] / gaps[0]) == pytest.approx(4.0, abs=0.5)


def test_a_tilted_density_is_a_field_and_repeats() -> None:
    truth = tilted(pair(), 1, 2.0, BOX, 0.2)
    assert isinstance(truth, Field)
    assert torch.equal(truth.sample(50, 0.3, seeded()), truth.sample(50, 0.3, seeded()))
    y = torch.randn(9, 2, generator=seeded())
    assert torch.equal(truth.score(y, 0.0), truth.score(y, 0.2))  # below a cell it is read at a cell
    assert torch.isfinite(truth.score(torch.tensor([[1e30, 0.0]]), 0.0)).all()


def test_samples_of_a_tilted_density_have_its_noise() -> None:
    truth, n = tilted(pair(), 1, 0.0, BOX, 0.09), 40_000
    across = truth.sample(n, 0.5, seeded(5))[:, 1].double()
    expected = V + 0.5**2
    assert float(across.square().mean()) == pytest.approx(expected, abs=5 * expected * math.sqrt(2 / n))


@pytest.mark.parametrize(
    ("w", "extent", "step", "sentence"),
    [
        (-0.5, BOX, 0.1, "not negative"),
        (math.inf, BOX, 0.1, "finite"),
        (1.0, BOX, 1e-3, "cells"),
        (1.0, BOX, 1e-300, "cells|finite"),
        (1.0, BOX, 0.0, "positive step"),
        (1.0, (1.0, -1.0, 0.0, 1.0), 0.1, "extent"),
    ],
)
def test_tilts_that_are_refused(
    w: float, extent: tuple[float, float, float, float], step: float, sentence: str
) -> None:
    with pytest.raises(ValueError, match=sentence):
        tilted(pair(), 1, w, extent, step)


def test_the_grid_covers_its_extent() -> None:
    truth: Tilted = tilted(pair(), 0, 1.0, (-5.0, 4.0, -2.0, 2.0), 0.5)
    assert tuple(truth.grid.weights.shape) == (8, 18)
