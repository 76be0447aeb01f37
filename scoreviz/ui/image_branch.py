"""Branch: the film of a run over that of its branch, which left it at a step."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from scoreviz.ui.controls import IconButton, PlainButton
from scoreviz.ui.explained import explained
from scoreviz.ui.image_other import OtherSettings
from scoreviz.ui.picture_rows import APART, PictureRows
from scoreviz.wording import mark, tr

TIP = mark(
    "x̂₀ on both films, data at the left and noise at the right; click a frame to go there\n"
    "Below: the root mean square of their difference, black to white is 1; half of that is the brightest"
)
HERE = mark("Branch here")
CHANCE = mark("Another seed for the noise that is put in after the branch")
NO_CHANCE = mark("This sampler puts in no noise: another seed would change nothing")


class ImageBranch(QWidget):
    """Where the branch leaves, what it is told, and the two films."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.here = PlainButton(tr(HERE))
        self.dice = IconButton("dices", tr(CHANCE))
        explained(self, "images.does.branch")
        self.remove = IconButton("x", tr("Take the branch away"))
        self.other = OtherSettings(("label", "guidance", "eta"), (self.here,), (self.dice, self.remove))
        self.rows = PictureRows(
            (
                (tr("the run"), "learned"),
                (tr("the branch"), "learned"),
                (tr(APART[0], "heading of the row of two pictures’ difference"), APART[1]),
            ),
            tr(TIP),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.other)
        column.addWidget(self.rows, 1)

    def set_possible(self, there: bool, chance: bool) -> None:
        """Say whether there is a branch, and whether chance has a part in it."""
        self.remove.setEnabled(there)
        self.dice.setEnabled(there and chance)
        self.dice.setToolTip(tr(CHANCE if chance else NO_CHANCE))

    def set_far(self, times: float) -> None:
        """Write everything so many times as large, for a room, without the settings."""
        self.other.setVisible(times == 1.0)
        self.rows.set_far(times)
