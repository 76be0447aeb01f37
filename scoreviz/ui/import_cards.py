"""The cards that stand over the canvas after an import: what of the picture is ink, which columns are the points."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from scoreviz.engine.table_file import Columns, Table
from scoreviz.ui import theme
from scoreviz.ui.choices import FieldButton, Option, translated
from scoreviz.ui.controls import PlainButton, Switch
from scoreviz.ui.explained import explained
from scoreviz.ui.floating import Floating, margins
from scoreviz.ui.surfaces import Words, draw_text, painter_on, text_width
from scoreviz.wording import mark, tr

READINGS = (
    Option(
        "automatic",
        mark("automatic"),
        mark("Alpha where it differs from place to place, or else what differs from the border"),
    ),
    Option("brightness", mark("brightness"), mark("0.299 R + 0.587 G + 0.114 B, times alpha")),
    Option("darkness", mark("darkness"), mark("One less brightness, times alpha")),
    Option("alpha", mark("alpha"), mark("How opaque it is")),
)
NO_CLASS = Option(None, mark("none"), mark("All points are one layer"))
ROWS = 4  # of a table that are shown
CELL = 84  # the widest column of it, pixels
WIDEST = 5  # columns that are shown


class ImportCard(Floating):
    """What was just opened, and how it is read; every change shows at once, and all of them are one step to undo.

    Signals:
        layerToggled(bool): it comes as a layer of its own, or in place of the target.
        doneRequested: it is right as it is.
        givenUp: it shall not come (Esc).

    Args:
        layers: how many there were before; 0 for an empty page.
    """

    layerToggled = Signal(bool)
    doneRequested = Signal()
    givenUp = Signal()

    def __init__(self, parent: QWidget, title: str, as_layer: bool, layers: int) -> None:
        super().__init__(parent)
        explained(self, "message.import")
        self.setAccessibleName(title)
        self._layers = layers
        self._column = QVBoxLayout(self)
        margins(self._column, 16, 12, 8)
        self._column.addWidget(Words(title, "section"))
        self.as_layer = Switch(tr("As a new layer"))
        self.as_layer.setToolTip(
            tr("Off: it takes the place of the target; on: it is added to it\nHold Shift at a drop")
        )
        self.as_layer.setChecked(as_layer)
        self.as_layer.clicked.connect(self.layerToggled)
        self.fate = Words("", "note", "ink2")
        self.as_layer.toggled.connect(lambda _: self._tell_fate())
        self._tell_fate()
        self.done = PlainButton(tr("Done"))
        self.done.clicked.connect(lambda: self.doneRequested.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.givenUp.emit()
        else:
            super().keyPressEvent(event)

    def _tell_fate(self) -> None:
        """Say what becomes of what was drawn."""
        n, stays = self._layers, self.as_layer.isChecked()
        if n > 1 and stays:
            self.fate.set_text(tr("All {n} layers stay below it", n=n))
        elif n > 1:
            self.fate.set_text(tr("In place of all {n} layers; Undo brings them back", n=n))
        elif stays:
            self.fate.set_text(tr("The drawing stays below it"))
        else:
            self.fate.set_text(tr("In place of the drawing; Undo brings it back"))

    def _finish(self, *beside: QWidget) -> None:
        """Put the switch and the buttons below what the card is about, and stand at the canvas's lower edge."""
        for widget in (self.as_layer, self.fate):
            self._column.addWidget(widget)
            widget.setVisible(self._layers > 0)  # on an empty page there is nothing to keep
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in (*beside, self.done):
            row.addWidget(button)
        self._column.addLayout(row)
        self.place(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight)


def one_taken(taken: str, others: int) -> str:
    """Return what is said where several files were dropped."""
    if others == 1:
        return tr("Only {file} was taken: bring the other file one at a time", file=taken)
    return tr("Only {file} was taken: bring the other {n} files one at a time", file=taken, n=others)


