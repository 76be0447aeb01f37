"""The sheet of hand-outs: which lesson, with its answers or without, and how far the file is.

``HandoutSheet(owner)``  ``set_lessons(lessons, chosen)``  ``show_progress(Progress | None, what)``
"""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.engine.lessons.lesson import Lesson
from scoreviz.engine.progress import Progress
from scoreviz.ui import language
from scoreviz.ui.choices import FieldButton, Option
from scoreviz.ui.controls import PlainButton, Switch
from scoreviz.ui.explained import explained
from scoreviz.ui.progress_row import ProgressRow
from scoreviz.ui.sheets import Sheet
from scoreviz.ui.surfaces import Words
from scoreviz.wording import tr

WIDTH = 360


class HandoutSheet(Sheet):
    """A lesson, a switch, a button, and a row with the progress of the file that is being written.

    Signals:
        handoutRequested(Lesson, bool answers): write it.
        cancelRequested: give up what is being written.
    """

    handoutRequested = Signal(object, bool)
    cancelRequested = Signal()

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, WIDTH)
        explained(self, "handout")
        self._lessons: list[Lesson] = []
        self.lesson = FieldButton(tr("Lesson"), (Option(-1, ""),))
        self.answers = Switch(tr("Answers on a last page"))
        self.note = Words(tr("A PDF of A4 pages: texts, pictures, questions"), "note", "ink2")
        self.save, self.progress = PlainButton(tr("Save…"), "save"), ProgressRow()
        self._column.setSpacing(8)
        self.add(Words(tr("Hand-out"), "section"))
        for widget in (self.lesson, self.note, self.answers, self.save):
            widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.add(widget)
        self.add(self.progress)
        self.save.clicked.connect(self._on_save)
        self.progress.cancelled.connect(self.cancelRequested)

    def set_lessons(self, lessons: Sequence[Lesson], chosen: Lesson | None) -> None:
        """Offer lessons, with one of them chosen, or the first."""
        self._lessons = list(lessons)
        folders = [lesson.folder for lesson in lessons]
        at = folders.index(chosen.folder) if chosen is not None and chosen.folder in folders else 0
        said = language.current()
        self.lesson.set_options([Option(n, lesson.title.in_language(said)) for n, lesson in enumerate(lessons)])
        if lessons:
            self.lesson.set_value(at)
        self.save.setEnabled(bool(lessons))

    def show_progress(self, progress: Progress | None, what: str = "") -> None:
        """Show how far the file is, or that none is being written."""
        was = self.progress.isVisibleTo(self)
        self.progress.show_progress(progress, what)
        self.save.setEnabled(progress is None and bool(self._lessons))
        if was != (progress is not None):
            self.adjustSize()

    def _on_save(self) -> None:
        """Make room for the dialog that asks for a file."""
        self.hide()
        lesson = self._lessons[cast(int, self.lesson.value())]
        self.handoutRequested.emit(lesson, self.answers.isChecked())
