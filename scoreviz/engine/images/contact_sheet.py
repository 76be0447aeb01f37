"""Runs of images as one picture: all that were made, or the way of one of them."""

import math
from pathlib import Path

import numpy as np
from PIL import Image

from scoreviz.engine.atomic import replacing
from scoreviz.engine.images.image_run import ImageRun
from scoreviz.engine.images.image_view import Pixels, pixels_of, strip_cell, strip_frames
from scoreviz.engine.images.wandering import Walk

LEAST_SIDE = 112  # pixels of a picture on the sheet: small ones are enlarged by a whole number
GAP = 4
CELLS = 14


def sheet(run: ImageRun) -> Pixels:
    """Return the pictures of the newest frame in rows, ``[H, W, 3]``."""
    pictures = pixels_of(run.noisy[run.count - 1])
    return joined(list(pictures), math.ceil(math.sqrt(len(pictures))))


def film_sheet(run: ImageRun, which: int = 0) -> Pixels:
    """Return x_t over x0-hat of one picture, data at the left and noise at the right, ``[H, W, 3]``."""
    frames = strip_frames(len(run.times) - 1, CELLS)
    cells = [cell for cell in (strip_cell(run, frame, which) for frame in frames) if cell is not None]
    return joined([noisy for noisy, _ in cells] + [clean for _, clean in cells], len(cells))


def walk_sheet(walk: Walk) -> Pixels:
    """Return x_t over x0-hat of a walk, its start at the left, ``[H, W, 3]``."""
    frames = strip_frames(walk.count - 1, CELLS)[::-1]
    return joined([*pixels_of(walk.noisy[frames]), *pixels_of(walk.clean[frames])], len(frames))


def joined(pictures: list[Pixels], columns: int) -> Pixels:
    """Return equally large pictures ``[h, w, 3]`` in rows, each pixel a square with hard edges, on white."""
    times = max(1, -(-LEAST_SIDE // max(pictures[0].shape[:2])))
    large = [picture.repeat(times, 0).repeat(times, 1) for picture in pictures]
    high, wide, _ = large[0].shape
    rows = -(-len(large) // columns)
    made = np.full((rows * (high + GAP) + GAP, columns * (wide + GAP) + GAP, 3), 255, np.uint8)
    for k, picture in enumerate(large):
        row, column = divmod(k, columns)
        top, left = GAP + row * (high + GAP), GAP + column * (wide + GAP)
        made[top : top + high, left : left + wide] = picture
    return made


def write_png(path: Path, pixels: Pixels) -> None:
    """Write a picture.

    Raises:
        Refused: it could not be written.
    """
    with replacing(path) as file:
        Image.fromarray(pixels).save(file, "PNG")
