"""The task and the question of a step: what is asked, the answers, and what is said to each.

``TaskRow(task)``  ``set_done(bool)``
``QuestionBox(question)``  ``answer(n)``  Signals: answered(int)
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from scoreviz.engine.lessons.lesson import Question, Task
from scoreviz.ui import icons, language, theme
from scoreviz.ui.controls import Control
from scoreviz.ui.explained import explained
from scoreviz.ui.lesson_text import Prose, ProseBox
from scoreviz.ui.surfaces import draw_text, painter_on
from scoreviz.wording import tr

LETTERS = "ABCDEFGH"
LEFT, RIGHT = 46, 44  # room for the letter, and for the tick
ABOVE, LOW_ABOVE = 11, 4  # and below the words; where the window is low


class ChoiceButton(Control):
    """One answer: its letter and its words, over as many lines as they need."""

    def __init__(self, letter: str, text: str, parent: QWidget | None = None) -> None:
        self._letter, self._prose = letter, Prose(text, "value")
        super().__init__(tr("{letter}: {answer}", letter=letter, answer=self._prose.plain()), parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCheckable(True)
        self.right, self._above = False, ABOVE

    def set_low(self, low: bool) -> None:
        """Take less room, or as much as is good."""
        self._above = LOW_ABOVE if low else ABOVE
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """Stay as it is: which is chosen is shown by whoever asks."""

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._prose.height(width - LEFT - RIGHT) + 0.5) + 2 * self._above

    def sizeHint(self) -> QSize:
        return QSize(340, self.heightForWidth(340))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        chosen = self.isChecked()
        ink = p.surface if chosen and self.right else p.ink
        painter.setPen(QPen(QColor(p.ink if chosen else p.strong_line), 1.5 if chosen else 1.0))
        painter.setBrush(QColor(p.ink) if chosen and self.right else theme.colour(p.hover, self.warmth))
        painter.drawRoundedRect(box, theme.CONTROL, theme.CONTROL)
        painter.setPen(Qt.PenStyle.NoPen)
        width = self.width() - LEFT - RIGHT
        height, (above, baseline) = self._prose.height(width), self._prose.first_line(width)
        top = (self.height() - height - above) / 2  # a line's room lies above its letters
        face = QFontMetricsF(theme.font("section"))
        place = QRectF(0, top + baseline - face.ascent(), LEFT, face.height())
        draw_text(painter, "section", ink if chosen else p.ink2, place, Qt.AlignmentFlag.AlignHCenter, self._letter)
        self._prose.paint(painter, QRectF(LEFT, top, width, height), QColor(ink))
        if chosen and self.right:
            icons.draw(painter, "check", ink, QPointF(self.width() - 24, self.height() / 2), 18)


class QuestionBox(QWidget):
    """A question, its choices, and the reply to the one that was chosen; another may be chosen at any time.

    Signals:
        answered(int): the number of the choice, from 0.
    """

    answered = Signal(int)

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explained(self, "lesson.question")
        self._question, self._said = question, language.current()
        self.reply = ProseBox("", "reply", "ink2")
        said = [choice.text.in_language(self._said) for choice in question.choices]
        self.choices = [ChoiceButton(letter, text) for letter, text in zip(LETTERS, said, strict=False)]
        self.words = ProseBox(question.text.in_language(self._said), "question")
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.words)
        for number, choice in enumerate(self.choices):
            column.addWidget(choice)
            choice.right = number == question.right
            choice.clicked.connect(lambda _=False, n=number: self.answer(n))
        column.addWidget(self.reply)

    def set_low(self, low: bool) -> None:
        """Take less room, where the window is low."""
        _set_low(self.words, self.reply, low)
        self._column.setSpacing(4 if low else 8)
        for choice in self.choices:
            choice.set_low(low)

    def show_right(self) -> None:
        """Show the right answer as chosen."""
        self.show_answer(self._question.right)

    def show_answer(self, number: int) -> None:
        """Show a choice as chosen, and what is said to it."""
        for n, choice in enumerate(self.choices):
            choice.setChecked(n == number)
            choice.update()
        self.reply.set_text(self._question.choices[number].reply.in_language(self._said))

    def answer(self, number: int) -> bool:
        """Choose an answer, and return whether there is one of that number."""
        if number >= len(self.choices):
            return False
        self.show_answer(number)
        self.answered.emit(number)
        return True


class _Mark(QWidget):
    """An open circle, or a tick in a full one."""

    def __init__(self) -> None:
        super().__init__()
        self.done = False
        self.setFixedSize(22, 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.done:
            painter.setBrush(QColor(p.ink))
            painter.drawEllipse(box)
            icons.draw(painter, "check", p.surface, box.center(), 14)
        else:
            painter.setPen(QPen(QColor(p.ink3), 1.5))
            painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))


class TaskRow(QWidget):
    """Something to do, ticked once it was done, and what is then said."""

    def __init__(self, task: Task, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task, self._said = task, language.current()
        self._mark = _Mark()
        self.words = ProseBox(task.text.in_language(self._said), "question")
        self.reply = ProseBox("", "reply", "ink2")
        column = QVBoxLayout(self)
        column.setContentsMargins(34, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addWidget(self.reply)
        self._mark.setParent(self)
        self.setMinimumHeight(self._mark.height() + 2)
        self.set_done(False)

    @property
    def done(self) -> bool:
        """Whether it is ticked."""
        return self._mark.done

    def set_low(self, low: bool) -> None:
        """Take less room, where the window is low."""
        _set_low(self.words, self.reply, low)
        self._place_mark()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_mark()

    def _place_mark(self) -> None:
        """Put the circle in line with the first words."""
        top = max(round(self.words.middle() - self._mark.height() / 2), 0)
        self._mark.move(0, top)
        self.setMinimumHeight(top + self._mark.height())

    def set_done(self, done: bool) -> None:
        """Tick it, or not."""
        self._mark.done = done
        self._mark.update()
        task = self.words.text()
        self.setAccessibleName(tr("Done: {task}", task=task) if done else tr("To do: {task}", task=task))
        self.reply.set_text(self._task.reply.in_language(self._said) if done and self._task.reply else "")


def _set_low(words: ProseBox, reply: ProseBox, low: bool) -> None:
    words.set_role("button" if low else "question")
    reply.set_role("small reading" if low else "reply")
