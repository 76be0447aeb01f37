"""What a hand that draws does to the points: those that play are held at the data until it rests."""

from typing import TYPE_CHECKING

from scoreviz.engine.targets import is_empty
from scoreviz.ui.holding import Holding
from scoreviz.ui.session import Session

if TYPE_CHECKING:
    from scoreviz.ui.sampling import Sampling


class Strokes:
    """Between the hand and the run.

    Attributes:
        placing: whether something that was brought is still looked at or placed.
        waiting: whether points are to flow as soon as there is a drawing.
    """

    def __init__(self, sampling: "Sampling", hold: Holding, session: Session) -> None:
        self._sampling, self._hold, self._session = sampling, hold, session
        self.placing = self.waiting = False

    def began(self) -> None:
        """Hold points that play, at the data."""
        sampling = self._sampling
        plays = sampling.playback.playing and not sampling.pinned and not sampling.rightward
        self._hold.stroke_began(plays)
        if plays:
            sampling.restart_soon(False)

    def ended(self) -> None:
        """Let the points flow towards what was just painted, once the hand rests."""
        sampling, playback = self._sampling, self._sampling.playback
        if self.placing:
            return
        self._hold.stroke_ended()
        if self.waiting and not is_empty(self._session.document.target):
            self.waiting = False
            sampling.play(playback.looping)
        elif playback.playing and sampling.stale:
            if not self._hold.held:
                sampling.restart_soon()
        elif sampling.stale or playback.run is None:
            sampling.show_shares()

    def placing_began(self) -> None:
        """Show the drawing itself, where something was brought: points that play are held, and others left."""
        self.placing = True
        self.began()
        if not self._sampling.playback.playing and not self._sampling.pinned:
            self._sampling.move_to(0.0)

    def placing_ended(self) -> None:
        """Let the points flow again; where nobody played them the drawing itself stays."""
        self.placing = False
        self.ended()
