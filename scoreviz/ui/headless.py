"""What the window would show, where there is no window: the whole page, seen from in front of its middle."""

from collections.abc import Generator
from dataclasses import replace

from scoreviz.engine.moments import nearest_frame
from scoreviz.engine.palette import DARK, LIGHT
from scoreviz.engine.rivals import pair_names
from scoreviz.engine.scenery import Scenery
from scoreviz.ui.camera import Camera
from scoreviz.ui.particles_layer import Particles
from scoreviz.ui.picture import View
from scoreviz.ui.run_film import fields_at, particles_at
from scoreviz.ui.stage import Stage


def look_of(scenery: Scenery, size: tuple[int, int], theme: str) -> Stage:
    """Return a stage without fields that shows the whole page on so many logical pixels."""
    document = scenery.document
    camera = Camera(width=float(size[0]), height=float(size[1])).fitted()
    stage = Stage(camera, palette=LIGHT if theme == "light" else DARK, overlays=document.overlays)
    if document.rival is None:
        return stage
    return replace(stage, rivals=pair_names(document.network, document.training, document.rival))


def view_at(scenery: Scenery, look: Stage, t: float) -> Generator[float, None, tuple[View, float]]:
    """Return what is seen at a time, and that time: where there are points, that of the nearest recorded frame.

    Yields how far the density along a learned flow is, where that is shown.
    """
    run, particles = scenery.run, Particles()
    if run is not None:
        pinned = run.times[0] == run.times[-1]  # then the last step shows most
        frame = run.count - 1 if pinned else nearest_frame(run, t)
        t, particles = float(run.times[frame]), particles_at(run, frame, look.overlays.view == "difference")
    scenery = yield from scenery.with_model(t, look.camera.raster())
    return View(replace(look, fields=fields_at(scenery, t, look)), particles), t
