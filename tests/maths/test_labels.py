"""Networks that know classes: their columns, the null class, dropped labels, and one field a class."""

import math

import numpy as np
import pytest
import torch
from safetensors.numpy import load, save
from torch import Generator, Tensor

from scoreviz.maths.compare import relative_error
from scoreviz.maths.density import Field, Level
from scoreviz.maths.heads import Prediction
from scoreviz.maths.labels import LabelledSource, draw_labelled, drop_labels
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.network import INPUTS, NULL, Learned, ScoreNet, count_weights, initial_weights, split_layers
from scoreviz.maths.optimiser import Weights
from scoreviz.maths.steps import Steps
from tests.maths.oracle_network import network_score

CENTRE, SCALE, CLASSES = torch.tensor([0.4, -0.2]), 0.7, 3
MEANS = torch.tensor([[[1.2, 0.4], [-0.2, -1.0]], [[-1.1, 0.6], [0.3, 0.9]]])  # two a class
PRIORS = (0.3, 0.7)


def mixture(means: Tensor, weights: Tensor) -> GaussianMixture:
    return GaussianMixture(means, 0.05 * torch.eye(2).repeat(len(means), 1, 1), weights)


PARTS = tuple(mixture(means, torch.ones(2)) for means in MEANS)


class TwoClasses(GaussianMixture):
    """Both classes together, with the label of every point."""

    def __init__(self) -> None:
        both = torch.tensor(PRIORS).repeat_interleave(2)
        super().__init__(MEANS.flatten(0, 1), 0.05 * torch.eye(2).repeat(4, 1, 1), both)

    def sample_with_labels(self, n: int, sigma: Level, generator: Generator) -> tuple[Tensor, Tensor]:
        labels = (torch.rand(n, generator=generator) < PRIORS[1]).long()
        first, second = (part.sample(n, sigma, generator) for part in PARTS)
        return torch.where(labels[:, None] == 0, first, second), labels


def seeded(seed: int = 0) -> Generator:
    return Generator().manual_seed(seed)


def net_of(prediction: Prediction = "edm", classes: int = CLASSES) -> ScoreNet:
    weights = initial_weights(16, 2, seeded(), prediction, classes)
    weights += 0.1 * torch.randn(len(weights), generator=seeded(1))
    return ScoreNet(16, 2, CENTRE, SCALE, weights, prediction, classes)


def points(n: int) -> Tensor:
    return 2 * torch.randn(n, 2, generator=seeded(1))


@pytest.mark.parametrize("prediction", ["edm", "x0", "energy"])
@pytest.mark.parametrize("label", [0, 2, NULL])
def test_each_class_has_a_column(prediction: Prediction, label: int) -> None:
    net, y = net_of(prediction), points(40)
    weights, centre = net.weights.detach().double().numpy(), CENTRE.double().numpy()
    arguments = weights, 16, 2, centre, net.scale, y.double().numpy(), np.array(0.4), prediction
    truth = network_score(*arguments, label=label, classes=CLASSES)
    ours = Learned(net).unconditional() if label == NULL else Learned(net).conditional(label)
    assert np.abs(ours.score(y, 0.4).numpy() - truth).max() < 3e-5 * np.abs(truth).max()
    wrong = network_score(*arguments, label=1, classes=CLASSES)
    assert np.abs(ours.score(y, 0.4).numpy() - wrong).max() > 1e-3 * np.abs(truth).max()


def test_labels_may_differ_from_point_to_point_in_any_shape() -> None:
    net, y = net_of(), points(12).reshape(3, 4, 2)
    labels = torch.tensor([0, 1, 2, NULL]).expand(3, 4)
    together = net.score(y, 0.4, labels)
    apart = torch.stack([net.score(y[:, j], 0.4, int(label)) for j, label in enumerate(labels[0])], dim=1)
    torch.testing.assert_close(together, apart, rtol=1e-4, atol=1e-5)


def test_without_classes_the_layout_is_that_of_old() -> None:
    old = initial_weights(16, 2, seeded())
    assert torch.equal(old, initial_weights(16, 2, seeded(), "edm", 0))
    assert count_weights(16, 2) == (INPUTS + 1) * 16 + 17 * 16 + 17 * 2
    assert count_weights(16, 2, "edm", 3) - count_weights(16, 2) == 4 * 16
    assert torch.equal(net_of(classes=0).score(points(5), 1.0, 2), net_of(classes=0).score(points(5), 1.0))


def test_fields_of_classes_share_the_weights_and_are_fields() -> None:
    whole, y = Learned(net_of()), points(2500)
    first = whole.conditional(0)
    assert isinstance(first, Field)
    assert first._net is whole._net
    assert (whole.label, first.label, first.unconditional().label) == (NULL, 0, NULL)
    assert torch.equal(whole.score(y, 0.5), first.unconditional().score(y, 0.5))
    assert not torch.equal(whole.score(y, 0.5), first.score(y, 0.5))
    assert torch.equal(first.to("cpu").score(y, 0.5), first.score(y, 0.5))


