"""How much there is: against sums written down by hand."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from scoreviz.engine.amounts import Amounts, amounts, with_rows
from scoreviz.engine.marks import Stroke
from scoreviz.engine.target import Blank, FrozenArray, Layer, Picture, Points, Preset, Target
from scoreviz.engine.targets import classes_of, realise


def test_a_square_of_even_ink_is_worth_its_cells() -> None:
    ink = np.zeros((512, 768), np.float32)
    ink[128:256, 128:384] = 1.0  # 1.5 x 3 units
    for rows, cells in ((128, 32 * 64), (256, 64 * 128), (512, 128 * 256)):
        found = amounts(replace(Target.of(Picture(FrozenArray(ink))), rows=rows))
        assert found.mass == pytest.approx(4.5, rel=1e-6)
        assert found.effective == pytest.approx(cells, rel=1e-6)
        assert not found.points


def test_uneven_weights_are_worth_the_exponential_of_their_entropy() -> None:
    target = Target.of(Preset("two-moons"), (Stroke(((0.0, 0.0),), 0.4, 0.7),))
    weights = realise(target).weights.numpy().ravel()  # type: ignore[attr-defined]  # a drawing is a grid
    weights = weights[weights > 0]
    assert amounts(target).effective == pytest.approx(np.exp(-(weights * np.log(weights)).sum()), rel=1e-5)


def test_points_are_worth_their_number() -> None:
    points = FrozenArray(np.random.default_rng(0).normal(size=(300, 2)))
    assert amounts(Target.of(Points(points, 0.1))).effective == pytest.approx(300)
    assert amounts(Target.of(Points(points, 0.1))).points
    assert amounts(Target.of(Blank())) == Amounts(0.0, 0.0, points=False)


def test_a_finer_page_keeps_the_shares_of_layers() -> None:
    rng = np.random.default_rng(0)
    layers = (
        Layer(Points(FrozenArray(rng.normal(size=(50, 2)) * 0.3), 0.04), weight=0.5),
        Layer(Preset("ring"), (Stroke(((0.0, 0.0),), 0.3, 0.5),)),
        Layer(Blank(), hidden=True, weight=2.0),
    )
    target = Target(layers)
    finer = with_rows(target, 512)
    torch.testing.assert_close(classes_of(finer).priors, classes_of(target).priors)
    assert finer.layers[2] == layers[2]
    assert with_rows(Target.of(Preset("ring")), 256) == replace(Target.of(Preset("ring")), rows=256)
