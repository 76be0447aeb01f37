"""Killed at any moment, a program leaves the old or the new file, and what it kept meanwhile.

``SCOREVIZ_KILLS`` is the number of kills, half of them while saving.
"""

import os
import sys
from pathlib import Path

import pytest

from tests.engine.killed import kill_keepers, kill_savers

KILLS = int(os.environ.get("SCOREVIZ_KILLS", "8"))


def test_a_killed_save_leaves_the_old_or_the_new_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tally = kill_savers(tmp_path, KILLS // 2, seed=KILLS)
    assert tally.kills == KILLS // 2
    _tell(tally, capsys)


def test_a_killed_window_is_ten_seconds_behind_at_most(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    few = KILLS < 20
    tally = kill_keepers(tmp_path, KILLS // 2, seed=KILLS, together=3 if few else 10, longest=3.0 if few else 13.0)
    assert tally.kills == KILLS // 2
    assert tally.most_slots > 1
    assert tally.new > 0
    _tell(tally, capsys)


def _tell(tally: object, capsys: pytest.CaptureFixture[str]) -> None:
    if KILLS >= 20:
        with capsys.disabled():
            sys.stdout.write(f"\n{tally}\n")
