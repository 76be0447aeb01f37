"""The task and the question of a step: what is asked, the answers, and what is said to each.

``TaskRow(task)``  ``set_done(bool)``
``QuestionBox(question)``  ``answer(n)``  Signals: answered(int)
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from scoreviz.engine.lessons.lesson import Question, Task
from scoreviz.ui import icons, language, theme
from scoreviz.ui.controls import Control
from scoreviz.ui.lesson_text import Prose, ProseBox
from scoreviz.ui.surfaces import draw_text, painter_on
from scoreviz.wording import tr

LETTERS = "ABCDEFGH"
LEFT, RIGHT, ABOVE = 46, 44, 11  # room for the letter, for the tick, above and below the words


class ChoiceButton(Control):
    """One answer: its letter and its words, over as many lines as they need."""

    def __init__(self, letter: str, text: str, parent: QWidget | None = None) -> None:
        self._letter, self._prose = letter, Prose(text, "value")
        super().__init__(tr("{letter}: {answer}", letter=letter, answer=self._prose.plain()), parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCheckable(True)
        self.right = False

    def nextCheckState(self) -> None:
        """Stay as it is: which is chosen is shown by whoever asks."""

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._prose.height(width - LEFT - RIGHT)) + 2 * ABOVE

    def sizeHint(self) -> QSize:
        return QSize(340, self.heightForWidth(340))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 40)

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
        height = self._prose.height(self.width() - LEFT - RIGHT)
        words = QRectF(LEFT, (self.height() - height) / 2 + 2, self.width() - LEFT - RIGHT, height)
        middle = Qt.AlignmentFlag.AlignCenter
        grey = ink if chosen else p.ink2
        draw_text(painter, "section", grey, QRectF(0, 0, LEFT, self.height()), middle, self._letter)
        self._prose.paint(painter, words, QColor(ink))
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
        self._question, self._said = question, language.current()
        self.reply = ProseBox("", "reply", "ink2")
        said = [choice.text.in_language(self._said) for choice in question.choices]
        self.choices = [ChoiceButton(letter, text) for letter, text in zip(LETTERS, said, strict=False)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(ProseBox(question.text.in_language(self._said), "question"))
        column.addSpacing(4)
        for number, choice in enumerate(self.choices):
            column.addWidget(choice)
            choice.right = number == question.right
            choice.clicked.connect(lambda _=False, n=number: self.answer(n))
        column.addWidget(self.reply)

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
        self._mark.move(0, 1)
        self.set_done(False)

    @property
    def done(self) -> bool:
        """Whether it is ticked."""
        return self._mark.done

    def set_done(self, done: bool) -> None:
        """Tick it, or not."""
        self._mark.done = done
        self._mark.update()
        task = self.words.text()
        self.setAccessibleName(tr("Done: {task}", task=task) if done else tr("To do: {task}", task=task))
        self.reply.set_text(self._task.reply.in_language(self._said) if done and self._task.reply else "")
