"""Every formula of the program against an analytic truth: a table, in which each row can fail.

The expected side of a row is worked out here, from closed forms in numpy or from an implementation that is not ours
(``torch.distributions``, automatic differentiation); it never calls the function that the row is about.
"""

from collections.abc import Iterator

from scoreviz.engine.check import (
    chains,
    comparison,
    curls,
    gradients,
    guidance,
    kernel_training,
    kernels,
    mismatch,
    network,
    objectives,
    predictions,
    processes,
    samplers,
    scores,
    solvers,
    traces,
)
from scoreviz.engine.check.row import Row, table

__all__ = ["Row", "rows", "table"]

SUBJECTS = (
    processes,
    predictions,
    mismatch,
    scores,
    kernel_training,
    kernels,
    curls,
    traces,
    network,
    objectives,
    gradients,
    guidance,
    comparison,
    solvers,
    samplers,
    chains,
)


def rows() -> Iterator[Row]:
    """Yield the rows one by one, as each is measured; the same figures on every run."""
    for subject in SUBJECTS:
        yield from subject.rows()
