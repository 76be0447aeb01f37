"""One coordinate known: the exact conditional against quadrature, and replacement against what it should give."""

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from scipy.stats import norm

from scoreviz.maths.ancestral import Ancestral
from scoreviz.maths.density import Density
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.inpainting import AS_KNOWN, Replacement, given
from scoreviz.maths.labelled import Labelled
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.points import PointMixture
from scoreviz.maths.process import VP
from scoreviz.maths.reverse import Reverse
from scoreviz.maths.sampler import State

RNG = np.random.default_rng(8)
ROOTS = RNG.normal(size=(3, 2, 2))
MIXTURE = GaussianMixture(
    RNG.normal(size=(3, 2)), ROOTS @ ROOTS.transpose(0, 2, 1) * 0.2 + 0.05 * np.eye(2), np.array([0.5, 0.3, 0.2])
)
GRID = GridMixture(RNG.random((6, 4)), (-1.0, 1.0, -1.5, 1.5), 0.25)
POINTS = PointMixture(RNG.normal(size=(7, 2)), 0.3)
DENSITIES: list[Density] = [MIXTURE, GRID, POINTS, Labelled([MIXTURE, GRID, POINTS], [0.5, 0.2, 0.3])]
AT = torch.tensor([-0.8, 0.0, 0.5, 1.1], dtype=torch.float64)


@pytest.mark.parametrize("density", DENSITIES)
@pytest.mark.parametrize("axis", [0, 1])
def test_the_conditional_is_the_joint_by_the_marginal(density: Density, axis: int) -> None:
    value = 0.35

    def joint(u: torch.Tensor) -> NDArray[np.float64]:
        known = torch.full_like(u, value)
        return density.pdf(torch.stack((known, u) if axis == 0 else (u, known), dim=1), 0.0).numpy()

    places = np.linspace(-9, 9, 6_001)
    total = np.trapezoid(joint(torch.from_numpy(places)), places)
    line = given(density, axis, value)
    np.testing.assert_allclose(line.pdf(AT).numpy(), joint(AT) / total, rtol=1e-5)
    clean = line.pdf(torch.from_numpy(places)).numpy()
    expected = [np.trapezoid(clean * norm.pdf(places, at, 0.3), places) for at in AT.tolist()]
    np.testing.assert_allclose(line.pdf(AT, 0.3).numpy(), expected, rtol=1e-4)


def test_draws_have_the_moments_of_the_line_and_stand_on_it_in_the_plane() -> None:
    line, n = given(MIXTURE, 1, 0.2), 40_000
    drawn = line.sample(n, 0.4, torch.Generator().manual_seed(0))
    mean = float(line.weights @ line.means)
    variance = float(line.weights @ (line.variances + line.means**2)) - mean**2 + 0.16
    assert float(drawn.mean()) == pytest.approx(mean, abs=5 * (variance / n) ** 0.5)
    assert float(drawn.var()) == pytest.approx(variance, rel=0.1)
    flat = line.in_plane(1, 0.2).sample(n, 0.0, torch.Generator().manual_seed(1))
    assert float(flat[:, 1].sub(0.2).abs().max()) < 6 * AS_KNOWN
    assert float(flat[:, 0].mean()) == pytest.approx(mean, abs=5 * (variance / n) ** 0.5)


def test_where_nothing_is_drawn_nothing_can_be_known() -> None:
    with pytest.raises(ValueError, match="Nothing that is drawn has this coordinate"):
        given(MIXTURE, 0, 90.0)
    with pytest.raises(TypeError, match="nobody knows one coordinate"):
        given(object(), 0, 0.0)  # type: ignore[arg-type]  # no density at all


def replaced(base: Ancestral | Reverse, repeats: int, value: float, n: int = 4_000) -> torch.Tensor:
    sampler, generator = Replacement(base, 1, value, repeats), torch.Generator().manual_seed(3)
    state: State = sampler.init(n, generator)
    with torch.no_grad():
        for _ in range(100):
            state, info = sampler.step(state, torch.randn((n, sampler.normals), generator=generator))
    assert info.drift.shape == (n, 2)
    return state.x.double()


def test_of_independent_coordinates_replacement_loses_nothing() -> None:
    density = GaussianMixture([[0.5, -0.3]], [[[0.4, 0.0], [0.0, 0.2]]], [1.0])
    x = replaced(Reverse(density, VP(), VP().prior(density), 100, "heun"), 1, 0.4)
    assert float(x[:, 1].sub(0.4).abs().max()) < 1e-5  # at t = 0 there is no noise
    assert float(x[:, 0].mean()) == pytest.approx(0.5, abs=5 * (0.4 / 4_000) ** 0.5)
    assert float(x[:, 0].var()) == pytest.approx(0.4, rel=5 * (2 / 4_000) ** 0.5)


def test_of_dependent_ones_it_is_an_approximation_that_repeating_makes_better() -> None:
    """N(0, S) with correlation 0.9: the mean should be 0.9 v, the variance 0.19."""
    density = GaussianMixture([[0.0, 0.0]], [[[1.0, 0.9], [0.9, 1.0]]], [1.0])
    base = Ancestral(density, VP(), VP().prior(density), 100)
    means = [float(replaced(base, repeats, 1.0)[:, 0].mean()) for repeats in (1, 4, 16)]
    gaps = [abs(mean - 0.9) for mean in means]
    assert gaps[0] > 0.05 > gaps[2]
    assert gaps[0] > gaps[1] > gaps[2]


def test_each_step_is_taken_at_least_once() -> None:
    with pytest.raises(ValueError, match="at least once"):
        Replacement(Ancestral(MIXTURE, VP(), VP().prior(MIXTURE), 10), 0, 0.0, 0)
