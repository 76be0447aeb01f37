"""A step is run to its end without a window: its claims hold where they are so, and fail in the wrong scene."""

from dataclasses import replace
from pathlib import Path

import pytest

from scoreviz.cli import main
from scoreviz.engine.lessons.lesson import Claim, Condition, Lesson, Said, Step
from scoreviz.engine.lessons.lesson_file import open_lesson
from scoreviz.engine.lessons.lesson_shelf import shipped
from scoreviz.engine.lessons.readings import reading
from scoreviz.engine.lessons.rehearsal import Measured, check, measure, rehearse, steps_of, table
from scoreviz.engine.lessons.standing import Standing
from scoreviz.engine.lessons.step_model import why_no_model
from scoreviz.engine.refusal import Refused
from scoreviz.maths.finished import finished

BY_WAITING = {
    "01-score/not-theta",
    "02-explicit/copy",
    "03-implicit/no-truth",
    "04-trace/cost",
    "04-trace/one-vector",
    "04-trace/chance",
    "04-trace/sliced",
    "05-denoising/constant",
}
"""The tasks that are done at the end of a training or of a measurement, whatever else is done."""
LESSON = """
format = 1
title = "Two pitfalls"

[[step]]
name = "annealing"
title = "Annealing"
text = "Falling levels let the shares settle."
scene = "pair"
document = { sampling = { sampler = "langevin", steps = 400, particles = 1000 } }
lanes = [{ sampling = { sampler = "annealed", steps = 400, levels = 20 } }]

[[step.claim]]
reading = "run.share.1"
at_most = 0.68
words = "at one level the shares stay as they began"

[[step.claim]]
reading = "lane.2.share.1"
at_least = 0.74
at_most = 0.86
words = "annealing makes them 80 to 20"

[[step.claim]]
reading = "run.ended"
equals = true
words = "it is over"
"""
LEARN = """
format = 1
title = "Learning"

[[step]]
name = "learn"
title = "Learn"
text = "It learns."
scene = "pair"
begins = "train"
chart = "identities"
document = { probing = { point = [0.3, 0.2] }, network = { width = 16, layers = 2 } }
t = 0.4

[step.task]
text = "Train."
when = [{ reading = "training.steps", at_least = 40 }]

[[step.claim]]
reading = "training.steps"
at_least = 40
at_most = 40
words = "as long as is asked"

[[step.claim]]
reading = "probe.gap"
at_least = 0.0
words = "there is a gap"

[[step.claim]]
reading = "identities.esm_less_ism.errors_off"
at_most = 5
words = "ESM is ISM and a constant"

[[step.claim]]
reading = "variance.esm.target"
at_most = 0.0
words = "the oracle's target is the score itself"

[[step.claim]]
reading = "trace.8.exact.passes"
at_least = 8
at_most = 8
words = "an exact trace takes as many passes as there are inputs"
"""


def lesson_of(folder: Path, words: str) -> Lesson:
    (folder / "lesson.toml").write_text(words, encoding="utf-8")
    return open_lesson(folder)


def test_claims_hold_where_they_are_so_and_fail_in_the_wrong_scene(tmp_path: Path) -> None:
    found = finished(check(lesson_of(tmp_path, LESSON)))
    assert [one.holds for one in found] == [True, True, True]
    turned = LESSON.replace('"langevin", steps = 400, particles', '"annealed", levels = 20, steps = 400, particles')
    found = finished(check(lesson_of(tmp_path, turned)))
    assert [one.holds for one in found] == [False, True, True]


def test_a_step_that_trains_does_so_for_as_long_as_is_asked_and_its_charts_are_measured(tmp_path: Path) -> None:
    lesson = lesson_of(tmp_path, LEARN)
    assert steps_of(lesson.steps[0]) == 40
    found = finished(check(lesson))
    assert [one.holds for one in found] == [True] * 5, table(found)
    assert found[0].value == 40


def test_the_same_step_gives_the_same_figures(tmp_path: Path) -> None:
    step = lesson_of(tmp_path, LEARN.replace('reading = "trace.8.exact.passes"', 'reading = "time.t"')).steps[0]
    first, second = (finished(measure(step)) for _ in range(2))
    assert [one.value for one in first] == [one.value for one in second]


