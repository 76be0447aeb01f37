"""The inspector's Target: the shapes as thumbnails, a tile for files, Clear, how fine the page is, and the layers."""

from collections.abc import Mapping

from numpy.typing import ArrayLike
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from scoreviz.engine.amounts import Amounts
from scoreviz.ui.choices import FieldButton
from scoreviz.ui.controls import IconButton
from scoreviz.ui.explained import explain, explained
from scoreviz.ui.keep_sheet import KeepSheet
from scoreviz.ui.layer_list import LayerPanel
from scoreviz.ui.own_tiles import OwnTiles
from scoreviz.ui.page_options import fineness, words_of
from scoreviz.ui.sections import BLEED, Section
from scoreviz.ui.tab_order import put_after, stop_before
from scoreviz.ui.tiles import COLUMNS, ImportTile, ShapeTile
from scoreviz.wording import mark, tr

CLEAR_TIP = mark("Clear the page\nEvery layer goes, not only the one in hand; Undo brings them back")


class TargetPanel(Section):
    """What is to be learned.

    Signals:
        shapePicked(str): the user picked a shape, by name.
        importRequested: the user wants a target from a file.
        clearRequested: the user wants an empty page.
        rowsChanged(int): the user wants a page of so many rows.
    """

    shapePicked = Signal(str)
    importRequested = Signal()
    clearRequested = Signal()
    rowsChanged = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Target"), parent=parent)
        self.tiles: dict[str, ShapeTile] = {}
        self._origin = self._meaning = ""
        self.import_tile = ImportTile()
        self.import_tile.clicked.connect(lambda: self.importRequested.emit())
        self.clear = IconButton("trash-2", tr(CLEAR_TIP), side=26)
        self.clear.flush = True
        self.clear.clicked.connect(lambda: self.clearRequested.emit())
        self.layers = LayerPanel(self)
        self.keep = IconButton("share", tr("Keep the target in the gallery, or export it"), side=26)
        self.sheet = KeepSheet(self.keep)
        self.keep.clicked.connect(lambda: self.sheet.open_below(self.keep))
        self.fineness = FieldButton(tr("Grid"), fineness())
        self.fineness.set_labelled(False)
        self.fineness.setFixedHeight(26)
        self.fineness.changed.connect(self.rowsChanged)
        self.header.setSpacing(2)  # the icons bring room of their own
        explained(self, "target")
        explain(self, import_tile="target.import", clear="target.clear", keep="target.keep", sheet="target.keep")
        explain(self, fineness="target.grid", layers="target.layer")
        self.header.addSpacing(6)
        self.header.addWidget(self.fineness)
        self.header.addWidget(self.layers.first)
        self.header.addWidget(self.keep)
        self.header.addWidget(self.clear)
        self._grid = QGridLayout()
        self._grid.setSpacing(6)
        self.column.setSpacing(6)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.header.setContentsMargins(BLEED, 0, BLEED, 0)
        self.own = OwnTiles()
        self.column.addLayout(self._grid)
        self.column.addWidget(self.own)
        self.column.addWidget(self.layers)
        self.set_shapes({})

    def set_shapes(self, titles: Mapping[str, str]) -> None:
        """Show a tile for each of these shapes, by name; ``set_picture`` fills them."""
        for tile in self.tiles.values():
            self._grid.removeWidget(tile)
            tile.deleteLater()
        self.tiles = {name: ShapeTile(title, self) for name, title in titles.items()}
        for name, tile in self.tiles.items():
            tile.clicked.connect(lambda _=False, name=name: self.shapePicked.emit(name))
        for k, widget in enumerate((*self.tiles.values(), self.import_tile)):
            self._grid.addWidget(widget, k // COLUMNS, k % COLUMNS)
        self._grid.setColumnStretch(COLUMNS, 1)
        put_after(stop_before(self.import_tile), self.tiles.values())

    def set_picture(self, name: str, density: ArrayLike) -> None:
        """Show what a shape looks like: its density ``[h, w]``, 0 to 1, row 0 the lowest y."""
        self.tiles[name].set_density(density)

    def set_selected(self, name: str | None) -> None:
        """Ring one shape, or none."""
        for key, tile in self.tiles.items():
            tile.setChecked(key == name)

    def set_note(self, note: str) -> None:
        """Say where the target is from."""
        self._origin = note
        self._explain()

    def set_rows(self, rows: int) -> None:
        """Show how fine the page is."""
        self.fineness.set_value(rows)

    def set_amounts(self, amounts: Amounts) -> None:
        """Show how much is on it."""
        whole, shorter, self._meaning = words_of(amounts)
        self.note.set_text(whole, shorter=shorter)
        self._explain()

    def _explain(self) -> None:
        self.note.setToolTip("\n".join(filter(None, (self._origin, self._meaning))))
