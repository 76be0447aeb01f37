"""The probe as a person uses it: taken, dragged, typed, pinned, copied and put away."""

from collections.abc import Sequence

import numpy as np
import pytest
import torch
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import Noise, Probing, UnitName
from scoreviz.engine.palette import DARK, LIGHT, Palette
from scoreviz.engine.probe_text import as_text
from scoreviz.engine.probing import ProbeRequest, ProbeSnapshot, probe, with_paths
from scoreviz.engine.target import Preset, Target
from scoreviz.ui import probe_figures, probe_layer
from scoreviz.ui.camera import Camera
from scoreviz.ui.probe_labels import Label, is_pushed, kept_off, placed
from scoreviz.ui.probe_layer import ProbeLayer, Sight
from scoreviz.ui.probe_names import DOTS, labels_of
from scoreviz.ui.probe_panel import ProbePanel
from scoreviz.ui.typeset import IDENTITY, paint_line, width_of, words
from scoreviz.ui.window import Window
from tests.ui.canvas_fields import share_of
from tests.ui.person import LEFT, NO_KEY, until

MOONS = Target.of(Preset("two-moons"), name="Two moons")
CONTROL = Qt.KeyboardModifier.ControlModifier


class Wrong:
    """A field that is not the true one."""

    def score(self, y: torch.Tensor, sigma: torch.Tensor | float) -> torch.Tensor:
        return -(y + torch.tensor((1.0, 0.0))) / (4.0 + torch.as_tensor(sigma).reshape(-1, 1) ** 2)


def snapshot(probing: Probing | None = None, t: float = 0.55, noise: Noise | None = None) -> ProbeSnapshot:
    return with_paths(probe(ProbeRequest(MOONS, noise or Noise(), t, (1.25, 1.2), probing or Probing(), Wrong())))


def key(window: Window, pressed: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
    QTest.keyClick(window.layout_.canvas, pressed, modifier)


def taken(qtbot: QtBot, window: Window) -> Window:
    """A window with the probe in hand and its figures on screen."""
    window.layout_.canvas.setFocus()
    window.session.edit("Two moons", target=MOONS)
    key(window, Qt.Key.Key_P)
    settle(qtbot, window)
    return window


def settle(qtbot: QtBot, window: Window) -> None:
    """Wait until what is shown is about the document as it is."""

    def shown() -> bool:
        found, document = window.probing.shown, window.session.document
        if found is None:
            return False
        about, wanted = found.request, document.probing
        same = about.probing.unit == wanted.unit and about.probing.averaged == wanted.averaged
        return same and (about.y, about.noise, about.target) == (wanted.point, document.noise, document.target)

    until(qtbot, shown)


def at(window: Window, x: float, y: float) -> QPoint:
    px, py = window.layout_.canvas.camera.to_screen(np.array((x, y))).tolist()
    return QPoint(round(px), round(py))


def press_and_drag(window: Window, *places: tuple[float, float]) -> None:
    canvas = window.layout_.canvas
    QTest.mousePress(canvas, LEFT, NO_KEY, at(window, *places[0]))
    for place in places[1:]:
        QTest.mouseMove(canvas, at(window, *place))
    QTest.mouseRelease(canvas, LEFT, NO_KEY, at(window, *places[-1]))


def type_into(panel: ProbePanel, name: str, text: str) -> None:
    field = {"y1": panel.y1, "y2": panel.y2, "level": panel.level}[name]
    QTest.mouseDClick(field, LEFT)
    QTest.keyClicks(field.field, text)
    QTest.keyClick(field.field, Qt.Key.Key_Return)


def test_p_shows_a_probe_and_its_figures_and_escape_puts_it_away(qtbot: QtBot, window: Window) -> None:
    tool = window.painting.name
    taken(qtbot, window)
    panel, inspector = window.probing.panel, window.layout_.inspector
    assert panel.isVisible()
    assert not inspector.isVisible()
    assert panel.width() == 400
    found = window.probing.shown
    assert found is not None
    until(qtbot, lambda: panel.rows["x0"].figures[0] is not None)
    for unit, row in panel.rows.items():
        write = (lambda v: probe_figures.place(v, found.level)) if unit == "x0" else probe_figures.vector
        assert row.figures[0] == tuple(write(value) for value in found.true[unit])
        assert row.figures[1:] == (None, "–")  # nothing is learned
    assert "Nothing is learned yet" in panel.remark.text()
    assert dict(panel.bars.shares) == dict(found.shares)
    assert panel.number.text().endswith("of 500 points")
    key(window, Qt.Key.Key_Escape)
    until(qtbot, lambda: inspector.isVisible())
    assert not panel.isVisible()
    assert not window.probing.layer.isVisible()
    assert window.painting.name == tool
    assert window.session.document.probing.point is not None  # P brings it back


def test_a_drag_is_one_step_and_so_are_arrow_keys(qtbot: QtBot, window: Window) -> None:
    taken(qtbot, window)
    history, first = window.session.history, window.session.document.probing.point
    count = history.count()
    press_and_drag(window, (0.5, 0.5), (0.6, 0.7), (0.9, 1.1))
    assert window.session.document.probing.point == pytest.approx((0.9, 1.1), abs=0.02)
    assert (history.count(), history.undoText()) == (count + 1, "Move probe")
    t = window.scene.t
    before = window.session.document.probing.point
    for pressed in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Up):
        key(window, pressed)
    assert before is not None
    after = window.session.document.probing.point
    step = 4.0 / window.layout_.canvas.camera.scale
    assert after == pytest.approx((before[0] - 2 * step, before[1] + step))
    assert history.count() == count + 2
    assert window.scene.t == t  # an arrow is the probe's while it is in hand
    window.session.undo()
    window.session.undo()
    assert window.session.document.probing.point == first


