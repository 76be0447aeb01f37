"""Between the inspector's Learn and How far off, and the learner."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from scoreviz.engine.changes import redrawn_since
from scoreviz.engine.document import Document, PredictionName, Training
from scoreviz.engine.fields import time_of
from scoreviz.engine.guides import labels_refusal
from scoreviz.engine.learner import Learner, weight_count
from scoreviz.engine.targets import is_empty
from scoreviz.engine.trained import goes_on
from scoreviz.engine.training import TrainingSnapshot
from scoreviz.ui.figures import about, number
from scoreviz.ui.inspector import ErrorPanel, LearnPanel
from scoreviz.ui.learn_more import SIGMAS
from scoreviz.ui.noise_remark import NoiseRemark
from scoreviz.ui.notices import Notices
from scoreviz.ui.scene import Scene
from scoreviz.ui.session import Session
from scoreviz.ui.timeline import Timeline
from scoreviz.wording import mark, tr


class Learning:
    """Starts, pauses and follows the training, and shows its newest snapshot."""

    def __init__(
        self,
        panel: LearnPanel,
        error_panel: ErrorPanel,
        timeline: Timeline,
        scene: Scene,
        session: Session,
        learner: Learner,
        notices: Notices,
        say: Callable[[str], object],
    ) -> None:
        self._panel, self._error_panel, self._timeline = panel, error_panel, timeline
        self._scene, self._session, self._learner, self._say = scene, session, learner, say
        self._loading, self._failed = notices.loading, notices.failed
        self._noise_remark = NoiseRemark(panel.remark)
        self._shown: TrainingSnapshot | None = None  # the newest
        self._seen: TrainingSnapshot | None = None  # what is looked at: the newest, or an earlier one
        self._state = ""
        self._cleared = False  # training rests because the page is empty
        panel.trainRequested.connect(self.train)
        panel.pauseRequested.connect(learner.pause)
        panel.stopRequested.connect(learner.stop)
        panel.resetRequested.connect(self.reset)
        panel.objectiveChanged.connect(lambda name: self._edit(mark("Objective"), objective=name))
        panel.learningRateChanged.connect(self._on_learning_rate_changed)
        panel.more.levelsChanged.connect(self._on_levels_changed)
        panel.more.sigmaChanged.connect(lambda sigma: self._edit_levels("training sigma", sigma=sigma))
        panel.more.rangeChanged.connect(lambda a, b: self._edit_levels("training range", low=a, high=b))
        panel.batchChanged.connect(lambda batch: self._edit(mark("Batch"), batch=batch))
        panel.seedChanged.connect(lambda seed: self._edit(mark("Training seed"), seed=seed))
        panel.networkChanged.connect(lambda w, n: self._edit_network(mark("Network"), width=w, layers=n))
        panel.predictionChanged.connect(self._on_prediction_changed)
        panel.labelsChanged.connect(lambda on: self._edit_network(mark("Labels"), conditional=on))
        panel.dropoutChanged.connect(self._on_dropout_changed)
        panel.processChanged.connect(lambda name: self._edit_noise(mark("Noise"), process=name))
        panel.kernelChanged.connect(lambda name: self._edit_noise(mark("Noise shape"), kernel=name))
        panel.tableChanged.connect(lambda steps: self._edit_noise(mark("Table"), table_steps=steps))
        self._failed.actionRequested.connect(self._on_failed_action)

    @property
    def has_learned(self) -> bool:
        """Whether there is a learned field to look at."""
        return self._learner.learned is not None

    @property
    def stale(self) -> bool:
        """Whether what was learned belongs to an earlier drawing or other noise, and nothing follows it."""
        snapshot = self._shown
        target, kernel = self._session.document.target, self._session.document.noise.kernel
        unfollowed = self._learner.state not in ("running", "preparing") or is_empty(target)
        if not unfollowed or snapshot is None:
            return False
        return not snapshot.is_about(target) or snapshot.spec.kernel != kernel

    @property
    def staleness(self) -> str:
        """What it is that was learned, where that is stale; an empty string where it is not."""
        if not self.stale or self._shown is None:
            return ""
        earlier = not self._shown.is_about(self._session.document.target)
        return tr("From the earlier drawing") if earlier else tr("Learned under other noise")

    def train(self) -> None:
        """Train, or go on."""
        if is_empty(self._session.document.target):
            self._say(tr("There is nothing to learn yet: paint something, or pick a shape."))
        elif why_not := labels_refusal(self._session.document.network, self._session.document.noise):
            self._say(why_not)
        else:
            self._learner.start(self._session.document)

    def toggle(self) -> None:
        """Train where it rests, pause where it runs."""
        if self._learner.state in ("running", "preparing"):
            self._learner.pause()
        else:
            self.train()

    def reset(self) -> None:
        """Forget everything that was learned."""
        self._learner.reset()
        self.forget()

    def close(self) -> None:
        """End what is measured beside the training."""
        self._noise_remark.close()

    def forget(self) -> None:
        """Empty the figures and the charts."""
        self._shown = self._seen = None
        self._error_panel.set_error(None)
        self._error_panel.set_history([], [], [], [])
        self._error_panel.chart.set_changes(())
        self._timeline.set_errors([], [])
        self._panel.set_progress(0, 0.0, 0.0)
        self._scene.refresh()

    def follow(self, before: Document, after: Document) -> None:
        """Keep the panel and the running training with the document."""
        learned = self._learner.snapshot
        if learned is not None and not _goes_on(learned, after):  # an opened file brings its own
            self._begin_anew()
        elif not is_empty(after.target):
            self._learner.follow(after)
            self._go_on_after_clearing()
        elif self._learner.state in ("running", "preparing"):
            self._learner.pause()
            self._cleared = True
        if (before.training, before.network, before.noise) != (after.training, after.network, after.noise):
            self.show_settings()
        if before.noise != after.noise and self._seen is not None:
            self._show_errors(self._seen)

    def show_settings(self) -> None:
        """Show the document's network, training and noise."""
        document = self._session.document
        self._panel.set_objective(document.training.objective)
        self._panel.set_network(document.network.width, document.network.layers)
        self._panel.more.set_prediction(document.network.prediction)
        self._panel.more.set_kernel(document.noise.kernel)
        self._panel.set_process(document.noise.process, document.noise.table_steps)
        self._panel.more.set_levels(document.training.sigma, document.training.low, document.training.high)
        self._panel.more.set_learning_rate(document.training.learning_rate)
        self._panel.more.set_batch(document.training.batch)
        self._panel.more.set_labels(document.network.conditional, document.training.dropout)
        self._panel.more.set_seed(document.training.seed)
        weights = about(weight_count(document.network))
        self._panel.set_note(tr("{n} weights · {device}", n=weights, device=self._learner.device.label))

    def show_staleness(self) -> bool:
        """Dim the figures that belong to an earlier drawing; return whether they do."""
        stale = self.stale
        self._error_panel.set_stale(stale)
        self._timeline.set_stale(stale)
        return stale

    def tick(self) -> None:
        """Show the newest snapshot, if it is new."""
        self._show_state()
        self._noise_remark.show(self._session.document, self._scene.level().level, self._told())
        self.show_now()

    def show_now(self) -> None:
        """Show the snapshot that is looked at, if it is another than before."""
        snapshot, seen = self._learner.snapshot, self._learner.shown
        if snapshot is None or seen is None or (snapshot is self._shown and seen is self._seen):
            return
        errors_are_new = self._shown is None or not np.array_equal(snapshot.error_step, self._shown.error_step)
        moved = self._learner.looks_back or self._seen is not self._shown
        self._shown, before, self._seen = snapshot, self._seen, seen
        self._panel.set_progress(snapshot.step, snapshot.seconds, snapshot.rate)
        if errors_are_new:  # four times a second: a chart costs as much as the canvas, and nobody reads faster
            self._error_panel.set_history(snapshot.loss_step, snapshot.loss, snapshot.error_step, snapshot.error)
            self._error_panel.chart.set_changes(snapshot.changes)
        if errors_are_new or (moved and seen is not before):
            self._error_panel.set_error(seen.headline, seen.error_level, redrawn_since(snapshot.changes, seen.step))
            self._show_errors(seen)
        if seen is not before:
            self._scene.refresh()

    def _told(self) -> str:
        """Return what a training says of itself as it runs: what it was asked for and does not do."""
        snapshot = self._learner.snapshot
        if snapshot is None or self._learner.state != "running":
            return ""
        return snapshot.note.removeprefix(self._learner.device.note).strip()

    def _show_errors(self, snapshot: TrainingSnapshot) -> None:
        noise = self._session.document.noise
        measured = snapshot.sigmas[: len(snapshot.error_by_sigma)]  # none before the first measurement
        times = [time_of(noise, float(sigma)) for sigma in measured]
        self._timeline.set_errors(times, snapshot.error_by_sigma)

    def _show_state(self) -> None:
        state = self._learner.state
        if state == self._state:
            return
        self._state = state
        self._panel.set_state("paused" if state == "stopped" else state, self._learner.failure)
        self._loading.setVisible(state == "preparing")
        if state == "failed":
            self._show_failure(self._learner.failure, self._learner.snapshot)
        self._failed.setVisible(state == "failed")

    def _show_failure(self, why: str, snapshot: TrainingSnapshot | None) -> None:
        kept = 0 if snapshot is None else snapshot.step
        if kept:
            why = tr("{why}. The weights of step {step} are kept.", why=why.rstrip("."), step=number(kept))
        diverged = snapshot is not None and snapshot.diverged
        self._failed.set_message(tr("Training stopped"), why, tr("Halve the rate, go on") if diverged else "")

    def _go_on_after_clearing(self) -> None:
        """Training that was held because the page was empty follows what is painted next."""
        if self._cleared and self._learner.state == "paused":
            self._learner.start(self._session.document)
        self._cleared = False

    def _begin_anew(self) -> None:
        """A network of another shape, or from another seed, starts from nothing."""
        was_running = self._learner.state in ("running", "preparing")
        self.reset()
        if was_running:
            self.train()

    def _on_levels_changed(self, which: str) -> None:
        """Train at all levels, in a range of them, or at the one on screen as far as the network knows it."""
        low, high = SIGMAS
        here = min(max(self._scene.level().level, low), high)
        self._panel.more.offer_range(which == "range")
        if which == "one" and self._session.document.training.sigma is None:
            self._edit_levels(sigma=here)
        elif which == "all":
            self._edit_levels(sigma=None, low=low, high=high)
        elif which == "range":
            self._edit_levels(sigma=None)
        self.show_settings()

    def _edit_levels(self, gesture: str = "", **levels: Any) -> None:
        training = replace(self._session.document.training, **levels)
        self._session.edit(mark("Noise levels of training"), gesture=gesture, training=training)

    def _on_learning_rate_changed(self, rate: float) -> None:
        training = replace(self._session.document.training, learning_rate=rate)
        self._session.edit(mark("Learning rate"), gesture="learning rate", training=training)

    def _on_prediction_changed(self, name: PredictionName) -> None:
        learned, network = self._learner.snapshot, self._session.document.network
        self._edit_network(mark("Prediction"), prediction=name)
        if learned is not None and learned.step and goes_on(network, self._session.document.network):
            self._say(
                tr("The weights are kept and read as something else: the field is off at once, and learned anew.")
            )

    def _on_dropout_changed(self, share: float) -> None:
        training = replace(self._session.document.training, dropout=share)
        self._session.edit(mark("Labels hidden"), gesture="labels hidden", training=training)

    def _edit(self, label: str, **changes: Any) -> None:
        self._session.edit(label, training=replace(self._session.document.training, **changes))

    def _edit_network(self, label: str, **changes: Any) -> None:
        self._session.edit(label, network=replace(self._session.document.network, **changes))

    def _edit_noise(self, label: str, **changes: Any) -> None:
        self._session.edit(label, noise=replace(self._session.document.noise, **changes))

    def _on_failed_action(self) -> None:
        training: Training = self._session.document.training
        self._edit(mark("Halve the learning rate"), learning_rate=training.learning_rate / 2)
        self.train()


def _goes_on(learned: TrainingSnapshot, after: Document) -> bool:
    """Return whether what was learned can go on under a document; another shape, or seed, begins from nothing."""
    spec = learned.spec
    return goes_on(spec.network, after.network) and spec.training.seed == after.training.seed
