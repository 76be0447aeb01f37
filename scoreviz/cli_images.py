"""The command ``images``: pictures from an image model, and what else the page of images does, into a file."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from scoreviz.cli_words import Parser, count_in, number_in, say, whole
from scoreviz.engine.document import OWN_PICTURE
from scoreviz.engine.refusal import Refused

if TYPE_CHECKING:  # these import torch, which a wrong argument should not wait for
    from scoreviz.engine.images.model_folder import ImageModel

ENDINGS = ".png", ".npz", ".mp4", ".webm", ".gif"
MODEL = "a model that comes with the program, a folder, or one of the hub, as hub:google/ddpm-cifar10-32"
HUB = "hub:"
DESCRIPTION = "Make pictures with an image model, from noise, by any sampler of the image tab."


def images(words: list[str]) -> int:
    """Make pictures as the words say, and return the exit status."""
    given = _parser().parse_args(words)
    _check_words(given)
    from scoreviz.cli_image_course import document_of
    from scoreviz.cli_image_files import led, write

    model = _model(given.model)
    document = document_of(given, model)
    try:
        led(write(given.out, model, document, film=given.film))
    except ValueError as error:
        raise Refused("images", str(error).rstrip(".")) from None
    say(f"Wrote {given.out}")
    return 0


def _check_words(given: argparse.Namespace) -> None:
    """Refuse words that say nothing beside the others."""
    if given.out.suffix.lower() not in ENDINGS:
        raise Refused(given.out, f"the file to write should end in one of {', '.join(ENDINGS)}")
    told = [name for name in ("picture", "between", "plane", "branch", "wander") if getattr(given, name) is not None]
    if len(told) > 1 and told not in (["picture", "wander"], ["picture", "plane"]):
        raise Refused(f"--{told[1]}", f"it cannot be told beside --{told[0]}")
    needs = {"mask": ("picture",), "repeats": ("mask",), "at": ("picture", "between", "plane"), "walk": ("wander",)}
    for name, others in {**needs, "step_share": ("wander",), "branch": ("label",)}.items():
        if getattr(given, name) is not None and not any(getattr(given, other) is not None for other in others):
            spelt = {"at": "from", "walk": "walk-steps", "step_share": "step-share"}.get(name, name)
            wanted = " or ".join("--class" if other == "label" else f"--{other}" for other in others)
            raise Refused(f"--{spelt}", f"it needs {wanted}")
    if given.mask is not None and any(getattr(given, name) is not None for name in ("at", "wander", "plane")):
        raise Refused("--mask", "filling in begins in noise: leave --from, --wander and --plane out")
    if given.plane is not None and (OWN_PICTURE in given.plane) != (given.picture is not None):
        raise Refused("--plane", "a picture of your own is named by --picture, and is a corner as the word own")
    if given.film and (given.wander is not None or given.plane is not None):
        raise Refused("--film", "a walk is written as its way anyhow, and a plane has none")


def _parser() -> Parser:
    parser = Parser("scoreviz images", DESCRIPTION)
    add = parser.add_argument
    add("--out", required=True, type=Path, metavar="FILE", help=f"what to write: {', '.join(ENDINGS)}")
    add("--model", metavar="NAME|DIR|hub:ID", help=MODEL)
    add("--class", dest="label", metavar="NAME|N", help="a class by name or number (default: all together)")
    add("--guidance", type=number_in("imaging.guidance"), metavar="W", help="1 is the class alone (default: 1)")
    add("--sampler", type=_sampler, metavar="NAME", help="one of those of the image tab (default: ddim)")
    add("--steps", type=count_in("imaging.steps"), metavar="N", help="steps of the sampler (default: 40)")
    add("--eta", type=number_in("imaging.eta"), metavar="E", help="noise of DDIM and of the reverse SDE (default: 0)")
    add("--count", type=count_in("imaging.count"), metavar="N", help="how many pictures (default: 16)")
    add("--seed", type=count_in("imaging.seed"), metavar="N", help="of the noise (default: 0)")
    add("--film", action="store_true", help="write the way of the first picture: x_t over what the network sees")
    _add_given(parser.add_argument_group("own pictures"))
    _add_tries(parser.add_argument_group("tries"))
    return parser


def _add_given(group: argparse._ArgumentGroup) -> None:
    add = group.add_argument
    add("--picture", type=Path, metavar="FILE", help="noise this picture and lead it back; with --mask, fill it in")
    add(
        "--from", dest="at", type=number_in("given.t"), metavar="T", help="noise it to this time, 0 to 1 (default: 0.5)"
    )
    add("--mask", type=Path, metavar="FILE", help="what is light in this picture is known, what is dark is asked for")
    add("--repeats", type=count_in("given.repeats"), metavar="N", help="how often a step is taken (default: 4)")
    told = "go from one to the other: two pictures, noised to --from, or the noises of two seeds"
    add("--between", nargs=2, metavar=("A", "B"), help=told)


def _add_tries(group: argparse._ArgumentGroup) -> None:
    add = group.add_argument
    told = "the arrows at --from on the plane through three of the pictures made, counted from 1; own is --picture"
    add("--plane", type=three, metavar="I,J,K", help=told)
    add("--branch", type=whole(0, 999), metavar="STEP", help="be told --class from this step on only")
    told = "Langevin dynamics at the noise level of this time, from --picture or the first that is made"
    add("--wander", type=number_in("wander.t"), metavar="T", help=told)
    add("--walk-steps", dest="walk", type=count_in("wander.steps"), metavar="N", help="of the walk (default: 100)")
    add("--step-share", type=number_in("wander.step_share"), metavar="S", help="of 2 sigma^2 (default: 0.2)")


def three(word: str) -> tuple[int, ...]:
    """Read the numbers of three pictures, counted from 1, or own; return them from 0, own as ``OWN_PICTURE``."""
    numbers = tuple(
        OWN_PICTURE if part == "own" else int(part) - 1
        for part in word.split(",")
        if part == "own" or (part.isdecimal() and 1 <= int(part[:9]) <= 64)
    )
    if word.count(",") != 2 or len(set(numbers)) != 3:
        raise argparse.ArgumentTypeError(f"{word[:40]!r} should be such as 1,2,3 or 1,2,own: three pictures, each once")
    return numbers


def _sampler(word: str) -> str:
    from typing import get_args

    from scoreviz.engine.names import ImageSamplerName

    known = get_args(ImageSamplerName)
    if word not in known:
        raise argparse.ArgumentTypeError(f"{word!r} is not one of {', '.join(known)}")
    return word


def _model(name: str | None) -> "ImageModel":
    from scoreviz.engine.images.bundled import bundled_models
    from scoreviz.engine.images.model_folder import open_model

    if name is not None and name.startswith(HUB):
        return open_model(_fetched(name.removeprefix(HUB)))
    bundled = {folder.name: folder for folder in bundled_models()}
    if name is None and not bundled:
        raise Refused("--model", "no model comes with this program: name a folder")
    chosen = next(iter(bundled.values())) if name is None else bundled.get(name, Path(name))
    return open_model(chosen)


def _fetched(name: str) -> Path:
    from scoreviz.engine.images.hub import fetch

    *_, last = fetch(name)
    assert last.folder is not None
    return last.folder
