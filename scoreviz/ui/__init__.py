"""The window: it shows the engine's snapshots and edits the document; it holds no arithmetic on samples or weights."""

import os

# Qt shares fills of more than some 95 spans out among threads, a single translucent line of 30 pixels among them, and
# waits for all: beside a thread that trains, a frame of the canvas takes twice as long. Read when it first paints.
os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
