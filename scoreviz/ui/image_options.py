"""What the image tab offers, each with its equation."""

from typing import Final

from scoreviz.ui import figures
from scoreviz.ui.choices import Option
from scoreviz.ui.sampler_options import SAMPLERS as OF_THE_PLANE
from scoreviz.wording import mark

NAMES = ("ddim", "ddpm", "dpm++", "ode", "ode-euler", "ode-rk4", "reverse-sde", "edm")
SAMPLERS = tuple(next(option for option in OF_THE_PLANE if option.key == name) for name in NAMES)
WITH_ETA = {
    "ddim": mark("c = η √β̃ in x′ = α′ x̂₀ + √(σ′² − c²) ε̂ + c z: 0 the flow, 1 as much noise as DDPM"),
    "reverse-sde": mark("dx = [f x − ½ (1 + η²) g² s] dt + η g dw: 0 the flow, 1 the reverse SDE"),
}
STEPS = tuple(Option(n, figures.number(n)) for n in (10, 20, 40, 100, 200, 500, 1000))
COUNTS = tuple(Option(n, figures.number(n)) for n in (1, 4, 9, 16, 36, 64))
SPEEDS = (
    Option(0.05, "¹⁄₂₀×", mark("Slow motion: a step and a half a second")),
    Option(0.1, "⅒×"),
    Option(0.25, "¼×"),
    Option(0.5, "½×"),
    Option(1.0, "1×", mark("30 steps a second")),
)
ALL: Final = "all"
VALUES: Final = "values"
PLANE: Final = "plane"
OWN: Final = "own"
FILL: Final = "fill"
BETWEEN: Final = "between"
COMPARE: Final = "compare"
BRANCH: Final = "branch"
WANDER: Final = "wander"
ACTIVITIES = (
    Option(ALL, mark("All"), mark("Every picture of the run, as the network sees it now")),
    Option(VALUES, mark("Values"), mark("The values of the noisy picture, beside the normal density that they end in")),
    Option(
        PLANE, mark("Plane"), mark("The plane through three pictures, with what of the network's arrows lies in it")
    ),
    Option(OWN, mark("Own"), mark("Your picture, noised to x_t = α x₀ + σ ε and led back from there: what survives?")),
    Option(
        FILL, mark("Fill in"), mark("A part of a picture is known and put back after every step; the rest is asked for")
    ),
    Option(BETWEEN, mark("Between"), mark("Two pictures or two seeds, and what lies between them")),
    Option(COMPARE, mark("Compare"), mark("The same noise and other settings: class, guidance, sampler, steps or η")),
    Option(
        BRANCH,
        mark("Branch"),
        mark("From a frame of the film on, another class, guidance or chance; the run stays as it is"),
    ),
    Option(WANDER, mark("Wander"), mark("Langevin dynamics at one noise level, from the picture looked at")),
)
ANY, OPEN, HUB = -1, "open", "hub"
EVERY_CLASS = Option(ANY, mark("any"), mark("The network is told no class: s = s(x)"))
OPEN_FOLDER = Option(
    OPEN, mark("Open a folder…"), mark("A model's folder as diffusers writes it: config.json and weights")
)
FROM_HUB = Option(
    HUB, mark("Hugging Face id…"), mark("A model of the hub by its name; it is fetched only when you ask")
)
NOTHING = Option("", mark("none"), mark("No model is open"))
EDITS = {  # what Undo says of a setting
    "label": mark("Class"),
    "guidance": mark("Guidance"),
    "sampler": mark("Sampler"),
    "steps": mark("Steps"),
    "eta": mark("Eta"),
    "seed": mark("Seed"),
    "count": mark("Pictures"),
    "chosen": mark("Picture looked at"),
    "activity": mark("What is done"),
    "equation": mark("What is shown"),
    "pixel": mark("Pixel looked at"),
}
