"""Python's garbage is sorted out in the window's thread alone.

By itself Python sorts it out in whichever thread makes the object that is one too many, and that may be a job's. What
is found there can be Qt's, such as what a closed window leaves behind, and Qt's objects have to go in the thread in
which they live: in another one the process ends, sooner or later.

Sweeper(app)        from now on, as long as the sweeper lives
sweeper.sweep()     what is due, now
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 200
"""How often is looked: at most some hundred objects are made in a frame, and a walk over the youngest takes 0.1 ms."""


class Sweeper(QObject):
    """Sorts out garbage by Python's own thresholds, between two events.

    Args:
        parent: an object of the window's thread.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.timeout.connect(self.sweep)
        timer.start(EVERY_MS)

    def sweep(self) -> None:
        """Walk over the oldest generation that is due, and over all that are younger."""
        due = [
            n
            for n, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > limit > 0
        ]
        if due:
            gc.collect(due[-1])


def leave_imports_alone() -> None:
    """Sort out garbage once, and leave what there is now alone: a walk over all of torch takes a tenth of a second."""
    gc.collect()
    gc.freeze()
