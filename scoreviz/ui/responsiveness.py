"""How a process with a window shares Python's lock between its threads."""

import sys

SWITCH_SECONDS = 0.001
"""How long a thread waits before it is handed the lock. Python's own 5 ms are a third of a frame: an answer from
another process, which is read in a few pieces, came a frame late."""


def prefer_the_hand() -> None:
    """Let short work in threads go on between two pieces of a frame."""
    sys.setswitchinterval(SWITCH_SECONDS)
