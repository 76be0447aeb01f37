"""The README tells of the whole format: its example opens and holds, and it names every entry and every reading."""

import re
from pathlib import Path
from typing import get_args

import pytest

from scoreviz.engine.lessons.document_fields import FIELDS
from scoreviz.engine.lessons.lesson import BeginName, ChartName, InkName, PageName, RegionName
from scoreviz.engine.lessons.lesson_file import NEEDED, POSSIBLE, open_lesson
from scoreviz.engine.lessons.readings import READINGS, known
from scoreviz.engine.lessons.rehearsal import check, table
from scoreviz.maths.finished import finished

README = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
SECTION = README[README.index("## Your own lessons") :].split("\n## ")[0]
TOLD = re.sub(r"```.*?```", "", SECTION, flags=re.DOTALL)
LISTED = re.findall(r"`([^`]+)`", TOLD)


def test_the_example_opens_and_what_it_claims_is_so(tmp_path: Path) -> None:
    example = SECTION.split("```toml\n")[1].split("```")[0]
    (tmp_path / "lesson.toml").write_text(example, encoding="utf-8")
    lesson = open_lesson(tmp_path)
    assert [step.name for step in lesson.steps] == ["climb", "step-size"]
    assert lesson.steps[1].document.theatre.beside == ()  # the scene goes on, and not what was set over it
    found = finished(check(lesson))
    assert len(found) == 2
    assert all(one.holds for one in found), table(found)


def test_every_entry_is_named() -> None:
    entries = {re.sub(r"[\[\].]|step\b", "", name) for name in LISTED}
    assert entries >= NEEDED | POSSIBLE
    for words in (BeginName, ChartName, InkName, PageName, RegionName):
        assert {word for word in get_args(words) if word} <= set(LISTED)


def test_every_reading_is_named_and_every_name_is_a_reading() -> None:
    rows = TOLD[TOLD.index("| reading |") :]
    named = [name for name in re.findall(r"`([a-z]+\.[^`]+)`", rows) if not name.startswith(".")]
    for name in named:
        assert known(re.sub(r"\b[KJ]\b", "1", name)), name
    said = {re.sub(r"\b([KJ]|\d+)\b", "#", name) for name in named}
    for name in READINGS:
        kind = name.split(".")[0]
        if name in FIELDS or kind in ("lane", "variance", "trace") or (name.count(".") > 1 and kind == "identities"):
            continue  # told of by their kind
        assert name in said, name


@pytest.mark.parametrize("name", ["lane.1.spread", "variance.sliced-vr.gradient", "trace.16.given_probe.passes"])
def test_what_is_told_of_by_its_kind_is_known(name: str) -> None:
    assert known(name)
