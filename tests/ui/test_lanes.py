"""Lanes side by side, by hand: added, changed, moved, looked at, taken back, saved and opened again."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from scoreviz.engine.branch import with_dropped
from scoreviz.engine.document import Run
from scoreviz.engine.lane_edits import pair_of
from scoreviz.engine.lanes import lanes_of
from scoreviz.engine.pairs import PAIRS, Pair, set_up
from scoreviz.engine.recording import digest_of
from scoreviz.ui.compare_sheet import CompareSheet
from scoreviz.ui.lane_card import LaneCard
from scoreviz.ui.lane_measures import is_old
from scoreviz.ui.lane_numbers import ROW
from scoreviz.ui.lane_picture import LanePicture
from scoreviz.ui.lanes_view import LanesView
from scoreviz.ui.window import Window
from tests.ui.person import LEFT, NO_KEY, chosen_file, until

POINTS, STEPS = 300, 12


@pytest.fixture
def short(window: Window) -> Window:
    """A window whose run is short."""
    sampling = replace(window.session.document.sampling, particles=POINTS, steps=STEPS)
    window.session.edit("Points", sampling=sampling)
    return window


@pytest.fixture
def two(short: Window, qtbot: QtBot) -> Iterator[Window]:
    """A window with two lanes at the end of their runs."""
    qtbot.mouseClick(short.layout_.compare.button, LEFT)
    qtbot.mouseClick(sheet(short).add_lane, LEFT)
    until(qtbot, lambda: ended(short))
    yield short
    short.lanes.put_away()


def sheet(window: Window) -> CompareSheet:
    assert window.comparing.sheet.isVisible()
    return window.comparing.sheet


def ended(window: Window) -> bool:
    runs = window.sampling.playback.in_step.runs
    done = all(run is not None and run.finished for run in runs)
    return bool(runs) and done and window.sampling.playback.at_end and not window.sampling.playback.playing


def runs_of(window: Window) -> tuple[Run, ...]:
    return lanes_of(window.session.document)


def cards(window: Window) -> list[LaneCard]:
    return window.lanes.view.cards


def is_told(window: Window, pair: Pair) -> bool:
    """Whether a comparison plays and says what it is about."""
    return window.sampling.playback.run is not None and pair.sentence in window.lanes.view.bar.lesson.text()


def dropped_in(picture: LanePicture) -> int:
    """Of how many points the branch is that is shown."""
    branch = picture.sight.parted.branch
    return 0 if branch is None else len(branch.points)


def two_by_two(tops: list[int]) -> bool:
    return tops[0] == tops[1] < tops[2] == tops[3]


def click_in(qtbot: QtBot, menu: QMenu, title: str) -> None:
    """Click an entry of an open menu."""
    action: QAction = next(action for action in menu.actions() if action.text() == title)
    qtbot.mouseClick(menu, LEFT, NO_KEY, menu.actionGeometry(action).center())


def turn_wheel(widget: QWidget, notches: int) -> None:
    place = QPointF(widget.rect().center())
    event = QWheelEvent(
        place,
        widget.mapToGlobal(place),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        NO_KEY,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_a_lane_is_added_beside_the_run_and_taken_back_by_one_step(two: Window, qtbot: QtBot) -> None:
    assert two.lanes.view.isVisible()
    assert [card.title for card in cards(two)] == ["Probability flow", "Reverse SDE"]
    assert not two.layout_.inspector.isVisible()  # the lanes have its place
    assert not two.layout_.timeline.transport.sampler.isVisible()
    assert "moment" in two.layout_.timeline.transport.read_out.toolTip()
    assert two.painting.name == "hand"
    until(qtbot, lambda: all(card.picture.sight.run.points is not None for card in cards(two)))
    until(qtbot, lambda: all("distance to truth" in card.numbers.accessibleName() for card in cards(two)))
    until(qtbot, lambda: "1 and 2" in two.lanes.view.between.text())
    assert f"same {POINTS} starting points" in two.lanes.view.bar.same.text()
    two.session.undo()
    assert not two.lanes.view.isVisible()
    assert two.layout_.timeline.transport.sampler.isVisible()
    assert two.painting.name == "brush"
    assert len(runs_of(two)) == 1
    qtbot.wait(60)
    assert two.layout_.canvas.shown[1].points is not None


def test_in_a_low_window_a_lane_gives_its_field_more_room_than_its_figures(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(860, 458)  # the canvas beside a lesson, in a window of 1280 by 720
    view, high = LanesView(over), dict[int, int]()
    view.set_plain(True)
    view.set_count(2)
    over.show()
    for parts in (4, 2):
        view.set_parts(parts)
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        card = view.cards[0]
        high[parts] = card.numbers.height()
        assert card.picture.height() + high[parts] > 0.84 * card.height()
    assert card.picture.height() > 1.7 * high[2]
    assert high[4] - high[2] == 2 * ROW  # as much as there is to show


def test_a_lane_is_copied_moved_and_removed_from_its_menu(two: Window, qtbot: QtBot) -> None:
    before = two.sampling.playback.in_step.runs
    click_in(qtbot, cards(two)[1].open_menu(), "Duplicate")
    assert [run.sampling.sampler for run in runs_of(two)] == ["ode", "reverse-sde", "reverse-sde"]
    click_in(qtbot, cards(two)[2].open_menu(), "Move left")
    click_in(qtbot, cards(two)[0].open_menu(), "Move right")
    assert [run.sampling.sampler for run in runs_of(two)] == ["reverse-sde", "ode", "reverse-sde"]
    assert two.sampling.playback.in_step.runs[1] is before[0]  # what was recorded moves along
    click_in(qtbot, cards(two)[0].open_menu(), "Remove")
    assert [run.sampling.sampler for run in runs_of(two)] == ["ode", "reverse-sde"]
    for _ in range(3):  # to change places with its own copy was no step
        two.session.undo()
    assert [run.sampling.sampler for run in runs_of(two)] == ["ode", "reverse-sde"]
    qtbot.mouseClick(two.lanes.view.bar.end, LEFT)
    assert not two.lanes.view.isVisible()


def test_there_are_four_lanes_at_most(two: Window, qtbot: QtBot) -> None:
    for _ in range(3):
        qtbot.mouseClick(two.lanes.view.bar.add, LEFT)
    assert len(cards(two)) == 4
    assert not two.lanes.view.bar.add.isEnabled()
    assert len({run.sampling.sampler for run in runs_of(two)}) == 4
    until(qtbot, lambda: all(run is not None and run.finished for run in two.sampling.playback.in_step.runs))
    two.resize(1100, 700)
    until(qtbot, lambda: two_by_two([card.geometry().top() for card in cards(two)]))
    assert all(card.picture.width() >= 180 and card.picture.height() >= 100 for card in cards(two))


def test_tab_comes_to_all_lanes_and_to_nothing_below_them(two: Window, qtbot: QtBot) -> None:
    two.activateWindow()
    two.layout_.canvas.setFocus()
    reached: list[QWidget] = []
    for _ in range(80):
        qtbot.keyClick(two.focusWidget() or two, Qt.Key.Key_Tab)
        now = two.focusWidget()
        if now is None or now in reached:
            break
        reached.append(now)
    heads = [widget for card in cards(two) for widget in (card.name, card.settings, card.more)]
    bar, transport = two.lanes.view.bar, two.layout_.timeline.transport
    assert reached[: 4 + len(heads)] == [bar.compare, bar.seed, bar.add, bar.end, *heads]
    assert reached.index(transport.play) >= 4 + len(heads)
    assert not any(two.is_covered(widget) for widget in reached)
    assert not any(two.layout_.canvas.legend.isAncestorOf(widget) for widget in reached)


def test_the_sampler_of_a_lane_is_chosen_in_its_head(two: Window, qtbot: QtBot) -> None:
    first = two.sampling.playback.in_step.runs[0]
    click_in(qtbot, cards(two)[1].name.open_menu(), "DDIM")
    assert [run.sampling.sampler for run in runs_of(two)] == ["ode", "ddim"]
    until(qtbot, lambda: two.sampling.playback.specs[1].run.sampling.sampler == "ddim")
    assert two.sampling.playback.in_step.runs[0] is first  # the other is not made anew
    two.session.undo()
    assert [run.sampling.sampler for run in runs_of(two)] == ["ode", "reverse-sde"]


def test_the_settings_of_a_lane_are_its_own(two: Window, qtbot: QtBot) -> None:
    qtbot.mouseClick(cards(two)[1].settings, LEFT)
    own = two.lanes.sheet
    assert own.isVisible()
    click_in(qtbot, own.steps.open_menu(), "20")
    click_in(qtbot, own.process.open_menu(), "variance preserving")
    qtbot.mouseClick(own.switches["with_noise"], LEFT)
    first, second = runs_of(two)
    assert (first.sampling.steps, first.noise.process, first.sampling.with_noise) == (STEPS, "ve", True)
    assert (second.sampling.steps, second.noise.process, second.sampling.with_noise) == (20, "vp", False)
    assert "noise off" in cards(two)[1].line.text()
    assert "variance preserving" in cards(two)[1].line.text()
    own.hide()
    for _ in range(3):
        two.session.undo()
    assert runs_of(two)[1].noise.process == "ve"


def test_all_pictures_have_one_camera(two: Window, qtbot: QtBot) -> None:
    one, other = (card.picture for card in cards(two))
    fitted = one.camera
    turn_wheel(one, 2)
    assert other.camera.scale == one.camera.scale > fitted.scale
    middle = other.rect().center()
    qtbot.mousePress(other, LEFT, NO_KEY, middle)
    qtbot.mouseMove(other, middle + QPoint(30, 10))
    qtbot.mouseRelease(other, LEFT, NO_KEY, middle + QPoint(30, 10))
    assert (one.camera.x, one.camera.y) == (other.camera.x, other.camera.y) != (fitted.x, fitted.y)
    qtbot.keyClick(two, Qt.Key.Key_0)
    assert one.camera == fitted


def test_all_lanes_stand_at_one_time(two: Window, qtbot: QtBot) -> None:
    qtbot.mouseClick(cards(two)[1].settings, LEFT)
    click_in(qtbot, two.lanes.sheet.steps.open_menu(), "50")
    two.lanes.sheet.hide()
    until(qtbot, lambda: [run and run.spec.sampling.steps for run in two.sampling.playback.in_step.runs] == [STEPS, 50])
    until(qtbot, lambda: all(run is not None and run.finished for run in two.sampling.playback.in_step.runs))
    axis = two.layout_.timeline.axis
    qtbot.mouseClick(axis, LEFT, NO_KEY, QPoint(axis.width() // 2, axis.height() // 2))
    until(qtbot, lambda: 0.3 < two.sampling.playback.t < 0.7)
    few, many = (moment.run for moment in two.sampling.playback.moments())
    assert few is not None
    assert many is not None
    assert abs(few.t - many.t) <= 1 / STEPS
    assert abs(two.scene.t - two.sampling.playback.t) < 0.02
    before = two.sampling.playback.in_step.index
    qtbot.keyClick(two, Qt.Key.Key_Left)
    assert two.sampling.playback.in_step.index == before + 1
    qtbot.keyClick(two, Qt.Key.Key_Space)
    qtbot.keyRelease(two, Qt.Key.Key_Space)
    until(qtbot, lambda: two.sampling.playback.in_step.index > before + 2)


def test_a_lane_that_waits_for_a_network_says_so_and_the_other_runs(two: Window, qtbot: QtBot) -> None:
    qtbot.mouseClick(cards(two)[1].settings, LEFT)
    click_in(qtbot, two.lanes.sheet.field.open_menu(), "Learned")
    two.lanes.sheet.hide()
    until(qtbot, lambda: "Nothing is learned yet" in cards(two)[1].picture.sight.note)
    assert cards(two)[0].picture.sight.run.points is not None
    assert cards(two)[0].picture.sight.note == ""


def test_what_was_dropped_into_a_lane_goes_on_beside_its_run(two: Window, qtbot: QtBot) -> None:
    theatre = two.session.document.theatre
    lane = theatre.beside[0]
    branched = replace(lane, branches=with_dropped((), 3, ((0.5, 0.5), (0.6, 0.4))))
    before = two.sampling.playback.in_step.runs
    two.session.edit("Drop", theatre=replace(theatre, beside=(branched,)))
    assert all(a is b for a, b in zip(before, two.sampling.playback.in_step.runs, strict=True))
    picture = cards(two)[1].picture
    until(qtbot, lambda: dropped_in(picture) == 2)
    assert dropped_in(cards(two)[0].picture) == 0
    two.session.undo()
    until(qtbot, lambda: dropped_in(picture) == 0)


def test_saved_and_opened_again_the_lanes_record_the_same(
    two: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = [digest_of(run) for run in two.sampling.playback.in_step.runs if run is not None]
    chosen_file(monkeypatch, "getSaveFileName", tmp_path / "lanes.scoreviz")
    qtbot.mouseClick(two.layout_.top.save, LEFT)
    two.files.open_path(tmp_path / "lanes.scoreviz")
    until(qtbot, lambda: not two.sampling.playback.specs)  # nothing is shown of what was recorded before
    assert len(runs_of(two)) == 2
    assert two.lanes.view.isVisible()
    two.sampling.play(looping=False)
    until(qtbot, lambda: ended(two))
    assert [digest_of(run) for run in two.sampling.playback.in_step.runs if run is not None] == before


def test_every_ready_made_comparison_is_set_up_by_a_click_and_undone_by_one_step(short: Window, qtbot: QtBot) -> None:
    for place, pair in enumerate(PAIRS):
        before = short.session.document
        qtbot.keyClick(short, Qt.Key.Key_R)
        qtbot.mouseClick(sheet(short).rows[place], LEFT)
        assert short.session.document == set_up(before, pair)
        assert pair_of(short.session.document) is pair
        assert len(cards(short)) == len(pair.lanes)
        until(qtbot, partial(is_told, short, pair))
        short.session.undo()
        assert short.session.document == before
    short.lanes.put_away()


def test_a_comparison_says_at_its_end_what_was_measured(short: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(short, Qt.Key.Key_R)
    qtbot.mouseClick(sheet(short).rows[[pair.name for pair in PAIRS].index("eight-steps")], LEFT)
    until(qtbot, lambda: ended(short))
    until(qtbot, lambda: "against" in short.lanes.view.bar.claim.text())
    assert "two true sets" in short.lanes.view.bar.claim.text()
    click_in(qtbot, cards(short)[2].name.open_menu(), "DDIM")  # it is no longer that comparison
    until(qtbot, lambda: not short.lanes.view.bar.lesson.isVisible())
    short.lanes.put_away()


def test_lanes_of_the_true_field_are_not_called_stale(two: Window, qtbot: QtBot) -> None:
    """What a network learned of an earlier drawing is no matter to them; to a learned lane it is, off the heads."""
    two.learning.train()
    until(qtbot, lambda: two.learner.learned is not None)
    two.learning.toggle()
    two.picking.pick("ring")
    until(qtbot, lambda: ended(two) and two.learning.stale)
    two.standing.tick()
    assert not two.notices.stale.isVisible()
    two.lanes.end()
    until(qtbot, lambda: two.notices.stale.isVisible())
    two.session.undo()
    first = two.session.document.sampling
    two.session.edit("Learned", sampling=replace(first, field="learned"))
    until(qtbot, lambda: two.sampling.playback.several and two.notices.stale.isVisible())
    until(qtbot, lambda: two.notices.stale.y() > cards(two)[0].picture.mapTo(two.layout_.canvas, QPoint(0, 0)).y())


@pytest.mark.parametrize(
    ("measured", "shown", "playing", "old"),
    [(0, 1, False, True), (7, 7, False, False), (40, 50, True, False), (0, 50, True, True), (50, 0, True, True)],
)
def test_figures_of_another_moment_are_old(measured: int, shown: int, playing: bool, old: bool) -> None:
    assert is_old(measured, shown, 100, playing) is old
