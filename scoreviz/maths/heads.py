"""What a network's output F stands for: how it becomes a score, what it is regressed on, and with which weight.

Everything here is in the network's own frame, z = x0 + s eps, where the data has mean zero and unit scale; r is
sqrt(1 + s^2) and S the score in z. F is one number pair a point, whichever way it is read:

    ============  ========================  ====================  =============  =====================
    prediction    F stands for              S                     weight         the field where F = 0
    ============  ========================  ====================  =============  =====================
    ``edm``       (s x0 - eps)/r            F/(s r) - z/r^2       1              one Gaussian's
    ``score``     s S, that is -eps         F/s                   r^2            zero
    ``eps``       eps                       -F/s                  r^2            zero
    ``x0``        x0, the denoised point D  (F - z)/s^2           r^2/s^2        one point's
    ``v``         (eps - s x0)/r            -F/(s r) - z/r^2      1              one Gaussian's
    ``velocity``  eps - x0                  -(F + z)/(s (1 + s))  r^2/(1 + s)^2  that of D = z/(1 + s)
    ``energy``    as edm, and a gradient    F/(s r) - z/r^2       1              one Gaussian's
    ============  ========================  ====================  =============  =====================

With these weights every head minimises the same E s^2 (1 + s^2) |S + eps/s|^2 (Karras et al. 2022, arXiv 2206.00364,
eq. 8, for unit scale): a head is a change of coordinates, so errors of fields compare, and so do losses.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

from torch import Tensor

Prediction = Literal["edm", "score", "eps", "x0", "v", "velocity", "energy"]
PREDICTIONS: tuple[Prediction, ...] = get_args(Prediction)


@dataclass(frozen=True)
class Head:
    """One reading of F, as three functions of tensors that broadcast to ``[n, 2]``; ``s`` is ``[n, 1]``.

    Args:
        score: S from (F, z, s).
        target: what F is regressed on, from (x0, eps, s).
        weight: the weight of |F - target|^2, from s; it is s^2 r^2 (dS/dF)^2.
    """

    score: Callable[[Tensor, Tensor, Tensor], Tensor]
    target: Callable[[Tensor, Tensor, Tensor], Tensor]
    weight: Callable[[Tensor], Tensor]


def score_in_units(prediction: Prediction, F: Tensor, z: Tensor, s: Tensor) -> Tensor:
    """Return the score S ``[n, 2]`` in z for an output ``F [n, 2]`` at ``z [n, 2]`` and noise levels ``s [n, 1]``."""
    return HEADS[prediction].score(F, z, s)


def target_in_units(prediction: Prediction, x0: Tensor, eps: Tensor, s: Tensor) -> Tensor:
    """Return what F is regressed on, ``[n, 2]``: the F for which S is -eps/s at z = x0 + s eps.

    Args:
        prediction: what F stands for.
        x0: clean points in the network's frame, ``[n, 2]``.
        eps: standard noise, ``[n, 2]``.
        s: noise levels in the network's frame, ``[n, 1]``.
    """
    return HEADS[prediction].target(x0, eps, s)


def loss_weight(prediction: Prediction, s: Tensor) -> Tensor:
    """Return the weight ``[n, 1]`` of |F - target|^2 that makes it s^2 (1 + s^2) |S + eps/s|^2."""
    return HEADS[prediction].weight(s)


def outputs_of(prediction: Prediction) -> int:
    """Return how many numbers the last layer gives: an energy is one, everything else a vector in the plane."""
    return 1 if prediction == "energy" else 2


def are_opposite(one: Prediction, other: Prediction) -> bool:
    """Return whether the output of one prediction is exactly minus that of the other, so that a sign makes it so."""
    return {one, other} in ({"edm", "v"}, {"score", "eps"})


def checked_prediction(name: str) -> Prediction:
    """Return a prediction's name.

    Raises:
        ValueError: there is no such prediction.
    """
    for prediction in PREDICTIONS:
        if prediction == name:
            return prediction
    raise ValueError(f"A network predicts one of {', '.join(PREDICTIONS)}, not {name!r}.")


def _edm(F: Tensor, z: Tensor, s: Tensor) -> Tensor:
    variance = 1 + s * s
    return F / (s * variance.sqrt()) - z / variance


def _edm_target(x0: Tensor, eps: Tensor, s: Tensor) -> Tensor:
    return (s * x0 - eps) * (1 + s**2).rsqrt()


def _one(s: Tensor) -> Tensor:
    return s.new_ones(s.shape)


def _square(s: Tensor) -> Tensor:
    return 1 + s * s


# (x0 - c_skip z)/c_out of Karras et al. 2022, eq. 8, with unit scale put in.
_EDM = Head(_edm, _edm_target, _one)
# F as the plain score would have to be as large as 1/s, and the weight s^2 r^2 would leave small noise to chance: such
# networks do not converge there. Times s it is minus eps, so this head and the next learn the same field.
_SCORE = Head(lambda F, z, s: F / s, lambda x0, eps, s: -eps, _square)
# Ho et al. 2020 (arXiv 2006.11239).
_EPS = Head(lambda F, z, s: -F / s, lambda x0, eps, s: eps, _square)
_X0 = Head(lambda F, z, s: (F - z) / (s * s), lambda x0, eps, s: x0, lambda s: 1 + 1 / (s * s))
# v = alpha eps - sigma x0 with alpha = 1/r and sigma = s/r (Salimans and Ho 2022, arXiv 2202.00512): minus edm's F.
_V = Head(lambda F, z, s: _edm(-F, z, s), lambda x0, eps, s: -_edm_target(x0, eps, s), _one)
# The velocity of (1 - t) x0 + t eps at t = s/(1 + s) (Lipman et al. 2023, arXiv 2210.02747).
_VELOCITY = Head(
    lambda F, z, s: -(F + z) / (s * (1 + s)), lambda x0, eps, s: eps - x0, lambda s: (1 + s * s) / (1 + s).square()
)

HEADS: dict[Prediction, Head] = {
    "edm": _EDM,
    "score": _SCORE,
    "eps": _EPS,
    "x0": _X0,
    "v": _V,
    "velocity": _VELOCITY,
    "energy": _EDM,
}
