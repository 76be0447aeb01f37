"""Classes that come to a drawing: their shares of each other are as they were, however fine either page is."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from scoreviz.engine.imports import read_target
from scoreviz.engine.joining import joined
from scoreviz.engine.layering import shares_of
from scoreviz.engine.marks import Stroke
from scoreviz.engine.table_points import with_shares
from scoreviz.engine.target import Blank, Frame, FrozenArray, Layer, Mixture, Preset, Target

THIN = Mixture(FrozenArray([[0.5, 0.02]]), FrozenArray([np.diag([0.2, 1e-5])]), FrozenArray([1.0]))
# A hair is thinner than a coarse cell, so that its darkest cell, and with it its mass, depends on the page.
HAIR = Layer(THIN, name="hair", weight=2.0)
BROAD = Layer(Preset("ring"), name="broad", weight=0.7)
HIDDEN = Layer(Preset("pair"), name="hidden", hidden=True)
PAGE = Target.of(Blank(), (Stroke(((-1.0, 0.0), (1.0, 0.0)), 0.4, 0.8),))


def odds(target: Target, first: int) -> float:
    shares = shares_of(target)
    return shares[first] / shares[first + 1]


@pytest.mark.parametrize("rows", [128, 256, 512])
@pytest.mark.parametrize("page", [128, 512])
def test_classes_keep_their_odds_on_a_page_of_any_fineness(rows: int, page: int) -> None:
    new = Target((HAIR, BROAD, HIDDEN), rows=rows)
    whole = joined(replace(PAGE, rows=page), new)
    assert whole.rows == page
    assert odds(whole, 1) == pytest.approx(odds(new, 0), rel=1e-6)
    assert max(layer.weight for layer in whole.layers[1:3]) == pytest.approx(2.0)
    assert whole.layers[3].hidden
    if rows != page:  # weights that stay would not do
        assert odds(Target((HAIR, BROAD), rows=page), 0) != pytest.approx(odds(new, 0), rel=0.01)


def test_classes_keep_their_odds_where_they_are_put_in_other_coordinates() -> None:
    new = Target((HAIR, replace(BROAD, base=round_pair(0.3))), Frame((0.0, 0.0), 2.0))
    whole = joined(Target.of(round_pair(0.5), (), Frame((0.5, 0.0), 1.0)), new)
    assert isinstance(whole.layers[1].base, Mixture)
    np.testing.assert_allclose(whole.layers[1].base.means.values, [[0.5, 0.04]], atol=1e-6)  # it was moved, and grew
    assert odds(whole, 1) == pytest.approx(odds(new, 0), rel=1e-6)


def round_pair(variance: float) -> Mixture:
    return Mixture(
        FrozenArray([[0.0, 0.0], [0.5, 0.5]]), FrozenArray([variance * np.eye(2)] * 2), FrozenArray([0.5, 0.5])
    )


def test_a_table_of_classes_has_the_shares_of_its_rows_on_its_own_page(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    lines = [f"{x:.4f},{y:.4f},{'ab'[k % 3 == 0]}" for k, (x, y) in enumerate(rng.normal(size=(90, 2)))]
    (tmp_path / "t.csv").write_text("\n".join(("x,y,class", *lines)) + "\n")
    found = read_target(tmp_path / "t.csv")
    assert sorted(shares_of(found)) == pytest.approx([1 / 3, 2 / 3])


@pytest.mark.parametrize("rows", [128, 256, 512])
def test_shares_hold_on_the_page_they_were_asked_for(rows: int) -> None:
    layers = with_shares((HAIR, BROAD), (0.2, 0.8), rows)
    assert shares_of(Target(layers, rows=rows)) == pytest.approx((0.2, 0.8))
