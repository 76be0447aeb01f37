"""A small picture of a drawing, for those who show files without opening them."""

from io import BytesIO

import numpy as np

from scoreviz.engine.palette import DARK, colour_table
from scoreviz.engine.target import Target
from scoreviz.engine.targets import ink_of

SIZE = 192, 128  # pixels, wide and high, as the page is


def thumbnail(target: Target) -> bytes:
    """Return the ink of a target in the colours of the truth, as the content of a PNG file."""
    from PIL import Image  # the window starts without it

    ink = ink_of(target)[::-1]  # a picture begins at the top
    shade = (255 * ink / max(float(ink.max()), 1e-30)).astype(np.uint8)
    picture = Image.fromarray(shade).resize(SIZE, Image.Resampling.BILINEAR)
    content = BytesIO()
    Image.fromarray(colour_table(DARK.true_map)[np.asarray(picture)]).save(content, "PNG")
    return content.getvalue()
