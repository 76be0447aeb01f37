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

from scoreviz.engine.document import Mixture, Picture, Points
from scoreviz.engine.targets import ink_of
from scoreviz.ui.import_cards import PictureCard, TableCard
from scoreviz.ui.window import Window
from tests.engine.test_imports import GOOD_MIXTURE
from tests.ui.person import LEFT, chosen_file, drag

SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><rect x="3" y="2" width="6" height="4"/></svg>"""
TABLE = "sepal,petal,kind,x,y\n" + "".join(f"{k % 3},{k},{'ab'[k % 2]},{k * 0.1},{(k * 7) % 5}\n" for k in range(40))


def photograph(folder: Path) -> Path:
    """Bright at the left, dark at the right."""
    Image.fromarray(np.tile(np.linspace(255, 0, 90).astype(np.uint8), (60, 1))).save(folder / "photo.png")
    return folder / "photo.png"


def dropped(window: Window, data: QMimeData, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    event = QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, data, LEFT, modifier)
    window.dropEvent(event)


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
    corner = window.painting.tool.sketch().grips[2][1]  # upper right
    at = canvas.camera.to_screen(np.array([corner]))[0] - np.array(canvas.rect().center().toTuple())
    drag(qtbot, window, [(round(at[0]), round(at[1])), (round(at[0] / 2), round(at[1] / 2)), (0, 0)])
    assert ink_of(window.session.document.target).sum() == pytest.approx(mass / 4, rel=0.05)
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
    assert (card.across.value(), card.up.value(), card.kind.value()) == (3, 4, None)  # those named x and y
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
