import math

import numpy as np
import pytest
import torch

from scoreviz.maths.density import ArrayLike
from scoreviz.maths.mixture import GaussianMixture
from tests import oracles

EYE = np.eye(2)[None]


def test_one_gaussian_by_hand() -> None:
    one = GaussianMixture([[1.0, -2.0]], [[[0.25, 0.0], [0.0, 4.0]]], [3.0])
    y = torch.tensor([2.0, 0.0])
    # Variances 0.25 + 0.75 and 4 + 0.75; offsets 1 and 2.
    sigma = math.sqrt(0.75)
    torch.testing.assert_close(one.score(y, sigma), torch.tensor([-1.0, -2 / 4.75]))
    assert float(one.logp(y, sigma)) == pytest.approx(-0.5 - 2 / 4.75 - math.log(2 * math.pi * math.sqrt(4.75)))


def test_components_without_weight_do_not_count() -> None:
    means = np.array([[0.0, 0.0], [5.0, 5.0]])
    with_idle = GaussianMixture(means, np.repeat(EYE, 2, 0), [1.0, 0.0])
    without = GaussianMixture(means[:1], EYE, [2.0])
    y = torch.randn(20, 2, generator=torch.Generator().manual_seed(0))
    torch.testing.assert_close(with_idle.score(y, 0.1), without.score(y, 0.1))
    assert len(with_idle.means) == 1


def test_distant_modes_keep_their_proportions() -> None:
    pair = GaussianMixture([[-5.0, -5.0], [5.0, 5.0]], np.repeat(EYE, 2, 0), [0.8, 0.2])
    n = 20_000
    right = (pair.sample(n, 0.0, torch.Generator().manual_seed(2))[:, 0] > 0).float().mean()
    assert float(right) == pytest.approx(0.2, abs=5 * math.sqrt(0.16 / n))


@pytest.mark.parametrize("turned", [False, True])
def test_both_kinds_of_raster_agree_with_brute_force(turned: bool) -> None:
    covariances = np.array([[[0.3, 0.1 * turned], [0.1 * turned, 0.1]], [[0.02, 0.0], [0.0, 0.5]]])
    parts = np.array([[0.5, 0.0], [-1.0, 1.0]]), covariances, np.array([1.0, 2.0])
    xs, ys = torch.linspace(-3, 3, 31), torch.linspace(-2, 2, 21)
    points = np.stack(np.meshgrid(xs.double().numpy(), ys.double().numpy()), axis=-1).reshape(-1, 2)
    true = np.exp(oracles.mixture_logp(points, *parts, 0.2)).reshape(21, 31)
    found = GaussianMixture(*parts).pdf_raster(xs, ys, 0.2)
    np.testing.assert_allclose(found, true, rtol=2e-4, atol=1e-6 * true.max())


def test_a_round_component_may_be_turned() -> None:
    """Turning it leaves rounding errors off the diagonal, which are not symmetric."""
    for angle in np.linspace(0, 3, 50):
        turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
        one = GaussianMixture([[0.0, 0.0]], (turn @ np.diag([0.7, 0.7]) @ turn.T)[None], [1.0])
        torch.testing.assert_close(one.score(torch.tensor([[1.0, -2.0]]), 0.0), torch.tensor([[-1.0, 2.0]]) / 0.7)


def test_many_narrow_components_do_not_upset_it() -> None:
    rng = np.random.default_rng(0)
    narrow = GaussianMixture(rng.normal(size=(500, 2)), np.repeat(1e-12 * EYE, 500, 0), np.ones(500))
    y = 1e4 * torch.randn(100, 2, generator=torch.Generator().manual_seed(0))
    assert torch.isfinite(narrow.score(y, 0.0)).all()
    assert torch.isfinite(narrow.logp(y, 0.0)).all()


@pytest.mark.parametrize(
    ("means", "covariances", "weights", "says"),
    [
        ([[0.0, 0.0]], EYE, [-1.0], "negative"),
        ([[0.0, 0.0]], EYE, [0.0], "zero"),
        ([[0.0, 0.0]], EYE, [], "shape"),
        ([[0.0, 0.0]], EYE, [[1.0]], "shape"),
        ([[0.0, 0.0, 0.0]], EYE, [1.0], "shape"),
        ([[0.0, 0.0]], np.eye(2), [1.0], "shape"),
        ([[0.0, math.nan]], EYE, [1.0], "finite"),
        ([[0.0, 1e200]], EYE, [1.0], "finite"),
        ([[0.0, 0.0]], 1e-100 * EYE, [1.0], "positive definite"),
        ([[0.0, 0.0]], np.full((1, 2, 2), math.inf), [1.0], "finite"),
        ([[0.0, 0.0]], EYE, [math.nan], "finite"),
        ([[0.0, 0.0]], -EYE, [1.0], "positive definite"),
        ([[0.0, 0.0]], [[[1.0, 1.0], [1.0, 1.0]]], [1.0], "positive definite"),
        ([[0.0, 0.0]], [[[1.0, 2.0], [2.0, 1.0]]], [1.0], "positive definite"),
        ([[0.0, 0.0]], [[[1.0, 0.5], [0.0, 1.0]]], [1.0], "symmetric"),
    ],
)
def test_refuses_what_is_no_mixture(means: ArrayLike, covariances: ArrayLike, weights: ArrayLike, says: str) -> None:
    with pytest.raises(ValueError, match=says) as refusal:
        GaussianMixture(means, covariances, weights)
    assert str(refusal.value).endswith(".")
