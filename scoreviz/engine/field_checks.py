"""Fields of a file, each checked before it is believed: its name, its type and its range."""

import dataclasses
import typing
from typing import Any, cast

from scoreviz.engine import document as parts
from scoreviz.engine.marks import Place
from scoreviz.engine.points_file import LARGEST_NUMBER
from scoreviz.wording import listed, tr

Json = dict[str, Any]

FARTHEST_PROBE = 1e6  # canvas units
MOST_PINS = 100
MOST_PICKED = 8  # particles whose step is taken apart

RANGES: dict[str, tuple[float, float]] = {
    "network.width": (1, 1024),
    "network.layers": (1, 16),
    "noise.table_steps": (2, 10_000),
    "training.batch": (2, 65_536),
    "training.learning_rate": (1e-8, 1.0),
    "training.seed": (0, 2**63 - 1),
    "training.sigma": (0.03, 8.0),  # the network's own range
    "training.dropout": (0.0, 1.0),
    "training.low": (0.03, 8.0),
    "training.high": (0.03, 8.0),
    "sampling.steps": (1, 10_000),
    "sampling.particles": (1, 1_000_000),
    "sampling.seed": (0, 2**63 - 1),
    "sampling.sigma": parts.LANGEVIN_SIGMAS,
    "sampling.step_share": (1e-6, 10.0),
    "sampling.eta": (0.0, 10.0),
    "sampling.ddim_eta": (0.0, 1.0),
    "sampling.levels": (1, 1_000),
    "sampling.churn": (0.0, 10_000.0),
    "sampling.churn_noise": (0.0, 10.0),
    "sampling.churn_low": (0.0, 1_000.0),
    "sampling.churn_high": (0.0, 1_000.0),
    "sampling.snr": (0.0, 10.0),
    "sampling.towards": (-1, 99),
    "sampling.guidance": (-20.0, 20.0),
    "overlays.spacing": (16, 80),
    "overlays.map_part": (-1, 99),
    "probing.seed": (0, 2**63 - 1),
    "sampling.known_value": (-parts.LARGEST_KNOWN, parts.LARGEST_KNOWN),
    "sampling.repeats": (1, 100),
    "sampling.snapshot": (0, 2**53),
    "appearance.trail": (0, 1_000),
    "appearance.picked": (-1_000_000, 999_999),
    "theatre.branches.step": (0, 10_000),
    "theatre.branches.moved": (-1_000_000, 999_999),
    "imaging.label": (-1, 99_999),
    "imaging.guidance": (0.0, 20.0),
    "imaging.steps": (1, 1_000),
    "imaging.eta": (0.0, 1.0),
    "imaging.seed": (0, 2**63 - 1),
    "imaging.count": (1, 64),
    "imaging.chosen": (0, 63),
    "given.t": (0.0, 1.0),
    "given.repeats": (1, 20),
    "given.blend_t": (0.0, 1.0),
    "given.blend_seed": (0, 2**63 - 1),
    "given.blends": (2, 64),
    "given.width": (0, 10**9),
    "given.height": (0, 10**9),
    "beside.label": (-1, 99_999),
    "beside.guidance": (0.0, 20.0),
    "beside.steps": (1, 1_000),
    "beside.eta": (0.0, 1.0),
    "fork.step": (-1, 1_000),
    "fork.label": (-1, 99_999),
    "fork.guidance": (0.0, 20.0),
    "fork.eta": (0.0, 1.0),
    "fork.seed": (0, 2**63 - 1),
    "wander.t": (0.01, 0.99),
    "wander.step_share": (1e-3, 3.0),
    "wander.steps": (1, 1_000),
    "wander.seed": (0, 2**63 - 1),
    "imaging.pixel": (-1, 16_777_215),
    "picture_plane.pictures": (-1, 63),
    "picture_plane.t": (0.01, 0.99),
    "picture_plane.seed": (0, 2**63 - 1),
    "target.rows": (128, 512),
    "target.frame.scale": (1e-100, LARGEST_NUMBER),
    "target.layers.base.bandwidth": (1e-4, 10.0),
    "target.layers.colour": (0, 99),
    "target.layers.weight": (0.0, 1e6),
    "target.layers.marks.radius": (1e-3, 10.0),
    "target.layers.marks.strength": (0.0, 1.0),
    "target.layers.marks.mass": (1e-6, 1e6),
}


BESIDE = "theatre.beside."  # what a lane beside the first has, the first has too, in the same ranges


class WrongFieldError(ValueError):
    """A field that cannot be believed; ``str()`` names the field and says what it should be."""


