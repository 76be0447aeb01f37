"""The pieces of a hand-out and where they stand: one below the other, parted only where a page may end.

``Piece``  what is as high as its width asks for  ``pages_of(sections, width, room) -> pages of Placed``
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

WHOLE = 0.5  # logical pixels by which two heights may differ
LEAST = 0.68  # of its size to which a picture may shrink
LITTLE = 0.45  # of a page: if less is left, what does not fit begins the next one


def _nowhere(width: float) -> list[float]:
    return []


@dataclass(frozen=True, eq=False)
class Piece:
    """Something on a page.

    Args:
        height: how high it is at a width, logical pixels.
        paint: paints it in a place, from its top.
        words: what is said in it, for whoever looks for it.
        above: the space above it, where it does not begin a page.
        tied: whether what follows is to be on the same page.
        cuts: where it may be parted at a width, from its top; a piece without such places stays whole.
        begins: whether it begins a page.
        smaller: returns it at a share of its size, where it can be smaller.
    """

    height: Callable[[float], float]
    paint: Callable[[QPainter, QRectF], object]
    words: str = ""
    above: float = 12.0
    tied: bool = False
    cuts: Callable[[float], list[float]] = _nowhere
    begins: bool = False
    smaller: "Callable[[float], Piece] | None" = None


@dataclass(frozen=True, eq=False)
class Placed:
    """A piece, or what is between two heights of it, at a height of a page."""

    piece: Piece
    top: float
    start: float
    end: float

    @property
    def bottom(self) -> float:
        """Where it ends on the page."""
        return self.top + self.end - self.start

    def paint(self, painter: QPainter, width: float) -> None:
        """Paint it on a painter whose origin is the upper left corner of the page's text."""
        whole = self.piece.height(width)
        painter.save()
        if self.start > 0 or self.end < whole - WHOLE:
            painter.setClipRect(QRectF(-width, self.top, 3 * width, self.end - self.start))
        self.piece.paint(painter, QRectF(0.0, self.top - self.start, width, whole))
        painter.restore()


def pages_of(sections: Iterable[Sequence[Piece]], width: float, room: float) -> list[list[Placed]]:
    """Return which pieces stand where on which page, each page ``width`` wide and ``room`` high.

    A section stays on one page where what can be smaller may be so for that; one that does not begins a page of its
    own if little is left of the present one, and goes on over as many as it needs.
    """
    pages: list[list[Placed]] = [[]]
    for section in sections:
        used = _used(pages)
        fitted = _fitted(section, width, room - used, used > 0)
        if fitted is None and room - used < LITTLE * room:
            pages.append([])
            fitted = _fitted(section, width, room, below=False)
        for group in _groups(fitted or section):
            _put_group(pages, group, width, room)
    return pages


def tied(pieces: Sequence[Piece]) -> list[Piece]:
    """Return pieces of which each but the last is tied to the next."""
    return [replace(piece, tied=True) for piece in pieces[:-1]] + list(pieces[-1:])


def _used(pages: list[list[Placed]]) -> float:
    return pages[-1][-1].bottom if pages[-1] else 0.0


def _fitted(section: Sequence[Piece], width: float, room: float, below: bool) -> list[Piece] | None:
    """Return a section as large as it fits into some room, or None where it does not."""
    if below and section[0].begins:
        return None
    too_high = _stacked(section, width, below) - room
    if too_high <= 0:
        return list(section)
    flexible = sum(piece.height(width) for piece in section if piece.smaller is not None)
    if flexible * (1 - LEAST) < too_high:
        return None
    share = 1 - too_high / flexible
    return [
        piece if piece.smaller is None else replace(piece.smaller(share), tied=piece.tied, above=piece.above)
        for piece in section
    ]


def _groups(pieces: Sequence[Piece]) -> list[list[Piece]]:
    groups: list[list[Piece]] = [[]]
    for piece in pieces:
        groups[-1].append(piece)
        if not piece.tied:
            groups.append([])
    return [group for group in groups if group]


def _stacked(group: Sequence[Piece], width: float, below: bool) -> float:
    """Return how high pieces are with what is between them, and above the first where they stand below others."""
    between = sum(piece.above for piece in (group if below else group[1:]))
    return sum(piece.height(width) for piece in group) + between


def _put_group(pages: list[list[Placed]], group: list[Piece], width: float, room: float) -> None:
    """Put pieces that are tied on one page, if one is enough for them."""
    used = _used(pages)
    if used and (group[0].begins or _stacked(group, width, below=True) > room - used):
        pages.append([])
    for piece in group:
        _put(pages, piece, width, room)


def _put(pages: list[list[Placed]], piece: Piece, width: float, room: float) -> None:
    """Put a piece below what there is, parted over as many pages as it needs."""
    start, whole = 0.0, piece.height(width)
    while start < whole - WHOLE:
        page = pages[-1]
        top = page[-1].bottom + (piece.above if start == 0.0 else 0.0) if page else 0.0
        end = _end(piece, width, start, whole, room - top)
        if end <= start and page:  # nothing of it fits below the rest
            pages.append([])
            continue
        end = end if end > start else whole  # a page is not enough, and it cannot be parted
        page.append(Placed(piece, top, start, end))
        start = end
        if start < whole - WHOLE:
            pages.append([])


def _end(piece: Piece, width: float, start: float, whole: float, room: float) -> float:
    """Return up to where a piece fits into some room: its end, or its last cut above that."""
    if whole - start <= room + WHOLE:
        return whole
    return max((cut for cut in piece.cuts(width) if start < cut <= start + room), default=start)
