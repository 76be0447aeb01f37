"""A playhead on a row of frames: play, pause, step, speed, loop, scrub. What the frames are of, it does not know."""

import numpy as np

STEPS_PER_SECOND = 30.0  # at speed 1
HOLD_SECONDS = 1.5  # how long the last frame stands before a loop begins again


class Playhead:
    """Where in a row of frames one looks, and how that moves with time."""

    def __init__(self) -> None:
        self.playing = False
        self.looping = False
        self.speed = 1.0
        self.hold = HOLD_SECONDS
        self.position = 0.0
        self._held = 0.0

    @property
    def index(self) -> int:
        """The frame at the playhead."""
        return int(self.position)

    def rewind(self) -> None:
        """Go to the first frame."""
        self.position, self._held = 0.0, 0.0

    def seek(self, index: float, last: int) -> None:
        """Go to a frame, at most to the last one that is recorded."""
        self._held = 0.0
        self.position = float(np.clip(index, 0, last))

    def step(self, by: int, last: int) -> None:
        """Go by whole frames, and stop playing."""
        self.playing = False
        self.seek(self.index + by, last)

    def advance(self, seconds: float, last: int, at_end: bool) -> bool:
        """Go on by the time that has passed, if it plays; return whether a loop is to begin again.

        At the end a loop holds the last frame for a moment; otherwise playing stops there.
        """
        if not self.playing:
            return False
        if not at_end:
            self.position = min(self.position + seconds * self.speed * STEPS_PER_SECOND, float(last))
            return False
        self._held += seconds
        self.playing = self.looping
        return self.looping and self._held >= self.hold
