"""The plane through three pictures, with a denoiser that is written down: the posterior mean of a Gaussian.

Pictures are N(mu, C) with C = Q diag(v) Q^T. Then D(y) = mu + Q diag(v / (v + lambda^2)) Q^T (y - mu), and the
probability flow takes y at lambda to mu + Q diag(sqrt(v / (v + lambda^2))) Q^T (y - mu) where there is no noise.
"""

import itertools
import math

import numpy as np
import pytest
import torch
from torch import Tensor

from scoreviz.maths.images.image_plane import (
    ImagePlane,
    drifts,
    plane_through,
    share_by_chance,
    shares,
    stepped,
    way_back,
)

NUMBERS, LEVEL = 12, 0.8


def drawn(seed: int, *shape: int) -> Tensor:
    return torch.tensor(np.random.default_rng(seed).standard_normal(shape))


class Gaussian:
    """The denoiser above."""

    def __init__(self) -> None:
        self.middle = 0.1 * drawn(1, NUMBERS)
        self.turn = torch.linalg.qr(drawn(2, NUMBERS, NUMBERS)).Q
        self.variances = torch.linspace(0.05, 2.0, NUMBERS, dtype=torch.float64)

    def by(self, factors: Tensor, y: Tensor) -> Tensor:
        return self.middle + (y - self.middle) @ (self.turn * factors) @ self.turn.mT

    def clean(self, y: Tensor, sigma: Tensor | float) -> Tensor:
        return self.by(self.variances / (self.variances + float(sigma) ** 2), y)

    def score(self, y: Tensor, sigma: Tensor | float) -> Tensor:
        precision = (self.turn / (self.variances + float(sigma) ** 2)) @ self.turn.mT
        return -(y - self.middle) @ precision


PICTURES, NOISE = drawn(3, 3, NUMBERS), drawn(4, 1, NUMBERS)


@pytest.fixture
def plane() -> ImagePlane:
    return plane_through(PICTURES)


def test_the_three_pictures_are_at_their_places_and_distances_are_kept(plane: ImagePlane) -> None:
    torch.testing.assert_close(plane.axes @ plane.axes.mT, torch.eye(2, dtype=torch.float64))
    torch.testing.assert_close(plane.at(plane.corners), PICTURES)
    torch.testing.assert_close(plane.place(PICTURES), plane.corners)
    torch.testing.assert_close(torch.cdist(plane.corners, plane.corners), torch.cdist(PICTURES, PICTURES))
    highest = int(plane.corners[:, 1].argmax())
    level = [k for k in range(3) if k != highest]
    assert float(plane.corners[level[0], 1]) == pytest.approx(float(plane.corners[level[1], 1]))
    assert max(
        math.dist(*pair) for pair in zip(plane.corners.tolist(), plane.corners.roll(1, 0).tolist(), strict=True)
    ) == (pytest.approx(math.dist(*plane.corners[level].tolist())))


def test_a_projection_is_the_nearest_place_of_the_plane(plane: ImagePlane) -> None:
    """By least squares, whose normal equations nothing here has solved."""
    picture = drawn(5, 1, NUMBERS)
    sides = torch.stack([PICTURES[1] - PICTURES[0], PICTURES[2] - PICTURES[0]], 1)
    found = torch.linalg.lstsq(sides, (picture - PICTURES[0]).mT).solution
    torch.testing.assert_close(plane.at(plane.place(picture)), PICTURES[:1] + (sides @ found).mT)


def test_noise_across_the_plane_leaves_every_place_where_it_is(plane: ImagePlane) -> None:
    across = plane.across(NOISE)
    places = drawn(6, 5, 2)
    torch.testing.assert_close(plane.place(plane.at(places) + 3.0 * across), places)
    # What was left out lies in the plane: the rest moves the whole plane only in itself.
    moved = plane.at(plane.place(plane.origin + NOISE - across))
    torch.testing.assert_close(moved, plane.origin + NOISE - across)


