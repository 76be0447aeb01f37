"""How smooth the window is with all of it on show: fields, an error map, contours, a probe, particles and charts."""

import statistics
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from scoreviz.engine.bench import Figure, at_least, at_most
from scoreviz.engine.document import Probing
from scoreviz.engine.fields import FieldRequest
from scoreviz.engine.probing import CLEAN
from scoreviz.ui.bench_window import Frames, spin
from scoreviz.ui.window import Window

NODES, SPACING = 41, 25  # arrows a side, and pixels between two
WIDE = 1440
SETTLE_SECONDS = 4.0
MEASURE_SECONDS = 12.0
DRAG_SECONDS = 6.0
DRAG_PAUSE = 0.008  # between two moves of the pointer
DRAG_MOVES = 60  # from one end to the other


class _Shown(QObject):
    """Notes at every paint which noise level is shown, and for how long the weights in it have not been the newest."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self._weights: list[object] = []  # as they arrived
        self._arrived: list[float] = []
        self.times: list[tuple[float, float]] = []  # when, and the noise level that is seen from then on
        self.behind: list[float] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note what a paint shows."""
        if event.type() == QEvent.Type.Paint:
            now, shown, learned = time.perf_counter(), self._window.layout_.canvas.painted, self._window.learner.learned
            if learned is not None and (not self._weights or self._weights[-1] is not learned):
                self._weights.append(learned)
                self._arrived.append(now)
            if shown is not None:
                self._note(now, shown.request)
        return False

    def _note(self, now: float, request: FieldRequest) -> None:
        if not self.times or self.times[-1][1] != request.t:
            self.times.append((now, request.t))
        for number, weights in enumerate(self._weights):
            if weights is request.learned:
                newer = self._arrived[number + 1 :]
                self.behind.append(now - newer[0] if newer else 0.0)


def see_figures(app: QApplication) -> Iterator[Figure]:
    """Yield frame intervals, the age of the learned field, and how often fields follow a drag along the noise axis."""
    window = _full_window(app)
    spin(app, SETTLE_SECONDS)
    while (run := window.sampling.playback.run) is None or not run.finished:
        spin(app, 0.1)
    canvas = window.layout_.canvas
    frames, shown = Frames(), _Shown(window)
    for watch in (frames, shown):
        canvas.installEventFilter(watch)
    spin(app, MEASURE_SECONDS)
    canvas.removeEventFilter(frames)
    behind = list(shown.behind)
    yield from _frame_figures(frames.times, [len(axis) for axis in canvas.node_grid()])
    yield from _age_figures(behind)
    yield _drag_figure(app, window, shown)
    window.leave()


def _frame_figures(times: Sequence[float], nodes: Sequence[int]) -> Iterator[Figure]:
    gaps = sorted(1e3 * (b - a) for a, b in pairwise(times))
    load = f"two {nodes[0]} x {nodes[1]} fields, error map, probe of {CLEAN}, 10,000 particles, three charts, training"
    yield at_most(f"frame interval, median ({load})", statistics.median(gaps), "ms", 17)
    yield at_most("frame interval there, p95", gaps[int(0.95 * len(gaps))], "ms", 25)


def _age_figures(behind: Sequence[float]) -> Iterator[Figure]:
    found = sorted(1e3 * seconds for seconds in behind)
    yield Figure("learned field on screen, behind the newest weights, median", statistics.median(found), "ms")
    yield at_most("learned field on screen, behind the newest weights, p99", found[int(0.99 * len(found))], "ms", 100)


def _drag_figure(app: QApplication, window: Window, shown: _Shown) -> Figure:
    """Drag the playhead to and fro; count the noise levels that are painted."""
    axis = window.layout_.timeline.axis
    shown.times.clear()
    begin, k = time.perf_counter(), 0
    axis.scrubStarted.emit()
    while time.perf_counter() - begin < DRAG_SECONDS:
        k += 1
        axis.scrubbed.emit(0.1 + 0.8 * abs((k / DRAG_MOVES) % 2 - 1))
        spin(app, DRAG_PAUSE)
    rate = len(shown.times) / (time.perf_counter() - begin)
    return at_least("noise axis dragged: fields a second", rate, "Hz", 30)


def _full_window(app: QApplication) -> Window:
    window = Window()
    window.show()
    app.processEvents()
    canvas, side = window.layout_.canvas, NODES * SPACING
    window.resize(WIDE, window.height())  # so that the inspector stands beside the canvas
    app.processEvents()
    window.resize(window.width() - canvas.width() + side, window.height() - canvas.height() + side)
    app.processEvents()
    window.picking.pick("two-moons")
    document = window.session.document
    overlays = replace(document.overlays, view="both", map="error", contours=True, trails=False, spacing=SPACING)
    sampling = replace(document.sampling, particles=10_000, sampler="ode", field="true")
    probing = Probing(point=(0.6, 0.9))
    window.session.edit("Load of the bench", overlays=overlays, sampling=sampling, probing=probing)
    window.painting.set_tool("probe")
    spin(app, 0.5)
    window.painting.set_tool("brush")  # the probe stays on the canvas, and the inspector's chart comes back
    window.laboratory.open_at("training")
    window.learning.train()
    window.sampling.set_speed(2.0)  # 60 steps a second: something is new in every frame
    window.sampling.playback.hold = 0.0
    spin(app, 3.0)
    window.sampling.play(looping=True)
    return window
