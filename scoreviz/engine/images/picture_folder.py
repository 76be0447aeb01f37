"""Any folder of pictures as a set to learn from: squares cut from their middles, all of one size."""

import hashlib
import os
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from scoreviz.engine.images.picture_set import PictureSet
from scoreviz.engine.picture_file import read_pixels
from scoreviz.engine.refusal import Refused, why

ENDINGS = (".png", ".jpg", ".jpeg")
SIZE = 32
MOST_PICTURES = 1_000_000
ONE_IN = 10  # pictures are held back
FEWEST = 10

Pixels = NDArray[np.uint8]


def pictures_in(folder: Path, size: int = SIZE) -> PictureSet:
    """Return the pictures of a folder; where they lie in folders of their own, these are their classes.

    One in ten is held back: which, follows from its name, so that the same folder is always parted alike.

    Args:
        folder: it and the folders in it are looked through.
        size: pixels along one side.

    Raises:
        Refused: there are hardly any pictures, or one cannot be read.
    """
    paths = _paths(folder)
    pixels = np.stack([_square(path, size) for path in paths])
    names = sorted({path.relative_to(folder).parts[0] for path in paths if path.parent != folder})
    told = len(names) > 1 and all(path.parent != folder for path in paths)
    classes = np.array([names.index(path.relative_to(folder).parts[0]) for path in paths]) if told else None
    back = np.array([_held_back(path.relative_to(folder)) for path in paths])
    if back.all() or not back.any():
        back = np.arange(len(paths)) % ONE_IN == 0
    plain = pixels if _coloured(pixels) else pixels[:, :1]
    held_classes = None if classes is None else classes[back]
    learned = None if classes is None else classes[~back]
    return PictureSet(
        folder.resolve().name, plain[~back], learned, tuple(names if told else ()), plain[back], held_classes
    )


def _paths(folder: Path) -> list[Path]:
    paths: list[Path] = []
    try:
        for place, _folders, files in os.walk(folder, onerror=_raised):
            paths += [Path(place) / name for name in files if name.lower().endswith(ENDINGS)]
            if len(paths) > MOST_PICTURES:
                raise Refused(folder, f"it holds more than {MOST_PICTURES:,} pictures")
    except OSError as error:
        raise Refused(folder, f"it could not be read: {why(error)}") from None
    if len(paths) < FEWEST:
        raise Refused(folder, f"it holds {len(paths)} pictures ({', '.join(ENDINGS)}): at least {FEWEST} are needed")
    return sorted(paths)


def _raised(error: OSError) -> None:
    raise error


def _square(path: Path, size: int) -> Pixels:
    """Return the middle of a picture, on white where it is transparent, ``[3, size, size]``."""
    rgba = Image.fromarray(read_pixels(path).values)
    page = Image.new("RGBA", rgba.size, "white")
    page.alpha_composite(rgba)
    side = min(page.size)
    left, top = (page.width - side) // 2, (page.height - side) // 2
    cut = page.convert("RGB").crop((left, top, left + side, top + side))
    shrunk = cut.resize((size, size), Image.Resampling.BOX if side >= size else Image.Resampling.BICUBIC)
    return np.asarray(shrunk).transpose(2, 0, 1)


def _held_back(path: Path) -> bool:
    return hashlib.sha256(path.as_posix().encode("utf-8", "surrogateescape")).digest()[0] % ONE_IN == 0


def _coloured(pixels: Pixels) -> bool:
    return bool((pixels[:, :1] != pixels).any())
