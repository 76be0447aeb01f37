"""The settings of a run: what the row above the noise axis and its sheet show, and what a run is made from."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from typing import Any

from scoreviz.engine.document import LANGEVIN_SIGMAS
from scoreviz.engine.fields import noise_level, time_of
from scoreviz.engine.guides import refusal
from scoreviz.engine.kernels import sampler_note
from scoreviz.engine.layering import label_colours
from scoreviz.engine.learner import Learner
from scoreviz.engine.particles import RunSpec, towards_noise
from scoreviz.engine.shares import true_shares
from scoreviz.engine.targets import is_empty
from scoreviz.engine.weak import weak_spec
from scoreviz.ui.scene import Scene
from scoreviz.ui.session import Session
from scoreviz.ui.timeline import Timeline


class RunSettings:
    """Between the timeline's fields and the sampling part of the document; a drag is one step of the history."""

    def __init__(
        self, timeline: Timeline, scene: Scene, session: Session, learner: Learner, say: Callable[[str], None]
    ) -> None:
        self._timeline, self._scene, self._session = timeline, scene, session
        self._learner, self._say = learner, say
        self._gesture = count()
        self._level_key = ""
        timeline.samplerChanged.connect(lambda name: self.edit("Sampler", sampler=name))
        timeline.fieldChanged.connect(lambda name: self.edit("Field", field=name))
        timeline.stepsChanged.connect(lambda steps: self.edit("Steps", steps=steps))
        timeline.particlesChanged.connect(lambda n: self.edit("Points", particles=n))
        timeline.settingChanged.connect(self._on_setting_changed)
        timeline.scrubStarted.connect(self._on_scrub_started)

    @property
    def pinned(self) -> bool:
        """Whether the noise level stays while steps count (Langevin dynamics at one level)."""
        return self._session.document.sampling.sampler in ("langevin", "mala")

    @property
    def rightward(self) -> bool:
        """Whether a run goes from data to noise, as the noise process itself does."""
        return towards_noise(self._session.document.sampling)

    def show(self) -> None:
        """Show the document's sampling part on the timeline."""
        document = self._session.document
        sampling = document.sampling
        self._timeline.set_sampler(sampling.sampler)
        self._timeline.set_settings(sampling)
        self._timeline.set_field(sampling.field)
        self._timeline.set_steps(sampling.steps)
        self._timeline.set_particles(sampling.particles)
        self._timeline.set_pinned(self.pinned)
        self._timeline.transport.sheet.remark.set_text(sampler_note(sampling.sampler, document.noise.kernel))
        self._timeline.set_rightward(self.rightward)
        if self.pinned:
            self._scene.set_time(time_of(document.noise, sampling.sigma))

    def offer_parts(self) -> None:
        """Let points be guided to the parts of the drawing as it is now, also where points are shown already."""
        target = self._session.document.target
        parts = () if is_empty(target) else true_shares(target)
        self._timeline.set_parts([part.name for part in parts], label_colours(target))

    def edit(self, label: str, **changes: Any) -> None:
        """Change the sampling part, as one step."""
        self._session.edit(label, sampling=replace(self._session.document.sampling, **changes))

    def spec(self) -> RunSpec:
        """Return what a run would be made from now, were there nothing against it."""
        document = self._session.document
        weights = self._learner.learned if document.sampling.field == "learned" else None
        return RunSpec(document.target, document.noise, document.sampling, weights, weak_spec(document))

    def next_spec(self) -> RunSpec | None:
        """Return what a run would be made from now, or say why there can be none."""
        if is_empty(self._session.document.target):
            self._say("The drawing is empty: paint something, or pick a shape.")
            return None
        spec = self.spec()
        if spec.sampling.field == "learned" and spec.weights is None:
            self._say("Nothing is learned yet: press Train, or let the true field drive the points.")
            return None
        why_not = refusal(spec.sampling, spec.noise, spec.weights)
        if why_not:
            self._say(why_not)
            return None
        return spec

    def set_level(self, t: float) -> None:
        """Let Langevin dynamics run at the noise level of a time."""
        document = self._session.document
        if not self._level_key:
            self._on_scrub_started()
        low, high = LANGEVIN_SIGMAS
        sigma = min(max(noise_level(document.noise, t).level, low), high)
        self._scene.set_time(t, by_hand=True)
        self._session.edit("Noise level", gesture=self._level_key, sampling=replace(document.sampling, sigma=sigma))

    def _on_setting_changed(self, name: str, value: Any) -> None:
        changes: dict[str, Any] = {name: value}
        sampling = replace(self._session.document.sampling, **changes)
        self._session.edit("Sampler setting", gesture=f"sampler {name}", sampling=sampling)

    def _on_scrub_started(self) -> None:
        self._level_key = f"level {next(self._gesture)}"
