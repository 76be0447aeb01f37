"""What the row above the noise axis offers, each with its equation."""

from scoreviz.ui import figures
from scoreviz.ui.choices import Option

SAMPLERS = (
    Option("ode", "Probability flow", "dx = [f x − ½ g² s] dt, by Heun's method: no noise, every path is smooth"),
    Option("ode-euler", "Flow by Euler", "dx = [f x − ½ g² s] dt, by Euler's method: one look at the field a step"),
    Option("ode-rk4", "Flow by RK4", "dx = [f x − ½ g² s] dt, by Runge and Kutta's method: four looks a step"),
    Option("reverse-sde", "Reverse SDE", "dx = [f x − ½ (1 + η²) g² s] dt + η g dw, by Euler and Maruyama"),
    Option("ddpm", "DDPM", "x′ = μ(x, x̂₀) + √β̃ z, with the β of the step that is taken (Ho et al. 2020)"),
    Option("ddim", "DDIM", "x′ = α′ x̂₀ + √(σ′² − c²) ε̂ + c z, c from η (Song, Meng and Ermon 2021)"),
    Option("dpm++", "DPM-Solver++", "x′ = σ′/σ x − α′ (e⁻ʰ − 1) D, two steps remembered (Lu et al. 2022)"),
    Option("edm", "EDM, stochastic", "σ̂ = (1 + γ) σ, then one Heun step from σ̂ to σ′ (Karras et al. 2022)"),
    Option("pc", "Corrected SDE", "A step of the reverse SDE, then x ← x + h s + √(2h) z (Song et al. 2021)"),
    Option("langevin", "Langevin", "x ← x + h s + √(2h) z at one noise level"),
    Option("mala", "MALA", "x ← x + h s + √(2h) z, accepted or refused by the density: exact"),
    Option("annealed", "Annealed Langevin", "x ← x + h s + √(2h) z at falling levels, h ∝ σ² (Song and Ermon 2019)"),
    Option("forward", "Forward", "x′ = (α′/α) x + noise: from the data to noise"),
)
FIELDS = (
    Option("true", "True", "The exact score drives the points", dot="true"),
    Option("learned", "Learned", "The network drives the points", dot="learned"),
)
STEPS = tuple(Option(n, figures.number(n)) for n in (8, 20, 50, 100, 200, 500, 1000))
GUIDES = (
    Option("exact", "exact classifier", "s + w ∇ log p(part | x, σ), by Bayes’ rule: each part keeps its share"),
    Option("classifier", "trained classifier", "s + w ∇ log q(part | x, σ), q a network that learns to name the part"),
    Option("classifier-free", "classifier-free", "s + w (s(x | part) − s(x)): two answers of a network with labels"),
    Option("autoguidance", "autoguidance", "s + w (s − s of a weaker network): away from its errors, to no part"),
)
WEAK = (
    Option("smaller", "a smaller network", "2 × 16, 400 steps on the same drawing"),
    Option("younger", "its younger self", "The same network, seed and settings after 100 steps"),
)
KNOWN = (
    Option("none", "none", "Both coordinates of a point are to be found"),
    Option("x", "x", "Each point is given its x: the sampler finds y, and p(y | x) is drawn at the edge"),
    Option("y", "y", "Each point is given its y: the sampler finds x, and p(x | y) is drawn at the edge"),
)
PARTICLES = tuple(Option(n, figures.number(n)) for n in (500, 2000, 10_000, 50_000, 100_000))
SPEEDS = (
    Option(0.05, "¹⁄₂₀×", "Slow motion: a step and a half a second"),
    Option(0.25, "¼×"),
    Option(0.5, "½×"),
    Option(1.0, "1×"),
    Option(2.0, "2×"),
    Option(4.0, "4×"),
)
