"""Guidance as its sum: the field, the push that begins at its tip, and what both make together.

All three of a place are drawn at the scale that the longest of them asks for, so that the sum is a sum on the screen.
"""

import numpy as np

from scoreviz.engine.glyph import Glyph, fade, offsets
from scoreviz.ui.arrows import Arrows
from scoreviz.ui.stage import Stage

SUM_GLYPH, BASE_GLYPH, PUSH_GLYPH = Glyph(3.6, 9.0, 10.0), Glyph(2.0, 7.0, 7.0), Glyph(1.5, 5.5, 6.0)


def parts_arrows(stage: Stage) -> tuple[Arrows, ...]:
    """Return the arrows of the sum, of the base and of the push, lowest first; none where nothing guides."""
    fields, palette, overlays = stage.fields, stage.palette, stage.overlays
    if fields is None or fields.parts is None:
        return ()
    parts = fields.parts
    three = np.stack((parts.base, parts.push, parts.total)).reshape(3, -1, 2).astype(np.float64)
    longest = np.abs(np.hypot(three[..., 0], three[..., 1])).argmax(axis=0)  # [N]
    chosen = np.take_along_axis(three, longest[None, :, None], axis=0)[0]
    drawn = offsets(chosen, overlays.arrow_length, overlays.spacing * stage.unit)
    scale = np.hypot(*drawn.T) / np.maximum(np.hypot(*chosen.T), 1e-12)
    base, push, total = three * scale[None, :, None] * (1.0, -1.0)
    tails = stage.camera.to_screen(fields.nodes.reshape(-1, 2))
    faded = fade(fields.presence).ravel() if overlays.fade else np.ones(len(tails))
    colour = palette.true if parts.of == "true" else palette.learned
    strong = faded * (1.0 if parts.of == "true" else stage.learned_opacity)
    return (
        Arrows(stage.whole, palette.ink, SUM_GLYPH, tails, total, strong),
        Arrows(stage.whole, colour, BASE_GLYPH, tails, base, strong),
        Arrows(stage.whole, palette.ink3, PUSH_GLYPH, tails + base, push, strong),
    )
