"""Figures as text in columns."""

from collections.abc import Sequence


def aligned(cells: Sequence[tuple[str, ...]]) -> str:
    """Return lines of cells, the first of them the headings, with every column aligned to the right."""
    widths = [max(len(line[column]) for line in cells) for column in range(len(cells[0]))]
    return "\n".join("  ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True)) for line in cells)
