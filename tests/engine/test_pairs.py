"""Every ready-made pair is run, and its lesson is in its numbers."""

import json
import re
from functools import cache
from pathlib import Path

import pytest

from scoreviz.engine.device import Device
from scoreviz.engine.document import Document, Sampling
from scoreviz.engine.job import Latest
from scoreviz.engine.lanes import lane_specs
from scoreviz.engine.pairs import PAIRS, Figures, Pair, claim_of, figures_of, set_up
from scoreviz.engine.particles import RunSnapshot, record
from scoreviz.engine.project import open_project, save
from scoreviz.engine.target import Preset, Target
from scoreviz.engine.targets import realise
from scoreviz.engine.trained import TrainingSpec
from scoreviz.engine.training import train
from scoreviz.maths.density import Field

ISLANDS = Target.of(Preset("three-islands"))
DOCUMENT = Document(target=ISLANDS, sampling=Sampling(particles=1_000))


@cache
def learned() -> Field:
    spec = TrainingSpec(ISLANDS, DOCUMENT.network, DOCUMENT.training)
    *_, last = train(Latest(spec), None, Device(), realise, max_steps=300)
    assert last.learned is not None
    return last.learned


def runs_of(document: Document) -> tuple[RunSnapshot, ...]:
    weights = learned() if any(run.sampling.field == "learned" for run in document.theatre.beside) else None
    specs = lane_specs(document, weights, lambda step: None)
    return tuple(list(record(spec.run, realise))[-1] for spec in specs)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_the_lesson_of_a_pair_is_in_its_numbers(pair: Pair) -> None:
    figures = figures_of(pair, runs_of(set_up(DOCUMENT, pair)))
    said = claim_of(pair, figures)
    assert pair.holds(figures), said
    assert "{" not in said
    assert not re.search(r"\d%|\d,\d", said + pair.title)  # as figures are written everywhere
    assert not pair.holds(_turned(figures))


def _turned(figures: Figures) -> Figures:
    """The same numbers with the lanes' places changed: no lesson may hold of those as well."""
    return {name: tuple(reversed(values)) for name, values in figures.items()}


def test_a_pair_is_an_intention_that_is_saved_and_opened(tmp_path: Path) -> None:
    for pair in PAIRS:
        made = set_up(DOCUMENT, pair)
        assert made.sampling.particles == 1_000
        save(tmp_path / "a.scoreviz", made)
        assert open_project(tmp_path / "a.scoreviz").document == made
        assert (made.target == ISLANDS) or pair.preset


def test_pairs_are_told_apart_and_say_one_sentence_each() -> None:
    assert len({pair.name for pair in PAIRS}) == len({pair.title for pair in PAIRS}) == len(PAIRS) == 9
    for pair in PAIRS:
        assert 2 <= len(pair.lanes) <= 4
        assert pair.sentence.endswith(".")
        assert json.dumps(pair.sentence).count(". ") == 0
