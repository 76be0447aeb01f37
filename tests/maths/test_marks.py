"""Marks against plain geometry: areas, points inside, moments, and sums over many dabs."""

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy import ndimage

from scoreviz.maths.drawing import apply_stroke, blank, cell_centres, cell_of
from scoreviz.maths.marks import coverage, fill, gaussian, moved, smooth, spray

SQUARE = [[-1.0, -0.5], [1.0, -0.5], [1.0, 0.5], [-1.0, 0.5]]
ROWS = 128


def area(share: np.ndarray) -> float:
    return float(share.sum(dtype=np.float64)) * cell_of(len(share)) ** 2


def shoelace(corners: np.ndarray) -> float:
    x, y = corners.T
    return abs(float((x * np.roll(y, -1) - y * np.roll(x, -1)).sum())) / 2


def moments(ink: np.ndarray) -> tuple[float, np.ndarray, np.ndarray]:
    xs, ys = cell_centres(len(ink))
    places = np.stack(np.meshgrid(xs, ys), axis=-1).reshape(-1, 2)
    weights = ink.reshape(-1).astype(np.float64)
    mean = weights @ places / weights.sum()
    off = places - mean
    return weights.sum() * cell_of(len(ink)) ** 2, mean, (weights[:, None] * off).T @ off / weights.sum()


@pytest.mark.parametrize("rows", [64, 128, 256])
def test_an_outline_covers_its_area(rows: int) -> None:
    angles = np.linspace(0, 2 * math.pi, 200, endpoint=False)
    disc = np.stack([1.3 * np.cos(angles), 0.7 * np.sin(angles)], axis=1) + np.array([0.4, -0.2])
    # The edge is cut at fine cells; their errors are as random as the edge's length in them.
    wobble = 5 * cell_of(rows) ** 2 / 16 * math.sqrt(8 / cell_of(rows) * 4)
    assert area(coverage([disc], rows)) == pytest.approx(shoelace(disc), abs=wobble)


def test_a_cell_is_covered_as_a_point_is_inside() -> None:
    rng = np.random.default_rng(3)
    corners = rng.uniform(-2.5, 2.5, (7, 2))
    share, (xs, ys) = coverage([corners], ROWS), cell_centres(ROWS)
    for row, column in rng.integers((20, 20), (108, 172), (400, 2)):
        if share[row, column] in (0.0, 1.0):
            assert share[row, column] == winding(xs[column], ys[row], corners) % 2


def winding(x: float, y: float, corners: np.ndarray) -> int:
    """How many sides a ray to the right crosses."""
    count = 0
    for (x0, y0), (x1, y1) in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        if (y0 <= y) != (y1 <= y) and x0 + (y - y0) / (y1 - y0) * (x1 - x0) > x:
            count += 1
    return count


def test_an_outline_inside_another_is_a_hole() -> None:
    hole = [[0.4 * x, 0.4 * y] for x, y in SQUARE]
    assert area(coverage([SQUARE, hole], ROWS)) == pytest.approx(2.0 * (1 - 0.16), abs=0.02)


@pytest.mark.parametrize("outlines", [[], [[]], [[[0.0, 0.0]]], [[[0.0, 0.0], [1.0, 1.0]]], [[[90.0, 0.0]] * 3]])
def test_what_has_no_inside_leaves_nothing(outlines: list[list[list[float]]]) -> None:
    assert not fill(blank(), outlines, 1.0).any()


def test_an_outline_that_leaves_the_page_is_cut_there() -> None:
    assert area(coverage([[[-99, -99], [99, -99], [99, 99], [-99, 99]]], ROWS)) == pytest.approx(54.0)


def test_filling_adds_and_erasing_takes_a_share() -> None:
    ink = fill(blank(), [SQUARE], 0.4)
    assert float(ink[64, 96]) == pytest.approx(0.4)
    assert float(fill(ink, [SQUARE], 0.75, erase=True)[64, 96]) == pytest.approx(0.1)
    assert not fill(ink, [SQUARE], 1.0, erase=True)[60:68, 90:102].any()


