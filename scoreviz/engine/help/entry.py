"""What is said of one thing on the screen: one sentence, and where it computes something, one formula and its source.

``act(title, sentence)``                            a control of the program, which stands for no formula
``term(title, sentence, latex, source)``            what a formula says, and where that formula is from
``ours(title, sentence, latex)``                    a formula that this program settled by itself
"""

from dataclasses import dataclass
from typing import Literal

from scoreviz.wording import listed, tr

PLACES = {
    "eq": lambda n: tr("eq. {n}", n=n),
    "eqs": lambda n: tr("eqs. {n}", n=n),
    "alg": lambda n: tr("algorithm {n}", n=n),
    "sec": lambda n: tr("section {n}", n=n),
    "app": lambda n: tr("appendix {n}", n=n),
    "theorem": lambda n: tr("theorem {n}", n=n),
    "table": lambda n: tr("table {n}", n=n),
}
"""How a place in a paper is named, in the language in use."""


@dataclass(frozen=True)
class Paper:
    """A paper by its authors and year, and its title; neither is translated."""

    authors: str
    title: str


@dataclass(frozen=True)
class Source:
    """A place in a paper: the kind of place, one of ``PLACES``, and its number; or the whole of it."""

    paper: Paper
    kind: str = ""
    number: str = ""

    def in_words(self) -> str:
        """Return authors, year and place."""
        place = [PLACES[self.kind](self.number)] if self.kind else []
        return listed([self.paper.authors, *place])


Kind = Literal["act", "term", "ours"]


@dataclass(frozen=True)
class Entry:
    """The answer to "what is this?"; title and sentence are only marked for translation.

    Attributes:
        kind: "act" has no formula; a "term" has one with its source; "ours" has one that is a choice of this program.
        latex: the formula, or "".
    """

    kind: Kind
    title: str
    sentence: str
    latex: str = ""
    source: Source | None = None


def act(title: str, sentence: str) -> Entry:
    """Return what is said of a control that does something and computes nothing."""
    return Entry("act", title, sentence)


def term(title: str, sentence: str, latex: str, source: Source) -> Entry:
    """Return what is said of something that is computed by a formula of a paper."""
    return Entry("term", title, sentence, latex, source)


def ours(title: str, sentence: str, latex: str) -> Entry:
    """Return what is said of something that is computed by a formula which this program settled by itself."""
    return Entry("ours", title, sentence, latex)
