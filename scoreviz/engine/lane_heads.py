"""What stands over lanes: the settings of each in one line, and what is the same in all of them."""

from scoreviz.engine.document import KernelName, Run, SamplerName, Sampling
from scoreviz.engine.figures import grouped, significant
from scoreviz.engine.guides import is_guided
from scoreviz.engine.in_step import same_start
from scoreviz.engine.kernels import IN_A_SENTENCE
from scoreviz.engine.lane_curves import Figures
from scoreviz.engine.lane_numbers import Between
from scoreviz.engine.noise import TITLES as PROCESSES
from scoreviz.engine.particles import RunSnapshot, settings_of, towards_noise
from scoreviz.engine.sections import parts
from scoreviz.engine.target import Target
from scoreviz.wording import listed, mark, tr

SPACE = "\u00a0"  # no line ends between a number and what it counts
SOLVERS: dict[SamplerName, str] = {
    "ode": mark("Heun"),
    "ode-euler": mark("Euler"),
    "ode-rk4": mark("Runge–Kutta"),
    "reverse-sde": mark("Euler–Maruyama"),
    "edm": mark("stochastic Heun"),
    "dpm++": mark("second order"),
}


def head_words(run: Run, target: Target, lanes: tuple[Run, ...]) -> str:
    """Return the settings of a lane in one line; what is the same in all lanes is not among them."""
    sampling = run.sampling
    steps = tr("{n}\u00a0step(s)", "", sampling.steps, n=grouped(sampling.steps))
    pieces = [tr(SOLVERS.get(sampling.sampler, "")), *_level(sampling), steps]
    if len({field_words(one.sampling) for one in lanes}) > 1:
        pieces.append(field_words(sampling))
    if len({one.noise for one in lanes}) > 1:
        pieces += noise_words(run, lanes)
    off = {
        "with_score": tr("score off"),
        "with_noise": tr("noise off"),
        "of_jump": tr("one row’s coefficients"),
    }
    pieces += [off[name] for name in settings_of(sampling.sampler) if name in off and not getattr(sampling, name)]
    return listed(
        piece for piece in [*pieces, *_eta(sampling), *_known(sampling), *_guidance(sampling, target)] if piece
    )


def field_words(sampling: Sampling) -> str:
    """Return which field leads the points: the true one, the network, or the network at a step of its training."""
    if sampling.field == "true":
        return tr("true field")
    if sampling.snapshot is None:
        return tr("learned field")
    return tr("step\u00a0{step} learned field", step=grouped(sampling.snapshot))


def _same_field(sampling: Sampling) -> str:
    if sampling.field == "true":
        return tr("same true field")
    if sampling.snapshot is None:
        return tr("same learned field")
    return tr("same step\u00a0{step} learned field", step=grouped(sampling.snapshot))


def noise_words(run: Run, lanes: tuple[Run, ...]) -> list[str]:
    """Return in what the noise of a lane differs from that of others: the process, its table, the shape of noise."""
    noise, said = run.noise, list[str]()
    if len({one.noise.process for one in lanes}) > 1:
        said.append(tr(PROCESSES[noise.process]))
    if noise.process == "ddpm" and len({one.noise.table_steps for one in lanes}) > 1:
        said.append(f"T = {grouped(noise.table_steps)}")
    kernels: set[KernelName] = {one.noise.kernel for one in lanes}
    return [*said, tr("{noise} noise", noise=tr(IN_A_SENTENCE[noise.kernel]))] if len(kernels) > 1 else said


def in_all(
    lanes: tuple[Run, ...], runs: tuple[RunSnapshot | None, ...], *, alone: bool = False, begins: bool = False
) -> str:
    """Return what is the same in all lanes.

    Args:
        lanes: as the document has them.
        runs: what has been recorded of each: whether they start from the same places is looked up in it.
        alone: whether there is one lane, of which nothing is said to be the same.
        begins: whether a sentence begins with it.
    """
    first = lanes[0].sampling
    seed = tr("seed {seed}", seed=first.seed) if alone else tr("same seed {seed}", seed=first.seed)
    pieces = [_points_in_all(lanes, runs, alone, begins), seed]
    if len({field_words(one.sampling) for one in lanes}) == 1:
        pieces.append(field_words(first) if alone else _same_field(first))
    if len({one.noise.process for one in lanes}) == 1:
        pieces.append(tr(PROCESSES[lanes[0].noise.process]))
    return listed(pieces)


def _points_in_all(lanes: tuple[Run, ...], runs: tuple[RunSnapshot | None, ...], alone: bool, begins: bool) -> str:
    recorded = [run for run in runs if run is not None]
    n = grouped(lanes[0].sampling.particles)
    if len(recorded) < len(lanes):
        return tr("{n} points in each", n=n)
    if not all(same_start(recorded[0], run) for run in recorded):
        return tr("{n} points in each, which start where their sampler does", n=n)
    if alone:
        return tr("{n} starting points", n=n)
    return tr("Same {n} starting points", n=n) if begins else tr("same {n} starting points", n=n)


def between_words(figures: Figures | None) -> str:
    """Return how far each two clouds are from each other, lanes by their numbers, with what two true sets are apart."""
    found = () if figures is None else figures.between
    if not found:
        return ""
    said = [_between(one) for one in found]
    floors = [one.floor.mean for one in found if one.floor is not None]
    pairs = ",  ".join(said)
    if not floors:
        return tr("Between the clouds of lanes:  {pairs}", pairs=pairs)
    floor = significant(floors[0])
    return tr("Between the clouds of lanes:  {pairs}; two true sets {floor}", pairs=pairs, floor=floor)


def _between(pair: Between) -> str:
    distance = significant(pair.distance)
    return tr("{one} and {other}\u00a0\u00a0{distance}", one=pair.one + 1, other=pair.other + 1, distance=distance)


def _level(sampling: Sampling) -> list[str]:
    if sampling.sampler in ("langevin", "mala"):
        return [tr("one level, σ\u00a0{sigma}", sigma=significant(sampling.sigma))]
    levels = sampling.levels
    return [tr("{n}\u00a0level(s)", "", levels, n=grouped(levels))] if sampling.sampler == "annealed" else []


def _eta(sampling: Sampling) -> list[str]:
    name = {"reverse-sde": "eta", "ddim": "ddim_eta"}.get(sampling.sampler)
    usual = Sampling()
    return [] if name is None or getattr(sampling, name) == getattr(usual, name) else [_equal("η", sampling, name)]


def _guidance(sampling: Sampling, target: Target) -> list[str]:
    if not is_guided(sampling) or towards_noise(sampling):
        return []
    names, weight = parts(target).names, _equal("w", sampling, "guidance")
    if sampling.guide == "autoguidance":
        return [tr("autoguidance {weight}", weight=weight)]
    if sampling.towards < len(names):
        return [tr("towards {part} {weight}", part=names[sampling.towards], weight=weight)]
    return [tr("towards no part {weight}", weight=weight)]


def _known(sampling: Sampling) -> list[str]:
    """Return which coordinate is put back in every step, and at what."""
    if sampling.known == "none":
        return []
    value = significant(sampling.known_value, 2).replace("-", "−")
    words = {"axis": sampling.known, "value": value, "n": grouped(sampling.repeats)}
    if sampling.repeats > 1:
        return [tr("known {axis}\u00a0=\u00a0{value}, {n}\u00a0times", **words)]
    return [tr("known {axis}\u00a0=\u00a0{value}", **words)]


def _equal(sign: str, sampling: Sampling, name: str) -> str:
    value = f"{getattr(sampling, name):.3g}"
    return f"{sign}{SPACE}={SPACE}{value}"
