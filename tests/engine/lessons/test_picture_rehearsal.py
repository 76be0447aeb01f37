"""A step on the page of images without a window, with a network so small that a run takes moments."""

from pathlib import Path

import numpy as np
import pytest

from scoreviz.cli import main
from scoreviz.engine.document import PicturePlane
from scoreviz.engine.images.plane_work import Arrows
from scoreviz.engine.lessons import step_model
from scoreviz.engine.lessons.lesson import Lesson
from scoreviz.engine.lessons.lesson_file import open_lesson
from scoreviz.engine.lessons.readings import reading
from scoreviz.engine.lessons.rehearsal import check, rehearse, table
from scoreviz.engine.lessons.standing import Standing
from scoreviz.engine.refusal import Refused
from scoreviz.maths.finished import finished
from tests.engine.images.small import small_model

LESSON = """
format = 1
title = "Pictures"

[[step]]
name = "shades"
title = "Shades"
text = "Two classes."
scene = "pair"
page = "images"
model = "shades"
t = 0.5
document = { imaging = { label = 1, guidance = 3.0, steps = 6, count = 5, activity = "plane" } }

[[step.claim]]
reading = "images.made"
at_least = 5
at_most = 5
words = "five are made"

[[step.claim]]
reading = "images.t"
at_least = 0.4
at_most = 0.6
words = "the film stands half way"

[[step.claim]]
reading = "images.share"
at_least = 0.0
at_most = 1.0
words = "a share of the arrows lies in the plane"

[[step.claim]]
reading = "images.ended"
equals = false
words = "it is not the end"
"""


@pytest.fixture
def lesson(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lesson:
    model = small_model(tmp_path / "shades")
    monkeypatch.setattr(step_model, "bundled_models", lambda: [model])
    return lesson_of(tmp_path, LESSON)


def lesson_of(folder: Path, words: str) -> Lesson:
    (folder / "lesson.toml").write_text(words, encoding="utf-8")
    return open_lesson(folder)


def test_its_model_makes_the_pictures_and_the_plane_and_each_claim_is_measured(lesson: Lesson) -> None:
    found = finished(check(lesson))
    assert [one.holds for one in found] == [True] * 4, table(found)
    assert lesson.steps[0].document.picture_plane.t == 0.5  # t is the noise of the plane too


def test_what_is_read_of_a_run_is_what_its_pictures_say(lesson: Lesson) -> None:
    standing = finished(rehearse(lesson.steps[0]))
    run, frame = standing.pictures, standing.picture_frame
    assert run is not None
    clean = run.clean[frame].astype(float)
    assert reading("images.spread", standing) == pytest.approx(np.sqrt(clean.var(0, ddof=1).mean()) / 2, rel=1e-4)
    noise = (run.noisy[frame, 0] - run.alphas[frame] * run.clean[frame, 0]) / run.sigmas[frame]
    assert reading("images.arrow", standing) == pytest.approx(np.linalg.norm(noise), rel=1e-4)
    guided = reading("images.guided", standing)
    assert isinstance(guided, float)
    assert 0 < guided < 1
    assert isinstance(standing.arrows, Arrows)
    by_chance = reading("images.share_by_chance", standing)
    assert by_chance == standing.arrows.by_chance
    last = Standing(standing.document, pictures=run, picture_frame=len(run.times) - 1, arrows=standing.arrows)
    assert (reading("images.ended", last), reading("images.arrow", last)) == (True, None)
    moved = standing.document.with_parts(picture_plane=PicturePlane(t=0.7))
    elsewhere = Standing(moved, pictures=run, arrows=standing.arrows)
    assert reading("images.share", elsewhere) is None


def test_a_model_that_is_not_here_is_named_in_one_sentence(
    lesson: Lesson, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(step_model, "bundled_models", list)
    with pytest.raises(Refused, match=r"^shades: This step needs the image model “shades”, which did not come with"):
        finished(check(lesson))
    assert main(["lesson", "--check", str(tmp_path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert step_model.why_no_model("") == "This step needs an image model, and none came with this program."


def test_what_such_a_step_cannot_do_is_refused(lesson: Lesson, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"step 1\.begins must be one of rest, play, loop on the page of images"):
        lesson_of(tmp_path, LESSON.replace("t = 0.5\n", 't = 0.5\nbegins = "train"\n'))
    few = lesson_of(tmp_path, LESSON.replace("count = 5", "count = 2"))
    with pytest.raises(Refused, match=r"^shades: A plane needs three pictures"):
        finished(check(few))
