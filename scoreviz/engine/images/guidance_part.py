"""What a class adds to the clean picture: two looks at the network, at one picture of a run."""

from collections.abc import Generator
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from scoreviz.engine.images.image_run import Array, ImageRun
from scoreviz.maths.images.image_field import ImageField
from scoreviz.wording import mark, tr

NO_ANY = mark("this model knows no class that stands for all")


@dataclass(frozen=True, eq=False)
class GuidancePart:
    """Of one picture at one frame, ``[C, H, W]`` each; before the clean picture is held between black and white.

    Args:
        any: the clean picture of any class.
        shift: the clean picture of the class minus that; alpha / sigma^2 times it is the difference of their scores.
    """

    any: Array
    shift: Array


@dataclass(frozen=True, eq=False)
class PartOf:
    """Which picture, at which frame of which run."""

    run: ImageRun
    frame: int
    which: int


def why_no_part(run: ImageRun) -> str:
    """Return why a run's model has nothing to say of guidance, or ""."""
    return tr(NO_ANY) if run.spec.imaging.label >= 0 and run.spec.model.field().null is None else ""


def has_part(asked: PartOf) -> bool:
    """Return whether a class is told, there is noise, and the model knows any class."""
    run = asked.run
    return run.spec.imaging.label >= 0 and run.sigmas[asked.frame] > 0 and not why_no_part(run)


def guidance_parts(asked: PartOf) -> Generator[GuidancePart | None, None, None]:
    """Yield None, and then the part.

    Formula:
        x0-hat = x0-hat_any + w (x0-hat_class - x0-hat_any), which is s = s_any + w (s_class - s_any) by Tweedie

    Source:
        Ho and Salimans, Classifier-free diffusion guidance, 2022, eq. 6, with this program's w one more than theirs.
    """
    yield None
    run, frame = asked.run, asked.frame
    alpha, level = float(run.alphas[frame]), float(run.sigmas[frame]) / float(run.alphas[frame])
    x = run.noisy[frame, asked.which]
    y = torch.from_numpy(x.reshape(1, -1)).double() / alpha
    field = replace(run.spec.model.field(), bounded=False)
    of_any = _clean(field, y, level)
    of_class = _clean(field.labelled(torch.tensor(run.spec.imaging.label)), y, level)
    yield GuidancePart(of_any.reshape(x.shape), (of_class - of_any).reshape(x.shape))


def _clean(field: ImageField, y: Tensor, level: float) -> Array:
    found: Array = field.clean(y, torch.tensor(level, dtype=torch.float64)).float().numpy()
    return found
