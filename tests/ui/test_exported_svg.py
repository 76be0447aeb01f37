"""A drawing as the level sets of an SVG, and what of it comes back through the reader of SVGs."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot
from scipy.ndimage import maximum_filter, minimum_filter

from scoreviz.engine.document import Document
from scoreviz.engine.exports import export
from scoreviz.engine.marks import Stroke
from scoreviz.engine.page_svg import read_page
from scoreviz.engine.picture_ink import Pixels, picture_target
from scoreviz.engine.refusal import Refused
from scoreviz.engine.target import FrozenArray, Layer, Picture, Preset, Target
from scoreviz.engine.targets import ink_of
from scoreviz.engine.vector_file import page_rows, read_svg
from scoreviz.ui.vector import svg_pixels
from scoreviz.ui.window import Window
from tests.ui.person import LEFT, chosen_file

DRAWN = Target(
    (
        Layer(Preset("two-moons"), (Stroke(((-1.0, 0.0), (4.4, 2.9)), 0.4, 0.7),)),  # up to the edge of the page
        Layer(Preset("smiley"), weight=0.5),
    )
)
HALF = 1 / 32  # of one of 16 steps
SHADES = 2 / 255  # of rounding: the grey of a step, and the share of a pixel that an outline covers


def pixels_of(target: Target, path: Path) -> Pixels:
    export(Document(target=target), path)
    return svg_pixels(path, read_svg(path))


@pytest.mark.parametrize("rows", [128, 256, 512])
def test_every_cell_comes_back_within_half_a_step_of_what_is_around_it(tmp_path: Path, rows: int) -> None:
    """The ink is linear between the centres of cells, so within a cell it is what the cells around it span."""
    target = replace(DRAWN, rows=rows)
    back = picture_target(pixels_of(target, tmp_path / "drawing.svg"))
    assert back.rows == rows
    ink, found = ink_of(target) / ink_of(target).max(), ink_of(back)
    assert (found >= minimum_filter(ink, 3, mode="nearest") - HALF - SHADES).all()
    assert (found <= maximum_filter(ink, 3, mode="nearest") + HALF + SHADES).all()
    # Where the ink is as good as level the bound is half a step, and on the whole it is far less.
    level = maximum_filter(ink, 3, mode="nearest") - minimum_filter(ink, 3, mode="nearest") < SHADES
    assert np.abs(found - ink)[level].max() <= HALF + 2 * SHADES
    assert np.abs(found - ink).mean() < HALF / 2


def test_it_is_read_alike_with_and_without_qt(tmp_path: Path) -> None:
    drawn = pixels_of(DRAWN, tmp_path / "drawing.svg").values[..., 3].astype(int)
    read = read_page(tmp_path / "drawing.svg").values[..., 3].astype(int)
    # Qt puts level over level in whole shades: an edge is off by a shade for each of those that meet in its cell.
    assert np.abs(drawn - read).max() <= 16
    assert np.abs(drawn - read).mean() < 1


def test_one_step_is_one_outline_and_its_hole(tmp_path: Path) -> None:
    """A square ring: the levels run at equal distances between its cells and those without ink."""
    ink = np.zeros((128, 192), np.float32)
    ink[40:60, 40:60], ink[45:55, 45:55] = 1, 0
    export(Document(target=Target.of(Picture(FrozenArray(ink)))), tmp_path / "ring.svg")
    paths = [line for line in (tmp_path / "ring.svg").read_text().splitlines() if line.startswith("<path")]
    assert len(paths) == 16
    assert all(path.count("M") == path.count("z") == 2 for path in paths)
    assert [f'fill="#{255 - round(255 * k / 16):02x}' in path for k, path in enumerate(paths, 1)] == [True] * 16
    eighth = paths[7]  # at 15/32 the outline lies so far from the centres outside
    edge = round(100 * (39.5 + 15 / 32))
    assert f"{edge} " in eighth


def test_a_page_is_told_from_other_drawings(tmp_path: Path) -> None:
    assert page_rows(b'<svg xmlns="a" data-scoreviz="256" width="3">') == 256
    assert page_rows(b'<svg xmlns="a" width="3"><g data-scoreviz="256"/></svg>') is None
    (tmp_path / "odd.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" data-scoreviz="128" viewBox="0 0 4 4"><path d="M1 1h2v2z"/></svg>'
    )
    with pytest.raises(Refused, match=r"odd\.svg: it says that it is a page of scoreviz, and has not the size of one"):
        picture_target(svg_pixels(tmp_path / "odd.svg", read_svg(tmp_path / "odd.svg")))


def test_more_detail_than_could_be_read_again_is_refused(tmp_path: Path) -> None:
    noise = np.random.default_rng(0).random((512, 768)).astype(np.float32)
    target = replace(Target.of(Picture(FrozenArray(noise))), rows=512)
    with pytest.raises(Refused, match=r"fine\.svg: the drawing has so much detail that it takes \d+ MB, and an"):
        export(Document(target=target), tmp_path / "fine.svg")
    assert not (tmp_path / "fine.svg").exists()


def test_a_person_exports_it_and_opens_it_again(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    panel = window.layout_.inspector.target
    qtbot.mouseClick(panel.keep, LEFT)
    menu = panel.sheet.format.open_menu()
    next(action for action in menu.actions() if action.text() == "level sets, SVG").trigger()
    menu.close()
    assert not panel.sheet.count.isVisible()
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "out")
    qtbot.mouseClick(panel.sheet.write, LEFT)
    assert "Exported out.svg. Ink in 16 steps of darkness" in window.layout_.status._left.text()
    before = ink_of(window.session.document.target)
    window.files.open_path(tmp_path / "out.svg")
    after = ink_of(window.session.document.target)
    assert np.abs(after - before / before.max()).mean() < HALF / 2
