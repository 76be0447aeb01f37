"""A project whose weights were trained on another drawing says so when it is opened."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import Document, Network
from scoreviz.engine.drawing_digest import UNKNOWN, drawing_digest
from scoreviz.engine.gallery import preset
from scoreviz.engine.project import save
from scoreviz.ui.window import Window
from tests.engine.test_project import trained
from tests.ui.person import until


@pytest.mark.parametrize(("trained_on", "stale"), [("ring", False), ("pair", True), (UNKNOWN, False)])
def test_weights_of_another_drawing_are_named(
    window: Window, qtbot: QtBot, tmp_path: Path, trained_on: str, stale: bool
) -> None:
    drawing = UNKNOWN if trained_on == UNKNOWN else drawing_digest(preset(trained_on))
    document = Document(target=preset("ring"), network=Network(8, 2))
    save(tmp_path / "a.scoreviz", document, replace(trained(), drawing=drawing))
    window.files.open_path(tmp_path / "a.scoreviz")
    until(qtbot, lambda: window.learner.snapshot is not None and window.learning.stale is stale)
    until(qtbot, lambda: window.notices.stale.isVisible() is stale)
