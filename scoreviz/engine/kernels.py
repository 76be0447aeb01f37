"""The noise a document names by its density: titles and formulas for the screen, and what does not hold under it."""

from dataclasses import dataclass
from typing import get_args

from scoreviz.engine.document import KernelName, ObjectiveName, SamplerName
from scoreviz.maths.regression import FOR_GAUSSIAN
from scoreviz.wording import mark, tr


@dataclass(frozen=True)
class NoiseShape:
    """One density of the noise on an axis, of unit variance: how files call it, how the screen does, and what it is."""

    name: KernelName
    title: str
    formula: str


SHAPES = (
    NoiseShape("gaussian", mark("Gaussian"), mark("k(u) = exp(−u²/2)/√(2π): only here is −σ s the expected noise")),
    NoiseShape("uniform", mark("Uniform"), mark("k(u) = 1/(2√3) where |u| < √3: no slope inside, an edge outside")),
    NoiseShape("laplace", mark("Laplace"), mark("k(u) = exp(−√2 |u|)/√2: a kink in the middle")),
    NoiseShape("student-t", mark("Student’s t"), mark("k(u) ∝ (1 + u²/3)⁻³, ν = 5: rare noise reaches far")),
)
TITLES: dict[KernelName, str] = {shape.name: shape.title for shape in SHAPES}
IN_A_SENTENCE: dict[KernelName, str] = {**TITLES, "uniform": mark("uniform")}
RIGHT_FOR_ANY: tuple[SamplerName, ...] = ("langevin", "mala", "annealed")
SAMPLERS_FOR_GAUSSIAN: tuple[SamplerName, ...] = tuple(
    name for name in get_args(SamplerName) if name not in RIGHT_FOR_ANY
)
_BLIND = mark(
    "Denoising learns nothing true under uniform noise: its target is zero, as the noise has no slope inside its edges."
)


def sampler_note(sampler: SamplerName, kernel: KernelName) -> str:
    """Return what does not hold of a sampler under a kernel's noise, in one sentence, or "" where all does."""
    if kernel != "gaussian" and sampler in SAMPLERS_FOR_GAUSSIAN:
        name = tr(IN_A_SENTENCE[kernel])
        return tr(
            "This sampler is derived for Gaussian noise: under {noise} noise its points do not follow p_σ.", noise=name
        )
    if kernel == "uniform" and sampler == "annealed":
        return tr("Uniform noise ends in an edge that is steeper than these steps are made for: points are thrown out.")
    return ""


def probe_remark(kernel: KernelName) -> str:
    """Return what a probe cannot tell under a kernel's noise, in one sentence, or "" where there is nothing."""
    if kernel == "gaussian":
        return ""
    name = tr(IN_A_SENTENCE[kernel])
    return tr(
        "Under {noise} noise −σ s is not the expected noise, so a learned score tells nothing of x̂₀, ε̂ and v.",
        noise=name,
    )


def training_note(objective: ObjectiveName, kernel: KernelName) -> str:
    """Return what does not hold of an objective under a kernel's noise, in one sentence, or "" where all does."""
    if kernel != "gaussian" and objective in ("stf", "tsm"):
        return tr(FOR_GAUSSIAN)
    return tr(_BLIND) if (objective, kernel) == ("dsm", "uniform") else ""
