"""Between the timeline and the playhead: who moves whom."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from scoreviz.engine.document import Document
from scoreviz.engine.kernels import sampler_note
from scoreviz.engine.learner import Learner
from scoreviz.engine.playback import Playback
from scoreviz.engine.targets import is_empty
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.cloud import Cloud
from scoreviz.ui.following import Following
from scoreviz.ui.holding import Holding
from scoreviz.ui.inspector import SharesPanel
from scoreviz.ui.run_settings import RunSettings
from scoreviz.ui.scene import Scene
from scoreviz.ui.session import Session
from scoreviz.ui.strokes import Strokes
from scoreviz.ui.timeline import Timeline
from scoreviz.wording import mark

RESTART_AFTER_MS = 250  # a slider that is still moving does not start a run at each of its values
WHEEL_STEP = 0.02  # of the noise axis, a notch

Reach = Callable[[], bool]


class Sampling(QObject):
    """Plays the particles: the run drives the noise axis of a reverse sampler, the axis drives Langevin's level."""

    def __init__(
        self,
        canvas: Canvas,
        timeline: Timeline,
        panel: SharesPanel,
        scene: Scene,
        session: Session,
        learner: Learner,
        say: Callable[[str], None],
    ) -> None:
        super().__init__(timeline)  # its timer must not outlive what it speaks to
        self._canvas, self._timeline = canvas, timeline
        self._scene, self._session, self._say = scene, session, say
        self.playback = Playback()
        self.cloud = Cloud(canvas, panel, self.playback)
        self.settings = RunSettings(timeline, scene, session, learner, say)
        self._following = Following(self.playback, self.settings)
        self._awaited: Reach | None = None  # looks whether the recording has come to where it has yet to come
        self._restart_timer = QTimer(self, singleShot=True, interval=RESTART_AFTER_MS)
        self._restart_timer.timeout.connect(self._restart_if_wanted)
        self._hold = Holding(self.playback, self.cloud, scene, self)
        self._hold.letGo.connect(self._restart_if_wanted)
        self.strokes = Strokes(self, self._hold, session)
        self._connect()

    def _connect(self) -> None:
        timeline = self._timeline
        timeline.playToggled.connect(self.toggle_play)
        timeline.stepForward.connect(lambda: self.step(1))
        timeline.stepBack.connect(lambda: self.step(-1))
        timeline.restartRequested.connect(self.restart)
        timeline.loopToggled.connect(self.set_looping)
        timeline.speedChanged.connect(self.set_speed)
        timeline.scrubbed.connect(self.move_to)
        timeline.levelDragged.connect(self.move_to)
        timeline.stepScrubbed.connect(self.seek)
        self._canvas.noiseScrolled.connect(lambda notches: self.move_to(self._scene.t + WHEEL_STEP * notches))

    @property
    def pinned(self) -> bool:
        """Whether the noise level stays while steps count (Langevin dynamics at one level)."""
        return self.settings.pinned

    @property
    def rightward(self) -> bool:
        """Whether a run goes from data to noise, as the noise process itself does."""
        return self.settings.rightward

    @property
    def restarting(self) -> bool:
        """Whether a run is about to begin anew."""
        return self._restart_timer.isActive()

    @property
    def stale(self) -> bool:
        """Whether the particles on screen are from an earlier drawing or other settings."""
        return self._following.stale

    def restart_soon(self, wanted: bool = True) -> None:
        """Begin anew once the hand has rested for a moment, or no longer."""
        if wanted:
            self._restart_timer.start()
        else:
            self._restart_timer.stop()

    def toggle_play(self) -> None:
        """Play, or pause; a run that has ended begins again."""
        self.playback.playing = not self.playback.playing
        if self.playback.playing and (self._lacks_run or self.stale or self.playback.at_end):
            self.restart()
        self._timeline.set_playing(self.playback.playing)

    def restart(self) -> None:
        """Begin again, with the newest drawing and the newest weights."""
        self._hold.held = False
        self._restart_timer.stop()
        self._awaited = None
        self.settings.offer_parts()
        specs = self.settings.next_specs()
        if not specs:
            self.playback.playing = False
            self._timeline.set_playing(False)
            return
        self.playback.restart(specs)

    def play(self, looping: bool) -> None:
        """Begin a run and play it."""
        self.set_looping(looping)
        self.playback.playing = True
        self.restart()
        self._timeline.set_playing(self.playback.playing)

    @property
    def _lacks_run(self) -> bool:
        """Whether there is nothing to go on with: no run, or one that broke off."""
        return self.playback.run is None or bool(self.playback.failure)

    def end_early(self) -> None:
        """Stay with what was recorded: no more will come."""
        if self.playback.run is None:
            self.clear()
        self.playback.playing = False
        self._timeline.set_playing(False)

    def clear(self) -> None:
        """Take the particles away, as a newly opened document has none yet."""
        self._restart_timer.stop()
        self._awaited = None
        self.playback.clear()
        self.cloud.hide()
        self._timeline.set_playing(False)
        self._timeline.set_progress(0, self._session.document.sampling.steps, 0)
        self.show_shares()

    def step(self, by: int) -> None:
        """Go by whole steps, forward or back; stops playing."""
        self._awaited = None
        if self.playback.run is None:
            self.restart()
        self.playback.step(by)
        self._timeline.set_playing(False)

    def pause(self) -> None:
        """Stop playing."""
        self.playback.playing = False
        self._timeline.set_playing(False)

    def seek(self, index: int) -> None:
        """Show one step of the run; stops playing."""
        self._awaited = None
        self.playback.playing = False
        self.playback.seek(index)
        self._timeline.set_playing(False)

    def step_left(self, by: int) -> None:
        """Go by whole steps towards data, or, where ``by`` is negative, towards noise."""
        self.step(-by if self.rightward else by)

    def seek_data(self) -> None:
        """Show the end of the run that is data; what of it is not recorded yet is waited for."""
        self._seek_end(0.0, last=not self.rightward)

    def seek_noise(self) -> None:
        """Show the end of the run that is noise; what of it is not recorded yet is waited for."""
        self._seek_end(1.0, last=self.rightward)

    def _seek_end(self, t: float, last: bool) -> None:
        self.seek(0)
        if not self.pinned:
            self._scene.set_time(t)
        if last:
            self._await(self.playback.seek_last)

    def move_to(self, t: float) -> None:
        """Move along the noise axis: scrubs a reverse run, sets the level of Langevin dynamics."""
        t = min(max(t, 0.0), 1.0)
        if self.pinned:
            self.settings.set_level(t)
            return
        self._scene.set_time(t, by_hand=True)
        if self.playback.spec is not None:
            self.playback.playing = False
            self._timeline.set_playing(False)
            self._await(lambda: self.playback.seek_time(t))

    def _await(self, reach: Reach) -> None:
        self._awaited = None if reach() else reach

    def set_looping(self, looping: bool) -> None:
        """Begin again at the end, or stay there."""
        self.playback.looping = looping
        self._timeline.set_loop(looping)

    def set_speed(self, speed: float) -> None:
        """Set the speed of play, 1 being 30 steps a second."""
        self.playback.speed = speed
        self._timeline.set_speed(speed)

    def new_seed(self) -> None:
        """Draw other random numbers."""
        self.settings.edit(mark("New seed"), seed=self._session.document.sampling.seed + 1)
        self.play(self.playback.looping)

    def follow(self, before: Document, after: Document, drawing: bool) -> None:
        """Keep the timeline with the document, and begin the run again where it plays."""
        drawing = drawing or self.strokes.placing
        if before.sampling != after.sampling or before.noise != after.noise:
            self.settings.show()
        note = sampler_note(after.sampling.sampler, after.noise.kernel)
        if note and note != sampler_note(before.sampling.sampler, before.noise.kernel):
            self._say(note)
        if before.target != after.target:
            self.cloud.pick_part(-1)
        if before.target != after.target and is_empty(after.target):
            self.strokes.waiting = self.playback.playing
            self.clear()
        if before.noise != after.noise and self.playback.run is not None:
            self._restart_timer.start()
        at_rest = self.pinned or self._following.beside
        if self.stale and (at_rest or self.playback.playing) and not drawing and not self._hold.held:
            self._restart_timer.start()
        if before.theatre != after.theatre:
            self._following.follow_places(before.theatre, after.theatre)
        if not drawing:
            self.strokes.ended()

    def tick(self, seconds: float) -> None:
        """Move the playhead by the time that has passed and show what is there."""
        if self._hold.held:
            self._hold.show()
            return
        self.playback.advance(seconds, self.settings.next_specs)
        self._timeline.set_playing(self.playback.playing)
        if self._awaited is not None and (self.playback.playing or self._awaited()):
            self._awaited = None
        self._timeline.set_guide_note("" if self.playback.run is None else self.playback.run.note)
        self._show_moment()

    def _show_moment(self) -> None:
        """Show what stands at the playhead, on the axis and on the canvas."""
        progress, moment = self.playback.progress(), self.playback.moment()
        if progress is None:
            return
        self._timeline.set_progress(*progress)
        if self._awaited is not None and not self.pinned:
            # The axis stands where the recording has yet to come: the fields are there, the points are not.
            if self.cloud.hide():
                self.show_shares()
            return
        if not self.pinned and not self._restart_timer.isActive():
            self._scene.set_time(self.playback.t)
        if moment is not None and not self.playback.several:
            self.cloud.show(moment)

    def follow_lanes(self) -> None:
        """Show the lanes as they are now, at the same time."""
        self._following.follow()

    def show_shares(self) -> None:
        """Show the parts of the drawing, before any points are in them."""
        self.cloud.show_parts(self._session.document.target)
        self.settings.offer_parts()

    def close(self) -> None:
        """End the recording."""
        self.playback.close()

    def _restart_if_wanted(self) -> None:
        if self.playback.run is not None and not self._following.again:
            self._following.follow()
        elif self.stale or self.playback.run is None:
            self.restart()
