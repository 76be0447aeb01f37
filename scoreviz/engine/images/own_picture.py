"""A person's own picture at the size of a model's pictures: read, cut, scaled, painted on and masked."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from scoreviz.engine.frozen_array import FrozenArray
from scoreviz.engine.given import GivenPicture
from scoreviz.engine.picture_file import read_pixels
from scoreviz.engine.refusal import Refused, one_line
from scoreviz.wording import listed, tr

Array = NDArray[np.float32]
Shape = tuple[int, int, int]
Place = tuple[float, float]  # shares of a picture's width and height, from its left upper corner

ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".webp")
OTHER_PICTURES = (".bmp", ".tif", ".tiff")
LUMA = (0.299, 0.587, 0.114)  # ITU-R BT.601


def read_own(path: Path, image: Shape) -> GivenPicture:
    """Return the middle of a picture file at a model's size, on white where it is transparent.

    Raises:
        Refused: not a picture of one of ``ENDINGS``, damaged, or too large; one sentence.
    """
    if path.suffix.lower() not in ENDINGS:
        raise Refused(path, tr("only pictures that end in {endings} are read here", endings=listed(ENDINGS)))
    return own_from(read_pixels(path).values, one_line(path.stem), image)


def own_from(values: NDArray[np.uint8], name: str, image: Shape) -> GivenPicture:
    """Return the middle of colours with alpha ``[h, w, 4]``, 0 to 255, at a model's size, on white.

    Formula:
        2 v / 255 - 1, v the mean over the pixels that one is made of; grey is 0.299 R + 0.587 G + 0.114 B
    """
    rgba = Image.fromarray(values)
    page = Image.new("RGBA", rgba.size, "white")
    page.alpha_composite(rgba)
    data = np.asarray(page.convert("RGB"), np.float32).transpose(2, 0, 1) / np.float32(127.5) - 1
    made = fitted(FrozenArray(data), image)
    return GivenPicture(made, name, rgba.width, rgba.height)


def fitted(pixels: FrozenArray, image: Shape) -> FrozenArray:
    """Return the middle of a picture ``[C, h, w]`` at a model's size and in its channels; one that fits is not touched.

    Where it shrinks a pixel is the mean of what it covers; where it grows, it is smoothed between.
    """
    if pixels.values.shape == image:
        return pixels
    channels, height, width = image
    data = _in_channels(pixels.values, channels)
    return FrozenArray(np.stack([_scaled(_cut(one, height, width), height, width) for one in data]).clip(-1, 1))


def fitted_mask(mask: FrozenArray | None, image: Shape) -> FrozenArray:
    """Return a mask ``[h, w]`` at a model's size; without one the left half is known."""
    _, height, width = image
    if mask is None:
        made = np.zeros((height, width))
        made[:, : width // 2] = 1
        return FrozenArray(made)
    if mask.values.shape == (height, width):
        return mask
    rows, columns = (np.arange(new) * old // new for new, old in zip((height, width), mask.values.shape, strict=True))
    return FrozenArray(mask.values[np.ix_(rows, columns)])


def empty(image: Shape) -> GivenPicture:
    """Return a black picture to draw on."""
    return GivenPicture(FrozenArray(-np.ones(image)), tr("Drawn", "a picture that was drawn here"))


def inverted(picture: GivenPicture) -> GivenPicture:
    """Return a picture with light and dark exchanged."""
    return GivenPicture(FrozenArray(-picture.pixels.values), picture.name, picture.width, picture.height)


def painted(pixels: FrozenArray, path: tuple[Place, Place], width: float, colour: tuple[float, ...]) -> FrozenArray:
    """Return a picture ``[C, H, W]`` with a stroke of one colour on it.

    Args:
        path: from where to where.
        width: of the brush, pixels; a pixel whose middle it touches takes the colour.
        colour: red, green and blue from 0 to 1; a picture of one channel takes its grey.
    """
    values = pixels.values.copy()
    told = np.array(colour, np.float32)[:, None, None] * 2 - 1
    ink = _in_channels(told, len(values))[:, 0, 0]
    values[:, touched(values.shape[1], values.shape[2], path, width)] = ink[:, None]
    return FrozenArray(values)


def masked(mask: FrozenArray, path: tuple[Place, Place], width: float, *, known: bool) -> FrozenArray:
    """Return a mask ``[H, W]`` on which a stroke was made known, or asked for."""
    values = mask.values.copy()
    values[touched(values.shape[0], values.shape[1], path, width)] = float(known)
    return FrozenArray(values)


def touched(height: int, width: int, path: tuple[Place, Place], brush: float) -> NDArray[np.bool_]:
    """Return which pixels ``[H, W]`` a stroke touches: their middles are within half the brush of it.

    The pixel under either end is always touched, however fine the brush.
    """
    size = np.array([width, height])
    a, b = (np.clip(np.array(place), 0, 1 - 1e-9) * size for place in path)
    ys, xs = np.mgrid[0:height, 0:width] + 0.5
    away, along = np.stack([xs - a[0], ys - a[1]], -1), b - a
    share = np.clip((away @ along) / max(float(along @ along), 1e-12), 0, 1)
    apart = np.linalg.norm(away - share[..., None] * along, axis=-1)
    found: NDArray[np.bool_] = apart <= brush / 2
    for end in (a, b):
        found[int(end[1]), int(end[0])] = True
    return found


def told(picture: GivenPicture, image: Shape) -> str:
    """Return what was done to a picture so that it fits, in a few words."""
    _, height, width = image
    if not picture.width:
        if picture.pixels.values.shape == image:
            return picture.name
        return tr("{name}, scaled to {width} × {height}", name=picture.name, width=width, height=height)
    side = _side(picture.height, picture.width, height, width)
    whole, grey = side == (picture.height, picture.width), image[0] == 1
    words = {"name": picture.name, "wide": f"{picture.width:,}", "high": f"{picture.height:,}"}
    words |= {"w": f"{side[1]:,}", "h": f"{side[0]:,}", "width": str(width), "height": str(height)}
    if whole and grey:
        return tr("{name}: {wide} × {high} scaled to {width} × {height} in grey", **words)
    if whole:
        return tr("{name}: {wide} × {high} scaled to {width} × {height}", **words)
    if grey:
        return tr("{name}: {wide} × {high}, its middle {w} × {h} scaled to {width} × {height} in grey", **words)
    return tr("{name}: {wide} × {high}, its middle {w} × {h} scaled to {width} × {height}", **words)


def _in_channels(data: Array, channels: int) -> Array:
    if len(data) == channels:
        return data
    grey = np.tensordot(np.array(LUMA, np.float32), data, 1)[None] if len(data) == 3 else data[:1]
    return np.repeat(grey, channels, 0)


def _side(h: int, w: int, height: int, width: int) -> tuple[int, int]:
    """Return how much of h x w has the proportions of height x width, rounded."""
    return min(h, max(1, round(w * height / width))), min(w, max(1, round(h * width / height)))


def _cut(channel: Array, height: int, width: int) -> Array:
    h, w = channel.shape
    tall, wide = _side(h, w, height, width)
    top, left = (h - tall) // 2, (w - wide) // 2
    return channel[top : top + tall, left : left + wide]


def _scaled(channel: Array, height: int, width: int) -> Array:
    how = Image.Resampling.BOX if channel.shape[0] >= height else Image.Resampling.BICUBIC
    return np.asarray(Image.fromarray(np.ascontiguousarray(channel)).resize((width, height), how))
