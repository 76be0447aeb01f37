"""Which pictures a plane may go through: those of the run and, behind them, the one that a person has given."""

from dataclasses import replace

import numpy as np

from scoreviz.engine.document import OWN_PICTURE, PicturePlane
from scoreviz.engine.frozen_array import FrozenArray
from scoreviz.engine.given import GivenPicture
from scoreviz.engine.images.course import Image
from scoreviz.engine.images.image_run import ImageRun
from scoreviz.engine.images.image_view import Pixels, pixels_of
from scoreviz.engine.images.own_picture import fitted


def own_corner(given: GivenPicture | None, image: Image | None) -> FrozenArray | None:
    """Return what a person has given at the size of a model's pictures; None where either is missing."""
    return None if given is None or image is None else fitted(given.pixels, image)


def offered(run: ImageRun, own: FrozenArray | None) -> Pixels:
    """Return the pictures to choose from, ``[n, H, W, 3]``: of the run's end, and the own one behind them."""
    made = run.noisy[-1]
    return pixels_of(made if own is None else np.concatenate([made, own.values[None]]))


def places_of(plane: PicturePlane, count: int) -> tuple[int, ...]:
    """Return where among the pictures on offer the three are; ``count`` of them are the run's."""
    return tuple(count if number == OWN_PICTURE else number for number in plane.pictures)


def with_picture(plane: PicturePlane, place: int, count: int) -> PicturePlane:
    """Return the plane with the picture at a place for the one that was chosen first."""
    number = OWN_PICTURE if place == count else place
    *_, first, second = (one for one in plane.pictures if one != number)
    return replace(plane, pictures=(first, second, number))
