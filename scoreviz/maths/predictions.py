"""What a network may be asked to predict: score, eps, x0, v and velocity, five units of one arrow.

At a point x = alpha x0 + sigma eps of the process frame each of them gives all the others; learned with the squared
error, each is the mean of its quantity given x. All conversions go through x0 and eps:

    eps = -sigma score,  x0 = (x - sigma eps) / alpha (Tweedie),  v = alpha eps - sigma x0,
    velocity = alpha' x0 + sigma' eps, which is f x - g^2 score / 2, the probability flow

Sources: Robbins 1956 and Efron 2011 (Tweedie's formula); Ho et al. 2020 (eps); Salimans and Ho 2022 (v); Lipman et al.
2023 (velocity).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, get_args

import torch
from torch import Tensor

from scoreviz.maths.density import Level, narrowed, wide
from scoreviz.maths.process import Process, Time

Unit = Literal["score", "eps", "x0", "v", "velocity"]
UNITS: tuple[Unit, ...] = get_args(Unit)

# The slope of sigma is read no earlier than here: at t = 0 itself it is infinite for variance-preserving processes.
EARLIEST = 1e-6


@dataclass(frozen=True, eq=False)
class Mix:
    """The shares of signal and noise in x = alpha x0 + sigma eps, and how quickly they change.

    Args:
        alpha, sigma: numbers, or tensors that broadcast to ``x.shape[:-1]``.
        alpha_slope, sigma_slope: d alpha/dt and d sigma/dt; only the velocity needs them. Those of the straight path,
            alpha = 1 - t and sigma = t, if not given.
    """

    alpha: Level
    sigma: Level
    alpha_slope: Level = -1.0
    sigma_slope: Level = 1.0


def mix_at(process: Process, t: Time) -> Mix:
    """Return a process's shares at time t, a number or a tensor.

    Formula:
        alpha' = f alpha,  sigma' = f sigma + g^2 / (2 sigma)
    """
    later = t.clamp(min=EARLIEST) if isinstance(t, Tensor) else max(t, EARLIEST)
    sigma_slope = process.f(later) * process.sigma(later) + process.g2(later) / (2 * process.sigma(later))
    return Mix(process.alpha(t), process.sigma(t), process.f(t) * process.alpha(t), sigma_slope)


@dataclass(frozen=True, eq=False)
class Arrow:
    """One prediction at points ``[..., 2]`` in all its units, each ``[..., 2]``; see the module for what they are."""

    score: Tensor
    eps: Tensor
    x0: Tensor
    v: Tensor
    velocity: Tensor


def arrow(value: Tensor, unit: Unit, x: Tensor, mix: Mix) -> Arrow:
    """Return all units of the arrow that has a given value in one of them.

    What a value leaves open is zero, and never infinite. Where sigma is 0, x is alpha x0 and says nothing about eps:
    from a score or an x0 follows eps = 0, and from an eps or an x0 the score 0. Where alpha is 0, x is sigma eps:
    from a score, an eps or an x0 follows eps = x / sigma or what was given, and from a score or an eps x0 = 0.
    The unit that was given is handed back as it is.

    Args:
        value: ``[..., 2]``.
        unit: what ``value`` is.
        x: points ``[..., 2]`` in the process frame.
        mix: the shares of signal and noise there.

    Errors:
        ValueError: there is no such unit.
    """
    if unit not in _READERS:
        raise ValueError(f"There is no prediction named {unit!r}.")
    wider = wide(x.device)  # so that no product of large numbers is infinite
    columns = _columns(mix, x.to(wider))
    x0, eps = _READERS[unit](value.to(wider), x.to(wider), columns)
    found = Arrow(
        score=narrowed(-_quotient(eps, columns.sigma), x.dtype),
        eps=narrowed(eps, x.dtype),
        x0=narrowed(x0, x.dtype),
        v=narrowed(columns.alpha * eps - columns.sigma * x0, x.dtype),
        velocity=narrowed(columns.alpha_slope * x0 + columns.sigma_slope * eps, x.dtype),
    )
    return replace(found, **{unit: value})


def convert(value: Tensor, source: Unit, target: Unit, x: Tensor, mix: Mix) -> Tensor:
    """Return a prediction ``[..., 2]`` in another unit; ``arrow`` says what happens at the ends of a process.

    Errors:
        ValueError: there is no such unit.
    """
    if target not in _READERS:
        raise ValueError(f"There is no prediction named {target!r}.")
    converted: Tensor = getattr(arrow(value, source, x, mix), target)
    return converted


@dataclass(frozen=True, eq=False)
class _Columns:
    """A ``Mix`` as tensors that multiply points: ``[..., 1]`` or without shape."""

    alpha: Tensor
    sigma: Tensor
    alpha_slope: Tensor
    sigma_slope: Tensor


def _from_eps(eps: Tensor, x: Tensor, mix: _Columns) -> tuple[Tensor, Tensor]:
    return _quotient(x - mix.sigma * eps, mix.alpha), eps


def _from_score(score: Tensor, x: Tensor, mix: _Columns) -> tuple[Tensor, Tensor]:
    return _from_eps(-mix.sigma * score, x, mix)


def _from_x0(x0: Tensor, x: Tensor, mix: _Columns) -> tuple[Tensor, Tensor]:
    return x0, _quotient(x - mix.alpha * x0, mix.sigma)


def _from_v(v: Tensor, x: Tensor, mix: _Columns) -> tuple[Tensor, Tensor]:
    """Solve x = alpha x0 + sigma eps and v = alpha eps - sigma x0; their determinant is one where variance is kept."""
    square = mix.alpha**2 + mix.sigma**2
    return _quotient(mix.alpha * x - mix.sigma * v, square), _quotient(mix.sigma * x + mix.alpha * v, square)


def _from_velocity(velocity: Tensor, x: Tensor, mix: _Columns) -> tuple[Tensor, Tensor]:
    """Solve x = alpha x0 + sigma eps and u = alpha' x0 + sigma' eps; the determinant is one on the straight path."""
    determinant = mix.alpha * mix.sigma_slope - mix.sigma * mix.alpha_slope
    x0 = _quotient(mix.sigma_slope * x - mix.sigma * velocity, determinant)
    return x0, _quotient(mix.alpha * velocity - mix.alpha_slope * x, determinant)


_READERS: dict[str, Callable[[Tensor, Tensor, _Columns], tuple[Tensor, Tensor]]] = {
    "score": _from_score,
    "eps": _from_eps,
    "x0": _from_x0,
    "v": _from_v,
    "velocity": _from_velocity,
}


def _columns(mix: Mix, x: Tensor) -> _Columns:
    """Return a mix as tensors of the type of the points ``x``."""
    levels = (mix.alpha, mix.sigma, mix.alpha_slope, mix.sigma_slope)
    tensors = [torch.as_tensor(level, dtype=x.dtype, device=x.device) for level in levels]
    return _Columns(*(values[..., None] if values.ndim else values for values in tensors))


def _quotient(above: Tensor, below: Tensor) -> Tensor:
    """Return above / below, zero where below is zero."""
    return torch.where(below == 0, 0.0, above / torch.where(below == 0, 1.0, below))
