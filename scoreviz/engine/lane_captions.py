"""What is written in a picture of lanes: over each its name and settings, over all what they share, and below them."""

from dataclasses import replace

from scoreviz.engine.document import Run
from scoreviz.engine.lane import TITLES
from scoreviz.engine.lane_heads import head_words, in_all
from scoreviz.engine.lane_runs import LaneRuns
from scoreviz.wording import sentences, tr


def heads_of(runs: LaneRuns) -> list[tuple[str, str]]:
    """Return the name of each lane, and its settings in one line."""
    lanes, target = _lanes(runs), runs.lanes[0].run.spec.target
    return [(tr(TITLES[lane.sampling.sampler]), head_words(lane, target, lanes)) for lane in lanes]


def shared_of(runs: LaneRuns, *, begins: bool = False) -> str:
    """Return what is the same in all lanes; of one alone, what it starts from and follows."""
    lanes = _lanes(runs)
    return in_all(lanes, tuple(lane.run for lane in runs.lanes), alone=len(lanes) == 1, begins=begins)


def caption_of(runs: LaneRuns, moment: int) -> str:
    """Return what is said below a figure of lanes: the drawing, the network, and each lane with its settings."""
    learned = next((lane for lane in runs.lanes if lane.run.spec.sampling.field == "learned"), runs.lanes[0])
    told = replace(learned.scenery, run=None).caption(float(runs.table.times[moment]))
    heads = [tr("{lane}: {settings}", lane=name, settings=line) for name, line in heads_of(runs)]
    return sentences([told, shared_of(runs, begins=True), *heads])


def _lanes(runs: LaneRuns) -> tuple[Run, ...]:
    return tuple(Run(lane.run.spec.sampling, lane.run.spec.noise) for lane in runs.lanes)
