"""A mixture of Gaussians from ``.json``: an object with ``means``, ``covariances`` and ``weights``."""

import math
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.reading import check_kind, parse_json, read_bytes
from scoreviz.engine.refusal import Refused, one_line
from scoreviz.engine.target import Frame, FrozenArray, Mixture, Target

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
    check_kind(path, data[:16], "a JSON file")
    parts = parse_json(path, data)
    if not isinstance(parts, dict):
        raise Refused(path, "it is not an object with means, covariances and weights")
    for key in ("means", "covariances", "weights"):
        if key not in parts:
            raise Refused(path, f'it has no "{key}"')
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
        raise Refused(path, f'"{key}" is not a list')
    if len(value) > MOST_GAUSSIANS:
        raise Refused(path, f'"{key}" has {len(value):,} entries: at most {MOST_GAUSSIANS:,} are read')
    for i, entry in enumerate(value):
        _check_entry(path, f'"{key}" {i + 1}', entry, shape)
    return np.array(value, dtype=np.float64).reshape(len(value), *shape)


def _check_entry(path: Path, where: str, value: Any, shape: tuple[int, ...]) -> None:
    """Refuse what is not nested lists of the lengths in ``shape`` with a number at each place."""
    if not shape:
        _check_number(path, where, value)
        return
    if not isinstance(value, list) or len(value) != shape[0]:
        wanted = "two numbers" if len(shape) == 1 else "two rows of two numbers"
        raise Refused(path, f"{where} should be {wanted}, and is {_counted(value)}")
    for part in value:
        _check_entry(path, where, part, shape[1:])


def _counted(value: Any) -> str:
    return f"a list of {len(value):,}" if isinstance(value, list) else "not a list"


def _check_number(path: Path, where: str, value: Any) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Refused(path, f"{where} holds something that is not a number")
    if not abs(value) <= LARGEST_NUMBER:
        raise Refused(path, f"{where} holds a number beyond {LARGEST_NUMBER:.0e}")


def _check_counts(path: Path, means: Array, covariances: Array, weights: Array) -> None:
    if not len(means):
        raise Refused(path, "it has no Gaussians")
    if not len(means) == len(covariances) == len(weights):
        counts = f"{len(means)} means, {len(covariances)} covariances and {len(weights)} weights"
        raise Refused(path, f"it has {counts}, and the counts should be the same")


def _check_weights(path: Path, weights: Array) -> None:
    if (weights < 0).any():
        raise Refused(path, f"weight {int(np.argmax(weights < 0)) + 1} is negative")
    if weights.sum() <= 0:
        raise Refused(path, "its weights are all zero")


def _check_covariances(path: Path, covariances: Array) -> None:
    for i, (a, b) in enumerate(covariances, 1):
        if not math.isclose(a[1], b[0], rel_tol=1e-6, abs_tol=1e-9 * float(np.abs(covariances[i - 1]).max())):
            raise Refused(path, f"covariance {i} is not symmetric: {a[1]:g} and {b[0]:g}")
        smallest, largest = np.linalg.eigvalsh([[a[0], a[1]], [a[1], b[1]]])
        if smallest <= 0:
            raise Refused(path, f"covariance {i} is not positive definite")
        if smallest < THINNEST * largest:
            raise Refused(
                path, f"covariance {i} is too thin: its variances differ by more than {1 / THINNEST:,.0f} times"
            )


def _target(path: Path, means: Array, covariances: Array, weights: Array) -> Target:
    centre = weights @ means  # [2]
    apart = means - centre
    variance = weights @ (np.trace(covariances, axis1=1, axis2=2) + (apart**2).sum(axis=1)) / 2
    scale = float(np.sqrt(variance))
    canvas = (covariances + covariances.transpose(0, 2, 1)) / 2 / variance
    narrowest = np.linalg.eigvalsh(canvas)[:, 0]
    if scale < SMALLEST_SCALE:
        raise Refused(path, f"it is smaller than {SMALLEST_SCALE:.0e} as a whole")
    if narrowest.min() < THINNEST:
        which = int(narrowest.argmin()) + 1
        raise Refused(path, f"covariance {which} is too small beside the whole: a thousandth of its width is the least")
    base = Mixture(FrozenArray(apart / scale), FrozenArray(canvas), FrozenArray(weights))
    return Target.of(base, (), Frame((float(centre[0]), float(centre[1])), scale), one_line(path.stem))
