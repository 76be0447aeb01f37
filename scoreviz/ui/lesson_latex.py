"""LaTeX as shapes that a painter fills: sharp at any size, in any ink, on the screen and on paper.

``formula(latex, size, terms=())`` -> ``Formula`` with ``width``, ``rise``, ``fall``, ``spans`` and ``paint``
The library that sets it (``ziamath``, with the STIX Two faces) is imported when the first formula is set.
"""

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from xml.etree import ElementTree

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from scoreviz.wording import tr

MARK = "#0000{:02x}"  # the colour that marks a term while the formula is set
_NUMBERS = re.compile(r"-?\d+\.?\d*(?:e-?\d+)?")
_COMMANDS = re.compile(r"([MLHVQCZ])([^MLHVQCZ]*)")


class LatexError(ValueError):
    """A formula cannot be set; the message is one sentence."""


@dataclass(frozen=True)
class Formula:
    """A formula that is set: shapes around the point where its baseline begins, in pixels.

    Attributes:
        width, rise, fall: its size, above and below the baseline.
        spans: from where to where each of its terms goes, in their order.
        shapes: what is filled, each with the number of its term, -1 for none.
    """

    width: float
    rise: float
    fall: float
    spans: tuple[tuple[float, float], ...]
    shapes: tuple[tuple[int, QPainterPath], ...]

    def paint(self, painter: QPainter, at: QPointF, ink: QColor, inks: tuple[QColor, ...] = ()) -> None:
        """Paint it with its baseline beginning at a place, each term in its own ink where there are any."""
        painter.save()
        painter.translate(at)
        for term, shape in self.shapes:
            painter.fillPath(shape, inks[term] if 0 <= term < len(inks) else ink)
        painter.restore()


@lru_cache(maxsize=512)
def formula(latex: str, size: float, terms: tuple[str, ...] = (), inline: bool = False) -> Formula:
    """Return a formula set in a size, pixels of its letters; an inline one has low fractions and sums.

    Raises:
        LatexError: it is no LaTeX that is understood, or a term does not stand in it.
    """
    marked = _marked(latex, terms)
    try:
        drawn = ElementTree.fromstring(_library().Latex(marked, size=size, inline=inline, margin=0.0).svg())
    except failures() as error:
        why = str(error) or type(error).__name__
        raise LatexError(tr("“{formula}” cannot be read as LaTeX: {why}", formula=latex, why=why)) from None
    left, top, width, height = (float(one) for one in drawn.attrib["viewBox"].split())
    shapes = tuple(_shape(element, -left) for element in drawn.iter() if element.tag.endswith(("path", "rect")))
    spans = tuple(_span([path for mark, path in shapes if mark == number]) for number in range(len(terms)))
    return Formula(width, -top, height + top, spans, shapes)


def _marked(latex: str, terms: tuple[str, ...]) -> str:
    """Mark each term where it first stands by itself, with a colour that is found again in the picture."""
    places = list[tuple[int, int, int]]()
    for number, term in enumerate(terms, start=1):
        taken = [(start, end) for start, end, _ in places]
        at = next((at for at in _places(latex, term) if all(at >= b or at + len(term) <= a for a, b in taken)), None)
        if at is None:
            raise LatexError(tr("“{term}” does not stand in “{formula}”", term=term, formula=latex))
        places.append((at, at + len(term), number))
    for start, end, number in sorted(places, reverse=True):
        colour = MARK.format(number)
        latex = rf"{latex[:start]}{{\textcolor{{{colour}}}{{{latex[start:end]}}}}}{latex[end:]}"
    return latex


def _places(latex: str, term: str) -> Iterator[int]:
    r"""Yield where a term stands by itself: s in "\sigma s", not the s of sigma."""
    at = latex.find(term)
    while at >= 0:
        end = at + len(term)
        within = re.search(r"\\[A-Za-z]*$", latex[:at])
        runs_on = re.search(r"\\[A-Za-z]+$", term) and latex[end : end + 1].isalpha()
        if not within and not runs_on:
            yield at
        at = latex.find(term, at + 1)


@lru_cache(maxsize=1)
def _library() -> Any:
    with warnings.catch_warnings():
        # It asks for its face by importlib.resources.path, deprecated in 3.11 and 3.12 and taken back into favour in
        # 3.13: https://github.com/python/cpython/issues/116608
        warnings.simplefilter("ignore", DeprecationWarning)
        import ziamath
    ziamath.config.svg2 = False  # each letter is then a path of its own
    return ziamath


@lru_cache(maxsize=1)
def failures() -> tuple[type[Exception], ...]:
    """Return what is raised where a formula cannot be read: what the two libraries run into, and what they name."""
    from latex2mathml import exceptions

    named = (one for one in vars(exceptions).values() if isinstance(one, type) and issubclass(one, Exception))
    return (ArithmeticError, AssertionError, AttributeError, LookupError, SyntaxError, TypeError, ValueError, *named)


def _shape(element: ElementTree.Element, shift: float) -> tuple[int, QPainterPath]:
    found = element.attrib
    colour = found.get("fill", "")
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)  # as SVG fills
    if element.tag.endswith("rect"):
        path.addRect(QRectF(*(float(found[name]) for name in ("x", "y", "width", "height"))))
    else:
        _trace(path, found["d"])
    return int(colour[1:], 16) - 1 if colour.startswith("#0000") else -1, path.translated(shift, 0.0)


def _trace(path: QPainterPath, words: str) -> None:
    """Follow the commands of a path; all of them are in absolute places."""
    for command, rest in _COMMANDS.findall(words):
        n = [float(one) for one in _NUMBERS.findall(rest)]
        places = [QPointF(x, y) for x, y in zip(n[::2], n[1::2], strict=False)]
        if command == "M":
            path.moveTo(places[0])
        elif command == "L":
            path.lineTo(places[0])
        elif command == "Q":
            path.quadTo(*places[:2])
        elif command == "C":
            path.cubicTo(*places[:3])
        elif command == "Z":
            path.closeSubpath()


def _span(paths: list[QPainterPath]) -> tuple[float, float]:
    boxes = [path.boundingRect() for path in paths]
    return min(box.left() for box in boxes), max(box.right() for box in boxes)