@pytest.mark.parametrize("k", [-1, 3])
def test_a_class_that_is_not_there_is_refused(k: int) -> None:
    with pytest.raises(ValueError, match=f"no class {k}"):
        Learned(net_of()).conditional(k)
    with pytest.raises(IndexError):
        net_of().score(points(3), 0.5, 4)


def test_a_file_keeps_the_classes() -> None:
    learned, y = Learned(net_of("velocity")), points(10)
    again = Learned.from_state(16, 2, load(save(learned.state())))
    assert (again.prediction, again.classes) == ("velocity", CLASSES)
    assert torch.equal(again.conditional(1).score(y, 0.5), learned.conditional(1).score(y, 0.5))


@pytest.mark.parametrize("share", [0.0, 0.1, 1.0])
def test_a_share_of_the_labels_is_dropped_whatever_the_class(share: float) -> None:
    n = 30_000
    labels = torch.arange(n) % 3
    kept = drop_labels(labels, share, seeded())
    assert torch.equal(kept, drop_labels(labels, share, seeded()))
    assert torch.equal(kept[kept != NULL], labels[kept != NULL])
    for k in range(3):
        dropped = float((kept[labels == k] == NULL).double().mean())
        assert abs(dropped - share) <= 5 * math.sqrt(share * (1 - share) / (n / 3))


def test_both_halves_of_a_batch_have_their_labels() -> None:
    source = TwoClasses()
    assert isinstance(source, LabelledSource)
    batch, labels = draw_labelled(source, net_of(), 3, 10, seeded())
    x0, eps, told = batch.x0.view(3, 2, 5, 2), batch.eps.view(3, 2, 5, 2), labels.view(3, 2, 5)
    assert torch.equal(x0[:, 0], x0[:, 1])
    assert torch.equal(eps[:, 0], -eps[:, 1])
    assert torch.equal(told[:, 0], told[:, 1])
    distance = (CENTRE + SCALE * batch.x0[:, None, None] - MEANS).norm(dim=-1).amin(-1)  # [n, 2]
    assert float((distance.argmin(1) == labels).double().mean()) > 0.8


def trained(prediction: Prediction, steps: int, dropped: float) -> Learned:
    source = TwoClasses()
    weights = Weights.start(initial_weights(32, 2, seeded(), prediction, 2))
    net = ScoreNet(32, 2, source.mean, 1.0, prediction=prediction, classes=2)
    taken = Steps(net, weights, seeded(1), dropped=dropped)
    while weights.step < steps:
        taken.take(source, 256, 8e-3, steps)
    return Learned(net, weights.average)


@pytest.mark.parametrize(("prediction", "steps"), [("edm", 400), ("energy", 250)])
def test_a_network_learns_two_classes_and_both_together(prediction: Prediction, steps: int) -> None:
    learned, source = trained(prediction, steps, 0.2), TwoClasses()
    fields: list[tuple[Field, GaussianMixture]] = [(learned.unconditional(), source)]
    fields += [(learned.conditional(k), part) for k, part in enumerate(PARTS)]
    for sigma in (0.2, 0.5, 1.5):
        for field, truth in fields:
            assert relative_error(field, truth, sigma, 2000, seeded(3)) < 0.08
        assert relative_error(learned.conditional(0), PARTS[1], sigma, 2000, seeded(3)) > 0.3
    # Where the classes overlap, each field is trained in the other's place too, and their difference is known.
    y, sigma = source.sample(2000, 1.5, seeded(4)), 1.5
    difference = PARTS[0].score(y, sigma) - PARTS[1].score(y, sigma)
    ours = learned.conditional(0).score(y, sigma) - learned.conditional(1).score(y, sigma)
    assert float((ours - difference).square().sum() / difference.square().sum()) < 0.2  # 1 if labels are ignored


def test_hidden_labels_teach_no_class() -> None:
    """With all labels dropped the columns of the classes get no gradient, so Adam leaves them where they were."""
    columns = slice(INPUTS, INPUTS + 2)
    weights = torch.from_numpy(trained("edm", 8, 1.0).state()["weights"])
    (after, _), *_ = split_layers(weights, 32, 2, "edm", 2)
    (before, _), *_ = split_layers(initial_weights(32, 2, seeded(), "edm", 2), 32, 2, "edm", 2)
    assert torch.equal(after[:, columns], before[:, columns])
    assert not torch.equal(after[:, INPUTS + 2], before[:, INPUTS + 2])


def test_a_target_without_labels_is_refused() -> None:
    net = net_of()
    steps = Steps(net, Weights.start(net.weights.detach()), seeded())
    with pytest.raises(ValueError, match="labelled"):
        steps.take(PARTS[0], 8, 1e-3, 1)
