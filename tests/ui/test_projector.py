"""The window for a projector, used as a presenter does: by two keys, a clicker's, and the mouse as a pointer."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from scoreviz.engine.palette import CONTRAST, DARK, LIGHT
from scoreviz.ui import projector as projector_file
from scoreviz.ui import theme
from scoreviz.ui.particles_layer import Particles, furthest
from scoreviz.ui.preferences import settings
from scoreviz.ui.projector import ENLARGED, Projector
from scoreviz.ui.projector_bars import FOOT, HEAD
from scoreviz.ui.remembered import PLACE
from scoreviz.ui.stops import Stop
from scoreviz.ui.thinning import MANY, thinned
from scoreviz.ui.window import Window
from tests.ui.canvas_fields import share_of
from tests.ui.chrome import cut_texts
from tests.ui.person import PATIENCE

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


class Talk:
    """A lesson of four stops: said, asked, answered, the next step."""

    def __init__(self) -> None:
        self.at = 0

    def shown(self) -> Stop:
        return Stop("Where does the score point?", f"Sentence {self.at}.", self.at // 3 + 1, 2)

    def next(self) -> None:
        self.at = min(self.at + 1, 3)

    def back(self) -> None:
        self.at = max(self.at - 1, 0)


@pytest.fixture
def far(window: Window, qtbot: QtBot) -> Projector:
    window.layout_.canvas.setFocus()
    press(window, Key.Key_F11)
    window.setWindowState(Qt.WindowState.WindowNoState)  # the screen of the tests is a small square
    window.resize(1280, 720)
    qtbot.waitUntil(lambda: window.layout_.canvas.width() == 1280, timeout=PATIENCE)
    window.projector.tick()
    return window.projector


def press(window: Window, key: Qt.Key) -> None:
    QTest.keyClick(window.focusWidget() or window, key)


def test_only_what_a_room_needs_is_seen(window: Window, far: Projector) -> None:
    parts = window.layout_
    for hidden in (parts.top, parts.tools, parts.inspector, parts.timeline, parts.status, parts.canvas.legend):
        assert not hidden.isVisible()
    assert not any(floating.isVisible() for floating in (parts.views, parts.compare, parts.layers))
    assert far.head.isVisible()
    assert far.foot.isVisible()
    assert far.key.isVisible()
    assert parts.canvas.height() == window.height() - HEAD - FOOT
    assert far.head.title.text() == window.title.name


def test_it_is_light_at_first_and_what_is_kept_stays(window: Window, far: Projector) -> None:
    assert theme.current() is LIGHT
    assert settings().value("theme") is None
    press(window, Key.Key_C)
    assert theme.current() is CONTRAST
    press(window, Key.Key_F11)
    assert theme.current() is window.looking.palette is DARK
    press(window, Key.Key_F11)
    assert theme.current() is CONTRAST  # as this room had it last


def test_everything_comes_back(window: Window, qtbot: QtBot) -> None:
    before = window.session.document, window.size(), window.windowState(), window.layout_.canvas.size()
    window.layout_.canvas.setFocus()
    press(window, Key.Key_F11)
    assert window.isFullScreen()
    press(window, Key.Key_Escape)
    qtbot.waitUntil(lambda: window.layout_.canvas.size() == before[3], timeout=PATIENCE)
    assert (window.session.document, window.size(), window.windowState(), window.layout_.canvas.size()) == before
    assert window.session.history.count() == 0
    parts = window.layout_
    for shown in (parts.top, parts.tools, parts.inspector, parts.timeline, parts.status, parts.canvas.legend):
        assert shown.isVisible()
    assert not window.projector.head.isVisible()
    assert not window.projector.foot.isVisible()
    assert not window.projector.key.isVisible()
    assert parts.canvas.stage.enlarged == 1.0
    assert window.focusWidget() is parts.canvas


def test_a_window_closed_by_a_projector_comes_back_as_it_was(window: Window, far: Projector) -> None:
    window.leave()
    other = Window()
    assert other.restoreGeometry(settings().value(PLACE))
    assert not other.isFullScreen()
    other.leave()


def test_arrows_and_points_are_larger_and_fewer(window: Window, far: Projector, qtbot: QtBot) -> None:
    canvas = window.layout_.canvas
    xs, _ = canvas.node_grid()
    assert float(xs[1] - xs[0]) * canvas.camera.scale == pytest.approx(52.0, rel=1e-5)  # float32
    assert canvas.stage.unit == ENLARGED * canvas.devicePixelRatioF()
    qtbot.waitUntil(lambda: fields_at(window, 52.0), timeout=PATIENCE)


def fields_at(window: Window, spacing: float) -> bool:
    """Whether the fields on the screen are of nodes so many pixels apart."""
    shown = window.scene.shown
    apart = None if shown is None else float(shown.nodes[0, 1, 0] - shown.nodes[0, 0, 0])
    return apart is not None and abs(apart * window.layout_.canvas.camera.scale - spacing) < 0.1


def test_every_so_many_th_point_stays_with_its_trail() -> None:
    points = np.random.default_rng(0).normal(size=(900, 2)).astype(np.float32)
    trails = np.stack([points - 0.1, points])[:, ::3]  # one to every third point
    points[33], points[34] = 1e4, 2e4  # left for good, of which one is shown
    whole = Particles(points=points, trails=trails, escaped=2, shades=np.arange(900, dtype=np.uint8))
    few = thinned(whole, ENLARGED)
    assert few.points is not None
    assert few.trails is not None
    assert np.array_equal(few.points, points[::3])
    assert np.array_equal(few.shades if few.shades is not None else [], np.arange(900, dtype=np.uint8)[::3])
    heads = {tuple(head) for head in few.trails[-1].tolist()}
    assert len(heads & {tuple(point) for point in few.points.tolist()}) == few.trails.shape[1] - 1  # but the one moved
    assert few.escaped == 1
    assert furthest(few.points, few.escaped).tolist() == [[1e4, 1e4]]
    assert thinned(whole, 1.0) is whole
    handful = Particles(points=points[:100])
    assert thinned(handful, ENLARGED) is handful
    many = thinned(Particles(points=np.zeros((20_000, 2), np.float32)), ENLARGED).points
    assert many is not None
    assert len(many) <= MANY


@pytest.mark.parametrize(("on", "back"), [(Key.Key_PageDown, Key.Key_PageUp), (Key.Key_Right, Key.Key_Left)])
def test_two_keys_reach_every_stop(window: Window, far: Projector, on: Qt.Key, back: Qt.Key) -> None:
    talk = Talk()
    far.set_stops(talk)
    assert (far.head.title.text(), far.head.place.text()) == ("Where does the score point?", "1 / 2")
    said = []
    for key in (on, on, on, on, back, back, back, back):
        press(window, key)
        said.append(int(far.caption.accessibleName()[-2]))
    assert said == [1, 2, 3, 3, 2, 1, 0, 0]
    press(window, on)
    press(window, on)
    press(window, on)
    assert far.head.place.text() == "2 / 2"
    assert far.caption.isVisible()
    far.set_stops(None)
    assert far.head.title.text() == window.title.name


def test_without_a_lesson_two_keys_go_through_the_views(window: Window, far: Projector, qtbot: QtBot) -> None:
    assert far.head.place.text() == ""  # nothing is learned, so there is one
    press(window, Key.Key_PageDown)
    assert window.session.document.overlays.view == window.layout_.canvas.stage.overlays.view
    window.learning.train()
    qtbot.waitUntil(lambda: window.learner.learned is not None, timeout=PATIENCE)
    window.learner.stop()
    window.looking.set_view("true")
    seen = []
    for _ in range(5):
        press(window, Key.Key_PageDown)
        seen.append(window.session.document.overlays.view)
    assert seen == ["learned", "both", "split", "difference", "difference"]
    assert far.head.place.text() == "5 / 5"
    assert far.caption.accessibleName() == "How far off the network is, place by place."


@pytest.mark.parametrize("key", [Key.Key_B, Key.Key_Period])
def test_the_screen_goes_black_and_the_next_key_only_wakes_it(window: Window, far: Projector, key: Qt.Key) -> None:
    talk = Talk()
    far.set_stops(talk)
    press(window, key)
    image = window.grab().toImage()
    assert {image.pixelColor(x, y).name() for x in (5, 640, 1270) for y in (5, 360, 710)} == {"#000000"}
    press(window, Key.Key_PageDown)
    assert not far.blank.isVisible()
    assert talk.at == 0
    press(window, key)
    QTest.mouseClick(far.blank, LEFT)
    assert not far.blank.isVisible()
    assert far.on


def test_the_pointer_is_seen_and_draws_nothing(window: Window, far: Projector) -> None:
    press(window, Key.Key_L)
    assert far.laser.isVisible()
    strokes = window.session.document.target
    QTest.mouseMove(far.laser, QPoint(600, 300))
    QTest.mouseMove(far.laser, QPoint(640, 300))
    QTest.mousePress(far.laser, LEFT, pos=QPoint(640, 300))
    QTest.mouseMove(far.laser, QPoint(700, 320))
    QTest.mouseRelease(far.laser, LEFT, pos=QPoint(700, 320))
    assert share_of(window.grab().toImage().copy(696, 316, 8, 8), LIGHT.difference, 4) == 1.0
    assert window.session.document.target is strokes
    press(window, Key.Key_L)
    assert not far.laser.isVisible()


def test_the_pointer_goes_when_its_key_was_held(
    window: Window, far: Projector, monkeypatch: pytest.MonkeyPatch
) -> None:
    focus = window.focusWidget()
    assert focus is not None
    QTest.keyPress(focus, Key.Key_L)
    QTest.keyRelease(focus, Key.Key_L)  # a tap
    assert far.laser.isVisible()
    press(window, Key.Key_L)
    assert not far.laser.isVisible()
    monkeypatch.setattr(projector_file, "HELD_SECONDS", 0.0)
    QTest.keyPress(focus, Key.Key_L)
    assert far.laser.isVisible()
    QTest.qWait(5)
    QTest.keyRelease(focus, Key.Key_L)
    assert not far.laser.isVisible()


def test_space_plays_and_the_axis_is_moved(window: Window, far: Projector, qtbot: QtBot) -> None:
    press(window, Key.Key_Space)
    qtbot.waitUntil(lambda: window.sampling.playback.playing, timeout=PATIENCE)
    press(window, Key.Key_Space)
    assert not window.sampling.playback.playing
    axis = far.foot.axis
    box = axis._strip()
    QTest.mouseClick(axis, LEFT, pos=QPoint(round(box.center().x()), round(box.center().y())))
    assert window.scene.t == pytest.approx(0.5, abs=0.01)
    qtbot.waitUntil(lambda: far.foot.level.accessibleName().endswith(f"{window.scene.level().sigma:.2f}"), timeout=5000)


@pytest.mark.parametrize("size", [(1100, 700), (1280, 720), (1920, 1080)])
def test_no_word_is_cut(window: Window, far: Projector, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    far.set_stops(Talk())
    window.resize(*size)
    window.projector.tick()
    QTest.qWait(20)
    with cut_texts(monkeypatch) as cut:
        window.grab()
    assert cut == []
    assert window.layout_.canvas.rect().contains(far.caption.geometry())
    assert not far.caption.geometry().intersects(far.key.geometry())
