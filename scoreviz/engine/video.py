"""Frames into a film file that plays everywhere."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import cast

import av
import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.atomic import replacing
from scoreviz.engine.film import FRAMES_PER_SECOND

# H.264 is what every player and browser knows; the others stand in where a build of FFmpeg comes without it.
CODECS = {
    # aq-mode 3 spends bits on dark places, where gradients would show steps.
    "libx264": {"preset": "veryfast", "crf": "18", "x264-params": "aq-mode=3"},
    "libvpx-vp9": {"deadline": "realtime", "cpu-used": "6", "crf": "24", "b": "0"},
    "mpeg4": {"qscale": "3"},
}


def save_film(path: Path, frames: Iterable[NDArray[np.uint8]]) -> None:
    """Write frames ``[H, W, 3]`` of one even size as an MP4 file, whole or not at all."""
    film = encoded(iter(frames))
    with replacing(path) as file:
        file.write(film)


def encoded(frames: Iterator[NDArray[np.uint8]]) -> bytes:
    """Return frames ``[H, W, 3]`` as the bytes of an MP4 file.

    It is made in memory (a few MB): PyAV hides why a file of ours could not be written.
    """
    codec = next(name for name in CODECS if name in av.codecs_available)
    first = next(frames)
    whole = BytesIO()
    with av.open(whole, "w", format="mp4") as container:
        rate = Fraction(FRAMES_PER_SECOND)
        stream = cast(av.VideoStream, container.add_stream(codec, rate=rate, options=CODECS[codec]))
        stream.pix_fmt = "yuv420p"
        stream.height, stream.width = first.shape[:2]
        for pixels in chain([first], frames):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(np.ascontiguousarray(pixels), format="rgb24")))
        container.mux(stream.encode())
    return whole.getvalue()