def test_the_probe_is_held_where_it_is_gripped(qtbot: QtBot, window: Window) -> None:
    taken(qtbot, window)
    press_and_drag(window, (0.5, 0.5))
    held = window.session.document.probing.point
    assert held is not None
    off = 5.0 / window.layout_.canvas.camera.scale
    press_and_drag(window, (held[0] + off, held[1]), (held[0] + off + 0.3, held[1]))
    assert window.session.document.probing.point == pytest.approx((held[0] + 0.3, held[1]), abs=0.02)


def test_typed_numbers_are_taken_or_refused_in_a_sentence(qtbot: QtBot, window: Window) -> None:
    taken(qtbot, window)
    panel, said = window.probing.panel, window.layout_.status._left
    type_into(panel, "y1", "1,5")
    type_into(panel, "y2", "-0.25")
    assert window.session.document.probing.point == (1.5, -0.25)
    type_into(panel, "y1", "left")
    assert said.text() == "“left” is not a number: a number such as 0.5 is wanted, and what was there stays."
    for nothing in ("", "   "):
        panel.y1.open()
        panel.y1.field.clear()
        QTest.keyClicks(panel.y1.field, nothing)
        QTest.keyClick(panel.y1.field, Qt.Key.Key_Return)
        assert said.text() == "Nothing was typed: a number such as 0.5 is wanted, and what was there stays."
    assert window.session.document.probing.point == (1.5, -0.25)
    type_into(panel, "level", "0.7")
    assert window.scene.level().level == pytest.approx(0.7)
    until(qtbot, lambda: panel.level.value == "0.70")
    type_into(panel, "level", "1000")
    assert said.text().startswith("σ must lie between 0.030 and 8.0")
    assert window.scene.level().level == pytest.approx(0.7)


