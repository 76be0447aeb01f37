"""What a base and its strokes amount to."""

import numpy as np
import pytest
import torch

from scoreviz.engine.document import Blank, FrozenArray, Mixture, Points, Preset, Stroke, Target
from scoreviz.engine.targets import EmptyDrawing, ink_of, is_empty, realise
from scoreviz.maths.drawing import CELL, cell_centres
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.points import PointMixture

DOT = Stroke(((0.0, 0.0),), 0.3, 0.8)


def test_a_file_keeps_its_own_exact_form_until_it_is_painted_on() -> None:
    mixture = Mixture(FrozenArray([[0.0, 0.0]]), FrozenArray([[[1.0, 0.0], [0.0, 1.0]]]), FrozenArray([1.0]))
    points = Points(FrozenArray([[0.0, 0.0], [1.0, 1.0]]), 0.1)
    assert isinstance(realise(Target(base=mixture)), GaussianMixture)
    assert isinstance(realise(Target(base=points)), PointMixture)
    assert isinstance(realise(Target(base=mixture, strokes=(DOT,))), GridMixture)


def test_an_empty_page_has_nothing_to_learn() -> None:
    erased = Target(base=Blank(), strokes=(DOT, Stroke(((0.0, 0.0),), 1.0, 1.0, erase=True)))
    assert is_empty(Target(base=Blank()))
    assert not is_empty(Target(base=Blank(), strokes=(DOT,)))
    assert not is_empty(Target(base=Preset("two-moons")))
    with pytest.raises(EmptyDrawing, match="empty"):
        realise(Target(base=Blank()))
    assert ink_of(erased).max() < ink_of(Target(base=Blank(), strokes=(DOT,))).max()


def test_a_stroke_more_costs_the_same_drawing_as_all_at_once() -> None:
    strokes = tuple(Stroke(((0.1 * k, 0.0), (0.1 * k, 1.0)), 0.2, 0.5, erase=k % 3 == 2) for k in range(12))
    step_by_step = [ink_of(Target(base=Preset("ring"), strokes=strokes[:n])) for n in range(13)][-1]
    fresh = ink_of(Target(base=Preset("ring"), strokes=(*strokes[:-1], strokes[-1])))
    np.testing.assert_array_equal(step_by_step, fresh)


def test_painting_on_a_mixture_keeps_its_shape() -> None:
    """The moments of a rasterised base agree with the exact ones up to the cell's own width."""
    target = Target(base=Preset("pair"))
    painted = GridMixture(torch.from_numpy(ink_of(target).copy()), (-4.5, 4.5, -3.0, 3.0), CELL)
    exact = realise(target)
    torch.testing.assert_close(painted.mean.float(), exact.mean.float(), atol=0.01, rtol=0)
    widening = CELL**2 * (1 + 1 / 12) * torch.eye(2)
    torch.testing.assert_close(painted.covariance.float(), exact.covariance.float() + widening, atol=0.02, rtol=0)


def test_ink_lies_where_it_was_painted() -> None:
    xs, ys = cell_centres()
    ink = ink_of(Target(base=Blank(), strokes=(Stroke(((1.0, -2.0),), 0.2, 1.0),)))
    row, column = np.unravel_index(ink.argmax(), ink.shape)
    assert abs(xs[column] - 1.0) <= CELL
    assert abs(ys[row] + 2.0) <= CELL


def test_painting_on_the_narrowest_mixture_loses_nothing() -> None:
    """Gaussians far narrower than a cell, on the corners of cells, keep their shares when painted on."""
    corners = FrozenArray([[0.0, 0.0], [CELL * 20, 0.0], [CELL * 20.5, CELL * 30.5]])
    narrow = FrozenArray([[[2e-6, 0.0], [0.0, 2e-6]]] * 3)
    ink = ink_of(Target(base=Mixture(corners, narrow, FrozenArray([1.0, 1.0, 1.0])), strokes=()))
    xs, ys = cell_centres()
    parts = [ink[np.hypot(*(np.meshgrid(xs - x, ys - y))) < 0.3].sum() for x, y in corners.values]
    np.testing.assert_allclose(np.array(parts) / sum(parts), 1 / 3, atol=0.01)
