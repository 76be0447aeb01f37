"""The key at the canvas's bottom left: what each colour and shape on it means; a click hides a layer or shows it.

``Legend(parent)``
    Setters: show_stage(Stage)
    Signals: picked(str)  "true", "learned", "difference", "data" or "map"
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from scoreviz.ui.floating import SHADOW, Floating
from scoreviz.ui.legend_entries import DataEntry, Entry, ErrorEntry, LearnedEntry, TrueEntry, WedgeEntry
from scoreviz.ui.map_entry import MapEntry
from scoreviz.ui.stage import Stage
from scoreviz.ui.surfaces import Words

_SIDE, _NOTE_SIDE = 3, 8  # between the card's edges and its entries; more after a note, which has no room of its own
_GLYPHS = {"true": ("true",), "learned": ("learned",), "both": ("true", "learned", "difference")}
_LENGTHS = {"compressed": "", "true": "true length", "direction": "direction only"}


class Legend(Floating):
    """The names of what the stage's view shows; what is hidden is dimmed and stays.

    Signals:
        picked(name): the user wants a layer hidden, or shown again.
    """

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._map = MapEntry()
        glyphs = TrueEntry(), LearnedEntry(), WedgeEntry()
        self.entries: tuple[Entry, ...] = (*glyphs, ErrorEntry(), DataEntry(), self._map)
        self._note = Words("", "note", "ink2")
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        for entry in self.entries:
            self._row.addWidget(entry)
            entry.clicked.connect(lambda _=False, name=entry.name: self._on_clicked(name))
        self._row.addWidget(self._note)
        self._of: tuple[object, ...] = ()
        self.place(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_stage(self, stage: Stage) -> None:
        """Show the key of the stage's view; where the divider has the names beside it, there is none."""
        of = stage.view, stage.overlays, stage.hidden, stage.fields is None
        if of == self._of:
            return
        self._of = of
        shown = _shown(stage)
        self._map.set_map(stage.overlays.map, stage.view, stage.overlays.arrows)
        for entry in self.entries:
            entry.setVisible(entry.name in shown and entry.of_map == (stage.view == "difference"))
            entry.set_shown(shown.get(entry.name, True))
            entry.set_faded(stage.overlays.fade)
        note = _LENGTHS[stage.overlays.arrow_length] if stage.view in _GLYPHS else ""
        self._note.set_text(note)
        self._note.setVisible(bool(note))
        self._row.setContentsMargins(SHADOW + _SIDE, SHADOW, SHADOW + _SIDE + (_NOTE_SIDE if note else 0), SHADOW)
        self.setVisible(bool(shown))
        self.settle()

    def _on_clicked(self, name: str) -> None:
        self._of = ()  # the entry has turned itself: whatever comes of it, show what is
        self.picked.emit(name)


def _shown(stage: Stage) -> dict[str, bool]:
    """Return the names in the key of a stage, and whether what they name is drawn."""
    overlays = stage.overlays
    if stage.fields is None:
        return {}
    if stage.view == "difference":
        return {"difference": overlays.heat, "data": overlays.contours}
    glyphs = {
        name: overlays.arrows and not (stage.view == "both" and name in stage.hidden)
        for name in _GLYPHS.get(stage.view, ())
    }
    return glyphs if overlays.map == "density" else {**glyphs, "map": overlays.heat}
