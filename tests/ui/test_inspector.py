"""The panel at the right: what it shows in each state, what it tells, and what folds where room is short."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from scoreviz.engine.amounts import Amounts
from scoreviz.engine.palette import DARK, rgb
from scoreviz.ui.inspector import WIDTH, Inspector
from scoreviz.ui.learn_panel import STATES
from scoreviz.ui.surfaces import text_width
from scoreviz.ui.tiles import COLUMNS, RING
from tests.ui.chrome import Told, cut_texts

LEFT = Qt.MouseButton.LeftButton
FULL = 900 - 48 - 24  # the default window, less its bars
PARTS = [("Outline", 0.56, 0.62), ("Left eye", 0.07, 0.06), ("Right eye", 0.09, 0.05), ("Smile", 0.28, 0.27)]
NAMES = ("smiley", "two-moons", "three-islands", "spiral", "pair", "ring", "pinwheel", "checkerboard", "rings")


@pytest.fixture
def inspector(qtbot: QtBot) -> Inspector:
    made = Inspector()
    qtbot.addWidget(made)
    made.target.set_shapes({name: name.title() for name in NAMES})
    made.shares.set_shares(PARTS)
    made.resize(WIDTH, FULL)
    made.show()
    settle(made)
    return made


def settle(inspector: Inspector) -> None:
    """Let layouts follow what was set."""
    for _ in range(3):
        QApplication.processEvents()


@pytest.mark.parametrize(
    "amounts", [Amounts(1.1, 1234, False), Amounts(17.9, 140_000, False), Amounts(2, 20_000, True)]
)
def test_how_much_ink_there_is_has_room_beside_the_icons(inspector: Inspector, amounts: Amounts) -> None:
    note = inspector.target.note
    inspector.target.set_rows(512)
    inspector.target.set_amounts(amounts)
    settle(inspector)
    assert inspector.target.layers.first.isVisible()
    assert text_width("note", note._text) > note.width() >= text_width("note", note._shorter)


def test_setters_say_nothing(inspector: Inspector) -> None:
    panels = (inspector.target, inspector.learn, inspector.error, inspector.shares)
    told = [Told(panel) for panel in panels]
    inspector.target.set_selected("spiral")
    inspector.target.set_note("drawn by hand")
    learn = inspector.learn
    learn.set_objective("dsm")
    learn.set_network(96, 5)
    learn.set_process("vp")
    learn.more.set_learning_rate(3e-3)
    learn.more.set_batch(300)
    learn.more.set_seed(7)
    learn.set_note("13 k weights · CPU")
    for state in STATES:
        learn.set_state(state, "The loss became infinite." if state == "failed" else "")
    inspector.error.set_error(0.3)
    inspector.error.set_stale(True)
    inspector.shares.set_selected(0)
    inspector.grab()
    assert [panel.said for panel in told] == [[], [], [], []]


def test_tiles_stand_in_rows_of_five_with_the_plus_last(inspector: Inspector) -> None:
    tiles = [*inspector.target.tiles.values(), inspector.target.import_tile]
    rows = sorted({tile.y() for tile in tiles})
    assert [sum(tile.y() == y for tile in tiles) for y in rows] == [COLUMNS, COLUMNS]
    assert tiles[-1].y() == rows[-1]
    assert all(tile.geometry().right() <= inspector.target.width() for tile in tiles)


def test_tiles_tell_their_shape_and_the_ring_follows_the_document(qtbot: QtBot, inspector: Inspector) -> None:
    told = Told(inspector.target)
    tile = inspector.target.tiles["ring"]
    qtbot.mouseClick(tile, LEFT)
    assert told.said == [("shapePicked", "ring")]
    assert not tile.isChecked()  # it may be refused
    inspector.target.set_selected("ring")
    assert tile.isChecked()
    assert tile.grab().toImage().pixelColor(tile.width() // 2, 1) == QColor(DARK.ink)
    inspector.target.set_selected(None)
    assert not any(tile.isChecked() for tile in inspector.target.tiles.values())


def test_tiles_show_the_density_right_way_up(inspector: Inspector) -> None:
    low = np.zeros((20, 20))
    low[:10] = 1.0  # row 0 is the lowest y
    inspector.target.set_shapes({"low": "Low"})
    inspector.target.set_picture("low", low)
    tile = inspector.target.tiles["low"]
    image = tile.grab().toImage()
    middle = tile.width() // 2
    assert image.pixelColor(middle, RING + 4) == QColor(*rgb(DARK.true_map[0]))
    assert image.pixelColor(middle, tile.height() - RING - 5) == QColor(*rgb(DARK.true_map[-1]))


def test_import_and_clear_are_told(qtbot: QtBot, inspector: Inspector) -> None:
    told = Told(inspector.target)
    qtbot.mouseClick(inspector.target.import_tile, LEFT)
    qtbot.mouseClick(inspector.target.clear, LEFT)
    assert told.said == [("importRequested",), ("clearRequested",)]


@pytest.mark.parametrize(
    ("state", "word", "said", "can_stop", "waits"),
    [
        ("idle", "Train", "trainRequested", False, False),
        ("preparing", "Pause", "pauseRequested", True, True),
        ("running", "Pause", "pauseRequested", True, False),
        ("paused", "Go on", "trainRequested", False, False),
        ("failed", "Go on", "trainRequested", False, False),
    ],
)
def test_the_gold_button_in_each_state(
    qtbot: QtBot, inspector: Inspector, state: str, word: str, said: str, can_stop: bool, waits: bool
) -> None:
    learn = inspector.learn
    learn.set_progress(0 if state in ("idle", "preparing") else 600, 3.0, 214.0)
    learn.set_state(state)
    told = Told(learn)
    assert learn.button.text() == word
    qtbot.mouseClick(learn.button, LEFT)
    assert told.said == [(said,)]
    assert learn.stop.isEnabled() is can_stop
    assert learn.line.isVisible() is waits
    assert learn.reset.isEnabled() is (state not in ("idle", "preparing"))


def test_stop_and_reset_are_told(qtbot: QtBot, inspector: Inspector) -> None:
    inspector.learn.set_progress(600, 3.0, 214.0)
    inspector.learn.set_state("running")
    told = Told(inspector.learn)
    qtbot.mouseClick(inspector.learn.stop, LEFT)
    qtbot.mouseClick(inspector.learn.reset, LEFT)
    assert told.said == [("stopRequested",), ("resetRequested",)]


def test_a_failure_is_said_in_the_panel_as_high_as_it_needs(inspector: Inspector) -> None:
    learn = inspector.learn
    learn.set_state("failed", "The loss became infinite.")
    inspector.grab()
    low = learn.failure.height()
    learn.set_state("failed", "The loss became infinite: the last good weights are kept. " * 3)
    inspector.grab()
    assert learn.failure.isVisible()
    assert learn.failure.height() > low
    learn.set_state("running")
    assert not learn.failure.isVisible()


def test_an_unknown_state_is_refused(inspector: Inspector) -> None:
    with pytest.raises(ValueError, match="'resting' is none of idle"):
        inspector.learn.set_state("resting")


def test_steps_seconds_and_rate_are_shown(inspector: Inspector) -> None:
    learn = inspector.learn
    assert learn._headline.text() == "Not trained yet"
    learn.set_state("preparing")
    assert (learn._headline.text(), learn._detail.text()) == ("Getting ready…", "the first steps are on their way")
    learn.set_state("running")
    learn.set_progress(12_600, 17.2, 214.4)
    assert (learn._headline.text(), learn._detail.text()) == ("12\u2009600 steps", "17 s · 214 a second")
    learn.set_state("paused")
    assert learn._detail.text() == "17 s"


@pytest.mark.parametrize(
    ("field", "index", "said"),
    [
        ("network", 0, ("networkChanged", 16, 3)),
        ("process", 1, ("processChanged", "vp")),
        ("batch", 4, ("batchChanged", 2048)),
    ],
)
def test_fields_of_learning_tell_their_choice(
    inspector: Inspector, field: str, index: int, said: tuple[object, ...]
) -> None:
    told = Told(inspector.learn)
    owner = inspector.learn if hasattr(inspector.learn, field) else inspector.learn.more
    menu = getattr(owner, field).open_menu()
    menu.actions()[index].trigger()
    assert told.said == [said]
    menu.close()


def test_more_holds_the_rest(qtbot: QtBot, inspector: Inspector) -> None:
    learn = inspector.learn
    assert not learn.more.isVisible()
    qtbot.mouseClick(learn.more_button, LEFT)
    assert learn.more.isVisible()
    learn.more.set_seed(7)
    told = Told(learn)
    qtbot.mouseClick(learn.more.new_seed, LEFT)
    learn.more.rate.changed.emit(0.02)
    assert told.said == [("seedChanged", 8), ("learningRateChanged", pytest.approx(0.02))]


@pytest.mark.parametrize(("error", "words"), [(None, "–"), (0.0971, "9.7 %"), (math.nan, "–"), (0.0016, "0.16 %")])
def test_the_big_number(inspector: Inspector, error: float | None, words: str) -> None:
    inspector.error.set_error(error)
    assert inspector.error.number.text() == words
    settle(inspector)
    colours = _colours(inspector.error.number)
    assert QColor(DARK.difference).name() in colours
    inspector.error.set_stale(True)
    assert QColor(DARK.difference).name() not in _colours(inspector.error.number)


def _colours(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_hovering_the_chart_reads_beside_the_title(qtbot: QtBot, inspector: Inspector) -> None:
    inspector.error.set_history([1, 2], [1.0, 0.9], [1, 2], [0.5, 0.4])
    inspector.error.chart.readOut.emit("step 2")
    assert inspector.error.note.text() == "step 2"


def test_picked_rows_are_told(qtbot: QtBot, inspector: Inspector) -> None:
    told = Told(inspector.shares)
    qtbot.mouseClick(inspector.shares.bars.rows[2], LEFT)
    assert told.said == [("rowPicked", 2)]


def test_all_sections_stand_open_in_the_default_window(inspector: Inspector) -> None:
    settle(inspector)
    assert inspector.shares.bars.isVisible()
    assert inspector.error.chart.isVisible()
    inspector.shares.set_shares([(f"Part {k}", 0.125, 0.125) for k in range(8)])
    settle(inspector)
    assert inspector.shares.bars.isVisible()


def test_the_shares_fold_first_then_the_chart_and_come_back(qtbot: QtBot, inspector: Inspector) -> None:
    def seen() -> tuple[bool, bool]:
        settle(inspector)
        return inspector.shares.bars.isVisible(), inspector.error.chart.isVisible()

    folded: list[tuple[bool, bool]] = []
    for height in range(FULL, 400, -20):
        inspector.resize(WIDTH, height)
        if not folded or folded[-1] != seen():
            folded.append(seen())
    assert folded == [(True, True), (False, True), (False, False)]
    inspector.resize(WIDTH, FULL)
    assert seen() == (True, True)
    assert inspector.error.number.isVisible()


def test_what_is_folded_by_hand_stays_so(qtbot: QtBot, inspector: Inspector) -> None:
    title = inspector.shares._title
    assert title is not None
    qtbot.mouseClick(title, LEFT)
    assert not inspector.shares.bars.isVisible()
    inspector.resize(WIDTH, FULL + 200)
    inspector.grab()
    assert not inspector.shares.bars.isVisible()
    qtbot.mouseClick(title, LEFT)
    assert inspector.shares.bars.isVisible()


@pytest.mark.parametrize("state", STATES)
def test_no_text_is_cut(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, inspector: Inspector, state: str) -> None:
    learn = inspector.learn
    qtbot.mouseClick(learn.more_button, LEFT)
    learn.set_note("13 k weights · NVIDIA H200")
    inspector.target.set_note("drawn by hand")
    learn.set_progress(1_234_567, 3599.0, 12_345.0)
    learn.set_state(state, "The loss became infinite.")
    inspector.error.set_error(0.0971)
    inspector.error.chart.readOut.emit("step 12\u2009600  loss 97 %  error 0.16 %")
    inspector.resize(WIDTH, 1200)
    settle(inspector)
    with cut_texts(monkeypatch) as cut:
        inspector.grab()
    assert cut == []


def test_everything_is_reached_by_tab(qtbot: QtBot, inspector: Inspector) -> None:
    inspector.learn.set_state("running")
    with qtbot.waitActive(inspector):
        inspector.activateWindow()
    inspector.target.clear.setFocus(Qt.FocusReason.TabFocusReason)
    seen = []
    for _ in range(80):
        widget = inspector.focusWidget()
        if widget in seen:
            break
        seen.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    wanted = [
        *inspector.target.tiles.values(),
        inspector.target.import_tile,
        inspector.learn.objective,
        inspector.learn.button,
        inspector.learn.stop,
        inspector.shares.bars.rows[0],
    ]
    assert [w.accessibleName() for w in wanted if w not in seen] == []
    assert all(widget.accessibleName() for widget in seen)


def test_the_panel_scrolls_where_even_folding_is_not_enough(inspector: Inspector) -> None:
    inspector.resize(WIDTH, 300)
    inspector.grab()
    assert inspector._area.verticalScrollBar().maximum() > 0
    tile = next(iter(inspector.target.tiles.values()))
    assert tile.mapTo(inspector, QPoint(0, 0)).y() < 300
