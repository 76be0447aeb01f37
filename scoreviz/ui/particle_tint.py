"""The colours of particles that are not all ink: a circle of hues, the labels of parts, or from faint to strong."""

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from scoreviz.engine.colour_circle import SHADES, circle
from scoreviz.engine.document import ColourName
from scoreviz.engine.palette import Colour, Palette
from scoreviz.ui import theme

if TYPE_CHECKING:
    from scoreviz.engine.particles import RunSnapshot

FAINTEST = 0.34  # of the ink, of the points that are lowest


@dataclass(frozen=True)
class Tint:
    """By what points are coloured; ``classes`` are the name and the label colour of each part, for colours by class."""

    by: ColourName = "ink"
    classes: tuple[tuple[str, int], ...] = ()


INK = Tint()


def tint_of(run: "RunSnapshot", by: ColourName) -> Tint:
    """Return the colours of a run's points; ink where they cannot be coloured so."""
    from scoreviz.engine.cloud_view import class_names, why_no_colours  # the first frame needs none of it

    if by == "ink" or why_no_colours(run, by):
        return INK
    return Tint(by, class_names(run.spec.target) if by == "class" else ())


@lru_cache(maxsize=16)
def shades(tint: Tint, palette: Palette) -> tuple[Colour, ...]:
    """Return the colours that the numbers of ``engine.cloud_view`` stand for; none where all points are ink."""
    if tint.by == "ink":
        return ()
    if tint.by == "class":
        return tuple(palette.label(label) for _, label in tint.classes)
    if tint.by == "start":
        return circle(SHADES, dark=palette.is_dark)
    steps = (FAINTEST + (1.0 - FAINTEST) * k / (SHADES - 1) for k in range(SHADES))
    return tuple(theme.blend(palette.canvas, palette.ink, share).name() for share in steps)
