"""The Jacobian of a score function without ever forming it: directional derivatives, its exact trace, and estimates.

A score function here is any map from points ``[n, d]`` to scores ``[n, d]`` that treats the points one by one. All
derivatives are forward-mode (tangents): a product with the Jacobian costs about one more evaluation.
"""

import warnings
from collections.abc import Callable
from functools import cache
from threading import Lock

import torch
from torch import Generator, Tensor
from torch.autograd import forward_ad

ScoreFunction = Callable[[Tensor], Tensor]

# torch has one forward-mode level for the whole process and refuses a second, even of another thread
# (https://github.com/pytorch/pytorch/issues/10223 leaves nesting open): whoever comes second waits.
_ONE_AT_A_TIME = Lock()


def directional(score: ScoreFunction, y: Tensor, v: Tensor) -> tuple[Tensor, Tensor]:
    """Return s(y) and J v, the derivative of s along v; ``[n, d]`` each.

    Formula:
        J v = d/de s(y + e v) at e = 0, with J_ij = d s_i / d y_j

    Args:
        score: s.
        y: points ``[n, d]``.
        v: directions ``[n, d]``.

    Errors:
        ValueError: no tangent comes through, as of a frozen network (``SavedTraining.net`` has the same weights and
            lets them through), or of a function that does not look at its points.
    """
    s, along = tangent(score, y, v)
    if along is None:
        raise ValueError("This function lets no derivative through: it is frozen, or does not look at its points.")
    return s, along


def tangent(score: ScoreFunction, y: Tensor, v: Tensor) -> tuple[Tensor, Tensor | None]:
    """Return s(y) and J v as ``directional`` does, or None for J v where no tangent came through."""
    with _ONE_AT_A_TIME:
        _load_rules()
        with forward_ad.dual_level():
            s, along = forward_ad.unpack_dual(score(forward_ad.make_dual(y.contiguous(), v)))
    return s, along


def quadratic_form(score: ScoreFunction, y: Tensor, v: Tensor) -> tuple[Tensor, Tensor]:
    """Return s(y) ``[n, d]`` and v^T J v ``[n]``: one product with the Jacobian, whatever d is."""
    s, along = directional(score, y, v)
    return s, (v * along).sum(-1)


def exact_trace(score: ScoreFunction, y: Tensor) -> tuple[Tensor, Tensor]:
    """Return s(y) ``[n, d]`` and the divergence tr J ``[n]``: d products with the Jacobian, one for each axis.

    Formula:
        tr J = sum_i e_i^T J e_i = sum_i d s_i / d y_i
    """
    axes = torch.eye(y.shape[-1], dtype=y.dtype, device=y.device)
    parts = [quadratic_form(score, y, axis.expand_as(y)) for axis in axes]
    return parts[0][0], torch.stack([part for _, part in parts]).sum(0)


def rademacher(like: Tensor, generator: Generator) -> Tensor:
    """Return independent signs of the shape of ``like``, on the generator's device."""
    signs = torch.randint(0, 2, like.shape, generator=generator, device=generator.device)
    return (2 * signs - 1).to(like)


def gaussian(like: Tensor, generator: Generator) -> Tensor:
    """Return standard normal numbers of the shape of ``like``, on the generator's device."""
    return torch.randn(like.shape, generator=generator, device=generator.device, dtype=like.dtype)


def on_sphere(like: Tensor, generator: Generator) -> Tensor:
    """Return directions ``[n, d]`` spread evenly over the unit sphere; E v^T A v is tr A / d: they need the factor d.

    Source:
        Song et al., Sliced score matching, 2019 (arXiv 1905.07088), sec. 3.
    """
    v = gaussian(like, generator)
    return v / v.norm(dim=-1, keepdim=True)


@cache
def _load_rules() -> None:
    """Have torch load its forward-mode rules, some of which it scripts and then says that it should not."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*torch.jit.script.* is deprecated", category=DeprecationWarning)
        with forward_ad.dual_level():
            forward_ad.make_dual(torch.zeros(1), torch.zeros(1))