def _field(label: str, options: tuple[Option, ...], key: object) -> FieldButton:
    field = FieldButton(label, options)
    field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    field.set_value(key)
    return field


class PlainCard(ImportCard):
    """Points of two columns, or a mixture: there is but one way to read it."""

    def __init__(self, parent: QWidget, title: str, as_layer: bool, layers: int) -> None:
        super().__init__(parent, title, as_layer, layers)
        self._finish()


class PictureCard(ImportCard):
    """What of a picture is ink.

    Signals:
        readingChanged(str): as which its colours are read.
        fitRequested: it shall fill the page.
    """

    readingChanged = Signal(object)
    fitRequested = Signal()

    def __init__(self, parent: QWidget, title: str, as_layer: bool, layers: int) -> None:
        super().__init__(parent, title, as_layer, layers)
        self.reading = _field(tr("Ink"), translated(READINGS), "automatic")
        self.reading.changed.connect(self.readingChanged)
        self.fit = PlainButton(tr("Fit to the page"))
        self.fit.clicked.connect(lambda: self.fitRequested.emit())
        self._column.addWidget(self.reading)
        self._finish(self.fit)


class TableCard(ImportCard):
    """Which columns of a table are x and y, and which is the class.

    Signals:
        columnsChanged(Columns): others were chosen.
    """

    columnsChanged = Signal(object)

    def __init__(self, parent: QWidget, table: Table, columns: Columns, as_layer: bool, layers: int) -> None:
        n = len(table.rows)
        title = tr("{file}: {n} row(s)", "of a table", n, file=table.path.name, n=f"{n:,}")
        super().__init__(parent, title, as_layer, layers)
        named = tuple(Option(k, name[:24]) for k, name in enumerate(table.names))
        self._column.addWidget(_FirstRows(table))
        self.across, self.up = _field("x", named, columns.x), _field("y", named, columns.y)
        self.kind = _field(tr("Class"), (*translated((NO_CLASS,)), *named), columns.label)
        for field in (self.across, self.up, self.kind):
            field.changed.connect(lambda _: self._tell())
            self._column.addWidget(field)
        if columns.label is not None:
            self.kind.setToolTip(tr("Guessed by its name or its values: choose another, or none"))
        self._finish()

    def columns(self) -> Columns:
        """Return what is chosen."""
        x, y, label = (field.value() for field in (self.across, self.up, self.kind))
        return Columns(int(str(x)), int(str(y)), None if label is None else int(str(label)))

    def set_columns(self, columns: Columns) -> None:
        """Show what is chosen, without telling anybody."""
        for field, chosen in ((self.across, columns.x), (self.up, columns.y), (self.kind, columns.label)):
            field.set_value(chosen, tr(NO_CLASS.title))

    def _tell(self) -> None:
        self.columnsChanged.emit(self.columns())


class _FirstRows(QWidget):
    """The names of a table's columns over its first rows."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        more = len(table.names) > WIDEST
        cut = slice(WIDEST)
        self._lines = [(*row[cut], "…") if more else row for row in (table.names, *table.rows[:ROWS])]
        self.setAccessibleName("; ".join(", ".join(line) for line in self._lines))
        columns = list(zip(*self._lines, strict=True))
        self._widths = [min(CELL, 14 + max(text_width("note", cell[:16]) for cell in column)) for column in columns]

    def sizeHint(self) -> QSize:
        return QSize(sum(self._widths), 20 * len(self._lines) + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        for number, line in enumerate(self._lines):
            left = 0
            for width, cell in zip(self._widths, line, strict=True):
                box = QRectF(left, 20 * number, width - 10, 20)
                draw_text(painter, "note", p.ink2 if number else p.ink, box, Qt.AlignmentFlag.AlignVCenter, cell)
                left += width
        painter.fillRect(QRectF(0, 20, self.width(), 1), theme.colour(p.line, 1.0))
