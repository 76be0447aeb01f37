"""A lesson in a folder: ``lesson.toml``, which a text editor can write, and the projects and pictures that it names.

The README's section "Your own lessons" describes the format; every name, type and range is checked here, and what is
wrong is said in one sentence with its place, e.g. "lesson.toml: step 2.task.when[1].reading is missing".
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast, get_args

from scoreviz.engine.field_checks import WrongFieldError
from scoreviz.engine.lessons.document_fields import FIELDS, check_control, check_value
from scoreviz.engine.lessons.lesson import (
    BeginName,
    ChartName,
    Choice,
    Claim,
    Condition,
    Figure,
    Formula,
    InkName,
    Knob,
    Lesson,
    PageName,
    Question,
    RegionName,
    Said,
    Step,
    Task,
    Term,
)
from scoreviz.engine.lessons.lesson_scene import scene, with_fields, with_pictures
from scoreviz.engine.lessons.lesson_values import Table, entries, number, one_of, said, switch, table, text
from scoreviz.engine.lessons.readings import known, nearest
from scoreviz.engine.project import Project
from scoreviz.engine.reading import read_bytes
from scoreviz.engine.refusal import Refused
from scoreviz.wording import tr

FILE = "lesson.toml"
FORMAT = 1
LARGEST_FILE = 1_000_000  # bytes
NEEDED = {"name", "title", "text"}
POSSIBLE = {
    *("scene", "document", "lanes", "formula", "page", "chart", "model", "t", "begins", "shows"),
    *("knob", "figure", "task", "question", "claim"),
}


def open_lesson(folder: Path) -> Lesson:
    """Return the lesson in a folder, every value checked.

    Raises:
        Refused: there is none, it cannot be read, or something in it is wrong; one sentence.
    """
    path = folder / FILE
    try:
        return _lesson(_toml(path), folder)
    except WrongFieldError as error:
        raise Refused(path, str(error)) from None


def _toml(path: Path) -> Table:
    try:
        return tomllib.loads(read_bytes(path, LARGEST_FILE).decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError:
        raise Refused(path, tr("it is not text in UTF-8")) from None
    except tomllib.TOMLDecodeError as error:
        raise Refused(path, tr("it is not TOML: {reason}", reason=error)) from None
    except RecursionError:
        raise Refused(path, tr("it is nested too deeply")) from None
    except ValueError:  # Python reads no whole numbers above 4,300 digits
        raise Refused(path, tr("it holds a number with too many digits, or a day that does not exist")) from None


def _lesson(data: Table, folder: Path) -> Lesson:
    found = table(data, "lesson", {"format", "title", "step"}, {"summary"})
    if found["format"] is True or found["format"] != FORMAT:
        raise WrongFieldError(
            tr("format must be {number}: this lesson was made for another version of the program", number=FORMAT)
        )
    steps, base = list[Step](), None
    for n, one in enumerate(_steps(found["step"]), start=1):
        step, base = _step(one, f"step {n}", folder, base)
        steps.append(step)
    if len({step.name for step in steps}) < len(steps):
        raise WrongFieldError(tr("each step must have a name of its own"))
    summary = said(found["summary"], "summary") if "summary" in found else Said()
    return Lesson(folder.name, said(found["title"], "title"), summary, tuple(steps), folder)


def _steps(value: object) -> tuple[object, ...]:
    found = entries(value, "step", lambda one, _: one)
    if not found:
        raise WrongFieldError(tr("a lesson has at least one step"))
    return found


def _step(value: object, where: str, folder: Path, base: Project | None) -> tuple[Step, Project]:
    """Return a step, and the scene from which the next one goes on if it names none."""
    found = table(value, where, NEEDED, POSSIBLE)
    if "scene" in found:
        base = scene(text(found["scene"], f"{where}.scene"), folder, f"{where}.scene")
    elif base is None:
        raise WrongFieldError(tr("{where}.scene is missing: the first step needs one", where=where))
    changes = found.get("document", {})
    table(changes, f"{where}.document", set(), set(changes) if isinstance(changes, dict) else set())
    document = with_fields(base.document, changes, found.get("lanes"), f"{where}.document")
    words = _words(found, where)
    t = number(found["t"], f"{where}.t", 0.0, 1.0) if "t" in found else None
    if words["page"] == "images":
        document = with_pictures(document, words["begins"], t, where)
    step = Step(
        name=_name(found["name"], f"{where}.name"),
        title=said(found["title"], f"{where}.title"),
        text=said(found["text"], f"{where}.text"),
        document=document,
        saved=base.saved,
        rival=base.rival,
        t=t,
        model=text(found.get("model", ""), f"{where}.model"),
        **words,
        **_parts(found, where),
    )
    return step, base


def _name(value: object, where: str) -> str:
    """Return a step's name, by which progress is kept."""
    name = text(value, where).strip()
    if not name:
        raise WrongFieldError(tr("{where} must not be empty", where=where))
    return name


def _words(found: Table, where: str) -> Table:
    """Return what is one of a few words."""
    regions = get_args(RegionName)
    return {
        "page": cast(PageName, one_of(found.get("page", "plane"), f"{where}.page", get_args(PageName))),
        "chart": cast(ChartName, one_of(found.get("chart", ""), f"{where}.chart", get_args(ChartName))),
        "begins": cast(BeginName, one_of(found.get("begins", "rest"), f"{where}.begins", get_args(BeginName))),
        "shows": entries(found.get("shows", []), f"{where}.shows", lambda one, at: one_of(one, at, regions)),
    }


