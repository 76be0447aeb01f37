"""Training as a generator of frozen snapshots: it follows the newest drawing and says how far off it is."""

import math
from collections.abc import Callable, Generator
from contextlib import suppress
from dataclasses import replace
from time import perf_counter

import torch

from scoreviz.engine.device import Device
from scoreviz.engine.document import Target
from scoreviz.engine.history import History
from scoreviz.engine.job import Latest
from scoreviz.engine.probe import Probe
from scoreviz.engine.trained import SIGMAS, Curves, SavedTraining, TrainingSnapshot, TrainingSpec
from scoreviz.maths.density import Density
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.network import Learned, ScoreNet, initial_weights
from scoreviz.maths.optimiser import Weights
from scoreviz.maths.steps import Steps

__all__ = ["SIGMAS", "SavedTraining", "TrainingSnapshot", "TrainingSpec", "resting", "train", "warm_up"]

ROUND = 0.05  # seconds between two snapshots
MEASURE = 0.25  # seconds between two measurements of the error
# Learning is quickest at the start: the curve gets points there that the clock would miss.
MILESTONES = (1, 10, 30, 100, 300)
# The loss is recorded as a running mean over about this many steps; one batch's loss is mostly noise.
LOSS_MEMORY = 100
# Data narrower than this (one dot of a brush) is not blown up to unit scale, so that more can be painted later.
LEAST_SCALE = 0.25
# A saved training that is further off than when it was saved, by this factor, was about another target.
OTHER_TARGET = 1.5
RATE_MEMORY = 1.0  # seconds over which the rate is averaged
# Weights whose error was more than so many times that of the untrained network are not worth going back to.
UNSOUND = 10.0
THIN_SPACE = "\u2009"

Realise = Callable[[Target], Density]


