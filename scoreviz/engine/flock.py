"""The particles of a run in motion: the run's own, and beside them those of its branches."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from scoreviz.engine.branch import FARTHEST_PLACE, Branch, Place
from scoreviz.engine.chance import Chance
from scoreviz.maths.corrector import PredictorCorrector
from scoreviz.maths.sampler import Sampler, State

FAR = FARTHEST_PLACE


@dataclass(frozen=True, eq=False)
class Flight:
    """Particles on their way; each that has left stays where it was last seen.

    Args:
        state: the sampler's, with finite places.
        left: which have left for good ``[n]``.
    """

    state: State
    left: Tensor

    @classmethod
    def begun(cls, state: State) -> "Flight":
        """Return particles at the start of their way."""
        return cls(state, torch.zeros(len(state.x), dtype=torch.bool))

    def after(self, sampler: Sampler, normals: Tensor) -> "Flight":
        """Return the particles one step later; ``normals [n, sampler.normals]``."""
        with torch.no_grad():
            after, _info = sampler.step(self.state, normals)
        left = self.left | ~(after.x.abs() <= FAR).all(dim=-1)  # NaN is not <= anything
        return Flight(replace(after, x=torch.where(left[:, None], self.state.x, after.x)), left)


def positions(sampler: Sampler, steps: int, n: int, chance: Chance) -> Iterator[tuple[Tensor, int]]:
    """Yield every position ``[n, 2]`` of a run, always finite, and how many particles have left by then."""
    flight = Flight.begun(sampler.init(n, chance.start()))
    yield flight.state.x, 0
    for step in range(steps):
        flight = flight.after(sampler, chance.normals(step, n, sampler.normals))
        yield flight.state.x, int(flight.left.sum())


@dataclass(frozen=True, eq=False)
class Touched:
    """The particles that one branch moved or dropped in, and their columns ``[m]`` among all particles, rising."""

    columns: Tensor
    flight: Flight

    def after(self, sampler: Sampler, run: Tensor, normals: Tensor) -> "Touched":
        """Return them one step later.

        Args:
            sampler: of the run.
            run: where the run's own particles are before that step ``[n, 2]``.
            normals: of all particles ``[n + m, sampler.normals]``.
        """
        own = normals[self.columns]
        if not isinstance(sampler, PredictorCorrector):
            return replace(self, flight=self.flight.after(sampler, own))
        # The corrector's step is one number for all particles, which a handful must not decide by themselves: they
        # stand among the run's, in the place of those that they were.
        n, state = len(run), self.flight.state
        among = torch.cat([run, run.new_zeros(len(normals) - n, 2)])
        among[self.columns] = state.x
        rows = torch.cat([torch.arange(n), self.columns[self.columns >= n]])
        places = torch.searchsorted(rows, self.columns)  # both stand in order
        after = Flight.begun(replace(state, x=among[rows])).after(sampler, normals[rows])
        left = self.flight.left | after.left[places]
        x = torch.where(left[:, None], state.x, after.state.x[places])
        return replace(self, flight=Flight(replace(after.state, x=x), left))


def branched(
    sampler: Sampler, steps: int, n: int, chance: Chance, branches: tuple[Branch, ...], scales: NDArray[np.float32]
) -> Iterator[tuple[Tensor, int]]:
    """Yield the same of a run with branches, ``[n + m, 2]`` with the m particles that are ever dropped in.

    The run's own particles go on as they do without the branches, all of them; those that were touched go on beside
    them, with the noise that they would have had, and stand in their place. So what was not touched is the run itself,
    bit for bit, and a sampler's memory of a particle never follows it to where it was moved. Where a sampler looks at
    all particles together (the corrector), the touched ones see the run's own, and not the other way.

    Args:
        sampler, steps, n, chance: of the run.
        branches: at rising steps.
        scales: what turns the sampler's frame into the run's, at each step ``[steps + 1]``.
    """
    flight, groups = Flight.begun(sampler.init(n, chance.start())), list[Touched]()
    total = n + sum(len(branch.dropped) for branch in branches)
    for step in range(steps + 1):
        groups += [
            _touched(branch, branches, n, flight.state, float(scales[step]))
            for branch in branches
            if branch.step == step
        ]
        yield _together(flight, groups, total)
        if step < steps:
            normals = chance.normals(step, n, sampler.normals)
            everyone = with_dropped_in(normals, branches, step, chance)
            groups = [group.after(sampler, flight.state.x, everyone) for group in groups]
            flight = flight.after(sampler, normals)


def births(branches: tuple[Branch, ...]) -> list[tuple[int, Place]]:
    """Return, of every particle that is dropped in, at which step and where."""
    return [(branch.step, place) for branch in branches for place in branch.dropped]


def with_dropped_in(normals: Tensor, branches: tuple[Branch, ...], step: int, chance: Chance) -> Tensor:
    """Return the normal numbers of a step for the run's own particles and those that are ever dropped in."""
    own = [
        chance.normals(step, len(branch.dropped), normals.shape[1], f"dropped at {branch.step}")
        for branch in branches
        if branch.dropped
    ]
    return torch.cat([normals, *own])


def _touched(branch: Branch, branches: tuple[Branch, ...], n: int, state: State, scale: float) -> Touched:
    """Return the particles of a branch where it puts them, in the sampler's frame, as if their way began there."""
    before = n + sum(len(one.dropped) for one in branches if one.step < branch.step)
    places = dict(enumerate(branch.dropped, start=before))
    for index, place in branch.moved:
        column = index if index >= 0 else n - 1 - index
        if index < n and column < before + len(branch.dropped):
            places[column] = place
    columns = sorted(places)
    x = torch.tensor([places[column] for column in columns], dtype=state.x.dtype).reshape(-1, 2) / scale
    return Touched(torch.tensor(columns, dtype=torch.long), Flight.begun(State(x, state.index, state.t)))


def _together(flight: Flight, groups: list[Touched], total: int) -> tuple[Tensor, int]:
    """Return all particles ``[total, 2]`` and how many have left: of one that was touched twice, where it is now."""
    x = torch.cat([flight.state.x, flight.state.x.new_zeros(total - len(flight.state.x), 2)])
    left = torch.cat([flight.left, flight.left.new_zeros(total - len(flight.left))])
    for group in groups:
        x[group.columns], left[group.columns] = group.flight.state.x, group.flight.left
    return x, int(left.sum())
