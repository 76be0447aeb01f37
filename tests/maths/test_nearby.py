import math

import numpy as np
import pytest
import torch

from scoreviz.maths.isotropic import posterior, table
from scoreviz.maths.nearby import near, near_posterior, tiles
from tests import oracles


def cloud(n: int, seed: int = 0) -> torch.Tensor:
    return torch.randn(n, 2, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)


def weighted(n: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Centres and weights that differ by a factor of a million."""
    shares = torch.logspace(-6, 0, n, dtype=torch.float64)
    return cloud(n, 1), shares / shares.sum()


@pytest.mark.parametrize("n", [1, 7, 64, 65, 1000])
def test_tiles_hold_every_point_once(n: int) -> None:
    assert sorted(tiles(cloud(n), 64).tolist()) == list(range(n))


def test_a_tile_is_small() -> None:
    points = torch.rand(6400, 2, generator=torch.Generator().manual_seed(0), dtype=torch.float64)
    sides = [float((part.amax(0) - part.amin(0)).max()) for part in points[tiles(points, 64)].split(64)]
    assert np.median(sides) < 0.15  # of a unit square in a hundred tiles


def test_what_is_left_out_is_within_its_share() -> None:
    """Over many boxes, widths and weights; and something is left out."""
    centres, shares = weighted(500)
    whole, left_out = table(centres, shares.log()), 0
    for deviation in (0.01, 0.1, 0.5):
        for points in cloud(160, 2).mul(3).sort(dim=0).values.split(8):
            margin = -2 * deviation**2 * (math.log(1e-6) + whole[3].min())
            kept = near(points, whole, margin)
            exponents = shares.log() - (points[:, None] - centres).square().sum(2) / (2 * deviation**2)
            share = exponents.softmax(1)[:, kept].sum(1)
            assert (1 - share <= 1e-6).all()
            left_out += 500 - len(kept)
    assert left_out > 500


@pytest.mark.parametrize("deviation", [1e-3, 0.05, 0.5, 10.0])
def test_agrees_with_brute_force(deviation: float) -> None:
    centres, shares = weighted(300)
    y = torch.cat([cloud(700, 3), cloud(60, 4) * torch.logspace(0, 6, 60)[:, None]])
    variance = torch.full((1,), deviation**2, dtype=torch.float64)
    found = near_posterior(y, variance, table(centres, shares.log()), torch.float64)
    parts = centres.numpy(), np.zeros((300, 2, 2)), shares.numpy()
    np.testing.assert_allclose(found[:, 0], oracles.mixture_logp(y, *parts, deviation), rtol=1e-9, atol=1e-9)
    score = (found[:, 1:] - y) / variance
    np.testing.assert_allclose(score, oracles.mixture_score(y, *parts, deviation), rtol=1e-6, atol=1e-6)


def test_each_point_has_its_own_width() -> None:
    centres, shares = weighted(300)
    y, variance = cloud(500, 3), torch.logspace(-5, 2, 500, dtype=torch.float64)
    whole = table(centres, shares.log())
    found, plain = (f(y, variance, whole, torch.float64) for f in (near_posterior, posterior))
    torch.testing.assert_close(found, plain, rtol=1e-12, atol=1e-12)


def test_nan_stays_where_it_is() -> None:
    centres, shares = weighted(100)
    y, whole = cloud(400, 3), table(centres, shares.log())
    y[17, 0] = y[203, 1] = math.nan
    variance = torch.tensor([1e-3], dtype=torch.float64)
    found = near_posterior(y, variance, whole, torch.float32)
    assert found.isnan().any(1).nonzero()[:, 0].tolist() == [17, 203]
    torch.testing.assert_close(
        found[18:200], posterior(y[18:200], variance, whole, torch.float32), rtol=1e-5, atol=1e-5
    )
