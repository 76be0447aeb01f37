"""The bar at the top, 48 px.

``TopBar(parent=None)``
    Setters: set_name(str)  set_modified(bool)  set_undo(possible: bool, what: str)  set_redo(possible, what)
        set_drawer(shown: bool, opened: bool) (the inspector's button, for narrow windows)
    Signals: undoRequested  redoRequested  historyRequested  newRequested  newWindowRequested  openRequested
        saveRequested  saveAsRequested  shareRequested  drawerToggled(bool)  recentRequested(Path)  languageChosen(str)
        projectorRequested; ``theme`` tells itself which theme is chosen
    ``recent_files()``, which the window sets, returns the files that the menu offers.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from scoreviz.ui import theme
from scoreviz.ui.choices import Option, Segmented, translated
from scoreviz.ui.controls import Control, IconButton, PlainButton
from scoreviz.ui.explained import explain
from scoreviz.ui.language_button import LanguageButton
from scoreviz.ui.sheets import Menu, menu_for
from scoreviz.ui.surfaces import Panel, Rule, draw_text, painter_on, text_width
from scoreviz.ui.theme_button import ThemeButton
from scoreviz.ui.what_button import WhatButton
from scoreviz.wording import mark, tr

HEIGHT = 48
PAGES = (
    Option("plane", mark("Plane"), mark("Scores in two dimensions")),
    Option(
        "images",
        mark("Images"),
        mark("The same for pictures: a picture is a point with as many coordinates as pixels"),
    ),
    Option("lessons", mark("Lessons"), mark("Each lesson is a scene that is running; there is room for your own")),
)


HELP = (
    (mark("Take the tour"), "", "tour", "tour"),
    (mark("Formulas with numbers"), "F3", "help.formulas", "formulas"),
    (mark("Glossary"), "F4", "help.words", "words"),
    (mark("All keys"), "?", "keys", "keys"),
)


class Logo(QWidget):
    """Two arrows from one point, true and learned, and the gap between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(24, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        tail, gold, blue = QPointF(4, 19), QPointF(15.2, 3), QPointF(22, 12.6)
        painter.setBrush(theme.colour(p.difference, 0.55))
        painter.drawPolygon(QPolygonF([tail, gold, blue]))
        _arrow(painter, p.true, tail, blue)
        _arrow(painter, p.learned, tail, gold)
        painter.setBrush(QColor(p.ink))
        painter.drawEllipse(tail, 2.6, 2.6)


def _arrow(painter: QPainter, ink: str, tail: QPointF, tip: QPointF) -> None:
    along = tip - tail
    along /= (along.x() ** 2 + along.y() ** 2) ** 0.5
    across = QPointF(-along.y(), along.x())
    neck = tip - along * 6.5
    painter.setPen(QPen(QColor(ink), 2.6))
    painter.drawLine(tail, neck)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink))
    painter.drawPolygon(QPolygonF([tip, neck + across * 4.2, neck - across * 4.2]))


