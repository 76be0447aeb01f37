"""Pictures, points and mixtures by dialog, drop and paste, and the card that says how they are read."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from scoreviz.engine.layering import shares_of
from scoreviz.engine.target import Mixture, Picture, Points
from scoreviz.engine.targets import ink_of
from scoreviz.ui.holding import REST_MS
from scoreviz.ui.import_cards import PictureCard, PlainCard, TableCard
from scoreviz.ui.importing import PICTURES, TABLES
from scoreviz.ui.window import Window
from tests.engine.test_imports import GOOD_MIXTURE
from tests.ui.person import LEFT, chosen_file, drag, until

SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><rect x="3" y="2" width="6" height="4"/></svg>"""
TABLE = "sepal,petal,kind,x,y\n" + "".join(f"{k % 3},{k},{'ab'[k % 2]},{k * 0.1},{(k * 7) % 5}\n" for k in range(40))


def photograph(folder: Path) -> Path:
    """Bright at the left, dark at the right."""
    Image.fromarray(np.tile(np.linspace(255, 0, 90).astype(np.uint8), (60, 1))).save(folder / "photo.png")
    return folder / "photo.png"


def dropped(window: Window, data: QMimeData, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    event = QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, data, LEFT, modifier)
    window.dropEvent(event)


def said(window: Window) -> str:
    return window.layout_.status._left.text()


