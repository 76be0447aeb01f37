"""How smooth the window is while it makes pictures."""

import statistics
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from scoreviz.engine.bench import Figure, at_most
from scoreviz.engine.bench_images import model_of_the_bench
from scoreviz.ui.bench_window import Frames, spin
from scoreviz.ui.image_tab import ImageTab
from scoreviz.ui.pages import IMAGES
from scoreviz.ui.window import TICK_MS, Window

COUNT, STEPS = 16, 1000  # a run that lasts longer than is measured
SETTLE_SECONDS, MEASURE_SECONDS, PATIENCE = 2.0, 10.0, 60.0


def picture_figures(app: QApplication) -> Iterator[Figure]:
    """Yield the intervals between frames while 16 pictures are made, and are played as they come."""
    window = Window()
    window.show()
    window.pages.show(IMAGES)
    page = window.pages.images
    page.work.model = model_of_the_bench()
    window.session.edit("Load of the bench", imaging=replace(page.imaging, count=COUNT, steps=STEPS, label=0))
    # Its film has a new step less often than there are frames: the picture is painted anew for each.
    clock = QTimer(window)
    clock.timeout.connect(page.equation.update)
    clock.start(TICK_MS)
    page.generate()
    _until_begun(app, page)
    spin(app, SETTLE_SECONDS)
    frames = Frames()
    page.equation.installEventFilter(frames)
    spin(app, MEASURE_SECONDS)
    page.equation.removeEventFilter(frames)
    still = page.work.running
    clock.stop()
    window.leave()
    gaps = sorted(1e3 * (b - a) for a, b in pairwise(frames.times))
    load = f"making {COUNT} pictures" + ("" if still else ", which were made too soon")
    yield at_most(f"frame interval, median ({load})", statistics.median(gaps), "ms", 17)
    yield Figure("frame interval there, p95", gaps[int(0.95 * len(gaps))], "ms")


def _until_begun(app: QApplication, page: ImageTab) -> None:
    begun = time.perf_counter()
    while page.work.run is None:
        spin(app, 0.1)
        if time.perf_counter() - begun > PATIENCE:
            raise TimeoutError("No picture was begun within a minute.")
