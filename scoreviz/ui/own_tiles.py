"""The tiles of one's own targets, below the shapes that ship with the program."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from scoreviz.engine.own_gallery import Own
from scoreviz.ui.controls import QuietButton
from scoreviz.ui.explained import explained
from scoreviz.ui.sections import BLEED
from scoreviz.ui.sheets import menu_for
from scoreviz.ui.tiles import COLUMNS, ShapeTile
from scoreviz.wording import tr


class OwnTile(ShapeTile):
    """A target of one's own; Delete or its menu takes it out of the gallery.

    Signals:
        removeRequested: take it out.
    """

    removeRequested = Signal()

    def __init__(self, own: Own, parent: QWidget) -> None:
        super().__init__(own.target.name or own.path.stem, parent)
        self.setToolTip(self.accessibleName() + "\n" + tr("Delete or right click to remove"))
        self.set_density(own.picture)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removeRequested.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = menu_for(self)
        remove = menu.add(tr("Remove from the gallery"), "gallery.remove")
        remove.triggered.connect(lambda: self.removeRequested.emit())
        menu.popup(event.globalPos())


class OwnTiles(QWidget):
    """One row of tiles; the others fold behind it.

    Signals:
        picked(path), removed(path): the user picked one, or wants it out of the gallery.
    """

    picked = Signal(object)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explained(self, "target")
        self.tiles: dict[Path, OwnTile] = {}
        self._all = False
        self.more = QuietButton("")
        self.more.height_px = 20
        self.more.clicked.connect(lambda: self._unfold(not self._all))
        self._grid = QGridLayout()
        self._grid.setSpacing(6)
        self._grid.setColumnStretch(COLUMNS, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._grid)
        row = QHBoxLayout()
        row.setContentsMargins(BLEED, 0, 0, 0)
        row.addWidget(self.more)
        row.addStretch(1)
        column.addLayout(row)
        self._fold()

    def set_targets(self, found: Sequence[Own]) -> None:
        """Show a tile for each of these."""
        for tile in self.tiles.values():
            self._grid.removeWidget(tile)
            tile.deleteLater()
        self.tiles = {own.path: OwnTile(own, self) for own in found}
        for k, (path, tile) in enumerate(self.tiles.items()):
            tile.clicked.connect(lambda _=False, path=path: self.picked.emit(path))
            tile.removeRequested.connect(lambda path=path: self.removed.emit(path))
            self._grid.addWidget(tile, k // COLUMNS, k % COLUMNS)
        self._fold()

    def set_selected(self, path: Path | None) -> None:
        """Ring one tile, or none."""
        for key, tile in self.tiles.items():
            tile.setChecked(key == path)

    def _unfold(self, whole: bool) -> None:
        self._all = whole
        self._fold()

    def _fold(self) -> None:
        for k, tile in enumerate(self.tiles.values()):
            tile.setVisible(self._all or k < COLUMNS)
        self.more.setVisible(len(self.tiles) > COLUMNS)
        self.more.set_face(tr("Fewer", "drawings") if self._all else tr("All {n} of your own", n=len(self.tiles)))
        self.setVisible(bool(self.tiles))
