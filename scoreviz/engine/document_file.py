"""A document as plain JSON values and named arrays, and back with every field checked.

Parts are written field by field as they are named in ``engine.document``. A base carries its ``kind``; arrays lie
beside the JSON under ``target.<field>``, so that they come back bit by bit.
"""

import dataclasses
import typing
from collections.abc import Mapping
from typing import Any, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine import document as parts
from scoreviz.engine.document import Base, Document, Frame, FrozenArray, Stroke, Target
from scoreviz.engine.mixture_file import MOST_GAUSSIANS
from scoreviz.engine.points_file import LARGEST_NUMBER, MOST_POINTS
from scoreviz.maths.drawing import GRID

Json = dict[str, Any]
Plain = TypeVar("Plain", parts.Noise, parts.Network, parts.Training, parts.Sampling)
Arrays = dict[str, NDArray[np.float32]]

KINDS: dict[str, type[Any]] = {
    "blank": parts.Blank,
    "preset": parts.Preset,
    "mixture": parts.Mixture,
    "points": parts.Points,
    "picture": parts.Picture,
}
RANGES: dict[str, tuple[float, float]] = {
    "network.width": (1, 1024),
    "network.layers": (1, 16),
    "noise.table_steps": (2, 10_000),
    "training.batch": (2, 65_536),
    "training.learning_rate": (1e-8, 1.0),
    "training.seed": (0, 2**63 - 1),
    "training.sigma": (0.03, 8.0),  # the network's own range
    "training.dropout": (0.0, 1.0),
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
    "target.base.bandwidth": (1e-4, 10.0),
    "target.frame.scale": (1e-100, LARGEST_NUMBER),
    "target.strokes.radius": (1e-3, 10.0),
    "target.strokes.strength": (0.0, 1.0),
}
SHAPES_OF_ARRAYS: dict[str, tuple[int, int, tuple[int, ...]]] = {  # fewest and most rows, and the rest of the shape
    "points": (2, MOST_POINTS, (2,)),
    "means": (1, MOST_GAUSSIANS, (2,)),
    "covariances": (1, MOST_GAUSSIANS, (2, 2)),
    "weights": (1, MOST_GAUSSIANS, ()),
    "ink": (GRID[0], GRID[0], (GRID[1],)),
}
MOST_STROKES = 10_000
MOST_STROKE_POINTS = 500_000
FARTHEST_STROKE = 1_000.0
MOST_POSITIONS = 100_000_000  # points times steps of one run, 800 MB
LONGEST_NAME = 300


class WrongFieldError(ValueError):
    """A field that cannot be believed; ``str()`` names the field and says what it should be."""


def encode(document: Document) -> tuple[Json, Arrays]:
    """Return a document as JSON values and its arrays."""
    data = {f.name: _plain(getattr(document, f.name)) for f in dataclasses.fields(document) if f.name != "target"}
    target, base = document.target, document.target.base
    kind = next(kind for kind, made in KINDS.items() if isinstance(base, made))
    fields = {f.name: getattr(base, f.name) for f in dataclasses.fields(base)}
    arrays = {f"target.{name}": value.values for name, value in fields.items() if isinstance(value, FrozenArray)}
    data["target"] = {
        "name": target.name,
        "frame": _plain(target.frame),
        "base": {"kind": kind} | {k: v for k, v in fields.items() if not isinstance(v, FrozenArray)},
        "strokes": [_plain(stroke) for stroke in target.strokes],
    }
    return data, arrays


def _plain(part: Any) -> Json:
    return dataclasses.asdict(part)


