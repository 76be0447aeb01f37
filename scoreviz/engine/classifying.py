"""A classifier that is trained on the parts of a drawing, and how far it is from the exact one."""

from collections.abc import Generator
from dataclasses import dataclass

import torch
from torch import Tensor

from scoreviz.engine.guiding import labelled
from scoreviz.engine.remembered import Remembered
from scoreviz.engine.target import Target
from scoreviz.maths.batches import stratified_levels
from scoreviz.maths.classifier import TILT, Classifier, ClassifierNet, ClassifierSteps, initial_classifier_weights
from scoreviz.maths.guidance import Posterior
from scoreviz.maths.labelled import Labelled
from scoreviz.maths.optimiser import Weights

WIDTH, LAYERS = 64, 2
STEPS, BATCH, RATE = 800, 256, 3e-3
ROUND = 10  # steps between two yields
MEASURED, PUSHED_EVERY = 8_000, 4
_SEED = 61_007


@dataclass(frozen=True)
class ClassifierSpec:
    """What a classifier is trained on, and the seed of all its random numbers."""

    target: Target
    seed: int


@dataclass(frozen=True, eq=False)
class TrainedClassifier:
    """A classifier, and what fresh points of every noise level say about it.

    Args:
        classifier: its averaged weights, frozen.
        classes: how many parts it tells apart.
        divergence: E KL(exact | trained) in nats, over log sigma uniform on the network's range; 0 is exact.
        agreement: the share of points at which both name the same part first.
        push_error: the relative error of its gradients, E sigma^2 |push - exact|^2 / E sigma^2 |exact|^2 over the same
            points and all parts. It can be large where the divergence is small: between parts, at small noise, the
            probability is as good as 0 or 1 whatever the slope, and there the slope is all that guides.
    """

    classifier: Posterior
    classes: int
    divergence: float
    agreement: float
    push_error: float


def train_classifier(classes: Labelled, seed: int) -> Generator[None, None, TrainedClassifier]:
    """Train for a fixed number of steps, yielding every few: the same classes and seed give the same weights."""
    generator = torch.Generator().manual_seed(seed + _SEED)
    count = len(classes.classes)
    raw = initial_classifier_weights(WIDTH, LAYERS, count, generator)
    scale = float(classes.covariance.trace() / 2) ** 0.5
    net = ClassifierNet(WIDTH, LAYERS, count, classes.mean.float(), scale)
    weights = Weights.start(raw)
    steps = ClassifierSteps(net, weights, generator)
    for goal in range(ROUND, STEPS + 1, ROUND):
        yield
        steps.take(classes, BATCH, RATE, goal)
    return measured(Classifier(net, weights.average), classes, generator)


def measured(classifier: Posterior, classes: Labelled, generator: torch.Generator) -> TrainedClassifier:
    """Return a classifier beside the exact posterior, on fresh points of all noise levels.

    Formula:
        E KL(exact | trained) = E sum_k p(k | y, sigma) log (p(k | y, sigma) / q(k | y, sigma))
    """
    sigma = stratified_levels(1, MEASURED, generator, TILT)[0]
    y = classes.sample(MEASURED, sigma, generator)
    exact, found = classes.log_posterior(y, sigma), classifier.log_posterior(y, sigma)
    divergence = (exact.exp() * (exact - found)).sum(1).mean()
    agreement = (exact.argmax(1) == found.argmax(1)).double().mean()
    push_error = _push_error(classifier, classes, y[::PUSHED_EVERY], sigma[::PUSHED_EVERY])
    return TrainedClassifier(classifier, len(classes.classes), float(divergence), float(agreement), push_error)


def _push_error(classifier: Posterior, classes: Labelled, y: Tensor, sigma: Tensor) -> float:
    whole = classes.score(y, sigma)
    gap, size = 0.0, 0.0
    for k, one in enumerate(classes.classes):
        exact = sigma[:, None] * (one.score(y, sigma) - whole)
        gap += float((sigma[:, None] * classifier.field(k).score(y, sigma) - exact).square().sum())
        size += float(exact.square().sum())
    return gap / size if size > 0 else 0.0  # of a drawing of one part nothing is ever guided anywhere


def _make(spec: ClassifierSpec) -> Generator[None, None, TrainedClassifier]:
    return (yield from train_classifier(labelled(spec.target), spec.seed))


classifiers: Remembered[ClassifierSpec, TrainedClassifier] = Remembered(_make)
