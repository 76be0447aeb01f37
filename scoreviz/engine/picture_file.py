"""Pictures from files, as pixels of a bounded number whatever their kind and size."""

import struct
import warnings
import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PIL.GifImagePlugin import GifImageFile
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.WebPImagePlugin import WebPImageFile

from scoreviz.engine.picture_ink import PAGE_COMMENT, PAGE_KEY, Pixels, picture_target
from scoreviz.engine.reading import check_kind, size_of
from scoreviz.engine.refusal import Refused, why
from scoreviz.engine.target import Target
from scoreviz.wording import mark, tr

MOST_BYTES = 100_000_000
LONGEST_SIDE = 16_384
MOST_PIXELS = 64_000_000
SIDE = 1_024  # pixels a side that are looked at; of larger pictures, averages
BAND = 4_000_000  # pixels of a picture that are converted in one go
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
KINDS: dict[str, tuple[type[ImageFile], str]] = {
    ".png": (PngImageFile, mark("a PNG picture")),
    ".jpg": (JpegImageFile, mark("a JPEG picture")),
    ".jpeg": (JpegImageFile, mark("a JPEG picture")),
    ".gif": (GifImageFile, mark("a GIF picture")),
    ".webp": (WebPImageFile, mark("a WebP picture")),
}
DAMAGE = (SyntaxError, ValueError, EOFError, TypeError, IndexError, KeyError, AttributeError, struct.error, zlib.error)

Bytes = NDArray[np.uint8]


def read_picture(path: Path) -> Target:
    """Return a ``.png`` or ``.jpg`` of any size and kind as ink on the page, fitted into it, its most 1.

    Raises:
        Refused: not such a picture, damaged, too many pixels (told from its header), or all background.
    """
    return picture_target(read_pixels(path))


def read_pixels(path: Path) -> Pixels:
    """Return the colours and the alpha of a ``.png``, ``.jpg``, ``.gif`` or ``.webp``, upright; of a film the first.

    Memory is that of the decoded picture, at most 256 MB, and some tens of MB more.

    Raises:
        Refused: not such a picture, damaged, or too many pixels (told from its header).
    """
    size_of(path, MOST_BYTES)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow tells of odd but harmless headers
        return _decoded(path)


def _decoded(path: Path) -> Pixels:
    opener, kind = KINDS.get(path.suffix.lower(), KINDS[".jpg"])
    png = opener is PngImageFile
    try:
        with open(path, "rb") as file:
            check_kind(path, file.read(16), tr(kind))
            file.seek(0)
            # Image.open would print its own warning about large pictures before anyone could look at the size.
            with opener(file) as picture:
                _check_size(path, *picture.size)
                if picture.mode == "L" and picture.info.get("comment") == PAGE_COMMENT:
                    return Pixels.of_dark_page(path, _shrunk(picture)[..., 0])
                return Pixels(path, _shrunk(picture), page=png and PAGE_KEY in picture.info)
    except DAMAGE:
        raise Refused(path, tr("the picture is damaged or cut short")) from None
    except OSError as error:
        reason = tr("the picture is damaged or cut short")
        if error.errno:
            reason = tr("it could not be read: {reason}", reason=why(error))
        raise Refused(path, reason) from None


def _check_size(path: Path, width: int, height: int) -> None:
    if max(width, height) > LONGEST_SIDE or width * height > MOST_PIXELS:
        words = tr(
            "{width} x {height} pixels: at most {side} pixels a side and {all} million in all are read",
            width=f"{width:,}",
            height=f"{height:,}",
            side=f"{LONGEST_SIDE:,}",
            all=f"{MOST_PIXELS / 1e6:.0f}",
        )
        raise Refused(path, words)


def _shrunk(picture: Image.Image) -> Bytes:
    """Return colours and alpha, 0 to 255, as ``[h, w, 4]``, at most ``SIDE`` pixels a side."""
    picture.draft("RGB", (SIDE, SIDE))  # a JPEG is decoded at a half, a quarter or an eighth where that is enough
    picture.load()
    upright = _reduced(picture, max(1, max(picture.size) // SIDE))
    turn = TURNS.get(picture.getexif().get(ORIENTATION, 1))
    if turn is not None:
        upright = upright.transpose(turn)
    upright.thumbnail((SIDE, SIDE), Image.Resampling.BOX)
    return np.asarray(upright)


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
