"""The window: one canvas, four edges, four verbs (draw, learn, sample, look), and the clock that looks at the jobs."""

import time
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from scoreviz.engine.device import choose
from scoreviz.engine.document import Document
from scoreviz.engine.learner import Learner
from scoreviz.ui.autosaving import Autosaving
from scoreviz.ui.beginning import begin
from scoreviz.ui.closing import Closing
from scoreviz.ui.files import Files
from scoreviz.ui.gauging import Gauging
from scoreviz.ui.hidden_note import HiddenNote
from scoreviz.ui.keeping import Keeping
from scoreviz.ui.keys import OTHER_KEYS, act_on, shortcuts, window_keys
from scoreviz.ui.layering import Layering
from scoreviz.ui.layout import Layout
from scoreviz.ui.learning import Learning
from scoreviz.ui.looking import Looking
from scoreviz.ui.notices import Notices
from scoreviz.ui.painting import Painting
from scoreviz.ui.picking import Picking
from scoreviz.ui.remembered import Recent, broken_settings, restore_place
from scoreviz.ui.requests import answer_requests
from scoreviz.ui.room import RoomLeft
from scoreviz.ui.sampling import Sampling
from scoreviz.ui.scene import FIRST_TIME, Scene
from scoreviz.ui.session import Session
from scoreviz.ui.space import Space
from scoreviz.ui.standing import Standing
from scoreviz.ui.title import Title
from scoreviz.ui.windows import attend, number_for, open_another

if TYPE_CHECKING:
    from scoreviz.ui.clipboard import Clipboard
    from scoreviz.ui.history_sheet import HistorySheet
    from scoreviz.ui.importing import Importing
    from scoreviz.ui.laboratory import Laboratory
    from scoreviz.ui.shape_clipboard import ShapeClipboard

TICK_MS = 16
STRIP_EVERY_TICKS = 12  # five times a second while a stroke is in hand


