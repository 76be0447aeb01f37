"""The chart of a step on paper: the pictures of its page, one below the other, and what they are of.

``charts_of(charted) -> pieces``
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from scoreviz.engine.lessons.charted import Charted
from scoreviz.engine.trace_laboratory import TraceSnapshot
from scoreviz.engine.trained import TrainingSnapshot
from scoreviz.ui.figures import level
from scoreviz.ui.handout_piece import Piece, tied
from scoreviz.ui.handout_shapes import words
from scoreviz.ui.identities_page import difference_curves, identities_axes, objective_curves
from scoreviz.ui.plot_frame import Axis, Curve
from scoreviz.ui.plot_painting import Chart
from scoreviz.ui.surfaces import text_width
from scoreviz.ui.trace_page import COSTS, cost_axis, dimension_axis, spread_axis, spread_curves
from scoreviz.ui.training_page import LEVELS, STEPS
from scoreviz.ui.variance_page import measured_about, target_axes, target_curves, variance_lines
from scoreviz.ui.variance_rows import HEAD, VarianceTable
from scoreviz.wording import mark, tr

HIGH, LOW = 236.0, 190.0  # of a chart, logical pixels of the page; of one with a table below it
BETWEEN, NARROW = 20.0, 350  # two charts; how wide one of them is
ROW = 22.0  # of the table
COUNTED = "exact backward", "v^T J v backward"  # forward takes as many passes
TRACE_NOTE = mark("Random networks with d inputs and d outputs at 16 points; passes are counted, not timed.")


def charts_of(made: Charted) -> list[Piece]:
    """Return what a chart shows, each picture as wide as the page; they stay together."""
    if made.trace is not None:
        return tied([_charts(_of_trace(made.trace)), _note(tr(TRACE_NOTE))])
    if made.stages:
        return [_charts(_of_training(made.stages))]
    if made.identities is not None:
        across, first, second = identities_axes()
        rows = made.identities.rows
        charts = Chart(across, first, objective_curves(rows)), Chart(across, second, difference_curves(rows))
        return tied([_charts(charts), _note(f"σ = {level(made.identities.spec.sigma)}"), *_whole(second.title)])
    return tied(_of_variance(made))


def _of_trace(found: TraceSnapshot) -> tuple[Chart, ...]:
    dimensions = tuple(float(row.dimension) for row in found.rows)
    curves = []
    for key in COUNTED:
        name, ink, look = COSTS[key]
        passes = tuple(float(cost.passes) for row in found.rows for cost in row.costs if cost.name == key)
        curves.append(Curve(tr(name), dimensions, passes, ink, look))
    most = found.spec.dimensions[-1]
    across, cost = dimension_axis(most), cost_axis(tr("passes through the network"), (1.0, float(most)))
    return Chart(across, cost, tuple(curves)), Chart(across, spread_axis(), spread_curves(found.rows))


def _of_training(stages: tuple[TrainingSnapshot, ...]) -> tuple[Chart, ...]:
    """Return the error after each stage, and at each noise level after the last."""
    last, error = stages[-1], Axis(tr("relative error"), 10, kind="share")
    steps = tuple(float(stage.step) for stage in stages)
    errors = tuple(float(stage.error_by_sigma.mean()) for stage in stages)
    levels = tuple(map(float, last.sigmas)), tuple(map(float, last.error_by_sigma))
    over = Axis(tr(LEVELS), 10, (0.05, 5.0), "level")
    return (
        Chart(Axis(tr(STEPS), kind="count"), error, (_seen(Curve(tr("error"), steps, errors, "difference")),)),
        Chart(over, error, (_seen(Curve(tr("error"), *levels, "difference")),)),
    )


def _seen(curve: Curve) -> Curve:
    """A line through one point is not seen."""
    return curve if len(curve.x) > 1 else replace(curve, look="dots")


def _of_variance(made: Charted) -> list[Piece]:
    rows = () if made.targets is None else made.targets.rows
    pieces = [_charts((Chart(*target_axes(), target_curves(rows)),), LOW)]
    if made.variances is None:
        return pieces
    lines = variance_lines(made.variances)
    said = " ".join(line.title for line in lines)
    table = _painted(
        HEAD + ROW * len(lines), lambda p, place: VarianceTable(lines, place.width(), place.height()).paint(p), said
    )
    return [*pieces, table, _note(measured_about(made.variances.spec))]


def _charts(charts: tuple[Chart, ...], high: float = HIGH) -> Piece:
    """Return charts side by side; they may be less high, their words stay as large."""

    def put(painter: QPainter, place: QRectF) -> None:
        wide = (place.width() - (len(charts) - 1) * BETWEEN) / len(charts)
        for chart in charts:
            replace(chart, width=wide, height=place.height()).paint(painter)
            painter.translate(wide + BETWEEN, 0.0)

    def smaller(share: float) -> Piece:
        return _charts(charts, share * high)

    said = [[one.upwards.title, *(curve.name for curve in one.curves), one.across.title] for one in charts]
    return replace(_painted(high, put, " ".join(word for words in said for word in words if word)), smaller=smaller)


def _painted(high: float, put: Callable[[QPainter, QRectF], object], said: str) -> Piece:
    """Return what is so high and as wide as the page, painted from its own upper left corner."""

    def paint(painter: QPainter, place: QRectF) -> None:
        painter.save()
        painter.translate(place.topLeft())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        put(painter, QRectF(0.0, 0.0, place.width(), place.height()))
        painter.restore()

    return Piece(lambda width: high, paint, said, above=16.0)


def _whole(title: str) -> list[Piece]:
    """Return a chart's name once more, where the half of a page has no room for all of it."""
    return [] if text_width("note", title) < NARROW else [_note(title)]


def _note(text: str) -> Piece:
    return words(text, "note", "ink2", 2.0)
