"""What is said of the row above the noise axis, the samplers, their settings and guidance."""

from scoreviz.engine.help.entry import Entry, Source, act, ours, term
from scoreviz.engine.help.papers import (
    DDIM,
    DHARIWAL,
    DPM,
    DURMUS,
    GUIDANCE,
    HO,
    KARRAS,
    KARRAS_WEAK,
    REPAINT,
    ROBERTS,
    SDE,
    SONG_ERMON,
)
from scoreviz.wording import mark

_ODE = r"\mathrm{d}x = \left[ f x - \tfrac12 g^2 s \right] \mathrm{d}t"
_SDE = r"\mathrm{d}x = \left[ f x - g^2 s \right] \mathrm{d}t + g\, \mathrm{d}\bar w"
_LANGEVIN = r"x \leftarrow x + h\, s + \sqrt{2h}\, z"
_DDIM = r"x' = \alpha' \hat x_0 + \sqrt{\sigma'^2 - c^2}\, \hat\varepsilon + c\, z"
_GUIDED = r"s(x) + w\, \nabla_x \log p(y \mid x)"

ENTRIES: dict[str, Entry] = {
    "run": act(mark("The run"), mark("The points of the canvas, step by step from noise to data.")),
    "run.play": act(mark("Play"), mark("Lets the points of the run move, or pause.")),
    "run.back": act(mark("One step towards data"), mark("Moves the run by one step to the left on the noise axis.")),
    "run.on": act(mark("One step towards noise"), mark("Moves the run by one step to the right on the noise axis.")),
    "run.restart": act(mark("Start again"), mark("Begins the run anew from its start, with the same random numbers.")),
    "run.loop": act(mark("Loop"), mark("Begins again whenever the run has come to its end.")),
    "run.speed": act(mark("Speed"), mark("How fast the run is played; it changes nothing of where points go.")),
    "run.points": act(mark("Points"), mark("How many points are moved at once, each on its own.")),
    "run.steps": ours(
        mark("Steps"),
        mark("Into how many steps the way is cut: more come nearer to the continuous path and take longer."),
        r"t_0 = 1 > t_1 > \dots > t_N = 0",
    ),
    "run.settings": act(
        mark("Settings of the sampler"),
        mark("What this sampler can be told besides its steps; guidance; known coordinates."),
    ),
    "run.field": act(mark("Field"), mark("Whose score drives the points: the exact one, or the network’s.")),
    "sampler": act(mark("Sampler"), mark("The rule by which points are moved with the score.")),
    "sampler.ode": term(
        mark("Probability flow"),
        mark("Smooth paths without noise that have the same density at every time as the SDE; by Heun’s method."),
        _ODE,
        Source(SDE, "eq", "13"),
    ),
    "sampler.ode-euler": term(
        mark("Flow by Euler"),
        mark("The same flow with one look at the field a step; its error falls as the step."),
        _ODE,
        Source(SDE, "eq", "13"),
    ),
    "sampler.ode-rk4": term(
        mark("Flow by RK4"),
        mark("The same flow with four looks a step; its error falls as the fourth power of the step."),
        _ODE,
        Source(SDE, "eq", "13"),
    ),
    "sampler.reverse-sde": term(
        mark("Reverse SDE"),
        mark("The noise process run backwards: drift against the noise, and fresh noise in every step."),
        _SDE,
        Source(SDE, "eq", "6"),
    ),
    "sampler.ddpm": term(
        "DDPM",
        mark("Each step guesses the clean point and draws the next from what then follows."),
        r"x' = \tilde\mu(x, \hat x_0) + \sqrt{\tilde\beta}\, z",
        Source(HO, "eqs", "6, 7"),
    ),
    "sampler.ddim": term(
        "DDIM",
        mark("Each step goes towards the guessed clean point and keeps the guessed noise; η puts chance in."),
        _DDIM,
        Source(DDIM, "eq", "12"),
    ),
    "sampler.dpm++": term(
        "DPM-Solver++",
        mark("Remembers the last guess of the clean point to follow a curve with few steps."),
        r"x' = \frac{\sigma'}{\sigma} x - \alpha' (e^{-h} - 1)\, D",
        Source(DPM, "alg", "2"),
    ),
    "sampler.edm": term(
        mark("EDM, stochastic"),
        mark("Puts a little noise back before each step, then goes down by Heun’s method."),
        r"\hat\sigma = (1 + \gamma)\, \sigma",
        Source(KARRAS, "alg", "2"),
    ),
    "sampler.pc": term(
        mark("Corrected SDE"),
        mark("After each step of the reverse SDE, a Langevin step at the same noise level."),
        _LANGEVIN,
        Source(SDE, "alg", "1"),
    ),
    "sampler.langevin": term(
        mark("Langevin"),
        mark("A push along the score and a shake, again and again, at one noise level."),
        _LANGEVIN,
        Source(DURMUS),
    ),
    "sampler.mala": term(
        "MALA",
        mark("A Langevin step that is accepted or refused by the density, so that no step is too long to be right."),
        r"\min\left(1,\; \frac{p(x')\, q(x \mid x')}{p(x)\, q(x' \mid x)}\right)",
        Source(ROBERTS),
    ),
    "sampler.annealed": term(
        mark("Annealed Langevin"),
        mark("Langevin at falling noise levels: the high ones settle the shares, the low ones the detail."),
        r"x \leftarrow x + h_i s + \sqrt{2 h_i}\, z, \quad h_i \propto \sigma_i^2",
        Source(SONG_ERMON, "alg", "1"),
    ),
    "sampler.forward": term(
        mark("Forward"),
        mark("The noise process itself, from data to noise; it needs no score."),
        r"\mathrm{d}x = f x\, \mathrm{d}t + g\, \mathrm{d}w",
        Source(SDE, "eq", "5"),
    ),
    "setting.step_share": term(
        mark("Step size"),
        mark("How long a step of Langevin dynamics is; too long a one widens the cloud or throws points out."),
        _LANGEVIN,
        Source(DURMUS),
    ),
    "setting.eta": term(
        mark("Noise η"),
        mark("How much fresh noise is put in: 0 is the flow, 1 the reverse SDE; their densities are the same."),
        r"\mathrm{d}x = \left[ f x - \tfrac{1 + \eta^2}{2} g^2 s \right] \mathrm{d}t + \eta\, g\, \mathrm{d}\bar w",
        Source(SDE, "eqs", "6, 13"),
    ),
    "setting.ddim_eta": term(
        mark("Noise η"),
        mark("How much of the noise is drawn anew: 0 is DDIM without chance, 1 as much as DDPM."),
        r"c = \eta \sqrt{\tilde\beta}",
        Source(DDIM, "eq", "16"),
    ),
    "setting.of_jump": term(
        mark("Coefficients of the jump"),
        mark("Whether DDPM reckons with all rows that a step jumps over; off, with one row alone, a common slip."),
        r"\beta_{t \to s} = 1 - \bar\alpha_t \,/\, \bar\alpha_s",
        Source(DDIM, "eq", "16"),
    ),
    "setting.levels": term(
        mark("Noise levels"),
        mark("Through how many noise levels it comes down, by one factor each."),
        r"\sigma_{i+1} = \gamma\, \sigma_i",
        Source(SONG_ERMON, "alg", "1"),
    ),
    "setting.churn": term(
        mark("Churn"),
        mark("How much noise is put back before each step, and between which noise levels."),
        r"\gamma = \min(S_{\mathrm{churn}} / N,\; \sqrt2 - 1)",
        Source(KARRAS, "alg", "2"),
    ),
    "setting.churn_noise": term(
        mark("S noise"),
        mark("The size of the noise that is put back; above 1 for a network that takes too much away."),
        r"\hat x = x + \sqrt{\hat\sigma^2 - \sigma^2}\; S_{\mathrm{noise}}\, z",
        Source(KARRAS, "alg", "2"),
    ),
    "setting.snr": term(
        mark("Signal to noise"),
        mark("Sets the corrector’s step by the lengths of noise and score."),
        r"h = 2 \left( r\, |z| \,/\, |s| \right)^2",
        Source(SDE, "alg", "4"),
    ),
    "setting.with_score": term(
        mark("Score, on or off"),
        mark("Without the score no data is left in a step: only the forward drift turned round, and the noise."),
        _SDE,
        Source(SDE, "eq", "6"),
    ),
    "setting.with_noise": term(
        mark("Noise, on or off"),
        mark("Without the noise Langevin points climb to a peak and stay; those of the reverse SDE crowd together."),
        _LANGEVIN,
        Source(DURMUS),
    ),
    "gauge": ours(
        mark("Before it is run"),
        mark("How far the start is from the noise it stands for, or how long a step may be."),
        r"\mathrm{KL}(p_1 \,\|\, q), \qquad h \le 2\,(\sigma^2 + v)",
    ),
    "guide": act(mark("Guided by"), mark("What leads the points towards one part of the drawing.")),
    "guide.exact": term(
        mark("Exact classifier"),
        mark("The slope of the exact probability of the part is added to the score."),
        _GUIDED,
        Source(SDE, "eq", "14"),
    ),
    "guide.classifier": term(
        mark("Trained classifier"),
        mark("The slope of what a network says that learned to name the part is added to the score."),
        r"s(x) + w\, \nabla_x \log q_\phi(y \mid x)",
        Source(DHARIWAL, "sec", "4"),
    ),
    "guide.classifier-free": term(
        mark("Classifier-free guidance"),
        mark(
            "Two answers of one network, told the part and not: their difference is added. The paper’s w is one less."
        ),
        r"s(x) + w\, \big( s(x \mid y) - s(x) \big)",
        Source(GUIDANCE, "eq", "6"),
    ),
    "guide.autoguidance": term(
        mark("Autoguidance"),
        mark("Away from the errors of a weaker network, towards no part."),
        r"s(x) + w\, \big( s(x) - \tilde s(x) \big)",
        Source(KARRAS_WEAK),
    ),
    "guide.towards": act(mark("Guided to"), mark("The part of the drawing to which the points are led.")),
    "guide.weak": act(mark("Away from"), mark("The weaker network whose errors autoguidance leads away from.")),
    "guide.weight": term(
        mark("Weight w"),
        mark("How strong guidance is: 0 none; towards a part, 1 is exactly that part, and more is too narrow."),
        _GUIDED,
        Source(DHARIWAL, "sec", "4"),
    ),
    "known": term(
        mark("Known coordinate"),
        mark("Each point is given one coordinate, and the sampler finds the other."),
        r"p(y \mid x)",
        Source(SDE, "app", "I.2"),
    ),
    "known.repeats": term(
        mark("Times a step"),
        mark("How often each step is taken back by noise and made again, so that both coordinates fit."),
        r"x_t \sim \mathcal{N}\big( a\, x_s,\; b\, I \big)",
        Source(REPAINT, "alg", "1"),
    ),
}
