"""The window: one canvas, four edges, four verbs (draw, learn, sample, look), and the clock that looks at the jobs."""

import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from scoreviz.engine.device import choose
from scoreviz.engine.document import Document
from scoreviz.engine.error_memory import ErrorMemory
from scoreviz.engine.learner import Learner
from scoreviz.ui.appearing import Appearing
from scoreviz.ui.autosaving import Autosaving
from scoreviz.ui.beginning import begin
from scoreviz.ui.beside import Beside
from scoreviz.ui.closing import Closing
from scoreviz.ui.files import Files
from scoreviz.ui.gauging import Gauging
from scoreviz.ui.hidden_note import HiddenNote
from scoreviz.ui.keeping import Keeping
from scoreviz.ui.keys import act_on, other_keys, shortcuts, window_keys
from scoreviz.ui.knowing import Knowing
from scoreviz.ui.late_parts import LateParts
from scoreviz.ui.layering import Layering
from scoreviz.ui.layout import Layout
from scoreviz.ui.learning import Learning
from scoreviz.ui.look_back import LookBack
from scoreviz.ui.looking import Looking
from scoreviz.ui.notices import Notices
from scoreviz.ui.pages import Pages
from scoreviz.ui.painting import Painting
from scoreviz.ui.picking import Picking
from scoreviz.ui.probing import Probing
from scoreviz.ui.remembered import Recent, broken_settings, restore_place
from scoreviz.ui.requests import answer_requests
from scoreviz.ui.rivalry import Rivalry
from scoreviz.ui.room import RoomLeft
from scoreviz.ui.sampling import Sampling
from scoreviz.ui.scene import FIRST_TIME, Scene
from scoreviz.ui.session import Session
from scoreviz.ui.space import Space
from scoreviz.ui.standing import Standing
from scoreviz.ui.stepping import Stepping
from scoreviz.ui.title import Title
from scoreviz.ui.windows import attend, number_for, open_another
from scoreviz.wording import tr

TICK_MS = 16
STRIP_EVERY_TICKS = 12  # five times a second while a stroke is in hand


