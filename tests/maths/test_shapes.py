import numpy as np
import pytest
import torch

from scoreviz.maths.density import Density
from scoreviz.maths.drawing import CELL, PAGE
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.parts import parts_of
from scoreviz.maths.shapes import SHAPES
from tests import oracles

ALL = list(SHAPES)


def moments(density: Density) -> tuple[np.ndarray, np.ndarray]:
    """Moments of a shape, from the arrays it is made of."""
    if isinstance(density, GaussianMixture):
        return oracles.mixture_moments(density.means, density.covariances, density.weights)
    assert isinstance(density, GridMixture)
    grid = oracles.grid_as_mixture(density.weights, density.extent, density.bandwidth)
    return oracles.mixture_moments(*grid)


@pytest.mark.parametrize("name", ALL)
def test_has_mean_zero_and_unit_scale(name: str) -> None:
    mean, covariance = moments(SHAPES[name].make())
    assert np.abs(mean).max() < 1e-4
    assert np.sqrt(np.trace(covariance) / 2) == pytest.approx(1, abs=1e-4)


@pytest.mark.parametrize("name", ALL)
def test_lies_inside_the_page(name: str) -> None:
    x = SHAPES[name].make().sample(20_000, 0.0, torch.Generator().manual_seed(0)).abs()
    assert float((x[:, 1] > 2.7).float().mean()) < 1e-3
    assert float((x[:, 0] > 4.2).float().mean()) < 1e-3


@pytest.mark.parametrize("name", ALL)
def test_drawn_shapes_lie_on_the_page_grid(name: str) -> None:
    density = SHAPES[name].make()
    if isinstance(density, GridMixture):
        assert density.weights.shape == (128, 192)
        assert density.extent == PAGE
        assert density.bandwidth == CELL


@pytest.mark.parametrize("name", ALL)
def test_is_made_once(name: str) -> None:
    assert SHAPES[name].make() is SHAPES[name].make()
    assert SHAPES[name].name == name


def test_titles_are_in_sentence_case() -> None:
    titles = [shape.title for shape in SHAPES.values()]
    assert len(set(titles)) == len(titles) >= 9
    assert all(title == title[0].upper() + title[1:].lower() for title in titles)


@pytest.mark.parametrize(
    ("name", "count", "first"),
    [
        ("smiley", 4, ("Outline", "Smile", "Right eye", "Left eye")),
        ("two-moons", 2, ("Upper", "Lower")),
        ("rings", 3, ("Outer", "Middle", "Inner")),
        ("three-islands", 3, ("A", "B", "C")),
        ("spiral", 2, ("A", "B")),
        ("pair", 2, ("A", "B")),
        ("ring", 8, ("A", "B")),
        ("pinwheel", 5, ("A", "B")),
        ("checkerboard", 8, ("A", "B")),
    ],
)
def test_has_its_parts(name: str, count: int, first: tuple[str, ...]) -> None:
    shape = SHAPES[name]
    parts = parts_of(shape.make(), shape.landmarks, shape.floor)
    assert len(parts.names) == count
    assert parts.names[: len(first)] == first


def test_the_pair_is_eighty_to_twenty() -> None:
    assert parts_of(SHAPES["pair"].make()).shares == pytest.approx([0.8, 0.2], abs=1e-4)
