"""Noise that need not be Gaussian: y = x0 + sigma u, with u drawn from a kernel of unit variance on each axis.

A kernel is a density k(u) on one axis; in the plane it is the product k(u_1) k(u_2), so sigma means the same for all
of them, and sums over a grid stay separable. Of the four only the Gaussian is round, and only for it is the score
minus the expected noise over sigma (Tweedie).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Protocol

import torch
from torch import Generator, Tensor

from scoreviz.maths.density import FARTHEST, Level, narrowed, wide
from scoreviz.maths.profiles import Profile, gaussian, laplace, student, uniform

EDGE = math.sqrt(3.0)  # of the uniform kernel of unit variance
RATE = math.sqrt(2.0)  # of the Laplace kernel of unit variance


class Kernel(Protocol):
    """The density k(u) of the noise on one axis, with mean zero and variance one."""

    @property
    def name(self) -> str:
        """How files and the command line call it."""
        ...

    @property
    def kurtosis(self) -> float:
        """E u^4: 3 for the Gaussian, infinite where the tail is too heavy."""
        ...

    def sample(self, shape: Sequence[int], generator: Generator) -> Tensor:
        """Return independent draws of u, float32, on the generator's device."""
        ...

    def log_density(self, u: Tensor) -> Tensor:
        """Return log k(u), elementwise; where k is zero, the lowest number the type holds."""
        ...

    def score(self, u: Tensor) -> Tensor:
        """Return d log k / du, elementwise."""
        ...

    def profile(self, d: Tensor, bandwidth: float, sigma: Tensor) -> Profile:
        """Return log q and d log q / dd for q, the density of d = bandwidth z + sigma u with z standard normal.

        Args:
            d: float64 of any shape.
            bandwidth: positive.
            sigma: float64, not negative, broadcasting to ``d``; zero leaves the Gaussian of the bandwidth.
        """
        ...


@dataclass(frozen=True)
class Gaussian:
    """The standard normal, k(u) = exp(-u^2 / 2) / sqrt(2 pi): for comparison."""

    name: ClassVar[str] = "gaussian"
    kurtosis: ClassVar[float] = 3.0

    def sample(self, shape: Sequence[int], generator: Generator) -> Tensor:
        """Return standard normal draws."""
        return torch.randn(tuple(shape), generator=generator, device=generator.device)

    def log_density(self, u: Tensor) -> Tensor:
        """Return -u^2 / 2 - log sqrt(2 pi)."""
        return -0.5 * _bounded(u).square() - 0.5 * math.log(2 * math.pi)

    def score(self, u: Tensor) -> Tensor:
        """Return -u."""
        return -u

    def profile(self, d: Tensor, bandwidth: float, sigma: Tensor) -> Profile:
        """Return the profile: a Gaussian of variance b^2 + sigma^2."""
        return gaussian(d, bandwidth**2 + sigma**2)


@dataclass(frozen=True)
class Uniform:
    """The uniform density on [-sqrt 3, sqrt 3], k = 1 / (2 sqrt 3) inside."""

    name: ClassVar[str] = "uniform"
    kurtosis: ClassVar[float] = 9.0 / 5.0

    def sample(self, shape: Sequence[int], generator: Generator) -> Tensor:
        """Return uniform draws."""
        return (EDGE * (2.0 * _rand(shape, generator) - 1.0)).float()

    def log_density(self, u: Tensor) -> Tensor:
        """Return -log(2 sqrt 3) inside, edge included, and the lowest number of the type outside."""
        return torch.full_like(u, -math.log(2 * EDGE)).masked_fill(u.abs() > EDGE, torch.finfo(u.dtype).min)

    def score(self, u: Tensor) -> Tensor:
        """Return zero everywhere: right inside; at the edge there is no slope, and outside no density to have one."""
        return torch.zeros_like(u)

    def profile(self, d: Tensor, bandwidth: float, sigma: Tensor) -> Profile:
        """Return the profile: a difference of two normal distribution functions."""
        return uniform(d, bandwidth, EDGE * sigma)


@dataclass(frozen=True)
class Laplace:
    """The Laplace density of scale 1 / sqrt 2, k(u) = exp(-sqrt 2 |u|) / sqrt 2."""

    name: ClassVar[str] = "laplace"
    kurtosis: ClassVar[float] = 6.0

    def sample(self, shape: Sequence[int], generator: Generator) -> Tensor:
        """Return differences of two exponential draws."""
        first, second = (-torch.log1p(-_rand(shape, generator)) for _ in range(2))
        return ((first - second) / RATE).float()

    def log_density(self, u: Tensor) -> Tensor:
        """Return -sqrt 2 |u| - log sqrt 2."""
        return -RATE * _bounded(u).abs() - math.log(RATE)

    def score(self, u: Tensor) -> Tensor:
        """Return -sqrt 2 sign(u); zero at the kink, midway between its two slopes."""
        return -RATE * u.sign()

    def profile(self, d: Tensor, bandwidth: float, sigma: Tensor) -> Profile:
        """Return the profile: an exponential times a normal distribution function, on each side."""
        return laplace(d, bandwidth, sigma / RATE)


