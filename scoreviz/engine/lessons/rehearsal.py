"""A step without a window: it learns, runs to its end, and its claims are laid beside what is measured."""

from collections.abc import Generator, Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from scoreviz.engine.device import Device
from scoreviz.engine.document import Document, Network, Training
from scoreviz.engine.identities import IdentitiesRow, IdentitiesSnapshot, IdentitiesSpec, measured_at
from scoreviz.engine.job import Latest
from scoreviz.engine.laboratory_words import SIGMA
from scoreviz.engine.lane_runs import run_lanes
from scoreviz.engine.lessons.document_fields import Value
from scoreviz.engine.lessons.lesson import Claim, Condition, Lesson, Step
from scoreviz.engine.lessons.picture_rehearsal import rehearse_pictures
from scoreviz.engine.lessons.readings import reading
from scoreviz.engine.lessons.standing import LaneNow, Standing
from scoreviz.engine.particles import towards_noise
from scoreviz.engine.probing import ProbeRequest, ProbeSnapshot, probe
from scoreviz.engine.progress import Progress
from scoreviz.engine.refusal import Refused
from scoreviz.engine.render import FIRST_TIME
from scoreviz.engine.scenery import Scenery
from scoreviz.engine.tables import aligned
from scoreviz.engine.targets import is_empty, realise
from scoreviz.engine.trace_laboratory import TraceSpec
from scoreviz.engine.trace_laboratory import measure as measure_trace
from scoreviz.engine.training import SavedTraining, TrainingSnapshot, TrainingSpec, resting, train
from scoreviz.engine.variances import VarianceSpec, measure_variances
from scoreviz.wording import tr

USUAL_STEPS = 1_500  # of a training of which no condition says how long it is

Work = TypeVar("Work")


@dataclass(frozen=True)
class Measured:
    """A claim of a step, what was found, and whether it is as is claimed."""

    step: str
    claim: Claim
    value: Value

    @property
    def holds(self) -> bool:
        """Whether the claim holds."""
        return self.claim.when.holds(self.value)


def rehearse(step: Step) -> Generator[Progress, None, Standing]:
    """Return how things stand at the end of a step, as far as its claims ask; yield how far that is.

    The networks are those that the step loads, or, where training begins, learn as many steps as its conditions ask.

    Raises:
        Refused: it cannot be run; one sentence.
    """
    wanted = {claim.when.reading for claim in step.claims}
    if step.page == "images":
        return (yield from rehearse_pictures(step, wanted))
    document, name = step.document, step.name
    if is_empty(document.target):
        raise Refused(name, tr("the drawing is empty: there is nothing to run"))
    training = yield from learned_by(step, document.network, document.training, step.saved)
    rival = document.rival
    other = None if rival is None else (yield from learned_by(step, rival.network, rival.training, step.rival))
    lanes = (yield from _lanes(step, training)) if _of(wanted, "run", "lane") else ()
    standing = Standing(document, _time(step, lanes), training=training, rival=other, lanes=lanes, chart=step.chart)
    standing = replace(standing, probe=_probe(standing))
    return (yield from _with_charts(standing, wanted))


def measure(step: Step) -> Generator[Progress, None, tuple[Measured, ...]]:
    """Return what is found of each claim of a step; yield how far that is.

    Raises:
        Refused: as ``rehearse``.
    """
    if not step.claims:
        return ()
    standing = yield from rehearse(step)
    return tuple(Measured(step.name, claim, reading(claim.when.reading, standing)) for claim in step.claims)


def check(lesson: Lesson) -> Generator[Progress, None, tuple[Measured, ...]]:
    """Return what is found of all claims of a lesson.

    Raises:
        Refused: as ``rehearse``.
    """
    found: list[Measured] = []
    for step in lesson.steps:
        found += yield from measure(step)
    return tuple(found)


def table(found: Iterable[Measured]) -> str:
    """Return the claims as text, one line each: what was found, what is asked, whether it holds, what is said."""
    cells, words = [("step", "found", "asked", "holds")], ["claim"]
    for one in found:
        asked = f"{one.claim.when.reading} {_bounds(one.claim.when)}"
        cells.append((one.step, _shown(one.value), asked, "yes" if one.holds else "NO"))
        words.append(one.claim.words)
    return "\n".join(f"{line}  {said}" for line, said in zip(aligned(cells).splitlines(), words, strict=True))


def _bounds(when: Condition) -> str:
    if when.equals is not None:
        return f"= {_shown(when.equals)}"
    ends = ((">=", when.at_least), ("<=", when.at_most))
    return " and ".join(f"{sign} {_shown(end)}" for sign, end in ends if end is not None)


def _shown(value: Value) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool | str):
        return str(value).lower()
    return f"{value:.4g}"


