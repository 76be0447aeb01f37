"""Films, opened again by another reader: how many frames they have, how large, how fast, and in which colours."""

import io
import itertools
import time
from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageSequence

from scoreviz.engine import video
from scoreviz.engine.gif_colours import Colours
from scoreviz.engine.video import AHEAD, MOST_AHEAD, FilmKind, Pixels, encode, most_waiting

WIDTH, HEIGHT, FRAMES = 96, 64, 12
GROUND, SQUARE = (10, 12, 16), (255, 184, 56)  # blue stays low: one plane alone would not tell red from blue


def frame(number: int) -> Pixels:
    """A gold square that moves to the right, as Qt holds it: blue, green, red."""
    pixels = np.zeros((HEIGHT, WIDTH, 4), np.uint8)
    pixels[..., :3] = GROUND[::-1]
    pixels[16:48, 4 * number : 4 * number + 32, :3] = SQUARE[::-1]
    return pixels


def film(suffix: str, rate: int = 20) -> bytes:
    file = io.BytesIO()
    kind = FilmKind(suffix, WIDTH, HEIGHT, rate)
    assert list(encode(file, kind, map(frame, range(FRAMES)), [frame(0)])) == list(range(1, FRAMES + 1))
    return file.getvalue()


def decoded(content: bytes) -> list[NDArray[np.uint8]]:
    with av.open(io.BytesIO(content), "r") as container:
        return [np.asarray(one.to_ndarray(format="rgb24"), np.uint8) for one in container.decode(video=0)]


@pytest.mark.parametrize(("suffix", "codec"), [(".mp4", "h264"), (".webm", "vp9")])
def test_a_film_is_what_was_asked_for(suffix: str, codec: str) -> None:
    content = film(suffix)
    with av.open(io.BytesIO(content)) as container:
        stream = container.streams.video[0]
        assert (stream.codec_context.name, stream.width, stream.height) == (codec, WIDTH, HEIGHT)
        assert stream.average_rate == 20
    frames = decoded(content)
    assert len(frames) == FRAMES
    for number, pixels in enumerate(frames):
        # Chroma is halved and quantised: inside the square and far from it, a dozen levels of 255.
        assert np.abs(pixels[32, 4 * number + 16].astype(int) - SQUARE).max() <= 12
        assert np.abs(pixels[4, 90].astype(int) - GROUND).max() <= 12


@pytest.mark.parametrize("colour", [(30, 200, 60), (200, 40, 40), (40, 60, 220)])
@pytest.mark.parametrize("channels", [3, 4])
def test_a_film_has_the_colours_of_high_definition(colour: tuple[int, int, int], channels: int) -> None:
    """BT.709, as the file says: in another matrix these colours come out tens of levels away."""
    pixels = np.zeros((HEIGHT, WIDTH, channels), np.uint8)
    pixels[..., :3] = colour if channels == 3 else colour[::-1]
    pixels.flags.writeable = False  # as those of a picture that was read
    file = io.BytesIO()
    list(encode(file, FilmKind(".mp4", WIDTH, HEIGHT, 20), [pixels] * 3, ()))
    with av.open(io.BytesIO(file.getvalue()), "r") as container:
        (first, *_) = container.decode(video=0)
    y, u, v = (float(plane.mean()) for plane in np.split(first.to_ndarray().ravel(), _planes()))
    red, green, blue = (channel / 255 for channel in colour)
    luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue  # ITU-R BT.709-6, 3.2 to 3.4, in 8 bits
    expected = 16 + 219 * luma, 128 + 224 * (blue - luma) / 1.8556, 128 + 224 * (red - luma) / 1.5748
    assert (y, u, v) == pytest.approx(expected, abs=2.0)


