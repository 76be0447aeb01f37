"""The key at the canvas's bottom left: what each colour and shape on it means; a click hides a layer or shows it.

``Legend(parent)``
    Setters: show_stage(Stage)  set_folded(bool): one line, with a button that shows the rest
    Signals: picked(str)  "true", "learned", "difference", "data", "map", "forward", "push", "sum", "clean"
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from scoreviz.ui.controls import IconButton
from scoreviz.ui.explained import explained
from scoreviz.ui.floating import SHADOW, Floating
from scoreviz.ui.key_contents import has_error_ramp, push_words, shown_names, shown_scale
from scoreviz.ui.legend_entries import DataEntry, Entry, ErrorEntry, LearnedEntry, TrueEntry, WedgeEntry
from scoreviz.ui.map_entry import MapEntry, map_key
from scoreviz.ui.map_line import MapLine
from scoreviz.ui.part_entries import CleanEntry, ForwardEntry, PushEntry, SumEntry
from scoreviz.ui.particle_tint import Tint
from scoreviz.ui.point_entries import CloudEntry, EdgesEntry, TintEntry
from scoreviz.ui.scale_entry import ScaleEntry
from scoreviz.ui.stage import Stage
from scoreviz.wording import tr

INSET = 16
GLYPHS = 7  # entries before the scale in the first row
_SIDE = 3  # between the card's edges and its entries
KEYS = {
    "true": "arrow.true",
    "learned": "arrow.learned",
    "difference": "arrow.difference",
    "data": "key.data",
    "map": "layers.map",
    "forward": "layers.shows.forward",
    "push": "layers.shows.guidance",
    "sum": "layers.shows.guidance",
    "clean": "layers.data",
}
"""What answers for each entry, by its name; for all others that which is said of the colours of points."""


class Legend(Floating):
    """The names of what the stage's view shows; what is hidden is dimmed and stays.

    Signals:
        picked(name): the user wants a layer hidden, or shown again.
    """

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._map, self._line, self._scale = MapEntry(), MapLine(), ScaleEntry()
        self.more = IconButton("chevron-down", tr("A shorter key"), side=28)
        self.folded = self.away = False
        self.more.clicked.connect(lambda: self.set_folded(not self.folded))
        self._stage: Stage | None = None
        explained(self, "key")
        explained(self._scale, "key.scale")
        self._push = PushEntry()
        glyphs = TrueEntry(), LearnedEntry(), WedgeEntry(), ForwardEntry(), self._push, SumEntry(), CleanEntry()
        below = ErrorEntry(), self._map, DataEntry()
        self.entries: tuple[Entry, ...] = (*glyphs, *below, self._line)
        self.tint, self.edges, self.cloud = points = TintEntry(), EdgesEntry(), CloudEntry()
        self._row, self._own, self._lower, *self._last = (QHBoxLayout() for _ in range(5))
        rows = (
            (self._row, (*glyphs, self._scale, self._line)),
            (self._lower, below),
            (self._last[0], points[:1]),
            (self._last[1], points[1:]),
        )
        for row, widgets in rows:
            row.setSpacing(0)
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
        self._row.addWidget(self.more)
        self._first: tuple[QWidget, ...] = (*glyphs, self._line, self.more)
        self._own.addStretch(1)
        for entry in (*self.entries, *points):
            explained(entry, KEYS.get(entry.name, "key.shares"))
            entry.clicked.connect(lambda _=False, name=entry.name: self._on_clicked(name))
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.setContentsMargins(SHADOW + _SIDE, SHADOW, SHADOW + _SIDE, SHADOW)
        for row in (self._row, self._own, self._lower):
            column.addLayout(row)
        for row in self._last:
            column.addLayout(row)
        for entry in points:
            entry.hide()
        self._of: tuple[object, ...] = ()
        self._of_points: tuple[object, ...] = ()
        self.set_folded(False)
        self.place(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        self.hide()

    @property
    def covered(self) -> int:
        """How high the card is, pixels; 0 while there is none."""
        return round(self.body().height()) if self.isVisible() else 0

    def settle(self) -> None:
        """Go to the place; the scale has a row of its own where one for all would be wider than the canvas."""
        parent = self.parentWidget()
        if parent is not None:
            # The widgets are kept by hand: an item of the layout, once asked for, is known to Python for good, and its
            # address as well, though the item goes when its widget changes rows.
            names = (one for one in self._first if not one.isHidden())
            wide = sum(one.sizeHint().width() for one in (*names, self._scale)) + 2 * (_SIDE + INSET)
            row, other = (self._own, self._row) if wide > parent.contentsRect().width() else (self._row, self._own)
            if row.indexOf(self._scale) < 0:
                other.removeWidget(self._scale)
                row.insertWidget(0 if row is self._own else GLYPHS, self._scale)
        super().settle()

    def set_folded(self, folded: bool) -> None:
        """Show one line, or all: the bar, the distance of arrows, formulas."""
        self.folded = folded
        self.more.set_face(
            *(("chevron-right", tr("All of the key")) if folded else ("chevron-down", tr("A shorter key")))
        )
        self._of = ()
        if self._stage is not None:
            self.show_stage(self._stage)

    def show_stage(self, stage: Stage) -> None:
        """Show the key of the stage's view; where the divider has the names beside it, they are not named again."""
        self._stage = stage
        scale, key, shown = shown_scale(stage), map_key(stage), shown_names(stage)
        push = push_words(stage)
        of = stage.view, stage.overlays, stage.hidden, stage.fields is None, scale, key, tuple(shown), push
        if of == self._of:
            return
        self._of = of
        lower = has_error_ramp(stage)
        self._map.set_key(key)
        explained(self._map, f"layers.map.{stage.overlays.map}")
        self._line.set_key(key)
        self._push.set_words(push)
        self._scale.set_scale(scale.folded() if self.folded else scale)
        elsewhere = self._map if self.folded else self._line
        for entry in self.entries:
            fits = entry.name != "difference" or entry.of_map == lower
            entry.setVisible(entry.name in shown and fits and entry is not elsewhere)
            entry.set_shown(shown.get(entry.name, True))
            entry.set_faded(stage.overlays.fade)
        self.setVisible(bool(shown) and not self.away)
        for row in (
            self._row,
            self._own,
            self._lower,
        ):  # a row within a layout does not hear at once that an entry has gone
            row.invalidate()
        self.settle()

    def set_away(self, away: bool) -> None:
        """Leave the corner to another key, or come back."""
        self.away, self._of = away, ()
        if self._stage is not None:
            self.show_stage(self._stage)

    def show_points(self, tint: Tint, edges: bool, blur: str | None) -> None:
        """Show what colours the points, whether there are histograms, and the blur of lines of their density."""
        shown = tint.by != "ink", edges, blur is not None
        if (tint, shown, blur) == self._of_points:
            return
        self._of_points = tint, shown, blur
        self.tint.set_tint(tint)
        self.cloud.set_blur(blur or "")
        for entry, visible in zip((self.tint, self.edges, self.cloud), shown, strict=True):
            entry.set_shown(True)
            entry.setVisible(visible)
        for row in self._last:
            row.invalidate()
        self.settle()

    def _on_clicked(self, name: str) -> None:
        self._of = ()  # the entry has turned itself: whatever comes of it, show what is
        self.picked.emit(name)
