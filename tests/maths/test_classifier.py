"""The trained classifier: its gradient by differences, its answer by Bayes' rule, and what it must not touch."""

import math
from functools import cache

import numpy as np
import pytest
import torch
from torch import Tensor

from scoreviz.maths.classifier import (
    Classifier,
    ClassifierNet,
    ClassifierSteps,
    count_classifier_weights,
    initial_classifier_weights,
)
from scoreviz.maths.density import Field
from scoreviz.maths.guidance import classifier_guidance
from scoreviz.maths.labelled import Labelled
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.network import SIGMA_MAX, SIGMA_MIN
from scoreviz.maths.optimiser import Weights
from tests import oracles

Array = np.ndarray
SIZE = 32, 2
STEPS = 300
PRIORS = np.array([0.5, 0.3, 0.2])
MEANS = np.array([[-1.0, 0.0], [0.8, 0.5], [0.3, -1.0]])
COVARIANCES = np.array([[[0.1, 0.0], [0.0, 0.4]], [[0.2, 0.1], [0.1, 0.2]], [[0.05, 0.0], [0.0, 0.1]]])


def seeded(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def classes() -> Labelled:
    parts = zip(MEANS[:, None], COVARIANCES[:, None], strict=True)
    return Labelled([GaussianMixture(mean, covariance, [1.0]) for mean, covariance in parts], PRIORS)


def exact(y: Array, sigma: Array) -> Array:
    """log p(k | y, sigma) ``[n, K]`` by brute force."""
    parts = [oracles.mixture_logp(y, MEANS[k : k + 1], COVARIANCES[k : k + 1], [1.0], sigma) for k in range(3)]
    joint = np.stack(parts, axis=1) + np.log(PRIORS)
    top = joint.max(1, keepdims=True)
    return np.asarray(joint - top - np.log(np.exp(joint - top).sum(1, keepdims=True)))


def taken(goals: tuple[int, ...], seed: int = 0) -> tuple[ClassifierNet, Weights, Tensor]:
    generator = seeded(seed)
    weights = Weights.start(initial_classifier_weights(*SIZE, 3, generator))
    net = ClassifierNet(*SIZE, 3)
    steps = ClassifierSteps(net, weights, generator)
    losses = [steps.take(classes(), 256, 3e-3, goal) for goal in goals]
    return net, weights, torch.cat(losses)


@cache
def trained() -> Classifier:
    net, weights, _losses = taken((STEPS,))
    return Classifier(net, weights.average)


def rough(seed: int = 0) -> Classifier:
    count = count_classifier_weights(*SIZE, 3)
    return Classifier(ClassifierNet(*SIZE, 3, weights=0.2 * torch.randn(count, generator=seeded(seed))))


def drawn(n: int, seed: int) -> tuple[Tensor, Tensor, Tensor]:
    """Noisy points, their labels and noise levels, log-uniform over the range of training."""
    sigma = SIGMA_MIN * (SIGMA_MAX / SIGMA_MIN) ** torch.rand(n, generator=seeded(seed))
    return *classes().sample_with_labels(n, sigma, seeded(seed + 1)), sigma


def test_a_few_steps_come_close_to_bayes_rule() -> None:
    """Cross-entropy less the exact entropy is E KL(exact | trained): below 0.01 of the entropy's 0.47 nats."""
    y, labels, sigma = drawn(20_000, 5)
    ours, true = trained().log_posterior(y, sigma).double().numpy(), exact(y.double().numpy(), sigma.double().numpy())
    entropy = -(np.exp(true) * true).sum(1).mean()
    divergence = (np.exp(true) * (true - ours)).sum(1)
    assert entropy == pytest.approx(0.47, abs=0.02)
    assert 0 <= divergence.mean() + 5 * divergence.std() / math.sqrt(len(y)) < 0.01
    crossed = -np.take_along_axis(ours, labels.numpy()[:, None], 1)[:, 0]
    assert crossed.mean() == pytest.approx(entropy + divergence.mean(), abs=5 * crossed.std() / math.sqrt(len(y)))


def test_before_training_all_labels_are_alike() -> None:
    net = ClassifierNet(*SIZE, 3, weights=initial_classifier_weights(*SIZE, 3, seeded()))
    posterior = Classifier(net).log_posterior(torch.randn(20, 2, generator=seeded()), 0.3)
    torch.testing.assert_close(posterior, torch.full((20, 3), -math.log(3)))


def test_losses_fall_to_the_entropy() -> None:
    losses = taken((STEPS,))[2]
    assert len(losses) == STEPS
    assert not losses.requires_grad
    assert float(losses[0]) == pytest.approx(math.log(3), abs=1e-5)
    assert float(losses[-100:].mean()) == pytest.approx(0.47, abs=0.05)


def test_steps_repeat_and_do_not_depend_on_where_one_pauses() -> None:
    whole, again, paused = taken((20,))[1], taken((20,))[1], taken((3, 4, 20, 20))[1]
    assert whole.step == paused.step == 20
    assert torch.equal(whole.raw, again.raw)
    assert torch.equal(whole.average, paused.average)
    assert not torch.equal(whole.raw, taken((20,), seed=1)[1].raw)


def test_nothing_draws_from_the_global_generator() -> None:
    before = torch.random.get_rng_state()
    taken((2,))
    assert torch.equal(torch.random.get_rng_state(), before)


@pytest.mark.parametrize("sigma", [0.03, 0.3, 3.0])
def test_field_is_the_slope_of_the_log_posterior(sigma: float) -> None:
    y = torch.randn(50, 2, generator=seeded())
    classifier, h = rough(), 1e-2
    for k in range(3):

        def log_share(p: Array, label: int = k) -> Array:
            return classifier.log_posterior(torch.from_numpy(p), sigma)[:, label].numpy()

        slope = oracles.central_difference(log_share, y.double().numpy(), h)
        found = classifier.field(k).score(y, sigma).numpy()
        # h^2 / 6 of the third derivative of waves up to frequency 6, and float32's rounding over h.
        np.testing.assert_allclose(found, slope, atol=5e-3, rtol=5e-3)


def test_the_slopes_of_all_labels_cancel() -> None:
    """sum_k p_k grad log p_k = grad sum_k p_k = 0."""
    y, classifier = torch.randn(50, 2, generator=seeded()), rough()
    shares = classifier.log_posterior(y, 0.2).exp()
    slopes = torch.stack([classifier.field(k).score(y, 0.2) for k in range(3)], dim=1)
    assert float((shares[:, :, None] * slopes).sum(1).abs().max()) < 1e-5


def test_trained_guidance_comes_near_the_conditional_score() -> None:
    """Weight 1 on the exact whole: E |guided - s_k|^2 / E |s_k|^2 at a middling noise level."""
    sigma, labelled = 0.5, classes()
    for k in range(3):
        y = labelled.conditional(k).sample(4_000, sigma, seeded(7)).double().numpy()
        true = oracles.mixture_score(y, MEANS[k : k + 1], COVARIANCES[k : k + 1], [1.0], sigma)
        guided = classifier_guidance(labelled, trained(), k, 1.0).score(torch.from_numpy(y), sigma).numpy()
        unguided = labelled.score(torch.from_numpy(y), sigma).numpy()
        share = ((guided - true) ** 2).sum() / (true**2).sum()
        assert share < 0.06
        assert share < 0.2 * ((unguided - true) ** 2).sum() / (true**2).sum()


@pytest.mark.parametrize("mode", [torch.inference_mode, torch.no_grad, torch.enable_grad])
def test_answers_are_the_same_in_every_mode_of_gradients(mode: type) -> None:
    plain = torch.randn(9, 2, generator=seeded())
    expected = rough().field(1).score(plain, 0.3), rough().log_posterior(plain, 0.3)
    with mode():
        y, classifier = plain + 0.0, rough()
        sigma = torch.full((9,), 0.3)
        found = classifier.field(1).score(y, sigma), classifier.log_posterior(y, sigma)
    for ours, theirs in zip(found, expected, strict=True):
        torch.testing.assert_close(ours, theirs)
        assert not ours.requires_grad


def test_no_gradient_leaks() -> None:
    y, sigma = torch.randn(9, 2, generator=seeded()).requires_grad_(), torch.tensor(0.3, requires_grad=True)
    classifier = rough()
    score = classifier.field(0).score(y, sigma)
    assert score.grad_fn is None
    assert y.grad is None
    assert sigma.grad is None
    assert all(part.grad is None for part in classifier._net.parameters())
    weight = torch.ones(9, 2, requires_grad=True)
    (weight * score).sum().backward()  # the answer may take part in a caller's own gradient
    assert weight.grad is not None


def test_training_goes_on_beside_a_frozen_copy() -> None:
    net, _weights, _losses = taken((2,))
    frozen, y = Classifier(net), torch.randn(9, 2, generator=seeded())
    before = frozen.log_posterior(y, 0.3)
    net.weights.data += 1.0
    assert torch.equal(frozen.log_posterior(y, 0.3), before)
    assert torch.equal(frozen.to("cpu").log_posterior(y, 0.3), before)


def test_takes_sigma_per_point_and_any_leading_shape() -> None:
    y, sigma, classifier = torch.randn(4, 5, 2, generator=seeded()), torch.logspace(-3, 2, 20).reshape(4, 5), rough()
    posterior, score = classifier.log_posterior(y, sigma), classifier.field(2).score(y, sigma)
    assert (posterior.shape, score.shape) == ((4, 5, 3), (4, 5, 2))
    for i, j in ((0, 0), (3, 4)):
        level = float(sigma[i, j])
        torch.testing.assert_close(posterior[i, j], classifier.log_posterior(y[i, j], level), rtol=1e-4, atol=1e-5)
        torch.testing.assert_close(score[i, j], classifier.field(2).score(y[i, j], level), rtol=1e-3, atol=1e-4)
    assert classifier.field(0).score(torch.empty(0, 2), 0.1).shape == (0, 2)
    assert classifier.log_posterior(y.double(), 0.1).dtype == torch.float64
    assert isinstance(classifier.field(0), Field)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_is_finite_everywhere(dtype: torch.dtype) -> None:
    far = torch.finfo(dtype).max
    y = torch.tensor([[far, -far], [0.0, 1e8], [0.0, 0.0]], dtype=dtype)
    for sigma in (0.0, 0.03, 1e30, 1e300):
        assert torch.isfinite(trained().log_posterior(y, sigma)).all()
        assert torch.isfinite(trained().field(1).score(y, sigma)).all()


def test_what_is_refused() -> None:
    with pytest.raises(ValueError, match="has 3747 weights"):
        ClassifierNet(*SIZE, 3, weights=torch.zeros(5))
    for label in (-1, 3):
        with pytest.raises(ValueError, match="There is no class"):
            rough().field(label)
