"""The line under the error's chart that leads back through training.

``LookBackLine(parent=None)``  set_steps((1, 10, 30, ...))  set_shown(int | None)
Signals: stepPicked(int)  newestRequested()
"""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from scoreviz.ui import figures
from scoreviz.ui.controls import IconButton
from scoreviz.ui.sliders import STEPS, Track
from scoreviz.ui.surfaces import Words, text_width
from scoreviz.wording import mark, tr

_BACK = Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_PageUp
_ON = Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_PageDown
TIP = mark("Look back through training: the fields, the error and new points follow (Page up and down)")


class _KeptTrack(Track):
    """A track whose keys go from one kept step to the next.

    Signals:
        stepped(int): by how many kept steps.
    """

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*_BACK, *_ON):
            self.stepped.emit(-1 if event.key() in _BACK else 1)
        else:
            super().keyPressEvent(event)


class LookBackLine(QWidget):
    """The kept steps at even distances, which are about those of their logarithms: half of the line is young.

    Signals:
        stepPicked(int): this kept step is to be looked at.
        newestRequested(): the newest again.
    """

    stepPicked = Signal(int)
    newestRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(28)
        self.steps: tuple[int, ...] = ()
        self._shown: int | None = None
        self.track = _KeptTrack(tr("Look back"))
        self.track.setToolTip(tr(TIP))
        self._figure = Words("", "section")
        self._figure.alignment = Qt.AlignmentFlag.AlignRight
        self._figure.setFixedWidth(text_width("section", "1\u2009000\u2009000"))
        self.newest = IconButton("step-forward", tr("To the newest step (End)"), side=28)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(Words(tr("Look back"), "label", "ink2"))
        row.addWidget(self.track, 1)
        row.addWidget(self._figure)
        row.addWidget(self.newest)
        self.track.valueChanged.connect(self._on_moved)
        self.track.stepped.connect(self.step)
        self.track.resetRequested.connect(self.newestRequested)
        self.newest.clicked.connect(lambda: self.newestRequested.emit())
        self._show()

    def set_steps(self, steps: Sequence[int]) -> None:
        """Offer these steps, ascending; the last is the newest."""
        if tuple(steps) != self.steps:
            self.steps = tuple(steps)
            self._show()

    def set_shown(self, step: int | None) -> None:
        """Show which step is looked at; None: the newest."""
        self._shown = step
        self._show()

    def step(self, by: int) -> None:
        """Pick the kept step that is so many further on, or back."""
        if not self.steps:
            return
        at = len(self.steps) - 1 if self._shown is None else self._place(self._shown)
        self._pick(at + by)

    def nearest(self, step: float) -> int | None:
        """Return the kept step that is nearest to a step, or None where none is kept."""
        return min(self.steps, key=lambda one: abs(one - step), default=None)

    def _pick(self, place: int) -> None:
        place = min(max(place, 0), len(self.steps) - 1)
        if place == len(self.steps) - 1:
            self.newestRequested.emit()
        elif self.steps[place] != self._shown:
            self.stepPicked.emit(self.steps[place])

    def _place(self, step: int) -> int:
        return min(range(len(self.steps)), key=lambda place: abs(self.steps[place] - step))

    def _on_moved(self, position: int) -> None:
        if self.steps:
            self._pick(round(position / STEPS * (len(self.steps) - 1)))
            self._show()

    def _show(self) -> None:
        usable = len(self.steps) > 1
        self.track.setEnabled(usable)
        self.newest.setEnabled(self._shown is not None)
        shown = self.steps[-1] if self._shown is None and self.steps else self._shown
        self._figure.set_text("" if shown is None else figures.number(shown))
        place = self._place(shown) if usable and shown is not None else len(self.steps) - 1
        with QSignalBlocker(self.track):
            self.track.setValue(round(STEPS * place / (len(self.steps) - 1)) if usable else STEPS)
        at = "" if shown is None else figures.number(shown)
        self.track.setAccessibleName(tr("Look back, step {step}", step=at) if at else tr("Look back"))
        self.track.update()
