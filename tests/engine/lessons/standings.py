"""Two Gaussians, a short training and a run of them, as a lesson's readings find them."""

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.device import Device
from scoreviz.engine.document import Document, Noise, Probing, Sampling
from scoreviz.engine.job import Latest
from scoreviz.engine.lessons.readings import reading
from scoreviz.engine.lessons.standing import Standing
from scoreviz.engine.particles import RunSnapshot, RunSpec, record
from scoreviz.engine.probing import ProbeRequest, probe
from scoreviz.engine.target import FrozenArray, Mixture, Target
from scoreviz.engine.targets import realise
from scoreviz.engine.training import TrainingSnapshot, TrainingSpec, train

MEANS, WIDTH, WEIGHTS = np.array([[-0.8, 0.0], [0.8, 0.3]]), 0.2, np.array([0.7, 0.3])
COVARIANCES = np.tile(WIDTH**2 * np.eye(2), (2, 1, 1))
TARGET = Target.of(Mixture(*(FrozenArray(np.float32(one)) for one in (MEANS, COVARIANCES, WEIGHTS))))
DOCUMENT = Document(target=TARGET, sampling=Sampling(particles=1_000, steps=20))


def run_of(document: Document, sampling: Sampling | None = None) -> RunSnapshot:
    *_, last = record(RunSpec(document.target, document.noise, sampling or document.sampling), realise)
    return last


@cache
def learned() -> TrainingSnapshot:
    *_, last = train(
        Latest(TrainingSpec(TARGET, DOCUMENT.network, DOCUMENT.training)), None, Device(), realise, max_steps=60
    )
    return last


@cache
def finished() -> Standing:
    run = run_of(DOCUMENT)
    return Standing(DOCUMENT, 0.0, lanes=((run, run.count - 1),), training=learned())


def at(y: tuple[float, float], noise: Noise | None = None, **probing: Any) -> Standing:
    document = DOCUMENT.with_parts(noise=noise or Noise(), probing=Probing(y, **probing))
    found = probe(ProbeRequest(TARGET, document.noise, 0.4, y, document.probing, learned().learned))
    return Standing(document, 0.4, training=learned(), probe=found)


def number(name: str, standing: Standing) -> float:
    found = reading(name, standing)
    assert isinstance(found, int | float)
    return float(found)


def ended_run() -> RunSnapshot:
    """The run of ``finished``."""
    now = finished().lanes[0]
    assert now is not None
    return now[0]


def clean(run: RunSnapshot) -> NDArray[np.float64]:
    return run.frames[-1].astype(np.float64) / float(run.alphas[-1])
