"""Ctrl+C in the terminal closes the window in order."""

import os
import signal
import subprocess
import sys

import pytest

PROGRAM = """
import os, signal, sys
from PySide6.QtCore import QTimer
from scoreviz.app import run_window

def usable(window):
    QTimer.singleShot(300, lambda: os.kill(os.getpid(), signal.SIGINT))

if __name__ == "__main__":
    sys.exit(run_window(usable=usable))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot send itself Ctrl+C alone")
def test_ctrl_c_ends_the_program_with_the_status_that_shells_expect() -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 128 + signal.SIGINT
    assert done.stderr == ""
