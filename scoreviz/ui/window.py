"""The window: one canvas, four edges, four verbs (draw, learn, sample, look), and the clock that looks at the jobs."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from scoreviz.engine.device import choose
from scoreviz.engine.document import Document, Preset
from scoreviz.engine.fields import strip
from scoreviz.engine.job import stop_all
from scoreviz.engine.learner import Learner
from scoreviz.engine.targets import is_empty
from scoreviz.ui.files import Files
from scoreviz.ui.gauging import Gauging
from scoreviz.ui.keys import OTHER_KEYS, act_on, shortcuts, window_keys
from scoreviz.ui.laboratory import Laboratory
from scoreviz.ui.layout import Layout
from scoreviz.ui.learning import Learning
from scoreviz.ui.looking import Looking
from scoreviz.ui.notices import Notices
from scoreviz.ui.painting import Painting
from scoreviz.ui.picking import Picking
from scoreviz.ui.sampling import Sampling
from scoreviz.ui.scene import FIRST_TIME, Scene
from scoreviz.ui.session import Session

TICK_MS = 16
CLOSE_SECONDS = 0.8  # closing while training waits this long for the thread, no longer
STRIP_COUNT, STRIP_WIDTH, STRIP_HEIGHT = 14, 66, 44
HINT_AT = 0.85, 0.73  # shares of the canvas: beside the drawing, where there is room to paint
STRIP_EVERY_TICKS = 12  # five times a second while a stroke is in hand


class Window(QWidget):
    """Puts the parts together; what each part does stands in its own file."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.session = Session(Document())
        self.learner = Learner(choose("auto"))
        self.layout_ = Layout(self)
        self._make_parts(self.layout_)
        self._strip_is_old = True
        self._ticks = 0
        self._leaving = False
        self._keys = window_keys(self)
        shortcuts(self)
        self._connect()
        self._show_document()
        self._last_tick = time.perf_counter()
        self._clock = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=TICK_MS)
        self._clock.timeout.connect(self._tick)
        self._clock.start()

    def _make_parts(self, parts: Layout) -> None:
        """Make what stands between the widgets and the engine."""
        self.notices = Notices(parts.canvas)
        self.scene = Scene(parts.canvas, self.session, self.learner)
        self.picking = Picking(parts.inspector.target, self.session)
        self.painting = Painting(parts.canvas, parts.tools, parts.status, self.session)
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
        self.files = Files(
            self,
            self.session,
            self.learner,
            opened=self._on_document_opened,
            refuse=self.notices.refuse,
            say=self.say,
            ask=self._ask_before_losing,
        )
        parts.status.set_device(self.learner.device.label, self.learner.device.note)

    def begin(self, path: Path | None = None) -> None:
        """Begin with a file, or with the painted smiley that trains by itself while points flow."""
        self.layout_.canvas.setFocus()
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

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask only if something would be lost; otherwise stop within a second."""
        if self.files.would_lose and not self._leaving:
            self._ask_before_losing(self.leave)
            event.ignore()
            return
        self._clock.stop()
        self.session.history.blockSignals(True)  # a stack says that it changes while it is being destroyed
        self.hide()
        stop_all(CLOSE_SECONDS)
        event.accept()

    def leave(self) -> None:
        """Close without asking."""
        self._leaving = True
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key means, unless the widget in focus took it."""
        if not act_on(self._keys, Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what does not fit."""
        super().resizeEvent(event)
        self.layout_.fold()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the dropped file."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.files.open_path(Path(paths[0]))

    def _connect(self) -> None:
        top, target = self.layout_.top, self.layout_.inspector.target
        top.undoRequested.connect(self.session.undo)
        top.redoRequested.connect(self.session.redo)
        top.newRequested.connect(self.files.new)
        top.openRequested.connect(self.files.open)
        top.saveRequested.connect(self.files.save)
        top.saveAsRequested.connect(self.files.save_as)
        top.pictureRequested.connect(lambda: self.files.save_picture(self.layout_.canvas))
        self.layout_.inspector.learn.more.laboratory.clicked.connect(self.laboratory.toggle)
        target.importRequested.connect(self.files.open)
        target.clearRequested.connect(self.painting.clear)
        self.notices.stale.actionRequested.connect(self._on_update_requested)
        self.layout_.canvas.strokeEnded.connect(self.sampling.stroke_ended)
        self.session.documentChanged.connect(self._on_document_changed)
        self.session.cleanChanged.connect(lambda _: self._show_name())
        self.session.fileChanged.connect(lambda _: self._show_name())
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
            self._show_strip()
            self._show_staleness()
            self._show_failures()
            self._show_preparing()
            self._show_modified()
            self.gauging.tick(self.painting.drawing)
            self.picking.tick()
        level = self.scene.level()
        self.layout_.timeline.set_level(level.t, level.sigma)

    def _on_document_changed(self, before: Document, after: Document) -> None:
        self.notices.hint.hide()
        self.layout_.status.clear_message()
        self.learning.follow(before, after)
        self.sampling.follow(before, after, self.painting.drawing)
        self.looking.follow(before, after)
        if before.target != after.target or before.noise != after.noise:
            self._strip_is_old = True
            self.scene.refresh()
            self._show_target()
        self._show_name()

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
        name = self._name()
        why = f"“{name}” has changes that are in no file yet."

        def save_and_go_on() -> None:
            if self.files.save():
                go_on()

        self.notices.ask("Not saved", why, ("Save", save_and_go_on), ("Don't save", go_on))

    def _show_document(self) -> None:
        self.looking.show_overlays()
        self.learning.show_settings()
        self.sampling.show_settings()
        self._strip_is_old = True
        self.scene.refresh()
        self._show_target()
        self._show_name()
        self._show_history()

    def _show_target(self) -> None:
        target = self.session.document.target
        drawn = bool(target.strokes)
        picked = target.base.name if isinstance(target.base, Preset) and not drawn else None
        self.layout_.inspector.target.set_selected(picked)
        self.layout_.inspector.target.set_note("drawn by hand" if drawn else "")

    def _name(self) -> str:
        path = self.session.path
        return self.session.document.target.name if path is None else path.stem

    def _show_name(self) -> None:
        name = self._name()
        self.layout_.top.set_name(name)
        self.setWindowTitle(f"{name}[*]")
        self._show_modified()

    def _show_modified(self) -> None:
        """The mark stands for what closing would ask about."""
        modified = self.files.would_lose
        self.layout_.top.set_modified(modified)
        self.setWindowModified(modified)

    def _show_history(self) -> None:
        history = self.session.history
        self.layout_.top.set_undo(history.canUndo(), history.undoText())
        self.layout_.top.set_redo(history.canRedo(), history.redoText())

    def _show_strip(self) -> None:
        document = self.session.document
        if not self._strip_is_old:
            return
        self._strip_is_old = False
        thumbnails = (
            ()
            if is_empty(document.target)
            else strip(document.target, document.noise, STRIP_COUNT, STRIP_WIDTH, STRIP_HEIGHT)
        )
        self.layout_.timeline.set_strip(list(thumbnails))

    def _show_failures(self) -> None:
        """Say why fields or points no longer follow, and let both go on with the next change."""
        if self.scene.failure:
            self.notices.refuse("The fields could not be computed", self.scene.failure)
            self.scene.restart()
        if self.sampling.playback.failure:
            self.notices.refuse("The points stopped", self.sampling.playback.failure)
            self.sampling.clear()

    def _show_preparing(self) -> None:
        """Say what is trained before the points can start; one card at a time, the network's first."""
        what = self.sampling.playback.preparing
        if what:
            self.notices.guide.set_text(what)
        self.notices.guide.setVisible(bool(what) and not self.notices.loading.isVisible())

    def _show_staleness(self) -> None:
        learned = self.learning.show_staleness()
        points = self.sampling.stale and not self.sampling.playback.playing and not self.sampling.restarting
        covered = self.notices.failed.isVisible() or self.notices.refused.isVisible()
        stale = (learned or points) and not covered and not is_empty(self.session.document.target)
        self.notices.stale.set_text(self.learning.staleness or "Points from earlier settings")
        self.layout_.canvas.set_stale(learned)
        self.layout_.views.set_learned(self.learner.learned is not None)
        self.layout_.canvas.set_points_stale(points or bool(self.sampling.playback.preparing))
        self.notices.stale.setVisible(stale)
