"""Markdown with LaTeX between dollar signs, laid out for a width and painted in one ink.

``Prose(text, role)``  ``height(width)``  ``paint(painter, place, ink)``  ``plain()``: with no widget about it
``ProseBox(text, role, ink)``: a widget as high as its words ask for at its width
"""

import re

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPalette,
    QPyTextObject,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.ui import language, theme
from scoreviz.ui.latex_line import one_line
from scoreviz.ui.lesson_latex import Formula, LatexError, formula
from scoreviz.ui.surfaces import painter_on

TIGHT = {"small reading": 0.1, "button": 0.1}  # by which lines are closer where the window is low
LINE_HEIGHT = {"en": 1.5, "zh_TW": 1.65, "zh_CN": 1.65}  # of the letters: Chinese lines need more
LETTERS = 1.06  # the size of a formula's letters; those of Inter look larger at one size
SLACK = 4.0  # pixels between two lines into which a formula may reach, so that its line is as high as the others
OBJECT = QTextFormat.ObjectTypes.UserObject.value + 1
PLACE = "\ufffc"  # what stands in the text where a formula is drawn
FIRST = 0xE000  # of the private letters that stand for formulas while Markdown is read
_FORMULAS = re.compile(r"\$\$(.+?)\$\$|(?<!\\)\$(.+?)(?<!\\)\$", re.DOTALL)
# A formula with what closes it.
_SIGNED = re.compile(rf"(?:{_FORMULAS.pattern})([。，；：、！？）」』,.;:!?)]{{0,2}})", re.DOTALL)
_NOT_WORDS = re.compile(rf"{_FORMULAS.pattern}|[*_`\\]", re.DOTALL)  # and the signs of Markdown
# Where a line of a file ends; between Chinese signs no space stands for it.
_PARTED = re.compile(r"(?<=[。！？；：，、）」])\n(?![\n\-*#>|]|\d+[.)] )")
_NUMBER = QTextFormat.Property.UserProperty.value + 1


class _Drawn(QPyTextObject):
    """Draws the formulas of one text where it has places for them, their baselines on the baseline of the words.

    The signs that close a formula are drawn with it, as Qt would let a line begin with them.
    """

    def __init__(self, formulas: list[Formula], signs: list[str], parent: QTextDocument) -> None:
        super().__init__(parent)
        self._formulas, self._signs, self._font = formulas, signs, parent.defaultFont()
        self.ink = QColor(Qt.GlobalColor.black)

    def intrinsicSize(self, doc: QTextDocument, place: int, shape: QTextFormat, /) -> QSizeF:
        number = int(shape.property(_NUMBER))
        drawn, sign = self._formulas[number], QFontMetricsF(self._font).horizontalAdvance(self._signs[number])
        return QSizeF(drawn.width + sign, drawn.rise + QFontMetrics(shape.toCharFormat().font()).descent())

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, doc: QTextDocument, place: int, shape: QTextFormat, /
    ) -> None:
        number = int(shape.property(_NUMBER))
        drawn = self._formulas[number]
        baseline = QRectF(rect).topLeft() + QPointF(0, drawn.rise)
        drawn.paint(painter, baseline, self.ink)
        painter.setFont(self._font)
        painter.setPen(self.ink)
        painter.drawText(baseline + QPointF(drawn.width, 0), self._signs[number])


def _reaching(font: QFont, fall: float) -> QFont:
    """Return a font whose letters reach at least so far below the line: by as much Qt keeps room below a formula."""
    made = QFont(font)
    while QFontMetrics(made).descent() < fall:
        made.setPixelSize(made.pixelSize() + 1)
    return made


class _Document(QTextDocument):
    """A text that reads no files, whatever pictures it names."""

    def loadResource(self, kind: int, name: QUrl | str, /) -> object:
        return None


def _fresh_document() -> _Document:
    """Return an empty document that Qt's binding hands out a layout of.

    The binding keeps what stood for an item of a window's layout when the item has gone with its widget, and hands it
    out for whatever is made at that place in memory next. What is made while that document is kept is made elsewhere.
    """
    tried = [_Document()]
    while not hasattr(tried[-1].documentLayout(), "registerHandler"):
        tried.append(_Document())
    return tried[-1]


