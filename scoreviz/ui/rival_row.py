"""The row of the second network, net B, under Learn: what it is, and what can be done with it.

``RivalRow(parent=None)``  set_rival(Rival | None)  set_state(str, steps: int)  ``sheet``: its settings
Signals: toggleRequested  swapRequested  removeRequested
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from scoreviz.engine.document import Rival
from scoreviz.engine.rivals import HEADS, titles
from scoreviz.ui import figures
from scoreviz.ui.controls import IconButton
from scoreviz.ui.rival_sheet import RivalSheet
from scoreviz.ui.surfaces import Words
from scoreviz.wording import tr

RUNNING = ("preparing", "running")


class RivalRow(QWidget):
    """One line for net B, hidden while there is none.

    Signals:
        toggleRequested, swapRequested, removeRequested: train or pause it alone; make it net A; take it away.
    """

    toggleRequested = Signal()
    swapRequested = Signal()
    removeRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = RivalSheet(self)
        self._what, self._steps = Words("", "section"), Words("", "note", "ink2")
        self.toggle = IconButton("play", tr("Train net B alone"), side=28)
        self.settings = IconButton("sliders-horizontal", tr("What net B is"), side=28)
        self.swap = IconButton("swap", tr("Swap net A and net B"), side=28)
        self.remove = IconButton("x", tr("Take net B away"), side=28)
        self._lay_out()
        self.toggle.clicked.connect(lambda: self.toggleRequested.emit())
        self.settings.clicked.connect(lambda: self.open_sheet())
        self.swap.clicked.connect(lambda: self.swapRequested.emit())
        self.remove.clicked.connect(lambda: self.removeRequested.emit())
        self.hide()

    def open_sheet(self) -> None:
        """Show what it is, to be changed."""
        self.sheet.open_below(self.settings)

    def set_rival(self, rival: Rival | None) -> None:
        """Show what it is, or that there is none."""
        self.setVisible(rival is not None)
        if rival is None:
            self.sheet.hide()
            return
        self._what.set_text(f"{tr(HEADS[1])}  {titles(rival.network, rival.training)}")
        self.sheet.set_rival(rival)

    def set_state(self, state: str, steps: int, failure: str = "") -> None:
        """Show what it is doing, and after how many steps."""
        running = state in RUNNING
        does = tr("Pause net B alone") if running else tr("Train net B alone")
        self.toggle.set_face("pause" if running else "play", does)
        counted = tr("{n} step(s)", "", steps, n=figures.number(steps))
        self._steps.set_text(failure or (tr("getting ready…") if state == "preparing" else counted))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._what)
        words.addWidget(self._steps)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 2)
        row.setSpacing(0)
        row.addLayout(words, 1)
        for button in (self.toggle, self.settings, self.swap, self.remove):
            row.addWidget(button)
