"""The laboratory's sheet: three pages over the canvas, put away by its cross, Escape, or the key that opened it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from scoreviz.ui.choices import Option, Segmented
from scoreviz.ui.controls import IconButton
from scoreviz.ui.floating import Floating, margins
from scoreviz.ui.identities_page import IdentitiesPage
from scoreviz.ui.surfaces import Words
from scoreviz.ui.trace_page import TracePage
from scoreviz.ui.variance_page import VariancePage

PAGES = (
    Option("trace", "Trace", "What tr ∇s costs by d passes, and by one random probe"),
    Option("identities", "Identities", "ESM = ISM + C and DSM = ESM + C', measured while the network learns"),
    Option("variance", "Variance", "How much chance there is in each objective, and in its gradient"),
)
WIDEST, HIGHEST, EDGE = 1040, 640, 4


class LaboratorySheet(Floating):
    """Trace, identities and variance.

    Signals:
        closed: put away by the user.
        pageChanged(str): another page is looked at.
    """

    closed = Signal()
    pageChanged = Signal(str)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Trace laboratory")
        self.trace, self.identities, self.variance = TracePage(), IdentitiesPage(), VariancePage()
        self.pages = Segmented(PAGES, "Page of the laboratory")
        self.cross = IconButton("x", "Close (Esc)", side=28)
        self._stack = QStackedWidget()
        for page in (self.trace, self.identities, self.variance):
            self._stack.addWidget(page)
        self._lay_out()
        self.pages.changed.connect(self._on_page)
        self.cross.clicked.connect(self.closed)
        self.place(Qt.AlignmentFlag.AlignCenter)
        self.hide()

    def page(self) -> str:
        """Return which page is looked at."""
        return str(self.pages.value())

    def sizeHint(self) -> QSize:
        """As large as the canvas lets it be, within reason."""
        over = self.parentWidget()
        room = QSize(WIDEST, HIGHEST) if over is None else over.size() - QSize(2 * EDGE, 2 * EDGE)
        return room.boundedTo(QSize(WIDEST, HIGHEST))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape; every other key is the window's."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            event.ignore()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(Words("Trace laboratory", "lane"))
        top.addStretch(1)
        top.addWidget(self.pages)
        top.addSpacing(12)
        top.addWidget(self.cross)
        column = QVBoxLayout(self)
        margins(column, 20, 12, 8)
        column.addLayout(top)
        column.addWidget(self._stack, 1)

    def _on_page(self, page: str) -> None:
        self._stack.setCurrentIndex([option.key for option in PAGES].index(page))
        self.pageChanged.emit(page)
