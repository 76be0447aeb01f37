"""Slips planted in labels and guidance: each turns the row red that is about it."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import torch
from torch import Tensor

from scoreviz.engine.check import guidance as check
from scoreviz.maths import guidance
from scoreviz.maths.labelled import Labelled

Subject = Callable[[], Iterator[Any]]


@dataclass(frozen=True)
class Planted:
    """A change to ``owner.name``, the rows that look at it, and the one that must turn red."""

    owner: Any
    name: str
    change: Callable[..., Any]
    subject: Subject
    row: str


def free(share: float, base: str) -> Callable[..., guidance.Guided]:
    def wrong(_right: Any, c: Any, u: Any, w: float) -> guidance.Guided:
        return guidance.Guided(c if base == "c" else u, guidance.Difference(c, u), share + w)

    return wrong


def without_priors(_right: Tensor, self: Labelled, points: Tensor, level: Tensor) -> Tensor:
    return torch.stack([one.logp(points, level) for one in self.classes], dim=1).double()


PLANTED = {
    "sign of the likelihood's score": Planted(
        Labelled, "likelihood_score", lambda s, *_: -s, check._exact_guidance, "guidance of weight 1"
    ),
    "the class's score for the likelihood's": Planted(
        Labelled,
        "likelihood_score",
        lambda _s, self, y, sigma, k: self.conditional(k).score(y, sigma),
        check._exact_guidance,
        "guidance of weight w",
    ),
    "priors left out": Planted(Labelled, "_joint", without_priors, check._posterior, "labels: log p(k | y)"),
    "priors left out of the score": Planted(Labelled, "_joint", without_priors, check._posterior, "labels: score"),
    "labels shuffled": Planted(
        Labelled,
        "sample_with_labels",
        lambda drawn, *_: (drawn[0], drawn[1].flip(0)),
        check._posterior,
        "labels of samples",
    ),
    "w for 1 + w": Planted(check, "classifier_free", free(0.0, "u"), check._formulas, "classifier-free guidance"),
    "1 + w on the conditional": Planted(
        check, "classifier_free", free(1.0, "c"), check._formulas, "classifier-free guidance"
    ),
    "w for w - 1": Planted(
        check,
        "autoguidance",
        lambda _right, good, bad, w: guidance.Guided(good, guidance.Difference(good, bad), w),
        check._formulas,
        "autoguidance",
    ),
    "the part without its weight": Planted(
        guidance.Guided,
        "parts",
        lambda _parts, self, y, sigma: (self.base.score(y, sigma), self.direction.score(y, sigma)),
        check._formulas,
        "guidance: its two parts",
    ),
    "h not taken off the noise": Planted(
        guidance.Tilted,
        "_rest",
        lambda _rest, _self, sigma: torch.as_tensor(sigma),
        check._tilt,
        "tilted density's score",
    ),
    "sigma - h for sqrt(sigma^2 - h^2)": Planted(
        guidance.Tilted,
        "_rest",
        lambda _rest, self, sigma: torch.as_tensor(sigma) - self.grid.bandwidth,
        check._tilt,
        "guided, less the tilted",
    ),
    "w - 1 for the tilt's w": Planted(
        check,
        "tilted",
        lambda _right, labelled, k, w, *grid: guidance.tilted(labelled, k, max(0.0, w - 1), *grid),
        check._tilt,
        "guided is the tilted at weight 1",
    ),
    "a root in the gap": Planted(
        check, "tilted_gap", lambda gap, *_: math.sqrt(gap), check._tilt, "guided is not the tilted at weight 3"
    ),
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_slip_turns_its_row_red(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    slip = PLANTED[name]
    original = getattr(slip.owner, slip.name)
    monkeypatch.setattr(slip.owner, slip.name, lambda *args: slip.change(original(*args), *args))
    assert slip.row in {row.name for row in slip.subject() if not row.passed}


def test_unchanged_every_row_passes() -> None:
    found = list(check.rows())
    assert [row.name for row in found if not row.passed] == []
    assert all(len(row.formula) + len(row.source) < 90 for row in found)
