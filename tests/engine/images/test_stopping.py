"""A training that Ctrl + C stops leaves its checkpoint and a model, and goes on from there: in a process of its own."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

from scoreviz.engine.images.checkpoint_file import read_checkpoint
from scoreviz.engine.images.fashion import fashion
from scoreviz.engine.images.model_folder import open_model
from scoreviz.engine.images.pretrain import pretrain
from tests.engine.images.small import idx_folder

PATIENCE = 60.0  # seconds for a process to begin
# What a shell starts in the background is told not to hear Ctrl + C, and hands that on: here it is heard again.
HEARING = """
import runpy, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module("scoreviz", run_name="__main__", alter_sys=True)
"""


def begun(words: list[str]) -> subprocess.Popen[str]:
    """A training of more steps than anyone waits for, once it has said something."""
    environment = os.environ | {"OMP_NUM_THREADS": "1", "PYTHONUNBUFFERED": "1"}
    whole = [sys.executable, "-c", HEARING, "pretrain", *words]
    return subprocess.Popen(whole, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)


def test_ctrl_c_leaves_a_checkpoint_from_which_it_goes_on(tmp_path: Path) -> None:
    out = tmp_path / "model"
    words = ["--data", str(idx_folder(tmp_path / "data")), "--batch", "4", "--channels", "32,32", "--device", "cpu"]
    words += ["--out", str(out), "--minutes", "0.01"]
    training = begun([*words, "--steps", "100000"])
    deadline = time.monotonic() + PATIENCE
    while not (out / "training.safetensors").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    training.send_signal(signal.SIGINT)
    _, said = training.communicate(timeout=PATIENCE)
    assert training.returncode == 128 + signal.SIGINT, said
    assert "Traceback" not in said
    saved = read_checkpoint(out)
    assert saved is not None
    assert 0 < saved.step < 100_000
    assert open_model(out).image == (1, 8, 8)
    stands = list(pretrain(out, fashion(tmp_path / "data"), replace(saved.recipe, steps=saved.step + 2)))
    assert [stand.step for stand in stands] == [saved.step, saved.step + 1, saved.step + 2]
    later = read_checkpoint(out)
    assert later is not None
    assert later.step == saved.step + 2
