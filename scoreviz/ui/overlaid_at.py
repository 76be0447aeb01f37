"""What lies over the points at one time of a run, where there is no window: as the document says."""

from dataclasses import replace

from scoreviz.engine.branch_view import branch_view, branch_words, rings_of
from scoreviz.engine.cloud_view import CloudRequest, CloudView, cloud_view
from scoreviz.engine.document import Document
from scoreviz.engine.edges import EdgeRequest, EdgeView, belongs, edge_view, known_line
from scoreviz.engine.particles import RunSnapshot
from scoreviz.engine.recording import moment_of
from scoreviz.engine.scenery import Scenery
from scoreviz.engine.step_view import StepRequest, StepView, step_view
from scoreviz.ui.camera import Camera
from scoreviz.ui.overlaid import Overlaid
from scoreviz.ui.steps_layer import Parted

Box = tuple[float, float, float, float]


def overlaid_at(scenery: Scenery, t: float, frame: int, camera: Camera) -> Overlaid | None:
    """Return what is shown beside fields and points at a time, and at a frame of the run; None where nothing is.

    Args:
        scenery: with the run, and its branch where it has one.
        camera: of logical pixels.
    """
    document, run = scenery.document, scenery.run
    shown = run if document.overlays.points else None
    look, known = document.appearance, known_line(document.sampling, document.noise, t)
    if known is None and (shown is None or not (look.margins or look.cloud or look.picked or scenery.branch)):
        return None
    box = camera.box
    edge = None if known is None else edge_at(document, run, t, frame, box)
    if shown is None:
        return Overlaid(known=known, edge=edge)
    cloud = _cloud(document, shown, frame, box)
    parted = _parted(shown, scenery.branch, frame, look.picked)
    said = "" if scenery.branch is None else branch_words(scenery.branch.spec.branches)
    margins, lines = (None, None) if cloud is None else (cloud.margins, cloud.lines)
    return Overlaid(margins, lines, parted, said, known, edge)


def edge_at(document: Document, run: RunSnapshot | None, t: float, frame: int, box: Box) -> EdgeView:
    """Return the open coordinate at a time, with the points of a run if they are of the same known one."""
    asked = EdgeRequest(document.sampling, document.target, document.noise, t, box)
    moment = None if run is None else moment_of(run, frame)
    if moment is not None and belongs(moment, asked):
        asked = replace(asked, moment=moment, t=moment.t)
    return edge_view(asked)


def _cloud(document: Document, run: RunSnapshot, frame: int, box: Box) -> CloudView | None:
    look = document.appearance
    if not (look.margins or look.cloud):
        return None
    return cloud_view(CloudRequest(run, frame, "ink", look.margins, look.cloud, box))


def _parted(run: RunSnapshot, branch: RunSnapshot | None, frame: int, picked: tuple[int, ...]) -> Parted:
    seen = None if branch is None else branch_view(run, branch, frame)
    if not picked:
        return Parted(seen)
    rings = rings_of(moment_of(run, frame), seen, picked)
    return Parted(seen, rings, _steps(StepRequest(run, branch, frame, picked)))


def _steps(request: StepRequest) -> StepView:
    """Return the coming step; what guides it was made ready when the run was recorded."""
    work = step_view(request)
    while True:
        try:
            next(work)
        except StopIteration as ended:
            found: StepView = ended.value
            return found
