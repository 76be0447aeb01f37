"""The whole state of a lesson: one frozen document of frozen parts, which hold intentions and never results.

Coordinates are in the canvas frame, where data has about unit scale.
"""

from dataclasses import dataclass, field, replace
from typing import Any

from scoreviz.engine.branch import Branch
from scoreviz.engine.given import Given
from scoreviz.engine.marks import Place
from scoreviz.engine.names import (
    ActivityName,
    ArrowLength,
    AveragedName,
    AxisName,
    ColourName,
    EquationName,
    FieldName,
    GuideName,
    ImageSamplerName,
    KernelName,
    KnownName,
    MapName,
    ObjectiveName,
    PlacesName,
    PredictionName,
    ProcessName,
    SamplerName,
    ShownName,
    StyleName,
    UnitName,
    ViewName,
    WeakName,
)
from scoreviz.engine.target import Target
from scoreviz.engine.tries import Beside, Fork, Wander

LARGEST_KNOWN = 100.0  # of a known coordinate, canvas units
LANGEVIN_SIGMAS = 1e-3, 100.0  # the noise levels at which Langevin dynamics may run


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
    """How the network is trained; ``sigma`` is the one noise level it is trained at, None for all from low to high.

    ``dropout`` is the share of labels that a conditional network is not told.
    """

    objective: ObjectiveName = "dsm"
    batch: int = 512
    learning_rate: float = 8e-3
    seed: int = 0
    sigma: float | None = None
    dropout: float = 0.1
    low: float = 0.03
    high: float = 8.0

    @property
    def levels(self) -> float | tuple[float, float]:
        """The one noise level it is trained at, or the two ends of a range."""
        return (self.low, self.high) if self.sigma is None else self.sigma


@dataclass(frozen=True)
class Rival:
    """Another network, B, that learns the same drawing beside the first, to be compared with it."""

    network: Network = Network()
    training: Training = Training()


