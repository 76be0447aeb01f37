"""Taking away what is on the screen, by hand: every file is opened again, and what is given up leaves nothing."""

import os
import time
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import av
import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import ViewName
from scoreviz.engine.particles import RunSpec, record
from scoreviz.engine.targets import realise
from scoreviz.ui.choices import FieldButton
from scoreviz.ui.picture import Figure, View, image_of, svg_of
from scoreviz.ui.share_sheet import ShareSheet
from scoreviz.ui.window import Window
from tests.limits import files_up_to
from tests.ui.person import LEFT, chosen_file, until

TINY = 300, 12  # particles, steps


@pytest.fixture
def share(window: Window, qtbot: QtBot) -> Window:
    """A window with a short run at its end, and the sheet open."""
    sampling = replace(window.session.document.sampling, particles=TINY[0], steps=TINY[1])
    window.session.edit("Points", sampling=sampling)
    window.sampling.play(looping=False)
    until(qtbot, lambda: window.sampling.playback.at_end)
    window.sampling.seek(6)
    until(qtbot, lambda: window.layout_.canvas.shown[1].points is not None)
    qtbot.mouseClick(window.layout_.top.share, LEFT)
    assert window.sharing.sheet.isVisible()
    return window


def sheet_of(window: Window) -> ShareSheet:
    return window.sharing.sheet


def choose(qtbot: QtBot, window: Window, page: str) -> None:
    """Press one of the three segments."""
    choice = sheet_of(window).choice
    segment = next(child for child in choice.findChildren(QWidget) if getattr(child, "key", None) == page)
    qtbot.mouseClick(segment, LEFT)


def pick(qtbot: QtBot, field: FieldButton, title: str) -> None:
    """Choose from the menu of a field, as a person does."""
    menu = field.open_menu()
    action = next(action for action in menu.actions() if action.text() == title)
    qtbot.mouseClick(menu, LEFT, Qt.KeyboardModifier.NoModifier, menu.actionGeometry(action).center())


def done(qtbot: QtBot, window: Window) -> None:
    until(qtbot, lambda: not window.sharing.writing)


def said(window: Window) -> str:
    return window.layout_.status._left.text()


def refused(window: Window) -> str:
    card = window.notices.refused
    return card.accessibleName() if card.isVisible() else ""


def test_a_picture_is_what_the_canvas_shows(
    qtbot: QtBot, share: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "view")
    pick(qtbot, sheet_of(share).picture.scale, "3×")
    share.layout_.canvas.set_hidden(frozenset())
    canvas = share.layout_.canvas
    qtbot.mouseClick(sheet_of(share).picture.save, LEFT)
    done(qtbot, share)
    with Image.open(tmp_path / "view.png") as read:
        assert read.size == (3 * canvas.width(), 3 * canvas.height())
    assert said(share) == "Saved view.png"
    assert share.layout_.top.share.text() == "Share"


def test_at_one_pixel_a_pixel_it_is_the_canvas(qtbot: QtBot, share: Window) -> None:
    """Where nothing stands over the canvas, file and screen agree to the last bit."""
    canvas = share.layout_.canvas
    until(qtbot, lambda: canvas._layers.ground.painted == canvas._stage and canvas._layers._fade._old is None)
    stage, particles = canvas.shown
    image = image_of(View(stage, particles), 1.0, Figure(keyed=False))
    on_screen = QImage(canvas.size(), QImage.Format.Format_RGB32)
    painter = QPainter(on_screen)
    canvas._layers.paint(painter, canvas._stage, particles)  # what paintEvent begins with
    painter.end()
    assert image == on_screen


