"""Project files that may not be believed: every damage is named in one sentence, and nothing large is allocated."""

import json
import os
import zipfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from safetensors.numpy import save as save_arrays

from scoreviz.engine import project
from scoreviz.engine.document import Document, Sampling
from scoreviz.engine.marks import Stroke
from scoreviz.engine.project import open_project, save
from scoreviz.engine.refusal import Refused
from scoreviz.engine.target import FrozenArray, Preset, Target
from scoreviz.engine.training import SavedTraining
from tests.engine.files import peak_of, reason
from tests.engine.test_project import mixture_of, points_of, trained


def members_of(document: Document, saved: SavedTraining | None = None) -> dict[str, bytes]:
    return project._members(document, saved)


def zipped(folder: Path, members: dict[str, bytes]) -> Path:
    path = folder / "a.scoreviz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


@pytest.mark.parametrize("packing", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
@pytest.mark.parametrize("harm", [0, 40])
def test_other_ways_of_packing_are_refused_before_they_are_read(tmp_path: Path, packing: int, harm: int) -> None:
    path = tmp_path / "a.scoreviz"
    with zipfile.ZipFile(path, "w", packing) as archive:
        archive.writestr("document.json", members_of(Document())["document.json"])
    data = bytearray(path.read_bytes())
    data[60 : 60 + harm] = bytes(harm)
    path.write_bytes(data)
    assert reason(path) == "document.json is packed in a way that scoreviz does not use"


def with_field(folder: Path, where: str, value: Any, document: Document | None = None) -> Path:
    """A project in whose document one field is another one; ``where`` is dotted, numbers are places in lists."""
    members = members_of(document or Document(target=Target.of(Preset("smiley"), marks=(Stroke(((0.0, 0.0),)),))))
    data = json.loads(members["document.json"])
    *way, last = [int(word) if word.isdigit() else word for word in where.split(".")]
    at = data
    for word in way:
        at = at[word]
    if value is ...:
        del at[last]
    else:
        at[last] = value
    return zipped(folder, members | {"document.json": json.dumps(data).encode()})


@pytest.mark.parametrize(
    ("where", "value", "words"),
    [
        ("format", 9, "it was made by a newer version of scoreviz (format 9; this one reads 8)"),
        ("format", 0, "document.json: format must be a whole number from 1 on"),
        ("format", "1", "document.json: format must be a whole number"),
        ("format", ..., "document.json: format must be a whole number"),
        ("sampling.particles", 0, "document.json: sampling.particles must be a whole number between 1 and 1,000,000"),
        ("sampling.particles", 10**9, "sampling.particles must be"),
        ("sampling.particles", 10.5, "sampling.particles must be"),
        ("sampling.particles", True, "sampling.particles must be"),
        ("sampling.steps", 10**30, "sampling.steps must be a whole number between 1 and 10,000"),
        ("sampling.sampler", "magic", "sampling.sampler must be one of langevin, mala, annealed, reverse-sde, ode"),
        ("sampling.sampler", ["ode"], "sampling.sampler must be one of"),
        ("probing.point", [1.0], "probing.point must be two numbers"),
        ("probing.point", [1e7, 0.0], "probing.point must lie within 1,000,000 of zero"),
        ("probing.pins", 3, "probing.pins must be a list of at most 100 places"),
        ("probing.pins", [[0.0, 0.0]] * 101, "probing.pins must be a list of at most 100 places"),
        ("probing.pins", [[0.0, 0.0], ["x", 0.0]], "probing.pins[1] must be two numbers"),
        ("probing.unit", "flow", "probing.unit must be one of x0, eps, score, v"),
        ("probing.averaged", 10, "probing.averaged must be one of 1, 10, 100, all"),
        ("probing.seed", -1, "probing.seed must be a whole number"),
        ("appearance.trail", -1, "appearance.trail must be a whole number between 0 and 1,000"),
        ("appearance.colour", "rainbow", "appearance.colour must be one of ink, start, class, speed, acceptance"),
        ("appearance.margins", 1, "appearance.margins must be true or false"),
        ("appearance.picked", 3, "appearance.picked must be a list of at most 8 whole numbers"),
        ("appearance.picked", list(range(9)), "appearance.picked must be a list of at most 8 whole numbers"),
        ("appearance.picked", [2, 2], "appearance.picked must name each particle once"),
        ("appearance.picked", [0.5], "appearance.picked must be a whole number"),
        ("probing.paths", 1, "probing.paths must be true or false"),
        ("sampling.ddim_eta", 1.5, "sampling.ddim_eta must be between 0 and 1"),
        ("sampling.levels", 0, "sampling.levels must be a whole number between 1 and 1,000"),
        ("sampling.with_noise", 1, "sampling.with_noise must be true or false"),
        ("sampling.steps", ..., "sampling.steps is missing"),
        ("sampling.sigma", -1, "sampling.sigma must be between 0.001 and 100"),
        ("sampling.sigma", "0.1", "sampling.sigma must be between"),
        ("sampling.sigma", float("nan"), "document.json: it holds NaN"),
        ("sampling.sigma", float("inf"), "document.json: it holds Infinity"),
        ("sampling.seed", ..., "sampling.seed is missing"),
        ("sampling", 3, "sampling must be an object"),
        ("sampling", ..., "sampling is missing"),
        ("training.objective", "magic", "training.objective must be one of dsm, stf, tsm, esm, ism"),
        ("training.sigma", 0.001, "training.sigma must be between 0.03 and 8"),
        ("training.sigma", True, "training.sigma must be between"),
        ("training.sigma", ..., "training.sigma is missing"),
        ("training.learning_rate", 100, "training.learning_rate must be between 1e-08 and 1"),
        ("noise.process", "none", "noise.process must be one of ve, vp"),
        ("network.width", 100_000, "network.width must be a whole number between 1 and 1,024"),
        ("overlays.heat", 1, "overlays.heat must be true or false"),
        ("target.name", 5, "target.name must be one line"),
        ("target.name", "a\nb", "target.name must be one line"),
        ("target.layers.0.base.kind", "magic", "target.layers.base.kind must be one of blank, preset"),
        ("target.layers.0.base.kind", {}, "target.layers.base.kind must be one of"),
        ("target.layers.0.base", [], "target.layers.base.kind must be one of"),
        ("target.layers.0.base.name", "unheard-of", "target.layers.base.name must be one of"),
        ("target.layers.0.base.kind", "points", "target.layers.base.arrays is missing"),
        ("target.frame.scale", 0, "target.frame.scale must be between"),
        ("target.frame.centre", [1], "target.frame.centre must be two numbers"),
        ("target.frame.centre", [1, True], "target.frame.centre must be two numbers"),
        ("target.layers.0.marks", {}, "target.layers.marks must be a list"),
        ("target.layers.0.marks", [{}] * 10_001, "target.layers.marks must be a list of at most 10,000"),
        ("target.layers.0.marks.0", 1, "target.layers.marks.kind must be one of"),
        ("target.layers.0.marks.0.points", [], "target.layers.marks.points must be a list of points"),
        ("target.layers.0.marks.0.points", [[0, 1e9]], "target.layers.marks.points must lie within 1,000 of zero"),
        ("target.layers.0.marks.0.points", [[0, 0]] * 500_001, "and 500,000 places in all"),
        ("target.layers.0.marks.0.radius", 0, "target.layers.marks.radius must be between"),
        ("target.layers.0.marks.0.erase", "yes", "target.layers.marks.erase must be true or false"),
    ],
)
def test_a_field_that_is_wrong_is_named(tmp_path: Path, where: str, value: Any, words: str) -> None:
    assert words in reason(with_field(tmp_path, where, value))


def test_runs_too_large_to_record_are_refused(tmp_path: Path) -> None:
    document = Document(sampling=Sampling(steps=10_000, particles=10_000))
    assert open_project(with_field(tmp_path, "noise.process", "vp", document)).document.sampling.steps == 10_000
    words = "sampling.particles times sampling.steps must be at most 100,000,000"
    assert words in reason(with_field(tmp_path, "sampling.particles", 10_001, document))


@pytest.mark.parametrize(
    ("name", "array", "words"),
    [
        ("target.0.points", np.zeros((5, 3), np.float32), "target.0.points has the wrong shape or type for points"),
        ("target.0.points", np.zeros((5, 2), np.float64), "target.0.points has the wrong shape or type"),
        ("target.0.points", np.zeros((1, 2), np.float32), "target.0.points must have 2 to 20,000 rows"),
        ("target.0.points", np.full((5, 2), np.nan, np.float32), "target.0.points holds NaN or infinity"),
        ("other", np.zeros(3, np.float32), "target.0.points is missing"),
    ],
)
def test_an_array_that_is_wrong_is_named(tmp_path: Path, name: str, array: Any, words: str) -> None:
    members = members_of(Document(target=Target.of(points_of(0))))
    path = zipped(tmp_path, members | {"arrays.safetensors": save_arrays({name: array})})
    assert words in reason(path)


def test_mixtures_are_checked_again(tmp_path: Path) -> None:
    good = mixture_of(0)
    bad = {
        "positive definite": replace(good, covariances=FrozenArray(-good.covariances.values)),
        "same number": replace(good, weights=FrozenArray([1.0])),
        "must not be negative": replace(good, weights=FrozenArray([-1.0, 1.0, 1.0])),
    }
    for words, mixture in bad.items():
        assert words in reason(zipped(tmp_path, members_of(Document(target=Target.of(mixture)))))


def test_training_that_is_damaged(tmp_path: Path) -> None:
    members = members_of(Document(), trained())
    assert "training.json is missing" in reason(zipped(tmp_path, {k: v for k, v in members.items() if k[0] != "t"}))
    assert "weights.safetensors is damaged" in reason(zipped(tmp_path, members | {"weights.safetensors": b"\0" * 50}))
    assert "the training's width must be" in reason(zipped(tmp_path, members | {"training.json": b"{}"}))
    assert "training.json: it is not an object" in reason(zipped(tmp_path, members | {"training.json": b"[]"}))
    half = members["weights.safetensors"][: len(members["weights.safetensors"]) // 2]
    assert "weights.safetensors is damaged" in reason(zipped(tmp_path, members | {"weights.safetensors": half}))


@pytest.mark.parametrize("share", [0.01, 0.3, 0.5, 0.9, 0.999])
def test_a_project_cut_anywhere_is_refused(tmp_path: Path, share: float) -> None:
    save(tmp_path / "a.scoreviz", Document(target=Target.of(points_of(0))), trained())
    whole = (tmp_path / "a.scoreviz").read_bytes()
    (tmp_path / "a.scoreviz").write_bytes(whole[: int(len(whole) * share)])
    assert "the project file is cut short" in reason(tmp_path / "a.scoreviz")


def test_a_flipped_byte_never_passes_for_another_project(tmp_path: Path) -> None:
    save(tmp_path / "a.scoreviz", Document(), trained())
    whole = (tmp_path / "a.scoreviz").read_bytes()
    rng = np.random.default_rng(0)
    for at in rng.integers(0, len(whole), 60):
        data = bytearray(whole)
        data[at] ^= 0xFF
        (tmp_path / "b.scoreviz").write_bytes(data)
        with suppress(Refused):
            assert open_project(tmp_path / "b.scoreviz").document == Document()


def test_files_that_are_no_project(tmp_path: Path) -> None:
    path = tmp_path / "a.scoreviz"
    path.write_bytes(b"hello, this is text " * 9)
    assert reason(path) == "this is not a scoreviz project"
    assert "it has no document.json" in reason(zipped(tmp_path, {"word/document.xml": b"<x/>"}))
    assert "document.json: it is not JSON" in reason(zipped(tmp_path, {"document.json": b"hi"}))
    assert "document.json: it is not an object" in reason(zipped(tmp_path, {"document.json": b"[1]"}))
    assert "nested too deeply" in reason(zipped(tmp_path, {"document.json": b"[" * 200_000}))


def test_bombs_allocate_nothing(tmp_path: Path) -> None:
    bomb = zipped(tmp_path, {"document.json": b" " * 300_000_000})
    assert peak_of(lambda: reason(bomb)) < 100_000_000
    assert reason(bomb) == "document.json is larger than 32 MB"
    data = bytearray(bomb.read_bytes())  # the same, with sizes that lie
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = (1_000).to_bytes(4, "little")
    bomb.write_bytes(data)
    assert peak_of(lambda: reason(bomb)) < 100_000_000
    many = zipped(tmp_path, {f"{i}": b"" for i in range(100)})
    assert "holds too much" in reason(many)


def test_names_in_the_zip_are_never_paths(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    members = members_of(Document()) | {"../escaped.txt": b"x", "/etc/escaped": b"x"}
    assert open_project(zipped(tmp_path / "in", members)).document == Document()
    assert os.listdir(tmp_path) == ["in"]
    assert os.listdir(tmp_path / "in") == ["a.scoreviz"]
