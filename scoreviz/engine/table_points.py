"""Points from the columns of a table: which are probably meant as x, y and the class, and each class as a layer."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.points_file import points_target, read_array, read_csv
from scoreviz.engine.refusal import Refused
from scoreviz.engine.table_file import Columns, Table, read_table, width_of
from scoreviz.engine.target import Base, FrozenArray, Layer, Mixture, Points, Target
from scoreviz.engine.target_file import MOST_LAYERS
from scoreviz.wording import tr

MOST_CLASSES = MOST_LAYERS
FEW = 8  # different values of a column that may be a class without being called one
CLASS_NAMES = ("class", "label")
LIKE_A_CLASS = (*CLASS_NAMES, "kind", "type", "species", "category", "group", "cluster", "target", "layer")


def read_points(path: Path) -> Target:
    """Return the points of a ``.csv`` or ``.npy``: two columns, or x and y with a third that is guessed as the class.

    Raises:
        Refused: it holds anything else.
    """
    if width_of(path) == 3:
        table = read_table(path)
        columns = _guess(table)
        if columns is not None and columns.label is not None:
            return points_of(table, columns)
    return points_target(path, read_array(path)) if path.suffix.lower() == ".npy" else read_csv(path)


def guessed(table: Table) -> Columns:
    """Return the columns that are probably meant: those named x and y, or else the first two of numbers.

    The class is a column named class or label; one named alike with at most 8 different words or whole numbers; the
    only column of words, where it has at most 8 of them; or in an array ``[N, 3]`` the third, where it counts from 0.
    Such values come back at least once on average, so that a column of names is none.

    Raises:
        Refused: there are no two columns of numbers.
    """
    columns = _guess(table)
    if columns is None:
        raise Refused(table.path, tr("it has no two columns of numbers, and a point has x and y"))
    return columns


def _guess(table: Table) -> Columns | None:
    names = [name.lower() for name in table.names]
    numbers = [k for k in range(len(names)) if table.is_numbers(k)]
    named = [names.index(name) for name in ("x", "y") if name in names]
    label = _class_column(table, names, numbers, set(named) if len(named) == 2 else set())
    if len(named) == 2:
        return Columns(named[0], named[1], label)
    places = [k for k in numbers if k != label]
    return Columns(places[0], places[1], label) if len(places) > 1 else None


def _class_column(table: Table, names: Sequence[str], numbers: Sequence[int], taken: set[int]) -> int | None:
    free = [k for k in range(len(names)) if k not in taken]
    called = [k for k in free if names[k] in CLASS_NAMES]
    alike = [k for k in free if names[k] in LIKE_A_CLASS and _is_few(table, k) and _is_kind(table, k, numbers)]
    words = [k for k in free if k not in numbers]
    only = words if len(words) == 1 and _is_few(table, words[0]) else []
    counted = [2] if table.path.suffix.lower() == ".npy" and _counts(table) else []
    return next(iter((*called, *alike, *only, *counted)), None)


def _is_few(table: Table, column: int, most: int = FEW) -> bool:
    kinds = len(set(table.words(column)))
    return kinds <= most and 2 * kinds <= len(table.rows)


def _is_kind(table: Table, column: int, numbers: Sequence[int]) -> bool:
    return column not in numbers or _is_whole(table.numbers(column))


def _is_whole(values: NDArray[np.float64]) -> bool:
    return bool((values == np.rint(values)).all())


def _counts(table: Table) -> bool:
    """Whether the third of three columns holds numbers of layers, as they are exported."""
    if len(table.names) != 3 or not table.is_numbers(2):
        return False
    values = table.numbers(2)
    within = values.min() >= 0 and values.max() < MOST_CLASSES and _is_whole(values)
    return within and values.min() < values.max() and _is_few(table, 2, MOST_CLASSES)


def points_of(table: Table, columns: Columns) -> Target:
    """Return the points of a table, centred and scaled to unit scale; each class is a layer of its share.

    Classes of numbers are in the order of those, and classes of words in the order in which they are first met.

    Raises:
        Refused: a cell is no number, or there are more than 32 classes.
    """
    points = np.stack([table.numbers(columns.x), table.numbers(columns.y)], axis=1)
    whole = points_target(table.path, points)
    if columns.label is None:
        return whole
    words = table.words(columns.label)
    kinds = list(dict.fromkeys(words))
    if len(kinds) > MOST_CLASSES:
        reason = tr(
            '"{column}" has {n} different values, and at most {most} classes are read',
            column=table.names[columns.label],
            n=f"{len(kinds):,}",
            most=MOST_CLASSES,
        )
        raise Refused(table.path, reason)
    if table.is_numbers(columns.label):
        value_of = dict(zip(words, table.numbers(columns.label).tolist(), strict=True))
        kinds.sort(key=value_of.__getitem__)
    values = np.array(words)
    return replace(whole, layers=_classes(whole, [(kind, values == kind) for kind in kinds]))


def _classes(whole: Target, members: Sequence[tuple[str, NDArray[np.bool_]]]) -> tuple[Layer, ...]:
    """Return a layer for each class, weighted so that together they are the density of the whole."""
    base = whole.layers[0].base
    if not isinstance(base, Points):
        raise TypeError("Only points have classes.")
    points, bandwidth = base.points.values, base.bandwidth
    layers = [
        Layer(_base(points[mine], bandwidth), name=name or tr("no class", "name of a layer"), colour=colour)
        for colour, (name, mine) in enumerate(members)
    ]
    return with_shares(layers, [float(mine.sum()) for _, mine in members], whole.rows)


def _base(points: NDArray[np.float32], bandwidth: float) -> Base:
    """Return points, or the Gaussian that a single one is: two points are the least a file keeps as such."""
    if len(points) > 1:
        return Points(FrozenArray(points), bandwidth)
    return Mixture(FrozenArray(points), FrozenArray(bandwidth**2 * np.eye(2)[None]), FrozenArray([1.0]))


def with_shares(layers: Sequence[Layer], shares: Sequence[float], rows: int) -> tuple[Layer, ...]:
    """Return layers of such weights that their masses on a page of ``rows`` are as ``shares``; the largest is 1."""
    from scoreviz.engine.targets import layer_mass  # torch is slow to import, and most tables have no classes

    weights = [share / layer_mass(layer, rows) for layer, share in zip(layers, shares, strict=True)]
    return tuple(replace(layer, weight=weight / max(weights)) for layer, weight in zip(layers, weights, strict=True))
