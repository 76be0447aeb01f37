"""The connected parts of a target, found once."""

from functools import lru_cache

from scoreviz.engine.refusal import Refused
from scoreviz.engine.target import Layer, Preset, Target
from scoreviz.engine.targets import inked, layer_masses, layer_page, realise
from scoreviz.maths.parts import FLOOR, Landmark, Parts, parts_of, parts_of_layers
from scoreviz.maths.shapes import SHAPES
from scoreviz.wording import tr


def parts(target: Target) -> Parts:
    """Return the parts of a target: its layers where it has several, or else the pieces of ink that do not touch.

    Layers stand in their own order, pieces the largest first; a shape's own names outlive what is painted on it.

    Errors:
        EmptyDrawing: there is no ink.
    """
    return _parts(target, tuple(_landmarks(layer) for layer in target.layers))


def _landmarks(layer: Layer) -> tuple[Landmark, ...]:
    """Return the parts of a shape by their names in the language in use, which may change while the program runs."""
    if not isinstance(layer.base, Preset):
        return ()
    return tuple((tr(name), x, y) for name, x, y in SHAPES[layer.base.name].landmarks)


@lru_cache(maxsize=4)  # 32 layers of the finest page are 50 MB
def _parts(target: Target, landmarks: tuple[tuple[Landmark, ...], ...]) -> Parts:
    layers = inked(target)
    if len(layers) > 1:
        pages = [layer_page(layer, target.rows) for layer in layers]
        return parts_of_layers(pages, layer_masses(target), [layer.name for layer in layers])
    base = layers[0].base if layers else None
    if isinstance(base, Preset):
        names = next(own for layer, own in zip(target.layers, landmarks, strict=True) if layer == layers[0])
        return parts_of(realise(target), names, SHAPES[base.name].floor, target.rows)
    return parts_of(realise(target), (), FLOOR, target.rows)


def part_named(option: str, target: Target, name: str) -> int:
    """Return the number of a part of the drawing by its name, capital or not.

    Raises:
        Refused: it has no such part; the option is named.
    """
    names = parts(target).names
    for number, known in enumerate(names):
        if known.lower() == name.lower():
            return number
    raise Refused(option, f"the drawing has no part {name!r}, only {', '.join(names)}")
