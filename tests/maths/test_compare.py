import math

import numpy as np
import pytest
import torch
from scipy import stats
from torch import Tensor

from scoreviz.maths import compare
from scoreviz.maths.density import Level
from scoreviz.maths.mixture import GaussianMixture
from tests.maths.oracle_samplers import energy, kernel_distance, sliced

DISTANCES = [compare.sliced_wasserstein, compare.mmd, compare.energy_distance]


def clouds(n: int = 300) -> tuple[Tensor, Tensor]:
    generator = torch.Generator().manual_seed(5)
    a = torch.randn(n, 2, generator=generator, dtype=torch.float64)
    return a, 0.7 * torch.randn(n, 2, generator=generator, dtype=torch.float64) + torch.tensor([0.3, 0.0])


def ring() -> GaussianMixture:
    angle = np.arange(8) * (np.pi / 4)
    means = 1.3 * np.stack([np.cos(angle), np.sin(angle)], axis=1)
    return GaussianMixture(means, 0.02 * np.stack([np.eye(2)] * 8), np.ones(8))


def test_sliced_wasserstein_is_scipys_on_every_line() -> None:
    a, b = clouds()
    assert compare.sliced_wasserstein(a, b) == pytest.approx(sliced(a.numpy(), b.numpy()), rel=2e-3)


def test_sliced_wasserstein_of_a_widening_is_known() -> None:
    """From N(0, 1) to N(0, 4) every point of a line moves by its own distance from the middle."""
    quantiles = stats.norm.ppf((np.arange(4_000) + 0.5) / 4_000)
    a = torch.from_numpy(np.stack([quantiles, np.zeros(4_000)], axis=1))
    expected = math.sqrt(2 / math.pi) * (2 / math.pi)  # E|z|, and the mean of |cos| over lines
    assert compare.sliced_wasserstein(a, 2 * a) == pytest.approx(expected, rel=2e-3)


@pytest.mark.parametrize("bandwidth", [0.1, 0.5])
def test_mmd_is_the_norm_of_the_difference(bandwidth: float) -> None:
    a, b = clouds()
    assert compare.mmd(a, b, bandwidth) == pytest.approx(kernel_distance(a.numpy(), b.numpy(), bandwidth), rel=1e-6)


def test_energy_distance_in_the_plane_and_on_a_line() -> None:
    a, b = clouds()
    assert compare.energy_distance(a, b) == pytest.approx(energy(a.numpy(), b.numpy()), rel=1e-6)
    on_line = torch.tensor([1.0, 0.0], dtype=torch.float64)
    expected = stats.energy_distance(a[:, 0].numpy(), b[:, 0].numpy())
    assert compare.energy_distance(a * on_line, b * on_line) == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize("distance", DISTANCES)
def test_a_distance_is_symmetric_zero_on_itself_and_blind_to_order(distance: compare.Distance) -> None:
    a, b = clouds()
    order = torch.randperm(len(a), generator=torch.Generator().manual_seed(0))
    assert distance(a, a) == pytest.approx(0.0, abs=1e-6)
    assert distance(a, b) == pytest.approx(distance(b, a), rel=1e-9)
    assert distance(a[order], b) == pytest.approx(distance(a, b), rel=1e-9)


@pytest.mark.parametrize("distance", DISTANCES)
def test_float32_gives_the_same_distance(distance: compare.Distance) -> None:
    a, b = clouds()
    assert distance(a.float(), b.float()) == pytest.approx(distance(a, b), rel=1e-4)


@pytest.mark.parametrize("distance", DISTANCES)
def test_sets_of_different_size_are_refused(distance: compare.Distance) -> None:
    a, b = clouds()
    for left, right in ((a[:10], b), (a[:0], b[:0]), (a[:, 0], b[:, 0])):
        with pytest.raises(ValueError, match="equal size"):
            distance(left, right)


@pytest.mark.parametrize("distance", DISTANCES)
def test_the_floor_is_what_fresh_true_samples_reach_and_falls_with_their_number(distance: compare.Distance) -> None:
    density = ring()
    small, large = (compare.floor(distance, density, n, torch.Generator().manual_seed(1)) for n in (200, 1_800))
    assert large == pytest.approx(small / 3, rel=0.5)  # as n^-1/2
    generator = torch.Generator().manual_seed(2)
    again = distance(density.sample(1_800, 0.0, generator), density.sample(1_800, 0.0, generator))
    assert again < 2.5 * large


def test_mmd_sees_a_cloud_collapsed_onto_the_ridges() -> None:
    density, generator = ring(), torch.Generator().manual_seed(4)
    true = density.sample(2_000, 0.0, generator)
    centres = density.means[torch.randint(8, (2_000,), generator=generator)].float()
    collapsed = centres + 0.3 * (density.sample(2_000, 0.0, generator) - centres).clamp(-0.1, 0.1)
    seen = [d(collapsed, true) / compare.floor(d, density, 2_000, generator) for d in DISTANCES[:2]]
    assert seen[1] > 4.0
    assert seen[1] > seen[0]


class Wrong:
    def __init__(self, density: GaussianMixture) -> None:
        self.density = density

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        return self.density.score(y, sigma) + torch.tensor([0.5, 0.0])


@pytest.mark.parametrize("sigma", [0.1, 2.0])
def test_relative_error_of_a_constant_gap(sigma: float) -> None:
    """Under one Gaussian E|s*|^2 = 2 / v, with a relative standard error of n^-1/2."""
    density, n = GaussianMixture([[0.3, 0.1]], 0.5 * np.eye(2)[None], [1.0]), 40_000
    measured = compare.relative_error(Wrong(density), density, sigma, n, torch.Generator().manual_seed(0))
    expected = 0.25 * (0.5 + sigma**2) / 2
    assert measured == pytest.approx(expected, rel=5 / math.sqrt(n))


def test_weighted_error_over_a_grid_is_the_error_over_samples() -> None:
    density, sigma = ring(), 0.3
    axis = torch.linspace(-4, 4, 161)
    y = torch.cartesian_prod(axis, axis)
    on_grid = compare.weighted_relative_error(
        Wrong(density).score(y, sigma), density.score(y, sigma), density.pdf(y, sigma)
    )
    on_samples = compare.relative_error(Wrong(density), density, sigma, 60_000, torch.Generator().manual_seed(0))
    assert on_grid == pytest.approx(on_samples, rel=0.03)
