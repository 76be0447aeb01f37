"""What is said of one sampler's run in the picture of a walk."""

from scoreviz.engine.document import SamplerName, Sampling
from scoreviz.engine.figures import grouped, significant
from scoreviz.engine.guides import is_guided
from scoreviz.engine.lane import Lane
from scoreviz.engine.particles import settings_of, towards_noise
from scoreviz.engine.sections import parts
from scoreviz.engine.target import Target

KINDS: dict[SamplerName, str] = {
    "langevin": "One noise level",
    "mala": "True density, one noise level",
    "annealed": "Falling noise levels",
    "reverse-sde": "Euler–Maruyama",
    "ode": "Heun",
    "ode-euler": "Euler",
    "ode-rk4": "Runge–Kutta",
    "ddpm": "Ancestral",
    "ddim": "Implicit",
    "edm": "Stochastic Heun",
    "dpm++": "2M",
    "pc": "Reverse SDE, corrected",
    "forward": "The drawing under noise",
}
SPACE = "\u00a0"  # no line ends between a number and what it counts
STARTS_ON_THE_PAGE = "Starts evenly on the page, so its first steps are burn-in."
USUAL_CHURN = {"churn_noise": 1.0, "churn_low": 0.0, "churn_high": 100.0}
CHURN_SIGNS = {"churn_noise": "S_noise", "churn_low": "S_min", "churn_high": "S_max"}


def lane_words(lane: Lane, target: Target) -> str:
    """Return what ran, with the settings that it read, and what is to be known of its start or its end."""
    sampling = lane.sampling
    pieces = [KINDS[sampling.sampler], *_figures(lane), *_switches(sampling), *_guidance(sampling, target)]
    pieces += [f"{grouped(sampling.steps)}{SPACE}steps", f"{grouped(len(lane.points))}{SPACE}points"]
    if lane.escaped:
        pieces.append(f"{grouped(lane.escaped)} left for good")
    return ". ".join([", ".join(pieces), *_notes(lane)])


def _figures(lane: Lane) -> list[str]:
    """Return the numbers that a sampler reads."""
    sampling = lane.sampling
    said = {
        "sigma": f"σ {_short(lane.level, 2)}",
        "eta": f"η {_short(sampling.eta)}",
        "ddim_eta": f"η {_short(sampling.ddim_eta)}",
        "levels": f"{grouped(sampling.levels)} of them",
        "churn": f"churn {_short(sampling.churn)}",
        "snr": f"ratio {_short(sampling.snr)}",
    }
    for name, usual in USUAL_CHURN.items():
        if getattr(sampling, name) != usual:
            said[name] = f"{CHURN_SIGNS[name]} {_short(getattr(sampling, name))}"
    return [said[name] for name in settings_of(sampling.sampler) if name in said]


def _switches(sampling: Sampling) -> list[str]:
    """Return what a run went without."""
    off = {"with_score": "without score", "with_noise": "without noise"}
    return [off[name] for name in settings_of(sampling.sampler) if name in off and not getattr(sampling, name)]


def _guidance(sampling: Sampling, target: Target) -> list[str]:
    if not is_guided(sampling) or towards_noise(sampling):
        return []
    if sampling.guide == "autoguidance":
        return [f"away from a {sampling.weak} network", f"w = {_short(sampling.guidance)}"]
    by = "" if sampling.guide == "exact" else f"{sampling.guide} "
    return [f"{by}towards {parts(target).names[sampling.towards]}", f"w = {_short(sampling.guidance)}"]


def _notes(lane: Lane) -> list[str]:
    return [*_start_or_end(lane), *([lane.note] if lane.note else [])]


def _start_or_end(lane: Lane) -> list[str]:
    if towards_noise(lane.sampling):
        ends = f"α = {_short(lane.alpha, 2)}, σ = {_short(lane.sigma, 2)}"
        return [f"Shown at t = 1 in the process’s own frame, x = α x₀ + σ ε with {ends}."]
    return [STARTS_ON_THE_PAGE] if lane.sampling.sampler in ("langevin", "mala") else []


def _short(value: float, digits: int = 4) -> str:
    """Return a number as a person would write it, without a zero behind the point."""
    words = significant(value, digits)
    return words.rstrip("0").rstrip(".") if "." in words else words
