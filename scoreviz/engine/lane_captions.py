"""What is written in a picture of lanes: over each its name and settings, over all what they share, and below them."""

from dataclasses import replace

from scoreviz.engine.document import Run
from scoreviz.engine.lane import TITLES
from scoreviz.engine.lane_heads import head_words, in_all
from scoreviz.engine.lane_runs import LaneRuns


def heads_of(runs: LaneRuns) -> list[tuple[str, str]]:
    """Return the name of each lane, and its settings in one line."""
    lanes, target = _lanes(runs), runs.lanes[0].run.spec.target
    return [(TITLES[lane.sampling.sampler], head_words(lane, target, lanes)) for lane in lanes]


def shared_of(runs: LaneRuns) -> str:
    """Return what is the same in all lanes; of one alone, what it starts from and follows."""
    words = in_all(_lanes(runs), tuple(lane.run for lane in runs.lanes))
    return words if len(runs.lanes) > 1 else words.replace("same ", "")


def caption_of(runs: LaneRuns, moment: int) -> str:
    """Return what is said below a figure of lanes: the drawing, the network, and each lane with its settings."""
    learned = next((lane for lane in runs.lanes if lane.run.spec.sampling.field == "learned"), runs.lanes[0])
    told = replace(learned.scenery, run=None).caption(float(runs.table.times[moment]))
    shared = shared_of(runs)
    return ". ".join([told, shared[:1].upper() + shared[1:], *(f"{name}: {line}" for name, line in heads_of(runs))])


def _lanes(runs: LaneRuns) -> tuple[Run, ...]:
    return tuple(Run(lane.run.spec.sampling, lane.run.spec.noise) for lane in runs.lanes)
