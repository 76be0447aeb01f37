"""What the fields of Learn offer, each with its equation."""

from scoreviz.engine.kernels import SHAPES
from scoreviz.engine.objectives import OBJECTIVES as TAUGHT_BY
from scoreviz.engine.objectives import PREDICTED
from scoreviz.ui import figures
from scoreviz.ui.choices import Option

OBJECTIVES = tuple(
    Option(objective.name, objective.title, f"{objective.formula}\n{objective.source}") for objective in TAUGHT_BY
)
NETWORKS = tuple(
    Option((width, layers), f"{layers} × {width}", f"{layers} hidden layers of {width} units")
    for width, layers in ((16, 3), (32, 2), (64, 2), (32, 3), (64, 3), (128, 3), (64, 4), (128, 4))
)
PREDICTIONS = (
    Option("edm", PREDICTED["edm"], "F with D = z/(1 + s²) + s F/√(1 + s²): of unit size at every noise level"),
    Option("eps", PREDICTED["eps"], "F = ε̂, s = −F/σ"),
    Option("x0", PREDICTED["x0"], "F = x̂₀, s = (F − y)/σ²"),
    Option("v", PREDICTED["v"], "F = α ε̂ − σ x̂₀ where α² + σ² = 1"),
    Option("velocity", PREDICTED["velocity"], "F = ε̂ − x̂₀, the velocity of the straight path"),
    Option("score", PREDICTED["score"], "F = σ s: the plain score does not converge at small σ"),
    Option("energy", PREDICTED["energy"], "s = −∇E: a true gradient, and the only head with a density of its own"),
)
PROCESSES = (
    Option("ve", "variance exploding", "x = x₀ + σ ε, σ from 0.03 to 8"),
    Option("vp", "variance preserving", "x = α x₀ + σ ε, α² + σ² = 1, β from 0.1 to 20"),
    Option("ddpm", "DDPM’s table", "x = √ᾱₙ x₀ + √(1 − ᾱₙ) ε, T steps, β from 0.0001 to 0.02"),
    Option("cosine", "cosine", "α = cos(π/2 · (t + 0.008)/1.008), α² + σ² = 1"),
    Option("sub-vp", "sub-VP", "α as variance preserving, σ = 1 − α²"),
    Option("flow", "flow", "x = (1 − t) x₀ + t ε: straight lines"),
)
KERNELS = tuple(Option(shape.name, shape.title, shape.formula) for shape in SHAPES)
TABLES = tuple(
    Option(n, figures.number(n), "Few steps leave x far from noise at t = 1: the prior is not p₁")
    for n in (50, 100, 300, 1000)
)
LEVELS = (
    Option("all", "all", "σ from 0.03 to 8, evenly in log σ"),
    Option("range", "a range", "σ between two ends, evenly in log σ: outside, the network is never asked"),
    Option("one", "one", "A single σ: the network is never asked about the others"),
)
BATCHES = tuple(Option(n, figures.number(n)) for n in (128, 256, 512, 1024, 2048))
