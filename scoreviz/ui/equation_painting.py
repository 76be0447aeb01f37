"""How an equation of three pictures is painted: on the page, and in every frame of a film."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from scoreviz.engine.images.picture_terms import Term, Terms
from scoreviz.engine.images.picture_units import values_at
from scoreviz.engine.images.signed_picture import term_pixels
from scoreviz.engine.names import EquationName
from scoreviz.engine.palette import Palette
from scoreviz.ui import figures, theme
from scoreviz.ui.choices import Option
from scoreviz.ui.pixels import image_of, paint_frame, paint_picture
from scoreviz.ui.surfaces import draw_text, text_width
from scoreviz.ui.typeset import EPS, SCORE, X0, Line, Piece, paint_line, roman, width_of
from scoreviz.wording import mark, tr

HEAD, FOOT, BETWEEN, LARGEST = 40.0, 22.0, 74.0, 320.0
SYMBOL = 20
XT: Line = (Piece("x"), Piece("t", shift=0.2))
DRIFT: Line = (*X0, roman(" − "), *XT)
CHANGE: Line = (roman("Δ"), *X0)
CENTRE, MIDDLE = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignVCenter
ROOMY = 260.0  # pixels over the third picture, from which its long symbol leaves room for words
Head = tuple[Line, str, str]  # the symbol, what it is, and the same in short

EQUATIONS = (
    Option("noise", mark("the noise it sees"), "xₜ = α x̂₀ + σ ε̂"),
    Option("drift", mark("where it pulls"), mark("xₜ = x̂₀ − (x̂₀ − xₜ): from the noisy picture to the clean one")),
    Option("score", mark("the score"), mark("xₜ = α x̂₀ − σ² s: raw, it is noise in every pixel, longer as σ falls")),
    Option("change", mark("this step's change"), mark("x̂₀ = x̂₀ one step before + Δx̂₀")),
    Option("guidance", mark("from the class"), mark("x̂₀ = x̂ of any class + w (x̂ of the class − x̂ of any class)")),
)
SYMBOLS: dict[EquationName, Line] = {"noise": EPS, "drift": DRIFT, "score": SCORE, "change": CHANGE}
LETTERS: dict[EquationName, tuple[str, str]] = {
    "noise": ("α", "σ"),
    "drift": ("", ""),
    "score": ("α", "σ²"),
    "change": ("", ""),
    "guidance": ("", "w"),
}


@dataclass(frozen=True, eq=False)
class Painted:
    """What is painted, in which palette: the terms, the images of them, and the pixel that is looked at, or -1."""

    palette: Palette
    terms: Terms | None
    images: tuple[QImage | None, ...] = (None, None, None)
    pixel: int = -1

    @property
    def kind(self) -> EquationName:
        """Which of the equations."""
        return "noise" if self.terms is None else self.terms.kind


def painted(terms: Terms | None, palette: Palette, pixel: int = -1) -> Painted:
    """Return an equation with its pictures as images in a palette."""
    if terms is None:
        return Painted(palette, None)
    coloured = terms.kind != "noise"  # the noise is a picture of noise, as x_t is one
    images = tuple(
        None if term is None else image_of(term_pixels(term, palette, coloured=coloured)) for term in terms.pictures
    )
    return Painted(palette, terms, images, pixel)


def boxes_in(area: QRectF, largest: float = LARGEST) -> list[QRectF]:
    """Return where the three pictures are."""
    side = side_in(area, largest)
    left = area.left() + (area.width() - 3 * side - 2 * BETWEEN) / 2
    return [QRectF(left + k * (side + BETWEEN), area.top() + HEAD, side, side) for k in range(3)]


def side_in(area: QRectF, largest: float = LARGEST) -> float:
    """Return how wide one picture is, pixels."""
    return max(min((area.width() - 2 * BETWEEN) / 3, area.height() - HEAD - FOOT, largest), 1.0)


def heads_of(kind: EquationName) -> tuple[Head, Head]:
    """Return what stands over the first two pictures."""
    if kind == "change":
        return (X0, tr("clean, as it is seen now"), tr("now")), (X0, tr("one step before"), tr("before"))
    clean = X0, tr("clean, as the network sees it"), tr("clean")
    if kind == "guidance":
        return clean, (_x_any(), tr("of any class"), tr("any class"))
    return (XT, tr("noisy now"), tr("noisy now")), clean


def _x_any() -> Line:
    return Piece("x", hat=True), Piece(tr("any", "class"), "label", 0.2)


def _class() -> Piece:
    return Piece(tr("class", "below a letter"), "label", 0.2)


def paint_equation(painter: QPainter, boxes: list[QRectF], shown: Painted, *, third: str) -> None:
    """Paint three pictures with their names, what stands between them, and what is told of them.

    Args:
        third: what stands beside the symbol of the third, where nothing else does.
    """
    first, second = heads_of(shown.kind)
    symbol, p = third_symbol(shown.kind, boxes[2]), shown.palette
    terms = (None,) * 3 if shown.terms is None else shown.terms.pictures
    for k, (box, head) in enumerate(zip(boxes, (first, second, (symbol, third, third)), strict=True)):
        ink = p.ink2 if head[0] is XT else p.learned
        paint_head(painter, box, head, p)
        _paint_body(painter, box, shown, k)
        paint_frame(painter, box, ink, 2, theme.INNER)
        painter.setPen(Qt.PenStyle.NoPen)
        _paint_pixel(painter, box, shown, k)
        told = told_of(terms[k], shown, k)
        below = QRectF(box.left() - BETWEEN / 3, box.bottom() + 3, box.width() + 2 * BETWEEN / 3, FOOT - 4)
        draw_text(painter, "note", p.ink2, below, CENTRE, told)
    _paint_signs(painter, boxes, shown)


def third_symbol(kind: EquationName, box: QRectF) -> Line:
    """Return the symbol of the third picture, a short one where room is short."""
    if kind != "guidance":
        return SYMBOLS[kind]
    if box.width() + BETWEEN < ROOMY:
        return roman("Δ"), _class()
    return Piece("x", hat=True), _class(), roman(" − "), *_x_any()


def paint_head(painter: QPainter, box: QRectF, head: Head, p: Palette) -> None:
    """Paint the symbol of a picture over its box, and what it is where there is room."""
    line, words, short = head
    paint_line(painter, line, SYMBOL, QColor(p.ink if line is XT else p.learned), QPointF(box.left(), box.top() - 13))
    left = box.left() + width_of(line, SYMBOL) + 12
    room = QRectF(left, box.top() - 30, box.right() + BETWEEN - 12 - left, 22)
    said = words if text_width("label", words) <= room.width() else short
    draw_text(painter, "label", p.ink2, room, MIDDLE, said)


def told_of(term: Term | None, shown: Painted, which: int) -> str:
    """Return what stands below a picture: the figures of the pixel, and what the colours of a sign mean."""
    if term is None:
        return ""
    told = []
    if 0 <= shown.pixel < pixels_in(term):
        told.append(pixel_words(values_at(term.values, shown.pixel)))
    if term.reach:
        told.append(reach_words(term, shown.kind, short=bool(told)))
    return "  ·  ".join(told)


def pixel_words(values: tuple[float, ...]) -> str:
    """Return the channels of one pixel in figures."""
    return ", ".join(short_figure(value) for value in values)


def short_figure(value: float) -> str:
    """Return a figure with a sign, short also where it is large."""
    return (
        figures.signed(value) if abs(value) < 99.95 else ("−" if value < 0 else "") + figures.number(round(abs(value)))
    )


def reach_words(term: Term, kind: EquationName, *, short: bool) -> str:
    """Return what the ends of the colours mean."""
    reach = f"±{figures.significant(term.reach, 1) if kind != 'noise' else '2.5'}"
    if short:
        return reach
    if kind == "noise" or term.values.shape[0] == 3:
        return tr("grey 0, to {reach}", reach=reach)
    return tr("gold +, grey −, to {reach}", reach=reach)


def pixels_in(term: Term) -> int:
    """Return how many pixels a picture has."""
    return term.values.shape[1] * term.values.shape[2]


def _paint_body(painter: QPainter, box: QRectF, shown: Painted, k: int) -> None:
    image = shown.images[k]
    if image is not None:
        paint_picture(painter, image, box, theme.INNER)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(shown.palette.raised))
    painter.drawRoundedRect(box, theme.INNER, theme.INNER)
    if shown.terms is not None and k == 2:
        draw_text(painter, "note", shown.palette.ink2, box.adjusted(6, 0, -6, 0), CENTRE, shown.terms.why)


def _paint_pixel(painter: QPainter, box: QRectF, shown: Painted, k: int) -> None:
    image = shown.images[k]
    if image is None or not 0 <= shown.pixel < image.width() * image.height():
        return
    p, wide = shown.palette, box.width() / image.width()
    row, column = divmod(shown.pixel, image.width())
    ring = QRectF(box.left() + column * wide, box.top() + row * wide, wide, wide).adjusted(-3, -3, 3, 3)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for ink, width in ((p.canvas, 4.0), (p.ink, 2.0)):
        painter.setPen(QPen(QColor(ink), width))
        painter.drawRoundedRect(ring, 3, 3)
    painter.setPen(Qt.PenStyle.NoPen)


def _paint_signs(painter: QPainter, boxes: list[QRectF], shown: Painted) -> None:
    p, terms = shown.palette, shown.terms
    factors = (None, None) if terms is None else terms.factors
    signs = "=", "+" if terms is None or terms.factors[1] >= 0 else "−"
    for box, sign, letter, factor in zip(boxes, signs, LETTERS[shown.kind], factors, strict=False):
        between = QRectF(box.right(), box.center().y() - (46 if letter else 14), BETWEEN, 28)
        draw_text(painter, "title", p.ink2, between, CENTRE, sign)
        if letter:
            draw_text(painter, "formula", p.ink2, between.translated(0, 32), CENTRE, letter)
            told = "" if factor is None else f"{factor_words(abs(factor))} ×"
            draw_text(painter, "section", p.ink, between.translated(0, 58), CENTRE, told)


def factor_words(factor: float) -> str:
    """Return a factor in figures: two decimals, or two digits where it is smaller than that shows."""
    return figures.level(factor) if factor >= 0.095 or factor == 0.0 else figures.significant(factor)
