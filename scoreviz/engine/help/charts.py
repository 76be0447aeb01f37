"""What is said of the drawer of charts."""

from scoreviz.engine.help.entry import Entry, Source, act, ours, term
from scoreviz.engine.help.papers import BONNEEL, HUTCHINSON, HYVARINEN, VINCENT
from scoreviz.wording import mark

_ERROR = r"\mathbb{E}_{p_\sigma} |s_\theta - s^*|^2 \,/\, \mathbb{E}_{p_\sigma} |s^*|^2"

ENTRIES: dict[str, Entry] = {
    "charts": act(mark("Charts"), mark("What is measured while the network learns and the points move.")),
    "charts.page": act(mark("Page of charts"), mark("Which charts the drawer shows.")),
    "charts.whole": act(
        mark("Over the whole canvas"), mark("Gives the charts all the room of the canvas, or gives it back.")
    ),
    "charts.close": act(mark("Close"), mark("Closes the drawer; nothing that was measured is lost.")),
    "charts.copy": act(mark("Copy the values"), mark("Puts the figures of the chart on the clipboard as a table.")),
    "charts.larger": act(mark("Enlarge"), mark("Shows this chart alone, or all of them again.")),
    "charts.run": act(mark("Begin to measure"), mark("Begins to measure, or stops; it works in the background.")),
    "charts.level": act(mark("Noise level"), mark("The noise level at which this page measures.")),
    "charts.training": ours(
        mark("Loss and error"),
        mark("Loss as a share of its start, and the mean relative error, over steps of training."),
        _ERROR,
    ),
    "charts.levels": ours(
        mark("Error by noise level"),
        mark("Where along the noise axis the network is weak, now and at earlier steps."),
        _ERROR,
    ),
    "charts.shares": ours(
        mark("Shares on their way"),
        mark("How many points are in each part at each time; dashes are the true shares."),
        r"\tfrac1N \#\{ i : x_i \in A_k \}",
    ),
    "charts.distance": term(
        mark("Distance to true points"),
        mark("How far the cloud is from true points, beside what two true clouds are apart by chance."),
        r"\mathrm{SW}_1 = \mathbb{E}_{|v| = 1}\, W_1\big( v^\top X,\; v^\top Y \big)",
        Source(BONNEEL),
    ),
    "charts.objectives": term(
        mark("Three objectives"),
        mark("Explicit, implicit and denoising score matching fall together while the network learns."),
        r"\mathrm{ESM} = \mathrm{ISM} + C",
        Source(HYVARINEN, "theorem", "1"),
    ),
    "charts.differences": term(
        mark("Their differences"),
        mark("The differences are constants of the drawing, which no training changes."),
        r"\mathrm{DSM} - \mathrm{ESM} = \frac{d}{2\sigma^2} - \tfrac12 \mathbb{E} |s^*|^2",
        Source(VINCENT, "eqs", "9–11"),
    ),
    "charts.target": term(
        mark("Variance of the target"),
        mark("How much the denoising target scatters around the score: it grows as noise falls."),
        r"\operatorname{Var}\left[ \frac{x_0 - y}{\sigma^2} \,\middle|\, y \right] \approx \frac{d}{\sigma^2}",
        Source(VINCENT, "eqs", "9–11"),
    ),
    "charts.variances": ours(
        mark("Variance of each objective"),
        mark("How much one sample of an objective’s target, and of its gradient, scatters."),
        r"\operatorname{Var}[g] = \mathbb{E}\, |g - \mathbb{E} g|^2",
    ),
    "charts.cost": term(
        mark("Cost of one trace"),
        mark("The exact trace needs one pass for each dimension, a random probe needs one in all."),
        r"\operatorname{tr} J = \sum_{i=1}^{d} e_i^\top J e_i",
        Source(HUTCHINSON),
    ),
    "charts.spread": term(
        mark("Spread of one probe"),
        mark("How much a trace estimated by one random vector scatters; the formula is that of random signs."),
        r"\operatorname{Var}[v^\top A v] = 2 \big( |A|_F^2 - \textstyle\sum_i a_{ii}^2 \big)",
        Source(HUTCHINSON),
    ),
    "charts.dimension": act(mark("Largest dimension"), mark("Up to how many inputs the cost is measured.")),
}
