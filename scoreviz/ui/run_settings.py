"""The settings of a run: what the row above the noise axis and its sheet show, and what a run is made from."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from typing import Any

from scoreviz.engine.document import LANGEVIN_SIGMAS, Run
from scoreviz.engine.edges import known_refusal
from scoreviz.engine.fields import noise_level, time_of
from scoreviz.engine.guides import refusal
from scoreviz.engine.in_step import LaneSpec
from scoreviz.engine.kernels import sampler_note
from scoreviz.engine.lanes import lanes_of, spec_of
from scoreviz.engine.layering import label_colours
from scoreviz.engine.learner import Learner
from scoreviz.engine.particles import RunSpec, towards_noise
from scoreviz.engine.past_fields import PastFields
from scoreviz.engine.shares import true_shares
from scoreviz.engine.targets import is_empty
from scoreviz.ui.scene import Scene
from scoreviz.ui.session import Session
from scoreviz.ui.timeline import Timeline
from scoreviz.wording import mark, tr


class RunSettings:
    """Between the timeline's fields and the sampling part of the document; a drag is one step of the history."""

    def __init__(
        self, timeline: Timeline, scene: Scene, session: Session, learner: Learner, say: Callable[[str], None]
    ) -> None:
        self._timeline, self._scene, self._session = timeline, scene, session
        self._learner, self._say = learner, say
        self.snapshots = PastFields(learner)
        self._gesture = count()
        self._level_key = ""
        timeline.samplerChanged.connect(lambda name: self.edit(mark("Sampler"), sampler=name))
        timeline.fieldChanged.connect(lambda name: self.edit(mark("Field"), field=name))
        timeline.stepsChanged.connect(lambda steps: self.edit(mark("Steps"), steps=steps))
        timeline.particlesChanged.connect(lambda n: self.edit(mark("Points"), particles=n))
        timeline.settingChanged.connect(self._on_setting_changed)
        timeline.scrubStarted.connect(self._on_scrub_started)

    @property
    def pinned(self) -> bool:
        """Whether the noise level stays while steps count (Langevin dynamics at one level), in every lane."""
        return all(lane.sampling.sampler in ("langevin", "mala") for lane in self.lanes)

    @property
    def rightward(self) -> bool:
        """Whether every run goes from data to noise, as the noise process itself does."""
        return all(towards_noise(lane.sampling) for lane in self.lanes)

    @property
    def lanes(self) -> tuple[Run, ...]:
        """The lanes of the document, the first of them its own run."""
        return lanes_of(self._session.document)

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

    def specs(self, present: tuple[LaneSpec, ...] = ()) -> tuple[LaneSpec, ...]:
        """Return what the lanes would be made from now; of those that differ in the weights alone, the present ones."""
        made = (self._with_branches(lane, self._run_of(lane)) for lane in self.lanes)
        old = [spec.run for spec in present]
        return tuple(self._kept(spec, old) for spec in made)

    def spec(self) -> RunSpec:
        """Return what the first lane would be made from now, were there nothing against it."""
        return self._run_of(self.lanes[0])

    def next_spec(self) -> RunSpec | None:
        """Return what the first lane would be made from now, or say why there can be none."""
        specs = self.next_specs()
        return specs[0].run if specs else None

    def next_specs(self) -> tuple[LaneSpec, ...]:
        """Return what the lanes would be made from now; where there can be none, say why and return none.

        Of several lanes each says for itself what is against it, and the others run.
        """
        if is_empty(self._session.document.target):
            self._say(tr("The drawing is empty: paint something, or pick a shape."))
            return ()
        why_not = "" if len(self.lanes) > 1 else self.why_not(self.lanes[0])
        if why_not:
            self._say(why_not)
            return ()
        return self.specs()

    def why_not(self, lane: Run) -> str:
        """Return why a lane cannot run, in one sentence, or ""."""
        step = lane.sampling.snapshot
        if lane.sampling.field == "learned":
            if self._learner.learned is None:
                return tr("Nothing is learned yet: press Train, or let the true field drive the points.")
            if step is not None and step not in self.snapshots.steps:
                at = f"{step:,}"
                return tr("The network at step {step} was not kept: choose another, or the newest.", step=at)
        spec = self._run_of(lane)
        return refusal(spec.sampling, spec.noise, spec.weights) or known_refusal(spec.sampling, spec.noise)

    def _run_of(self, lane: Run) -> RunSpec:
        """Return what a lane runs on; it has no weights where the step that it asks for was not kept."""
        document, step = self._session.document, lane.sampling.snapshot
        if lane.sampling.field == "learned" and step is not None and step not in self.snapshots.steps:
            newest = replace(lane, sampling=replace(lane.sampling, snapshot=None))
            return replace(spec_of(document, newest, None, self.snapshots), sampling=lane.sampling)
        return spec_of(document, lane, self._learner.learned, self.snapshots)

    def _with_branches(self, lane: Run, run: RunSpec) -> LaneSpec:
        return LaneSpec(run, replace(run, branches=lane.branches) if lane.branches else None)

    def _kept(self, spec: LaneSpec, old: list[RunSpec]) -> LaneSpec:
        """Return a lane with the weights with which it runs already, where nothing else of it has changed."""
        for run in old:
            if run.weights is not None and replace(spec.run, weights=run.weights) == run:
                return LaneSpec(run, None if spec.branch is None else replace(spec.branch, weights=run.weights))
        return spec

    def set_level(self, t: float) -> None:
        """Let Langevin dynamics run at the noise level of a time."""
        document = self._session.document
        if not self._level_key:
            self._on_scrub_started()
        low, high = LANGEVIN_SIGMAS
        sigma = min(max(noise_level(document.noise, t).level, low), high)
        self._scene.set_time(t, by_hand=True)
        self._session.edit(
            mark("Noise level"), gesture=self._level_key, sampling=replace(document.sampling, sigma=sigma)
        )

    def _on_setting_changed(self, name: str, value: Any) -> None:
        changes: dict[str, Any] = {name: value}
        sampling = replace(self._session.document.sampling, **changes)
        self._session.edit(mark("Sampler setting"), gesture=f"sampler {name}", sampling=sampling)

    def _on_scrub_started(self) -> None:
        self._level_key = f"level {next(self._gesture)}"
