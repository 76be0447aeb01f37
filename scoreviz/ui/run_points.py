"""The particles of a recorded run at one of its frames, as the document says that they look."""

from scoreviz.engine.cloud_view import CloudRequest, cloud_view
from scoreviz.engine.document import Appearance
from scoreviz.engine.moments import paths_at
from scoreviz.engine.particles import RunSnapshot, smooth
from scoreviz.engine.recording import trail_of
from scoreviz.engine.regions import landed
from scoreviz.engine.shares import members
from scoreviz.ui.cloud import TRACED, trails_of
from scoreviz.ui.particle_tint import tint_of
from scoreviz.ui.particles_layer import TRAIL_CHORDS, Particles

PLAIN = Appearance()


def particles_at(
    run: RunSnapshot,
    step: int,
    with_landed: bool = False,
    part: int | None = None,
    look: Appearance = PLAIN,
) -> Particles:
    """Return what the canvas shows of a run at one of its frames.

    Args:
        with_landed: whether those that landed where hardly any data is are to be ringed at the end, as in Difference.
        part: the only part of the drawing whose points are shown.
        look: how points and trails look.
    """
    many, length = trails_of(look.trail)
    trails = trail_of(run, step, many, length)
    if not look.trail and not smooth(run.spec.sampling):
        trails = trails[-5:]
    lost = landed(run) if with_landed and step == run.count - 1 else None
    points, tint = run.frames[step], tint_of(run, look.colour)
    shades = None if tint.by == "ink" else cloud_view(CloudRequest(run, step, look.colour)).shades
    if part is not None:
        inside = members(run.spec, points, float(run.times[step]), part)
        points, shades = points[inside], None if shades is None else shades[inside]
    return Particles(
        points,
        trails,
        paths_at(run, step, TRACED),
        int(run.left[step]),
        landed=None if lost is None else lost.points,
        shades=shades,
        tint=tint,
        fading=look.fading,
        pieces=0 if look.trail else TRAIL_CHORDS,
    )
