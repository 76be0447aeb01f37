"""Words as density: a field over the canvas takes what is typed, and the drawing follows."""

import math
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from scoreviz.engine.marks import Fill, Mark, Place
from scoreviz.engine.symmetry import Affine, copies
from scoreviz.engine.tools import Brush
from scoreviz.ui import theme
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.drawing import Drawing
from scoreviz.ui.field_place import beside
from scoreviz.ui.lettering import LONGEST, missing, outlines_of
from scoreviz.ui.sketch import Sketch
from scoreviz.ui.tool import Tool
from scoreviz.wording import mark, tr

LABEL = mark("Words")
EM = 4.0  # the size of the letters, in radii of the brush
FIELD = 240, 34  # pixels
BELOW, ABOVE = 0.3, 1.1  # sizes of the letters: how far they reach below and above the line that they stand on


class WordField(QLineEdit):
    """The field in which words are typed.

    Signals:
        ended(), givenUp(): Return and Esc.
    """

    ended = Signal()
    givenUp = Signal()

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.setAccessibleName(tr(LABEL))
        self.setPlaceholderText(tr("Type a word"))
        self.setFont(theme.font("value"))
        self.setMaxLength(LONGEST)
        self.resize(*FIELD)
        self.setTextMargins(8, 0, 8, 0)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ended.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.givenUp.emit()
        else:
            super().keyPressEvent(event)


class TextTool(Tool):
    """Lays words where the canvas is clicked; what is typed there, and the drag for its size, are one step."""

    hint = mark(
        "Click and type a word; drag or Ctrl + wheel for its size, Return ends, Esc gives up; the font is in the sheet"
    )

    def __init__(self, page: Drawing, canvas: Canvas, say: Callable[[str], None]) -> None:
        self._page, self._canvas, self._say = page, canvas, say
        self.family = theme.SANS
        self.field = WordField(canvas)
        self._start: Place | None = None
        self._laid: tuple[Mark, ...] = ()
        self._em, self._erase = 1.0, False
        self.field.textChanged.connect(lambda _: self._lay())
        self.field.ended.connect(self.confirm)
        self.field.givenUp.connect(self.cancel)
        canvas.viewChanged.connect(self._place_field)

    def begin(self, place: Place, erase: bool) -> None:
        self.confirm()
        self._page.begin()
        self._start, self._erase = place, erase
        self._em = EM * self.brush.radius
        self.field.clear()
        self._place_field()
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def drag(self, place: Place) -> None:
        if self._start is not None and math.dist(self._start, place) > self.reach:
            self._em = math.dist(self._start, place)
            self._lay()

    def end(self) -> None:
        self._canvas.pointer.leave()  # the words lie where the arrow under the pointer would be told of

    def confirm(self) -> bool:
        was = self._start is not None
        self._let_go()
        return was

    def cancel(self) -> bool:
        if self._start is None:
            return False
        self._page.lay(LABEL, ())
        self._let_go()
        return True

    def follow(self) -> None:
        if self._start is not None and self._page.interrupted:
            self._let_go()

    def follow_brush(self, before: Brush) -> None:
        if before.radius != self.brush.radius:
            self._em = EM * self.brush.radius
        self._lay()

    def set_family(self, family: str) -> None:
        """Write in another font."""
        self.family = family
        self._lay()

    def sketch(self) -> Sketch:
        if self._start is None:
            return Sketch()
        x, y = self._start
        caret = (x, y - 0.2 * self._em), (x, y + 0.8 * self._em)
        return Sketch(ghost=self._laid, lines=(caret,))

    def _lay(self) -> None:
        if self._start is None:
            return
        words = "".join(letter for letter in self.field.text() if letter.isprintable())  # what a file takes
        to = Affine((self._em, 0.0, 0.0, self._em), self._start)
        outlines = tuple(tuple(map(to, outline)) for outline in outlines_of(words, self.family))
        mark = Fill(outlines, self.brush.strength, self._erase, words, self.family)
        self._laid = copies((mark,), self.brush.maps) if outlines else ()
        self._page.lay(LABEL, self._laid)
        self._place_field()
        lacking = missing(self.field.text(), self.family)
        if lacking:
            words = tr("No installed font has {letters}: it is drawn as the font draws what it lacks", letters=lacking)
            self._say(words)

    def _place_field(self) -> None:
        """Put the field beside the words."""
        if self._start is None:
            return
        camera = self._canvas.camera
        x, y = camera.to_screen(np.array(self._start)).tolist()
        below, above = (y + way * self._em * camera.scale for way in (BELOW, -ABOVE))
        ends = [at for mark in self._laid[:1] if isinstance(mark, Fill) for line in mark.outlines for at, _ in line]
        wide = (max(ends, default=self._start[0]) - self._start[0]) * camera.scale
        self.field.move(beside(self.field, QRectF(x, above, wide, below - above).toRect()))

    def _let_go(self) -> None:
        self._start, self._laid = None, ()
        if self.field.isVisible():
            self.field.hide()
            self._canvas.setFocus()
