"""Lessons as hand-outs: between the sheet that asks for one, the work that writes it, and the disk."""

from typing import TYPE_CHECKING

from scoreviz.engine.lessons.lesson import Lesson
from scoreviz.engine.lessons.lesson_shelf import own, shipped
from scoreviz.ui import language
from scoreviz.ui.handout import SUFFIX, save_handout
from scoreviz.ui.handout_sheet import HandoutSheet
from scoreviz.ui.lesson_shelf import on_the_shelves
from scoreviz.ui.writing import FAILED, Writing
from scoreviz.wording import tr

if TYPE_CHECKING:
    from scoreviz.ui.late_parts import LateParts


class HandingOut(Writing):
    """The sheet of hand-outs, and the file that is being written from it."""

    def __init__(self, window: "LateParts") -> None:
        self.sheet = sheet = HandoutSheet(window.layout_.top.name)
        super().__init__(window, sheet)
        sheet.handoutRequested.connect(self.save)
        sheet.cancelRequested.connect(self.cancel)

    def open(self, lesson: Lesson | None = None) -> None:
        """Open the sheet with a lesson chosen, or the one that is shown."""
        found, _ = on_the_shelves(shipped(), own())
        chosen, there = lesson or self._window.lessons.lesson, [*found[0], *found[1]]
        if chosen is not None and chosen.folder not in [one.folder for one in there]:
            there.append(chosen)  # one that was opened by its path
        self.sheet.set_lessons(there, chosen)
        if self.writing:
            self.sheet.save.setEnabled(False)
        name = self._window.layout_.top.name
        self.sheet.open_beside(name, gap=-name.width())

    def save(self, lesson: Lesson, answers: bool) -> None:
        """Ask for a file and write a lesson to it."""
        path = self.ask("hand-out", SUFFIX, lesson.title.in_language(language.current()))
        if path is not None:
            what = tr("Step", "counted while a file is written")
            self.begin(save_handout(path, lesson, answers), tr(FAILED["hand-out"]), what, self.saved(path))
