"""The drawer of charts: pages over the canvas's lower part, one chart of which can fill the canvas.

``ChartDrawer(over)``  ``open_at(page)``  ``page()``  ``enlarge(plot | None)``  ``training`` ``samples`` ``identities``
``variance`` ``trace``: its pages.  Signals: closed  pageChanged(str)  pointedAt(axis title, x | None)
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from scoreviz.ui.choices import Option, Segmented, translated
from scoreviz.ui.controls import IconButton
from scoreviz.ui.explained import explain, explained
from scoreviz.ui.floating import Floating, margins
from scoreviz.ui.identities_page import IdentitiesPage
from scoreviz.ui.laboratory_page import LaboratoryPage
from scoreviz.ui.plot import Plot
from scoreviz.ui.samples_page import SamplesPage
from scoreviz.ui.surfaces import Words
from scoreviz.ui.trace_page import TracePage
from scoreviz.ui.training_page import TrainingPage
from scoreviz.ui.variance_page import VariancePage
from scoreviz.wording import mark, tr

PAGES = (
    Option(
        "training",
        mark("Training"),
        mark("Loss and error while the network learns, and the error at each noise level"),
    ),
    Option("samples", mark("Samples"), mark("Where the points of a run are on their way, and how far from the truth")),
    Option(
        "identities",
        mark("Identities"),
        mark("ESM = ISM + C and DSM = ESM + C', measured while the network learns"),
    ),
    Option(
        "variance",
        mark("Variance"),
        mark("How much chance there is in what an objective asks for, and in its gradient"),
    ),
    Option("trace", mark("Trace"), mark("What tr ∇s costs by d passes, and by one random probe")),
)
LEAST_HEIGHT, SHARE, EDGE = 372, 0.56, 4  # pixels; of the canvas; pixels to its edges


class ChartDrawer(Floating):
    """Five pages of charts. An enlarged chart goes back by Escape, and the next Escape closes the drawer.

    Signals:
        closed: put away by the user.
        pageChanged(str): another page is looked at.
        pointedAt(title, x): a figure on the axis of that title is under the pointer, or none (None).
    """

    closed = Signal()
    pageChanged = Signal(str)
    pointedAt = Signal(str, object)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Charts"))
        self.training, self.samples = TrainingPage(), SamplesPage()
        self.identities, self.variance, self.trace = IdentitiesPage(), VariancePage(), TracePage()
        self.pages = Segmented(translated(PAGES), tr("Page of charts"))
        self.whole = IconButton("maximize", tr("Over the whole canvas"), side=28)
        self.cross = IconButton("x", tr("Close (Esc)"), side=28)
        explained(self, "charts")
        explain(self, pages="charts.page", whole="charts.whole", cross="charts.close")
        self.enlarged: Plot | None = None
        self._fills, self._below, self._far = False, 0, False
        self._stack = QStackedWidget()
        for page in self._all_pages():
            self._stack.addWidget(page)
        self._lay_out()
        self._connect()
        self.place(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter, inset=EDGE + 8)
        self.hide()

    def page(self) -> str:
        """Return which page is looked at."""
        return str(self.pages.value())

    @property
    def names(self) -> tuple[str, ...]:
        """The pages by their names."""
        return tuple(str(option.key) for option in PAGES)

    def open_at(self, page: str = "") -> None:
        """Show the drawer, at a page where one is named."""
        if page:
            self.go_to(page)
        self.settle()
        self.show()
        self.raise_()
        self.setFocus()

    def enlarge(self, plot: Plot | None) -> None:
        """Let one chart fill the canvas, or show all of its page again (None)."""
        for chart in self.plots():
            chart.set_enlarged(chart is plot)
        for page in self._all_pages():
            if plot is None or plot in page.plots():
                page.show_only(plot)
        self.enlarged = plot
        self.settle()

    def set_far(self, times: float, below: int) -> None:
        """Show the charts so many times as large, for a room, without what chooses them, and leave pixels below."""
        if (times > 1.0, below) == (self._far, self._below):
            return
        self._far, self._below = times > 1.0, below
        for chooser in (self._title, self.pages, self.whole, self.cross):
            chooser.setVisible(not self._far)
        for page in self._all_pages():
            page.set_far(times)
        self.place(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter, inset=EDGE + 8, below=below)

    def go_to(self, page: str) -> None:
        """Look at another page, as a presenter's keys do."""
        self.pages.set_value(page)
        self._on_page(page)

    @property
    def sentence(self) -> str:
        """What the page that is looked at shows, in one sentence."""
        return self._all_pages()[self._stack.currentIndex()].sentence

    def plots(self) -> list[Plot]:
        """Return the charts of all pages."""
        return [plot for page in self._all_pages() for plot in page.plots()]

    def sizeHint(self) -> QSize:
        """As wide as the canvas; over its lower part, or over all of it."""
        over = self.parentWidget()
        if over is None:
            return QSize(1040, LEAST_HEIGHT)
        room = over.size() - QSize(2 * EDGE, 2 * EDGE + self._below)
        if self._fills or self._far or self.enlarged is not None:
            return room
        return QSize(room.width(), max(LEAST_HEIGHT, round(SHARE * room.height()))).boundedTo(room)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back, or close, on Escape; every other key is the window's."""
        if event.key() != Qt.Key.Key_Escape:
            event.ignore()
        elif self.enlarged is not None:
            self.enlarge(None)
        else:
            self.closed.emit()

    def _all_pages(self) -> tuple[LaboratoryPage, ...]:
        return self.training, self.samples, self.identities, self.variance, self.trace

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        self._title = Words(tr("Charts"), "lane")
        top.addWidget(self._title)
        top.addStretch(1)
        top.addWidget(self.pages)
        top.addSpacing(12)
        top.addWidget(self.whole)
        top.addWidget(self.cross)
        column = QVBoxLayout(self)
        margins(column, 20, 12, 8)
        column.addLayout(top)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.pages.changed.connect(self._on_page)
        self.cross.clicked.connect(self.closed)
        self.whole.clicked.connect(self._fill)
        for page in self._all_pages():
            for plot in page.plots():
                plot.cursorMoved.connect(partial(self._point, page, plot))
                plot.enlargeRequested.connect(partial(self._on_enlarge, plot))
                plot.copyRequested.connect(self._copier(page, plot))

    def _copier(self, page: LaboratoryPage, plot: Plot) -> Callable[[], None]:
        def copy() -> None:
            QGuiApplication.clipboard().setText(plot.csv())
            page.words.set_text(tr("The values are on the clipboard."))

        return copy

    def _point(self, page: LaboratoryPage, plot: Plot, x: float | None) -> None:
        """Draw the line at the same place in every chart of the page that shares the axis."""
        for other in page.plots():
            if other is not plot and other.across.title == plot.across.title:
                other.set_cursor(x)
        self.pointedAt.emit(plot.across.title, x)

    def _on_enlarge(self, plot: Plot) -> None:
        self.enlarge(None if plot is self.enlarged else plot)

    def _fill(self) -> None:
        self._fills = not self._fills
        faces = (("maximize", tr("Over the whole canvas")), ("minimize", tr("Over its lower part")))
        self.whole.set_face(*faces[self._fills])
        self.enlarge(None)

    def _on_page(self, page: str) -> None:
        self.enlarge(None)
        self._stack.setCurrentIndex(self.names.index(page))
        self.pageChanged.emit(page)
