"""Products with the Jacobian and its trace, beside the Jacobian that reverse mode forms."""

from concurrent.futures import ThreadPoolExecutor

import pytest
import torch
from torch import Tensor

from scoreviz.maths import jacobian
from scoreviz.maths.network import Learned, ScoreNet


def bent(y: Tensor) -> Tensor:
    """A field that is no gradient: its Jacobian is not symmetric."""
    a, b, c = y.unbind(-1)
    return torch.stack([torch.sin(a * b), a.square() * c, b.exp() - c.pow(3)], dim=-1)


def points(n: int = 50) -> Tensor:
    return torch.randn(n, 3, generator=torch.Generator().manual_seed(1), dtype=torch.float64)


def formed(y: Tensor) -> Tensor:
    """The Jacobians ``[n, 3, 3]`` by reverse mode, point by point."""
    return torch.stack([torch.autograd.functional.jacobian(bent, point) for point in y])


def test_products_and_traces_are_those_of_the_formed_jacobian() -> None:
    y = points()
    v = jacobian.gaussian(y, torch.Generator().manual_seed(2))
    full = formed(y)
    s, along = jacobian.directional(bent, y, v)
    assert torch.allclose(s, bent(y))
    assert torch.allclose(along, (full @ v[..., None])[..., 0])
    assert torch.allclose(jacobian.quadratic_form(bent, y, v)[1], torch.einsum("ni,nij,nj->n", v, full, v))
    assert torch.allclose(jacobian.exact_trace(bent, y)[1], full.diagonal(dim1=1, dim2=2).sum(-1))


def test_probes_have_the_second_moments_they_need() -> None:
    generator = torch.Generator().manual_seed(3)
    like, identity = torch.empty(40_000, 3), torch.eye(3)
    for probe, factor in ((jacobian.rademacher, 1.0), (jacobian.gaussian, 1.0), (jacobian.on_sphere, 3.0)):
        v = probe(like, generator)
        moments = factor * (v.mT @ v) / len(v)
        assert (moments - identity).abs().max() < 5 * (2 / len(v)) ** 0.5  # five standard errors of the widest
    assert torch.equal(jacobian.rademacher(like, generator).abs(), torch.ones_like(like))
    assert torch.allclose(jacobian.on_sphere(like, generator).norm(dim=-1), torch.ones(len(like)))


def test_a_frozen_network_is_refused_and_not_taken_for_a_flat_one() -> None:
    learned = Learned(ScoreNet(8, 1))
    y = torch.ones(3, 2)
    with pytest.raises(ValueError, match="lets no derivative through"):
        jacobian.directional(lambda points: learned.score(points, 0.5), y, torch.ones_like(y))


def test_two_threads_may_take_derivatives_at_once() -> None:
    y, v = torch.ones(64, 2), torch.tensor([1.0, 0.0]).expand(64, 2)

    def work(scale: float) -> float:
        found = [jacobian.directional(lambda p: scale * p.sin().exp(), y, v)[1] for _ in range(200)]
        return max(float((one - found[0]).abs().max()) for one in found)

    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(work, (1.0, 2.0, 3.0))) == [0.0, 0.0, 0.0]
