"""What a network predicts: every head against a second implementation, and training to the same field."""

import numpy as np
import pytest
import torch
from safetensors.numpy import load, save
from torch import Tensor

from scoreviz.maths.backward import SquaredError
from scoreviz.maths.backward_energy import SlopeError
from scoreviz.maths.batches import draw_batches
from scoreviz.maths.compare import relative_error
from scoreviz.maths.heads import PREDICTIONS, Prediction, checked_prediction, loss_weight, target_in_units
from scoreviz.maths.network import Learned, ScoreNet, count_weights, initial_weights
from scoreviz.maths.optimiser import Weights
from scoreviz.maths.regression import dsm_target, head_loss, target_of_head
from scoreviz.maths.shapes import SHAPES
from scoreviz.maths.steps import Steps
from tests.maths.oracle_network import denoised, network_score

CENTRE, SCALE = torch.tensor([0.4, -0.2]), 0.7
REGRESSIONS = tuple(prediction for prediction in PREDICTIONS if prediction != "energy")
# Relative error over eight noise levels after 200 steps of a small network; measured, times about 1.5.
REACHED: dict[Prediction, float] = {
    "edm": 0.06,
    "score": 0.27,
    "eps": 0.27,
    "x0": 0.40,
    "v": 0.06,
    "velocity": 0.06,
    "energy": 0.05,
}


