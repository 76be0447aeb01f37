"""Damaged imports of every kind: a target or one sentence, in bounded time and memory.

``SCOREVIZ_MUTATIONS`` says how many; a few in the suite, 500 by hand, with ``--log-cli-level=INFO`` for the counts.
"""

import json
import logging
import os
import struct
import time
import zlib
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from scoreviz.engine.document import Document
from scoreviz.engine.exports import Samples, export
from scoreviz.engine.imports import read_target
from scoreviz.engine.picture_ink import picture_target
from scoreviz.engine.refusal import Refused
from scoreviz.engine.table_file import read_table
from scoreviz.engine.table_points import guessed, points_of
from scoreviz.engine.target import Target
from scoreviz.engine.targets import is_empty
from scoreviz.engine.vector_file import read_svg
from scoreviz.ui.vector import svg_pixels
from tests.engine.test_exports import NAMED
from tests.engine.test_imports import GOOD_MIXTURE
from tests.engine.test_tables import classed

resource = pytest.importorskip("resource")  # Windows has none

COUNT = int(os.environ.get("SCOREVIZ_MUTATIONS", "60"))
KINDS = ("a.csv", "classes.csv", "a.npy", "classes.npy", "a.png", "a.jpg", "a.svg", "a.json", "classes.json")
MOST_SECONDS = 5.0
MOST_KILOBYTES = 1_000_000
SVG = """<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><defs><linearGradient id="g"><stop offset="0"/>
<stop offset="1" stop-color="#fff"/></linearGradient></defs><g id="a" transform="rotate(5)">
<path d="M3 3 L 30 5 Q 9 9 4 30 z" fill="url(#g)"/></g><use href="#a" x="9"/><text x="3" y="30" font-size="9">ink</text>
<circle cx="40" cy="20" r="8"
stroke="red" stroke-width="2" stroke-dasharray="1 2"/></svg>"""


def sound(folder: Path) -> dict[str, bytes]:
    """A file of each kind with nothing wrong with it."""
    rng = np.random.default_rng(0)
    np.save(folder / "a.npy", rng.normal(size=(60, 2)))
    shades = Image.fromarray(rng.integers(0, 255, (40, 60, 3), dtype=np.uint8))
    shades.save(folder / "a.png")
    shades.save(folder / "a.jpg")
    (folder / "a.csv").write_text("x,y\n" + "\n".join(f"{x:.3f},{y:.3f}" for x, y in rng.normal(size=(60, 2))))
    (folder / "classes.csv").write_text(classed())
    (folder / "a.svg").write_text(SVG)
    (folder / "a.json").write_text(json.dumps(GOOD_MIXTURE))
    for name in ("classes.npy", "classes.json"):
        export(Document(target=NAMED), folder / name, Samples(60))
    return {name: (folder / name).read_bytes() for name in KINDS}


def flipped(data: bytes, rng: np.random.Generator) -> bytes:
    damaged = bytearray(data)
    for at in rng.integers(0, len(data), rng.integers(1, 9)):
        damaged[at] = rng.integers(256)
    return bytes(damaged)


def cut(data: bytes, rng: np.random.Generator) -> bytes:
    return data[: rng.integers(1, len(data))]


def doubled(data: bytes, rng: np.random.Generator) -> bytes:
    low, high = sorted(rng.integers(0, len(data), 2))
    return data[:high] + data[low:high] * int(rng.integers(1, 400)) + data[high:]


def swollen(data: bytes, rng: np.random.Generator) -> bytes:
    """A number made huge, or what stands at a random place said to be large."""
    digits = [k for k, sign in enumerate(data) if 48 <= sign <= 57]
    at = int(rng.choice(digits)) if digits else int(rng.integers(len(data)))
    return data[:at] + (b"9" * int(rng.integers(1, 30)) if rng.random() < 0.5 else b"\xff\xff\xff\xff") + data[at + 1 :]


def left_out(data: bytes, rng: np.random.Generator) -> bytes:
    low, high = sorted(rng.integers(0, len(data), 2))
    return data[:low] + data[high:] or b"x"


DAMAGE: tuple[Callable[[bytes, np.random.Generator], bytes], ...] = (flipped, cut, doubled, swollen, left_out)


