"""The lanes in a project file: hostile values are refused in a sentence, and older files have one lane."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from scoreviz.engine.branch import Branch
from scoreviz.engine.document import Document, Noise, Run, Sampling, Theatre
from scoreviz.engine.lanes import lanes_of, retargeted, with_lanes
from scoreviz.engine.project import open_project, save
from scoreviz.engine.refusal import Refused
from scoreviz.engine.target import Layer, Preset, Target
from scoreviz.engine.theatre_file import MOST_BESIDE, MOST_BRANCHES, MOST_TOUCHED
from tests.engine.mutations import members_of, zipped

TOUCHED = (Branch(3, ((0, (0.5, 1.0)),), ((1.0, -1.0),)), Branch(9, ((-1, (0.0, 0.0)),)))
FULL = Document(theatre=Theatre(TOUCHED, (Run(Sampling(sampler="edm"), Noise("vp"), TOUCHED),)))
BRANCH: dict[str, Any] = {"step": 1, "moved": [], "dropped": []}


def rewritten(path: Path, change: Any) -> Path:
    save(path, FULL)
    members = members_of(path.read_bytes())
    data = json.loads(members["document.json"])
    change(data)
    path.write_bytes(zipped({**members, "document.json": json.dumps(data).encode()}))
    return path


@pytest.mark.parametrize(
    ("branch", "reason"),
    [
        ({**BRANCH, "step": -1}, r"theatre\.branches\.step must be a whole number between 0 and 10,000"),
        ({**BRANCH, "step": 1.5}, r"theatre\.branches\.step must be a whole number"),
        ({**BRANCH, "moved": [[0]]}, r"moved must be pairs of a particle and its place"),
        ({**BRANCH, "moved": [[0, [1e5, 0.0]]]}, r"moved must lie within 10,000 of zero"),
        ({**BRANCH, "moved": [[10**9, [0, 0]]]}, r"moved must be a whole number between"),
        ({**BRANCH, "moved": [[0, [0, 0]], [0, [1, 1]]]}, "moved must name each particle once"),
        ({**BRANCH, "dropped": [[0.0, None]]}, "dropped must be two numbers"),
        ({**BRANCH, "dropped": [[0.0, 0.0]] * (MOST_TOUCHED + 1)}, "dropped must have at most 10,000 entries"),
        ({"step": 1, "moved": []}, r"theatre\.branches\.dropped is missing"),
        ([], r"theatre\.branches must be an object"),
    ],
)
def test_a_branch_that_cannot_be_believed_is_refused(tmp_path: Path, branch: Any, reason: str) -> None:
    path = rewritten(tmp_path / "a.scoreviz", lambda data: data["theatre"].update(branches=[branch]))
    with pytest.raises(Refused, match=reason):
        open_project(path)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda theatre: theatre.update(beside=theatre["beside"] * (MOST_BESIDE + 1)), "at most 3 entries"),
        (lambda theatre: theatre.update(beside={}), r"theatre\.beside must be a list"),
        (lambda theatre: theatre.update(branches=[BRANCH] * (MOST_BRANCHES + 1)), "at most 100 entries"),
        (lambda theatre: theatre.update(branches=[BRANCH] * 2), "step must rise from branch to branch"),
        (lambda theatre: theatre["beside"][0]["sampling"].update(steps=10**6), r"beside\.sampling\.steps must be"),
        (lambda theatre: theatre["beside"][0]["sampling"].update(steps=10_001), r"beside\.sampling\.steps must be"),
        (lambda theatre: theatre["beside"][0]["noise"].update(process="x"), r"beside\.noise\.process must be one of"),
        (lambda theatre: theatre["beside"][0].pop("noise"), r"theatre\.beside\.noise is missing"),
        (lambda theatre: theatre["beside"][0]["sampling"].update(snapshot=-1), r"sampling\.snapshot must be a whole"),
    ],
)
def test_lanes_that_cannot_be_believed_are_refused(tmp_path: Path, change: Any, reason: str) -> None:
    path = rewritten(tmp_path / "a.scoreviz", lambda data: change(data["theatre"]))
    with pytest.raises(Refused, match=reason):
        open_project(path)


def test_four_lanes_may_not_be_more_than_a_run_each(tmp_path: Path) -> None:
    def many(data: Any) -> None:
        data["sampling"]["particles"] = 1_000_000
        data["theatre"]["beside"][0]["sampling"]["steps"] = 101

    with pytest.raises(Refused, match=r"sampling\.particles times theatre\.beside\.sampling\.steps"):
        open_project(rewritten(tmp_path / "a.scoreviz", many))


def test_unknown_fields_of_lanes_and_branches_are_kept(tmp_path: Path) -> None:
    def more(data: Any) -> None:
        data["theatre"]["branches"][0]["why"] = "curious"
        data["theatre"]["beside"][0]["colour"] = 3
        data["theatre"]["beside"][0]["sampling"]["later"] = True

    opened = open_project(rewritten(tmp_path / "a.scoreviz", more))
    assert opened.document == FULL
    save(tmp_path / "b.scoreviz", opened.document, unknown=opened.unknown)
    theatre = json.loads(members_of((tmp_path / "b.scoreviz").read_bytes())["document.json"])["theatre"]
    assert theatre["branches"][0]["why"] == "curious"
    assert theatre["beside"][0]["colour"] == 3
    assert theatre["beside"][0]["sampling"]["later"] is True


def test_an_older_file_has_one_lane() -> None:
    opened = open_project(Path(__file__).parent / "data" / "format-1.scoreviz").document
    assert opened.theatre == Theatre()
    assert opened.sampling.snapshot is None
    assert len(lanes_of(opened)) == 1


def test_all_lanes_have_the_particles_and_the_seed_of_the_first() -> None:
    document = Document(sampling=Sampling(particles=70, seed=5), theatre=Theatre((), (Run(Sampling(sampler="mala")),)))
    assert [(run.sampling.particles, run.sampling.seed) for run in lanes_of(document)] == [(70, 5)] * 2
    lanes = (lanes_of(document)[1], lanes_of(document)[0])
    swapped = with_lanes(document, lanes)
    assert lanes_of(swapped) == lanes
    assert swapped.sampling.sampler == "mala"
    assert lanes_of(with_lanes(swapped, (lanes[0], *(replace(lanes[1]),) * 3)))[3] == lanes[1]
    with pytest.raises(ValueError, match="one to 4 lanes, not 5"):
        with_lanes(document, lanes[:1] * 5)


def test_lanes_stay_guided_to_the_same_layer_when_layers_change_places() -> None:
    layers = tuple(Layer(Preset(name), name=name) for name in ("ring", "pair", "spiral"))
    before, after = Target(layers), Target((layers[2], layers[0]))
    guided = Theatre((), tuple(Run(Sampling(towards=towards)) for towards in (-1, 0, 1, 2)))
    found = retargeted(guided, before, after)
    assert [run.sampling.towards for run in found.beside] == [-1, 1, -1, 0]
