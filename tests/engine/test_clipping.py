"""Layers on the clipboard: they come back as they were, and nothing else is believed."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from safetensors.numpy import save

from scoreviz.engine.clipping import LENGTH, MARK, MOST_BYTES, pack, picture_of, unpack
from scoreviz.engine.document import Document
from scoreviz.engine.marks import Blob, Fill, Move, Smoothing, Stroke
from scoreviz.engine.project import FORMAT, open_project
from scoreviz.engine.project import save as save_project
from scoreviz.engine.refusal import Refused
from scoreviz.engine.target import FrozenArray, Layer, Picture, Points, Preset, Target

INK = np.random.default_rng(0).uniform(0, 1, (128, 192)).astype(np.float32)
LAYERS = (
    Layer(Points(FrozenArray([[0.0, 1.0], [1.0, 0.5], [0.3, 0.2]]), 0.1), name="points", weight=2.5),
    Layer(Picture(FrozenArray(INK)), (Stroke(((0.0, 0.0), (1.0, 1.0)), soft=True),), "分數", 3, hidden=True),
    Layer(Preset("ring"), (Fill((((0.0, 0.0), (1.0, 0.0), (0.0, 1.0)),)), Blob((0.1, 0.2)), Smoothing(((0.0, 0.0),)))),
    Layer(marks=(Move(((0.0, 0.0), (1.0, 0.0), (0.0, 1.0)), offset=(1.0, 0.0)),)),
)
TARGET = Target(LAYERS, rows=256)
PACKED = pack(TARGET)


def packed(words: object, arrays: bytes = b"") -> bytes:
    text = json.dumps(words).encode()
    return MARK + len(text).to_bytes(LENGTH, "little") + text + arrays


def test_layers_come_back_as_they_were() -> None:
    assert unpack(PACKED) == TARGET
    assert unpack(pack(Target())) == Target()


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(PACKED) - 1), st.integers(0, 255), st.booleans())
def test_damaged_bytes_are_a_target_or_one_sentence(place: int, byte: int, cut: bool) -> None:
    damaged = PACKED[:place] if cut else PACKED[:place] + bytes([byte]) + PACKED[place + 1 :]
    said = "The clipboard: "
    try:
        unpack(damaged)
    except Refused as refused:
        said = str(refused)
    assert said.startswith("The clipboard: ")
    assert "\n" not in said


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=200))
def test_other_bytes_are_one_sentence(data: bytes) -> None:
    with pytest.raises(Refused):
        unpack(data)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no drawing"),
        (MARK + (10**18).to_bytes(LENGTH, "little") + b"{}", "no drawing"),
        (packed([]), "another version"),
        (packed({"format": 99, "target": {}}), "another version"),
        (packed({"format": FORMAT}), "target must be an object"),
        (packed({"format": FORMAT, "target": {"name": "x"}}), "target.frame is missing"),
        (MARK + (100_001).to_bytes(LENGTH, "little") + b"[" * 100_001, "nested too deeply"),
        (MARK + b"\0" * MOST_BYTES, "more than 96 MB"),
        (PACKED[:-40], "arrays are damaged"),
    ],
)
def test_what_cannot_be_believed_is_named(data: bytes, why: str) -> None:
    with pytest.raises(Refused, match=why):
        unpack(data)


def test_arrays_are_checked_too() -> None:
    words = json.loads(PACKED[len(MARK) + LENGTH :].split(b"}]}}")[0] + b"}]}}")
    with pytest.raises(Refused, match=r"target\.0\.points"):
        unpack(packed(words, save({"target.0.points": np.full((3, 2), np.nan, np.float32)})))


def test_as_many_layers_of_ink_as_there_can_be_fit_into_a_file_and_the_clipboard(tmp_path: Path) -> None:
    ink = np.random.default_rng(1).uniform(0, 1, (512, 768)).astype(np.float32)
    layers = tuple(Layer(Picture(FrozenArray(np.roll(ink, k)))) for k in range(32))
    full = Target(layers, rows=512)
    assert unpack(pack(full)) == full
    save_project(tmp_path / "full.scoreviz", Document(target=full))
    assert open_project(tmp_path / "full.scoreviz").document.target == full


def test_a_picture_for_other_programs() -> None:
    picture = picture_of(Target((LAYERS[2],)))
    assert picture is not None
    assert picture.shape == (128, 192)
    assert picture.max() == 1.0
    assert picture_of(Target((Layer(),))) is None
