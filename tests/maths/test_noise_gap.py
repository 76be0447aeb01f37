"""How far the score is from the expected noise, and how long a step may be, against quadrature on one cell."""

import numpy as np
import pytest
import torch

from scoreviz.maths.grid import GridMixture
from scoreviz.maths.kernels import KERNELS
from scoreviz.maths.langevin import Langevin, stable_step
from scoreviz.maths.noise_gap import relative_eps_gap
from scoreviz.maths.smoothed import Smoothed
from scoreviz.maths.stability import step_bound
from tests.maths.examples import example
from tests.maths.oracle_kernels import blurred, relative_gap

B = 0.2
NOT_GAUSSIAN = ("uniform", "laplace", "student")


def single(name: str) -> Smoothed:
    return Smoothed(GridMixture([[1.0]], (-0.5, 0.5, -0.5, 0.5), B), KERNELS[name])


@pytest.mark.parametrize("sigma", [0.1, 0.5])
@pytest.mark.parametrize("name", NOT_GAUSSIAN)
def test_it_is_the_integral_over_one_cell(name: str, sigma: float) -> None:
    share, error = relative_eps_gap(single(name), sigma, torch.Generator().manual_seed(3), 20_000)
    assert abs(share - relative_gap(name, B, sigma)) < 5 * error
    assert error < 0.2 * share


def test_the_standard_error_is_that_of_repeated_measurements() -> None:
    runs = [relative_eps_gap(single("laplace"), 0.5, torch.Generator().manual_seed(k), 400) for k in range(200)]
    shares, errors = np.array(runs).T
    assert shares.std() == pytest.approx(errors.mean(), rel=5 / np.sqrt(2 * 199))


def test_it_vanishes_for_gaussian_noise_and_needs_some() -> None:
    generator = torch.Generator().manual_seed(0)
    assert relative_eps_gap(single("gaussian"), 0.5, generator)[0] < 1e-10
    with pytest.raises(ValueError, match="above zero"):
        relative_eps_gap(single("laplace"), 0.0, generator)


@pytest.mark.parametrize("sigma", [0.05, 0.4, 3.0])
@pytest.mark.parametrize("name", tuple(KERNELS))
def test_the_step_bound_is_that_of_the_steepest_place(name: str, sigma: float) -> None:
    d = np.linspace(0, 4 * B + np.sqrt(3) * sigma, 300)
    rise = 1e-4 * B
    slopes = [
        [
            blurred(name, at + side * rise, B, sigma)[1] / blurred(name, at + side * rise, B, sigma)[0]
            for side in (-1, 1)
        ]
        for at in d
    ]
    steepest = max((low - high) / (2 * rise) for low, high in slopes)
    assert step_bound(single(name), sigma) <= 2 / steepest * (1 + 1e-4)
    assert step_bound(single(name), sigma) == pytest.approx(2 / steepest, rel=0.1)


def test_without_a_kernel_it_is_the_stable_step() -> None:
    density = example("mixture").density
    assert step_bound(density, 0.3) == stable_step(0.3, density.narrowest)
    assert step_bound(single("laplace"), 0.0) == stable_step(0.0, B**2)


@pytest.mark.parametrize(("share", "stays"), [(0.9, True), (1.2, False)])
def test_beyond_the_bound_points_leave_a_drawing_under_uniform_noise(share: float, stays: bool) -> None:
    density, sigma = single("uniform"), 0.4
    sampler = Langevin(density, sigma, share * step_bound(density, sigma), (-6.0, 6.0, -6.0, 6.0), with_noise=False)
    state = sampler.init(200, torch.Generator().manual_seed(0))
    for _ in range(60):
        state, _ = sampler.step(state, torch.zeros(200, 2))
    assert (float(state.x.abs().max()) < 2.0) is stays
