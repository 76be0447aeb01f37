"""The command line: the window, and the walk, the check, the bench and the trace laboratory without one.

A refusal is exit status 2 and exactly one line on the error stream, "scoreviz: NAME: reason". A walk whose training
diverged is exit status 1: it says why in such a line, and its pictures show the last sound weights, if there were any.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

from scoreviz import __version__
from scoreviz.cli_export import export
from scoreviz.cli_images import images
from scoreviz.cli_lesson import check_lesson, lesson
from scoreviz.cli_pretrain import pretrain
from scoreviz.cli_render import render
from scoreviz.cli_walk import report_walk, walk, walk_spec
from scoreviz.cli_words import Parser, complain, dimensions, say
from scoreviz.engine.refusal import Refused

REFUSED, INTERRUPTED = 2, 130
WALK_FOLDER = "scoreviz-walk"
COMMANDS = """commands, each with --help:
  walk     draw, train, compare and sample without a window
  check    every formula against an analytic truth
  bench    every speed figure beside its baseline
  export   a target as a picture, points or a mixture
  render   what a project shows as a picture, a film or numbers
  trace    what an exact trace costs beside Hutchinson's estimate
  pretrain an image model, trained from pictures
  images   pictures from an image model, or the film of one
  lesson   the lessons there are, and whether what one claims is so"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status."""
    try:
        return _run(list(sys.argv[1:] if argv is None else argv))
    except Refused as refused:
        complain(refused)
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(words: list[str]) -> int:
    commands = {
        "walk": walk,
        "check": _check,
        "bench": _bench,
        "export": export,
        "render": render,
        "trace": _trace,
        "pretrain": pretrain,
        "images": images,
        "lesson": lesson,
    }
    if words and words[0] in commands:
        return commands[words[0]](words[1:])
    return _window(words)


# ---- the window


def _window(words: list[str]) -> int:
    parser = Parser(
        "scoreviz",
        "Draw a density, train a score network on it, and watch the learned field turn into the true one.",
        epilog=COMMANDS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("project", nargs="?", type=Path, metavar="PROJECT", help="a .scoreviz project or a target file")
    parser.add_argument("--lesson", metavar="NAME", help="a lesson: its folder's name, its number or its path")
    told = "open the project so that nothing is written to it, as many at once as want to"
    parser.add_argument("--read-only", action="store_true", help=told)
    parser.add_argument("--version", action="version", version=f"scoreviz {__version__}")
    given = parser.parse_args(words)
    if given.read_only and given.project is None:
        raise Refused("--read-only", "which project is to be opened so?")
    taught = None
    if given.lesson is not None:
        from scoreviz.engine.lessons.lesson_shelf import find_lesson

        if given.project is not None:
            raise Refused(given.project, "a lesson brings a scene of its own: leave the project out")
        taught = find_lesson(given.lesson)
    if given.project is not None and given.project.suffix.lower() != ".svg":  # the window reads those, and says so
        from scoreviz.engine.opening import opened

        opened(str(given.project))
    from scoreviz.display import why_no_window

    reason = why_no_window()
    if reason and taught is not None:
        say(f"{reason}: the lesson is measured without a window.")
        return check_lesson(given.lesson)
    if reason:
        return _without_window(reason, given.project)
    from scoreviz.app import run_window

    return run_window(given.project, lesson=taught, read_only=given.read_only)


def _without_window(reason: str, project: Path | None) -> int:
    say(f"{reason}: scoreviz walks without a window.")
    return report_walk(walk_spec(str(project or "smiley"), argparse.Namespace(device="auto")), _free_folder())


def _free_folder() -> Path:
    """Return where the pictures go: a folder here, or a temporary one where nothing can be written here."""
    here = Path(WALK_FOLDER)
    try:
        here.mkdir(exist_ok=True)
        with tempfile.TemporaryFile(dir=here):
            return here
    except OSError:
        return Path(tempfile.mkdtemp(prefix=f"{WALK_FOLDER}-"))


# ---- check, bench and the trace laboratory


def _check(words: list[str]) -> int:
    Parser("scoreviz check", "Lay every formula beside an analytic truth; exit 1 if one fails.").parse_args(words)
    from scoreviz.engine.check import rows, table

    found = list(rows())
    say(table(found))
    return 0 if all(row.passed for row in found) else 1


def _bench(words: list[str]) -> int:
    parser = Parser("scoreviz bench", "Measure every speed figure beside its baseline.")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures to a file")
    given = parser.parse_args(words)
    from scoreviz.bench import bench_rows
    from scoreviz.engine.atomic import replacing
    from scoreviz.engine.bench import table

    with nullcontext() if given.json is None else replacing(given.json) as file:  # a wrong name is told at once
        figures = list(bench_rows())
        say(table(figures))
        if file is not None:
            file.write(json.dumps([figure.as_json() for figure in figures], indent=2).encode())
    return 0


def _trace(words: list[str]) -> int:
    parser = Parser("scoreviz trace", "Time the exact trace of a network's Jacobian beside one probe's estimate of it.")
    parser.add_argument("--dimensions", type=dimensions, metavar="A,B", help="numbers of inputs (default: 2 to 1024)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures to a file")
    given = parser.parse_args(words)
    from scoreviz.engine.atomic import replacing
    from scoreviz.engine.trace_laboratory import TraceSpec, measure, table

    spec = TraceSpec() if given.dimensions is None else TraceSpec(given.dimensions)
    with nullcontext() if given.json is None else replacing(given.json) as file:  # a wrong name is told at once
        *_, snapshot = measure(spec)
        say(table(snapshot))
        if file is not None:
            file.write(json.dumps(snapshot.as_json(), indent=2).encode())
    return 0
