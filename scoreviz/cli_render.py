"""The command ``render``: a picture, a film or the numbers of a project's run, without a window."""

import argparse
import importlib.util
import os
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from scoreviz.cli_words import Parser, number_between, picture_size, say, whole
from scoreviz.engine.refusal import Refused

if TYPE_CHECKING:  # these import torch, which a wrong argument should not wait for
    from scoreviz.engine.document import Probing
    from scoreviz.engine.lane_runs import LaneRuns
    from scoreviz.engine.scenery import Scenery

PICTURES, FILMS, NUMBERS = (".png", ".svg"), (".mp4", ".webm", ".gif"), (".npz", ".csv")
OF_A_PICTURE = "t", "print", "lane", "part", "probe"
OF_A_FILM = "fps", "from", "to", "seconds", "hold", "lane", "part", "probe"
OF_NUMBERS = "every", "particles", "lane"
LOOKS = ("size", "scale", "view", "theme")  # of pictures and films
DEFAULTS: dict[str, Any] = {
    "size": (1280, 720),
    "scale": 1.0,
    "view": None,
    "theme": "dark",
    "t": None,
    "print": False,
    "fps": 30,
    "from": 0.0,
    "to": 1.0,
    "seconds": 10.0,
    "hold": 1.0,
    "every": 1,
    "particles": None,
    "lane": None,
    "part": None,
    "probe": False,
}

Result = TypeVar("Result")


def render(words: list[str]) -> int:
    """Render as the words say, and return the exit status."""
    given = vars(_parser().parse_args(words))
    out: Path = given["out"]
    kind = _kind_of(out, given)
    chosen = {**DEFAULTS, **{name: value for name, value in given.items() if value is not None}}
    if chosen["from"] > chosen["to"]:
        raise Refused("--from", "the part of the run should begin before it ends")
    if kind is not NUMBERS:
        begin_qt()
    _write(out, given["project"], kind, chosen)
    say(f"Wrote {out}")
    return 0


def _parser() -> Parser:
    parser = Parser("scoreviz render", "Write what a project shows: a picture, its run as a film, or its numbers.")
    add = parser.add_argument
    add("project", metavar="PROJECT", help="a .scoreviz project, a shape by name, or a target file")
    endings = ", ".join(PICTURES + FILMS + NUMBERS)
    add(
        "--out", required=True, type=Path, metavar="FILE", help=f"the file to write; its ending says as what: {endings}"
    )
    add("--lane", type=whole(1, 4), metavar="N", help="one lane by itself, 1 the first (default: all side by side)")
    _add_looks(parser.add_argument_group("pictures and films"))
    _add_film(parser.add_argument_group("films"))
    numbers = parser.add_argument_group("numbers")
    numbers.add_argument("--every", type=whole(1, 1_000), metavar="N", help="write every N-th step (default: all)")
    numbers.add_argument("--particles", type=whole(1, 500_000), metavar="N", help="write the first N (default: all)")
    return parser


def _add_looks(group: argparse._ArgumentGroup) -> None:
    add = group.add_argument
    add("--size", type=picture_size, metavar="WxH", help="logical pixels (default: 1280x720)")
    add("--scale", type=number_between(1, 8), metavar="S", help="pixels to a logical one, 1 to 8 (default: 1)")
    views = "true", "learned", "both", "split", "difference"
    add("--view", choices=views, help="what is looked at (default: as the project was saved)")
    add("--theme", choices=["dark", "light"], help="colours (default: dark)")
    add("--t", type=number_between(0, 1), metavar="T", help="a picture's place on the noise axis (default: 0.4)")
    add("--part", metavar="NAME", help="show the points in one part of the drawing alone")
    add("--probe", action="store_true", default=None, help="show the probe where the project keeps it")
    told = "a picture on white, with larger type, its key and a caption below"
    add("--print", action="store_true", default=None, help=told)


def _add_film(group: argparse._ArgumentGroup) -> None:
    add = group.add_argument
    add("--fps", type=whole(1, 60), metavar="N", help="frames a second (default: 30)")
    add("--from", type=number_between(0, 1), metavar="A", help="where in the run to begin, 0 its start (default: 0)")
    add("--to", type=number_between(0, 1), metavar="B", help="where in the run to end, 1 its end (default: 1)")
    add("--seconds", type=number_between(0.1, 600), metavar="S", help="how long the run takes (default: 10)")
    add("--hold", type=number_between(0, 60), metavar="S", help="how long its last step stands (default: 1)")


def _kind_of(out: Path, given: dict[str, Any]) -> tuple[str, ...]:
    """Return which kind of file is written; an option that says nothing about it is refused."""
    suffix = out.suffix.lower()
    kind = next((kind for kind in (PICTURES, FILMS, NUMBERS) if suffix in kind), None)
    if kind is None:
        raise Refused(out, f"it should end in one of {', '.join(PICTURES + FILMS + NUMBERS)}")
    read = {PICTURES: LOOKS + OF_A_PICTURE, FILMS: LOOKS + OF_A_FILM, NUMBERS: OF_NUMBERS}[kind]
    for name in DEFAULTS:
        if given[name] is not None and name not in read:
            raise Refused(f"--{name}", f"it says nothing about a {suffix} file")
    if suffix == ".svg" and given["scale"] is not None:
        raise Refused("--scale", "an .svg file has no pixels: its size is --size")
    return kind


