"""The figures of the canvas's speed: they are made, and from frames that do change."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from scoreviz.ui import bench_canvas


def test_each_figure_is_measured_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    acts: list[Callable[[], object]] = []

    def once(act: Callable[[], object], repeats: int = 0) -> float:
        act()
        acts.append(act)
        return 1.0

    monkeypatch.setattr(bench_canvas, "median_ms", once)
    figures = list(bench_canvas.canvas_figures())
    assert [figure.unit for figure in figures] == ["ms"] * 4
    assert [figure.met for figure in figures] == [True, True, None, None]  # a frame's goal is for the window
    assert [figure.baseline for figure in figures] == ["ScatterPlotItem", "ScatterPlotItem", "", ""]
    assert len(acts) == 6
