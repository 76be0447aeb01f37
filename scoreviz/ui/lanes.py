"""Between the document's lanes and the cards that show them: what a hand does to them, and what they show."""

from functools import partial
from operator import is_
from typing import TYPE_CHECKING, Any

from scoreviz.engine.branch_view import branch_in_short, branch_words
from scoreviz.engine.document import Document, Run
from scoreviz.engine.gauges import GaugeRequest
from scoreviz.engine.lane_edits import Lanes as Runs
from scoreviz.engine.lane_edits import (
    changed,
    duplicated,
    moved,
    pair_of,
    removed,
    with_another,
    with_noise,
    without_branches,
)
from scoreviz.engine.lane_heads import head_words, in_all
from scoreviz.engine.lanes import MOST, lanes_of, with_lanes
from scoreviz.engine.layering import label_colours
from scoreviz.engine.particles import RunSnapshot
from scoreviz.engine.shares import true_shares
from scoreviz.engine.targets import is_empty
from scoreviz.engine.timetable import by_steps, link_words
from scoreviz.ui.gauging import SheetGauge
from scoreviz.ui.lane_card import LaneCard
from scoreviz.ui.lane_hand import LaneHand
from scoreviz.ui.lane_looks import LaneLooks, Wishes
from scoreviz.ui.lane_measures import LaneMeasures
from scoreviz.ui.lane_sheet import LaneSheet
from scoreviz.ui.lanes_view import LanesView
from scoreviz.wording import listed, mark, tr

if TYPE_CHECKING:
    from scoreviz.ui.late_parts import LateParts

MEASURED_EVERY = 6  # ticks: ten times a second, as fast as figures can be read
BY_STEPS = mark("linked by its steps")


