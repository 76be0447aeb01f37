"""What the window would show, where there is no window: the whole page, seen from in front of its middle."""

from collections.abc import Generator
from dataclasses import replace

from scoreviz.engine.document import Probing
from scoreviz.engine.lane_runs import LaneRuns
from scoreviz.engine.moments import nearest_frame
from scoreviz.engine.palette import DARK, LIGHT
from scoreviz.engine.rivals import pair_names
from scoreviz.engine.scenery import Scenery
from scoreviz.engine.story import half_height
from scoreviz.ui.camera import Camera
from scoreviz.ui.film_probe import sight_at
from scoreviz.ui.lane_scene import Look
from scoreviz.ui.overlaid_at import overlaid_at
from scoreviz.ui.particles_layer import Particles
from scoreviz.ui.picture import View
from scoreviz.ui.run_film import fields_at
from scoreviz.ui.run_points import particles_at
from scoreviz.ui.stage import Stage


def look_of(scenery: Scenery, size: tuple[int, int], theme: str) -> Stage:
    """Return a stage without fields that shows the whole page on so many logical pixels."""
    document = scenery.document
    camera = Camera(width=float(size[0]), height=float(size[1])).fitted()
    stage = Stage(camera, palette=LIGHT if theme == "light" else DARK, overlays=document.overlays)
    if document.rival is None:
        return stage
    return replace(stage, rivals=pair_names(document.network, document.training, document.rival))


def lanes_look(runs: LaneRuns, size: tuple[int, int], theme: str) -> Look:
    """Return how lanes are looked at on so many logical pixels: each shows nearly all of the drawing."""
    scenery = runs.lanes[0].scenery
    half = half_height(scenery.document)
    camera = Camera(scale=1.0, width=3.0 * half, height=2.0 * half)
    return Look(replace(look_of(scenery, size, theme), camera=camera), float(size[0]), float(size[1]))


def view_at(
    scenery: Scenery, look: Stage, t: float, part: int | None = None, probing: Probing | None = None
) -> Generator[float, None, tuple[View, float]]:
    """Return what is seen at a time, and that time: where there are points, that of the nearest recorded frame.

    Yields how far the density along a learned flow is, where that is shown.

    Args:
        part: the only part of the drawing whose points are shown.
        probing: the probe that is shown.
    """
    run, particles, frame = scenery.run, Particles(), 0
    if run is not None:
        pinned = run.times[0] == run.times[-1]  # then the last step shows most
        frame = run.count - 1 if pinned else nearest_frame(run, t)
        t, appearance = float(run.times[frame]), scenery.document.appearance
        particles = particles_at(run, frame, look.overlays.view == "difference", part, appearance)
    scenery = yield from scenery.with_model(t, look.camera.raster())
    sight = None if probing is None else sight_at(scenery, probing, t, look.camera, look.palette)
    over = overlaid_at(scenery, t, frame, look.camera)
    return View(replace(look, fields=fields_at(scenery, t, look)), particles, sight, over), t
