"""Compare: the pictures of a run over those of another with other settings, from the same noise."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from scoreviz.ui.controls import IconButton
from scoreviz.ui.explained import explained
from scoreviz.ui.image_other import FIELDS, OtherSettings
from scoreviz.ui.picture_rows import APART, PictureRows
from scoreviz.wording import mark, tr

TIP = mark(
    "x̂₀ of both runs at the same t; click a picture to look at it\n"
    "Below: the root mean square of their difference, black to white is 1; half of that is the brightest"
)


class ImageCompare(QWidget):
    """Settings of the second run, and the rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.same = IconButton("copy", tr("Take the settings of the run, then change one of them"))
        explained(self, "images.does.compare")
        self.other = OtherSettings(tuple(FIELDS), (), (self.same,))
        names = (
            (tr("the run"), "learned"),
            (tr("the other", "run"), "learned"),
            (tr(APART[0], "heading of the row of two pictures’ difference"), APART[1]),
        )
        self.rows = PictureRows(names, tr(TIP))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.other)
        column.addWidget(self.rows, 1)

    def set_far(self, times: float) -> None:
        """Write everything so many times as large, for a room, without the settings."""
        self.other.setVisible(times == 1.0)
        self.rows.set_far(times)
