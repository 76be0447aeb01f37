"""The state of one training: its steps, its measurements, and the snapshots that leave it."""

import math
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from time import perf_counter

import torch

from scoreviz.engine.changes import ChangeLog
from scoreviz.engine.curves import Curves
from scoreviz.engine.device import Device
from scoreviz.engine.document import PredictionName
from scoreviz.engine.error_probe import Probe
from scoreviz.engine.figures import number
from scoreviz.engine.fineness import fineness_note
from scoreviz.engine.guiding import taught
from scoreviz.engine.history import History
from scoreviz.engine.kernels import training_note
from scoreviz.engine.levels import Floats, headline, measured_at, span_note
from scoreviz.engine.past import FIRST
from scoreviz.engine.target import Target
from scoreviz.engine.trained import SavedTraining, TrainingSnapshot, TrainingSpec, class_slots, goes_on
from scoreviz.engine.truth import noise_of, under
from scoreviz.maths.density import Density
from scoreviz.maths.heads import are_opposite
from scoreviz.maths.network import Learned, ScoreNet, initial_weights
from scoreviz.maths.optimiser import Weights
from scoreviz.maths.steps import Steps
from scoreviz.wording import tr

MEASURE = 0.25  # seconds between two measurements of the error
# Learning is quickest at the start: the curve gets points there that the clock would miss.
MILESTONES = FIRST
# The loss is recorded as a running mean over about this many steps; one batch's loss is mostly noise.
LOSS_MEMORY = 100
# Data narrower than this (one dot of a brush) is not blown up to unit scale, so that more can be painted later.
LEAST_SCALE = 0.25
# A saved training that is further off than when it was saved, by this factor, was about another target.
OTHER_TARGET = 1.5
RATE_MEMORY = 1.0  # seconds over which the rate is averaged
# Weights whose error was more than so many times that of the untrained network, or of no field at all, which is 1,
# are not worth going back to.
UNSOUND = 10.0

Realise = Callable[[Target], Density]


def _generator(device: str, seed: int, saved: SavedTraining | None) -> torch.Generator:
    """Return the saved stream of random numbers where this device can read it; else one of its own."""
    generator = torch.Generator(device=device)
    generator.manual_seed(2 * seed + 1 + (0 if saved is None else saved.step))
    if saved is not None:
        with suppress(RuntimeError):  # the state of another kind of device
            generator.set_state(torch.tensor(saved.arrays["random"]))
    return generator


def _taught_by(spec: TrainingSpec) -> tuple[object, ...]:
    """Return the settings whose change is another lesson for the same weights."""
    training = spec.training
    return training.objective, training.levels, spec.kernel, training.dropout if spec.network.conditional else None


def _taught_about(spec: TrainingSpec) -> tuple[object, ...]:
    """Return what the points that are drawn depend on."""
    return spec.target, spec.kernel, spec.network.conditional


