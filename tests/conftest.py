"""Every test runs without a screen, on one arithmetic thread, and with settings of its own."""

import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import scoreviz  # noqa: F401  sets the number of threads before numpy or torch is imported

# isort: split

import pytest
import torch

from scoreviz.engine.job import stop_all


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
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the settings of whoever runs it."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
