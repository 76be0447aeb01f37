"""The key at the canvas's bottom left: what each colour and shape on it means; a click hides a layer or shows it.

``Legend(parent)``
    Setters: show_stage(Stage)
    Signals: picked(str)  "true", "learned", "difference", "data", "map", "forward", "push", "sum", "clean"
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from scoreviz.ui.floating import SHADOW, Floating
from scoreviz.ui.key_contents import has_error_ramp, shown_names, shown_scale
from scoreviz.ui.legend_entries import DataEntry, Entry, ErrorEntry, LearnedEntry, TrueEntry, WedgeEntry
from scoreviz.ui.map_entry import MapEntry, map_key
from scoreviz.ui.part_entries import CleanEntry, ForwardEntry, PushEntry, SumEntry
from scoreviz.ui.scale_entry import ScaleEntry
from scoreviz.ui.stage import Stage

_SIDE = 3  # between the card's edges and its entries


class Legend(Floating):
    """The names of what the stage's view shows; what is hidden is dimmed and stays.

    Signals:
        picked(name): the user wants a layer hidden, or shown again.
    """

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._map, self._scale = MapEntry(), ScaleEntry()
        glyphs = TrueEntry(), LearnedEntry(), WedgeEntry(), ForwardEntry(), PushEntry(), SumEntry(), CleanEntry()
        below = ErrorEntry(), self._map, DataEntry()
        self.entries: tuple[Entry, ...] = (*glyphs, *below)
        self._row, self._lower = QHBoxLayout(), QHBoxLayout()
        for row, widgets in ((self._row, (*glyphs, self._scale)), (self._lower, below)):
            row.setSpacing(0)
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
        for entry in self.entries:
            entry.clicked.connect(lambda _=False, name=entry.name: self._on_clicked(name))
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.setContentsMargins(SHADOW + _SIDE, SHADOW, SHADOW + _SIDE, SHADOW)
        column.addLayout(self._row)
        column.addLayout(self._lower)
        self._of: tuple[object, ...] = ()
        self.place(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_stage(self, stage: Stage) -> None:
        """Show the key of the stage's view; where the divider has the names beside it, they are not named again."""
        scale, key, shown = shown_scale(stage), map_key(stage), shown_names(stage)
        of = stage.view, stage.overlays, stage.hidden, stage.fields is None, scale, key, tuple(shown)
        if of == self._of:
            return
        self._of = of
        lower = has_error_ramp(stage)
        self._map.set_key(key)
        self._scale.set_scale(scale)
        for entry in self.entries:
            entry.setVisible(entry.name in shown and (entry.name != "difference" or entry.of_map == lower))
            entry.set_shown(shown.get(entry.name, True))
            entry.set_faded(stage.overlays.fade)
        self.setVisible(bool(shown))
        for row in (self._row, self._lower):  # a row within a layout does not hear at once that an entry has gone
            row.invalidate()
        self.settle()

    def _on_clicked(self, name: str) -> None:
        self._of = ()  # the entry has turned itself: whatever comes of it, show what is
        self.picked.emit(name)
