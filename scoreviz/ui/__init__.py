"""The window: it shows the engine's snapshots and edits the document; it holds no arithmetic on samples or weights.

What its first frame does not need is imported inside the function that first needs it, and a part of the window that is
opened on request is a ``cached_property`` in ``late_parts``; ``tests/ui/test_start.py`` lists what has to wait.
"""

import os

# Qt shares fills of more than some 95 spans out among threads, a single translucent line of 30 pixels among them, and
# waits for all: beside a thread that trains, a frame of the canvas takes twice as long. Read when it first paints.
os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
