import math

import numpy as np
import pytest
import torch

from scoreviz.maths import density as shared
from scoreviz.maths.isotropic import posterior
from scoreviz.maths.points import PointMixture
from tests import oracles


def test_one_point_is_one_gaussian() -> None:
    one = PointMixture([[1.0, 2.0]], 0.5)
    y = torch.tensor([[1.0, 3.0], [4.0, 2.0]])
    torch.testing.assert_close(one.score(y, 0.0), -(y - torch.tensor([1.0, 2.0])) / 0.25)


def test_draws_every_point() -> None:
    data = np.arange(20.0).reshape(10, 2)
    x = PointMixture(data, 1e-6).sample(2000, 0.0, torch.Generator().manual_seed(0))
    assert len(np.unique(x.numpy().round(2), axis=0)) == 10


def test_the_lattice_falls_back_to_a_plain_sum() -> None:
    """Two points in opposite corners leave nodes whose nearest column and nearest row hold no common point."""
    data = np.array([[-3.0, -3.0], [3.0, 3.0]])
    points = PointMixture(data, 0.02)
    xs = ys = torch.tensor([-3.0, -1.0, 2.0, 3.0])
    nodes = np.stack(np.meshgrid(xs.double().numpy(), ys.double().numpy()), axis=-1).reshape(-1, 2)
    true = oracles.mixture_score(nodes, *oracles.points_as_mixture(data, 0.02), 0.0)
    np.testing.assert_allclose(points.score_raster(xs, ys, 0.0).reshape(-1, 2), true, rtol=1e-5, atol=1e-4)


def test_large_sets_are_summed_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """No more than CHUNK pairs of query and point are held at once, even where every point counts."""
    sizes: list[int] = []

    def counted(
        points: torch.Tensor, variance: torch.Tensor, centres: torch.Tensor, dtype: torch.dtype
    ) -> torch.Tensor:
        sizes.append(len(points) * centres.shape[1])
        return posterior(points, variance, centres, dtype)

    monkeypatch.setattr("scoreviz.maths.nearby.posterior", counted)
    points = PointMixture(np.random.default_rng(0).normal(size=(30_000, 2)), 0.1)
    assert points.score(torch.zeros(64, 2, dtype=torch.float64), 20.0).shape == (64, 2)
    assert sum(sizes) == 64 * 30_000
    assert max(sizes) <= shared.CHUNK


def clustered(n: int) -> np.ndarray:
    """A data set of a broad cloud, a tight cluster, a thin line and one point far out."""
    rng = np.random.default_rng(4)
    cloud, tight = rng.normal(size=(n // 2, 2)) * (1.5, 0.7), [0.8, -0.6] + 0.002 * rng.normal(size=(n // 4, 2))
    line = np.stack([np.linspace(-2, 2, n - n // 2 - n // 4 - 1), np.full(n - n // 2 - n // 4 - 1, 1.2)], axis=1)
    return np.concatenate([cloud, tight, line, [[7.0, 5.0]]])


@pytest.mark.parametrize("sigma", [0.0, 0.003, 0.05, 0.3, 0.6, 3.0, 50.0])
@pytest.mark.parametrize("bandwidth", [1e-4, 0.05])
def test_many_particles_in_many_points_have_the_brute_force_score(bandwidth: float, sigma: float) -> None:
    """At any noise, among the points and far from them; single precision is what the window and the samplers use."""
    data, generator = clustered(1000), torch.Generator().manual_seed(2)
    points = PointMixture(data, bandwidth)
    far = torch.randn(150, 2, generator=generator) * torch.logspace(0, 5, 150)[:, None]
    y = torch.cat([points.sample(350, sigma, generator), points.sample(200, 0.1 + 2 * sigma, generator), far])
    true = oracles.mixture_score(y.double().numpy(), *oracles.points_as_mixture(data, bandwidth), sigma)
    found = points.score(y, sigma).double().numpy()
    lengths, width = np.linalg.norm(true, axis=1), math.hypot(bandwidth, sigma)
    assert (np.linalg.norm(found - true, axis=1) <= 1e-5 * (lengths + 1 / width)).all()


@pytest.mark.parametrize("bandwidth", [1e-30, 1e-12, 1e-4])
def test_is_finite_however_narrow(bandwidth: float) -> None:
    points = PointMixture(clustered(400), bandwidth)
    y = torch.cat(
        [points.sample(300, 0.1, torch.Generator().manual_seed(0)), torch.tensor([[3e38, -3e38], [0.0, 1e20]])]
    )
    for sigma in (0.0, 1e-6, 0.3, 1e20):
        assert torch.isfinite(points.score(y, sigma)).all()
        assert torch.isfinite(points.logp(y, sigma)).all()


def test_points_far_from_zero_keep_their_digits() -> None:
    data = np.random.default_rng(0).normal(size=(50, 2))
    y = torch.tensor([[0.25, -0.5], [1.0, 1.0]], dtype=torch.float64)
    away = PointMixture(data + 1000, 0.05).score(y + 1000, 0.1)
    torch.testing.assert_close(away, PointMixture(data, 0.05).score(y, 0.1), rtol=1e-8, atol=1e-8)


@pytest.mark.parametrize(
    ("points", "bandwidth", "says"),
    [
        (np.zeros((0, 2)), 0.1, "shape"),
        (np.zeros((3, 3)), 0.1, "shape"),
        (np.zeros(2), 0.1, "shape"),
        ([[0.0, math.inf]], 0.1, "finite"),
        ([[0.0, 0.0]], -0.1, "bandwidth"),
    ],
)
def test_refuses_what_is_no_data_set(points: np.ndarray, bandwidth: float, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        PointMixture(points, bandwidth)
