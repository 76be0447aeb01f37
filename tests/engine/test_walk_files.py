"""The walk's files, recomputed from the formulas alone."""

import json
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
import torch
from PIL import Image

from scoreviz.cli_walk import _summary
from scoreviz.engine import walk
from scoreviz.engine.device import choose
from scoreviz.engine.document import Document, Noise, Sampling, Training
from scoreviz.engine.gallery import preset
from scoreviz.engine.imports import read_target
from scoreviz.engine.marks import Stroke
from scoreviz.engine.target import Blank, Frame, FrozenArray, Layer, Points, Preset, Target
from scoreviz.engine.trained import SavedTraining, TrainingSnapshot
from scoreviz.engine.walk import WalkSpec
from scoreviz.engine.walk import walk as walked
from scoreviz.engine.walk_files import target_arrays
from tests.engine import oracle_walk as oracle

FILES = ["field.npz", "report.json", "samples.npz", "target.npz", "walk.mp4", "walk.png"]
MIXTURE: dict[str, Any] = {
    "means": [[110.0, 220.0], [140.0, 220.0]],
    "covariances": [[[25.0, 10.0], [10.0, 36.0]], [[64.0, 0.0], [0.0, 9.0]]],
    "weights": [3, 1],
}
SHORT = Sampling(steps=40, particles=3_000)
TINY = Sampling(steps=20, particles=500)


@dataclass
class Walked:
    """What a walk left, and the network it trained."""

    folder: Path
    report: dict[str, Any]
    trained: TrainingSnapshot
    target: dict[str, np.ndarray]
    field: dict[str, np.ndarray]
    samples: dict[str, np.ndarray]


def go(folder: Path, target: Target, **spec: Any) -> Walked:
    document = spec.pop("document", Document(target=target, sampling=TINY))
    name = spec.pop("name", "a.json")
    snapshots = list(walked(WalkSpec(name, document, choose("cpu"), **{"steps": 150, **spec}), folder))
    assert [s.stage for s in snapshots if s.stage != "sample"][-3:] == ["draw", "film", "done"]
    arrays = [dict(np.load(folder / f"{name}.npz")) for name in ("target", "field", "samples")]
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    assert snapshots[-1].report == report
    assert snapshots[-1].trained is not None
    return Walked(folder, report, snapshots[-1].trained, *arrays)


@pytest.fixture(scope="module")
def mixture(tmp_path_factory: pytest.TempPathFactory) -> Walked:
    """A whole walk on a mixture that has its own coordinates."""
    folder = tmp_path_factory.mktemp("mixture")
    (folder / "a.json").write_text(json.dumps(MIXTURE))
    target = read_target(folder / "a.json")
    return go(folder / "out", target, document=Document(target=target, sampling=SHORT))


@pytest.fixture
def kinds(tmp_path: Path) -> dict[str, Target]:
    points = np.random.default_rng(0).normal([5, 5], [0.3, 0.1], (200, 2))
    np.save(tmp_path / "points.npy", points)
    drawn = Target.of(Blank(), (Stroke(((-1.0, 0.0), (1.0, 0.5))),), Frame((10.0, 0.0), 2.0), "drawn")
    read = {"points": read_target(tmp_path / "points.npy"), "grid": drawn, "mixture": preset("pair")}
    layers = (
        replace(read["points"].layers[0], weight=0.5),
        *drawn.layers,
        *read["mixture"].layers,
        Layer(name="Empty"),
    )
    return read | {"classes": Target(layers, drawn.frame)}


def test_the_report_lays_the_identities_beside_their_constants(mixture: Walked) -> None:
    found, scale = mixture.report["identities"], mixture.report["target"]["frame"]["scale"]
    assert found["sigma"] == mixture.report["target_variance"]["sigma"] == 0.5 * scale
    for name in ("esm_less_ism", "dsm_less_esm"):
        assert abs(found[name]["value"] - found[name]["exact"]) < 5 * found[name]["error"]
    # Half of d/sigma^2 is shared between what the score explains and what it does not.
    total = found["esm_less_ism"]["exact"] + found["dsm_less_esm"]["exact"]
    assert total == pytest.approx(1 / found["sigma"] ** 2)
    variance = mixture.report["target_variance"]["dsm"]
    assert abs(variance["value"] - 2 * found["dsm_less_esm"]["exact"]) < 5 * variance["error"]


def weights_of(done: Walked, s: int) -> tuple[np.ndarray, np.ndarray]:
    return oracle.density_and_score(done.target, done.field["x"], float(done.field["sigmas"][s]))


