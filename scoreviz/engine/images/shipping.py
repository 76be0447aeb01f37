"""A trained model made ready to come with the program: its files, a notice, and its part of SOURCES.md."""

import hashlib
import json
from pathlib import Path
from typing import Any

from scoreviz.engine.atomic import replacing
from scoreviz.engine.images.judge_file import JUDGE, JUDGE_WORDS
from scoreviz.engine.images.model_folder import ABOUT, CONFIG, SCHEDULER, WEIGHTS, open_model
from scoreviz.engine.reading import parse_json, read_bytes
from scoreviz.engine.refusal import Refused, why

VERDICT, NOTICE = "evaluation.json", "NOTICE"
MOST_BYTES = 100_000_000  # of weights that a person downloads with the program
FILES = (CONFIG, SCHEDULER, ABOUT, WEIGHTS)
MIT = """\
Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""
FASHION = f"""\
The weights in this folder were trained on Fashion-MNIST (https://github.com/zalandoresearch/fashion-mnist):

The MIT License (MIT). Copyright (c) 2017 Zalando SE, https://tech.zalando.com

{MIT}"""
FACES = """\
The weights in this folder were trained on faces put together from the artwork "Pixel Art" of DiceBear
(https://www.dicebear.com), which is in the public domain (CC0 1.0).
"""
NOTICES = {"fashion": FASHION, "fashion-mnist": FASHION, "faces": FACES}
LICENCES = {
    "fashion": "MIT, as the program; the pictures MIT, Copyright 2017 Zalando SE",
    "faces": "MIT, as the program; the parts of the pictures CC0 1.0",
}


def ship(folder: Path, to: Path) -> str:
    """Copy a trained model to where it is shipped from, and return its part of ``SOURCES.md``.

    Args:
        folder: of a training that is done, with the verdict beside it if there is one.
        to: is made; named as the model is to be called, in ``resources/weights``.

    Raises:
        Refused: it is no model, it is too large to be shipped, or it could not be written.
    """
    model = open_model(folder)
    about = _about(folder)
    judged = [name for name in (JUDGE, JUDGE_WORDS) if (folder / name).is_file()]
    parts = {name: read_bytes(folder / name, MOST_BYTES) for name in (*FILES, *judged)}
    data = str(about.get("data", ""))
    if data in NOTICES:
        parts[NOTICE] = NOTICES[data].encode()
    try:
        to.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(to, f"the folder could not be made: {why(error)}") from error
    for name, part in parts.items():
        with replacing(to / name) as file:
            file.write(part)
    rows = "\n".join(f"| `weights/{to.name}/{name}` | `{_sum(part)}` |" for name, part in sorted(parts.items()))
    told = "\n".join([_origin(about, model.weights), _quality(folder), f"Licence: {_licence(data)}."])
    return f"## The image model {to.name}\n\n{told}\n\n| file | sha256 |\n|---|---|\n{rows}\n"


def _about(folder: Path) -> dict[str, Any]:
    about = parse_json(folder / ABOUT, read_bytes(folder / ABOUT, MOST_BYTES))
    if not isinstance(about, dict):
        raise Refused(folder / ABOUT, "it is not an object")
    return about


def _origin(about: dict[str, Any], weights: int) -> str:
    recipe = json.dumps(about.get("recipe", {}))
    told = f"Trained by `python -m scoreviz pretrain --data {about.get('data', 'DIR')}`: {weights:,} weights in 16 bits"
    return f"{told}, {about.get('step', 0):,} steps on {about.get('pictures', 0):,} pictures; recipe `{recipe}`."


def _quality(folder: Path) -> str:
    """Return what ``pretrain --evaluate`` has measured; a model that was never judged says so."""
    if not (folder / VERDICT).is_file():
        return "Quality: not measured yet (`pretrain --evaluate`)."
    found = parse_json(folder / VERDICT, read_bytes(folder / VERDICT, MOST_BYTES))
    figures = ", ".join(f"{name} {value}" for name, value in found.items()) if isinstance(found, dict) else ""
    return f"Quality, by `pretrain --evaluate`: {figures}."


def _licence(data: str) -> str:
    return LICENCES.get(data.removesuffix("-mnist"), "MIT, as the program; that of the pictures is to be named here")


def _sum(part: bytes) -> str:
    return hashlib.sha256(part).hexdigest()
