"""Pictures from noise: one run of an image model, recorded frame by frame, as the plane records its particles."""

from collections.abc import Generator
from dataclasses import dataclass, field, replace
from typing import Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from scoreviz.engine.document import Imaging
from scoreviz.engine.images.course import Course, gone_back, put_right, start_on
from scoreviz.engine.images.image_chance import normals
from scoreviz.engine.images.judging import Eye
from scoreviz.engine.images.memory import memory_told
from scoreviz.engine.tries import Fork
from scoreviz.maths.images.image_field import ImageField
from scoreviz.maths.images.image_sampler import image_sampler
from scoreviz.maths.images.table import Table
from scoreviz.maths.images.watched import Look, Watched
from scoreviz.maths.sampler import State
from scoreviz.maths.samplers import Plan
from scoreviz.maths.times import Times
from scoreviz.wording import tr

Array = NDArray[np.float32]
Floats = NDArray[np.float64]

MOST_BYTES = 1_500_000_000  # of a recording


class Model(Protocol):
    """What pictures are made with."""

    @property
    def image(self) -> tuple[int, int, int]:
        """Channels, height and width of its images."""
        ...

    @property
    def eye(self) -> Eye | None:
        """What tells the classes of its pictures, if there is such."""
        ...

    def field(self, label: Tensor | None = None, guidance: float = 1.0) -> ImageField:
        """Return its score as a field."""
        ...


@dataclass(frozen=True)
class ImageSpec:
    """What a run is made from; two runs of equal specs have the same frames.

    ``imaging.chosen`` has no part in it. From the step of ``fork`` on, class, guidance, eta and seed are those of it.
    """

    model: Model
    imaging: Imaging
    course: Course = field(default_factory=Course)
    fork: Fork | None = None


def made_of(imaging: Imaging) -> Imaging:
    """Return settings without those that only say how the pictures are looked at."""
    plain = Imaging()
    return replace(imaging, chosen=plain.chosen, activity=plain.activity, equation=plain.equation, pixel=plain.pixel)


@dataclass(frozen=True, eq=False)
class ImageRun:
    """A run so far; only ``[:count]`` of its frames mean anything, and those never change.

    Args:
        spec: what it is made from.
        noisy: x_t ``[F, n, C, H, W]``, data between -1 and 1.
        clean: what the network takes to be the clean image at each of them, x0-hat, of the same shape; without noise
            that is x_t itself.
        times, alphas, sigmas: the noise process at each frame ``[F]``.
        lengths: of the score of p_t ``[F, n]``; not a number where there is no noise.
        guided: of the part of it that guidance has put in, s - s_any ``[F, n]``; not a number where nothing guides.
        count: how many frames are there.
    """

    spec: ImageSpec
    noisy: Array
    clean: Array
    times: Floats
    alphas: Floats
    sigmas: Floats
    lengths: Floats
    guided: Floats
    count: int

    @property
    def finished(self) -> bool:
        """Whether the last frame is there."""
        return self.count == len(self.times)


def recorded_bytes(imaging: Imaging, image: tuple[int, int, int]) -> int:
    """Return how much memory the frames of a run take, bytes: x_t and x0-hat of each step and of the start."""
    return 2 * (imaging.steps + 1) * imaging.count * int(np.prod(image)) * np.dtype(np.float32).itemsize


def why_not(imaging: Imaging, image: tuple[int, int, int]) -> str:
    """Return why a run cannot be recorded, in one sentence, or ""."""
    size = recorded_bytes(imaging, image)
    if size <= MOST_BYTES:
        return ""
    return tr(
        "{n} pictures of {height} × {width} in {steps} steps need {size} GB; at most {most} GB are recorded.",
        n=imaging.count,
        height=image[1],
        width=image[2],
        steps=imaging.steps,
        size=f"{size / 1e9:.1f}",
        most=f"{MOST_BYTES / 1e9:.1f}",
    )


def generate(spec: ImageSpec) -> Generator[ImageRun, None, None]:
    """Run a sampler: yield once before the first look at the network, then after each step.

    Errors:
        ValueError: it would not fit in memory, or the course is not one for this model; one sentence.
    """
    image = spec.model.image
    refused = why_not(spec.imaging, image) or spec.course.why_not(spec.imaging, image)
    if refused:
        raise ValueError(refused)
    yield from _recorded(spec)


def plan_times(model: Model, imaging: Imaging) -> Times:
    """Return the times of the frames of a run from noise, one more than steps; nothing is asked of the network."""
    asked = model.field()
    return image_sampler(imaging.sampler, asked, asked.table, imaging.steps, imaging.eta).times


@memory_told
def _recorded(spec: ImageSpec) -> Generator[ImageRun, None, None]:
    run = _Run(spec)
    yield run.tape.run()
    for step in range(spec.course.at, spec.imaging.steps):
        run.take(step)
        yield run.tape.run()
    run.tape.end(run.state.x)
    yield run.tape.run()