def begin_qt(what: str = "pictures and films are") -> None:
    """Make Qt ready to paint without a screen; ``what`` is painted, in case it cannot.

    Raises:
        Refused: it is not there.
    """
    if importlib.util.find_spec("PySide6") is None:
        raise Refused("PySide6", f"{what} painted by it, and it is not installed")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from PySide6.QtWidgets import QApplication
    except ImportError as error:
        raise Refused("PySide6", f"Qt could not be loaded ({str(error).splitlines()[0]})") from None
    from scoreviz.ui.theme import load_fonts

    if QApplication.instance() is None:
        _kept.append(QApplication([]))
        load_fonts()


_kept: list[object] = []  # an application that is not held is gone at once


def _write(out: Path, name: str, kind: tuple[str, ...], chosen: dict[str, Any]) -> None:
    from scoreviz.engine.lane_runs import in_lanes, only_lane
    from scoreviz.engine.opening import opened
    from scoreviz.engine.render import lanes_of_project, scenery_of

    project = opened(name)
    if chosen["lane"] is not None:
        project = replace(project, document=only_lane(name, project.document, chosen["lane"]))
    elif in_lanes(project.document):
        for option in ("view", "part", "probe"):
            if chosen[option]:
                raise Refused(f"--{option}", "it is of one run: choose one lane by --lane")
        write = {PICTURES: _picture_of_lanes, FILMS: _film_of_lanes, NUMBERS: _numbers_of_lanes}[kind]
        write(out, name, _led(lanes_of_project(name, project)), chosen)
        return
    scenery = _led(scenery_of(name, project, chosen["view"], kind is not PICTURES))
    {PICTURES: _picture, FILMS: _film, NUMBERS: _numbers}[kind](out, name, scenery, chosen)


def _led(work: Generator[Any, None, Result]) -> Result:
    """Run a generator to its end and return what it returns."""
    while True:
        try:
            next(work)
        except StopIteration as ended:
            result: Result = ended.value
            return result


def _picture(out: Path, name: str, scenery: "Scenery", chosen: dict[str, Any]) -> None:
    from scoreviz.engine.render import shown_time
    from scoreviz.ui.headless import look_of, view_at
    from scoreviz.ui.picture import Figure, save_picture

    look = look_of(scenery, chosen["size"], chosen["theme"])
    view, t = _led(view_at(scenery, look, shown_time(name, scenery, chosen["t"]), *_picked(name, scenery, chosen)))
    figure = Figure(chosen["print"], scenery.caption(t, view.particles.points is not None))
    _led(save_picture(out, view, chosen["scale"], figure))


def _picked(name: str, scenery: "Scenery", chosen: dict[str, Any]) -> "tuple[int | None, Probing | None]":
    """Return the part whose points are shown, and the probe, as far as they are asked for."""
    from scoreviz.engine.sections import part_named

    part = None if chosen["part"] is None else part_named("--part", scenery.document.target, chosen["part"])
    if not chosen["probe"]:
        return part, None
    if scenery.document.probing.point is None:
        raise Refused(name, "it has no probe: leave --probe out")
    return part, scenery.document.probing


def _film(out: Path, name: str, scenery: "Scenery", chosen: dict[str, Any]) -> None:
    from scoreviz.engine.moments import Pace
    from scoreviz.ui.headless import look_of
    from scoreviz.ui.run_film import Film, save_film

    assert scenery.run is not None
    pace = Pace(chosen["fps"], chosen["seconds"], chosen["from"], chosen["to"], chosen["hold"])
    look = look_of(scenery, chosen["size"], chosen["theme"])
    film = Film(scenery, scenery.run, look, chosen["scale"], pace, *_picked(name, scenery, chosen))
    _led(save_film(out, film))


def _numbers(out: Path, name: str, scenery: "Scenery", chosen: dict[str, Any]) -> None:
    from scoreviz.engine.run_data import RunData, save_run

    assert scenery.run is not None
    _led(save_run(out, RunData(scenery, scenery.run, chosen["every"], chosen["particles"])))


def _picture_of_lanes(out: Path, name: str, runs: "LaneRuns", chosen: dict[str, Any]) -> None:
    from scoreviz.engine.render import lanes_moment
    from scoreviz.ui.headless import lanes_look
    from scoreviz.ui.lanes_picture import figure_of, save_lanes

    look = lanes_look(runs, chosen["size"], chosen["theme"])
    figure = _led(figure_of(runs, lanes_moment(runs, chosen["t"]), look, chosen["print"]))
    _led(save_lanes(out, figure, chosen["scale"]))


def _film_of_lanes(out: Path, name: str, runs: "LaneRuns", chosen: dict[str, Any]) -> None:
    from scoreviz.engine.moments import Pace
    from scoreviz.ui.headless import lanes_look
    from scoreviz.ui.lane_film import measured
    from scoreviz.ui.run_film import save_film

    pace = Pace(chosen["fps"], chosen["seconds"], chosen["from"], chosen["to"], chosen["hold"])
    film = _led(measured(runs, lanes_look(runs, chosen["size"], chosen["theme"]), chosen["scale"], pace))
    _led(save_film(out, film))


def _numbers_of_lanes(out: Path, name: str, runs: "LaneRuns", chosen: dict[str, Any]) -> None:
    from scoreviz.engine.lane_data import LaneData, save_lanes

    _led(save_lanes(out, LaneData(runs, chosen["every"], chosen["particles"])))