def test_what_nobody_asks_for_is_not_run(tmp_path: Path) -> None:
    words = LESSON[: LESSON.index("[[step.claim]]")]
    step = lesson_of(tmp_path, words).steps[0]
    assert finished(measure(step)) == ()
    standing = finished(rehearse(step))
    assert isinstance(standing, Standing)
    assert standing.lanes == ()
    assert reading("lane.2.sampler", standing) == "annealed"


def test_what_cannot_be_run_is_refused_by_the_name_of_its_step(tmp_path: Path) -> None:
    lesson = lesson_of(tmp_path, LESSON.replace('sampler = "langevin"', 'field = "learned", sampler = "langevin"'))
    with pytest.raises(Refused, match=r"^annealing: there is no learned field yet"):
        finished(check(lesson))


def test_the_table_says_what_was_found_and_what_is_asked() -> None:
    claim = Claim(Condition("run.share.1", 0.7, 0.9), "most are left")
    one, other = Measured("a", claim, 0.8), Measured("b", Claim(Condition("run.ended", equals=True), "over"), None)
    lines = [" ".join(line.split()) for line in table([one, other]).splitlines()]
    assert lines[1] == "a 0.8 run.share.1 >= 0.7 and <= 0.9 yes most are left"
    assert lines[2] == "b nothing run.ended = true NO over"


def test_the_command_lists_and_checks_and_its_status_says_whether_all_holds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["lesson", "--list"]) == 0
    said = capsys.readouterr().out
    assert all(folder.name in said for folder in shipped())
    few = LESSON.replace("particles = 1000", "particles = 300")
    lesson_of(tmp_path, few.replace("at_most = 0.68", "at_most = 0.1"))
    assert main(["lesson", "--check", str(tmp_path)]) == 1
    assert "NO  at one level the shares stay as they began" in capsys.readouterr().out
    lesson_of(tmp_path, LESSON[: LESSON.index("[[step.claim]]")])
    assert main(["lesson", "--check", str(tmp_path)]) == 0
    assert "nothing that could be measured" in capsys.readouterr().out
    (tmp_path / "lesson.toml").write_text("format = 2")
    assert main(["lesson", "--check", str(tmp_path)]) == 2
    assert capsys.readouterr().err.startswith("scoreviz: lesson.toml: lesson.step is missing")
    for words in (["lesson"], ["lesson", "--check", "nobody"], ["--lesson", "nobody"], ["a.png", "--lesson", "7"]):
        assert main(words) == 2
        assert capsys.readouterr().err.count("\n") == 1


def test_without_a_display_a_lesson_is_measured(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scoreviz.display.why_no_window", lambda: "There is no display")
    lesson_of(tmp_path, LESSON.replace("particles = 1000", "particles = 300"))
    assert main(["--lesson", str(tmp_path)]) in (0, 1)
    said = capsys.readouterr().out
    assert said.startswith("There is no display: the lesson is measured without a window.\n")
    assert "annealing makes them 80 to 20" in said


@pytest.mark.parametrize("folder", shipped(), ids=lambda folder: folder.name)
def test_every_claim_of_a_lesson_that_ships_holds_and_no_task_is_done_but_by_waiting(folder: Path) -> None:
    lesson = open_lesson(folder)
    for missing in filter(None, (why_no_model(step.model) for step in lesson.steps if step.page == "images")):
        pytest.skip(missing)
    for step in lesson.steps:
        name, task = f"{lesson.name}/{step.name}", step.task.when if step.task is not None else ()
        asked = tuple(Claim(one, "the task") for one in task)
        found = finished(measure(replace(step, claims=(*step.claims, *asked))))
        claims = found[: len(step.claims)]
        assert all(one.holds for one in claims), table(claims)
        if task:
            assert all(one.holds for one in found[len(claims) :]) == (name in BY_WAITING), f"{name}: {table(found)}"


def test_a_step_is_told_by_its_name() -> None:
    step = Step("a", Said(), Said(), open_lesson(shipped()[0]).steps[0].document)
    assert finished(measure(step)) == ()
