"""What is tried beside a run of images, as the runs that it asks for."""

from dataclasses import replace

from scoreviz.engine.document import Imaging
from scoreviz.engine.frozen_array import FrozenArray
from scoreviz.engine.images.image_run import ImageRun, ImageSpec, why_not
from scoreviz.engine.images.wandering import WanderSpec
from scoreviz.engine.tries import Beside, Fork, Wander
from scoreviz.wording import tr


def beside_of(first: ImageSpec, beside: Beside) -> ImageSpec:
    """Return the second run of a comparison: other settings, and the same noise, which depends on the seed alone.

    It begins in noise, as the first does; where the first takes a course, at the same step of as many.
    """
    told = {name: getattr(beside, name) for name in ("label", "guidance", "sampler", "eta")}
    steps = beside.steps if first.course.at == 0 else first.imaging.steps
    return replace(first, imaging=replace(first.imaging, steps=steps, **told), fork=None)


def branch_of(first: ImageSpec, fork: Fork) -> ImageSpec:
    """Return the run that leaves another at a step.

    Its steps up to there are taken once more, by the same settings and the same chance: a recorded frame is rounded,
    and a solver may remember the step before. So up to there both are equal to the last bit.
    """
    return replace(first, fork=fork)


def draws_chance(sampler: str, eta: float) -> bool:
    """Return whether a sampler puts noise in on its way, so that its seed matters after the start."""
    return sampler in ("ddpm", "edm") or (sampler in ("ddim", "reverse-sde") and eta > 0)


def as_run(imaging: Imaging, step: int) -> Fork:
    """Return the branch that changes nothing."""
    return Fork(step, imaging.label, imaging.guidance, imaging.eta, imaging.seed)


def as_beside(imaging: Imaging) -> Beside:
    """Return the settings of the run itself."""
    return Beside(imaging.label, imaging.guidance, imaging.sampler, imaging.steps, imaging.eta)


def wander_of(run: ImageRun, which: int, wander: Wander) -> WanderSpec:
    """Return the walk that starts at one picture of a finished run."""
    imaging, picture = run.spec.imaging, FrozenArray(run.clean[-1, which])
    return WanderSpec(run.spec.model, imaging.label, imaging.guidance, picture, wander)


def why_not_beside(first: ImageRun, spec: ImageSpec, classes: int) -> str:
    """Return why there is no second run, in one sentence, or ""."""
    if spec.imaging.label >= classes:
        return tr("The model has no class {label}: choose another.", label=spec.imaging.label)
    return why_not(spec.imaging, first.spec.model.image)


def why_no_branch(first: ImageRun, fork: Fork, classes: int) -> str:
    """Return why there is no branch, in one sentence, or ""."""
    first_step, steps = first.spec.course.at, first.spec.imaging.steps
    if fork.step < 0:
        return tr("Go to a frame of the film, then Branch here: the run stays as it is.")
    if not first_step <= fork.step < steps:
        return tr(
            "The branch leaves at step {step}, and the run takes {first} to {last}: branch anew.",
            step=fork.step,
            first=first_step,
            last=steps - 1,
        )
    if fork.label >= classes:
        return tr("The model has no class {label}: choose another.", label=fork.label)
    return ""


def step_at(run: ImageRun, frame: int) -> int:
    """Return how many steps of the sampler were taken before a frame."""
    return run.spec.course.at + frame
