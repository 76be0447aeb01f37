"""What is to be learned: layers of bases and marks on a page, as frozen intentions.

Coordinates are in the canvas frame, where data has about unit scale.
"""

from dataclasses import dataclass, field, replace

from scoreviz.engine.frozen_array import FrozenArray as FrozenArray
from scoreviz.engine.marks import Mark
from scoreviz.wording import tr


@dataclass(frozen=True)
class Frame:
    """Where the canvas lies in a file's own coordinates: file = centre + scale * canvas."""

    centre: tuple[float, float] = (0.0, 0.0)
    scale: float = 1.0


@dataclass(frozen=True)
class Blank:
    """An empty page."""


@dataclass(frozen=True)
class Preset:
    """One of the shapes that ship with the program, by name."""

    name: str


@dataclass(frozen=True)
class Mixture:
    """A mixture of Gaussians: means ``[K, 2]``, covariances ``[K, 2, 2]``, weights ``[K]``."""

    means: FrozenArray
    covariances: FrozenArray
    weights: FrozenArray


@dataclass(frozen=True)
class Points:
    """A data set ``[N, 2]``, read as equal Gaussians of one bandwidth."""

    points: FrozenArray
    bandwidth: float


@dataclass(frozen=True)
class Picture:
    """The ink of a picture on the page's grid: weights ``[H, W]``, row 0 the lowest y."""

    ink: FrozenArray


Base = Blank | Preset | Mixture | Points | Picture


@dataclass(frozen=True)
class Layer:
    """One class of points: a base, and what was drawn on it since.

    ``weight`` times the mass of its ink is its share of the whole, before all shares are made to sum to one. ``colour``
    is the number of its colour among those of the palette. A hidden layer has no part in the density.
    """

    base: Base = field(default_factory=Blank)
    marks: tuple[Mark, ...] = ()
    name: str = field(default_factory=lambda: tr("Drawing"))
    colour: int = 0
    weight: float = 1.0
    hidden: bool = False


@dataclass(frozen=True)
class Target:
    """What is to be learned: layers, lowest first, on a page whose grid has so many rows."""

    layers: tuple[Layer, ...] = field(default_factory=lambda: (Layer(Preset("smiley"), name=tr("Smiley")),))
    frame: Frame = Frame()
    name: str = field(default_factory=lambda: tr("Smiley"))
    rows: int = 128

    @classmethod
    def of(
        cls, base: Base | None = None, marks: tuple[Mark, ...] = (), frame: Frame | None = None, name: str | None = None
    ) -> "Target":
        """Return a target of one layer, which is a drawing where it has no other name."""
        name = tr("Drawing") if name is None else name
        return cls((Layer(base or Blank(), marks, name),), frame or Frame(), name)

    @property
    def shown(self) -> tuple[Layer, ...]:
        """The layers that are not hidden."""
        return tuple(layer for layer in self.layers if not layer.hidden)

    @property
    def plain_base(self) -> Base | None:
        """The base that is all there is, with nothing drawn on it; None where there is more."""
        shown = self.shown
        return shown[0].base if len(shown) == 1 and not shown[0].marks else None

    @property
    def drawn(self) -> bool:
        """Whether anything was drawn by hand."""
        return any(layer.marks for layer in self.layers)

    @property
    def picked(self) -> bool:
        """Whether it is nothing but an empty page or a shape that ships with the program: two clicks make it again.

        What was merged, pasted or read is not, though nothing may be drawn on it.
        """
        return len(self.layers) == 1 and not self.drawn and isinstance(self.layers[0].base, Blank | Preset)

    def with_layer(self, number: int, layer: Layer) -> "Target":
        """Return a target with one layer replaced."""
        return replace(self, layers=(*self.layers[:number], layer, *self.layers[number + 1 :]))
