"""A known coordinate on the canvas: where its line stands, and the other coordinate's density beside the points'."""

import time
from collections.abc import Generator
from dataclasses import dataclass

import numpy as np
import torch

from scoreviz.engine.conditions import Array, Edge, coordinate_line, edge
from scoreviz.engine.document import LARGEST_KNOWN, Noise, SamplerName, Sampling
from scoreviz.engine.fields import noise_level
from scoreviz.engine.guiding import KNOWN, destination
from scoreviz.engine.job import Latest, rest
from scoreviz.engine.particles import CANNOT_KNOW, KNOWN_IS_GAUSSIAN
from scoreviz.engine.recording import Moment
from scoreviz.engine.target import Target
from scoreviz.maths.sampler import Box
from scoreviz.wording import tr

KNOWING: tuple[SamplerName, ...] = ("ode", "ode-euler", "ode-rk4", "reverse-sde", "ddpm", "ddim")
PLACES, DEVIATIONS = 401, 3.0
_PACE_SECONDS = 0.06
_WAIT_SECONDS = 0.1


@dataclass(frozen=True)
class KnownLine:
    """Where a known coordinate is in the frame that is shown.

    Args:
        axis: 0 where x is known, 1 where y is.
        value: of the clean point.
        at: alpha times the value.
        spread: sigma: so far from ``at`` the noisy coordinate is, one deviation.
    """

    axis: int
    value: float
    at: float
    spread: float


@dataclass(frozen=True, eq=False)
class EdgeRequest:
    """What is to be drawn on the edge: the coordinate that ``sampling`` leaves open, at one time, over a box.

    ``moment`` are the points that are shown, if they are of the same drawing, noise and known coordinate.
    """

    sampling: Sampling
    target: Target
    noise: Noise
    t: float
    box: Box
    moment: Moment | None = None


@dataclass(frozen=True, eq=False)
class EdgeView:
    """The exact density ``truth [m]`` of the unknown coordinate at places ``at [m]``, and the points beside it.

    ``axis`` is 0 where x is unknown. ``points`` is None where none are shown; ``note`` says why there is no density.
    """

    request: EdgeRequest
    axis: int = 0
    at: Array | None = None
    truth: Array | None = None
    points: Edge | None = None
    note: str = ""

    @property
    def differs(self) -> bool:
        """Whether the points are further from what is exact than chance makes so many."""
        found = self.points
        return found is not None and found.distance > found.floor.mean + DEVIATIONS * found.floor.deviation


def known_refusal(sampling: Sampling, noise: Noise) -> str:
    """Return why a run cannot know a coordinate, in one sentence, or ""."""
    if sampling.known == "none":
        return ""
    if noise.kernel != "gaussian":
        return tr(KNOWN_IS_GAUSSIAN)
    return "" if sampling.sampler in KNOWING else tr(CANNOT_KNOW)


def known_line(sampling: Sampling, noise: Noise, t: float) -> KnownLine | None:
    """Return where the known coordinate is at a time of the process, or None where none is known."""
    if sampling.known == "none":
        return None
    level = noise_level(noise, t)
    return KnownLine(KNOWN.index(sampling.known), sampling.known_value, level.alpha * sampling.known_value, level.sigma)


def value_at(noise: Noise, t: float, place: float) -> float:
    """Return the value of a clean coordinate whose line stands at a place of the frame that is shown."""
    return float(np.clip(place / noise_level(noise, t).alpha, -LARGEST_KNOWN, LARGEST_KNOWN))


def belongs(moment: Moment, request: EdgeRequest) -> bool:
    """Return whether points are of the drawing, the noise and the known coordinate that are asked about."""
    theirs, ours = moment.spec.sampling, request.sampling
    same = (theirs.known, theirs.known_value, destination(theirs)) == (ours.known, ours.known_value, destination(ours))
    return same and moment.spec.target == request.target and moment.spec.noise == request.noise


def edge_view(request: EdgeRequest) -> EdgeView:
    """Return what the unknown coordinate should be, exactly, and what it is of the points."""
    level = noise_level(request.noise, request.t)
    try:
        line, axis = coordinate_line(request.sampling, request.target, request.noise)
        low, high = request.box[2 * axis : 2 * axis + 2]
        at = torch.linspace(low, high, PLACES, dtype=torch.float64)
        truth = line.pdf(at / level.alpha, level.level) / level.alpha
        shown = None if request.moment is None else edge(request.moment, request.box)
    except ValueError as error:  # nothing that is drawn has this coordinate, or it cannot be worked out for this noise
        return EdgeView(request, note=str(error))
    return EdgeView(request, axis, at.float().numpy(), truth.float().numpy(), shown)


def edge_frames(cell: Latest[EdgeRequest | None]) -> Generator[EdgeView | None, None, None]:
    """Answer the newest request; those that were overtaken are never worked on."""
    newest: EdgeView | None = None
    version = -1
    while True:
        yield newest
        request, now = cell.wait_newer(version, _WAIT_SECONDS)
        if now != version:
            begin = time.monotonic()
            newest = None if request is None else edge_view(request)
            yield newest
            rest(max(0.0, begin + _PACE_SECONDS - time.monotonic()))
        version = now
