"""Layers as classes: what the bar says is what the priors are, and merging changes no density."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from scoreviz.engine import merging
from scoreviz.engine.layering import (
    LEAST_SHARE,
    LayersRefused,
    copy_of,
    guided_after,
    hand_after,
    inserted,
    label_colours,
    moved,
    new_layer,
    shares_of,
    unused_colour,
    unused_name,
    with_boundary,
    with_shares,
    without,
)
from scoreviz.engine.marks import Blob, Smoothing, Stroke
from scoreviz.engine.merging import merged_down, with_strokes_merged
from scoreviz.engine.sections import parts
from scoreviz.engine.target import Blank, FrozenArray, Layer, Mixture, Picture, Preset, Target
from scoreviz.engine.targets import classes_of, realise
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.mixture import GaussianMixture

DOT = Layer(marks=(Stroke(((-1.5, 0.0),), 0.4, 1.0),), name="Dot")
BAR = Layer(marks=(Stroke(((1.0, -1.0), (1.0, 1.0)), 0.3, 0.5),), name="Bar", colour=1)
RING = Layer(Preset("ring"), name="Ring", colour=2)
BLOB = Layer(marks=(Blob((1.0, 0.5), (0.2, 0.1, 0.3), 2.0),), name="Blob", colour=3)
THREE = Target((DOT, BAR, RING))
Y = torch.tensor(np.random.default_rng(1).uniform((-4, -2.5), (4, 2.5), (300, 2)), dtype=torch.float32)


def priors(target: Target) -> list[float]:
    return [float(prior) for prior in classes_of(target).priors]


def test_shares_are_the_priors_of_the_classes() -> None:
    assert shares_of(THREE) == pytest.approx(priors(THREE), rel=1e-5)
    assert sum(shares_of(THREE)) == pytest.approx(1.0)


def test_a_share_that_is_set_is_the_prior_and_the_others_keep_their_proportions() -> None:
    before, after = shares_of(THREE), priors(with_shares(THREE, {1: 0.25}))
    assert after[1] == pytest.approx(0.25, rel=1e-5)
    assert after[0] / after[2] == pytest.approx(before[0] / before[2], rel=1e-5)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2), st.floats(-1.0, 3.0))
def test_no_layer_that_is_weighed_ever_vanishes(number: int, share: float) -> None:
    after = shares_of(with_shares(THREE, {number: share}))
    assert sum(after) == pytest.approx(1.0)
    assert min(after) >= LEAST_SHARE / 10  # a share of what is left for both others
    if 0.01 < share < 0.99:
        assert after[number] == pytest.approx(share, rel=1e-6)


def test_a_boundary_moves_mass_between_its_neighbours_only() -> None:
    before = shares_of(THREE)
    after = shares_of(with_boundary(THREE, 2, 1, 0.4))
    assert after[2] == pytest.approx(0.4)
    assert after[0] == pytest.approx(before[0])
    assert after[1] == pytest.approx(before[1] + before[2] - 0.4)
    squeezed = shares_of(with_boundary(THREE, 2, 1, 5.0))
    assert squeezed[1] == pytest.approx(LEAST_SHARE, rel=0.01)
    assert squeezed[0] == pytest.approx(before[0], rel=0.01)


def test_weights_never_leave_what_a_file_can_hold() -> None:
    heavy = Target((DOT, replace(BAR, weight=1e6), replace(RING, weight=1e-9)))
    after = with_shares(heavy, {2: 0.9})
    assert max(layer.weight for layer in after.layers) <= 1e6
    assert shares_of(after)[2] == pytest.approx(0.9)


def test_hidden_empty_and_only_layers_cannot_be_weighed_and_say_so() -> None:
    hidden = Target((DOT, BAR, replace(RING, hidden=True)))
    assert shares_of(hidden)[2] == 0.0
    with pytest.raises(LayersRefused, match="“Ring” is hidden or empty"):
        with_shares(hidden, {2: 0.5})
    with pytest.raises(LayersRefused, match="One layer alone"):
        with_shares(Target((DOT,)), {0: 0.5})
    weightless = Target((replace(DOT, weight=0.0), BAR))
    assert shares_of(weightless) == (0.0, 1.0)
    assert shares_of(with_shares(weightless, {0: 0.5})) == pytest.approx((0.5, 0.5))
    assert shares_of(Target((Layer(),))) == (0.0,)


def test_a_hidden_layer_keeps_its_weight_against_the_others() -> None:
    hidden = Target((DOT, BAR, replace(RING, hidden=True)))
    after = with_shares(hidden, {0: 0.9})
    assert after.layers[2].weight == 1.0
    assert sum(layer.weight for layer in after.layers[:2]) > 0


def test_names_and_colours_are_given_once() -> None:
    assert unused_name(THREE.layers, "Ring") == "Ring 2"
    assert unused_name(THREE.layers, "Layer") == "Layer 2"
    assert unused_colour(THREE.layers) == 3
    assert unused_colour([replace(DOT, colour=k) for k in range(8)]) == 0
    fresh = new_layer(THREE, replace(DOT, weight=3.0))
    assert (fresh.name, fresh.colour, fresh.weight, fresh.base) == ("Layer 2", 3, 3.0, Blank())
    assert (copy_of(RING, THREE.layers).name, copy_of(RING, THREE.layers).base) == ("Ring copy", RING.base)


def test_layers_are_moved_taken_away_and_added_within_bounds() -> None:
    assert moved(THREE, 0, 2).layers == (BAR, RING, DOT)
    assert moved(THREE, 2, -5).layers == (RING, DOT, BAR)
    assert without(THREE, 1).layers == (DOT, RING)
    assert inserted(THREE, 0, (BLOB,)).layers == (DOT, BLOB, BAR, RING)
    with pytest.raises(LayersRefused, match="at least one layer"):
        without(Target((DOT,)), 0)
    with pytest.raises(LayersRefused, match="at most 32 layers"):
        inserted(Target((DOT,) * 32), 0, (BAR,))
    with pytest.raises(LayersRefused, match="more marks than a file can"):
        inserted(Target((replace(DOT, marks=DOT.marks * 6000),)), 0, (replace(DOT, marks=DOT.marks * 6000),))


def test_the_layer_in_hand_stays_the_same_one() -> None:
    assert hand_after(THREE, moved(THREE, 0, 2), 0) == 2
    assert hand_after(THREE, without(THREE, 0), 2) == 1
    assert hand_after(THREE, without(THREE, 2), 2) == 1
    assert hand_after(THREE, without(THREE, 0), 0) == 0
    assert hand_after(without(THREE, 1), THREE, 0) == 1  # undone: the layer that is back
    assert hand_after(THREE, inserted(THREE, 0, (BLOB,)), 2) == 1
    assert hand_after(THREE, THREE.with_layer(1, replace(BAR, name="x")), 1) == 1
    assert hand_after(THREE, merged_down(THREE, 1).target, 1) == 0


def test_points_stay_guided_to_the_same_layer() -> None:
    assert guided_after(THREE, moved(THREE, 0, 2), 0) == 2
    assert guided_after(THREE, without(THREE, 0), 2) == 1
    assert guided_after(THREE, without(THREE, 2), 2) == -1
    hidden = THREE.with_layer(0, replace(DOT, hidden=True))
    assert guided_after(THREE, hidden, 2) == 1
    assert guided_after(THREE, hidden, 0) == -1
    assert guided_after(THREE, with_shares(THREE, {0: 0.5}), 1) == 1
    assert guided_after(Target((RING,)), Target((RING, DOT)), 0) == 0  # it was a piece, not a layer
    assert guided_after(THREE, moved(THREE, 0, 2), -1) == -1


def test_parts_have_the_colours_of_their_layers() -> None:
    hidden = THREE.with_layer(1, replace(BAR, hidden=True))
    assert label_colours(THREE) == (0, 1, 2)
    assert label_colours(hidden) == (0, 2)
    assert label_colours(Target((RING,))) == ()
    assert len(label_colours(hidden)) == len(parts(hidden).names)


def assert_same_density(before: Target, after: Target, rtol: float = 2e-5, atol: float = 1e-6) -> None:
    for sigma in (0.1, 0.5):
        torch.testing.assert_close(realise(after).pdf(Y, sigma), realise(before).pdf(Y, sigma), rtol=rtol, atol=atol)


def test_marks_that_add_are_laid_on_the_layer_below() -> None:
    both = merged_down(Target((DOT, BAR)), 1)
    assert both.kept == "marks"
    assert both.target.layers == (replace(DOT, marks=DOT.marks + BAR.marks),)
    assert_same_density(Target((DOT, BAR)), both.target)


@pytest.mark.parametrize(
    "upper",
    [
        replace(BAR, weight=2.5),
        replace(BAR, marks=(*BAR.marks, Stroke(((1.0, 0.0), (-1.5, 0.0)), 0.3, 0.9, erase=True))),
        replace(BAR, marks=(*BAR.marks, Smoothing(((1.0, 0.0), (-1.5, 0.0)), 0.5, 0.9))),
        replace(BAR, base=Preset("pair")),
    ],
)
@pytest.mark.parametrize("rows", [128, 256])
def test_what_would_act_on_the_layer_below_is_kept_as_ink(upper: Layer, rows: int) -> None:
    target = Target((DOT, upper), rows=rows)
    both = merged_down(target, 1)
    assert both.kept == "ink"
    (layer,) = both.target.layers
    assert isinstance(layer.base, Picture)
    assert layer.base.ink.values.shape == (rows, rows * 3 // 2)
    assert isinstance(realise(both.target), GridMixture)
    assert_same_density(target, both.target)


def test_marks_laid_below_without_looking_would_be_another_density() -> None:
    eraser = replace(BAR, marks=(*BAR.marks, Stroke(((1.0, 0.0), (-1.5, 0.0)), 0.3, 0.9, erase=True)))
    naive = Target((replace(DOT, marks=DOT.marks + eraser.marks),))
    with pytest.raises(AssertionError):
        assert_same_density(Target((DOT, eraser)), naive)


def test_gaussians_stay_exact() -> None:
    heavier = Target((BLOB, replace(BLOB, marks=(Blob((-1.0, 0.0), (0.1, 0.0, 0.1), 1.0),), weight=3.0)))
    both = merged_down(heavier, 1)
    assert both.kept == "marks"
    assert [mark.mass for mark in both.target.layers[0].marks if isinstance(mark, Blob)] == [2.0, 3.0]
    assert_same_density(heavier, both.target, rtol=1e-3)  # the shares are read off the page's ink
    base = Mixture(*(FrozenArray(v) for v in ([[1.0, 0.0]], [[[0.3, 0.1], [0.1, 0.2]]], [1.0])))
    for pair in ((Layer(base, weight=0.5), replace(BLOB, weight=0.7)), (BLOB, Layer(base, weight=0.5))):
        exact = merged_down(Target((DOT, *pair)), 2)
        assert exact.kept == "gaussians"
        assert isinstance(realise(without(exact.target, 0)), GaussianMixture)
        assert_same_density(Target((DOT, *pair)), exact.target)


def test_merging_keeps_the_shares_of_the_rest() -> None:
    target = Target((DOT, replace(BAR, weight=4.0), RING))
    before, after = shares_of(target), shares_of(merged_down(target, 1).target)
    assert after == pytest.approx((before[0] + before[1], before[2]), rel=1e-6)


def test_an_empty_layer_adds_nothing() -> None:
    for target in (Target((DOT, Layer())), Target((Layer(name="Dot"), replace(DOT, name="x")))):
        both = merged_down(target, 1)
        assert both.kept == "one"
        assert both.target.layers == (DOT,)


def test_what_cannot_be_merged_says_why() -> None:
    with pytest.raises(LayersRefused, match="no layer below"):
        merged_down(THREE, 0)
    with pytest.raises(LayersRefused, match="Show both"):
        merged_down(Target((DOT, replace(BAR, hidden=True))), 1)


@pytest.mark.parametrize("rows", [128, 256])
@pytest.mark.parametrize(
    ("layer", "kept"),
    [
        (DOT, "ink"),
        (replace(RING, marks=DOT.marks, weight=2.0), "ink"),
        (
            replace(BAR, marks=(*BAR.marks, Smoothing(((1.0, 0.0),)), Stroke(((1.0, 0.0),), erase=True)), hidden=True),
            "ink",
        ),
        (replace(BLOB, weight=3.0), "gaussians"),
        (replace(BLOB, marks=BLOB.marks * 6), "cells"),
        (replace(DOT, marks=(Stroke(((-1.5, 0.0),), 0.4, erase=True),)), "ink"),
    ],
)
def test_merged_strokes_are_the_same_density_and_share(
    layer: Layer, kept: str, rows: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merging, "MOST_GAUSSIANS", 5)
    before = replace(Target((RING, layer, DOT)), rows=rows)
    found = with_strokes_merged(before, 1)
    merged = found.target.layers[1]
    assert found.kept == kept
    assert merged.marks == ()
    assert (merged.name, merged.colour, merged.hidden) == (layer.name, layer.colour, layer.hidden)
    assert shares_of(found.target) == pytest.approx(shares_of(before), rel=1e-5)
    density, expected = realise(found.target).pdf(Y, 0.2), realise(before).pdf(Y, 0.2)
    torch.testing.assert_close(
        density, expected, rtol=1e-4 if kept != "cells" else 5e-2, atol=1e-6 if kept != "cells" else 1e-3
    )


def test_without_strokes_there_is_nothing_to_merge() -> None:
    with pytest.raises(LayersRefused, match="“Ring” has no strokes to merge"):
        with_strokes_merged(THREE, 2)
