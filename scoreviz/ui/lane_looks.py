"""What lanes show at the playhead: the particles, and below them one picture for all lanes that show the same."""

from dataclasses import dataclass, replace

from PySide6.QtGui import QImage

from scoreviz.engine.branch_view import BranchView, branch_view, rings_of
from scoreviz.engine.cloud_view import CloudView
from scoreviz.engine.document import Appearance, Overlays, Sampling
from scoreviz.engine.fields import Field, FieldRequest, FieldSnapshot
from scoreviz.engine.guided_view import GuideRequest
from scoreviz.engine.guides import is_guided
from scoreviz.engine.in_step import LaneMoment
from scoreviz.engine.job import SOON, Job, Latest
from scoreviz.engine.lane_fields import LaneField, Requests, Snapshots, lane_fields
from scoreviz.engine.moments import paths_at
from scoreviz.engine.particles import RunSnapshot, RunSpec, smooth, towards_noise
from scoreviz.engine.playback import Playback
from scoreviz.engine.recording import Array, Moment, trail_of
from scoreviz.engine.step_view import StepView
from scoreviz.engine.targets import is_empty
from scoreviz.ui import theme
from scoreviz.ui.camera import Camera
from scoreviz.ui.cloud import LEAST_TRAILS, TRAIL_STEPS
from scoreviz.ui.ground import Ground
from scoreviz.ui.lane_colours import LaneColours
from scoreviz.ui.lane_picture import LaneSight
from scoreviz.ui.lanes_view import LanesView
from scoreviz.ui.particle_tint import INK, tint_of
from scoreviz.ui.particles_layer import TRAIL_CHORDS, Particles
from scoreviz.ui.stage import Stage
from scoreviz.ui.steps_layer import Parted

MOST_TRAILS, TRACED = 480, 3  # of all lanes together; and of each by chance
SPACING = 40.0  # pixels between two arrows: a lane is small
Key = tuple[object, ...]


@dataclass(frozen=True)
class Wishes:
    """What is wanted of all lanes.

    Args:
        overlays, appearance: what is drawn, and how the particles look.
        t: the time that is shown where nothing has been recorded.
        notes: what is to be said of each lane, or "".
        steps: the coming step of the picked particles, in the lane of which it is known.
    """

    overlays: Overlays
    appearance: Appearance
    t: float
    notes: tuple[str, ...]
    steps: tuple[StepView | None, ...]


