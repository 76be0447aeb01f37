"""Lanes as numbers: of each what a single run has, the particles of its branch, and how far the clouds are apart.

In an ``.npz`` what belongs to lane k, counted from 1, has the names of a single run after ``k_``; a branch has those
particles alone that were moved or dropped in, for the others are the run's own. In a ``.csv`` each row begins with the
lane, and with 1 where it is of its branch.
"""

import json
import zipfile
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np

from scoreviz.engine.atomic import replacing
from scoreviz.engine.lane_numbers import between_lanes
from scoreviz.engine.lane_runs import LaneRun, LaneRuns, touched
from scoreviz.engine.particles import RunSnapshot
from scoreviz.engine.progress import Progress
from scoreviz.engine.refusal import Refused
from scoreviz.engine.run_data import (
    MEASURING,
    SUFFIXES,
    Arrays,
    RunData,
    arrays_of,
    rows_of,
    write_array,
    write_particles,
)
from scoreviz.wording import tr

HEADER = b"lane,branch,step,particle,x,y\n"


@dataclass(frozen=True, eq=False)
class LaneData:
    """What is written of lanes: the steps 0, every, 2 every, ... and the last, of the first particles or all (None)."""

    runs: LaneRuns
    every: int = 1
    particles: int | None = None

    @property
    def parts(self) -> tuple[RunData, ...]:
        """What is written of each lane's run."""
        return tuple(RunData(lane.scenery, lane.run, self.every, self.particles) for lane in self.runs.lanes)

    @property
    def total(self) -> int:
        """How many frames of runs are written."""
        return sum(len(part.steps) for part in self.parts)


def save_lanes(path: Path, data: LaneData) -> Generator[Progress, None, None]:
    """Write lanes as ``.npz`` or ``.csv``, whole or not at all, yielding how far it is.

    Raises:
        Refused: the ending is neither, or the file could not be written.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise Refused(
            path, tr("the numbers of a run are written as {one} or {other}", one=SUFFIXES[0], other=SUFFIXES[1])
        )
    total = data.total
    yield Progress(0, total, MEASURING if suffix == ".npz" else "")
    arrays = _arrays(data) if suffix == ".npz" else {}
    with replacing(path) as file:
        for done in _npz(file, data, arrays) if suffix == ".npz" else _csv(file, data):
            yield Progress(done, total)


def _csv(file: BinaryIO, data: LaneData) -> Iterator[int]:
    file.write(HEADER)
    done = 0
    for number, (part, lane) in enumerate(zip(data.parts, data.runs.lanes, strict=True), start=1):
        for frame, step in zip(part.frames.tolist(), part.steps.tolist(), strict=True):
            file.write(rows_of(part.run.frames[frame, : part.kept], f"{number},0,{step}"))
            done += 1
            yield done
        if lane.branch is not None:
            file.write(b"".join(_branch_rows(lane.branch, data.every, number)))


def _branch_rows(branch: RunSnapshot, every: int, number: int) -> Iterator[bytes]:
    """Yield the rows of the touched particles from the step on at which each was touched."""
    for frame, step in _branch_steps(branch, every):
        columns = touched(branch, frame)
        yield rows_of(branch.frames[frame][columns], f"{number},1,{step}", columns.tolist())


def _branch_steps(branch: RunSnapshot, every: int) -> Iterator[tuple[int, int]]:
    """Yield the frames that are written of a branch, and the steps that they are of."""
    last = branch.count - 1
    wanted = {*range(0, branch.step_of(last) + 1, every), branch.step_of(last)}
    for frame in sorted({min(-(-step // branch.stride), last) for step in wanted}):
        yield frame, branch.step_of(frame)


def _npz(file: BinaryIO, data: LaneData, arrays: Arrays) -> Iterator[int]:
    done = 0
    with zipfile.ZipFile(file, "w") as archive:
        for number, part in enumerate(data.parts, start=1):
            for written in write_particles(archive, part, f"{number}_particles"):
                yield done + written
            done += len(part.steps)
        for name, values in arrays.items():
            write_array(archive, name, values)


def _arrays(data: LaneData) -> Arrays:
    arrays: Arrays = {}
    for number, (part, lane) in enumerate(zip(data.parts, data.runs.lanes, strict=True), start=1):
        arrays |= {f"{number}_{name}": values for name, values in {**arrays_of(part), **_of_branch(lane, data)}.items()}
    arrays["between"] = np.array(json.dumps(_between(data.runs), allow_nan=False))
    return arrays


def _of_branch(lane: LaneRun, data: LaneData) -> Arrays:
    """Return the touched particles by their numbers; from n on, n the run's own, those that were dropped in."""
    branch = lane.branch
    if branch is None:
        return {}
    frames, steps = zip(*_branch_steps(branch, data.every), strict=True)
    columns = touched(branch, branch.count - 1)
    return {
        "branch_steps": np.array(steps, dtype=np.int64),
        "branch_columns": columns,
        "branch_particles": branch.frames[np.array(frames)][:, columns],
    }


def _between(runs: LaneRuns) -> dict[str, dict[str, float | None]]:
    """Return how far the clouds of every two lanes are apart at their end, beside the floor where they have one."""
    ends = tuple((lane.run, lane.run.count - 1) for lane in runs.lanes)
    found = between_lanes(ends)
    return {
        f"{pair.one + 1},{pair.other + 1}": {
            "value": pair.distance,
            "floor": None if pair.floor is None else pair.floor.mean,
        }
        for pair in found
    }
