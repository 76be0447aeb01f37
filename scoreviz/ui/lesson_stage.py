"""What a step makes of the window: which parts are to be seen, which tool is in hand, and what begins by itself."""

from typing import TYPE_CHECKING

from scoreviz.engine.lessons.lesson import Step
from scoreviz.engine.project import Project
from scoreviz.ui.lesson_pictures import LessonPictures
from scoreviz.ui.room_above import RoomAbove

if TYPE_CHECKING:
    from scoreviz.ui.late_parts import LateParts


class Stage:
    """The plane, the images and the charts, as a step has them."""

    def __init__(self, window: "LateParts") -> None:
        self._window = window
        self._pictures = LessonPictures(window)
        self._above: RoomAbove | None = None

    def put_up(self, step: Step) -> None:
        """Show the step's document, and with it what its networks have learned."""
        self._window.files.pass_by(Project(step.document, step.saved, rival=step.rival))

    def begin(self, step: Step) -> None:
        """Do what the step begins with."""
        self.go_on(step)
        window = self._window
        if step.page == "images":
            return
        if "train" in step.begins:
            window.learning.train()
        if step.begins in ("play", "loop", "train and loop"):
            window.sampling.play(looping="loop" in step.begins)
        elif step.t is not None:
            window.scene.set_time(step.t)

    def go_on(self, step: Step) -> None:
        """Have the charts and the pictures of a step, which a window in another's place begins without."""
        window = self._window
        if step.chart:
            window.laboratory.open_at(step.chart)
            if self._above is None:
                self._above = RoomAbove(window.layout_.canvas, window.laboratory.sheet)
        else:
            self._close_charts()
        if step.page == "images":
            self._pictures.begin(step)

    def show(self, step: Step, locked: bool) -> None:
        """Hide what is not of the step while that is asked for, and take the tool that is."""
        window = self._window
        window.layout_.show_only(frozenset(step.shows) if locked else None)
        self.set_plain(step, locked)
        self._pictures.set_plain(locked)
        if step.page == "plane" and locked:
            several = len(window.session.document.theatre.beside) > 0
            tool = "probe" if "probe" in step.shows else "brush" if "tools" in step.shows else "hand"
            window.painting.set_tool("hand" if several else tool)
            if "probe" not in step.shows and any(name.startswith("probe.") for name in step.readings):
                window.probing.lay_out()

    def set_plain(self, step: Step, locked: bool) -> None:
        """Leave out of the lanes what changes them, or have it."""
        if "lanes" in self._window.__dict__:
            self._window.lanes.view.set_plain(locked and "compare" not in step.shows)

    def strike(self) -> None:
        """Have everything shown again, and what the steps opened put away."""
        window = self._window
        self._close_charts()
        window.probing.put_away()
        window.layout_.show_only(None)
        if "lanes" in window.__dict__:
            window.lanes.view.set_plain(False)
        self._pictures.strike()

    def tick(self) -> None:
        """Go on with what a step begins with, once it can be."""
        self._pictures.tick()

    def _close_charts(self) -> None:
        if "laboratory" in self._window.__dict__:
            self._window.laboratory.put_away()
        if self._above is not None:
            self._above.end()
            self._above = None
