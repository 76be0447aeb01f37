import math
from collections.abc import Callable

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


def turned(s: Tensor, angle: float) -> Tensor:
    c, d = math.cos(angle), math.sin(angle)
    return s @ torch.tensor([[c, d], [-d, c]], dtype=s.dtype)


class Turned:
    def __init__(self, density: GaussianMixture, angle: float, length: float = 1.0) -> None:
        self.density, self.angle, self.length = density, angle, length

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        return self.length * turned(self.density.score(y, sigma), self.angle)


@pytest.mark.parametrize("angle", [0.0, 1e-5, 0.4, -2.0, math.pi])
def test_cosine_and_angle_of_a_turned_field(angle: float) -> None:
    density, generator = ring(), torch.Generator().manual_seed(0)
    field = Turned(density, angle, length=7.0)
    assert compare.mean_cosine(field, density, 0.3, 500, generator) == pytest.approx(math.cos(angle), abs=1e-6)
    assert compare.mean_angle(field, density, 0.3, 500, generator) == pytest.approx(math.degrees(abs(angle)), abs=1e-4)


def test_angles_are_true_near_zero_and_pi_where_an_arccosine_is_not() -> None:
    a = torch.tensor([[3.0, 4.0]] * 4, dtype=torch.float64)
    small = torch.tensor([1e-9, 1e-3, 1.2, math.pi - 1e-9], dtype=torch.float64)
    b = 1e-3 * torch.stack([turned(v[None], float(t))[0] for v, t in zip(a, small, strict=True)])
    assert torch.allclose(compare.angles(a, b), small, rtol=1e-6, atol=1e-15)


def test_cosine_and_angle_over_given_points_are_weighted_means_of_the_directions() -> None:
    rng = np.random.default_rng(1)
    s, truth, w = rng.normal(size=(50, 2)), rng.normal(size=(50, 2)), rng.random(50)
    dots = (s * truth).sum(1) / np.hypot(*s.T) / np.hypot(*truth.T)
    given = [torch.from_numpy(v) for v in (s, truth, w)]
    assert compare.weighted_cosine(*given) == pytest.approx(np.average(dots, weights=w), rel=1e-12)
    assert compare.weighted_angle(*given) == pytest.approx(np.degrees(np.average(np.arccos(dots), weights=w)), rel=1e-9)


def test_points_where_the_true_score_vanishes_have_no_direction_and_a_learned_zero_is_a_right_angle() -> None:
    truth = torch.tensor([[1.0, 0.0], [0.0, 1.0], [1e-4, 0.0], [0.0, 0.0]])
    s = torch.tensor([[2.0, 0.0], [0.0, 0.0], [-1.0, 0.0], [1.0, 1.0]])
    w = torch.ones(4)
    assert compare.weighted_cosine(s, truth, w) == pytest.approx(0.5)
    assert compare.weighted_angle(s, truth, w) == pytest.approx(45.0)


@pytest.mark.parametrize("figure", [compare.weighted_cosine, compare.weighted_angle, compare.weighted_relative_error])
def test_a_figure_is_finite_at_any_scale_and_refuses_what_has_no_truth(figure: Callable[..., float]) -> None:
    s, truth = torch.tensor([[1.0, 2.0], [3.0, -1.0]]), torch.tensor([[1.0, 1.0], [2.0, 0.5]])
    w = torch.tensor([0.3, 0.7])
    plain = figure(s, truth, w)
    for scale in (1e-30, 1e30):
        assert figure(scale * s, scale * truth, w) == pytest.approx(plain, rel=1e-5)
        assert figure(s, truth, scale * w) == pytest.approx(plain, rel=1e-5)
    assert figure(1e200 * s.double(), 1e200 * truth.double(), w) == pytest.approx(plain, rel=1e-5)
    for args in ((s, 0 * truth, w), (s, truth, 0 * w)):
        with pytest.raises(ValueError, match="no true score"):
            figure(*args)


def test_field_errors_has_a_figure_a_level_and_is_repeated_by_its_generator() -> None:
    density, sigmas, angle = ring(), (0.1, 0.5, 3.0), 0.6
    field = Turned(density, angle, 1.2)
    found = compare.field_errors(field, density, sigmas, 300, torch.Generator().manual_seed(3))
    assert found.sigmas == sigmas
    assert found.relative_error == pytest.approx([1.2**2 + 1 - 2.4 * math.cos(angle)] * 3, rel=1e-5)
    assert found.cosine == pytest.approx([math.cos(angle)] * 3, rel=1e-5)
    assert found.angle == pytest.approx([math.degrees(angle)] * 3, rel=1e-5)
    assert found == compare.field_errors(field, density, sigmas, 300, torch.Generator().manual_seed(3))
    assert compare.field_errors(field, density, (), 300, torch.Generator()) == compare.FieldErrors((), (), (), ())


@pytest.mark.parametrize("distance", DISTANCES)
def test_a_floor_is_the_mean_and_the_deviation_over_its_pairs(distance: compare.Distance) -> None:
    density, generator = ring(), torch.Generator().manual_seed(6)
    draws = [[density.sample(100, 0.2, generator) for _ in range(2)] for _ in range(5)]
    found = np.array([distance(*pair) for pair in draws])
    floor = compare.floor_of(distance, density, 100, torch.Generator().manual_seed(6), 0.2, 5)
    assert floor.mean == pytest.approx(found.mean())
    assert floor.deviation == pytest.approx(found.std(ddof=1))
    assert compare.floor(distance, density, 100, torch.Generator().manual_seed(6), 0.2, 5) == floor.mean
    assert compare.floor_of(distance, density, 100, generator, pairs=1).deviation == 0.0


def test_mmd_and_energy_of_two_shifted_gaussians_are_their_integrals() -> None:
    """Against quadrature over the difference of two points, which is N(c, 2 I); the terms in 1/n are each point's pair
    with itself."""
    n, shift, b = 400, 1.3, 0.7
    x, w = np.polynomial.hermite_e.hermegauss(60)
    w = w / w.sum()
    u, v = (math.sqrt(2) * axis for axis in np.meshgrid(x, x))
    weight = np.outer(w, w)
    kernel = [float((weight * np.exp(-((u + c) ** 2 + v**2) / 2 / b**2)).sum()) for c in (0.0, shift)]
    length = [_mean_length(c) for c in (0.0, shift)]
    generator = torch.Generator().manual_seed(8)
    draws = torch.randn(30, 2, n, 2, generator=generator)
    sets = [(p, q + torch.tensor([shift, 0.0])) for p, q in draws]
    for squares, expected in (
        ([compare.mmd(p, q, b) ** 2 for p, q in sets], 2 / n + 2 * (1 - 1 / n) * kernel[0] - 2 * kernel[1]),
        ([compare.energy_distance(p, q) ** 2 for p, q in sets], 2 * length[1] - 2 * (1 - 1 / n) * length[0]),
    ):
        assert np.mean(squares) == pytest.approx(expected, abs=5 * float(np.std(squares)) / math.sqrt(30))


def _mean_length(shift: float) -> float:
    """E |z| for z from N(c, 2 I) in the plane."""
    return float(stats.rice(shift / math.sqrt(2), scale=math.sqrt(2)).mean())


@pytest.mark.parametrize("shift", [(0.3, -0.4), (1e-3, 0.0), (0.0, 20.0)])
def test_sliced_wasserstein_of_a_shift(shift: tuple[float, float]) -> None:
    a, _ = clouds()
    expected = 2 * math.hypot(*shift) / math.pi
    assert compare.sliced_wasserstein(a, a + torch.tensor(shift)) == pytest.approx(expected, rel=2e-4)
