"""Pictures of an equation as pixels: what has a sign is grey where it is zero, or of the canvas's colour.

Of one channel it has a colour above zero and grey below it, as maps with a sign have in the plane; of three channels
each is a channel's own, and grey stands for zero.
"""

import numpy as np

from scoreviz.engine.glyph import HEAT_EXPONENT
from scoreviz.engine.images.image_run import Array
from scoreviz.engine.images.image_view import Pixels, pixels_of
from scoreviz.engine.images.picture_terms import Term
from scoreviz.engine.palette import Palette, colour_table

SHADES = 256


def term_pixels(term: Term, palette: Palette, *, coloured: bool) -> Pixels:
    """Return a picture ``[H, W, 3]``; ``coloured`` where one channel with a sign is to have the network's colour."""
    if not term.reach:
        return pixels_of(term.values)
    shares = term.values / np.float32(term.reach)
    if not coloured or shares.shape[0] == 3:
        return pixels_of(shares)
    return signed_pixels(shares[0], palette)


def signed_pixels(shares: Array, palette: Palette) -> Pixels:
    """Return values ``[H, W]`` between -1 and 1 as pixels: zero is the canvas, above it gold, below it grey."""
    above = colour_table(palette.learned_map, SHADES)
    below = colour_table((palette.canvas, palette.ink2), SHADES)
    places = np.rint(np.abs(shares.clip(-1.0, 1.0)) ** HEAT_EXPONENT * (SHADES - 1)).astype(np.int64)
    return np.where((shares > 0)[..., None], above[places], below[places])
