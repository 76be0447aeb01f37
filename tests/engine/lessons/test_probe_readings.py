"""The readings of a noisy point beside a mixture's own density, score and slope, and the network's answers."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from scoreviz.engine.document import Noise
from scoreviz.engine.lessons.readings import (
    reading,
)
from scoreviz.engine.probing import probe
from tests import oracles
from tests.engine.lessons.standings import (
    COVARIANCES,
    MEANS,
    WEIGHTS,
    WIDTH,
    at,
    learned,
    number,
)


@pytest.mark.parametrize("y", [(0.4, -0.2), (-0.9, 0.1)])
def test_the_probe_reads_the_mixtures_own_density_and_score(y: tuple[float, float]) -> None:
    standing = at(y)
    assert standing.probe is not None
    sigma = standing.probe.level
    mixture = MEANS, COVARIANCES, WEIGHTS
    score = oracles.mixture_score([y], *mixture, sigma)[0]
    density = float(np.exp(oracles.mixture_logp([y], *mixture, sigma)[0]))
    assert number("probe.p", standing) == pytest.approx(density, rel=1e-5)
    assert number("probe.true", standing) == pytest.approx(sigma * float(np.linalg.norm(score)), rel=1e-5)
    grid = np.stack(np.meshgrid(np.linspace(-1.6, 1.6, 400), np.linspace(-0.8, 0.8, 200)), -1).reshape(-1, 2)
    peak = float(np.exp(oracles.mixture_logp(grid, *mixture, sigma).max()))
    off = np.array([9.0 / 95, 6.0 / 63]) / 2  # of the nearest node of the page's raster from the peak, at most
    lower = 1 - np.exp(-(off**2).sum() / (2 * (WIDTH**2 + sigma**2)))
    assert density / peak * (1 - 1e-4) < number("probe.density", standing) < density / peak / (1 - lower)
    slope = oracles.central_difference(lambda at: oracles.mixture_score(at, *mixture, sigma), [y], 1e-5)[0]
    assert number("probe.divergence", standing) == pytest.approx(sigma**2 * float(np.trace(slope)), rel=1e-4)
    said = learned().learned
    assert said is not None
    network = said.score(torch.tensor([y]), sigma)[0].double().numpy()
    gap = float(np.linalg.norm(network - score))
    assert number("probe.learned", standing) == pytest.approx(sigma * float(np.linalg.norm(network)), rel=1e-5)
    assert number("probe.gap_absolute", standing) == pytest.approx(sigma * gap, rel=1e-4)
    assert number("probe.gap", standing) == pytest.approx(gap / float(np.linalg.norm(score)), rel=1e-4)
    assert (reading("probe.x", standing), reading("probe.y", standing)) == y
    assert reading("probe.placed", standing) is True


@pytest.mark.parametrize("process", ["ve", "vp"])
def test_the_rank_of_the_gap_counts_the_places_in_view(process: Any) -> None:
    noise = Noise(process)
    standing = replace(at((0.4, -0.2), noise), view=(-1.0, 2.0, -0.5, 1.0))
    assert standing.probe is not None
    said, alpha, sigma = learned().learned, standing.probe.alpha, standing.probe.level
    assert said is not None
    x = np.stack(np.meshgrid(np.linspace(-1.0, 2.0, 48), np.linspace(-0.5, 1.0, 32)), -1).reshape(-1, 2)

    def gaps(y: NDArray[np.float64]) -> NDArray[np.float64]:
        true = oracles.mixture_score(y, MEANS, COVARIANCES, WEIGHTS, sigma)
        return np.linalg.norm(said.score(torch.tensor(y, dtype=torch.float32), sigma).numpy() - true, axis=1)

    here = gaps(np.array([[0.4, -0.2]]))[0]
    assert number("probe.gap_rank", standing) == pytest.approx((gaps(x / alpha) < here).mean(), abs=2.5 / len(x))
    worst = x[gaps(x / alpha).argmax()] / alpha
    top = replace(at((float(worst[0]), float(worst[1])), noise), view=standing.view)
    assert number("probe.gap_rank", top) >= 0.995


def test_before_a_network_has_learned_the_probe_tells_the_truth_alone() -> None:
    standing = at((0.4, -0.2))
    assert standing.probe is not None
    alone = replace(standing, training=None, probe=probe(replace(standing.probe.request, learned=None)))
    assert [reading(f"probe.{name}", alone) for name in ("learned", "gap", "gap_absolute", "gap_rank")] == [None] * 4
    assert number("probe.true", alone) == number("probe.true", standing)


def test_the_mean_of_single_arrows_is_as_far_off_as_they_are() -> None:
    standing = at((0.4, -0.2), averaged="10", unit="score")
    assert standing.probe is not None
    assert standing.probe.draws is not None
    mean, true = np.array(standing.probe.draws.mean), np.array(standing.probe.true["score"])
    expected = float(np.linalg.norm(mean - true) / np.linalg.norm(true))
    assert number("probe.averaged_off", standing) == pytest.approx(expected, rel=1e-5)
    assert reading("probe.averaged_off", at((0.4, -0.2))) is None
