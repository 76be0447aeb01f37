"""Readings of what the charts have measured: the objectives, their variance, and what a trace costs."""

from scoreviz.engine.lessons.standing import Standing
from scoreviz.engine.trace_laboratory import Cost, TraceRow
from scoreviz.maths.estimate import Estimate
from scoreviz.maths.identities import Identities

OBJECTIVES = {"esm": "explicit", "ism": "implicit", "dsm": "denoising"}
DIFFERENCES = {
    "esm_less_ism": ("explicit_less_implicit", "constant"),
    "dsm_less_esm": ("denoising_less_explicit", "target_variance"),
}
PROBES = "rademacher", "gaussian", "sphere"
WAYS = {
    "exact": "exact backward",
    "probe": "v^T J v backward",
    "given": "trace of a given J",
    "given_probe": "v^T J v of a given J",
}
"""To a trace, by their names in the laboratory; the last two of a matrix that is given."""


def identities(standing: Standing) -> Identities | None:
    """Return what was measured last of the three objectives."""
    found = standing.identities
    return found.rows[-1].found if found is not None and found.rows else None


def objective(standing: Standing, name: str) -> float | None:
    """Return an objective of the network at one noise level, in the papers' normalisation."""
    found = identities(standing)
    return None if found is None else float(getattr(found, OBJECTIVES[name]).mean)


def difference(standing: Standing, name: str) -> float | None:
    """Return the difference of two objectives as it was measured, from the same points."""
    found = identities(standing)
    return None if found is None else float(getattr(found, DIFFERENCES[name][0]).mean)


def constant(standing: Standing, name: str) -> float | None:
    """Return what that difference is for every network, by quadrature."""
    found = identities(standing)
    return None if found is None else float(getattr(found, DIFFERENCES[name][1]))


def errors_off(standing: Standing, name: str) -> float | None:
    """Return how many standard errors the measured difference is from the constant."""
    found = identities(standing)
    if found is None:
        return None
    measured, exact = DIFFERENCES[name]
    estimate: Estimate = getattr(found, measured)
    return abs(estimate.mean - float(getattr(found, exact))) / estimate.error if estimate.error > 0 else None


def target_variance(standing: Standing, name: str) -> float | None:
    """Return E |target - s*|^2 of an objective."""
    rows = () if standing.variances is None else standing.variances.rows
    found = next((row.target for row in rows if row.objective == name), None)
    return None if found is None else found.mean


def gradient_variance(standing: Standing, name: str) -> float | None:
    """Return the variance of one batch's gradient of an objective, in the units that all share."""
    rows = () if standing.variances is None else standing.variances.rows
    found = next((row.gradient for row in rows if row.objective == name), None)
    return None if found is None else found.spread


def passes(standing: Standing, dimension: int, way: str) -> float | None:
    """Return how many passes through the network a way to the trace takes."""
    found = _cost(standing, dimension, way)
    return None if found is None else float(found.passes)


def milliseconds(standing: Standing, dimension: int, way: str) -> float | None:
    """Return the median time of a way to the trace."""
    found = _cost(standing, dimension, way)
    return None if found is None else found.ms


def scatter(standing: Standing, dimension: int, probe: str) -> float | None:
    """Return the variance of one probe's estimate of the trace; ``probe`` is the kind of probe, in small letters."""
    row = _row(standing, dimension)
    found = row.scatter if row is not None else ()
    return next((one.variance for one in found if one.probe.lower() == probe), None)


def ended(standing: Standing, chart: str) -> bool:
    """Return whether a chart has measured all that it measures, or, of the identities, whether it has begun."""
    if chart == "identities":
        return identities(standing) is not None
    found = standing.variances if chart == "variance" else standing.trace
    return found is not None and found.done


def _cost(standing: Standing, dimension: int, way: str) -> Cost | None:
    row = _row(standing, dimension)
    costs = () if row is None else row.costs
    return next((cost for cost in costs if cost.name == WAYS[way]), None)


def _row(standing: Standing, dimension: int) -> TraceRow | None:
    rows = () if standing.trace is None else standing.trace.rows
    return next((row for row in rows if row.dimension == dimension), None)
