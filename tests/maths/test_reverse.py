import math
from typing import Literal

import numpy as np
import pytest
import torch

from scoreviz.maths.density import Field, Level
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.process import Process, process_named
from scoreviz.maths.reverse import Reverse, reverse_drift
from scoreviz.maths.sampler import State
from tests.maths.oracle_samplers import flow_end, marginal, slope

MEAN, COVARIANCE = np.array([0.4, -0.7]), np.array([[0.6, 0.2], [0.2, 0.3]])
STARTS = np.array([[1.0, -0.5], [-0.8, 1.3], [0.2, 0.1]])
PRIOR = (torch.zeros(2), torch.eye(2))

Method = Literal["euler", "heun", "rk4"]


def gaussian() -> GaussianMixture:
    return GaussianMixture(MEAN[None], COVARIANCE[None], np.ones(1))


def flow(field: Field, process: Process, method: Method, steps: int) -> np.ndarray:
    sampler = Reverse(field, process, PRIOR, steps, method)
    state = State(torch.from_numpy(STARTS), 0, 1.0)
    for _ in range(steps):
        state, _ = sampler.step(state, torch.zeros(len(STARTS), 2))
    return state.x.numpy()


def measured_order(field: Field, name: str, method: Method) -> float:
    steps = [50, 100, 200] if method == "rk4" else [100, 200, 400]
    exact = flow_end(name, STARTS, MEAN, COVARIANCE)
    errors = [float(np.abs(flow(field, process_named(name), method, n) - exact).max()) for n in steps]
    return slope(steps, errors)


@pytest.mark.parametrize("name", ["ve", "vp"])
@pytest.mark.parametrize(("method", "order"), [("euler", 1), ("heun", 2), ("rk4", 4)])
def test_a_solver_has_its_order(name: str, method: Method, order: int) -> None:
    assert measured_order(gaussian(), name, method) == pytest.approx(order, abs=0.12)


def test_the_order_is_lost_with_a_wrong_field() -> None:
    class Longer:
        def score(self, y: torch.Tensor, sigma: Level) -> torch.Tensor:
            return 1.02 * gaussian().score(y, sigma)

    assert abs(measured_order(Longer(), "ve", "heun")) < 0.5


@pytest.mark.parametrize("name", ["ve", "vp"])
def test_heun_ends_on_the_closed_form(name: str) -> None:
    end = flow(gaussian(), process_named(name), "heun", 400)
    assert np.allclose(end, flow_end(name, STARTS, MEAN, COVARIANCE), atol=2e-3)


@pytest.mark.parametrize("name", ["ve", "vp"])
def test_the_reverse_sde_has_the_marginals_moments(name: str) -> None:
    n, steps = 20_000, 400
    density, process, generator = gaussian(), process_named(name), torch.Generator().manual_seed(3)
    sampler = Reverse(density, process, process.prior(density), steps, eta=1.0)
    state = sampler.init(n, generator)
    for _ in range(steps):
        state, _ = sampler.step(state, torch.randn(n, 2, generator=generator))
    alpha, sigma = marginal(name, 0.0)
    expected = alpha**2 * COVARIANCE + sigma**2 * np.eye(2)
    errors = np.sqrt((np.outer(np.diag(expected), np.diag(expected)) + expected**2) / n)
    step_bias = 0.01 * np.abs(expected)  # first order in the step: measured 0.2 to 0.4 % at 400 steps
    assert np.all(np.abs(np.cov(state.x.numpy().T) - expected) < 5 * errors + step_bias)
    assert np.all(np.abs(state.x.numpy().mean(0) - MEAN) < 5 * np.sqrt(np.diag(expected) / n) + 0.005)


@pytest.mark.parametrize("eta", [0.0, 0.5, 1.0])
def test_one_step_by_hand_uses_the_step_that_is_taken(eta: float) -> None:
    """Five steps, the third: from t = 0.6 to 0.4, under VP with N(0, 1) data, whose score is -x at every t."""
    density = GaussianMixture([[0.0, 0.0]], np.eye(2)[None], [1.0])
    sampler = Reverse(density, process_named("vp"), PRIOR, 5, eta=eta)
    beta = 0.1 + 0.6 * 19.9
    x, z = 1.5, -0.3
    drift = -0.5 * beta * x + 0.5 * (1 + eta**2) * beta * x
    expected = x + drift * (0.4 - 0.6) + eta * math.sqrt(beta * 0.2) * z
    state, info = sampler.step(State(torch.full((1, 2), x), 2, 0.6), torch.full((1, 2), z))
    assert float(state.x[0, 0]) == pytest.approx(expected, rel=1e-6)
    assert state.index == 3
    assert state.t == pytest.approx(0.4)
    assert torch.allclose(state.x, x + info.drift + info.noise)