@pytest.mark.parametrize("name", ["both", "split"])
def test_an_svg_shows_the_same(share: Window, tmp_path: Path, name: ViewName) -> None:
    stage, particles = share.layout_.canvas.shown
    assert stage.fields is not None
    fields = replace(stage.fields, learned=stage.fields.true[..., ::-1])  # far from the truth
    stage = replace(stage, fields=fields, overlays=replace(stage.overlays, view=name))
    view, figure = View(stage, particles), Figure(caption="settings", keyed=False)
    content = svg_of(view, figure)
    assert content == svg_of(view, figure)
    root = ElementTree.fromstring(content)
    assert root.get("viewBox") == f"0 0 {stage.camera.width:.0f} {stage.camera.height:.0f}"
    renderer = QSvgRenderer(content)
    assert renderer.isValid()
    drawn = QImage(int(stage.camera.width), int(stage.camera.height), QImage.Format.Format_RGB32)
    painter = QPainter(drawn)
    renderer.render(painter)
    painter.end()
    pixels, expected = (levels(image) for image in (drawn, image_of(view, 1.0, figure)))
    # Edges are smoothed by another hand, so that many pixels differ a little; few are something else altogether.
    assert np.abs(pixels - expected).mean() < 4.0
    assert (np.abs(pixels - expected).max(axis=-1) > 60).mean() < 0.03


def levels(image: QImage) -> np.ndarray:
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return pixels[..., :3].astype(int)


def test_a_picture_for_print_is_on_white_with_its_settings(share: Window) -> None:
    stage, particles = share.layout_.canvas.shown
    caption = share.sharing._figure(True).caption
    assert "Smiley" in caption
    assert f"{TINY[1]}\u00a0steps" in caption
    printed = image_of(View(stage, particles), 1.0, Figure(printed=True, caption=caption))
    assert printed.width() == stage.camera.width
    assert printed.height() > stage.camera.height + 60
    assert printed.pixelColor(2, printed.height() - 2).name() == "#ffffff"


def test_a_picture_is_copied(qtbot: QtBot, share: Window) -> None:
    qtbot.mouseClick(sheet_of(share).picture.copy, LEFT)
    done(qtbot, share)
    image = QGuiApplication.clipboard().image()
    canvas = share.layout_.canvas
    assert (image.width(), image.height()) == (2 * canvas.width(), 2 * canvas.height())
    assert said(share) == "The picture is on the clipboard"


def begin_film(qtbot: QtBot, window: Window, length: str) -> None:
    choose(qtbot, window, "film")
    film = sheet_of(window).film
    pick(qtbot, film.area, "960 × 540")
    pick(qtbot, film.rate, "10 a second")
    pick(qtbot, film.length, length)
    pick(qtbot, film.hold, "not at all")
    qtbot.mouseClick(film.save, LEFT)


def test_a_run_becomes_a_film_while_the_window_goes_on(
    qtbot: QtBot, share: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "run.mp4")
    begin_film(qtbot, share, "2 s")
    assert share.sharing.writing
    share.sampling.seek(3)  # the window goes on, and the film is not about where its playhead stands
    until(qtbot, lambda: "%" in share.layout_.top.share.text())
    done(qtbot, share)
    with av.open(str(tmp_path / "run.mp4")) as container:
        stream = container.streams.video[0]
        assert (stream.width, stream.height, float(stream.average_rate or 0)) == (960, 540, 10.0)
        assert sum(1 for _ in container.decode(video=0)) == 20
    assert said(share) == "Saved run.mp4"


def test_a_film_that_is_cancelled_leaves_nothing(
    qtbot: QtBot, share: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "run.mp4")
    begin_film(qtbot, share, "60 s")
    until(qtbot, lambda: len(os.listdir(tmp_path)) == 1)
    assert not (tmp_path / "run.mp4").exists()
    qtbot.mouseClick(share.layout_.top.share, LEFT)
    row = sheet_of(share).progress
    assert row.isVisible()
    assert not sheet_of(share).film.save.isEnabled()
    until(qtbot, lambda: row.words.text().startswith("Frame "))
    qtbot.mouseClick(row.cancel, LEFT)
    done(qtbot, share)
    assert os.listdir(tmp_path) == []
    assert said(share) == "Cancelled: nothing was written"
    assert not row.isVisible()
    assert sheet_of(share).film.save.isEnabled()


