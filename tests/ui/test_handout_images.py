"""The page of images on paper, with a network so small that its pictures take moments."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from scoreviz.engine.document import OWN_PICTURE, PicturePlane
from scoreviz.engine.frozen_array import FrozenArray
from scoreviz.engine.given import Given, GivenPicture
from scoreviz.engine.images.image_view import pixels_of, strip_frames
from scoreviz.engine.lessons import step_model
from scoreviz.engine.lessons.handout import illustrated
from scoreviz.engine.lessons.lesson import Lesson
from scoreviz.engine.lessons.lesson_file import open_lesson
from scoreviz.engine.lessons.pictured import Pictured
from scoreviz.engine.palette import LIGHT
from scoreviz.maths.finished import finished
from scoreviz.ui import theme
from scoreviz.ui.handout import made_handout, pdf_of
from scoreviz.ui.handout_images import CELLS, TIMES, WIDE, pictures_of
from scoreviz.ui.plane_painting import PlaneFace, fitted
from tests.engine.images.small import small_model
from tests.ui.pdf_reading import read_pages

LESSON = """
format = 1
title = "Pictures"

[[step]]
name = "film"
title = "Film"
text = "Look."
scene = "pair"
page = "images"
model = "shades"
t = 0.5
document = { imaging = { steps = 10, count = 4, seed = 3, chosen = 1 } }

[[step]]
name = "plane"
title = "Plane"
text = "Look."
page = "images"
model = "shades"
t = 0.4
document = { imaging = { steps = 2, count = 4, activity = "plane" }, picture_plane = { dot = [0.7, 0.2] } }
"""


@pytest.fixture
def lesson(look: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lesson:
    model = small_model(tmp_path / "shades")
    monkeypatch.setattr(step_model, "bundled_models", lambda: [model])
    (tmp_path / "lesson.toml").write_text(LESSON, encoding="utf-8")
    return open_lesson(tmp_path)


def seen(lesson: Lesson, number: int) -> Pictured:
    made = finished(illustrated(lesson.steps[number]))
    assert made is not None
    assert made.pictures is not None
    return made.pictures


def test_the_film_and_all_pictures_are_those_of_the_run(lesson: Lesson) -> None:
    made = seen(lesson, 0)
    assert (made.which, made.run.times[made.frame]) == (1, pytest.approx(0.5, abs=0.06))
    (page,) = read_pages(pdf_of(finished(made_handout(lesson, answers=False))))[:1]
    frames = strip_frames(10, CELLS)
    wanted = [pixels_of(of[frame, 1]) for of in (made.run.noisy, made.run.clean) for frame in frames]
    wanted += list(pixels_of(made.run.clean[made.frame]))
    found = [picture[::TIMES, ::TIMES] for picture in page.pictures[: len(wanted)]]
    assert all(one.shape[:2] == (8, 8) for one in found)
    assert all(np.array_equal(one[..., :1], other[..., :1]) for one, other in zip(found, wanted, strict=True))
    assert "t = 1.00" in page.text.replace("\t", " ")
    assert "of all 4 pictures at t = 0.50" in page.text.replace("\t", " ").replace("\n", "")


def test_the_plane_is_painted_on_white_with_its_dot(lesson: Lesson) -> None:
    made = seen(lesson, 1)
    assert made.arrows is not None
    assert made.arrows.finished
    assert made.point is not None
    assert made.point.end is not None
    with theme.for_paper():
        plane = pictures_of(made)[0]
        image = QImage(720, round(plane.height(720)), QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        plane.paint(painter, QRectF(0, 0, image.width(), image.height()))
        painter.end()
    pixels = (
        np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., 2::-1].astype(int)
    )

    def of(ink: str) -> int:
        wanted = QColor(ink)
        return int((np.abs(pixels - [wanted.red(), wanted.green(), wanted.blue()]).max(-1) < 10).sum())

    assert of(LIGHT.learned) > 10
    assert of(LIGHT.true) > 10
    assert of(LIGHT.canvas) > 0.5 * image.width() * image.height()
    page, factor = made.arrows.page, 720 / WIDE
    face = PlaneFace(made.arrows, made.point, (0.7, 0.2), fitted(page, WIDE, WIDE * page.size[1] / page.size[0]))
    at = face.seen_at(made.point.place) * factor  # where its way begins, and no other place
    assert QColor(image.pixel(round(at.x()), round(at.y()))) == QColor(LIGHT.ink)


def test_a_corner_may_be_a_picture_of_ones_own(lesson: Lesson) -> None:
    white = FrozenArray(np.ones((1, 8, 8), np.float32))
    document = lesson.steps[1].document.with_parts(
        given=Given(picture=GivenPicture(white)), picture_plane=PicturePlane((1, OWN_PICTURE, 2))
    )
    made = finished(illustrated(replace(lesson.steps[1], document=document)))
    assert made is not None
    assert made.pictures is not None
    assert made.pictures.arrows is not None
    assert (made.pictures.arrows.pictures[1] == 255).all()
    assert made.pictures.point is not None


def test_without_its_model_a_step_has_no_picture(lesson: Lesson, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(step_model, "bundled_models", list)
    assert finished(illustrated(lesson.steps[0])) is None
