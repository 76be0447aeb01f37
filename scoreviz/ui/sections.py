"""A section of the inspector: a title, a note at its right, and a body that folds."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from scoreviz.ui import icons, theme
from scoreviz.ui.controls import Control
from scoreviz.ui.surfaces import Rule, Words, draw_text, painter_on, text_width

BLEED = 3  # the ring of a picked tile stands so far out of the panel's padding
GAP = 13  # above and below the rule between two sections


class _FoldingTitle(Control):
    """A title that folds and unfolds its section; its chevron shows under the pointer, and while folded."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setText(text)
        self.folded = False

    def sizeHint(self) -> QSize:
        return QSize(text_width("section", self.text()) + 24, 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        middle = Qt.AlignmentFlag.AlignVCenter
        draw_text(painter, "section", p.ink, QRectF(self.rect()), middle, self.text())
        painter.setOpacity(1.0 if self.folded else max(self.warmth, float(self.hasFocus())))
        icon = "chevron-right" if self.folded else "chevron-down"
        icons.draw(painter, icon, p.ink2, QPointF(self.width() - 11, self.height() / 2), 16)


class Section(QWidget):
    """A title over a column of widgets.

    Signals:
        folded(bool): the user folded or unfolded the body.
    """

    folded = Signal(bool)

    def __init__(self, title: str, *, foldable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._foldable: list[QWidget] = []
        self._title = _FoldingTitle(title) if foldable else None
        self.note = Words("", "note", "ink3")
        self.note.alignment = Qt.AlignmentFlag.AlignRight
        self.header = QHBoxLayout()
        self.header.setSpacing(8)
        self.header.addWidget(self._title or Words(title, "section"))
        self.header.addWidget(self.note, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(BLEED, 0, BLEED, 0)
        self.column.setSpacing(8)
        self.column.addLayout(self.header)
        if self._title is not None:
            self._title.clicked.connect(lambda: self._on_title_clicked())

    def add_folding(self, widget: QWidget, stretch: int = 0) -> None:
        """Add a widget that hides when the section folds."""
        self._foldable.append(widget)
        self.column.addWidget(widget, stretch)

    def is_folded(self) -> bool:
        """Return whether the body is hidden."""
        return self._title is not None and self._title.folded

    def set_folded(self, folded: bool) -> None:
        """Hide the body, or show it, without telling anybody."""
        if self._title is None or folded == self._title.folded:
            return
        self._title.folded = folded
        self._title.update()
        for widget in self._foldable:
            widget.setVisible(not folded)

    def folding_height(self) -> int:
        """Return how much room folding gives back."""
        return sum(widget.minimumSizeHint().height() + self.column.spacing() for widget in self._foldable)

    def _on_title_clicked(self) -> None:
        self.set_folded(not self.is_folded())
        self.folded.emit(self.is_folded())


class Gap(QWidget):
    """A hairline with room above and below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(BLEED, GAP, BLEED, GAP)
        column.addWidget(Rule())
