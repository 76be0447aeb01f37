"""Layers as classes: their shares of the whole, and how they are put in order, added and taken away.

A layer's share is its weight times the mass of its ink, before all shares are made to sum to one. Layers are counted
from the lowest, which is number 0.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from scoreviz.engine.field_checks import RANGES, WrongFieldError
from scoreviz.engine.palette import LABELS
from scoreviz.engine.target import Layer, Target
from scoreviz.engine.target_file import MOST_LAYERS, check_size
from scoreviz.engine.targets import inked, layer_masses
from scoreviz.wording import tr

LEAST_SHARE = 0.001  # of a layer that is weighed: one without a share would not come back


class LayersRefused(ValueError):  # noqa: N818  it reads as a sentence where it is raised
    """Something that cannot be done with these layers; ``str()`` is one sentence."""


def masses_of(target: Target) -> dict[int, float]:
    """Return the mass of the ink of each layer that is shown and has any, by its number, weights left out."""
    plain = replace(target, layers=tuple(replace(layer, weight=1.0) for layer in target.layers))
    counted = inked(plain)
    numbers = [k for k, layer in enumerate(plain.layers) if layer in counted]
    return dict(zip(numbers, layer_masses(plain), strict=True))


def shares_of(target: Target) -> tuple[float, ...]:
    """Return each layer's share of the whole, its prior as a class; zero for one that is hidden or has no ink."""
    held = {k: target.layers[k].weight * mass for k, mass in masses_of(target).items()}
    whole = sum(held.values())
    return tuple(held.get(k, 0.0) / whole if whole else 0.0 for k in range(len(target.layers)))


def with_shares(target: Target, wanted: Mapping[int, float]) -> Target:
    """Return a target in which some layers have these shares; the others keep their proportions.

    Formula:
        weight = share * sum(weight * mass) / mass: what all of them weigh together stays.

    Raises:
        LayersRefused: one of them is hidden or empty, or there is no other layer to take from or to give to.
    """
    masses, before = masses_of(target), shares_of(target)
    for number in wanted.keys() - masses.keys():
        raise LayersRefused(tr("“{layer}” is hidden or empty: it has no share.", layer=target.layers[number].name))
    others = [k for k in masses if k not in wanted]
    if len(masses) < 2:
        raise LayersRefused(tr("One layer alone is the whole drawing: its share is 100 %."))
    shares = {k: max(share, LEAST_SHARE) for k, share in wanted.items()}
    rest = max(1.0 - sum(shares.values()), LEAST_SHARE * len(others))
    parts = {k: before[k] for k in others} if sum(before[k] for k in others) > 0 else dict.fromkeys(others, 1.0)
    shares |= {k: rest * part / sum(parts.values()) for k, part in parts.items()}
    whole = sum(target.layers[k].weight * mass for k, mass in masses.items()) or sum(masses.values())
    total = sum(shares.values())
    return _weighed(target, {k: shares[k] / total * whole / masses[k] for k in masses})


def with_boundary(target: Target, first: int, second: int, share: float) -> Target:
    """Return a target in which the first of two layers has this share, and the second the rest of what both had.

    Raises:
        LayersRefused: one of them is hidden or empty.
    """
    before = shares_of(target)
    both = before[first] + before[second]
    held = min(max(share, LEAST_SHARE), max(both - LEAST_SHARE, LEAST_SHARE))
    return with_shares(target, {first: held, second: both - held})


def _weighed(target: Target, weights: Mapping[int, float]) -> Target:
    """Return a target with these weights, all made smaller where one would be beyond what a file can hold."""
    _, most = RANGES["target.layers.weight"]
    down = min(1.0, most / max(weights.values()))
    layers = [replace(one, weight=down * weights.get(k, one.weight)) for k, one in enumerate(target.layers)]
    return replace(target, layers=tuple(layers))


def new_layer(target: Target, like: Layer) -> Layer:
    """Return an empty layer with a name and a colour of its own, as heavy as another one."""
    name = unused_name(target.layers, tr("Layer", "of a drawing"))
    return Layer(name=name, colour=unused_colour(target.layers), weight=like.weight)


def copy_of(layer: Layer, among: Sequence[Layer]) -> Layer:
    """Return the same layer under another name and in another colour, to stand among others."""
    name = unused_name(among, tr("{layer} copy", "the name of a copied layer", layer=layer.name))
    return replace(layer, name=name, colour=unused_colour(among))