def decode(data: Json, arrays: Mapping[str, NDArray[Any]]) -> Document:
    """Return the document that JSON values and arrays describe.

    Raises:
        WrongFieldError: a field is missing, unknown, of the wrong type or out of its range; an array is not what it
            should be.
    """
    fields = _fields(data, "", {f.name for f in dataclasses.fields(Document)})
    hints = typing.get_type_hints(Document)
    made = {name: _part(hints[name], value, name) for name, value in fields.items() if name != "target"}
    document = Document(target=_target(fields["target"], arrays), **made)
    sampling = document.sampling
    if sampling.particles * sampling.steps > MOST_POSITIONS:
        raise WrongFieldError(f"sampling.particles times sampling.steps must be at most {MOST_POSITIONS:,}")
    return document


def _fields(data: object, where: str, names: set[str]) -> Json:
    """Return the object at ``where``, whose keys must be exactly ``names``."""
    if not isinstance(data, dict):
        raise WrongFieldError(f"{where or 'the document'} must be an object")
    prefix = f"{where}." if where else ""
    for name in sorted(names - data.keys()):
        raise WrongFieldError(f"{prefix}{name} is missing")
    for name in sorted(data.keys() - names):
        raise WrongFieldError(f"{prefix}{name} is not a known field")
    return data


def _part(kind: type[Any], data: object, where: str) -> Any:
    """Return a part whose fields are all words, numbers and switches."""
    fields = _fields(data, where, {f.name for f in dataclasses.fields(kind)})
    hints = typing.get_type_hints(kind)
    return kind(**{name: _value(hints[name], value, f"{where}.{name}") for name, value in fields.items()})


def checked(part: Plain, where: str) -> Plain:
    """Return a part whose fields are all words, numbers and switches, as it is.

    Raises:
        WrongFieldError: a field is of the wrong type or out of its range.
    """
    return cast(Plain, _part(type(part), _plain(part), where))


def _value(hint: Any, value: object, where: str) -> object:
    if typing.get_origin(hint) is typing.Literal:
        return _word(value, where, typing.get_args(hint))
    if hint is bool:
        if not isinstance(value, bool):
            raise WrongFieldError(f"{where} must be true or false")
        return value
    if type(None) in typing.get_args(hint) and value is None:
        return None
    return _number(value, where, whole=hint is int)


def _word(value: object, where: str, words: tuple[str, ...]) -> str:
    if not isinstance(value, str) or value not in words:
        raise WrongFieldError(f"{where} must be {'one of ' if len(words) > 1 else ''}{', '.join(words)}")
    return value


def _number(value: object, where: str, whole: bool = False) -> float:
    low, high = RANGES[where]
    good = isinstance(value, int if whole else int | float) and not isinstance(value, bool)
    if not good or not low <= cast(float, value) <= high:
        kind = "a whole number " if whole else ""
        raise WrongFieldError(f"{where} must be {kind}between {_shown(low)} and {_shown(high)}")
    return cast(int, value) if whole else float(cast(float, value))


def _shown(limit: float) -> str:
    return f"{limit:,.0f}" if 1 <= limit < 1e20 or limit == 0 else f"{limit:g}"


def _target(data: object, arrays: Mapping[str, NDArray[Any]]) -> Target:
    fields = _fields(data, "target", {f.name for f in dataclasses.fields(Target)})
    name = fields["name"]
    if not isinstance(name, str) or len(name) > LONGEST_NAME or not name.isprintable():
        raise WrongFieldError(f"target.name must be one line of at most {LONGEST_NAME} characters")
    return Target(_base(fields["base"], arrays), _strokes(fields["strokes"]), _frame(fields["frame"]), name)


def _frame(data: object) -> Frame:
    fields = _fields(data, "target.frame", {"centre", "scale"})
    centre = _pair(fields["centre"], "target.frame.centre", LARGEST_NUMBER)
    return Frame(centre, _number(fields["scale"], "target.frame.scale"))


def _pair(value: object, where: str, limit: float) -> tuple[float, float]:
    if not isinstance(value, list) or len(value) != 2 or not all(type(v) in (int, float) for v in value):
        raise WrongFieldError(f"{where} must be two numbers")
    if not all(abs(v) <= limit for v in value):
        raise WrongFieldError(f"{where} must lie within {_shown(limit)} of zero")
    return float(value[0]), float(value[1])


