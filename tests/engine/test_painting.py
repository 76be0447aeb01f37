"""What is painted without a window."""

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from scoreviz.engine import faces, pictures
from scoreviz.engine.document import Noise
from scoreviz.engine.levels import SIGMAS
from scoreviz.engine.painter import Painter
from scoreviz.engine.palette import DARK


class Heard:
    """A painter that only keeps what it is told to draw."""

    def __init__(self) -> None:
        self.shapes: list[Any] = []

    def polygons(self, shapes: list[Any], *_: object) -> None:
        self.shapes += shapes

    lines = polygons


def test_the_error_stands_only_where_it_was_measured() -> None:
    heard: Any = Heard()
    story: Any = SimpleNamespace(document=SimpleNamespace(noise=Noise("ve")), errors=np.linspace(0.1, 0.2, len(SIGMAS)))
    pictures._paint_errors(heard, story, DARK)
    across = (np.concatenate(heard.shapes)[:, 0] - pictures.STRIP.x) / pictures.STRIP.width
    first, last = (np.log(sigma / 0.03) / np.log(8 / 0.03) for sigma in (0.05, 5.0))  # sigma = 0.03 (8 / 0.03)^t
    assert (across.min(), across.max()) == pytest.approx((first, last), abs=1e-6)


def written(words: str, anchor: str = "ls") -> tuple[np.ndarray, float]:
    painter = Painter(200, 40, "#000000", 2)
    width = painter.text(100, 30, words, 20, "#ffffff", anchor=anchor)
    return np.asarray(painter.image)[..., 0], width


def test_letters_that_the_face_lacks_come_from_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """Inter stands in for a font of the system: it has the sign that the mathematical italic lacks."""
    faces._system_face.cache_clear()
    monkeypatch.setattr(faces, "_installed", lambda: ("other",))
    monkeypatch.setattr(faces, "_system_font", lambda name, size: faces.font_of("Inter-Medium", size))
    runs = [(piece, shipped) for piece, _, shipped in faces.runs_of("\u03c3 \u2260 A", "KaTeX_Math-Italic", 20)]
    faces._system_face.cache_clear()
    assert runs == [("\u03c3 ", True), ("\u2260", False), (" A", True)]


def test_a_letter_that_no_font_has_keeps_its_box(monkeypatch: pytest.MonkeyPatch) -> None:
    faces._system_face.cache_clear()
    monkeypatch.setattr(faces, "_installed", lambda: ())
    shown, width = written("\u732b")
    faces._system_face.cache_clear()
    assert shown.max() == 255
    assert width > 5


@pytest.mark.parametrize(("anchor", "share"), [("ls", 0.0), ("ms", 0.5), ("rs", 1.0)])
def test_words_stand_at_their_anchor(anchor: str, share: float) -> None:
    shown, width = written("HHHH", anchor)
    columns = np.nonzero(shown.max(axis=0) > 100)[0] / 2
    assert columns.mean() == pytest.approx(100 + (0.5 - share) * width, abs=1)
