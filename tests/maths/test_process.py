import math

import numpy as np
import pytest
import torch

from scoreviz.maths.process import (
    DDPM,
    PROCESS_NAMES,
    VE,
    VP,
    Cosine,
    Flow,
    Process,
    SubVP,
    process_named,
    score_in_process,
)
from tests import oracles
from tests.maths.examples import NAMES, example

NAMED = [process_named(name) for name in PROCESS_NAMES]
PROCESSES = [*NAMED, VE(0.01, 50.0), VP(0.5, 5.0), SubVP(0.5, 5.0), DDPM(50), Cosine(0.0)]
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


@pytest.mark.parametrize("t", TIMES)
def test_sub_vp_has_the_square_of_vps_deviation(t: float) -> None:
    alpha, sigma = oracles.vp_alpha_sigma(t, 0.1, 20.0)
    assert SubVP().alpha(t) == pytest.approx(alpha, rel=1e-10)
    assert SubVP().sigma(t) == pytest.approx(sigma**2, rel=1e-10)


@pytest.mark.parametrize("t", [0.0, 1e-3, 0.2, 0.5, 0.93, 0.999])
def test_the_cosine_is_its_closed_form_up_to_the_clip(t: float) -> None:
    alpha = math.cos((t + 0.008) / 1.008 * math.pi / 2) / math.cos(0.008 / 1.008 * math.pi / 2)
    assert Cosine().alpha(t) == pytest.approx(alpha, rel=1e-12)
    assert Cosine().sigma(t) == pytest.approx(math.sqrt(1 - alpha**2), rel=1e-9)


def test_the_cosines_clip_is_that_of_the_table() -> None:
    """A thousandth of the time at the largest beta leaves one thousandth of the variance, as beta_n = 0.999 does."""
    assert Cosine().g2(1.0) == float(Cosine().g2(torch.linspace(0, 1, 10_001, dtype=torch.float64)).max())
    assert math.exp(-Cosine().g2(1.0) / 1000) == pytest.approx(1 - 0.999, rel=1e-12)
    assert Cosine().g2(0.9996) < 0.9 * Cosine().g2(1.0)
    assert 0 < Cosine().alpha(1.0) < Cosine().alpha(0.9999) < 1e-3


def test_the_straight_path_is_straight_but_for_its_last_thousandth() -> None:
    for t in (0.0, 1e-3, 0.2, 0.5, 0.93, 0.999):
        assert Flow().alpha(t) == pytest.approx(1 - t, rel=1e-12)
        assert Flow().sigma(t) == t
    assert Flow().sigma(1.0) == 1.0
    assert 0 < Flow().alpha(1.0) < Flow().alpha(0.9995) < 1e-3


