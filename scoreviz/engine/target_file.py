"""A target as plain JSON values and named arrays, and back with every field checked.

Bases and marks carry their ``kind``. Arrays lie beside the JSON, so that they come back bit by bit; ``arrays`` of a
base is what their names begin with, such as ``target.0`` for ``target.0.points``.
"""

import dataclasses
import typing
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine import target as bases
from scoreviz.engine.field_checks import Json, WrongFieldError, checked_value, fields, number, pair, word
from scoreviz.engine.marks import Blob, Fill, Mark, Move, Path, Place, Smoothing, Stroke
from scoreviz.engine.mixture_file import MOST_GAUSSIANS
from scoreviz.engine.points_file import LARGEST_NUMBER, MOST_POINTS
from scoreviz.engine.target import Base, Frame, FrozenArray, Layer, Target
from scoreviz.maths.drawing import FINEST, GRID
from scoreviz.wording import listed, tr

BASES: dict[str, type[Any]] = {
    "blank": bases.Blank,
    "preset": bases.Preset,
    "mixture": bases.Mixture,
    "points": bases.Points,
    "picture": bases.Picture,
}
MARKS: dict[str, type[Any]] = {"stroke": Stroke, "fill": Fill, "blob": Blob, "smoothing": Smoothing, "move": Move}
FINENESSES = (128, 256, 512)  # rows of a page
SHAPES_OF_ARRAYS: dict[str, tuple[int, int, tuple[int, ...]]] = {  # fewest and most rows, and the rest of the shape
    "points": (2, MOST_POINTS, (2,)),
    "means": (1, MOST_GAUSSIANS, (2,)),
    "covariances": (1, MOST_GAUSSIANS, (2, 2)),
    "weights": (1, MOST_GAUSSIANS, ()),
}
MOST_LAYERS = 32
MOST_MARKS = 10_000
MOST_PLACES = 500_000
FARTHEST = 1_000.0  # of a mark, canvas units
LONGEST_NAME = 300
LARGEST_MATRIX = 1_000.0

Arrays = Mapping[str, NDArray[Any]]


def encode_target(target: Target) -> tuple[Json, dict[str, NDArray[np.float32]]]:
    """Return a target as JSON values and its arrays."""
    arrays: dict[str, NDArray[np.float32]] = {}
    layers = [_layer_words(layer, f"target.{number}", arrays) for number, layer in enumerate(target.layers)]
    words = {"name": target.name, "rows": target.rows, "frame": dataclasses.asdict(target.frame), "layers": layers}
    return words, arrays


def _layer_words(layer: Layer, prefix: str, arrays: dict[str, NDArray[np.float32]]) -> Json:
    words = {name: getattr(layer, name) for name in ("name", "colour", "weight", "hidden")}
    made = {part.name: getattr(layer.base, part.name) for part in dataclasses.fields(layer.base)}
    frozen = {name: value.values for name, value in made.items() if isinstance(value, FrozenArray)}
    arrays.update({f"{prefix}.{name}": array for name, array in frozen.items()})
    base = {"kind": _kind(layer.base, BASES)} | {k: v for k, v in made.items() if k not in frozen}
    if frozen:
        base["arrays"] = prefix
    marks = [{"kind": _kind(mark, MARKS)} | _values(mark) for mark in layer.marks]
    return {**words, "base": base, "marks": marks}


def _values(mark: Mark) -> Json:
    """Return a mark's fields as they are: places are tuples, of which there may be many, and need no copy."""
    return {part.name: getattr(mark, part.name) for part in dataclasses.fields(mark)}


def _kind(made: object, kinds: dict[str, type[Any]]) -> str:
    return next(kind for kind, of in kinds.items() if isinstance(made, of))


def decode_target(data: object, arrays: Arrays) -> Target:
    """Return the target that JSON values and arrays describe.

    Raises:
        WrongFieldError: anything in it that cannot be believed.
    """
    found = fields(data, "target", {"name", "rows", "frame", "layers"})
    layers = found["layers"]
    if not isinstance(layers, list) or not 1 <= len(layers) <= MOST_LAYERS:
        raise WrongFieldError(tr("{where} must be a list of 1 to {most}", where="target.layers", most=MOST_LAYERS))
    rows = number(found["rows"], "target.rows", whole=True)
    if rows not in FINENESSES:
        raise WrongFieldError(
            tr("{where} must be one of {words}", where="target.rows", words=listed(map(str, FINENESSES)))
        )
    made = tuple(_layer(layer, arrays) for layer in layers)
    target = Target(made, _frame(found["frame"]), _line(found["name"], "target.name"), int(rows))
    check_size(made)
    return target


