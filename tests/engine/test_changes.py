"""What is changed while a network trains is followed without beginning anew, and recorded at its step."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch

from scoreviz.engine.changes import MOST, Change, ChangeLog, changes_of_json, redrawn_since
from scoreviz.engine.device import Device
from scoreviz.engine.document import Network, Training
from scoreviz.engine.job import Latest
from scoreviz.engine.levels import span_note
from scoreviz.engine.target import Preset, Target
from scoreviz.engine.targets import realise
from scoreviz.engine.trained import SavedTraining, TrainingSnapshot, TrainingSpec
from scoreviz.engine.training import train
from scoreviz.maths.batches import draw_batches, stratified_levels
from scoreviz.maths.implicit import IMPLICIT
from scoreviz.maths.network import ScoreNet
from scoreviz.maths.regression import REGRESSIONS
from scoreviz.maths.steps import gradients_of

SPEC = TrainingSpec(Target.of(Preset("two-moons")), Network(16, 2), Training(batch=64))


def changed(after: Callable[[TrainingSpec], TrainingSpec], at: int = 40, end: int = 80) -> list[TrainingSnapshot]:
    """Train, change something once a number of steps is reached, and go on to the end."""
    cell, found = Latest(SPEC), []
    for snapshot in train(cell, None, Device(), realise, max_steps=end):
        found.append(snapshot)
        if snapshot.step >= at:
            cell.put(after(SPEC))
    return found


def training(**settings: Any) -> Callable[[TrainingSpec], TrainingSpec]:
    return lambda spec: replace(spec, training=replace(spec.training, **settings))


@pytest.mark.parametrize(
    ("after", "words"),
    [
        (training(batch=128), "batch 64 → 128"),
        (training(learning_rate=1e-3), "learning rate 0.0080 → 0.0010"),
        (training(objective="sliced"), "objective Denoising → Sliced"),
        (training(low=0.1, high=2.0), "trained at σ 0.030 to 8.0 → σ 0.10 to 2.0"),
        (training(sigma=0.5), "trained at σ 0.030 to 8.0 → σ = 0.50"),
        (lambda s: replace(s, network=replace(s.network, prediction="eps")), "predicts EDM’s mixture → noise ε"),
        (lambda s: replace(s, target=Target.of(Preset("ring"))), "the drawing changed"),
        (lambda s: replace(s, kernel="laplace"), "noise Gaussian → Laplace"),
    ],
)
def test_a_change_goes_on_and_is_recorded(after: Callable[[TrainingSpec], TrainingSpec], words: str) -> None:
    found = changed(after)
    steps = [snapshot.step for snapshot in found]
    assert steps == sorted(steps)
    assert steps[-1] == 80
    (change,) = found[-1].changes
    assert change.words == words
    assert 40 <= change.step < 80


def test_another_shape_begins_anew_and_records_nothing() -> None:
    found = changed(lambda s: replace(s, network=Network(8, 2)))
    steps = [snapshot.step for snapshot in found]
    assert min(steps[steps.index(max(steps[:-1])) :]) < 40 or steps != sorted(steps)
    assert len(found[-1].changes) == 0


def test_what_is_refused_is_not_recorded() -> None:
    cell = Latest(replace(SPEC, network=Network(16, 2, "eps")))
    for snapshot in train(cell, None, Device(), realise, max_steps=80):
        if snapshot.step >= 40:
            cell.put(training(objective="ism", batch=32)(cell.get()[0]))
    assert "choose edm" in snapshot.note
    assert [change.words for change in snapshot.changes] == ["batch 64 → 32"]


@pytest.mark.parametrize(("before", "after"), [("edm", "v"), ("eps", "score"), ("v", "edm")])
def test_a_prediction_that_is_minus_another_keeps_the_very_field(before: Any, after: Any) -> None:
    spec = replace(SPEC, network=Network(16, 2, before))
    *_, then = train(Latest(spec), None, Device(), realise, max_steps=60)
    turned = replace(SPEC, network=Network(16, 2, after))
    points = torch.randn(200, 2, generator=torch.Generator().manual_seed(3))
    started = list(train(Latest(turned), then, Device(), realise, max_steps=60))[-1]
    assert started.step == 60
    assert then.learned is not None
    assert started.learned is not None
    assert started.learned.prediction == after
    np.testing.assert_allclose(
        started.learned.score(points, 0.5), then.learned.score(points, 0.5), rtol=1e-5, atol=1e-5
    )


def test_a_training_that_goes_on_later_records_what_was_changed_meanwhile() -> None:
    *_, before = train(Latest(SPEC), None, Device(), realise, max_steps=30)
    saved = SavedTraining.of(before)
    assert saved is not None
    back = SavedTraining.from_arrays(*saved.to_arrays())
    other = replace(SPEC, network=Network(16, 2, "x0"))
    *_, later = train(Latest(other), back, Device(), realise, max_steps=40)
    assert later.step == 40
    assert [change.words for change in later.changes] == ["predicts EDM’s mixture → clean point x₀"]
    *_, again = train(Latest(other), later, Device(), realise, max_steps=50)
    assert again.changes == later.changes


# Where noise levels come from


@pytest.mark.parametrize("objective", [*REGRESSIONS, *IMPLICIT])
def test_every_objective_is_trained_between_the_ends(objective: str, monkeypatch: pytest.MonkeyPatch) -> None:
    net = ScoreNet(8, 1)
    seen: list[torch.Tensor] = []
    embed = net.embed

    def heard(z: torch.Tensor, s: torch.Tensor, labels: torch.Tensor | None = None) -> torch.Tensor:
        seen.append(s.flatten().clone())
        return embed(z, s, labels)

    monkeypatch.setattr(net, "embed", heard)
    gradients = gradients_of(objective, net, (0.2, 0.9))
    list(gradients.each(realise(SPEC.target), 2, 400, torch.Generator().manual_seed(0)))
    levels = torch.cat(seen)
    assert 0.2 <= float(levels.min()) < 0.21
    assert 0.85 < float(levels.max()) <= 0.9 * (1 + 1e-6)


def test_a_range_is_stratified_and_the_whole_is_what_it_was() -> None:
    levels = stratified_levels(3, 500, torch.Generator().manual_seed(1), span=(0.1, 2.0)).numpy()
    u = np.sort((np.log(levels / 0.1) / np.log(20.0)) ** (1 / 1.4), axis=1)
    assert (np.floor(u * 500).clip(0, 499) == np.arange(500)).mean() > 0.99  # one in each stratum, but for rounding
    density, net = realise(SPEC.target), ScoreNet(8, 1)
    one, other = (
        draw_batches(density, net, 2, 60, torch.Generator().manual_seed(5), levels).s for levels in (None, (0.03, 8.0))
    )
    assert torch.equal(one, other)


def test_a_range_that_leaves_measured_levels_out_says_so() -> None:
    assert span_note(Training()) == ""
    assert span_note(Training(low=0.04, high=6.0)) == ""
    assert span_note(Training(sigma=0.3, low=0.2)) == ""
    assert span_note(Training(low=0.1)).startswith("Trained at σ = 0.10 to 8.0 only; the error is the mean over")


# The record


def test_a_drag_is_one_change_and_one_that_ends_as_it_began_is_none() -> None:
    log = ChangeLog()
    rates = [8e-3, 4e-3, 2e-3, 1e-3]
    specs = [training(learning_rate=rate)(SPEC) for rate in rates]
    for k in range(3):
        log.note(10 + k, specs[k], specs[k + 1], 0.4 * k)
    assert log.changes == (Change(10, "learning rate 0.0080 → 0.0010", "rate"),)
    log.note(20, specs[3], specs[0], 1.0)
    assert len(log.changes) == 0
    log.note(30, specs[0], specs[1], 9.0)
    log.note(40, specs[1], specs[2], 19.0)
    assert [change.step for change in log.changes] == [30, 40]


def test_the_record_is_bounded_and_keeps_the_newest() -> None:
    log = ChangeLog()
    for k in range(MOST + 50):
        old, new = (training(batch=64 + (k + extra) % 2)(SPEC) for extra in (0, 1))
        log.note(k, old, new, 10.0 * k)
    assert len(log.changes) == MOST
    assert log.changes[-1].step == MOST + 49


def test_changes_go_through_a_file() -> None:
    changes = (Change(3, "batch 512 → 128", "batch"), Change(3, "the drawing changed", "drawing"))
    assert changes_of_json([vars(change) for change in changes]) == changes
    assert redrawn_since(changes, 3)
    assert not redrawn_since(changes, 4)


@pytest.mark.parametrize(
    "data",
    [
        None,
        {},
        "batch",
        [1],
        [{"step": 1, "words": "x"}],
        [{"step": 1, "words": "x", "what": "batch", "more": 1}],
        [{"step": -1, "words": "x", "what": "batch"}],
        [{"step": 1.5, "words": "x", "what": "batch"}],
        [{"step": True, "words": "x", "what": "batch"}],
        [{"step": 1, "words": "", "what": "batch"}],
        [{"step": 1, "words": "x" * 201, "what": "batch"}],
        [{"step": 1, "words": "a\nb", "what": "batch"}],
        [{"step": 1, "words": "x", "what": "weather"}],
        [{"step": 1, "words": "x", "what": []}],
        [{"step": 2, "words": "x", "what": "batch"}, {"step": 1, "words": "x", "what": "batch"}],
        [{"step": 1, "words": "x", "what": "batch"}] * 201,
    ],
)
def test_changes_that_cannot_be_are_refused(data: object) -> None:
    with pytest.raises(ValueError, match="change"):
        changes_of_json(data)
