"""The window: one canvas, four edges, four verbs (draw, learn, sample, look), and the clock that looks at the jobs."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from scoreviz.engine.device import choose
from scoreviz.engine.document import Document, Preset
from scoreviz.engine.learner import Learner
from scoreviz.ui.autosaving import Autosaving
from scoreviz.ui.clipboard import Clipboard
from scoreviz.ui.files import Files
from scoreviz.ui.gauging import Gauging
from scoreviz.ui.history_sheet import HistorySheet
from scoreviz.ui.importing import Importing
from scoreviz.ui.keeping import Keeping
from scoreviz.ui.keys import OTHER_KEYS, act_on, shortcuts, window_keys
from scoreviz.ui.laboratory import Laboratory
from scoreviz.ui.layering import Layering
from scoreviz.ui.layout import Layout
from scoreviz.ui.learning import Learning
from scoreviz.ui.looking import Looking
from scoreviz.ui.notices import Notices
from scoreviz.ui.painting import Painting
from scoreviz.ui.picking import Picking
from scoreviz.ui.remembered import Recent, broken_settings, keep_place, restore_place
from scoreviz.ui.sampling import Sampling
from scoreviz.ui.scene import FIRST_TIME, Scene
from scoreviz.ui.session import Session
from scoreviz.ui.space import Space
from scoreviz.ui.standing import Standing
from scoreviz.ui.title import Title
from scoreviz.ui.windows import attend, end_work, number_for, open_another

TICK_MS = 16
HINT_AT = 0.85, 0.73  # shares of the canvas: beside the drawing, where there is room to paint
STRIP_EVERY_TICKS = 12  # five times a second while a stroke is in hand


class Window(QWidget):
    """Puts the parts together; what each part does stands in its own file."""

    def __init__(self) -> None:
        super().__init__()
        self.closed = False
        self.number = number_for(self)
        broken = broken_settings()
        self.setAcceptDrops(True)
        self.session = Session(Document())
        self.learner = Learner(choose("auto"))
        self.layout_ = Layout(self)
        self._make_parts(self.layout_)
        self._ticks = 0
        self._leaving = False
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
        self.history = HistorySheet(parts.top.history, self.session)
        self.layering = Layering(parts.inspector.target.layers, self.session, self.painting.page, self.say)
        self.clipboard = Clipboard(self.session, self.layering, self.say)
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
        self.laboratory = Laboratory(parts.canvas, self.session, self.learner, self.notices.refuse)
        self.importing = Importing(parts.canvas, self.session, self.painting, refuse=self.notices.refuse)
        self.files = Files(
            self,
            self.session,
            self.learner,
            opened=self._on_document_opened,
            bring=self.importing.bring,
            refuse=self.notices.refuse,
            say=self.say,
            ask=self._ask_before_losing,
            decide=self.notices.ask,
        )
        self.title = Title(self, self.number, parts.top, self.session, self.files)
        self.standing = Standing(parts, self.notices, self.session, self.scene, self.learning, self.sampling)
        self.autosaving = Autosaving(
            self.files, self.notices, self.say, elsewhere=lambda: open_another(self).autosaving
        )
        self.recent = Recent(parts.top, self.session, self.files)
        parts.status.set_device(self.learner.device.label, self.learner.device.note)

    def begin(self, path: Path | None = None) -> None:
        """Begin with a file, or with the painted smiley that trains by itself while points flow."""
        self.layout_.canvas.setFocus()
        self._begin(path)
        self.autosaving.offer()

    def _begin(self, path: Path | None) -> None:
        if path is not None and self.picking.offers(path.name) and not path.exists():
            self.picking.pick(path.name)
        elif path is not None:
            self.files.open_path(path)
            return
        self.learning.train()
        self.sampling.play(looping=True)
        canvas = self.layout_.canvas
        self.notices.point_hint_at(QPoint(round(HINT_AT[0] * canvas.width()), round(HINT_AT[1] * canvas.height())))

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
        """Paste layers, or whatever else of use is on the clipboard."""
        if not self.clipboard.paste() and not self.importing.paste():
            self.say("There is nothing on the clipboard that can be pasted here")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask only if something would be lost; otherwise stop within a second."""
        if self.files.would_lose and not self._leaving:
            self._ask_before_losing(self.leave)
            event.ignore()
            return
        self._clock.stop()
        keep_place(self)
        self.autosaving.close()
        self.session.history.blockSignals(True)  # a stack says that it changes while it is being destroyed
        self.closed = True
        self.hide()
        end_work(self)
        event.accept()

    def leave(self) -> None:
        """Close without asking."""
        self._leaving = True
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key means, unless the widget in focus took it."""
        if not self.painting.take_key(event) and not act_on(self._keys, Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what does not fit."""
        super().resizeEvent(event)
        self.layout_.fold()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, pictures and text."""
        if self.importing.takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what is dropped; with Shift it comes as a layer."""
        as_layer = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.importing.drop(event.mimeData(), self.files.open_path, as_layer=as_layer)

    def _connect(self) -> None:
        top, target = self.layout_.top, self.layout_.inspector.target
        top.undoRequested.connect(self.session.undo)
        top.redoRequested.connect(self.session.redo)
        top.historyRequested.connect(self.history.open)
        top.newRequested.connect(self.files.new)
        top.openRequested.connect(self.files.open)
        top.saveRequested.connect(self.files.save)
        top.saveAsRequested.connect(self.files.save_as)
        top.pictureRequested.connect(lambda: self.files.save_picture(self.layout_.canvas))
        self.layout_.inspector.learn.more.laboratory.clicked.connect(self.laboratory.toggle)
        target.importRequested.connect(self.files.open)
        target.clearRequested.connect(self.painting.clear)
        self.notices.stale.actionRequested.connect(self._on_update_requested)
        self.layout_.canvas.strokeBegan.connect(lambda *_: self.sampling.stroke_began())
        self.layout_.canvas.strokeEnded.connect(self.sampling.stroke_ended)
        attend(self)
        self.session.documentChanged.connect(self._on_document_changed)
        self.session.cleanChanged.connect(lambda _: self.title.show())
        self.session.fileChanged.connect(lambda _: self.title.show())
        self.session.history.indexChanged.connect(lambda _: self._show_history())

    def _tick(self) -> None:
        now = time.perf_counter()
        seconds, self._last_tick = now - self._last_tick, now
        self._ticks += 1
        self.learning.tick()
        self.sampling.tick(seconds)
        self.scene.tick()
        self.laboratory.tick()
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
        self.importing.follow(before, after)
        self.learning.follow(before, after)
        self.sampling.follow(before, after, self.painting.drawing)
        self.looking.follow(before, after)
        if before.target != after.target or before.noise != after.noise:
            self.standing.redraw_strip()
            self.scene.hurry()
            self._show_target()
        self.title.show()

    def _on_document_opened(self) -> None:
        self.learning.forget()
        self.sampling.clear()
        self.scene.set_time(FIRST_TIME)
        self.notices.dismiss()
        self.layout_.canvas.fit()
        self._show_document()

    def _on_update_requested(self) -> None:
        if self.learning.stale:
            self.learning.train()
        if self.sampling.stale:
            self.sampling.restart()

    def _ask_before_losing(self, go_on: Callable[[], None]) -> None:
        why = f"“{self.title.name}” has changes that are in no file yet."

        def save_and_go_on() -> None:
            if self.files.save():
                go_on()

        self.notices.ask("Not saved", why, ("Save", save_and_go_on), ("Don't save", go_on))

    def _show_document(self) -> None:
        self.looking.show_overlays()
        self.learning.show_settings()
        self.sampling.settings.show()
        self.standing.redraw_strip()
        self.scene.refresh()
        self._show_target()
        self.title.show()
        self._show_history()

    def _show_target(self) -> None:
        target = self.session.document.target
        drawn, base = target.drawn, target.plain_base
        picked = base.name if isinstance(base, Preset) else None
        self.layout_.inspector.target.set_selected(picked)
        self.layout_.inspector.target.set_note("drawn by hand" if drawn else "")

    def _show_history(self) -> None:
        history = self.session.history
        self.layout_.top.set_undo(history.canUndo(), history.undoText())
        self.layout_.top.set_redo(history.canRedo(), history.redoText())
