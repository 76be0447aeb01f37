"""The tour through the window: offered once, at the very first start, and taken from the help whenever it is wanted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from scoreviz.ui.preferences import settings
from scoreviz.ui.tour_card import Outline, TourCard, TourOffer
from scoreviz.ui.tour_stops import STOPS, TourStop
from scoreviz.wording import tr

if TYPE_CHECKING:
    from scoreviz.ui.window import Window

OFFERED = "tour offered"


class Tour:
    """Four steps; each shows a part, waits for nothing, and ticks what was done meanwhile."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        canvas = window.layout_.canvas
        self.offered, self.card, self.outline = TourOffer(canvas), TourCard(canvas), Outline(window)
        self.number: int | None = None  # of the step that is shown, None while no tour is taken
        self._done: set[int] = set()
        self._before = window.session.document
        self.offered.hide()
        self.offered.taken.connect(self.start)
        self.offered.dismissed.connect(self._dismiss)
        self.card.nextRequested.connect(self.next)
        self.card.backRequested.connect(self.back)
        self.card.skipRequested.connect(self.skip)

    @property
    def stop(self) -> TourStop | None:
        """The step that is shown."""
        return None if self.number is None else STOPS[self.number]

    @property
    def done(self) -> frozenset[int]:
        """The steps whose task is done."""
        return frozenset(self._done)

    def offer(self) -> None:
        """Offer the tour, if it never was and nothing else asks for an answer."""
        window = self._window
        if settings().contains(OFFERED) or window.notices.interrupted.isVisible():
            return
        settings().setValue(OFFERED, True)
        self.show_offer()

    def start(self) -> None:
        """Show the first step, on the plane."""
        self._window.pages.show("plane")
        self.offered.hide()
        self._done.clear()
        self._go_to(0)

    def next(self) -> None:
        """Go on to the next step, or end after the last."""
        assert self.number is not None
        if self.number == len(STOPS) - 1:
            self.skip()
        else:
            self._go_to(self.number + 1)

    def back(self) -> None:
        """Go back by a step."""
        if self.number:
            self._go_to(self.number - 1)

    def skip(self) -> bool:
        """End the tour and return whether one was under way."""
        if self.number is None:
            return False
        self.number = None
        had = self.card.hasFocus() or self.card.isAncestorOf(self._window.focusWidget())
        self.card.hide()
        self.outline.hide()
        if had:
            self._window.layout_.canvas.setFocus()
        return True

    def tick(self) -> None:
        """Tick what was done, and keep the outline where its part is; another page ends it."""
        window, stop = self._window, self.stop
        if not self.offered.isHidden() and (self._before != window.session.document or not self._seen):
            self.offered.hide()
        if stop is None or self.number is None:
            return
        if not self._seen:
            self.skip()
            return
        if self.number not in self._done and stop.done(window, self._before):
            self._done.add(self.number)
            self.card.task.show_task(tr(stop.task), done=True)
        self.outline.surround(stop.part(window))

    def put_away(self) -> None:
        """End it with the window."""
        self.skip()

    def go_on(self, number: int, done: frozenset[int]) -> None:
        """Show a step, some of the tasks being done."""
        self._done = set(done)
        self._go_to(number)

    def show_offer(self) -> None:
        """Show the offer, until something is done or another page is shown."""
        self._before = self._window.session.document
        self.offered.show()
        self.offered.raise_()

    @property
    def _seen(self) -> bool:
        """Whether the plane is there with all its parts."""
        pages = self._window.pages
        return pages.shown == "plane" and not ("projector" in self._window.__dict__ and self._window.projector.on)

    def _dismiss(self) -> None:
        self.offered.hide()
        self._window.layout_.canvas.setFocus()

    def _go_to(self, number: int) -> None:
        """Show a step, with the keyboard on its card."""
        window = self._window
        window.notices.hint.hide()
        window.layout_.show_panels(drawer=STOPS[number].inspected)
        self.number, self._before = number, window.session.document
        self.card.show_stop(number, STOPS[number], number in self._done, window.layout_.covered)
        self.card.show()
        self.card.raise_()
        self.card.setFocus(Qt.FocusReason.OtherFocusReason)
        self.tick()
