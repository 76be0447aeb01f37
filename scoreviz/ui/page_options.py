"""What the target's grid offers, and what is said of the ink on it."""

from scoreviz.engine.amounts import Amounts
from scoreviz.ui import figures
from scoreviz.ui.choices import Option
from scoreviz.wording import mark, tr

INK = mark("Ink: its integral over the page; 1 is full ink on one unit square")
CELLS = mark("Cells: exp(−Σ w log w) over the weights w of all cells; n cells of equal weight give n")
POINTS = mark("Points: exp(−Σ w log w) over the weights w of all points; of equal weights their number")


def fineness() -> tuple[Option, ...]:
    """Return how fine the page can be."""
    return tuple(Option(rows, f"{rows}²", _cells_words(rows)) for rows in (128, 256, 512))


def words_of(amounts: Amounts) -> tuple[str, str, str]:
    """Return how much there is in words, in fewer of them, and what that means."""
    count, ink = round(amounts.effective), tr("ink {mass}", mass=figures.significant(amounts.mass))
    shorter = f"{ink} · n {figures.about(count)}"  # n as in what it means
    meant = tr(INK) + "\n" + tr(POINTS if amounts.points else CELLS)
    many = figures.number(count)
    counted = tr("{n} point(s)", "", count, n=many) if amounts.points else tr("{n} cell(s)", "", count, n=many)
    return f"{ink} · {counted}", shorter, meant


def _cells_words(rows: int) -> str:
    width = f"{6 / rows:.3f}"
    return tr("{rows} × {columns} cells, each a Gaussian of {width}", rows=rows, columns=rows * 3 // 2, width=width)