def train(
    cell: Latest[TrainingSpec],
    resume: TrainingSnapshot | SavedTraining | None,
    device: Device,
    realise: Realise,
    max_steps: int | None = None,
    max_seconds: float | None = None,
) -> Generator[TrainingSnapshot, None, None]:
    """Train on the newest specification in a cell until stopped, yielding a snapshot at once and then every 50 ms.

    A changed target, objective, batch or learning rate is followed with the weights kept; a changed network or seed
    starts anew.
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
    saved = SavedTraining.of(resume) if isinstance(resume, TrainingSnapshot) else resume
    if saved is not None and saved.network != spec.network:
        saved = None
    yield TrainingSnapshot.at_rest(spec, device, saved)
    try:
        run = _Run(spec, device, realise, saved)
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
    error = Probe(realise(spec.target), SIGMAS, "cpu").errors(saved.learned)
    return replace(TrainingSnapshot.at_rest(spec, device, saved), error_by_sigma=error, note="")


def _generator(device: str, seed: int, saved: SavedTraining | None) -> torch.Generator:
    """Return the saved stream of random numbers where this device can read it; else one of its own."""
    generator = torch.Generator(device=device)
    generator.manual_seed(2 * seed + 1 + (0 if saved is None else saved.step))
    if saved is not None:
        with suppress(RuntimeError):  # the state of another kind of device
            generator.set_state(torch.tensor(saved.arrays["random"]))
    return generator


class _Run:
    """The state of one training; only its snapshots leave it."""

    def __init__(self, spec: TrainingSpec, device: Device, realise: Realise, saved: SavedTraining | None) -> None:
        self.spec = spec
        self._device, self._realise = device, realise
        self._note = device.note
        self._set_target(spec.target)
        self._start(saved)

    @property
    def step(self) -> int:
        """Steps taken so far."""
        return self._weights.step

    def _start(self, saved: SavedTraining | None) -> None:
        """Begin with fresh weights, or where a saved training stood."""
        device = self._device.name
        self._net = (self._fresh_net() if saved is None else saved.net()).to(device)
        self._weights = Weights.start(self._net.weights.data) if saved is None else saved.weights(device)
        self._generator = _generator(device, self.spec.training.seed, saved)
        self._steps = self._steps_now()
        curves = Curves() if saved is None else saved.curves
        self._losses = History(curves.loss_step, curves.loss)
        self._errors = History(curves.error_step, curves.error)
        self._loss, self._loss_count = torch.zeros((), device=device), 0
        self.seconds, self._rate = (0.0 if saved is None else saved.seconds), 0.0
        self._newest = self._sound = TrainingSnapshot.at_rest(self.spec, self._device, saved)
        self._measure()
        if saved is not None and self._error_by_sigma.mean() > OTHER_TARGET * saved.last_error:
            self._weights.follow_change()

    def _steps_now(self) -> Steps:
        """Return the steps that the specification asks for, on the weights as they are."""
        training = self.spec.training
        return Steps(self._net, self._weights, self._generator, training.objective, training.sigma)

    def _fresh_net(self) -> ScoreNet:
        """Return a network that is normalised by the target as it is now, which it stays."""
        network = self.spec.network
        generator = torch.Generator().manual_seed(2 * self.spec.training.seed)
        weights = initial_weights(network.width, network.layers, generator, network.prediction)
        scale = max(LEAST_SCALE, math.sqrt(float(self._density.covariance.trace()) / 2))
        centre = self._density.mean.float()
        return ScoreNet(network.width, network.layers, centre, scale, weights, network.prediction)

    def _set_target(self, target: Target) -> None:
        self._density = self._realise(target).to(self._device.name)
        self._probe: Probe | None = None  # made when it is needed: a brush changes the target at every move

    def follow(self, spec: TrainingSpec) -> None:
        """Go over to another specification; a target that cannot be learned is answered with a note."""
        old, self.spec = self.spec, spec
        if spec.target != old.target:
            self._follow_target(spec.target)
        if spec.network != old.network or spec.training.seed != old.training.seed:
            self._start(None)
        elif (spec.training.objective, spec.training.sigma) != (old.training.objective, old.training.sigma):
            self._follow_objective()

    def _follow_objective(self) -> None:
        self._note = self._device.note
        try:
            self._steps = self._steps_now()
        except ValueError as error:
            self._note = f"{error} It goes on as before."
        else:
            self._weights.follow_change()

    def _follow_target(self, target: Target) -> None:
        self._note = self._device.note
        try:
            self._set_target(target)
        except ValueError as error:
            self._note = str(error)
        else:
            self._weights.follow_change()

    def advance(self, steps: float, seconds: float) -> None:
        """Take steps for about so many seconds, at most up to a given step or to the next milestone."""
        first, begin = self.step, perf_counter()
        goal = min([steps, *(milestone for milestone in MILESTONES if milestone > first)])
        while self.step < goal and (self.step == first or perf_counter() - begin < seconds):
            self._take_steps(goal)
        loss = float(self._loss)  # this waits for the device, so that the clock tells the truth
        self._losses.append(self.step, loss)
        self._count(self.step - first, perf_counter() - begin)

    def _take_steps(self, goal: float) -> None:
        training = self.spec.training
        losses = self._steps.take(self._density, training.batch, training.learning_rate, goal)
        self._loss_count += len(losses)
        self._loss.lerp_(losses.mean(), len(losses) / min(self._loss_count, LOSS_MEMORY))

    def _count(self, steps: int, seconds: float) -> None:
        """Keep the time, and the rate as a mean over about the last second."""
        self.seconds += seconds
        share = 1.0 if self._rate == 0 else min(1.0, seconds / RATE_MEMORY)
        self._rate += share * (steps / max(seconds, 1e-9) - self._rate)

    def measure_if_due(self, ended: bool) -> None:
        """Measure the error at a milestone, at the end, and otherwise by the clock."""
        if ended or self.step in MILESTONES or perf_counter() - self._measured >= MEASURE:
            self._measure()

    def _measure(self) -> None:
        self._probe = self._probe or Probe(self._density, SIGMAS, self._device.name)
        self._error_by_sigma = self._probe.errors(self._learned())
        self._errors.append(self.step, float(self._error_by_sigma.mean()))
        self._measured = perf_counter()

    def _learned(self) -> Learned:
        return Learned(self._net, self._weights.average)

    def snapshot(self) -> TrainingSnapshot:
        """Return the training as it is now; after a failure, the last sound one before it with the reason."""
        failure = self._failure()
        if failure:
            return replace(self._last_good(), failure=failure, note="", rate=0.0)
        curves = Curves(*self._losses.arrays(), *self._errors.arrays())
        started = self.step > 0
        self._newest = TrainingSnapshot(
            self.spec,
            self._device.label,
            step=self.step,
            seconds=self.seconds,
            rate=self._rate,
            learned=self._learned() if started else None,
            curves=curves,
            error_by_sigma=self._error_by_sigma,
            note=self._note,
            saved=self._saved(curves) if started else None,
        )
        if curves.error_step[-1] == self.step and self._is_sound(curves.error[-1]):
            self._sound = self._newest
        return self._newest

    def _is_sound(self, error: float) -> bool:
        return bool(error <= UNSOUND * self._errors.arrays()[1][0])

    def _last_good(self) -> TrainingSnapshot:
        """Return the newest snapshot, unless its numbers are finite and nothing else: then the newest sound one."""
        learned = self._newest.learned
        probe = self._probe or Probe(self._density, SIGMAS, self._device.name)
        good = learned is not None and self._is_sound(float(probe.errors(learned).mean()))
        return self._newest if good else self._sound

    def _saved(self, curves: Curves) -> SavedTraining:
        random = self._generator.get_state()
        return SavedTraining.pack(self._net, self._weights, random, self.seconds, curves)

    def _failure(self) -> str:
        """Return one sentence if the loss or the weights are not finite any more, else ""."""
        weights = self._weights
        vectors = torch.stack([weights.raw, weights.average, weights.first, weights.second])  # squares overflow first
        if math.isfinite(float(self._loss)) and bool(torch.isfinite(vectors).all()):
            return ""
        return f"Training stopped at step {self.step:,}: the loss is not finite any more.".replace(",", THIN_SPACE)
