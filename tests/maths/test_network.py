"""The network against a second implementation, and the frozen field that other threads read."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
import torch

from scoreviz.maths.density import Field
from scoreviz.maths.network import Learned, ScoreNet, count_weights, initial_weights
from tests.maths.oracle_network import network_score

CENTRE, SCALE = torch.tensor([0.4, -0.2]), 0.7


def net_of(width: int = 16, layers: int = 2, seed: int = 0) -> ScoreNet:
    generator = torch.Generator().manual_seed(seed)
    weights = initial_weights(width, layers, generator)
    weights += 0.1 * torch.randn(len(weights), generator=generator)
    return ScoreNet(width, layers, CENTRE, SCALE, weights)


def points(n: int, seed: int = 1) -> torch.Tensor:
    return 2 * torch.randn(n, 2, generator=torch.Generator().manual_seed(seed))


def expected(net: ScoreNet, y: torch.Tensor, sigma: np.ndarray | float) -> np.ndarray:
    weights, centre = net.weights.detach().double().numpy(), net.centre.double().numpy()
    return network_score(weights, net.width, net.layers, centre, net.scale, y.double().numpy(), np.asarray(sigma))


@pytest.mark.parametrize("sigma", [0.001, 0.03, 0.2, 1.0, 8.0, 40.0])
def test_score_is_the_preconditioned_network(sigma: float) -> None:
    net, y = net_of(), points(50)
    truth = expected(net, y, sigma)
    assert np.abs(net.score(y, sigma).detach().numpy() - truth).max() < 2e-5 * np.abs(truth).max()


def test_the_oracle_can_fail() -> None:
    net, y = net_of(), points(50)
    wrong = expected(net, y, 0.201)
    assert np.abs(net.score(y, 0.2).detach().numpy() - wrong).max() > 2e-4 * np.abs(wrong).max()


@pytest.mark.parametrize("layers", [1, 3, 4])
def test_other_depths_agree_too(layers: int) -> None:
    net, y = net_of(24, layers), points(20)
    truth = expected(net, y, 0.5)
    assert np.abs(net.score(y, 0.5).detach().numpy() - truth).max() < 2e-5 * np.abs(truth).max()


def test_every_point_may_have_its_own_noise_level_in_any_shape() -> None:
    net, y = Learned(net_of()), points(60).reshape(3, 20, 2)
    sigma = torch.linspace(0.05, 3, 60).reshape(3, 20)
    together = net.score(y, sigma)
    apart = torch.stack([net.score(y[i, j], sigma[i, j]) for i in range(3) for j in range(20)])
    assert together.shape == y.shape
    torch.testing.assert_close(together.reshape(-1, 2), apart, rtol=1e-4, atol=1e-5)
    rows = net.score(y, sigma[:, :1])
    torch.testing.assert_close(rows[:, 0], together[:, 0], rtol=1e-4, atol=1e-5)


def test_untrained_is_one_gaussian_with_the_mean_and_scale_of_the_data() -> None:
    net = ScoreNet(8, 2, CENTRE, SCALE, initial_weights(8, 2, torch.Generator().manual_seed(0)))
    y = points(30)
    for sigma in (0.1, 1.0, 5.0):
        gaussian = -(y - CENTRE) / (SCALE**2 + sigma**2)
        torch.testing.assert_close(net.score(y, sigma).detach(), gaussian, rtol=1e-5, atol=1e-6)


def test_wrong_number_of_weights_is_refused() -> None:
    with pytest.raises(ValueError, match="2 x 8 has"):
        ScoreNet(8, 2, weights=torch.zeros(count_weights(8, 3)))


def test_learned_is_a_field_and_agrees_with_the_network_over_several_chunks() -> None:
    net, y = net_of(), points(2500)
    learned = Learned(net)
    assert isinstance(learned, Field)
    torch.testing.assert_close(learned.score(y, 0.3), net.score(y, 0.3).detach(), rtol=1e-4, atol=1e-5)
    levels = torch.linspace(0.1, 2, 2500)
    torch.testing.assert_close(learned.score(y, levels), net.score(y, levels).detach(), rtol=1e-4, atol=1e-5)


def test_learned_keeps_its_weights_while_training_goes_on() -> None:
    net, y = net_of(), points(2000)
    learned = Learned(net)
    before = learned.score(y, 0.5)
    with ThreadPoolExecutor(4) as pool, torch.no_grad():
        answers = [pool.submit(learned.score, y, 0.5) for _ in range(16)]
        for _ in range(200):
            net.weights.mul_(1.01)
    assert all(torch.equal(answer.result(), before) for answer in answers)


def test_learned_answers_in_the_callers_type_and_takes_part_in_its_gradients() -> None:
    learned, y = Learned(net_of()), points(10).double()
    score = learned.score(y, 0.5)
    assert score.dtype == torch.float64
    factor = torch.ones(2, dtype=torch.float64, requires_grad=True)
    (score * factor).sum().backward()
    assert factor.grad is not None


def test_no_points_give_no_scores() -> None:
    assert Learned(net_of()).score(torch.zeros(0, 2), 0.5).shape == (0, 2)


def test_far_away_the_field_is_finite() -> None:
    y = torch.tensor([[1e6, -1e6], [1e15, 0.0]])
    for sigma in (1e-9, 0.03, 1.0, 1e6):
        assert torch.isfinite(Learned(net_of()).score(y, sigma)).all()


def test_state_restores_the_same_field() -> None:
    learned, y = Learned(net_of()), points(10)
    again = Learned.from_state(learned.width, learned.layers, learned.state())
    assert torch.equal(again.score(y, 0.5), learned.score(y, 0.5))
    with pytest.raises(ValueError, match="weights"):
        Learned.from_state(learned.width + 1, learned.layers, learned.state())
