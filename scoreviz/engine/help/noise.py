"""What is said of noise: the axis at the bottom, the processes, the shapes of the noise."""

from scoreviz.engine.help.entry import Entry, Source, act, ours, term
from scoreviz.engine.help.papers import DDIM, HO, KINGMA, LIPMAN, NICHOL, SDE, VINCENT
from scoreviz.wording import mark

_XT = r"x_t = \alpha(t)\, x_0 + \sigma(t)\, \varepsilon"

ENTRIES: dict[str, Entry] = {
    "axis": term(
        mark("Noise axis"),
        mark("One axis for the whole program: data at the left, noise at the right; generating goes left."),
        _XT,
        Source(SDE, "sec", "3.1"),
    ),
    "axis.playhead": term(
        mark("Playhead"),
        mark("The noise level that the canvas shows: drag it, or type a number."),
        _XT,
        Source(SDE, "sec", "3.1"),
    ),
    "axis.strip": term(
        mark("Strip of densities"),
        mark("The density of noisy data at each noise level, from the drawing to noise."),
        r"p_t(x) = \int p_0(x_0)\, \mathcal{N}(x;\, \alpha x_0, \sigma^2 I)\, \mathrm{d}x_0",
        Source(SDE, "sec", "3.1"),
    ),
    "axis.error": ours(
        mark("Error along the axis"),
        mark("The network’s relative error at each noise level: high where it is weak."),
        r"\mathbb{E}_{p_\sigma} |s_\theta - s^*|^2 \,/\, \mathbb{E}_{p_\sigma} |s^*|^2",
    ),
    "axis.unit": act(mark("Unit of the axis"), mark("What the axis is even in: time, noise level or signal to noise.")),
    "axis.unit.t": act(mark("Time t"), mark("The axis is even in the time of the process, 0 for data, 1 for noise.")),
    "axis.unit.sigma": ours(
        mark("Noise level"), mark("The axis is even in the logarithm of the noise level."), r"\log(\sigma / \alpha)"
    ),
    "axis.unit.snr": term(
        mark("Signal to noise"),
        mark("The axis is even in the logarithm of signal over noise."),
        r"\mathrm{SNR}(t) = \alpha^2 / \sigma^2",
        Source(KINGMA, "eq", "2"),
    ),
    "axis.unit.step": act(mark("Sampling step"), mark("The axis is even in the steps of the run, as they are taken.")),
    "process": term(
        mark("Noise process"),
        mark("How much signal is left and how much noise is added at each time."),
        _XT,
        Source(SDE, "eq", "5"),
    ),
    "process.ve": term(
        mark("Variance exploding"),
        mark("The signal stays and the noise grows by one factor each bit of time."),
        r"x_t = x_0 + \sigma_{\min} (\sigma_{\max}/\sigma_{\min})^t\, \varepsilon",
        Source(SDE, "eq", "9"),
    ),
    "process.vp": term(
        mark("Variance preserving"),
        mark("The signal fades as noise comes, so that the variance stays near one."),
        r"\mathrm{d}x = -\tfrac12 \beta(t)\, x\, \mathrm{d}t + \sqrt{\beta(t)}\, \mathrm{d}w",
        Source(SDE, "eq", "11"),
    ),
    "process.ddpm": term(
        mark("DDPM’s table"),
        mark("Noise is added in T steps, each with a β of its own from a table."),
        r"x_n = \sqrt{\bar\alpha_n}\, x_0 + \sqrt{1 - \bar\alpha_n}\, \varepsilon",
        Source(HO, "eq", "4"),
    ),
    "process.cosine": term(
        mark("Cosine"),
        mark("The signal fades along a cosine: more of the time is spent at middle noise levels."),
        r"\alpha(t) = \frac{\cos\theta(t)}{\cos\theta(0)}, \;\; \theta(t) = \frac{\pi\,(t + 0.008)}{2 \cdot 1.008}",
        Source(NICHOL, "eq", "17"),
    ),
    "process.sub-vp": term(
        "Sub-VP",
        mark("As variance preserving, with less noise at every time before the end."),
        r"\sigma = 1 - \alpha^2",
        Source(SDE, "eq", "12"),
    ),
    "process.flow": term(
        mark("Flow"),
        mark("A straight line from each clean point to its noise."),
        r"x_t = (1 - t)\, x_0 + t\, \varepsilon",
        Source(LIPMAN),
    ),
    "table": term(
        mark("Steps of the table"),
        mark("How many steps DDPM’s table has: too few leave the end far from pure noise."),
        r"\bar\alpha_T = \prod_{n=1}^{T} (1 - \beta_n)",
        Source(HO, "sec", "2"),
    ),
    "kernel": term(
        mark("Shape of the noise"),
        mark("The density of the noise; for the Gaussian alone the score is the expected noise turned round."),
        r"p_\sigma(y) = \int p_0(x_0)\, k_\sigma(y - x_0)\, \mathrm{d}x_0",
        Source(VINCENT, "sec", "4.2"),
    ),
    "kernel.gaussian": term(
        mark("Gaussian noise"),
        mark("Only for this noise is the score the same as the expected noise."),
        r"s(y) = -\,\mathbb{E}[\varepsilon \mid y] \,/\, \sigma",
        Source(VINCENT, "eqs", "9–11"),
    ),
    "kernel.uniform": ours(
        mark("Uniform noise"),
        mark("No slope inside and an edge outside: denoising has nothing to learn from."),
        r"k(u) = \frac{1}{2\sqrt3}, \quad |u| < \sqrt3",
    ),
    "kernel.laplace": ours(
        mark("Laplace noise"),
        mark("A kink in the middle: the target of denoising has one length everywhere."),
        r"k(u) = \tfrac{1}{\sqrt2}\, e^{-\sqrt2\, |u|}",
    ),
    "kernel.student-t": ours(
        mark("Student’s t noise"),
        mark("Rare noise reaches far: the target stays small for points far out."),
        r"k(u) \propto (1 + u^2/3)^{-3}",
    ),
    "levels": act(
        mark("Noise levels of training"),
        mark("At which noise levels the network is taught: all, a range, or only one."),
    ),
    "levels.sigma": act(
        mark("Noise level of training"), mark("The noise level at which the network is taught, or an end of the range.")
    ),
    "readout": term(
        mark("Noise level and step"),
        mark("The noise of what is shown, over its signal, and which step of the run it is."),
        r"\sigma(t) \,/\, \alpha(t)",
        Source(DDIM, "sec", "4.3"),
    ),
}
