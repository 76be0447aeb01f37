"""The coming step of a few picked particles, taken apart, with its figures. It is work for a thread of its own."""

from collections.abc import Generator
from dataclasses import dataclass

import numpy as np

from scoreviz.engine.anatomy import RESCALED, Anatomy, anatomy
from scoreviz.engine.branch_view import column_of, touched
from scoreviz.engine.job import Latest
from scoreviz.engine.particles import RunSnapshot
from scoreviz.engine.recording import Array

FACTORS = 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000  # by which arrows are drawn longer
_WAIT_SECONDS = 0.1


@dataclass(frozen=True, eq=False)
class StepRequest:
    """Which particles of a run, and of its branch, are to be taken apart at a frame."""

    run: RunSnapshot
    branch: RunSnapshot | None
    frame: int
    picked: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class StepOf:
    """The coming step of one particle, in the frame that is shown.

    Args:
        number: of the particle, as in ``Branch``.
        before, after: where it is, and where it will be ``[2]``.
        parts: what is added, in order, ``[P, 2]``.
        end: where they lead, before + their sum ``[2]``: after, or a proposal.
        lengths: of the parts, and of their sum, in the unit of the data's own file ``[P + 1]``.
        accepted, probability: of the proposal; None for a sampler that refuses none.
    """

    number: int
    before: Array
    after: Array
    parts: Array
    end: Array
    lengths: tuple[float, ...]
    accepted: bool | None = None
    probability: float | None = None


@dataclass(frozen=True, eq=False)
class StepView:
    """What was taken apart, or a note that says why nothing was.

    Args:
        step: how many steps were taken before it, of ``steps``.
        names: of the parts; ``noise`` says which of them chance made, ``scale`` which the change of scale.
        learned: whether the network drives the particles.
        longest: the longest part or sum, in units of the canvas.
    """

    request: StepRequest
    step: int
    steps: int
    names: tuple[str, ...] = ()
    taken: tuple[StepOf, ...] = ()
    longest: float = 0.0
    note: str = ""

    @property
    def learned(self) -> bool:
        """Whether the network drives the particles."""
        return self.request.run.spec.sampling.field == "learned"


def step_frames(cell: Latest[StepRequest | None]) -> Generator[StepView | None, None, None]:
    """Answer the newest request; what is being trained for it meanwhile stands in a view without steps."""
    newest: StepView | None = None
    version = -1
    while True:
        yield newest
        request, now = cell.wait_newer(version, _WAIT_SECONDS)
        if now != version:
            newest = None if request is None else (yield from step_view(request))
        version = now


def step_view(request: StepRequest) -> Generator[StepView, None, StepView]:
    """Return the coming step of the picked particles, those that a branch touched in the branch."""
    run, step = request.run, request.run.step_of(request.frame)
    steps, n = run.spec.sampling.steps, run.spec.sampling.particles
    own, of_branch = _sorted(request, step)
    taken: list[StepOf] = []
    names: tuple[str, ...] = ()
    try:
        for source, numbers in ((run, own), (request.branch, of_branch)):
            if source is None or not numbers:
                continue
            columns = np.array([column_of(number, n) for number in numbers])
            work = anatomy(source, request.frame, columns)
            found = yield from _waiting(work, request, step, steps)
            names = found.names
            taken += [_step_of(found, k, number, request) for k, number in enumerate(numbers)]
    except ValueError as why:
        return StepView(request, step, steps, note=str(why))
    order = {number: k for k, number in enumerate(request.picked)}
    taken.sort(key=lambda one: order[one.number])
    return StepView(request, step, steps, names, tuple(taken), _longest(taken))


def kind_of(name: str) -> str:
    """Return what makes a part: "noise", "scale" or "field"."""
    return "noise" if "noise" in name else "scale" if name == RESCALED else "field"


def magnified(longest: float, room: float) -> int:
    """Return how many times longer arrows may be drawn, so that the longest is at most ``room``; never shorter."""
    return max((factor for factor in FACTORS if factor * longest <= room), default=1)


def _waiting(
    work: Generator[str, None, Anatomy], request: StepRequest, step: int, steps: int
) -> Generator[StepView, None, Anatomy]:
    while True:
        try:
            note = next(work)
        except StopIteration as done:
            found: Anatomy = done.value
            return found
        yield StepView(request, step, steps, note=note)


def _sorted(request: StepRequest, step: int) -> tuple[list[int], list[int]]:
    """Return the picked particles of the run itself, and those that its branch touched; the others are not there."""
    run, branch = request.run, request.branch
    n = run.spec.sampling.particles
    in_branch = () if branch is None else touched(branch.spec.branches, n, step)
    own = [number for number in request.picked if 0 <= number < n and number not in in_branch]
    return own, [number for number in request.picked if number in in_branch]


def _step_of(found: Anatomy, k: int, number: int, request: StepRequest) -> StepOf:
    parts = found.parts[:, k]
    total = parts.sum(axis=0)
    unit = request.run.spec.target.frame.scale
    lengths = tuple(float(np.hypot(*part)) * unit for part in (*parts, total))
    accepted = None if found.accepted is None else bool(found.accepted[k])
    probability = None if found.probability is None else float(found.probability[k])
    before = found.before[k]
    return StepOf(number, before, found.after[k], parts, before + total, lengths, accepted, probability)


def _longest(taken: list[StepOf]) -> float:
    lengths = [np.hypot(*part) for one in taken for part in (*one.parts, one.end - one.before)]
    return float(max(lengths, default=0.0))
