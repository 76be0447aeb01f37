"""Slips planted in the objectives, each of which turns a row red."""

from collections.abc import Callable
from typing import Any

import pytest
import torch

from scoreviz.engine.check import objectives as check
from scoreviz.engine.check.row import Row
from scoreviz.maths import identities, implicit, objectives, regression, variance
from scoreviz.maths.tangents import Tangents

Change = Callable[..., Any]


def test_every_row_passes_and_is_named_once() -> None:
    found = list(check.rows())
    assert [row.name for row in found if not row.passed] == []
    assert len({row.name for row in found}) == len(found)
    assert max(len(_line(row)) for row in found) < 150


def _line(row: Row) -> str:
    return f"{row.name} {row.measured:.5g} {row.expected:.5g} {row.tolerance:.2g} {row.formula} {row.source}"


# Where, what, the changed answer, and the row that must be red.
PLANTED: dict[str, tuple[list[Any], str, Change, str]] = {
    "no half in ESM": ([check], "esm", lambda value, *_: 2 * value, "ESM: one point"),
    "no half in ISM's norm": (
        [check],
        "ism",
        lambda value, score, y: value + 0.5 * score(y).square().sum(1),
        "ISM: one point",
    ),
    "minus the trace": (
        [check],
        "ism",
        lambda value, score, y: score(y).square().sum(1) - value,
        "ISM: gradient, linear model",
    ),
    "no half in sliced": ([check], "sliced", lambda value, *_: 2 * value, "sliced: mean over the sphere"),
    "sigma for sigma^2 in denoising": (
        [objectives, variance],
        "denoising_target",
        lambda value, _x0, _y, sigma: sigma * value,
        "DSM: one point",
    ),
    "sign of denoising": (
        [objectives, variance],
        "denoising_target",
        lambda value, *_: -value,
        "DSM - ESM on N(m, b^2)",
    ),
    "sigma for sigma^2 in its variance": (
        [variance],
        "denoising_target",
        lambda value, _x0, _y, sigma: sigma * value,
        "DSM's target, broad p",
    ),
    "the own point left out": (
        [check],
        "stable_target",
        lambda _value, _x0, y, sigma, others: objectives.stable_target(others[:1].expand_as(y), y, sigma, others[1:]),
        "STF: no bias",
    ),
    "k and 1 - k exchanged": (
        [check],
        "least_variance_share",
        lambda value, *_: 1 - value,
        "TSM: k = b^2/(b^2 + sigma^2)",
    ),
    "k of sigma": (
        [regression],
        "least_variance_share",
        lambda _value, s, variance: variance / (variance + s),
        "TSM: target in training",
    ),
    "half of the information": (
        [identities, check],
        "fisher_information",
        lambda value, *_: 0.5 * value,
        "80/20 pair: half the mean square score",
    ),
    "sign of F": ([regression], "esm_target", lambda value, *_: -value, "ESM: target in training"),
    "no s under the trace": (
        [check],
        "loss_and_slopes",
        lambda value, _outputs, batch, *_: (value[0], torch.cat([value[1][:1], value[1][1:] / batch.s])),
        "Hutchinson's ISM: gradient in training",
    ),
    "slices of half their length": ([implicit], "on_sphere", lambda v, *_: 0.5 * v, "sliced-VR: probes in training"),
    "signs that are all plus": (
        [implicit],
        "rademacher",
        lambda v, *_: v.abs(),
        "Hutchinson's ISM: probes in training",
    ),
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_slip_turns_its_row_red(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    places, what, change, expected = PLANTED[name]
    original = getattr(places[0], what)
    for place in places:
        monkeypatch.setattr(place, what, lambda *args: change(original(*args), *args))
    assert any(row.name == expected and not row.passed for row in check.rows())


def test_a_lost_bend_in_the_written_out_gradient_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    descend = Tangents._descend

    def straight(tangents: Tangents, layer: int, delta: torch.Tensor) -> None:
        tangents._bend[layer].zero_()
        descend(tangents, layer, delta)

    monkeypatch.setattr(Tangents, "_descend", straight)
    red = {row.name for row in check.rows() if not row.passed}
    assert red == {f"{name}: gradient in training" for name in check.NAMES.values()}
