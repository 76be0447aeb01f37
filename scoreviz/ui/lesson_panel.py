"""The panel of a lesson at the left: where one is, what is said, what may be touched, and what is asked.

``LessonPanel()``  ``show_step(lesson, number, document, done)``  ``set_done(...)``  ``set_figures(...)``
    Signals: backRequested  nextRequested  stepPicked(int)  answered(int)  knobChanged(str field, object value)
"""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSpacerItem, QVBoxLayout, QWidget

from scoreviz.engine.document import Document
from scoreviz.engine.lessons.document_fields import value_of
from scoreviz.engine.lessons.lesson import Lesson, Step
from scoreviz.ui import language, theme
from scoreviz.ui.controls import PlainButton, TextButton
from scoreviz.ui.explained import explained
from scoreviz.ui.lesson_formula import FormulaCard
from scoreviz.ui.lesson_knobs import FigureRow, KnobRow
from scoreviz.ui.lesson_question import QuestionBox, TaskRow
from scoreviz.ui.lesson_text import ProseBox
from scoreviz.ui.surfaces import Panel, Rule, Words, painter_on
from scoreviz.wording import tr

WIDTH, NARROW = 420, 360
PADDING, LOW_PADDING, NARROW_PADDING, BAR = 32, 24, 20, 4
TICKS = 18  # pixels: as high as a hand can hit
FOOT, LOW_FOOT = 40, 34  # of the buttons; the second where the window is low