def check_size(layers: tuple[Layer, ...]) -> None:
    """Refuse layers, or marks and places in them, that are more than are read from a file.

    Raises:
        WrongFieldError: there are more.
    """
    marks = [mark for layer in layers for mark in layer.marks]
    if len(marks) > MOST_MARKS or sum(map(places_of, marks)) > MOST_PLACES:
        most = {"marks": f"{MOST_MARKS:,}", "places": f"{MOST_PLACES:,}"}
        raise WrongFieldError(tr("target.layers must have at most {marks} marks and {places} places in all", **most))
    if len(layers) > MOST_LAYERS:
        raise WrongFieldError(tr("{where} must be a list of 1 to {most}", where="target.layers", most=MOST_LAYERS))


def _layer(data: object, arrays: Arrays) -> Layer:
    where = "target.layers"
    found = fields(data, where, {part.name for part in dataclasses.fields(Layer)})
    if not isinstance(found["marks"], list) or len(found["marks"]) > MOST_MARKS:
        raise WrongFieldError(
            tr("{where} must be a list of at most {most}", where=f"{where}.marks", most=f"{MOST_MARKS:,}")
        )
    return Layer(
        base=_base(found["base"], arrays),
        marks=tuple(_mark(mark) for mark in found["marks"]),
        name=_line(found["name"], f"{where}.name"),
        colour=int(number(found["colour"], f"{where}.colour", whole=True)),
        weight=number(found["weight"], f"{where}.weight"),
        hidden=_switch(found["hidden"], f"{where}.hidden"),
    )


def _line(value: object, where: str) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_NAME or not (value.isprintable() or not value):
        raise WrongFieldError(
            tr("{where} must be one line of at most {most} characters", where=where, most=LONGEST_NAME)
        )
    return value


def _switch(value: object, where: str) -> bool:
    if not isinstance(value, bool):
        raise WrongFieldError(tr("{where} must be true or false", where=where))
    return value


def _frame(data: object) -> Frame:
    found = fields(data, "target.frame", {"centre", "scale"})
    centre = pair(found["centre"], "target.frame.centre", LARGEST_NUMBER)
    return Frame(centre, number(found["scale"], "target.frame.scale"))


def _mark(data: object) -> Mark:
    where = "target.layers.marks"
    kind = data.get("kind") if isinstance(data, dict) else None
    made = MARKS[word(kind, f"{where}.kind", tuple(MARKS))]
    hints = typing.get_type_hints(made)
    found = fields(data, where, {"kind", *hints})
    mark: Mark = made(**{name: _mark_value(hint, found[name], f"{where}.{name}") for name, hint in hints.items()})
    _check_mark(mark, where)
    return mark


def _mark_value(hint: Any, value: object, where: str) -> object:
    """Return a place, a path, outlines, a few numbers, a line of text, a switch or a number."""
    if hint is str:
        return _line(value, where)
    if hint == Place:
        return pair(value, where, FARTHEST)
    if hint == Path:
        return _path(value, where)
    if hint == tuple[Path, ...]:
        return tuple(_path(path, where) for path in _listed(value, where))
    if typing.get_origin(hint) is tuple:
        return _numbers(value, where, len(typing.get_args(hint)))
    return checked_value(hint, value, where)


def _listed(value: object, where: str) -> list[Any]:
    if not isinstance(value, list) or not value:
        raise WrongFieldError(tr("{where} must be a list of points", where=where))
    return value


def _path(value: object, where: str) -> Path:
    return tuple(pair(place, where, FARTHEST) for place in _listed(value, where))


def _numbers(value: object, where: str, count: int) -> tuple[float, ...]:
    if not isinstance(value, list) or len(value) != count or not all(type(v) in (int, float) for v in value):
        raise WrongFieldError(tr("{where} must be {n} numbers", where=where, n=count))
    if not all(abs(v) <= LARGEST_MATRIX for v in value):
        raise WrongFieldError(tr("{where} must lie within {most} of zero", where=where, most=f"{LARGEST_MATRIX:,.0f}"))
    return tuple(float(v) for v in value)


