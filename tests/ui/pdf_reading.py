"""What a PDF holds, read from its bytes: letters with their places, and pictures. Knows what Qt writes, and not Qt."""

import re
import zlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = tuple[float, float, float, float, float, float]
WORDS = re.compile(rb"/[A-Za-z]+\d*|<[0-9a-fA-F]*>|[-+]?\d*\.?\d+|[A-Za-z*]+|\[|\]")


@dataclass(frozen=True)
class Page:
    """A page: its letters, where each begins, and where its pictures are; points from the lower left corner."""

    text: str
    places: tuple[tuple[float, float], ...]
    boxes: tuple[tuple[float, float, float, float], ...]  # left, right, low, high
    pictures: tuple[NDArray[np.uint8], ...]


def read_pages(data: bytes) -> list[Page]:
    """Return the pages of a file in their order."""
    found = {int(n): body for n, body in re.findall(rb"(?m)^(\d+) 0 obj\s(.*?)endobj", data, re.DOTALL)}
    tree = next(body for body in found.values() if re.search(rb"/Type\s*/Pages", body))
    kids = re.search(rb"/Kids\s*\[(.*?)\]", tree, re.DOTALL)
    assert kids is not None
    return [_page(found, found[int(n)]) for n in re.findall(rb"(\d+) 0 R", kids[1])]


def _stream(body: bytes) -> bytes:
    raw = body.split(b"stream", 1)[1].lstrip(b"\r\n")
    return zlib.decompressobj().decompress(raw) if b"/FlateDecode" in body.split(b"stream", 1)[0] else raw


def _reference(body: bytes, name: bytes) -> int:
    found = re.search(rb"/" + name + rb"\s+(\d+) 0 R", body)
    assert found is not None
    return int(found[1])


def _page(found: dict[int, bytes], body: bytes) -> Page:
    resources = found[_reference(body, b"Resources")]
    named = {name: int(n) for name, n in re.findall(rb"(/(?:F|Im)\d+) (\d+) 0 R", resources)}
    letters = {name: _letters(found, n) for name, n in named.items() if name.startswith(b"/F")}
    reader = _Reader(letters)
    reader.read(_stream(found[_reference(body, b"Contents")]))
    pictures = tuple(_pixels(found[named[name]]) for name in reader.shown)
    return Page(reader.text, tuple(reader.places), tuple(reader.boxes), pictures)


def _letters(found: dict[int, bytes], font: int) -> dict[int, str]:
    """Return which letter each glyph of a font stands for, as the file says for those who copy it."""
    told = _stream(found[_reference(found[font], b"ToUnicode")])
    known: dict[int, str] = {}
    for first, _, row in re.findall(rb"<(\w+)> <(\w+)> \[([^\]]*)\]", told):
        for n, code in enumerate(re.findall(rb"<(\w+)>", row)):
            known[int(first, 16) + n] = bytes.fromhex(code.decode()).decode("utf-16-be")
    return known


def _pixels(body: bytes) -> NDArray[np.uint8]:
    width, height = _number(body, b"Width"), _number(body, b"Height")
    pixels = np.frombuffer(_stream(body), np.uint8)
    return pixels[: pixels.size // (width * height) * width * height].reshape(height, width, -1)


def _number(body: bytes, name: bytes) -> int:
    found = re.search(rb"/" + name + rb" (\d+)", body)
    assert found is not None
    return int(found[1])


def _times(a: Matrix, b: Matrix) -> Matrix:
    """Return what a does, and then b."""
    return (
        *(a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3]),
        *(a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3]),
        *(a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5]),
    )


class _Reader:
    """Follows what paints a page."""

    def __init__(self, fonts: dict[bytes, dict[int, str]]) -> None:
        self._fonts, self._letters = fonts, dict[int, str]()
        self._now: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
        self._line: Matrix = self._now
        self._kept = list[Matrix]()
        self.text, self.places = "", list[tuple[float, float]]()
        self.boxes, self.shown = list[tuple[float, float, float, float]](), list[bytes]()

    def read(self, content: bytes) -> None:
        """Do all that it says."""
        done = {b"Tf": self._take, b"Tj": self._write, b"Do": self._show, b"q": self._keep, b"Q": self._return}
        moves = {b"cm": self._move, b"Tm": self._begin, b"Td": self._shift}
        given = list[bytes]()
        for word in WORDS.findall(content):
            if not word.isalpha():
                given.append(word)
                continue
            if word in done:
                done[word](given)
            elif word in moves:
                moves[word](tuple(float(one) for one in given if re.fullmatch(rb"[-+]?\d*\.?\d+", one)))
            given.clear()

    def _keep(self, given: list[bytes]) -> None:
        self._kept.append(self._now)

    def _return(self, given: list[bytes]) -> None:
        self._now = self._kept.pop()

    def _move(self, n: tuple[float, ...]) -> None:
        self._now = _times((n[-6], n[-5], n[-4], n[-3], n[-2], n[-1]), self._now)

    def _begin(self, n: tuple[float, ...]) -> None:
        self._line = (n[-6], n[-5], n[-4], n[-3], n[-2], n[-1])
        self.text += "\n"

    def _shift(self, n: tuple[float, ...]) -> None:
        self._line = _times((1, 0, 0, 1, n[-2], n[-1]), self._line)

    def _take(self, given: list[bytes]) -> None:
        self._letters = next(self._fonts[one] for one in given if one in self._fonts)

    def _write(self, given: list[bytes]) -> None:
        self.text += self._letters.get(int(given[-1][1:-1], 16), "\ufffd")
        at = _times(self._line, self._now)
        self.places.append((at[4], at[5]))

    def _show(self, given: list[bytes]) -> None:
        a, _, _, d, left, low = self._now
        self.boxes.append((min(left, left + a), max(left, left + a), min(low, low + d), max(low, low + d)))
        self.shown.append(given[-1])
