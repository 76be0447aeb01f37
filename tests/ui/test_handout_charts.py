"""The charts and the images of steps on paper: in paper's colours, in every language, the same in another process."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from scoreviz.engine.lessons.handout import illustrated
from scoreviz.engine.lessons.lesson import Lesson
from scoreviz.engine.lessons.lesson_file import open_lesson
from scoreviz.engine.lessons.rehearsal import learned_in_stages
from scoreviz.engine.palette import DARK, LIGHT
from scoreviz.engine.progress import Progress
from scoreviz.engine.trained import SavedTraining, TrainingSnapshot
from scoreviz.maths.finished import finished
from scoreviz.ui import language, theme
from scoreviz.ui.handout import made_handout, pdf_of, save_handout
from scoreviz.ui.handout_charts import charts_of
from scoreviz.ui.handout_piece import Piece
from tests.ui.pdf_reading import read_pages

LESSON = """
format = 1
title = "Charts"

[[step]]
name = "learning"
title = "Learning"
text = "Watch."
scene = "pair"
begins = "train"
chart = "identities"
document = { network = { width = 8, layers = 1 }, training = { objective = "ism", sigma = 0.5, batch = 32 } }

[[step.claim]]
reading = "training.steps"
at_least = 24
words = "it learns so many steps"

[[step]]
name = "chance"
title = "Chance"
text = "Read."
begins = "rest"
chart = "variance"

[[step]]
name = "followed"
title = "Followed"
text = "Read."
begins = "train"
chart = "training"

[[step.claim]]
reading = "training.steps"
at_least = 24
words = "it learns so many steps"

[[step]]
name = "passes"
title = "Passes"
text = "Count."
begins = "rest"
chart = "trace"
"""


@pytest.fixture
def lesson(look: None, tmp_path: Path) -> Lesson:
    folder = tmp_path / "charts"
    folder.mkdir()
    (folder / "lesson.toml").write_text(LESSON, encoding="utf-8")
    return open_lesson(folder)


@pytest.fixture
def dark() -> Iterator[None]:
    """The window is dark, and paper is not."""
    before, theme._look.palette = theme._look.palette, DARK
    yield
    theme._look.palette = before


def pieces(lesson: Lesson, number: int) -> list[Piece]:
    made = finished(illustrated(lesson.steps[number]))
    assert made is not None
    assert made.chart is not None
    with theme.for_paper():
        return charts_of(made.chart)


def painted(piece: Piece, width: int = 720) -> QImage:
    image = QImage(width, round(piece.height(width)), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    with theme.for_paper():
        piece.paint(painter, QRectF(0, 0, image.width(), image.height()))
    painter.end()
    return image


def has(image: QImage, ink: str) -> int:
    """How many pixels are of an ink."""
    wanted = QColor(ink)
    pixels = (
        np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., 2::-1].astype(int)
    )
    near = np.abs(pixels - [wanted.red(), wanted.green(), wanted.blue()]).max(-1) < 12
    return int(near.sum())


def test_a_training_is_measured_after_the_same_steps_wherever_it_runs(lesson: Lesson) -> None:
    made = finished(illustrated(lesson.steps[0]))
    assert made is not None
    assert made.chart is not None
    assert made.chart.identities is not None
    rows = made.chart.identities.rows
    assert [row.step for row in rows] == [1, 2, 3, 4, 6, 8, 11, 14, 17, 20, 24]
    assert len({row.found.constant for row in rows}) == 1
    assert made.scenery is not None  # and its drawing stays


def test_what_a_step_loads_is_measured_once_and_not_for_each_stage_behind_it(lesson: Lesson) -> None:
    step = lesson.steps[0]

    def stages(saved: SavedTraining | None, *ends: int) -> tuple[TrainingSnapshot, ...]:
        return finished(learned_in_stages(step, step.document.network, step.document.training, saved, ends))

    saved = SavedTraining.of(stages(None, 3)[-1])
    assert [stage.step for stage in stages(saved, 1, 2, 3, 5)] == [3, 5]


def test_each_chart_is_painted_in_the_colours_of_paper(lesson: Lesson, dark: None) -> None:
    exact, measured = LIGHT.true, LIGHT.ink
    for number, inks in enumerate(((exact, measured), (exact, measured), (LIGHT.difference,), (exact, measured))):
        image = painted(pieces(lesson, number)[0])
        assert all(has(image, ink) > 40 for ink in inks), lesson.steps[number].name
        assert not has(image, DARK.true)


def test_a_trace_is_counted_in_passes_and_has_no_drawing(lesson: Lesson) -> None:
    made = finished(illustrated(lesson.steps[3]))
    assert made is not None
    assert (made.scenery, made.lanes) == (None, None)
    said = " ".join(piece.words for piece in pieces(lesson, 3))
    assert "cost of one trace, passes through the network" in said
    assert "milliseconds" not in said


def test_the_pages_say_what_their_charts_are_of_in_chinese_too(lesson: Lesson) -> None:
    language.use("zh_CN")
    try:
        text = "".join(page.text for page in read_pages(pdf_of(finished(made_handout(lesson, answers=False)))))
    finally:
        language.use("en")
    for words in ("ESM−ISM", "训练步数", "去噪目标的方差", "维度d", "σ=0.50"):
        assert words in "".join(text.split())


def test_another_process_paints_the_same_charts(lesson: Lesson, tmp_path: Path) -> None:
    finished(save_handout(tmp_path / "here.pdf", lesson))
    words = [sys.executable, "-m", "scoreviz", "lesson", "--pdf", str(lesson.folder), "--out", "there.pdf"]
    env = {**os.environ, "PYTHONHASHSEED": "3", "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run(words, cwd=tmp_path, env=env, check=True)
    here, there = ((tmp_path / f"{name}.pdf").read_bytes() for name in ("here", "there"))
    assert len(here) == len(there)
    for one, other in zip(read_pages(here), read_pages(there), strict=True):
        assert (one.text, one.places, one.boxes) == (other.text, other.places, other.boxes)
        assert all(map(np.array_equal, one.pictures, other.pictures))


def test_it_can_be_given_up_while_a_chart_is_measured(lesson: Lesson) -> None:
    work = illustrated(lesson.steps[3])
    said = [next(work) for _ in range(3)]
    assert {far.note for far in said} == {"Measuring…"}
    assert all(isinstance(far, Progress) for far in said)
    work.close()
