"""The samplers that take their coefficients from the two times of a step."""

import math
from collections.abc import Callable

import numpy as np
import pytest
import torch

from scoreviz.maths.ancestral import DDIM, Ancestral, predictions
from scoreviz.maths.churn import Churn
from scoreviz.maths.corrector import PredictorCorrector, corrector_step
from scoreviz.maths.forward import Forward
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.multistep import DPMSolver
from scoreviz.maths.process import DDPM, PROCESS_NAMES, VE, VP, Process, process_named
from scoreviz.maths.sampler import Sampler, State
from scoreviz.maths.times import geometric_levels, rho_levels
from tests.maths.chains import cloud, quiet
from tests.maths.oracle_samplers import ddpm_mean, flow_end, posterior, slope

PRIOR = (torch.zeros(2), torch.eye(2))
MEAN, COVARIANCE = np.array([0.4, -0.7]), np.array([[0.6, 0.2], [0.2, 0.3]])
STARTS = np.array([[1.0, -0.5], [-0.8, 1.3], [0.2, 0.1]])
POINT = np.array([0.7, -1.2])


def gaussian() -> GaussianMixture:
    return GaussianMixture(MEAN[None], COVARIANCE[None], np.ones(1))


def one_point() -> GaussianMixture:
    """Data at one point, so that the predicted x0 is that point."""
    return GaussianMixture(POINT[None], 1e-14 * np.eye(2)[None], np.ones(1))


def stepped(sampler: Sampler, x: np.ndarray, z: np.ndarray, t: float) -> np.ndarray:
    state, info = sampler.step(State(torch.from_numpy(x), 0, t), torch.from_numpy(z))
    assert torch.allclose(state.x, torch.from_numpy(x) + info.drift + info.noise)
    return state.x.numpy()


@pytest.mark.parametrize("name", PROCESS_NAMES)
@pytest.mark.parametrize(("t", "s"), [(0.9, 0.15), (0.31, 0.3)])
def test_ddpm_draws_from_the_posterior_of_the_step_that_is_taken(name: str, t: float, s: float) -> None:
    process, z = process_named(name), np.array([[0.3, -0.9]] * 3)
    at, earlier = ((process.alpha(u), process.sigma(u)) for u in (t, s))
    mean, variance = posterior(at, earlier, STARTS, POINT)
    expected = mean + math.sqrt(variance) * z
    assert np.allclose(stepped(Ancestral(one_point(), process, PRIOR, (t, s)), STARTS, z, t), expected, atol=1e-7)


@pytest.mark.parametrize("name", PROCESS_NAMES)
def test_ddim_with_all_of_the_noise_is_ddpm_and_with_none_is_without(name: str) -> None:
    process, z = process_named(name), np.array([[0.3, -0.9]] * 3)
    full, half, none = (
        stepped(DDIM(gaussian(), process, PRIOR, (0.8, 0.5), eta), STARTS, z, 0.8) for eta in (1.0, 0.5, 0.0)
    )
    ancestral = stepped(Ancestral(gaussian(), process, PRIOR, (0.8, 0.5)), STARTS, z, 0.8)
    assert np.allclose(full, ancestral)
    assert not np.allclose(half, ancestral)
    assert np.array_equal(none, stepped(DDIM(gaussian(), process, PRIOR, (0.8, 0.5)), STARTS, 0 * z, 0.8))


@pytest.mark.parametrize("eta", [0.3, 0.7])
def test_ddims_fresh_noise_is_the_papers(eta: float) -> None:
    """Equation 16 in the letters of the paper, whose alpha is the squared share of the signal."""
    process, z = VP(), np.ones((3, 2))
    later, earlier = (process.alpha(t) ** 2 for t in (0.8, 0.5))
    sampler = DDIM(one_point(), process, PRIOR, (0.8, 0.5), eta)
    _, info = sampler.step(State(torch.from_numpy(STARTS), 0, 0.8), torch.from_numpy(z))
    c = eta * math.sqrt((1 - earlier) / (1 - later)) * math.sqrt(1 - later / earlier)
    assert np.allclose(info.noise.numpy(), c)
    eps = (STARTS - math.sqrt(later) * POINT) / math.sqrt(1 - later)
    mean = math.sqrt(earlier) * POINT + math.sqrt(1 - earlier - c**2) * eps
    assert np.allclose(STARTS + info.drift.numpy(), mean, atol=1e-7)