class LaneLooks:
    """Asks for the fields of the lanes, and hands each picture what it shows; only what is new is handed on."""

    def __init__(self, view: LanesView, playback: Playback) -> None:
        self._view, self._playback = view, playback
        self._cell: Latest[Requests] = Latest(())
        self._job: Job[None, Snapshots] | None = None
        self._colours = LaneColours()
        self._asked: list[Key] = []
        self._requests: Requests = ()
        self._fields: Snapshots = ()
        self._grounds: list[Ground] = []
        self._images: list[QImage] = []
        self._turn = 0
        self._shown: list[Key] = []

    @property
    def failure(self) -> str:
        """Why the fields no longer follow, or an empty string."""
        why = "" if self._job is None or self._job.error is None else str(self._job.error)
        return why or self._colours.failure

    def rest(self) -> None:
        """Work out nothing while the lanes are not looked at."""
        if self._job is not None:
            self._job.stop()
        self._job, self._asked, self._fields, self._shown = None, [], (), []
        self._colours.rest()

    def tick(self, specs: tuple[RunSpec, ...], wishes: Wishes) -> None:
        """Show what stands at the playhead; ``specs`` is what each lane runs on, whether recorded or not."""
        moments = self._playback.moments()
        if len(moments) != len(specs):
            moments = [LaneMoment(None)] * len(specs)
        self._ask(specs, [wishes.t if one.run is None else one.run.t for one in moments])
        newest = None if self._job is None else self._job.newest
        if newest is not None and len(newest) == len(specs):
            self._fields = newest
        self._show(moments, wishes)

    # ---- the fields below

    def _ask(self, specs: tuple[RunSpec, ...], times: list[float]) -> None:
        camera = self._view.camera
        if camera.width <= 0 or camera.height <= 0:
            return
        if self._job is None or not self._job.running:
            self._job, self._asked = Job(None, lane_fields(self._cell), "lane fields", SOON).start(), []
        keys: list[Key] = [
            (spec.target, spec.noise, t, id(_learned(spec)), camera, _guided(spec))
            for spec, t in zip(specs, times, strict=True)
        ]
        if keys == self._asked:
            return
        self._asked, made = keys, list[LaneField]()
        for key, spec, t in zip(keys, specs, times, strict=True):
            same = keys.index(key)
            made.append(made[same] if same < len(made) else _request(spec, t, camera))
        self._cell.put(tuple(made) if not any(is_empty(spec.target) for spec in specs) else ())

    # ---- the pictures

    def _show(self, moments: list[LaneMoment], wishes: Wishes) -> None:
        count, look, overlays = len(moments), wishes.appearance, wishes.overlays
        runs = [self._run(k, moment) for k, moment in enumerate(moments)]
        looked = zip(runs, moments, strict=True)
        self._colours.ask(tuple(None if run is None else (run, _frame(one)) for run, one in looked), look.colour)
        self._turn = (self._turn + 1) % count
        self._images += [QImage()] * (count - len(self._images))
        self._grounds += [Ground(lambda *_: False) for _ in range(count - len(self._grounds))]
        self._shown += [()] * (count - len(self._shown))
        stages: list[Stage] = []
        for k, (card, moment) in enumerate(zip(self._view.cards, moments, strict=True)):
            unit = card.devicePixelRatioF()
            fields = self._fields[k] if k < len(self._fields) else None
            stages.append(_stage(fields, card.picture.camera, unit, overlays))
            image = self._ground(stages, k)
            run = runs[k]
            view = None if run is None else self._colours.of(k, run, look.colour)
            seen = _seen(moment), wishes.notes[k], wishes.steps[k], view
            key = *seen, overlays.points, overlays.trails, look, image, card.picture.camera
            if key != self._shown[k]:
                self._shown[k] = key
                card.picture.show_lane(self._sight(k, run, moment, view, wishes), image)

    def _ground(self, stages: list[Stage], k: int) -> QImage:
        """Return the picture below a lane, which is that of an earlier lane where both show the same.

        Of fields that only go on with time one lane's are painted a frame, by turns: all at once would come late.
        """
        first, stage = stages.index(stages[k]), stages[k]
        ground = self._grounds[first]
        if first == self._turn or not _goes_on(ground.painted, stage):
            ground.follow_clock()
            self._images[first] = ground.picture(stage)
        return self._images[first]

    def _run(self, k: int, moment: LaneMoment) -> RunSnapshot | None:
        return self._playback.in_step.runs[k] if moment.run is not None else None

    def _sight(
        self, k: int, run: RunSnapshot | None, moment: LaneMoment, view: CloudView | None, wishes: Wishes
    ) -> LaneSight:
        """Return what is seen of a lane; coloured, the points are those of the moment whose colours are known."""
        now = moment.run if view is None else view.moment
        if run is None or now is None or moment.run is None or not wishes.overlays.points:
            return LaneSight(note=wishes.notes[k])
        look = wishes.appearance
        particles = Particles(
            points=now.points,
            trails=self._trails(run, now, look.trail) if wishes.overlays.trails else None,
            paths=paths_at(run, now.frame, TRACED) if wishes.overlays.trails else None,
            escaped=now.escaped,
            shades=None if view is None else view.shades,
            tint=INK if view is None else tint_of(view.request.run, view.request.by),
            fading=look.fading,
            pieces=0 if look.trail else TRAIL_CHORDS,
        )
        branch = self._branch(k, run, moment.run.frame)
        places = rings_of(moment.run, branch, look.picked)
        return LaneSight(particles, Parted(branch, places, wishes.steps[k]), wishes.notes[k])

    def _trails(self, run: RunSnapshot, moment: Moment, length: int) -> Array | None:
        """Return the trails of a lane; of no chosen length, where chance has a part in the steps, they are scribble."""
        lanes = len(self._view.cards)
        if not length:
            return trail_of(run, moment.frame, MOST_TRAILS // lanes) if smooth(run.spec.sampling) else None
        return trail_of(run, moment.frame, max(LEAST_TRAILS, TRAIL_STEPS // length) // lanes, length)

    def _branch(self, k: int, run: RunSnapshot, frame: int) -> BranchView | None:
        branch = self._playback.in_step.lanes[k].branch.run
        return None if branch is None else branch_view(run, branch, frame)


def _frame(moment: LaneMoment) -> int:
    return 0 if moment.run is None else moment.run.frame


def _learned(spec: RunSpec) -> Field | None:
    return spec.weights if spec.sampling.field == "learned" else None


def _guided(spec: RunSpec) -> Sampling | None:
    """Return what a lane is guided by, or None: nothing guides a run that ends in noise."""
    return spec.sampling if is_guided(spec.sampling) and not towards_noise(spec.sampling) else None


def _request(spec: RunSpec, t: float, camera: Camera) -> LaneField:
    learned = _learned(spec)
    fields = FieldRequest(spec.target, spec.noise, t, *camera.nodes(SPACING), *camera.raster(), learned=learned)
    sampling = _guided(spec)
    if sampling is None:
        return LaneField(fields)
    return LaneField(fields, GuideRequest(sampling, spec.target, spec.noise, learned, spec.weak))


def _stage(fields: FieldSnapshot | None, camera: Camera, unit: float, overlays: Overlays) -> Stage:
    """Return what lies below a lane's points: p_t, and the field that leads them in its colour."""
    own = Overlays(
        view="true" if fields is None or fields.learned is None else "both",
        heat=overlays.heat,
        contours=overlays.contours,
        arrows=overlays.arrows,
        fade=overlays.fade,
        arrow_length=overlays.arrow_length,
        spacing=round(SPACING),
    )
    hidden = frozenset({"true", "difference"})  # of Both: the learned field alone, on the density of the truth
    return Stage(camera.magnified(unit), unit, theme.current(), fields, own, hidden=hidden)


def _goes_on(before: Stage, stage: Stage) -> bool:
    """Return whether a stage differs from one that was painted in nothing but later fields."""
    both = before.fields is not None and stage.fields is not None
    return both and replace(before, fields=stage.fields) == stage


def _seen(moment: LaneMoment) -> Key:
    """Return what tells two moments of a lane apart."""
    run, branch = moment.run, moment.branch
    return (
        None if run is None else (id(run.spec), run.frame, run.escaped),
        None if branch is None else (id(branch.spec), branch.frame),
    )
