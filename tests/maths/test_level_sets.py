"""Level sets against Gaussians, of which the mass beyond a radius and the integrals over a disc are known."""

import math

import numpy as np
import pytest
import torch

from scoreviz.maths.density import Field
from scoreviz.maths.drawing import cell_centres
from scoreviz.maths.level_sets import area_errors, is_beyond, level_of
from scoreviz.maths.mixture import GaussianMixture

N = 99_999
WIDTH, HEIGHT = 9.0, 6.0  # of the page


def gaussian(deviation: float) -> GaussianMixture:
    return GaussianMixture(torch.zeros(1, 2), deviation**2 * torch.eye(2)[None], torch.ones(1))


@pytest.mark.parametrize("beyond", [0.01, 0.001])
@pytest.mark.parametrize("sigma", [0.0, 0.4])
def test_the_mass_beyond_the_edge_of_a_gaussian_is_the_height_of_the_edge(beyond: float, sigma: float) -> None:
    """Of N(0, v I) the mass beyond radius r is exp(-r^2 / 2v), which is p(r) / p(0): chi-square with two degrees."""
    v = 0.3**2 + sigma**2
    level = level_of(gaussian(0.3), sigma, beyond, N, torch.Generator().manual_seed(0))
    found = math.exp(level.log + math.log(2 * math.pi * v))
    assert level.error == pytest.approx(math.sqrt(beyond * (1 - beyond) / N), rel=1e-3)
    assert abs(found - beyond) < 5 * level.error


def test_points_beyond_the_edge_are_those_beyond_its_radius() -> None:
    level = level_of(gaussian(0.5), 0.0, 0.01, N, torch.Generator().manual_seed(1))
    radius = 0.5 * math.sqrt(-2 * math.log(0.01))
    off = 5 * level.error / 0.01 / (radius / 0.25)  # d(mass) = mass r / v dr
    angles = torch.linspace(0, 6.0, 20)
    ring = torch.stack((angles.cos(), angles.sin()), dim=1)
    assert is_beyond(level, gaussian(0.5), 0.0, (radius + off) * ring).all()
    assert not is_beyond(level, gaussian(0.5), 0.0, (radius - off) * ring).any()
    strange = torch.tensor([[math.nan, 0.0], [math.inf, 0.0], [1e30, 0.0]])
    assert is_beyond(level, gaussian(0.5), 0.0, strange).all()


def test_fresh_samples_of_a_lopsided_pair_are_beyond_as_often_as_asked() -> None:
    pair = GaussianMixture([[2.0, 0.0], [-2.0, 0.0]], [[[0.04, 0.0], [0.0, 0.04]]] * 2, [0.8, 0.2])
    level = level_of(pair, 0.1, 0.001, N, torch.Generator().manual_seed(2))
    rng = np.random.default_rng(3)
    which = rng.random(400_000) < 0.8
    points = np.where(which[:, None], [2.0, 0.0], [-2.0, 0.0]) + math.sqrt(0.05) * rng.normal(size=(400_000, 2))
    found = float(is_beyond(level, pair, 0.1, torch.from_numpy(points).float()).double().mean())
    assert abs(found - 0.001) < 5 * math.hypot(level.error, math.sqrt(0.001 / 400_000))
    assert is_beyond(level, pair, 0.1, torch.zeros(1, 2)).all()  # between the two


class _Shifted(Field):
    """The true score and a constant."""

    def __init__(self, true: GaussianMixture) -> None:
        self.true = true

    def score(self, y: torch.Tensor, sigma: torch.Tensor | float) -> torch.Tensor:
        return self.true.score(y, sigma) + torch.tensor([0.6, 0.8])


def test_errors_on_both_sides_of_the_edge_are_integrals_over_a_disc() -> None:
    """s = s* + b, |b| = 1: over the disc of radius R the error is 2 v^2 / R^2, under it A v^2 / (I - pi R^4 / 2),
    I the integral of r^2 over the page and A the area beside the disc."""
    true, v = gaussian(0.5), 0.5**2 + 0.3**2
    xs, ys = (torch.from_numpy(axis).float() for axis in cell_centres())
    found = area_errors(_Shifted(true), true, 0.3, xs, ys, 0.01)
    radius = math.sqrt(-2 * v * math.log(0.01))
    disc, page = math.pi * radius**2, WIDTH * HEIGHT
    rest = page * (WIDTH**2 + HEIGHT**2) / 12 - math.pi * radius**4 / 2
    # Cells that the edge cuts are counted whole: less than one in a hundred of the disc's, and they nearly cancel.
    assert found.over == pytest.approx(2 * v**2 / radius**2, rel=0.01)
    assert found.under == pytest.approx((page - disc) * v**2 / rest, rel=0.01)
    assert found.area == pytest.approx(1 - disc / page, abs=0.003)


def test_no_place_is_under_the_edge_where_noise_fills_the_page() -> None:
    xs, ys = (torch.from_numpy(axis).float() for axis in cell_centres())
    found = area_errors(_Shifted(gaussian(1.0)), gaussian(1.0), 5.0, xs, ys, 0.01)
    assert found.area == 0.0
    assert math.isnan(found.under)
