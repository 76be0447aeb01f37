"""What can be done with the picture that is looked at: vary it, or take it to another activity."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from scoreviz.ui.controls import IconButton, PlainButton
from scoreviz.ui.explained import explained
from scoreviz.ui.image_options import BETWEEN, FILL, OWN
from scoreviz.ui.sheets import menu_for
from scoreviz.wording import tr

if TYPE_CHECKING:
    from scoreviz.ui.image_giving import Giving


class ImageUse(QWidget):
    """A button, and one that opens the rest."""

    def __init__(self, giving: "Giving", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._giving = giving
        self.vary, self.more = PlainButton(tr("Vary")), IconButton("ellipsis", tr("More with the picture looked at"))
        self.vary.setToolTip(tr("Noise the picture looked at a little and lead it back with many seeds (V)"))
        explained(self, "images.use")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.vary)
        row.addWidget(self.more)
        self.vary.clicked.connect(lambda: giving.vary())
        self.more.clicked.connect(lambda: self.open_menu())

    def open_menu(self, place: QPoint | None = None) -> QMenu:
        """Open the menu below the button, or at a place on the screen."""
        use, menu = self._giving.use, menu_for(self)
        menu.add(tr("Vary"), "use.vary").triggered.connect(self._giving.vary)
        menu.add(tr("Use as own picture"), "use.own").triggered.connect(lambda: use(OWN))
        menu.add(tr("Fill in a part of it"), "use.fill").triggered.connect(lambda: use(FILL))
        menu.add(tr("Between: from this one"), "use.first").triggered.connect(lambda: use(BETWEEN, "first"))
        menu.add(tr("Between: to this one"), "use.last").triggered.connect(lambda: use(BETWEEN, "last"))
        menu.popup(place or self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))
        return menu
