"""How a process with a window shares Python's lock, and when it sorts out what was imported."""

import gc
import sys

SWITCH_SECONDS = 0.001
"""How long a thread waits before it is handed the lock. Python's own 5 ms are a third of a frame: an answer from
another process, which is read in a few pieces, came a frame late."""


def prefer_the_hand() -> None:
    """Let short work in threads go on between two pieces of a frame."""
    sys.setswitchinterval(SWITCH_SECONDS)


def leave_imports_alone() -> None:
    """Sort out garbage once, and leave what there is now alone: a walk over all of torch takes a tenth of a second."""
    gc.collect()
    gc.freeze()
