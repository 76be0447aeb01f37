"""What a step on the page of images shows on paper: its pictures and their way, or the plane through three of them."""

from collections.abc import Generator
from dataclasses import dataclass

from scoreviz.engine.images.image_run import ImageRun
from scoreviz.engine.images.plane_work import Arrows, Point, follow
from scoreviz.engine.lessons.lesson import Step
from scoreviz.engine.lessons.picture_rehearsal import OF_PLANE, plane_of, rehearse_pictures
from scoreviz.engine.lessons.rehearsal import newest_of
from scoreviz.engine.lessons.step_model import model_folder
from scoreviz.engine.progress import Progress
from scoreviz.engine.refusal import Refused
from scoreviz.wording import tr


@dataclass(frozen=True, eq=False)
class Pictured:
    """What is seen.

    Args:
        run: the pictures from noise to data, all of their frames.
        frame, which: where the playhead stands, and which picture is looked at.
        arrows, point: the plane through three of them and its dot, where that is what is seen.
    """

    run: ImageRun
    frame: int
    which: int = 0
    arrows: Arrows | None = None
    point: Point | None = None


def pictured(step: Step) -> Generator[Progress, None, Pictured | None]:
    """Return what a step on the page of images shows; None where its model did not come with the program.

    Raises:
        Refused: its pictures cannot be made; one sentence.
    """
    if model_folder(step.model) is None:
        return None
    imaging = step.document.imaging
    on_plane = imaging.activity == "plane"
    standing = yield from rehearse_pictures(step, OF_PLANE if on_plane else ())
    run = standing.pictures
    assert run is not None
    which = min(imaging.chosen, run.noisy.shape[1] - 1)
    point = (yield from _followed(run, step)) if on_plane else None
    return Pictured(run, standing.picture_frame, which, standing.arrows, point)


def _followed(run: ImageRun, step: Step) -> Generator[Progress, None, Point | None]:
    try:
        return (yield from newest_of(follow(plane_of(run, step.document)), tr("Measuring…")))
    except ValueError as error:
        raise Refused(step.name, str(error).rstrip(".。")) from None
