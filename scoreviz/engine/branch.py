"""A branch of a run: particles that were moved, or dropped in, at one of its steps, and go on from there."""

from dataclasses import dataclass

Place = tuple[float, float]

FARTHEST_PLACE = 1e4  # canvas units; beyond it a particle has left for good


@dataclass(frozen=True)
class Branch:
    """What was done to the particles at one step; the run itself goes on beside it as if nothing had been.

    Of several branches of one run each leaves the one before it, at a later step.

    Args:
        step: how many steps the run had taken.
        moved: which particles, and where to, in the frame in which the run is shown: 0, 1, ... are those of the run
            itself, -1, -2, ... those that were dropped in, in the order in which they were. A number that a run of
            other settings does not have is passed over.
        dropped: where new particles begin, in the same frame.
    """

    step: int
    moved: tuple[tuple[int, Place], ...] = ()
    dropped: tuple[Place, ...] = ()


def with_moved(branches: tuple[Branch, ...], step: int, index: int, place: Place) -> tuple[Branch, ...]:
    """Return the branches with one particle moved at a step; moved twice there, it stands where it was put last."""
    at = _at(branches, step)
    moved = (*(pair for pair in at.moved if pair[0] != index), (index, place))
    return _with(branches, Branch(step, moved, at.dropped))


def with_dropped(branches: tuple[Branch, ...], step: int, places: tuple[Place, ...]) -> tuple[Branch, ...]:
    """Return the branches with new particles at a step; those dropped at later steps keep their numbers."""
    at = _at(branches, step)
    before = sum(len(branch.dropped) for branch in branches if branch.step <= step)
    later = tuple(_renumbered(branch, before, len(places)) for branch in branches if branch.step > step)
    kept = tuple(branch for branch in branches if branch.step < step)
    return (*kept, Branch(step, at.moved, (*at.dropped, *places)), *later)


def _at(branches: tuple[Branch, ...], step: int) -> Branch:
    return next((branch for branch in branches if branch.step == step), Branch(step))


def _with(branches: tuple[Branch, ...], new: Branch) -> tuple[Branch, ...]:
    others = (branch for branch in branches if branch.step != new.step)
    return tuple(sorted((*others, new), key=lambda branch: branch.step))


def _renumbered(branch: Branch, before: int, more: int) -> Branch:
    """Return a later branch that still means the same particles once ``more`` stand before some of them."""
    moved = tuple((index - more if -index > before else index, place) for index, place in branch.moved)
    return Branch(branch.step, moved, branch.dropped)