def test_what_is_predicted_puts_the_point_together_again() -> None:
    process, x = VP(), torch.from_numpy(STARTS)
    x0, eps = predictions(gaussian(), process, x, 0.4)
    assert torch.allclose(process.alpha(0.4) * x0 + process.sigma(0.4) * eps, x)
    gain = process.alpha(0.4) * COVARIANCE
    gain = gain @ np.linalg.inv(process.alpha(0.4) ** 2 * COVARIANCE + process.sigma(0.4) ** 2 * np.eye(2))
    assert np.allclose(x0.numpy(), MEAN + (STARTS - process.alpha(0.4) * MEAN) @ gain.T)


def test_a_stride_takes_the_betas_of_the_visited_entries() -> None:
    """With the table's own betas the mean of N(2, 0.3^2) would be 0.35."""
    betas, visited = np.linspace(1e-4, 0.02, 1000), list(range(1000, -1, -20))
    data = GaussianMixture([[2.0, 2.0]], 0.09 * np.eye(2)[None], [1.0])
    end = quiet(Ancestral(data, DDPM(), PRIOR, 50), torch.zeros(1, 2, dtype=torch.float64), 50)
    assert ddpm_mean(2.0, 0.3, betas, visited, whole_betas=False) == pytest.approx(2.0, abs=0.005)
    assert ddpm_mean(2.0, 0.3, betas, visited, whole_betas=True) == pytest.approx(0.35, abs=0.005)
    assert float(end[0, 0]) == pytest.approx(ddpm_mean(2.0, 0.3, betas, visited, whole_betas=False), abs=1e-6)
    slip = Ancestral(data, DDPM(), PRIOR, 50, row=1 / 1000)
    ended = quiet(slip, torch.zeros(1, 2, dtype=torch.float64), 50)
    assert float(ended[0, 0]) == pytest.approx(ddpm_mean(2.0, 0.3, betas, visited, whole_betas=True), abs=1e-6)


def test_the_coefficients_of_one_row_are_right_where_no_row_is_skipped() -> None:
    x, z = STARTS, np.array([[0.3, -0.9]] * 3)
    times = 0.5, 0.499
    right = stepped(Ancestral(gaussian(), DDPM(), PRIOR, times), x, z, 0.5)
    slip = stepped(Ancestral(gaussian(), DDPM(), PRIOR, times, row=1 / 1000), x, z, 0.5)
    assert np.allclose(slip, right, atol=1e-12)
    far = 0.5, 0.45
    right = stepped(Ancestral(gaussian(), DDPM(), PRIOR, far), x, z, 0.5)
    slip = stepped(Ancestral(gaussian(), DDPM(), PRIOR, far, row=1 / 1000), x, z, 0.5)
    assert np.abs(slip - right).min() > 0.01


Made = Callable[[Process, int], Sampler]
FLOWS: dict[str, tuple[Made, int]] = {
    "ddim": (lambda process, steps: DDIM(gaussian(), process, PRIOR, even_in_log(process, steps)), 1),
    "dpm++": (lambda process, steps: DPMSolver(gaussian(), process, PRIOR, even_in_log(process, steps)), 2),
}


def even_in_log(process: Process, steps: int) -> tuple[float, ...]:
    return tuple(process.time_of(level) for level in geometric_levels(8.0, 0.03, steps + 1))


@pytest.mark.parametrize("name", ["ve", "vp", "flow"])
@pytest.mark.parametrize("solver", FLOWS)
def test_a_solver_has_its_order_in_log_sigma(name: str, solver: str) -> None:
    """In the variance-exploding frame all of them solve the same flow, from sigma = 8 to 0.03."""
    (made, order), process, steps = FLOWS[solver], process_named(name), [50, 100, 200]
    first, last = process.time_of(8.0), process.time_of(0.03)
    exact = flow_end("ve", STARTS, MEAN, COVARIANCE)
    errors = []
    for count in steps:
        end = quiet(made(process, count), process.alpha(first) * torch.from_numpy(STARTS), count)
        errors.append(float(np.abs(end.numpy() / process.alpha(last) - exact).max()))
    assert slope(steps, errors) == pytest.approx(order, abs=0.12)


