"""Single particles: which are picked, what their coming step is made of, and the branch that a hand makes of a run."""

from dataclasses import replace
from typing import TYPE_CHECKING

from scoreviz.engine.branch import Branch, with_dropped, with_moved
from scoreviz.engine.branch_view import (
    BranchView,
    branch_view,
    branch_words,
    evenly_picked,
    particle_at,
    rings_of,
    scattered,
)
from scoreviz.engine.document import Document
from scoreviz.engine.field_checks import MOST_PICKED
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.lanes import lanes_of, with_lanes
from scoreviz.engine.marks import Place
from scoreviz.engine.particles import RunSnapshot
from scoreviz.engine.recording import Moment
from scoreviz.engine.theatre_file import MOST_BRANCHES
from scoreviz.ui.particle_tool import DropTool, ParticleTool
from scoreviz.ui.points_sheet import PICKED
from scoreviz.wording import mark, tr

if TYPE_CHECKING:
    from scoreviz.engine.step_view import StepRequest, StepView
    from scoreviz.ui.steps_card import BranchCard, StepsCard
    from scoreviz.ui.steps_layer import Parted, StepsLayer
    from scoreviz.ui.window import Window

SEVERAL = 20  # particles that Shift drops in
NOTE = 42  # pixels, as high as the note of the branch
ENDED = mark("The run ends here: go back to an earlier step to let points go on from elsewhere.")
NO_RUN = mark("There are no points yet: press Play.")