class Window(QWidget):
    """Puts the parts together; what each part does stands in its own file.

    A part that the first frame does not need is a ``cached_property``: imported and made when it is first asked for.
    """

    def __init__(self) -> None:
        super().__init__()
        self.closed = False
        self.number = number_for(self)
        broken = broken_settings()
        self.setAcceptDrops(True)
        self._closing = Closing(self)
        self._opened: list[Laboratory] = []  # of what is made later, all that the clock looks at
        self.session = Session(Document())
        self.learner = Learner(choose("auto"))
        self.layout_ = Layout(self)
        self._make_parts(self.layout_)
        self._ticks = 0
        self._keys = window_keys(self)
        self.installEventFilter(Space(self, self.layout_.canvas.pointer, self.sampling.toggle_play))
        shortcuts(self)
        self._connect()
        self._show_document()
        self._last_tick = time.perf_counter()
        restore_place(self, broken, self.say)
        self._clock = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=TICK_MS)
        self._clock.timeout.connect(self._tick)
        self._clock.start()

    def _make_parts(self, parts: Layout) -> None:
        """Make what stands between the widgets and the engine."""
        self.notices = Notices(parts.canvas)
        self.scene = Scene(parts.canvas, self.session, self.learner)
        self.keeping = Keeping(self, parts.inspector.target, self.session, self.notices, self.say)
        self.painting = Painting(parts.canvas, parts.tools, parts.status, self.session)
        self.picking = Picking(parts.inspector.target, self.session, self.painting.page)
        self.layering = Layering(parts.inspector.target.layers, self.session, self.painting.page, self.say)
        self.hidden = HiddenNote(parts.canvas, self.session, self.painting.page, self.layering.toggle_hidden)
        self.room = RoomLeft(self.painting.page, self.layering, self.notices, self.say)
        self.sampling = Sampling(
            parts.canvas, parts.timeline, parts.inspector.shares, self.scene, self.session, self.learner, self.say
        )
        self.learning = Learning(
            parts.inspector.learn,
            parts.inspector.error,
            parts.timeline,
            self.scene,
            self.session,
            self.learner,
            self.notices,
            self.say,
        )
        self.looking = Looking(parts, self.scene, self.session, self.learner, self.say)
        self.gauging = Gauging(parts.timeline.transport.sheet, parts.status, self.session)
        self.files = self._make_files()
        self.title = Title(self, self.number, parts.top, self.session, self.files)
        self.standing = Standing(parts, self.notices, self.session, self.scene, self.learning, self.sampling)
        self.autosaving = Autosaving(
            self.files, self.notices, self.say, elsewhere=lambda: open_another(self).autosaving
        )
        self.recent = Recent(parts.top, self.session, self.files)
        parts.status.set_device(self.learner.device.label, self.learner.device.note)

    def _make_files(self) -> Files:
        return Files(
            self,
            self.session,
            self.learner,
            opened=self._on_document_opened,
            bring=lambda path: self.importing.bring(path),
            refuse=self.notices.refuse,
            say=self.say,
            ask=self._closing.ask_first,
            decide=self.notices.ask,
        )

    @cached_property
    def history(self) -> "HistorySheet":
        """The steps by name."""
        from scoreviz.ui.history_sheet import HistorySheet

        return HistorySheet(self.layout_.top.history, self.session)

    @cached_property
    def clipboard(self) -> "Clipboard":
        """Copy, cut and paste of layers."""
        from scoreviz.ui.clipboard import Clipboard

        return Clipboard(self.session, self.layering, self.say)

    @cached_property
    def shapes(self) -> "ShapeClipboard":
        """Copy, cut and paste of single shapes."""
        from scoreviz.ui.shape_clipboard import ShapeClipboard

        return ShapeClipboard(self.session, self.painting, self.say)

    @cached_property
    def importing(self) -> "Importing":
        """What comes from files of other kinds, drops and the clipboard."""
        from scoreviz.ui.importing import Importing

        sampling = self.sampling
        return Importing(
            self.layout_.canvas,
            self.session,
            self.painting,
            refuse=self.notices.refuse,
            say=self.say,
            hold=sampling.placing_began,
            rest=sampling.stroke_ended,
        )

    @cached_property
    def laboratory(self) -> "Laboratory":
        """The laboratory of traces, which the clock looks at from then on."""
        from scoreviz.ui.laboratory import Laboratory

        made = Laboratory(self.layout_.canvas, self.session, self.learner, self.notices.refuse)
        self._opened.append(made)
        return made

    def begin(self, path: Path | None = None) -> None:
        """Begin with a file, or with the painted smiley that trains by itself while points flow."""
        self.layout_.canvas.setFocus()
        begin(self, path)
        self.autosaving.offer()

    def say(self, sentence: str) -> None:
        """Say one sentence in the status bar."""
        self.layout_.status.set_message(sentence)

    def toggle_panels(self) -> None:
        """Hide the tools and the inspector, or show them again."""
        self.layout_.toggle_panels()

    def show_all_keys(self) -> None:
        """List every key."""
        self.notices.dismiss()
        self.layout_.keys_sheet.show_keys([*((key.sequence, key.words) for key in self._keys), *OTHER_KEYS])

    def paste(self) -> None:
        """Paste shapes, layers, or whatever else of use is on the clipboard."""
        if not (self.shapes.paste() or self.clipboard.paste() or self.importing.paste()):
            self.say("There is nothing on the clipboard that can be pasted here")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask only if something would be lost; otherwise stop within a second."""
        self._closing.take(event)

    def leave(self) -> None:
        """Close without asking."""
        self._closing.leave()

    def stop_clock(self) -> None:
        """Look at no job any more."""
        self._clock.stop()

    def put_away_opened(self) -> None:
        """End what the laboratory measures, where it was ever opened."""
        for opened in self._opened:
            opened.put_away()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key means, unless the widget in focus took it."""
        if not self.painting.take_key(event) and not act_on(self._keys, Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what does not fit, and keep the page fitted until somebody moves it."""
        super().resizeEvent(event)
        self.layout_.settle()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, pictures and text."""
        if self.importing.takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what is dropped; with Shift it comes as a layer."""
        as_layer = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if not self.importing.drop(event.mimeData(), self.files.open_path, as_layer=as_layer):
            self.say("There is nothing in what was dropped that can be opened here")

    def _connect(self) -> None:
        answer_requests(self)
        attend(self)
        self.session.documentChanged.connect(self._on_document_changed)
        self.session.cleanChanged.connect(lambda _: self.title.show())
        self.session.fileChanged.connect(lambda _: self.title.show())
        self.session.history.indexChanged.connect(lambda _: self.standing.show_history())

    def _tick(self) -> None:
        now = time.perf_counter()
        seconds, self._last_tick = now - self._last_tick, now
        self._ticks += 1
        self.learning.tick()
        self.sampling.tick(seconds)
        self.scene.tick()
        for opened in self._opened:
            opened.tick()
        if self._ticks % STRIP_EVERY_TICKS == 0:
            self.standing.tick()
            self.title.show_modified()
            self.gauging.tick(self.painting.drawing)
            self.picking.tick()
            self.layering.tick()
            self.keeping.tick()
            self.autosaving.tick()
        level = self.scene.level()
        self.layout_.timeline.set_level(level.t, level.sigma)

    def _on_document_changed(self, before: Document, after: Document) -> None:
        self.notices.hint.hide()
        self.layout_.status.clear_message()
        self.learning.follow(before, after)
        self.sampling.follow(before, after, self.painting.busy)
        self.looking.follow(before, after)
        if before.target != after.target or before.noise != after.noise:
            self.standing.redraw_strip()
            self.scene.hurry()
            self.standing.show_target()
        self.title.show()

    def _on_document_opened(self) -> None:
        self.learning.forget()
        self.sampling.clear()
        self.scene.set_time(FIRST_TIME)
        self.notices.dismiss()
        self.layout_.canvas.fit()
        self._show_document()

    def _show_document(self) -> None:
        self.looking.show_overlays()
        self.learning.show_settings()
        self.sampling.settings.show()
        self.standing.redraw_strip()
        self.scene.refresh()
        self.standing.show_target()
        self.title.show()
        self.standing.show_history()
