"""What stands over lanes: the settings of each in one line, and what is the same in all of them."""

from scoreviz.engine.document import KernelName, Run, SamplerName, Sampling
from scoreviz.engine.figures import grouped, significant
from scoreviz.engine.guides import is_guided
from scoreviz.engine.in_step import same_start
from scoreviz.engine.kernels import IN_A_SENTENCE
from scoreviz.engine.lane_curves import Figures
from scoreviz.engine.noise import TITLES as PROCESSES
from scoreviz.engine.particles import RunSnapshot, settings_of, towards_noise
from scoreviz.engine.sections import parts
from scoreviz.engine.target import Target

SPACE = "\u00a0"  # no line ends between a number and what it counts
SOLVERS: dict[SamplerName, str] = {
    "ode": "Heun",
    "ode-euler": "Euler",
    "ode-rk4": "Runge–Kutta",
    "reverse-sde": "Euler–Maruyama",
    "edm": "stochastic Heun",
    "dpm++": "second order",
}


def head_words(run: Run, target: Target, lanes: tuple[Run, ...]) -> str:
    """Return the settings of a lane in one line; what is the same in all lanes is not among them."""
    sampling = run.sampling
    pieces = [SOLVERS.get(sampling.sampler, ""), *_level(sampling), f"{grouped(sampling.steps)}{SPACE}steps"]
    if len({field_words(one.sampling) for one in lanes}) > 1:
        pieces.append(f"{field_words(sampling)} field")
    if len({one.noise for one in lanes}) > 1:
        pieces += noise_words(run, lanes)
    off = {"with_score": "score off", "with_noise": "noise off"}
    pieces += [off[name] for name in settings_of(sampling.sampler) if name in off and not getattr(sampling, name)]
    return ", ".join(
        piece for piece in [*pieces, *_eta(sampling), *_known(sampling), *_guidance(sampling, target)] if piece
    )


def field_words(sampling: Sampling) -> str:
    """Return which field leads the points: the true one, the network, or the network at a step of its training."""
    if sampling.field == "true" or sampling.snapshot is None:
        return sampling.field
    return f"step{SPACE}{grouped(sampling.snapshot)} learned"


def noise_words(run: Run, lanes: tuple[Run, ...]) -> list[str]:
    """Return in what the noise of a lane differs from that of others: the process, its table, the shape of noise."""
    noise, said = run.noise, list[str]()
    if len({one.noise.process for one in lanes}) > 1:
        said.append(PROCESSES[noise.process])
    if noise.process == "ddpm" and len({one.noise.table_steps for one in lanes}) > 1:
        said.append(f"T = {grouped(noise.table_steps)}")
    kernels: set[KernelName] = {one.noise.kernel for one in lanes}
    return [*said, f"{IN_A_SENTENCE[noise.kernel]} noise"] if len(kernels) > 1 else said


def in_all(lanes: tuple[Run, ...], runs: tuple[RunSnapshot | None, ...]) -> str:
    """Return what is the same in all lanes.

    Args:
        lanes: as the document has them.
        runs: what has been recorded of each: whether they start from the same places is looked up in it.
    """
    first = lanes[0].sampling
    recorded = [run for run in runs if run is not None]
    n = grouped(first.particles)
    if len(recorded) < len(lanes):
        points = f"{n} points in each"
    elif all(same_start(recorded[0], run) for run in recorded):
        points = f"same {n} starting points"
    else:
        points = f"{n} points in each, which start where their sampler does"
    pieces = [points, f"same seed {first.seed}"]
    if len({field_words(one.sampling) for one in lanes}) == 1:
        pieces.append(f"same {field_words(first)} field")
    if len({one.noise.process for one in lanes}) == 1:
        pieces.append(PROCESSES[lanes[0].noise.process])
    return ", ".join(pieces)


def between_words(figures: Figures | None) -> str:
    """Return how far each two clouds are from each other, lanes by their numbers, with what two true sets are apart."""
    found = () if figures is None else figures.between
    if not found:
        return ""
    said = [f"{one.one + 1} and {one.other + 1}{SPACE}{SPACE}{significant(one.distance)}" for one in found]
    floors = [one.floor.mean for one in found if one.floor is not None]
    least = f"; two true sets {significant(floors[0])}" if floors else ""
    return f"Between the clouds of lanes:  {',  '.join(said)}{least}"


def _level(sampling: Sampling) -> list[str]:
    if sampling.sampler in ("langevin", "mala"):
        return [f"one level, σ{SPACE}{significant(sampling.sigma)}"]
    return [f"{grouped(sampling.levels)}{SPACE}levels"] if sampling.sampler == "annealed" else []


def _eta(sampling: Sampling) -> list[str]:
    name = {"reverse-sde": "eta", "ddim": "ddim_eta"}.get(sampling.sampler)
    usual = Sampling()
    return [] if name is None or getattr(sampling, name) == getattr(usual, name) else [_equal("η", sampling, name)]


def _guidance(sampling: Sampling, target: Target) -> list[str]:
    if not is_guided(sampling) or towards_noise(sampling):
        return []
    names = parts(target).names
    if sampling.guide == "autoguidance":
        to = "autoguidance"
    else:
        to = f"towards {names[sampling.towards]}" if sampling.towards < len(names) else "towards no part"
    return [f"{to} {_equal('w', sampling, 'guidance')}"]


def _known(sampling: Sampling) -> list[str]:
    """Return which coordinate is put back in every step, and at what."""
    if sampling.known == "none":
        return []
    value = significant(sampling.known_value, 2).replace("-", "−")
    again = f", {grouped(sampling.repeats)}{SPACE}times" if sampling.repeats > 1 else ""
    return [f"known {sampling.known}{SPACE}={SPACE}{value}{again}"]


def _equal(sign: str, sampling: Sampling, name: str) -> str:
    value = f"{getattr(sampling, name):.3g}"
    return f"{sign}{SPACE}={SPACE}{value}"
