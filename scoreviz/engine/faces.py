"""The shipped fonts at any size, and the system's for letters that they lack."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from PIL import ImageFont

from scoreviz.resources import resource

Font = ImageFont.FreeTypeFont

# Fonts of wide reach that come with Linux, Windows and macOS, and are found by their names.
SYSTEM = (
    "NotoSansCJK-Regular.ttc",
    "wqy-microhei.ttc",
    "DroidSansFallbackFull.ttf",
    "msyh.ttc",
    "malgun.ttf",
    "PingFang.ttc",
    "Hiragino Sans GB.ttc",
    "DejaVuSans.ttf",
)
NOBODY_HAS = "\uffff"  # no character: every font answers with the box that stands for what it lacks


@lru_cache(maxsize=64)
def font_of(face: str, size: float) -> Font:
    """Return a shipped font at a size in pixels."""
    ending = "ttf" if face.startswith("KaTeX") else "otf"
    return ImageFont.truetype(resource("fonts", f"{face}.{ending}"), size)


def runs_of(words: str, face: str, size: float) -> Iterator[tuple[str, Font, bool]]:
    """Yield the words in pieces: each with the font that has its letters, and whether that is the shipped one.

    A letter that no font has stays with the shipped one, which shows its box.
    """
    for name, letters in groupby(words, lambda letter: _system_face(face, letter)):
        yield "".join(letters), font_of(face, size) if name is None else _system_font(name, size), name is None


@lru_cache(maxsize=4096)
def _system_face(face: str, letter: str) -> str | None:
    """Return the system font for a letter that a shipped one lacks, or None where the shipped one writes it."""
    if letter.isascii() or _has(font_of(face, 20), letter):
        return None
    return next((name for name in _installed() if _has(_system_font(name, 20), letter)), None)


def _has(font: Font, letter: str) -> bool:
    drawn, box = font.getmask(letter), font.getmask(NOBODY_HAS)
    return drawn.size != box.size or bytes(drawn) != bytes(box)


@lru_cache(maxsize=1)
def _installed() -> tuple[str, ...]:
    return tuple(name for name in SYSTEM if _is_there(name))


def _is_there(name: str) -> bool:
    try:
        _system_font(name, 20)
    except OSError:
        return False
    return True


@lru_cache(maxsize=64)
def _system_font(name: str, size: float) -> Font:
    return ImageFont.truetype(name, size)