def _check_mark(mark: Mark, where: str) -> None:
    """Refuse what no page can be changed by."""
    if isinstance(mark, Blob):
        xx, xy, yy = mark.covariance
        if not (xx > 0 and yy > 0 and xx * yy - xy * xy > 0):
            raise WrongFieldError(tr("{where} must be positive definite", where=f"{where}.covariance"))
    if isinstance(mark, Move):
        a, b, c, d = mark.matrix
        if not abs(a * d - b * c) > 1e-6:
            raise WrongFieldError(tr("{where} must have an inverse", where=f"{where}.matrix"))


def places_of(mark: Mark) -> int:
    """Return how many places a mark has."""
    if isinstance(mark, Fill):
        return sum(len(outline) for outline in mark.outlines)
    return 1 if isinstance(mark, Blob) else len(mark.region if isinstance(mark, Move) else mark.points)


def _base(data: object, arrays: Arrays) -> Base:
    where = "target.layers.base"
    kind = data.get("kind") if isinstance(data, dict) else None
    made = BASES[word(kind, f"{where}.kind", tuple(BASES))]
    hints = typing.get_type_hints(made)
    plain = {name for name, hint in hints.items() if hint is not FrozenArray}
    frozen = hints.keys() - plain
    found = fields(data, where, {"kind"} | plain | ({"arrays"} if frozen else set()))
    prefix = _line(found["arrays"], f"{where}.arrays") if frozen else ""
    values: Json = {name: _frozen(arrays, f"{prefix}.{name}", name, str(kind)) for name in frozen}
    if "name" in plain:
        values["name"] = _preset(found["name"], where)
    if "bandwidth" in plain:
        values["bandwidth"] = number(found["bandwidth"], f"{where}.bandwidth")
    base: Base = made(**values)
    if isinstance(base, bases.Mixture):
        _check_mixture(base, prefix)
    return base


def _preset(name: object, where: str) -> str:
    from scoreviz.maths.shapes import SHAPES  # torch is slow to import, and most documents are not opened

    return word(name, f"{where}.name", tuple(SHAPES))


def _frozen(arrays: Arrays, where: str, name: str, kind: str) -> FrozenArray:
    """Return an array with its shape, type and values checked."""
    array = arrays.get(where)
    if array is None:
        raise WrongFieldError(tr("{where} is missing", where=where))
    if name == "ink":
        _check_ink_shape(array, where)
    else:
        _check_shape(array, where, name, kind)
    if not np.isfinite(array).all():
        raise WrongFieldError(tr("{where} holds NaN or infinity", where=where))
    if name in ("weights", "ink") and ((array < 0).any() or not array.sum(dtype=np.float64) > 0):
        raise WrongFieldError(tr("{where} must not be negative, nor zero everywhere", where=where))
    return FrozenArray(array)


def _check_shape(array: NDArray[Any], where: str, name: str, kind: str) -> None:
    low, high, tail = SHAPES_OF_ARRAYS[name]
    if array.dtype != np.float32 or array.ndim != len(tail) + 1 or array.shape[1:] != tail:
        raise WrongFieldError(tr("{where} has the wrong shape or type for {kind}", where=where, kind=kind))
    if not low <= len(array) <= high:
        raise WrongFieldError(
            tr("{where} must have {low} to {high} rows", where=where, low=f"{low:,}", high=f"{high:,}")
        )


def _check_ink_shape(array: NDArray[Any], where: str) -> None:
    pages = [(rows, rows * GRID[1] // GRID[0]) for rows in FINENESSES if rows <= FINEST]
    if array.dtype != np.float32 or array.shape not in pages:
        raise WrongFieldError(tr("{where} has the wrong shape or type for {kind}", where=where, kind="picture"))


def _check_mixture(mixture: bases.Mixture, prefix: str) -> None:
    covariances = mixture.covariances.values.astype(np.float64)
    if not len(mixture.means.values) == len(covariances) == len(mixture.weights.values):
        words = tr("{where}.means, covariances and weights must have the same number of rows", where=prefix)
        raise WrongFieldError(words)
    even = np.allclose(covariances, covariances.transpose(0, 2, 1), rtol=1e-5, atol=0)
    if not even or not (np.linalg.eigvalsh(covariances) > 0).all():
        raise WrongFieldError(tr("{where} must be symmetric and positive definite", where=f"{prefix}.covariances"))
