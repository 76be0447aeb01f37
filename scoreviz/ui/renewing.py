"""A window built anew: all its words are said again, in another language, while its document and training go on."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from scoreviz.ui import language
from scoreviz.ui.camera import Camera
from scoreviz.ui.windows import end_parts, keep_alive

if TYPE_CHECKING:
    from scoreviz.ui.late_parts import LateParts
    from scoreviz.ui.window import Window


@dataclass(frozen=True)
class Stand:
    """Where a window stands, beside its document: at which time, on which page, playing or not, seen from where."""

    t: float
    page: str
    playing: bool
    looping: bool
    speed: float
    camera: Camera | None  # None where the page is fitted

    @classmethod
    def of(cls, window: "LateParts") -> "Stand":
        """Return where a window stands now."""
        canvas, playback = window.layout_.canvas, window.sampling.playback
        camera = canvas.camera if canvas.pointer.moved_page else None
        return cls(window.scene.t, window.pages.shown, playback.playing, playback.looping, playback.speed, camera)

    def on_page(self, page: str) -> "Stand":
        """Return the same, on another page."""
        return replace(self, page=page)

    def give(self, window: "LateParts") -> None:
        """Let a window stand there."""
        if self.camera is not None:
            window.layout_.canvas.set_camera(self.camera)
            window.layout_.canvas.pointer.moved_page = True
        window.scene.set_time(self.t)
        window.sampling.set_speed(self.speed)
        window.sampling.set_looping(self.looping)
        if self.playing:
            window.sampling.play(self.looping)
        window.pages.show(self.page)


@dataclass(frozen=True)
class Helped:
    """What of the help is open: its page or "", the tour's step with what was done, or the offer of it."""

    page: str = ""
    step: int | None = None
    done: frozenset[int] = frozenset()
    offered: bool = False

    @classmethod
    def of(cls, window: "LateParts") -> "Helped":
        """Return what is open in a window."""
        page = window.helping.page if "helping" in window.__dict__ else ""
        if "tour" not in window.__dict__:
            return cls(page)
        tour = window.tour
        return cls(page, tour.number, tour.done, tour.offered.isVisible())

    def give(self, window: "LateParts") -> None:
        """Let the same be open in a window."""
        if self.page:
            window.helping.panel.open_at(self.page)
        if self.step is not None:
            window.tour.go_on(self.step, self.done)
        elif self.offered:
            window.tour.show_offer()


def speak(window: "Window", code: str) -> "Window":
    """Say everything in another language, in every window, and remember it; return what stands in the window's place.

    Raises:
        KeyError: the program does not speak it.
    """
    if code == language.current():
        return window
    language.use(code)
    language.keep(code)
    tops = [top for top in QApplication.topLevelWidgets() if isinstance(top, type(window)) and not top.closed]
    return {id(top): renewed(top) for top in tops}[id(window)]


def renewed(window: "Window") -> "Window":
    """Return a window in the place of another: the same document, history, file, network, page, time and place."""
    stand, place, state = Stand.of(window), window.geometry(), window.windowState()
    helped = Helped.of(window)
    _put_away(window)
    made = keep_alive(type(window)(window))
    made.setGeometry(place)  # not what is saved of it: that is cut to the screen
    made.setWindowState(state)
    made.files.go_on_from(window.files)
    made.title.show()
    made.pages.go_on_from(window.pages)
    made.show()
    stand.give(made)
    helped.give(made)
    window.hide()
    window.deleteLater()
    return made


def _put_away(window: "Window") -> None:
    """End what a window has under way but for the training, and let nothing reach it any more."""
    window.stop_clock()
    window.closed = True
    window.autosaving.close()
    end_parts(window)
    window.session.release()
