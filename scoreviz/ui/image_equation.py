"""A picture as an equation of pictures: x_t = alpha x0-hat + sigma eps-hat, or another that is as true."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.engine.images.picture_terms import Terms
from scoreviz.ui import theme
from scoreviz.ui.choices import FieldButton, Option, translated
from scoreviz.ui.controls import came_by_keyboard
from scoreviz.ui.equation_painting import (
    EQUATIONS,
    FOOT,
    HEAD,
    SYMBOL,
    Painted,
    boxes_in,
    factor_words,
    paint_equation,
    painted,
    third_symbol,
)
from scoreviz.ui.explained import explained
from scoreviz.ui.image_gallery import MOVES
from scoreviz.ui.surfaces import painter_on, text_width
from scoreviz.ui.typeset import width_of
from scoreviz.wording import tr


class Equation(QWidget):
    """Three pictures in a row, what stands between them in figures, and the choice of the third.

    Signals:
        kindChosen(str): the user wants another equation.
        pixelPicked(int): a pixel was clicked, counted along the rows.
    """

    kindChosen = Signal(str)
    pixelPicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._terms: Terms | None = None
        self._pixel, self._said = -1, tr("nothing yet")
        self._painted: tuple[str, Painted] | None = None
        self.shows_focus, self._times = False, 1.0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.kind = FieldButton(tr("What is shown"), translated(EQUATIONS), self)
        self.kind.set_labelled(False)
        explained(self, "images.equation")
        self.kind.changed.connect(lambda kind: self.kindChosen.emit(str(kind)))
        self._name()

    def set_terms(self, terms: Terms | None, pixel: int = -1) -> None:
        """Show an equation with a ring around one pixel, or around none; or nothing."""
        if terms is self._terms and pixel == self._pixel:
            return
        self._terms, self._pixel, self._painted = terms, pixel, None
        if terms is not None:
            first, second = (factor_words(abs(factor)) for factor in terms.factors)
            factors = tr("factors {first} and {second}", first=first, second=second)
            self._said = f"α {first}, σ {second}" if terms.kind == "noise" else factors
            self.kind.set_value(terms.kind)
        self._name()
        self._place_kind()
        self.update()

    def set_far(self, times: float) -> None:
        """Write everything so many times as large, for a room, with the name of the third in place of its choice."""
        self._times = times
        self.kind.setVisible(times == 1.0)
        self._place_kind()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(760, round(HEAD + FOOT + 240))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, round(HEAD + FOOT + 110))

    def boxes(self) -> list[QRectF]:
        """Return where the three pictures are."""
        k = self._times
        return [QRectF(k * box.left(), k * box.top(), k * box.width(), k * box.height()) for box in self._boxes()]

    def _boxes(self) -> list[QRectF]:
        """Return the same before it is enlarged."""
        return boxes_in(QRectF(0, 0, self.width() / self._times, self.height() / self._times))

    def pixel_at(self, place: QPointF) -> int:
        """Return which pixel is at a place, or -1."""
        terms = self._terms
        for box, term in zip(self.boxes(), () if terms is None else terms.pictures, strict=False):
            if term is not None and box.contains(place):
                high, wide = term.values.shape[1:]
                row = min(int((place.y() - box.top()) / box.height() * high), high - 1)
                column = min(int((place.x() - box.left()) / box.width() * wide), wide - 1)
                return int(row * wide + column)
        return -1

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.current()
        if self._painted is None or self._painted[0] != palette.name:
            self._painted = palette.name, painted(self._terms, palette, self._pixel)
        painter = painter_on(self)
        painter.scale(self._times, self._times)
        paint_equation(painter, self._boxes(), self._painted[1], third="" if self._times == 1.0 else self._third())

    def _third(self) -> str:
        """Return what the third picture is, as there is no choice that says it, or nothing where it has no room."""
        kind, box = "noise" if self._terms is None else self._terms.kind, self._boxes()[2]
        words = tr(_option(kind).title)
        left = box.left() + width_of(third_symbol(kind, box), SYMBOL) + 12
        return words if left + text_width("label", words) <= self.width() / self._times else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        pixel = self.pixel_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and pixel >= 0:
            self.pixelPicked.emit(pixel)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move to the pixel beside, from the middle where none is looked at."""
        move, term = MOVES.get(Qt.Key(event.key())), None if self._terms is None else self._terms.pictures[0]
        if move is None or term is None:
            super().keyPressEvent(event)
            return
        high, wide = term.values.shape[1:]
        row, column = divmod(self._pixel, wide) if self._pixel >= 0 else (high // 2, wide // 2)
        if self._pixel >= 0:
            column, row = min(max(column + move[0], 0), wide - 1), min(max(row + move[1], 0), high - 1)
        if row * wide + column != self._pixel:
            self.pixelPicked.emit(row * wide + column)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.shows_focus = came_by_keyboard(self.shows_focus, event)
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_kind()

    def _place_kind(self) -> None:
        box = self.boxes()[2]
        symbol = third_symbol("noise" if self._terms is None else self._terms.kind, box)
        left = box.left() + width_of(symbol, SYMBOL) + 10
        width = min(self.kind.sizeHint().width(), self.width() - left)
        self.kind.setGeometry(round(left), round(box.top() - 35), round(width), 30)

    def _name(self) -> None:
        kind = "noise" if self._terms is None else self._terms.kind
        formula = _option(kind).tip
        told = tr(
            "Click a pixel for its figures, arrows move it; once more, or Esc, to let go\n"
            "Of pictures, what is lighter than white or darker than black is cut off"
        )
        self.setToolTip(f"{tr(formula)}\n{told}")
        self.setAccessibleName(tr("The picture as an equation: {said}", said=self._said))


def _option(kind: str) -> Option:
    return next(option for option in EQUATIONS if option.key == kind)
