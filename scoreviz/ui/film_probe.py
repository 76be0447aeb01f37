"""The probe at one time of a film or of a picture without a window: the point of the document, in hand."""

from scoreviz.engine.document import Probing
from scoreviz.engine.palette import Palette
from scoreviz.engine.probing import ProbeRequest, places_of, probe, with_paths
from scoreviz.engine.scenery import Scenery
from scoreviz.ui.camera import Camera
from scoreviz.ui.probe_layer import Sight


def sight_at(scenery: Scenery, probing: Probing, t: float, camera: Camera, palette: Palette) -> Sight | None:
    """Return what is to be seen of a probe at a time, or None where it has no point; ``camera`` is of logical pixels.

    Errors:
        EmptyDrawing: there is no ink.
    """
    if probing.point is None:
        return None
    document = scenery.document
    asked = ProbeRequest(document.target, document.noise, t, probing.point, probing, scenery.learned)
    return Sight(camera, palette, with_paths(probe(asked)), places_of(document.noise, t, probing.pins))
