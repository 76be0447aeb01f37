"""Guidance as something to look at: the field that guides a run, kept ready for whoever draws its parts."""

from collections.abc import Generator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from scoreviz.engine.document import FieldName, GuideName, Noise, Sampling
from scoreviz.engine.figures import significant
from scoreviz.engine.guides import guide, is_guided, refusal
from scoreviz.engine.guiding import destination
from scoreviz.engine.job import Latest
from scoreviz.engine.relay import relay
from scoreviz.engine.sections import parts
from scoreviz.engine.target import Target
from scoreviz.engine.truth import truth
from scoreviz.engine.weak import WeakSpec
from scoreviz.maths.density import Field
from scoreviz.maths.guidance import Guided
from scoreviz.wording import mark, tr

Array = NDArray[np.float32]

NOT_GUIDED = mark("No guidance: choose a part under the sampler’s settings")
NOT_LEARNED = mark("Guidance of the learned field: train first")
_WAIT_SECONDS = 0.1


@dataclass(frozen=True, eq=False)
class GuideRequest:
    """Whose guidance is wanted."""

    sampling: Sampling
    target: Target
    noise: Noise
    learned: Field | None
    weak: WeakSpec | None


@dataclass(frozen=True, eq=False)
class GuidedView:
    """A guided field, whose base is the true or the learned one; or one sentence that says why there is none.

    ``push`` is what guidance adds to the base, as a formula.
    """

    field: Guided | None = None
    base: FieldName = "true"
    note: str = ""
    push: str = ""


@dataclass(frozen=True, eq=False)
class GuidedParts:
    """The two vectors that add up to a guided score, in the unit of the arrows, ``[..., 2]`` each.

    ``formula`` is what the second one is.
    """

    base: Array
    push: Array
    of: FieldName
    formula: str = ""

    @property
    def total(self) -> Array:
        """Their sum."""
        return self.base + self.push


def parts_at(view: GuidedView, y: Tensor, level: float, unit: float) -> GuidedParts | None:
    """Return the parts at points ``[..., 2]`` of the variance-exploding frame, or None where nothing guides."""
    if view.field is None:
        return None
    base, push = view.field.parts(y, level)
    return GuidedParts((unit * base).numpy(), (unit * push).numpy(), view.base, view.push)


def guided_frames(cell: Latest[GuideRequest | None]) -> Generator[GuidedView | None, None, None]:
    """Answer the newest request; while a guide is being trained, say so."""
    newest: GuidedView | None = None
    version = -1
    while True:
        yield newest
        request, now = cell.wait_newer(version, _WAIT_SECONDS)
        if now != version and request is not None:
            newest = yield from guided_view(request)
        version = now


def guided_view(request: GuideRequest) -> Generator[GuidedView, None, GuidedView]:
    """Return what guides a run; while a guide is being trained, yield what says so."""
    sampling, chosen = request.sampling, request.sampling.field
    if not is_guided(sampling):
        return GuidedView(note=tr(NOT_GUIDED))
    why = refusal(sampling, request.noise, request.learned)
    if why:
        return GuidedView(note=why)
    base = request.learned if chosen == "learned" else truth(request.target, request.noise.kernel)
    if base is None:
        return GuidedView(note=tr(NOT_LEARNED))
    try:
        found = yield from relay(
            guide(sampling, request.target, base, request.weak), lambda said: GuidedView(note=said)
        )
    except ValueError as error:  # the drawing has no such part any more
        return GuidedView(note=str(error))
    if found is None:
        return GuidedView(note=tr(NOT_GUIDED))
    return GuidedView(found.field, chosen, push=push_formula(sampling, request.target))


def push_formula(sampling: Sampling, target: Target) -> str:
    """Return what guidance adds to the score, w times a direction, with the weight and the part by name."""
    towards = destination(sampling)
    name = "" if towards < 0 else parts(target).names[towards]
    directions: dict[GuideName, str] = {
        "exact": f"∇ log p({name} | x)",
        "classifier": f"∇ log q({name} | x)",
        "classifier-free": f"(s(x | {name}) − s(x))",
        "autoguidance": tr("(s − s of a weaker network)"),
    }
    return f"{significant(sampling.guidance, 2)} {directions[sampling.guide]}"