def test_a_row_is_the_unit_on_the_canvas_and_n_draws_anew(qtbot: QtBot, window: Window) -> None:
    taken(qtbot, window)
    panel, seed = window.probing.panel, window.session.document.sampling.seed
    QTest.mouseClick(panel.rows["score"], LEFT)
    settle(qtbot, window)
    found = window.probing.shown
    assert found is not None
    assert found.drawn.words.endswith("σ")
    key(window, Qt.Key.Key_N)
    assert "choose 1, 10 or 100" in window.layout_.status._left.text()
    panel.averaged._segments["10"].click()
    settle(qtbot, window)
    first = window.probing.shown
    assert first is not None
    assert first.draws is not None
    until(qtbot, lambda: panel.draws_note.text().startswith("Their mean is"))
    key(window, Qt.Key.Key_N)
    assert window.session.document.probing.seed == 1
    assert window.session.document.sampling.seed == seed
    until(qtbot, lambda: window.probing.shown is not None and window.probing.shown.request.probing.seed == 1)
    again = window.probing.shown
    assert again is not None
    assert again.draws is not None
    assert not np.array_equal(again.draws.vectors, first.draws.vectors)
    window.session.undo()
    window.session.undo()
    window.session.undo()
    assert window.session.document.probing.unit == "x0"
    until(qtbot, lambda: panel.rows["x0"].isChecked())


def test_pins_stay_while_the_probe_moves(qtbot: QtBot, window: Window) -> None:
    taken(qtbot, window)
    panel, session = window.probing.panel, window.session
    press_and_drag(window, (0.5, 0.5))
    pinned = session.document.probing.point
    panel.pin.click()
    assert session.document.probing.pins == (pinned,)
    press_and_drag(window, (-1.0, 1.0), (-1.2, 1.1))
    assert session.document.probing.pins == (pinned,)
    until(qtbot, lambda: len(panel.pins.rows) == 1)
    press_and_drag(window, (0.5, 0.5))  # a click on the pin
    assert session.document.probing.point == pinned
    press_and_drag(window, (0.5, 0.5), (0.7, 0.5), (0.9, 0.4))  # a drag takes the probe off it
    assert session.document.probing.point == pytest.approx((0.9, 0.4), abs=0.02)
    assert session.document.probing.pins == (pinned,)
    press_and_drag(window, (0.5, 0.5))
    key(window, Qt.Key.Key_Delete)
    assert not session.document.probing.pins
    assert session.document.probing.point == pinned
    key(window, Qt.Key.Key_Delete)
    assert session.document.probing.point is None
    until(qtbot, lambda: "Press anywhere" in panel.remark.text())
    session.undo()
    session.undo()
    assert session.document.probing.pins == (pinned,)
    until(qtbot, lambda: len(panel.pins.rows) == 1)
    panel.pins.removed.emit(0)
    assert not session.document.probing.pins


