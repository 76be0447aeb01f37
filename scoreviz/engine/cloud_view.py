"""What is shown of a run's particles beside their places: what colours them, their marginals, lines of their density.

Whatever is shown together is of one frame. It is work for a thread of its own.
"""

from collections.abc import Generator
from dataclasses import dataclass

import contourpy
import numpy as np
import torch
from numpy.typing import NDArray

from scoreviz.engine.colour_circle import SHADES
from scoreviz.engine.colouring import colours
from scoreviz.engine.document import ColourName
from scoreviz.engine.job import Latest
from scoreviz.engine.lane_numbers import MOST_COMPARED, Marginal, density_of, marginal_of, truth_of
from scoreviz.engine.layering import label_colours
from scoreviz.engine.particles import RunSnapshot, towards_noise
from scoreviz.engine.recording import Array, Moment, moment_of
from scoreviz.engine.sections import parts
from scoreviz.engine.target import Target
from scoreviz.maths.drawing import PAGE
from scoreviz.maths.sampler import Box
from scoreviz.wording import tr

LEVELS = 0.1, 0.35, 0.7  # of the peak of p_t, blurred; more lines of two densities are a tangle
_WAIT_SECONDS = 0.1

Floats = NDArray[np.floating]


@dataclass(frozen=True, eq=False)
class CloudRequest:
    """What is wanted of a run at a frame; ``box`` is the part of the plane that is looked at."""

    run: RunSnapshot
    frame: int
    by: ColourName = "ink"
    margins: bool = False
    lines: bool = False
    box: Box = PAGE


@dataclass(frozen=True, eq=False)
class CloudLines:
    """Lines of equal density of the points and of p_t seen equally blurred, both at shares of the latter's peak.

    Each is a polyline ``[k, 2]`` in the frame that is shown. ``bandwidth`` is the blur in the unit of the data,
    ``points`` of how many points.
    """

    cloud: tuple[Floats, ...]
    truth: tuple[Floats, ...]
    bandwidth: float
    points: int


@dataclass(frozen=True, eq=False)
class CloudView:
    """What was worked out; ``shades`` is the number of a colour for each point ``[N]``, 0 to ``SHADES`` - 1."""

    request: CloudRequest
    moment: Moment
    shades: NDArray[np.uint8] | None = None
    margins: tuple[Marginal, Marginal] | None = None
    lines: CloudLines | None = None


def cloud_frames(cell: Latest[CloudRequest | None]) -> Generator[CloudView | None, None, None]:
    """Answer the newest request; requests that were overtaken are never worked on."""
    newest: CloudView | None = None
    version = -1
    while True:
        yield newest
        request, now = cell.wait_newer(version, _WAIT_SECONDS)
        if now != version:
            newest = None if request is None else cloud_view(request)
        version = now


def lane_clouds(cell: Latest[tuple[CloudRequest | None, ...]]) -> Generator[tuple[CloudView | None, ...], None, None]:
    """Answer the newest requests, one for each lane, or None for a lane without a run."""
    newest: tuple[CloudView | None, ...] = ()
    version = -1
    while True:
        yield newest
        requests, now = cell.wait_newer(version, _WAIT_SECONDS)
        if now != version:
            newest = tuple(None if request is None else cloud_view(request) for request in requests)
        version = now


def cloud_view(request: CloudRequest) -> CloudView:
    """Return what is wanted of a run at a frame."""
    moment = moment_of(request.run, request.frame)
    shades = None if request.by == "ink" else _shades(request)
    if not (request.margins or request.lines):
        return CloudView(request, moment, shades)
    points, truth = torch.from_numpy(moment.points[moment.present]), truth_of(moment)
    margins = None
    if request.margins:
        margins = tuple(marginal_of(moment, points, truth, axis, request.box) for axis in (0, 1))
    lines = _lines(request, moment) if request.lines else None
    return CloudView(request, moment, shades, None if margins is None else (margins[0], margins[1]), lines)


def class_names(target: Target) -> tuple[tuple[str, int], ...]:
    """Return the parts of a drawing by which points are coloured: the name of each and the number of its colour."""
    names, labels = parts(target).names, label_colours(target)
    return tuple((name, labels[k] if labels else k) for k, name in enumerate(names))


def why_no_colours(run: RunSnapshot, by: ColourName) -> str:
    """Return why points cannot be coloured so, in one sentence, or ""."""
    if by == "class" and towards_noise(run.spec.sampling):
        return tr("A run that ends in noise has no parts by which its points could be coloured.")
    return ""


def _shades(request: CloudRequest) -> NDArray[np.uint8] | None:
    if request.by == "ink" or why_no_colours(request.run, request.by):
        return None
    value = colours(request.run, request.frame, request.by)
    if request.by == "class":
        return np.rint(value * (len(parts(request.run.spec.target).names) - 1)).astype(np.uint8)
    return np.minimum(value * SHADES, SHADES - 1).astype(np.uint8)


def _lines(request: CloudRequest, moment: Moment) -> CloudLines:
    points = torch.from_numpy(moment.points[moment.present][:MOST_COMPARED])
    found = density_of(moment, points, truth_of(moment), request.box)
    levels = [share * float(found.truth.max()) for share in LEVELS]
    cloud, truth = (contours(found.xs, found.ys, values, levels) for values in (found.cloud, found.truth))
    blur = found.bandwidth * request.run.spec.target.frame.scale  # in the unit of the data, as other lengths are told
    return CloudLines(cloud, truth, blur, len(points))


def contours(xs: Array, ys: Array, values: Array, levels: list[float]) -> tuple[Floats, ...]:
    """Return the lines of equal value at some levels, each ``[k, 2]``; ``values`` is ``[len(ys), len(xs)]``."""
    generator = contourpy.contour_generator(xs, ys, values, line_type=contourpy.LineType.Separate)
    return tuple(np.asarray(line) for level in levels for line in generator.lines(level))
