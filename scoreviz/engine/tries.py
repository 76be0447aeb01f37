"""What is tried beside a run of images: other settings, a branch of it, a walk that starts where it ends."""

from dataclasses import dataclass

from scoreviz.engine.names import ImageSamplerName


@dataclass(frozen=True)
class Beside:
    """A second run from the same noise, to be compared with the first: ``engine.document.Imaging`` says what each
    setting means."""

    label: int = -1
    guidance: float = 1.0
    sampler: ImageSamplerName = "ddpm"
    steps: int = 40
    eta: float = 0.0


@dataclass(frozen=True)
class Fork:
    """What a branch of the run does otherwise from a step on; the run itself stays as it is.

    ``step`` is how many steps of the sampler were taken before, -1 where there is no branch. ``seed`` is that of the
    noise that a sampler puts in after it.
    """

    step: int = -1
    label: int = -1
    guidance: float = 1.0
    eta: float = 0.0
    seed: int = 0


@dataclass(frozen=True)
class Wander:
    """Langevin dynamics at one noise level, that of the time ``t``, from the picture that is looked at.

    ``step_share`` is its step as a share of 2 sigma^2, the largest that is stable whatever the pictures are.
    """

    t: float = 0.3
    step_share: float = 0.2
    steps: int = 100
    seed: int = 0
