"""An exported SVG read without Qt: areas by hand, the drawing it was made from, and files that were changed."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.ndimage import maximum_filter, minimum_filter

from scoreviz.engine.document import Document
from scoreviz.engine.exports import export
from scoreviz.engine.marks import Stroke
from scoreviz.engine.opening import opened
from scoreviz.engine.page_svg import ANYWHERE, CHANGED, read_page
from scoreviz.engine.target import Layer, Preset, Target
from scoreviz.engine.targets import ink_of
from tests.engine.files import reason, written

DRAWN = Target((Layer(Preset("two-moons"), (Stroke(((-1.0, 0.0), (4.4, 2.9)), 0.4, 0.7),)), Layer(Preset("smiley"))))
HALF = 1 / 32  # of one of 16 steps
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" data-scoreviz="128" viewBox="0 0 19200 12800" fill-rule="evenodd">\n'


def page(*outlines: str, levels: int = 16) -> str:
    """A page whose levels are all the same, so that a cell is as dark as its share inside."""
    paths = f'<path fill="#808080" d="{"".join(outlines)}"/>\n' * levels
    return f"{HEAD}{paths}</svg>\n"


def shares(folder: Path, *outlines: str) -> NDArray[np.float64]:
    return read_page(written(folder, "a.svg", page(*outlines))).values[..., 3] / 255


@pytest.mark.parametrize("rows", [128, 256])
def test_a_drawing_comes_back_as_it_was_exported(tmp_path: Path, rows: int) -> None:
    target, path = replace(DRAWN, rows=rows), tmp_path / "drawing.svg"
    export(Document(target=target), path)
    back = opened(str(path)).document.target
    assert back.rows == rows
    ink, found = ink_of(target) / ink_of(target).max(), ink_of(back)
    rounding = 1 / 255 + 1 / 100  # of the page's greys, and of corners to hundredths of a cell
    assert (found >= minimum_filter(ink, 3, mode="nearest") - HALF - rounding).all()
    assert (found <= maximum_filter(ink, 3, mode="nearest") + HALF + rounding).all()
    assert np.abs(found - ink).mean() < HALF / 2


def test_shares_are_areas(tmp_path: Path) -> None:
    """A square over a quarter of four cells each, a triangle, and a square with a hole."""
    square = shares(tmp_path, "M50 50l100 0 0 100-100 0z")
    np.testing.assert_allclose(square[:3, :3], np.array([[0.25, 0.25, 0], [0.25, 0.25, 0], [0, 0, 0]]), atol=1 / 255)
    triangle = shares(tmp_path, "M0 0l300 0-300 300z")
    np.testing.assert_allclose(triangle[:3, :3], np.array([[1, 1, 0.5], [1, 0.5, 0], [0.5, 0, 0]]), atol=1 / 255)
    holed = shares(tmp_path, "M0 0l400 0 0 400-400 0z", "M100 100l0 150 100 0 0-150z")
    assert holed[1, 1] == 0
    assert holed[2, 1] == pytest.approx(0.5, abs=1 / 255)
    assert holed.sum() == pytest.approx(16 - 1.5, abs=16 / 255)
    corner = shares(tmp_path, "M18900 12500l300 0 0 300-300 0z")  # up to the page's edge
    assert corner.sum() == pytest.approx(9, abs=9 / 255)


@pytest.mark.parametrize(
    "text",
    [
        page("M0 0l100 0 0 100z").replace("128", "100"),
        page("M0 0l100 0 0 100z", levels=15),
        page("M0 0l100 0 0 99999z"),
        page("M0 0l100 0 0z"),
        page("M0 0l100 0 0-1z"),
        page("M0 0L100 0 0 100z"),
        page("M0 0l100 0 0 100z") .replace("</svg>", '<path d="M1 1h2v2z"/></svg>'),
        page("M0 0l" + "19200 0-19200 0 " * 8000 + "z"),  # more crossings than any page has
    ],
)  # fmt: skip
def test_a_changed_page_is_refused(tmp_path: Path, text: str) -> None:
    assert reason(written(tmp_path, "a.svg", text)) in (CHANGED, ANYWHERE)


def test_other_drawings_need_the_window(tmp_path: Path) -> None:
    text = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M1 1h2v2z"/></svg>'
    assert reason(written(tmp_path, "a.svg", text)) == ANYWHERE
