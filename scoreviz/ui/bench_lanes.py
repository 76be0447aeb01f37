"""How smooth lanes are: four of them that play, a scrub through a long recording, and one very large lane."""

import statistics
import time
from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from scoreviz.engine.bench import Figure, at_least, at_most
from scoreviz.engine.device import choose
from scoreviz.engine.document import Document, Run, SamplerName, Sampling, Theatre
from scoreviz.engine.fields import Field
from scoreviz.engine.gallery import preset
from scoreviz.engine.job import Latest
from scoreviz.engine.learner import training_spec
from scoreviz.engine.particles import RunSpec, record
from scoreviz.engine.targets import realise
from scoreviz.engine.training import train
from scoreviz.ui.bench_window import Frames, spin
from scoreviz.ui.window import Window

LANES, PARTICLES = 4, 5_000
SETTLE_SECONDS, MEASURE_SECONDS = 3.0, 12.0
LONG, MANY = 1_000, 10_000  # steps and particles of the recording that is scrubbed
SCRUBS = 40
LARGE, LARGE_STEPS, TAUGHT = 100_000, 20, 60


def lane_figures(app: QApplication) -> Iterator[Figure]:
    """Yield frame intervals of four lanes, how soon a scrub is painted, and the rate of one very large lane."""
    yield from _frame_figures(app)
    yield from _scrub_figures(app)
    yield from _large_figures()


def _frame_figures(app: QApplication) -> Iterator[Figure]:
    window = _window(app, _beside(), Sampling("ode", steps=200, particles=PARTICLES))
    window.sampling.set_speed(2.0)  # 60 steps a second: something is new in every frame
    window.sampling.playback.hold = 0.0
    window.sampling.play(looping=True)
    _until_recorded(app, window)
    spin(app, SETTLE_SECONDS)
    picture, frames = window.lanes.view.cards[0].picture, Frames()  # it has another step in every frame
    picture.installEventFilter(frames)
    spin(app, MEASURE_SECONDS)
    picture.removeEventFilter(frames)
    window.leave()
    gaps = sorted(1e3 * (b - a) for a, b in pairwise(frames.times))
    load = f"{LANES} lanes x {PARTICLES:,} particles, trails, fields, figures"
    yield at_most(f"frame interval, median ({load})", statistics.median(gaps), "ms", 17)
    yield at_most("frame interval there, p95", gaps[int(0.95 * len(gaps))], "ms", 25)


class _Painted(QObject):
    """Notes when the canvas has painted other particles than at the last paint."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window, self._before = window, -1
        self.at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a paint of another step."""
        index = self._window.sampling.playback.index
        if event.type() == QEvent.Type.Paint and index != self._before:
            self._before, self.at = index, time.perf_counter()
        return False


def _scrub_figures(app: QApplication) -> Iterator[Figure]:
    """Press on places all along the axis, and wait until the particles of that step are painted."""
    window = _window(app, (), Sampling("reverse-sde", steps=LONG, particles=MANY))
    window.sampling.play(looping=False)
    _until_recorded(app, window)
    axis, painted = window.layout_.timeline.axis, _Painted(window)
    window.layout_.canvas.installEventFilter(painted)
    waits = []
    for share in np.random.default_rng(0).uniform(0.1, 0.9, SCRUBS):
        painted.at, begin = 0.0, time.perf_counter()
        place = QPoint(round(share * axis.width()), axis.height() // 2)
        QTest.mouseClick(axis, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        while painted.at == 0.0 and time.perf_counter() - begin < 1.0:
            app.processEvents()
        waits.append(1e3 * (time.perf_counter() - begin))
        spin(app, 0.05)
    window.leave()
    waits.sort()
    load = f"{LONG:,} steps x {MANY:,} particles"
    yield at_most(f"scrub anywhere in {load}, from move to painted, median", statistics.median(waits), "ms", 30)
    yield Figure("scrub there, longest", waits[-1], "ms")


def _large_figures() -> Iterator[Figure]:
    """Time runs by themselves on one thread: nothing is shown meanwhile."""
    document = Document(target=preset("two-moons"))
    *_, taught = train(Latest(training_spec(document)), None, choose("cpu"), realise, max_steps=TAUGHT)
    load = f"one lane of {LARGE:,} by ODE on the learned score, one thread"
    yield at_least(f"{load}, Euler", _rate(document, "ode-euler", taught.learned), "steps/s", 10)
    yield Figure(f"{load}, Heun: two looks at the field a step", _rate(document, "ode", taught.learned), "steps/s")


def _rate(document: Document, sampler: SamplerName, learned: Field | None) -> float:
    sampling = Sampling(sampler, field="learned", steps=LARGE_STEPS, particles=LARGE)
    begin = time.perf_counter()
    *_, run = record(RunSpec(document.target, document.noise, sampling, learned), realise)
    return (run.count - 1) / (time.perf_counter() - begin)


def _beside() -> tuple[Run, ...]:
    """Lanes of which one is by chance and has rough trails, one has other steps, and all are seen at one time."""
    others = Sampling("reverse-sde", steps=200), Sampling("dpm++", steps=50), Sampling("ddim", steps=100)
    return tuple(Run(sampling) for sampling in others)


def _window(app: QApplication, beside: tuple[Run, ...], sampling: Sampling) -> Window:
    window = Window()
    window.show()
    app.processEvents()
    window.picking.pick("three-islands")
    window.session.edit("Load of the bench", sampling=sampling, theatre=Theatre(beside=beside))
    spin(app, 0.5)
    return window


def _until_recorded(app: QApplication, window: Window) -> None:
    lanes = window.sampling.playback.in_step
    while not lanes.lanes or any(run is None or not run.finished for run in lanes.runs):
        spin(app, 0.1)
