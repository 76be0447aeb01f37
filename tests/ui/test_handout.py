"""A lesson on paper: what is in the file, read from its bytes by other means than it was written with."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from scoreviz.cli import main
from scoreviz.engine.lessons.lesson import LANGUAGES, Lesson
from scoreviz.engine.lessons.lesson_file import open_lesson
from scoreviz.engine.refusal import Refused
from scoreviz.maths.finished import finished
from scoreviz.ui import language
from scoreviz.ui.handout import BOTTOM, PAPER, ROOM, SIDE, TOP, WIDTH, made_handout, pdf_of, save_handout
from scoreviz.ui.handout_piece import Piece, pages_of, tied
from scoreviz.ui.lesson_text import Prose
from tests.ui.pdf_reading import Page, read_pages

LESSON = r"""
format = 1
title = { en = "Climbing", zh_TW = "爬坡", zh_CN = "爬山" }
summary = { en = "Follow the score.", zh_TW = "跟著分數走。", zh_CN = "跟着分数走。" }

[[step]]
name = "one"
title = { en = "Why add noise?", zh_TW = "為什麼要加噪聲？", zh_CN = "为什么要加噪声？" }
text = { en = "It points **uphill** on $s(x)$.", zh_TW = "它指向上坡。", zh_CN = "它指向上坡。" }
scene = "pair"
begins = "loop"
document = { sampling = { sampler = "langevin", steps = 4, particles = 60, seed = 53, sigma = 0.3 } }
formula = { latex = 's(x)', term = [{ latex = 'x', name = { en = "place", zh_TW = "位置", zh_CN = "位置" } }] }
figure = [{ reading = "run.lost", label = { en = "Lost points", zh_TW = "離開的點", zh_CN = "离开的点" } }]

[step.task]
text = { en = "Run to the end.", zh_TW = "走到終點。", zh_CN = "走到终点。" }
when = [{ reading = "run.ended", equals = true }]

[[step]]
name = "two"
title = { en = "Where do they end?", zh_TW = "最後在哪裡？", zh_CN = "最后在哪里？" }
begins = "play"
text = { en = "Look at the map.", zh_TW = "看圖。", zh_CN = "看图。" }
document = { sampling = { sampler = "langevin", steps = 4, particles = 60 } }
lanes = [{ sampling = { with_noise = false, steps = 40 } }]

[step.question]
text = { en = "Where?", zh_TW = "哪裡？", zh_CN = "哪里？" }
choice = [
    { text = { en = "Spread", zh_TW = "散開", zh_CN = "散开" }, reply = { en = "No", zh_TW = "不", zh_CN = "不" } },
    { right = true, text = { en = "Ridge", zh_TW = "山脊", zh_CN = "山梁" }, reply = { en = "Yes", zh_TW = "對" } },
]

