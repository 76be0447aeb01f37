"""The noise a document names by its density: titles and formulas for the screen, and what does not hold under it."""

from dataclasses import dataclass
from typing import get_args

from scoreviz.engine.document import KernelName, ObjectiveName, SamplerName
from scoreviz.maths.regression import FOR_GAUSSIAN


@dataclass(frozen=True)
class NoiseShape:
    """One density of the noise on an axis, of unit variance: how files call it, how the screen does, and what it is."""

    name: KernelName
    title: str
    formula: str


SHAPES = (
    NoiseShape("gaussian", "Gaussian", "k(u) = exp(−u²/2)/√(2π): only here is −σ s the expected noise"),
    NoiseShape("uniform", "Uniform", "k(u) = 1/(2√3) where |u| < √3: no slope inside, an edge outside"),
    NoiseShape("laplace", "Laplace", "k(u) = exp(−√2 |u|)/√2: a kink in the middle"),
    NoiseShape("student-t", "Student’s t", "k(u) ∝ (1 + u²/3)⁻³, ν = 5: rare noise reaches far"),
)
TITLES: dict[KernelName, str] = {shape.name: shape.title for shape in SHAPES}
IN_A_SENTENCE: dict[KernelName, str] = {**TITLES, "uniform": "uniform"}
RIGHT_FOR_ANY: tuple[SamplerName, ...] = ("langevin", "mala", "annealed")
SAMPLERS_FOR_GAUSSIAN: tuple[SamplerName, ...] = tuple(
    name for name in get_args(SamplerName) if name not in RIGHT_FOR_ANY
)
_BLIND = (
    "Denoising learns nothing true under uniform noise: its target is zero, as the noise has no slope inside its edges."
)


def sampler_note(sampler: SamplerName, kernel: KernelName) -> str:
    """Return what does not hold of a sampler under a kernel's noise, in one sentence, or "" where all does."""
    if kernel != "gaussian" and sampler in SAMPLERS_FOR_GAUSSIAN:
        name = IN_A_SENTENCE[kernel]
        return f"This sampler is derived for Gaussian noise: under {name} noise its points do not follow p_σ."
    if kernel == "uniform" and sampler == "annealed":
        return "Uniform noise ends in an edge that is steeper than these steps are made for: points are thrown out."
    return ""


def probe_remark(kernel: KernelName) -> str:
    """Return what a probe cannot tell under a kernel's noise, in one sentence, or "" where there is nothing."""
    if kernel == "gaussian":
        return ""
    name = IN_A_SENTENCE[kernel]
    return f"Under {name} noise −σ s is not the expected noise, so a learned score tells nothing of x̂₀, ε̂ and v."


def training_note(objective: ObjectiveName, kernel: KernelName) -> str:
    """Return what does not hold of an objective under a kernel's noise, in one sentence, or "" where all does."""
    if kernel != "gaussian" and objective in ("stf", "tsm"):
        return FOR_GAUSSIAN
    return _BLIND if (objective, kernel) == ("dsm", "uniform") else ""
