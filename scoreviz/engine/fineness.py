"""Whether a noise level is smaller than the finest thing a drawing can have."""

from dataclasses import dataclass

from scoreviz.engine.figures import significant
from scoreviz.maths.density import Density
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.smoothed import Smoothed
from scoreviz.wording import tr


@dataclass(frozen=True)
class Fineness:
    """A noise level beside the standard deviation b of a cell's Gaussian, canvas units.

    Formula:
        under noise a dot is as wide as sqrt(b^2 + sigma^2); where sigma < b that is mostly b, whatever sigma
    """

    sigma: float
    cell: float

    @property
    def width(self) -> float:
        """The width of the finest dot there is at this level."""
        return float((self.cell**2 + self.sigma**2) ** 0.5)

    @property
    def hurts(self) -> bool:
        """Whether the cell is what is seen, and not the noise."""
        return self.sigma < self.cell


def fineness(density: Density, sigma: float) -> Fineness | None:
    """Return how a noise level compares with a drawing's cells; None for what is not drawn on cells."""
    if not isinstance(density, GridMixture | Smoothed):
        return None
    return Fineness(sigma, density.bandwidth)


def fineness_note(density: Density, sigma: float | None) -> str:
    """Return what training at one noise level finds below a drawing's cells, in one sentence, or ""."""
    found = None if sigma is None else fineness(density, sigma)
    if found is None or not found.hurts:
        return ""
    level, cell = significant(found.sigma), significant(found.cell)
    return tr(
        "σ = {level} is smaller than a cell of the drawing, {cell}: there is nothing finer to learn.",
        level=level,
        cell=cell,
    )
