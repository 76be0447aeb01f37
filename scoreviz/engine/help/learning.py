"""What is said of learning: objectives, what the network predicts, training and its error."""

from scoreviz.engine.help.entry import Entry, Source, act, ours, term
from scoreviz.engine.help.papers import (
    DE_BORTOLI,
    EFRON,
    GUIDANCE,
    HO,
    HUTCHINSON,
    HYVARINEN,
    KARRAS,
    LIPMAN,
    SALIMANS,
    SLICED,
    SONG_ERMON,
    VINCENT,
    XU,
)
from scoreviz.wording import mark

_DSM = r"\tfrac12\, \mathbb{E} \left| s_\theta(y) - \frac{x_0 - y}{\sigma^2} \right|^2"
_ERROR = r"\mathbb{E}_{p_\sigma} |s_\theta - s^*|^2 \,/\, \mathbb{E}_{p_\sigma} |s^*|^2"

ENTRIES: dict[str, Entry] = {
    "learn": term(
        mark("Learn"),
        mark("A network is taught the score of the drawing at many noise levels, while you go on drawing."),
        _DSM,
        Source(VINCENT, "eqs", "9–11"),
    ),
    "objective": act(mark("Objective"), mark("What the network is trained to make small.")),
    "objective.dsm": term(
        mark("Denoising score matching"),
        mark("Point from a noisy point to the clean one it was made from; the mean of all such arrows is the score."),
        _DSM,
        Source(VINCENT, "eqs", "9–11"),
    ),
    "objective.stf": term(
        mark("Stable target"),
        mark("The target is averaged over many clean points by their weights, which leaves less to chance."),
        r"\tfrac12\, \mathbb{E}\, \big| s_\theta(y) - \textstyle\sum_j w_j (x_j - y)/\sigma^2 \big|^2",
        Source(XU),
    ),
    "objective.tsm": term(
        mark("Target score matching"),
        mark("Where the clean score is known it is mixed in, which helps most at small noise."),
        r"\kappa\, \nabla \log p_0(x_0) + (1 - \kappa) \frac{x_0 - y}{\sigma^2}",
        Source(DE_BORTOLI),
    ),
    "objective.esm": term(
        mark("Explicit score matching"),
        mark("Regression on the true score; possible here alone, since the drawing’s score is known."),
        r"\tfrac12\, \mathbb{E} \left| s_\theta(y) - \nabla \log p_\sigma(y) \right|^2",
        Source(HYVARINEN, "eq", "2"),
    ),
    "objective.ism": term(
        mark("Implicit score matching"),
        mark("The true score is integrated away; what is left is the trace of the network’s Jacobian."),
        r"\mathbb{E} \left[ \operatorname{tr} \nabla s_\theta(y) + \tfrac12 |s_\theta(y)|^2 \right]",
        Source(HYVARINEN, "theorem", "1"),
    ),
    "objective.hutchinson": term(
        mark("Implicit, random signs"),
        mark("The trace is estimated by one product with a vector of random signs."),
        r"\mathbb{E}\left[ v^\top \nabla s_\theta(y)\, v + \tfrac12 |s_\theta(y)|^2 \right], \quad v_i = \pm 1",
        Source(HUTCHINSON),
    ),
    "objective.sliced": term(
        mark("Sliced score matching"),
        mark("The score is compared along random directions only, so no full Jacobian is needed."),
        r"\mathbb{E}\left[ v^\top \nabla s_\theta(y)\, v + \tfrac12 (v^\top s_\theta(y))^2 \right]",
        Source(SLICED, "sec", "3.1"),
    ),
    "objective.sliced-vr": term(
        mark("Sliced, less variance"),
        mark("As sliced, with the square of the whole score, whose mean over directions is known."),
        r"\mathbb{E}\left[ v^\top \nabla s_\theta(y)\, v + \tfrac12 |s_\theta(y)|^2 \right]",
        Source(SLICED, "sec", "3.1"),
    ),
    "network": act(mark("Network"), mark("How many hidden layers the network has, and how many units each.")),
    "predicts": act(
        mark("Predicts"), mark("Which of the units of the arrow the network puts out; each gives the score.")
    ),
    "predicts.edm": term(
        mark("EDM’s mixture"),
        mark("The output is of unit size at every noise level, mixed with the input."),
        r"D = c_{\mathrm{skip}}\, y + c_{\mathrm{out}}\, F_\theta(c_{\mathrm{in}}\, y;\, c_{\mathrm{noise}})",
        Source(KARRAS, "eq", "7"),
    ),
    "predicts.eps": term(
        mark("Noise ε"),
        mark("The network names the noise in the point; the score is minus that over σ."),
        r"s = -\hat\varepsilon \,/\, \sigma",
        Source(HO, "eq", "14"),
    ),
    "predicts.x0": term(
        mark("Clean point"),
        mark("The network names the mean of the clean points behind the noisy one."),
        r"s = (\hat x_0 - y) \,/\, \sigma^2",
        Source(EFRON),
    ),
    "predicts.v": term(
        mark("Velocity v"),
        mark("A mixture of noise and clean point that is well scaled at every noise level."),
        r"v = \alpha\, \hat\varepsilon - \sigma\, \hat x_0",
        Source(SALIMANS, "app", "D"),
    ),
    "predicts.velocity": term(
        mark("Velocity of the flow"),
        mark("Along the straight path, noise minus clean point."),
        r"u = \hat\varepsilon - \hat x_0",
        Source(LIPMAN),
    ),
    "predicts.score": term(
        mark("Score"),
        mark("The network puts out the score times σ; the plain score would not converge at small noise."),
        r"F_\theta = \sigma\, s_\theta",
        Source(SONG_ERMON, "sec", "4.2"),
    ),
    "predicts.energy": term(
        mark("Energy"),
        mark("The score is the slope of a number, so the field is a true gradient with a density."),
        r"s_\theta = -\nabla_x E_\theta(x)",
        Source(HYVARINEN, "sec", "2"),
    ),
    "train": act(
        mark("Train"), mark("Lets the network learn, or pause; it may run while you draw. Training has no end.")
    ),
    "train.stop": act(mark("Stop"), mark("Ends the training and keeps what is learned.")),
    "train.reset": act(mark("Begin anew"), mark("Forgets what is learned and begins with fresh random weights.")),
    "learn.more": act(mark("More"), mark("The rest of what decides how the network is taught.")),
    "batch": ours(
        mark("Batch"),
        mark("How many noisy points each step of training looks at: more leave less to chance."),
        r"\operatorname{Var}\big[\bar g\big] = \operatorname{Var}[g] \,/\, B",
    ),
    "rate": ours(
        mark("Learning rate"),
        mark("How far the weights move in one step of training, at its start."),
        r"\theta \leftarrow \theta - \eta\, \hat g",
    ),
    "seed": act(mark("Seed"), mark("The random numbers it begins from: with one seed, all screens show the same.")),
    "labels": term(
        mark("Labels"),
        mark("The network is told the part that a point came from, and sometimes not, to know both."),
        r"s_\theta(x, \sigma, y), \;\; s_\theta(x, \sigma, \varnothing)",
        Source(GUIDANCE, "alg", "1"),
    ),
    "labels.hidden": term(
        mark("Labels hidden"),
        mark("How often the label is left out, so that the network also learns the whole drawing."),
        r"p_{\mathrm{uncond}}",
        Source(GUIDANCE, "alg", "1"),
    ),
    "rival": act(mark("Net B"), mark("A second network, taught the same drawing in its own way, to be compared.")),
    "error": ours(
        mark("How far off?"),
        mark("The mean squared gap between learned and true score, as a share of the true score’s own square."),
        _ERROR,
    ),
    "error.where": act(mark("Where?"), mark("Shows the view Difference, with the gap at each place.")),
    "error.chart": ours(
        mark("Loss and error"),
        mark("The loss hardly moves while the error falls: most of the loss is noise that no network can foresee."),
        r"\mathrm{DSM} = \mathrm{ESM} + C",
    ),
    "error.back": act(mark("Look back"), mark("Shows the network as it was at an earlier step of training.")),
    "charts.open": act(
        mark("Charts"), mark("Opens the drawer of charts: training, samples, identities, variance, trace.")
    ),
    "shares": term(
        mark("Where the samples are"),
        mark("The share of the points in each part of the drawing; the blue tick is the share it should have."),
        r"\mathbb{P}(x \in A_k)",
        Source(SONG_ERMON, "sec", "3.2"),
    ),
}
