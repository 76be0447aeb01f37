"""Ready-made comparisons: from the list to lanes that play, in one step."""

from typing import TYPE_CHECKING

from scoreviz.engine.lanes import MOST, lanes_of
from scoreviz.engine.pairs import Pair, set_up
from scoreviz.ui.compare_sheet import CompareSheet
from scoreviz.wording import mark, tr

if TYPE_CHECKING:
    from scoreviz.ui.late_parts import LateParts

UNTRAINED = mark("One of the lanes follows a network, and there is none yet. The true field runs meanwhile.")


class Comparing:
    """Opens the list where it was asked for, and sets up what is picked."""

    def __init__(self, window: "LateParts") -> None:
        self._window = window
        self.sheet = CompareSheet(window.layout_.canvas)
        self.sheet.picked.connect(self.start)
        self.sheet.addRequested.connect(window.lanes.add)

    def open(self) -> None:
        """Open the list below the button that is to be seen."""
        lanes, parts = self._window.lanes, self._window.layout_
        self.sheet.set_full(len(lanes_of(self._window.session.document)) >= MOST)
        self.sheet.open_below(lanes.view.bar.compare if lanes.shown else parts.compare.button)

    def start(self, pair: Pair) -> None:
        """Set a pair up as one step, and play it."""
        window = self._window
        document = window.session.document
        made = set_up(document, pair)
        window.session.edit(
            tr("Compare: {pair}", pair=tr(pair.title)),
            target=made.target,
            sampling=made.sampling,
            noise=made.noise,
            theatre=made.theatre,
        )
        window.sampling.play(looping=False)
        if pair.learned and window.learner.learned is None:
            title, train = tr("Nothing is learned yet"), (tr("Train"), window.learning.train)
            window.notices.offer(title, tr(UNTRAINED), train)
