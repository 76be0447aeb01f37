import itertools

import numpy as np
import pytest
import torch
from torch import Tensor

from scoreviz.maths.predictions import UNITS, Mix, Unit, arrow, convert, mix_at
from scoreviz.maths.process import PROCESS_NAMES, Flow, Process, process_named, score_in_process
from tests import oracles
from tests.maths.examples import example

PROCESSES = [process_named(name) for name in PROCESS_NAMES]
TIMES = (0.0304, 0.4004, 0.9504)  # between the entries of DDPM's table


def draws() -> tuple[Tensor, Tensor]:
    generator = torch.Generator().manual_seed(0)
    x0, eps = torch.randn(2, 30, 2, generator=generator, dtype=torch.float64)
    return x0, eps


def truth(process: Process, t: float, x0: Tensor, eps: Tensor) -> dict[Unit, Tensor]:
    """Each unit by its definition; the velocity from how x_t moves while x0 and eps stay."""
    alpha, sigma = process.alpha(t), process.sigma(t)
    slopes = [oracles.derivative(of, t) for of in (process.alpha, process.sigma)]
    return {
        "score": -eps / sigma,
        "eps": eps,
        "x0": x0,
        "v": alpha * eps - sigma * x0,
        "velocity": slopes[0] * x0 + slopes[1] * eps,
    }


@pytest.mark.parametrize("t", TIMES)
@pytest.mark.parametrize("process", PROCESSES)
def test_every_unit_from_every_other(process: Process, t: float) -> None:
    x0, eps = draws()
    true, x = truth(process, t, x0, eps), process.alpha(t) * x0 + process.sigma(t) * eps
    for source, target in itertools.product(UNITS, UNITS):
        found = convert(true[source], source, target, x, mix_at(process, t))
        np.testing.assert_allclose(found, true[target], rtol=1e-6, atol=1e-6, err_msg=f"{source} to {target}")


@pytest.mark.parametrize("process", PROCESSES)
def test_a_time_for_each_point_is_as_good_as_one(process: Process) -> None:
    x0, eps = draws()
    t = torch.linspace(0.0, 1.0, 30, dtype=torch.float64)
    x = process.alpha(t)[:, None] * x0 + process.sigma(t)[:, None] * eps
    score = score_in_process(example("mixture").density, process, x, t)
    together = arrow(score, "score", x, mix_at(process, t))
    for i in (0, 7, 29):
        alone = arrow(score[i], "score", x[i], mix_at(process, float(t[i])))
        for unit in UNITS:
            np.testing.assert_allclose(getattr(together, unit)[i], getattr(alone, unit), rtol=1e-7, atol=1e-9)


@pytest.mark.parametrize("process", PROCESSES)
def test_units_of_the_true_score_are_posterior_means(process: Process) -> None:
    """E[x0 | x] over the components, mu + S (S + l^2 I)^-1 (y - mu) at y = x / alpha with l = sigma / alpha."""
    one, t = example("mixture"), 0.4
    (means, covariances, weights), (x, _) = one.mixture, draws()
    alpha, sigma = process.alpha(t), process.sigma(t)
    y, spread = x.numpy() / alpha, covariances + (sigma / alpha) ** 2 * np.eye(2)
    offsets = y[:, None] - means
    gains = np.einsum("kij,nkj->nki", covariances @ np.linalg.inv(spread), offsets)
    squares = np.einsum("nki,kij,nkj->nk", offsets, np.linalg.inv(spread), offsets)
    shares = weights * np.exp(-0.5 * squares) / np.sqrt(np.linalg.det(spread))
    x0 = np.einsum("nk,nki->ni", shares / shares.sum(1, keepdims=True), means + gains)
    found = arrow(score_in_process(one.density, process, x, t), "score", x, mix_at(process, t))
    np.testing.assert_allclose(found.x0, x0, atol=1e-8)
    np.testing.assert_allclose(found.eps, (x.numpy() - alpha * x0) / sigma, atol=1e-8)


