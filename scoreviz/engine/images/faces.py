"""Pixel faces: put together by chance from the parts of DiceBear's "Pixel Art" (CC0 1.0), 16 pixels a side, in colour.

A face's class is the sum of its marks: glasses 1, hat 2, beard 4, smile 8, long hair 16. Each of them is there with a
probability of one half, whatever the others are.
"""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.images.picture_set import PictureSet
from scoreviz.engine.images.pixel_paths import SIDE, Fill, fills_of
from scoreviz.resources import resource
from scoreviz.wording import mark

MARKS = (
    mark("glasses", "class of pictures"),
    mark("hat", "class of pictures"),
    mark("beard", "class of pictures"),
    mark("smile", "class of pictures"),
    mark("long hair", "class of pictures"),
)
LEARNED, HELD = 60_000, 10_000
CHUNK = 2_000  # faces painted at once
ACCESSORIES = 0.1  # share of the faces with them
HEAD = "M4 2h8v1h1v3h1v2h-1v3h-1v1H9v1h4v1h1v2H2v-2h1v-1h4v-1H4v-1H3V8H2V6h1V3h1V2Z"
LIGHT = "M4 2h8v1h1v3h1v2h-1v3h-1v1H4v-1H3V8H2V6h1V3h1V2Z"
FACE = f'<path d="{HEAD}" fill="{{skin}}"/><path d="{LIGHT}" fill="#fff" fill-opacity=".1"/>'
BACKGROUNDS = ("b6e3f4", "c0aede", "d1d4f9", "ffd5dc", "ffdfbf", "e8ecef")

Painted = NDArray[np.float32]
Chosen = NDArray[np.int64]


def faces(learned: int = LEARNED, held: int = HELD, seed: int = 0) -> PictureSet:
    """Return faces to learn from and others to judge by; the same seed gives the same ones."""
    randomness = np.random.default_rng(seed)
    drawn = [_drawn(min(CHUNK, learned + held - k), randomness) for k in range(0, learned + held, CHUNK)]
    pixels = np.concatenate([pixels for pixels, _ in drawn])
    classes = np.concatenate([classes for _, classes in drawn])
    return PictureSet("faces", pixels[:learned], classes[:learned], MARKS, pixels[learned:], classes[learned:], True)


def _drawn(count: int, randomness: np.random.Generator) -> tuple[NDArray[np.uint8], Chosen]:
    """Return faces ``[n, 3, 16, 16]`` and their classes ``[n]``."""
    bits = randomness.random((count, len(MARKS))) < 0.5
    glasses, hat, beard, smile, long = bits.T
    ones = np.ones(count, dtype=bool)
    hair = randomness.integers(len(_colours("hair")), size=count)
    page = _page(count, randomness)
    steps: list[tuple[str, str, NDArray[np.bool_]]] = [
        ("face", "", ones),
        ("accessories", "", randomness.random(count) < ACCESSORIES),
        ("clothing", "", ones),
        ("eyes", "", ones),
        ("glasses", "", glasses),
        ("beard", "", beard),
        ("mouth", "happy", smile),
        ("mouth", "sad", ~smile),
        ("hair", "long", long),
        ("hair", "short", ~long),
        ("hat", "", hat),
    ]
    for group, start, there in steps:
        _lay(page, group, start, there, hair, randomness)
    classes = bits @ (2 ** np.arange(len(MARKS)))
    return np.rint(page * 255).astype(np.uint8), classes.astype(np.int64)


def _page(count: int, randomness: np.random.Generator) -> Painted:
    colours = np.array([_rgb(colour) for colour in BACKGROUNDS], np.float32)
    chosen = colours[randomness.integers(len(colours), size=count)]
    return np.broadcast_to(chosen[:, :, None, None], (count, 3, SIDE, SIDE)).copy()


def _lay(
    page: Painted, group: str, start: str, there: NDArray[np.bool_], hair: Chosen, randomness: np.random.Generator
) -> None:
    """Paint one part of a group over those faces that have it, in place."""
    parts = _parts(group, start)  # [variants, colours, 4, 16, 16]
    variant = randomness.integers(parts.shape[0], size=len(page))
    colour = hair if group in ("hair", "beard") else randomness.integers(parts.shape[1], size=len(page))
    over = parts[variant[there], colour[there]]
    page[there] = page[there] * (1 - over[:, 3:]) + over[:, :3]


@cache
def _parts(group: str, start: str) -> Painted:
    """Return every part whose name begins so in each of its colours: colours times cover, and cover."""
    drawings = (
        {"": FACE} if group == "face" else {k: d for k, d in _told()["parts"][group].items() if k.startswith(start)}
    )
    key = {"face": "skin", "beard": "hair"}.get(group, group)
    painted = [[_mixed(fills_of(drawing), {key: colour}) for colour in _colours(key)] for drawing in drawings.values()]
    return np.array(painted, np.float32)


def _mixed(fills: list[Fill], colours: Mapping[str, str]) -> Painted:
    """Return what some fills come to, one over the other, ``[4, 16, 16]``."""
    mixed = np.zeros((4, SIDE, SIDE), np.float32)
    for fill in fills:
        word = fill.colour.strip("{}")
        rgb = _rgb(colours.get(word, word.removeprefix("#")))
        over = np.array([*rgb, 1.0], np.float32)[:, None, None] * fill.cover
        mixed = mixed * (1 - fill.cover) + over
    return mixed


def _colours(key: str) -> list[str]:
    colours: list[str] = _told()["schema"][f"{key}Color"]["default"]
    return colours


def _rgb(word: str) -> tuple[float, float, float]:
    """Return red, green and blue, 0 to 1, of three or six hexadecimal digits."""
    digits = "".join(2 * digit for digit in word) if len(word) == 3 else word
    red, green, blue = bytes.fromhex(digits)
    return red / 255, green / 255, blue / 255


@cache
def _told() -> dict[str, Any]:
    told: dict[str, Any] = json.loads(resource("faces", "pixel_art_parts.json").read_text(encoding="utf-8"))
    return told
