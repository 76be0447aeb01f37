"""What is said of the probe and its panel."""

from scoreviz.engine.help.entry import Entry, Source, act, term
from scoreviz.engine.help.papers import EFRON, HO, SALIMANS, SDE, VINCENT
from scoreviz.wording import mark

_TWEEDIE = r"\hat x_0 = \mathbb{E}[x_0 \mid y] = y + \sigma^2 s(y)"

ENTRIES: dict[str, Entry] = {
    "probe": term(
        mark("Probe"),
        mark("One noisy point: dots are the clean points that may be behind it, larger where likelier."),
        _TWEEDIE,
        Source(EFRON),
    ),
    "probe.panel": term(
        mark("One arrow in four units"),
        mark("All that is known of one noisy point, each line another form of the same arrow."),
        r"s = (\hat x_0 - y)/\sigma^2 = -\hat\varepsilon/\sigma",
        Source(EFRON),
    ),
    "probe.copy": act(mark("Copy the values"), mark("Puts the figures of the probe on the clipboard as text.")),
    "probe.pin": act(mark("Pin"), mark("Leaves a mark where the probe is, to come back to.")),
    "probe.close": act(mark("Put the probe away"), mark("Takes the probe off the canvas.")),
    "probe.place": term(
        mark("The noisy point"),
        mark("Where the probe is: a clean point and noise, of which only the sum is seen."),
        r"y = x_0 + \sigma\, \varepsilon",
        Source(VINCENT, "sec", "4.2"),
    ),
    "probe.level": term(
        mark("Noise level"),
        mark("How much noise the probe’s point holds; typing it moves along the noise axis."),
        r"y = x_0 + \sigma\, \varepsilon",
        Source(VINCENT, "sec", "4.2"),
    ),
    "probe.unit.x0": term(
        mark("Clean point"),
        mark("The mean of all clean points that may be behind this noisy one, by their weights."),
        _TWEEDIE,
        Source(EFRON),
    ),
    "probe.unit.eps": term(
        mark("Noise"),
        mark("The mean of the noise that may be in the point: the score, turned round and times σ."),
        r"\hat\varepsilon = (y - \hat x_0)/\sigma = -\sigma\, s",
        Source(HO, "sec", "3.2"),
    ),
    "probe.unit.score": term(
        mark("Score"),
        mark("The slope of the log density at the noisy point."),
        r"s = (\hat x_0 - y)/\sigma^2",
        Source(VINCENT, "eqs", "9–11"),
    ),
    "probe.unit.v": term(
        mark("Velocity"),
        mark("A mixture of noise and clean point, in the process’s own frame."),
        r"v = \alpha\, \hat\varepsilon - \sigma\, \hat x_0",
        Source(SALIMANS, "app", "D"),
    ),
    "probe.origin": term(
        mark("Where it came from"),
        mark("How likely each part of the drawing is to have made this noisy point, exactly."),
        r"p(y \mid x) \propto \pi_y\, p_\sigma(x \mid y)",
        Source(SDE, "eq", "14"),
    ),
    "probe.draws": term(
        mark("Noise draws averaged"),
        mark("One draw gives one arrow to one clean point; the mean of all of them is the score."),
        r"s(y) = \mathbb{E}\left[\frac{x_0 - y}{\sigma^2} \,\middle|\, y\right]",
        Source(VINCENT, "eqs", "9–11"),
    ),
    "probe.again": act(mark("New draws"), mark("Draws other clean points that may be behind the noisy one.")),
    "probe.paths": term(
        mark("Its path"),
        mark("Where the flow leads this point: to data one way, to noise the other."),
        r"\frac{\mathrm{d}y}{\mathrm{d}\log\sigma} = -\sigma^2 s",
        Source(SDE, "eq", "13"),
    ),
}
