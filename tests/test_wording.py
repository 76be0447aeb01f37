"""Words with values, with endings, and through a translator."""

from collections.abc import Iterator

import pytest

from scoreviz.wording import mark, tr, use


@pytest.fixture(autouse=True)
def _no_translator() -> Iterator[None]:
    yield
    use(None)


def test_values_stand_in_the_words() -> None:
    assert tr("{file} is not {what}", file="a.png", what="{odd}") == "a.png is not {odd}"
    assert tr("braces {stay} where nothing is given") == "braces {stay} where nothing is given"


@pytest.mark.parametrize(("n", "said"), [(0, "0 points"), (1, "1 point"), (2, "2 points"), (1_000, "1,000 points")])
def test_as_many_as_there_are_decides_the_ending(n: int, said: str) -> None:
    assert tr("{n} point(s)", "", n, n=f"{n:,}") == said


def test_a_translator_is_asked_and_values_come_after_it() -> None:
    asked = []

    def translator(source: str, comment: str, n: int) -> str:
        asked.append((source, comment, n))
        return "{n} 個點"

    use(translator)
    assert tr("{n} point(s)", "of a cloud", 3, n=3) == "3 個點"
    assert tr("Left") == "{n} 個點"
    assert asked == [("{n} point(s)", "of a cloud", 3), ("Left", "", -1)]
    assert mark("Left") == "Left"


def test_a_missing_value_is_an_error() -> None:
    with pytest.raises(KeyError):
        tr("{file} and {name}", file="a")
