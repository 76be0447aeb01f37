"""What a project file shows at one time, or over its whole run, without a window."""

from collections.abc import Generator
from dataclasses import replace

from scoreviz.engine.document import ViewName
from scoreviz.engine.fields import time_of
from scoreviz.engine.finished_run import finished, learned_in, run_spec
from scoreviz.engine.guided_view import GuidedView
from scoreviz.engine.lane_runs import LaneRuns, run_lanes
from scoreviz.engine.lanes import lanes_of
from scoreviz.engine.particles import RunSnapshot
from scoreviz.engine.progress import Progress
from scoreviz.engine.project import Project
from scoreviz.engine.refusal import Refused
from scoreviz.engine.scenery import Scenery
from scoreviz.engine.targets import is_empty

FIRST_TIME = 0.4  # the place on the noise axis at which a document opens in the window


def scenery_of(
    name: str, project: Project, view: ViewName | None, wants_run: bool
) -> Generator[RunSnapshot | GuidedView, None, Scenery]:
    """Return what a project holds with its run, recorded to its end; yield how far that is.

    Args:
        name: refusals begin with it.
        view: which of the five views is wanted; None is that of the document.
        wants_run: whether there is to be a run although the document shows no points.

    Raises:
        Refused: there is nothing to show, nothing is learned that should be shown, or the run cannot be.
    """
    document, learned = project.document, learned_in(project)
    if view is not None:
        if view != "true" and learned is None:
            raise Refused(name, f"nothing is learned in it, so there is no view {view}: the view true is there")
        document = document.with_parts(overlays=replace(document.overlays, view=view))
    run = branch = None
    if is_empty(document.target):
        raise Refused(name, "the drawing is empty: there is nothing to show")
    if wants_run or document.overlays.points:
        spec = run_spec(name, document, learned)
        run = yield from finished(name, spec)
        if document.theatre.branches:
            branch = yield from finished(name, replace(spec, branches=document.theatre.branches))
    made = Scenery(document, run, learned, project.saved, other=project.rival, branch=branch)
    return (yield from made.with_guide())


def lanes_of_project(name: str, project: Project) -> Generator[Progress, None, LaneRuns]:
    """Return the lanes of a project, run to their end; yield how far that is.

    Raises:
        Refused: there is nothing to show, nothing is learned that a lane follows, or a lane cannot be run.
    """
    document, learned = project.document, learned_in(project)
    for run in lanes_of(document):
        run_spec(name, document.with_parts(sampling=run.sampling, noise=run.noise), learned)  # refuses what cannot be
    return (yield from run_lanes(name, Scenery(document, None, learned, project.saved)))


def lanes_moment(runs: LaneRuns, t: float | None) -> int:
    """Return the moment of a picture of lanes: that nearest to a time, or the end, where their lesson is seen."""
    return runs.table.last if t is None else runs.moment_of(t)


def shown_time(name: str, scenery: Scenery, t: float | None) -> float:
    """Return the time of a picture: what is asked for, or that of the window's first look.

    Raises:
        Refused: another time is asked for than the only one there is.
    """
    sampling = scenery.document.sampling
    if sampling.sampler not in ("langevin", "mala"):
        return FIRST_TIME if t is None else t
    if t is not None:
        raise Refused(
            name, f"its sampler {sampling.sampler} runs at one noise level, {sampling.sigma:g}: leave --t out"
        )
    return time_of(scenery.document.noise, sampling.sigma)
