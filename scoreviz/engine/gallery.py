"""The shapes that ship with the program, as tiles to pick from."""

from collections.abc import Generator

from scoreviz.engine.strips import Array, portrait
from scoreviz.engine.target import Preset, Target
from scoreviz.maths.shapes import SHAPES
from scoreviz.wording import tr

Portraits = tuple[tuple[str, Array], ...]


def titles() -> dict[str, str]:
    """Return the title of every shape by its name, in the order of the tiles."""
    return {name: tr(shape.title) for name, shape in SHAPES.items()}


def portraits(pixels: int) -> Generator[Portraits, None, None]:
    """Yield the shapes' names with their densities ``[pixels, pixels]``, 1 at the peak, row 0 the lowest y, ever more.

    All of them take a tenth of a second, for which nobody should wait.
    """
    done: Portraits = ()
    yield done
    for name in SHAPES:
        done = (*done, (name, portrait(preset(name), pixels)))
        yield done


def preset(name: str) -> Target:
    """Return a shape as a target.

    Raises:
        KeyError: there is no such shape.
    """
    return Target.of(Preset(name), name=tr(SHAPES[name].title))
