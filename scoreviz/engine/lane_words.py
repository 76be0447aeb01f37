"""What is said of one sampler's run in the picture of a walk."""

from scoreviz.engine.document import SamplerName, Sampling
from scoreviz.engine.figures import grouped, significant
from scoreviz.engine.guides import is_guided
from scoreviz.engine.lane import Lane
from scoreviz.engine.particles import settings_of, towards_noise
from scoreviz.engine.sections import parts
from scoreviz.engine.target import Target
from scoreviz.wording import listed, mark, sentences, tr

KINDS: dict[SamplerName, str] = {
    "langevin": mark("One noise level"),
    "mala": mark("True density, one noise level"),
    "annealed": mark("Falling noise levels"),
    "reverse-sde": mark("Euler–Maruyama"),
    "ode": mark("Heun"),
    "ode-euler": mark("Euler"),
    "ode-rk4": mark("Runge–Kutta"),
    "ddpm": mark("Ancestral"),
    "ddim": mark("Implicit"),
    "edm": mark("Stochastic Heun"),
    "dpm++": "2M",
    "pc": mark("Reverse SDE, corrected"),
    "forward": mark("The drawing under noise"),
}
STARTS_ON_THE_PAGE = mark("Starts evenly on the page, so its first steps are burn-in.")
USUAL_CHURN = {"churn_noise": 1.0, "churn_low": 0.0, "churn_high": 100.0}
CHURN_SIGNS = {"churn_noise": "S_noise", "churn_low": "S_min", "churn_high": "S_max"}
TOWARDS: dict[str, str] = {
    "exact": mark("towards {part}"),
    "classifier": mark("classifier towards {part}"),
    "classifier-free": mark("classifier-free towards {part}"),
}


def lane_words(lane: Lane, target: Target) -> str:
    """Return what ran, with the settings that it read, and what is to be known of its start or its end."""
    sampling = lane.sampling
    pieces = [tr(KINDS[sampling.sampler]), *_figures(lane), *_switches(sampling), *_guidance(sampling, target)]
    steps, points = sampling.steps, len(lane.points)
    pieces.append(tr("{n}\u00a0step(s)", "", steps, n=grouped(steps)))
    pieces.append(tr("{n}\u00a0point(s)", "", points, n=grouped(points)))
    if lane.escaped:
        pieces.append(tr("{n} left for good", "", lane.escaped, n=grouped(lane.escaped)))
    return sentences([listed(pieces), *_notes(lane)])


def _figures(lane: Lane) -> list[str]:
    """Return the numbers that a sampler reads."""
    sampling = lane.sampling
    said = {
        "sigma": f"σ {_short(lane.level, 2)}",
        "eta": f"η {_short(sampling.eta)}",
        "ddim_eta": f"η {_short(sampling.ddim_eta)}",
        "levels": tr("{n} of them", "noise levels", sampling.levels, n=grouped(sampling.levels)),
        "churn": tr("churn {value}", value=_short(sampling.churn)),
        "snr": tr("ratio {value}", value=_short(sampling.snr)),
    }
    for name, usual in USUAL_CHURN.items():
        if getattr(sampling, name) != usual:
            said[name] = f"{CHURN_SIGNS[name]} {_short(getattr(sampling, name))}"
    return [said[name] for name in settings_of(sampling.sampler) if name in said]


def _switches(sampling: Sampling) -> list[str]:
    """Return what a run went without."""
    off = {
        "with_score": tr("without score"),
        "with_noise": tr("without noise"),
        "of_jump": tr("with the coefficients of one row"),
    }
    return [off[name] for name in settings_of(sampling.sampler) if name in off and not getattr(sampling, name)]


def _guidance(sampling: Sampling, target: Target) -> list[str]:
    if not is_guided(sampling) or towards_noise(sampling):
        return []
    if sampling.guide == "autoguidance":
        smaller = sampling.weak == "smaller"
        away = tr("away from a smaller network") if smaller else tr("away from a younger network")
        return [away, f"w = {_short(sampling.guidance)}"]
    towards = tr(TOWARDS[sampling.guide], part=parts(target).names[sampling.towards])
    return [towards, f"w = {_short(sampling.guidance)}"]


def _notes(lane: Lane) -> list[str]:
    return [*_start_or_end(lane), *([lane.note] if lane.note else [])]


def _start_or_end(lane: Lane) -> list[str]:
    if towards_noise(lane.sampling):
        ends = {"alpha": _short(lane.alpha, 2), "sigma": _short(lane.sigma, 2)}
        return [tr("Shown at t = 1 in the process’s own frame, x = α x₀ + σ ε with α = {alpha}, σ = {sigma}.", **ends)]
    return [tr(STARTS_ON_THE_PAGE)] if lane.sampling.sampler in ("langevin", "mala") else []


def _short(value: float, digits: int = 4) -> str:
    """Return a number as a person would write it, without a zero behind the point."""
    words = significant(value, digits)
    return words.rstrip("0").rstrip(".") if "." in words else words
