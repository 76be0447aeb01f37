"""Streamlines beside the curves that they should be, and how far apart they are."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from scoreviz.engine.streamlines import NEAREST, STEP, Streamlines, streamlines

Array = NDArray[np.float32]
SPACING = 0.25
XS, YS = np.linspace(-4.3, 4.3, 130, dtype=np.float32), np.linspace(-2.7, 2.7, 82, dtype=np.float32)
X, Y = np.meshgrid(XS, YS)


def made(u: Array, v: Array) -> Streamlines:
    field = np.stack((u, v), axis=-1).astype(np.float32)
    return streamlines(XS, YS, field, np.ones_like(X), SPACING)


def each(lines: Streamlines) -> Iterator[Array]:
    for first, end in zip(lines.starts[:-1], lines.starts[1:], strict=True):
        yield lines.points[first:end]


FIELDS: dict[str, tuple[Array, Array, Callable[[Array], Array]]] = {
    # What stays the same along a curve: the radius, the product of the coordinates, the angle, the height.
    "rotation": (-Y, X, lambda p: np.hypot(p[:, 0], p[:, 1])),
    "saddle": (X, -Y, lambda p: p[:, 0] * p[:, 1]),
    "gaussian score": (-X, -Y, lambda p: np.unwrap(np.arctan2(p[:, 1], p[:, 0]))),
    "constant": (np.ones_like(X), np.zeros_like(X), lambda p: p[:, 1]),
}


@pytest.mark.parametrize("name", FIELDS)
def test_lines_follow_the_curves_of_the_field(name: str) -> None:
    u, v, kept = FIELDS[name]
    lines = made(u, v)
    assert len(lines.starts) > 20
    for points in each(lines):
        far = points[np.hypot(points[:, 0], points[:, 1]) > 2 * SPACING]  # where the field is not about to stand still
        if len(far) > 2:
            assert np.ptp(kept(far)) < 2e-3 * max(1.0, float(np.abs(kept(far)).max()))


def test_lines_run_the_way_of_the_field_in_even_steps() -> None:
    for points in each(made(-X, -Y)):
        steps = np.diff(points, axis=0)
        assert (np.einsum("ij,ij->i", steps[:-1], -points[:-2]) > 0).all()
        far = np.hypot(points[:-1, 0], points[:-1, 1]) > SPACING  # at the middle a line turns about within a step
        np.testing.assert_allclose(np.hypot(*steps[far].T), STEP * SPACING, rtol=0.02)


@pytest.mark.parametrize("name", FIELDS)
def test_lines_are_evenly_spaced(name: str) -> None:
    u, v, _ = FIELDS[name]
    lines = made(u, v)
    owner = np.repeat(np.arange(len(lines.starts) - 1), np.diff(lines.starts))
    tree = cKDTree(lines.points)
    away, near = tree.query(lines.points, k=60)
    others = np.where(owner[near] != owner[:, None], away, np.inf).min(axis=1)
    cell = 0.125 * np.sqrt(2) * SPACING  # the mask of what is taken is so coarse
    assert others.min() > NEAREST * SPACING - cell
    places = np.random.default_rng(0).uniform((-4.0, -2.4), (4.0, 2.4), (2000, 2))
    gaps = tree.query(places)[0]
    assert np.quantile(gaps, 0.95) < SPACING
    assert gaps.max() < 2 * SPACING


def test_a_closed_line_is_drawn_once() -> None:
    for points in each(made(-Y, X)):
        turned = np.ptp(np.unwrap(np.arctan2(points[:, 1], points[:, 0])))
        radius = float(np.hypot(*points[0]))
        assert turned < 2 * np.pi + 2 * STEP * SPACING / max(radius, SPACING)


def test_each_line_has_a_head_and_its_points_the_density_there() -> None:
    presence = np.exp(-(X**2)).astype(np.float32)
    lines = streamlines(XS, YS, np.stack((np.ones_like(X), 0 * X), axis=-1), presence, SPACING)
    owners = np.searchsorted(lines.starts, lines.heads, side="right") - 1
    assert set(owners.tolist()) == set(range(len(lines.starts) - 1))
    # Between two places of the raster: the second derivative of exp(-x^2) is at most 2.
    pixel = float(XS[1] - XS[0])
    np.testing.assert_allclose(lines.presence, np.exp(-(lines.points[:, 0] ** 2)), atol=2 * pixel**2 / 8 + 1e-6)


def test_a_field_that_leads_nowhere_has_no_lines() -> None:
    lines = made(0 * X, 0 * X)
    assert lines.points.shape == (0, 2)
    assert lines.starts.tolist() == [0]
    assert lines.heads.size == 0