def test_the_arrows_and_their_shares_are_those_of_the_closed_form(plane: ImagePlane) -> None:
    field, places, across = Gaussian(), drawn(7, 6, 2), plane.across(NOISE)
    found = drifts(field, plane, places, LEVEL, across)
    left, up = plane.axes
    for place, arrow in zip(places, found, strict=True):
        clean = plane.origin + place[0] * left + place[1] * up
        precise = torch.linalg.inv((field.turn * field.variances) @ field.turn.mT)
        # Of a Gaussian prior and Gaussian noise, by precisions and not by the formula above.
        matrix = precise + torch.eye(NUMBERS, dtype=torch.float64) / LEVEL**2
        mean = torch.linalg.solve(matrix, precise @ field.middle + (clean + LEVEL * across[0]) / LEVEL**2)
        torch.testing.assert_close(arrow, mean - clean)
        inside = torch.stack([(mean - clean) @ left, (mean - clean) @ up])
        torch.testing.assert_close(plane.on(arrow[None])[0], inside)
        torch.testing.assert_close(shares(plane, arrow[None])[0], inside.norm() / (mean - clean).norm())
    scores = LEVEL**2 * field.score(plane.at(places) + LEVEL * across, LEVEL)
    torch.testing.assert_close(plane.on(scores), plane.on(found))


def test_the_share_of_no_arrow_is_nothing_and_of_one_in_the_plane_all(plane: ImagePlane) -> None:
    arrows = torch.stack([torch.zeros(NUMBERS, dtype=torch.float64), plane.axes[0], plane.across(NOISE)[0]])
    torch.testing.assert_close(shares(plane, arrows), torch.tensor([0.0, 1.0, 0.0]).double(), atol=1e-12, rtol=0)


@pytest.mark.parametrize("numbers", [2, 3, 192])
def test_the_share_by_chance_is_the_mean_over_directions(numbers: int) -> None:
    arrows = np.random.default_rng(8).standard_normal((20_000, numbers))
    found = np.linalg.norm(arrows[:, :2], axis=1) / np.linalg.norm(arrows, axis=1)
    assert share_by_chance(numbers) == pytest.approx(found.mean(), abs=5 * found.std() / 20_000**0.5 + 1e-9)


def end_of(steps: int, start: Tensor) -> Tensor:
    way, y = way_back(Gaussian(), LEVEL, steps), start
    for index in range(steps):
        y = stepped(way, y, index)
    return y


def test_the_way_back_ends_where_the_flow_of_a_gaussian_does(plane: ImagePlane) -> None:
    field = Gaussian()
    start = plane.origin + LEVEL * plane.across(NOISE)
    exact = field.by((field.variances / (field.variances + LEVEL**2)).sqrt(), start)
    errors = [float((end_of(steps, start) - exact).norm()) for steps in (20, 40, 80)]
    # Heun's method is of second order; the last step, Euler's from 0.002, is not, and adds at most
    # 0.002^2 / (2 v) |y - mu| in each direction, v at least 0.05.
    last = 0.002**2 / (2 * 0.05) * float((start - field.middle).norm())
    assert errors[2] < 1e-3
    for rough, fine in itertools.pairwise(errors):
        assert (rough + last) / (fine + last) > 3.0
        assert (rough - last) / (fine + last) < 5.0


@pytest.mark.parametrize("third", [0.0, 0.5, 1.0, 7.0])
def test_pictures_on_one_line_are_refused_in_one_sentence(third: float) -> None:
    line = torch.stack([PICTURES[0], PICTURES[1], PICTURES[0] + third * (PICTURES[1] - PICTURES[0])])
    for order in ([0, 1, 2], [2, 1, 0], [1, 2, 0]):
        with pytest.raises(ValueError, match="lie on one line, or two of them are equal"):
            plane_through(line[order])
    with pytest.raises(ValueError, match="two of them are equal"):
        plane_through(PICTURES[:1].expand(3, NUMBERS))
