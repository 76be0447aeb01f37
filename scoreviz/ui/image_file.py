"""A picture file of a person's own at the size of a model's pictures; of an SVG what Qt draws of it."""

from collections.abc import Generator
from pathlib import Path

from scoreviz.engine.given import GivenPicture
from scoreviz.engine.images.course import Image
from scoreviz.engine.images.own_picture import ENDINGS, own_from, read_own
from scoreviz.engine.refusal import one_line
from scoreviz.engine.vector_file import read_svg
from scoreviz.ui.vector import svg_pixels

SVG = ".svg"
OPENED = (*ENDINGS, SVG)


def read_in_steps(path: Path, image: Image) -> Generator[GivenPicture | None, None, None]:
    """Read a picture: yield nothing, then the picture.

    Raises:
        Refused: it is none, damaged, too large, or takes too long to draw; one sentence.
    """
    yield None
    if path.suffix.lower() == SVG:
        yield own_from(svg_pixels(path, read_svg(path)).values, one_line(path.stem), image)
    else:
        yield read_own(path, image)
