"""True, Learned, Both, Split, Difference: the bar floating at the canvas's top left.

``ViewBar(parent=None)``
    Setters: set_view(ViewName)  set_learned(possible: bool)
    Signals: viewChanged(str)
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from scoreviz.engine.document import ViewName
from scoreviz.ui.choices import Option, Segmented, translated
from scoreviz.ui.explained import explained
from scoreviz.ui.floating import Floating, margins
from scoreviz.wording import mark, tr

VIEWS = (
    Option("true", mark("True"), mark("The exact score (1)\ns = ∇ log pₜ(x)")),
    Option("learned", mark("Learned"), mark("What the network answers (2)\nsθ(x, σ)")),
    Option("both", mark("Both"), mark("One arrow on the other: the wedge is the gap (3)")),
    Option("split", mark("Split"), mark("True left of the divider, learned right of it (4)")),
    Option("difference", mark("Difference"), mark("How far the network is off, everywhere (5)\n|σ (sθ − s)|")),
)


class ViewBar(Floating):
    """Which field is looked at.

    Signals:
        viewChanged(str): the user chose another view.
    """

    viewChanged = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views = Segmented(translated(VIEWS), tr("View"))
        self._views.track = False
        explained(self._views, "view")
        row = QHBoxLayout(self)
        margins(row, 1, 1, 0)
        row.addWidget(self._views)
        self._views.changed.connect(self.viewChanged)
        self.settle()

    def set_view(self, view: ViewName) -> None:
        """Show which view is chosen."""
        self._views.set_value(view)

    def set_learned(self, possible: bool) -> None:
        """Let the views that show the network be chosen, or not while there is nothing to show."""
        for option in VIEWS[1:]:
            self._views.set_possible(option.key, possible, tr("Nothing is learned yet"))
