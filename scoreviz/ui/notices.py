"""The cards over the canvas: getting ready, stale, refused, failed, and the one hint."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from scoreviz.ui.cards import ErrorCard, Hint, LoadingCard, StaleCard

TOP = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter
BOTTOM = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter
UNDER_BARS = 56  # the view bar and the layers button are above


class Notices:
    """Says what happened, why, and the way out; nothing is modal."""

    def __init__(self, over: QWidget) -> None:
        self.loading = LoadingCard(over)
        self.stale = StaleCard(over)
        self.failed = ErrorCard(over)
        self.refused = ErrorCard(over)
        self.hint = Hint(over, "Paint: the network follows")
        self._act: Callable[[], object] | None = None
        self.loading.place(BOTTOM)
        for low in (self.stale, self.failed, self.refused):
            low.place(TOP, below=UNDER_BARS)
        for card in (self.loading, self.stale, self.failed, self.refused, self.hint):
            card.hide()
        self.refused.actionRequested.connect(self._on_refused_action)
        self.refused.dismissed.connect(self.refused.hide)
        self.failed.dismissed.connect(self.failed.hide)

    def refuse(self, title: str, why: str) -> None:
        """Say that something could not be done; it goes with the next click on it."""
        self._show(title, why, "", None)

    def ask(self, title: str, why: str, action: str, act: Callable[[], object]) -> None:
        """Say what would be lost, with one way to go on all the same."""
        self._show(title, why, action, act)

    def dismiss(self) -> None:
        """Take the refusal away."""
        self.refused.hide()

    def point_hint_at(self, point: QPoint) -> None:
        """Show the hint of the first start."""
        self.hint.point_at(point)
        self.hint.show()

    def _show(self, title: str, why: str, action: str, act: Callable[[], object] | None) -> None:
        self._act = act
        self.refused.set_message(title, why, action)
        self.refused.show()
        self.refused.raise_()

    def _on_refused_action(self) -> None:
        act, self._act = self._act, None
        self.refused.hide()
        if act is not None:
            act()
