"""A step on the page of images without a window: its model makes the pictures, and looks around the plane of three."""

from collections.abc import Generator, Iterable
from dataclasses import replace

from scoreviz.engine.document import Document
from scoreviz.engine.images.asking import spec_of
from scoreviz.engine.images.image_run import ImageRun, ImageSpec, generate
from scoreviz.engine.images.image_view import frame_at
from scoreviz.engine.images.model_folder import open_model
from scoreviz.engine.images.plane_choice import own_corner
from scoreviz.engine.images.plane_work import Arrows, PlaneSpec, look_around, why_no_plane
from scoreviz.engine.lessons.lesson import Step
from scoreviz.engine.lessons.standing import Standing
from scoreviz.engine.lessons.step_model import model_folder, why_no_model
from scoreviz.engine.progress import Progress
from scoreviz.engine.refusal import Refused
from scoreviz.wording import tr

OF_PLANE = ("images.share", "images.share_by_chance")


def rehearse_pictures(step: Step, wanted: Iterable[str]) -> Generator[Progress, None, Standing]:
    """Return how things stand when the pictures of a step are made, and its plane where that is asked for.

    Raises:
        Refused: the model is not here or cannot be opened, or there are no such pictures; one sentence.
    """
    folder = model_folder(step.model)
    if folder is None:
        raise Refused(step.name, why_no_model(step.model).rstrip(".。"))
    try:
        run = yield from _made(spec_of(step.document, open_model(folder)))
        arrows = (yield from _looked(run, step)) if not set(OF_PLANE).isdisjoint(wanted) else None
    except ValueError as error:
        raise Refused(step.name, str(error).rstrip(".。")) from None
    return Standing(step.document, step.t, pictures=run, picture_frame=frame_at(run, step.t), arrows=arrows)


def plane_of(run: ImageRun, document: Document) -> PlaneSpec:
    """Return the plane of a document through three pictures of a run, of which one may be its own picture."""
    return PlaneSpec(run, document.picture_plane, own_corner(document.given.picture, run.spec.model.image))


def _made(spec: ImageSpec) -> Generator[Progress, None, ImageRun]:
    run: ImageRun | None = None
    for run in generate(spec):
        yield Progress(run.count, len(run.times), tr("Making pictures…"))
    assert run is not None
    return run


def _looked(run: ImageRun, step: Step) -> Generator[Progress, None, Arrows | None]:
    plane = replace(step.document.picture_plane, dot=type(step.document.picture_plane).dot)
    spec = plane_of(run, replace(step.document, picture_plane=plane))
    why = why_no_plane(run, plane, spec.own)
    if why:
        raise ValueError(why)
    newest: Arrows | None = None
    for arrows in look_around(spec):
        newest = arrows
        yield Progress(0, 0, tr("Measuring…"))
    return newest
