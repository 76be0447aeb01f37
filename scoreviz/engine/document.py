"""The whole state of a lesson: one frozen document of frozen parts, which hold intentions and never results.

Coordinates are in the canvas frame, where data has about unit scale.
"""

import hashlib
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from scoreviz.engine.marks import Mark

LANGEVIN_SIGMAS = 1e-3, 100.0  # the noise levels at which Langevin dynamics may run

SamplerName = Literal[
    "langevin",
    "mala",
    "annealed",
    "reverse-sde",
    "ode",
    "ode-euler",
    "ode-rk4",
    "ddpm",
    "ddim",
    "edm",
    "dpm++",
    "pc",
    "forward",
]
FieldName = Literal["true", "learned"]
ProcessName = Literal["ve", "vp", "ddpm", "cosine", "sub-vp", "flow"]
ObjectiveName = Literal["dsm", "stf", "tsm", "esm", "ism", "hutchinson", "sliced", "sliced-vr"]
PredictionName = Literal["edm", "score", "eps", "x0", "v", "velocity", "energy"]
ViewName = Literal["true", "learned", "both", "split", "difference"]
ArrowLength = Literal["compressed", "true", "direction"]
KernelName = Literal["gaussian", "uniform", "laplace", "student-t"]
GuideName = Literal["exact", "classifier", "classifier-free", "autoguidance"]
WeakName = Literal["smaller", "younger"]
MapName = Literal["density", "divergence", "curl"]


class FrozenArray:
    """A read-only float32 array that compares and hashes by content, so that a frozen part may hold it."""

    __slots__ = ("_digest", "values")

    def __init__(self, values: ArrayLike) -> None:
        array = np.array(values, dtype=np.float32, order="C")
        array.flags.writeable = False
        self.values: NDArray[np.float32] = array
        self._digest = hashlib.sha256(repr(array.shape).encode() + array.tobytes()).digest()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, FrozenArray) and self._digest == other._digest

    def __hash__(self) -> int:
        return hash(self._digest)

    def __repr__(self) -> str:
        return f"FrozenArray(shape={self.values.shape})"


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
    name: str = "Drawing"
    colour: int = 0
    weight: float = 1.0
    hidden: bool = False


@dataclass(frozen=True)
class Target:
    """What is to be learned: layers, lowest first, on a page whose grid has so many rows."""

    layers: tuple[Layer, ...] = field(default_factory=lambda: (Layer(Preset("smiley"), name="Smiley"),))
    frame: Frame = Frame()
    name: str = "Smiley"
    rows: int = 128

    @classmethod
    def of(
        cls, base: Base | None = None, marks: tuple[Mark, ...] = (), frame: Frame | None = None, name: str = "Drawing"
    ) -> "Target":
        """Return a target of one layer."""
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


@dataclass(frozen=True)
class Noise:
    """The noise process, by name; ``table_steps`` is the T of DDPM's table, and means nothing to the others.

    ``kernel`` is the density of the noise u of y = x0 + sigma u on each axis; every process reads that field as it does
    the Gaussian one, though only Gaussian noise adds up to itself.
    """

    process: ProcessName = "ve"
    table_steps: int = 1000
    kernel: KernelName = "gaussian"


@dataclass(frozen=True)
class Network:
    """The score network: ``layers`` hidden layers of ``width`` units, and what its output stands for.

    A ``conditional`` one is told which part of the drawing a point comes from, and answers with and without a label.
    """

    width: int = 64
    layers: int = 3
    prediction: PredictionName = "edm"
    conditional: bool = False


@dataclass(frozen=True)
class Training:
    """How the network is trained; ``sigma`` is the one noise level it is trained at, None for the whole range.

    ``dropout`` is the share of labels that a conditional network is not told.
    """

    objective: ObjectiveName = "dsm"
    batch: int = 512
    learning_rate: float = 8e-3
    seed: int = 0
    sigma: float | None = None
    dropout: float = 0.1


@dataclass(frozen=True)
class Sampling:
    """One run of particles.

    ``sigma`` is the noise level at which Langevin dynamics runs; ``step_share`` is its step as a share of the
    largest stable one, 2 (sigma^2 + narrowest variance). ``towards`` is the part of the drawing that points are guided
    to with weight ``guidance``, or -1; ``guide`` says how, and ``weak`` what autoguidance leads away from: a smaller
    network, or the same one when it was younger. The settings from ``eta`` on are those of
    ``maths.samplers.Settings``; each sampler reads what it knows.
    """

    sampler: SamplerName = "ode"
    field: FieldName = "true"
    steps: int = 100
    particles: int = 10_000
    seed: int = 0
    sigma: float = 0.15
    step_share: float = 0.1
    eta: float = 1.0
    ddim_eta: float = 0.0
    with_score: bool = True
    with_noise: bool = True
    levels: int = 10
    churn: float = 40.0
    churn_noise: float = 1.0
    churn_low: float = 0.0
    churn_high: float = 100.0
    snr: float = 0.16
    towards: int = -1
    guide: GuideName = "exact"
    weak: WeakName = "smaller"
    guidance: float = 1.0


@dataclass(frozen=True)
class Overlays:
    """What is drawn over the canvas."""

    view: ViewName = "both"
    heat: bool = True
    map: MapName = "density"
    contours: bool = True
    arrows: bool = True
    points: bool = True
    trails: bool = True
    fade: bool = True
    arrow_length: ArrowLength = "compressed"


@dataclass(frozen=True)
class Document:
    """Everything that is saved, undone and compared."""

    target: Target = field(default_factory=Target)
    noise: Noise = Noise()
    network: Network = Network()
    training: Training = Training()
    sampling: Sampling = Sampling()
    overlays: Overlays = Overlays()

    def with_parts(self, **parts: Any) -> "Document":
        """Return a document with some parts replaced."""
        return replace(self, **parts)
