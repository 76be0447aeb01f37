"""The plane through three pictures, and what a network's arrows are on it."""

import math
from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor

from scoreviz.maths.churn import Churn
from scoreviz.maths.density import Level
from scoreviz.maths.sampler import State
from scoreviz.maths.times import rho_levels

FLATTEST = 1e-3  # of the longest side, the height under which a triangle is a line
# Of the plane of points; here a run starts from a picture that is handed in.
NO_PRIOR = torch.zeros(2), torch.eye(2)


class Denoiser(Protocol):
    """A field of images that tells the clean image it means, as ``ImageField`` does."""

    def score(self, y: Tensor, sigma: Level) -> Tensor:
        """Return the score ``[n, D]`` at ``y [n, D]``."""
        ...

    def clean(self, y: Tensor, sigma: Level) -> Tensor:
        """Return the clean images ``[n, D]`` that it means at ``y [n, D]``."""
        ...


@dataclass(frozen=True, eq=False)
class ImagePlane:
    """A plane in the space of pictures.

    Args:
        origin: the picture in the middle of the three ``[D]``.
        axes: two orthonormal directions ``[2, D]``; the first is that of the longest side.
        corners: where the three pictures are ``[3, 2]``.
    """

    origin: Tensor
    axes: Tensor
    corners: Tensor

    def at(self, places: Tensor) -> Tensor:
        """Return the pictures ``[n, D]`` at places ``[n, 2]``."""
        return self.origin + places @ self.axes

    def on(self, arrows: Tensor) -> Tensor:
        """Return what of arrows ``[n, D]`` lies in the plane ``[n, 2]``: their projection."""
        return arrows @ self.axes.mT

    def place(self, pictures: Tensor) -> Tensor:
        """Return the places ``[n, 2]`` over which pictures ``[n, D]`` are."""
        return self.on(pictures - self.origin)

    def across(self, noise: Tensor) -> Tensor:
        """Return noise ``[n, D]`` without its part in the plane.

        A plane moved by all of the noise is the same set of noisy pictures as one moved by this part; the other part
        only moves it in itself. So nothing is lost, and a picture stays over its own place when it is noised.
        """
        return noise - self.on(noise) @ self.axes


def plane_through(pictures: Tensor) -> ImagePlane:
    """Return the plane through three pictures ``[3, D]``, the longest side level and the third picture above it.

    Raises:
        ValueError: they lie on one line, or two of them are equal.
    """
    sides = [pictures[(k + 1) % 3] - pictures[k] for k in range(3)]
    longest = max(range(3), key=lambda k: float(sides[k].norm()))
    length, start = sides[longest].norm(), pictures[longest]
    along = sides[longest] / length
    above = pictures[(longest + 2) % 3] - start
    up = above - (above @ along) * along
    if not float(up.norm()) > FLATTEST * float(length):
        raise ValueError("These three pictures lie on one line, or two of them are equal: choose others.")
    origin, axes = pictures.mean(0), torch.stack([along, up / up.norm()])
    return ImagePlane(origin, axes, (pictures - origin) @ axes.mT)


def drifts(field: Denoiser, plane: ImagePlane, places: Tensor, level: float, noise: Tensor) -> Tensor:
    """Return the arrow from each picture of the plane to what the network makes of it when it is noised, ``[n, D]``.

    Formula:
        d(p) = D(p + lambda eps) - p = lambda^2 s(p + lambda eps) + lambda eps, D the clean image that is meant
        (Tweedie) and lambda = sigma / alpha; where eps lies across the plane, the part of d in the plane is that of
        lambda^2 s

    Args:
        field: what answers.
        plane: where the pictures p are.
        places: their places ``[n, 2]``.
        level: lambda, above zero.
        noise: eps, the same for all, ``[1, D]``.
    """
    clean = plane.at(places)
    return field.clean(clean + level * noise, level) - clean


def shares(plane: ImagePlane, arrows: Tensor) -> Tensor:
    """Return the share of the length of arrows ``[n, D]`` that lies in the plane, |P d| / |d|, ``[n]``; of none 0."""
    return plane.on(arrows).norm(dim=-1) / arrows.norm(dim=-1).clamp(min=torch.finfo(arrows.dtype).tiny)


def share_by_chance(numbers: int) -> float:
    """Return the mean share of directions that have nothing to do with the plane.

    Formula:
        E|P d| / |d| = Gamma(3/2) Gamma(D/2) / Gamma((D + 1)/2), since (|P d| / |d|)^2 is Beta(1, D/2 - 1)

    Args:
        numbers: D, at least 2.
    """
    return math.exp(math.lgamma(1.5) + math.lgamma(numbers / 2) - math.lgamma((numbers + 1) / 2))


def way_back(field: Denoiser, level: float, steps: int) -> Churn:
    """Return the steps of the probability-flow ODE from a noise level to none, in the frame y = x0 + lambda eps.

    Formula:
        dy/dlambda = -lambda s(y, lambda), by Heun's method

    Source:
        Karras et al. (2022), algorithm 1.
    """
    return Churn(field, NO_PRIOR, rho_levels(level, 0.0, steps), churn=0.0)


def stepped(way: Churn, y: Tensor, index: int) -> Tensor:
    """Return the pictures ``[n, D]`` after step number ``index`` of a way back, in which chance has no part."""
    state, _info = way.step(State(y, index, 0.0), torch.zeros((), dtype=y.dtype))
    return state.x
