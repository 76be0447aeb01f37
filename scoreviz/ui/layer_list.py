"""The layers of the drawing: one quiet button while there is one, and else a bar of shares and a list.

``LayerPanel(parent=None)``  ``set_layers([LayerLook, lowest first], in_hand)``
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from scoreviz.ui import theme
from scoreviz.ui.controls import IconButton
from scoreviz.ui.explained import explain
from scoreviz.ui.layer_row import HEIGHT, LayerLook, LayerRow
from scoreviz.ui.sections import BLEED
from scoreviz.ui.share_bar import Piece, ShareBar
from scoreviz.ui.surfaces import painter_on
from scoreviz.wording import tr

MOST_ROWS = 4  # of more, the list scrolls and half a row shows that it does


class LayerList(QWidget):
    """The rows, topmost layer first; a dragged one leaves a line where it would land.

    Signals:
        moved(int, int): the layer of the first number should have the second.
    """

    moved = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[LayerRow] = []
        self._landing: int | None = None  # before which row the dragged one would land
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT * len(self.rows))

    def number_of(self, row: LayerRow) -> int:
        """Return the number of a row's layer."""
        return len(self.rows) - 1 - self.rows.index(row)

    def set_count(self, count: int) -> list[LayerRow]:
        """Have so many rows, and return those that are new."""
        while len(self.rows) > count:
            row = self.rows.pop()
            row.hide()  # deleting waits for the event loop
            row.deleteLater()
        new = [LayerRow(self) for _ in range(count - len(self.rows))]
        for row in new:
            self.rows.append(row)
            self._column.addWidget(row)
            row.dragged.connect(self._on_dragged)
            row.dropped.connect(partial(self._on_dropped, row))
        return new

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._landing is not None:
            top = min(max(HEIGHT * self._landing - 1.0, 0.0), self.height() - 2.0)
            painter_on(self).fillRect(QRectF(0, top, self.width(), 2), QColor(theme.current().ink))

    def _on_dragged(self, y: int) -> None:
        self._landing = min(max(round(y / HEIGHT), 0), len(self.rows))
        self.update()

    def _on_dropped(self, row: LayerRow) -> None:
        landing, self._landing = self._landing, None
        self.update()
        if landing is None:
            return
        start = self.rows.index(row)
        to = landing - (landing > start)
        if to != start:
            self.moved.emit(self.number_of(row), len(self.rows) - 1 - to)


class LayerPanel(QWidget):
    """What can be done with the layers; all numbers are those of the document, lowest first.

    Signals:
        taken(int), renamed(int, str), shareWritten(int, str), hideToggled(int), moved(int, int): on one layer.
        weighBegan, boundaryMoved(int, int, float), nudged(float): see ``ShareBar``.
        addRequested, duplicateRequested, mergeRequested, deleteRequested: about the layer in hand.
    """

    taken = Signal(int)
    renamed = Signal(int, str)
    shareWritten = Signal(int, str)
    hideToggled = Signal(int)
    moved = Signal(int, int)
    weighBegan = Signal()
    boundaryMoved = Signal(int, int, float)
    nudged = Signal(float)
    addRequested = Signal()
    duplicateRequested = Signal()
    mergeRequested = Signal()
    deleteRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tip = tr("Add a layer\nA second class of points, with a name, a colour and a share of its own")
        self.first = IconButton("layers-plus", tip, self, side=26)  # it stands in the section's title
        self.bar, self.list = ShareBar(), LayerList()
        explain(self, first="target.layer", bar="target.share")
        self.add = IconButton("plus", tr("Add a layer"), side=26)
        self.duplicate = IconButton("copy", tr("Duplicate the layer (Ctrl+D)"), side=26)
        self.merge = IconButton("arrow-down-to-line", tr("Merge with the layer below"), side=26)
        self.delete = IconButton("trash-2", tr("Delete the layer"), side=26)
        self._area = QScrollArea()
        self._lay_out()
        self._connect()
        self.set_layers([LayerLook("", 0, 1.0)], 0)

    def set_layers(self, looks: Sequence[LayerLook], in_hand: int) -> None:
        """Show these layers, lowest first, with one in hand."""
        several = len(looks) > 1
        self.first.setVisible(not several)
        self.setVisible(several)
        for row in self.list.set_count(len(looks) if several else 0):
            self._connect_row(row)
        for number, row in enumerate(reversed(self.list.rows)):
            row.set_look(looks[number], number == in_hand)
        shown = [(k, look) for k, look in enumerate(looks) if look.share > 0]
        self.bar.set_pieces([Piece(k, look.name, look.colour, look.share) for k, look in reversed(shown)])
        self.merge.setEnabled(in_hand > 0)
        rows = len(looks) if len(looks) <= MOST_ROWS else MOST_ROWS + 0.5
        self._area.setFixedHeight(round(rows * HEIGHT))
        self.updateGeometry()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(0)
        for widget in (self.bar, self.add, self.duplicate, self.merge, self.delete):
            line.addWidget(widget)
        line.insertSpacing(1, 8)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(BLEED, 0, BLEED, 0)
        column.setSpacing(1)
        column.addLayout(line)
        column.addWidget(self._area)

    def _connect(self) -> None:
        self.first.clicked.connect(lambda: self.addRequested.emit())
        self.add.clicked.connect(lambda: self.addRequested.emit())
        self.duplicate.clicked.connect(lambda: self.duplicateRequested.emit())
        self.merge.clicked.connect(lambda: self.mergeRequested.emit())
        self.delete.clicked.connect(lambda: self.deleteRequested.emit())
        self.list.moved.connect(self.moved)
        self.bar.began.connect(self.weighBegan)
        self.bar.boundaryMoved.connect(self.boundaryMoved)
        self.bar.nudged.connect(self.nudged)

    def _connect_row(self, row: LayerRow) -> None:
        of = self.list.number_of
        row.clicked.connect(lambda: self.taken.emit(of(row)))
        row.renamed.connect(lambda name: self.renamed.emit(of(row), name))
        row.shareWritten.connect(lambda share: self.shareWritten.emit(of(row), share))
        row.hideToggled.connect(lambda: self.hideToggled.emit(of(row)))
        row.deleteRequested.connect(lambda: self.deleteRequested.emit())
        row.stepped.connect(partial(self._step, row))

    def _step(self, row: LayerRow, by: int) -> None:
        """Take the layer of the next row, or of the one before."""
        index = self.list.rows.index(row) + by
        if 0 <= index < len(self.list.rows):
            beside = self.list.rows[index]
            beside.setFocus(Qt.FocusReason.TabFocusReason)
            self.taken.emit(self.list.number_of(beside))