def test_the_multistep_solver_at_unequal_steps_by_hand() -> None:
    """Data N(0, I), so that x0 = x / (1 + sigma^2), down 3, 1, 1/2: h is log 3, then log 2."""
    process, data = VE(), GaussianMixture([[0.0, 0.0]], np.eye(2)[None], [1.0])
    times = tuple(process.time_of(level) for level in (3.0, 1.0, 0.5))
    end = quiet(DPMSolver(data, process, PRIOR, times), torch.full((1, 2), 5.0, dtype=torch.float64), 2)
    middle = 5.0 / 3 + (1 - 1 / 3) * 0.5
    guess = middle / 2 + math.log(2) / (2 * math.log(3)) * (middle / 2 - 0.5)
    assert float(end[0, 0]) == pytest.approx(middle / 2 + 0.5 * guess)


def test_the_multistep_solver_ends_well_where_no_noise_is_left() -> None:
    process, steps = VP(), 60
    end = quiet(DPMSolver(gaussian(), process, PRIOR, steps), torch.from_numpy(STARTS), steps)
    assert np.allclose(end.numpy(), flow_end("vp", STARTS, MEAN, COVARIANCE), atol=5e-3)


def test_edm_without_churn_has_order_two_and_ends_at_zero() -> None:
    steps, exact = [40, 80, 160], flow_end("ve", STARTS, MEAN, COVARIANCE)
    errors = []
    for count in steps:
        sampler = Churn(gaussian(), PRIOR, rho_levels(8.0, 0.03, count), churn=0.0)
        errors.append(float(np.abs(quiet(sampler, torch.from_numpy(STARTS), count).numpy() - exact).max()))
    assert slope(steps, errors) == pytest.approx(2, abs=0.12)
    last = Churn(gaussian(), PRIOR, (0.5, 0.0), churn=0.0)
    denoised = torch.from_numpy(STARTS) + 0.25 * gaussian().score(torch.from_numpy(STARTS), 0.5)
    assert torch.allclose(quiet(last, torch.from_numpy(STARTS), 1), denoised)  # Euler's step to zero is Tweedie's


@pytest.mark.parametrize(
    ("churn", "low", "high", "noise", "gamma"),
    [
        (0.5, 0, 9, 1, 0.25),
        (40, 0, 9, 1, math.sqrt(2) - 1),
        (40, 1.1, 9, 1, 0),
        (40, 0, 0.9, 1, 0),
        (0.5, 0, 9, 2, 0.25),
    ],
)
def test_edm_puts_in_what_churn_asks_for(churn: float, low: float, high: float, noise: float, gamma: float) -> None:
    sampler = Churn(gaussian(), PRIOR, (1.0, 0.5, 0.0), churn, noise, low, high)
    state = State(torch.from_numpy(STARTS), 0, 1.0)
    after, info = sampler.step(state, torch.ones(3, 2, dtype=torch.float64))
    assert float(info.noise[0, 0]) == pytest.approx(noise * math.sqrt((1 + gamma) ** 2 - 1))
    raised = state.x + info.noise
    slope_here = -(1 + gamma) * gaussian().score(raised, 1 + gamma)
    ahead = raised - (0.5 + gamma) * slope_here
    slope_ahead = -0.5 * gaussian().score(ahead, 0.5)
    assert torch.allclose(after.x, raised - (0.5 + gamma) * (slope_here + slope_ahead) / 2)


