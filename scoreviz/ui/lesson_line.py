"""The line below the scene of a lesson: play, step, begin again, and the way to all controls.

``LessonLine()``  ``set_playing(bool)``  ``set_count(str)``  ``set_unlocked(bool)``  ``set_transport(bool)``
    Signals: playToggled  stepRequested  restartRequested  unlockToggled
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from scoreviz.ui.controls import IconButton, QuietButton, RoundPlay
from scoreviz.ui.explained import explained
from scoreviz.ui.surfaces import Panel, Words
from scoreviz.wording import tr

HEIGHT, LOW = 56, 40


class LessonLine(Panel):
    """What a scene needs, and no more; the rest is one click away."""

    playToggled = Signal()
    stepRequested = Signal()
    restartRequested = Signal()
    unlockToggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(("top",), parent)
        explained(self, "lesson.line")
        self.setFixedHeight(HEIGHT)
        self.count = Words("", "label", "ink2")
        self.restart, self.play = IconButton("rotate-ccw", tr("Begin again")), RoundPlay()
        self.step = IconButton("step-forward", tr("One step on"))
        self.lock = QuietButton("", "lock")
        for button, signal in (
            (self.play, self.playToggled),
            (self.step, self.stepRequested),
            (self.restart, self.restartRequested),
            (self.lock, self.unlockToggled),
        ):
            button.clicked.connect(lambda _=False, s=signal: s.emit())
        self._transport = (self.restart, self.play, self.step)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(10)
        left, right = QWidget(), QWidget()
        for side, widget in ((left, self.count), (right, self.lock)):
            inner = QHBoxLayout(side)
            inner.setContentsMargins(0, 0, 0, 0)
            if side is right:
                inner.addStretch(1)
            inner.addWidget(widget)
        row.addWidget(left, 1)
        for button in self._transport:
            row.addWidget(button)
        row.addWidget(right, 1)
        self.set_unlocked(False)

    def set_playing(self, playing: bool) -> None:
        """Show whether the scene runs."""
        self.play.set_playing(playing)

    def set_count(self, words: str) -> None:
        """Say at which step it is."""
        self.count.set_text(words)

    def set_unlocked(self, unlocked: bool) -> None:
        """Show what the lock does: open all controls, or close those that are not of the lesson."""
        if unlocked:
            self.lock.set_face(tr("The lesson’s controls alone"), "lock-open")
        else:
            self.lock.set_face(tr("Show all controls"), "lock")

    def set_transport(self, shown: bool) -> None:
        """Have the buttons here, or leave them to what stands above."""
        self.setFixedHeight(HEIGHT if shown else LOW)
        for widget in (*self._transport, self.count):
            widget.setVisible(shown)
