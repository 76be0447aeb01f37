"""Where the samples are, by layers that overlap: the tick is the prior, and true samples hold it."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from scoreviz.engine.document import Noise, Sampling
from scoreviz.engine.exports import drawn
from scoreviz.engine.layering import shares_of
from scoreviz.engine.marks import Blob, Stroke
from scoreviz.engine.particles import RunSpec
from scoreviz.engine.sections import parts
from scoreviz.engine.shares import shares, shares_at, true_shares
from scoreviz.engine.target import FrozenArray, Layer, Mixture, Points, Preset, Target
from scoreviz.maths.parts import occupancy

N = 40_000
WIDE, NARROW = ((-0.4, 0.1), (0.9, 0.2, 0.5)), ((0.5, -0.2), (0.2, -0.05, 0.15))


def gaussian(at: tuple[float, float], xx_xy_yy: tuple[float, float, float], weight: float, name: str) -> Layer:
    return Layer(marks=(Blob(at, xx_xy_yy),), weight=weight, name=name)


GAUSSIANS = Target((gaussian(*WIDE, 0.7, "wide"), gaussian(*NARROW, 0.3, "narrow")))
PAINTED = Target(
    (
        Layer(marks=(Stroke(((-1.0, 0.0), (1.0, 0.3)), 0.5, 0.8),), name="bar"),
        Layer(marks=(Stroke(((0.2, -1.0), (0.2, 1.0)), 0.15, 0.9),), name="thin", weight=2.0),
        Layer(Preset("ring"), name="ring"),
    )
)
CLOUDS = Target(
    tuple(
        Layer(Points(FrozenArray(np.random.default_rng(k).normal(size=(200, 2)) * 0.5 + 0.3 * k), 0.08), name=str(k))
        for k in range(3)
    )
)


def density(
    at: tuple[float, float], xx_xy_yy: tuple[float, float, float], x: NDArray[np.float64]
) -> NDArray[np.float64]:
    xx, xy, yy = xx_xy_yy
    inverse = np.linalg.inv([[xx, xy], [xy, yy]])
    apart = x - np.array(at)
    return np.exp(-0.5 * np.einsum("ni,ij,nj->n", apart, inverse, apart)) * np.sqrt(np.linalg.det(inverse)) / 2 / np.pi


def test_odds_are_bayes_and_their_integral_is_the_prior() -> None:
    """By a quadrature of the two normals that shares nothing with the program."""
    prior = np.array(shares_of(GAUSSIANS))
    found = parts(GAUSSIANS)
    side = 6 / 128
    xs, ys = np.meshgrid(-4.5 + side * (np.arange(192) + 0.5), -3 + side * (np.arange(128) + 0.5))
    x = np.stack([xs.ravel(), ys.ravel()], axis=1)
    joint = prior[:, None] * np.stack([density(*WIDE, x), density(*NARROW, x)])
    whole = joint.sum(0)
    bayes = joint / whole
    assert found.odds is not None
    likely = whole > 1e-6 * whole.max()
    np.testing.assert_allclose(found.odds.reshape(2, -1)[:, likely], bayes[:, likely], atol=2e-3)
    integral = (bayes * whole).sum(1) * side**2  # of p(y | x) p(x); what lies off the page is below 1e-3
    np.testing.assert_allclose(found.shares, integral, atol=1e-3)
    for part, layer in enumerate((WIDE, NARROW)):
        given = (bayes * density(*layer, x)).sum(1) * side**2
        np.testing.assert_allclose(shares_at(GAUSSIANS, part), given / given.sum(), atol=2e-3)


@pytest.mark.parametrize("target", [GAUSSIANS, PAINTED, replace(PAINTED, rows=256), CLOUDS])
def test_the_tick_is_the_share_in_the_list_and_true_samples_hold_it(target: Target) -> None:
    prior = np.array(shares_of(target))
    np.testing.assert_allclose([row.truth for row in true_shares(target)], prior, rtol=1e-6)
    points, labels = drawn(target, N, torch.Generator().manual_seed(1))
    assert labels is not None
    found = parts(target)
    spec = RunSpec(target, Noise(), Sampling(particles=N))
    held = np.array([row.share for row in shares(spec, points.astype(np.float32), 0.0)])
    np.testing.assert_allclose(held, occupancy(found, points), atol=1e-4)
    assert held.sum() == pytest.approx(1)
    error = np.sqrt(prior * (1 - prior) / N)  # a mean of probabilities varies less than a count
    assert (np.abs(held - prior) <= 5 * error).all()


def test_layers_that_do_not_overlap_are_counted() -> None:
    far = Target(
        tuple(
            Layer(Mixture(FrozenArray([[x, 0.0]]), FrozenArray([0.04 * np.eye(2)]), FrozenArray([1.0])))
            for x in (-3.0, 0.0, 3.0)
        )
    )
    points = [[-3.0, 0.1], [-3.1, 0.0], [3.0, 0.0], [0.1, 0.0]]
    np.testing.assert_allclose(occupancy(parts(far), points), [0.5, 0.25, 0.25], atol=1e-6)
