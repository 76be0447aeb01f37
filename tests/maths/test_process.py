import math

import numpy as np
import pytest
import torch

from scoreviz.maths.process import VE, VP, Process, process_named, score_in_process
from tests import oracles
from tests.maths.examples import NAMES, example

PROCESSES = [VE(), VP(), VE(0.01, 50.0), VP(0.5, 5.0)]
TIMES = [0.0, 1e-3, 0.2, 0.5, 0.93, 1.0]


@pytest.mark.parametrize("t", TIMES)
def test_ve_is_its_closed_form(t: float) -> None:
    assert VE(0.03, 8.0).sigma(t) == pytest.approx(oracles.ve_sigma(t, 0.03, 8.0), rel=1e-12)
    assert VE(0.03, 8.0).alpha(t) == 1.0


@pytest.mark.parametrize("t", TIMES)
def test_vp_is_its_closed_form(t: float) -> None:
    alpha, sigma = oracles.vp_alpha_sigma(t, 0.1, 20.0)
    assert VP().alpha(t) == pytest.approx(alpha, rel=1e-10)
    assert VP().sigma(t) == pytest.approx(sigma, rel=1e-10)


def f_g2(process: Process, t: float) -> tuple[float, float]:
    """The two coefficients from numerical derivatives of alpha and sigma."""
    f = oracles.derivative(lambda u: math.log(process.alpha(u)), t)
    return f, oracles.derivative(lambda u: process.sigma(u) ** 2, t) - 2 * f * process.sigma(t) ** 2


@pytest.mark.parametrize("t", [0.01, 0.3, 0.77, 0.99])
@pytest.mark.parametrize("process", PROCESSES)
def test_f_and_g2_are_the_derivatives(process: Process, t: float) -> None:
    f, g2 = f_g2(process, t)
    assert process.f(t) == pytest.approx(f, rel=1e-6, abs=1e-9)
    assert process.g2(t) == pytest.approx(g2, rel=1e-6)


def test_the_derivatives_tell_a_wrong_g2() -> None:
    """Without - 2 f sigma^2, VP's diffusion would fall with its signal."""
    _, g2 = f_g2(VP(), 0.77)
    assert oracles.derivative(lambda u: VP().sigma(u) ** 2, 0.77) != pytest.approx(g2, rel=1e-2)


@pytest.mark.parametrize("t", TIMES)
@pytest.mark.parametrize("process", PROCESSES)
def test_level_and_time_are_inverse(process: Process, t: float) -> None:
    assert process.level(t) == pytest.approx(process.sigma(t) / process.alpha(t), rel=1e-9)
    assert process.time_of(process.level(t)) == pytest.approx(t, abs=1e-9)


@pytest.mark.parametrize("process", PROCESSES)
def test_levels_beyond_the_process_are_clamped(process: Process) -> None:
    assert process.time_of(0.0) == 0.0
    for far in (1e30, 1e200, math.inf):
        assert process.time_of(far) == 1.0
    assert process.time_of(torch.tensor([1e25])).tolist() == [1.0]  # its square is infinite in float32


def test_a_beta_that_begins_at_zero_has_a_time_for_no_noise() -> None:
    assert VP(0.0, 20.0).time_of(0.0) == 0.0
    assert VP(0.0, 20.0).time_of(VP(0.0, 20.0).level(0.3)) == pytest.approx(0.3)


@pytest.mark.parametrize("name", ["alpha", "sigma", "f", "g2", "level", "time_of"])
@pytest.mark.parametrize("process", PROCESSES[:2])
def test_numbers_and_tensors_give_their_own_kind(process: Process, name: str) -> None:
    method = getattr(process, name)
    times = torch.linspace(0, 1, 5, dtype=torch.float64)
    answers = method(times)
    assert (answers.dtype, answers.shape) == (torch.float64, (5,))
    assert method(times.float()).dtype == torch.float32
    for t, answer in zip(times.tolist(), answers.tolist(), strict=True):
        assert isinstance(method(t), float)
        assert method(t) == pytest.approx(answer, rel=1e-12, abs=1e-12)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("process", PROCESSES[:2])
def test_score_in_a_process_is_that_of_the_shrunken_mixture(process: Process, name: str) -> None:
    """x_t = alpha x0 + sigma eps is itself a mixture: means alpha mu, covariances alpha^2 S + sigma^2 I."""
    one, x = example(name), torch.randn(40, 2, dtype=torch.float64, generator=torch.Generator().manual_seed(0))
    means, covariances, weights = one.mixture
    for t in (0.1, 0.5, 0.9):
        alpha = process.alpha(t)
        true = oracles.mixture_score(x.numpy(), alpha * means, alpha**2 * covariances, weights, process.sigma(t))
        np.testing.assert_allclose(score_in_process(one.density, process, x, t), true, rtol=1e-7, atol=1e-9)
        per_point = score_in_process(one.density, process, x, torch.full((40,), t, dtype=torch.float64))
        np.testing.assert_allclose(per_point, true, rtol=1e-7, atol=1e-9)
        scalar = score_in_process(one.density, process, x, torch.tensor(t, dtype=torch.float64))
        np.testing.assert_allclose(scalar, true, rtol=1e-7, atol=1e-9)


def test_priors() -> None:
    density = example("mixture").density
    mean, covariance = VE(0.03, 8.0).prior(density)
    np.testing.assert_allclose(mean, density.mean)
    np.testing.assert_allclose(covariance, density.covariance.numpy() + 64 * np.eye(2))
    mean, covariance = VP().prior(density)
    assert (mean.tolist(), covariance.tolist()) == ([0, 0], [[1, 0], [0, 1]])


def test_processes_have_names() -> None:
    assert (process_named("ve"), process_named("vp")) == (VE(), VP())
    assert (VE().name, VP().name) == ("ve", "vp")
    with pytest.raises(ValueError, match="no noise process named 'heat'"):
        process_named("heat")
