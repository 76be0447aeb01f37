"""One row of the check, and the table they make."""

import math
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One formula, measured and expected.

    Args:
        name: what is checked.
        formula: the statement, in the program's notation.
        measured: what the program gives; of many values, the one furthest from what is expected of it.
        expected: what the formula says.
        tolerance: how far apart the two may be; five standard errors where the measurement is random.
        source: where the formula, or the independent value, comes from.
    """

    name: str
    formula: str
    measured: float
    expected: float
    tolerance: float
    source: str

    @property
    def passed(self) -> bool:
        """Whether measured and expected agree; NaN never does."""
        return math.isfinite(self.measured) and abs(self.measured - self.expected) <= self.tolerance


def table(rows: Iterable[Row]) -> str:
    """Return the rows as lines of text under a header, and a last line that counts them."""
    listed = list(rows)
    cells = [("", "what", "measured", "expected", "tolerance", "formula", "source"), *(_cells(row) for row in listed)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(cells[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in cells]
    failed = sum(not row.passed for row in listed)
    return "\n".join([*lines, "", f"{len(listed)} formulas checked, {failed} failed"])


def _cells(row: Row) -> tuple[str, ...]:
    numbers = (f"{value:.5g}" for value in (row.measured, row.expected))
    return ("ok" if row.passed else "FAILED", row.name, *numbers, f"{row.tolerance:.2g}", row.formula, row.source)
