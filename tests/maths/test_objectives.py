"""The objectives beside Jacobians that reverse mode forms, and beside sums point by point."""

import math

import numpy as np
import pytest
import torch
from torch import Tensor

from scoreviz.maths import objectives


def bent(y: Tensor) -> Tensor:
    """A field in three dimensions that is no gradient."""
    a, b, c = y.unbind(-1)
    return torch.stack([torch.sin(a * b), a.square() * c, b.exp() - c.pow(3)], dim=-1)


def drawn(*shape: int, seed: int = 0) -> Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)


def formed(y: Tensor) -> Tensor:
    """The Jacobians ``[n, 3, 3]`` by reverse mode, point by point."""
    return torch.stack([torch.autograd.functional.jacobian(bent, point) for point in y])


def test_implicit_objectives_are_their_formulas_in_a_formed_jacobian() -> None:
    y, v = drawn(30, 3), drawn(30, 3, seed=1)
    s, full = bent(y), formed(y)
    along, norm = torch.einsum("ni,nij,nj->n", v, full, v), 0.5 * s.square().sum(1)
    assert torch.allclose(objectives.ism(bent, y), full.diagonal(dim1=1, dim2=2).sum(1) + norm)
    assert torch.allclose(objectives.hutchinson(bent, y, v), along + norm)
    assert torch.allclose(objectives.sliced_vr(bent, y, v), along + norm)
    assert torch.allclose(objectives.sliced(bent, y, v), along + 0.5 * (v * s).sum(1).square())


def test_means_over_slices_are_the_exact_trace() -> None:
    """On the sphere with the factor d; five standard errors."""
    y, n = drawn(1, 3, seed=2), 40_000
    v = drawn(n, 3, seed=3)
    exact = float(objectives.ism(bent, y))
    for values in (
        objectives.hutchinson(bent, y.repeat(n, 1), v.sign()),
        objectives.sliced_vr(bent, y.repeat(n, 1), v),
        objectives.sliced(bent, y.repeat(n, 1), v),
        3 * objectives.sliced(bent, y.repeat(n, 1), v / v.norm(dim=1, keepdim=True)),
    ):
        assert abs(float(values.mean()) - exact) < 5 * float(values.std()) / math.sqrt(n)


def test_regressions_are_half_of_a_square_distance() -> None:
    x0, y, sigma = drawn(20, 3), drawn(20, 3, seed=1), drawn(20, seed=4).exp()
    s = bent(y).numpy()
    pull = (x0 - y).numpy() / sigma.numpy()[:, None] ** 2
    np.testing.assert_allclose(objectives.esm(bent, torch.neg, y), 0.5 * ((s + y.numpy()) ** 2).sum(1))
    np.testing.assert_allclose(objectives.dsm(bent, x0, y, sigma), 0.5 * ((s - pull) ** 2).sum(1))
    clean = np.cos(x0.numpy())
    np.testing.assert_allclose(objectives.tsm(bent, torch.cos, x0, y, sigma), 0.5 * ((s - clean) ** 2).sum(1))
    mixed = 0.5 * ((s - 0.3 * clean - 0.7 * pull) ** 2).sum(1)
    np.testing.assert_allclose(objectives.tsm(bent, torch.cos, x0, y, sigma, 0.3), mixed)


@pytest.mark.parametrize("sigma", [0.02, 0.7, 30.0])
def test_stable_target_is_bayes_on_the_references(sigma: float) -> None:
    x0, others = drawn(12, 3), drawn(7, 3, seed=5)
    y = x0 + sigma * drawn(12, 3, seed=6)
    target = objectives.stable_target(x0, y, sigma, others).numpy()
    for own, at, found in zip(x0.numpy(), y.numpy(), target, strict=True):
        points = np.stack([own, *others.numpy()])
        logits = -((at - points) ** 2).sum(1) / (2 * sigma**2)
        shares = np.exp(logits - logits.max())
        np.testing.assert_allclose(found, (shares / shares.sum() @ points - at) / sigma**2, rtol=1e-9, atol=1e-12)


def test_without_other_references_it_is_denoising() -> None:
    x0, y = drawn(12, 3), drawn(12, 3, seed=1)
    torch.testing.assert_close(objectives.stf(bent, x0, y, 0.4, x0[:0]), objectives.dsm(bent, x0, y, 0.4))


@pytest.mark.parametrize("sigma", [1e-3, 0.5, 100.0])
def test_the_mixed_target_of_one_gaussian_is_its_score(sigma: float) -> None:
    b, mean = 0.4, torch.tensor([1.0, -2.0, 0.5], dtype=torch.float64)
    x0 = mean + b * drawn(50, 3)
    y = x0 + sigma * drawn(50, 3, seed=1)
    share = objectives.least_variance_share(sigma, b**2)
    target = objectives.mixed_target((mean - x0) / b**2, x0, y, sigma, share)
    expected = (mean - y) / (b**2 + sigma**2)
    assert float((target - expected).abs().max()) < 1e-9 * (1 + float(expected.abs().max()))
