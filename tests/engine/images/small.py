"""Small sets of pictures and recipes, with which a training takes moments."""

import gzip
import struct
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import numpy as np
import torch
from numpy.typing import NDArray

from scoreviz.engine.images.model_folder import write_model
from scoreviz.engine.images.picture_set import PictureSet
from scoreviz.engine.images.recipe import Recipe
from scoreviz.maths.images.unet import UNet

RECIPE = Recipe(channels=(32, 32), steps=6, batch=4, levels=50)
Result = TypeVar("Result")
SMALLEST = replace(RECIPE, channels=(16,))


def led(work: Generator[object, None, Result]) -> Result:
    """Run work to its end, and return what it returns."""
    while True:
        try:
            next(work)
        except StopIteration as ended:
            result: Result = ended.value
            return result


def shades(learned: int = 24, held: int = 8, classes: int = 2) -> PictureSet:
    """Dark and light squares of 8 pixels a side, a little noisy; the class is the shade."""
    randomness = np.random.default_rng(0)
    told = np.arange(learned + held) % classes
    base = told * 200 // max(1, classes - 1) + 20
    pixels = base[:, None, None, None] + randomness.integers(0, 20, (learned + held, 1, 8, 8))
    shown, names = pixels.astype(np.uint8), tuple(f"shade {k}" for k in range(classes))
    return PictureSet("shades", shown[:learned], told[:learned], names, shown[learned:], told[learned:])


def small_model(folder: Path) -> Path:
    """Fill a folder with a model that no one has trained, of the smallest network there is."""
    folder.mkdir()
    pictures = shades()
    torch.manual_seed(0)
    write_model(folder, UNet(SMALLEST.shape(pictures)), SMALLEST, pictures, 0)
    return folder


def idx(values: NDArray[np.uint8]) -> bytes:
    """An array in the format of MNIST's files, packed."""
    head = bytes([0, 0, 8, values.ndim]) + struct.pack(f">{values.ndim}I", *values.shape)
    return gzip.compress(head + values.tobytes(), mtime=0)


def idx_folder(folder: Path, n: int = 40) -> Path:
    """A folder of MNIST's four files with a few pictures of 8 pixels a side."""
    randomness = np.random.default_rng(1)
    folder.mkdir(parents=True, exist_ok=True)
    for part, count in (("train", n), ("t10k", n // 2)):
        pixels = randomness.integers(0, 256, (count, 8, 8)).astype(np.uint8)
        (folder / f"{part}-images-idx3-ubyte.gz").write_bytes(idx(pixels))
        (folder / f"{part}-labels-idx1-ubyte.gz").write_bytes(idx((np.arange(count) % 10).astype(np.uint8)))
    return folder
