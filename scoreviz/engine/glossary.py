"""The field's words in three languages side by side, each with one sentence on what it is."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from scoreviz.resources import resource

LANGUAGES = "en", "zh_TW", "zh_CN"


@dataclass(frozen=True)
class Term:
    """One word of the field.

    Args:
        words: the word in each of ``LANGUAGES``.
        means: one sentence in each of them.
    """

    words: Mapping[str, str]
    means: Mapping[str, str]

    def meaning(self, language: str) -> str:
        """Return the sentence in a language, in English where there is none."""
        return self.means.get(language, self.means["en"])


@lru_cache(maxsize=1)
def terms() -> tuple[Term, ...]:
    """Return all words, in the order of the English ones.

    Raises:
        FileNotFoundError: the file is not there.
    """
    with resource("glossary.toml").open("rb") as file:
        entries = tomllib.load(file)["term"]
    return tuple(Term({code: entry[code] for code in LANGUAGES}, entry["means"]) for entry in entries)


def matching(typed: str, language: str = "en") -> tuple[Term, ...]:
    """Return the words that hold what was typed, in any language, and after them those whose sentence holds it.

    Args:
        typed: some letters; none finds all.
        language: of the sentences that are looked through.
    """
    wanted = " ".join(typed.casefold().split())
    named = [term for term in terms() if any(wanted in word.casefold() for word in term.words.values())]
    told = [term for term in terms() if term not in named and wanted in term.meaning(language).casefold()]
    return (*named, *told)
