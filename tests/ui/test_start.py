"""What the first frame does without: it is imported when it is first needed, so that the window is there soon."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from scoreviz.ui.window import Window
from tests.ui.person import LEFT

WAITS = (
    *("PIL", "av", "matplotlib", "pandas", "pyqtgraph", "scipy"),
    *(
        f"scoreviz.engine.{name}"
        for name in (
            *("chart_painting", "classifying", "clipping", "exports", "faces", "film", "identities"),
            *("imports", "joining", "lane", "merging", "painter", "picture_file", "picture_ink", "pictures"),
            *("table_file", "trace_apart", "trace_laboratory", "variances", "vector_file", "video", "walk"),
        )
    ),
    *(f"scoreviz.maths.{name}" for name in ("classifier", "identities", "trace_laboratory", "variance")),
    *(
        f"scoreviz.ui.{name}"
        for name in (
            *("clipboard", "history_sheet", "identities_page", "import_cards", "importing", "laboratory"),
            *("laboratory_page", "laboratory_sheet", "placing", "plot", "plot_frame", "trace_page"),
            *("variance_page", "variance_rows", "vector", "vector_server"),
        )
    ),
)
START = """
import os, sys
from scoreviz.app import run_window
def tell(window):
    print(*sys.modules, sep="\\n", flush=True)
    os._exit(0)
run_window(usable=tell)
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules that are there once a person can use the window."""
    folder = str(tmp_path_factory.mktemp("fresh"))
    places = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"), folder)
    settings = {**os.environ, **places, "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run([sys.executable, "-c", START], env=settings, check=True, capture_output=True, text=True)
    return set(told.stdout.split())


def test_the_first_frame_needs_no_more_than_it_shows(loaded: set[str]) -> None:
    assert {"torch", "PySide6", "scoreviz.ui.window", "scoreviz.engine.training"} <= loaded
    assert loaded & set(WAITS) == set()


def test_what_waits_is_of_the_program() -> None:
    package = Path(__file__).resolve().parents[2]
    names = [name for name in WAITS if name.startswith("scoreviz.")]
    assert [name for name in names if not (package / f"{name.replace('.', '/')}.py").is_file()] == []


def test_parts_are_made_when_they_are_first_asked_for(window: Window, qtbot: QtBot) -> None:
    parts = {"clipboard", "history", "importing", "laboratory"}
    assert parts & set(vars(window)) == set()
    qtbot.mouseClick(window.layout_.inspector.learn.more.laboratory, LEFT)
    assert parts & set(vars(window)) == {"laboratory"}
    assert window.laboratory.sheet.isVisible()
    assert window.laboratory is window.laboratory
