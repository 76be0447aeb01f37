"""What is kept from one start to the next."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from scoreviz.ui.preferences import settings


@pytest.mark.parametrize("turn", [1, 2])
def test_every_test_has_settings_of_its_own(tmp_path_factory: pytest.TempPathFactory, turn: int) -> None:
    kept = settings()
    assert kept.format() == QSettings.Format.IniFormat  # the one kind whose place can be chosen on every system
    assert Path(kept.fileName()).is_relative_to(tmp_path_factory.getbasetemp())
    assert kept.value("turn") is None
    kept.setValue("turn", turn)
    kept.sync()
