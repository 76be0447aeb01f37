"""A document as plain JSON values and named arrays, and back with every field checked.

Parts are written field by field as they are named in ``engine.document``; what the target is made of,
``engine.target_file`` knows.
"""

import dataclasses
import typing
from collections.abc import Mapping
from typing import Any, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine import document as parts
from scoreviz.engine.document import Document
from scoreviz.engine.field_checks import RANGES, Json, WrongFieldError, fields, plain_part
from scoreviz.engine.given_file import decode_given, encode_given
from scoreviz.engine.target_file import decode_target, encode_target
from scoreviz.engine.theatre_file import decode_theatre
from scoreviz.wording import tr

__all__ = ["MOST_POSITIONS", "RANGES", "Json", "WrongFieldError", "checked", "decode", "encode"]

Plain = TypeVar("Plain", parts.Noise, parts.Network, parts.Training, parts.Sampling)

MOST_POSITIONS = 100_000_000  # points times steps of one run, 800 MB


def encode(document: Document) -> tuple[Json, dict[str, NDArray[np.float32]]]:
    """Return a document as JSON values and its arrays."""
    data: Json = {name: dataclasses.asdict(part) for name, part in _plain_parts(document).items()}
    data["rival"] = None if document.rival is None else dataclasses.asdict(document.rival)
    data["target"], arrays = encode_target(document.target)
    data["given"], given = encode_given(document.given)
    return data, arrays | given


def decode(data: Json, arrays: Mapping[str, NDArray[Any]]) -> Document:
    """Return the document that JSON values and arrays describe.

    Raises:
        WrongFieldError: a field is missing, unknown, of the wrong type or out of its range; an array is not what it
            should be.
    """
    found = fields(data, "", {part.name for part in dataclasses.fields(Document)})
    hints = typing.get_type_hints(Document)
    plain = [name for name in found if name not in ("target", "theatre", "given", "rival")]
    made = {name: plain_part(hints[name], found[name], name) for name in plain}
    target, theatre = decode_target(found["target"], arrays), decode_theatre(found["theatre"])
    given = decode_given(found["given"], arrays)
    document = Document(target=target, theatre=theatre, given=given, rival=_rival(found["rival"]), **made)
    _check_range(document.training, "training")
    for where, run in (("", document.sampling), *(("theatre.beside.", run.sampling) for run in theatre.beside)):
        if document.sampling.particles * run.steps > MOST_POSITIONS:
            raise WrongFieldError(
                tr(
                    "sampling.particles times {where}sampling.steps must be at most {most}",
                    where=where,
                    most=f"{MOST_POSITIONS:,}",
                )
            )
    return document


def _plain_parts(document: Document) -> dict[str, Any]:
    """Return the parts that are written field by field, by their names."""
    names = [part.name for part in dataclasses.fields(document)]
    return {name: getattr(document, name) for name in names if name not in ("target", "given", "rival")}


def _rival(data: object) -> parts.Rival | None:
    """Return the second network; what is wrong with it is named as it is of the first, with "rival." before it."""
    if data is None:
        return None
    found = fields(data, "rival", {"network", "training"})
    try:
        network = plain_part(parts.Network, found["network"], "network")
        training = plain_part(parts.Training, found["training"], "training")
        _check_range(training, "training")
    except WrongFieldError as error:
        raise WrongFieldError(f"rival.{error}") from None
    return parts.Rival(network, training)


def _check_range(training: parts.Training, where: str) -> None:
    if training.low > training.high:
        raise WrongFieldError(tr("{where}.low must be at most {where}.high", where=where))


def checked(part: Plain, where: str) -> Plain:
    """Return a part whose fields are all words, numbers and switches, as it is.

    Raises:
        WrongFieldError: a field is of the wrong type or out of its range.
    """
    return cast(Plain, plain_part(type(part), dataclasses.asdict(part), where))
