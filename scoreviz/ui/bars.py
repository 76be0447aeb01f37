"""Where the samples are: one ink bar a part of the drawing, and a blue tick for the truth.

``ShareBars(parent=None)``  ``set_shares([(name, share | None, truth)])``  ``set_selected(int | None)``
    ``set_labels([number of a label colour])``
Signals: rowPicked(int) (-1 when the picked row is clicked again)
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from scoreviz.ui import theme
from scoreviz.ui.controls import Control
from scoreviz.ui.figures import whole_percent
from scoreviz.ui.surfaces import draw_text, painter_on
from scoreviz.wording import mark, parted, tr

ROW, LOW_ROW = 25, 21  # low rows where there are many
MANY = 5
NAME_WIDTH, LABELLED_WIDTH = 84, 124  # up to where the bar begins; layers have names that a person gave
OVERLAPPING = mark("Where layers overlap, a point counts for each by p(layer | x); in truth that is the layer's share")
Share = tuple[str, float | None, float]


class ShareRow(Control):
    """One part: its name, the bar, the tick and the per cent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._share: Share = ("", None, 0.0)
        self._label: int | None = None

    def set_label(self, label: int | None) -> None:
        """Put a dot of a label colour before the name, or none."""
        if label != self._label:
            self._label = label
            self.update()

    def set_share(self, share: Share) -> None:
        """Show another part; a share of None draws no bar."""
        if share == self._share:
            return
        self._share = share
        name, of_samples, truth = share
        found, true = whole_percent(of_samples), whole_percent(truth)
        said = tr("{part}: {found} of the samples, {true} in truth", part=name, found=found, true=true)
        self.setAccessibleName(said)
        self.setToolTip(said if self._label is None else f"{said}\n{tr(OVERLAPPING)}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        name, share, truth = self._share
        middle, height = Qt.AlignmentFlag.AlignVCenter, float(self.height())
        lit = self.isChecked() or self.warmth > 0.5
        left, start = 0.0, NAME_WIDTH
        if self._label is not None:
            left, start = 14.0, LABELLED_WIDTH
            painter.setBrush(QColor(p.label(self._label)))
            painter.drawEllipse(QPointF(5, height / 2), 4, 4)
        draw_text(painter, "label", p.ink if lit else p.ink2, QRectF(left, 0, start - 4 - left, height), middle, name)
        right = QRectF(self.width() - 44, 0, 44, height)
        draw_text(painter, "section", p.ink, right, middle | Qt.AlignmentFlag.AlignRight, whole_percent(share))
        track = QRectF(start, height / 2 - 4, self.width() - start - 48, 8)
        painter.setBrush(QColor(p.raised))
        painter.drawRoundedRect(track, 4, 4)
        if share:
            shape = QPainterPath()
            shape.addRoundedRect(track, 4, 4)
            painter.setClipPath(shape)
            filled = track.adjusted(0, 0, -track.width() * (1 - min(share, 1.0)), 0)
            painter.setBrush(QColor(p.ink))
            painter.drawRoundedRect(filled.adjusted(-4, 0, 0, 0), 4, 4)
            painter.setClipping(False)
        painter.fillRect(QRectF(track.left() + truth * track.width() - 1.5, track.top() - 4, 3, 16), QColor(p.true))
        if self.isChecked():
            painter.fillRect(QRectF(0, height - 2, start - 8, 1.5), QColor(p.ink))


class ShareBars(QWidget):
    """One row a part, as many as there are.

    Signals:
        rowPicked(int): the user picked a row, or -1: none any more.
    """

    rowPicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ShareRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)

    def set_shares(self, shares: Sequence[Share]) -> None:
        """Show these parts, in this order."""
        while len(self.rows) > len(shares):
            row = self.rows.pop()
            row.hide()  # deleting waits for the event loop
            row.deleteLater()
        while len(self.rows) < len(shares):
            self._add_row(len(self.rows))
        for row, share in zip(self.rows, shares, strict=True):
            row.set_share(share)
            row.setFixedHeight(LOW_ROW if len(shares) > MANY else ROW)
        self.setAccessibleName(parted(row.accessibleName() for row in self.rows))

    def set_labels(self, labels: Sequence[int]) -> None:
        """Put a dot of a label colour before each name; without labels there are none."""
        for k, row in enumerate(self.rows):
            row.set_label(labels[k] if k < len(labels) else None)

    def set_selected(self, index: int | None) -> None:
        """Light one row up, or none."""
        for k, row in enumerate(self.rows):
            row.setChecked(k == index)

    def _add_row(self, index: int) -> None:
        row = ShareRow(self)
        row.clicked.connect(lambda on: self._on_clicked(index, on))
        self._column.addWidget(row)
        self.rows.append(row)

    def _on_clicked(self, index: int, on: bool) -> None:
        self.set_selected(index if on else None)
        self.rowPicked.emit(index if on else -1)