# ---- what there is at the end


def steps_of(step: Step) -> int:
    """Return how long a step's network trains: as long as its conditions ask, or as usual."""
    task = step.task.when if step.task is not None else ()
    asked = [when for when in (*(claim.when for claim in step.claims), *task) if when.reading == "training.steps"]
    return round(max((when.at_least or 0.0 for when in asked), default=0.0)) or USUAL_STEPS


def learned_by(
    step: Step, network: Network, settings: Training, saved: SavedTraining | None
) -> Generator[Progress, None, TrainingSnapshot | None]:
    """Return what a network has learned: what the step loads, and where it trains, what comes after that.

    Raises:
        Refused: the training went wrong; one sentence.
    """
    stages = yield from learned_in_stages(step, network, settings, saved, (steps_of(step),))
    return stages[-1] if stages else None


def learned_in_stages(
    step: Step, network: Network, settings: Training, saved: SavedTraining | None, ends: tuple[int, ...]
) -> Generator[Progress, None, tuple[TrainingSnapshot, ...]]:
    """Return what a network has learned after each of some numbers of steps, ascending; at rest, what the step loads.

    Raises:
        Refused: the training went wrong; one sentence.
    """
    spec = TrainingSpec(step.document.target, network, settings, step.document.noise.kernel)
    if "train" not in step.begins:
        return () if saved is None else (resting(saved, spec, Device(), realise),)
    stages: list[TrainingSnapshot] = []
    for end in ends:
        if stages and stages[-1].step >= end:  # what the step loads has learned so long already
            continue
        for snapshot in train(Latest(spec), stages[-1] if stages else saved, Device(), realise, max_steps=end):
            yield Progress(snapshot.step, ends[-1], tr("Training…"))
        if snapshot.failure:
            raise Refused(step.name, snapshot.failure.rstrip(".。"))
        stages.append(snapshot)
    return tuple(stages)


def _lanes(step: Step, training: TrainingSnapshot | None) -> Generator[Progress, None, tuple[LaneNow, ...]]:
    learned = None if training is None or training.learned is None else training.learned.to("cpu")
    saved = None if training is None else SavedTraining.of(training)
    runs = yield from run_lanes(step.name, Scenery(step.document, None, learned, saved))
    return tuple((lane.run, lane.run.count - 1) for lane in runs.lanes)


def _time(step: Step, lanes: tuple[LaneNow, ...]) -> float:
    """Return where the playhead stands: where the step puts it, or at the end of the run."""
    if step.t is not None:
        return step.t
    if lanes:
        return float(lanes[0][0].times[lanes[0][1]])
    return 1.0 if towards_noise(step.document.sampling) else FIRST_TIME


def _probe(standing: Standing) -> ProbeSnapshot | None:
    document, t = standing.document, standing.t
    if document.probing.point is None or t is None:
        return None
    return probe(
        ProbeRequest(document.target, document.noise, t, document.probing.point, document.probing, standing.learned)
    )


def _with_charts(standing: Standing, wanted: set[str]) -> Generator[Progress, None, Standing]:
    """Return the same with what the claims ask of the charts, at the noise level with which their pages open."""
    document = standing.document
    saved = None if standing.training is None else SavedTraining.of(standing.training)
    if asked := _of(wanted, "trace"):
        dimensions = tuple(sorted({int(name.split(".")[1]) for name in asked}))
        work = newest_of(measure_trace(TraceSpec(dimensions, repeats=3)), tr("Measuring…"))
        standing = replace(standing, trace=(yield from work))
    if saved is not None and _of(wanted, "identities", "chart.identities"):
        standing = replace(standing, identities=_identities(document, saved))
    if saved is not None and _of(wanted, "variance", "chart.variance"):
        spec = VarianceSpec(document.target, SIGMA, document.network, document.training, saved.step)
        standing = replace(standing, variances=(yield from newest_of(measure_variances(spec, saved), tr("Measuring…"))))
    return standing


def _of(names: set[str], *starts: str) -> set[str]:
    """Return the names that begin with one of some words."""
    return {name for name in names if name.startswith(tuple(f"{start}." for start in starts))}


def _identities(document: Document, saved: SavedTraining) -> IdentitiesSnapshot:
    spec = IdentitiesSpec(document.target, SIGMA, document.network, document.training.seed)
    return IdentitiesSnapshot(spec, (IdentitiesRow(saved.step, measured_at(spec, saved)),))


def newest_of(work: Generator[Work, None, None], note: str) -> Generator[Progress, None, Work]:
    """Return the last of what some work yields; say meanwhile what is being done."""
    newest = next(work)
    for found in work:
        newest = found
        yield Progress(0, 0, note)
    return newest
