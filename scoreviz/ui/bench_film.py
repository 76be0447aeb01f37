"""How long a film takes beside the encoder alone, which is given frames that were painted before."""

import io
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from scoreviz.engine.bench import Figure
from scoreviz.engine.device import Device
from scoreviz.engine.document import Document
from scoreviz.engine.finished_run import finished, run_spec
from scoreviz.engine.job import Latest
from scoreviz.engine.learner import training_spec
from scoreviz.engine.moments import Pace, film_steps
from scoreviz.engine.scenery import Scenery
from scoreviz.engine.targets import realise
from scoreviz.engine.training import train
from scoreviz.engine.video import FilmKind, encode
from scoreviz.ui.headless import look_of
from scoreviz.ui.run_film import Film, Painting, frames, save_film

SIZE, FRAMES, RATE = (1280, 720), 300, 30
KEPT = 100  # painted frames that are held at a time: all of them would be a gigabyte
LIMIT = 1.3
TRAIN_STEPS = 100


def film_figures() -> Iterator[Figure]:
    """Yield how long an MP4 of 300 frames takes, each painted anew, beside the encoder alone. Needs a QApplication."""
    film = _film()
    with TemporaryDirectory() as folder:
        begin = time.perf_counter()
        for _ in save_film(Path(folder) / "run.mp4", film):
            pass
        whole = time.perf_counter() - begin
    alone = _alone(film)
    yield Figure(
        f"MP4 of {FRAMES} frames {SIZE[0]} x {SIZE[1]}, every one another",
        whole,
        "s",
        baseline="the encoder alone, in as many threads, s",
        baseline_value=alone,
        goal=f"at most {LIMIT:g}x",
        met=whole <= LIMIT * alone,
    )


def _film() -> Film:
    """A run whose every frame is another step, with both fields, points and trails."""
    document = Document()
    document = document.with_parts(sampling=replace(document.sampling, steps=FRAMES - 1))
    *_, trained = train(Latest(training_spec(document)), None, Device(), realise, TRAIN_STEPS)
    *_, run = finished("bench", run_spec("bench", document, None))
    scenery = Scenery(document, run, trained.learned)
    pace = Pace(RATE, FRAMES / RATE, hold=0.0)
    return Film(scenery, run, look_of(scenery, SIZE, "dark"), 1.0, pace)


def _alone(film: Film) -> float:
    """Return how long the encoder takes for the same frames; the time in which they are painted does not count.

    It has as many at a time as are held, as a film of their own, and is done with them before others are painted:
    what it did meanwhile would not count.
    """
    painting, steps = Painting(film), film_steps(film.run.count - 1, film.pace)
    spent = 0.0
    for first in range(0, len(steps), KEPT):
        held = list(frames(painting, steps[first : first + KEPT]))
        begin = time.perf_counter()
        for _ in encode(io.BytesIO(), FilmKind(".mp4", *SIZE, RATE), held, ()):
            pass
        spent += time.perf_counter() - begin
    return spent
