"""Where everything stands, and what folds when the window is small."""

from collections.abc import Set as AbstractSet

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from scoreviz.ui.canvas import Canvas
from scoreviz.ui.canvas_head import CanvasHead
from scoreviz.ui.compare_button import CompareButton
from scoreviz.ui.explained import explain
from scoreviz.ui.focus import FocusRing
from scoreviz.ui.inspector import Inspector
from scoreviz.ui.keys_sheet import KeysSheet
from scoreviz.ui.layers_menu import LayersMenu
from scoreviz.ui.statusline import StatusLine
from scoreviz.ui.tab_order import set_order
from scoreviz.ui.timeline import Timeline
from scoreviz.ui.toolstrip import ToolStrip
from scoreviz.ui.topbar import TopBar
from scoreviz.ui.viewbar import ViewBar

SMALLEST = (1100, 700)
FIRST = (1440, 900)
DRAWER_UNDER = 1280  # narrower than this the inspector lies over the canvas and opens on request
INSET = 16
LEAST_CANVAS = 420  # pixels: a panel beside it that would leave less does without
SECTIONS = ("target", "learn", "error", "shares")


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
        explain(self, canvas="canvas", keys_sheet="keys", compare="compare", views="view", status="status")
        self._drawer_open = False
        self._panels, self._lanes = True, False
        self._bare = False  # nothing but the canvas, or a page
        self._aside: QWidget | None = None  # what stands in the inspector's place
        self._only: AbstractSet[str] | None = None  # the regions that are not hidden; None for all
        self._lesson: tuple[QWidget, QWidget] | None = None  # a panel at the left, and a line below
        self._stands_back = False  # whether a lesson's panel leaves its place to the help
        self._put_by: tuple[QWidget, ...] = ()  # of these, what is seen again when the window is bare no more
        window.setMinimumSize(*SMALLEST)
        window.resize(*FIRST)
        self._page: QWidget | None = None  # what stands in the plane's place
        self._plane, self._whole, self._pages = QWidget(), _column(), _column()
        self._row = QHBoxLayout()
        self._body = self._build()
        self._order()
        self.ring = FocusRing(window)
        self.top.drawerToggled.connect(self._on_drawer_toggled)

    def toggle_panels(self) -> None:
        """Hide the tools and the inspector, or show them again; in a narrow window, the drawer."""
        if self._is_narrow and self._aside is None:
            self._drawer_open = not self._drawer_open
        else:
            self._panels = not self._panels
        self.fold()

    def show_panels(self, drawer: bool) -> None:
        """Show the tools and the inspector; in a narrow window it lies over the canvas, or (False) is put away."""
        self._panels, self._drawer_open = True, drawer
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

    def add_edges(self, above: QWidget, below: QWidget) -> None:
        """Have a bar over everything, and one below the canvas."""
        self._whole.insertWidget(0, above)
        self._middle.addWidget(below)

    def set_bare(self, bare: bool) -> None:
        """Hide all bars and panels, or show them again."""
        self._bare = bare
        for bar in (self.top, self.status):
            bar.setVisible(not bare)
        if bare:
            self._put_by = tuple(widget for widget in self._lesson or () if not widget.isHidden())
        for widget in self._put_by:
            widget.setVisible(not bare)
        self._show_cards()
        self.settle()

    def add_page(self, page: QWidget) -> None:
        """Give another page the place of everything between the top bar and the status line."""
        self._pages.insertWidget(0, page, 1)
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

    def add_lesson(self, panel: QWidget, line: QWidget) -> None:
        """Give a lesson's panel the left edge of every page, and its line the lower one."""
        self._lesson = panel, line
        self._row.insertWidget(0, panel)
        self._pages.addWidget(line)
        for widget in self._lesson:
            widget.hide()

    def show_lesson(self) -> None:
        """Show a lesson's panel and its line, at once or when the window is bare no more."""
        if self._bare:
            self._put_by = self._lesson or ()
        else:
            for place, widget in enumerate(self._lesson or ()):
                widget.setVisible(place > 0 or not self._stands_back)

    def hide_lesson(self) -> None:
        """Hide a lesson's panel and its line."""
        self._stands_back = False
        for widget in self._lesson or ():
            widget.hide()

    def show_only(self, regions: AbstractSet[str] | None) -> None:
        """Hide all parts of the plane but these; None hides none."""
        self._only = regions
        self.timeline.transport.set_plain(regions is not None)
        self._show_cards()
        self.inspector.show_only(None if regions is None else regions & set(SECTIONS))
        self.fold()

    def _show_cards(self) -> None:
        for card, name in ((self.views, "views"), (self.layers, "layers"), (self.compare, "compare")):
            card.setVisible(self._has(name) and not self._bare)

    def _has(self, *regions: str) -> bool:
        return self._only is None or bool(self._only & set(regions))

    @property
    def size(self) -> tuple[int, int]:
        """How wide and how high the window is."""
        return self._window.width(), self._window.height()

    @property
    def _has_room_aside(self) -> bool:
        """Whether what stands in the inspector's place is seen: in a lesson, what the step itself shows goes before."""
        if self._only is None or self._aside is None:
            return True
        return not self._only & set(SECTIONS) and self._width - self._aside.sizeHint().width() >= LEAST_CANVAS

    @property
    def _width(self) -> int:
        """How wide the window is beside a lesson's panel."""
        panel = self._lesson[0] if self._lesson is not None else None
        return self._window.width() - (panel.width() if panel is not None and not panel.isHidden() else 0)

    def set_lanes(self, shown: bool) -> None:
        """Give the inspector's place to lanes; it lies over them on request, as in a narrow window."""
        self._lanes, self._drawer_open = shown, False
        self.timeline.transport.set_lanes(shown)
        self.fold()

    def fold(self) -> None:
        """Place everything for the window's present size."""
        if self._bare:
            for panel in (self.tools, self.timeline, self.inspector, self._aside):
                if panel is not None:
                    panel.hide()
            return
        narrow = self._is_narrow
        self.tools.setVisible(self._panels and self._has("tools"))
        self.timeline.setVisible(self._has("timeline"))
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
            self._aside.setVisible(self._panels and self._has_room_aside)
        stands_in = self._aside is not None and self._has_room_aside
        wanted = self._has(*SECTIONS) and not stands_in and self._panels
        self.inspector.setVisible(wanted and (self._drawer_open or not narrow))
        self.top.set_drawer(narrow and self._panels and self._aside is None and self._page is None, self._drawer_open)
        self._head.place(INSET, self.covered)

    def lend(self, width: int) -> None:
        """Leave so many pixels at the right to what lies over the window there, as far as a panel is not below.

        A lesson's step without a panel there leaves all of them; where too little of its scene would be seen, the
        lesson's own panel stands back meanwhile.
        """
        below = self.inspector if self._aside is None or self._aside.isHidden() else self._aside
        beside = below.isVisible() and below.parent() is not self.canvas
        missing = max(0, width - below.width()) if beside else 0
        if self._body.contentsMargins().right() != missing:
            self._body.setContentsMargins(0, 0, missing, 0)
        self._lend_in_lesson(width, 0 if beside or self._only is None else width)

    def _lend_in_lesson(self, width: int, all_of_it: int) -> None:
        panel = None if self._lesson is None else self._lesson[0]
        least = LEAST_CANVAS if self._page is None else max(LEAST_CANVAS, self._page.minimumSizeHint().width())
        left = self._window.width() - width - (0 if panel is None else panel.width())
        stands_back = width > 0 and self._only is not None and left < least
        if stands_back == self._stands_back and self._row.contentsMargins().right() == all_of_it:
            return
        self._row.setContentsMargins(0, 0, all_of_it, 0)
        if stands_back != self._stands_back:
            self._stands_back = stands_back
            self.show_lesson()
        self.settle()

    @property
    def covered(self) -> int:
        """How many pixels of the canvas the inspector lies over."""
        return self.inspector.width() if self._is_narrow and self.inspector.isVisible() else 0

    @property
    def _is_narrow(self) -> bool:
        return self._only is None and (self._lanes or self._width < DRAWER_UNDER)

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
        self._middle = middle = _column()
        middle.addLayout(self._upper, 1)
        middle.addWidget(self.timeline)
        body = QHBoxLayout(self._plane)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.tools)
        body.addLayout(middle, 1)
        body.addWidget(self.inspector)
        self._whole.addWidget(self.top)
        self._pages.addWidget(self._plane, 1)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(self._pages, 1)
        self._whole.addLayout(self._row, 1)
        self._whole.addWidget(self.status)
        self._window.setLayout(self._whole)
        return body

    def _order(self) -> None:
        """Let Tab go through what draws, looks, learns and samples, and then through the top bar."""
        look, inspector = (self.views, self.compare, self.layers, self.canvas.legend), self.inspector
        learn = inspector.target, inspector.learn, inspector.error, inspector.shares
        set_order((self.tools, *look, *learn, self.timeline.transport, self.timeline.axis, self.top))

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
