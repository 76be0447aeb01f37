"""A target that comes to another as layers on top."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from scoreviz.engine.field_checks import WrongFieldError
from scoreviz.engine.layering import unused_colour
from scoreviz.engine.refusal import Refused
from scoreviz.engine.target import Base, Frame, FrozenArray, Layer, Mixture, Points, Target
from scoreviz.engine.target_file import MOST_LAYERS, check_size
from scoreviz.maths.drawing import PAGE
from scoreviz.wording import tr


def joined(target: Target, new: Target) -> Target:
    """Return a target with the layers of another on top of its own, in colours of their own.

    Where both are from files, what comes keeps its place in the coordinates of the first, unless it would lie off the
    page; otherwise it stays where it is on the canvas. What comes as several layers keeps their shares of each other,
    however fine either page is.

    Raises:
        Refused: they are too many.
    """
    if len(target.layers) + len(new.layers) > MOST_LAYERS:
        raise Refused(new.name, tr("the drawing would have more than {most} layers", most=MOST_LAYERS))
    layers = target.layers
    for layer in _weighed(_placed(target.frame, new), new, target.rows):
        layers = (*layers, replace(layer, colour=unused_colour(layers)))
    try:
        check_size(layers)
    except WrongFieldError:
        raise Refused(
            new.name, tr("the drawing would have more marks than a file can hold: merge strokes first")
        ) from None
    return replace(target, layers=layers)


def _placed(frame: Frame, new: Target) -> tuple[Layer, ...]:
    if Frame() in (frame, new.frame) or any(layer.marks for layer in new.layers):
        return new.layers
    moved = tuple(replace(layer, base=_within(frame, new.frame, layer.base)) for layer in new.layers)
    return moved if all(_on_page(layer.base) for layer in moved) else new.layers


def _weighed(placed: Sequence[Layer], new: Target, rows: int) -> tuple[Layer, ...]:
    """Return layers of another place or on a page of other rows, their masses to each other as they were.

    A layer's ink is as dark as 1, so that its mass depends on the cells in which it is darkest.
    """
    from scoreviz.engine.targets import inked, layer_mass

    counting = [k for k, layer in enumerate(new.layers) if layer in inked(new)]
    if len(counting) < 2:
        return tuple(placed)
    weights = [layer.weight for layer in new.layers]
    masses = {k: weights[k] * layer_mass(new.layers[k], new.rows) / layer_mass(placed[k], rows) for k in counting}
    fit = max(weights[k] for k in counting) / max(masses.values())  # the heaviest stays as heavy
    return tuple(replace(layer, weight=fit * masses.get(k, weights[k])) for k, layer in enumerate(placed))


def _within(frame: Frame, own: Frame, base: Base) -> Base:
    """Return a base that was in its own frame in another one."""
    share = own.scale / frame.scale
    offset = (np.array(own.centre) - np.array(frame.centre)) / frame.scale
    if isinstance(base, Points):
        return Points(FrozenArray(offset + share * base.points.values), share * base.bandwidth)
    if isinstance(base, Mixture):
        covariances = FrozenArray(share**2 * base.covariances.values)
        return Mixture(FrozenArray(offset + share * base.means.values), covariances, base.weights)
    return base


def _on_page(base: Base) -> bool:
    if not isinstance(base, Points | Mixture):
        return True
    places = base.points.values if isinstance(base, Points) else base.means.values
    x0, x1, y0, y1 = PAGE
    inside = (places > (x0, y0)).all(axis=1) & (places < (x1, y1)).all(axis=1)
    return bool(inside.mean() > 0.9) and bool(np.ptp(places, axis=0).max() > 0.1 or len(places) == 1)
