"""The written-out loss and gradient of implicit objectives, beside autograd through formed Jacobians."""

import pytest
import torch
from torch import Tensor

from scoreviz.maths.batches import Batch, draw_batches
from scoreviz.maths.implicit import IMPLICIT, ImplicitGradients, inputs_along, loss_and_slopes
from scoreviz.maths.network import ScoreNet, initial_weights
from scoreviz.maths.tangents import Tangents
from tests.maths.examples import example


def seeded(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def net_of(width: int = 16, layers: int = 2) -> ScoreNet:
    weights = initial_weights(width, layers, seeded())
    centre = torch.tensor([0.2, -0.1])
    return ScoreNet(width, layers, centre, 0.8, weights + 0.1 * torch.randn(len(weights), generator=seeded(1)))


def expected_loss(name: str, net: ScoreNet, batch: Batch, v: Tensor) -> Tensor:
    """E sigma^2 (2 tr J + |s|^2), or what stands for its parts, in units of the data, by double reverse mode."""
    y = (net.centre + net.scale * batch.z).requires_grad_()
    sigma = net.scale * batch.s[:, 0]
    s = net.score(y, sigma)
    rows = [torch.autograd.grad(s[:, i].sum(), y, create_graph=True)[0] for i in range(2)]
    full = torch.stack(rows, dim=1)  # [n, 2, 2]
    trace = torch.einsum("kni,nij,knj->n", v, full, v)
    norm = (v[0] * s).sum(1).square() if name == "sliced" else s.square().sum(1)
    return (sigma.square() * (2 * trace + norm)).mean()


@pytest.mark.parametrize("name", IMPLICIT)
@pytest.mark.parametrize(("width", "layers", "n"), [(16, 2, 64), (64, 3, 30), (8, 1, 2)])
def test_loss_and_gradient_agree_with_automatic_differentiation(name: str, width: int, layers: int, n: int) -> None:
    net, objective = net_of(width, layers), IMPLICIT[name]
    tangents = Tangents(net, n, objective.directions)
    for seed in (2, 3):  # twice, because buffers are used again
        batch = draw_batches(example("mixture").density, net, 1, n, seeded(seed))
        v = objective.probe(batch.z, seeded(seed + 9))
        outputs = tangents.forward(inputs_along(net, batch, v))
        loss, slopes = loss_and_slopes(outputs, batch, v, objective.along_only)
        tangents.backward(slopes)
        expected = expected_loss(name, net, batch, v)
        (gradient,) = torch.autograd.grad(expected, [net.weights])
        torch.testing.assert_close(loss, expected.detach(), rtol=1e-4, atol=1e-4)
        assert float((tangents.gradient - gradient).abs().max()) < 1e-4 * float(gradient.abs().max())


@pytest.mark.parametrize("name", IMPLICIT)
def test_probes_have_unit_second_moments_in_sum(name: str) -> None:
    n = 40_000
    v = IMPLICIT[name].probe(torch.empty(n, 2), seeded())
    assert v.shape == (IMPLICIT[name].directions, n, 2)
    moments = torch.einsum("kni,knj->ij", v, v) / n
    assert float((moments - torch.eye(2)).abs().max()) < 5 * (2 / n) ** 0.5


@pytest.mark.parametrize("n", [1, 2, 33])
def test_any_batch_size_gives_a_gradient_a_batch(n: int) -> None:
    gradients = ImplicitGradients(net_of(), IMPLICIT["ism"])
    seen = [
        (float(loss), gradients.gradient.clone()) for loss in gradients.each(example("points").density, 3, n, seeded())
    ]
    assert len(seen) == 3
    assert all(torch.isfinite(gradient).all() for _, gradient in seen)
    assert not torch.equal(seen[0][1], seen[1][1])
