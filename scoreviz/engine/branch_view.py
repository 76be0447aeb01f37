"""What is seen of a branch beside its run: the particles that were moved or dropped in, and their way since."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.branch import Branch, Place
from scoreviz.engine.particles import RunSnapshot, smooth
from scoreviz.engine.recording import Array, Moment
from scoreviz.wording import tr

GOLDEN = math.pi * (3.0 - math.sqrt(5.0))  # the angle from one of the dropped to the next
FOLLOWED = 3  # of those that chance moves


@dataclass(frozen=True, eq=False)
class BranchView:
    """The particles of a branch at a frame, in the frame that is shown.

    Args:
        numbers: of the particles ``[K]``, as in ``Branch``.
        points: where they are ``[K, 2]``.
        ways: where they were since the first of them was touched ``[T, K, 2]``; of many that chance moves only the
            first few, as all of them are scribble.
        before: where those that were moved would be without it ``[M, 2]``: in the run itself.
    """

    numbers: tuple[int, ...]
    points: Array
    ways: Array
    before: Array


def column_of(number: int, n: int) -> int:
    """Return the column of a particle in the frames of a branch of a run of n."""
    return number if number >= 0 else n - 1 - number


def touched(branches: tuple[Branch, ...], n: int, step: int) -> tuple[int, ...]:
    """Return the numbers of the particles that were moved or dropped in by a step, those of the run itself first."""
    found: list[int] = []
    dropped = 0
    for branch in branches:
        if branch.step > step:
            break
        dropped += len(branch.dropped)
        found += [number for number, _ in branch.moved if -dropped <= number < n]
    return (*sorted({number for number in found if number >= 0}), *range(-1, -dropped - 1, -1))


def branch_view(run: RunSnapshot, branch: RunSnapshot, frame: int) -> BranchView | None:
    """Return what is seen of a branch at a frame, or None where none of it is there yet."""
    n, branches = run.spec.sampling.particles, branch.spec.branches
    step = run.step_of(frame)
    numbers = touched(branches, n, step)
    if not numbers or frame >= min(branch.count, run.count):
        return None
    columns = np.array([column_of(number, n) for number in numbers])
    first = min(frame, branches[0].step // run.stride)
    moved = np.array([number for number in numbers if number >= 0], dtype=np.int64)
    frames = branch.frames
    followed = columns if smooth(branch.spec.sampling) else columns[:FOLLOWED]
    ways = frames[first : frame + 1, followed]
    return BranchView(numbers, frames[frame, columns], ways, run.frames[frame, moved])


def particle_at(moment: Moment, branch: BranchView | None, place: Place, reach: float) -> int | None:
    """Return the number of the particle nearest to a place within reach, one of the branch first; or None."""
    if branch is not None:
        nearest = _nearest(branch.points, place, reach)
        if nearest is not None:
            return branch.numbers[nearest]
    return _nearest(moment.points, place, reach)


def rings_of(moment: Moment, branch: BranchView | None, picked: tuple[int, ...]) -> tuple[tuple[int, Place], ...]:
    """Return the numbers and the places of the picked particles that are there, those of the branch in the branch."""
    n = moment.spec.sampling.particles
    found = {} if branch is None else dict(zip(branch.numbers, branch.points.tolist(), strict=True))
    rings = []
    for number in picked:
        if number in found:
            rings.append((number, found[number]))
        elif 0 <= column_of(number, n) < len(moment.points):
            rings.append((number, moment.points[number].tolist()))
    return tuple((number, (x, y)) for number, (x, y) in rings)


def evenly_picked(moment: Moment, count: int) -> tuple[int, ...]:
    """Return the numbers of a few particles, evenly among all of a run."""
    picked = np.linspace(0, len(moment.points), min(count, len(moment.points)), endpoint=False)
    return tuple(picked.astype(int).tolist())


def scattered(place: Place, radius: float, count: int) -> tuple[Place, ...]:
    """Return places spread evenly over a disc.

    Formula:
        the k-th lies at the angle k pi (3 - sqrt 5) and the distance radius sqrt((k + 1/2) / count)

    Source:
        Vogel, A better way to construct the sunflower head, Mathematical Biosciences 44, 1979, eq. 1.
    """
    if count == 1:
        return (place,)
    polar = [(radius * math.sqrt((k + 0.5) / count), k * GOLDEN) for k in range(count)]
    return tuple((place[0] + r * math.cos(angle), place[1] + r * math.sin(angle)) for r, angle in polar)


def branch_in_short(branches: tuple[Branch, ...]) -> str:
    """Return in a few words that there is a branch, or ""."""
    return tr("branch from step {step}", step=f"{branches[0].step:,}") if branches else ""


def branch_words(branches: tuple[Branch, ...]) -> str:
    """Return in one sentence what was done to a run."""
    moved = len({number for branch in branches for number, _ in branch.moved})
    dropped = sum(len(branch.dropped) for branch in branches)
    said = {"step": f"{branches[0].step:,}", "moved": f"{moved:,}", "dropped": f"{dropped:,}"}
    if moved and dropped:
        return tr("Branch from step {step}: {moved} moved, {dropped} dropped in; the run goes on beside it.", **said)
    if dropped:
        return tr("Branch from step {step}: {dropped} dropped in; the run goes on beside it.", **said)
    return tr("Branch from step {step}: {moved} moved; the run goes on beside it.", **said)


def _nearest(points: NDArray[np.floating], place: Place, reach: float) -> int | None:
    if len(points) == 0:
        return None
    away = np.hypot(points[:, 0] - place[0], points[:, 1] - place[1])
    nearest = int(away.argmin())
    return nearest if float(away[nearest]) <= reach else None
