"""The recipe of an image model: what is trained, on what, how long; the defaults are those of the shipped models."""

from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from scoreviz.engine.images.picture_set import PictureSet
from scoreviz.maths.images.objective import Predicted
from scoreviz.maths.images.unet import UNetShape
from scoreviz.maths.images.unet_blocks import Norms

GROUPS, HEAD = 16, 32


@dataclass(frozen=True)
class Recipe:
    """What a training is told.

    Args:
        channels: of the network's levels, the finest first; the coarsest level looks across the image.
        layers: residual blocks of a level.
        steps: how many steps there will have been at the end.
        batch: pictures in a step, over all machines together.
        rate: Adam's, between its rise and its fall.
        decay: of the average of the weights.
        dropout: share of the pictures whose class is left out.
        prediction, schedule, levels: what the network is asked, at which table of how many noise levels.
        seed: of the first weights and of every batch.
    """

    channels: tuple[int, ...] = (32, 64, 128)
    layers: int = 1
    steps: int = 12_000
    batch: int = 64
    rate: float = 1e-3
    decay: float = 0.9995
    dropout: float = 0.1
    prediction: Predicted = "v_prediction"
    schedule: str = "squaredcos_cap_v2"
    levels: int = 1000
    seed: int = 0

    def shape(self, pictures: PictureSet) -> UNetShape:
        """Return the network for some pictures."""
        coarsest = tuple(level == len(self.channels) - 1 for level in range(len(self.channels)))
        classes = None if pictures.null is None else pictures.null + 1
        sizes = (pictures.size, pictures.channels, pictures.channels)
        return UNetShape(
            *sizes, self.channels, self.layers, coarsest, coarsest[::-1], classes, HEAD, Norms(groups=GROUPS)
        )

    def as_json(self) -> dict[str, Any]:
        """Return what a file keeps of it."""
        return {**asdict(self), "channels": list(self.channels)}

    @classmethod
    def of_json(cls, data: dict[str, Any]) -> "Recipe":
        """Return the recipe that a file of this program keeps; what is missing has its default."""
        known = {field.name: data[field.name] for field in fields(cls) if field.name in data}
        return cls(**{**known, "channels": tuple(known.get("channels", cls.channels))})

    def goes_on_from(self, other: "Recipe") -> bool:
        """Return whether a training begun as ``other`` is this one, but for how long it goes on."""
        return replace(other, steps=self.steps) == self
