"""Words that can be said in another language.

    tr("Brush size")                                  the words in the language in use
    tr("{file} is not a picture", file=name)          values are put in after the translation
    tr("{n} point(s)", "", count, n=grouped(count))   as many as there are decides the form
    tr("Left", "hand of a clock")                     the second text tells translators which meaning is meant
    MARKED = mark("Two moons")                        found by the extraction, translated later: tr(MARKED)
    lambda: tr("Open {name}", name=name)              the same with values: said(label) of either is its words now

Sources are English, and stand in the code as one literal: Qt's ``lupdate`` collects them from there. Nothing here
knows Qt: without a translator (a script, a machine without a screen) the sources are what is read. What a module
makes when it is imported is only marked, since the language can change while the program runs.
"""

from collections.abc import Callable, Iterable

Translator = Callable[[str, str, int], str]  # source, comment, count (-1 where nothing is counted)
Label = str | Callable[[], str]  # marked words, or what says words with values in the language that is then in use


def english(source: str, n: int) -> str:
    """Return the source in its form for so many: "(s)" is an s after any number but one."""
    return source if n < 0 else source.replace("(s)", "" if n == 1 else "s")


def _untranslated(source: str, comment: str, n: int) -> str:
    return english(source, n)


_translator: list[Translator] = [_untranslated]
_language: list[str] = ["en"]


def use(translator: Translator | None, language: str = "en") -> None:
    """Translate with another function from now on, or, with None, not at all; ``language`` is what it speaks."""
    _translator[0] = _untranslated if translator is None else translator
    _language[0] = language


def language() -> str:
    """Return the language in use, by its code: "en", "zh_TW" or "zh_CN"."""
    return _language[0]


def tr(source: str, comment: str = "", n: int | None = None, /, **values: object) -> str:
    """Return words in the language in use, with the values put in.

    Args:
        source: the English words; ``{name}`` stands for a value, "(s)" for the ending of more than one.
        comment: which meaning is meant, for translators, where the same words have two.
        n: how many there are, which decides the form; None where nothing is counted.
        values: what replaces each ``{name}``.

    Raises:
        KeyError: a value that the words ask for was not given.
    """
    words = _translator[0](source, comment, -1 if n is None else n) if source else ""
    return words.format(**values) if values else words


def mark(source: str, comment: str = "", /) -> str:
    """Return the words as they are; they are translated where they are shown, by ``tr``."""
    return source


def said(label: Label) -> str:
    """Return the words of a label in the language in use.

    >>> said("Clear"), said(lambda: tr("Open {name}", name="a.png"))
    ('Clear', 'Open a.png')
    """
    return tr(label) if isinstance(label, str) else label()


def listed(pieces: Iterable[str]) -> str:
    """Return words one after another, with what the language in use has between the entries of a list."""
    return tr(", ", "between the entries of a list").join(pieces)


def parted(pieces: Iterable[str]) -> str:
    """Return parts of a sentence one after another."""
    return tr("; ", "between the parts of a sentence").join(pieces)


def sentences(pieces: Iterable[str]) -> str:
    """Return sentences one after another, each without its stop."""
    return tr(". ", "between two sentences").join(pieces)
