"""A picture as a target: its ink is the density, laid on the page with its proportions kept."""

import struct
import warnings
import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

from scoreviz.engine.document import FrozenArray, Picture, Target
from scoreviz.engine.reading import check_kind, size_of
from scoreviz.engine.refusal import Refused, one_line, why
from scoreviz.maths.drawing import GRID

MOST_BYTES = 100_000_000
LONGEST_SIDE = 16_384
MOST_PIXELS = 64_000_000
SIDE = 1_024  # pixels a side that are looked at; of larger pictures, averages
BAND = 4_000_000  # pixels of a picture that are converted in one go
MARGIN = 8  # cells of the page left free at each edge
FAINTEST = 4 / 255
ORIENTATION = 0x0112  # the tag of EXIF, and what its values ask for
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
DAMAGE = (SyntaxError, ValueError, EOFError, TypeError, IndexError, KeyError, AttributeError, struct.error, zlib.error)

Array = NDArray[np.float32]


def read_picture(path: Path) -> Target:
    """Return a ``.png`` or ``.jpg`` of any size and kind as ink on the page's grid, row 0 the lowest y, its most 1.

    Ink is alpha where that differs from place to place, and else what differs from the background, which is the
    median colour of its border. Memory is that of the decoded picture, at most 256 MB, and some tens of MB more.

    Raises:
        Refused: not such a picture, damaged, too many pixels (told from its header), or all background.
    """
    size_of(path, MOST_BYTES)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow tells of odd but harmless headers
        pixels = _decoded(path)
    ink = _ink(pixels)
    if ink is None:
        raise Refused(path, "the picture is all background: nothing in it differs from its border")
    return Target(Picture(FrozenArray(_on_page(ink))), (), name=one_line(path.stem))


def _decoded(path: Path) -> Array:
    """Return colours and alpha, 0 to 1, as ``[h, w, 4]``, at most ``SIDE`` pixels a side."""
    png = path.suffix.lower() == ".png"
    try:
        with open(path, "rb") as file:
            check_kind(path, file.read(16), "a PNG picture" if png else "a JPEG picture")
            file.seek(0)
            # Image.open would print its own warning about large pictures before anyone could look at the size.
            with PngImageFile(file) if png else JpegImageFile(file) as picture:
                _check_size(path, *picture.size)
                return _shrunk(picture)
    except DAMAGE:
        raise Refused(path, "the picture is damaged or cut short") from None
    except OSError as error:
        reason = f"it could not be read: {why(error)}" if error.errno else "the picture is damaged or cut short"
        raise Refused(path, reason) from None


def _check_size(path: Path, width: int, height: int) -> None:
    if max(width, height) > LONGEST_SIDE or width * height > MOST_PIXELS:
        least = f"at most {LONGEST_SIDE:,} pixels a side and {MOST_PIXELS / 1e6:.0f} million in all are read"
        raise Refused(path, f"{width:,} x {height:,} pixels: {least}")


def _shrunk(picture: Image.Image) -> Array:
    picture.draft("RGB", (SIDE, SIDE))  # a JPEG is decoded at a half, a quarter or an eighth where that is enough
    picture.load()
    upright = _reduced(picture, max(1, max(picture.size) // SIDE))
    turn = TURNS.get(picture.getexif().get(ORIENTATION, 1))
    if turn is not None:
        upright = upright.transpose(turn)
    upright.thumbnail((SIDE, SIDE), Image.Resampling.BOX)
    return np.asarray(upright, dtype=np.float32) / np.float32(255)


def _reduced(picture: Image.Image, factor: int) -> Image.Image:
    """Return the picture with ``factor`` x ``factor`` pixels as one; band by band, since conversions take copies."""
    width, height = picture.size
    small = Image.new("RGBA", (-(-width // factor), -(-height // factor)))
    rows = factor * max(1, BAND // (width * factor))
    for top in range(0, height, rows):
        band = picture.crop((0, top, width, min(top + rows, height)))
        small.paste(_plain(band).reduce(factor), (0, top // factor))
    return small


def _plain(picture: Image.Image) -> Image.Image:
    """Return a picture of any mode with 8 bits a channel, and alpha."""
    if not picture.mode.startswith("I"):
        return picture.convert("RGBA")
    grey = np.asarray(picture)  # 16 bits
    shown = Image.fromarray((grey >> 8).astype(np.uint8))
    if "transparency" in picture.info:  # one shade of grey that is not there
        shown.putalpha(Image.fromarray(np.where(grey == picture.info["transparency"], 0, 255).astype(np.uint8)))
    return shown.convert("RGBA")


def _ink(pixels: Array) -> Array | None:
    """Return ink ``[h, w]``, 0 to 1, its most 1, or None where the picture is all background."""
    colours, alpha = pixels[..., :3], pixels[..., 3]
    ink = alpha
    if np.ptp(alpha) < FAINTEST:  # it tells nothing, such as where a whole picture is a little transparent
        border = np.concatenate([colours[0], colours[-1], colours[:, 0], colours[:, -1]])
        # Of two middle colours the lighter, and not what lies between them.
        background = np.quantile(border, 0.5, axis=0, method="higher")
        ink = np.abs(colours - background).max(axis=2) * alpha
    most = float(ink.max())
    if most < FAINTEST:
        return None
    ink = np.clip(ink / most - 0.05, 0, None) / 0.95  # the grain of JPEG around strokes is not ink
    return ink.astype(np.float32)


def _on_page(ink: Array) -> Array:
    """Return the ink fitted into the page's grid ``[128, 192]``, centred, row 0 the lowest y."""
    height, width = ink.shape
    rows, columns = GRID
    fit = min((rows - 2 * MARGIN) / height, (columns - 2 * MARGIN) / width)
    size = max(1, round(width * fit)), max(1, round(height * fit))
    kind = Image.Resampling.BOX if fit < 1 else Image.Resampling.BILINEAR
    fitted = np.asarray(Image.fromarray(ink).resize(size, kind))
    page = np.zeros(GRID, np.float32)
    top, left = (rows - size[1]) // 2, (columns - size[0]) // 2
    page[top : top + size[1], left : left + size[0]] = fitted
    # A thin line is fainter after averaging; like every base, a picture has ink 1 where it is darkest.
    return np.clip(page[::-1] / page.max(), 0, None)
