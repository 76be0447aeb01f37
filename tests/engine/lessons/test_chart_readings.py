"""Readings of the charts: each is the figure that stands there, and no other."""

from dataclasses import replace

import pytest

from scoreviz.engine.document import Document, Network, Training
from scoreviz.engine.identities import IdentitiesRow, IdentitiesSnapshot, IdentitiesSpec
from scoreviz.engine.lessons.readings import reading
from scoreviz.engine.lessons.standing import Standing
from scoreviz.engine.target import Target
from scoreviz.engine.trace_laboratory import TraceSnapshot, TraceSpec, measure
from scoreviz.engine.variances import VarianceRow, VarianceSnapshot, VarianceSpec
from scoreviz.maths.estimate import Estimate
from scoreviz.maths.identities import Identities
from scoreviz.maths.variance import GradientVariance

FOUND = Identities(
    Estimate(1.0, 0.1), Estimate(-3.0, 0.2), Estimate(9.0, 0.3), Estimate(4.2, 0.05), Estimate(8.0, 0.1), 4.0, 8.3
)
FIGURES = {
    "identities.esm": 1.0,
    "identities.ism": -3.0,
    "identities.dsm": 9.0,
    "identities.esm_less_ism": 4.2,
    "identities.esm_less_ism.exact": 4.0,
    "identities.esm_less_ism.errors_off": 4.0,
    "identities.dsm_less_esm": 8.0,
    "identities.dsm_less_esm.exact": 8.3,
    "identities.dsm_less_esm.errors_off": 3.0,
    "variance.dsm.target": 2.5,
    "variance.dsm.gradient": 7.0,
    "variance.ism.gradient": None,
    "variance.esm.target": None,
}


def test_each_figure_of_the_objectives_has_its_name() -> None:
    early = IdentitiesRow(1, replace(FOUND, explicit=Estimate(0.0, 1.0), constant=0.0))
    identities = IdentitiesSnapshot(IdentitiesSpec(Target(), 0.5, Network()), (early, IdentitiesRow(2, FOUND)))
    rows = (
        VarianceRow("dsm", Estimate(2.5, 0.1), GradientVariance(7.0, 1.0)),
        VarianceRow("ism", None, None, "It has none."),
    )
    variances = VarianceSnapshot(VarianceSpec(Target(), 0.5, Network(), Training(), 2), rows)
    standing = Standing(Document(), identities=identities, variances=variances)
    for name, value in FIGURES.items():
        assert reading(name, standing) == (None if value is None else pytest.approx(value)), name
    assert reading("chart.identities.ended", standing) is True
    assert reading("chart.variance.ended", standing) is False  # others are to come


def test_the_trace_takes_a_pass_for_each_input_and_one_probe_takes_one() -> None:
    *_, measured = measure(TraceSpec((4, 8), repeats=1))
    standing = Standing(Document(), trace=measured)
    assert [reading(f"trace.{d}.exact.passes", standing) for d in (4, 8)] == [4, 8]
    assert [reading(f"trace.{d}.probe.passes", standing) for d in (4, 8)] == [1, 1]
    row = measured.rows[1]
    for one in row.scatter:
        found = reading(f"trace.8.{one.probe.lower()}.variance", standing)
        assert found == one.variance
        assert abs(one.variance - one.expected) < 6 * one.variance_error
    assert reading("trace.16.exact.passes", standing) is None
    assert reading("chart.trace.ended", standing) is True
    assert reading("chart.trace.ended", Standing(Document(), trace=TraceSnapshot(TraceSpec((4, 8))))) is False
