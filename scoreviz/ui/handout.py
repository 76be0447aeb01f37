"""A lesson on paper: A4 pages as a PDF, with its formulas, pictures, questions and, if asked for, their answers.

``save_handout(path, lesson, answers)`` writes it in the language in use; ``made_handout`` makes it to be looked at.
Needs a QGuiApplication, but no window, and may run in any thread.
"""

import re
from collections.abc import Generator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, Qt, QUuid
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from scoreviz import __version__
from scoreviz.engine.atomic import replacing
from scoreviz.engine.lessons.lesson import Lesson
from scoreviz.engine.palette import LIGHT
from scoreviz.engine.progress import Progress
from scoreviz.engine.refusal import Refused
from scoreviz.engine.relay import relay
from scoreviz.ui import language, theme
from scoreviz.ui.handout_content import answers_of, head_of, step_of
from scoreviz.ui.handout_piece import Placed, pages_of
from scoreviz.ui.surfaces import draw_text
from scoreviz.wording import tr

SUFFIX = ".pdf"
PAPER = 595.0, 842.0  # A4, points
POINT = 0.68  # points to a logical pixel: text of 16 pixels is 11 points high
SIDE, TOP, BOTTOM = 52.0, 48.0, 62.0  # points from the edges of the paper
FOOT = 34.0  # points from the lower edge to the footer's middle
RESOLUTION = 1200  # dots to an inch, in which places are written
WIDTH, ROOM = (PAPER[0] - 2 * SIDE) / POINT, (PAPER[1] - TOP - BOTTOM) / POINT
Result = TypeVar("Result")
_DATES = re.compile(rb'/(?:CreationDate|ModDate) ?\([^)]*\)|xmp:(?:Create|Modify|Metadata)Date="[^"]*"')


@dataclass(frozen=True, eq=False)
class Handout:
    """A lesson laid out: what stands where on which page, in logical pixels."""

    title: str
    pages: tuple[tuple[Placed, ...], ...]

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, 0 the first, on a painter of the paper's points."""
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.LosslessImageRendering)
        painter.scale(POINT, POINT)
        painter.translate(SIDE / POINT, TOP / POINT)
        for placed in self.pages[number]:
            placed.paint(painter, WIDTH)
        self._paint_foot(painter, number)
        painter.restore()

    def _paint_foot(self, painter: QPainter, number: int) -> None:
        middle = (PAPER[1] - TOP - FOOT) / POINT
        place, flags = QRectF(0, middle - 10, WIDTH, 20), Qt.AlignmentFlag.AlignVCenter
        page = tr("Page {page} of {pages}", page=number + 1, pages=len(self.pages))
        draw_text(painter, "note", LIGHT.ink3, place, flags | Qt.AlignmentFlag.AlignRight, page)
        made = f"scoreviz {__version__} · {self.title}"
        draw_text(painter, "note", LIGHT.ink3, place.adjusted(0, 0, -120, 0), flags, made)


def made_handout(lesson: Lesson, answers: bool) -> Generator[Progress, None, Handout]:
    """Return a lesson laid out in the language in use; yield how far that is.

    Raises:
        Refused: a step cannot be run; one sentence.
    """
    with theme.for_paper():
        sections = [head_of(lesson)]
    steps = len(lesson.steps)
    for number in range(steps):
        yield Progress(number, steps)
        work = step_of(lesson, number)
        sections.append((yield from relay(_on_paper(work), partial(_of_all, number, steps))))
    with theme.for_paper():
        sections += answers_of(lesson) if answers else []
        pages = pages_of(sections, WIDTH, ROOM)
    return Handout(lesson.title.in_language(language.current()), tuple(map(tuple, pages)))


def save_handout(path: Path, lesson: Lesson, answers: bool = False) -> Generator[Progress, None, None]:
    """Write a lesson as a PDF in the language in use, whole or not at all; yield how far that is.

    The same lesson gives the same bytes in the same language: the file does not say when it was made.

    Raises:
        Refused: it does not end in .pdf, a step cannot be run, or it could not be written; one sentence.
    """
    if path.suffix.lower() != SUFFIX:
        raise Refused(path, tr("a hand-out is written as {suffix}", suffix=SUFFIX))
    with replacing(path) as file:  # a wrong name is told at once
        handout = yield from made_handout(lesson, answers)
        file.write(pdf_of(handout))
        yield Progress(len(lesson.steps), len(lesson.steps))  # the last moment at which it can be given up


def pdf_of(handout: Handout) -> bytes:
    """Return the pages as the content of a PDF, without the time of day."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())
    writer.setResolution(RESOLUTION)
    writer.setTitle(handout.title)
    writer.setCreator(f"scoreviz {__version__}")
    writer.setDocumentId(QUuid.createUuidV5(QUuid(), f"{handout.title} {__version__}".encode()))
    painter = QPainter(writer)
    painter.scale(RESOLUTION / 72, RESOLUTION / 72)
    with theme.for_paper():
        for number in range(len(handout.pages)):
            if number:
                writer.newPage()
            handout.paint(painter, number)
    painter.end()
    return _DATES.sub(lambda found: b" " * len(found[0]), bytes(content.data()))  # every place in the file stays


def _on_paper(work: Generator[Progress, None, Result]) -> Generator[Progress, None, Result]:
    """Do work with the faces for paper, and give the thread its own back whenever it yields."""
    while True:
        with theme.for_paper():
            try:
                far = next(work)
            except StopIteration as done:
                result: Result = done.value
                return result
        yield far


def _of_all(number: int, steps: int, far: Progress) -> Progress:
    """Return how far all steps are, to a hundredth of one, while one is under way."""
    note = tr("Step {step} of {steps}: {note}", step=number + 1, steps=steps, note=far.note) if far.note else ""
    return Progress(round(100 * (number + far.share)), 100 * steps, note)
