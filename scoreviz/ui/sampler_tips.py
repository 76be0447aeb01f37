"""What the settings of each sampler mean, in its own formula."""

from scoreviz.engine.document import SamplerName
from scoreviz.wording import mark

FLOW = {"with_score": mark("Off: dx = f x dt alone, the forward drift turned round: no data in it")}
TIPS: dict[SamplerName, dict[str, str]] = {
    "ode": FLOW,
    "ode-euler": FLOW,
    "ode-rk4": FLOW,
    "reverse-sde": {
        "eta": mark("dx = [f x − ½ (1 + η²) g² s] dt + η g dw: 0 the flow, 1 the reverse SDE, with equal marginals"),
        "with_score": mark("Off: dx = f x dt + η g dw, the forward drift turned round: no data in it"),
        "with_noise": mark(
            "Off: dx = [f x − ½ (1 + η²) g² s] dt alone: where η > 0 the points draw too close together"
        ),
    },
    "ddpm": {
        "of_jump": mark(
            "Off, a common slip: every step takes ᾱ and β̃ of one row of the table, though it jumps over many of them"
        ),
    },
    "ddim": {"ddim_eta": mark("c = η √β̃ in x′ = α′ x̂₀ + √(σ′² − c²) ε̂ + c z: 0 the flow, 1 as much noise as DDPM")},
    "dpm++": {},
    "edm": {
        "churn": mark("S churn in γ = min(S churn / N, √2 − 1) of N steps: σ̂ = (1 + γ) σ before each of them"),
        "churn_noise": mark("S noise in x̂ = x + √(σ̂² − σ²) S noise z: above 1 for a timid network"),
        "churn_low": mark("S min: γ = 0 where σ is below it, and no noise is put back"),
        "churn_high": mark("S max: γ = 0 where σ is above it, and no noise is put back"),
    },
    "pc": {"snr": mark("r in the corrector’s step h = 2 (r |z| / |s|)²; lengths are means over the points")},
    "langevin": {
        "step_share": mark(
            "x ← x + h s + √(2h) z, "
            "h as a share of 2 (σ² + v), v the narrowest variance of a part: stable wherever a point may be"
        ),
        "with_score": mark("Off: x ← x + √(2h) z, and the points only spread"),
        "with_noise": mark("Off: x ← x + h s, and the points run to the modes and stay there"),
    },
    "mala": {
        "step_share": mark(
            "The proposal x′ = x + h s + √(2h) z, "
            "h as a share of 2 (σ² + v), v the narrowest variance of a part: stable wherever a point may be; "
            "a longer one is refused more often"
        ),
    },
    "annealed": {
        "step_share": mark("x ← x + h s + √(2h) z, h as a share of 2 σ², at each level σ on the way down"),
        "levels": mark("How many levels σ it comes down by one factor; the steps are shared out among them"),
        "with_score": mark("Off: x ← x + √(2h) z at each level, and the points only spread"),
        "with_noise": mark("Off: x ← x + h s at each level, and the points run to the modes"),
    },
    "forward": {},
}
