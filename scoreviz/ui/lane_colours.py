"""What colours the points of lanes: asked for as the playhead moves, and shown each with its own moment."""

from scoreviz.engine.cloud_view import CloudRequest, CloudView, lane_clouds
from scoreviz.engine.document import ColourName
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.particles import RunSnapshot

Looked = tuple[RunSnapshot, int]


class LaneColours:
    """Asks for the colours of the points of all lanes, where they have any."""

    def __init__(self) -> None:
        self._cell: Latest[tuple[CloudRequest | None, ...]] = Latest(())
        self._job: Job[None, tuple[CloudView | None, ...]] | None = None
        self._asked: tuple[object, ...] = ()

    @property
    def failure(self) -> str:
        """Why the colours no longer follow, or an empty string."""
        return "" if self._job is None or self._job.error is None else str(self._job.error)

    def ask(self, lanes: tuple[Looked | None, ...], by: ColourName) -> None:
        """Ask for the colours of runs at frames, or for none."""
        if by == "ink":
            self.rest()
            return
        asked = by, *(None if lane is None else (id(lane[0].spec), lane[1]) for lane in lanes)
        if asked == self._asked:
            return
        self._asked = asked
        self._cell.put(tuple(None if lane is None else CloudRequest(*lane, by=by) for lane in lanes))
        if self._job is None:
            self._job = Job(None, lane_clouds(self._cell), "colours of lanes").start()

    def of(self, place: int, run: RunSnapshot, by: ColourName) -> CloudView | None:
        """Return what was found last of a lane, unless that is of another run or of other colours."""
        found = None if self._job is None else self._job.newest
        view = found[place] if found is not None and place < len(found) else None
        if view is None or view.request.run.spec is not run.spec or view.request.by != by:
            return None
        return view

    def rest(self) -> None:
        """Work out nothing while nobody looks."""
        if self._job is not None:
            self._job.stop()
        self._job, self._asked = None, ()
