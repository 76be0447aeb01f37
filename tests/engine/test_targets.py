"""What a base and its strokes amount to."""

from itertools import permutations

import numpy as np
import pytest
import torch

from scoreviz.engine.marks import Stroke
from scoreviz.engine.target import Blank, FrozenArray, Mixture, Points, Preset, Target
from scoreviz.engine.targets import EmptyDrawing, ink_of, is_empty, realise
from scoreviz.maths.drawing import CELL, cell_centres
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.points import PointMixture

DOT = Stroke(((0.0, 0.0),), 0.3, 0.8)


def test_a_file_keeps_its_own_exact_form_until_it_is_painted_on() -> None:
    mixture = Mixture(FrozenArray([[0.0, 0.0]]), FrozenArray([[[1.0, 0.0], [0.0, 1.0]]]), FrozenArray([1.0]))
    points = Points(FrozenArray([[0.0, 0.0], [1.0, 1.0]]), 0.1)
    assert isinstance(realise(Target.of(base=mixture)), GaussianMixture)
    assert isinstance(realise(Target.of(base=points)), PointMixture)
    assert isinstance(realise(Target.of(base=mixture, marks=(DOT,))), GridMixture)


def test_an_empty_page_has_nothing_to_learn() -> None:
    erased = Target.of(base=Blank(), marks=(DOT, Stroke(((0.0, 0.0),), 1.0, 1.0, erase=True)))
    assert is_empty(Target.of(base=Blank()))
    assert not is_empty(Target.of(base=Blank(), marks=(DOT,)))
    assert not is_empty(Target.of(base=Preset("two-moons")))
    with pytest.raises(EmptyDrawing, match="empty"):
        realise(Target.of(base=Blank()))
    assert ink_of(erased).max() < ink_of(Target.of(base=Blank(), marks=(DOT,))).max()


def test_a_stroke_more_costs_the_same_drawing_as_all_at_once() -> None:
    strokes = tuple(Stroke(((0.1 * k, 0.0), (0.1 * k, 1.0)), 0.2, 0.5, erase=k % 3 == 2) for k in range(12))
    step_by_step = [ink_of(Target.of(base=Preset("ring"), marks=strokes[:n])) for n in range(13)][-1]
    fresh = ink_of(Target.of(base=Preset("ring"), marks=(*strokes[:-1], strokes[-1])))
    np.testing.assert_array_equal(step_by_step, fresh)


def test_painting_on_a_mixture_keeps_its_shape() -> None:
    """The moments of a rasterised base agree with the exact ones up to the cell's own width."""
    target = Target.of(base=Preset("pair"))
    painted = GridMixture(torch.from_numpy(ink_of(target).copy()), (-4.5, 4.5, -3.0, 3.0), CELL)
    exact = realise(target)
    torch.testing.assert_close(painted.mean.float(), exact.mean.float(), atol=0.01, rtol=0)
    widening = CELL**2 * (1 + 1 / 12) * torch.eye(2)
    torch.testing.assert_close(painted.covariance.float(), exact.covariance.float() + widening, atol=0.02, rtol=0)


def merged(strokes: tuple[Stroke, ...], base: np.ndarray) -> np.ndarray:
    """Strokes one after the other on the whole page in float64, the distance from a segment by calculus."""
    xs, ys = np.meshgrid(*cell_centres())
    cells, ink = np.stack([xs, ys], axis=-1), base.astype(np.float64)
    for stroke in strokes:
        path = np.array(stroke.points)
        nearest = np.full(ink.shape, np.inf)
        for a, b in zip(path, path[1:] if len(path) > 1 else path, strict=False):
            along = b - a
            share = np.clip(((cells - a) @ along) / max(float(along @ along), 1e-12), 0, 1)
            nearest = np.minimum(nearest, np.linalg.norm(cells - (a + share[..., None] * along), axis=-1))
        profile = np.clip(1 - (nearest / stroke.radius) ** 2, 0, None) ** 2
        ink = ink * (1 - stroke.strength * profile) if stroke.erase else ink + stroke.strength * profile
    return ink


