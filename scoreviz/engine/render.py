"""What a project file shows at one time, or over its whole run, without a window."""

from collections.abc import Generator
from dataclasses import replace

from scoreviz.engine.document import ViewName
from scoreviz.engine.fields import time_of
from scoreviz.engine.finished_run import finished, learned_in, run_spec
from scoreviz.engine.guided_view import GuidedView
from scoreviz.engine.particles import RunSnapshot
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
    run = None
    if is_empty(document.target):
        raise Refused(name, "the drawing is empty: there is nothing to show")
    if wants_run or document.overlays.points:
        run = yield from finished(name, run_spec(name, document, learned))
    return (yield from Scenery(document, run, learned, project.saved).with_guide())


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
