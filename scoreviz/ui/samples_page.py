"""The page of a run: which part of the drawing its points are in on their way, and how far they are from the truth."""

from scoreviz.engine.run_charts import RunChart, RunRow
from scoreviz.ui.explained import explain
from scoreviz.ui.figures import number
from scoreviz.ui.laboratory_page import LaboratoryPage
from scoreviz.ui.plot import Plot
from scoreviz.ui.plot_frame import Axis, Curve
from scoreviz.wording import mark, tr

SENTENCE = mark(
    "Which part of the drawing the points of a run are in on their way, and how far they are from true ones."
)
NOTE = mark(
    "Dashes: on the left the share of the drawing, on the right what two true sets of as many points are apart."
)
TIMES = mark("time t, data left, noise right")
NO_RUN = mark("No points flow: press Play.")
NO_PARTS = mark("This run ends in noise, which has no parts: only its distance is shown.")


class SamplesPage(LaboratoryPage):
    """Two charts that follow a run."""

    def __init__(self) -> None:
        super().__init__(tr(SENTENCE), tr(NOTE))
        self.shares = Plot(_times(), Axis(tr("share of the points in each part"), span=(0.0, 0.5), kind="share"))
        self.distance = Plot(_times(), Axis(tr("sliced Wasserstein distance to true points, canvas units"), 10))
        explain(self, shares="charts.shares", distance="charts.distance")
        for plot in (self.shares, self.distance):
            self.pictures.addWidget(plot, 1)
        self.end_controls(copies=False)  # each chart has a button of its own

    def show_chart(self, chart: RunChart | None) -> None:
        """Show a run as far as it was looked at, or say that there is none."""
        if chart is None:
            self.shares.set_curves(())
            self.distance.set_curves(())
            self.words.set_text(tr(NO_RUN))
            return
        across = Axis(tr("steps of the run"), kind="count") if chart.by_step else _times()
        self.shares.set_curves(share_curves(chart), across)
        self.distance.set_curves(distance_curves(chart), across)
        self.words.set_text(_about(chart) if chart.names else tr(NO_PARTS))

    def show_age(self, stale: bool) -> None:
        """Dim what belongs to earlier settings."""
        self.shares.set_stale(stale)
        self.distance.set_stale(stale)


def share_curves(chart: RunChart) -> tuple[Curve, ...]:
    """Return for each part its share of the points, and of the drawing as dashes."""
    if not chart.names or not chart.rows:
        return ()
    places = _places(chart)
    curves = []
    for k, (name, truth) in enumerate(zip(chart.names, chart.truth, strict=True)):
        held = tuple(row.shares[k] for row in _rows(chart))
        curves.append(Curve("", places, (truth,) * len(places), "true", "dashes", column=f"{name}, truth"))
        curves.append(Curve(name, places, held, "ink"))
    return tuple(curves)


def distance_curves(chart: RunChart) -> tuple[Curve, ...]:
    """Return the distance, and its floor as dashes."""
    rows, places = _rows(chart), _places(chart)
    return (
        Curve(
            tr("floor", "the distance that two true sets of points have"),
            places,
            tuple(row.floor for row in rows),
            "true",
            "dashes",
        ),
        Curve(tr("distance"), places, tuple(row.distance for row in rows), "difference"),
    )


def _times() -> Axis:
    return Axis(tr(TIMES), span=(0.0, 1.0), kind="level")


def _rows(chart: RunChart) -> tuple[RunRow, ...]:
    """The frames as they stand on the axis, from left to right."""
    return chart.rows if chart.by_step else tuple(sorted(chart.rows, key=lambda row: row.t))


def _places(chart: RunChart) -> tuple[float, ...]:
    return tuple(float(row.index) if chart.by_step else row.t for row in _rows(chart))


def _about(chart: RunChart) -> str:
    points, compared = number(chart.spec.sampling.particles), number(chart.compared)
    values = {"points": points, "compared": compared, "frames": len(chart.rows)}
    if chart.spec.sampling.field == "true":
        return tr(
            "{points} points in the true field, {compared} of them compared; {frames} of the run’s frames", **values
        )
    return tr(
        "{points} points in the learned field, {compared} of them compared; {frames} of the run’s frames", **values
    )
