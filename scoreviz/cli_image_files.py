"""What the command ``images`` makes, and the files into which it goes; a film and a plane are painted by Qt."""

from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from scoreviz.engine.document import Document
from scoreviz.engine.frozen_array import FrozenArray
from scoreviz.engine.images.asking import spec_of
from scoreviz.engine.images.contact_sheet import film_sheet, sheet, walk_sheet, write_png
from scoreviz.engine.images.image_data import save_image_run
from scoreviz.engine.images.image_run import ImageRun, ImageSpec, generate
from scoreviz.engine.images.model_folder import ImageModel
from scoreviz.engine.images.own_picture import fitted
from scoreviz.engine.images.plane_choice import own_corner
from scoreviz.engine.images.plane_work import Arrows, PlaneSpec, Point, follow, look_around, why_no_plane
from scoreviz.engine.images.tried_data import save_arrows, save_walk
from scoreviz.engine.images.trying import branch_of, wander_of
from scoreviz.engine.images.wandering import Walk, WanderSpec, wander
from scoreviz.engine.moments import Pace
from scoreviz.engine.refusal import Refused

FILMS = ".mp4", ".webm", ".gif"
PLANE = 1300, 676  # in the proportions of its page
SIZE, PACE = (1280, 720), Pace()

Result = TypeVar("Result")


def write(out: Path, model: ImageModel, document: Document, *, film: bool) -> Iterator[object]:
    """Make what a document asks for and write it; the ending says as what.

    Raises:
        Refused: it cannot be written so.
        ValueError: it cannot be made; one sentence.
    """
    activity = document.imaging.activity
    if activity == "wander":
        yield from _write_walk(out, model, document)
    elif activity == "plane":
        yield from _write_plane(out, model, document)
    else:
        run = yield from newest(generate(_spec(model, document)))
        yield from _write_run(out, run, film=film)


def led(work: Iterator[object]) -> None:
    """Run work to its end."""
    for _ in work:
        pass


def newest(work: Generator[Result, None, None]) -> Generator[Result, None, Result]:
    """Hand on what work yields, and return the last of it."""
    found = next(work)
    for found in work:
        yield found
    return found


def _spec(model: ImageModel, document: Document) -> ImageSpec:
    """Return the run; a branch is told of no class before it."""
    spec = spec_of(document, model)
    if document.imaging.activity != "branch":
        return spec
    return branch_of(replace(spec, imaging=replace(spec.imaging, label=-1)), document.fork)


def _write_run(out: Path, run: ImageRun, *, film: bool) -> Iterator[object]:
    suffix = out.suffix.lower()
    if suffix == ".npz":
        yield from save_image_run(out, run)
    elif suffix == ".png":
        write_png(out, film_sheet(run) if film else sheet(run))
    else:
        yield from _write_film(out, run)


def _write_film(out: Path, run: ImageRun) -> Iterator[object]:
    from scoreviz.cli_render import begin_qt

    begin_qt()
    from scoreviz.engine.palette import DARK
    from scoreviz.ui.image_film import ImageFilm
    from scoreviz.ui.run_film import save_film

    yield from save_film(out, ImageFilm(run, 0, run.spec.imaging.equation, DARK, *SIZE, 1.0, PACE))


def _write_walk(out: Path, model: ImageModel, document: Document) -> Iterator[object]:
    _no_film(out, "a walk")
    walk: Walk = yield from newest(wander(_walk_of(model, document)))
    if out.suffix.lower() == ".npz":
        save_walk(out, walk)
    else:
        write_png(out, walk_sheet(walk))
    if walk.left >= 0:
        raise ValueError(f"The step is too long: the picture was lost at step {walk.left}.")


def _walk_of(model: ImageModel, document: Document) -> WanderSpec:
    """Return the walk from the picture that is given, or from the first that is made."""
    imaging, picture = document.imaging, document.given.picture
    if picture is not None:
        start = FrozenArray(fitted(picture.pixels, model.image).values)
        return WanderSpec(model, imaging.label, imaging.guidance, start, document.wander)
    *_, run = generate(spec_of(replace(document, imaging=replace(imaging, count=1)), model))
    return wander_of(run, 0, document.wander)


def _write_plane(out: Path, model: ImageModel, document: Document) -> Iterator[object]:
    _no_film(out, "a plane")
    run = yield from newest(generate(spec_of(document, model)))
    own = own_corner(document.given.picture, model.image)
    why = why_no_plane(run, document.picture_plane, own)
    if why:
        raise ValueError(why)
    spec = PlaneSpec(run, document.picture_plane, own)
    arrows = yield from newest(look_around(spec))
    assert arrows is not None
    if out.suffix.lower() == ".npz":
        save_arrows(out, arrows)
    else:
        point = yield from newest(follow(spec))
        write_png(out, _painted(arrows, point))


def _painted(arrows: Arrows, point: Point | None) -> Any:
    from scoreviz.cli_render import begin_qt

    begin_qt()
    from scoreviz.ui.plane_picture import picture_of_plane

    return picture_of_plane(arrows, point, PLANE)


def _no_film(out: Path, what: str) -> None:
    if out.suffix.lower() in FILMS:
        raise Refused(out, f"{what} is written as .png or .npz")
