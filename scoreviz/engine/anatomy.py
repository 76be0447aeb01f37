"""What one step did to a few particles: the displacements that it was made of, and where a proposal led."""

from collections.abc import Generator
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from scoreviz.engine.chance import Streams
from scoreviz.engine.flock import FAR, with_dropped_in
from scoreviz.engine.noise import process_of
from scoreviz.engine.particles import RunSnapshot, planned, scales_of
from scoreviz.engine.targets import realise
from scoreviz.maths.corrector import PredictorCorrector
from scoreviz.maths.multistep import DPMSolver
from scoreviz.maths.sampler import Info, Sampler, State
from scoreviz.wording import mark, tr

Array = NDArray[np.float32]

RESCALED = mark("change of scale")


@dataclass(frozen=True, eq=False)
class Anatomy:
    """One step of a few particles, in the frame of the run at its own end.

    Args:
        step: how many steps were taken before it.
        names: of the parts ``[P]``.
        parts: what each added ``[P, K, 2]``, in the order of the sampler. They add up to after - before, or where
            there are proposals to proposal - before.
        before, after: where the particles were and are ``[K, 2]``.
        proposal: where each would have gone ``[K, 2]``, for a sampler that may refuse.
        accepted: which proposals were taken ``[K]``.
        probability: with which each was to be taken ``[K]``.
    """

    step: int
    names: tuple[str, ...]
    parts: Array
    before: Array
    after: Array
    proposal: Array | None = None
    accepted: NDArray[np.bool_] | None = None
    probability: Array | None = None


def anatomy(run: RunSnapshot, frame: int, chosen: NDArray[np.int64]) -> Generator[str, None, Anatomy]:
    """Return what the step after a frame is made of for the chosen particles ``[K]``, by taking it once more.

    It starts from the recorded places with the noise of that step, so it is the step of the run: to the last bit where
    the sampler runs in the process's own frame, and else to the rounding of the change of frame. A particle that has
    left for good has no parts.

    Errors:
        ValueError: it is the last step, or what the sampler remembers was not recorded; one sentence.
    """
    plan, _ = yield from planned(run.spec, realise)
    step, scales = run.step_of(frame), scales_of(plan, process_of(run.spec.noise))
    if step >= run.spec.sampling.steps:
        raise ValueError(tr("The run ends here: no step follows."))
    if run.spec.branches and isinstance(plan.sampler, PredictorCorrector):
        raise ValueError(tr("The corrector looks at all particles together: its parts are shown for the run itself."))
    state = _state(run, frame, plan.sampler, scales)
    with torch.no_grad():
        after, info = plan.sampler.step(state, _normals(run, step, plan.sampler))
    picked = torch.from_numpy(np.asarray(chosen))
    return _in_frame(state.x[picked], after.x[picked], _of(info, picked), step, scales)


def _state(run: RunSnapshot, frame: int, sampler: Sampler, scales: Array) -> State:
    """Return the sampler's state at a frame, with what it remembers of the step before."""
    step = run.step_of(frame)
    x = torch.from_numpy(run.frames[frame] / scales[step])
    state = State(x, step, float(run.times[frame]))
    if not isinstance(sampler, DPMSolver) or step == 0:
        return state
    if run.stride > 1:
        raise ValueError(tr("This sampler remembers the step before, which is not kept of so long a run."))
    before = State(torch.from_numpy(run.frames[frame - 1] / scales[step - 1]), step - 1, float(run.times[frame - 1]))
    nothing = torch.zeros_like(x)
    with torch.no_grad():
        memory, fresh = (sampler.step(one, nothing)[0].memory for one in (before, state))
    if memory is None or fresh is None:
        raise TypeError("the sampler remembers nothing")
    anew = torch.from_numpy(_touched(run, step))[:, None]  # these take a step of first order, as one at the start
    return replace(state, memory=torch.where(anew, fresh, memory))


def _touched(run: RunSnapshot, step: int) -> NDArray[np.bool_]:
    """Return which particles begin anew at a step ``[N]``: those that a branch moves or drops in there."""
    n, found = run.spec.sampling.particles, np.zeros(run.frames.shape[1], dtype=bool)
    found[n:] = np.array(run.born, dtype=np.int64) >= step
    for branch in run.spec.branches:
        if branch.step == step:
            columns = (index if index >= 0 else n - 1 - index for index, _ in branch.moved if index < n)
            found[[column for column in columns if column < len(found)]] = True
    return found


def _normals(run: RunSnapshot, step: int, sampler: Sampler) -> Tensor:
    sampling = run.spec.sampling
    chance = Streams(sampling.seed, sampling.steps)
    own = chance.normals(step, sampling.particles, sampler.normals)
    return with_dropped_in(own, run.spec.branches, step, chance)


def _of(info: Info, picked: Tensor) -> Info:
    """Return what is said of some of the particles."""
    accepted, proposal, probability = (
        None if value is None else value[picked] for value in (info.accepted, info.proposal, info.probability)
    )
    parts = tuple((name, part[picked]) for name, part in info.pieces)
    return Info(info.drift[picked], info.noise[picked], accepted, proposal, probability, parts)


def _in_frame(x: Tensor, after: Tensor, info: Info, step: int, scales: Array) -> Anatomy:
    """Return the step in the run's own frame, whose scale may change on the way."""
    here, there = float(scales[step]), float(scales[step + 1])
    gone = ~((after.abs() <= FAR).all(1) & (x.abs() <= FAR).all(1))
    parts = [(name, there * part) for name, part in info.parts]
    if here != there:
        parts.append((RESCALED, (there - here) * x))
    shown = torch.stack([torch.where(gone[:, None], 0.0, part) for _, part in parts])
    ends = torch.where(gone[:, None], here * x, there * after)
    return Anatomy(
        step,
        tuple(name for name, _ in parts),
        shown.float().numpy(),
        (here * x).numpy(),
        ends.numpy(),
        None if info.proposal is None else (there * info.proposal).numpy(),
        None if info.accepted is None else info.accepted.numpy(),
        None if info.probability is None else info.probability.float().numpy(),
    )
