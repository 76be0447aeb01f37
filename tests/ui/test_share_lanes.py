"""Taking away lanes by hand: pictures, films and numbers of what stands side by side in the window."""

import csv
import os
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import av
import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from scoreviz.engine.branch import Branch
from scoreviz.engine.document import Noise, Run, Sampling
from scoreviz.engine.lanes import with_lanes
from scoreviz.ui.window import Window
from tests.limits import files_up_to
from tests.ui.person import LEFT, chosen_file, until
from tests.ui.test_sharing import choose, done, pick, refused, said, sheet_of

N = 200
SMALL = 480, 320, 1.0  # smaller than any that is offered
LANES = (
    Run(Sampling("reverse-sde", steps=12, particles=N), Noise(), (Branch(4, ((5, (0.5, 0.5)),), ((1.0, 1.0),)),)),
    Run(Sampling("ode", steps=8)),
    Run(Sampling("langevin", steps=12)),
)


@pytest.fixture
def share(window: Window, qtbot: QtBot) -> Window:
    """A window with three lanes at their end, the first with a branch, and the sheet open."""
    made = with_lanes(window.session.document, LANES)
    window.session.edit("Lanes", sampling=made.sampling, noise=made.noise, theatre=made.theatre)
    window.sampling.play(looping=False)
    playback = window.sampling.playback
    until(qtbot, lambda: len(playback.in_step.lanes) == 3 and playback.at_end)
    qtbot.mouseClick(window.layout_.top.share, LEFT)
    return window


def test_a_picture_of_lanes_is_as_large_as_the_canvas(
    qtbot: QtBot, share: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "view")
    canvas = share.layout_.canvas
    qtbot.mouseClick(sheet_of(share).picture.save, LEFT)
    done(qtbot, share)
    assert said(share) == "Saved view.png"
    with Image.open(tmp_path / "view.png") as read:
        assert read.size == (2 * canvas.width(), 2 * canvas.height())


def test_an_svg_of_lanes_says_what_their_heads_say(
    qtbot: QtBot, share: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "view")
    pick(qtbot, sheet_of(share).picture.format, "SVG")
    sheet_of(share).picture.printed.click()
    qtbot.mouseClick(sheet_of(share).picture.save, LEFT)
    done(qtbot, share)
    root = ElementTree.parse(tmp_path / "view.svg").getroot()
    words = "".join("".join(text.itertext()) for text in root.iter("{http://www.w3.org/2000/svg}text"))
    for card in share.lanes.view.cards:
        assert card.title in words
    assert "3 lanes" in words
    assert "moved or dropped in" in words
    assert "Smiley" in (root.findtext("{http://www.w3.org/2000/svg}desc") or "")


def test_lanes_are_copied(qtbot: QtBot, share: Window) -> None:
    qtbot.mouseClick(sheet_of(share).picture.copy, LEFT)
    done(qtbot, share)
    image, canvas = QGuiApplication.clipboard().image(), share.layout_.canvas
    assert (image.width(), image.height()) == (2 * canvas.width(), 2 * canvas.height())
    assert said(share) == "The picture is on the clipboard"


@pytest.mark.parametrize(("title", "name"), [("MP4", "run.mp4"), ("WebM", "run.webm"), ("GIF", "run.gif")])
def test_lanes_become_a_film(
    qtbot: QtBot, share: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, title: str, name: str
) -> None:
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / name)
    begin_film(qtbot, share, title)
    share.sampling.seek(3)  # the window goes on
    done(qtbot, share)
    assert said(share) == f"Saved {name}"
    with av.open(str(tmp_path / name)) as container:
        stream = container.streams.video[0]
        assert (stream.width, stream.height) == SMALL[:2]
        assert sum(1 for _ in container.decode(video=0)) == 20


def begin_film(qtbot: QtBot, window: Window, title: str) -> None:
    choose(qtbot, window, "film")
    film = sheet_of(window).film
    film.area.set_value(SMALL)
    for field, choice in (
        (film.format, title),
        (film.rate, "10 a second"),
        (film.length, "2 s"),
        (film.hold, "not at all"),
    ):
        pick(qtbot, field, choice)
    qtbot.mouseClick(film.save, LEFT)


def test_numbers_are_what_the_lanes_recorded(
    qtbot: QtBot, share: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "run.npz")
    choose(qtbot, share, "data")
    qtbot.mouseClick(sheet_of(share).data.save, LEFT)
    done(qtbot, share)
    runs = share.sampling.playback.in_step.runs
    with np.load(tmp_path / "run.npz") as read:
        for number, run in enumerate(runs, start=1):
            assert run is not None
            np.testing.assert_array_equal(read[f"{number}_particles"], run.frames)
        assert read["1_branch_columns"].tolist() == [5, N]


def test_a_table_of_a_run_and_its_branch(
    qtbot: QtBot, share: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Without lanes beside it the run still has its branch."""
    alone = replace(share.session.document.theatre, beside=())
    share.session.edit("One lane", theatre=alone)
    until(qtbot, lambda: len(share.sampling.playback.in_step.lanes) == 1)
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "run.csv")
    qtbot.mouseClick(share.layout_.top.share, LEFT)
    choose(qtbot, share, "data")
    pick(qtbot, sheet_of(share).data.format, "Table, CSV")
    qtbot.mouseClick(sheet_of(share).data.save, LEFT)
    done(qtbot, share)
    with (tmp_path / "run.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 13 * N + 9 * 2
    assert {row["lane"] for row in rows} == {"1"}


@pytest.mark.parametrize("page", ["picture", "film", "data"])
def test_a_full_disk_leaves_nothing_and_the_window_goes_on(
    qtbot: QtBot, share: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, page: str
) -> None:
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / {"picture": "a.png", "film": "a.mp4", "data": "a.npz"}[page])
    with files_up_to(2_000):
        if page == "film":
            begin_film(qtbot, share, "MP4")
        else:
            choose(qtbot, share, page)
            qtbot.mouseClick((sheet_of(share).picture if page == "picture" else sheet_of(share).data).save, LEFT)
        done(qtbot, share)
    assert os.listdir(tmp_path) == []
    assert "it could not be written: it is larger than a file may be here" in refused(share)
    share.sampling.seek(2)
    until(qtbot, lambda: share.sampling.playback.in_step.index == 2)


def test_a_film_of_lanes_that_is_cancelled_leaves_nothing(
    qtbot: QtBot, share: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "run.mp4")
    begin_film(qtbot, share, "MP4")
    qtbot.mouseClick(share.layout_.top.share, LEFT)
    row = sheet_of(share).progress
    until(qtbot, lambda: row.words.text() != "")
    qtbot.mouseClick(row.cancel, LEFT)
    done(qtbot, share)
    assert os.listdir(tmp_path) == []
    assert said(share) == "Cancelled: nothing was written"