@pytest.mark.parametrize("steps", [1, 50, 1000])
def test_ddpm_is_the_product_of_its_table(steps: int) -> None:
    process, betas = DDPM(steps), np.linspace(1e-4, 0.02, steps)
    abars = np.concatenate([[1.0], np.cumprod(1 - betas)])
    np.testing.assert_allclose(process.betas, betas, rtol=1e-12)
    np.testing.assert_allclose(process.abars, abars, rtol=1e-12)
    for n in {0, 1, steps // 2, steps}:
        assert process.abar(n) == pytest.approx(abars[n], rel=1e-12)
        assert process.alpha(n / steps) ** 2 == pytest.approx(abars[n], rel=1e-12)
        assert process.sigma(n / steps) ** 2 == pytest.approx(1 - abars[n], rel=1e-9)
    half_way = math.log(process.alpha(0.5 / steps) ** 2)
    assert half_way == pytest.approx(0.5 * math.log(1 - betas[0]))


def test_ddpm_leaves_of_the_signal_what_the_paper_says() -> None:
    assert DDPM().abar(1000) == pytest.approx(4.0358e-5, rel=1e-4)
    assert DDPM(50).abar(50) == pytest.approx(0.603, abs=1e-3)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_a_step_back_from_an_entry_of_the_table_has_that_entrys_beta(dtype: torch.dtype) -> None:
    n = torch.arange(1, 1001)
    betas = -torch.expm1(-DDPM().g2(n.to(dtype) / 1000).double() / 1000)
    np.testing.assert_allclose(betas, np.linspace(1e-4, 0.02, 1000), rtol=1e-5)


def test_tables_that_are_none_are_refused() -> None:
    with pytest.raises(ValueError, match="at least one step, not 0"):
        DDPM(0)
    with pytest.raises(ValueError, match="between 0 and 1"):
        DDPM(10, 1e-4, 1.0)
    with pytest.raises(ValueError, match="entries 0 to 10, not 11"):
        DDPM(10).abar(11)
    with pytest.raises(ValueError, match="offset is not negative"):
        Cosine(-0.1)


def f_g2(process: Process, t: float, h: float = 1e-5) -> tuple[float, float]:
    """The two coefficients from numerical derivatives of alpha and sigma."""
    f = oracles.derivative(lambda u: math.log(process.alpha(u)), t, h)
    return f, oracles.derivative(lambda u: process.sigma(u) ** 2, t, h) - 2 * f * process.sigma(t) ** 2


@pytest.mark.parametrize("t", [0.0104, 0.3004, 0.7704, 0.9904])  # between the entries of a table
@pytest.mark.parametrize("process", PROCESSES)
def test_f_and_g2_are_the_derivatives(process: Process, t: float) -> None:
    f, g2 = f_g2(process, t)
    assert process.f(t) == pytest.approx(f, rel=1e-6, abs=1e-9)
    assert process.g2(t) == pytest.approx(g2, rel=1e-6)


@pytest.mark.parametrize(("process", "t"), [(Cosine(), 0.99985), (Flow(), 0.99952)])
def test_they_still_are_beyond_the_bounds_of_the_drift(process: Process, t: float) -> None:
    f, g2 = f_g2(process, t, 1e-6)
    assert process.f(t) == pytest.approx(f, rel=1e-6)
    assert process.g2(t) == pytest.approx(g2, rel=1e-6)


@pytest.mark.parametrize("process", NAMED)
def test_the_forward_equation_arrives_at_alpha_and_sigma(process: Process) -> None:
    """dm = f m dt and dv = (2 f v + g^2) dt, in half a million exponential steps."""
    cells, mean, variance = 500_000, process.alpha(0.0), process.sigma(0.0) ** 2
    t = torch.from_numpy((np.arange(cells) + 0.5) / cells)
    f, g2 = process.f(t).numpy() / cells, process.g2(t).numpy() / cells
    grown = np.concatenate([[0.0], np.cumsum(f)])
    put_in = np.concatenate([[0.0], np.cumsum(g2 * np.exp(-grown[1:] - grown[:-1]))])
    for k in (cells // 5, cells // 2, cells):
        growth = math.exp(grown[k])
        assert growth * mean == pytest.approx(process.alpha(k / cells), rel=1e-5)
        assert growth**2 * (variance + put_in[k]) == pytest.approx(process.sigma(k / cells) ** 2, rel=1e-5)


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
def test_the_level_always_rises_and_its_time_is_found_everywhere(process: Process) -> None:
    t = torch.linspace(0, 1, 10_001, dtype=torch.float64)
    level = process.level(t)
    assert bool((level.diff() > 0).all())
    np.testing.assert_allclose(process.time_of(level), t, atol=1e-9)
    for name in ("alpha", "sigma", "f", "g2"):
        assert bool(getattr(process, name)(t.float()).isfinite().all())


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
@pytest.mark.parametrize("process", NAMED)
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
@pytest.mark.parametrize("process", NAMED)
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


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("process", NAMED)
def test_scores_are_finite_at_both_ends(process: Process, name: str) -> None:
    density, x = example(name).density, 3 * torch.randn(40, 2, generator=torch.Generator().manual_seed(0))
    for t in (0.0, 1.0):
        assert bool(score_in_process(density, process, x, t).isfinite().all())


@pytest.mark.parametrize("process", [Cosine(), Flow()])
def test_without_signal_the_score_is_that_of_the_standard_normal(process: Process) -> None:
    """What is left is alpha (E x0 - alpha x) with alpha below 4e-4, and means within a few units of the origin."""
    x = torch.randn(40, 2, dtype=torch.float64, generator=torch.Generator().manual_seed(0))
    for t in (1.0, torch.tensor(1.0)):
        np.testing.assert_allclose(score_in_process(example("mixture").density, process, x, t), -x, atol=2e-3)


def test_priors() -> None:
    density = example("mixture").density
    mean, covariance = VE(0.03, 8.0).prior(density)
    np.testing.assert_allclose(mean, density.mean)
    np.testing.assert_allclose(covariance, density.covariance.numpy() + 64 * np.eye(2))
    for process in NAMED[1:]:
        mean, covariance = process.prior(density)
        assert (mean.tolist(), covariance.tolist()) == ([0, 0], [[1, 0], [0, 1]])


def test_processes_have_names() -> None:
    assert [VE(), VP(), DDPM(), Cosine(), SubVP(), Flow()] == NAMED
    assert tuple(process.name for process in NAMED) == PROCESS_NAMES
    with pytest.raises(ValueError, match="no noise process named 'heat'"):
        process_named("heat")


@pytest.mark.parametrize("levels", [(0.5, 0.5), (1.0, 0.5), (0.0, 1.0), (-1.0, 1.0), (1.0, math.inf), (math.nan, 1.0)])
def test_noise_that_does_not_rise_is_refused(levels: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="must rise"):
        VE(*levels)
