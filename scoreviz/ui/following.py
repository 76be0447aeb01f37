"""Whether the lanes that play are those of the document, and how they become them."""

from scoreviz.engine.document import Theatre
from scoreviz.engine.in_step import LaneSpec
from scoreviz.engine.playback import Playback
from scoreviz.ui.run_settings import RunSettings


class Following:
    """Between the lanes of the document and those that are recorded.

    One lane alone that does not play stays as it was until somebody starts it again. Lanes that stand beside each other
    are always those of the document: what is compared must be what their heads say.
    """

    def __init__(self, playback: Playback, settings: RunSettings) -> None:
        self._playback, self._settings = playback, settings

    @property
    def stale(self) -> bool:
        """Whether the particles on screen are from an earlier drawing or other settings."""
        return not _same_runs(self._wanted(), self._playback.specs)

    @property
    def first_is_stale(self) -> bool:
        """Whether those of the first lane are."""
        return not _same_runs(self._wanted()[:1], self._playback.specs[:1])

    @property
    def beside(self) -> bool:
        """Whether there are several lanes, in the document or on screen."""
        return self._playback.several or len(self._settings.lanes) > 1

    @property
    def again(self) -> bool:
        """Whether what has changed begins anew, rather than at the place in time where the lanes are."""
        return not self.beside or (self._playback.playing and self.first_is_stale)

    def follow(self) -> None:
        """Show the lanes as they are now at the same time; a lane that is as it was keeps what was recorded."""
        wanted = self._wanted()
        if wanted and wanted != self._playback.specs:
            self._playback.follow(wanted)

    def follow_places(self, before: Theatre, after: Theatre) -> None:
        """Show at once what was added, taken away or moved; other settings of a lane can wait for a hand that drags."""
        present = [lane.run for lane in self._playback.specs]
        if len(before.beside) != len(after.beside) or all(lane.run in present for lane in self._wanted()):
            self.follow()

    def _wanted(self) -> tuple[LaneSpec, ...]:
        """Return what the lanes would be made from now; none where nothing is shown yet."""
        present = self._playback.specs
        return self._settings.specs(present) if present else ()


def _same_runs(some: tuple[LaneSpec, ...], others: tuple[LaneSpec, ...]) -> bool:
    """Return whether lanes run alike, whatever was moved or dropped in beside their runs."""
    return [lane.run for lane in some] == [lane.run for lane in others]
