"""Every step of every lesson in the three languages: nothing of its words is cut at a desk, and lines end well."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget, QWidgetItem

from scoreviz.engine.lessons.lesson_shelf import shipped
from scoreviz.ui import lesson_text
from scoreviz.ui.lesson_formula import FormulaCard
from scoreviz.ui.lesson_panel import LessonPanel
from scoreviz.ui.lesson_text import Prose
from scoreviz.ui.window import Window
from tests.ui.cut_words import complaints, words_that_are_cut
from tests.ui.lessons_laid_out import SIZES, at_rest, lay_out, said, window

__all__ = ["said", "window"]  # fixtures
MOST_WHOLE = 0.9  # of the steps are seen with their question too


def test_a_clean_point_has_one_name_in_chinese() -> None:
    texts = {folder.name: (folder / "lesson.toml").read_text(encoding="utf-8") for folder in shipped()}
    assert sum("乾淨的點" in text and "干净的点" in text for text in texts.values()) >= 4
    assert [name for name, text in texts.items() if "乾淨點" in text or "干净点" in text] == []


def test_a_layout_that_is_taken_for_something_else_is_not_used(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, asked = lesson_text._Document.documentLayout, list[object]()

    def mistaken(document: lesson_text._Document) -> object:
        asked.append(document)
        return QWidgetItem(QWidget()) if document is asked[0] else real(document)

    monkeypatch.setattr(lesson_text._Document, "documentLayout", mistaken)
    assert Prose("A point $x_0$", "value").height(400) > 0
    assert asked[1] is not asked[0]


def without_scrolling(panel: LessonPanel) -> tuple[bool, bool]:
    """Whether the text, the formula and the task of a step are seen without scrolling, and whether all of it is."""
    body, room = panel.area.widget(), panel.area.viewport().height()
    assert body is not None
    first = [*panel._said, *body.findChildren(FormulaCard), *([] if panel.task is None else [panel.task])]
    return max(part.geometry().bottom() for part in first) < room, body.height() <= room


def test_nothing_is_cut_at_a_desk_and_little_scrolls(
    window: Window, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found, whole = [], list[tuple[bool, bool]]()
    with words_that_are_cut(monkeypatch) as cut:
        for lesson in at_rest():
            for number, step in enumerate(lesson.steps):
                window.lessons.begin(lesson, number)
                for size in SIZES:
                    lay_out(window, size)
                    whole += [without_scrolling(window.lessons.panel)] if size == SIZES[0] else []
                    found += [f"{lesson.name}/{step.name} at {size}: {one}" for one in complaints(window, cut)]
    assert not found, "\n".join(found)
    assert all(first for first, _ in whole)
    assert sum(every for _, every in whole) > MOST_WHOLE * len(whole)


@pytest.mark.parametrize("said", ["zh_TW"], indirect=True)
def test_chinese_has_no_gap_where_a_line_of_the_file_ends_and_a_formula_keeps_its_stop(said: str) -> None:
    whole = Prose("點在這裡。箭頭指向 $x_0$。", "value")
    assert Prose("點在這裡。\n箭頭指向 $x_0$。", "value").natural_width() == whole.natural_width()
    assert Prose("點在這裡。\n\n箭頭", "value").natural_width() < Prose("點在這裡。箭頭", "value").natural_width()
    wide = Prose("箭頭指向", "value").natural_width()
    stop, alone = Prose("箭頭指向 $x_0$。", "value"), Prose("箭頭指向 $x_0$", "value").natural_width()
    free = Prose("箭頭指向 $x_0$字", "value")
    assert _width_of_the_first_line(free, alone + 1) > wide
    assert _width_of_the_first_line(stop, alone + 1) < alone - 4


def _width_of_the_first_line(prose: Prose, width: float) -> float:
    """Return how far the ink of a text's first line reaches, pixels."""
    image = QImage(400, 100, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    prose.paint(painter, QRectF(0, 0, width, 100), QColor("black"))
    painter.end()
    end = round(prose.line_ends(width)[0])
    inked = [x for x in range(400) if any(image.pixelColor(x, y).lightness() < 128 for y in range(end))]
    return float(max(inked))
