"""SVGs as pixels, drawn in a process of its own that is given a few seconds."""

from pathlib import Path

import numpy as np

from scoreviz.engine.picture_ink import Pixels
from scoreviz.engine.refusal import Refused
from scoreviz.engine.vector_file import checked_svg, page_rows
from scoreviz.engine.worker import Worker, WorkerLost
from scoreviz.wording import tr

SECONDS = 4.0


def svg_pixels(path: Path, data: bytes, seconds: float = SECONDS) -> Pixels:
    """Return an SVG as pixels; the window waits meanwhile.

    Raises:
        Refused: it holds what is not read, nothing, or what takes too long to draw.
    """
    text = checked_svg(path, data)
    rows = page_rows(text)
    worker = Worker("scoreviz.ui.vector_server.serve", "draws the picture")
    try:
        # Of a page that this program wrote a pixel is a cell.
        worker.send(({"height": rows}, {"text": np.frombuffer(text, np.uint8)}))
        if not worker.has_answered(seconds):
            raise Refused(path, tr("it takes more than {seconds} s to draw", seconds=f"{seconds:.0f}"))
        _, arrays = worker.receive()
    except WorkerLost:
        raise Refused(path, tr("it cannot be drawn")) from None
    finally:
        worker.end()
    if "pixels" not in arrays:
        raise Refused(path, tr("there is nothing in it that can be drawn"))
    drawn = arrays["pixels"]
    return Pixels(path, drawn) if rows is None else Pixels.of_dark_page(path, drawn[..., 0])
