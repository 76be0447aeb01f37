"""One line under a figure: what it shows, and the settings it was made with."""

from scoreviz.engine.document import Document, SamplerName, Sampling
from scoreviz.engine.fields import NoiseLevel, noise_level
from scoreviz.engine.figures import grouped, percent, significant
from scoreviz.engine.guides import is_guided
from scoreviz.engine.lane import TITLES as SAMPLERS
from scoreviz.engine.noise import TITLES as PROCESSES
from scoreviz.engine.objectives import OBJECTIVES
from scoreviz.engine.rivals import HEADS, rival_document

SOLVERS: dict[SamplerName, str] = {"ode": "Heun", "ode-euler": "Euler", "ode-rk4": "Runge–Kutta"}
SPACE = "\u00a0"  # no line ends between a number and what it counts


def caption(
    document: Document,
    t: float,
    run: Sampling | None,
    trained: tuple[int, float] | None,
    rival: tuple[int, float] | None = None,
) -> str:
    """Return the line.

    Args:
        t: the time of the noise process that is shown.
        run: the settings of the run whose particles are shown, or None.
        trained: how many steps the network took and its relative error, where it is shown or drives the particles.
        rival: the same of the second network, where it is shown beside the first.
    """
    pieces = [document.target.name, PROCESSES[document.noise.process], level_words(noise_level(document.noise, t))]
    if run is not None:
        pieces.append(run_words(run))
    if trained is not None:
        pieces.append(trained_words(document, *trained, "Network" if rival is None else HEADS[0]))
    other = rival_document(document)
    if rival is not None and other is not None:
        pieces.append(trained_words(other, *rival, HEADS[1]))
    return " · ".join(piece for piece in pieces if piece)


def level_words(at: NoiseLevel) -> str:
    """Return a place on the noise axis."""
    return f"t{SPACE}{significant(at.t)}, σ{SPACE}{significant(at.sigma)}"


def run_words(sampling: Sampling) -> str:
    """Return what moved the particles."""
    steps = f"{grouped(sampling.steps)}{SPACE}steps"
    points = f"{grouped(sampling.particles)}{SPACE}points"
    led = f", guided with weight{SPACE}{significant(sampling.guidance)}" if is_guided(sampling) else ""
    known = f", {sampling.known}{SPACE}={SPACE}{significant(sampling.known_value)}" if sampling.known != "none" else ""
    return f"{sampler_words(sampling)}{led}{known}, {steps}, {points}, seed{SPACE}{sampling.seed}"


def sampler_words(sampling: Sampling) -> str:
    """Return the sampler by name, with its solver where it has several, and the field that drives it."""
    solver = SOLVERS.get(sampling.sampler, "")
    name = f"{SAMPLERS[sampling.sampler]} ({solver})" if solver else SAMPLERS[sampling.sampler]
    return name if sampling.sampler == "forward" else f"{name}, {sampling.field} field"


def trained_words(document: Document, steps: int, error: float, name: str) -> str:
    """Return how the network was taught, and how far off it is."""
    off = "" if error == float("inf") else f", error{SPACE}{percent(error)}"
    objective = next(known.title for known in OBJECTIVES if known.name == document.training.objective)
    return f"{name}: {objective.lower()}, {grouped(steps)}{SPACE}steps{off}"