def _strokes(data: object) -> tuple[Stroke, ...]:
    if not isinstance(data, list) or len(data) > MOST_STROKES:
        raise WrongFieldError(f"target.strokes must be a list of at most {MOST_STROKES:,}")
    strokes = tuple(_stroke(stroke) for stroke in data)
    if sum(len(stroke.points) for stroke in strokes) > MOST_STROKE_POINTS:
        raise WrongFieldError(f"target.strokes must have at most {MOST_STROKE_POINTS:,} points in all")
    return strokes


def _stroke(data: object) -> Stroke:
    where = "target.strokes"
    fields = _fields(data, where, {f.name for f in dataclasses.fields(Stroke)})
    if not isinstance(fields["points"], list) or not fields["points"]:
        raise WrongFieldError(f"{where}.points must be a list of points")
    if not isinstance(fields["erase"], bool):
        raise WrongFieldError(f"{where}.erase must be true or false")
    return Stroke(
        points=tuple(_pair(point, f"{where}.points", FARTHEST_STROKE) for point in fields["points"]),
        radius=_number(fields["radius"], f"{where}.radius"),
        strength=_number(fields["strength"], f"{where}.strength"),
        erase=fields["erase"],
    )


def _base(data: object, arrays: Mapping[str, NDArray[Any]]) -> Base:
    kind = data.get("kind") if isinstance(data, dict) else None
    made = KINDS[_word(kind, "target.base.kind", tuple(KINDS))]
    hints = typing.get_type_hints(made)
    plain = {name for name, hint in hints.items() if hint is not FrozenArray}
    fields = _fields(data, "target.base", {"kind"} | plain)
    values: Json = {name: _frozen(arrays, name, str(kind)) for name in hints.keys() - plain}
    if "name" in plain:
        values["name"] = _preset(fields["name"])
    if "bandwidth" in plain:
        values["bandwidth"] = _number(fields["bandwidth"], "target.base.bandwidth")
    base: Base = made(**values)
    if isinstance(base, parts.Mixture):
        _check_mixture(base)
    return base


def _preset(name: object) -> str:
    from scoreviz.maths.shapes import SHAPES  # torch is slow to import, and most documents are not opened

    return _word(name, "target.base.name", tuple(SHAPES))


def _frozen(arrays: Mapping[str, NDArray[Any]], name: str, kind: str) -> FrozenArray:
    """Return the array ``target.<name>`` with its shape, type and values checked."""
    where = f"target.{name}"
    array = arrays.get(where)
    if array is None:
        raise WrongFieldError(f"{where} is missing")
    low, high, tail = SHAPES_OF_ARRAYS[name]
    if array.dtype != np.float32 or array.ndim != len(tail) + 1 or array.shape[1:] != tail:
        raise WrongFieldError(f"{where} has the wrong shape or type for {kind}")
    if not low <= len(array) <= high:
        raise WrongFieldError(f"{where} must have {low:,} to {high:,} rows")
    if not np.isfinite(array).all():
        raise WrongFieldError(f"{where} holds NaN or infinity")
    if name in ("weights", "ink") and ((array < 0).any() or not array.sum(dtype=np.float64) > 0):
        raise WrongFieldError(f"{where} must not be negative, nor zero everywhere")
    return FrozenArray(array)


def _check_mixture(mixture: parts.Mixture) -> None:
    covariances = mixture.covariances.values.astype(np.float64)
    if not len(mixture.means.values) == len(covariances) == len(mixture.weights.values):
        raise WrongFieldError("target.means, covariances and weights must have the same number of rows")
    even = np.allclose(covariances, covariances.transpose(0, 2, 1), rtol=1e-5, atol=0)
    if not even or not (np.linalg.eigvalsh(covariances) > 0).all():
        raise WrongFieldError("target.covariances must be symmetric and positive definite")