def of_file(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def centre_of(window: Window) -> tuple[float, float]:
    ink = ink_of(window.session.document.target)
    rows, columns = np.indices(ink.shape)
    return float((ink * columns).sum() / ink.sum()), float((ink * rows).sum() / ink.sum())


def choose(field: object, title: str) -> None:
    menu = field.open_menu()  # type: ignore[attr-defined]
    next(action for action in menu.actions() if action.text() == title).trigger()
    menu.close()


def test_a_photograph_is_read_as_light_or_dark_and_is_one_step(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = window.session.document
    chosen_file(monkeypatch, "getOpenFileName", photograph(tmp_path))
    window.files.open()
    card = window.importing.card
    assert isinstance(card, PictureCard)
    choose(card.reading, "brightness")
    left, _ = centre_of(window)
    choose(card.reading, "darkness")
    right, _ = centre_of(window)
    assert left < 96 < right
    qtbot.mouseClick(card.done, LEFT)
    assert window.importing.card is None
    assert window.session.history.count() == 1
    assert window.session.history.undoText() == "Open photo.png"
    window.session.undo()
    assert window.session.document == before


def test_a_picture_is_placed_by_hand(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    window.files.open_path(photograph(tmp_path))
    card, canvas = window.importing.card, window.layout_.canvas
    assert isinstance(card, PictureCard)
    choose(card.reading, "darkness")
    x, y = centre_of(window)
    mass = ink_of(window.session.document.target).sum()
    scale = canvas.camera.scale
    drag(qtbot, window, [(0, 0), (round(0.3 * scale), round(-0.2 * scale))])  # to the right and up, on the page
    moved = centre_of(window)
    assert moved[0] - x == pytest.approx(0.3 * 128 / 6, abs=0.5)
    assert moved[1] - y == pytest.approx(0.2 * 128 / 6, abs=0.5)
    qtbot.mouseClick(card.fit, LEFT)
    assert centre_of(window) == pytest.approx((x, y))
    sketch = window.painting.tool.sketch()
    corner, grip = sketch.lines[0][2], sketch.grips[2][1]  # upper right: the corner is out of view, its grip is not
    on_screen = canvas.camera.to_screen(np.array([corner, grip]))
    assert [canvas.rect().contains(round(x), round(y)) for x, y in on_screen] == [False, True]
    at = on_screen[1] - np.array(canvas.rect().center().toTuple())
    drag(qtbot, window, [(round(at[0]), round(at[1])), (round(at[0] / 2), round(at[1] / 2)), (0, 0)])
    share = 1 - grip[1] / (2 * corner[1])  # of the height: the opposite corner stays
    assert ink_of(window.session.document.target).sum() == pytest.approx(share**2 * mass, rel=0.05)
    qtbot.keyClick(window, Qt.Key.Key_Return)
    assert window.importing.card is None
    assert window.painting.tool is window.painting.tools["brush"]
    assert window.session.history.count() == 1


def test_undo_puts_the_card_away(window: Window, tmp_path: Path) -> None:
    window.files.open_path(photograph(tmp_path))
    assert window.importing.card is not None
    window.session.undo()
    assert window.importing.card is None


def test_shift_at_a_drop_adds_a_layer_and_so_does_the_switch(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    dropped(window, of_file(photograph(tmp_path)), Qt.KeyboardModifier.ShiftModifier)
    target = window.session.document.target
    assert [type(layer.base).__name__ for layer in target.layers] == ["Preset", "Picture"]
    assert [layer.colour for layer in target.layers] == [0, 1]
    assert window.painting.page.number == 1
    card = window.importing.card
    assert card is not None
    qtbot.mouseClick(card.as_layer, LEFT)
    assert len(window.session.document.target.layers) == 1
    qtbot.mouseClick(card.as_layer, LEFT)
    assert window.session.document.target == target


def test_an_svg_is_drawn_and_becomes_ink(window: Window, tmp_path: Path) -> None:
    (tmp_path / "box.svg").write_bytes(SVG)
    dropped(window, of_file(tmp_path / "box.svg"))
    base = window.session.document.target.layers[0].base
    assert isinstance(base, Picture)
    rows, columns = np.nonzero(base.ink.values > 0.5)
    fit = 448 / 20
    assert (columns.max() + 1 - columns.min(), rows.max() + 1 - rows.min()) == pytest.approx((6 * fit, 4 * fit), abs=3)
    assert rows.mean() > 256  # it is in the upper half


def test_columns_are_chosen_and_classes_are_layers(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text(TABLE)
    window.files.open_path(tmp_path / "table.csv")
    card = window.importing.card
    assert isinstance(card, TableCard)
    assert (card.across.value(), card.up.value(), card.kind.value()) == (3, 4, 2)  # x and y by name, and the guess
    assert len(window.session.document.target.layers) == 2
    choose(card.kind, "none")
    assert len(window.session.document.target.layers) == 1
    choose(card.kind, "kind")
    layers = window.session.document.target.layers
    assert [layer.name for layer in layers] == ["a", "b"]
    assert all(isinstance(layer.base, Points) for layer in layers)
    choose(card.across, "kind")  # words: refused, and what was there stays
    assert window.session.document.target.layers == layers
    assert window.notices.refused.isVisible()
    assert card.across.value() == 3
    qtbot.mouseClick(card.done, LEFT)
    assert window.session.history.count() == 1


@pytest.mark.parametrize("name", ["points.csv", "mixture.json"])
def test_points_and_mixtures_say_what_they_replace_and_may_be_layers(
    window: Window, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    (tmp_path / "points.csv").write_text("1,2\n3,4\n5,5\n")
    (tmp_path / "mixture.json").write_text(json.dumps(GOOD_MIXTURE))
    before = window.session.document
    window.files.open_path(tmp_path / name)
    card = window.importing.card
    assert isinstance(card, PlainCard)
    assert card.fate.text() == "In place of the drawing; Undo brings it back"
    replaced = window.session.document.target
    assert len(replaced.layers) == 1
    qtbot.mouseClick(card.as_layer, LEFT)
    assert card.fate.text() == "The drawing stays below it"
    assert window.session.document.target.layers[0] == before.target.layers[0]
    assert len(window.session.document.target.layers) == 2
    qtbot.mouseClick(card.as_layer, LEFT)
    assert window.session.document.target == replaced
    qtbot.mouseClick(card.done, LEFT)
    window.session.undo()
    assert window.session.document == before


def test_on_an_empty_page_there_is_nothing_to_say_or_to_keep(window: Window, tmp_path: Path) -> None:
    window.painting.clear()
    (tmp_path / "points.csv").write_text("1,2\n3,4\n5,5\n")
    window.files.open_path(tmp_path / "points.csv")
    assert window.importing.card is None
    window.files.open_path(photograph(tmp_path))
    window.session.undo()
    window.session.undo()
    window.files.open_path(photograph(tmp_path))
    card = window.importing.card
    assert card is not None
    assert not card.as_layer.isVisible()
    assert not card.fate.isVisible()


def test_a_file_that_is_refused_changes_nothing(window: Window, tmp_path: Path) -> None:
    for name, content in (("a.svg", b"<svg><image href='b.png'/></svg>"), ("a.png", b"x"), ("a.csv", b"1,2,3\n4,5\n")):
        (tmp_path / name).write_bytes(content)
        before = window.session.document
        window.files.open_path(tmp_path / name)
        assert window.session.document is before
        assert window.notices.refused.isVisible()
        assert window.importing.card is None


def test_what_is_on_the_clipboard_is_pasted(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    clipboard = QGuiApplication.clipboard()
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    for x in range(8):
        for y in range(8):
            image.setPixelColor(x, y, Qt.GlobalColor.black)
    clipboard.setImage(image)
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window.session.document.target.layers[0].base, Picture)
    clipboard.setText("x\ty\n1\t2\n3\t5\n4\t4\n")
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window.session.document.target.layers[0].base, Points)
    clipboard.setText(json.dumps(GOOD_MIXTURE))
    assert window.importing.paste()
    assert isinstance(window.session.document.target.layers[0].base, Mixture)
    clipboard.setMimeData(of_file(photograph(tmp_path)))
    assert window.importing.paste()
    assert window.session.document.target.name == "photo"
    clipboard.setText("three words here\n")
    before = window.session.document
    window.importing.paste()
    assert window.session.document is before
    assert window.notices.refused._why.text().startswith("The clipboard: it has no points")
    prose = QMimeData()
    prose.setText("One, two and\nthree.\n")
    dropped(window, prose)
    assert window.session.document is before
    assert window.notices.refused._why.text().startswith("What was dropped: ")
    clipboard.clear()
    assert not window.importing.paste()


def test_the_card_fits_the_smallest_window(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    window.resize(1100, 700)
    (tmp_path / "table.csv").write_text(TABLE)
    window.files.open_path(tmp_path / "table.csv")
    card = window.importing.card
    assert card is not None
    QApplication.processEvents()
    assert window.layout_.canvas.rect().contains(card.geometry())
    assert card.mapTo(window, QPoint(0, 0)).y() > 100


def test_the_page_stays_as_fine_as_it_was(window: Window, tmp_path: Path) -> None:
    window.keeping.set_rows(512)
    window.files.open_path(photograph(tmp_path))
    assert window.session.document.target.rows == 512
    window.importing.done()
    window.painting.clear()
    assert window.session.document.target.rows == 512
    window.picking.pick("ring")
    assert window.session.document.target.rows == 512
    (tmp_path / "table.csv").write_text(TABLE)
    window.files.open_path(tmp_path / "table.csv")
    target = window.session.document.target
    assert target.rows == 512
    assert shares_of(target) == pytest.approx((0.5, 0.5), abs=1e-5)  # 20 points of each class, in float32
    window.session.undo()
    assert window.session.document.target.rows == 512


def test_return_settles_a_table_and_escape_gives_it_up(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    before, learning = window.session.document.target, window.learner.state
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        (tmp_path / "table.csv").write_text(TABLE)
        window.files.open_path(tmp_path / "table.csv")
        focus = window.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, key)
        until(qtbot, lambda: window.importing.card is None)
        assert window.learner.state == learning  # Return was the card's
        assert (window.session.document.target == before) is (key == Qt.Key.Key_Escape)
        assert window.layout_.canvas.hasFocus()
        before = window.session.document.target


def test_what_of_a_drop_is_not_taken_is_said(window: Window, tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text(TABLE)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (photograph(tmp_path), tmp_path / "table.csv")])
    dropped(window, data)
    assert window.session.document.target.name == "photo"
    assert said(window) == "Only photo.png was taken: bring the other file one at a time"
    before = window.session.document
    blank = QMimeData()
    blank.setText("  ")
    dropped(window, blank)
    assert window.session.document is before
    assert said(window) == "There is nothing in what was dropped that can be opened here"


def test_a_file_of_an_unknown_kind_is_told_of_all_that_are_read(window: Window, tmp_path: Path) -> None:
    (tmp_path / "a.xyz").write_bytes(b"x")
    window.files.open_path(tmp_path / "a.xyz")
    for suffix in (*PICTURES, *TABLES, ".json", ".scoreviz"):
        assert suffix in window.notices.refused._why.text()


def brought(window: Window, folder: Path, kind: str) -> None:
    """Bring a picture, a table of classes, points, or a mixture; each has a card."""
    (folder / "table.csv").write_text(TABLE)
    (folder / "points.csv").write_text("x,y\n0,0\n3,1\n1,4\n")
    (folder / "mixture.json").write_text(json.dumps(GOOD_MIXTURE))
    names = {
        "picture": photograph(folder).name,
        "table": "table.csv",
        "points": "points.csv",
        "mixture": "mixture.json",
    }
    window.files.open_path(folder / names[kind])
    assert window.importing.card is not None


@pytest.mark.parametrize("kind", ["table", "points", "mixture"])
def test_what_was_brought_is_seen_as_long_as_its_card_is_open(
    window: Window, qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    window.sampling.move_to(0.8)
    until(qtbot, lambda: window.scene.level().t == pytest.approx(0.8))
    brought(window, tmp_path, kind)
    until(qtbot, lambda: window.scene.level().t == 0)
    assert window.importing.card is not None
    qtbot.mouseClick(window.importing.card.done, LEFT)
    assert window.importing.card is None


@pytest.mark.parametrize("kind", ["table", "mixture"])
def test_points_that_play_wait_while_a_card_is_open(window: Window, qtbot: QtBot, tmp_path: Path, kind: str) -> None:
    qtbot.keyClick(window.layout_.canvas, Qt.Key.Key_Space)
    until(qtbot, lambda: window.scene.level().t > 0.2)
    brought(window, tmp_path, kind)
    until(qtbot, lambda: window.scene.level().t == 0)
    card = window.importing.card
    assert card is not None
    qtbot.mouseClick(card.as_layer, LEFT)  # an edit while it is open lets nothing flow
    qtbot.wait(REST_MS + 300)
    assert window.scene.level().t == 0
    qtbot.mouseClick(card.done, LEFT)
    until(qtbot, lambda: window.scene.level().t > 0.2)


def test_points_that_play_wait_while_a_picture_is_placed(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    qtbot.keyClick(window.layout_.canvas, Qt.Key.Key_Space)
    until(qtbot, lambda: window.scene.level().t > 0.2)
    window.files.open_path(photograph(tmp_path))
    until(qtbot, lambda: window.scene.level().t == 0)
    qtbot.keyClick(window.layout_.canvas, Qt.Key.Key_Right)
    drag(qtbot, window, [(0, 0), (20, 10)])
    qtbot.wait(REST_MS + 300)
    assert window.scene.level().t == 0
    qtbot.keyClick(window.layout_.canvas, Qt.Key.Key_Return)
    until(qtbot, lambda: window.scene.level().t > 0.2)


def test_a_picture_is_seen_where_the_points_rest_in_noise(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    qtbot.keyClick(window.layout_.canvas, Qt.Key.Key_Space)
    until(qtbot, lambda: window.scene.level().t > 0.2)
    qtbot.keyClick(window.layout_.canvas, Qt.Key.Key_Space)
    assert not window.sampling.playback.playing
    window.files.open_path(photograph(tmp_path))
    until(qtbot, lambda: window.scene.level().t == 0)
    qtbot.keyClick(window.layout_.canvas, Qt.Key.Key_Return)
    qtbot.wait(REST_MS + 300)
    assert window.scene.level().t == 0  # as nobody played them again
