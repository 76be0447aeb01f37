"""What a hand-out shows of each step: its scene as it stands on paper, at the end of what it begins with."""

from collections.abc import Generator
from dataclasses import dataclass, replace

from scoreviz.engine.document import Probing
from scoreviz.engine.lane_runs import LaneRuns, in_lanes
from scoreviz.engine.lessons.charted import Charted, charted, ends_of
from scoreviz.engine.lessons.lesson import Step
from scoreviz.engine.lessons.pictured import Pictured, pictured
from scoreviz.engine.lessons.rehearsal import learned_by, learned_in_stages
from scoreviz.engine.particles import RunSnapshot
from scoreviz.engine.progress import Progress
from scoreviz.engine.project import Project
from scoreviz.engine.relay import relay
from scoreviz.engine.render import FIRST_TIME, lanes_of_project, scenery_of, shown_time
from scoreviz.engine.scenery import Scenery
from scoreviz.engine.targets import is_empty
from scoreviz.engine.trained import SavedTraining, TrainingSnapshot
from scoreviz.wording import tr

RUNS = "play", "loop", "train and loop"


@dataclass(frozen=True, eq=False)
class Illustration:
    """What a step's pictures are made from: lanes side by side, or one scene at a time, or pictures; and its chart.

    Args:
        lanes: all of them, run to their end, or None where there is but one run or none; ``ended`` is whether that
            end is what is seen, or their beginning.
        scenery: the scene, with the run that the step begins with, or None where there are lanes.
        t: the time of the picture of a scene.
        probing: the probe, where it is to be seen.
        pictures: what is seen on the page of images, where the step is on that page.
        chart: what its chart shows, where it has one.
    """

    lanes: LaneRuns | None = None
    ended: bool = True
    scenery: Scenery | None = None
    t: float = FIRST_TIME
    probing: Probing | None = None
    pictures: Pictured | None = None
    chart: Charted | None = None


def illustrated(step: Step) -> Generator[Progress, None, Illustration | None]:
    """Return what a step shows at the end of what it begins with; yield how far that is.

    One with nothing drawn, or whose image model is not here, shows nothing: None.

    Raises:
        Refused: it cannot be run; one sentence.
    """
    if step.page != "plane":
        pictures = yield from pictured(step)
        return None if pictures is None else Illustration(pictures=pictures)
    document, drawn = step.document, not is_empty(step.document.target)
    learning = learned_in_stages(step, document.network, document.training, step.saved, ends_of(step))
    stages = (yield from learning) if drawn else ()
    chart = yield from charted(step, stages)
    if not drawn or (chart is not None and chart.trace is not None):  # a trace is of networks that know no drawing
        return None if chart is None else Illustration(chart=chart)
    plane = yield from _on_plane(step, stages[-1] if stages else None)
    return replace(plane, chart=chart)


def _on_plane(step: Step, training: TrainingSnapshot | None) -> Generator[Progress, None, Illustration]:
    document, name = step.document, step.name
    rival = document.rival
    other = None if rival is None else (yield from learned_by(step, rival.network, rival.training, step.rival))
    runs = step.begins in RUNS
    seen = document.with_parts(overlays=replace(document.overlays, points=runs and document.overlays.points))
    project = Project(document, _kept(training), rival=_kept(other))
    if in_lanes(document):
        return Illustration(lanes=(yield from lanes_of_project(name, project)), ended=runs)
    work = scenery_of(name, replace(project, document=seen), None, wants_run=runs)
    scenery = yield from relay(work, _far)
    return Illustration(scenery=scenery, t=_time(step, scenery), probing=_probing(step))


def _kept(training: TrainingSnapshot | None) -> SavedTraining | None:
    return None if training is None or training.learned is None else SavedTraining.of(training)


def _far(newest: object) -> Progress:
    if isinstance(newest, RunSnapshot):
        return Progress(newest.count, len(newest.frames), newest.note or tr("Running…"))
    return Progress(0, 0, tr("Measuring…"))


def _time(step: Step, scenery: Scenery) -> float:
    """Return the time of the picture: the end of the run, or where the step puts the playhead."""
    if scenery.run is not None:
        return float(scenery.run.times[scenery.run.count - 1])
    return shown_time(step.name, scenery, None) if step.t is None else step.t


def _probing(step: Step) -> Probing | None:
    return step.document.probing if "probe" in step.shows and step.document.probing.point is not None else None
