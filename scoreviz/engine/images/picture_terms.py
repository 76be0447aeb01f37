"""One picture of a run as an equation of three: which pictures, with which factors, each exactly true.

Formula:
    noise     x_t = alpha x0-hat + sigma eps-hat
    drift     x_t = x0-hat - (x0-hat - x_t)
    score     x_t = alpha x0-hat - sigma^2 s        (Tweedie)
    change    x0-hat = x0-hat one step before + their difference
    guidance  x0-hat = x0-hat of any class + w (x0-hat of the class - x0-hat of any class)
"""

from dataclasses import dataclass

import numpy as np

from scoreviz.engine.images.guidance_part import GuidancePart
from scoreviz.engine.images.image_run import Array, ImageRun
from scoreviz.engine.names import EquationName
from scoreviz.wording import mark, tr

NOISE_REACH = 2.5  # standard deviations of eps-hat between grey and black, or white
SEEN = 98.0  # per cent of what has a sign lies within its colours
NO_NOISE = mark("no noise left")
NOTHING_BEFORE = mark("nothing before the first look")
NO_CLASS = mark("choose a class")
NOT_YET = mark("is being worked out")


@dataclass(frozen=True, eq=False)
class Term:
    """One picture of an equation.

    Args:
        values: ``[C, H, W]``; of a picture between -1, black, and 1, white.
        reach: what is shown of what has a sign: the colours go from minus to plus this; 0 for a picture.
    """

    values: Array
    reach: float = 0.0


@dataclass(frozen=True, eq=False)
class Terms:
    """Three pictures with first = factor second + factor third, or minus where the last factor says so.

    Args:
        kind: which of the equations.
        pictures: None where there is none.
        factors: of the second and of the third; what they are called is the screen's.
        why: why a picture is missing, in a few words, or "".
    """

    kind: EquationName
    pictures: tuple[Term | None, Term | None, Term | None]
    factors: tuple[float, float]
    why: str = ""


def terms_at(
    run: ImageRun,
    frame: int,
    which: int,
    kind: EquationName,
    guidance: GuidancePart | None = None,
    why: str | None = None,
) -> Terms:
    """Return an equation of one picture at a frame that is there.

    Args:
        guidance: of this picture at this frame, for the equation of that name; where it is None, ``why`` says so, or
            nothing: then it is being worked out.
    """
    makers = {"noise": _noise, "drift": _drift, "score": _score, "change": _change}
    if kind in makers:
        return makers[kind](run, frame, which)
    return _guidance(run, frame, which, guidance, why)


def _noise(run: ImageRun, frame: int, which: int) -> Terms:
    x, x0, alpha, sigma = _process(run, frame, which)
    if sigma == 0.0:
        return Terms("noise", (Term(x), Term(x0), None), (alpha, sigma), tr(NO_NOISE))
    eps = ((x - np.float32(alpha) * x0) / np.float32(sigma)).astype(np.float32)
    return Terms("noise", (Term(x), Term(x0), Term(eps, NOISE_REACH)), (alpha, sigma))


def _drift(run: ImageRun, frame: int, which: int) -> Terms:
    x, x0, _alpha, _sigma = _process(run, frame, which)
    return Terms("drift", (Term(x), Term(x0), _signed(x0 - x)), (1.0, -1.0))


def _score(run: ImageRun, frame: int, which: int) -> Terms:
    x, x0, alpha, sigma = _process(run, frame, which)
    score = None if sigma == 0.0 else _signed((np.float32(alpha) * x0 - x) / np.float32(sigma**2))
    return Terms("score", (Term(x), Term(x0), score), (alpha, -(sigma**2)), "" if sigma else tr(NO_NOISE))


def _change(run: ImageRun, frame: int, which: int) -> Terms:
    now = run.clean[frame, which]
    if frame == 0:
        return Terms("change", (Term(now), None, None), (1.0, 1.0), tr(NOTHING_BEFORE))
    before = run.clean[frame - 1, which]
    return Terms("change", (Term(now), Term(before), _signed(now - before)), (1.0, 1.0))


def _guidance(run: ImageRun, frame: int, which: int, part: GuidancePart | None, why: str | None) -> Terms:
    now, weight = Term(run.clean[frame, which]), run.spec.imaging.guidance
    if run.spec.imaging.label < 0:
        return Terms("guidance", (now, None, None), (1.0, weight), tr(NO_CLASS))
    if run.sigmas[frame] == 0.0:
        return Terms("guidance", (now, None, None), (1.0, weight), tr(NO_NOISE))
    if part is None:
        return Terms("guidance", (now, None, None), (1.0, weight), tr(NOT_YET) if why is None else why)
    return Terms("guidance", (now, Term(part.any), _signed(part.shift)), (1.0, weight))


def _process(run: ImageRun, frame: int, which: int) -> tuple[Array, Array, float, float]:
    return run.noisy[frame, which], run.clean[frame, which], float(run.alphas[frame]), float(run.sigmas[frame])


def _signed(values: Array) -> Term:
    return Term(values, reach_of(values))


def reach_of(values: Array) -> float:
    """Return a round figure, 1, 2 or 5 times a power of ten, within which most of the values lie; above 0."""
    size = float(np.percentile(np.abs(values), SEEN))
    if not size > 0.0:
        return 1.0
    power = 10.0 ** np.floor(np.log10(size))
    return float(next((k * power for k in (1.0, 2.0, 5.0) if size <= k * power * (1 + 1e-6)), 10.0 * power))
