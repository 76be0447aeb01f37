"""Fashion-MNIST: ten kinds of clothes in grey, 28 pixels a side (Xiao, Rasul and Vollgraf 2017, MIT licence)."""

import gzip
import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.images.picture_set import PictureSet
from scoreviz.engine.reading import read_bytes
from scoreviz.engine.refusal import Refused
from scoreviz.wording import mark

FOLDER = Path("/usr/share/datasets/fashion-mnist")  # of Debian's package
NAMES = (
    mark("T-shirt", "class of pictures"),
    mark("trousers", "class of pictures"),
    mark("pullover", "class of pictures"),
    mark("dress", "class of pictures"),
    mark("coat", "class of pictures"),
    mark("sandal", "class of pictures"),
    mark("shirt", "class of pictures"),
    mark("sneaker", "class of pictures"),
    mark("bag", "class of pictures"),
    mark("ankle boot", "class of pictures"),
)
PACKAGE = "dataset-fashion-mnist"
LEARNED, HELD = "train", "t10k"
IMAGES, LABELS = "images-idx3-ubyte", "labels-idx1-ubyte"
MOST_PACKED, MOST_BYTES = 100_000_000, 400_000_000


def is_idx_folder(folder: Path) -> bool:
    """Return whether a folder holds pictures in the four files of MNIST and its kin."""
    return _found(folder, f"{LEARNED}-{IMAGES}") is not None


def fashion(folder: Path | None = None) -> PictureSet:
    """Return Fashion-MNIST, or what else lies in such files, of which the classes then have numbers for names.

    Raises:
        Refused: the files are not there, or damaged.
    """
    place = FOLDER if folder is None else folder
    if not is_idx_folder(place):
        where = f"install Debian's package {PACKAGE}, or name the folder that holds {LEARNED}-{IMAGES}.gz"
        raise Refused("fashion", f"the pictures are not here: {where}")
    pixels, classes = _pair(place, LEARNED)
    held, held_classes = _pair(place, HELD)
    most = int(max(classes.max(), held_classes.max()))
    names = NAMES if most < len(NAMES) else tuple(map(str, range(most + 1)))
    return PictureSet("fashion" if folder is None else folder.name, pixels, classes, names, held, held_classes)


def _found(folder: Path, stem: str) -> Path | None:
    places = (folder / f"{stem}.gz", folder / stem)
    return next((path for path in places if path.is_file()), None)


def _pair(folder: Path, part: str) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    pixels = _array(folder, f"{part}-{IMAGES}")
    classes = _array(folder, f"{part}-{LABELS}")
    if pixels.ndim != 3 or classes.shape != pixels.shape[:1] or not len(classes):
        raise Refused(folder, f"the {part} pictures and their classes do not fit each other")
    return pixels[:, None], classes.astype(np.int64)


def _array(folder: Path, stem: str) -> NDArray[np.uint8]:
    """Return the bytes of an idx file in their shape: two zeros, 8, the number of sides, then each side."""
    path = _found(folder, stem)
    if path is None:
        raise Refused(folder, f"it has no {stem}.gz")
    data = _unpacked(path)
    sides = data[3] if data[:3] == b"\0\0\x08" else 0
    shape = np.frombuffer(data, ">u4", sides, 4) if 1 <= sides <= 3 and len(data) >= 4 + 4 * sides else ()
    values = np.frombuffer(data, np.uint8)[4 + 4 * sides :]
    if not len(shape) or int(np.prod(np.asarray(shape, dtype=np.float64))) != len(values):
        raise Refused(path, "the file is damaged")
    return values.reshape([int(side) for side in shape])


def _unpacked(path: Path) -> bytes:
    data = read_bytes(path, MOST_PACKED)
    if path.suffix != ".gz":
        return data
    try:
        unpacked = zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(data, MOST_BYTES)
    except (zlib.error, gzip.BadGzipFile):
        raise Refused(path, "the file is damaged") from None
    return unpacked
