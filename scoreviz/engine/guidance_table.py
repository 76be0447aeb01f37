"""What a guided walk tells of its guide: both of its fields over the page, and how far each class's answer is off."""

from collections.abc import Generator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from scoreviz.engine.document import Document
from scoreviz.engine.field_table import FieldTable
from scoreviz.engine.guides import guide
from scoreviz.engine.guiding import labelled
from scoreviz.engine.levels import SIGMAS
from scoreviz.engine.relay import relay
from scoreviz.engine.sections import parts
from scoreviz.engine.target import Frame
from scoreviz.engine.weak import weak_spec
from scoreviz.maths.compare import relative_error
from scoreviz.maths.density import Field
from scoreviz.maths.network import Learned

SAMPLES = 2_000
_SEED = 31_013

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class GuidanceTable:
    """Both fields of a guide at the nodes of a field table, in the canvas frame; guided = base + weight direction.

    Args:
        x: nodes ``[N, 2]``.
        sigmas: noise levels ``[S]``.
        base, direction: ``[S, N, 2]``.
        weight: what the direction is multiplied by.
        figures: what was measured of the guide, by name.
    """

    x: Floats
    sigmas: Floats
    base: Floats
    direction: Floats
    weight: float
    figures: dict[str, float]

    def arrays(self, frame: Frame) -> dict[str, NDArray[Any]]:
        """Return the arrays of ``guidance.npz``, in the file's own coordinates."""
        return {
            "x": np.array(frame.centre) + frame.scale * self.x,
            "sigmas": frame.scale * self.sigmas,
            "base": self.base / frame.scale,
            "direction": self.direction / frame.scale,
            "weight": np.array(self.weight),
        }


def guidance_table(
    document: Document, learned: Field, table: FieldTable
) -> Generator[None, None, GuidanceTable | None]:
    """Return both fields of the guide of the learned field, or None where nothing is guided; yield while it is trained.

    Errors:
        ValueError: the points cannot be guided so; one sentence.
    """
    # A walk's samplers are its own: the document's one may be the noise process, which nothing guides.
    sampling = replace(document.sampling, sampler="ode", field="learned")
    making = guide(sampling, document.target, learned, weak_spec(document))
    found = yield from relay(making, lambda _: None)
    if found is None:
        return None
    x = torch.from_numpy(table.x).float()
    base, direction = (
        torch.stack([field.score(x, float(sigma)) for sigma in table.sigmas]).double().numpy()
        for field in (found.field.base, found.field.direction)
    )
    return GuidanceTable(table.x, table.sigmas, base, direction, found.field.weight, found.figures)


def errors_by_part(document: Document, learned: Field) -> dict[str, list[float]]:
    """Return the relative error of what a network answers for each part, at the eight noise levels of ``SIGMAS``.

    Each is over fresh samples of the part alone; a network without labels has none.
    """
    if not isinstance(learned, Learned) or not learned.classes:
        return {}
    generator = torch.Generator().manual_seed(document.training.seed + _SEED)
    classes = zip(parts(document.target).names, labelled(document.target).classes, strict=True)
    return {
        name: [relative_error(learned.conditional(k), one, float(sigma), SAMPLES, generator) for sigma in SIGMAS]
        for k, (name, one) in enumerate(classes)
    }
