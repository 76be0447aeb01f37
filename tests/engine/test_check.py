"""The check passes on the program as it is, and fails on every slip that is planted in it."""

import math
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import torch
from torch import Tensor

from scoreviz.engine.check import SUBJECTS, Row, comparison, rows, samplers, scores, table
from scoreviz.maths import compare, langevin, mismatch, predictions, reverse, stability
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.points import PointMixture
from scoreviz.maths.process import DDPM, VE, VP, Cosine, Flow, SubVP

Plant = Callable[[pytest.MonkeyPatch], None]


def test_every_row_passes() -> None:
    found = list(rows())
    assert [row.name for row in found if not row.passed] == []
    assert len(found) >= 25
    assert len({row.name for row in found}) == len(found)


def replaced(owner: Any, name: str, change: Callable[..., Any]) -> Plant:
    """A plant that hands the original's answer, and then its arguments, to ``change``."""
    original = getattr(owner, name)
    return lambda patch: patch.setattr(owner, name, lambda *args: change(original(*args), *args))


def wrong_drift(weight: Callable[[float], float]) -> Plant:
    def drift(field: Any, process: Any, x: Tensor, t: float, eta: float) -> Tensor:
        return process.f(t) * x - weight(eta) * process.g2(t) * reverse.score_in_process(field, process, x, t)

    return lambda patch: patch.setattr(reverse, "reverse_drift", drift)


def wrong_frame(field: Any, process: Any, x: Tensor, t: float) -> Tensor:
    return field.score(x / process.alpha(t), process.level(t))


PLANTED: dict[str, Plant] = {
    "sign of the mixture's score": replaced(GaussianMixture, "score", lambda s, *_: -s),
    "sign of the grid's score": replaced(GridMixture, "score", lambda s, *_: -s),
    "sign of the points' score": replaced(PointMixture, "score", lambda s, *_: -s),
    "sigma for sigma^2 in the mixture": lambda patch: patch.setattr(
        GaussianMixture, "score", _with_level(GaussianMixture.score, math.sqrt)
    ),
    "sigma for sigma^2 in the points": lambda patch: patch.setattr(
        PointMixture, "score", _with_level(PointMixture.score, math.sqrt)
    ),
    "noise left out of the grid": lambda patch: patch.setattr(
        GridMixture, "score", _with_level(GridMixture.score, lambda sigma: 0.0)
    ),
    "a constant lost in log p": replaced(PointMixture, "logp", lambda p, *_: p + 0.1),
    "samples without their noise": lambda patch: patch.setattr(
        GridMixture, "sample", _with_level(GridMixture.sample, lambda sigma: 0.0, at=2)
    ),
    "a NaN far from the data": replaced(
        GridMixture, "score", lambda s, _self, y, *_: torch.where(y.abs() > 250, math.nan, s)
    ),
    "sqrt(h) for sqrt(2 h)": replaced(langevin, "ula_displacements", lambda d, *_: (d[0], d[1] / math.sqrt(2))),
    "h / 2 for h": replaced(langevin, "ula_displacements", lambda d, *_: (d[0] / 2, d[1])),
    "no half in the ODE's drift": wrong_drift(lambda eta: 1.0),
    "no eta in the drift": wrong_drift(lambda eta: 0.5),
    "score not divided by alpha": lambda patch: patch.setattr(
        "scoreviz.engine.check.processes.score_in_process", wrong_frame
    ),
    "score not divided by alpha, in the sampler": lambda patch: patch.setattr(reverse, "score_in_process", wrong_frame),
    "VE's g^2 without its 2": replaced(VE, "g2", lambda g2, *_: g2 / 2),
    "VP's f without its half": replaced(VP, "f", lambda f, *_: 2 * f),
    "VP's sigma from beta(t)": replaced(VP, "sigma", lambda s, *_: s**2),
    "DDPM's table of alphas for abars": replaced(DDPM, "abar", lambda abar, *_: math.sqrt(abar)),
    "the cosine without its square": replaced(Cosine, "integral", lambda B, *_: B / 2),
    "sub-VP's sigma with a root": replaced(SubVP, "sigma", lambda sigma, *_: sigma**0.5),
    "sub-VP's g^2 with B for 2 B": replaced(SubVP, "g2", lambda _, self, t: (0.1 + 19.9 * t) * self.sigma(t)),
    "the straight path's g^2 without its 2": replaced(Flow, "g2", lambda g2, *_: g2 / 2),
    "eps without its sign": lambda patch: patch.setitem(
        predictions._READERS, "score", lambda s, x, mix: predictions._from_eps(mix.sigma * s, x, mix)
    ),
    "sigma^2 under eps": lambda patch: patch.setitem(
        predictions._READERS, "x0", lambda x0, x, mix: (x0, (x - mix.alpha * x0) / mix.sigma**2)
    ),
    "no half in the Gaussian's exponent": replaced(mismatch, "_log_gaussian", lambda logp, *_: 2 * logp),
    "curvature twice": replaced(stability, "curvatures", lambda values, *_: 2 * values),
    "a root in the relative error": replaced(compare, "weighted_relative_error", lambda e, *_: math.sqrt(e)),
    "prior at the origin": replaced(VE, "prior", lambda p, *_: (torch.zeros(2), p[1])),
}


def _with_level(method: Callable[..., Tensor], change: Callable[[float], float], at: int = 2) -> Callable[..., Tensor]:
    """A method of a density that reads a number as noise level wrongly; ``at`` counts self."""

    def wrong(*args: Any) -> Tensor:
        changed = list(args)
        changed[at] = change(float(args[at]))
        return method(*changed)

    return wrong


# The subjects that notice a slip, by a word of its name; those before would take their time first.
NOTICED_BY: dict[str, tuple[Any, ...]] = {
    "relative error": (comparison,),
    "drift": (samplers,),
    "sampler": (samplers,),
    "h)": (samplers,),
    "h / 2": (samplers,),
    "points": (scores,),
    "grid": (scores,),
    "log p": (scores,),
    "samples": (scores,),
    "NaN": (scores,),
}


def rows_of(name: str) -> Iterator[Row]:
    first = next((subjects for word, subjects in NOTICED_BY.items() if word in name), ())
    for subject in (*first, *(subject for subject in SUBJECTS if subject not in first)):
        yield from subject.rows()


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_slip_turns_a_row_red(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    PLANTED[name](monkeypatch)
    assert any(not row.passed for row in rows_of(name))


@pytest.mark.parametrize("measured", [1.2, math.nan, math.inf])
def test_a_row_fails_on_what_is_off_or_no_number(measured: float) -> None:
    assert not Row("what", "a = 1", measured, 1.0, 0.1, "by hand").passed
    assert Row("what", "a = 1", 1.05, 1.0, 0.1, "by hand").passed


def test_the_table_has_a_line_a_row_and_counts_the_failures() -> None:
    good, bad = Row("right", "a = 1", 1.0, 1.0, 0.1, "by hand"), Row("wrong", "b = 2", 3.0, 2.0, 0.1, "a book")
    header, first, second, blank, summary = table([good, bad]).splitlines()
    assert header.split() == ["what", "measured", "expected", "tolerance", "formula", "source"]
    assert first.startswith("ok")
    assert second.startswith("FAILED")
    assert all(part in second for part in ("wrong", "b = 2", "3", "2", "0.1", "a book"))
    assert blank == ""
    assert summary == "2 formulas checked, 1 failed"
