"""The written-out gradient against autograd, Adam against torch's, the average against its integral."""

import math

import pytest
import torch

from scoreviz.maths.backward import SquaredError
from scoreviz.maths.batches import draw_batches
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.network import INPUTS, ScoreNet, initial_weights
from scoreviz.maths.optimiser import AGE_AFTER_CHANGE, GAMMA, Weights, average_share, learning_rate
from scoreviz.maths.regression import dsm_inputs, dsm_loss, dsm_target
from scoreviz.maths.steps import BLOCK, Steps


def seeded(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def density() -> GaussianMixture:
    means = torch.tensor([[1.0, 0.5], [-0.6, -0.3]])
    return GaussianMixture(means, 0.1 * torch.eye(2).repeat(2, 1, 1), torch.tensor([0.3, 0.7]))


def net_of(width: int, layers: int) -> ScoreNet:
    weights = initial_weights(width, layers, seeded())
    return ScoreNet(width, layers, weights=weights + 0.1 * torch.randn(len(weights), generator=seeded(1)))


@pytest.mark.parametrize(("width", "layers", "n"), [(64, 3, 512), (16, 1, 32), (32, 4, 7)])
def test_gradient_agrees_with_automatic_differentiation(width: int, layers: int, n: int) -> None:
    net, squared_error = net_of(width, layers), SquaredError(net_of(width, layers), n)
    for seed in (2, 3):  # twice, because buffers are used again
        inputs, target = torch.randn(n, INPUTS, generator=seeded(seed)), torch.randn(n, 2, generator=seeded(seed + 9))
        loss = (net(inputs) - target).square().sum(1).mean()
        (gradient,) = torch.autograd.grad(loss, [net.weights])
        torch.testing.assert_close(squared_error(inputs, target), loss.detach(), rtol=1e-5, atol=0)
        assert float((squared_error.gradient - gradient).abs().max()) < 3e-6 * float(gradient.abs().max())


def test_loss_is_the_objective() -> None:
    net = net_of(16, 2)
    batch = draw_batches(density(), net, 1, 64, seeded())
    with torch.no_grad():
        loss = SquaredError(net, 64)(dsm_inputs(net, batch), dsm_target(batch))
    torch.testing.assert_close(loss, dsm_loss(net, batch).detach(), rtol=1e-5, atol=0)


def test_adam_takes_the_steps_of_torchs() -> None:
    start = torch.randn(20, generator=seeded())
    ours, theirs = Weights.start(start.clone()), torch.nn.Parameter(start.clone())
    adam = torch.optim.Adam([theirs], lr=1.0, betas=(0.9, 0.99))
    for n in range(1, 60):
        gradient = torch.randn(20, generator=seeded(n))
        ours.apply(gradient, 1e-2)
        theirs.grad, adam.param_groups[0]["lr"] = gradient, learning_rate(1e-2, n)
        adam.step()
    torch.testing.assert_close(ours.raw, theirs.detach(), rtol=1e-5, atol=1e-6)


def test_average_is_the_integral_of_a_power_of_time() -> None:
    """With weights theta(n) = n the average is the integral of t^gamma t over that of t^gamma, to order 1/n."""
    average, steps = 0.0, 2000
    for n in range(1, steps + 1):
        average += average_share(n) * (n - average)
    assert average / steps == pytest.approx((GAMMA + 1) / (GAMMA + 2), abs=1 / steps)


def test_nothing_of_the_start_remains_in_the_average() -> None:
    weights = Weights.start(torch.full((3,), 1e6))
    weights.raw = torch.zeros(3)
    weights.apply(torch.zeros(3), 1.0)
    assert torch.equal(weights.average, torch.zeros(3))


def test_step_falls_as_a_power_and_rises_when_the_target_changes() -> None:
    rates = [learning_rate(1.0, age) for age in (0, 100, 10_000, 20_000)]
    assert rates[0] == 3.0
    assert math.log2(rates[2] / rates[3]) == pytest.approx(0.8, abs=0.01)
    weights = Weights.start(torch.zeros(3))
    weights.step = weights.age = 50_000
    weights.follow_change()
    assert (weights.step, weights.age) == (50_000, AGE_AFTER_CHANGE)


def trained(goals: list[int], batch: int = 32) -> Weights:
    weights = Weights.start(initial_weights(8, 1, seeded()))
    steps = Steps(ScoreNet(8, 1), weights, seeded(1))
    for goal in goals:
        while weights.step < goal:
            steps.take(density(), batch, 1e-2, goal)
    return weights


def test_blocks_do_not_depend_on_where_one_pauses() -> None:
    assert torch.equal(trained([10 * BLOCK]).average, trained([BLOCK, 3 * BLOCK, 10 * BLOCK]).average)


def test_steps_stop_at_the_goal() -> None:
    weights = Weights.start(initial_weights(8, 1, seeded()))
    losses = Steps(ScoreNet(8, 1), weights, seeded()).take(density(), 32, 1e-2, goal=3)
    assert (weights.step, len(losses)) == (3, 3)


@pytest.mark.parametrize("batch", [1, 2, 33])
def test_any_batch_size_trains(batch: int) -> None:
    assert torch.isfinite(trained([8], batch).average).all()
