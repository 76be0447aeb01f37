"""The page of formulas in the help: every one with its source, and with the numbers of what is on the screen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from scoreviz.engine.formulas.entries import GROUPS
from scoreviz.engine.formulas.lines import Lines
from scoreviz.ui.formula_row import FormulaRow
from scoreviz.ui.surfaces import Rule, Words
from scoreviz.wording import tr

GAP = 22


class FormulasPage(QScrollArea):
    """All formulas below each other, in groups."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows = [FormulaRow(entry, width) for group in GROUPS for entry in group.entries]
        self.setWidget(self._body())

    def show_lines(self, lines: Lines) -> None:
        """Show the newest numbers."""
        for row in self.rows:
            row.set_lines(lines.of[row.entry.name])

    def clear_lines(self) -> None:
        """Let the numbers go: they are of a moment that has passed."""
        for row in self.rows:
            row.set_lines(())

    def set_one(self) -> None:
        """Set the next formula that is not set yet: all at once would stop the window for half a second."""
        row = next((row for row in self.rows if not row.is_set), None)
        if row is not None:
            row.set_formula()

    def _body(self) -> QWidget:
        body, rows = QWidget(), iter(self.rows)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 2, 0, 16)
        column.setSpacing(GAP)
        for group in GROUPS:
            if group is not GROUPS[0]:
                column.addWidget(Rule())
            column.addWidget(Words(tr(group.title), "lane"))
            for _ in group.entries:
                column.addWidget(next(rows))
        column.addStretch(1)
        return body
