"""Answers to "what is this?": each is whole, each choice of the window has its own, each source is a known place."""

from typing import get_args

import pytest

from scoreviz.engine.document import (
    AxisName,
    GuideName,
    KernelName,
    MapName,
    ObjectiveName,
    PredictionName,
    ProcessName,
    SamplerName,
    ShownName,
    UnitName,
    ViewName,
)
from scoreviz.engine.help import ENTRIES, papers
from scoreviz.engine.help.entry import PLACES, Entry, Paper, Source
from scoreviz.engine.names import EquationName
from scoreviz.maths.samplers import SAMPLERS
from scoreviz.wording import tr, use

CHOICES = {
    "axis.unit": AxisName,
    "equation": EquationName,
    "guide": GuideName,
    "kernel": KernelName,
    "layers.map": MapName,
    "layers.shows": ShownName,
    "objective": ObjectiveName,
    "predicts": PredictionName,
    "probe.unit": UnitName,
    "process": ProcessName,
    "sampler": SamplerName,
    "view": ViewName,
}


def faults(entry: Entry) -> list[str]:
    """What is wrong with an entry."""
    has = (bool(entry.latex), entry.source is not None)
    wanted = {"act": (False, False), "term": (True, True), "ours": (True, False)}[entry.kind]
    return [
        *(["formula and source"] if has != wanted else []),
        *(["no sentence"] if not entry.sentence.endswith(".") else []),
        *(["too long"] if len(entry.sentence) > 130 or len(entry.title) > 32 else []),
        *(["a label with a stop"] if entry.title.endswith((".", ":")) else []),
    ]


def test_each_entry_has_what_its_kind_asks_for() -> None:
    assert {key: faults(entry) for key, entry in ENTRIES.items() if faults(entry)} == {}


def test_a_weight_of_one_is_the_part_only_where_there_is_a_part() -> None:
    """Autoguidance leads to none: its formula with w = 1 is no distribution that has a name."""
    sentence = ENTRIES["guide.weight"].sentence
    assert "towards a part" in sentence[: sentence.index("exactly")]


def test_a_faulty_entry_is_found() -> None:
    assert faults(Entry("term", "Score", "It points uphill.", "s")) == ["formula and source"]
    assert faults(Entry("act", "Save:", "It saves")) == ["no sentence", "a label with a stop"]


@pytest.mark.parametrize("group", CHOICES)
def test_each_choice_has_an_entry_of_its_own(group: str) -> None:
    assert [name for name in get_args(CHOICES[group]) if f"{group}.{name}" not in ENTRIES] == []


def test_each_paper_is_cited_and_each_place_is_said_in_words() -> None:
    cited = [entry.source for entry in ENTRIES.values() if entry.source is not None]
    listed = {paper.authors for paper in vars(papers).values() if isinstance(paper, Paper)}
    assert {source.paper.authors for source in cited} == listed
    assert all(source.kind in PLACES if source.number else not source.kind for source in cited)
    assert Source(papers.HO, "eqs", "6, 7").in_words() == "Ho et al. (2020), eqs. 6, 7"


def test_a_place_is_said_in_the_language_in_use() -> None:
    use(lambda source, _comment, _n: {"eq. {n}": "式 {n}", ", ": "，"}.get(source, source), "zh_TW")
    try:
        assert Source(papers.HO, "eq", "14").in_words() == "Ho et al. (2020)，式 14"
    finally:
        use(None)
    assert tr("eq. {n}", n=14) == "eq. 14"


def test_each_setting_of_a_sampler_is_told_of() -> None:
    told_elsewhere = {"sigma", "churn_low", "churn_high"}  # by the noise axis, and with the churn
    settings = {name for sampler in SAMPLERS.values() for name in sampler.settings} - told_elsewhere
    assert "of_jump" in settings
    assert [name for name in sorted(settings) if f"setting.{name}" not in ENTRIES] == []
