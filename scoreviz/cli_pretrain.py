"""The command ``pretrain``: an image model from pictures, into a folder that diffusers reads too, and a verdict on it.

Under ``torchrun`` every process works on its share of each batch; the first of them writes and speaks.
"""

import argparse
import json
import math
import signal
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any, TypeVar

from scoreviz.cli_words import Parser, number_between, say, whole
from scoreviz.engine.refusal import Refused

if TYPE_CHECKING:  # these import torch, which a wrong argument should not wait for
    from scoreviz.engine.device import Device
    from scoreviz.engine.images.evaluation import Verdict
    from scoreviz.engine.images.picture_set import PictureSet
    from scoreviz.engine.images.pretrain import Stand
    from scoreviz.engine.images.recipe import Recipe
    from scoreviz.engine.images.several import Ranks
    from scoreviz.engine.progress import Progress

Result = TypeVar("Result")

SAID_EVERY = 30.0  # seconds between two lines of progress
VERDICT = "evaluation.json"
DESCRIPTION = "Train an image model, or go on with one; what is learned lies in a folder as diffusers writes it."


def pretrain(words: list[str]) -> int:
    """Train and judge as the words say, and return the exit status."""
    given = _parser().parse_args(words)
    from scoreviz.engine.device import choose
    from scoreviz.engine.images.picture_sets import pictures_named
    from scoreviz.engine.images.several import joined

    pictures = pictures_named(given.data, given.size)
    device = choose(given.device)
    with _stopping_well(), joined(device.name) as ranks:
        if given.steps != 0:
            _train(given, pictures, device, ranks)
        if given.evaluate and ranks.first:
            _evaluate(given.out, pictures)
        if given.ship is not None and ranks.first:
            _ship(given.out, given.ship)
    return 0


def _parser() -> Parser:
    parser = Parser("scoreviz pretrain", DESCRIPTION)
    add = parser.add_argument
    add("--data", required=True, metavar="DIR|fashion|faces", help="a folder of pictures, or a set by name")
    add("--out", required=True, type=Path, metavar="DIR", help="where the model goes; a training in it is taken up")
    add("--size", type=whole(8, 256), metavar="N", help="pixels a side of a folder's pictures (default: 32)")
    add("--steps", type=whole(0, 100_000_000), metavar="N", help="steps in all, 0 for none (default: 12,000)")
    add("--batch", type=whole(1, 65_536), metavar="N", help="pictures in a step (default: 64)")
    add("--rate", type=number_between(1e-8, 1), metavar="R", help="Adam's rate (default: 0.001)")
    add("--channels", type=_channels, metavar="A,B,...", help="of each level (default: 32,64,128)")
    add("--layers", type=whole(1, 8), metavar="N", help="residual blocks of a level (default: 1)")
    add("--seed", type=whole(0, 2**31 - 1), metavar="N", help="of the weights and every batch (default: 0)")
    add("--minutes", type=number_between(0.01, 100_000), default=3.0, metavar="M", help="between checkpoints (3)")
    add("--device", choices=["auto", "cpu", "cuda", "mps"], default="auto", help="where to train (default: auto)")
    told = f"judge the model: classes, distance from real pictures, copies; kept in {VERDICT}, with the classifier"
    add("--evaluate", action="store_true", help=told)
    told = "copy the model to where it is shipped from, and print its part of SOURCES.md; named as it is to be called"
    add("--ship", type=Path, metavar="DIR", help=told)
    return parser


def _channels(word: str) -> tuple[int, ...]:
    read = whole(32, 2048)
    channels = tuple(read(part.strip()) for part in word.split(","))
    if len(channels) > 6 or any(count % 32 for count in channels):
        raise argparse.ArgumentTypeError(f"{word!r} should be at most six multiples of 32, such as 32,64,128")
    return channels


def _recipe(given: argparse.Namespace) -> "Recipe":
    from scoreviz.engine.images.recipe import Recipe

    names = ("steps", "batch", "rate", "channels", "layers", "seed")
    chosen: dict[str, Any] = {name: getattr(given, name) for name in names if getattr(given, name) is not None}
    return Recipe(**chosen)


def _train(given: argparse.Namespace, pictures: "PictureSet", device: "Device", ranks: "Ranks") -> None:
    from scoreviz.engine.images.pretrain import pretrain as trained

    if device.note and ranks.first:
        say(device.note)
    place = f"cuda:{ranks.local}" if device.name == "cuda" else device.name
    said = -math.inf
    for stand in trained(given.out, pictures, _recipe(given), place, ranks, 60 * given.minutes):
        if ranks.first and (time.monotonic() - said >= SAID_EVERY or stand.step >= stand.steps):
            said = time.monotonic()
            say(_line(stand))


def _line(stand: "Stand") -> str:
    place = f"step {stand.step:,} of {stand.steps:,}"
    if math.isnan(stand.loss):
        return place
    told = f"{place}  loss {stand.loss:.4f}"
    if not stand.pace:  # taken up, and no step taken yet
        return told
    left = stand.pace * max(0, stand.steps - stand.step)
    return f"{told}  {stand.pace:.2f} s a step, {left / 60:.0f} min left"


@contextmanager
def _stopping_well() -> Iterator[None]:
    """Let whoever ends this process interrupt it instead: what was learned is written on the way out."""
    before = signal.signal(signal.SIGTERM, _stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _ship(folder: Path, to: Path) -> None:
    from scoreviz.engine.images.shipping import ship

    say(ship(folder, to))


# ---- the verdict


def _evaluate(folder: Path, pictures: "PictureSet") -> None:
    from scoreviz.engine.atomic import replacing
    from scoreviz.engine.images.evaluation import evaluate
    from scoreviz.engine.images.judge_file import write_judge
    from scoreviz.engine.images.model_folder import open_model

    model = open_model(folder)
    try:
        verdict, eye = _led(evaluate(model, pictures))
    except ValueError as error:
        raise Refused(folder, str(error)) from None
    say(told(verdict))
    with replacing(folder / VERDICT) as file:
        file.write((json.dumps(verdict.as_json(), indent=2, allow_nan=False) + "\n").encode())
    write_judge(folder, eye)


def _led(work: "Generator[Progress, None, Result]") -> Result:
    """Run a generator to its end, say now and then how far it is, and return what it returns."""
    said = time.monotonic()
    while True:
        try:
            progress = next(work)
        except StopIteration as ended:
            result: Result = ended.value
            return result
        if time.monotonic() - said >= SAID_EVERY:
            said = time.monotonic()
            say(f"{progress.note}: {progress.share:.0%}")


def told(verdict: "Verdict") -> str:
    """Return what was measured, one line each."""
    how = f"DDIM with {verdict.steps} steps and eta {verdict.eta:g}, guidance {verdict.guidance:g}"
    lines = [f"{verdict.pictures} pictures, {how}"]
    if verdict.right is not None and verdict.real_right is not None and verdict.seen_right is not None:
        real = f"real pictures {verdict.real_right:.1%}, those it has learned from {verdict.seen_right:.1%}"
        lines.append(f"  told right by the classifier  {verdict.right:.1%}  ({real})")
    lines.append(f"  Fréchet distance              {verdict.distance:.2f}  (real pictures {verdict.floor:.2f})")
    lines.append(f"  distance to the nearest one learned, over that of real pictures  {verdict.nearness:.2f}")
    lines.append(f"  nearer to one learned than 99 % of the real pictures are  {verdict.copies:.1%}")
    return "\n".join(lines)
