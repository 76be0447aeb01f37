"""Ready-made pairs: lanes side by side that teach one thing each, and the numbers in which it can be read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from torch import Generator

from scoreviz.engine.document import Document, Noise, Run, Sampling
from scoreviz.engine.figures import grouped, percent, significant
from scoreviz.engine.lane_numbers import lane_numbers
from scoreviz.engine.lanes import with_lanes
from scoreviz.engine.particles import RunSnapshot, to_data_frame
from scoreviz.engine.sections import parts
from scoreviz.engine.shares import shares
from scoreviz.engine.target import Preset, Target
from scoreviz.engine.truth import truth
from scoreviz.maths.drawing import PAGE
from scoreviz.maths.parts import nearest
from scoreviz.maths.shapes import SHAPES
from scoreviz.wording import mark, tr

FigureName = Literal["distance", "floor", "share", "spread", "length", "parted"]
Figures = Mapping[FigureName, tuple[float, ...]]
"""By name, one number a lane."""


@dataclass(frozen=True)
class Pair:
    """Two or three lanes that teach one thing.

    Args:
        name: by which files and scripts call it.
        title: what the list calls it.
        sentence: what is to be seen, marked for translation, as the title and the claim are.
        lanes: what runs; particles and seed are those of the document.
        figures: the numbers in which the lesson can be read, at the end of the runs.
        claim: what they say; ``{distance[0]}`` and the like stand for the lanes' numbers in words.
        holds: whether the numbers bear the claim out.
        preset: the shape on which it is shown; "" for whatever is drawn.
    """

    name: str
    title: str
    sentence: str
    lanes: tuple[Run, ...]
    figures: tuple[FigureName, ...]
    claim: str
    holds: Callable[[Figures], bool]
    preset: str = ""

    @property
    def learned(self) -> bool:
        """Whether a network has to be trained first."""
        return any(run.sampling.field == "learned" for run in self.lanes)


def _near_floor(figures: Figures, lane: int) -> bool:
    """Whether a lane is so near to the truth that chance may be all that is left: three times the floor."""
    return figures["distance"][lane] < 3.0 * figures["floor"][lane]


_LANGEVIN = Sampling("langevin", steps=200)
_ANNEALED = Sampling("annealed", steps=400, levels=20)
_SDE = Sampling("reverse-sde", steps=200)
_FLOW = Sampling("ode", steps=200)
_EIGHT = tuple(Run(Sampling(sampler, steps=8)) for sampler in ("ode-euler", "ode", "dpm++"))
_TABLES = tuple(Run(Sampling("ddpm", steps=steps), Noise("ddpm", table_steps=steps)) for steps in (50, 1_000))
_GUIDED = tuple(Run(Sampling("ode", steps=50, towards=1, guidance=weight)) for weight in (0.0, 1.0, 3.0))
_DISTANCES = mark("Distance to the truth {distance[0]} against {distance[1]}; two true sets are {floor[0]} apart.")

PAIRS: tuple[Pair, ...] = (
    Pair(
        "langevin-annealed",
        mark("Langevin beside annealed Langevin"),
        mark(
            "At one low noise level the two parts keep the points they began with; "
            "falling levels let the shares settle."
        ),
        (Run(replace(_LANGEVIN, steps=400)), Run(_ANNEALED)),
        ("share",),
        mark("Points in the part that should have 80 %: {share[0]} against {share[1]}."),
        lambda figures: abs(figures["share"][0] - 0.8) > 0.1 > 2.0 * abs(figures["share"][1] - 0.8),
        preset="pair",
    ),
    Pair(
        "sde-ode",
        mark("SDE beside ODE"),
        mark("The same cloud at every time, by other ways: chance makes each path long, the flow draws it smooth."),
        (Run(_SDE), Run(_FLOW)),
        ("length", "distance", "floor"),
        mark(
            "Mean way {length[0]} against {length[1]}; distance to the truth {distance[0]} against {distance[1]}, "
            "and two true sets are {floor[0]} apart."
        ),
        lambda figures: (
            figures["length"][0] > 3.0 * figures["length"][1] and all(_near_floor(figures, k) for k in (0, 1))
        ),
        preset="three-islands",
    ),
    Pair(
        "eight-steps",
        mark("Euler beside Heun beside DPM-Solver++, eight steps"),
        mark("With eight steps the order of the solver is seen; Heun asks the field twice a step, the others once."),
        _EIGHT,
        ("distance", "floor"),
        mark(
            "Distance to the truth {distance[0]} against {distance[1]} against {distance[2]}; "
            "two true sets are {floor[0]} apart."
        ),
        lambda figures: figures["distance"][0] > 3.0 * figures["distance"][1] > 3.0 * figures["distance"][2],
        preset="three-islands",
    ),
    Pair(
        "true-learned",
        mark("True beside learned"),
        mark("The same points and the same steps in both fields: where the paths part, the network is wrong."),
        (Run(_FLOW), Run(replace(_FLOW, field="learned"))),
        ("parted", "distance", "floor"),
        mark(
            "A point ends {parted[1]} from where the true field takes it, on average; distance to the truth "
            "{distance[0]} against {distance[1]}, and two true sets are {floor[0]} apart."
        ),
        lambda figures: _near_floor(figures, 0) and figures["parted"][1] > 1e-3,
    ),
    Pair(
        "table-steps",
        mark("DDPM, T = 50 beside T = 1\u2009000"),
        mark(
            "Fifty of the betas that were made for a thousand leave much of the signal, "
            "of which the prior knows nothing."
        ),
        _TABLES,
        ("distance", "floor"),
        _DISTANCES,
        lambda figures: figures["distance"][0] > 2.0 * figures["distance"][1] and _near_floor(figures, 1),
        preset="pair",
    ),
    Pair(
        "guidance",
        mark("Guidance of weight 0, 1 and 3"),
        mark("Weight 0 gives the whole drawing, 1 the part that is asked for, 3 only its far side."),
        _GUIDED,
        ("distance", "floor"),
        mark(
            "Distance to the part {distance[0]} against {distance[1]} against {distance[2]}; "
            "two true sets are {floor[0]} apart."
        ),
        lambda figures: figures["distance"][0] > 3.0 * figures["distance"][2] > 6.0 * figures["distance"][1],
        preset="three-islands",
    ),
    Pair(
        "noise-off",
        mark("Noise on beside off"),
        mark("Without its noise Langevin dynamics climbs to the modes and stays there: it no longer samples."),
        (Run(replace(_LANGEVIN, steps=300)), Run(replace(_LANGEVIN, steps=300, with_noise=False))),
        ("spread",),
        mark("Spread within the parts, as a share of the true one: {spread[0]} against {spread[1]}."),
        lambda figures: 0.8 < figures["spread"][0] < 1.2 and figures["spread"][1] < 0.2,
        preset="three-islands",
    ),
    Pair(
        "score-off",
        mark("Score on beside off"),
        mark("Running time backwards is not enough: without the score the cloud does not come back to the drawing."),
        (Run(_SDE), Run(replace(_SDE, with_score=False))),
        ("distance", "floor"),
        _DISTANCES,
        lambda figures: _near_floor(figures, 0) and figures["distance"][1] > 1.0,
    ),
    Pair(
        "gaussian-uniform",
        mark("Gaussian beside uniform noise"),
        mark(
            "These steps are made for Gaussian noise: under uniform noise the points do not follow p, "
            "and some are lost."
        ),
        (Run(Sampling("ode", steps=40)), Run(Sampling("ode", steps=40), Noise(kernel="uniform"))),
        ("distance", "floor"),
        _DISTANCES,
        lambda figures: _near_floor(figures, 0) and figures["distance"][1] > 10.0 * figures["floor"][1],
        preset="three-islands",
    ),
)


def set_up(document: Document, pair: Pair) -> Document:
    """Return a document in which a pair runs: its lanes, and its shape where it needs one; the rest stays."""
    first, *others = pair.lanes
    own = replace(first.sampling, particles=document.sampling.particles, seed=document.sampling.seed)
    made = with_lanes(document, (replace(first, sampling=own), *others))
    if not pair.preset:
        return made
    title = tr(SHAPES[pair.preset].title)
    return made.with_parts(target=Target.of(Preset(pair.preset), name=title))


def figures_of(pair: Pair, runs: tuple[RunSnapshot, ...]) -> Figures:
    """Return a pair's figures at the end of its runs."""
    return {name: tuple(_figure(name, run, runs[0]) for run in runs) for name in pair.figures}


