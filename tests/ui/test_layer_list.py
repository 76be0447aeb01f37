"""Layers in the window: each act by mouse or key, one step of the history, and what the bar says is the prior."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from scoreviz.engine.layering import shares_of
from scoreviz.engine.marks import Blob, Stroke
from scoreviz.engine.target import Layer, Preset, Target
from scoreviz.engine.targets import classes_of
from scoreviz.ui.inspector import Inspector
from scoreviz.ui.layer_list import LayerPanel
from scoreviz.ui.layer_row import HEIGHT, LayerLook, LayerRow
from scoreviz.ui.window import Window
from tests.ui.chrome import cut_texts
from tests.ui.person import LEFT, NO_KEY, drag, until

ALT = Qt.KeyboardModifier.AltModifier
DOT = Layer(marks=(Stroke(((-2.5, 0.0),), 0.5, 1.0),), name="Dot")
RING = Layer(Preset("ring"), name="Ring", colour=1)
BLOB = Layer(marks=(Blob((2.5, 0.0), (0.1, 0.0, 0.1), 1.0),), name="Blob", colour=2)
THREE = Target((DOT, RING, BLOB), name="Classes")


@pytest.fixture
def three(window: Window, qtbot: QtBot) -> Window:
    window.session.edit("Three layers", target=THREE)
    window.layering.take(0)
    QApplication.processEvents()
    return window


def panel(window: Window) -> LayerPanel:
    return window.layout_.inspector.target.layers


def row(window: Window, number: int) -> LayerRow:
    rows = panel(window).list.rows
    return rows[len(rows) - 1 - number]


def layers(window: Window) -> tuple[Layer, ...]:
    return window.session.document.target.layers


def names(window: Window) -> list[str]:
    return [layer.name for layer in layers(window)]


def write(widget: QWidget, text: str) -> None:
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(widget, text)
    QTest.keyClick(widget, Qt.Key.Key_Return)


def drag_over(widget: QWidget, start: QPoint, *path: QPoint) -> None:
    QTest.mousePress(widget, LEFT, NO_KEY, start)
    for place in path:
        QTest.mouseMove(widget, place)
    QTest.mouseRelease(widget, LEFT, NO_KEY, path[-1])


def test_one_layer_is_one_quiet_button_that_adds_another(window: Window, qtbot: QtBot) -> None:
    assert panel(window).first.isVisible()
    assert not panel(window).isVisible()
    qtbot.mouseClick(panel(window).first, LEFT)
    assert names(window) == ["Smiley", "Layer 2"]
    assert window.painting.page.number == 1
    assert window.session.history.undoText() == "Add a layer"
    assert not panel(window).first.isVisible()
    window.session.undo()
    assert panel(window).first.isVisible()


def test_tools_draw_on_the_layer_in_hand(three: Window, qtbot: QtBot) -> None:
    qtbot.mouseClick(row(three, 0), LEFT)
    drag(qtbot, three, [(-60, -60), (60, 60)])
    assert [len(layer.marks) for layer in layers(three)] == [2, 0, 1]
    qtbot.mouseClick(row(three, 1), LEFT)
    assert [row(three, k).isChecked() for k in range(3)] == [False, True, False]
    drag(qtbot, three, [(-60, -60), (60, 60)])
    assert [len(layer.marks) for layer in layers(three)] == [2, 1, 1]


def test_shares_follow_what_is_drawn(three: Window, qtbot: QtBot) -> None:
    before = row(three, 0).look.share
    drag(qtbot, three, [(-60, -60), (60, 60)])
    until(qtbot, lambda: row(three, 0).look.share > before)
    assert row(three, 0).look.share == pytest.approx(shares_of(three.session.document.target)[0])


def test_a_name_is_written_over(three: Window) -> None:
    QTest.mouseDClick(row(three, 1), LEFT, NO_KEY, QPoint(60, 12))
    write(row(three, 1).name_field, "Outer ring")
    assert names(three) == ["Dot", "Outer ring", "Blob"]
    assert three.session.history.undoText() == "Rename “Ring”"
    QTest.mouseDClick(row(three, 1), LEFT, NO_KEY, QPoint(60, 12))
    QTest.keyClicks(row(three, 1).name_field, "x")
    QTest.keyClick(row(three, 1).name_field, Qt.Key.Key_Escape)
    assert names(three) == ["Dot", "Outer ring", "Blob"]
    QTest.keyClick(row(three, 1), Qt.Key.Key_F2)
    write(row(three, 1).name_field, "   ")
    assert names(three) == ["Dot", "Outer ring", "Blob"]


def test_the_eye_hides_and_shows(three: Window, qtbot: QtBot) -> None:
    qtbot.mouseClick(row(three, 1).eye, LEFT)
    assert [layer.hidden for layer in layers(three)] == [False, True, False]
    assert three.session.history.undoText() == "Hide “Ring”"
    assert [piece.number for piece in panel(three).bar.pieces] == [2, 0]
    qtbot.mouseClick(row(three, 1), LEFT)
    assert three.hidden.card.words.text() == "“Ring” is hidden: what is drawn on it is not seen"
    assert three.hidden.card.isVisible()
    qtbot.mouseClick(row(three, 1).eye, LEFT)
    assert three.session.history.undoText() == "Show “Ring”"
    assert not layers(three)[1].hidden


def test_a_written_share_is_the_prior(three: Window) -> None:
    QTest.mouseDClick(row(three, 0), LEFT, NO_KEY, QPoint(row(three, 0).width() - 50, 12))
    write(row(three, 0).share_field, "60 %")
    assert float(classes_of(three.session.document.target).priors[0]) == pytest.approx(0.6, rel=1e-5)
    assert row(three, 0).look.share == pytest.approx(0.6)
    for wrong in ("many", "120", "nan"):
        QTest.keyClick(row(three, 0), Qt.Key.Key_Percent)
        write(row(three, 0).share_field, wrong)
        assert "from 0 to 100" in three.layout_.status._left.text()
    assert shares_of(three.session.document.target)[0] == pytest.approx(0.6)


def test_dragging_a_boundary_is_one_step_and_moves_two_shares(three: Window) -> None:
    bar, before, steps = panel(three).bar, shares_of(three.session.document.target), three.session.history.count()
    at = round(bar.boundaries()[0])
    drag_over(bar, QPoint(at, 13), *(QPoint(at + k, 13) for k in range(4, 41, 4)))
    after = shares_of(three.session.document.target)
    assert after[2] == pytest.approx((at + 40) / bar.width(), abs=1e-6)
    assert after[0] == pytest.approx(before[0])
    assert (three.session.history.count(), three.session.history.undoText()) == (steps + 1, "Weigh the layers")
    three.session.undo()
    assert shares_of(three.session.document.target) == pytest.approx(before)
    drag_over(bar, QPoint(2, 13), QPoint(60, 13))  # not on a boundary
    assert shares_of(three.session.document.target) == pytest.approx(before)


def test_arrows_on_the_bar_weigh_the_layer_in_hand(three: Window) -> None:
    before = shares_of(three.session.document.target)[0]
    QTest.keyClick(panel(three).bar, Qt.Key.Key_Right)
    assert shares_of(three.session.document.target)[0] == pytest.approx(before + 0.01)


def test_rows_are_dragged_into_another_order(three: Window) -> None:
    top = row(three, 2)
    drag_over(top, QPoint(60, 12), QPoint(60, 12 + HEIGHT), QPoint(60, 12 + 2 * HEIGHT + 8))
    assert names(three) == ["Blob", "Dot", "Ring"]
    assert three.session.history.undoText() == "Move “Blob” down"
    assert three.painting.page.layer.name == "Dot"  # still in hand
    drag_over(row(three, 0), QPoint(60, 12), QPoint(60, 20))  # dropped where it was
    assert names(three) == ["Blob", "Dot", "Ring"]


def test_alt_and_arrows_move_the_layer_in_hand(three: Window, qtbot: QtBot) -> None:
    with qtbot.waitActive(three):
        three.activateWindow()
    canvas = three.layout_.canvas
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Up, ALT)
    assert names(three) == ["Ring", "Dot", "Blob"]
    qtbot.keyClick(canvas, Qt.Key.Key_Down, ALT)
    qtbot.keyClick(canvas, Qt.Key.Key_Down, ALT)
    assert names(three) == ["Dot", "Ring", "Blob"]
    assert three.painting.page.layer.name == "Dot"


def test_rows_are_walked_by_keys(three: Window) -> None:
    QTest.keyClick(row(three, 0), Qt.Key.Key_Up)
    assert three.painting.page.number == 1
    QTest.keyClick(row(three, 1), Qt.Key.Key_Delete)
    assert names(three) == ["Dot", "Blob"]


def test_duplicate_delete_and_undo_keep_a_sensible_layer_in_hand(three: Window, qtbot: QtBot) -> None:
    qtbot.mouseClick(row(three, 1), LEFT)
    qtbot.mouseClick(panel(three).duplicate, LEFT)
    assert names(three) == ["Dot", "Ring", "Ring copy", "Blob"]
    assert three.painting.page.layer.name == "Ring copy"
    assert layers(three)[2].colour == 3
    qtbot.mouseClick(panel(three).delete, LEFT)
    assert three.painting.page.layer.name == "Ring"
    three.session.undo()
    assert three.painting.page.layer.name == "Ring copy"
    three.session.undo()
    assert three.painting.page.layer.name == "Ring"


def test_a_shape_takes_the_place_of_the_layer_in_hand_only(three: Window, qtbot: QtBot) -> None:
    qtbot.mouseClick(three.layout_.inspector.target.tiles["pair"], LEFT)
    assert names(three)[1:] == ["Ring", "Blob"]
    assert (layers(three)[0].base, layers(three)[0].marks, layers(three)[0].colour) == (Preset("pair"), (), 0)
    assert three.painting.page.number == 0
    three.session.undo()
    assert three.session.document.target == THREE


def test_merging_says_what_is_kept(three: Window, qtbot: QtBot) -> None:
    qtbot.mouseClick(row(three, 0), LEFT)
    assert not panel(three).merge.isEnabled()
    qtbot.mouseClick(row(three, 1), LEFT)
    before = shares_of(three.session.document.target)
    qtbot.mouseClick(panel(three).merge, LEFT)
    assert names(three) == ["Dot", "Blob"]
    assert three.session.history.undoText() == "Merge “Ring” down"
    assert "Merged as ink" in three.layout_.status._left.text()
    assert shares_of(three.session.document.target)[0] == pytest.approx(before[0] + before[1], rel=1e-6)


def test_the_last_layer_is_not_taken_away_and_there_is_room_for_32(window: Window) -> None:
    window.layering.delete()
    assert "at least one layer" in window.layout_.status._left.text()
    for _ in range(40):
        window.layering.add()
    assert len(layers(window)) == 32
    assert "at most 32 layers" in window.layout_.status._left.text()
    assert len(set(names(window))) == 32


def test_layers_are_the_parts_and_what_points_are_guided_to(three: Window, qtbot: QtBot) -> None:
    three.layout_.timeline.particlesChanged.emit(500)
    three.sampling.show_shares()
    bars = three.layout_.inspector.shares.bars
    assert [bar._share[0] for bar in bars.rows] == ["Blob", "Ring", "Dot"]  # topmost first, as in the list
    assert [bar._label for bar in bars.rows] == [2, 1, 0]
    sheet = three.layout_.timeline.transport.sheet
    assert [(o.key, o.title, o.dot) for o in sheet.towards._options[1:]] == [
        (2, "Blob", "label 2"),
        (1, "Ring", "label 1"),
        (0, "Dot", "label 0"),
    ]
    told: list[int] = []
    three.layout_.inspector.shares.rowPicked.connect(told.append)
    qtbot.mouseClick(bars.rows[0], LEFT)
    assert told == [2]
    assert bars.rows[0].isChecked()
    sheet.towards.changed.emit(2)
    three.layering.move(2, 0)
    assert three.session.document.sampling.towards == 0
    three.layering.take(0)
    three.layering.delete()
    assert three.session.document.sampling.towards == -1
    three.session.undo()
    assert three.session.document.sampling.towards == 0


def test_new_layers_are_offered_while_points_play(window: Window, qtbot: QtBot) -> None:
    window.layout_.timeline.particlesChanged.emit(500)
    window.sampling.play(looping=True)
    window.session.edit("Three layers", target=THREE)
    sheet = window.layout_.timeline.transport.sheet
    until(qtbot, lambda: [o.title for o in sheet.towards._options[1:]] == ["Blob", "Ring", "Dot"])


@pytest.mark.parametrize("count", [1, 2, 3, 5, 32])
def test_the_whole_inspector_fits_whatever_the_number_of_layers(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    inspector = Inspector()
    qtbot.addWidget(inspector)
    inspector.target.set_shapes({str(k): str(k) for k in range(9)})
    parts = [("Layer", 0.5, 0.5)] * (count if count > 1 else 8)
    inspector.shares.set_shares(parts, range(count) if count > 1 else ())
    inspector.target.layers.set_layers([LayerLook(f"Layer {k}", k, 1 / count) for k in range(count)], 0)
    inspector.resize(inspector.width(), 900 - 48 - 24)
    inspector.show()
    for _ in range(4):
        QApplication.processEvents()
    assert inspector._area.verticalScrollBar().maximum() == 0
    assert not inspector.error.is_folded()
    assert inspector.shares.is_folded() == (count > 4)
    with cut_texts(monkeypatch) as cut:
        inspector.grab()
    assert cut == []