class DocumentName(Control):
    """The document's name, a dot while it is modified, and the menu of what can be done with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Document"), parent)
        self.modified = False
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(min(text_width("lane", self.text()) + 38, 360), 32)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        painter.setBrush(theme.colour(p.hover, self.warmth))
        painter.drawRoundedRect(QRectF(self.rect()), theme.CONTROL, theme.CONTROL)
        width = min(text_width("lane", self.text()), self.width() - 30)
        word = QRectF(10, 0, width, self.height())
        draw_text(painter, "lane", p.ink, word, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.modified:
            painter.setBrush(QColor(p.ink3))
            painter.drawEllipse(QPointF(10 + width + 11, self.height() / 2 + 1), 2.6, 2.6)


class TopBar(Panel):
    """The document and what is done with all of it.

    Signals:
        undoRequested, redoRequested, newRequested, openRequested, saveRequested, saveAsRequested: as named.
        historyRequested, newWindowRequested: as named.
        saveForClassRequested: write a copy that opens read-only.
        saveLessonRequested: write the scene as a lesson; handoutRequested: write a lesson for paper.
        shareRequested: take the view away as a picture, the run as a film, or its numbers.
        recentRequested(Path): open a file that was open lately.
        projectorRequested: show the plane alone, large.
        drawerToggled(bool): show or hide the inspector where it is a drawer.
        languageChosen(str): say everything in another language.
        helpRequested(str): take the "tour", or show the "formulas", the "words" or the "keys".
        whatRequested: ask what things are, or ask no more.
    """

    undoRequested = Signal()
    redoRequested = Signal()
    historyRequested = Signal()
    newRequested = Signal()
    newWindowRequested = Signal()
    openRequested = Signal()
    saveRequested = Signal()
    saveAsRequested = Signal()
    saveForClassRequested = Signal()
    saveLessonRequested = Signal()
    handoutRequested = Signal()
    shareRequested = Signal()
    recentRequested = Signal(object)
    projectorRequested = Signal()
    drawerToggled = Signal(bool)
    languageChosen = Signal(str)
    helpRequested = Signal(str)
    whatRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(("bottom",), parent)
        self.setFixedHeight(HEIGHT)
        self.recent_files: Callable[[], list[Path]] = list
        self.name = DocumentName()
        self.name.clicked.connect(self.open_menu)
        self.undo = self._icon("undo-2", tr("Undo (Ctrl+Z)"), self.undoRequested)
        self.history = IconButton("chevron-down", tr("History (Ctrl+Shift+H)"), side=22)
        self.history.clicked.connect(lambda: self.historyRequested.emit())
        self.redo = self._icon("redo-2", tr("Redo (Ctrl+Shift+Z)"), self.redoRequested)
        self.open = self._icon("folder-open", tr("Open… (Ctrl+O)"), self.openRequested)
        self.save = self._icon("save", tr("Save (Ctrl+S)"), self.saveRequested)
        self.theme = ThemeButton()
        self.projector = self._icon("presentation", tr("For a projector (F11)"), self.projectorRequested)
        self.drawer = IconButton("panel-right", tr("Hide or show the panels (F9)"), checkable=True)
        self.drawer.clicked.connect(self.drawerToggled)
        self.what, self.language = WhatButton(), LanguageButton()
        self.what.clicked.connect(lambda: self.whatRequested.emit())
        self.language.chosen.connect(self.languageChosen)
        self.share = PlainButton(tr("Share"), "share")
        self.share.setToolTip(tr("A picture of this view, the run as a film, or its numbers (Ctrl+E)"))
        self.pages = Segmented(translated(PAGES), tr("Page", "of the window: the plane, or images"))
        self.share.clicked.connect(lambda: self.shareRequested.emit())
        self._lay_out()
        self.set_drawer(False, False)
        explain(self, name="document", pages="page", undo="undo", redo="redo", history="history", open="open")
        explain(self, save="save", what="what", language="language", theme="theme", projector="projector")
        explain(self, drawer="panels", share="share")
        self.set_undo(False)
        self.set_redo(False)

    def set_name(self, name: str) -> None:
        """Show the document's name."""
        self.name.setText(name)
        self.name.setToolTip(name)
        self.name.updateGeometry()

    def set_modified(self, modified: bool) -> None:
        """Mark the document as changed since it was saved."""
        self.name.modified = modified
        name = self.name.text()
        self.name.setAccessibleName(tr("{document}, not saved", document=name) if modified else name)
        self.name.update()

    def set_undo(self, possible: bool, what: str = "") -> None:
        """Say whether there is a step to undo, and which."""
        self.undo.setEnabled(possible)
        self.undo.setToolTip(tr("Undo {what} (Ctrl+Z)", what=tr(what)) if what else tr("Undo (Ctrl+Z)"))

    def set_redo(self, possible: bool, what: str = "") -> None:
        """Say whether there is a step to do again, and which."""
        self.redo.setEnabled(possible)
        self.redo.setToolTip(tr("Redo {what} (Ctrl+Shift+Z)", what=tr(what)) if what else tr("Redo (Ctrl+Shift+Z)"))

    def set_drawer(self, shown: bool, opened: bool) -> None:
        """Show the inspector's button, pressed while the drawer is open."""
        self.drawer.setVisible(shown)
        self.drawer.setChecked(opened)

    def open_menu(self) -> QMenu:
        """Open the document's menu below its name."""
        menu = menu_for(self)
        for text, keys, told, signal in (
            (tr("New"), "Ctrl+N", "menu.new", self.newRequested),
            (tr("New window"), "Ctrl+Shift+N", "menu.window", self.newWindowRequested),
            (tr("Open…"), "Ctrl+O", "open", self.openRequested),
            (tr("Save"), "Ctrl+S", "save", self.saveRequested),
            (tr("Save as…"), "Ctrl+Shift+S", "menu.save-as", self.saveAsRequested),
            (tr("Save for a class…"), "", "menu.class", self.saveForClassRequested),
            (tr("Save as lesson…"), "", "menu.lesson", self.saveLessonRequested),
            (tr("Hand-out as PDF…"), "", "handout", self.handoutRequested),
            (tr("Share…"), "Ctrl+E", "share", self.shareRequested),
        ):
            action = menu.add(f"{text}\t{keys}" if keys else text, told)
            action.triggered.connect(lambda _=False, s=signal: s.emit())
        self._add_recent(menu)
        self._add_help(menu)
        menu.popup(self.name.mapToGlobal(QPoint(0, self.name.height() + 4)))
        return menu

    def _add_recent(self, menu: Menu) -> None:
        files = self.recent_files()
        if files:
            menu.addSeparator()
        for file in files:
            action = menu.add(f"{file.stem}\t{file.parent.name}".replace("&", "&&"), "menu.recent")
            action.setToolTip(str(file))
            action.triggered.connect(lambda _=False, f=file: self.recentRequested.emit(f))

    def _add_help(self, menu: Menu) -> None:
        menu.addSeparator()
        menu.add(tr("Help"), "menu.help").setEnabled(False)  # the heading of what follows
        for text, keys, told, what in HELP:
            action = menu.add(f"{tr(text)}\t{keys}" if keys else tr(text), told)
            action.triggered.connect(lambda _=False, w=what: self.helpRequested.emit(w))

    def _icon(self, icon: str, tip: str, signal: SignalInstance) -> IconButton:
        button = IconButton(icon, tip)
        button.clicked.connect(lambda: signal.emit())
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 20, 1)
        row.setSpacing(4)
        row.addWidget(Logo())
        row.addSpacing(2)
        row.addWidget(self.name)
        row.addStretch(1)
        row.addWidget(self.pages)
        row.addStretch(1)
        for widget in (self.undo, self.history, self.redo, Rule(upright=True), self.open, self.save):
            row.addWidget(widget)
        for last in (Rule(upright=True), self.what, self.language, self.theme, self.projector, self.drawer):
            row.addWidget(last)
        row.addSpacing(6)
        row.addWidget(self.share)
