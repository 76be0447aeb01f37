"""Numbers from 0 to 1 by which particles are coloured: where each began, its class, its speed, how often it moved."""

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.particles import RunSnapshot, to_data_frame
from scoreviz.engine.sections import parts
from scoreviz.maths.parts import nearest

ColourBy = Literal["start", "class", "speed", "acceptance"]

LOOKED_BACK = 50  # frames over which a particle's moves are counted

Floats = NDArray[np.float32]

WORDS: dict[ColourBy, str] = {
    "start": "By the direction in which each particle began, seen from their mean, once around.",
    "class": "By the part of the drawing that is nearest.",
    "speed": "By the length of the last step: 0 the shortest of all particles, 1 the longest, by rank.",
    "acceptance": f"By the share of the last {LOOKED_BACK} steps in which each particle moved.",
}


def colours(run: RunSnapshot, frame: int, by: ColourBy) -> Floats:
    """Return a number from 0 to 1 for each particle of a run at a frame, ``[N]``."""
    at = min(frame, run.count - 1)
    if by == "start":
        return _by_start(run)
    if by == "class":
        return _by_class(run, at)
    return _by_speed(run, at) if by == "speed" else _by_moves(run, at)


def _by_start(run: RunSnapshot) -> Floats:
    offset = run.frames[0] - run.frames[0].mean(axis=0)
    turn = np.arctan2(offset[:, 1], offset[:, 0]) / (2.0 * np.pi)
    return (turn % 1.0).astype(np.float32)


def _by_class(run: RunSnapshot, at: int) -> Floats:
    found = parts(run.spec.target)
    owners = nearest(found, to_data_frame(run.spec, run.frames[at], float(run.times[at])))
    return (owners / max(1, len(found.names) - 1)).astype(np.float32)


def _by_speed(run: RunSnapshot, at: int) -> Floats:
    """Return the rank of the last step's length; equal lengths have equal ranks."""
    step = np.linalg.norm(run.frames[at] - run.frames[max(0, at - 1)], axis=1)
    lengths, place = np.unique(step, return_inverse=True)
    return (place / max(1, len(lengths) - 1)).astype(np.float32)


def _by_moves(run: RunSnapshot, at: int) -> Floats:
    """Return the share of steps in which a particle moved; of one frame nothing is known yet, and all have 1."""
    window = run.frames[max(0, at - LOOKED_BACK) : at + 1]
    if len(window) < 2:
        return np.ones(run.frames.shape[1], dtype=np.float32)
    moved: Floats = (np.diff(window, axis=0) != 0.0).any(axis=2).mean(axis=0).astype(np.float32)
    return moved