[[step]]
name = "three"
title = { en = "At rest", zh_TW = "靜止", zh_CN = "静止" }
text = { en = "Nothing moves.", zh_TW = "什麼都不動。", zh_CN = "什么都不动。" }
scene = "two-moons"
lanes = []
t = 0.5
"""

_made: dict[str, bytes] = {}


@pytest.fixture(scope="module")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> Lesson:
    folder = tmp_path_factory.mktemp("lessons") / "climbing"
    folder.mkdir()
    (folder / "lesson.toml").write_text(LESSON, encoding="utf-8")
    return open_lesson(folder)


@pytest.fixture
def files(lesson: Lesson, look: None, tmp_path: Path) -> dict[str, bytes]:
    """The hand-out in each language, with its answers; made once, when there are fonts."""
    for code in LANGUAGES if not _made else ():
        language.use(code)
        try:
            finished(save_handout(tmp_path / f"{code}.pdf", lesson, answers=True))
        finally:
            language.use("en")
        _made[code] = (tmp_path / f"{code}.pdf").read_bytes()
    return _made


def said(pages: list[Page]) -> str:
    return " ".join("".join(page.text for page in pages).split())


@pytest.mark.parametrize("code", LANGUAGES)
def test_it_says_all_that_the_lesson_says(lesson: Lesson, files: dict[str, bytes], code: str) -> None:
    found = "".join(said(read_pages(files[code])).split())
    for step in lesson.steps:
        texts = [lesson.title, lesson.summary, step.title]
        texts += [one.text for one in (step.task, step.question) if one is not None]
        texts += [choice.text for choice in (step.question.choices if step.question else ())]
        texts += [figure.label for figure in step.figures]
        texts += [term.name for term in (step.formula.terms if step.formula else ())]
        for text in texts:
            assert "".join(text.in_language(code).split()) in found
    assert "points uphill" in said(read_pages(files["en"]))  # in strong letters, in the middle of a sentence
    assert "53" in found  # the seed, below its picture


def test_chinese_is_written_in_the_shipped_faces(files: dict[str, bytes]) -> None:
    assert b"scorevizSansTC" in files["zh_TW"]
    assert b"scorevizSansSC" in files["zh_CN"]
    for code in LANGUAGES:
        named = set(re.findall(rb"/BaseFont /([A-Za-z]+)", files[code]))
        assert named <= {b"Inter", b"KaTeX", b"scorevizSansTC", b"scorevizSansSC"}
        assert "�" not in said(read_pages(files[code]))  # every letter can be copied out of it


def test_answers_stand_on_a_page_of_their_own_if_asked_for(lesson: Lesson, files: dict[str, bytes]) -> None:
    with_them, without = read_pages(files["en"]), read_pages(pdf_of(finished(made_handout(lesson, answers=False))))
    assert len(with_them) == len(without) + 1
    assert "Answers" in with_them[-1].text
    assert "Yes" in with_them[-1].text
    assert not any(word in said(without) for word in ("Answers", "Yes"))
    assert [page.text for page in with_them[: len(without)]] != [page.text for page in without]  # "Page 1 of 3", of 2
    assert f"Page 1 of {len(without)}" in said(without)


def test_nothing_lies_beyond_the_margins(files: dict[str, bytes]) -> None:
    for code in LANGUAGES:
        for page in read_pages(files[code]):
            assert page.places
            for x, y in page.places:
                assert SIDE - 1 <= x <= PAPER[0] - SIDE
                assert 20 <= y <= PAPER[1] - TOP
            for left, right, low, high in page.boxes:
                assert SIDE - 1 <= left < right <= PAPER[0] - SIDE + 1
                assert BOTTOM - 1 <= low < high <= PAPER[1] - TOP + 1


def test_pictures_are_those_of_the_scenes(files: dict[str, bytes]) -> None:
    """Each step has its own: of one run, of two lanes, and of fields alone; the keys' strips are one pixel high."""
    seen = [picture for page in read_pages(files["en"]) for picture in page.pictures if picture.shape[0] > 100]
    assert len(seen) == 4
    alone, left, right, rest = (picture.astype(float).mean(axis=2) for picture in seen)
    assert all(picture.std() > 5 for picture in (alone, left, right, rest))
    assert left.shape == right.shape
    assert np.abs(left - right).max() > 50  # the points of the second lane end elsewhere
    assert (alone < 60).sum() > 200  # points are ink
    assert (rest < 60).sum() < 20  # and there are none at rest


