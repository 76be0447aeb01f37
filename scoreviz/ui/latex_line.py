r"""LaTeX as one line of letters, where nothing can be set: for screen readers and for a sentence in a room.

one_line(r"y = x_0 + \sigma\varepsilon") -> "y = x₀ + σε"
"""

import re
import warnings
from functools import lru_cache
from xml.etree import ElementTree

from scoreviz.ui.lesson_latex import failures

HIGH = str.maketrans("0123456789+−n⊤", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿᵀ")
LOW = str.maketrans("0123456789+−st", "₀₁₂₃₄₅₆₇₈₉₊₋ₛₜ")
APART = set("=≈<>≤≥→←∝∼")  # what has a space on both sides; + and − have where something stands before them
SIGNS = frozenset("+−")
BEGINS = ("", " ", "(", "[", "{", ",", "|")  # behind which a sign belongs to what follows it, and a name needs no space
ACCENTS = {"^": "\u0302", "~": "\u0303", "¯": "\u0304", "‾": "\u0304"}  # as marks on the letter before
_MARKS = "".join({*ACCENTS.values(), *map(chr, HIGH.values()), *map(chr, LOW.values())})
_ONE = re.compile(rf"(\d+(\.\d+)?|.)[{_MARKS}]*").fullmatch
_OPEN = re.compile(r"_\w+$").search  # what is low ends where a word does
_DIFFERENTIAL = re.compile(rf"[d∂].[{_MARKS}]*").fullmatch


@lru_cache(maxsize=256)
def one_line(latex: str) -> str:
    """Return a formula as letters; what cannot be read stays as it was written."""
    if not latex:
        return ""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            from latex2mathml.converter import convert

        return _said(ElementTree.fromstring(convert(latex))).strip()
    except failures():
        return latex


def _said(node: ElementTree.Element) -> str:
    kind, parts = node.tag.rpartition("}")[2], list(node)
    if not parts:
        return node.text or ""
    if kind in ("msub", "msup", "msubsup"):
        return _said(parts[0]) + _shifted(kind, [_said(part) for part in parts[1:]])
    if kind == "mover":
        return _said(parts[0]) + ACCENTS.get(_said(parts[1]), "")
    if kind == "mfrac":
        above, below = map(_said, parts)
        return f"{above if above.isalnum() else _held(above)}/{below if _DIFFERENTIAL(below) else _held(below)}"
    if kind == "msqrt":
        return "√" + _held(_row(parts))
    return _row(parts)


def _row(parts: list[ElementTree.Element]) -> str:
    """Return parts one after another, each told apart from the one before as the eye does it."""
    line = ""
    for k, part in enumerate(parts):
        said = _said(part)
        name = len(said) > 1 and part.tag.endswith("mi")  # log, exp
        if said in APART or (said in SIGNS and line[-1:] not in BEGINS):
            line += f" {said} "
        elif name:
            line += f"{said} " if line[-1:] in BEGINS else f" {said} "
        else:
            line += " " if _OPEN(line) and said[:1].isalnum() else ""
            line += f"({said})" if part.tag.endswith("mfrac") and _goes_on(parts[k + 1 :]) else said
    return line


def _goes_on(parts: list[ElementTree.Element]) -> bool:
    """Whether what follows is a factor, which would be read as one more below the line of a fraction."""
    after = next((part for part in parts if _said(part)), None)
    return after is not None and not after.tag.endswith("mo")


def _shifted(kind: str, said: list[str]) -> str:
    low = _small(said[0], LOW, "_") if kind != "msup" else ""
    return low + (_small(said[-1], HIGH, "^") if kind != "msub" else "")


def _small(said: str, letters: dict[int, int], sign: str) -> str:
    """Return what stands lower or higher as small letters, or behind a sign where there are no such letters."""
    if all(ord(letter) in letters for letter in said):
        return said.translate(letters)
    return sign + (said if sign == "_" and said.isalnum() else _held(said))


def _held(said: str) -> str:
    """Return a part in brackets, where it is more than a letter with its marks, or a number."""
    return said if _ONE(said) else f"({said})"