def _planes() -> list[int]:
    """Where the second and the third plane of a frame begin."""
    return [WIDTH * HEIGHT, WIDTH * HEIGHT * 5 // 4]


def test_a_gif_has_the_colours_and_the_pace() -> None:
    with Image.open(io.BytesIO(film(".gif"))) as read:
        assert (sum(1 for _ in ImageSequence.Iterator(read)), read.size, read.info["loop"]) == (
            FRAMES,
            (WIDTH, HEIGHT),
            0,
        )
        for number in range(FRAMES):
            read.seek(number)
            assert read.info["duration"] == 50
            pixels = np.asarray(read.convert("RGB")).astype(int)
            assert np.abs(pixels[32, 4 * number + 16] - SQUARE).max() <= 4  # six bits a channel
            assert np.abs(pixels[4, 90] - GROUND).max() <= 4


def test_the_nearest_of_the_colours_is_found() -> None:
    generator = np.random.default_rng(0)
    sample = generator.integers(0, 256, (40, 40, 3), dtype=np.uint8)
    colours = Colours.of([sample])
    found = colours.table[colours.index(sample)][..., 1:].astype(int)
    apart = np.linalg.norm(found - sample, axis=-1)
    table = colours.table[:, 1:].astype(int)
    best = np.linalg.norm(sample.reshape(-1, 1, 3).astype(int) - table, axis=-1).min(axis=1).reshape(apart.shape)
    # A colour is looked up by the middle of a cell of 4 levels a channel: at most 2 sqrt(3) away, there and back.
    assert (apart <= best + 4 * np.sqrt(3)).all()


@pytest.mark.parametrize("suffix", [".mp4", ".webm", ".gif"])
def test_the_same_frames_give_the_same_bytes(suffix: str) -> None:
    """Of a height that is no multiple of 16, which x264's defaults do not keep to."""
    generator = np.random.default_rng(0)
    coarse = generator.integers(0, 255, (12, 25, 40, 4), dtype=np.uint8)
    frames = np.kron(coarse, np.ones((1, 8, 8, 1), np.uint8))  # [12, 200, 320, 4]
    films = set()
    for _ in range(4):
        file = io.BytesIO()
        list(encode(file, FilmKind(suffix, 320, 200, 10), list(frames), [frames[0]]))
        films.add(file.getvalue())
    assert len(films) == 1


def test_in_as_many_threads_as_there_are_cores_a_film_has_the_same_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its bytes differ in the number of threads, which the encoder notes."""
    found = set()
    for count in (1, 2, 3):
        monkeypatch.setattr(video, "threads", lambda count=count: count)
        found.add(np.stack(decoded(film(".mp4"))).tobytes())
    assert len(found) == 1


@pytest.mark.parametrize(("cores", "expected"), [(None, 1), (1, 1), (2, 1), (4, 3), (64, 4)])
def test_a_core_is_left_to_whoever_paints(monkeypatch: pytest.MonkeyPatch, cores: int | None, expected: int) -> None:
    monkeypatch.setattr(video.os, "cpu_count", lambda: cores)
    assert video.threads() == expected


def test_frames_wait_for_an_encoder_that_lags(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Thousands of frames in a queue would fill the memory."""
    made = encoded = furthest = 0
    take = video._Encoder.take

    def slow(encoder: video._Encoder, pixels: Pixels) -> None:
        nonlocal encoded
        time.sleep(0.005)
        take(encoder, pixels)
        encoded += 1

    def counted() -> Iterator[Pixels]:
        nonlocal made, furthest
        for number in range(60):
            made += 1
            furthest = max(furthest, made - encoded)
            yield frame(number % FRAMES)

    monkeypatch.setattr(video._Encoder, "take", slow)
    with (tmp_path / "film.mp4").open("wb") as file:
        work = encode(file, FilmKind(".mp4", WIDTH, HEIGHT, 30), counted(), ())
        assert sum(1 for _ in itertools.islice(work, 40)) == 40
        work.close()
    assert 2 <= furthest <= MOST_AHEAD + 2  # both work at once, and neither runs away
    assert made == 40  # given up: no more were made


@pytest.mark.parametrize(
    ("width", "height", "expected"), [(64, 48, 16), (1280, 720, 16), (1920, 1080, 7), (3840, 2160, 4)]
)
def test_fewer_large_frames_wait(width: int, height: int, expected: int) -> None:
    assert most_waiting(4 * width * height) == expected
    assert AHEAD <= expected <= MOST_AHEAD
