"""Frames into a film file: MP4, WebM or GIF, encoded in a thread of its own while the next frame is made."""

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO, cast

import av
import numpy as np
from av.video.reformatter import Colorspace, VideoReformatter
from numpy.typing import NDArray

from scoreviz.engine.atomic import replacing
from scoreviz.engine.film import FRAMES_PER_SECOND
from scoreviz.engine.gif_colours import Colours
from scoreviz.engine.refusal import Refused
from scoreviz.wording import tr

Pixels = NDArray[np.uint8]  # [H, W, 3] red, green, blue, or [H, W, 4] as Qt holds them: blue, green, red, and nothing

# H.264 is what every player and browser knows; the others stand in where a build of FFmpeg comes without it.
MP4 = {
    # aq-mode 3 spends bits on dark places, where gradients would show steps. With mbtree the same frames of a height
    # that is no multiple of 16 gave other bytes from run to run, in one thread too.
    "libx264": {"preset": "veryfast", "crf": "18", "x264-params": "aq-mode=3:mbtree=0"},
    "libvpx-vp9": {"deadline": "realtime", "cpu-used": "6", "crf": "24", "b": "0"},
    "mpeg4": {"qscale": "3"},
}
WEBM = {
    "libvpx-vp9": {"deadline": "good", "cpu-used": "5", "row-mt": "1", "crf": "24", "b": "0"},
    "libvpx": {"deadline": "good", "cpu-used": "4", "crf": "10", "b": "4M"},
}
ENCODERS: dict[str, dict[str, dict[str, str]]] = {".mp4": MP4, ".webm": WEBM, ".gif": {"gif": {}}}
MOST_THREADS = 4  # of H.264: then painting takes longer than encoding
AHEAD, MOST_AHEAD, AHEAD_BYTES = 4, 16, 64_000_000  # frames that may wait for the encoder: more where they are small
BT709 = 1  # the colours of high definition, by FFmpeg's number: what players take a film for
TV_RANGE = 1


@dataclass(frozen=True)
class FilmKind:
    """What a film file is: its ending, width and height in pixels, and frames a second."""

    suffix: str
    width: int
    height: int
    rate: int


def save_film(path: Path, frames: Iterable[Pixels]) -> None:
    """Write frames ``[H, W, 3]`` of one even size as an MP4 file, whole or not at all."""
    begun = iter(frames)
    first = next(begun)
    kind = FilmKind(".mp4", first.shape[1], first.shape[0], FRAMES_PER_SECOND)
    with replacing(path) as file:
        for _ in encode(file, kind, chain([first], begun), ()):
            pass


def encode(
    file: BinaryIO, kind: FilmKind, frames: Iterable[Pixels], samples: Sequence[Pixels]
) -> Generator[int, None, None]:
    """Encode frames into a file as they come, yielding how many the encoder has taken.

    The encoder works in its own thread and some frames may wait for it (``most_waiting``): it and whoever makes the
    frames do not wait for each other, though some frames take twice as long to make as others. A film of the same
    frames has the same bytes.

    Args:
        file: open for writing, and for seeking.
        frames: arrays that do not change afterwards.
        samples: of them, for a GIF: its 256 colours are chosen by these.

    Raises:
        Refused: there is no encoder for such a file here.
        OSError: the file could not be written.
    """
    with closing(_Encoder(file, kind, samples)) as encoder, ThreadPoolExecutor(1, "encoder") as thread:
        waiting: deque[Future[None]] = deque()
        try:
            for taken, frame in enumerate(frames, start=1):
                waiting.append(thread.submit(encoder.take, frame))
                while len(waiting) > most_waiting(frame.nbytes) or (waiting and waiting[0].done()):
                    waiting.popleft().result()
                yield taken
            while waiting:
                waiting.popleft().result()
        finally:
            for late in waiting:
                late.cancel()
        encoder.finish()


def most_waiting(size: int) -> int:
    """Return how many frames of so many bytes may wait for the encoder."""
    return min(max(AHEAD_BYTES // max(size, 1), AHEAD), MOST_AHEAD)


def threads() -> int:
    """Return how many threads encode H.264: a core is left to whoever makes the frames, and to the window.

    Each has whole frames: slices of one frame took a quarter more work.
    """
    return min(max((os.cpu_count() or 1) - 1, 1), MOST_THREADS)


class _Encoder:
    """One film being written."""

    def __init__(self, file: BinaryIO, kind: FilmKind, samples: Sequence[Pixels]) -> None:
        known = ENCODERS[kind.suffix]
        codec = next((name for name in known if name in av.codecs_available), None)
        if codec is None:
            raise Refused(kind.suffix, tr("this build of FFmpeg has no encoder for such a film"))
        self._colours = Colours.of(samples) if kind.suffix == ".gif" else None
        # One for all frames, and without threads of its own: it asks for one a core, which take that of the painter.
        self._reformatter = VideoReformatter()
        # Without "bitexact" a WebM file begins with a random number.
        self._sink = _Sink(file)
        self._container = av.open(self._sink, "w", format=kind.suffix[1:], options={"fflags": "bitexact"})
        stream = self._container.add_stream(codec, rate=Fraction(kind.rate), options=known[codec])
        self._stream = cast(av.VideoStream, stream)
        self._stream.width, self._stream.height = kind.width, kind.height
        self._stream.pix_fmt = "pal8" if self._colours is not None else "yuv420p"
        context = self._stream.codec_context
        if codec == "libx264":
            context.thread_count, context.thread_type = threads(), "FRAME"
        if self._colours is None:
            context.color_primaries = context.color_trc = context.colorspace = BT709
            context.color_range = TV_RANGE

    def take(self, pixels: Pixels) -> None:
        """Encode one frame."""
        self._container.mux(self._stream.encode(self._frame(np.ascontiguousarray(pixels))))
        self._sink.check()

    def finish(self) -> None:
        """Encode what is held back and write the end of the file."""
        self._container.mux(self._stream.encode())
        self._container.close()
        self._sink.check()

    def close(self) -> None:
        """Let go of a film that was given up; its file is whatever was written."""
        self._container.close()  # once more does nothing

    def _frame(self, pixels: Pixels) -> av.VideoFrame:
        if self._colours is not None:
            indexed: Any = (self._colours.index(pixels), self._colours.table)  # which PyAV takes, though it says not
            return av.VideoFrame.from_ndarray(indexed, format="pal8")
        given = av.VideoFrame.from_numpy_buffer(pixels, "rgb24" if pixels.shape[2] == 3 else "bgra")
        return self._reformatter.reformat(given, format="yuv420p", dst_colorspace=Colorspace.ITU709, threads=1)


class _Sink:
    """A file that never fails while PyAV writes to it, which would hide why; what went wrong is raised afterwards."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._error: OSError | None = None

    def check(self) -> None:
        """Raise what went wrong first."""
        if self._error is not None:
            raise self._error

    def write(self, data: bytes) -> int:
        """Write, until something goes wrong."""
        self._try(lambda: self._file.write(data))
        return len(data)

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to a place; what is held back is written then."""
        return self._try(lambda: self._file.seek(offset, whence))

    def tell(self) -> int:
        """Return the place."""
        return self._try(self._file.tell)

    def _try(self, act: Callable[[], int]) -> int:
        try:
            return act() if self._error is None else 0
        except OSError as error:
            self._error = error
            return 0
