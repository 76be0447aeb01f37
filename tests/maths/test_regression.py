"""Denoising score matching: what it draws, what it asks for, and that its answer is the true score."""

import math

import numpy as np
import pytest
import torch

from scoreviz.maths.batches import Batch, draw_batches, stratified_levels
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.network import ScoreNet, initial_weights
from scoreviz.maths.regression import REGRESSIONS, dsm_inputs, dsm_loss
from tests import oracles

MIXTURE = (np.array([[1.0, 0.5], [-0.6, -0.3]]), np.array([0.05, 0.2])[:, None, None] * np.eye(2), np.array([0.3, 0.7]))
CENTRE, SCALE = torch.tensor([0.2, -0.1]), 0.8


def seeded(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def density() -> GaussianMixture:
    return GaussianMixture(*(torch.from_numpy(part) for part in MIXTURE))


def net_of() -> ScoreNet:
    weights = initial_weights(16, 2, seeded())
    return ScoreNet(16, 2, CENTRE, SCALE, weights + 0.1 * torch.randn(len(weights), generator=seeded(1)))


@pytest.mark.parametrize("tilt", [1.0, 1.4])
def test_each_batch_has_one_noise_level_in_each_stratum(tilt: float) -> None:
    levels = stratified_levels(3, 64, seeded(), tilt).numpy()
    assert levels.shape == (3, 64)
    assert levels.min() >= 0.03 * (1 - 1e-6)
    assert levels.max() <= 8.0 * (1 + 1e-6)
    u = (np.log(levels / 0.03) / np.log(8 / 0.03)) ** (1 / tilt) * 64
    assert np.all(np.floor(u + 1e-4) >= np.arange(64))
    assert np.all(np.floor(u - 1e-4) <= np.arange(64))


def test_tilt_favours_small_noise() -> None:
    assert np.median(stratified_levels(1, 1000, seeded(), 1.4)) < np.median(stratified_levels(1, 1000, seeded(), 1.0))


def test_batches_are_antithetic_halves_one_batch_after_the_other() -> None:
    batch = draw_batches(density(), net_of(), 3, 10, seeded())
    x0, eps, s = (part.view(3, 2, 5, -1) for part in (batch.x0, batch.eps, batch.s))
    assert torch.equal(x0[:, 0], x0[:, 1])
    assert torch.equal(s[:, 0], s[:, 1])
    assert torch.equal(eps[:, 0], -eps[:, 1])
    assert len(torch.unique(x0[:, 0])) == 30
    assert bool((s[:, 0].diff(dim=1) > 0).all())


def test_clean_points_come_in_the_networks_frame() -> None:
    net, n = net_of(), 40_000
    x0 = draw_batches(density(), net, 1, 2 * n, seeded()).x0[:n].numpy()
    means, covariances, weights = MIXTURE
    mean = weights @ means
    spread = covariances[:, 0, 0] + (means[:, 0] - mean[0]) ** 2
    error = 5 * math.sqrt(float(weights @ spread) / n) / SCALE
    assert abs(x0[:, 0].mean() - (mean[0] - 0.2) / SCALE) < error


def test_loss_in_units_of_the_score() -> None:
    """E s^2 (1 + s^2) |score + eps/s|^2 with score, s and eps in units of the data's scale."""
    net = net_of()
    batch = draw_batches(density(), net, 1, 256, seeded())
    y = CENTRE + SCALE * (batch.x0 + batch.s * batch.eps)
    score = SCALE * net.score(y, SCALE * batch.s[:, 0]).detach().double().numpy()
    s, eps = batch.s.double().numpy(), batch.eps.double().numpy()
    expected = (s**2 * (1 + s**2) * (score + eps / s) ** 2).sum(1).mean()
    assert float(dsm_loss(net, batch).detach()) == pytest.approx(expected, rel=1e-4)


def true_outputs(batch: Batch) -> np.ndarray:
    """F of the true score, ``[n, 2]``, in float64."""
    x0, eps, s = batch.x0.double().numpy(), batch.eps.double().numpy(), batch.s.double().numpy()
    z = x0 + s * eps
    true = SCALE * oracles.mixture_score(CENTRE.numpy() + SCALE * z, *MIXTURE, SCALE * s[:, 0])
    return (true + z / (1 + s**2)) * s * np.sqrt(1 + s**2)


def moments(objective: str, sign: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
    """Means and standard errors of (target - F of the true score) times test functions: zero if the target is right.

    Batches are independent; what is in one of them may share clean points.
    """
    net, batches, n = net_of(), 250, 400
    batch = draw_batches(density(), net, batches, n, seeded())
    turned = Batch(batch.x0, sign * batch.eps, batch.s)
    z, s = turned.z.double().numpy(), turned.s.double().numpy()
    target = REGRESSIONS[objective](density(), net, batch, batches).double().numpy()
    gap = target - true_outputs(turned)
    tests = np.concatenate([np.ones_like(s), np.log(s), np.cos(3 * z), np.sin(2 * z), z / np.sqrt(1 + s**2)], axis=1)
    products = (gap[:, :, None] * tests[:, None, :]).reshape(batches, n, -1).mean(1)
    return products.mean(0), products.std(0) / math.sqrt(batches)


@pytest.mark.parametrize("objective", REGRESSIONS)
def test_every_target_is_the_true_score_on_average_whatever_it_is_tested_with(objective: str) -> None:
    mean, error = moments(objective)
    assert np.all(np.abs(mean) <= 5 * error + 1e-5)  # the explicit one has only rounding


@pytest.mark.parametrize("objective", REGRESSIONS)
def test_the_wrong_sign_is_noticed(objective: str) -> None:
    mean, error = moments(objective, -1.0)
    assert np.any(np.abs(mean) > 20 * error)


def test_the_explicit_target_is_the_true_score_point_by_point() -> None:
    batch = draw_batches(density(), net_of(), 2, 40, seeded())
    target = REGRESSIONS["esm"](density(), net_of(), batch, 2).numpy()
    np.testing.assert_allclose(target, true_outputs(batch), atol=2e-5)


@pytest.mark.parametrize("n", [6, 64, 300])
def test_the_stable_target_is_bayes_on_the_batchs_own_clean_points(n: int) -> None:
    batch = draw_batches(density(), net_of(), 2, n, seeded())
    target = REGRESSIONS["stf"](density(), net_of(), batch, 2).numpy()
    half = n // 2
    for i in (0, half - 1, half, 3 * half + 1):
        first = i - i % half + (i % half) // 128 * 128  # where its group of at most 128 begins
        last = min(first + 128, i - i % half + half)
        points, z, s = batch.x0[first:last].double().numpy(), batch.z[i].double().numpy(), float(batch.s[i])
        likelihood = np.exp(-((z - points) ** 2).sum(1) / (2 * s**2))
        score = (likelihood @ points / likelihood.sum() - z) / s**2
        expected = (score + z / (1 + s**2)) * s * math.sqrt(1 + s**2)
        np.testing.assert_allclose(target[i], expected, atol=2e-4)


def test_target_scores_of_round_gaussians_vary_less_than_denoising() -> None:
    batch = draw_batches(density(), net_of(), 20, 400, seeded())
    spread = {
        name: ((REGRESSIONS[name](density(), net_of(), batch, 20).numpy() - true_outputs(batch)) ** 2).mean()
        for name in ("dsm", "tsm", "stf")
    }
    assert spread["tsm"] < 0.9 * spread["dsm"]
    assert spread["stf"] < 0.3 * spread["dsm"]


def test_one_noise_level_is_that_of_every_point() -> None:
    batch = draw_batches(density(), net_of(), 2, 40, seeded(), sigma=0.3)
    torch.testing.assert_close(batch.s, torch.full((80, 1), 0.3 / SCALE))
    below = draw_batches(density(), net_of(), 1, 4, seeded(), sigma=1e-9).s
    torch.testing.assert_close(below, torch.full((4, 1), 0.03 / SCALE))


def test_inputs_are_taken_at_the_noisy_points() -> None:
    net = net_of()
    batch = draw_batches(density(), net, 1, 8, seeded())
    z = batch.x0 + batch.s * batch.eps
    torch.testing.assert_close(dsm_inputs(net, batch)[:, :2], z / (1 + batch.s**2).sqrt())
    turn = math.pi / 6 * batch.s.log()
    torch.testing.assert_close(dsm_inputs(net, batch)[:, -6:-5], turn.sin())
