"""A target that comes to another as layers on top."""

from dataclasses import replace

import numpy as np

from scoreviz.engine.document import Base, Frame, FrozenArray, Layer, Mixture, Points, Target
from scoreviz.engine.field_checks import WrongFieldError
from scoreviz.engine.layering import unused_colour
from scoreviz.engine.refusal import Refused
from scoreviz.engine.target_file import MOST_LAYERS, check_size
from scoreviz.maths.drawing import PAGE


def joined(target: Target, new: Target) -> Target:
    """Return a target with the layers of another on top of its own, in colours of their own.

    Where both are from files, what comes keeps its place in the coordinates of the first, unless it would lie off the
    page; otherwise it stays where it is on the canvas.

    Raises:
        Refused: they are too many.
    """
    if len(target.layers) + len(new.layers) > MOST_LAYERS:
        raise Refused(new.name, f"the drawing would have more than {MOST_LAYERS} layers")
    layers = target.layers
    for layer in _placed(target.frame, new):
        layers = (*layers, replace(layer, colour=unused_colour(layers)))
    try:
        check_size(layers)
    except WrongFieldError:
        raise Refused(new.name, "the drawing would have more marks than a file can hold: merge strokes first") from None
    return replace(target, layers=layers)


def _placed(frame: Frame, new: Target) -> tuple[Layer, ...]:
    if Frame() in (frame, new.frame) or any(layer.marks for layer in new.layers):
        return new.layers
    moved = tuple(replace(layer, base=_within(frame, new.frame, layer.base)) for layer in new.layers)
    return moved if all(_on_page(layer.base) for layer in moved) else new.layers


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