def with_shape(target: Target, number: int, shape: Target) -> Target:
    """Return a shape in place of the whole target, or where there are several layers, of one of them only.

    The page stays as fine as it is.
    """
    if len(target.layers) == 1:
        return replace(shape, rows=target.rows)
    (layer,), old = shape.layers, target.layers[number]
    name = unused_name([one for one in target.layers if one is not old], layer.name)
    return target.with_layer(number, replace(old, base=layer.base, marks=layer.marks, name=name))


def unused_name(layers: Sequence[Layer], name: str) -> str:
    """Return a name that no layer has: the given one, or with the first number from 2 on that is free."""
    taken = {layer.name for layer in layers}
    first = 2 if name == tr("Layer", "of a drawing") else 1
    names = (name if k == 1 else f"{name} {k}" for k in range(first, len(taken) + 3))
    return next(one for one in names if one not in taken)


def unused_colour(layers: Sequence[Layer]) -> int:
    """Return the number of the label colour that the fewest layers have, the first of such."""
    used = [layer.colour % LABELS for layer in layers]
    return min(range(LABELS), key=used.count)


def inserted(target: Target, above: int, layers: Sequence[Layer]) -> Target:
    """Return a target with more layers above one of its own.

    Raises:
        LayersRefused: there would be more of them than a file can hold.
    """
    return _checked(target, (*target.layers[: above + 1], *layers, *target.layers[above + 1 :]))


def without(target: Target, number: int) -> Target:
    """Return a target without one of its layers.

    Raises:
        LayersRefused: it is the only one.
    """
    if len(target.layers) == 1:
        raise LayersRefused(tr("A drawing has at least one layer: clear the page instead."))
    return replace(target, layers=(*target.layers[:number], *target.layers[number + 1 :]))


def moved(target: Target, number: int, to: int) -> Target:
    """Return a target in which a layer has another number, held within those there are."""
    layers = list(target.layers)
    layer = layers.pop(number)
    layers.insert(min(max(to, 0), len(layers)), layer)
    return replace(target, layers=tuple(layers))


def _checked(target: Target, layers: tuple[Layer, ...]) -> Target:
    if len(layers) > MOST_LAYERS:
        raise LayersRefused(tr("There can be at most {most} layers: merge or delete some first.", most=MOST_LAYERS))
    try:
        check_size(layers)
    except WrongFieldError:
        raise LayersRefused(tr("The layers would hold more marks than a file can: merge some first.")) from None
    return replace(target, layers=layers)


def hand_after(before: Target, after: Target, number: int) -> int:
    """Return which layer is in hand after a change: a new one, or else the same, or else the one below it."""
    if len(before.layers) == len(after.layers):
        return _place(before.layers[number], after.layers, number)
    new = [k for k, layer in enumerate(after.layers) if not any(layer is other for other in before.layers)]
    if new:
        return new[-1]
    return _place(before.layers[number], after.layers, max(0, min(number - 1, len(after.layers) - 1)))


def guided_after(before: Target, after: Target, part: int) -> int:
    """Return which part points are guided to after layers were put in order: the same layer, or none (-1)."""
    counted = _counted(before)
    if part < 0 or len(counted) < 2 or part >= len(counted):
        return part
    number = counted[part]
    fallback = number if len(before.layers) == len(after.layers) else -1
    place = _place(before.layers[number], after.layers, fallback)
    now = _counted(after)
    return now.index(place) if place in now and len(now) > 1 else -1


def label_colours(target: Target) -> tuple[int, ...]:
    """Return the number of the label colour of each part of a target; none where the parts are not layers."""
    counted = _counted(target)
    return tuple(target.layers[k].colour % LABELS for k in counted) if len(counted) > 1 else ()


def _counted(target: Target) -> list[int]:
    """Return the numbers of the layers that are classes, in the order of ``inked``."""
    found = inked(target)
    return [k for k, layer in enumerate(target.layers) if layer in found]


def _place(layer: Layer, layers: Sequence[Layer], otherwise: int) -> int:
    """Return where this very layer stands now, or another number where it is none of them."""
    return next((k for k, other in enumerate(layers) if other is layer), otherwise)
