"""What the chart of a step shows on paper: all that it measures, the same figures wherever they are measured.

On the screen a chart follows a clock: it measures about once a second, and times how long a trace takes. On paper it
measures after certain steps of training, and counts the passes that a trace takes.
"""

from collections.abc import Generator
from dataclasses import dataclass

from scoreviz.engine.identities import IdentitiesRow, IdentitiesSnapshot, IdentitiesSpec, measured_at
from scoreviz.engine.laboratory_words import SIGMA
from scoreviz.engine.lessons.lesson import Step
from scoreviz.engine.lessons.rehearsal import newest_of, steps_of
from scoreviz.engine.progress import Progress
from scoreviz.engine.target_variances import TargetVariances, measure_target_variances
from scoreviz.engine.targets import is_empty
from scoreviz.engine.trace_laboratory import TraceSnapshot, TraceSpec, measure
from scoreviz.engine.trained import SavedTraining, TrainingSnapshot
from scoreviz.engine.variances import VarianceSnapshot, VarianceSpec, measure_variances
from scoreviz.wording import tr

STAGES = 12  # measurements of a training, closer together at its start
TRACE = TraceSpec((2, 4, 8, 16, 32, 64, 128, 256), repeats=1, most_seconds=0.0)
FOLLOWED = "training", "identities"  # charts over the steps of a training


@dataclass(frozen=True, eq=False)
class Charted:
    """What a chart of the drawer shows; of each page, what it has measured, and None of the others.

    Args:
        stages: of its page, the training as it was at each measurement.
        targets: the variance of the denoising target over noise levels; ``variances`` of each objective at one level,
            None where nothing is learned.
    """

    stages: tuple[TrainingSnapshot, ...] = ()
    trace: TraceSnapshot | None = None
    identities: IdentitiesSnapshot | None = None
    targets: TargetVariances | None = None
    variances: VarianceSnapshot | None = None


def ends_of(step: Step) -> tuple[int, ...]:
    """Return after which steps the training of a step is looked at: k^2 / K^2 of all, where its chart follows it."""
    most = steps_of(step)
    if step.chart not in FOLLOWED:
        return (most,)
    return tuple(sorted({max(1, round(most * (k / STAGES) ** 2)) for k in range(1, STAGES + 1)}))


def charted(step: Step, stages: tuple[TrainingSnapshot, ...]) -> Generator[Progress, None, Charted | None]:
    """Return what the chart of a step shows; None where it has none, or there is nothing to measure.

    Args:
        stages: what its network has learned, after each of ``ends_of``; nothing where nothing is learned.
    """
    document = step.document
    if step.chart == "trace":
        return Charted(trace=(yield from newest_of(measure(TRACE), tr("Measuring…"))))
    if step.chart == "training":
        return Charted(stages=stages) if stages else None
    if not step.chart or is_empty(document.target) or document.noise.kernel != "gaussian":
        return None
    kept = tuple(saved for saved in map(SavedTraining.of, stages) if saved is not None)
    if step.chart == "identities":
        return (yield from _identities(step, kept))
    targets = yield from newest_of(measure_target_variances(document.target), tr("Measuring…"))
    if not kept:
        return Charted(targets=targets)
    spec = VarianceSpec(document.target, SIGMA, document.network, document.training, kept[-1].step)
    found = yield from newest_of(measure_variances(spec, kept[-1]), tr("Measuring…"))
    return Charted(targets=targets, variances=found)


def _identities(step: Step, kept: tuple[SavedTraining, ...]) -> Generator[Progress, None, Charted | None]:
    document, rows = step.document, list[IdentitiesRow]()
    spec = IdentitiesSpec(document.target, SIGMA, document.network, document.training.seed)
    try:
        for saved in kept:
            yield Progress(len(rows), len(kept), tr("Measuring…"))
            constant = rows[0].found.constant if rows else None
            rows.append(IdentitiesRow(saved.step, measured_at(spec, saved, constant)))
    except ValueError:  # the drawing is too narrow to be integrated, and the page of the chart says so
        return None
    return Charted(identities=IdentitiesSnapshot(spec, tuple(rows))) if rows else None
