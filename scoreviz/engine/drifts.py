"""What the arrows can show besides the score: the drift of the noise process, and those of its ways back."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.data_points import noisy_points
from scoreviz.engine.document import Noise, ShownName
from scoreviz.engine.noise import process_of
from scoreviz.engine.target import Target

Array = NDArray[np.float32]

DRIFTS: tuple[ShownName, ...] = ("forward", "reverse-ode", "reverse-sde")
# How much of g^2 s a way back has: all of it where noise is added on the way, half of it where none is.
_SHARES: dict[ShownName, float] = {"reverse-ode": 0.5, "reverse-sde": 1.0}
_ROUND = (1.0, 2.0, 5.0, 10.0)


@dataclass(frozen=True)
class Shown:
    """Vectors that are a share of the place and a share of the score: of_place x + of_score (unit s).

    Args:
        of_place, of_score: the two shares, both already over ``one``.
        one: the length of the vector that is drawn as 1, in canvas units a unit of t; 1 for the score.
    """

    of_place: float = 0.0
    of_score: float = 1.0
    one: float = 1.0

    def of(self, x: Array, score: Array) -> Array:
        """Return the vectors ``[..., 2]`` at places ``x [..., 2]``, from the score in the arrows' unit ``[..., 2]``."""
        if self.of_place == 0.0 and self.of_score == 1.0:
            return score
        return np.asarray(self.of_place * x + self.of_score * score, np.float32)


SCORE = Shown()


def shown_vectors(kind: ShownName, target: Target, noise: Noise, t: float, factor: float) -> Shown:
    """Return what is drawn at one time, and in which unit.

    Formula:
        forward: f x, of dx = f x dt + g dw. Back, as points move while t falls: -(f x - c g^2 s), c = 1 for the
        reverse SDE dx = [f x - g^2 s] dt + g dw and 1/2 for the probability-flow ODE.

    Args:
        kind: which; the score, and the parts of guidance, which are scores, are shown as they are.
        target, noise, t: whose typical length at the noisy data is the unit, rounded up to 1, 2 or 5 times a power
            of ten, so that it is the same at every zoom.
        factor: by which the score is multiplied where it is handed over, in the process's frame.

    Source:
        Song et al. 2021 (arXiv 2011.13456), eqs. 5, 6 and 13.
    """
    if kind not in DRIFTS:
        return SCORE
    process = process_of(noise)
    f, g2 = float(process.f(t)), float(process.g2(t))
    share = _SHARES.get(kind, 0.0)
    of_place, of_score = (f, 0.0) if kind == "forward" else (-f, share * g2 / factor)
    x = noisy_points(target, noise.kernel, float(process.alpha(t)), float(process.sigma(t)))
    # Unit normal scores stand for those of the data: |sigma s| is about one wherever there is data.
    typical = math.hypot(of_place * float(np.sqrt((x**2).sum(axis=1).mean())), of_score)
    one = _rounded_up(typical)
    return Shown(of_place / one, of_score / one, one)


def _rounded_up(length: float) -> float:
    if not length > 1e-9:
        return 1.0
    power = 10.0 ** math.floor(math.log10(length))
    return next(step * power for step in _ROUND if step * power >= length * (1.0 - 1e-9))
