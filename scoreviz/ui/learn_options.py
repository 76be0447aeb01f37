"""What the fields of Learn offer, each with its equation; the words are translated where they are shown."""

from scoreviz.engine.kernels import SHAPES
from scoreviz.engine.objectives import OBJECTIVES as TAUGHT_BY
from scoreviz.engine.objectives import PREDICTED
from scoreviz.ui import figures
from scoreviz.ui.choices import Option
from scoreviz.wording import mark, tr

OBJECTIVES = tuple(
    Option(objective.name, objective.title, f"{objective.formula}\n{objective.source}") for objective in TAUGHT_BY
)
SHAPES_OF_NETWORKS = ((16, 3), (32, 2), (64, 2), (32, 3), (64, 3), (128, 3), (64, 4), (128, 4))  # width, layers
PREDICTIONS = (
    Option("edm", PREDICTED["edm"], mark("F with D = z/(1 + s²) + s F/√(1 + s²): of unit size at every noise level")),
    Option("eps", PREDICTED["eps"], "F = ε̂, s = −F/σ"),
    Option("x0", PREDICTED["x0"], "F = x̂₀, s = (F − y)/σ²"),
    Option("v", PREDICTED["v"], mark("F = α ε̂ − σ x̂₀ where α² + σ² = 1")),
    Option("velocity", PREDICTED["velocity"], mark("F = ε̂ − x̂₀, the velocity of the straight path")),
    Option("score", PREDICTED["score"], mark("F = σ s: the plain score does not converge at small σ")),
    Option(
        "energy", PREDICTED["energy"], mark("s = −∇E: a true gradient, and the only head with a density of its own")
    ),
)
PROCESSES = (
    Option("ve", mark("variance exploding"), mark("x = x₀ + σ ε, σ from 0.03 to 8")),
    Option("vp", mark("variance preserving"), mark("x = α x₀ + σ ε, α² + σ² = 1, β from 0.1 to 20")),
    Option("ddpm", mark("DDPM’s table"), mark("x = √ᾱₙ x₀ + √(1 − ᾱₙ) ε, T steps, β from 0.0001 to 0.02")),
    Option("cosine", mark("cosine"), "α = cos(π/2 · (t + 0.008)/1.008), α² + σ² = 1"),
    Option("sub-vp", "sub-VP", mark("α as variance preserving, σ = 1 − α²")),
    Option("flow", mark("flow"), mark("x = (1 − t) x₀ + t ε: straight lines")),
)
KERNELS = tuple(Option(shape.name, shape.title, shape.formula) for shape in SHAPES)
TABLES = tuple(
    Option(n, figures.number(n), mark("Few steps leave x far from noise at t = 1: the prior is not p₁"))
    for n in (50, 100, 300, 1000)
)
LEVELS = (
    Option("all", mark("all"), mark("σ from 0.03 to 8, evenly in log σ")),
    Option("range", mark("a range"), mark("σ between two ends, evenly in log σ: outside, the network is never asked")),
    Option("one", mark("one"), mark("A single σ: the network is never asked about the others")),
)
BATCHES = tuple(Option(n, figures.number(n)) for n in (128, 256, 512, 1024, 2048))


def networks() -> tuple[Option, ...]:
    """Return the networks that are offered, in the language in use."""
    return tuple(
        Option((w, n), f"{n} × {w}", tr("{layers} hidden layers of {width} units", layers=n, width=w))
        for w, n in SHAPES_OF_NETWORKS
    )