def test_a_full_disk_leaves_the_old_film(
    qtbot: QtBot, share: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    old = tmp_path / "run.mp4"
    old.write_bytes(b"old")
    chosen_file(monkeypatch, "getSaveFileName", old)
    with files_up_to(20_000):
        begin_film(qtbot, share, "10 s")
        done(qtbot, share)
    assert (os.listdir(tmp_path), old.read_bytes()) == (["run.mp4"], b"old")
    assert "run.mp4: it could not be written: " in refused(share)


def test_a_folder_without_permission_is_told(
    qtbot: QtBot, share: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "run.npz")

    def created(*_: object) -> None:  # whoever runs the tests may write anywhere
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("scoreviz.engine.atomic._created", created)
    choose(qtbot, share, "data")
    qtbot.mouseClick(sheet_of(share).data.save, LEFT)
    done(qtbot, share)
    assert os.listdir(tmp_path) == []
    assert "run.npz: it could not be written: there is no permission" in refused(share)


def test_a_file_nobody_was_asked_about_is_kept(
    qtbot: QtBot, share: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    there = tmp_path / "view.png"
    there.write_bytes(b"of some worth")
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "view")
    qtbot.mouseClick(sheet_of(share).picture.save, LEFT)
    assert (there.read_bytes(), share.sharing.writing) == (b"of some worth", False)
    assert "view.png: there is such a file already" in refused(share)


def test_numbers_are_those_on_the_screen(
    qtbot: QtBot, share: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """And those of the same settings, run again by themselves."""
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "run.npz")
    choose(qtbot, share, "data")
    pick(qtbot, sheet_of(share).data.every, "every 5th")
    qtbot.mouseClick(sheet_of(share).data.save, LEFT)
    done(qtbot, share)
    run = share.sampling.playback.run
    assert run is not None
    *_, again = record(RunSpec(run.spec.target, run.spec.noise, run.spec.sampling), realise)
    with np.load(tmp_path / "run.npz") as read:
        assert read["steps"].tolist() == [0, 5, 10, 12]
        assert np.array_equal(read["particles"], again.frames[[0, 5, 10, 12]])


def test_the_keys_open_the_sheet(qtbot: QtBot, window: Window) -> None:
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert window.sharing.sheet.isVisible()
    qtbot.keyClick(window.sharing.sheet, Qt.Key.Key_Escape)
    assert not window.sharing.sheet.isVisible()


def test_closing_gives_up_what_is_being_written(
    qtbot: QtBot, share: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "run.mp4")
    begin_film(qtbot, share, "60 s")
    until(qtbot, lambda: len(os.listdir(tmp_path)) == 1)
    begun = time.monotonic()
    share.leave()
    assert os.listdir(tmp_path) == []
    assert time.monotonic() - begun < 10.0


def test_from_and_to_stay_in_order(qtbot: QtBot, share: Window) -> None:
    choose(qtbot, share, "film")
    film = sheet_of(share).film
    track = film.last._track
    qtbot.mousePress(track, LEFT, pos=QPoint(track.width() - 8, track.height() // 2))
    qtbot.mouseMove(track, QPoint(track.width() // 2, track.height() // 2))
    qtbot.mouseRelease(track, LEFT, pos=QPoint(track.width() // 2, track.height() // 2))
    assert film.last.value() == pytest.approx(0.5, abs=0.05)
    track = film.first._track
    qtbot.mousePress(track, LEFT, pos=QPoint(8, track.height() // 2))
    qtbot.mouseMove(track, QPoint(track.width() - 8, track.height() // 2))
    qtbot.mouseRelease(track, LEFT, pos=QPoint(track.width() - 8, track.height() // 2))
    pace = film.choice().pace
    assert pace.first == pace.last == pytest.approx(1.0, abs=0.02)


def test_the_probe_goes_with_the_picture(qtbot: QtBot, window: Window) -> None:
    qtbot.keyClick(window.layout_.canvas, Qt.Key.Key_P)
    until(qtbot, lambda: window.probing.shown is not None)
    shared, sight = window.sharing._view().probe, window.probing.layer.sight
    assert shared is not None
    assert shared.found is sight.found
    assert (shared.camera, shared.palette, shared.pins) == (sight.camera, sight.palette, sight.pins)
    window.probing.put_away()
    until(qtbot, lambda: window.sharing._view().probe is None)
