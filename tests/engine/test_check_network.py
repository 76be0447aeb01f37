"""The rows about networks fail on every slip that is planted in what they are about."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import torch
from torch import Tensor

from scoreviz.engine.check import network
from scoreviz.maths import backward, layers, score_net
from scoreviz.maths.heads import HEADS, Prediction

Plant = Callable[[pytest.MonkeyPatch], None]


def head(prediction: Prediction, **changes: Callable[..., Tensor]) -> Plant:
    return lambda patch: patch.setitem(HEADS, prediction, replace(HEADS[prediction], **changes))


def in_embedding(change: Callable[..., Tensor]) -> Plant:
    return lambda patch: patch.setattr(score_net, "class_columns", change)


def unbent(slopes: list[tuple[Tensor, Tensor]], h: Tensor) -> Tensor:
    """The product of the matrices alone, as if silu were the identity."""
    gradient = slopes[-1][0].expand(len(h), -1)
    for matrix, _ in reversed(slopes[:-1]):
        gradient = gradient @ matrix
    return gradient


def unweighted(error: Any, inputs: Tensor, target: Tensor, weight: Tensor | None = None) -> Tensor:
    return original(error, inputs, target)


original = backward.SquaredError.__call__

PLANTED: dict[str, tuple[Plant, str]] = {
    "no minus under eps": (head("eps", score=lambda F, z, s: F / s), "network predicts eps"),
    "sigma^2 for sigma": (head("score", score=lambda F, z, s: F / s**2), "network predicts score"),
    "sigma for sigma^2": (head("x0", score=lambda F, z, s: (F - z) / s), "network predicts x0"),
    "v of the wrong sign": (head("v", score=HEADS["edm"].score), "network predicts v"),
    "x0 - eps for eps - x0": (head("velocity", target=lambda x0, eps, s: x0 - eps), "network: regression targets"),
    "no skip": (head("edm", score=lambda F, z, s: F / (s * (1 + s * s).sqrt())), "network predicts edm"),
    "one weight for all": (head("eps", weight=torch.ones_like), "network: loss weights"),
    "a weight of 1 + s": (head("x0", weight=lambda s: (1 + s) / s**2), "network: loss weights"),
    "an energy with twice its f": (
        head("energy", score=lambda F, z, s: HEADS["edm"].score(2 * F, z, s)),
        "energy network: its slope",
    ),
    "an energy's slope through straight layers": (
        lambda patch: patch.setattr(score_net, "slope", unbent),
        "gradient written out: points",
    ),
    "an energy that is no gradient": (
        lambda patch: patch.setattr(score_net, "through_features", lambda g, inputs, waves: g[:, :2]),
        "energy network: no curl",
    ),
    "a gradient without its weight": (
        lambda patch: patch.setattr(backward.SquaredError, "__call__", unweighted),
        "gradient written out: weights",
    ),
    "all classes in one column": (
        in_embedding(lambda labels, classes: layers.class_columns(torch.zeros_like(labels), classes)),
        "classes: one column each",
    ),
    "a null class that is a class": (
        in_embedding(lambda labels, classes: layers.class_columns(labels.clamp(min=0), classes)),
        "classes: the null class",
    ),
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_slip_turns_its_row_red(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plant, row = PLANTED[name]
    plant(monkeypatch)
    assert row in [found.name for found in network.rows() if not found.passed]


def test_the_rows_are_green() -> None:
    assert [row.name for row in network.rows() if not row.passed] == []