class Prose:
    """A text, with what of it could not be set as LaTeX standing as it was written."""

    def __init__(self, text: str, role: str) -> None:
        self._said = language.current()
        self._document = _fresh_document()
        self._document.setDocumentMargin(0)
        font = theme.font(role)
        self._document.setDefaultFont(font)
        formulas, signs = list[Formula](), list[str]()
        size = font.pixelSize() * LETTERS

        def stand_in(found: re.Match[str]) -> str:
            block, inline, sign = found.groups()
            try:
                formulas.append(formula((block or inline).strip(), size, inline=block is None))
            except LatexError:
                return str(found[0])
            letter = chr(FIRST + len(formulas) - 1)
            signs.append(sign if block is None else "")
            return f"\n\n{letter}\n\n{sign}" if block is not None else letter

        features = QTextDocument.MarkdownFeature
        text = _PARTED.sub("", text)
        plain = _SIGNED.sub(stand_in, text)
        self._document.setMarkdown(plain, features.MarkdownDialectGitHub | features.MarkdownNoHTML)
        self._drawn = _Drawn(formulas, signs, self._document)
        self._document.documentLayout().registerHandler(OBJECT, self._drawn)
        self._put_in(formulas)
        self._space_out(LINE_HEIGHT[self._said] - TIGHT.get(role, 0.0))
        self._plain = _NOT_WORDS.sub(lambda found: one_line((found[1] or found[2] or "").strip()), text)

    def plain(self) -> str:
        """Return the words alone, for screen readers."""
        return self._plain

    def height(self, width: float) -> float:
        """Return how high it is at a width."""
        self._document.setTextWidth(width)
        return self._document.size().height()

    def first_line(self, width: float) -> tuple[float, float]:
        """Return where the letters of the first line begin at a width, and their baseline, from the top."""
        self._document.setTextWidth(width)
        line = self._document.begin().layout().lineAt(0)
        if not line.isValid():
            return 0.0, 0.0
        ascent = QFontMetricsF(self._document.defaultFont()).ascent()
        baseline = self._document.documentLayout().blockBoundingRect(self._document.begin()).top() + line.y()
        baseline += line.ascent()
        return baseline - ascent, baseline

    def natural_width(self) -> float:
        """Return how wide it is in one line, or its longest paragraph."""
        self._document.setTextWidth(-1)
        return self._document.idealWidth()

    def line_ends(self, width: float) -> list[float]:
        """Return where each of its lines ends at a width, from its top."""
        self._document.setTextWidth(width)
        layout, block, found = self._document.documentLayout(), self._document.begin(), list[float]()
        while block.isValid():
            top, lines = layout.blockBoundingRect(block).top(), block.layout()
            found += [top + lines.lineAt(n).y() + lines.lineAt(n).height() for n in range(lines.lineCount())]
            block = block.next()
        return sorted(set(found))

    def paint(self, painter: QPainter, place: QRectF, ink: QColor) -> None:
        """Paint it in a place, from its top."""
        self._document.setTextWidth(place.width())
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette(context.palette)
        palette.setColor(QPalette.ColorRole.Text, ink)
        context.palette = palette
        self._drawn.ink = ink
        painter.save()
        painter.translate(place.topLeft())
        self._document.documentLayout().draw(painter, context)
        painter.restore()

    def _put_in(self, formulas: list[Formula]) -> None:
        """Put the formulas in the places that stand for them."""
        for number, drawn in enumerate(formulas):
            cursor = self._document.find(chr(FIRST + number))
            shape = QTextCharFormat(cursor.charFormat())
            shape.setObjectType(OBJECT)
            shape.setProperty(_NUMBER, number)
            shape.setFont(_reaching(self._document.defaultFont(), drawn.fall - SLACK))
            shape.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
            if not cursor.isNull():
                cursor.insertText(PLACE, shape)

    def _space_out(self, line: float) -> None:
        """Give lines and paragraphs their distance, and Chinese no slant."""
        block, high = self._document.begin(), line * self._document.defaultFont().pixelSize()
        while block.isValid():
            shape = QTextBlockFormat()
            shape.setLineHeight(high, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
            shape.setTopMargin(0)
            shape.setBottomMargin(8 if block.next().isValid() else 0)
            QTextCursor(block).mergeBlockFormat(shape)
            block = block.next()
        if self._said != "en":
            cursor = QTextCursor(self._document)
            cursor.select(QTextCursor.SelectionType.Document)
            upright = QTextCharFormat()
            upright.setFontItalic(False)
            cursor.mergeCharFormat(upright)


class ProseBox(QWidget):
    """Words that run over as many lines as they need; ``ink`` names a colour of the palette."""

    def __init__(self, text: str = "", role: str = "reading", ink: str = "ink", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role, self._ink, self._text = role, ink, ""
        self._prose = Prose("", role)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_text(text)

    def text(self) -> str:
        """Return the text as it was written."""
        return self._text

    def set_text(self, text: str, ink: str = "") -> None:
        """Say something else, in another ink where one is named; nothing takes no room."""
        self._ink = ink or self._ink
        if text != self._text:
            self._text, self._prose = text, Prose(text, self._role)
            self.setAccessibleName(self._prose.plain())
            self.updateGeometry()
        self.setVisible(bool(text))
        self.update()

    def set_role(self, role: str) -> None:
        """Say the same in another role."""
        if role != self._role:
            self._role, self._prose = role, Prose(self._text, role)
            self.updateGeometry()
            self.update()

    def middle(self) -> float:
        """Return how far below its top the middle of the first line's letters is, pixels."""
        _, baseline = self._prose.first_line(self.width())
        return baseline - QFontMetricsF(theme.font(self._role)).capHeight() / 2

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._prose.height(width) + 0.5)

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        ink: str = getattr(theme.current(), self._ink)
        self._prose.paint(painter_on(self), QRectF(self.rect()), QColor(ink))
