"""For a projector: the canvas alone and large, one sentence, one number, and a presenter's two keys."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from scoreviz.engine.palette import CONTRAST, DARK, LIGHT, PALETTES, Palette
from scoreviz.ui.laser import Blank, Laser
from scoreviz.ui.lesson_stops import LessonStops
from scoreviz.ui.lesson_text import Prose
from scoreviz.ui.preferences import settings
from scoreviz.ui.projector_bars import FarFoot, FarHead
from scoreviz.ui.projector_cards import LOWER_LEFT, Caption, FarKey, lift
from scoreviz.ui.stops import Stops, ViewStops, charts_over
from scoreviz.ui.windows import look_alike

if TYPE_CHECKING:
    from scoreviz.ui.window import Window

ENLARGED = 1.625  # arrows 4.2 and 2.4 px wide, 52 px apart; points 6.5 px
HELD_SECONDS = 0.4  # the laser's key held for longer: it goes when the key comes up
THEME = "projector theme"
ROUND = LIGHT, CONTRAST, DARK  # in which one key goes through the themes


@dataclass(frozen=True)
class _Before:
    """What the window was like."""

    state: Qt.WindowState
    palette: Palette
    focus: QWidget | None


class Projector(QObject):
    """Turns the window into what a room is shown, and back; the document is not changed by it.

    Keys: PgDown, PgUp (and Right, Left where the focus has no use for them) go on and back; B and "." blank the
    screen; L takes the laser out, for as long as it is held or until it is pressed again; C goes through the themes;
    Esc and F11 end it.
    """

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        parts = window.layout_
        self.head, self.foot = FarHead(), FarFoot(parts.timeline.axis)
        self._captions: dict[QWidget, Caption] = {parts.canvas: Caption(parts.canvas)}
        self.key = FarKey(parts.canvas)
        self.laser, self.blank = Laser(window), Blank(window)
        self._stops: Stops = ViewStops(window)
        self._before: _Before | None = None
        self._laser_since, self._view = 0.0, ""
        self.head.hide()
        self.foot.hide()
        parts.add_edges(self.head, self.foot)
        self.foot.playToggled.connect(window.pages.tap)
        self.blank.woken.connect(lambda: self.blank.set_on(False))
        self._keys: dict[int, Callable[[], object]] = {
            Qt.Key.Key_PageDown: self.next,
            Qt.Key.Key_Right: self.next,
            Qt.Key.Key_PageUp: self.back,
            Qt.Key.Key_Left: self.back,
            Qt.Key.Key_B: lambda: self.blank.set_on(True),
            Qt.Key.Key_Period: lambda: self.blank.set_on(True),
            Qt.Key.Key_L: self._press_laser,
            Qt.Key.Key_C: self._next_theme,
            Qt.Key.Key_Escape: self.leave,
        }

    @property
    def on(self) -> bool:
        """Whether the window is as a room sees it."""
        return self._before is not None

    @property
    def caption(self) -> Caption:
        """The sentence, over what is seen: the canvas, or the pictures."""
        pages = self._window.pages
        over = self._window.layout_.canvas if pages.on_plane or not pages.made else pages.images.stage
        if over not in self._captions:
            self._captions[over] = Caption(over)
        return self._captions[over]

    def set_stops(self, stops: Stops | None) -> None:
        """Walk through other stops, such as those of a lesson; None for the views of the drawing."""
        self._stops = ViewStops(self._window) if stops is None else stops
        self._say()

    def toggle(self) -> None:
        """Show the window to the room, or as it was."""
        if self.on:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        """Show the window to the room."""
        window = self._window
        if self.on:
            return
        self._before = _Before(window.windowState(), window.looking.palette, window.focusWidget())
        window.notices.hint.hide()
        window.installEventFilter(self)
        if window.pages.in_lesson:
            self._stops = LessonStops(window.lessons, plain=lambda text: Prose(text, "value").plain())
        window.looking.wear(self._palette())
        look_alike(window)
        self._dress(True)
        window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)
        window.pages.in_view.setFocus()
        self.tick()

    def leave(self) -> None:
        """Show the window as it was."""
        window, before = self._window, self._before
        if before is None:
            return
        self._before = None
        self._stops = ViewStops(window)
        window.removeEventFilter(self)
        self.laser.set_on(False)
        self.blank.set_on(False)
        window.setWindowState(before.state)
        self._dress(False)
        window.looking.wear(before.palette)
        look_alike(window)
        (before.focus or window.layout_.canvas).setFocus()

    def next(self) -> None:
        """Go on to the next stop."""
        self._stops.next()
        self._say()

    def back(self) -> None:
        """Go back to the stop before."""
        self._stops.back()
        self._say()

    def tick(self) -> None:
        """Show what is as it is now."""
        if not self.on:
            return
        window = self._window
        on_plane = window.pages.on_plane
        self.foot.setVisible(on_plane)
        self.foot.set_playing(window.sampling.playback.playing)
        self.foot.follow(window.scene.level().sigma)
        self._say()
        stage = window.layout_.canvas.stage
        self.key.show_stage(None if self._is_covered else stage)
        if stage.view != self._view:
            self._view = stage.view
            lift(self.key, LOWER_LEFT, stage)

    def put_away(self) -> None:
        """End with the window."""
        self.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take(event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyRelease and not event.isAutoRepeat():
            self._release(event.key())
        return False

    def _take(self, event: QKeyEvent) -> bool:
        """Do what a key means to a presenter, and return whether it meant anything."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain != Qt.KeyboardModifier.NoModifier:
            return False
        if self.blank.isVisible():  # whatever is pressed, nothing goes on unseen
            self.blank.set_on(False)
            return True
        act = self._keys.get(event.key())
        if act is None:
            return False
        if not event.isAutoRepeat():
            act()
        return True

    def _press_laser(self) -> None:
        self._laser_since = time.monotonic()
        self.laser.set_on(not self.laser.isVisible())

    def _release(self, key: int) -> None:
        if key == Qt.Key.Key_L and time.monotonic() - self._laser_since > HELD_SECONDS:
            self.laser.set_on(False)

    def _say(self) -> None:
        if self.on:
            stop = self._stops.shown()
            self.head.show_stop(stop)
            caption = self.caption
            for other in self._captions.values():
                if other is not caption:
                    other.set_text("")
            caption.set_wide(self._is_covered, self._window.layout_.canvas.stage)
            caption.set_text(stop.sentence)
            self._make_room(ENLARGED, caption.room)

    @property
    def _is_covered(self) -> bool:
        """Whether lanes, charts or pictures stand over the canvas: the sentence then goes below, and the key away."""
        if not self._window.pages.on_plane:
            return True
        lanes = self._window.__dict__.get("lanes")  # they are there before the first run of several is
        return (lanes is not None and lanes.view.isVisible()) or charts_over(self._window) is not None

    def _make_room(self, times: float, below: int) -> None:
        """Let what covers the canvas be seen from afar, above the sentence."""
        if "lanes" in self._window.__dict__:
            self._window.lanes.view.set_far(times, below)
        if "laboratory" in self._window.__dict__:
            self._window.laboratory.sheet.set_far(times, below)
        if self._window.pages.made:
            page = self._window.pages.images
            page.room.set_far(times, below if page.isVisible() else 0)
            page.room.film.follow(page.work.head.playing, page.transport.level)

    def _dress(self, far: bool) -> None:
        """Show what belongs to a room, or what belongs to a desk."""
        parts = self._window.layout_
        for own in (self.head, self.foot):
            own.setVisible(far)
        parts.canvas.legend.set_away(far)
        self._window.notices.set_far(far)
        parts.canvas.set_enlarged(ENLARGED if far else 1.0)
        parts.set_bare(far)
        if not far:
            for caption in self._captions.values():
                caption.set_text("")
            self.key.hide()
            self._make_room(1.0, 0)

    def _palette(self) -> Palette:
        """Return what was used for a room last; at first light, or high contrast where that is in use."""
        usual = CONTRAST if self._window.looking.palette is CONTRAST else LIGHT
        return PALETTES.get(str(settings().value(THEME)), usual)

    def _next_theme(self) -> None:
        window = self._window
        palette = ROUND[(ROUND.index(window.looking.palette) + 1) % len(ROUND)]
        settings().setValue(THEME, palette.name)
        window.looking.wear(palette)
        look_alike(window)
