"""Harmed project files give a document or one sentence, never a crash, within 1 GB and 5 s each.

``SCOREVIZ_MUTATIONS`` is the number of files, ``SCOREVIZ_MUTATIONS_SEED`` chooses others.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("resource", reason="the memory of a process is asked for as Linux and macOS tell it")

COUNT = os.environ.get("SCOREVIZ_MUTATIONS", "36")
SEED = os.environ.get("SCOREVIZ_MUTATIONS_SEED", "0")


def test_harmed_projects_give_a_document_or_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = [sys.executable, "-m", "tests.engine.mutations"]
    root = Path(__file__).resolve().parents[2]
    subprocess.run([*command, "make", str(tmp_path), COUNT, SEED], check=True, cwd=root)
    told = subprocess.run([*command, "look", str(tmp_path)], check=True, cwd=root, capture_output=True).stdout
    found = json.loads(told)
    if int(COUNT) > 100:
        with capsys.disabled():
            sys.stdout.write(json.dumps(found, indent=1))
    assert found["files"] == int(COUNT)
    assert found["documents"] > 0.05 * int(COUNT)  # harms that no reader survives would prove little
    assert len(found["reasons"]) > 10
    assert found["peak_mb"][0] < 1_000
    assert found["slowest_s"][0] < 5
