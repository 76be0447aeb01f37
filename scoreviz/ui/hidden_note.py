"""A note over the canvas while a layer is drawn on that is hidden, with the way to show it.

It stays while that is so: unlike what the status line says, the next edit does not take it away.
"""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from scoreviz.engine.document import Document
from scoreviz.ui import icons, theme
from scoreviz.ui.cards import LinkButton
from scoreviz.ui.drawing import Drawing
from scoreviz.ui.explained import explained
from scoreviz.ui.floating import BESIDE_KEY, SHADOW, Floating
from scoreviz.ui.session import Session
from scoreviz.ui.surfaces import Words, painter_on
from scoreviz.wording import tr

ABOVE = 56  # the card of what is being waited for is below
LONGEST = 24  # letters of a layer's name


class HiddenCard(Floating):
    """Says that the layer in hand is hidden.

    Signals:
        showRequested, dismissed: show the layer, or only put the card away.
    """

    showRequested = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        explained(self, "message")
        row = QHBoxLayout(self)
        row.setContentsMargins(SHADOW + 40, SHADOW + 3, SHADOW + 6, SHADOW + 3)
        row.setSpacing(4)
        self.words = Words("", "section")
        self.show_it, self.close_it = LinkButton(tr("Show it")), LinkButton(tr("Dismiss"), ink="ink2")
        self.show_it.underlined = True
        self.show_it.clicked.connect(self.showRequested)
        self.close_it.clicked.connect(self.dismissed)
        for part in (self.words, self.show_it, self.close_it):
            row.addWidget(part)
        self.place(BESIDE_KEY, below=ABOVE)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        at = QPointF(SHADOW + 22, self.height() / 2)
        icons.draw(painter_on(self), "eye-off", theme.current().ink2, at, 18)


class HiddenNote:
    """Shows the card when a hidden layer is taken in hand or drawn on, until it is shown or another is taken."""

    def __init__(self, over: QWidget, session: Session, page: Drawing, toggle: Callable[[int], None]) -> None:
        self._page, self._over = page, over
        self.card = HiddenCard(over)
        self.card.showRequested.connect(lambda: toggle(page.number))
        self.card.dismissed.connect(self._put_away)
        page.layerChanged.connect(lambda _: self._show())
        session.documentChanged.connect(self._follow)

    def _follow(self, before: Document, after: Document) -> None:
        number = self._page.number
        layer = self._page.layer
        there = number < len(before.target.layers)
        if not layer.hidden:
            self._put_away()
        elif there and before.target.layers[number].marks != layer.marks:
            self._show()

    def _show(self) -> None:
        layer = self._page.layer
        if not layer.hidden:
            self._put_away()
            return
        name = layer.name if len(layer.name) <= LONGEST else f"{layer.name[: LONGEST - 1]}…"
        words = tr("“{layer}” is hidden: what is drawn on it is not seen", layer=name)
        self.card.words.set_text(words)
        self.card.setAccessibleName(words)
        self.card.show()
        self.card.settle()
        self.card.raise_()

    def _put_away(self) -> None:
        if self.card.isVisible():
            self.card.hide()
            self._over.setFocus()  # its buttons may have had the keyboard