def test_the_folder_holds_what_is_promised(mixture: Walked) -> None:
    assert sorted(os.listdir(mixture.folder)) == FILES


def test_the_target_is_in_its_own_coordinates(mixture: Walked) -> None:
    assert str(mixture.target["kind"]) == "mixture"
    np.testing.assert_allclose(mixture.target["means"], MIXTURE["means"], rtol=1e-6)
    np.testing.assert_allclose(mixture.target["covariances"], MIXTURE["covariances"], rtol=1e-5)
    np.testing.assert_allclose(mixture.target["weights"], [0.75, 0.25], rtol=1e-6)


def test_the_noise_levels_are_in_the_files_own_unit(mixture: Walked) -> None:
    scale = mixture.report["target"]["frame"]["scale"]
    np.testing.assert_allclose(mixture.field["sigmas"], scale * np.geomspace(0.05, 5, 8))
    np.testing.assert_allclose(mixture.report["sigmas"], mixture.field["sigmas"])


def test_the_true_field_is_the_gradient_of_the_targets_logarithm(mixture: Walked) -> None:
    for s, true in enumerate(mixture.field["true"]):
        p, score = weights_of(mixture, s)
        seen = p > 1e-200
        assert seen.mean() > 0.05
        np.testing.assert_allclose(true[seen], score[seen], rtol=2e-3, atol=2e-4 * np.abs(score[seen]).max())


def test_relative_errors_follow_from_the_arrays_alone(mixture: Walked) -> None:
    for s, told in enumerate(mixture.report["relative_error"]):
        p, _ = weights_of(mixture, s)
        found = oracle.relative_error(p, mixture.field["learned"][s], mixture.field["true"][s])
        assert found == pytest.approx(told, rel=1e-3)
    assert mixture.report["relative_error_mean"] == pytest.approx(np.mean(mixture.report["relative_error"]))


def test_that_recomputation_can_fail(mixture: Walked) -> None:
    learned, true = mixture.field["learned"][0], mixture.field["true"][0]
    p, _ = weights_of(mixture, 0)
    told = mixture.report["relative_error"][0]
    assert oracle.relative_error(np.ones_like(p), learned, true) != pytest.approx(told, rel=0.2)
    assert np.sqrt(oracle.relative_error(p, learned, true)) != pytest.approx(told, rel=0.5)


def test_relative_errors_over_fresh_samples(mixture: Walked) -> None:
    """Drawn, evaluated and averaged again in the file's coordinates; five standard errors of the ratio."""
    assert mixture.trained.learned is not None
    frame = mixture.report["target"]["frame"]
    centre, scale = np.array(frame["centre"]), frame["scale"]
    rng = np.random.default_rng(5)
    for s, told in enumerate(mixture.report["relative_error_samples"]):
        sigma = float(mixture.field["sigmas"][s])
        y = oracle.samples(mixture.target, 20_000, sigma, rng)
        _, true = oracle.density_and_score(mixture.target, y, sigma)
        canvas = torch.from_numpy((y - centre) / scale).float()
        learned = mixture.trained.learned.score(canvas, sigma / scale).double().numpy() / scale
        gap, size = ((v**2).sum(axis=1) for v in (learned - true, true))
        error = gap.mean() / size.mean()
        spread = (gap - error * size).std() / size.mean() * np.sqrt(2 / len(y))  # two sets of 20,000 differ
        assert abs(error - told) < 5 * spread + 1e-7, s


def test_samples_lie_in_the_files_own_coordinates(mixture: Walked) -> None:
    assert sorted(mixture.samples) == ["langevin", "ode", "reverse-sde"]
    truth = oracle.samples(mixture.target, 3_000, 0.0, np.random.default_rng(0))
    for name in ("ode", "reverse-sde"):
        found = mixture.samples[name]
        assert found.shape == (3_000, 2)
        np.testing.assert_allclose(found.mean(axis=0), truth.mean(axis=0), atol=3.0)
        np.testing.assert_allclose(np.cov(found.T), np.cov(truth.T), rtol=0.35, atol=15.0)


def test_distances_are_in_the_files_own_unit(mixture: Walked) -> None:
    """A distance between n true points and the samples, drawn again, moves by about its floor."""
    for name, points in mixture.samples.items():
        told = mixture.report["samples"][name]
        truth = oracle.samples(mixture.target, len(points), told["sigma"], np.random.default_rng(1))
        found = oracle.sliced_wasserstein(points, truth)
        value, floor = told["sliced_wasserstein"]["value"], told["sliced_wasserstein"]["floor"]
        assert abs(found - value) < 2 * floor
        other = oracle.samples(mixture.target, len(points), told["sigma"], np.random.default_rng(2))
        assert 0.3 * floor < oracle.sliced_wasserstein(truth, other) < 3 * floor


