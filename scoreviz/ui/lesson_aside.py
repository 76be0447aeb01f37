"""A person's own work while a lesson is shown in its window: set aside as it is, and taken back as it was."""

from typing import TYPE_CHECKING

from scoreviz.engine.learner import Learner
from scoreviz.ui.renewing import Stand

if TYPE_CHECKING:
    from scoreviz.ui.late_parts import LateParts

RUNNING = ("running", "preparing")


class WorkAside:
    """Document, history, file, networks, time and place of a window, until ``give_back``."""

    def __init__(self, window: "LateParts") -> None:
        learner = window.learner
        self.stand = Stand.of(window)
        self._tool = window.painting.name
        self._trained = learner.state in RUNNING
        self._model = window.pages.images.work.folder if window.pages.made else None
        window.painting.cancel()
        window.probing.put_away()
        learner.pause()
        window.files.set_aside()
        learner.look_back(None)
        self._learner = Learner(learner.device, rival=Learner(learner.device))
        _exchange(learner, self._learner)

    def give_back(self, window: "LateParts", page: str) -> None:
        """Put everything back where it was, and go to a page."""
        window.learner.stop()
        _exchange(window.learner, self._learner)
        window.files.take_back()
        if self._model is not None and window.pages.images.work.folder != self._model:
            window.pages.images.open(*self._model)
        self.stand.on_page(page).give(window)
        window.painting.set_tool(self._tool)
        if self._trained:
            window.learning.train()


def _exchange(one: Learner, other: Learner) -> None:
    """Let what two learners and their rivals have learned, and their trainings, change places."""
    assert one.rival is not None
    assert other.rival is not None
    one.exchange(other)
    one.rival.exchange(other.rival)
    one.compares, other.compares = other.compares, one.compares
