"""Lanes at one moment, as a figure shows them: fields, points, words and numbers of each."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from scoreviz.engine.fields import FieldSnapshot
from scoreviz.engine.lane_captions import heads_of, shared_of
from scoreviz.engine.lane_history import LaneHistory, reach
from scoreviz.engine.lane_numbers import shares_of_lane
from scoreviz.engine.lane_runs import LaneRun, LaneRuns, frame_in, touched, ways
from scoreviz.engine.particles import RunSnapshot, towards_noise
from scoreviz.engine.sections import parts
from scoreviz.ui import figures
from scoreviz.ui.camera import Camera
from scoreviz.ui.figure_card import Below, Head
from scoreviz.ui.lane_figure import Lanes, LaneView
from scoreviz.ui.lane_key import LaneKey, lane_key
from scoreviz.ui.lane_layout import Card, cards_of
from scoreviz.ui.particle_tint import tint_of
from scoreviz.ui.particles_layer import Particles
from scoreviz.ui.run_film import PINNED, fields_at
from scoreviz.ui.run_points import particles_at
from scoreviz.ui.stage import Stage
from scoreviz.wording import tr

LEAST_BODY = 16.0  # logical pixels
MOST_WAYS = 30  # of touched particles, each ringed; of more the points are shown alone


@dataclass(frozen=True)
class Look:
    """How lanes are looked at.

    Args:
        stage: palette and overlays; of its camera the middle counts, and how much of the page it shows.
        width, height: of the figure, logical pixels.
    """

    stage: Stage
    width: float
    height: float


class LaneScene:
    """Makes what is seen of lanes at one moment after the other; what two moments share is made once."""

    def __init__(self, runs: LaneRuns, told: Sequence[LaneHistory], look: Look) -> None:
        self.runs, self._told, self._look = runs, told, look
        self._fields: dict[object, FieldSnapshot] = {}
        self._reach = reach(told)
        size, first = (look.width, look.height), runs.lanes[0]
        self._heads = [Head(*pair) for pair in heads_of(runs)]
        found = parts(first.run.spec.target)
        guess = cards_of(len(runs.lanes), len(found.names), *size, 0.0)
        stages = [self._stage(lane, guess[place], 0) for place, lane in enumerate(runs.lanes)]
        points = first.run.spec.sampling.particles if look.stage.overlays.points else 0
        branched = any(lane.branch is not None for lane in runs.lanes)
        tint = tint_of(first.run, first.scenery.document.appearance.colour)
        self._key: LaneKey = lane_key(stages, points, branched, guess[0].curve, size, tint)
        self._cards = cards_of(len(runs.lanes), len(found.names), *size, self._key.height)
        if self._cards[0].body.height() < LEAST_BODY:  # a figure as small as that has no key
            self._key, self._cards = LaneKey([]), guess

    def at(self, moment: int) -> Lanes:
        """Return what is seen at a moment."""
        runs, frames = self.runs, self.runs.frames(moment)
        kept, self._fields = self._fields, {}
        views = tuple(self._view(place, frame, moment, kept) for place, frame in enumerate(frames))
        last, first = runs.table.last, runs.lanes[0].run
        pinned = all(lane.run.spec.sampling.sampler in PINNED for lane in runs.lanes)
        away = all(towards_noise(lane.run.spec.sampling) for lane in runs.lanes)
        t = float(runs.table.times[moment])
        share = moment / max(last, 1) if pinned else 1.0 - t if away else t
        count = len(views)
        return Lanes(
            views=views,
            title=tr("{n} lane(s)", "", count, n=count) if count > 1 else tr("One run and its branch"),
            shared=shared_of(runs),
            at=_place(first, frames[0]) if pinned else f"t = {figures.level(share)}",
            share=share,
            ends=(tr("start", "of a run"), tr("end", "of a run")) if pinned else (tr("data"), tr("noise")),
            size=(self._look.width, self._look.height),
            key=self._key,
            cards=self._cards,
        )

    def _view(self, place: int, frame: int, moment: int, kept: dict[object, FieldSnapshot]) -> LaneView:
        lane, card = self.runs.lanes[place], self._cards[place]
        stage, told = self._stage(lane, card, frame, kept), self._told[place]
        measured = int((told.moments <= moment).sum())
        place_words = _place(lane.run, frame)
        below = Below(place_words, shares_of_lane(lane.run, frame), told, measured, self.runs.table.last, self._reach)
        particles = particles_at(lane.run, frame, look=lane.scenery.document.appearance)
        return LaneView(self._heads[place], stage, particles, _branch(lane, frame), below)

    def _stage(self, lane: LaneRun, card: Card, frame: int, kept: dict[object, FieldSnapshot] | None = None) -> Stage:
        """Return what lies below the points of a lane; lanes at one level with one field share it."""
        camera, t = _camera(self._look.stage.camera, card), float(lane.run.times[frame])
        overlays = lane.scenery.document.overlays
        stage = replace(
            self._look.stage, camera=camera, overlays=overlays, hidden=frozenset({"true", "difference"}), fields=None
        )
        spec = lane.run.spec
        key = camera, t, spec.noise, id(lane.scenery.learned), overlays
        fields = self._fields.get(key) or (kept or {}).get(key) or fields_at(lane.scenery, t, stage)
        self._fields[key] = fields
        return replace(stage, fields=fields)


def _place(run: RunSnapshot, frame: int) -> str:
    step, steps = figures.number(run.step_of(frame)), figures.number(run.spec.sampling.steps)
    return tr("step {step} of {all}", step=step, all=steps)


def _camera(seen: Camera, card: Card) -> Camera:
    """Return as much of the page as is seen, and no less, on a lane's rectangle."""
    body = card.body
    share = min(body.width() / max(seen.width, 1.0), body.height() / max(seen.height, 1.0))
    return Camera(seen.x, seen.y, seen.scale * share, body.width(), body.height())


def _branch(lane: LaneRun, frame: int) -> Particles | None:
    if lane.branch is None:
        return None
    at = frame_in(lane.branch, lane.run, frame)
    columns = touched(lane.branch, at)
    if len(columns) == 0:
        return None
    paths = ways(lane.branch, at, MOST_WAYS)
    return Particles(lane.branch.frames[at][columns], paths=paths)