def test_drift_of_the_ode_has_half_of_the_sde() -> None:
    density, process, x = gaussian(), process_named("ve"), torch.tensor([[0.3, 0.9]])
    ode, sde = (reverse_drift(density, process, x, 0.5, eta) for eta in (0.0, 1.0))
    assert torch.allclose(2 * ode, sde)


def test_time_run_backwards_without_the_score_leads_away_from_the_data() -> None:
    sampler = Reverse(gaussian(), process_named("vp"), PRIOR, 200, "heun", with_score=False)
    state = State(torch.from_numpy(STARTS), 0, 1.0)
    for _ in range(200):
        state, _ = sampler.step(state, torch.zeros(3, 2))
    assert np.allclose(state.x.numpy(), STARTS / marginal("vp", 1.0)[0], rtol=1e-2)


def test_without_its_noise_the_sde_keeps_its_drift() -> None:
    state, z = State(torch.from_numpy(STARTS), 0, 1.0), torch.ones(3, 2)
    samplers = [Reverse(gaussian(), process_named("ve"), PRIOR, 5, eta=1.0, with_noise=on) for on in (True, False)]
    (_, loud), (_, quiet) = (sampler.step(state, z) for sampler in samplers)
    assert torch.equal(loud.drift, quiet.drift)
    assert bool((quiet.noise == 0).all())
    assert bool((loud.noise > 0).all())


def test_times_may_be_chosen() -> None:
    sampler = Reverse(gaussian(), process_named("ve"), PRIOR, (1.0, 0.7, 0.1))
    assert [sampler.time(i) for i in range(3)] == [1.0, 0.7, 0.1]
    state, _ = sampler.step(State(torch.from_numpy(STARTS), 1, 0.7), torch.zeros(3, 2))
    assert state.t == 0.1


def test_time_runs_exactly_from_one_to_zero() -> None:
    sampler = Reverse(gaussian(), process_named("ve"), PRIOR, 7)
    times = [sampler.time(i) for i in range(8)]
    assert (times[0], times[-1]) == (1.0, 0.0)
    assert np.allclose(np.diff(times), -1 / 7)


def test_starts_have_the_priors_moments() -> None:
    density, process = gaussian(), process_named("ve")
    x = Reverse(density, process, process.prior(density), 10).init(50_000, torch.Generator().manual_seed(0)).x
    expected = COVARIANCE + 64 * np.eye(2)
    assert np.all(np.abs(np.cov(x.numpy().T) - expected) < 5 * 65 * np.sqrt(2 / 50_000))
    assert np.all(np.abs(x.numpy().mean(0) - MEAN) < 5 * 8.1 / np.sqrt(50_000))


def test_eighteen_heun_steps_reach_both_islands() -> None:
    means = np.array([[-1.5, 0.0], [1.5, 0.5]])
    pair = GaussianMixture(means, 0.01 * np.stack([np.eye(2)] * 2), [0.8, 0.2])
    process, generator = process_named("ve"), torch.Generator().manual_seed(2)
    sampler = Reverse(pair, process, process.prior(pair), 18, "heun")
    state = sampler.init(4_000, generator)
    for _ in range(18):
        state, _ = sampler.step(state, torch.zeros(4_000, 2))
    distance = np.linalg.norm(state.x.numpy()[:, None] - means, axis=2)
    assert np.median(distance.min(1)) < 0.2  # the true median is 0.12
    assert abs((distance.argmin(1) == 0).mean() - 0.8) < 5 * math.sqrt(0.16 / 4_000) + 0.01


@pytest.mark.parametrize(
    ("steps", "method", "eta", "word"),
    [(0, "euler", 0.0, "step"), (5, "euler", -1.0, "negative"), (5, "heun", 1.0, "Heun"), (5, "rk4", 0.5, "Runge")],
)
def test_what_makes_no_sense_is_refused(steps: int, method: Method, eta: float, word: str) -> None:
    with pytest.raises(ValueError, match=word):
        Reverse(gaussian(), process_named("ve"), PRIOR, steps, method, eta)


def test_a_run_does_not_go_on_beyond_the_data() -> None:
    sampler = Reverse(gaussian(), process_named("ve"), PRIOR, 3)
    with pytest.raises(ValueError, match="ended"):
        sampler.step(State(torch.zeros(1, 2), 3, 0.0), torch.zeros(1, 2))
