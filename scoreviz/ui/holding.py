"""Points that play are held while a hand draws: in high noise it would not see what it draws."""

from PySide6.QtCore import QObject, QTimer, Signal

from scoreviz.engine.playback import Playback
from scoreviz.ui.cloud import Cloud
from scoreviz.ui.scene import Scene

REST_MS = 1200  # after a stroke, until points flow again: the next one often follows


class Holding(QObject):
    """Shows the drawing itself from the first stroke on until the hand rests.

    Signals:
        letGo: the hand has rested.
    """

    letGo = Signal()

    def __init__(self, playback: Playback, cloud: Cloud, scene: Scene, parent: QObject) -> None:
        super().__init__(parent)
        self._playback, self._cloud, self._scene = playback, cloud, scene
        self.held = False  # while a hand draws
        self._rest_timer = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest_timer.timeout.connect(self._let_go)

    def stroke_began(self, plays: bool) -> None:
        """Hold points that play; the hand does not rest."""
        self._rest_timer.stop()
        self.held = self.held or plays

    def stroke_ended(self) -> None:
        """Let go once the hand rests."""
        if self.held:
            self._rest_timer.start()

    def show(self) -> None:
        """Show the drawing itself, and of points only those that have arrived there."""
        self._scene.set_time(0.0)
        run, moment = self._playback.run, None
        if run is not None and run.finished:
            self._playback.seek(run.step_of(run.count - 1))
            moment = self._playback.moment()
        if moment is None:
            self._cloud.hide()
        else:
            self._cloud.show(moment)

    def _let_go(self) -> None:
        self.held = False
        self.letGo.emit()