def test_a_spray_is_the_sum_of_many_dabs() -> None:
    start, end, radius = np.array([-0.7, 0.2]), np.array([0.9, -0.4]), 0.6
    sprayed = spray(blank(), [start, end], radius, 1.0)
    xs, ys = cell_centres(ROWS)
    length, dabs = float(np.hypot(*(end - start))), 2000
    shares = (np.arange(dabs) + 0.5) / dabs
    for row, column in ((64, 96), (70, 90), (60, 110), (66, 82)):
        places = start + shares[:, None] * (end - start)
        squares = ((places - (xs[column], ys[row])) ** 2).sum(1)
        wanted = np.exp(-squares / (2 * (radius / 3) ** 2)).sum() * length / dabs / radius
        assert float(sprayed[row, column]) == pytest.approx(wanted, rel=1e-4)


def test_a_spray_piles_up_and_a_stroke_does_not() -> None:
    there_and_back = [[-1.0, 0.0], [1.0, 0.0], [-1.0, 0.0]]
    once = spray(blank(), there_and_back[:2], 0.4, 0.5)
    assert spray(blank(), there_and_back, 0.4, 0.5).max() == pytest.approx(2 * once.max(), rel=1e-5)
    assert spray(once, there_and_back, 0.4, 50.0, erase=True).min() >= 0.0
    assert spray(blank(), [[0.0, 0.0]], 0.3, 1.0).max() == pytest.approx(
        0.25 * math.exp(-((cell_of(ROWS) / 0.2) ** 2)), rel=1e-4
    )
    assert not spray(blank(), [], 0.3, 1.0).any()


@pytest.mark.parametrize("rows", [128, 256])
def test_a_gaussian_has_its_mass_mean_and_covariance(rows: int) -> None:
    Sigma = np.array([[0.3, 0.12], [0.12, 0.2]])
    mass, mean, found = moments(gaussian(blank(rows), (0.3, -0.4), Sigma, 2.5))
    assert mass == pytest.approx(2.5, rel=1e-4)
    assert mean == pytest.approx([0.3, -0.4], abs=1e-4)
    assert found + cell_of(rows) ** 2 * np.eye(2) == pytest.approx(Sigma, abs=2e-4)


def test_the_narrowest_gaussian_keeps_its_mass() -> None:
    for x in np.linspace(0.0, cell_of(ROWS), 5):
        mass, _, _ = moments(gaussian(blank(), (x, 0.0), 1e-9 * np.eye(2), 1.0))
        assert mass == pytest.approx(1.0, rel=0.03)
    with pytest.raises(ValueError, match="positive definite"):
        gaussian(blank(), (0.0, 0.0), [[1.0, 2.0], [2.0, 1.0]], 1.0)


def test_smoothing_keeps_mass_inside_and_everything_outside() -> None:
    ink = apply_stroke(blank(), [[0.0, 0.0]], 0.2, 1.0)
    smoothed = smooth(ink, [[0.0, 0.0]], 1.2, 1.0)
    assert smoothed.max() < ink.max()
    rough, fine = (float(np.abs(np.diff(page, axis=1)).sum()) for page in (ink, smoothed))
    assert fine < rough
    far = apply_stroke(blank(), [[3.0, 2.0]], 0.3, 1.0)
    np.testing.assert_array_equal(smooth(far, [[0.0, 0.0]], 0.5, 1.0), far)
    flat = np.full_like(blank(), 0.7)
    np.testing.assert_allclose(smooth(flat, [[-1.0, 0.0], [1.0, 0.0]], 0.6, 1.0), flat, atol=1e-5)


def test_smoothing_is_a_gaussian_blur_at_its_heart() -> None:
    ink = gaussian(blank(), (0.0, 0.0), 0.04 * np.eye(2), 1.0)
    smoothed = smooth(ink, [[0.0, 0.0]], 1.0, 1.0)
    b = cell_of(ROWS)
    clean = 0.04 - b * b
    expected = float(ink.max()) * clean / (clean + 0.25)
    assert float(smoothed[63:65, 95:97].mean()) == pytest.approx(expected, rel=0.03)


