"""How things stand: the target, the history, the strip of p_t, what is stale, being prepared, or failed."""

from scoreviz.engine.noise_units import NoiseScale, axis_of
from scoreviz.engine.particles import RunSpec
from scoreviz.engine.strips import strip_on
from scoreviz.engine.target import Preset
from scoreviz.engine.targets import is_empty
from scoreviz.ui.layout import Layout
from scoreviz.ui.learning import Learning
from scoreviz.ui.notices import Notices
from scoreviz.ui.sampling import Sampling
from scoreviz.ui.scene import Scene
from scoreviz.ui.session import Session
from scoreviz.wording import tr

STRIP = 14, 66, 44  # thumbnails, and the width and height of each


class Standing:
    """Looks at the jobs a few times a second, and says on the window how they stand."""

    def __init__(
        self, parts: Layout, notices: Notices, session: Session, scene: Scene, learning: Learning, sampling: Sampling
    ) -> None:
        self._parts, self._notices, self._session = parts, notices, session
        self._scene, self._learning, self._sampling = scene, learning, sampling
        self._strip_is_old = True
        self._axis: NoiseScale | None = None
        self._told: RunSpec | None = None  # of which run it was said that it broke off
        self._steps: tuple[object, NoiseScale | None] = (None, None)  # the times of a run, and the axis in its steps
        notices.stale.actionRequested.connect(self._update)

    def redraw_strip(self) -> None:
        """Draw the strip anew when there is time."""
        self._strip_is_old = True

    def show_target(self) -> None:
        """Show which shape the target is, and whether a hand has drawn on it."""
        target = self._session.document.target
        base = target.plain_base
        self._parts.inspector.target.set_selected(base.name if isinstance(base, Preset) else None)
        self._parts.inspector.target.set_note(tr("drawn by hand") if target.drawn else "")

    def show_history(self) -> None:
        """Show what can be undone and redone."""
        session, history = self._session, self._session.history
        self._parts.top.set_undo(history.canUndo(), session.named(history.index() - 1))
        self._parts.top.set_redo(history.canRedo(), session.named(history.index()))

    def tick(self) -> None:
        """Show what is new."""
        self._show_axis()
        self._show_strip()
        self._show_staleness()
        self._show_failures()
        self._show_preparing()

    def _update(self) -> None:
        """Begin anew with what is on the page now."""
        if self._learning.stale:
            self._learning.train()
        if self._sampling.stale:
            self._sampling.restart()

    def _show_axis(self) -> None:
        scale = self._scale()
        if scale is not self._axis:
            self._axis, self._strip_is_old = scale, True
            self._parts.timeline.set_scale(scale)

    def _scale(self) -> NoiseScale:
        """Return the axis; in steps it is that of the run on the screen, and in t before there is one."""
        document, run = self._session.document, self._sampling.playback.run
        if document.overlays.axis != "step" or run is None or run.spec.noise != document.noise:
            return axis_of(document.noise, document.overlays.axis)
        if run.times is not self._steps[0]:
            from scoreviz.engine.step_scale import step_axis  # seldom asked for

            self._steps = run.times, step_axis(run)
        return self._steps[1] or axis_of(document.noise, "t")

    def _show_strip(self) -> None:
        if not self._strip_is_old or self._axis is None:
            return
        self._strip_is_old = False
        target = self._session.document.target
        thumbnails = () if is_empty(target) else strip_on(target, self._axis, *STRIP)
        self._parts.timeline.set_strip(list(thumbnails))

    def _show_failures(self) -> None:
        """Say why fields or points no longer follow, and let both go on with the next change."""
        if self._scene.failure:
            self._notices.refuse(tr("The fields could not be computed"), self._scene.failure)
            self._scene.restart()
        playback = self._sampling.playback
        if playback.failure and playback.spec is not self._told:
            self._told = playback.spec
            self._notices.refuse(tr("The points stopped"), playback.failure)
            self._sampling.end_early()

    def _show_preparing(self) -> None:
        """Say what is trained before the points can start; one card at a time, the network's first."""
        what = self._sampling.playback.preparing
        if what:
            self._notices.guide.set_text(what)
        self._notices.guide.setVisible(bool(what) and not self._notices.loading.isVisible())

    def _show_staleness(self) -> None:
        notices, playback = self._notices, self._sampling.playback
        learned = self._learning.show_staleness()
        points = self._sampling.stale and not playback.playing and not self._sampling.restarting
        covered = notices.failed.isVisible() or notices.refused.isVisible()
        seen = learned and (not playback.several or any(lane.run.weights is not None for lane in playback.specs))
        stale = (seen or points) and not covered and not is_empty(self._session.document.target)
        notices.lift(not playback.several)
        notices.stale.set_text(self._learning.staleness or tr("Points from earlier settings"))
        self._parts.canvas.set_stale(learned)
        self._parts.views.set_learned(self._learning.has_learned)
        self._parts.canvas.set_points_stale(points or bool(playback.preparing))
        notices.stale.setVisible(stale)