def _parts(found: Table, where: str) -> Table:
    """Return what a step may have or not."""
    single: Mapping[str, Any] = {"formula": _formula, "task": _task, "question": _question}
    several: Mapping[str, tuple[str, Any]] = {
        "knob": ("knobs", _knob),
        "figure": ("figures", _figure),
        "claim": ("claims", _claim),
    }
    parts: Table = {name: read(found[name], f"{where}.{name}") for name, read in single.items() if name in found}
    return parts | {
        plural: entries(found[name], f"{where}.{name}", read)
        for name, (plural, read) in several.items()
        if name in found
    }


def _formula(value: object, where: str) -> Formula:
    if isinstance(value, str):
        return Formula(text(value, where))
    found = table(value, where, {"latex"}, {"term"})
    return Formula(text(found["latex"], f"{where}.latex"), entries(found.get("term", []), f"{where}.term", _term))


def _term(value: object, where: str) -> Term:
    found = table(value, where, {"latex", "name"}, {"ink"})
    ink = cast(InkName, one_of(found.get("ink", "ink"), f"{where}.ink", get_args(InkName)))
    return Term(text(found["latex"], f"{where}.latex"), said(found["name"], f"{where}.name"), ink)


def _condition(value: object, where: str, beside: set[str] | None = None) -> Condition:
    found = table(value, where, {"reading"}, {"at_least", "at_most", "equals"} | (beside or set()))
    bounds = {name: number(found[name], f"{where}.{name}") for name in ("at_least", "at_most") if name in found}
    equals = found.get("equals")
    if not bounds and equals is None:
        raise WrongFieldError(tr("{where} must have at_least, at_most or equals", where=where))
    if not isinstance(equals, str | bool | int | float | None) or equals != equals:  # nor is NaN
        raise WrongFieldError(tr("{where}.equals must be a word, a number, true or false", where=where))
    name = _reading(found["reading"], f"{where}.reading")
    if equals is not None and name in FIELDS:
        check_value(name, equals, f"{where}.equals")
    return Condition(name, equals=equals, **bounds)


def _reading(value: object, where: str) -> str:
    name = text(value, where)
    if not known(name):
        near = nearest(name)
        if near:
            raise WrongFieldError(
                tr("{where}: there is no reading {name}, but there is {near}", where=where, name=repr(name), near=near)
            )
        raise WrongFieldError(tr("{where}: there is no reading {name}", where=where, name=repr(name)))
    return name


def _claim(value: object, where: str) -> Claim:
    found = table(value, where, {"reading", "words"}, {"at_least", "at_most", "equals"})
    return Claim(_condition(found, where, {"words"}), text(found["words"], f"{where}.words"))


def _task(value: object, where: str) -> Task:
    found = table(value, where, {"text", "when"}, {"reply"})
    when = entries(found["when"], f"{where}.when", _condition)
    if not when:
        raise WrongFieldError(tr("{where}.when must have a condition", where=where))
    reply = said(found["reply"], f"{where}.reply") if "reply" in found else Said()
    return Task(said(found["text"], f"{where}.text"), when, reply)


def _question(value: object, where: str) -> Question:
    found = table(value, where, {"text", "choice"}, set())
    if not isinstance(found["choice"], list):
        raise WrongFieldError(tr("{where}.choice must be a list", where=where))
    read = entries(found["choice"], f"{where}.choice", _choice)
    right = [n for n, (_, is_right) in enumerate(read) if is_right]
    if len(read) < 2 or len(right) != 1:
        raise WrongFieldError(tr("{where} must have at least two choices, one of them with right = true", where=where))
    return Question(said(found["text"], f"{where}.text"), tuple(choice for choice, _ in read), right[0])


def _choice(value: object, where: str) -> tuple[Choice, bool]:
    found = table(value, where, {"text", "reply"}, {"right"})
    choice = Choice(said(found["text"], f"{where}.text"), said(found["reply"], f"{where}.reply"))
    return choice, switch(found.get("right", False), f"{where}.right")


def _figure(value: object, where: str) -> Figure:
    found = table(value, where, {"reading", "label"}, set())
    return Figure(_reading(found["reading"], f"{where}.reading"), said(found["label"], f"{where}.label"))


def _knob(value: object, where: str) -> Knob:
    found = table(value, where, {"field", "label"}, {"symbol", "low", "high", "logarithmic", "choice"})
    low, high = (number(found.get(name, usual), f"{where}.{name}") for name, usual in (("low", 0.0), ("high", 1.0)))
    logarithmic = switch(found.get("logarithmic", False), f"{where}.logarithmic")
    if low >= high or (logarithmic and low <= 0):
        raise WrongFieldError(
            tr("{where}.low must be below its high, and above 0 where it is logarithmic", where=where)
        )
    choices = entries(found.get("choice", []), f"{where}.choice", _knob_choice)
    field = text(found["field"], f"{where}.field")
    check_control(field, low, high, tuple(value for value, _ in choices), where)
    return Knob(
        field,
        said(found["label"], f"{where}.label"),
        text(found.get("symbol", ""), f"{where}.symbol"),
        low,
        high,
        logarithmic,
        choices,
    )


def _knob_choice(value: object, where: str) -> tuple[str | float, Said]:
    found = table(value, where, {"value", "text"}, set())
    if not isinstance(found["value"], str | int | float) or isinstance(found["value"], bool):
        raise WrongFieldError(tr("{where}.value must be a word or a number", where=where))
    return found["value"], said(found["text"], f"{where}.text")