class Run:
    """The state of one training; only its snapshots leave it."""

    def __init__(self, spec: TrainingSpec, device: Device, realise: Realise, saved: SavedTraining | None) -> None:
        self.spec = self._in_force = spec  # of which what was refused is not in force
        self._device, self._realise = device, realise
        self._note, self._refusal = device.note, ""
        self._probe: Probe | None = None  # made when it is needed: a brush changes the target at every move
        self._set_target(spec)
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
        self._level = self.spec.training.sigma  # the only one at which it is trained, and the error told
        self._probe = None
        self._log = ChangeLog(() if saved is None else saved.changes)
        self._losses = History(curves.loss_step, curves.loss)
        self._errors = History(curves.error_step, curves.error)
        self._loss, self._loss_count = torch.zeros((), device=device), 0
        self.seconds, self._rate = (0.0 if saved is None else saved.seconds), 0.0
        self._newest = self._sound = TrainingSnapshot.at_rest(self.spec, self._device, saved)
        self._measure()
        if saved is not None and self._error() > OTHER_TARGET * saved.last_error:
            self._weights.follow_change()

    def _steps_now(self) -> Steps:
        """Return the steps that the specification asks for, on the weights as they are."""
        training, kernel = self.spec.training, noise_of(self._density)
        lesson = training.objective, training.levels, training.dropout, kernel
        return Steps(self._net, self._weights, self._generator, *lesson)

    def _fresh_net(self) -> ScoreNet:
        """Return a network that is normalised by the target as it is now, which it stays."""
        network = self.spec.network
        generator = torch.Generator().manual_seed(2 * self.spec.training.seed)
        classes = class_slots(network)
        weights = initial_weights(network.width, network.layers, generator, network.prediction, classes)
        scale = max(LEAST_SCALE, math.sqrt(float(self._density.covariance.trace()) / 2))
        centre = self._density.mean.float()
        return ScoreNet(network.width, network.layers, centre, scale, weights, network.prediction, classes)

    def _set_target(self, spec: TrainingSpec) -> None:
        density = under(self._realise(spec.target), spec.kernel)
        self._taught = taught(spec.target, density, spec.network.conditional).to(self._device.name)
        self._density = density.to(self._device.name)
        self._probe = None

    def follow(self, spec: TrainingSpec) -> None:
        """Go over to another specification; a target that cannot be learned is answered with a note."""
        old, self.spec = self.spec, spec
        if _taught_about(spec) != _taught_about(old):
            self._follow_target(spec)
        if not goes_on(old.network, spec.network) or spec.training.seed != old.training.seed:
            self._in_force = spec
            self._start(None)
        elif spec != old:
            self._follow_lesson(old)

    def _follow_lesson(self, old: TrainingSpec) -> None:
        """Take over other settings of the lesson, and record what is different from what was in force."""
        now, before, reads = self.spec, self._in_force, self._net.prediction
        in_force = now
        if _taught_by(now) != _taught_by(old) or now.network != old.network:
            self._refusal = self._refused_lesson()
            if self._refusal:
                was = before.training
                kept = replace(now.training, objective=was.objective, sigma=was.sigma, low=was.low, high=was.high)
                in_force = replace(now, training=kept, network=replace(now.network, prediction=reads))
        self._in_force = in_force
        self._log.note(self.step, before, in_force, perf_counter())

    def _refused_lesson(self) -> str:
        """Go over to the lesson that is asked for, or say why it cannot be taught."""
        net, steps = self._net, self._steps
        try:
            self._net = self._read_as(self.spec.network.prediction)
            self._steps = self._steps_now()
        except ValueError as error:
            self._net, self._steps = net, steps
            return tr("{reason} It goes on as before.", reason=error)
        self._turn(net.prediction)
        if self.spec.training.objective != self._in_force.training.objective:
            self._losses, self._loss_count = History(), 0  # losses of two objectives are not on one scale
        self._weights.follow_change()
        self._measure_at(self.spec.training.sigma, anew=net is not self._net)
        return ""

    def _read_as(self, prediction: PredictionName) -> ScoreNet:
        """Return the network whose output is read as another prediction: the very same weights, another field."""
        net = self._net
        if prediction == net.prediction:
            return net
        read = ScoreNet(net.width, net.layers, net.centre, net.scale, self._weights.raw, prediction, net.classes)
        return read.to(self._device.name)

    def _turn(self, before: PredictionName) -> None:
        """Turn the sign of the last layer where the output now stands for minus what it stood for: one field still."""
        if are_opposite(before, self._net.prediction):
            for vector in (self._weights.raw, self._weights.average, self._weights.first):
                for part in self._net.split(vector)[-1]:
                    part.neg_()

    def _measure_at(self, level: float | None, anew: bool = False) -> None:
        """Tell the error at another level from now on; a curve of two different errors would tell nothing."""
        if level != self._level:
            self._level, self._probe, self._errors = level, None, History()
            anew = True
        if anew:
            self._measure()

    def _follow_target(self, spec: TrainingSpec) -> None:
        self._note = self._device.note
        try:
            self._set_target(spec)
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
        losses = self._steps.take(self._taught, training.batch, training.learning_rate, goal)
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
        self._error_by_sigma = self._errors_of(self._learned())
        self._errors.append(self.step, self._error())
        self._measured = perf_counter()

    def _errors_of(self, field: Learned) -> Floats:
        self._probe = self._probe or Probe(self._density, measured_at(self._level), self._device.name)
        return self._probe.errors(field)

    def _error(self) -> float:
        return headline(self._error_by_sigma, self._level)

    def _learned(self) -> Learned:
        return Learned(self._net, self._weights.average)

    def snapshot(self) -> TrainingSnapshot:
        """Return the training as it is now; after a failure, the last sound one before it with the reason."""
        failure = self._failure()
        if failure:
            return replace(self._last_good(), failure=failure, diverged=True, note="", rate=0.0)
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
            error_level=self._level,
            note=" ".join(part for part in (self._note, self._refusal or self._blindness()) if part),
            saved=self._saved(curves) if started else None,
        )
        if curves.error_step[-1] == self.step and self._is_sound(curves.error[-1]):
            self._sound = self._newest
        return self._newest

    def _blindness(self) -> str:
        """Return what the lesson leaves out, in one sentence, or ""."""
        training = self.spec.training
        blind = training_note(training.objective, self.spec.kernel) or span_note(training)
        return blind or fineness_note(self._density, training.sigma)

    def _is_sound(self, error: float) -> bool:
        return bool(error <= UNSOUND * max(1.0, self._errors.arrays()[1][0]))

    def _last_good(self) -> TrainingSnapshot:
        """Return the newest snapshot, unless its numbers are finite and nothing else: then the newest sound one."""
        learned = self._newest.learned
        good = learned is not None and self._is_sound(headline(self._errors_of(learned), self._level))
        return self._newest if good else self._sound

    def _saved(self, curves: Curves) -> SavedTraining:
        random = self._generator.get_state()
        packed = SavedTraining.pack(self._net, self._weights, random, self.seconds, curves)
        return replace(packed, changes=self._log.changes)

    def _failure(self) -> str:
        """Return one sentence if the loss or the weights are not finite any more, else ""."""
        weights = self._weights
        vectors = torch.stack([weights.raw, weights.average, weights.first, weights.second])  # squares overflow first
        if math.isfinite(float(self._loss)) and bool(torch.isfinite(vectors).all()):
            return ""
        step = number(self.step)
        return tr("Training stopped at step {step}: the loss is not finite any more.", step=step)
