"""One protocol for truth and network: anything with a score; a density has its logarithm and its samples too.

Every method lives in the variance-exploding frame, y = x0 + sigma eps. ``sigma`` is a number, or a tensor that
broadcasts to ``y.shape[:-1]``. Below are the few operations that every density shares.
"""

import copy
import math
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar, runtime_checkable

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import threshold

Level = Tensor | float
ArrayLike = Tensor | NDArray[np.floating] | Sequence[object]
Moved = TypeVar("Moved")

# A chunk of about this many elements stays in the processor's cache, and bounds the memory of one evaluation.
CHUNK = 1 << 18
# Coordinates up to the one and deviations down to the other keep squares and quotients finite in float64.
FARTHEST, NARROWEST = 1e100, 1e-30
# Below these an exponential counts as zero.
NEGLIGIBLE = {torch.float32: 1e-37, torch.float64: 1e-300}


@runtime_checkable
class Field(Protocol):
    """A score field, true or learned alike."""

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        """Return the gradient in y of log p_sigma: ``[..., 2]`` for ``y [..., 2]``."""
        ...


@runtime_checkable
class Density(Field, Protocol):
    """A density known exactly at every noise level, p_sigma = p * N(0, sigma^2 I).

    ``mean [2]`` and ``covariance [2, 2]`` are those of the clean data, bandwidth included. ``narrowest`` is the
    smallest variance of any component, which bounds the stable step of Langevin dynamics.
    """

    @property
    def mean(self) -> Tensor:
        """The mean ``[2]`` of the clean data."""
        ...

    @property
    def covariance(self) -> Tensor:
        """The covariance ``[2, 2]`` of the clean data, bandwidth included."""
        ...

    @property
    def narrowest(self) -> float:
        """The smallest variance of any component, in any direction."""
        ...

    def logp(self, y: Tensor, sigma: Level) -> Tensor:
        """Return log p_sigma(y), ``[...]``; finite at every finite point."""
        ...

    def pdf(self, y: Tensor, sigma: Level) -> Tensor:
        """Return p_sigma(y), ``[...]``."""
        ...

    def sample(self, n: int, sigma: Level, generator: torch.Generator) -> Tensor:
        """Return ``[n, 2]`` exact draws of p_sigma; ``sigma`` is a number or ``[n]``."""
        ...

    def pdf_raster(self, xs: Tensor, ys: Tensor, sigma: float) -> Tensor:
        """Return p_sigma at the nodes of a grid, ``[ny, nx]``, row i at ``ys[i]``."""
        ...

    def score_raster(self, xs: Tensor, ys: Tensor, sigma: float) -> Tensor:
        """Return the score at the nodes of a grid, ``[ny, nx, 2]``, row i at ``ys[i]``."""
        ...

    def to(self, device: torch.device | str) -> "Density":
        """Return the same density on another device."""
        ...


def wide(device: torch.device) -> torch.dtype:
    """Return the widest float a device has: float64, or float32 on Apple's."""
    return torch.float32 if device.type == "mps" else torch.float64


def checked(values: ArrayLike, shape: tuple[int | None, ...], name: str) -> Tensor:
    """Return values as float64 on the CPU, of a given shape (None: any length of at least one).

    Raises:
        ValueError: for another shape, and for NaN, infinity or a number whose square might overflow.
    """
    # torch reads a list of numbers as float32.
    given = values if isinstance(values, Tensor) else np.asarray(values, dtype=np.float64)
    tensor = torch.as_tensor(given).detach().to("cpu", torch.float64)
    fits = len(shape) == tensor.ndim and all(
        have == want or (want is None and have > 0) for have, want in zip(tensor.shape, shape, strict=True)
    )
    if not fits:
        wanted = ", ".join("any" if n is None else str(n) for n in shape)
        raise ValueError(f"{name} must have the shape [{wanted}], not {list(tensor.shape)}.")
    low, high = tensor.aminmax()
    if not (low >= -FARTHEST and high <= FARTHEST):  # NaN is neither
        raise ValueError(f"{name} must be finite numbers, without NaN, infinity or anything beyond {FARTHEST:g}.")
    return tensor


