"""Drawing on what is given to an image model: the colours of a picture, or what of it is asked for."""

from dataclasses import replace
from typing import TYPE_CHECKING

from scoreviz.engine.images.own_picture import empty, fitted, fitted_mask, masked, painted
from scoreviz.ui.pixel_box import Path
from scoreviz.wording import mark

if TYPE_CHECKING:
    from scoreviz.ui.image_giving import Giving


class GivenStrokes:
    """Turns the pieces of a drag into one step of the document."""

    def __init__(self, giving: "Giving") -> None:
        self._giving = giving
        self._number = 0

    def paint(self, path: Path, colour: tuple[float, float, float], width: int) -> None:
        """Draw on the picture, or on an empty page."""
        giving = self._giving
        picture = giving.given.picture or empty(giving.image)
        pixels = painted(fitted(picture.pixels, giving.image), path, width, colour)
        giving.edit(mark("Brush stroke"), {"picture": replace(picture, pixels=pixels)}, self._gesture(path, "paint"))

    def mask(self, path: Path, width: int, *, known: bool) -> None:
        """Ask for a part of the picture, or keep it."""
        giving = self._giving
        picture = giving.given.picture or empty(giving.image)
        mask = masked(fitted_mask(giving.given.mask, giving.image), path, width, known=known)
        giving.edit(mark("Mask"), {"mask": mask, "picture": picture}, self._gesture(path, "mask"))

    def _gesture(self, path: Path, kind: str) -> str:
        """Return the key of a drag, which begins with a piece of no length."""
        self._number += path[0] == path[1]
        return f"{kind} {self._number}"