def test_the_report_says_how_it_came_about(mixture: Walked) -> None:
    report = mixture.report
    assert report["steps"] == 150
    assert report["seed"] == 0
    assert report["device"] == "CPU"
    assert report["seconds"] > 0
    assert report["settings"]["process"] == "ve"
    assert report["settings"]["objective"] == "dsm"
    assert report["settings"]["samplers"] == ["langevin", "reverse-sde", "ode"]


def test_the_picture_has_all_three_colours(mixture: Walked) -> None:
    with Image.open(mixture.folder / "walk.png") as picture:
        pixels = np.asarray(picture)[::2, ::2].astype(np.int16)
    assert pixels.size > 2_000_000
    for colour in ((0x82, 0xAA, 0xFF), (0xFF, 0xB9, 0x38), (0xFF, 0x5F, 0xA2), (0xF3, 0xF5, 0xF8)):
        assert (np.abs(pixels - colour).max(axis=2) < 4).sum() > 100


def test_the_film_plays(mixture: Walked) -> None:
    with av.open(str(mixture.folder / "walk.mp4")) as container:
        assert container.streams.video[0].average_rate == 30
        frames = [frame.to_ndarray(format="rgb24") for frame in container.decode(video=0)]
    assert 150 <= len(frames) <= 300
    assert frames[0].shape == (640, 960, 3)
    # The learned gold comes with training, and the end looks different from the beginning of the flow.
    gold = [(np.abs(f.astype(int) - (0xFF, 0xB9, 0x38)).max(axis=2) < 40).sum() for f in (frames[0], frames[80])]
    assert gold[1] > gold[0] + 200
    assert np.abs(frames[100].astype(int) - frames[-1].astype(int)).mean() > 3


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("kind", ["points", "grid", "mixture", "classes"])
def test_every_kind_of_target_is_recomputed(tmp_path: Path, kinds: dict[str, Target], kind: str) -> None:
    done = go(tmp_path / "out", kinds[kind], samplers=("ode",), steps=20)
    assert str(done.target["kind"]) == kind
    for s in (0, 3, 7):
        p, score = weights_of(done, s)
        assert oracle.relative_error(p, done.field["true"][s], np.nan_to_num(score)) < 1e-6
        told = done.report["relative_error"][s]
        assert oracle.relative_error(p, done.field["learned"][s], done.field["true"][s]) == pytest.approx(
            told, rel=1e-3
        )


@pytest.mark.usefixtures("quick")
def test_the_same_seed_gives_the_same_numbers(tmp_path: Path) -> None:
    first, again = (go(tmp_path / name, preset("ring"), samplers=("reverse-sde",), steps=30) for name in "ab")
    for name in ("target", "field", "samples"):
        assert (first.folder / f"{name}.npz").read_bytes() == (again.folder / f"{name}.npz").read_bytes()
    assert first.report["relative_error_samples"] == again.report["relative_error_samples"]
    assert first.report["samples"]["reverse-sde"]["mmd"] == again.report["samples"]["reverse-sde"]["mmd"]
    document = walk.with_seed(Document(target=preset("ring"), sampling=TINY), 8)
    other = go(tmp_path / "c", preset("ring"), document=document, samplers=("reverse-sde",), steps=30)
    assert not np.array_equal(other.field["learned"], first.field["learned"])
    assert not np.array_equal(other.samples["reverse-sde"], first.samples["reverse-sde"])


@pytest.mark.usefixtures("quick")
def test_a_saved_training_is_where_the_walk_begins(tmp_path: Path) -> None:
    first = go(tmp_path / "a", preset("ring"), samplers=("ode",), steps=40)
    saved = SavedTraining.of(first.trained)
    taken = go(tmp_path / "b", preset("ring"), samplers=("ode",), steps=None, saved=saved)
    assert taken.report["steps"] == 40
    np.testing.assert_array_equal(taken.field["learned"], first.field["learned"])
    further = go(tmp_path / "c", preset("ring"), samplers=("ode",), steps=10, saved=saved)
    assert further.report["steps"] == 50


