"""The lessons of one window: the shelf, the step that is shown, what is done in it, and the way back.

``open_shelf()``  ``begin(lesson, number=None)``  ``go_to(number)``  ``leave(page)``  ``shown``: the present step
A lesson's documents pass through the window's session; a person's own work is set aside meanwhile (``lesson_aside``).
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from scoreviz.engine.document import Document
from scoreviz.engine.lessons.knob_edits import with_knob
from scoreviz.engine.lessons.lesson import Lesson, Step, Task
from scoreviz.engine.lessons.lesson_shelf import own, shipped
from scoreviz.ui import figures, language
from scoreviz.ui.lesson_aside import WorkAside
from scoreviz.ui.lesson_keys import allowed
from scoreviz.ui.lesson_line import LessonLine
from scoreviz.ui.lesson_panel import LessonPanel
from scoreviz.ui.lesson_progress import LessonProgress
from scoreviz.ui.lesson_shelf import Shelf, on_the_shelves
from scoreviz.ui.lesson_stage import Stage
from scoreviz.ui.lesson_watch import Watch
from scoreviz.ui.pages import LEFT_TO_THE_WINDOW
from scoreviz.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from scoreviz.ui.late_parts import LateParts

LOOK_EVERY_TICKS = 12  # five times a second
NARROW_UNDER, LOW_UNDER = 1280, 860  # pixels
LETTERS = "ABCDEFGH"


class Lessons:
    """Shows lessons in a window, and gives it back."""

    def __init__(self, window: "LateParts") -> None:
        self._window = window
        self.shelf, self.panel, self.line = Shelf(), LessonPanel(), LessonLine()
        self.lesson: Lesson | None = None
        self.number = 0
        self.unlocked = False
        self._aside: WorkAside | None = None
        self._watch: Watch | None = None
        self._stage, self.progress = Stage(window), LessonProgress(window.say)
        self._ticks = 0
        window.layout_.add_page(self.shelf)
        window.layout_.add_lesson(self.panel, self.line)
        window.files.before_other = self.leave
        self._connect()

    @property
    def shown(self) -> Step | None:
        """The step that is shown, or None on the shelf and outside."""
        return None if self.lesson is None else self.lesson.steps[self.number]

    @property
    def page(self) -> str:
        """What stands beside the panel: "plane" or "images"; "shelf" where there is no lesson."""
        return "shelf" if self.shown is None else self.shown.page

    @property
    def locked(self) -> bool:
        """Whether all but the lesson's own controls are hidden."""
        return self.shown is not None and not self.unlocked

    # ---- from the shelf into a lesson, and out of it

    def open_shelf(self) -> "QWidget":
        """Read the lessons anew, and return the shelf."""
        found, broken = on_the_shelves(shipped(), own())
        done = {lesson.folder: self.progress.of(lesson).of(lesson) for lessons in found for lesson in lessons}
        self.shelf.set_lessons(found[0], found[1], done, broken)
        return self.shelf

    def begin(self, lesson: Lesson, number: int | None = None) -> None:
        """Begin a lesson where it was left, or at a step, 0 the first."""
        window = self._window
        if self._aside is None:
            self._stage.strike()
            self._aside = WorkAside(window)
        self.lesson = lesson
        self.number = self.progress.next(lesson) if number is None else number
        self.go_to(self.number)

    def go_to(self, number: int) -> None:
        """Show a step of the lesson, as it begins."""
        assert self.lesson is not None
        self.number = min(max(number, 0), len(self.lesson.steps) - 1)
        step = self.lesson.steps[self.number]
        self._stage.put_up(step)
        self.show()
        self._stage.begin(step)

    def show(self) -> None:
        """Show the panel and the parts of the present step, its document being there."""
        step, window = self.shown, self._window
        assert self.lesson is not None
        assert step is not None
        self._watch_step(step)
        self.panel.show_step(self.lesson, self.number, window.session.document, self.progress.steps(self.lesson))
        done = self.progress.of(self.lesson)
        self.panel.set_step_done(task=step.name in done.tasks, question=step.name in done.questions)
        window.pages.show_lesson()
        window.title.lesson = step.title.in_language(language.current())
        window.title.show()
        window.notices.hint.hide()
        self._show_regions()
        self.panel.setFocus()

    def leave(self, page: str = "plane") -> None:
        """Go back to what was there before the lesson, on a page."""
        aside, self._aside, self.lesson = self._aside, None, None
        if aside is None:
            return
        self._stop_watching()
        window = self._window
        window.title.lesson = ""
        self.unlocked = False
        window.layout_.hide_lesson()
        self._stage.strike()
        window.pages.shown = "lessons"  # what comes back goes where it is told to
        aside.give_back(window, page)

    def go_on_from(self, other: "Lessons") -> None:
        """Show the lesson that another window showed, in whose place this one comes."""
        self._aside, self.lesson, self.number = other._aside, other.lesson, other.number
        self.progress, self.unlocked = other.progress, other.unlocked
        other._aside = other.lesson = None
        if self.lesson is not None:
            self._window.pages.shown = "lessons"
            self.show()
            self._stage.go_on(self.lesson.steps[self.number])

    def put_away(self) -> None:
        """Read no more."""
        self._stop_watching()

    def answer(self, number: int) -> None:
        """Take an answer to the question."""
        step = self.shown
        if step is None or step.question is None:
            return
        right = number == step.question.right
        if self._watch is not None:
            self._watch.answer(right)
        if right:
            self._note("question")

    def _note(self, part: str) -> None:
        """Keep that the task, or the question, is done."""
        lesson, step = self.lesson, self.shown
        if lesson is not None and step is not None:
            self.progress.note(lesson, step, part)
            self.panel.set_done(lesson, self.number, self.progress.steps(lesson))

    # ---- while it is shown

    def follow(self, before: Document, after: Document) -> None:
        """Show the values of the document on the panel's controls."""
        if self.shown is not None:
            self.panel.set_document(after)
            self._stage.set_plain(self.shown, self.locked)

    def tick(self) -> None:
        """Show where the run is, and look whether the task is done."""
        step = self.shown
        if step is None:
            return
        window = self._window
        self._ticks += 1
        self._stage.tick()
        if self._ticks % 3 == 0:
            self._show_line()
        if self._ticks % LOOK_EVERY_TICKS or self._watch is None:
            return
        if self._watch.failure:
            window.notices.refuse(tr("The lesson can read nothing any more"), self._watch.failure)
            self._stop_watching()
            return
        values = self._watch.values
        self.panel.set_figures(values)
        task = self.panel.task
        if task is not None and not task.done and step.task is not None and _holds(step.task, values):
            task.set_done(True)
            self._note("task")
        self._watch.look()

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means to the lesson, and return whether nothing else is to hear of it."""
        if self.shown is None:
            return event.key() not in LEFT_TO_THE_WINDOW
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_PageDown or (key == Qt.Key.Key_Right and self.panel.hasFocus()):
            self.next()
        elif key == Qt.Key.Key_PageUp or (key == Qt.Key.Key_Left and self.panel.hasFocus()):
            self.back()
        elif key == Qt.Key.Key_Escape and not self._window.notices.refused.isVisible():
            self._window.pages.show("plane")
        elif self.locked and event.text() and event.text().upper() in LETTERS and self._choose(event.text()):
            pass
        else:
            return self.locked and not allowed(key, self.shown.shows)
        return True

    def next(self) -> None:
        """Go on to the next step, or back to the shelf after the last."""
        assert self.lesson is not None
        if self.number < len(self.lesson.steps) - 1:
            self.go_to(self.number + 1)
        else:
            self.leave("lessons")

    def back(self) -> None:
        """Go back by a step."""
        if self.number > 0:
            self.go_to(self.number - 1)

    def fit(self) -> None:
        """Be as wide as suits the window."""
        width, height = self._window.layout_.size
        self.panel.set_room(width < NARROW_UNDER, height < LOW_UNDER)

    def _choose(self, letter: str) -> bool:
        number = LETTERS.index(letter.upper())
        return self.panel.question is not None and self.panel.question.answer(number)

    def _show_regions(self) -> None:
        """Show what the step shows of the window, and the lesson's own parts."""
        step = self.shown
        if step is None:
            return
        self.fit()
        self._window.layout_.show_lesson()
        self.line.set_unlocked(self.unlocked)
        self.line.set_transport(step.page == "plane" and self.locked and "timeline" not in step.shows)
        self._stage.show(step, self.locked)

    def _show_line(self) -> None:
        window = self._window
        if self.page == "images":
            return
        playback = window.sampling.playback
        self.line.set_playing(playback.playing)
        progress = playback.progress()
        self.line.set_count("" if progress is None else tr("step {step}", step=figures.number(progress[0])))

    def _watch_step(self, step: Step) -> None:
        self._stop_watching()
        self._watch = Watch(self._window, step)
        done = self.lesson is not None and step.name in self.progress.of(self.lesson).questions
        self._watch.answer(done)

    def _stop_watching(self) -> None:
        if self._watch is not None:
            self._watch.close()
            self._watch = None

    def _toggle_lock(self) -> None:
        self.unlocked = not self.unlocked
        self._show_regions()

    def _set_knob(self, field: str, value: object) -> None:
        """Change the document as one step; a drag is one step."""
        session, step = self._window.session, self.shown
        knob = next(one for one in step.knobs if one.field == field) if step is not None else None
        if knob is None:
            return
        part = field.partition(".")[0]
        made = with_knob(session.document, field, value)
        parts = {part: getattr(made, part), "theatre": made.theatre}
        session.edit(lambda: knob.label.in_language(language.current()), gesture=f"lesson {field}", **parts)

    def _connect(self) -> None:
        panel, line, sampling = self.panel, self.line, self._window.sampling
        self.shelf.picked.connect(self.begin)
        self.shelf.handoutRequested.connect(lambda lesson: self._window.handing_out.open(lesson))
        panel.nextRequested.connect(self.next)
        panel.backRequested.connect(self.back)
        panel.stepPicked.connect(self.go_to)
        panel.answered.connect(self.answer)
        panel.knobChanged.connect(self._set_knob)
        line.playToggled.connect(sampling.toggle_play)
        line.stepRequested.connect(lambda: sampling.step(1))
        line.restartRequested.connect(sampling.restart)
        line.unlockToggled.connect(self._toggle_lock)


def _holds(task: Task, values: Mapping[str, object]) -> bool:
    """Return whether a task is done: all its conditions hold at once."""
    return all(condition.holds(values.get(condition.reading)) for condition in task.when)
