"""Same seed, same frames: digests of what was recorded, across two runs, two processes, and saving."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from scoreviz.engine.branch import Branch
from scoreviz.engine.document import Document, Network, Noise, Run, SamplerName, Sampling, Theatre
from scoreviz.engine.in_step import InStep
from scoreviz.engine.lanes import lane_specs
from scoreviz.engine.particles import RunSpec, record
from scoreviz.engine.project import open_project, save
from scoreviz.engine.recording import digest_of
from scoreviz.engine.target import Preset, Target
from scoreviz.engine.targets import realise
from scoreviz.maths.density import Field
from tests.engine.rehearsed import digests as digests_of_lessons
from tests.engine.test_job import until
from tests.engine.test_project import trained

SAMPLERS: tuple[SamplerName, ...] = get_args(SamplerName)
TOUCHED = (Branch(4, ((2, (0.5, 1.0)),), ((1.0, -1.0),)), Branch(9, ((-1, (0.25, 0.0)),)))
LANES = (
    Run(Sampling("edm", steps=15), Noise("vp"), TOUCHED),
    Run(Sampling("ode", field="learned", steps=12), Noise("flow")),
    Run(Sampling("ddpm", field="learned", snapshot=300, steps=25, towards=0, guidance=2.0), Noise("ddpm", 50)),
)
DOCUMENT = Document(
    target=Target.of(Preset("two-moons")),
    network=Network(8, 2),
    sampling=Sampling("reverse-sde", steps=20, particles=120, seed=11),
    theatre=Theatre(TOUCHED, LANES),
)


def digest(spec: RunSpec) -> str:
    *_, last = record(spec, realise)
    return digest_of(last)


def digests(document: Document, learned: Field) -> list[str]:
    """What the lanes of a document record, each run and each branch, as the theatre records them."""
    theatre = InStep()
    theatre.follow(lane_specs(document, learned, {300: learned}.get))
    assert until(lambda: (table := theatre.table()) is not None and theatre.recorded == table.last)
    assert [lane.failure for lane in theatre.lanes] == [""] * 4
    runs = [recording.run for lane in theatre.lanes for recording in (lane.original, lane.branch)]
    theatre.close()
    return [digest_of(run) for run in runs if run is not None]


@pytest.mark.parametrize("sampler", SAMPLERS)
def test_two_runs_of_one_spec_record_the_same(sampler: SamplerName) -> None:
    spec = RunSpec(DOCUMENT.target, Noise("vp"), replace(DOCUMENT.sampling, sampler=sampler))
    assert digest(spec) == digest(replace(spec))
    assert digest(spec) != digest(replace(spec, sampling=replace(spec.sampling, seed=12)))


def test_lanes_record_the_same_before_saving_and_after_opening(tmp_path: Path) -> None:
    saved = trained()
    save(tmp_path / "a.scoreviz", DOCUMENT, saved)
    opened = open_project(tmp_path / "a.scoreviz")
    assert opened.saved is not None
    before, again = digests(DOCUMENT, saved.learned), digests(DOCUMENT, saved.learned)
    assert len(before) == 6  # four runs and two branches
    assert len(set(before)) == 6
    assert before == again == digests(opened.document, opened.saved.learned)


def test_a_lesson_is_the_same_on_every_screen_of_a_room() -> None:
    """Points and weights, byte for byte, in a process that orders its sets otherwise."""
    here = digests_of_lessons()
    seed = "8" if os.environ.get("PYTHONHASHSEED") == "7" else "7"
    env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
    words = [sys.executable, "-m", "tests.engine.rehearsed"]
    root = Path(__file__).parents[2]
    there = subprocess.run(words, cwd=root, env=env, check=True, capture_output=True, text=True)
    assert [len(found) for found in here.values()] == [2, 2]  # two lanes; a run and the weights
    assert len({*here["run"], *here["live"]}) == 4
    assert json.loads(there.stdout) == here


@pytest.mark.parametrize(
    "change",
    [
        lambda theatre: replace(theatre, branches=(replace(TOUCHED[0], step=5), TOUCHED[1])),
        lambda theatre: replace(theatre, beside=(replace(LANES[0], noise=Noise("cosine")), *LANES[1:])),
    ],
)
def test_the_digest_sees_what_is_changed(change: Callable[[Theatre], Theatre]) -> None:
    learned = trained().learned
    before, after = (digests(one, learned) for one in (DOCUMENT, replace(DOCUMENT, theatre=change(DOCUMENT.theatre))))
    assert 0 < sum(a != b for a, b in zip(before, after, strict=True)) <= 2
