"""What an image model is asked and how it learns, against numpy and against Adam written out."""

import copy
from itertools import pairwise

import numpy as np
import pytest
import torch
from torch import nn

from scoreviz.maths.images.image_field import ImageField
from scoreviz.maths.images.objective import Predicted, answer_of, ask, clean_of, mixed, squared_error
from scoreviz.maths.images.table import Table
from scoreviz.maths.images.training_steps import ImageSteps, keep_average, rate_at

TABLE = Table.named("squaredcos_cap_v2", 100)
KINDS: tuple[Predicted, ...] = ("epsilon", "sample", "v_prediction")


def seeded(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def images(n: int = 6, seed: int = 0) -> torch.Tensor:
    return torch.rand((n, 1, 4, 4), generator=seeded(seed)) * 2 - 1


class Told(nn.Module):
    """A network that is a matrix; it keeps what it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.matrix = nn.Parameter(0.1 * torch.randn((16, 16), generator=seeded(9)))
        self.seen: list[tuple[torch.Tensor, torch.Tensor | None]] = []

    def forward(self, x: torch.Tensor, timestep: torch.Tensor, label: torch.Tensor | None) -> torch.Tensor:
        self.seen.append((timestep, label))
        return (x.flatten(1) @ self.matrix).reshape(x.shape)


@pytest.mark.parametrize("kind", KINDS)
def test_the_loss_is_that_of_the_formula(kind: Predicted) -> None:
    net = Told()
    asked = ask(images(), torch.arange(6), 9, 0.0, 100, seeded(1))
    abar = np.cumprod([1 - beta for beta in TABLE.betas])[asked.timestep.numpy()].reshape(-1, 1)
    x0, eps = asked.x0.flatten(1).double().numpy(), asked.eps.flatten(1).double().numpy()
    alpha, sigma = np.sqrt(abar), np.sqrt(1 - abar)
    right = {"epsilon": eps, "sample": x0, "v_prediction": alpha * eps - sigma * x0}[kind]
    answer = (alpha * x0 + sigma * eps) @ net.matrix.detach().double().numpy()
    loss = squared_error(net, kind, TABLE, asked).item()
    assert abs(loss - ((answer - right) ** 2).mean()) < 1e-5
    assert net.seen[0][0].equal(asked.timestep)
    assert net.seen[0][1] is asked.label


@pytest.mark.parametrize("kind", KINDS)
def test_a_right_answer_means_the_clean_image(kind: Predicted) -> None:
    x0, eps = images().double(), torch.randn((6, 1, 4, 4), generator=seeded(2)).double()
    alpha, sigma = TABLE.at(torch.arange(6) * 15)
    x = mixed(x0, eps, alpha, sigma)
    assert (clean_of(kind, answer_of(kind, x0, eps, alpha, sigma), x, alpha, sigma) - x0).abs().max() < 1e-12


def test_each_stratum_is_asked_once_and_the_null_class_as_often_as_told() -> None:
    n = 4000
    asked = ask(torch.zeros(n, 1, 1, 1), torch.ones(n, dtype=torch.long), 5, 0.1, 4000, seeded(3))
    assert asked.timestep.unique().numel() == n
    assert asked.label is not None
    share = (asked.label == 5).double().mean().item()
    assert abs(share - 0.1) < 5 * (0.09 / n) ** 0.5
    assert set(asked.label.tolist()) == {1, 5}


def test_shares_of_a_batch_are_the_batch() -> None:
    asked = ask(images(), torch.arange(6), 9, 0.5, 100, seeded(4))
    parts = [asked.share(rank, 3) for rank in range(3)]
    assert torch.cat([part.timestep for part in parts]).sort().values.equal(asked.timestep.sort().values)
    losses = [squared_error(Told(), "epsilon", TABLE, part) for part in parts]
    whole = squared_error(Told(), "epsilon", TABLE, asked)
    assert abs(sum(loss.item() for loss in losses) / 3 - whole.item()) < 1e-6


def test_a_step_is_adams_and_the_average_follows() -> None:
    net = Told()
    average, before = copy.deepcopy(net), net.matrix.detach().double().clone()
    steps = ImageSteps(net, "epsilon", TABLE, average, 0.9)
    asked = ask(images(), None, 0, 0.0, 100, seeded(5))
    twin = copy.deepcopy(net)
    squared_error(twin, "epsilon", TABLE, asked).backward()
    assert twin.matrix.grad is not None
    gradient = twin.matrix.grad.double()
    gradient = gradient * min(1.0, 1.0 / (gradient.norm().item() + 1e-6))
    steps.take(asked, 0.01)
    # The first step of Adam: both corrected moments are those of the gradient; the decay of weights is 0.01.
    right = before * (1 - 0.01 * 0.01) - 0.01 * gradient / (gradient.abs() + 1e-8)
    assert (net.matrix.double() - right).abs().max() < 1e-6
    assert (average.matrix.double() - (0.1 * before + 0.9 * right)).abs().max() < 1e-6
    keep_average(average, net, 1000, 0.9)
    assert (average.matrix.double() - (0.09 * before + 0.91 * right)).abs().max() < 1e-6


def test_the_rate_rises_stays_and_falls() -> None:
    rates = [rate_at(step, 1000, 2.0) for step in range(1000)]
    assert rates[0] == pytest.approx(2.0 / 20)
    assert rates[19:700] == [2.0] * 681
    assert all(a > b for a, b in pairwise(rates[701:]))
    assert rates[850] == pytest.approx(2.0 * (1 - 0.5**0.5))
    assert rate_at(1000, 1000, 2.0) == 0.0
    assert rate_at(500, 2000, 2.0) == rate_at(500, 1000, 2.0)  # more steps do not change those that were taken


# ---- the field


class Posterior(nn.Module):
    """The exact answer v for images drawn from a few stored ones."""

    def __init__(self, stored: torch.Tensor) -> None:
        super().__init__()
        self.stored = stored  # [m, D]

    def forward(self, x: torch.Tensor, timestep: torch.Tensor, _label: torch.Tensor | None) -> torch.Tensor:
        t = (timestep.double() + 1) / TABLE.steps
        alpha, sigma = (level[:, None] for level in (TABLE.alpha(t), TABLE.sigma(t)))
        flat = x.double().flatten(1)
        apart = -((flat[:, None] - alpha[..., None] * self.stored) ** 2).sum(-1) / (2 * sigma**2)
        clean = apart.softmax(1) @ self.stored
        return ((alpha * flat - clean) / sigma).reshape(x.shape)


def test_the_field_is_the_score_of_the_noisy_images() -> None:
    stored = images(5, 7).double().flatten(1)
    field = ImageField(Posterior(stored), "v_prediction", TABLE, (1, 4, 4))
    y = (stored[:3] + 0.6 * torch.randn((3, 16), generator=seeded(8)).double()).requires_grad_()
    logp = (-((y[:, None] - stored) ** 2).sum(-1) / (2 * 0.6**2)).logsumexp(1).sum()
    (slope,) = torch.autograd.grad(logp, y)
    # The network sees x and answers in float32.
    assert (field.score(y.detach(), 0.6) - slope).abs().max() < 2e-5 * slope.abs().max()


def test_guidance_is_the_sum_that_is_written() -> None:
    class Classes(nn.Module):
        def forward(self, x: torch.Tensor, _timestep: torch.Tensor, label: torch.Tensor) -> torch.Tensor:
            return label.reshape(-1, 1, 1, 1) * 0.01 + torch.zeros_like(x)

    field = ImageField(Classes(), "sample", TABLE, (1, 2, 2), torch.tensor([1, 4]), 7, 3.0)
    clean = field.clean(torch.zeros(2, 4), 0.5)
    assert clean[:, 0].tolist() == pytest.approx([0.07 + 3 * (0.01 - 0.07), 0.07 + 3 * (0.04 - 0.07)], abs=1e-7)


def test_of_a_learned_variance_only_the_answer_counts() -> None:
    class Twice(nn.Module):
        def forward(self, x: torch.Tensor, _timestep: torch.Tensor, _label: torch.Tensor | None) -> torch.Tensor:
            return torch.cat([x, x + 9], 1)

    assert ImageField(Twice(), "sample", TABLE, (1, 2, 2)).clean(torch.zeros(2, 4), 0.5).abs().max() == 0