def test_edm_with_churn_keeps_the_moments() -> None:
    n, steps = 10_000, 60
    prior = gaussian().mean, gaussian().covariance + 64 * torch.eye(2)
    x = cloud(Churn(gaussian(), prior, rho_levels(8.0, 0.03, steps), churn=30.0), steps, n).numpy()
    expected = COVARIANCE + 0.03**2 * np.eye(2)
    errors = np.sqrt((np.outer(np.diag(expected), np.diag(expected)) + expected**2) / n)
    assert np.all(np.abs(np.cov(x.T) - expected) < 5 * errors + 0.01)
    assert np.all(np.abs(x.mean(0) - MEAN) < 5 * np.sqrt(np.diag(expected) / n) + 0.005)


def test_the_correctors_step_by_hand() -> None:
    score, z = torch.tensor([[3.0, 4.0], [0.0, 1.0]]), torch.tensor([[0.0, 2.0], [4.0, 0.0]])
    assert corrector_step(score, z, 0.16) == pytest.approx(2 * (0.16 * 3 / 3) ** 2)
    assert corrector_step(0 * score, z, 0.16) == 0.0


@pytest.mark.parametrize("corrections", [0, 1, 3])
def test_the_corrector_takes_its_own_numbers_and_keeps_the_moments(corrections: int) -> None:
    n, steps, process = 8_000, 150, VE()
    sampler = PredictorCorrector(gaussian(), process, process.prior(gaussian()), steps, 0.16, corrections)
    assert sampler.normals == 2 + 2 * corrections
    x = cloud(sampler, steps, n).numpy()
    expected = COVARIANCE + 0.03**2 * np.eye(2)
    errors = np.sqrt((np.outer(np.diag(expected), np.diag(expected)) + expected**2) / n)
    # The corrector's h is about 2 r^2 v = 0.05 v, and unadjusted Langevin dynamics has the bias h / (2 v - h).
    assert np.all(np.abs(np.cov(x.T) - expected) < 5 * errors + 0.04 * np.trace(expected))


@pytest.mark.parametrize("name", PROCESS_NAMES)
def test_the_forward_process_has_the_marginals_moments_at_every_time(name: str) -> None:
    n, process = 20_000, process_named(name)
    sampler, generator = Forward(gaussian(), process, (0.9, 0.4, 0.1)), torch.Generator().manual_seed(1)
    state = sampler.init(n, generator)
    assert sampler.times == (0.1, 0.4, 0.9)
    for t in sampler.times:
        assert state.t == t
        expected = process.alpha(t) ** 2 * COVARIANCE + process.sigma(t) ** 2 * np.eye(2)
        errors = np.sqrt((np.outer(np.diag(expected), np.diag(expected)) + expected**2) / n)
        assert np.all(np.abs(np.cov(state.x.numpy().T) - expected) < 5 * errors)
        if t < 0.9:
            before = state
            state, info = sampler.step(state, torch.randn(n, 2, generator=generator))
            assert torch.allclose(state.x, before.x + info.drift + info.noise)
    with pytest.raises(ValueError, match="ended"):
        sampler.step(state, torch.zeros(n, 2))


@pytest.mark.parametrize(
    ("made", "word"),
    [
        (lambda: DDIM(gaussian(), VP(), PRIOR, 5, 1.5), "between 0 and 1"),
        (lambda: DDIM(gaussian(), VP(), PRIOR, 0), "step"),
        (lambda: Churn(gaussian(), PRIOR, (1.0, 2.0)), "fall"),
        (lambda: Churn(gaussian(), PRIOR, (2.0, 1.0), churn=-1.0), "negative"),
        (lambda: PredictorCorrector(gaussian(), VP(), PRIOR, 5, snr=-0.1), "negative"),
        (lambda: Forward(gaussian(), VP(), 0), "step"),
    ],
)
def test_what_makes_no_sense_is_refused(made: Callable[[], Sampler], word: str) -> None:
    with pytest.raises(ValueError, match=word):
        made()


@pytest.mark.parametrize("made", [Ancestral, DDIM, DPMSolver, PredictorCorrector])
def test_a_run_ends(made: Callable[..., Sampler]) -> None:
    sampler = made(gaussian(), VP(), PRIOR, 2)
    with pytest.raises(ValueError, match="ended"):
        sampler.step(State(torch.zeros(1, 2), 2, 0.0), torch.zeros(1, sampler.normals))
