"""The speed of learning, beside a plain PyTorch loop in the same run."""

import math
from collections.abc import Generator, Iterator
from itertools import pairwise
from time import perf_counter

import torch
from torch import Tensor, nn

from scoreviz.engine.bench import Figure, at_most
from scoreviz.engine.device import Device
from scoreviz.engine.document import Network, Training
from scoreviz.engine.error_probe import Probe
from scoreviz.engine.job import Latest
from scoreviz.engine.levels import SIGMAS
from scoreviz.engine.target import Preset, Target
from scoreviz.engine.targets import realise
from scoreviz.engine.trained import TrainingSnapshot, TrainingSpec
from scoreviz.engine.training import train, warm_up
from scoreviz.maths.density import Density, Level
from scoreviz.maths.shapes import SHAPES

MOONS = "two-moons"
GOOD = 0.01  # a field error of one per cent
PATIENCE = 30.0  # seconds after which the plain loop is given up
MANY = 16_000  # points at a noise level: the few that the screen uses leave a tenth of doubt
SLICE = 0.5  # seconds of training between two looks at the error

TOY_HIDDEN = (16, 128, 128, 128, 128, 16)
TOY_LEVELS, TOY_LOWEST, TOY_HIGHEST = 200, 0.005, 10.0
TOY_BATCH, TOY_RATE = 2048, 1e-3


class PlainLoop(nn.Module):
    """The two-dimensional toy recipe of smalldiffusion (github.com/yuanchenyang/smalldiffusion), written anew.

    A GELU network of the widths ``TOY_HIDDEN`` sees the noisy point with sin and cos of half of log sigma, and guesses
    eps; noise levels are drawn from 200 log-spaced ones; Adam with one constant step. Clean points are fresh draws.
    """

    def __init__(self, density: Density, seed: int) -> None:
        super().__init__()
        self._density, self._generator = density, torch.Generator().manual_seed(seed)
        self._levels = torch.logspace(math.log10(TOY_LOWEST), math.log10(TOY_HIGHEST), TOY_LEVELS)
        widths = [4, *TOY_HIDDEN]
        hidden = [layer for i, o in pairwise(widths) for layer in (nn.Linear(i, o), nn.GELU())]
        self._network = nn.Sequential(*hidden, nn.Linear(widths[-1], 2))
        self._adam = torch.optim.Adam(self.parameters(), lr=TOY_RATE)

    def forward(self, y: Tensor, sigma: Tensor) -> Tensor:
        """Return the guess of eps, ``[n, 2]``, for ``y [n, 2]`` and ``sigma [n, 1]``."""
        turn = sigma.log() / 2
        return self._network(torch.cat([y, turn.sin(), turn.cos()], dim=1))

    @torch.no_grad()
    def score(self, y: Tensor, sigma: Level) -> Tensor:
        """Return -eps/sigma, ``[n, 2]``."""
        level = torch.as_tensor(sigma).expand(len(y))[:, None]
        return -self(y, level) / level

    def step(self) -> None:
        """Take one step on one batch."""
        sigma = self._levels[torch.randint(TOY_LEVELS, (TOY_BATCH,), generator=self._generator)][:, None]
        eps = torch.randn(TOY_BATCH, 2, generator=self._generator)
        y = self._density.sample(TOY_BATCH, 0.0, self._generator) + sigma * eps
        self._adam.zero_grad()
        nn.functional.mse_loss(self(y, sigma), eps).backward()
        self._adam.step()

    def run(self, seconds: float) -> tuple[int, float]:
        """Train for about so many seconds and return steps and seconds."""
        steps, begin = 0, perf_counter()
        while perf_counter() - begin < seconds:
            self.step()
            steps += 1
        return steps, perf_counter() - begin


def training_figures(patience: float = PATIENCE) -> Iterator[Figure]:
    """Yield step rates, seconds to a good field, and the error after 1 and 5 s; all on one CPU thread.

    Time is that of training steps alone. ``patience`` is how many seconds the plain loop gets.
    """
    warm_up()
    yield from _step_rates()
    yield from _seconds_to_good(patience)
    yield _error_after(MOONS, 5.0, 0.25)
    for name in SHAPES:
        yield _error_after(name, 1.0, 0.8 if name == MOONS else 2.5)


def _training(name: str, seconds: float) -> Generator[TrainingSnapshot, None, None]:
    cell = Latest(TrainingSpec(Target.of(Preset(name)), Network(), Training()))
    return train(cell, None, Device(), realise, max_seconds=seconds)


def _step_rates() -> Iterator[Figure]:
    """Steps a second of both loops, taken in turns so that a busy machine slows both."""
    ours, plain = _training(MOONS, math.inf), PlainLoop(realise(Target.of(Preset(MOONS))), 0)
    plain.run(0.1)
    steps, seconds = 0, 0.0
    snapshot = next(ours)
    for turn in range(1, 5):
        while snapshot.seconds < turn * SLICE:
            snapshot = next(ours)
        more, time = plain.run(SLICE)
        steps, seconds = steps + more, seconds + time
    rate, plain_rate = snapshot.step / snapshot.seconds, steps / seconds
    yield Figure("training steps", rate, "a second", "plain PyTorch loop, toy recipe", plain_rate)
    points, plain_points = rate * snapshot.spec.training.batch, plain_rate * TOY_BATCH
    yield Figure("training points", points, "a second", "plain PyTorch loop, toy recipe", plain_points)


def _seconds_to_good(patience: float) -> Iterator[Figure]:
    ours = next((s for s in _training(MOONS, patience) if len(s.error) and s.error[-1] <= GOOD), None)
    plain, beyond = _plain_seconds_to_good(patience)
    yield Figure(
        "training until the field error is 1 %, two moons",
        patience if ours is None else ours.seconds,
        "s",
        "plain PyTorch loop, toy recipe",
        plain,
        beyond=beyond,
    )


def _plain_seconds_to_good(patience: float) -> tuple[float, bool]:
    """Return after how many seconds the plain loop is good, and whether it was given up before that."""
    density = realise(Target.of(Preset(MOONS)))
    plain, probe, seconds = PlainLoop(density, 0), Probe(density, SIGMAS, "cpu"), 0.0
    while seconds < patience:
        seconds += plain.run(min(SLICE, patience - seconds))[1]
        if probe.errors(plain).mean() <= GOOD:
            return seconds, False
    return seconds, True


def _error_after(name: str, seconds: float, limit: float) -> Figure:
    *_, snapshot = _training(name, seconds)
    assert snapshot.learned is not None  # it trained for a while
    probe = Probe(realise(Target.of(Preset(name))), SIGMAS, "cpu", MANY)
    title = f"field error after {seconds:g} s of training, {SHAPES[name].title.lower()}"
    return at_most(title, 100 * float(probe.errors(snapshot.learned).mean()), "%", limit)
