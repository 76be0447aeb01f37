"""The worse network that autoguidance leads away from."""

from collections.abc import Generator
from dataclasses import dataclass, replace

from scoreviz.engine.device import Device
from scoreviz.engine.document import Document, Network, Training
from scoreviz.engine.job import Latest
from scoreviz.engine.remembered import Remembered
from scoreviz.engine.targets import realise
from scoreviz.engine.trained import TrainingSpec
from scoreviz.engine.training import train
from scoreviz.maths.density import Field
from scoreviz.wording import tr

SMALL = Network(width=16, layers=2)
SMALL_STEPS, YOUNG_STEPS = 400, 100


@dataclass(frozen=True)
class WeakSpec:
    """What a weak network is trained on, how, and for how many steps."""

    training: TrainingSpec
    steps: int


@dataclass(frozen=True, eq=False)
class WeakNetwork:
    """A weak network, and its relative score error, mean over the noise levels."""

    field: Field
    error: float


def weak_spec(document: Document) -> WeakSpec | None:
    """Return what autoguidance leads away from, or None where points are not guided so.

    ``smaller`` is a network of 2 x 16 that learns the same drawing by the usual settings; ``younger`` is the document's
    own network with all its settings, as it is after a hundred steps on this drawing: the same seed, the same points.
    """
    if document.sampling.guide != "autoguidance":
        return None
    if document.sampling.weak == "younger":
        return WeakSpec(TrainingSpec(document.target, document.network, document.training), YOUNG_STEPS)
    usual = replace(Training(), seed=document.training.seed)
    return WeakSpec(TrainingSpec(document.target, SMALL, usual), SMALL_STEPS)


def _make(spec: WeakSpec) -> Generator[None, None, WeakNetwork]:
    """Train on the CPU, which is where particles are computed.

    Errors:
        ValueError: it cannot be trained so; one sentence.
    """
    for snapshot in train(Latest(spec.training), None, Device(), realise, max_steps=spec.steps):  # noqa: B007  the last one is wanted
        yield
    if snapshot.failure or snapshot.learned is None:
        raise ValueError(snapshot.failure or tr("The weak network took no step."))
    return WeakNetwork(snapshot.learned, float(snapshot.error_by_sigma.mean()))


weak_networks: Remembered[WeakSpec, WeakNetwork] = Remembered(_make)
