"""Every test runs without a screen, on one arithmetic thread, and with settings of its own."""

import faulthandler
import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import scoreviz  # noqa: F401  sets the number of threads before numpy or torch is imported

# isort: split

import pytest
import torch

from scoreviz.engine.job import stop_all


def pytest_configure() -> None:
    """Where a process dies, say where: of the thread that died alone, the others go on while their frames are read."""
    faulthandler.enable(os.dup(2), all_threads=False)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests marked gpu are skipped, visibly, where there is no CUDA device."""
    if not torch.cuda.is_available():
        for item in items:
            if item.get_closest_marker("gpu"):
                item.add_marker(pytest.mark.skip(reason="needs a CUDA device"))


@pytest.fixture(autouse=True)
def no_job_outlives_its_test() -> Iterator[None]:
    """Every test leaves an idle process behind."""
    yield
    assert stop_all(10.0)


@pytest.fixture(autouse=True)
def own_settings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the settings of whoever runs it, nor those of the test before it.

    On Windows and macOS the system's own place cannot be moved: the settings are a file there too, for the tests.
    """
    folder = str(tmp_path_factory.mktemp("settings"))
    monkeypatch.setenv("XDG_CONFIG_HOME", folder)  # of the programs that a test starts
    monkeypatch.setenv("XDG_DATA_HOME", folder)
    monkeypatch.setattr("scoreviz.engine.own_gallery.FOLDER", Path(folder) / "gallery")
    monkeypatch.setenv("XDG_STATE_HOME", folder)
    monkeypatch.setattr("scoreviz.engine.autosave.FOLDER", Path(folder) / "autosave")
    try:
        from PySide6.QtCore import QSettings
    except ImportError:  # the tests below the window run without Qt
        return
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