@dataclass(frozen=True)
class Sampling:
    """One run of particles.

    ``sigma`` is the noise level at which Langevin dynamics runs; ``step_share`` is its step as a share of the
    largest stable one, 2 (sigma^2 + narrowest variance). ``towards`` is the part of the drawing that points are guided
    to with weight ``guidance``, or -1; ``guide`` says how, and ``weak`` what autoguidance leads away from: a smaller
    network, or the same one when it was younger. The settings from ``eta`` on are those of
    ``maths.samplers.Settings``; each sampler reads what it knows. ``snapshot`` is the step of training at which the
    learned field is taken, None its newest. ``known`` is the coordinate that every point must have, ``known_value``;
    it is put back at each step, which is taken ``repeats`` times (``maths.inpainting``).
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
    of_jump: bool = True
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
    snapshot: int | None = None
    known: KnownName = "none"
    known_value: float = 0.0
    repeats: int = 1


@dataclass(frozen=True)
class Run:
    """One lane: a run of particles under a noise process, and what was moved or dropped in on its way."""

    sampling: Sampling = Sampling()
    noise: Noise = Noise()
    branches: tuple[Branch, ...] = ()


@dataclass(frozen=True)
class Theatre:
    """The lanes in step: the first is the document's own ``sampling`` and ``noise``, with ``branches`` of its own.

    All lanes have the particles and the seed of the first (``engine.lanes``).
    """

    branches: tuple[Branch, ...] = ()
    beside: tuple[Run, ...] = ()


@dataclass(frozen=True)
class Overlays:
    """What is drawn over the canvas.

    ``shows`` is which vectors are drawn, in which ``style``, at which ``places``: the nodes of a grid or noisy samples
    of the data; ``spacing`` is the distance of nodes and of streamlines in pixels. ``data`` are the clean points.
    ``axis`` is the unit in which the noise axis is even. ``map_part`` is the part of the drawing whose probability the
    maps of classes show; -1 is the one that points are guided to, and where nothing guides them the first.
    """

    view: ViewName = "both"
    heat: bool = True
    map: MapName = "density"
    contours: bool = True
    arrows: bool = True
    points: bool = True
    trails: bool = True
    landed: bool = True
    fade: bool = True
    arrow_length: ArrowLength = "compressed"
    shows: ShownName = "score"
    style: StyleName = "arrows"
    places: PlacesName = "grid"
    spacing: int = 32
    data: bool = False
    axis: AxisName = "t"
    map_part: int = -1


@dataclass(frozen=True)
class Probing:
    """The noisy point that is looked at, and the places where one was left, all in the frame y = x0 + sigma eps.

    ``unit`` is what of its arrow is drawn. ``averaged`` says of how many single arrows the mean is shown, and ``seed``
    of which; ``paths`` whether its path by the probability-flow ODE is drawn.
    """

    point: Place | None = None
    pins: tuple[Place, ...] = ()
    unit: UnitName = "x0"
    averaged: AveragedName = "all"
    seed: int = 0
    paths: bool = False


@dataclass(frozen=True)
class Appearance:
    """How particles look, and what is shown of their distribution.

    ``trail`` is how many steps back a trail goes, 0 as many as suit the sampler; where it is ``fading`` it is fainter
    towards its tail. ``colour`` is by what points are coloured (``engine.colouring``). ``margins`` are histograms of x
    and y at the edges, ``cloud`` lines of equal density of the points. ``picked`` are the particles whose coming step
    is taken apart: 0, 1, ... those of the run, -1, -2, ... those that were dropped in (``engine.branch``).
    """

    trail: int = 0
    fading: bool = True
    colour: ColourName = "ink"
    margins: bool = False
    cloud: bool = False
    picked: tuple[int, ...] = ()


@dataclass(frozen=True)
class Imaging:
    """One run of the image tab: how many pictures of a class are made, and how.

    ``label`` is the class, or the sum of the marks that a picture may bear; -1 for all classes together. ``guidance``
    is w, where s = s_any + w (s_class - s_any). ``eta`` is the noise of DDIM and of the reverse SDE, from 0 to 1.
    ``chosen`` is the picture that is looked at, ``activity`` what is done with the pictures. ``equation`` is what is
    shown of the score, ``pixel`` the one that is looked at, counted along the rows from 0; -1 for none.
    """

    label: int = -1
    guidance: float = 1.0
    sampler: ImageSamplerName = "ddim"
    steps: int = 40
    eta: float = 0.0
    seed: int = 0
    count: int = 16
    chosen: int = 0
    activity: ActivityName = "all"
    equation: EquationName = "noise"
    pixel: int = -1


OWN_PICTURE = -1


@dataclass(frozen=True)
class PicturePlane:
    """The plane through three pictures.

    ``pictures`` are their numbers, ``OWN_PICTURE`` that of the picture a person has given. ``t`` is the time whose
    noise is put in, ``seed`` that of its one draw. ``dot`` is the point that is looked at, as shares (u, v) of the way
    from the first picture to the second and to the third.
    """

    pictures: tuple[int, int, int] = (0, 1, 2)
    t: float = 0.5
    seed: int = 0
    dot: Place = (0.3, 0.3)


@dataclass(frozen=True)
class Document:
    """Everything that is saved, undone and compared."""

    target: Target = field(default_factory=Target)
    noise: Noise = Noise()
    network: Network = Network()
    training: Training = Training()
    sampling: Sampling = Sampling()
    theatre: Theatre = Theatre()
    overlays: Overlays = Overlays()
    probing: Probing = Probing()
    appearance: Appearance = Appearance()
    imaging: Imaging = Imaging()
    given: Given = field(default_factory=Given)
    beside: Beside = field(default_factory=Beside)
    fork: Fork = field(default_factory=Fork)
    wander: Wander = field(default_factory=Wander)
    picture_plane: PicturePlane = PicturePlane()
    rival: Rival | None = None

    @property
    def pictured(self) -> tuple[object, ...]:
        """The parts that the page of images shows."""
        return self.imaging, self.given, self.beside, self.fork, self.wander, self.picture_plane

    def with_parts(self, **parts: Any) -> "Document":
        """Return a document with some parts replaced."""
        return replace(self, **parts)
