"""What is said of runs side by side."""

from scoreviz.engine.help.entry import Entry, Source, act, term
from scoreviz.engine.help.papers import BONNEEL
from scoreviz.wording import mark

ENTRIES: dict[str, Entry] = {
    "compare": act(mark("Compare"), mark("Sets runs side by side: from the same start, with the same random numbers.")),
    "compare.add": act(
        mark("This run, and another"), mark("Copies the run into a second lane, whose settings you may change.")
    ),
    "compare.pair": act(
        mark("A ready-made comparison"), mark("Sets up lanes that differ in one thing, to show what it does.")
    ),
    "lanes": act(mark("Lanes"), mark("Runs side by side, in step: one playhead moves all of them.")),
    "lanes.seed": act(mark("New seed"), mark("Begins all lanes again with other random numbers, the same for each.")),
    "lanes.add": act(mark("Add lane"), mark("Puts one more run beside the others, a copy of the last.")),
    "lanes.end": act(mark("The first lane alone"), mark("Ends the comparison and keeps the first run.")),
    "lane": act(mark("Lane"), mark("One of the runs: its sampler and settings above, its points below.")),
    "lane.figures": term(
        mark("Figures of a lane"),
        mark("The share of points in each part, and the distance to true points beside what chance gives."),
        r"\mathrm{SW}_1 = \mathbb{E}_{|v| = 1}\, W_1\big( v^\top X,\; v^\top Y \big)",
        Source(BONNEEL),
    ),
    "lane.settings": act(mark("Settings of a lane"), mark("What this lane does unlike the others.")),
    "lane.more": act(mark("More of a lane"), mark("What can be done with this lane: copy, move or take it away.")),
}
