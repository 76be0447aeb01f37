"""Between the line and the chart that lead back through training, the learner, and all that follows it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from scoreviz.engine.learner import Learner
from scoreviz.ui.cards import StaleCard
from scoreviz.ui.error_panel import ErrorPanel
from scoreviz.ui.figures import number
from scoreviz.ui.floating import BESIDE_KEY
from scoreviz.ui.sampling import RESTART_AFTER_MS, Sampling
from scoreviz.ui.scene import Scene
from scoreviz.wording import tr


class LookBack(QObject):
    """Chooses which step of the training is looked at; the training itself goes on meanwhile.

    Fields and figures ask the learner. Points are made anew from the old weights, and stand where they stood.
    """

    def __init__(
        self,
        over: QWidget,
        panel: ErrorPanel,
        learner: Learner,
        scene: Scene,
        sampling: Sampling,
        refresh: Callable[[], object],
    ) -> None:
        super().__init__(over)
        self._line, self._chart, self._learner, self._sampling = panel.look_back, panel.chart, learner, sampling
        self._scene, self._refresh = scene, refresh
        self._said = ""
        self.card = StaleCard(
            over, tr("Step {step} of {all}", step=0, all=0), tr("Newest", "step of training"), "step-forward"
        )
        self.card.place(BESIDE_KEY)
        self.card.hide()
        self._points = QTimer(self, singleShot=True, interval=RESTART_AFTER_MS)
        self._points.timeout.connect(self._follow_points)
        self._line.stepPicked.connect(self.look_at)
        self._line.newestRequested.connect(self.end)
        self._chart.scrubbed.connect(self._on_scrubbed)
        self.card.actionRequested.connect(self.end)

    def look_at(self, step: int) -> None:
        """Look at what was known after a step that is kept."""
        self._learner.look_back(step)
        self._changed()

    def end(self) -> bool:
        """Look at the newest step again; return whether it was another."""
        was = self._learner.looks_back
        self._learner.look_back(None)
        if was:
            self._changed()
        return was

    def step(self, by: int) -> None:
        """Go by kept steps, towards the newest or back."""
        self._line.step(by)

    def tick(self) -> None:
        """Offer the steps that are kept by now, and say which is looked at."""
        newest, seen = self._learner.snapshot, self._learner.shown
        kept = () if newest is None else newest.past.steps
        steps = (*kept, newest.step) if newest is not None and kept and newest.step > kept[-1] else kept
        looks_back = self._learner.looks_back
        shown = seen.step if looks_back and seen is not None else None
        self._line.set_steps(steps)
        self._chart.set_shown(*self._learner.looked_at)
        self._show(shown, 0 if newest is None else newest.step)

    def _show(self, shown: int | None, newest: int) -> None:
        said = "" if shown is None else tr("Step {step} of {all}", step=number(shown), all=number(newest))
        if said == self._said:
            return
        self._said = said
        self._line.set_shown(shown)
        if said:
            self.card.set_text(said)
            self.card.settle()
        self.card.setVisible(bool(said))

    def _changed(self) -> None:
        self._refresh()
        self.tick()
        spec = self._sampling.playback.spec
        if spec is not None and spec.sampling.field == "learned":
            self._points.start()

    def _follow_points(self) -> None:
        """Run from the weights that are looked at; points that rest are shown where they rested."""
        playing, t = self._sampling.playback.playing, self._scene.t
        self._sampling.restart()
        if not playing and not self._sampling.pinned:
            self._sampling.move_to(t)

    def _on_scrubbed(self, step: float) -> None:
        nearest = self._line.nearest(step)
        if nearest is None:
            return
        if nearest == self._line.steps[-1]:
            self.end()
        else:
            self.look_at(nearest)
