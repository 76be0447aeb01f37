"""A mixture of Gaussians from ``.json``: an object with ``means``, ``covariances`` and ``weights``."""

import math
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.reading import check_kind, parse_json, read_bytes
from scoreviz.engine.refusal import Refused, one_line
from scoreviz.engine.target import Frame, FrozenArray, Mixture, Target
from scoreviz.wording import tr

MOST_BYTES = 4_000_000
MOST_GAUSSIANS = 1_000
LARGEST_NUMBER = 1e15
THINNEST = 1e-6
SMALLEST_SCALE = 1e-30

Array = NDArray[np.float64]


def read_mixture(path: Path) -> Target:
    """Return the mixture of a JSON file, centred and scaled to unit scale.

    ``{"means": [[x, y], ...], "covariances": [[[a, b], [b, c]], ...], "weights": [w, ...]}``; the weights are divided
    by their sum. Where it has ``"classes"`` as well, each is a layer (``engine.mixture_classes``).

    Raises:
        Refused: not JSON, a part missing or of the wrong shape, NaN, or something that is not a mixture.
    """
    data = read_bytes(path, MOST_BYTES)
    check_kind(path, data[:16], tr("a JSON file"))
    parts = parse_json(path, data)
    if not isinstance(parts, dict):
        raise Refused(path, tr("it is not an object with means, covariances and weights"))
    for key in ("means", "covariances", "weights"):
        if key not in parts:
            raise Refused(path, tr('it has no "{key}"', key=key))
    means = _array(path, "means", parts["means"], (2,))
    covariances = _array(path, "covariances", parts["covariances"], (2, 2))
    weights = _array(path, "weights", parts["weights"], ())
    _check_counts(path, means, covariances, weights)
    _check_weights(path, weights)
    _check_covariances(path, covariances)
    target = _target(path, means, covariances, weights / weights.sum())
    if "classes" not in parts:
        return target
    from scoreviz.engine.mixture_classes import in_classes  # most mixtures have none

    return in_classes(path, target, parts)


def _array(path: Path, key: str, value: Any, shape: tuple[int, ...]) -> Array:
    """Return a list of K numbers or nested lists as ``[K, *shape]``."""
    if not isinstance(value, list):
        raise Refused(path, tr('"{key}" is not a list', key=key))
    if len(value) > MOST_GAUSSIANS:
        counts = {"n": f"{len(value):,}", "most": f"{MOST_GAUSSIANS:,}"}
        raise Refused(path, tr('"{key}" has {n} entries: at most {most} are read', key=key, **counts))
    for i, entry in enumerate(value):
        _check_entry(path, f'"{key}" {i + 1}', entry, shape)
    return np.array(value, dtype=np.float64).reshape(len(value), *shape)


def _check_entry(path: Path, where: str, value: Any, shape: tuple[int, ...]) -> None:
    """Refuse what is not nested lists of the lengths in ``shape`` with a number at each place."""
    if not shape:
        _check_number(path, where, value)
        return
    if not isinstance(value, list) or len(value) != shape[0]:
        found = {"where": where, "found": _counted(value)}
        if len(shape) == 1:
            raise Refused(path, tr("{where} should be two numbers, and is {found}", **found))
        raise Refused(path, tr("{where} should be two rows of two numbers, and is {found}", **found))
    for part in value:
        _check_entry(path, where, part, shape[1:])


def _counted(value: Any) -> str:
    return tr("a list of {n}", n=f"{len(value):,}") if isinstance(value, list) else tr("not a list")


def _check_number(path: Path, where: str, value: Any) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Refused(path, tr("{where} holds something that is not a number", where=where))
    if not abs(value) <= LARGEST_NUMBER:
        raise Refused(path, tr("{where} holds a number beyond {most}", where=where, most=f"{LARGEST_NUMBER:.0e}"))


def _check_counts(path: Path, means: Array, covariances: Array, weights: Array) -> None:
    if not len(means):
        raise Refused(path, tr("it has no Gaussians"))
    if not len(means) == len(covariances) == len(weights):
        words = tr(
            "it has {means} means, {covariances} covariances and {weights} weights, and the counts should be the same",
            means=len(means),
            covariances=len(covariances),
            weights=len(weights),
        )
        raise Refused(path, words)


def _check_weights(path: Path, weights: Array) -> None:
    if (weights < 0).any():
        raise Refused(path, tr("weight {number} is negative", number=int(np.argmax(weights < 0)) + 1))
    if weights.sum() <= 0:
        raise Refused(path, tr("its weights are all zero"))


def _check_covariances(path: Path, covariances: Array) -> None:
    for i, (a, b) in enumerate(covariances, 1):
        if not math.isclose(a[1], b[0], rel_tol=1e-6, abs_tol=1e-9 * float(np.abs(covariances[i - 1]).max())):
            off = {"first": f"{a[1]:g}", "second": f"{b[0]:g}"}
            raise Refused(path, tr("covariance {number} is not symmetric: {first} and {second}", number=i, **off))
        smallest, largest = np.linalg.eigvalsh([[a[0], a[1]], [a[1], b[1]]])
        if smallest <= 0:
            raise Refused(path, tr("covariance {number} is not positive definite", number=i))
        if smallest < THINNEST * largest:
            words = tr(
                "covariance {number} is too thin: its variances differ by more than {most} times",
                number=i,
                most=f"{1 / THINNEST:,.0f}",
            )
            raise Refused(path, words)


def _target(path: Path, means: Array, covariances: Array, weights: Array) -> Target:
    centre = weights @ means  # [2]
    apart = means - centre
    variance = weights @ (np.trace(covariances, axis1=1, axis2=2) + (apart**2).sum(axis=1)) / 2
    scale = float(np.sqrt(variance))
    canvas = (covariances + covariances.transpose(0, 2, 1)) / 2 / variance
    narrowest = np.linalg.eigvalsh(canvas)[:, 0]
    if scale < SMALLEST_SCALE:
        raise Refused(path, tr("it is smaller than {least} as a whole", least=f"{SMALLEST_SCALE:.0e}"))
    if narrowest.min() < THINNEST:
        which = int(narrowest.argmin()) + 1
        words = tr(
            "covariance {number} is too small beside the whole: a thousandth of its width is the least", number=which
        )
        raise Refused(path, words)
    base = Mixture(FrozenArray(apart / scale), FrozenArray(canvas), FrozenArray(weights))
    return Target.of(base, (), Frame((float(centre[0]), float(centre[1])), scale), one_line(path.stem))