@pytest.mark.parametrize("process", PROCESSES)
def test_the_velocity_is_the_drift_of_the_probability_flow(process: Process) -> None:
    x, _ = draws()
    for t in (1e-6, 0.3, 1.0):
        score = score_in_process(example("mixture").density, process, x, t)
        velocity = convert(score, "score", "velocity", x, mix_at(process, t))
        expected = process.f(t) * x - 0.5 * process.g2(t) * score
        np.testing.assert_allclose(velocity, expected, rtol=1e-6, atol=1e-6)


def test_on_the_straight_path_the_velocity_is_eps_less_x0() -> None:
    x0, eps = draws()
    for t in (0.0, 0.5, 0.9):
        x = (1 - t) * x0 + t * eps
        np.testing.assert_allclose(convert(eps - x0, "velocity", "x0", x, mix_at(Flow(), t)), x0, atol=1e-8)
        np.testing.assert_allclose(convert(eps - x0, "velocity", "eps", x, Mix(1 - t, t)), eps, atol=1e-12)


ENDS: list[tuple[float, float, Unit, dict[Unit, float]]] = [
    # alpha, sigma, what is given as 0.5 at x = 1.2, and what follows
    (0.8, 0.0, "score", {"x0": 1.5, "eps": 0.0, "v": 0.0, "score": 0.5, "velocity": -1.5}),
    (0.8, 0.0, "eps", {"x0": 1.5, "score": 0.0, "v": 0.4, "velocity": -1.0}),
    (0.8, 0.0, "x0", {"x0": 0.5, "eps": 0.0, "score": 0.0}),
    (0.8, 0.0, "v", {"x0": 1.5, "eps": 0.625, "score": 0.0}),
    (0.8, 0.0, "velocity", {"x0": 1.5, "eps": 2.0, "score": 0.0}),
    (0.0, 0.8, "score", {"x0": 0.0, "eps": -0.4, "score": 0.5}),
    (0.0, 0.8, "eps", {"x0": 0.0, "eps": 0.5, "score": -0.625}),
    (0.0, 0.8, "x0", {"x0": 0.5, "eps": 1.5, "score": -1.875, "velocity": 1.0}),
    (0.0, 0.8, "v", {"x0": -0.625, "eps": 1.5, "score": -1.875}),
    (0.0, 0.8, "velocity", {"x0": 1.0, "eps": 1.5, "velocity": 0.5}),
    (0.0, 0.0, "v", {"x0": 0.0, "eps": 0.0, "score": 0.0}),
]


@pytest.mark.parametrize(("alpha", "sigma", "unit", "expected"), ENDS)
def test_without_noise_or_without_signal(alpha: float, sigma: float, unit: Unit, expected: dict[Unit, float]) -> None:
    x, value = torch.full((1, 2), 1.2), torch.full((1, 2), 0.5)
    found = arrow(value, unit, x, Mix(alpha, sigma))
    for name, number in expected.items():
        assert getattr(found, name)[0, 0] == pytest.approx(number, abs=1e-6), name


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("process", PROCESSES)
def test_units_are_finite_at_every_time_and_size(process: Process, unit: Unit) -> None:
    for t, size in itertools.product((0.0, 1e-12, 0.5, 1.0), (1e-30, 1.0, 3e38)):
        value, x = torch.tensor([[size, -size]]), torch.tensor([[-size, size]])
        found = arrow(value, unit, x, mix_at(process, t))
        for name in UNITS:
            assert getattr(found, name).dtype == torch.float32
            assert bool(getattr(found, name).isfinite().all()), (t, size, name)


def test_a_unit_is_handed_back_as_it_came() -> None:
    value = torch.tensor([[0.1, 0.7]])
    for unit in UNITS:
        assert convert(value, unit, unit, torch.ones(1, 2), Mix(0.0, 1.0)) is value


def test_unknown_units_are_refused() -> None:
    value = torch.zeros(1, 2)
    with pytest.raises(ValueError, match="no prediction named 'noise'"):
        convert(value, "noise", "x0", value, Mix(1.0, 1.0))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="no prediction named 'noise'"):
        convert(value, "x0", "noise", value, Mix(1.0, 1.0))  # type: ignore[arg-type]
