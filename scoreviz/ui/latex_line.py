r"""LaTeX as one line of letters, where nothing can be set: for screen readers and for a sentence in a room.

one_line(r"y = x_0 + \sigma\varepsilon") -> "y = x₀ + σε"
"""

import warnings
from functools import lru_cache
from xml.etree import ElementTree

from scoreviz.ui.lesson_latex import failures

HIGH = str.maketrans("0123456789+−n⊤", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿᵀ")
LOW = str.maketrans("0123456789+−st", "₀₁₂₃₄₅₆₇₈₉₊₋ₛₜ")
APART = set("=≈<>≤≥→←∝∼")  # what has a space on both sides; + and − have where something stands before them
ACCENTS = {"^": "\u0302", "~": "\u0303", "¯": "\u0304", "‾": "\u0304"}  # as marks on the letter before


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
        return "/".join(_held(_said(part)) for part in parts)
    if kind == "msqrt":
        return "√" + _held("".join(map(_said, parts)))
    return _row(parts)


def _row(parts: list[ElementTree.Element]) -> str:
    line = ""
    for part in parts:
        said = _said(part)
        name = len(said) > 1 and part.tag.endswith("mi")  # log, exp
        if said in APART or (said in ("+", "−") and line):
            line += f" {said} "
        else:
            line += f"{said} " if name else said
    return line


def _shifted(kind: str, said: list[str]) -> str:
    low = _small(said[0], LOW, "_") if kind != "msup" else ""
    return low + (_small(said[-1], HIGH, "^") if kind != "msub" else "")


def _small(said: str, letters: dict[int, int], sign: str) -> str:
    """Return what stands lower or higher as small letters, or behind a sign where there are no such letters."""
    return said.translate(letters) if all(ord(letter) in letters for letter in said) else sign + _held(said)


def _held(said: str) -> str:
    """Return a part in brackets, where it is more than a letter with its marks, or a number."""
    plain = "".join(letter for letter in said if letter not in ACCENTS.values())
    return said if len(plain) == 1 or plain.isalnum() else f"({said})"