def seeded(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def net_of(prediction: Prediction, width: int = 16, layers: int = 2) -> ScoreNet:
    weights = initial_weights(width, layers, seeded(), prediction)
    weights += 0.1 * torch.randn(len(weights), generator=seeded(1))
    return ScoreNet(width, layers, CENTRE, SCALE, weights, prediction)


def points(n: int, seed: int = 1) -> Tensor:
    return 2 * torch.randn(n, 2, generator=seeded(seed))


def drawn(n: int) -> tuple[Tensor, Tensor, Tensor]:
    x0, eps = torch.randn(2, n, 2, generator=seeded(2), dtype=torch.float64).unbind(0)
    return x0, eps, torch.logspace(-1.5, 1, n, dtype=torch.float64)[:, None]


@pytest.mark.parametrize("prediction", PREDICTIONS)
@pytest.mark.parametrize("layers", [1, 3])
def test_score_is_what_the_prediction_stands_for(prediction: Prediction, layers: int) -> None:
    net, y = net_of(prediction, layers=layers), points(50)
    for sigma in (0.001, 0.2, 8.0, 40.0):
        weights, centre = net.weights.detach().double().numpy(), CENTRE.double().numpy()
        arguments = net.width, layers, centre, net.scale, y.double().numpy(), np.array(sigma), prediction
        truth = network_score(weights, *arguments)
        assert np.abs(net.score(y, sigma).detach().numpy() - truth).max() < 3e-5 * np.abs(truth).max()


@pytest.mark.parametrize("prediction", PREDICTIONS)
def test_target_stands_for_the_clean_point_it_was_made_from(prediction: Prediction) -> None:
    x0, eps, s = drawn(60)
    target = target_in_units(prediction, x0, eps, s)
    again = denoised(prediction, target.numpy(), (x0 + s * eps).numpy(), s.numpy())
    np.testing.assert_allclose(again, x0.numpy(), atol=1e-12)


@pytest.mark.parametrize("prediction", PREDICTIONS)
def test_weight_makes_every_loss_the_same_error_of_the_score(prediction: Prediction) -> None:
    """w |F - target|^2 = s^2 (1 + s^2) |S + eps/s|^2, whatever F is, with S from the oracle."""
    x0, eps, s = drawn(60)
    F, z = torch.randn(60, 2, generator=seeded(3), dtype=torch.float64), x0 + s * eps
    ours = loss_weight(prediction, s) * (F - target_in_units(prediction, x0, eps, s)).square()
    score = (denoised(prediction, F.numpy(), z.numpy(), s.numpy()) - z.numpy()) / s.numpy() ** 2
    theirs = s.numpy() ** 2 * (1 + s.numpy() ** 2) * (score + eps.numpy() / s.numpy()) ** 2
    np.testing.assert_allclose(ours.numpy(), theirs, rtol=1e-9)


@pytest.mark.parametrize("prediction", PREDICTIONS)
def test_untrained_and_far_away_the_field_is_finite(prediction: Prediction) -> None:
    untrained = ScoreNet(16, 2, CENTRE, SCALE, initial_weights(16, 2, seeded(), prediction), prediction)
    far = torch.tensor([[1e6, -1e6], [1e15, 0.0], [3e38, -3e38]])
    for net in (untrained, net_of(prediction)):
        for sigma in (0.0, 1e-9, 0.03, 1.0, 1e6, 1e30):
            assert torch.isfinite(Learned(net).score(torch.cat([points(20), far]), sigma)).all()
            assert torch.isfinite(Learned(net).score(far.double() ** 4, sigma)).all()


@pytest.mark.parametrize("prediction", ["edm", "v", "energy"])
def test_untrained_is_one_gaussian(prediction: Prediction) -> None:
    net = ScoreNet(8, 2, CENTRE, SCALE, initial_weights(8, 2, seeded(), prediction), prediction)
    y = points(30)
    for sigma in (0.1, 1.0, 5.0):
        gaussian = -(y - CENTRE) / (SCALE**2 + sigma**2)
        torch.testing.assert_close(net.score(y, sigma).detach(), gaussian, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("shape", [(20,), (3, 7), ()])
def test_score_of_an_energy_is_its_downward_slope(shape: tuple[int, ...]) -> None:
    net = net_of("energy").double()
    y = torch.randn(*shape, 2, generator=seeded(4), dtype=torch.float64).requires_grad_()
    sigma = torch.rand(shape, generator=seeded(5), dtype=torch.float64) + 0.05
    energy = net.energy(y, sigma)
    assert energy.shape == shape
    (slope,) = torch.autograd.grad(energy.sum(), y)
    torch.testing.assert_close(net.score(y, sigma), -slope, rtol=1e-10, atol=1e-12)


def test_an_energy_has_no_curl_and_a_plain_network_has() -> None:
    def curl(prediction: Prediction) -> float:
        net, y = net_of(prediction).double(), points(20).double().requires_grad_()
        first, second = net.score(y, 0.4).sum(0)
        (along,) = torch.autograd.grad(first, y, retain_graph=True)
        (across,) = torch.autograd.grad(second, y)
        return float((along[:, 1] - across[:, 0]).abs().max())

    assert curl("energy") < 1e-12
    assert curl("edm") > 1e-2


def test_learned_energy_is_that_of_the_network_and_others_have_none() -> None:
    net, y = net_of("energy"), points(2500).reshape(50, 50, 2)
    learned = Learned(net)
    torch.testing.assert_close(learned.energy(y, 0.3), net.energy(y, 0.3).detach(), rtol=1e-4, atol=1e-4)
    assert torch.equal(learned.logp_unnormalised(y, 0.3), -learned.energy(y, 0.3))
    assert learned.energy(y, torch.linspace(0.1, 1, 50)).shape == (50, 50)
    with pytest.raises(ValueError, match="predicts eps has no energy"):
        Learned(net_of("eps")).energy(y, 0.3)


@pytest.mark.parametrize("prediction", PREDICTIONS)
@pytest.mark.parametrize(("width", "layers", "n"), [(32, 3, 64), (16, 1, 7)])
def test_written_gradient_agrees_with_automatic_differentiation(
    prediction: Prediction, width: int, layers: int, n: int
) -> None:
    net = net_of(prediction, width, layers)
    error = SlopeError(net) if prediction == "energy" else SquaredError(net, n)
    for seed in (2, 3):  # twice, because buffers are used again
        batch = draw_batches(SHAPES["two-moons"].make(), net, 1, 2 * n, seeded(seed))
        inputs, weight = net.embed(batch.x0 + batch.s * batch.eps, batch.s)[::2], loss_weight(prediction, batch.s)[::2]
        target = target_in_units(prediction, batch.x0, batch.eps, batch.s)[::2]
        loss = head_loss(net, inputs, target, weight)
        (gradient,) = torch.autograd.grad(loss, [net.weights])
        torch.testing.assert_close(error(inputs, target, weight), loss.detach(), rtol=1e-5, atol=0)
        assert float((error.gradient - gradient).abs().max()) < 1e-5 * float(gradient.abs().max())


def test_each_written_gradient_refuses_the_other_kind_of_network() -> None:
    with pytest.raises(ValueError, match="energy"):
        SquaredError(net_of("energy"), 8)
    with pytest.raises(ValueError, match="no energy"):
        SlopeError(net_of("eps"))


def trained(prediction: Prediction, steps: int = 200, objective: str = "dsm") -> Learned:
    target = SHAPES["two-moons"].make()
    weights = Weights.start(initial_weights(32, 2, seeded(), prediction))
    net = ScoreNet(32, 2, target.mean, 1.0, prediction=prediction)
    taken = Steps(net, weights, seeded(1), objective)
    while weights.step < steps:
        taken.take(target, 256, 8e-3, steps)
    return Learned(net, weights.average)


@pytest.mark.parametrize("prediction", PREDICTIONS)
def test_every_head_learns_two_moons(prediction: Prediction) -> None:
    field, truth = trained(prediction), SHAPES["two-moons"].make()
    errors = [relative_error(field, truth, float(sigma), 1000, seeded(3)) for sigma in np.geomspace(0.05, 5, 8)]
    assert np.mean(errors) < REACHED[prediction]


@pytest.mark.parametrize("prediction", PREDICTIONS)
def test_a_target_of_f_is_the_same_in_the_units_of_every_head(prediction: Prediction) -> None:
    batch = draw_batches(SHAPES["two-moons"].make(), net_of("edm"), 1, 64, seeded())
    expected = target_in_units(prediction, batch.x0, batch.eps, batch.s)
    # Of large noise only a small share is left in z, so that float32 rounds what it is made from.
    torch.testing.assert_close(target_of_head(prediction, dsm_target(batch), batch), expected, rtol=1e-3, atol=1e-4)


@pytest.mark.parametrize("objective", ["esm", "stf", "tsm"])
def test_other_regressions_teach_other_heads(objective: str) -> None:
    field, truth = trained("v", objective=objective), SHAPES["two-moons"].make()
    assert relative_error(field, truth, 0.5, 1000, seeded(3)) < REACHED["v"]


def test_the_implicit_objectives_are_for_one_head() -> None:
    with pytest.raises(ValueError, match="choose edm"):
        trained("x0", 8, "sliced")


@pytest.mark.parametrize(("one", "other"), [("edm", "v"), ("score", "eps")])
def test_heads_that_differ_in_sign_learn_the_same_field(one: Prediction, other: Prediction) -> None:
    y = points(20)
    first, second = (trained(prediction, 20).score(y, 0.3) for prediction in (one, other))
    torch.testing.assert_close(first, second, rtol=1e-2, atol=1e-3)  # Adam enlarges what rounding leaves


@pytest.mark.parametrize("prediction", PREDICTIONS)
def test_a_file_keeps_what_is_predicted(prediction: Prediction) -> None:
    learned, y = Learned(net_of(prediction)), points(10)
    again = Learned.from_state(16, 2, load(save(learned.state())))
    assert (again.prediction, again.classes) == (prediction, 0)
    assert torch.equal(again.score(y, 0.5), learned.score(y, 0.5))
    assert again.to("cpu").prediction == prediction


def test_a_state_of_old_predicts_as_before() -> None:
    learned = Learned(net_of("edm"))
    old = {name: array for name, array in learned.state().items() if name in ("weights", "centre", "scale")}
    again = Learned.from_state(16, 2, old)
    assert (again.prediction, again.classes) == ("edm", 0)
    assert torch.equal(again.score(points(10), 0.5), learned.score(points(10), 0.5))


def test_what_is_not_a_prediction_is_refused() -> None:
    state = Learned(net_of("edm")).state() | {"prediction": np.frombuffer(b"noise\xff", np.uint8)}
    with pytest.raises(ValueError, match="predicts one of edm"):
        Learned.from_state(16, 2, state)
    with pytest.raises(ValueError, match="'noise'"):
        checked_prediction("noise")


def test_an_energy_has_one_output_and_the_others_the_layout_of_old() -> None:
    assert count_weights(16, 2, "energy") == count_weights(16, 2) - 17
    assert all(count_weights(16, 2, prediction) == count_weights(16, 2) for prediction in REGRESSIONS)
