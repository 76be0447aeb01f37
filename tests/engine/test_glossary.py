"""The words of the field: the same in the glossary as everywhere else, and found in any language."""

import re

import pytest

from scoreviz.engine.glossary import LANGUAGES, matching, terms
from scoreviz.resources import resource

CHINESE = re.compile(r"[\u4e00-\u9fff]+")


@pytest.mark.parametrize("language", ["zh_TW", "zh_CN"])
def test_each_chinese_term_is_the_one_in_use(language: str) -> None:
    said = resource("translations", f"scoreviz_{language}.ts").read_text("utf-8")
    said += "".join(path.read_text("utf-8") for path in sorted(resource("lessons").rglob("*.toml")))
    assert [term.words["en"] for term in terms() if term.words[language] not in said] == []


def test_every_term_has_its_words_and_a_sentence_in_each_language() -> None:
    assert len(terms()) >= 40
    for term in terms():
        for language in LANGUAGES:
            assert term.words[language].strip()
            assert term.means[language].endswith("." if language == "en" else "。"), term.words["en"]
        assert not CHINESE.search(term.words["en"] + term.means["en"])
        assert not re.search(
            r"[\u4e00-\u9fff][,.;:?!](?:\s|$|[\u4e00-\u9fff])", term.means["zh_TW"] + term.means["zh_CN"]
        )
    english = [term.words["en"].casefold() for term in terms()]
    assert english == sorted(set(english))


def test_each_script_has_its_own_characters() -> None:
    """Traditional characters in a simplified text are those that a translation forgot."""
    traditional, simplified = ("".join(t.words[code] + t.means[code] for t in terms()) for code in ("zh_TW", "zh_CN"))
    for code, text in (("big5", traditional), ("gb2312", simplified)):
        signs = set(CHINESE.findall(text))
        assert [sign for sign in signs if sign.encode(code, "ignore").decode(code) != sign] == []


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("tweedie", "Tweedie’s formula"),
        ("  NOISE   level ", "noise level"),
        ("分數", "denoising score matching"),
        ("概率流", "probability flow"),
        ("six fingers", "hallucination"),
    ],
)
def test_what_is_typed_is_found_in_any_language(typed: str, first: str) -> None:
    assert matching(typed)[0].words["en"] == first


def test_nothing_typed_finds_all_and_nonsense_nothing() -> None:
    assert matching("") == terms()
    assert matching("zzz") == ()
    assert [term.words["en"] for term in matching("六根手指", "zh_TW")] == ["hallucination"]
    assert matching("六根手指") == ()
