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
            *("chart_painting", "classifying", "clipping", "exports", "faces", "film", "gif_colours", "identities"),
            *("run_charts", "target_variances"),
            *("imports", "joining", "lane", "merging", "painter", "picture_file", "picture_ink", "pictures"),
            *(
                "render",
                "run_data",
                "scenery",
                "table_file",
                "trace_apart",
                "trace_laboratory",
                "variances",
                "vector_file",
                "video",
                "walk",
            ),
        )
    ),
    *(f"scoreviz.engine.{name}" for name in ("glossary", "formulas.entries", "formulas.lines", "formulas.numbers")),
    *(f"scoreviz.maths.{name}" for name in ("classifier", "identities", "trace_laboratory", "variance")),
    *(
        f"scoreviz.ui.{name}"
        for name in (
            *("formula_row", "formulas_page", "help_panel", "helping", "tour", "tour_card", "tour_stops", "words_page"),
            *("chart_drawer", "charting", "clipboard", "history_sheet", "identities_page", "import_cards"),
            *("importing", "laboratory", "laboratory_page", "picture", "placing", "plot", "plot_frame", "probe_layer"),
            *("probe_panel", "run_film", "samples_page", "shape_clipboard", "share_sheet", "sharing", "still"),
            *("trace_page", "training_page", "vector_layers"),
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


def test_nothing_that_a_tool_does_waits_for_scipy() -> None:
    """It takes a third of a second to import: the window would stand still at the first spray, or move of a piece."""
    words = "import sys; import scoreviz.ui.window, scoreviz.maths.marks as m, scoreviz.maths.drawing as d\n"
    words += "m.spray(d.blank(), [(0, 0), (1, 1)], 0.4, 0.5); m.smooth(d.blank(), [(0, 0)], 0.4, 0.5)\n"
    words += "m.moved(d.blank(), [(0, 0), (1, 0), (0, 1)], [[1, 0], [0, 1]], (0.2, 0)); print('scipy' in sys.modules)"
    settings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run([sys.executable, "-c", words], env=settings, check=True, capture_output=True, text=True)
    assert told.stdout.split() == ["False"]