class Ticks(QWidget):
    """One bar a step: bright up to the present one, brightest where its task and question are done.

    Signals:
        picked(int): the bar of that step was clicked.
    """

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count, self._at, self._done = 1, 0, frozenset[int]()
        self.setFixedHeight(TICKS)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_steps(self, count: int, at: int, done: frozenset[int]) -> None:
        """Show so many steps, the present one, and those that are done."""
        self._count, self._at, self._done = count, at, done
        self.setAccessibleName(tr("Step {step} of {steps}", step=at + 1, steps=count))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.picked.emit(min(int(self._count * event.position().x() / max(self.width(), 1)), self._count - 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        gap = 4
        wide = (self.width() - gap * (self._count - 1)) / self._count
        for step in range(self._count):
            full = step == self._at or step in self._done
            painter.setBrush(QColor(p.ink if full else p.strong_line))
            high = BAR + 2 if step == self._at else BAR
            place = QRectF(step * (wide + gap), (TICKS - high) / 2, wide, high)
            painter.drawRoundedRect(place, high / 2, high / 2)


class _NextButton(TextButton):
    """The way on: ink, as there is but one coloured button."""

    role, height_px, padding = "button", FOOT, 24

    def colours(self) -> tuple[QColor, str]:
        p = theme.current()
        return theme.blend(p.ink, p.ink2, 0.35 * self.warmth), p.surface


class _BackButton(PlainButton):
    role, height_px, padding = "button", FOOT, 24


class LessonPanel(Panel):
    """Head and foot stay; what is between scrolls where it is more than fits."""

    backRequested = Signal()
    nextRequested = Signal()
    stepPicked = Signal(int)
    answered = Signal(int)
    knobChanged = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(("right",), parent)
        explained(self, "lesson")
        self.setFixedWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Lesson"))
        self.title, self.place = Words("", "label", "ink2"), Words("", "label", "ink2")
        self.ticks = Ticks()
        self.back, self.next = _BackButton(tr("Back")), _NextButton(tr("Next"), "arrow-right")
        self.knobs: list[KnobRow] = []
        self.figures: list[FigureRow] = []
        self.task: TaskRow | None = None
        self.question: QuestionBox | None = None
        self.area = QScrollArea()
        self._said: tuple[ProseBox, ...] = ()
        self._gaps = QSpacerItem(0, 16), QSpacerItem(0, 16)
        self._room: tuple[bool, bool] | None = None  # whether it is narrow, and low
        self._lay_out()
        self.back.clicked.connect(lambda: self.backRequested.emit())
        self.next.clicked.connect(lambda: self.nextRequested.emit())
        self.ticks.picked.connect(self.stepPicked)

    def show_step(self, lesson: Lesson, number: int, document: Document, done: frozenset[int]) -> None:
        """Show a step of a lesson, 0 the first, and which of its steps are done."""
        step, said = lesson.steps[number], language.current()
        self.title.set_text(lesson.title.in_language(said))
        self.place.set_text(tr("{step} of {steps}", step=number + 1, steps=len(lesson.steps)))
        self.set_done(lesson, number, done)
        self.back.setEnabled(number > 0)
        last = number == len(lesson.steps) - 1
        self.next.set_face(tr("All lessons") if last else tr("Next"), "arrow-right")
        self.area.setWidget(self._body(step, document))  # what was there before goes
        self._fit_body()

    def set_done(self, lesson: Lesson, number: int, done: frozenset[int]) -> None:
        """Show which steps are done."""
        self.ticks.show_steps(len(lesson.steps), number, done)

    def set_step_done(self, task: bool, question: bool) -> None:
        """Show whether the present step's task is done, and the right answer where it was given."""
        if self.task is not None:
            self.task.set_done(task)
        if self.question is not None and question:
            self.question.show_right()

    def set_document(self, document: Document) -> None:
        """Show the document's values on the controls."""
        for row in self.knobs:
            row.set_value(value_of(document, row.knob.field))

    def set_figures(self, values: Mapping[str, object]) -> None:
        """Show what was read."""
        for row in self.figures:
            row.set_value(values.get(row.figure.reading))

    def set_room(self, narrow: bool, low: bool) -> None:
        """Leave more room to the scene where the window is narrow, and take less for each thing where it is low."""
        if (narrow, low) == self._room:
            return
        self._room = narrow, low
        self.setFixedWidth(NARROW if narrow else WIDTH)
        side = NARROW_PADDING if narrow else LOW_PADDING if low else PADDING
        self._column.setContentsMargins(side, *((10, side - 8, 9) if low else (24, side - 8, 20)))
        for gap in self._gaps:
            gap.changeSize(0, 5 if low else 16)
        # Where the window is low, the bars stand between the ways on: what is said has their room.
        if low:
            self._foot.insertWidget(1, self.ticks, 1)
        else:
            self._column.insertWidget(2, self.ticks)
        for button in (self.back, self.next):
            button.height_px = LOW_FOOT if low else FOOT
            button.updateGeometry()
        self._column.invalidate()
        self._fit_body()

    def _fit_body(self) -> None:
        """Let what is said take as much room as there is for it."""
        body, low = self.area.widget(), self._room is not None and self._room[1]
        column = body.layout() if body is not None else None
        if body is None or column is None:
            return
        column.setSpacing(6 if low else 14)
        column.setContentsMargins(0, 0 if low else 4, 8, 0 if low else 12)
        for part in (*body.findChildren(FormulaCard), self.task, self.question):
            if part is not None:
                part.set_low(low)
        for box, role in zip(self._said, ("title", "small reading") if low else ("lesson", "reading"), strict=True):
            box.set_role(role)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), 600)

    def _body(self, step: Step, document: Document) -> QWidget:
        """Make what is between head and foot."""
        said, body = language.current(), QWidget()
        column = QVBoxLayout(body)
        self._said = ProseBox(step.title.in_language(said), "lesson"), ProseBox(step.text.in_language(said))
        for box in self._said:
            column.addWidget(box)
        if step.formula is not None:
            column.addWidget(FormulaCard(step.formula))
        self.knobs = [KnobRow(knob, value_of(document, knob.field)) for knob in step.knobs]
        for knob in self.knobs:
            column.addWidget(knob)
            knob.changed.connect(lambda value, field=knob.knob.field: self.knobChanged.emit(field, value))
        self.figures = [FigureRow(figure) for figure in step.figures]
        for figure in self.figures:
            column.addWidget(figure)
        if step.task is not None or step.question is not None:
            column.addWidget(Rule())
        self.task = None if step.task is None else TaskRow(step.task)
        self.question = None if step.question is None else QuestionBox(step.question)
        for asked in (self.task, self.question):
            if asked is not None:
                column.addWidget(asked)
        if self.question is not None:
            self.question.answered.connect(self.answered)
            self.question.answered.connect(lambda _: QTimer.singleShot(0, self, self._show_reply))
        column.addStretch(1)
        return body

    def _show_reply(self) -> None:
        """Scroll to what is said to an answer, where it is below the edge."""
        if self.question is not None:
            self.area.ensureWidgetVisible(self.question.reply, 0, 4)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.place)
        self._foot = foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.back)
        foot.addStretch(0)
        foot.addWidget(self.next)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addSpacing(6)
        self._column.addSpacerItem(self._gaps[0])
        self._column.addWidget(self.area, 1)
        self._column.addSpacerItem(self._gaps[1])
        self._column.addLayout(foot)
        self.set_room(narrow=False, low=False)