def checked_weights(values: ArrayLike, shape: tuple[int | None, ...]) -> Tensor:
    """Return weights that sum to one, float64 on the CPU.

    Raises:
        ValueError: for negative weights, a sum of zero, another shape, NaN or infinity.
    """
    weights = checked(values, shape, "weights")
    if bool(weights.amin() < 0):
        raise ValueError("weights must not be negative.")
    total = weights.sum()
    if not total > 0:
        raise ValueError("weights must not all be zero.")
    return weights / total


def checked_bandwidth(bandwidth: float) -> float:
    """Return a bandwidth that is finite and not so small that a quotient might overflow.

    Raises:
        ValueError: for one that is not.
    """
    if not NARROWEST <= bandwidth < math.inf:
        raise ValueError(f"bandwidth must be a finite number of at least {NARROWEST:g}.")
    return float(bandwidth)


def flat(y: Tensor, sigma: Level) -> tuple[Tensor, Tensor]:
    """Return points ``[n, 2]`` and noise levels ``[n]`` or ``[1]``, both in the device's widest float.

    Points beyond 1e100 (1e15 where float32 is the widest) are read at that distance, so that squares stay finite.
    """
    dtype = wide(y.device)
    bound = FARTHEST if dtype == torch.float64 else 1e15
    level = torch.as_tensor(sigma, dtype=dtype, device=y.device)
    if level.numel() > 1:
        level = level.expand(y.shape[:-1])
    return y.reshape(-1, 2).to(dtype).clamp(-bound, bound), level.reshape(-1).clamp(0.0, bound)


def in_chunks(function: Callable[[Tensor, Tensor], Tensor], points: Tensor, level: Tensor, width: int) -> Tensor:
    """Evaluate ``function(points [m, 2], level [m] or [1])`` in chunks of about ``CHUNK / width`` points."""
    rows = max(1, CHUNK // max(1, width))
    if len(points) <= rows:
        return function(points, level)
    levels = level.split(rows) if len(level) > 1 else (level,) * -(-len(points) // rows)
    return torch.cat([function(*part) for part in zip(points.split(rows), levels, strict=True)])


def narrowed(values: Tensor, dtype: torch.dtype) -> Tensor:
    """Return values in a narrower float, clamped to what it can hold so that no finite number becomes infinite."""
    limit = torch.finfo(dtype).max
    return values.clamp(-limit, limit).to(dtype)


def exp_or_zero(exponents: Tensor) -> Tensor:
    """Return exp of exponents, zero where it is negligible: where exp underflows it takes ten times as long."""
    least = NEGLIGIBLE[exponents.dtype]
    return threshold(exponents.clamp(min=math.log(least)).exp(), 2 * least, 0.0)


def nodes(xs: Tensor, ys: Tensor) -> Tensor:
    """Return the points of a grid, ``[ny, nx, 2]``."""
    return torch.stack(torch.meshgrid(xs, ys, indexing="xy"), dim=-1)


def cumulative(weights: Tensor) -> Tensor:
    """Return the cumulative sum ``[K]`` of weights, ending in exactly one."""
    total = weights.cumsum(0)
    return total / total[-1]


def pick(cumulative_weights: Tensor, n: int, generator: torch.Generator) -> Tensor:
    """Draw n indices with the given cumulative weights (inversion; much quicker than ``multinomial`` for small n)."""
    device, dtype = cumulative_weights.device, cumulative_weights.dtype
    uniform = torch.rand(n, generator=generator, device=device, dtype=dtype)
    return torch.searchsorted(cumulative_weights, uniform, right=True)


def noise(n: int, generator: torch.Generator) -> Tensor:
    """Draw standard Gaussian points ``[n, 2]``, float32, on the generator's device."""
    return torch.randn(n, 2, generator=generator, device=generator.device)


def column(sigma: Tensor, like: Tensor) -> Tensor:
    """Return noise levels ``[n]`` (or one) that multiply points ``[n, 2]``, as ``[n, 1]``."""
    return sigma.to(like).reshape(-1, 1)


def moved(density: Moved, device: torch.device | str) -> Moved:
    """Return a copy of an object whose tensors lie on another device, float64 narrowed where it must be."""
    twin, device = copy.copy(density), torch.device(device)
    for name, value in vars(density).items():
        if isinstance(value, Tensor):
            dtype = wide(device) if value.dtype == torch.float64 else value.dtype
            setattr(twin, name, value.to(device=device, dtype=dtype))
    return twin