class Stepping:
    """Looks at single particles of one lane, and changes its branches.

    Attributes:
        lane: which one.
    """

    def __init__(self, window: "Window") -> None:
        self._layout, self._session, self._sampling = window.layout_, window.session, window.sampling
        self._say, self._painting = window.say, window.painting
        self.lane = 0
        self._cell: Latest[StepRequest | None] | None = None
        self._job: Job[None, StepView | None] | None = None
        self._asked: tuple[object, ...] = ()
        self._parts: tuple[StepsLayer, StepsCard, BranchCard] | None = None
        tools = window.painting.tools
        tools["particle"] = ParticleTool(self)
        tools["drop"] = DropTool(self, lambda: window.painting.brush.radius)

    @property
    def in_hand(self) -> bool:
        """Whether one of the two tools is in hand."""
        return self._painting.name in ("particle", "drop")

    @property
    def branches(self) -> tuple[Branch, ...]:
        """What was moved and dropped in."""
        lanes = lanes_of(self._session.document)
        return lanes[self.lane].branches if self.lane < len(lanes) else ()

    @property
    def picked(self) -> tuple[int, ...]:
        """The particles whose step is taken apart."""
        return self._session.document.appearance.picked

    @property
    def shown(self) -> "Parted":
        """What is on the canvas of branch and steps."""
        from scoreviz.ui.steps_layer import Parted

        return Parted() if self._parts is None else self._parts[0].shown

    # What the tools ask for

    def take(self, place: Place, reach: float) -> int | None:
        """Return the particle at a place; a run that plays is paused."""
        moment = self._moment()
        if moment is None:
            self._say(tr(NO_RUN))
            return None
        if self._sampling.playback.playing:
            self._sampling.pause()
        return particle_at(moment, self._branch_view(), place, reach)

    def pick(self, number: int | None, more: bool) -> None:
        """Pick a particle, instead of the others or beside them; the same once more, or None, picks none."""
        before = self.picked
        if number is None:
            now = before if more else ()
        elif more:
            now = tuple(one for one in before if one != number) if number in before else (*before, number)
        else:
            now = () if before == (number,) else (number,)
        if len(now) > MOST_PICKED:
            self._say(tr("At most {n} points are taken apart: press Esc to pick none.", n=MOST_PICKED))
            return
        self._set_picked(now)

    def pick_evenly(self) -> None:
        """Pick a few particles, evenly among all."""
        moment = self._moment()
        if moment is None:
            self._say(tr(NO_RUN))
            return
        if self._sampling.playback.playing:
            self._sampling.pause()
        self._set_picked(evenly_picked(moment, PICKED))

    def unpick(self) -> None:
        """Pick none."""
        self._set_picked(())

    def move(self, number: int, place: Place) -> None:
        """Put a particle elsewhere, from which it goes on in a branch."""
        step = self._step()
        if step is not None:
            self._branch(mark("Move a point"), with_moved(self.branches, step, number, place))

    def drop(self, place: Place, radius: float, several: bool) -> None:
        """Drop particles in, which go on from there in a branch."""
        step = self._step()
        if step is not None:
            places = scattered(place, radius, SEVERAL if several else 1)
            label = mark("Drop points") if several else mark("Drop a point")
            self._branch(label, with_dropped(self.branches, step, places))

    def remove_branch(self) -> bool:
        """Take the branch away, and return whether there was one."""
        was = bool(self.branches)
        if was:
            self._branch(mark("Remove branch"), ())
        return was

    # What is shown

    def tick(self) -> None:
        """Ask for what is wanted, and show what is there."""
        canvas = self._layout.canvas
        canvas.pointer.quiet = canvas.pointer.quiet or self.in_hand
        if not self.picked and not self.branches:
            self._put_away()
            return
        self._ask()
        if self._sampling.playback.several:
            self._put_away()  # the lanes show what there is
        else:
            self._show()

    def step_in(self, lane: int) -> "StepView | None":
        """Return the coming step of the picked particles, if it is known and is that of a lane."""
        run, _, frame = self._runs()
        return self._steps(run, frame) if lane == self.lane else None

    def close(self) -> None:
        """End the work."""
        if self._job is not None:
            self._job.stop()
            self._job = None
        self._asked = ()

    def _ask(self) -> None:
        run, branch, frame = self._runs()
        if run is None or not self.picked or self._sampling.playback.playing:
            return
        asked = run.spec, None if branch is None else branch.spec, frame, self.picked
        if asked == self._asked:
            return
        self._asked = asked
        from scoreviz.engine.step_view import StepRequest, step_frames  # seldom needed

        if self._job is None or self._job.error is not None:
            self._cell = Latest(None)
            self._job = Job(None, step_frames(self._cell), "steps").start()
        if self._cell is not None:
            self._cell.put(StepRequest(run, branch, frame, self.picked))

    def _show(self) -> None:
        from scoreviz.ui.steps_layer import Parted, factor_of

        layer, card, note = self._made()
        run, _, frame = self._runs()
        visible = self._sampling.cloud.shown and self._session.document.overlays.points
        branch = self._branch_view() if visible else None
        steps = self._steps(run, frame) if visible else None
        layer.show_parted(Parted(branch, self._rings(branch) if visible else (), steps))
        aside = self._aside()
        if self.branches:
            note.show_words(branch_words(self.branches), aside)
        else:
            note.hide()
        if steps is None:
            card.hide()
        else:
            below = 52 + (NOTE if self.branches else 0)
            card.show_steps(steps, factor_of(steps, self._layout.canvas.camera), below, aside)

    def _steps(self, run: RunSnapshot | None, frame: int) -> "StepView | None":
        """Return what is known of the coming step, if it is that of the moment on the screen."""
        view = None if self._job is None else self._job.newest
        if view is None or run is None or self._sampling.playback.playing or not self.picked:
            return None
        asked = view.request
        same = asked.run.spec is run.spec and asked.frame == frame and asked.picked == self.picked
        return view if same else None

    def _rings(self, branch: BranchView | None) -> tuple[tuple[int, Place], ...]:
        """Return where the picked particles are that are there."""
        moment = self._moment()
        return () if moment is None else rings_of(moment, branch, self.picked)

    def _runs(self) -> tuple[RunSnapshot | None, RunSnapshot | None, int]:
        """Return the run, its branch, and the frame at the playhead."""
        playback = self._sampling.playback.in_step
        if self.lane >= len(playback.lanes):
            return None, None, 0
        lane, frames = playback.lanes[self.lane], playback.frames()
        return lane.original.run, lane.branch.run, frames[self.lane]

    def _moment(self) -> Moment | None:
        moments = self._sampling.playback.moments()
        return moments[self.lane].run if self.lane < len(moments) else None

    def _branch_view(self) -> BranchView | None:
        run, branch, frame = self._runs()
        return None if run is None or branch is None else branch_view(run, branch, frame)

    def _step(self) -> int | None:
        """Return the step at which a branch would begin, or say why none can."""
        moment = self._moment()
        if moment is None:
            self._say(tr(NO_RUN))
            return None
        if moment.index >= moment.steps:
            self._say(tr(ENDED))
            return None
        return moment.index

    def _branch(self, label: str, branches: tuple[Branch, ...]) -> None:
        if len(branches) > MOST_BRANCHES:
            self._say(tr("A run has at most {n} branches: remove them first.", n=MOST_BRANCHES))
            return
        document = self._session.document
        lanes = list(lanes_of(document))
        lanes[self.lane] = replace(lanes[self.lane], branches=branches)
        self._session.edit(label, theatre=with_lanes(document, tuple(lanes)).theatre)

    def _set_picked(self, picked: tuple[int, ...]) -> None:
        document: Document = self._session.document
        appearance = replace(document.appearance, picked=picked)
        self._session.edit(mark("Points whose step is shown"), appearance=appearance)

    def _aside(self) -> int:
        """Return how much of the canvas's right side lies under the inspector."""
        inspector = self._layout.inspector
        return inspector.width() if inspector.parent() is self._layout.canvas and inspector.isVisible() else 0

    def _put_away(self) -> None:
        if self._parts is not None:
            from scoreviz.ui.steps_layer import Parted

            layer, card, note = self._parts
            layer.show_parted(Parted())
            card.hide()
            note.hide()

    def _made(self) -> "tuple[StepsLayer, StepsCard, BranchCard]":
        if self._parts is None:
            from scoreviz.ui.steps_card import BranchCard, StepsCard
            from scoreviz.ui.steps_layer import StepsLayer

            canvas = self._layout.canvas
            self._parts = StepsLayer(canvas), StepsCard(canvas), BranchCard(canvas)
            self._parts[2].removeRequested.connect(self.remove_branch)
        return self._parts
