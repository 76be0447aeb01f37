"""What the network can be taught by: names for files, titles and formulas for the screen."""

from dataclasses import dataclass

from scoreviz.engine.document import ObjectiveName, PredictionName
from scoreviz.wording import mark


@dataclass(frozen=True)
class Objective:
    """One objective: how files and the command line call it, how the screen does, and what it is.

    The title is only marked for translation. ``formula`` is one line in the papers' letters, the mean over y of p_sigma
    left out; ``source`` names the paper.
    """

    name: ObjectiveName
    title: str
    formula: str
    source: str


OBJECTIVES = (
    Objective("dsm", mark("Denoising"), "½ |s(y) − (x₀ − y)/σ²|²", "Vincent (2011)"),
    Objective("stf", mark("Stable target"), "½ |s(y) − Σ wⱼ (xⱼ − y)/σ²|²", "Xu et al. (2023)"),
    Objective(
        "tsm", mark("Target score"), "½ |s(y) − κ ∇log p₀(x₀) − (1 − κ)(x₀ − y)/σ²|²", "De Bortoli et al. (2024)"
    ),
    Objective("esm", mark("Explicit"), "½ |s(y) − ∇log p_σ(y)|²", "Hyvärinen (2005)"),
    Objective("ism", mark("Implicit, exact trace"), "tr ∇s(y) + ½ |s(y)|²", "Hyvärinen (2005)"),
    Objective("hutchinson", mark("Implicit, random signs"), "vᵀ∇s(y) v + ½ |s(y)|², v = ±1", "Hutchinson (1989)"),
    Objective("sliced", mark("Sliced"), "vᵀ∇s(y) v + ½ (vᵀs(y))², |v|² = d", "Song et al. (2019)"),
    Objective("sliced-vr", mark("Sliced, less variance"), "vᵀ∇s(y) v + ½ |s(y)|², |v|² = d", "Song et al. (2019)"),
)

PREDICTED: dict[PredictionName, str] = {
    "edm": mark("EDM’s mixture"),
    "eps": mark("noise ε"),
    "x0": mark("clean point x₀"),
    "v": mark("velocity v"),
    "velocity": mark("flow ε − x₀"),
    "score": mark("score"),
    "energy": mark("energy"),
}
"""What the output of a network stands for, by the names of predictions, marked for translation."""