def claim_of(pair: Pair, figures: Figures) -> str:
    """Return what the figures say, in one sentence."""
    said = {str(name): tuple(WRITTEN[name](value) for value in values) for name, values in figures.items()}
    return tr(pair.claim, **said)


def _figure(name: FigureName, run: RunSnapshot, first: RunSnapshot) -> float:
    return _parted(run, first) if name == "parted" else FIGURES[name](run)


def _parted(run: RunSnapshot, first: RunSnapshot) -> float:
    """The mean distance between the ends of the same points in a lane and in the first, in the data frame."""
    ends = [to_data_frame(one.spec, one.frames[one.count - 1], float(one.times[one.count - 1])) for one in (run, first)]
    return float(np.linalg.norm(ends[0] - ends[1], axis=1).mean())


def _distance(run: RunSnapshot) -> float:
    return lane_numbers(run, run.count - 1, PAGE).distance


def _floor(run: RunSnapshot) -> float:
    return lane_numbers(run, run.count - 1, PAGE).floor.mean


def _share(run: RunSnapshot) -> float:
    """The share of the points in the largest part."""
    found = shares(run.spec, run.frames[run.count - 1], float(run.times[run.count - 1]))
    return found[0].share


def _length(run: RunSnapshot) -> float:
    """The mean length of the particles' ways through the frames that are kept, in the process's frame."""
    return float(np.linalg.norm(np.diff(run.frames[: run.count], axis=0), axis=2).sum(axis=0).mean())


def _spread(run: RunSnapshot) -> float:
    """The deviation of the points from the mean of their own part, as a share of that of as many true points."""
    points = to_data_frame(run.spec, run.frames[run.count - 1], float(run.times[run.count - 1]))
    level = float(run.sigmas[run.count - 1] / run.alphas[run.count - 1])
    generator = Generator().manual_seed(run.spec.sampling.seed)
    true = truth(run.spec.target, run.spec.noise.kernel).sample(len(points), level, generator).numpy()
    return _within(run, points) / _within(run, true)


def _within(run: RunSnapshot, points: NDArray[np.float32]) -> float:
    owners = nearest(parts(run.spec.target), points)
    squares = [((own - own.mean(axis=0)) ** 2).sum() for k in np.unique(owners) for own in [points[owners == k]]]
    return float(np.sqrt(sum(squares) / len(points)))


FIGURES: dict[FigureName, Callable[[RunSnapshot], float]] = {
    "distance": _distance,
    "floor": _floor,
    "share": _share,
    "spread": _spread,
    "length": _length,
}
WRITTEN: dict[FigureName, Callable[[float], str]] = {
    "distance": significant,
    "floor": significant,
    "share": percent,
    "spread": percent,
    "length": grouped,
    "parted": significant,
}