@pytest.mark.usefixtures("quick")
def test_the_variance_preserving_process(tmp_path: Path) -> None:
    document = Document(target=preset("ring"), noise=Noise("vp"), sampling=SHORT)
    done = go(tmp_path / "out", preset("ring"), document=document, steps=150)
    assert done.report["settings"]["process"] == "vp"
    truth = oracle.samples(done.target, 3_000, 0.0, np.random.default_rng(0))
    np.testing.assert_allclose(np.cov(done.samples["ode"].T), np.cov(truth.T), atol=0.3)


def test_painting_over_a_data_set_keeps_its_frame() -> None:
    target = Target.of(Preset("ring"), (Stroke(((0.0, 0.0),)),), Frame((10.0, -3.0), 2.0))
    arrays = target_arrays(target)
    np.testing.assert_allclose(arrays["extent"], [10 - 9, 10 + 9, -3 - 6, -3 + 6])
    assert arrays["bandwidth"] == pytest.approx(2 * 9 / 192)


def test_points_reach_the_file_where_they_were() -> None:
    target = Target.of(Points(FrozenArray([[0.0, 1.0], [2.0, -1.0]]), 0.1), frame=Frame((100.0, 200.0), 10.0))
    arrays = target_arrays(target)
    np.testing.assert_allclose(arrays["points"], [[100, 210], [120, 190]])
    assert arrays["bandwidth"] == pytest.approx(1.0)


def test_the_walk_tells_where_its_runs_start_and_how_long_their_steps_may_be(mixture: Walked) -> None:
    report, scale = mixture.report, mixture.report["target"]["frame"]["scale"]
    assert set(report["prior_mismatch"]) == {"reverse-sde", "ode"}
    assert set(report["stability"]) == {"langevin"}
    step = report["stability"]["langevin"]
    # No component of the file is narrower than 9, at a noise level of 0.15 canvas units.
    assert step["sigma"] == pytest.approx(0.15 * scale, rel=1e-4)
    narrowest = min(np.linalg.eigvalsh(np.array(c))[0] for c in MIXTURE["covariances"])
    bound = 2 * (narrowest + step["sigma"] ** 2)
    assert step["step"] == pytest.approx(0.1 * bound, rel=1e-4)
    assert bound * (1 - 1e-6) <= step["largest_stable_step"] < 1.5 * bound
    assert report["warnings"] == {}


def test_the_walk_tells_how_much_of_the_learned_slope_turns(mixture: Walked) -> None:
    """By central differences of the field in the folder's own network, at fresh samples."""
    learned = mixture.trained.learned
    assert learned is not None
    frame = mixture.report["target"]["frame"]
    rng = np.random.default_rng(4)
    for s in (2, 5):
        sigma, h = float(np.geomspace(0.05, 5, 8)[s]), 0.02 * float(np.geomspace(0.05, 5, 8)[s])
        drawn = oracle.samples(mixture.target, 4_000, sigma * frame["scale"], rng)
        y = torch.from_numpy((drawn - np.array(frame["centre"])) / frame["scale"]).float()
        slopes = [
            (learned.score(y + h * axis, sigma) - learned.score(y - h * axis, sigma)).double().numpy() / (2 * h)
            for axis in torch.eye(2)
        ]  # [2][n, 2]: derivative along each axis
        curl = slopes[0][:, 1] - slopes[1][:, 0]
        size = sum((part**2).sum(1) for part in slopes)
        share = (curl**2).mean() / size.mean()
        spread = (curl**2).std() / size.mean() / np.sqrt(2_000)
        assert mixture.report["curl"][s] == pytest.approx(share, abs=7 * spread + 0.02 * share)


@pytest.mark.usefixtures("short_film")
def test_a_walk_at_one_level_tells_the_error_there(tmp_path: Path) -> None:
    document = Document(target=preset("pair"), sampling=TINY, noise=Noise("ddpm", 50), training=Training(sigma=0.3))
    done = go(tmp_path, preset("pair"), document=document, samplers=("ode",))
    learned = done.trained.learned
    assert learned is not None
    y = oracle.samples(done.target, 20_000, 0.3, np.random.default_rng(1))
    _, true = oracle.density_and_score(done.target, y, 0.3)
    found = learned.score(torch.from_numpy(y).float(), 0.3).numpy()
    gap = ((found - true) ** 2).sum(1)
    told = done.report["headline"]
    assert told == pytest.approx(gap.mean() / (true**2).sum(1).mean(), abs=7 * gap.std() / np.sqrt(20_000))
    assert told < 0.5 * done.report["relative_error_samples_mean"]
    assert "The prior is not p₁" in done.report["warnings"]["ode"]
    said = _summary(done.report, "")
    assert "at σ = 0.30 alone" in said
    assert said.splitlines()[-1].startswith("ode: The prior is not p₁")
