"""Two networks on one drawing, with a person's hands: added, told apart, swapped, saved, taken away."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import Network, Rival, Training
from scoreviz.engine.learner import Learner
from scoreviz.engine.project import open_project
from scoreviz.engine.training import TrainingSnapshot
from scoreviz.ui.figures import percent
from scoreviz.ui.window import Window
from tests.ui.person import LEFT, chosen_file, until

A, B = Network(16, 2), Network(8, 2)


def steps(window: Window) -> tuple[int, int]:
    assert window.learner.rival is not None
    both = (window.learner.snapshot, window.learner.rival.snapshot)
    one, other = (0 if snapshot is None else snapshot.step for snapshot in both)
    return one, other


def rival(window: Window) -> Learner:
    assert window.learner.rival is not None
    return window.learner.rival


@pytest.fixture
def compared(window: Window, qtbot: QtBot) -> Window:
    """A window in which A and B have both trained, and rest."""
    training = Training(batch=64)
    window.session.edit("Small", network=A, training=training)
    window.learning.train()
    learn = window.layout_.inspector.learn
    qtbot.mouseClick(learn.more_button, LEFT)
    qtbot.mouseClick(learn.more.compare, LEFT)
    assert window.session.document.rival == Rival(replace(A, width=64), training)
    assert learn.rival.sheet.isVisible()
    learn.rival.sheet.network.changed.emit((8, 2))
    learn.rival.sheet.objective.changed.emit("sliced")
    learn.rival.sheet.hide()
    assert window.session.document.rival == Rival(B, replace(training, objective="sliced"))
    until(qtbot, lambda: min(steps(window)) > 60)
    qtbot.mouseClick(learn.button, LEFT)
    until(qtbot, lambda: (window.learner.state, rival(window).state) == ("paused", "paused"))
    return window


def newest(learner: Learner) -> TrainingSnapshot:
    assert learner.snapshot is not None
    return learner.snapshot


def _both_train_at_once_and_both_curves_are_named(compared: Window, qtbot: QtBot) -> None:
    panel = compared.layout_.inspector.error
    until(qtbot, lambda: "error net B" in panel.chart.lines and panel.chart.lines["error net B"][0].size > 2)
    learners = compared.learner, rival(compared)
    expected = [percent(newest(learner).headline) for learner in learners]
    until(qtbot, lambda: [panel.number.text(), panel.rival_number.text()] == expected)
    assert {"error net A", "error net B"} <= {panel.chart.name_of(name) for name in panel.chart.lines}
    assert newest(rival(compared)).spec.training.objective == "sliced"


def _split_shows_a_beside_b(compared: Window, qtbot: QtBot) -> None:
    compared.looking.set_view("split")
    # Asked anew each time: the last weights before a pause may come after it is said.
    until(
        qtbot,
        lambda: compared.scene.shown is not None and compared.scene.shown.request.rival is rival(compared).learned,
    )
    learned, shown = rival(compared).learned, compared.scene.shown
    assert shown is not None
    assert shown.rival is not None
    nodes = np.stack(np.meshgrid(shown.request.xs, shown.request.ys), axis=-1) / shown.alpha
    assert learned is not None
    field = learned.score(torch.from_numpy(nodes.astype(np.float32)), shown.level).numpy()
    np.testing.assert_allclose(shown.rival, max(shown.level, 0.03) * field, rtol=1e-4, atol=1e-5)
    assert compared.layout_.canvas.shown[0].rivals == ("Net A  2 × 16 · Denoising", "Net B  2 × 8 · Sliced")
    assert compared.layout_.canvas._stage.compares
    compared.looking.set_view("both")
    until(qtbot, lambda: compared.scene.shown is not None and compared.scene.shown.rival is None)


def _swap_exchanges_what_was_learned_and_undoes(compared: Window, qtbot: QtBot) -> None:
    before = compared.learner.snapshot, rival(compared).snapshot
    qtbot.mouseClick(compared.layout_.inspector.learn.rival.swap, LEFT)
    assert (compared.learner.snapshot, rival(compared).snapshot) == before[::-1]
    assert compared.session.document.network == B
    compared.session.undo()
    assert (compared.learner.snapshot, rival(compared).snapshot) == before
    assert compared.session.document.network == A


def _one_is_trained_after_the_other(compared: Window, qtbot: QtBot) -> None:
    one, other = steps(compared)
    qtbot.mouseClick(compared.layout_.inspector.learn.rival.toggle, LEFT)
    until(qtbot, lambda: steps(compared)[1] > other + 30)
    assert steps(compared)[0] == one
    qtbot.mouseClick(compared.layout_.inspector.learn.rival.toggle, LEFT)
    until(qtbot, lambda: rival(compared).state == "paused")


def _taking_b_away_undoes_with_all_it_learned(compared: Window, qtbot: QtBot) -> None:
    row, learned = compared.layout_.inspector.learn.rival, newest(rival(compared)).step
    qtbot.mouseClick(row.remove, LEFT)
    assert compared.session.document.rival is None
    assert row.isHidden()
    assert "error net B" not in compared.layout_.inspector.error.chart.lines
    compared.session.undo()
    assert row.isVisible()
    assert newest(rival(compared)).step >= learned


def _looking_back_leads_both_to_the_same_step(compared: Window, qtbot: QtBot) -> None:
    compared.look_back.look_at(50)
    shown = compared.learner.shown, rival(compared).shown
    assert [one.step for one in shown if one is not None] == [50, 50]
    compared.look_back.end()
    assert not rival(compared).looks_back


def _both_come_back_from_a_file(
    compared: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "two.scoreviz"
    chosen_file(monkeypatch, "getSaveFileName", path)
    assert compared.files.save()
    assert not compared.learner.would_lose
    project = open_project(path)
    assert project.document == compared.session.document
    saved, theirs = project.saved, project.rival
    assert saved is not None
    assert theirs is not None
    come_so_far = saved.step, theirs.step
    assert come_so_far == steps(compared)
    assert 50 in saved.past.steps
    assert 50 in theirs.past.steps
    learned = newest(rival(compared)).learned
    compared.session.edit("Away", rival=None)
    compared.files.open_path(path)
    if compared.notices.refused.isVisible():  # what is not saved would be lost
        qtbot.mouseClick(compared.notices.refused._other, LEFT)
    until(qtbot, lambda: compared.session.document.rival is not None and steps(compared) == come_so_far)
    points = torch.randn(50, 2, generator=torch.Generator().manual_seed(1))
    again = newest(rival(compared)).learned
    assert learned is not None
    assert again is not None
    np.testing.assert_array_equal(again.score(points, 0.4), learned.score(points, 0.4))
    compared.look_back.look_at(50)
    assert compared.learner.looks_back


def test_two_networks_are_told_apart_swapped_and_kept(
    compared: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One window for all: two processes that import torch take longer than everything else."""
    _both_train_at_once_and_both_curves_are_named(compared, qtbot)
    _split_shows_a_beside_b(compared, qtbot)
    _swap_exchanges_what_was_learned_and_undoes(compared, qtbot)
    _looking_back_leads_both_to_the_same_step(compared, qtbot)
    _one_is_trained_after_the_other(compared, qtbot)
    _taking_b_away_undoes_with_all_it_learned(compared, qtbot)
    _both_come_back_from_a_file(compared, qtbot, tmp_path, monkeypatch)


def test_two_numbers_fit_the_inspector(window: Window, qtbot: QtBot) -> None:
    inspector = window.layout_.inspector
    qtbot.wait(20)
    assert inspector.error._what.width() >= inspector.error._what.sizeHint().width()
    for error in (1.0, 0.12, 0.0012, 0.00012):
        inspector.error.set_error(error)
        inspector.error.set_rival(error, None, [1, 2], [1, 1], [1, 2], [error, error])
        qtbot.wait(20)
        edge = inspector.error.charts.mapTo(inspector, inspector.error.charts.rect().bottomRight()).x()
        assert edge < inspector.width()
        assert inspector.error.where.isVisible()
        assert inspector.error.rival_number.width() >= inspector.error.rival_number.sizeHint().width()
    inspector.error.set_rival(None)
    qtbot.wait(20)
    what, where = inspector.error._what, inspector.error.where
    assert what.width() >= what.sizeHint().width()
    assert where.mapTo(inspector, where.rect().center()).y() > inspector.error.number.mapTo(inspector, QPoint()).y()
