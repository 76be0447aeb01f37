"""What stands in a hand-out, from its title to its answers, as pieces one below the other."""

from collections.abc import Generator, Sequence
from dataclasses import replace

from scoreviz.engine.lessons.handout import Illustration, illustrated
from scoreviz.engine.lessons.lesson import Lesson, Question, Step
from scoreviz.engine.progress import Progress
from scoreviz.engine.relay import relay
from scoreviz.ui import handout_shapes as shapes
from scoreviz.ui import language
from scoreviz.ui.camera import Camera
from scoreviz.ui.handout_charts import charts_of
from scoreviz.ui.handout_images import pictures_of
from scoreviz.ui.handout_piece import Piece, tied
from scoreviz.ui.headless import lanes_look, look_of, view_at
from scoreviz.ui.lanes_picture import LaneFigure, figure_of, paint_printed_lanes
from scoreviz.ui.lesson_question import LETTERS
from scoreviz.ui.picture import Figure, View, paint_printed, printed_size
from scoreviz.wording import tr

PICTURE, BESIDE = (1000, 440), (1000, 280)  # logical pixels of a picture's own, and of one with a chart below it
SCALE = 2.0  # pixels to each of them: some 300 to an inch on A4
HIGHEST = 620.0  # of a picture, logical pixels of the page
WRITTEN = 2  # lines below a question


def head_of(lesson: Lesson) -> list[Piece]:
    """Return the title, the summary, and where a student writes a name."""
    said = language.current()
    return [
        shapes.words(lesson.title.in_language(said), "lesson"),
        *([shapes.words(lesson.summary.in_language(said), "reading", "ink2", 4.0)] if lesson.summary else []),
        shapes.blanks((tr("Name", "of a pupil"), tr("Class", "of a school"), tr("Date", "to be filled in"))),
    ]


def step_of(lesson: Lesson, number: int) -> Generator[Progress, None, list[Piece]]:
    """Return what a step says, shows and asks, 0 the first; yield how far its run is.

    Raises:
        Refused: it cannot be run; one sentence.
    """
    step, said = lesson.steps[number], language.current()
    head = [
        shapes.parting(),
        _heading(lesson, number, "title", 18.0),
        shapes.words(step.text.in_language(said)),
    ]
    if step.formula is not None:
        head.append(shapes.named_formula(step.formula))
    picture = yield from _picture_of(step)
    figures = [shapes.figure_to_note(figure.label.in_language(said)) for figure in step.figures]
    return [*tied(head), *picture, *tied(figures), *_asked(step)]


def answers_of(lesson: Lesson) -> list[list[Piece]]:
    """Return the answers to all questions, which begin a page of their own; those of each step by themselves."""
    if not any(step.question for step in lesson.steps):
        return []
    said = language.current()
    title = shapes.words(tr("Answers"), "lesson"), shapes.words(lesson.title.in_language(said), ink="ink2", above=4.0)
    found = [[replace(title[0], begins=True, tied=True), title[1]]]
    for number, step in enumerate(lesson.steps):
        if step.question is not None:
            found.append(tied([_heading(lesson, number, "question", 26.0), *_answers(step.question)]))
    return found


def _heading(lesson: Lesson, number: int, role: str, above: float) -> Piece:
    title = lesson.steps[number].title.in_language(language.current())
    return shapes.marked(shapes.lettered(str(number + 1), role, "ink3"), title, role, above=above)


def _asked(step: Step) -> list[Piece]:
    """Return what is to be done and answered."""
    said, found = language.current(), list[Piece]()
    if step.task is not None:
        found.append(shapes.marked(shapes.to_tick, step.task.text.in_language(said), "question", above=20.0))
    if step.question is not None:
        asked = [shapes.words(step.question.text.in_language(said), "question", above=20.0)]
        for letter, choice in zip(LETTERS, step.question.choices, strict=False):
            text = f"{letter}   {choice.text.in_language(said)}"
            asked.append(shapes.marked(shapes.to_tick, text))
        found += tied([*asked, shapes.to_write_on(WRITTEN)])
    return found


def _answers(question: Question) -> Sequence[Piece]:
    """Return what is said to each choice, the right one in strong letters."""
    said, found = language.current(), list[Piece]()
    for number, (letter, choice) in enumerate(zip(LETTERS, question.choices, strict=False)):
        role, ink = ("question", "ink") if number == question.right else ("reading", "ink2")
        found.append(shapes.marked(shapes.lettered(letter, role, ink), choice.text.in_language(said), role, ink))
        found.append(shapes.words(choice.reply.in_language(said), "reply", "ink2", 2.0, shapes.MARGIN))
    return found


# ---- pictures


def _picture_of(step: Step) -> Generator[Progress, None, list[Piece]]:
    made = yield from illustrated(step)
    if made is None:
        return []
    if made.pictures is not None:
        return pictures_of(made.pictures)
    plane: list[Piece] = []
    if made.lanes is not None:
        plane.append((yield from _lanes_of(made)))
    elif made.scenery is not None:
        plane.append((yield from _scene_of(made)))
    return [*plane, *([] if made.chart is None else charts_of(made.chart))]


def _scene_of(made: Illustration) -> Generator[Progress, None, Piece]:
    view, figure = yield from _view_of(made)
    size = printed_size(view, figure)
    return shapes.scaled(size, HIGHEST, lambda p: paint_printed(p, view, figure, SCALE), figure.caption)


def _lanes_of(made: Illustration) -> Generator[Progress, None, Piece]:
    assert made.lanes is not None
    moment = made.lanes.table.last if made.ended else 0
    figure: LaneFigure = yield from figure_of(made.lanes, moment, lanes_look(made.lanes, PICTURE, "light"), True)
    return shapes.scaled(figure.size, HIGHEST, lambda p: paint_printed_lanes(p, figure, SCALE), figure.caption)


def _view_of(made: Illustration) -> Generator[Progress, None, tuple[View, Figure]]:
    scenery = made.scenery
    assert scenery is not None
    size = PICTURE if made.chart is None else BESIDE
    look = look_of(scenery, size, "light")
    look = replace(look, camera=Camera(width=float(size[0]), height=float(size[1])).fitted())
    work = view_at(scenery, look, made.t, probing=made.probing)
    view, t = yield from relay(work, lambda share: Progress(round(100 * share), 100, tr("Measuring…")))
    return view, Figure(True, scenery.caption(t, view.particles.points is not None))
