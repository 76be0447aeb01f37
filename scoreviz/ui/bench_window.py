"""How smooth the window is while it trains, and how soon it is there."""

import math
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from scoreviz.engine.bench import Figure, at_least, at_most
from scoreviz.engine.document import Document
from scoreviz.engine.gallery import preset
from scoreviz.engine.job import Latest
from scoreviz.engine.learner import training_spec
from scoreviz.engine.target import Target
from scoreviz.engine.targets import realise
from scoreviz.engine.training import train
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.window import Window

SETTLE_SECONDS = 4.0
MEASURE_SECONDS = 15.0
HEADLESS_SECONDS = 6.0
REST_SECONDS = 3.0  # the trainer that a window leaves behind sees only after its imports that it is not needed
NODES = 33  # arrows a side
BRUSH_PIXELS = 30  # across
STROKE_ROWS = 256
STROKE_MOVES = 250
STROKE_SECONDS = 0.016  # between two moves of the pointer


class Frames(QObject):
    """Notes the time of every new frame of a widget; a canvas shown again because a card over it changed is none."""

    def __init__(self) -> None:
        super().__init__()
        self.times: list[float] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a paint and let it through."""
        again = isinstance(watched, Canvas) and not watched.paints_anew
        if event.type() == QEvent.Type.Paint and not again:
            self.times.append(time.perf_counter())
        return False


class _Waits(QObject):
    """Notes how long each edit waits until fields of its target, or of a later one, are painted."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self._waiting: list[tuple[Target, float]] = []
        self.seconds: list[float] = []

    def edited(self, before: Document, after: Document) -> None:
        """Note an edit."""
        self._waiting.append((after.target, time.perf_counter()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a paint, once it is done, and what it shows."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        shown, now = self._window.layout_.canvas.painted, time.perf_counter()
        targets = [target for target, _ in self._waiting]
        if shown is not None and shown.request.target in targets:
            newest = targets.index(shown.request.target)
            self.seconds += [now - since for _, since in self._waiting[: newest + 1]]
            del self._waiting[: newest + 1]


def window_figures(app: QApplication) -> Iterator[Figure]:
    """Yield the frame intervals of a window that trains while 10,000 particles run through two fields."""
    window = _busy_window(app)
    spin(app, SETTLE_SECONDS)
    while (run := window.sampling.playback.run) is None or not run.finished:
        spin(app, 0.1)
    frames = Frames()
    canvas = window.layout_.canvas
    canvas.installEventFilter(frames)
    steps, begin = _steps(window), time.perf_counter()
    spin(app, MEASURE_SECONDS)
    rate = (_steps(window) - steps) / (time.perf_counter() - begin)
    canvas.removeEventFilter(frames)
    window.leave()
    gaps = sorted(1e3 * (b - a) for a, b in pairwise(frames.times))
    xs, ys = canvas.node_grid()
    load = f"training, 10,000 particles, two {len(xs)} x {len(ys)} fields"
    yield at_most(f"frame interval, median ({load})", statistics.median(gaps), "ms", 17)
    yield at_most("frame interval, p95", gaps[int(0.95 * len(gaps))], "ms", 22)
    yield Figure("frame interval, p99", gaps[int(0.99 * len(gaps))], "ms")
    yield at_most("frame interval, longest", gaps[-1], "ms", 100)
    headless = _headless_rate(window)
    yield at_least(
        "training beside the window, share of its headless rate",
        rate / headless,
        "",
        0.6,
        baseline="headless steps/s",
        baseline_value=headless,
    )


def stroke_figures(app: QApplication) -> Iterator[Figure]:
    """Yield how long after an edit of a stroke the canvas has painted the fields of that drawing, or of a later one."""
    window = Window()
    window.show()
    app.processEvents()
    canvas, session = window.layout_.canvas, window.session
    window.painting.set_radius(BRUSH_PIXELS / 2 / canvas.camera.scale)
    window.keeping.set_rows(STROKE_ROWS)
    spin(app, 1.0)
    waits = _Waits(window)
    canvas.installEventFilter(waits)
    canvas.strokeBegan.emit(-1.5, 0.0, False)
    session.documentChanged.connect(waits.edited)
    for k in range(STROKE_MOVES):
        angle = 0.1 * k
        canvas.strokeMoved.emit(1.5 * math.cos(angle) - 3.0, 1.5 * math.sin(angle))
        spin(app, STROKE_SECONDS)
    canvas.strokeEnded.emit()
    spin(app, 1.0)
    canvas.removeEventFilter(waits)
    session.documentChanged.disconnect(waits.edited)
    window.leave()
    found = sorted(1e3 * seconds for seconds in waits.seconds)
    name = f"stroke to painted field, p95, {BRUSH_PIXELS} px brush, {STROKE_ROWS} rows"
    yield at_most(name, found[int(0.95 * len(found))], "ms", 50)
    yield Figure("stroke to painted field, median", statistics.median(found), "ms")


def start_figures(repeats: int = 5) -> Iterator[Figure]:
    """Yield the seconds until the window is usable, beside importing torch and PySide6 alone.

    Both find their byte code on disk, as pip leaves it, whatever this process was told about writing it.
    """
    # Both leave at once, so that neither counts what it takes to close.
    imports = "import os, torch, PySide6.QtCore, PySide6.QtGui, PySide6.QtWidgets; os._exit(0)"
    window = "import os; from scoreviz.app import run_window; run_window(usable=lambda window: os._exit(0))"
    # By turns, so that a machine that slows down meanwhile slows both.
    with TemporaryDirectory(prefix="scoreviz-") as folder:
        for code in (imports, window):
            _seconds(code, folder, REST_SECONDS)  # which leaves the byte code there
        pairs = [(_seconds(imports, folder), _seconds(window, folder, REST_SECONDS)) for _ in range(repeats)]
    alone, whole = (statistics.median(column) for column in zip(*pairs, strict=True))
    yield at_most(
        "window usable, times the imports alone",
        whole / alone,
        "x",
        1.5,
        baseline="seconds of the imports",
        baseline_value=alone,
    )


def _busy_window(app: QApplication) -> Window:
    window = Window()
    window.show()
    app.processEvents()
    canvas = window.layout_.canvas
    side = NODES * 32
    window.resize(window.width() - canvas.width() + side, window.height() - canvas.height() + side)
    app.processEvents()
    window.picking.pick("two-moons")
    document = window.session.document
    overlays = replace(document.overlays, view="both", trails=False)
    sampling = replace(document.sampling, particles=10_000, sampler="ode", field="true")
    window.session.edit("Load of the bench", overlays=overlays, sampling=sampling)
    window.learning.train()
    window.sampling.set_speed(2.0)  # 60 steps a second: something is new in every frame
    window.sampling.playback.hold = 0.0  # and without a rest at the end
    window.sampling.play(looping=True)
    return window


def spin(app: QApplication, seconds: float) -> None:
    """Let the window live for a while."""
    loop = QEventLoop(app)
    QTimer.singleShot(round(1e3 * seconds), loop.quit)
    loop.exec()  # as in use: the loop sleeps without Python's lock


def _steps(window: Window) -> int:
    return 0 if window.learner.snapshot is None else window.learner.snapshot.step


def _headless_rate(window: Window) -> float:
    spec = training_spec(replace(window.session.document, target=preset("two-moons")))
    begin = time.perf_counter()  # the same clock as beside the window
    *_, last = train(Latest(spec), None, window.learner.device, realise, max_seconds=HEADLESS_SECONDS)
    return last.step / (time.perf_counter() - begin)


def _seconds(code: str, byte_code: str, rest: float = 0.0) -> float:
    settings = {**os.environ, "PYTHONPYCACHEPREFIX": byte_code}
    settings.pop("PYTHONDONTWRITEBYTECODE", None)
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, env=settings)
    took = time.perf_counter() - begin
    time.sleep(rest)
    return took