@dataclass(frozen=True)
class StudentT:
    """Student's t with nu degrees of freedom, scaled to unit variance: k(u) ~ (1 + u^2 / (nu - 2))^(-(nu + 1) / 2).

    Its two axes are independent, so in the plane it is not the round t of two dimensions.

    Raises:
        ValueError: nu is not above 2, where the variance is infinite, or above 100, where it is nearly a Gaussian.
    """

    nu: float = 5.0
    name: ClassVar[str] = "student"

    def __post_init__(self) -> None:
        if not 2.0 < self.nu <= 100.0:
            raise ValueError("nu must be above 2 and at most 100.")

    @property
    def kurtosis(self) -> float:
        """E u^4 = 3 (nu - 2) / (nu - 4), infinite up to nu = 4."""
        return 3.0 * (self.nu - 2.0) / (self.nu - 4.0) if self.nu > 4.0 else math.inf

    def sample(self, shape: Sequence[int], generator: Generator) -> Tensor:
        """Return sqrt((nu - 2)(a^(-2 / nu) - 1)) cos(2 pi b), with a and b uniform (Bailey 1994)."""
        radius = torch.expm1(-2.0 / self.nu * torch.log1p(-_rand(shape, generator)))
        return (((self.nu - 2.0) * radius).sqrt() * (2 * math.pi * _rand(shape, generator)).cos()).float()

    def log_density(self, u: Tensor) -> Tensor:
        """Return log k(u), with k(0) = Gamma((nu + 1) / 2) / (Gamma(nu / 2) sqrt(pi (nu - 2)))."""
        top = math.lgamma(0.5 * self.nu + 0.5) - math.lgamma(0.5 * self.nu) - 0.5 * math.log(math.pi * (self.nu - 2.0))
        return top - 0.5 * (self.nu + 1.0) * torch.log1p(_bounded(u).square() / (self.nu - 2.0))

    def score(self, u: Tensor) -> Tensor:
        """Return -(nu + 1) u / (nu - 2 + u^2), which fades far away."""
        u = _bounded(u)
        return -(self.nu + 1.0) * u / (self.nu - 2.0 + u.square())

    def profile(self, d: Tensor, bandwidth: float, sigma: Tensor) -> Profile:
        """Return the profile by quadrature, to about 1e-11 of itself."""
        return student(d, bandwidth, sigma, self.nu)


KERNELS: dict[str, Kernel] = {kernel.name: kernel for kernel in (Gaussian(), Uniform(), Laplace(), StudentT())}


def dsm_target(kernel: Kernel, x0: Tensor, y: Tensor, sigma: Level) -> Tensor:
    """Return what denoising score matching regresses on, grad_y log q_sigma(y | x0) = score_k(u) / sigma.

    Here u = (y - x0) / sigma. Where k is positive and continuous (Gaussian, Laplace, Student-t) the mean of the target
    given y is the score of p_sigma (Vincent 2011). For the uniform kernel it is zero, and the score is not: the
    density's slope comes from the edges, which the slope inside does not know.

    Args:
        kernel: of the noise.
        x0: ``[..., 2]``.
        y: ``[..., 2]``.
        sigma: positive, a number or broadcasting to ``y.shape[:-1]``.

    Raises:
        ValueError: sigma is not positive.
    """
    level = torch.as_tensor(sigma, dtype=y.dtype, device=y.device)
    if not bool((level > 0).all()):
        raise ValueError("sigma must be positive.")
    level = level[..., None]
    u = narrowed((y - x0) / level, y.dtype)
    return narrowed(kernel.score(u) / level, y.dtype)


def _rand(shape: Sequence[int], generator: Generator) -> Tensor:
    """Draw from [0, 1) in the widest float: one minus it is never zero, and its logarithm reaches far."""
    device = generator.device
    return torch.rand(tuple(shape), generator=generator, device=device, dtype=wide(device))


def _bounded(u: Tensor) -> Tensor:
    """Return u cut to where its square is finite."""
    bound = FARTHEST if u.dtype == torch.float64 else 1e18
    return u.clamp(-bound, bound)