class _Run:
    """The state of a run, and its tape."""

    def __init__(self, spec: ImageSpec) -> None:
        self._spec, course = spec, spec.course
        self._obey(spec.imaging)
        self.tape = _Tape(spec, self._plan, self._table)
        t = self._plan.times[course.at]
        x = start_on(course, spec.imaging, spec.model.image, self._table, t)
        self.state = State(x / self._scale(t), course.at, t)

    def take(self, step: int) -> None:
        """Take one step, as often as the course asks, and write what was before it."""
        if self._spec.fork is not None and step == self._spec.fork.step:
            self._turn_off(self._spec.fork)
        self._watched.forget()
        before, t = self.state, self._plan.times[step]
        for turn in range(self._spec.course.turns):
            if turn:
                self._go_back(before, step, turn)
            self._step(step, turn)
        level, alpha = self._table.level(t), self._table.alpha(t)
        self.tape.add(before.x, self._watched.look(before.x if self._plan.exploding else before.x / alpha, level))

    def _obey(self, imaging: Imaging) -> None:
        """Take the coming steps by these settings."""
        label = None if imaging.label < 0 else torch.tensor(imaging.label)
        asked = self._spec.model.field(label, imaging.guidance)
        self._imaging, self._table, self._watched = imaging, asked.table, Watched(asked)
        self._plan = image_sampler(imaging.sampler, self._watched, asked.table, imaging.steps, imaging.eta)

    def _turn_off(self, fork: Fork) -> None:
        """Go on by other settings; what a solver remembers of another field is forgotten, as it is at a start."""
        before = self._imaging
        self._obey(replace(before, label=fork.label, guidance=fork.guidance, eta=fork.eta, seed=fork.seed))
        if (before.label, before.guidance) != (fork.label, fork.guidance):
            self.state = replace(self.state, memory=None)

    def _step(self, step: int, turn: int) -> None:
        spec, where = self._spec, _named(step, turn, self._spec.imaging)
        fresh = normals(f"{self._imaging.seed} fresh {where}", *self.state.x.shape)
        state, _info = self._plan.sampler.step(self.state, fresh)
        if spec.course.known is not None:  # the memory of a solver is of a picture that is no more
            scale = self._scale(state.t)
            x = put_right(spec.course, spec.imaging, state.x * scale, self._table, state.t, where)
            state = replace(state, x=x / scale, memory=None)
        self.state = state

    def _go_back(self, before: State, step: int, turn: int) -> None:
        x, s, t = self.state.x * self._scale(self.state.t), self.state.t, before.t
        x = gone_back(self._spec.imaging, x, self._table, s, t, _named(step, turn, self._spec.imaging))
        self.state = State(x / self._scale(t), step, t)

    def _scale(self, t: float) -> float:
        """Return what turns the frame in which the sampler runs into x_t."""
        return self._table.alpha(t) if self._plan.exploding else 1.0


def _named(step: int, turn: int, imaging: Imaging) -> str:
    """Return the words by which the chance of one step is told apart."""
    return f"{step} of {imaging.steps}" + (f", again {turn}" if turn else "")


class _Tape:
    """The frames of a run, written one after another."""

    def __init__(self, spec: ImageSpec, plan: Plan, table: Table) -> None:
        imaging = spec.imaging
        frames, times = imaging.steps + 1 - spec.course.at, plan.times[spec.course.at :]
        self._spec, self._exploding = spec, plan.exploding
        self._noisy, self._clean = (np.empty((frames, imaging.count, *spec.model.image), np.float32) for _ in range(2))
        self._times = np.array(times)
        self._alphas, self._sigmas = (np.array([of(t) for t in times]) for of in (table.alpha, table.sigma))
        self._lengths, self._guided = (np.full((frames, imaging.count), np.nan) for _ in range(2))
        self._count = 0

    def scale(self, frame: int) -> float:
        """Return what turns the frame in which the sampler runs into x_t."""
        return float(self._alphas[frame]) if self._exploding else 1.0

    def add(self, x: Tensor, look: Look) -> None:
        """Write one frame: images ``[n, D]`` in the sampler's frame, and what the network says of them."""
        k = self._count
        self._lengths[k] = self._length(look.score)
        if look.guidance is not None:
            self._guided[k] = self._length(look.guidance)
        self._write(x * self.scale(k), look.clean)

    def end(self, x: Tensor) -> None:
        """Write the last frame, on which there is no noise."""
        x = x * self.scale(-1)
        self._write(x, x)

    def _write(self, noisy: Tensor, clean: Tensor) -> None:
        k, shape = self._count, self._noisy.shape[1:]
        self._noisy[k], self._clean[k] = noisy.reshape(shape).numpy(), clean.reshape(shape).numpy()
        self._count += 1

    def _length(self, arrows: Tensor) -> Floats:
        """Return how long arrows of the variance-exploding frame are in that of x_t, ``[n]``."""
        found: Floats = (arrows.norm(dim=-1) / float(self._alphas[self._count])).numpy()
        return found

    def run(self) -> ImageRun:
        """Return the run so far."""
        words = self._times, self._alphas, self._sigmas, self._lengths, self._guided
        return ImageRun(self._spec, self._noisy, self._clean, *words, self._count)