def read(path: Path) -> Target:
    """Read a file as the window does."""
    if path.suffix == ".svg":
        return picture_target(svg_pixels(path, read_svg(path)))
    if path.name == "classes.csv":
        table = read_table(path)
        return points_of(table, guessed(table))
    return read_target(path)


def refusal(path: Path) -> str:
    """What is said of a file, or nothing where it is a target."""
    try:
        target = read(path)
    except Refused as refused:
        return str(refused)
    assert np.isfinite(target.frame.scale)
    return ""


def with_checksums(data: bytes) -> bytes:
    """A PNG whose damage is not told by its checksums."""
    made, at = data[:8], 8
    while at + 12 <= len(data):
        length = struct.unpack_from(">I", data, at)[0]
        body = data[at + 4 : at + 8 + length]
        made += data[at : at + 4] + body + struct.pack(">I", zlib.crc32(body))
        at += 12 + length
    return made


def test_sound_files_are_read(tmp_path: Path) -> None:
    sound(tmp_path)
    assert [is_empty(read(tmp_path / name)) for name in KINDS] == [False] * len(KINDS)


def test_damaged_files_are_a_target_or_one_sentence(tmp_path: Path) -> None:
    rng = np.random.default_rng(20_250)
    whole = sound(tmp_path)
    outcomes: Counter[str] = Counter()
    longest, before = 0.0, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    others = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss  # of processes that other tests started
    for count in range(COUNT):
        name = KINDS[count % len(KINDS)]
        harm = DAMAGE[int(rng.integers(len(DAMAGE)))]
        path = tmp_path / name
        data = harm(whole[name], rng)
        path.write_bytes(with_checksums(data) if name == "a.png" and rng.random() < 0.7 else data)
        begin = time.monotonic()
        said = refusal(path)
        outcomes[f"{name} {'refused' if said else 'target'}"] += 1
        assert "\n" not in said
        assert not said or said.startswith(f"{name}: ")
        longest = max(longest, time.monotonic() - begin)
    logging.getLogger(__name__).info("%s, longest %.2f s", dict(sorted(outcomes.items())), longest)
    assert sum(outcomes.values()) == COUNT
    assert longest < MOST_SECONDS
    here = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert here - before < MOST_KILOBYTES // 2
    # A process counts as at least as large as the one that started it.
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss <= max(others, here, MOST_KILOBYTES)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<svg><image href='a.png'/></svg>", "it holds another picture"),
        ("<svg><image href='data:image/png;base64,AAAA'/></svg>", "it holds another picture"),
        ("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>", "it declares entities"),
        ("<svg><use href='other.svg#a'/></svg>", "it refers to another file"),
        ("<svg><style>@import url(a.css);</style></svg>", "it refers to another file"),
        ("<svg><rect fill=\"url('http://x/y')\"/></svg>", "it refers to another file"),
        ("<svg>" + "<g>" * 200 + "</g>" * 200 + "</svg>", "it is nested too deeply"),
        ("<svg>" + "<g/>" * 30_000 + "</svg>", "it has more than 20,000 elements"),
        (
            "<svg><g id='a0'><rect/></g>"
            + "".join(f"<g id='a{k}'>" + f"<use href='#a{k - 1}'/>" * 10 + "</g>" for k in range(1, 9))
            + "</svg>",
            "it draws more than 20,000 shapes",
        ),
        ("<html/>", "this is not an SVG picture"),
        ("hello", "it is not well-formed XML: line 1"),
        ("<svg/>", "there is nothing in it that can be drawn"),
        ("\x89PNG\r\n\x1a\n", "it is not well-formed XML"),
    ],
)
def test_svgs_that_are_refused(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "a.svg").write_text(text)
    with pytest.raises(Refused) as caught:
        read(tmp_path / "a.svg")
    assert words in str(caught.value)


def test_an_svg_of_more_than_five_megabytes_is_not_opened(tmp_path: Path) -> None:
    with open(tmp_path / "a.svg", "wb") as file:
        file.truncate(5_000_001)
    with pytest.raises(Refused, match="the file has 5 MB: at most 5 MB"):
        read(tmp_path / "a.svg")


def test_an_svg_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text(SVG)
    with pytest.raises(Refused, match="it takes more than 0 s to draw"):
        svg_pixels(tmp_path / "a.svg", read_svg(tmp_path / "a.svg"), seconds=0.0)