@pytest.mark.parametrize("seed", range(3))
def test_strokes_merge_into_one_grid_in_their_order(seed: int) -> None:
    rng = np.random.default_rng(seed)
    strokes = tuple(
        Stroke(
            tuple((float(x), float(y)) for x, y in rng.normal(size=(rng.integers(1, 12), 2)) * (1.5, 1.0)),
            radius=float(rng.uniform(0.05, 0.8)),
            strength=float(rng.uniform(0.1, 1.0)),
            erase=bool(rng.random() < 0.4),
        )
        for _ in range(12)
    )
    for base in (Blank(), Preset("two-moons")):
        expected = merged(strokes, ink_of(Target.of(base=base)))
        np.testing.assert_allclose(ink_of(Target.of(base=base, marks=strokes)), expected, atol=2e-5)
        density = realise(Target.of(base=base, marks=strokes))
        assert isinstance(density, GridMixture)
        np.testing.assert_allclose(density.weights, expected / expected.sum(), atol=2e-5 / expected.sum())


def test_an_eraser_takes_only_from_what_was_there_before_it() -> None:
    paint, erase = Stroke(((0.0, 0.0), (0.5, 0.0)), 0.4, 0.8), Stroke(((0.2, 0.0),), 0.5, 1.0, erase=True)
    after, before = (ink_of(Target.of(base=Blank(), marks=order)) for order in ((paint, erase), (erase, paint)))
    np.testing.assert_array_equal(before, ink_of(Target.of(base=Blank(), marks=(paint,))))
    xs, ys = cell_centres()
    rubbed = np.hypot(*np.meshgrid(xs - 0.2, ys)) < 0.1
    assert before[rubbed].min() > 0.7
    assert after[rubbed].max() < 0.1
    again = ink_of(Target.of(base=Blank(), marks=(paint, erase, paint)))
    np.testing.assert_allclose(again, after + before, atol=1e-6)


def test_brushes_may_change_places_but_not_across_an_eraser() -> None:
    one, two = Stroke(((0.0, 0.0),), 0.5, 0.7), Stroke(((0.3, 0.0),), 0.4, 0.6)
    rub = Stroke(((0.1, 0.2),), 0.5, 0.9, erase=True)
    ink = {order: ink_of(Target.of(base=Blank(), marks=order)) for order in permutations((one, two, rub))}
    np.testing.assert_allclose(ink[one, two, rub], ink[two, one, rub], atol=1e-6)
    assert abs(ink[one, two, rub] - ink[one, rub, two]).max() > 0.1


def test_what_was_looked_up_before_does_not_show() -> None:
    """A drawing is found from its longest remembered beginning, of its own base only."""
    strokes = tuple(Stroke(((0.3 * k - 1, 0.1),), 0.3, 0.9, erase=k % 2 == 1) for k in range(6))
    for base in (Blank(), Preset("ring")):
        ink_of(Target.of(base=base, marks=strokes[:4]))
    undone = (*strokes[:3], strokes[5])
    expected = merged(undone, ink_of(Target.of(base=Preset("ring"))))
    np.testing.assert_allclose(ink_of(Target.of(base=Preset("ring"), marks=undone)), expected, atol=1e-5)


def test_thousands_of_strokes_are_not_hashed_at_every_length(monkeypatch: pytest.MonkeyPatch) -> None:
    strokes = tuple(Stroke(((0.001 * k, 0.123),), 0.05, 0.5) for k in range(2_000))
    hashed: list[Stroke] = []

    def watched(stroke: Stroke) -> int:
        hashed.append(stroke)
        return stroke._hash

    monkeypatch.setattr(Stroke, "__hash__", watched)
    ink_of(Target.of(base=Blank(), marks=strokes))
    assert len(hashed) < 70 * len(strokes)  # at most once for each remembered drawing, and once to remember this one


def test_ink_lies_where_it_was_painted() -> None:
    xs, ys = cell_centres()
    ink = ink_of(Target.of(base=Blank(), marks=(Stroke(((1.0, -2.0),), 0.2, 1.0),)))
    row, column = np.unravel_index(ink.argmax(), ink.shape)
    assert abs(xs[column] - 1.0) <= CELL
    assert abs(ys[row] + 2.0) <= CELL


def test_painting_on_the_narrowest_mixture_loses_nothing() -> None:
    """Gaussians far narrower than a cell, on the corners of cells, keep their shares when painted on."""
    corners = FrozenArray([[0.0, 0.0], [CELL * 20, 0.0], [CELL * 20.5, CELL * 30.5]])
    narrow = FrozenArray([[[2e-6, 0.0], [0.0, 2e-6]]] * 3)
    ink = ink_of(Target.of(base=Mixture(corners, narrow, FrozenArray([1.0, 1.0, 1.0])), marks=()))
    xs, ys = cell_centres()
    parts = [ink[np.hypot(*(np.meshgrid(xs - x, ys - y))) < 0.3].sum() for x, y in corners.values]
    np.testing.assert_allclose(np.array(parts) / sum(parts), 1 / 3, atol=0.01)
