"""The command line: the window, and the walk, the check, the bench and the trace laboratory without one.

A refusal is exit status 2 and exactly one line on the error stream, "scoreviz: NAME: reason".
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, get_args

from scoreviz import __version__
from scoreviz.engine.refusal import Refused

if TYPE_CHECKING:  # these import torch, which a wrong argument should not wait for
    from scoreviz.engine.document import Document
    from scoreviz.engine.project import Project
    from scoreviz.engine.walk import WalkSpec

REFUSED, INTERRUPTED = 2, 130
WALK_FOLDER = "scoreviz-walk"
COMMANDS = """commands, each with --help:
  walk     draw, train, compare and sample without a window
  check    every formula against an analytic truth
  bench    every speed figure beside its baseline
  trace    what an exact trace costs beside Hutchinson's estimate"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status."""
    try:
        return _run(list(sys.argv[1:] if argv is None else argv))
    except Refused as refused:
        print(f"scoreviz: {refused}", file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(words: list[str]) -> int:
    commands = {"walk": _walk, "check": _check, "bench": _bench, "trace": _trace}
    if words and words[0] in commands:
        return commands[words[0]](words[1:])
    return _window(words)


class _Parser(argparse.ArgumentParser):
    """A parser that refuses in one line, without the usage above it."""

    def __init__(self, name: str, description: str, **more: Any) -> None:
        super().__init__(prog=name, description=description, allow_abbrev=False, **more)

    def error(self, message: str) -> NoReturn:
        if message.startswith("argument "):
            name, _, reason = message.removeprefix("argument ").partition(": ")
            raise Refused(name, reason)
        raise Refused(self.prog.split()[-1], message)


def _say(words: str) -> None:
    """Print, whatever the terminal can show: a target's name may hold any letter."""
    encoding = sys.stdout.encoding or "utf-8"
    print(words.encode(encoding, "replace").decode(encoding), flush=True)


def _whole(least: int, most: int) -> Callable[[str], int]:
    """Return a reader of whole numbers in a range."""

    def read(word: str) -> int:
        if not word.removeprefix("-").isdecimal() or len(word) > 20 or not least <= int(word) <= most:
            raise argparse.ArgumentTypeError(f"{word!r} should be a whole number from {least:,} to {most:,}")
        return int(word)

    return read


def _seconds(word: str) -> float:
    try:
        seconds = float(word)
    except ValueError:
        seconds = -1.0
    if not 0 < seconds <= 86_400:
        raise argparse.ArgumentTypeError(f"{word!r} should be a number of seconds, above 0 and at most 86,400")
    return seconds


def _dimensions(word: str) -> tuple[int, ...]:
    read = _whole(1, 4096)
    return tuple(dict.fromkeys(read(part.strip()) for part in word.split(",")))


def _samplers(word: str) -> tuple[str, ...]:
    from scoreviz.engine.document import SamplerName  # numpy is slow to import, and few words need it

    known = get_args(SamplerName)
    names = tuple(dict.fromkeys(name.strip() for name in word.split(",")))
    for name in names:
        if name not in known:
            raise argparse.ArgumentTypeError(f"{name!r} is not one of {', '.join(known)}")
    return names


# ---- the window


def _window(words: list[str]) -> int:
    parser = _Parser(
        "scoreviz",
        "Draw a density, train a score network on it, and watch the learned field turn into the true one.",
        epilog=COMMANDS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("project", nargs="?", type=Path, metavar="PROJECT", help="a .scoreviz project or a target file")
    parser.add_argument("--lesson", metavar="NAME", help="a lesson by name")
    parser.add_argument("--version", action="version", version=f"scoreviz {__version__}")
    given = parser.parse_args(words)
    if given.lesson is not None:
        raise Refused(given.lesson, "there is no such lesson: this version comes without lessons")
    if given.project is not None:
        _opened(str(given.project))
    from scoreviz.display import why_no_window

    reason = why_no_window()
    if reason:
        return _without_window(reason, given.project)
    from scoreviz.app import run_window

    return run_window(given.project)


def _without_window(reason: str, project: Path | None) -> int:
    _say(f"{reason}: scoreviz walks without a window.")
    return _report_walk(_walk_spec(str(project or "smiley"), argparse.Namespace(device="auto")), _free_folder())


def _free_folder() -> Path:
    """Return where the pictures go: a folder here, or a temporary one where nothing can be written here."""
    here = Path(WALK_FOLDER)
    try:
        here.mkdir(exist_ok=True)
        with tempfile.TemporaryFile(dir=here):
            return here
    except OSError:
        return Path(tempfile.mkdtemp(prefix=f"{WALK_FOLDER}-"))


# ---- the walk


def _walk(words: list[str]) -> int:
    from scoreviz.engine.objectives import OBJECTIVES

    parser = _Parser(
        "scoreviz walk", "Draw, train, compare and sample; leave numbers, a picture and a film in a folder."
    )
    parser.add_argument("--target", required=True, metavar="NAME|FILE", help="a shape by name, or a file to learn from")
    parser.add_argument("--out", required=True, type=Path, metavar="DIR", help="the folder to write into")
    parser.add_argument(
        "--objective", choices=[kind.name for kind in OBJECTIVES], help="how the network is taught (default: dsm)"
    )
    parser.add_argument("--process", choices=["ve", "vp"], help="the noise process (default: ve)")
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--train-steps", type=_whole(1, 100_000_000), metavar="N", help="train for so many steps")
    length.add_argument("--train-seconds", type=_seconds, metavar="S", help="train for so long (default: 5)")
    samplers = (
        "langevin, mala, annealed, reverse-sde, ode, ode-euler, ode-rk4, ddpm, ddim, edm, dpm++, pc, forward "
        "(default: langevin,reverse-sde,ode)"
    )
    parser.add_argument("--samplers", type=_samplers, metavar="A,B", help=samplers)
    parser.add_argument("--particles", type=_whole(2, 500_000), metavar="N", help="points a sampler (default: 10,000)")
    parser.add_argument("--seed", type=_whole(0, 2**32 - 1), metavar="N", help="every random number follows from it")
    parser.add_argument("--device", choices=["auto", "cpu", "cuda", "mps"], default="auto", help="where to train")
    given = parser.parse_args(words)
    return _report_walk(_walk_spec(given.target, given), given.out)


def _walk_spec(name: str, given: argparse.Namespace) -> "WalkSpec":
    from scoreviz.engine.device import choose
    from scoreviz.engine.walk import DEFAULT_SAMPLERS, WalkSpec

    project = _opened(name)
    document = _with_options(name, project.document, given)
    return WalkSpec(
        name=name,
        document=document,
        device=choose(given.device),
        samplers=getattr(given, "samplers", None) or DEFAULT_SAMPLERS,
        steps=getattr(given, "train_steps", None),
        seconds=getattr(given, "train_seconds", None),
        saved=project.saved,
    )


def _opened(name: str) -> "Project":
    """Return a shape by its name, a project, or a target file as a new project."""
    from scoreviz.engine.document import Document
    from scoreviz.engine.gallery import preset
    from scoreviz.engine.imports import READERS, read_target
    from scoreviz.engine.project import Project, open_project
    from scoreviz.maths.shapes import SHAPES

    if name in SHAPES:
        return Project(Document(target=preset(name)), None)
    if name.lower().endswith(".scoreviz"):
        return open_project(name)
    if not os.path.lexists(name) and not name.lower().endswith(tuple(READERS)):
        raise Refused(name, f"there is no such file, and no such shape: {', '.join(SHAPES)}")
    return Project(Document(target=read_target(name)), None)


def _with_options(name: str, document: "Document", given: argparse.Namespace) -> "Document":
    """Return the document with what the command line says otherwise."""
    from scoreviz.engine.document import Noise
    from scoreviz.engine.document_file import MOST_POSITIONS
    from scoreviz.engine.walk import with_seed

    options = vars(given)
    if options.get("process"):
        document = document.with_parts(noise=Noise(options["process"]))
    if options.get("objective"):
        document = document.with_parts(training=replace(document.training, objective=options["objective"]))
    if options.get("seed") is not None:
        document = with_seed(document, options["seed"])
    if options.get("particles"):
        document = document.with_parts(sampling=replace(document.sampling, particles=options["particles"]))
    most = MOST_POSITIONS // document.sampling.steps
    if document.sampling.particles > most:
        raise Refused(name, f"at most {most:,} particles fit a run of {document.sampling.steps:,} steps")
    return document


def _report_walk(spec: "WalkSpec", out: Path) -> int:
    from scoreviz.engine.walk import walk

    if spec.device.note:
        _say(spec.device.note)
    snapshot = None
    for snapshot in walk(spec, out):  # noqa: B007  the last one is wanted
        pass
    report = snapshot.report if snapshot is not None else None
    if report is None:
        raise RuntimeError("the walk ended without a report")
    _say(_summary(report))
    _say(f"The pictures are in {out}: walk.png and walk.mp4")
    return 0


def _summary(report: dict[str, Any]) -> str:
    from scoreviz.engine.chart_painting import two_digits

    error = two_digits(100 * report["relative_error_samples_mean"])
    lines = [
        *([report["note"]] if report["note"] else []),
        f"{report['target']['name']}: relative score error {error} %, mean over noise levels, "
        f"after {report['steps']:,} steps in {report['seconds']:.1f} s on {report['device']}",
    ]
    for name, lane in report["samples"].items():
        distance = lane["sliced_wasserstein"]
        value, floor = two_digits(distance["value"]), two_digits(distance["floor"])
        lines.append(f"  {name:<12} distance to truth {value}, two true sets {floor}")
    return "\n".join(lines)


# ---- check, bench and the trace laboratory


def _check(words: list[str]) -> int:
    _Parser("scoreviz check", "Lay every formula beside an analytic truth; exit 1 if one fails.").parse_args(words)
    from scoreviz.engine.check import rows, table

    found = list(rows())
    _say(table(found))
    return 0 if all(row.passed for row in found) else 1


def _bench(words: list[str]) -> int:
    parser = _Parser("scoreviz bench", "Measure every speed figure beside its baseline.")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures to a file")
    given = parser.parse_args(words)
    from scoreviz.bench import bench_rows
    from scoreviz.engine.atomic import replacing
    from scoreviz.engine.bench import table

    with nullcontext() if given.json is None else replacing(given.json) as file:  # a wrong name is told at once
        figures = list(bench_rows())
        _say(table(figures))
        if file is not None:
            file.write(json.dumps([figure.as_json() for figure in figures], indent=2).encode())
    return 0


def _trace(words: list[str]) -> int:
    parser = _Parser(
        "scoreviz trace", "Time the exact trace of a network's Jacobian beside one probe's estimate of it."
    )
    parser.add_argument("--dimensions", type=_dimensions, metavar="A,B", help="numbers of inputs (default: 2 to 1024)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures to a file")
    given = parser.parse_args(words)
    from scoreviz.engine.atomic import replacing
    from scoreviz.engine.trace_laboratory import TraceSpec, measure, table

    spec = TraceSpec() if given.dimensions is None else TraceSpec(given.dimensions)
    with nullcontext() if given.json is None else replacing(given.json) as file:  # a wrong name is told at once
        *_, snapshot = measure(spec)
        _say(table(snapshot))
        if file is not None:
            file.write(json.dumps(snapshot.as_json(), indent=2).encode())
    return 0
