"""An SVG as text, looked through before anything draws it: what it holds, how deep, and how often over."""

import re
from pathlib import Path
from xml.parsers import expat

from scoreviz.engine.reading import check_kind, read_bytes
from scoreviz.engine.refusal import Refused
from scoreviz.wording import tr

MOST_BYTES = 5_000_000
MOST_ELEMENTS = 20_000  # drawn, so that what is used twice counts twice
DEEPEST = 100
PAGE_MARK = "data-scoreviz"  # says: this is a whole page of ink, of so many rows
REFERENCES = re.compile(r"url\(\s*['\"]?(?!['\"]?#)", re.IGNORECASE)

PAGE = re.compile(rf'<svg [^>]*{PAGE_MARK}="(\d{{3}})"'.encode())


def read_svg(path: Path) -> bytes:
    """Return the text of an SVG that refers to nothing outside itself and draws a bounded number of shapes.

    Raises:
        Refused: it is no SVG, is too large, or holds entities, other pictures or references to other files.
    """
    return checked_svg(path, read_bytes(path, MOST_BYTES))


def checked_svg(path: Path, data: bytes) -> bytes:
    """Return the text of an SVG, as ``read_svg`` does, from what was read or pasted.

    Raises:
        Refused: as ``read_svg``.
    """
    check_kind(path, data[:16], tr("an SVG picture"))
    if len(data) > MOST_BYTES:
        raise Refused(path, tr("it has more than {most} MB", most=f"{MOST_BYTES / 1e6:.0f}"))
    looked = _Look(path)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = looked.begin
    parser.EndElementHandler = looked.end
    parser.CharacterDataHandler = looked.text
    parser.EntityDeclHandler = looked.entity
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError):
        raise Refused(
            path, tr("it is not well-formed XML: line {number}", number=f"{parser.CurrentLineNumber:,}")
        ) from None
    if looked.drawn("", frozenset()) > MOST_ELEMENTS:
        raise Refused(path, tr("it draws more than {most} shapes", most=f"{MOST_ELEMENTS:,}"))
    return data


def page_rows(data: bytes) -> int | None:
    """Return how many rows the page has that an SVG of this program is, or None where it is any other SVG."""
    found = PAGE.match(data)
    return None if found is None else int(found[1])


class _Look:
    """Counts what an SVG draws: of each element with an id, its own elements and what they use."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._open: list[str] = []  # the names of the elements around
        self._named: list[str] = [""]  # the ids around, from outside in
        self._inside: dict[str, int] = {"": 0}
        self._used: dict[str, list[str]] = {"": []}
        self._known: dict[str, int] = {}

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        kind = name.rpartition(":")[2].lower()
        self._open.append(kind)
        if len(self._open) == 1 and kind != "svg":
            raise Refused(self._path, tr("this is not an SVG picture"))
        if len(self._open) > DEEPEST:
            raise Refused(self._path, tr("it is nested too deeply"))
        if kind in ("image", "feimage", "foreignobject"):
            raise Refused(
                self._path, tr("it holds another picture, and only drawn shapes are read: open that one instead")
            )
        self._named.append(attributes.get("id") or self._named[-1])
        here = self._named[-1]
        self._inside[here] = self._inside.get(here, 0) + 1
        for key, value in attributes.items():
            self._refer(kind, key.rpartition(":")[2].lower(), value.strip())
        if sum(self._inside.values()) > MOST_ELEMENTS:
            raise Refused(self._path, tr("it has more than {most} elements", most=f"{MOST_ELEMENTS:,}"))

    def end(self, name: str) -> None:
        self._open.pop()
        inner = self._named.pop()
        if inner != self._named[-1]:  # what is drawn within it is drawn by what is around it
            self._used.setdefault(self._named[-1], []).append(inner)

    def text(self, data: str) -> None:
        if self._open and self._open[-1] == "style":
            self._check_text(data)

    def entity(self, *_: object) -> None:
        raise Refused(self._path, tr("it declares entities, which are not read"))

    def drawn(self, name: str, around: frozenset[str]) -> int:
        """Return how many elements drawing one of them draws; one that uses itself draws nothing more."""
        if name in around or len(around) > DEEPEST:
            return 0
        if name not in self._known:
            inner = around | {name}
            below = sum(self.drawn(used, inner) for used in self._used.get(name, []))
            self._known[name] = min(self._inside.get(name, 0) + below, MOST_ELEMENTS + 1)
        return self._known[name]

    def _refer(self, kind: str, key: str, value: str) -> None:
        if key == "href" and not value.startswith("#") and kind not in ("a", "svg"):
            raise Refused(self._path, tr("it refers to another file, and only what is in it is read"))
        if key == "href" and kind == "use":
            self._used.setdefault(self._named[-1], []).append(value[1:])
        self._check_text(value)

    def _check_text(self, value: str) -> None:
        if REFERENCES.search(value) or "@import" in value.lower():
            raise Refused(self._path, tr("it refers to another file, and only what is in it is read"))
