"""The cards over the canvas: getting ready, stale, refused, failed, and the one hint.

What was refused or interrupted is said over the page in view; what is about the plane's own work stays on the plane.
"""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from scoreviz.ui.cards import ErrorCard, Hint, LoadingCard, StaleCard
from scoreviz.ui.floating import BESIDE_KEY
from scoreviz.wording import tr

Act = Callable[[], object]

TOP = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter
FOOT = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter
UNDER_BARS = 56  # the view bar and the layers button are above


class Notices:
    """Says what happened, why, and the way out; nothing is modal."""

    def __init__(self, over: QWidget) -> None:
        self.seen: Callable[[], QWidget] = lambda: over  # the page in view
        self.loading = LoadingCard(over)
        self.guide = LoadingCard(over, tr("Training the classifier…"), tr("the points start when it is done"))
        self.stale = StaleCard(over)
        self.failed = ErrorCard(over)
        self.refused = ErrorCard(over)
        self.interrupted = ErrorCard(over)
        self.hint = Hint(over, tr("Paint: the network follows"))
        self._acts: tuple[Act | None, Act | None] = (None, None)
        self._ways: tuple[Act, ...] = ()
        self._lifted = True
        self.loading.place(BESIDE_KEY)
        self.guide.place(BESIDE_KEY)
        lower = self.stale, self.failed, self.refused, self.interrupted
        for low in lower:
            low.place(TOP, below=UNDER_BARS)
        for card in (self.loading, self.guide, *lower, self.hint):
            card.hide()
        self.refused.actionRequested.connect(lambda: self._take(0))
        self.refused.otherRequested.connect(lambda: self._take(1))
        self.refused.dismissed.connect(self.dismiss)
        self.failed.dismissed.connect(self.failed.hide)
        self.interrupted.actionRequested.connect(lambda: self._go(0))
        self.interrupted.otherRequested.connect(lambda: self._go(1))
        self.interrupted.dismissed.connect(lambda: self._go(2))

    def lift(self, up: bool) -> None:
        """Keep what is stale below the bars of the canvas, or at its foot, away from the heads of lanes."""
        if up != self._lifted:
            self._lifted = up
            self.stale.place(*((TOP, 16, UNDER_BARS) if up else (FOOT, 16, 0)))

    def set_far(self, far: bool) -> None:
        """Leave the lower right corner to a sentence for the room, or take it again."""
        for card in (self.loading, self.guide):
            card.place(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight if far else BESIDE_KEY)

    def refuse(self, title: str, why: str) -> None:
        """Say that something could not be done."""
        self._acts = (None, None)
        self.refused.set_message(title, why)
        self._show()

    def ask(self, title: str, why: str, action: tuple[str, Act], other: tuple[str, Act]) -> None:
        """Say what would be lost, with two ways to go on; putting the card away is the third."""
        self._acts = (action[1], other[1])
        self.refused.set_message(title, why, action[0], other[0], tr("Cancel"))
        self._show()
        self.refused.take_keyboard()

    def offer(self, title: str, why: str, action: tuple[str, Act]) -> None:
        """Say what was done, with a way to take it back."""
        self._acts = (action[1], None)
        self.refused.set_message(title, why, action[0])
        self._show()

    def offer_back(self, title: str, why: str, take_up: Act | None, discard: Act, later: Act) -> None:
        """Offer what an interrupted program left, with three ways to go on; other notices do not take it away."""
        self._ways = (take_up or later, discard, later)
        self.interrupted.set_message(title, why, tr("Take up") if take_up else "", tr("Discard"), tr("Later"))
        self._bring_up(self.interrupted)
        self.interrupted.take_keyboard()

    def dismiss(self) -> bool:
        """Take the refusal away, give the keyboard back to the page, and return whether there was one."""
        if not self.refused.isVisible():
            return False
        self.refused.hide()
        self.seen().setFocus()
        return True

    def follow_page(self) -> None:
        """Have what is still to be answered over the page that is in view now."""
        for card in (self.refused, self.interrupted):
            if not card.isHidden():
                self._bring_up(card)

    def raise_cards(self) -> None:
        """Stand over whatever was put over the canvas."""
        for card in (self.loading, self.guide, self.stale, self.failed, self.refused, self.interrupted, self.hint):
            card.raise_()

    def point_hint_at(self, point: QPoint) -> None:
        """Show the hint of the first start."""
        self.hint.point_at(point)
        self.hint.show()

    def _show(self) -> None:
        self._bring_up(self.refused)

    def _bring_up(self, card: ErrorCard) -> None:
        card.go_over(self.seen())
        card.show()
        card.raise_()

    def _go(self, which: int) -> None:
        self.interrupted.hide()
        self.seen().setFocus()
        self._ways[which]()

    def _take(self, which: int) -> None:
        act = self._acts[which]
        self.refused.hide()
        if act is not None:
            act()
