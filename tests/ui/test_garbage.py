"""Python's garbage goes in the window's thread, whoever made the last object."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from scoreviz.ui.garbage import Sweeper
from tests.ui.person import until


class Ring(QObject):
    """What only the search for garbage can find: it holds itself."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


@pytest.fixture
def went_in() -> Iterator[list[int]]:
    """Return the threads in which rings went; one ring is there to go."""
    threads: list[int] = []
    weakref.finalize(Ring(), lambda: threads.append(threading.get_ident()))
    yield threads
    gc.disable()


def make_objects(count: int) -> list[list[int]]:
    """Return objects made in another thread, more than Python lets pass before it searches."""
    kept: list[list[int]] = []

    def make() -> None:
        kept.extend([number] for number in range(count))

    thread = threading.Thread(target=make)
    thread.start()
    thread.join()
    return kept


def test_what_is_left_of_qt_goes_in_the_windows_thread(went_in: list[int], qtbot: QtBot) -> None:
    kept = make_objects(5_000)
    assert went_in == []  # not in the thread that made them
    until(qtbot, lambda: went_in == [threading.get_ident()])
    assert len(kept) == 5_000


def test_without_the_sweeper_it_goes_in_any_thread(went_in: list[int]) -> None:
    gc.enable()
    make_objects(5_000)
    assert went_in != [threading.get_ident()]
    assert len(went_in) == 1


def test_only_what_is_due_is_walked_over(went_in: list[int], qapp: QObject) -> None:
    sweeper = Sweeper(qapp)
    gc.collect(1)  # the ring is old now
    kept = [[number] for number in range(1_000)]
    sweeper.sweep()
    assert gc.get_count()[0] < len(kept)
    assert gc.get_count()[1] == 1
    sweeper.deleteLater()