def fields(data: object, where: str, names: set[str]) -> Json:
    """Return ``names`` of the object at ``where``, which must have them all; ``engine.unknown`` sees to the others."""
    if not isinstance(data, dict):
        raise WrongFieldError(
            tr("{where} must be an object", where=where) if where else tr("the document must be an object")
        )
    prefix = f"{where}." if where else ""
    for name in sorted(names - data.keys()):
        raise WrongFieldError(tr("{where} is missing", where=f"{prefix}{name}"))
    return {name: data[name] for name in names}


def plain_part(kind: type[Any], data: object, where: str) -> Any:
    """Return a part whose fields are all words, numbers and switches; their ranges go by the part's own name."""
    found = fields(data, where, {part.name for part in dataclasses.fields(kind)})
    hints = typing.get_type_hints(kind)
    return kind(**{name: checked_value(hints[name], value, f"{where}.{name}") for name, value in found.items()})


def checked_value(hint: Any, value: object, where: str) -> object:
    """Return a word, a switch, a number, a place or some places as its type asks."""
    if typing.get_origin(hint) is typing.Literal:
        return word(value, where, typing.get_args(hint))
    if hint is bool:
        if not isinstance(value, bool):
            raise WrongFieldError(tr("{where} must be true or false", where=where))
        return value
    if type(None) in typing.get_args(hint) and value is None:
        return None
    if hint in (Place, Place | None):
        return pair(value, where, FARTHEST_PROBE)
    if hint == tuple[Place, ...]:
        return _places(value, where)
    if hint == tuple[int, int, int]:
        return _three_numbers(value, where)
    if hint == tuple[int, ...]:
        return _whole_numbers(value, where)
    return number(value, where, whole=hint is int or int in typing.get_args(hint))


def word(value: object, where: str, words: tuple[str, ...]) -> str:
    """Return one of some words."""
    if not isinstance(value, str) or value not in words:
        if len(words) > 1:
            raise WrongFieldError(tr("{where} must be one of {words}", where=where, words=listed(words)))
        raise WrongFieldError(tr("{where} must be {word}", where=where, word=listed(words)))
    return value


def number(value: object, where: str, whole: bool = False) -> float:
    """Return a number that lies in the range of the field."""
    low, high = RANGES[where.removeprefix(BESIDE)]
    good = isinstance(value, int if whole else int | float) and not isinstance(value, bool)
    if not good or not low <= cast(float, value) <= high:
        ends = {"where": where, "low": _shown(low), "high": _shown(high)}
        if whole:
            raise WrongFieldError(tr("{where} must be a whole number between {low} and {high}", **ends))
        raise WrongFieldError(tr("{where} must be between {low} and {high}", **ends))
    return cast(int, value) if whole else float(cast(float, value))


def _places(value: object, where: str) -> tuple[Place, ...]:
    if not isinstance(value, list) or len(value) > MOST_PINS:
        raise WrongFieldError(tr("{where} must be a list of at most {most} places", where=where, most=MOST_PINS))
    return tuple(pair(place, f"{where}[{n}]", FARTHEST_PROBE) for n, place in enumerate(value))


def _whole_numbers(value: object, where: str) -> tuple[int, ...]:
    if not isinstance(value, list) or len(value) > MOST_PICKED:
        raise WrongFieldError(
            tr("{where} must be a list of at most {most} whole numbers", where=where, most=MOST_PICKED)
        )
    found = tuple(int(number(one, where, whole=True)) for one in value)
    if len(set(found)) < len(found):
        raise WrongFieldError(tr("{where} must name each particle once", where=where))
    return found


def _three_numbers(value: object, where: str) -> tuple[int, int, int]:
    if not isinstance(value, list) or len(value) != 3:
        raise WrongFieldError(tr("{where} must be three whole numbers", where=where))
    first, second, third = (int(number(one, where, whole=True)) for one in value)
    if len({first, second, third}) < 3:
        raise WrongFieldError(tr("{where} must name three different pictures", where=where))
    return first, second, third


def _shown(limit: float) -> str:
    return f"{limit:,.0f}" if 1 <= limit < 1e20 or limit == 0 else f"{limit:g}"


def pair(value: object, where: str, limit: float) -> tuple[float, float]:
    """Return two numbers within a limit of zero."""
    if not isinstance(value, list) or len(value) != 2 or not all(type(v) in (int, float) for v in value):
        raise WrongFieldError(tr("{where} must be two numbers", where=where))
    if not all(abs(v) <= limit for v in value):
        raise WrongFieldError(tr("{where} must lie within {limit} of zero", where=where, limit=_shown(limit)))
    return float(value[0]), float(value[1])
