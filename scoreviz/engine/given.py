"""What a person gives to an image model: a picture of their own, a mask on it, and two pictures to go between."""

from dataclasses import dataclass

from scoreviz.engine.frozen_array import FrozenArray
from scoreviz.engine.names import BlendName


@dataclass(frozen=True)
class GivenPicture:
    """A picture at the size of a model's: pixels ``[C, H, W]``, data between -1 and 1.

    ``name`` is the file it comes from, or what else it is. ``width`` and ``height`` are those of the file, pixels; zero
    for what came from no file.
    """

    pixels: FrozenArray
    name: str = "Drawn"
    width: int = 0
    height: int = 0


@dataclass(frozen=True)
class Given:
    """What is given, and how far it is noised.

    ``picture`` is noised to the time ``t`` and led back. ``mask`` ``[H, W]`` is 1 where that picture is known and 0
    where it is asked for; None asks for the right half. Each step is taken ``repeats`` times. Between ``first`` and
    ``last`` lie pictures, ``blends`` with these two, all noised to ``blend_t``: with one noise, or with the noises
    between that of the run's seed and that of ``blend_seed``. Without the two it is these noises alone, at t = 1.
    """

    picture: GivenPicture | None = None
    t: float = 0.5
    mask: FrozenArray | None = None
    repeats: int = 4
    first: GivenPicture | None = None
    last: GivenPicture | None = None
    blend_t: float = 0.6
    blend: BlendName = "one"
    blend_seed: int = 1
    blends: int = 8

    @property
    def held(self) -> bool:
        """Whether there is a picture in it, which would be lost."""
        return any((self.picture, self.first, self.last))
