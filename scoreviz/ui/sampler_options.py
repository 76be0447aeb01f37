"""What the row above the noise axis offers, each with its equation."""

from scoreviz.ui import figures
from scoreviz.ui.choices import Option
from scoreviz.wording import mark

SAMPLERS = (
    Option(
        "ode",
        mark("Probability flow"),
        mark("dx = [f x − ½ g² s] dt, by Heun's method: no noise, every path is smooth"),
    ),
    Option(
        "ode-euler",
        mark("Flow by Euler"),
        mark("dx = [f x − ½ g² s] dt, by Euler's method: one look at the field a step"),
    ),
    Option(
        "ode-rk4", mark("Flow by RK4"), mark("dx = [f x − ½ g² s] dt, by Runge and Kutta's method: four looks a step")
    ),
    Option("reverse-sde", mark("Reverse SDE"), mark("dx = [f x − ½ (1 + η²) g² s] dt + η g dw, by Euler and Maruyama")),
    Option("ddpm", "DDPM", mark("x′ = μ(x, x̂₀) + √β̃ z, with the β of the step that is taken (Ho et al. 2020)")),
    Option("ddim", "DDIM", mark("x′ = α′ x̂₀ + √(σ′² − c²) ε̂ + c z, c from η (Song, Meng and Ermon 2021)")),
    Option("dpm++", "DPM-Solver++", mark("x′ = σ′/σ x − α′ (e⁻ʰ − 1) D, two steps remembered (Lu et al. 2022)")),
    Option("edm", mark("EDM, stochastic"), mark("σ̂ = (1 + γ) σ, then one Heun step from σ̂ to σ′ (Karras et al. 2022)")),
    Option(
        "pc", mark("Corrected SDE"), mark("A step of the reverse SDE, then x ← x + h s + √(2h) z (Song et al. 2021)")
    ),
    Option("langevin", mark("Langevin"), mark("x ← x + h s + √(2h) z at one noise level")),
    Option("mala", "MALA", mark("x ← x + h s + √(2h) z, accepted or refused by the density: exact")),
    Option(
        "annealed",
        mark("Annealed Langevin"),
        mark("x ← x + h s + √(2h) z at falling levels, h ∝ σ² (Song and Ermon 2019)"),
    ),
    Option("forward", mark("Forward"), mark("x′ = (α′/α) x + noise: from the data to noise")),
)
FIELDS = (
    Option("true", mark("True"), mark("The exact score drives the points"), dot="true"),
    Option("learned", mark("Learned"), mark("The network drives the points"), dot="learned"),
)
STEPS = tuple(Option(n, figures.number(n)) for n in (8, 20, 50, 100, 200, 500, 1000))
GUIDES = (
    Option(
        "exact", mark("exact classifier"), mark("s + w ∇ log p(part | x, σ), by Bayes’ rule: each part keeps its share")
    ),
    Option(
        "classifier",
        mark("trained classifier"),
        mark("s + w ∇ log q(part | x, σ), q a network that learns to name the part"),
    ),
    Option(
        "classifier-free",
        mark("classifier-free"),
        mark("s + w (s(x | part) − s(x)): two answers of a network with labels"),
    ),
    Option(
        "autoguidance",
        mark("autoguidance"),
        mark("s + w (s − s of a weaker network): away from its errors, to no part"),
    ),
)
WEAK = (
    Option("smaller", mark("a smaller network"), mark("2 × 16, 400 steps on the same drawing")),
    Option("younger", mark("its younger self"), mark("The same network, seed and settings after 100 steps")),
)
KNOWN = (
    Option("none", mark("none"), mark("Both coordinates of a point are to be found")),
    Option("x", "x", mark("Each point is given its x: the sampler finds y, and p(y | x) is drawn at the edge")),
    Option("y", "y", mark("Each point is given its y: the sampler finds x, and p(x | y) is drawn at the edge")),
)
PARTICLES = tuple(Option(n, figures.number(n)) for n in (500, 2000, 10_000, 50_000, 100_000))
SPEEDS = (
    Option(0.05, "¹⁄₂₀×", mark("Slow motion: a step and a half a second")),
    Option(0.25, "¼×"),
    Option(0.5, "½×"),
    Option(1.0, "1×"),
    Option(2.0, "2×"),
    Option(4.0, "4×"),
)
