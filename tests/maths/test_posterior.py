"""Where a noisy point came from, against Bayes' rule on a fine grid; paths against the closed form of a Gaussian."""

import numpy as np
import pytest
import torch

from scoreviz.maths.drawing import PAGE, cell_of
from scoreviz.maths.flow_path import flow_path
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.kernels import KERNELS
from scoreviz.maths.labelled import Labelled
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.points import PointMixture
from scoreviz.maths.posterior import effective_number, posterior, weights_of
from scoreviz.maths.smoothed import Smoothed
from tests.maths.oracle_posterior import clean_grid, shares_on
from tests.oracles import grid_as_mixture, mixture_score, points_as_mixture

MEANS = np.array(((-1.0, 0.4), (0.8, -0.5), (0.3, 1.2)))
COVARIANCES = np.array((((0.09, 0.03), (0.03, 0.05)), ((0.06, 0.0), (0.0, 0.04)), ((0.05, -0.02), (-0.02, 0.08))))
WEIGHTS = np.array((0.5, 0.2, 0.3))
TRUTH = MEANS, COVARIANCES, WEIGHTS
Y = np.array((0.4, 0.7))
SIGMA = 0.7


def mixture() -> GaussianMixture:
    return GaussianMixture(MEANS, COVARIANCES, WEIGHTS)


def test_mean_and_spread_are_those_of_bayes_rule_on_a_grid() -> None:
    grid = clean_grid()
    shares = shares_on(grid, TRUTH, Y, SIGMA)
    found = posterior(mixture(), torch.tensor(Y), SIGMA)
    mean = shares @ grid
    # A sum over a grid of smooth bells is exact to far below this.
    np.testing.assert_allclose(found.mean.numpy(), mean, atol=1e-9)
    assert found.variance == pytest.approx(shares @ ((grid - mean) ** 2).sum(1), abs=1e-8)


def test_the_mean_is_tweedies() -> None:
    score = mixture_score(Y[None], *TRUTH, SIGMA)[0]
    np.testing.assert_allclose(
        posterior(mixture(), torch.tensor(Y), SIGMA).mean.numpy(), Y + SIGMA**2 * score, atol=1e-12
    )


def test_single_arrows_average_to_the_score() -> None:
    found, n = posterior(mixture(), torch.tensor(Y), SIGMA), 200_000
    draws = found.draw(n, torch.Generator().manual_seed(1)).numpy()
    arrows = -(Y - draws) / SIGMA**2
    error = arrows.std(0) / np.sqrt(n)
    assert (abs(arrows.mean(0) - mixture_score(Y[None], *TRUTH, SIGMA)[0]) < 5 * error).all()
    squares = ((draws - draws.mean(0)) ** 2).sum(1)
    assert abs(squares.mean() - found.variance) < 5 * squares.std() / np.sqrt(n)


def test_fewer_draws_are_the_first_of_more() -> None:
    found = posterior(mixture(), torch.tensor(Y), SIGMA)
    many, few = (found.draw(n, torch.Generator().manual_seed(4)) for n in (100, 10))
    assert torch.equal(many[:10], few)


def test_data_sets_drawings_and_classes_are_mixtures_too() -> None:
    rng = np.random.default_rng(3)
    points = rng.normal(size=(40, 2))
    y, sigma = torch.tensor(Y), 0.5
    score = mixture_score(Y[None], *points_as_mixture(points, 0.1), sigma)[0]
    of_points = posterior(PointMixture(points, 0.1), y, sigma)
    np.testing.assert_allclose(of_points.mean.numpy(), Y + sigma**2 * score, atol=1e-12)
    halves = Labelled([PointMixture(points[:10], 0.1), PointMixture(points[10:], 0.1)], [0.25, 0.75])
    of_classes = posterior(halves, y, sigma)
    np.testing.assert_allclose(of_classes.mean.numpy(), of_points.mean.numpy(), atol=1e-12)
    assert of_classes.variance == pytest.approx(of_points.variance, rel=1e-12)