def test_a_piece_goes_where_it_is_sent() -> None:
    ink = gaussian(blank(), (-1.0, 0.5), [[0.05, 0.0], [0.0, 0.02]], 1.0)
    ink = ink + gaussian(blank(), (2.5, -1.5), 0.02 * np.eye(2), 1.0)
    region = [[-2.2, -0.5], [0.2, -0.5], [0.2, 1.5], [-2.2, 1.5]]
    c, s = math.cos(0.6), math.sin(0.6)
    turn = 1.2 * np.array([[c, -s], [s, c]])
    offset = np.array([1.0, 0.4])
    gone = moved(ink, region, turn, offset)
    piece = gone - gaussian(blank(), (2.5, -1.5), 0.02 * np.eye(2), 1.0)
    mass, mean, found = moments(np.clip(piece, 0, None))
    assert mass == pytest.approx(1.2**2, rel=0.02)  # as dark as before, on more room
    assert mean == pytest.approx(turn @ (-1.0, 0.5) + offset, abs=0.01)
    clean = np.array([[0.05, 0.0], [0.0, 0.02]]) - cell_of(ROWS) ** 2 * np.eye(2)
    assert found == pytest.approx(turn @ clean @ turn.T, abs=0.004)
    kept = moved(ink, region, np.eye(2), (1.0, 0.0), keep=True)
    assert moments(kept)[0] == pytest.approx(3.0, rel=0.01)


@settings(max_examples=25, deadline=None)
@given(st.integers(-20, 20), st.integers(-20, 20))
def test_a_shift_by_whole_cells_is_exact(right: int, up: int) -> None:
    ink = fill(blank(), [SQUARE], 0.8)
    b = cell_of(ROWS)
    region = [[-2.0, -1.5], [2.0, -1.5], [2.0, 1.5], [-2.0, 1.5]]
    gone = moved(ink, region, np.eye(2), (right * b, up * b))
    np.testing.assert_allclose(gone, np.roll(ink, (up, right), (0, 1)), atol=1e-5)


PLACES = st.tuples(st.floats(-4.4, 4.4), st.floats(-2.9, 2.9))


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 99), PLACES, st.floats(0.03, 1.5))
def test_smoothing_is_scipys_blur_up_to_the_edge(seed: int, at: tuple[float, float], radius: float) -> None:
    ink = np.random.default_rng(seed).random((128, 192)).astype(np.float32)
    found = smooth(ink, [at], radius, 1.0)
    blurred = ndimage.gaussian_filter(ink.astype(float), radius / 2 / cell_of(128), mode="constant", truncate=4.0)
    xs, ys = cell_centres(128)
    squares = (xs - at[0]) ** 2 + (ys[:, None] - at[1]) ** 2
    share = np.clip(1 - squares / radius**2, 0, None) ** 2
    # The program blurs what lies within 4 standard deviations; the window's edge is one cell off at most, and beyond
    # 3.5 of them a Gaussian of both axes has 2 (1 - Phi(3.5)) * 2 = 1e-3 of its mass.
    np.testing.assert_allclose(found, ink + share * (blurred - ink), atol=1e-3)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 99), PLACES, st.floats(0.1, 3.0), st.tuples(*4 * [st.floats(-1.5, 1.5)]), PLACES)
def test_a_piece_lands_as_scipy_puts_it(
    seed: int, at: tuple[float, float], half: float, entries: tuple[float, float, float, float], offset: object
) -> None:
    A = np.array(entries).reshape(2, 2)
    assume(abs(np.linalg.det(A)) > 0.05)
    ink = np.random.default_rng(seed).random((128, 192)).astype(np.float32)
    region = np.array(at) + half * np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]])
    piece = (ink * coverage([region], 128)).astype(float)
    corner, cell = np.array([-4.5, -3.0]) + cell_of(128) / 2, cell_of(128)
    back = np.linalg.inv(A)  # of columns and rows, by x = corner + cell * (column, row)
    start = (back @ (corner - np.array(offset)) - corner) / cell
    landed = ndimage.affine_transform(piece, back[::-1, ::-1], start[::-1], order=1, mode="constant")
    found = moved(ink, region, A, np.array(offset))
    # A place on the very rim of the page may fall to either side of it by rounding.
    off = np.abs(found - (ink - piece + landed)) > 1e-5
    assert off.mean() <= 1e-3


def test_a_piece_cannot_be_pressed_flat() -> None:
    with pytest.raises(ValueError, match="pressed flat"):
        moved(blank(), SQUARE, [[1.0, 0.0], [1.0, 0.0]], (0.0, 0.0))