def test_the_values_are_copied_while_the_probe_is_in_hand(qtbot: QtBot, window: Window) -> None:
    taken(qtbot, window)
    found = window.probing.shown
    assert found is not None
    QGuiApplication.clipboard().clear()
    window.probing.panel.copy.click()
    assert QGuiApplication.clipboard().text() == as_text(found)
    QGuiApplication.clipboard().clear()
    key(window, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == as_text(found)
    key(window, Qt.Key.Key_B)
    key(window, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() != as_text(found)  # the layer, as before
    QGuiApplication.clipboard().clear()


def test_another_tool_leaves_the_probe_on_the_canvas(qtbot: QtBot, window: Window) -> None:
    taken(qtbot, window)
    key(window, Qt.Key.Key_B)
    until(qtbot, lambda: window.layout_.inspector.isVisible())
    layer = window.probing.layer
    assert layer.isVisible()
    until(qtbot, lambda: not layer.sight.in_hand)
    assert layer.sight.found is not None
    key(window, Qt.Key.Key_P)
    until(qtbot, lambda: window.probing.panel.isVisible())
    window.probing.panel.close_.click()
    until(qtbot, lambda: not layer.isVisible())


def test_other_noise_and_an_empty_page_say_what_does_not_hold(qtbot: QtBot, window: Window) -> None:
    taken(qtbot, window)
    panel = window.probing.panel
    window.session.edit("Noise", noise=Noise(kernel="laplace"))
    settle(qtbot, window)
    until(qtbot, lambda: not panel.identity.isVisible())
    assert panel.frame_note.text() == "s is no unit of the others under Laplace noise"
    assert not panel.averaged.isEnabled()
    assert not panel.paths.isEnabled()
    window.painting.clear()
    until(qtbot, lambda: "nothing a point could have come from" in panel.remark.text())
    assert window.probing.shown is None


def test_in_a_narrow_window_the_timeline_keeps_its_width(qtbot: QtBot, window: Window) -> None:
    window.resize(1100, 700)
    taken(qtbot, window)
    panel, canvas = window.probing.panel, window.layout_.canvas
    until(qtbot, lambda: canvas.width() == window.layout_.timeline.width() - panel.width())
    assert panel.geometry().left() >= canvas.geometry().right()
    key(window, Qt.Key.Key_Escape)
    until(qtbot, lambda: canvas.width() == window.layout_.timeline.width())


@pytest.mark.parametrize("level", [0.03, 0.1, 0.29, 0.7, 3.0])
def test_the_identity_holds_for_the_figures_as_written(level: float) -> None:
    """Of s the last digit is off by half, and of a place by half of its own over sigma squared."""
    y, x0 = 1.234567, 0.987654
    read = {name: probe_figures.place(value, level) for name, value in (("y", y), ("x0", x0))}
    score = probe_figures.vector((x0 - y) / level**2)
    figures = {name: float(text.replace("−", "-")) for name, text in {**read, "s": score}.items()}
    digits = len(read["y"].split(".")[1])
    slack = 10.0**-digits / level**2 + (0.005 if abs(figures["s"]) < 100 else 0.05)
    assert abs(figures["s"] - (figures["x0"] - figures["y"]) / level**2) <= slack
    assert slack < 0.03 * max(1.0, abs(figures["s"]))  # so that it can be seen to hold


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.0, "0.00"),
        (-0.001, "−0.0010"),
        (0.0962, "+0.0962"),
        (0.00001, "0.0000"),
        (1.4, "+1.40"),
        (-2.594, "−2.59"),
        (-123.44, "−123.4"),
        (12345.6, "+12\u2009350"),
    ],
)
def test_vectors_are_written_with_their_sign(value: float, written: str) -> None:
    assert probe_figures.vector(value) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.0, "0"),
        (0.0000054321, "5.4e−6"),
        (0.00099, "9.9e−4"),
        (0.0027, "0.0027"),
        (1.8, "1.8"),
        (0.0009999, "1.0e−3"),
    ],
)
def test_a_small_gap_is_a_power_of_ten(value: float, written: str) -> None:
    assert probe_figures.gap(value) == written


@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize("unit", ["x0", "eps", "score", "v"])
def test_what_is_painted(qtbot: QtBot, palette: Palette, unit: UnitName) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(900, 700)
    window = ProbeLayer(parent)
    camera = Camera(scale=120.0, width=900, height=700)
    found = snapshot(Probing(unit=unit, averaged="10", paths=True))
    window.show_sight(Sight(camera, palette, found, ((-1.0, 0.5),)))
    image = window.grab().toImage()
    for colour in (palette.true, palette.learned, palette.difference):
        assert share_of(image, colour) > 1e-4
    names = labels_of(window.sight, found)
    assert len(names) == 5  # the point, the circle, two arrows and the mean of ten
    said = ["".join(piece.text for piece in label.line) for label in names]
    assert said[:2] == ["noisy point y", "one σ of noise"]
    assert {"mean of 10"} <= set(said)
    window.show_sight(Sight(camera, palette, found, (), in_hand=False))
    assert share_of(window.grab().toImage(), palette.true) > 1e-4