class Lanes:
    """Shows the lanes over the canvas as long as there is more than one."""

    def __init__(self, window: "LateParts") -> None:
        self._window, self._session = window, window.session
        self._sampling, self._playback = window.sampling, window.sampling.playback
        self.view = LanesView(window.layout_.canvas)
        self.view.hide()
        self.sheet = LaneSheet(self.view)
        self._tool = "brush"  # which was in hand before the lanes came
        self._edited = 0  # the lane whose sheet is open
        self._ticks = 0
        self._hand = LaneHand(window.layout_.canvas, window.painting, window.stepping)
        self._gauge = SheetGauge(self.sheet)
        self._looks = LaneLooks(self.view, self._playback)
        self._measures = LaneMeasures(self.view, self._playback)
        self._headed: tuple[object, ...] = ()  # what the heads were made from
        self._pair_of: tuple[Document | None, Any] = (None, None)
        self._connect()

    @property
    def runs(self) -> Runs:
        """The lanes of the document."""
        return lanes_of(self._session.document)

    @property
    def shown(self) -> bool:
        """Whether there are lanes to be seen."""
        return not self.view.isHidden()

    def follow(self) -> None:
        """Show the lanes of the document."""
        runs, shown = self.runs, len(self.runs) > 1
        if shown != self.shown:
            self._uncover(shown)
        if not shown:
            return
        new = len(self.view.cards) != len(runs)
        self.view.set_count(len(runs))
        self._hand.settle(self.view.cards)
        if new:
            self.view.order_tabs()
        self._show_heads()
        if self.sheet.isVisible() and self._edited < len(runs):
            self.sheet.set_lane(runs[self._edited], self._sampling.settings.snapshots.steps)

    def tick(self) -> None:
        """Show what stands at the playhead."""
        if not self.shown:
            return
        self._ticks += 1
        settings, document = self._sampling.settings, self._session.document
        present = self._playback.specs
        specs = tuple(spec.run for spec in settings.specs(present))
        self._looks.tick(specs, self._wishes(document))
        if self._ticks % MEASURED_EVERY == 0:
            self._show_heads()
            self._gauge_lane(document)
            self._measures.tick(self._pair())
            self._refuse()
            self._take_up_learned()

    def add(self) -> None:
        """Set another lane beside those that there are."""
        if len(self.runs) < MOST:
            self._edit(mark("Add lane"), with_another(self.runs))
            if not self._playback.specs:
                self._sampling.play(self._playback.looping)

    def end(self) -> None:
        """Leave the first lane alone."""
        self._edit(mark("One lane"), self.runs[:1])

    def put_away(self) -> None:
        """End what is worked out for the lanes."""
        self._looks.rest()
        self._measures.rest()
        self._gauge.close()

    # ---- what a hand does

    def _connect(self) -> None:
        view, bar = self.view, self.view.bar
        bar.seedRequested.connect(self._sampling.new_seed)
        bar.addRequested.connect(self.add)
        bar.endRequested.connect(self.end)
        bar.pointsRequested.connect(lambda: self._window.open_points())
        bar.compareRequested.connect(lambda: self._window.comparing.open())
        view.noiseScrolled.connect(self._window.layout_.canvas.noiseScrolled)
        view.cardMade.connect(self._hear)
        self.sheet.settingChanged.connect(self._on_setting_changed)
        self.sheet.noiseChanged.connect(
            lambda name, value: self._edit(
                mark("Noise of a lane"), with_noise(self.runs, self._edited, **{name: value})
            )
        )

    def _hear(self, card: LaneCard) -> None:
        """Do what is asked of a card; which lane it is, is looked up then."""
        card.samplerChosen.connect(
            lambda name: self._edit(mark("Sampler of a lane"), changed(self.runs, card.place, sampler=name))
        )
        card.settingsRequested.connect(partial(self._open_sheet, card))
        card.duplicated.connect(lambda: self._edit(mark("Duplicate lane"), duplicated(self.runs, card.place)))
        card.removed.connect(lambda: self._edit(mark("Remove lane"), removed(self.runs, card.place)))
        self._hand.hear(card)
        card.branchRemoved.connect(lambda: self._edit(mark("Remove branch"), without_branches(self.runs, card.place)))
        card.moved.connect(lambda by: self._edit(mark("Move lane"), moved(self.runs, card.place, by)))

    def _edit(self, label: str, runs: Runs, gesture: str = "") -> None:
        made = with_lanes(self._session.document, runs)
        self._session.edit(label, gesture=gesture, sampling=made.sampling, noise=made.noise, theatre=made.theatre)

    def _on_setting_changed(self, name: str, value: Any) -> None:
        gesture = f"lane {self._edited} {name}"
        self._edit(mark("Setting of a lane"), changed(self.runs, self._edited, **{name: value}), gesture)

    def _open_sheet(self, card: LaneCard) -> None:
        self._edited = card.place
        target = self._session.document.target
        parts = () if is_empty(target) else true_shares(target)
        self.sheet.set_parts([part.name for part in parts], label_colours(target))
        self.sheet.set_lane(self.runs[card.place], self._sampling.settings.snapshots.steps)
        self.sheet.open_below(card.settings)

    # ---- what is shown

    def _uncover(self, shown: bool) -> None:
        """Cover the canvas with the lanes, or show it again."""
        window = self._window
        self.view.setVisible(shown)
        window.scene.set_covered(shown)
        window.layout_.set_lanes(shown)
        self._take_hand(shown)
        if shown:
            self.view.raise_()
            window.notices.raise_cards()
            window.look_back.card.raise_()
        else:
            self.sheet.hide()
            self._hand.leave()
            self.put_away()

    def _take_hand(self, shown: bool) -> None:
        """Hold the hand while lanes are shown, on which nothing is drawn, and then what was held before."""
        painting = self._window.painting
        if shown:
            self._tool = painting.name
            painting.set_tool("hand")
        elif painting.name == "hand":
            painting.set_tool(self._tool)

    def _recorded(self) -> list[RunSnapshot | None]:
        found = self._playback.in_step.runs
        return found if len(found) == len(self.runs) else [None] * len(self.runs)

    def _show_heads(self) -> None:
        runs, recorded, target = self.runs, self._recorded(), self._session.document.target
        shown = self._session.document, *(None if run is None else run.spec for run in recorded)
        if len(shown) == len(self._headed) and all(map(is_, shown, self._headed)):
            return
        self._headed = shown
        mixed = len({by_steps(run) for run in recorded if run is not None}) > 1
        for place, (card, run, known) in enumerate(zip(self.view.cards, runs, recorded, strict=True)):
            line = head_words(run, target, runs)
            linked = mixed and known is not None and by_steps(known)
            said = [line, tr(BY_STEPS) if linked else "", branch_in_short(run.branches)]
            card.set_lane(run, listed(filter(None, said)), place, len(runs))
            told = link_words(known) if linked and known is not None else ""
            branch = branch_words(run.branches) if run.branches else ""
            card.line.setToolTip("\n".join(filter(None, [line, told, branch])))
        self.view.bar.set_lanes(len(runs), in_all(runs, tuple(recorded)))

    def _gauge_lane(self, document: Document) -> None:
        """Say in the open sheet of a lane what can be told of its run before it begins."""
        if not self.sheet.isVisible() or self._edited >= len(self.runs) or is_empty(document.target):
            self._gauge.close()
            return
        run = self.runs[self._edited]
        self._gauge.tick(GaugeRequest(document.target, run.noise, run.sampling))

    def _wishes(self, document: Document) -> Wishes:
        notes, stepping = self._notes(), self._window.stepping
        steps = tuple(stepping.step_in(k) for k in range(len(notes)))
        return Wishes(document.overlays, document.appearance, self._window.scene.t, tuple(notes), steps)

    def _notes(self) -> list[str]:
        lanes = self._playback.in_step.lanes
        if len(lanes) != len(self.runs):
            return [""] * len(self.runs)
        return [
            lane.original.preparing or (lane.failure and (self._why_not(run) or lane.failure)) or lane.behind(frame)
            for lane, run, frame in zip(lanes, self.runs, self._playback.in_step.frames(), strict=True)
        ]

    def _why_not(self, run: Run) -> str:
        return self._sampling.settings.why_not(run)

    def _pair(self) -> Any:
        """Return the ready-made pair that is shown, looked up once for each document."""
        document = self._session.document
        if self._pair_of[0] is not document:
            self._pair_of = document, pair_of(document)
        return self._pair_of[1]

    def _refuse(self) -> None:
        """Say why fields or figures no longer follow."""
        why = self._looks.failure or self._measures.failure
        if why:
            self._window.notices.refuse(tr("The lanes could not be worked out"), why)
            self.put_away()

    def _take_up_learned(self) -> None:
        """Let a lane begin that waited for a network, once there is one."""
        lanes = self._playback.in_step.lanes
        waits = any(lane.failure and lane.spec.run.weights is None for lane in lanes)
        if waits and self._window.learner.learned is not None:
            self._sampling.follow_lanes()
