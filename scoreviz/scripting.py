"""What a notebook does in a line each: build a target, train, sample, compare. ``import scoreviz`` offers all of it.

Everything is in the canvas frame, where data has about unit scale, and every random number comes from a generator
that is passed in. These run where they are called; the window's threads and processes have no part in them.
"""

import os
from typing import Any

import torch
from torch import Generator, Tensor

from scoreviz.engine.chance import OneStream
from scoreviz.engine.device import Device
from scoreviz.engine.document import KernelName, Network, ObjectiveName, PredictionName, Training
from scoreviz.engine.document_file import checked
from scoreviz.engine.flock import positions
from scoreviz.engine.job import Latest
from scoreviz.engine.lane import DISTANCES, PAIRS
from scoreviz.engine.opening import opened
from scoreviz.engine.target import Target
from scoreviz.engine.trained import TrainingSpec
from scoreviz.engine.training import train as train_in_rounds
from scoreviz.engine.truth import truth
from scoreviz.maths.compare import floor
from scoreviz.maths.density import Density, Field
from scoreviz.maths.labelled import Labelled
from scoreviz.maths.network import Learned
from scoreviz.maths.process import Process, process_named
from scoreviz.maths.sampler import Sampler
from scoreviz.maths.samplers import Settings, sampler_named

USUAL_SECONDS = 5.0
USUAL_STEPS = 100
_SEEDS = 2**32


def target(name_or_path: str | os.PathLike[str], kernel: KernelName = "gaussian") -> Density:
    """Return the density of a shape by its name, or of a picture, points, a mixture or a project in a file.

    Args:
        name_or_path: which.
        kernel: the density of its noise on each axis; under another than the Gaussian it is read on a grid.

    Raises:
        scoreviz.engine.refusal.Refused: there is no such shape or file, or the file cannot be used; one sentence.
        ValueError: the picture or the project's drawing is empty.
    """
    return truth(opened(os.fspath(name_or_path)).document.target, kernel)


def train(
    density: Density,
    *,
    generator: Generator,
    seconds: float | None = None,
    steps: int | None = None,
    objective: ObjectiveName = "dsm",
    prediction: PredictionName = "edm",
    width: int = 64,
    layers: int = 3,
    batch: int = 512,
    learning_rate: float = 8e-3,
    sigma: float | None = None,
    conditional: bool = False,
    dropout: float = 0.1,
) -> Learned:
    """Return the score field that a network learns from a density, on the CPU.

    Args:
        density: what is learned, under its own noise.
        generator: the seed of the training is drawn from it. The same seed and number of steps give the same field.
        seconds, steps: how long to train, whichever ends first; five seconds if neither is given.
        objective: one of ``ObjectiveName`` in ``engine.document``; the implicit ones are for the prediction edm.
        prediction: what the network's output stands for, one of ``PredictionName``.
        width, layers: units in a hidden layer, and how many hidden layers.
        batch: points a step.
        learning_rate: Adam's.
        sigma: the one noise level to train at, or None for the whole range.
        conditional: tell the network the class of each point; the density is then a ``Labelled`` of at most eight
            classes, and ``conditional(k)`` of the result is the field of one.
        dropout: the share of labels that are hidden, which is what the field without a label is learned from.

    Raises:
        ValueError: a setting out of its range, labels that the density does not have, an objective that is not for this
            prediction or noise, no step taken, or a loss that became infinite; one sentence.
    """
    if conditional and not isinstance(density, Labelled):
        raise ValueError("A network with labels learns from a Labelled density, which knows the class of each point.")
    network = checked(Network(width, layers, prediction, conditional), "network")
    seed = int(torch.randint(_SEEDS, (), generator=generator, device=generator.device))
    training = checked(Training(objective, batch, learning_rate, seed, sigma, dropout), "training")
    if seconds is None and steps is None:
        seconds = USUAL_SECONDS
    cell = Latest(TrainingSpec(Target(), network, training))  # its target is not asked for
    *_, last = train_in_rounds(cell, None, Device(), lambda _: density, steps, seconds)
    if last.failure or last.learned is None:
        raise ValueError(last.failure or "No step was taken: give a number of steps, or of seconds, above zero.")
    return last.learned


def run(
    sampler: Sampler | str,
    n: int,
    *,
    generator: Generator,
    field: Field | None = None,
    density: Density | None = None,
    process: Process | str = "ve",
    steps: int | None = None,
    **settings: Any,
) -> Tensor:
    """Return where n particles end, ``[n, 2]``; one that becomes infinite or goes beyond 10,000 stays where it was.

    Args:
        sampler: one of ``maths.samplers.SAMPLERS`` by name, or a sampler that is ready to run; that one is all there is
            to say, and the arguments from ``field`` to ``process`` are for the names.
        n: how many particles.
        generator: all randomness.
        field: what drives them, true or learned; the density itself if it is left out.
        density: the target, from which the prior and the stable step come; the field if that is a density.
        process: the noise process, or its name.
        steps: 100 for a name; for a sampler as many as it has times, levels or rungs, if it has.
        settings: the fields of ``maths.samplers.Settings``, such as eta, churn or sigma.

    Returns:
        Points of the variance-exploding frame, x / alpha, for a name; those of the sampler's own frame otherwise.

    Raises:
        ValueError: another name, too many or no steps, a field or a density that is missing; one sentence.
        TypeError: a setting that does not exist.
    """
    if not isinstance(sampler, str):
        return _last(sampler, _length(sampler) if steps is None else steps, n, generator)
    density = field if density is None and isinstance(field, Density) else density
    if density is None:
        raise ValueError("A sampler by name needs the density too: it says where the particles start.")
    noise = process_named(process) if isinstance(process, str) else process
    count = USUAL_STEPS if steps is None else steps
    plan = sampler_named(sampler, field or density, density, noise, count, Settings(**settings))
    x = _last(plan.sampler, count, n, generator)
    return x if plan.exploding else x / float(noise.alpha(plan.times[-1]))


def distances(
    points: Tensor, density: Density, *, generator: Generator, sigma: float = 0.0
) -> dict[str, tuple[float, float]]:
    """Return how far points are from a density: by name of the distance its value, and what two true sets give.

    Args:
        points: ``[n, 2]`` in random order.
        density: the truth; it is sampled for both numbers.
        generator: for its samples.
        sigma: the noise level that is left in the points.

    Raises:
        ValueError: there are no points, or they do not lie in the plane.
    """
    n = len(points)
    truth = density.sample(n, sigma, generator)
    found = points.to(truth)
    return {
        name: (distance(found, truth), floor(distance, density, n, generator, sigma, PAIRS))
        for name, distance in DISTANCES.items()
    }


def _last(sampler: Sampler, steps: int, n: int, generator: Generator) -> Tensor:
    *_, (x, _left) = positions(sampler, steps, n, OneStream(generator))
    return x


def _length(sampler: Sampler) -> int:
    """Return how many steps a sampler has by itself."""
    for name, ends in (("times", 1), ("levels", 1), ("ladder", 0)):
        visited = getattr(sampler, name, ())
        if visited:
            return len(visited) - ends
    raise ValueError("Say how many steps: this sampler has no end of its own.")
