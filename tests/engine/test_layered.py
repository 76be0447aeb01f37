"""Layers: what they amount to, against sums of their own densities."""

import numpy as np
import pytest
import torch

from scoreviz.engine.guiding import labelled
from scoreviz.engine.marks import Blob, Fill, Stroke
from scoreviz.engine.sections import parts
from scoreviz.engine.target import Blank, Layer, Preset, Target
from scoreviz.engine.targets import EmptyDrawing, classes_of, ink_of, is_empty, layer_density, layer_ink, realise
from scoreviz.maths.drawing import cell_of
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.mixture import GaussianMixture

DOT = Layer(marks=(Stroke(((-1.5, 0.0),), 0.4, 1.0),), name="dot")
BAR = Layer(marks=(Stroke(((1.0, -1.0), (1.0, 1.0)), 0.3, 0.5),), name="bar", weight=2.0)
RING = Layer(Preset("ring"), name="ring")
Y = torch.tensor(np.random.default_rng(0).uniform(-3, 3, (200, 2)), dtype=torch.float32)


def mass(layer: Layer, rows: int = 128) -> float:
    return layer.weight * float(layer_ink(layer, rows).sum(dtype=np.float64)) * cell_of(rows) ** 2


@pytest.mark.parametrize("layers", [(DOT, BAR), (DOT, RING), (DOT, BAR, RING)])
@pytest.mark.parametrize("rows", [128, 256])
def test_the_density_is_the_sum_of_the_layers_by_mass(layers: tuple[Layer, ...], rows: int) -> None:
    target = Target(layers, rows=rows)
    masses = [mass(layer, rows) for layer in layers]
    wanted = sum(
        m / sum(masses) * layer_density(layer, rows).pdf(Y, 0.3).double()
        for m, layer in zip(masses, layers, strict=True)
    )
    found = realise(target).pdf(Y, 0.3).double()
    torch.testing.assert_close(found, torch.as_tensor(wanted), rtol=2e-5, atol=1e-9)


def test_painted_layers_are_one_grid_and_hidden_ones_are_not_there() -> None:
    assert isinstance(realise(Target((DOT, BAR))), GridMixture)
    hidden = Target((DOT, Layer(BAR.base, BAR.marks, hidden=True)))
    torch.testing.assert_close(realise(hidden).pdf(Y, 0.2), realise(Target((DOT,))).pdf(Y, 0.2))
    assert is_empty(Target((Layer(RING.base, hidden=True),)))
    assert is_empty(Target((Layer(RING.base, weight=0.0),)))
    with pytest.raises(EmptyDrawing):
        realise(Target((Layer(Blank()),)))


def test_gaussians_alone_keep_their_own_form() -> None:
    blobs = Layer(marks=(Blob((1.0, 0.0), (0.2, 0.1, 0.3), 3.0), Blob((-1.0, 0.5), (0.1, 0.0, 0.1), 1.0)))
    density = realise(Target((blobs,)))
    assert isinstance(density, GaussianMixture)
    assert density.weights.tolist() == pytest.approx([0.75, 0.25])
    painted = realise(Target((Layer(marks=(*blobs.marks, Fill((((3.0, 3.0), (3.1, 3.0), (3.1, 3.1)),), 1e-6))),)))
    assert isinstance(painted, GridMixture)
    torch.testing.assert_close(painted.pdf(Y, 0.3), density.pdf(Y, 0.3), atol=2e-3, rtol=5e-3)


def test_layers_are_classes_with_their_masses_as_priors() -> None:
    target = Target((DOT, BAR, RING))
    masses = np.array([mass(layer) for layer in target.layers])
    assert classes_of(target).priors.tolist() == pytest.approx(masses / masses.sum(), rel=1e-5)
    assert labelled(target) is not None
    assert len(labelled(target).classes) == 3
    assert parts(target).names == ("dot", "bar", "ring")


def test_parts_of_layers_that_do_not_touch_hold_their_mass() -> None:
    target = Target((DOT, BAR))
    found = parts(target)
    masses = np.array([mass(DOT), mass(BAR)])
    assert found.shares == pytest.approx(masses / masses.sum(), rel=1e-6)
    assert found.centres == pytest.approx(np.array([[-1.5, 0.0], [1.0, 0.0]]), abs=0.01)


@pytest.mark.parametrize("rows", [256, 512])
def test_a_finer_page_holds_the_same_drawing(rows: int) -> None:
    coarse, fine = (Target((DOT, RING, BAR), rows=n) for n in (128, rows))
    assert ink_of(fine).shape == (rows, rows * 3 // 2)
    torch.testing.assert_close(realise(fine).pdf(Y, 0.5), realise(coarse).pdf(Y, 0.5), rtol=0.02, atol=1e-3)


def test_the_parts_of_a_fine_page_are_classes_too() -> None:
    fine = Target((Layer(Preset("pair"), (Stroke(((0.0, 2.0),), 0.3, 1.0),)),), rows=256)
    assert len(labelled(fine).classes) == len(parts(fine).names) == 3
