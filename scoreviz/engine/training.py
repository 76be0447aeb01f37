"""Training as a generator of frozen snapshots: it follows the newest drawing and says how far off it is."""

import math
from collections.abc import Generator
from dataclasses import replace

import torch

from scoreviz.engine.device import Device
from scoreviz.engine.error_probe import Probe
from scoreviz.engine.job import Latest
from scoreviz.engine.levels import measured_at
from scoreviz.engine.trained import SavedTraining, TrainingSnapshot, TrainingSpec, goes_on
from scoreviz.engine.training_run import Realise, Run
from scoreviz.engine.truth import under
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.network import Learned, ScoreNet, initial_weights
from scoreviz.maths.optimiser import Weights
from scoreviz.maths.steps import Steps

__all__ = ["SavedTraining", "TrainingSnapshot", "TrainingSpec", "resting", "train", "warm_up"]

ROUND = 0.05  # seconds between two snapshots


def train(
    cell: Latest[TrainingSpec],
    resume: TrainingSnapshot | SavedTraining | None,
    device: Device,
    realise: Realise,
    max_steps: int | None = None,
    max_seconds: float | None = None,
) -> Generator[TrainingSnapshot, None, None]:
    """Train on the newest specification in a cell until stopped, yielding a snapshot at once and then every 50 ms.

    A changed target, noise, objective, prediction, batch, learning rate or range of noise levels is followed with the
    weights kept, and recorded; a network of another shape, or another seed, starts anew.
    The same specification, device and number of steps give the same weights, bit for bit.

    Args:
        cell: the newest specification; it is read before every round.
        resume: where to go on from; it is left alone when it is about another network.
        device: where to train.
        realise: turns a target into a density; a ValueError of its says why a target cannot be learned.
        max_steps: ends training at this step.
        max_seconds: ends training after so many seconds of stepping, measuring and waiting left out.
    """
    spec, _ = cell.get()
    saved = _of_network(resume, spec)
    yield TrainingSnapshot.at_rest(spec, device, saved)
    try:
        run = Run(spec if saved is None else replace(spec, network=saved.network), device, realise, saved)
        run.follow(spec)
    except ValueError as error:
        yield replace(TrainingSnapshot.at_rest(spec, device, saved), failure=str(error), note="")
        return
    snapshot = run.snapshot()
    yield snapshot
    steps, seconds = (math.inf if limit is None else limit for limit in (max_steps, max_seconds))
    while not snapshot.failure and run.step < steps and run.seconds < seconds:
        run.follow(cell.get()[0])
        run.advance(steps, min(ROUND, seconds - run.seconds))
        run.measure_if_due(ended=run.step >= steps or run.seconds >= seconds)
        snapshot = run.snapshot()
        yield snapshot


def _of_network(resume: TrainingSnapshot | SavedTraining | None, spec: TrainingSpec) -> SavedTraining | None:
    """Return what training can go on from: nothing where that is about another network."""
    saved = SavedTraining.of(resume) if isinstance(resume, TrainingSnapshot) else resume
    return None if saved is None or not goes_on(saved.network, spec.network) else saved


def warm_up() -> None:
    """Take the first steps, which are slow, on a network that is thrown away."""
    generator = torch.Generator().manual_seed(0)
    density = GaussianMixture(torch.zeros(1, 2), torch.eye(2)[None], torch.ones(1))
    net = ScoreNet(8, 1, weights=initial_weights(8, 1, generator))
    steps = Steps(net, Weights.start(net.weights.detach()), generator)
    steps.take(density, 8, 1e-3, goal=3)
    Learned(net).score(torch.zeros(4, 2), 1.0)


def resting(saved: SavedTraining, spec: TrainingSpec, device: Device, realise: Realise) -> TrainingSnapshot:
    """Return what a saved training is worth before it goes on: its histories, and its error against a target now.

    Raises:
        ValueError: the target cannot be learned.
    """
    only = spec.training.sigma
    density = under(realise(spec.target), spec.kernel)
    error = Probe(density, measured_at(only), "cpu").errors(saved.learned)
    return replace(TrainingSnapshot.at_rest(spec, device, saved), error_by_sigma=error, error_level=only, note="")
