"""What the target's grid offers, and what is said of the ink on it."""

from scoreviz.engine.amounts import Amounts
from scoreviz.ui import figures
from scoreviz.ui.choices import Option

FINENESS = tuple(
    Option(rows, f"{rows}²", f"{rows} × {rows * 3 // 2} cells, each a Gaussian of {6 / rows:.3f}")
    for rows in (128, 256, 512)
)
INK = "Ink: its integral over the page; 1 is full ink on one unit square"
CELLS = f"{INK}\nCells: exp(−Σ w log w) over the weights w of all cells; n cells of equal weight give n"
POINTS = f"{INK}\nPoints: exp(−Σ w log w) over the weights w of all points; of equal weights their number"


def words_of(amounts: Amounts) -> tuple[str, str, str]:
    """Return how much there is in words, in fewer of them, and what that means."""
    what, count = "points" if amounts.points else "cells", round(amounts.effective)
    ink = f"ink {figures.significant(amounts.mass)}"
    shorter = f"{ink} · n {figures.about(count)}"  # n as in what it means
    return f"{ink} · {figures.number(count)} {what}", shorter, POINTS if amounts.points else CELLS