def test_what_the_dots_are_is_said_where_the_key_does_not_stand(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    boxes: list[QRectF] = []
    real = probe_layer.paint_labels

    def noted(
        painter: QPainter, labels: list[Label], palette: Palette, room: QRectF, taken: Sequence[QRectF] = ()
    ) -> None:
        boxes.extend(label.box() for label in labels if label.line in (words(DOTS), (words(DOTS),)))
        real(painter, labels, palette, room, taken)

    monkeypatch.setattr(probe_layer, "paint_labels", noted)
    taken(qtbot, window)
    until(qtbot, lambda: bool(boxes))
    canvas = window.layout_.canvas
    assert not any(box.intersects(QRectF(canvas._legend.geometry())) for box in boxes)
    assert not any(box.intersects(QRectF(window.layout_.views.geometry())) for box in boxes)


def test_of_two_networks_the_probe_says_whose_arrow_it_shows(qtbot: QtBot, window: Window) -> None:
    taken(qtbot, window)
    window.learning.train()
    until(qtbot, lambda: window.learner.learned is not None)
    window.rivalry.add()
    window.layout_.inspector.learn.rival.sheet.hide()
    until(qtbot, lambda: "learned is net A’s" in window.probing.panel.remark.text())
    window.session.undo()
    until(qtbot, lambda: window.probing.panel.remark.text() == "")


def test_labels_stand_apart_and_on_the_canvas() -> None:
    room = QRectF(0, 0, 600, 400)
    places = [QPointF(590, 5), QPointF(588, 8), QPointF(300, 200), QPointF(302, 203)]
    boxes = placed([Label((words("a noisy point"),), "#FFFFFF", place, "right", 20.0) for place in places], room)
    for n, box in enumerate(boxes):
        assert room.contains(box)
        assert not any(box.intersects(other) for other in boxes[:n])


def test_what_is_said_of_the_dots_goes_to_the_other_edge_where_a_name_is_in_its_way() -> None:
    room = QRectF(0, 0, 900, 400)
    said = [Label((words("what the dots are"),), "#FFFFFF", QPointF(16, 82), "right", 0.0, small=True)]
    here, there = QRectF(0, 60, 200, 50), QRectF(700, 60, 200, 50)
    assert kept_off(said, room, [there]) == said
    moved = placed(kept_off(said, room, [here]), room)[0]
    assert moved.right() == room.right() - 16
    assert not moved.intersects(here)
    assert kept_off(said, room, [here, there]) == said


def test_a_name_is_pushed_where_the_edge_leaves_it_no_room() -> None:
    room, long = QRectF(0, 0, 600, 400), (words("one standard deviation of noise"),)
    near, far = (Label(long, "#FFFFFF", QPointF(x, 200), "left", 8.0) for x in (40, 500))
    assert is_pushed([far, near], room)
    assert not is_pushed([far], room)


def test_formulas_are_wide_as_they_are_painted(qapp: QApplication) -> None:
    width = width_of(IDENTITY, 20)
    image = QImage(400, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("#000000"))
    painter = QPainter(image)
    paint_line(painter, IDENTITY, 20, QColor("#FFFFFF"), QPointF(20, 40))
    painter.end()
    lit = [x for x in range(400) if any(image.pixelColor(x, y).lightness() > 80 for y in range(60))]
    assert 18 <= lit[0] <= 24
    assert abs(lit[-1] - (20 + width)) < 8


def test_what_a_network_learned_of_another_drawing_is_dimmed_and_named(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken(qtbot, window)
    panel, layer = window.probing.panel, window.probing.layer
    assert not layer.sight.stale
    monkeypatch.setattr(type(window.learner), "learned", property(lambda _: Wrong()))
    monkeypatch.setattr(type(window.learning), "staleness", property(lambda _: "From the earlier drawing"))
    until(qtbot, lambda: panel.remark.text() == "From the earlier drawing: what is learned is dimmed.")
    assert layer.sight.stale
    until(qtbot, lambda: panel.rows["score"].figures[1] is not None)
    assert panel.rows["score"].stale


def test_whose_frame_the_figures_are_in_stands_by_them(qtbot: QtBot, window: Window) -> None:
    taken(qtbot, window)
    panel = window.probing.panel
    until(qtbot, lambda: panel.frame.text() == "The data’s frame, y = x₀ + σ ε; as on the canvas")
    window.session.edit("Process", noise=Noise(process="vp"))
    alpha = window.scene.level().alpha
    until(qtbot, lambda: panel.frame.text().endswith(f"the canvas shows x = {alpha:.2f} y"))
    heights = [widget.mapTo(panel, QPoint()).y() for widget in (panel.y1, panel.frame, panel.rows["x0"])]
    assert heights == sorted(heights)  # between the point and its arrow
