"""One line under a figure: what it shows, and the settings it was made with."""

from scoreviz.engine.document import Document, ObjectiveName, SamplerName, Sampling
from scoreviz.engine.fields import NoiseLevel, noise_level
from scoreviz.engine.figures import grouped, percent, significant
from scoreviz.engine.guides import is_guided
from scoreviz.engine.lane import TITLES as SAMPLERS
from scoreviz.engine.noise import TITLES as PROCESSES
from scoreviz.engine.rivals import HEADS, rival_document
from scoreviz.wording import listed, mark, tr

SOLVERS: dict[SamplerName, str] = {"ode": mark("Heun"), "ode-euler": mark("Euler"), "ode-rk4": mark("Runge–Kutta")}
TAUGHT: dict[ObjectiveName, str] = {
    "dsm": mark("denoising"),
    "stf": mark("stable target"),
    "tsm": mark("target score"),
    "esm": mark("explicit"),
    "ism": mark("implicit, exact trace"),
    "hutchinson": mark("implicit, random signs"),
    "sliced": mark("sliced"),
    "sliced-vr": mark("sliced, less variance"),
}
"""The titles of the objectives as they stand within a sentence."""
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
    pieces = [document.target.name, tr(PROCESSES[document.noise.process]), level_words(noise_level(document.noise, t))]
    if run is not None:
        pieces.append(run_words(run))
    if trained is not None:
        pieces.append(trained_words(document, *trained, tr("Network") if rival is None else tr(HEADS[0])))
    other = rival_document(document)
    if rival is not None and other is not None:
        pieces.append(trained_words(other, *rival, tr(HEADS[1])))
    return " · ".join(piece for piece in pieces if piece)


def level_words(at: NoiseLevel) -> str:
    """Return a place on the noise axis."""
    return f"t{SPACE}{significant(at.t)}, σ{SPACE}{significant(at.sigma)}"


def run_words(sampling: Sampling) -> str:
    """Return what moved the particles."""
    n, particles = sampling.steps, sampling.particles
    pieces = [
        sampler_words(sampling),
        tr("guided with weight\u00a0{weight}", weight=significant(sampling.guidance)) if is_guided(sampling) else "",
        f"{sampling.known}{SPACE}={SPACE}{significant(sampling.known_value)}" if sampling.known != "none" else "",
        tr("{n}\u00a0step(s)", "", n, n=grouped(n)),
        tr("{n}\u00a0point(s)", "", particles, n=grouped(particles)),
        tr("seed\u00a0{seed}", seed=sampling.seed),
    ]
    return listed(piece for piece in pieces if piece)


def sampler_words(sampling: Sampling) -> str:
    """Return the sampler by name, with its solver where it has several, and the field that drives it."""
    solver, sampler = SOLVERS.get(sampling.sampler, ""), tr(SAMPLERS[sampling.sampler])
    name = tr("{sampler} ({solver})", sampler=sampler, solver=tr(solver)) if solver else sampler
    return name if sampling.sampler == "forward" else driven_words(name, sampling)


def driven_words(sampler: str, sampling: Sampling) -> str:
    """Return a sampler's name with the field that drives it."""
    if sampling.field == "true":
        return tr("{sampler}, true field", sampler=sampler)
    return tr("{sampler}, learned field", sampler=sampler)


def trained_words(document: Document, steps: int, error: float, name: str) -> str:
    """Return how the network was taught, and how far off it is."""
    objective, n = tr(TAUGHT[document.training.objective]), grouped(steps)
    if error == float("inf"):
        return tr("{network}: {objective}, {n}\u00a0step(s)", "", steps, network=name, objective=objective, n=n)
    words = {"network": name, "objective": objective, "n": n, "error": percent(error)}
    return tr("{network}: {objective}, {n}\u00a0step(s), error\u00a0{error}", "", steps, **words)
