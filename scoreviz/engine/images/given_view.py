"""What is seen of what was given to an image model."""

from scoreviz.engine.frozen_array import FrozenArray
from scoreviz.engine.given import GivenPicture
from scoreviz.engine.images.course import Image
from scoreviz.engine.images.image_run import ImageRun
from scoreviz.engine.images.image_view import Pixels, pixels_of
from scoreviz.engine.images.own_picture import fitted, fitted_mask, told


def shown_of(picture: GivenPicture | None, image: Image) -> Pixels | None:
    """Return a given picture as a model sees it, ``[H, W, 3]``."""
    return None if picture is None else pixels_of(fitted(picture.pixels, image).values)


def told_of(picture: GivenPicture | None, image: Image) -> str:
    """Return what was done to a given picture so that it fits, or ""."""
    return "" if picture is None else told(picture, image)


def asked_of(mask: FrozenArray | None, image: Image) -> list[tuple[int, int]]:
    """Return the pixels that are asked for, (row, column)."""
    asked = fitted_mask(mask, image).values == 0
    return [(int(r), int(c)) for r, c in zip(*asked.nonzero(), strict=True)]


def noised_of(run: ImageRun, which: int) -> Pixels:
    """Return x_t of one picture where its run begins."""
    return pixels_of(run.noisy[0, which])
