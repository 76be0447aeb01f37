"""What classes with priors add to a density: the probability of a label, its gradient, and labelled samples."""

import math

import numpy as np
import pytest
import torch

from scoreviz.maths.labelled import Labelled
from scoreviz.maths.mixture import GaussianMixture
from tests import oracles
from tests.maths.examples import example
from tests.maths.test_density import near_and_far

SIGMAS = (0.0, 0.1, 0.7, 5.0)
PRIORS = np.array([0.2, 0.5, 0.3])  # of the example
KINDS = ("mixture", "drawing", "points")


def seeded(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def three() -> Labelled:
    density = example("labelled").density
    assert isinstance(density, Labelled)
    return density


def log_joint(y: np.ndarray, sigma: float) -> np.ndarray:
    parts = [oracles.mixture_logp(y, *example(kind).mixture, sigma) for kind in KINDS]
    return np.stack(parts, axis=1) + np.log(PRIORS)


def log_posterior(y: np.ndarray, sigma: float) -> np.ndarray:
    joint = log_joint(y, sigma)
    top = joint.max(1, keepdims=True)
    return joint - top - np.log(np.exp(joint - top).sum(1, keepdims=True))


@pytest.mark.parametrize("sigma", SIGMAS)
def test_posterior_is_bayes_rule(sigma: float) -> None:
    y = near_and_far(torch.float64)
    expected = log_posterior(y.numpy(), sigma)
    np.testing.assert_allclose(three().log_posterior(y, sigma), expected, rtol=1e-9, atol=1e-7)
    # Rounded points are other points: the oracle is asked for those.
    rounded = log_posterior(y.float().double().numpy(), sigma)
    np.testing.assert_allclose(three().log_posterior(y.float(), sigma), rounded, rtol=1e-6, atol=1e-3)


@pytest.mark.parametrize("sigma", SIGMAS)
def test_posterior_sums_to_one(sigma: float) -> None:
    total = three().log_posterior(near_and_far(), sigma).double().exp().sum(-1)
    torch.testing.assert_close(total, torch.ones_like(total), rtol=0, atol=1e-6)


def test_without_the_density_the_posterior_is_the_prior() -> None:
    """Far more noise than the classes are apart leaves what was known before, up to their distance over sigma."""
    posterior = three().log_posterior(torch.zeros(1, 2, dtype=torch.float64), 1e5).exp()
    np.testing.assert_allclose(posterior[0], PRIORS, atol=1e-4)


@pytest.mark.parametrize("sigma", SIGMAS)
@pytest.mark.parametrize("label", [0, 1, 2])
def test_likelihood_score_is_the_automatic_derivative_of_the_posterior(label: int, sigma: float) -> None:
    y = near_and_far(torch.float64).requires_grad_()
    (gradient,) = torch.autograd.grad(three().log_posterior(y, sigma)[..., label].sum(), y)
    torch.testing.assert_close(three().likelihood_score(y, sigma, label), gradient, rtol=1e-6, atol=1e-6)
    assert torch.equal(three().field(label).score(y, sigma), three().likelihood_score(y, sigma, label))


@pytest.mark.parametrize("sigma", SIGMAS)
@pytest.mark.parametrize("label", [0, 1, 2])
def test_likelihood_score_is_the_class_less_the_whole(label: int, sigma: float) -> None:
    y = near_and_far(torch.float64)
    own, whole = (example(name).score(y.numpy(), sigma) for name in (KINDS[label], "labelled"))
    size = np.abs(own).max(1, keepdims=True) + np.abs(whole).max(1, keepdims=True)
    gap = np.abs(three().likelihood_score(y, sigma, label).numpy() - (own - whole))
    assert (gap <= 1e-6 + 1e-8 * size).all()


def test_a_certain_label_has_a_small_gradient_with_all_its_digits() -> None:
    """Amid one of two distant classes s_k - s is exp(-50) or so, which a difference of two scores would lose."""
    unit = np.eye(2)[None]
    pair = Labelled([GaussianMixture([[x, 0.0]], unit, [1.0]) for x in (-5.0, 5.0)], [0.5, 0.5])
    y = torch.tensor([[-5.0, 0.0]], dtype=torch.float64)
    # log p(0 | y) = -log(1 + exp(10 x)), whose slope is -10 / (1 + exp(-10 x)).
    expected = -10 / (1 + math.exp(50))
    assert float(pair.likelihood_score(y, 0.0, 0)[0, 0]) == pytest.approx(expected, rel=1e-9)


def test_posterior_takes_any_leading_shape_and_sigma_per_point() -> None:
    y, sigma = near_and_far().reshape(5, 24, 2), torch.logspace(-3, 1, 120).reshape(5, 24)
    posterior = three().log_posterior(y, sigma)
    assert posterior.shape == (5, 24, 3)
    one = three().log_posterior(y[2, 7], float(sigma[2, 7]))
    torch.testing.assert_close(posterior[2, 7], one, rtol=1e-5, atol=1e-4)
    assert three().likelihood_score(y, sigma, 1).shape == y.shape


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_posterior_is_finite_everywhere(dtype: torch.dtype) -> None:
    far = 1e30 if dtype == torch.float32 else 1e300
    y = torch.tensor([[far, -far], [0.0, far], [0.0, 0.0], [1e8, 3.0]], dtype=dtype)
    for sigma in (0.0, 0.03, 1e20):
        assert torch.isfinite(three().log_posterior(y, sigma)).all()
        assert (three().log_posterior(y, sigma) <= 0).all()
        assert torch.isfinite(three().likelihood_score(y, sigma, 2)).all()


@pytest.mark.parametrize("per_point", [False, True])
def test_labels_have_their_priors_and_points_their_class(per_point: bool) -> None:
    n, sigma = 30_000, 0.4
    level = torch.full((n,), sigma) if per_point else sigma
    points, labels = three().sample_with_labels(n, level, seeded(3))
    for k, kind in enumerate(KINDS):
        mine = points[labels == k].double().numpy()
        assert len(mine) / n == pytest.approx(PRIORS[k], abs=5 * math.sqrt(PRIORS[k] * (1 - PRIORS[k]) / n))
        mean, covariance = oracles.mixture_moments(*example(kind).mixture)
        spread = np.sqrt((covariance.diagonal() + sigma**2) / len(mine))
        assert (np.abs(mine.mean(0) - mean) <= 5 * spread).all()


def test_labels_are_as_frequent_as_the_posterior_says() -> None:
    """E[1(label = k) - p(k | y, sigma)] = 0, with y noisy and the label that of the clean point."""
    points, labels = three().sample_with_labels(3_000, 0.3, seeded(4))
    shares = torch.from_numpy(np.exp(log_posterior(points.double().numpy(), 0.3)))
    for k in range(3):
        gap = (labels == k).double() - shares[:, k]
        weighted = gap * points[:, 0].double().tanh()  # and of any function of y
        for values in (gap, weighted):
            assert abs(float(values.mean())) <= 5 * float(values.std()) / math.sqrt(len(values))


def test_samples_are_the_labelled_ones_and_repeat() -> None:
    first, (second, _labels) = three().sample(100, 0.1, seeded()), three().sample_with_labels(100, 0.1, seeded())
    assert torch.equal(first, second)


def test_conditional_is_the_class() -> None:
    assert three().conditional(1) is example("drawing").density


@pytest.mark.parametrize("label", [-1, 3])
def test_a_label_that_is_no_class_is_refused(label: int) -> None:
    for ask in (three().conditional, three().field, lambda k: three().likelihood_score(torch.zeros(1, 2), 0.1, k)):
        with pytest.raises(ValueError, match=r"There is no class -?\d: the labels are 0 to 2\."):
            ask(label)


@pytest.mark.parametrize(
    ("priors", "sentence"),
    [
        ([1.0, 0.0], "positive"),
        ([1.0, -1.0], "positive"),
        ([1e-300, 1e100], "positive"),
        ([1.0], "shape"),
        ([1.0, math.nan], "finite"),
    ],
)
def test_priors_that_are_refused(priors: list[float], sentence: str) -> None:
    one = example("mixture").density
    with pytest.raises(ValueError, match=sentence):
        Labelled([one, one], priors)


def test_no_class_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Labelled([], [])


def test_a_class_may_itself_have_classes() -> None:
    nested = Labelled([three(), example("points").density], [0.5, 0.5])
    y = near_and_far(torch.float64)[:60]
    whole, points = (np.exp(example(name).logp(y.numpy(), 0.2)) for name in ("labelled", "points"))
    np.testing.assert_allclose(nested.pdf(y, 0.2), 0.5 * (whole + points), rtol=1e-7)