def test_a_drawing_that_is_one_cell_is_one_gaussian() -> None:
    ink = np.zeros((128, 192), np.float32)
    ink[70, 100] = 1.0
    drawing, cell = GridMixture(ink, PAGE, 0.2), cell_of(128)
    centre = np.array((PAGE[0] + 100.5 * cell, PAGE[2] + 70.5 * cell))
    found = posterior(drawing, torch.tensor(Y), 0.3)
    np.testing.assert_allclose(found.mean.numpy(), (0.04 * Y + 0.09 * centre) / 0.13, atol=1e-9)
    assert found.variance == pytest.approx(2 * 0.04 * 0.09 / 0.13, rel=1e-12)


def test_the_ink_of_a_drawing_weighs_its_cells() -> None:
    ink, extent = np.random.default_rng(5).random((6, 9)), (-1.5, 1.5, -1.0, 1.0)
    score = mixture_score(Y[None], *grid_as_mixture(ink, extent, 0.2), 0.4)[0]
    found = posterior(GridMixture(ink, extent, 0.2), torch.tensor(Y), 0.4)
    np.testing.assert_allclose(found.mean.numpy(), Y + 0.4**2 * score, atol=1e-12)


def test_nobody_knows_where_other_noise_came_from() -> None:
    drawing = GridMixture(np.ones((8, 8)), (-1, 1, -1, 1), 0.2)
    with pytest.raises(TypeError, match="Smoothed"):
        posterior(Smoothed(drawing, KERNELS["laplace"]), torch.tensor(Y), 0.3)


@pytest.mark.parametrize("name", list(KERNELS))
def test_weights_are_the_likelihood_of_each_clean_point(name: str) -> None:
    clean = np.array(((0.0, 0.0), (0.5, 0.9), (1.4, 0.2)))
    u = (Y - clean) / SIGMA
    densities = {
        "gaussian": np.exp(-0.5 * u**2),
        "uniform": (abs(u) <= np.sqrt(3)).astype(float),
        "laplace": np.exp(-np.sqrt(2) * abs(u)),
        "student": (1 + u**2 / 3) ** -3.0,
    }
    likelihood = densities[name].prod(1)
    found = weights_of(torch.tensor(clean), torch.tensor(Y), SIGMA, KERNELS[name])
    np.testing.assert_allclose(found.numpy(), likelihood / likelihood.sum(), atol=1e-12)


def test_weights_do_not_underflow_far_away() -> None:
    found = weights_of(torch.tensor(((0.0, 0.0), (1.0, 0.0))), torch.tensor((900.0, 0.0)), 0.01, KERNELS["gaussian"])
    np.testing.assert_allclose(found.numpy(), (0.0, 1.0))


def test_effective_number_counts_equal_weights() -> None:
    assert effective_number(torch.full((8,), 1 / 8, dtype=torch.float64)) == pytest.approx(8.0)
    assert effective_number(torch.tensor((1.0, 0.0, 0.0), dtype=torch.float64)) == pytest.approx(1.0)
    assert effective_number(torch.tensor((0.5, 0.25, 0.25), dtype=torch.float64)) == pytest.approx(1 / 0.375)


def test_the_path_of_a_gaussian_is_its_closed_form() -> None:
    """x0 sqrt((s^2 + sigma^2) / (s^2 + sigma0^2)), one axis wider than the other; the method is of order four."""
    gaussian = GaussianMixture([[0.2, -0.1]], [[[0.25, 0.0], [0.0, 0.04]]], [1.0])
    start, centre, variances = np.array((1.0, 0.9)), np.array((0.2, -0.1)), np.array((0.25, 0.04))
    errors = []
    for steps in (12, 24):
        ends = ((0.5, 0.01), (0.5, 8.0))
        levels = np.stack([np.geomspace(*pair, steps + 1) for pair in ends], axis=1)
        found = flow_path(gaussian, torch.tensor(start).expand(2, 2), torch.tensor(levels)).numpy()
        stretch = np.sqrt((variances + levels[..., None] ** 2) / (variances + 0.25))
        errors.append(abs(found - (centre + (start - centre) * stretch)).max())
    assert errors[1] < 2e-4
    assert errors[0] / errors[1] > 2**3.5


def test_a_path_has_positive_levels() -> None:
    with pytest.raises(ValueError, match="positive"):
        flow_path(mixture(), torch.zeros(1, 2), torch.tensor([[0.5], [0.0]]))
