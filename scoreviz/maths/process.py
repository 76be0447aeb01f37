"""Noise processes x_t = alpha(t) x0 + sigma(t) eps for t in [0, 1]: 0 is data, 1 is noise.

Each is the solution of dx = f x dt + g dw with f = d log alpha/dt and g^2 = d sigma^2/dt - 2 f sigma^2.
Times may be numbers or tensors; the answer is of the same kind.

All methods are finite on the whole of [0, 1], and alpha is never zero, so that a sampler may start at t = 1 itself:
where a paper's alpha ends at zero (``Cosine``, ``Flow``) f is bounded, alpha ends as an exponential, and the level
still rises to the end. Sigma is zero at t = 0 but for VE, and nothing here is divided by it.

Source: Song et al., Score-based generative modeling through stochastic differential equations, 2021.
"""

from collections.abc import Callable
from typing import Protocol

from torch import Tensor

from scoreviz.maths.density import Density, Field
from scoreviz.maths.processes.cosine import Cosine
from scoreviz.maths.processes.ddpm import DDPM
from scoreviz.maths.processes.exploding import VE
from scoreviz.maths.processes.flow import Flow
from scoreviz.maths.processes.linear import VP, SubVP
from scoreviz.maths.processes.times import Time

__all__ = [
    "DDPM",
    "PROCESS_NAMES",
    "VE",
    "VP",
    "Cosine",
    "Flow",
    "Process",
    "SubVP",
    "Time",
    "process_named",
    "score_in_process",
]


class Process(Protocol):
    """A noise process; see the module for the meaning of the letters and for what holds at the ends."""

    @property
    def name(self) -> str:
        """The name by which ``process_named`` finds it."""
        ...

    def alpha(self, t: Time) -> Time:
        """Return what is left of the signal at time t; above zero."""
        ...

    def sigma(self, t: Time) -> Time:
        """Return the standard deviation of the noise at time t, in the process frame."""
        ...

    def f(self, t: Time) -> Time:
        """Return the linear drift, d log alpha/dt."""
        ...

    def g2(self, t: Time) -> Time:
        """Return the squared diffusion, d sigma^2/dt - 2 f sigma^2."""
        ...

    def level(self, t: Time) -> Time:
        """Return the noise level in the variance-exploding frame, sigma / alpha; it rises with t."""
        ...

    def time_of(self, level: Time) -> Time:
        """Return the time of a noise level (the inverse of ``level``), clamped to [0, 1]."""
        ...

    def prior(self, density: Density) -> tuple[Tensor, Tensor]:
        """Return the mean ``[2]`` and covariance ``[2, 2]`` of the Gaussian from which sampling starts at t = 1."""
        ...


_PROCESSES: dict[str, Callable[[], Process]] = {
    "ve": VE,
    "vp": VP,
    "ddpm": DDPM,
    "cosine": Cosine,
    "sub-vp": SubVP,
    "flow": Flow,
}
PROCESS_NAMES = tuple(_PROCESSES)


def process_named(name: str) -> Process:
    """Return the process of that name, one of ``PROCESS_NAMES``, with its usual constants.

    Raises:
        ValueError: for another name.
    """
    if name not in _PROCESSES:
        raise ValueError(f"There is no noise process named {name!r}.")
    return _PROCESSES[name]()


def score_in_process(field: Field, process: Process, x: Tensor, t: Tensor | float) -> Tensor:
    """Return the score of p_t at points x of the process frame, ``[..., 2]``.

    score_t(x) = field.score(x / alpha, sigma / alpha) / alpha, the change of variables x = alpha y.
    ``t`` is a number or broadcasts to ``x.shape[:-1]``.
    """
    if isinstance(t, Tensor):
        alpha = process.alpha(t).to(x)
        stretched = alpha[..., None] if alpha.ndim else alpha
        return field.score(x / stretched, process.level(t).to(x)) / stretched
    return field.score(x / process.alpha(t), process.level(t)) / process.alpha(t)
