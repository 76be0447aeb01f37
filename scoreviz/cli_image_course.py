"""What the words of the command ``images`` ask for, as the document of a run."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from scoreviz.engine.document import Document, Imaging, PicturePlane
from scoreviz.engine.document_file import RANGES
from scoreviz.engine.frozen_array import FrozenArray
from scoreviz.engine.given import Given
from scoreviz.engine.images.model_folder import ImageModel
from scoreviz.engine.images.own_picture import read_own
from scoreviz.engine.names import ActivityName
from scoreviz.engine.refusal import Refused
from scoreviz.engine.tries import Fork, Wander

NAMES = "guidance", "sampler", "steps", "eta", "count", "seed"


def document_of(words: argparse.Namespace, model: ImageModel) -> Document:
    """Return the document whose run the words ask for.

    Raises:
        Refused: a class that the model does not have, or a file that is no picture.
    """
    label = -1 if words.label is None else _label(words.label, model)
    imaging = Imaging(**_told(words, NAMES), label=label)
    if words.between is not None:
        return _between(words, model, imaging)
    if words.branch is not None:
        if words.branch >= imaging.steps:
            raise Refused("--branch", f"the run takes steps 0 to {imaging.steps - 1}")
        fork = Fork(words.branch, label, imaging.guidance, imaging.eta, imaging.seed)
        return _activity(imaging, "branch", fork=fork)
    if words.plane is not None:
        return _plane(words, model, imaging)
    if words.wander is not None:
        return _wander(words, model, imaging)
    return _of_picture(words, model, imaging)


def _plane(words: argparse.Namespace, model: ImageModel, imaging: Imaging) -> Document:
    least, most = RANGES["picture_plane.t"]
    plane = PicturePlane(words.plane, seed=imaging.seed, **_at(words, "t"))
    if not least <= plane.t <= most:
        raise Refused("--from", f"a plane is looked at between t = {least} and {most}")
    return _activity(imaging, "plane", given=_given(words, model), picture_plane=plane)


def _wander(words: argparse.Namespace, model: ImageModel, imaging: Imaging) -> Document:
    more = {"steps": words.walk, "step_share": words.step_share}
    told = {name: value for name, value in more.items() if value is not None}
    return _activity(
        imaging, "wander", given=_given(words, model), wander=Wander(words.wander, seed=imaging.seed, **told)
    )


def _given(words: argparse.Namespace, model: ImageModel) -> Given:
    return Given() if words.picture is None else Given(picture=read_own(words.picture, model.image))


def _of_picture(words: argparse.Namespace, model: ImageModel, imaging: Imaging) -> Document:
    if words.picture is None:
        return Document(imaging=imaging)
    picture = read_own(words.picture, model.image)
    if words.mask is None:
        return _activity(imaging, "own", given=Given(picture=picture, **_at(words, "t")))
    mask = mask_of(words.mask, model)
    return _activity(imaging, "fill", given=Given(picture=picture, mask=mask, **_told(words, ("repeats",))))


def mask_of(path: Path, model: ImageModel) -> FrozenArray:
    """Return a mask ``[H, W]`` at a model's size: 1 where a picture is lighter than grey, 0 elsewhere."""
    pixels = read_own(path, (1, *model.image[1:])).pixels.values[0]
    return FrozenArray((pixels > 0).astype(np.float32))


def _between(words: argparse.Namespace, model: ImageModel, imaging: Imaging) -> Document:
    first, last = words.between
    blends = {} if words.count is None else {"blends": max(2, words.count)}
    if first.isdecimal() and last.isdecimal():
        if words.at is not None:
            raise Refused("--from", "noise alone is at t = 1")
        seeds = [_seed(word) for word in (first, last)]
        return _activity(replace(imaging, seed=seeds[0]), "between", given=Given(blend_seed=seeds[1], **blends))
    ends = [read_own(Path(word), model.image) for word in (first, last)]
    given = Given(first=ends[0], last=ends[1], **_at(words, "blend_t"), **blends)
    return _activity(imaging, "between", given=given)


def _seed(word: str) -> int:
    if len(word) > 18:
        raise Refused("--between", f"{word[:40]} is too large for a seed")
    return int(word)


def _label(word: str, model: ImageModel) -> int:
    if word in model.names:
        number = model.names.index(word)
        return 1 << number if model.bits else number
    if not word.isdecimal() or int(word[:9]) >= model.classes:
        raise Refused("--class", f"{model.name} knows no class {word[:40]}")
    return int(word)


def _told(words: argparse.Namespace, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(words, name) for name in names if getattr(words, name) is not None}


def _at(words: argparse.Namespace, name: str) -> dict[str, Any]:
    return {} if words.at is None else {name: words.at}


def _activity(imaging: Imaging, name: ActivityName, **parts: Any) -> Document:
    return Document(imaging=replace(imaging, activity=name), **parts)
