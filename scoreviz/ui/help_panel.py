"""The help over the window's right edge: formulas with numbers, and the field's words.

``HelpPanel(window)``  ``open_at(page)``  ``page()``  ``formulas``  ``words``  Signals: closed
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from scoreviz.ui.choices import Option, Segmented, translated
from scoreviz.ui.controls import IconButton
from scoreviz.ui.explained import explained
from scoreviz.ui.formulas_page import FormulasPage
from scoreviz.ui.surfaces import Panel
from scoreviz.ui.words_page import WordsPage
from scoreviz.wording import mark, tr

FORMULAS, WORDS = "formulas", "words"
PAGES = (
    Option(FORMULAS, mark("Formulas with numbers"), mark("Each formula, its source, and the numbers of now (F3)")),
    Option(WORDS, mark("Glossary"), mark("The field’s words in three languages (F4)")),
)
WIDTH, PADDING, BAR = 400, 20, 8  # as wide as the probe’s panel; the last leaves room for what scrolls
STEP = 60  # pixels, of an arrow key


class HelpPanel(Panel):
    """It lies over the window, between its bars; the canvas beside it goes on.

    Signals:
        closed: put away by the user.
    """

    closed = Signal()

    def __init__(self, window: QWidget, above: QWidget, below: QWidget) -> None:
        super().__init__(("left",), window)
        self._window, self._above, self._below = window, above, below
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # the canvas below need not paint what it covers
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Help"))
        inside = WIDTH - 2 * PADDING - BAR
        self.pages = Segmented(translated(PAGES), tr("Page of the help"))
        self.formulas, self.words = FormulasPage(inside), WordsPage(inside)
        explained(self, "help.formulas")
        explained(self.words, "help.words")
        self.cross = IconButton("x", tr("Close (Esc)"), side=28)
        self._stack = QStackedWidget()
        self._lay_out()
        self.pages.changed.connect(self._on_page)
        self.cross.clicked.connect(self.closed)
        window.installEventFilter(self)
        self.hide()

    def page(self) -> str:
        """Return which page is looked at."""
        return str(self.pages.value())

    def open_at(self, page: str) -> None:
        """Show the help at a page, with the keyboard where it is of use."""
        self.pages.set_value(page)
        self._on_page(page)
        self.settle()
        self.show()
        self.raise_()
        (self.words.field if page == WORDS else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Stand at the right edge, between the bars that are shown."""
        top = self._above.geometry().bottom() + 1 if self._above.isVisible() else 0
        foot = self._below.geometry().top() if self._below.isVisible() else self._window.height()
        self.setGeometry(self._window.width() - WIDTH, top, WIDTH, foot - top)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self.isVisible():
            self.settle()
        elif event.type() == QEvent.Type.ChildPolished and self.isVisible():
            self.raise_()  # a page that is made now would lie over it
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by the arrows and pages, close on Escape; every other key is the window's."""
        bar = self._area().verticalScrollBar()
        ways = {
            Qt.Key.Key_Down: STEP,
            Qt.Key.Key_Up: -STEP,
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_End: bar.maximum(),
            Qt.Key.Key_Home: -bar.maximum(),
        }
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in ways:
            bar.setValue(bar.value() + ways[key])
        else:
            event.ignore()

    def _area(self) -> QScrollArea:
        return self.formulas if self.page() == FORMULAS else self.words.area

    def _on_page(self, page: str) -> None:
        self._stack.setCurrentWidget(self.formulas if page == FORMULAS else self.words)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.pages)
        top.addStretch(1)
        top.addWidget(self.cross)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, 14, PADDING - BAR, 0)
        column.setSpacing(12)
        column.addLayout(top)
        for page in (self.formulas, self.words):
            self._stack.addWidget(page)
        column.addWidget(self._stack, 1)
