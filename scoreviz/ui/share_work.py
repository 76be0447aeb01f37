"""The work of sharing one run: from what is on the canvas or was recorded to a picture, a film, or numbers."""

from collections.abc import Generator
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtGui import QImage

from scoreviz.engine.document import Probing
from scoreviz.engine.fields import snapshot
from scoreviz.engine.finished_run import finished
from scoreviz.engine.moments import Pace
from scoreviz.engine.particles import RunSnapshot, RunSpec
from scoreviz.engine.progress import Progress
from scoreviz.engine.relay import relay
from scoreviz.engine.run_data import RunData, save_run
from scoreviz.engine.scenery import Scenery
from scoreviz.ui.picture import Figure, View, image_of, save_picture
from scoreviz.ui.run_film import Film, save_film
from scoreviz.ui.stage import Stage
from scoreviz.wording import tr

Newest = Progress | QImage
Work = Generator[Newest, None, None]


@dataclass(frozen=True, eq=False)
class Looked:
    """How a run is looked at in a film (``run_film.Film``)."""

    look: Stage
    scale: float
    pace: Pace
    part: int | None = None
    probing: Probing | None = None


def copying(view: View, scale: float, figure: Figure) -> Work:
    """Yield a picture of the view at the end of the work."""
    yield Progress(0, 1)
    yield image_of(_finest(view), scale, figure)


def painting(path: Path, view: View, scale: float, figure: Figure) -> Work:
    """Write a picture of the view."""
    yield Progress(0, 1)
    yield from save_picture(path, _finest(view), scale, figure)


def _finest(view: View) -> View:
    """Return the same with maps as fine as they are shown when nothing changes."""
    fields = view.stage.fields
    if fields is None or (fields.request.coarse == 1 and not fields.request.quick):
        return view
    still = replace(fields.request, coarse=1, quick=False)
    return replace(view, stage=replace(view.stage, fields=snapshot(still)))


def _recorded(scenery: Scenery, asked: RunSnapshot | RunSpec) -> Generator[Progress, None, tuple[Scenery, RunSnapshot]]:
    """Return what is shared with its finished run; one that was not finished is recorded to its end."""
    run = asked if isinstance(asked, RunSnapshot) else None
    if isinstance(asked, RunSpec):
        recording = finished("run", asked)
        while run is None:
            try:
                newest = next(recording)
                yield Progress(newest.count, len(newest.frames), newest.note or tr("Running…"))
            except StopIteration as ended:
                run = ended.value
    assert run is not None
    return replace(scenery, run=run).of_its_run(), run


def filming(path: Path, scenery: Scenery, asked: RunSnapshot | RunSpec, film: Looked) -> Work:
    """Write a run as a film."""
    whole, run = yield from _recorded(scenery, asked)
    whole = yield from relay(whole.with_guide(), lambda view: Progress(0, 1, view.note))
    made = Film(whole, run, film.look, film.scale, film.pace, film.part, film.probing)
    yield from save_film(path, made)


def counting(path: Path, scenery: Scenery, asked: RunSnapshot | RunSpec, every: int, points: int | None) -> Work:
    """Write a run as numbers."""
    whole, run = yield from _recorded(scenery, asked)
    yield from save_run(path, RunData(whole, run, every, points))
