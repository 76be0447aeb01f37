"""Where everything stands, and what folds when the window is small."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from scoreviz.ui.canvas import Canvas
from scoreviz.ui.canvas_head import CanvasHead
from scoreviz.ui.compare_button import CompareButton
from scoreviz.ui.focus import FocusRing
from scoreviz.ui.inspector import Inspector
from scoreviz.ui.keys_sheet import KeysSheet
from scoreviz.ui.layers_menu import LayersMenu
from scoreviz.ui.statusline import StatusLine
from scoreviz.ui.timeline import Timeline
from scoreviz.ui.toolstrip import ToolStrip
from scoreviz.ui.topbar import TopBar
from scoreviz.ui.viewbar import ViewBar

SMALLEST = (1100, 700)
FIRST = (1440, 900)
DRAWER_UNDER = 1280  # narrower than this the inspector lies over the canvas and opens on request
INSET = 16


class Layout:
    """Top bar; tools, canvas over timeline, inspector; status line."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.top, self.tools, self.timeline = TopBar(), ToolStrip(), Timeline()
        self.canvas, self.inspector, self.status = Canvas(), Inspector(), StatusLine()
        self.views, self.layers = ViewBar(self.canvas), LayersMenu(self.canvas)
        self.compare = CompareButton(self.canvas)
        self._head = CanvasHead(self.canvas, self.views, self.compare, self.layers)
        self.keys_sheet = KeysSheet(window, self.canvas)
        self._drawer_open = False
        self._panels, self._lanes = True, False
        self._aside: QWidget | None = None  # what stands in the inspector's place
        window.setMinimumSize(*SMALLEST)
        window.resize(*FIRST)
        self._page: QWidget | None = None  # what stands in the plane's place
        self._plane, self._whole = QWidget(), _column()
        self._body = self._build()
        self.ring = FocusRing(window)
        self.top.drawerToggled.connect(self._on_drawer_toggled)

    def toggle_panels(self) -> None:
        """Hide the tools and the inspector, or show them again; in a narrow window, the drawer."""
        if self._is_narrow and self._aside is None:
            self._drawer_open = not self._drawer_open
        else:
            self._panels = not self._panels
        self.fold()

    def open_aside(self, panel: QWidget) -> None:
        """Show a panel in the inspector's place; in a narrow window too it stands beside the canvas, not over it."""
        self._aside = panel
        self.fold()

    def close_aside(self) -> None:
        """Show the inspector again."""
        if self._aside is not None:
            self._aside.hide()
            self._aside = None
            self.fold()

    def add_page(self, page: QWidget) -> None:
        """Give another page the place of everything between the top bar and the status line."""
        self._whole.insertWidget(1, page, 1)
        page.hide()

    def show_page(self, page: QWidget | None) -> None:
        """Show another page, or the plane again."""
        if self._page is not None:
            self._page.hide()
        self._page = page
        self._plane.setVisible(page is None)
        if page is not None:
            page.show()
            self.fold()
        else:
            self.settle()

    def set_lanes(self, shown: bool) -> None:
        """Give the inspector's place to lanes; it lies over them on request, as in a narrow window."""
        self._lanes, self._drawer_open = shown, False
        self.timeline.transport.set_lanes(shown)
        self.fold()

    def fold(self) -> None:
        """Place everything for the window's present size."""
        narrow = self._is_narrow
        self.tools.setVisible(self._panels)
        if narrow:
            self._body.removeWidget(self.inspector)
            self.inspector.setParent(self.canvas)
            self.inspector.setGeometry(
                self.canvas.width() - self.inspector.width(), 0, self.inspector.width(), self.canvas.height()
            )
            self.inspector.raise_()
        elif self.inspector.parent() is self.canvas:
            self._body.addWidget(self.inspector)
        if self._aside is not None:
            (self._upper if narrow else self._body).addWidget(self._aside)  # the timeline keeps its width
            self._aside.setVisible(self._panels)
        self.inspector.setVisible(self._aside is None and self._panels and (self._drawer_open or not narrow))
        self.top.set_drawer(narrow and self._panels and self._aside is None and self._page is None, self._drawer_open)
        covered = self.inspector.width() if narrow and self.inspector.isVisible() else 0
        self._head.place(INSET, covered)

    @property
    def _is_narrow(self) -> bool:
        return self._lanes or self._window.width() < DRAWER_UNDER

    def settle(self) -> None:
        """Place everything for another size of the window; a page that was never moved or zoomed stays fitted."""
        self.fold()
        if not self.canvas.pointer.moved_page and self._window.isVisible():
            layout = self._window.layout()
            if layout is not None:
                layout.activate()  # what was folded just now gives its room to the canvas
                self._body.activate()
            self.canvas.fit()

    def _build(self) -> QHBoxLayout:
        self._upper = QHBoxLayout()
        self._upper.setContentsMargins(0, 0, 0, 0)
        self._upper.setSpacing(0)
        self._upper.addWidget(self.canvas, 1)
        middle = _column()
        middle.addLayout(self._upper, 1)
        middle.addWidget(self.timeline)
        body = QHBoxLayout(self._plane)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.tools)
        body.addLayout(middle, 1)
        body.addWidget(self.inspector)
        self._whole.addWidget(self.top)
        self._whole.addWidget(self._plane, 1)
        self._whole.addWidget(self.status)
        self._window.setLayout(self._whole)
        return body

    def _on_drawer_toggled(self, opened: bool) -> None:
        self._drawer_open = opened
        self.fold()


def _column(*widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    return column
