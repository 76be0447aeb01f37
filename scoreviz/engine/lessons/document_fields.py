"""Fields of the document by their names, such as "sampling.step_share": which there are, and what they may be."""

import dataclasses
import types
import typing
from typing import Any

from scoreviz.engine.document import Document, Noise, Sampling
from scoreviz.engine.field_checks import RANGES, WrongFieldError, checked_value
from scoreviz.engine.lanes import lanes_of
from scoreviz.wording import tr

Value = str | bool | float | None
NUMBERS = int, float


def _plain(kind: Any) -> dict[str, Any]:
    """Return the fields of a part that are a word, a switch, a number, or a number or nothing."""
    return {name: hint for name, hint in typing.get_type_hints(kind).items() if _is_plain(hint)}


def _is_plain(hint: Any) -> bool:
    if isinstance(hint, types.UnionType):
        return all(one in (*NUMBERS, type(None)) for one in typing.get_args(hint))
    return typing.get_origin(hint) is typing.Literal or hint in (bool, *NUMBERS)


_PARTS = {
    name: kind
    for name, kind in typing.get_type_hints(Document).items()
    if dataclasses.is_dataclass(kind) and name not in ("target", "theatre")
}
FIELDS: dict[str, Any] = {
    f"{part}.{name}": hint
    for part, kind in _PARTS.items()
    for name, hint in _plain(kind).items()
    if typing.get_origin(hint) is typing.Literal or hint is bool or f"{part}.{name}" in RANGES
}
"""By name, its type."""
OF_A_LANE = {"sampling": _plain(Sampling), "noise": _plain(Noise)}


def value_of(document: Document, field: str) -> Value:
    """Return what a field of the document is, None where it is left open."""
    part, _, name = field.partition(".")
    found: Value = getattr(getattr(document, part), name)
    return found


def lane_value(document: Document, lane: int, part: str, name: str) -> Value:
    """Return a field of the sampling or the noise of a lane, 1 the first; None where there is no such lane."""
    lanes = lanes_of(document)
    found: Value = getattr(getattr(lanes[lane - 1], part), name) if lane <= len(lanes) else None
    return found


def check_value(field: str, value: object, where: str) -> None:
    """Refuse a value that a field can never have.

    Raises:
        WrongFieldError: it is of another type, out of range or none of the words; one sentence.
    """
    try:
        checked_value(FIELDS[field], value, field)
    except WrongFieldError as error:
        raise WrongFieldError(f"{where}: {error}") from None


def check_control(field: str, low: float, high: float, choices: tuple[str | float, ...], where: str) -> None:
    """Refuse a control that the field cannot have: a number needs a range, a word its choices, a switch neither.

    Raises:
        WrongFieldError: there is no such field, or the range or a choice is not for it; one sentence.
    """
    if field not in FIELDS:
        raise WrongFieldError(
            tr("{where}.field: there is no field {field} that a control could set", where=where, field=field)
        )
    hint = FIELDS[field]
    for choice in choices:
        check_value(field, choice, f"{where}.choice")
    if hint is bool and choices:
        raise WrongFieldError(
            tr("{where}.choice: {field} is true or false, and needs no choices", where=where, field=field)
        )
    if typing.get_origin(hint) is typing.Literal and len(choices) < 2:
        raise WrongFieldError(
            tr("{where}.choice: {field} is a word, and needs two choices at least", where=where, field=field)
        )
    if field in RANGES and not choices:
        least, most = RANGES[field]
        if low < least or high > most:
            raise WrongFieldError(
                tr(
                    "{where}: {field} lies between {least} and {most}, and so must low and high",
                    where=where,
                    field=field,
                    least=f"{least:g}",
                    most=f"{most:g}",
                )
            )
