"""Every speed figure in one run: training and mathematics, and the window where Qt is there."""

import importlib.util
import os
from collections.abc import Iterator

from scoreviz.engine.bench import Figure, truth_figures
from scoreviz.engine.bench_images import image_figures
from scoreviz.engine.bench_maths import maths_figures
from scoreviz.engine.bench_training import training_figures


def bench_rows() -> Iterator[Figure]:
    """Yield the figures, the quick ones first; without Qt the window's are left out.

    The window is drawn offscreen, so that the figures do not depend on a screen's own rate.
    """
    yield from truth_figures()
    yield from maths_figures()
    yield from image_figures()
    if importlib.util.find_spec("PySide6") is not None:
        yield from _window_figures()
    yield from training_figures()


def _window_figures() -> Iterator[Figure]:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from scoreviz.ui.bench_canvas import canvas_figures
    from scoreviz.ui.bench_film import film_figures
    from scoreviz.ui.bench_images import picture_figures
    from scoreviz.ui.bench_lanes import lane_figures
    from scoreviz.ui.bench_see import see_figures
    from scoreviz.ui.bench_window import start_figures, stroke_figures, window_figures
    from scoreviz.ui.garbage import Sweeper, leave_imports_alone
    from scoreviz.ui.responsiveness import prefer_the_hand
    from scoreviz.ui.theme import load_fonts

    yield from start_figures()
    prefer_the_hand()
    leave_imports_alone()
    app = QApplication([])
    Sweeper(app)
    load_fonts()
    yield from canvas_figures()
    yield from film_figures()
    yield from window_figures(app)
    yield from see_figures(app)
    yield from lane_figures(app)
    yield from picture_figures(app)
    yield from stroke_figures(app)
