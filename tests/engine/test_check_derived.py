"""Slips planted in what is derived of fields and gradients, each of which turns a row red."""

from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from scoreviz.engine.check import curls, gradients, mismatch
from scoreviz.maths.variance import GradientVariance

SUBJECTS = (curls, gradients, mismatch)
Change = Callable[..., Any]

# The rows' module, what it asks, the changed answer, and the row that must be red.
PLANTED: dict[str, tuple[ModuleType, str, Change, str]] = {
    "minus the divergence": (curls, "divergence_raster", lambda found: -found, "divergence: as a raster, sigma 0.5"),
    "a root of the share": (curls, "curl_share", lambda share: share**0.5, "curl: its share of the slope"),
    "1 / L for 2 / L": (mismatch, "step_bound", lambda h: h / 2, "laplace noise: step of 2 / L"),
    "m for m - 1": (
        gradients,
        "gradient_variance",
        lambda found: GradientVariance(found.spread / 2, found.signal, found.error),
        "gradient: its variance, two batches",
    ),
    "a signal with its chance": (
        gradients,
        "gradient_variance",
        lambda found: GradientVariance(found.spread, found.signal + found.spread / 2, found.error),
        "gradient: its signal, two batches",
    ),
}


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_row_passes_and_is_named_once(subject: Any) -> None:
    found = list(subject.rows())
    assert [row.name for row in found if not row.passed] == []
    assert len({row.name for row in found}) == len(found)


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_slip_turns_its_row_red(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    module, what, change, row = PLANTED[name]
    right = getattr(module, what)
    monkeypatch.setattr(module, what, lambda *given: change(right(*given)))
    assert row in {found.name for found in module.rows() if not found.passed}