class Window(QWidget, LateParts):
    """Puts the parts together; what each part does stands in its own file.

    Args:
        before: a window in whose place this one comes, with its document, its history and its network.
    """

    def __init__(self, before: "Window | None" = None) -> None:
        super().__init__()
        self.closed = False
        self.number = number_for(self)
        broken = broken_settings()
        self.setAcceptDrops(True)
        self._closing = Closing(self)
        self.opened = []
        self.session = Session(Document()) if before is None else before.session
        self.learner = Learner(choose("auto"), rival=Learner(choose("auto"))) if before is None else before.learner
        self.layout_ = Layout(self)
        self._make_parts(self.layout_)
        self.pages = Pages(self)
        self._ticks = 0
        self._keys = window_keys(self)
        self.installEventFilter(Space(self, self.layout_.canvas.pointer, self.pages.tap))
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
        self.appearing = Appearing(parts.canvas, self.session, self.sampling, self.notices.refuse)
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
        self.rivalry = Rivalry(parts, self.session, self.learner, self.scene)
        self.look_back = LookBack(
            parts.canvas, parts.inspector.error, self.learner, self.scene, self.sampling, self.learning.show_now
        )
        self.probing = Probing(self)
        self.stepping = Stepping(self)
        self.looking = Looking(parts, self.scene, self.session, self.learner, self.say)
        self.knowing = Knowing(self)
        self.opened.append(self.knowing)
        self.gauging = Gauging(parts.timeline.transport.sheet, parts.status, self.session)
        self.error_memory = ErrorMemory()
        self.beside = Beside(
            parts.canvas, self.scene, self.session, self.learner, self.sampling.playback, self.notices.refuse
        )
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

    def begin(self, path: Path | None = None, read_only: bool = False) -> None:
        """Begin with a file, or with the painted smiley that trains by itself while points flow."""
        self.layout_.canvas.setFocus()
        begin(self, path, read_only)
        self.autosaving.offer()

    def toggle_panels(self) -> None:
        """Hide the tools and the inspector, or show them again."""
        self.layout_.toggle_panels()

    def show_all_keys(self) -> None:
        """List every key."""
        self.notices.dismiss()
        of_the_plane = [*((key.sequence, key.words) for key in self._keys), *other_keys()]
        self.layout_.keys_sheet.show_keys(self.pages.listed() or of_the_plane)

    def paste(self) -> None:
        """Paste shapes, layers, or whatever else of use is on the clipboard."""
        if not (self.shapes.paste() or self.clipboard.paste() or self.importing.paste()):
            self.say(tr("There is nothing on the clipboard that can be pasted here"))

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
        """End what the laboratory measures and what is being written, where they were ever opened."""
        for opened in self.opened:
            opened.put_away()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key means, unless the widget in focus took it."""
        if event.key() == Qt.Key.Key_F1:
            self.what.ask_by_key(event)
            return
        taken = self.pages.take_key(event) or self.painting.take_key(event) or self.probing.take_key(event)
        if not taken and not act_on(self._keys, Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Tell of what is under a right click that had no other use."""
        self.what.ask_by_click(event)

    def focusNextPrevChild(self, forward: bool, /) -> bool:
        """Pass the keyboard on, past what lies below the lanes."""
        moved, passed = super().focusNextPrevChild(forward), list[QWidget | None]()
        while moved and self.is_covered(self.focusWidget()) and self.focusWidget() not in passed:
            passed.append(self.focusWidget())
            moved = super().focusNextPrevChild(forward)
        return moved

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what does not fit, and keep the page fitted until somebody moves it."""
        super().resizeEvent(event)
        self.pages.fit()
        self.layout_.settle()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, pictures and text."""
        if self.importing.takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what is dropped; with Shift it comes as a layer."""
        if self.pages.drop(event.mimeData()):
            return
        as_layer = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if not self.importing.drop(event.mimeData(), self.files.open_path, as_layer=as_layer):
            self.say(tr("There is nothing in what was dropped that can be opened here"))

    def _connect(self) -> None:
        answer_requests(self)
        attend(self)
        self.session.documentChanged.connect(self._on_document_changed)
        self.session.cleanChanged.connect(lambda _: self.title.show())
        self.session.fileChanged.connect(lambda _: self.title.show())
        self.session.historyMoved.connect(self.standing.show_history)

    def _tick(self) -> None:
        now = time.perf_counter()
        seconds, self._last_tick = now - self._last_tick, now
        self._ticks += 1
        self.learning.tick()
        self.rivalry.tick()
        if self.pages.on_plane:
            self._tick_plane(seconds)
        self.error_memory.see(self.learner.snapshot)
        for opened in self.opened:
            opened.tick()
        if self._ticks % STRIP_EVERY_TICKS == 0:
            self.standing.tick()
            self.beside.tick()
            self.look_back.tick()
            self.title.show_modified()
            self.gauging.tick(self.painting.drawing)
            self.picking.tick()
            self.layering.tick()
            self.keeping.tick()
            self.autosaving.tick()
        level = self.scene.level()
        self.layout_.timeline.set_level(level.t, level.sigma)

    def _tick_plane(self, seconds: float) -> None:
        self.appearing.tick()
        self.sampling.tick(seconds)
        self.scene.tick()
        self.probing.tick()
        self.stepping.tick()

    def _on_document_changed(self, before: Document, after: Document) -> None:
        self.notices.hint.hide()
        self.layout_.status.clear_message()
        self.pages.follow(before, after)
        self.rivalry.follow(before, after)
        self.learning.follow(before, after)
        self.sampling.follow(before, after, self.painting.drawing)
        self.looking.follow(before, after)
        self.show_lanes()
        self.appearing.follow(before, after)
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
        self.pages.begin()
        self.layout_.canvas.fit()
        self._show_document()

    def _show_document(self) -> None:
        self.looking.show_overlays()
        self.appearing.show()
        self.learning.show_settings()
        self.rivalry.show()
        self.sampling.settings.show()
        self.show_lanes()
        self.standing.redraw_strip()
        self.scene.refresh()
        self.standing.show_target()
        self.title.show()
        self.standing.show_history()
