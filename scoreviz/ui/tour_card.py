"""What the tour shows: an offer at the first start, a card beside the part a step is about, and the part's outline."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from scoreviz.ui import icons, theme
from scoreviz.ui.cards import LinkButton
from scoreviz.ui.controls import IconButton, PlainButton, TextButton
from scoreviz.ui.explained import explained
from scoreviz.ui.floating import Floating, margins
from scoreviz.ui.lesson_text import ProseBox
from scoreviz.ui.surfaces import Words, draw_text, painter_on
from scoreviz.ui.tour_stops import STOPS, TourStop
from scoreviz.wording import tr

WIDTH = 300  # of a card's words
OUT, LINE = 3, 2  # an outline's distance and width
TICK = 20


class TourOffer(Floating):
    """One line at the first start, and never again.

    Signals:
        taken: take the tour.
        dismissed: not now.
    """

    taken = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        explained(self, "tour")
        self.setAccessibleName(tr("New here?"))
        self.take = LinkButton(tr("Take the tour: four steps"))
        self.take.underlined = True
        self.cross = IconButton("x", tr("Not now"), side=28)
        row = QHBoxLayout(self)
        margins(row, 14, 3, 4)
        row.addWidget(Words(tr("New here?"), "label", "ink2"))
        row.addWidget(self.take)
        row.addWidget(self.cross)
        self.take.clicked.connect(self.taken)
        self.cross.clicked.connect(self.dismissed)
        self.place(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, below=56)


class TaskLine(QWidget):
    """What there is to do, and a tick once it is done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task, self.done = "", False
        self.setFixedHeight(24)

    def show_task(self, task: str, done: bool) -> None:
        """Show another task, or that it is done."""
        self._task, self.done = task, done
        self.setAccessibleName(tr("Done: {task}", task=task) if done else task)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        middle = QPointF(TICK / 2 - 1, self.height() / 2)
        painter.setPen(QPen(QColor(p.ink if self.done else p.ink3), 1.5))
        painter.setBrush(QColor(p.ink) if self.done else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, 7.5, 7.5)
        if self.done:
            icons.draw(painter, "check", p.surface, middle, 11)
        words = QRectF(TICK + 6, 0, self.width() - TICK - 6, self.height())
        draw_text(painter, "section", p.ink, words, Qt.AlignmentFlag.AlignVCenter, self._task)


class _NextButton(TextButton):
    """The way on: ink, as there is but one coloured button."""

    def colours(self) -> tuple[QColor, str]:
        p = theme.current()
        return theme.blend(p.ink, p.ink2, 0.35 * self.warmth), p.surface


class TourCard(Floating):
    """One step: where one is, what is said, what there is to do, and the way on, back and out.

    Signals:
        nextRequested, backRequested, skipRequested: by its buttons, or by Right, Left and Esc while it has the
            keyboard.
    """

    nextRequested = Signal()
    backRequested = Signal()
    skipRequested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        explained(self, "tour")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.shows_focus = False  # it shows it itself
        self.title, self.number = Words("", "lane"), Words("", "note", "ink2")
        self.words, self.task = ProseBox(role="label", ink="ink2"), TaskLine()
        self.words.setFixedWidth(WIDTH)
        self.skip, self.back, self.next = LinkButton(tr("Skip")), PlainButton(tr("Back")), _NextButton(tr("Next"))
        self.skip.padding = 0
        self.skip.clicked.connect(self.skipRequested)
        self.back.clicked.connect(self.backRequested)
        self.next.clicked.connect(self.nextRequested)
        self._keys = {
            Qt.Key.Key_Right: self.nextRequested,
            Qt.Key.Key_Left: self.backRequested,
            Qt.Key.Key_Escape: self.skipRequested,
        }
        self._lay_out()
        self.hide()

    def show_stop(self, number: int, stop: TourStop, done: bool, aside: int = 0) -> None:
        """Show a step, 0 the first, with so many pixels covered at the right edge."""
        last = number == len(STOPS) - 1
        self.title.set_text(tr(stop.title))
        self.number.set_text(tr("{step} of {steps}", step=number + 1, steps=len(STOPS)))
        self.words.set_text(tr(stop.words))
        self.words.setFixedHeight(self.words.heightForWidth(WIDTH))
        self.task.show_task(tr(stop.task), done)
        self.back.setEnabled(number > 0)
        self.next.set_face(tr("Finish") if last else tr("Next"))
        self.skip.setVisible(not last)
        said = tr("Step {step} of {steps}", step=number + 1, steps=len(STOPS))
        self.setAccessibleName(tr("{title}. {sentence}", title=said, sentence=tr(stop.title)))
        self.setAccessibleDescription(self.words.accessibleName())
        at, below = stop.place
        self.place(at, below=below, aside=aside if at & Qt.AlignmentFlag.AlignRight else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in self._keys:
            self._keys[Qt.Key(event.key())].emit()
        else:
            event.ignore()  # the window's

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        self.paint_card(painter, p.surface, p.strong_line)
        if self.hasFocus():
            painter.setPen(QPen(QColor(p.ink), LINE))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.body().adjusted(1, 1, -1, -1), theme.CARD, theme.CARD)

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.number)
        foot.setSpacing(8)
        foot.addWidget(self.skip)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        column = QVBoxLayout(self)
        margins(column, 18, 14, 10)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(self.task)
        column.addSpacing(2)
        column.addLayout(foot)


class Outline(QWidget):
    """A line of ink around a part of the window; the mouse goes through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def surround(self, part: QWidget) -> None:
        """Stand around a part, inside the window."""
        window = self.window()
        seen = part.body().toRect() if isinstance(part, Floating) else part.rect()  # a card without its shadow
        place = QRect(part.mapTo(window, seen.topLeft()), seen.size())
        ring = place.adjusted(-OUT, -OUT, OUT, OUT).intersected(window.rect())
        if ring != self.geometry():
            self.setGeometry(ring)
        self.setVisible(part.isVisible())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.setPen(QPen(QColor(theme.current().ink), LINE))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.CARD, theme.CARD)
