"""What a ready-made pair says when its runs have ended, in the figures that were measured."""

from collections.abc import Generator
from dataclasses import dataclass

from scoreviz.engine.pairs import Pair, claim_of, figures_of
from scoreviz.engine.particles import RunSnapshot
from scoreviz.wording import mark

NOT_HERE = mark("Here the figures do not bear the lesson out.")


@dataclass(frozen=True, eq=False)
class Claim:
    """The runs of a pair, the sentence with their figures, and whether these bear the lesson out."""

    pair: Pair
    runs: tuple[RunSnapshot, ...]
    words: str
    holds: bool


def measure_claim(pair: Pair, runs: tuple[RunSnapshot, ...]) -> Generator[Claim | None, None, None]:
    """Measure the figures at the end of finished runs; yields None before."""
    yield None
    figures = figures_of(pair, runs)
    yield Claim(pair, runs, claim_of(pair, figures), pair.holds(figures))