def test_another_process_writes_the_same(lesson: Lesson, files: dict[str, bytes], tmp_path: Path) -> None:
    """Two whole processes would write the same bytes; this one began before its tables were told where to begin."""
    words = [sys.executable, "-m", "scoreviz", "lesson", "--pdf", str(lesson.folder), "--out", "en.pdf", "--answers"]
    env = {**os.environ, "PYTHONHASHSEED": "3", "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run(words, cwd=tmp_path, env=env, check=True)
    written = (tmp_path / "en.pdf").read_bytes()
    assert len(written) == len(files["en"])
    for one, other in zip(read_pages(written), read_pages(files["en"]), strict=True):
        assert (one.text, one.places, one.boxes) == (other.text, other.places, other.boxes)
        assert all(map(np.array_equal, one.pictures, other.pictures))


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--pdf", "nowhere", "--out", "a.pdf"), "nowhere: there is no such lesson"),
        (("--pdf", "1"), "--out: where is the hand-out to be written?"),
        (("--pdf", "{lesson}", "--out", "a.doc"), "a.doc: a hand-out is written as .pdf"),
        (("--pdf", "{lesson}", "--out", "there/is/none.pdf"), "none.pdf: it could not be written"),
        (("--list", "--answers"), "--answers: it is of a hand-out"),
        (("--pdf", "1", "--out", "a.pdf", "--language", "de"), "--language: invalid choice"),
    ],
)
def test_what_cannot_be_is_told_in_a_line(
    lesson: Lesson,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
    why: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["lesson", *(word.format(lesson=lesson.folder) for word in words)]) == 2
    told = capsys.readouterr().err
    assert told.startswith(f"scoreviz: {why}")
    assert told.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_place_where_nothing_can_be_written_is_told_before_any_step_is_run(lesson: Lesson, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="could not be written"):
        next(save_handout(tmp_path / "none" / "a.pdf", lesson))


# ---- what stands where


def piece(height: float, **more: object) -> Piece:
    return Piece(lambda width: height, lambda painter, place: None, above=10.0, **more)  # type: ignore[arg-type]  # of a Piece


def test_what_is_tied_stays_on_a_page() -> None:
    pages = pages_of([[piece(300.0)], tied([piece(100.0), piece(150.0)]), [piece(50.0)]], WIDTH, 500.0)
    assert [[one.top for one in page] for page in pages] == [[0.0], [0.0, 110.0, 270.0]]


def test_a_picture_shrinks_so_that_its_step_stays_whole() -> None:
    def of(share: float) -> Piece:
        return piece(400.0 * share, smaller=of)

    (page,) = pages_of([[piece(100.0)], [piece(50.0), of(1.0)]], WIDTH, 500.0)
    assert page[-1].bottom == pytest.approx(500.0)
    assert page[-1].end == pytest.approx(330.0)


def test_a_picture_that_stands_close_stays_close_when_it_shrinks() -> None:
    def of(share: float) -> Piece:
        return piece(400.0 * share, smaller=of)

    note, picture = piece(20.0), replace(of(1.0), above=2.0)
    (page,) = pages_of([[piece(150.0), note, picture]], WIDTH, 500.0)
    assert page[-1].top == pytest.approx(page[-2].bottom + 2.0)
    assert page[-1].bottom == pytest.approx(500.0)


def test_long_words_go_on_over_the_page_between_two_lines() -> None:
    prose = Prose(" ".join(["word"] * 2_000), "reading")
    long = Piece(prose.height, lambda p, place: prose.paint(p, place, QColor("black")), cuts=prose.line_ends)
    first, second, *_ = pages = pages_of([[long]], WIDTH, 300.0)
    assert all(page[0].bottom <= 300.0 for page in pages)
    assert [page[0].start for page in pages[1:]] == [page[0].end for page in pages[:-1]]
    rows = [_row_of(image) for image in (_painted(first[0].paint), _painted(second[0].paint))]
    assert all(row.any() for row in rows)
    assert not rows[0][-2:].any()  # no letter is cut through
    assert not rows[1][:1].any()


def _painted(paint: object) -> QImage:
    image = QImage(round(WIDTH), 300, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint(painter, WIDTH)  # type: ignore[operator]  # of what is placed
    painter.end()
    return image


def _row_of(image: QImage) -> NDArray[np.bool_]:
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return np.any(pixels[:, : image.width()] < 128, axis=1)


def test_every_piece_of_a_page_is_on_it_and_none_on_another(lesson: Lesson) -> None:
    for page in finished(made_handout(lesson, answers=True)).pages:
        places = [QRectF(0.0, one.top, WIDTH, one.end - one.start) for one in page]
        assert all(place.bottom() <= ROOM + 1 for place in places)
        assert all(a.bottom() <= b.top() for a, b in pairwise(places))
