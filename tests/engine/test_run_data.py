"""The numbers of a run, read again as anybody would read them."""

import csv
import errno
import itertools
import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from scoreviz.engine import atomic, particles
from scoreviz.engine.document import Document, Noise, Sampling
from scoreviz.engine.finished_run import finished, run_spec
from scoreviz.engine.gallery import preset
from scoreviz.engine.moments import Pace, film_steps
from scoreviz.engine.particles import RunSnapshot
from scoreviz.engine.refusal import Refused
from scoreviz.engine.run_data import MOST_FIELDS, NODES, RunData, save_run
from scoreviz.engine.scenery import Scenery
from scoreviz.engine.target import FrozenArray, Mixture, Target
from tests.limits import files_up_to

STEPS, PARTICLES = 23, 40


def run_of(document: Document) -> RunSnapshot:
    *_, run = finished("run", run_spec("run", document, None))
    return run


@pytest.fixture(scope="module")
def data() -> RunData:
    sampling = Sampling(sampler="reverse-sde", steps=STEPS, particles=PARTICLES)
    document = Document(target=preset("two-moons"), noise=Noise("vp"), sampling=sampling)
    run = run_of(document)
    return RunData(Scenery(document, run), run)


def saved(path: Path, data: RunData) -> Path:
    *_, last = save_run(path, data)
    assert last.done == last.total
    return path


def test_an_npz_holds_what_was_recorded(data: RunData, tmp_path: Path) -> None:
    with np.load(saved(tmp_path / "run.npz", data)) as read:  # no pickle is allowed
        run = data.run
        assert read["particles"].dtype == np.float32
        assert np.array_equal(read["particles"], run.frames)
        assert np.array_equal(read["steps"], np.arange(STEPS + 1))
        for name in ("times", "alphas", "sigmas", "left"):
            assert np.array_equal(read[name], getattr(run, name))
        assert read["node_xs"].shape + read["node_ys"].shape == NODES
        assert len(read["field_steps"]) == MOST_FIELDS
        assert "learned" not in read
        settings, metrics = json.loads(str(read["settings"])), json.loads(str(read["metrics"]))
    assert settings["sampling"]["sampler"] == "reverse-sde"
    assert settings["noise"]["process"] == "vp"
    assert settings["target"] == {"name": preset("two-moons").name, "frame": {"centre": [0.0, 0.0], "scale": 1.0}}
    assert metrics["particles"] == PARTICLES
    assert set(metrics["distances"]) == {"sliced_wasserstein", "mmd", "energy_distance"}
    assert all(found["floor"] > 0 for found in metrics["distances"].values())
    assert sum(row["share"] for row in metrics["shares"].values()) == pytest.approx(1.0)


@pytest.mark.parametrize(("every", "steps"), [(1, [0, 3, 6, 9, 12, 15, 18, 21, 23]), (5, [0, 6, 12, 15, 21, 23])])
def test_of_a_long_run_the_steps_are_written_that_were_kept(
    data: RunData, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, every: int, steps: list[int]
) -> None:
    monkeypatch.setattr(particles, "KEPT_BYTES", (STEPS + 1) * PARTICLES * 8 // 3)
    run = run_of(data.scenery.document)
    assert run.stride == 3
    with np.load(saved(tmp_path / "run.npz", RunData(replace(data.scenery, run=run), run, every))) as read:
        assert read["steps"].tolist() == steps
        assert np.array_equal(read["particles"], data.run.frames[steps])
        assert np.array_equal(read["times"], data.run.times[steps])
        assert set(read["field_steps"].tolist()) <= set(steps)
        assert json.loads(str(read["metrics"]))["recorded_every"] == 3


def test_the_fields_are_scores_of_the_process(tmp_path: Path) -> None:
    """Of N(m, C), x_t is N(alpha m, S) with S = alpha^2 C + sigma^2 I, and its score is -S^-1 (x - alpha m)."""
    m, c = np.array([0.4, -0.3]), np.array([[0.3, 0.1], [0.1, 0.2]])
    one = Mixture(FrozenArray([m]), FrozenArray([c]), FrozenArray([1.0]))
    document = Document(target=Target.of(one), noise=Noise("vp"), sampling=Sampling(steps=6, particles=20))
    run = run_of(document)
    with np.load(saved(tmp_path / "run.npz", RunData(Scenery(document, run), run))) as read:
        ys, xs = np.meshgrid(read["node_ys"], read["node_xs"], indexing="ij")
        x = np.stack([xs, ys], axis=-1).astype(float)
        for place, step in enumerate(read["field_steps"].tolist()):
            alpha, sigma = read["alphas"][step], read["sigmas"][step]
            spread = alpha**2 * c + sigma**2 * np.eye(2)
            score = -(x - alpha * m) @ np.linalg.inv(spread)
            # The way there is in float32, 6e-8 a step, of numbers as large as the longest score: a hundred steps of it.
            assert np.abs(read["true"][place] - score).max() <= 6e-6 * np.abs(score).max()


def test_a_csv_has_a_row_for_each_step_and_particle(data: RunData, tmp_path: Path) -> None:
    thinned = RunData(data.scenery, data.run, every=10, particles=7)
    with saved(tmp_path / "run.csv", thinned).open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0].keys() == {"step", "particle", "x", "y"}
    kept = [0, 10, 20, STEPS]  # the last step is always among them
    assert [(int(row["step"]), int(row["particle"])) for row in rows] == list(itertools.product(kept, range(7)))
    points = np.array([[row["x"], row["y"]] for row in rows], np.float32).reshape(len(kept), 7, 2)
    assert np.array_equal(points, data.run.frames[kept, :7])


@pytest.mark.parametrize("suffix", [".npz", ".csv"])
def test_the_same_run_gives_the_same_bytes(data: RunData, tmp_path: Path, suffix: str) -> None:
    again = run_of(data.scenery.document)
    other = RunData(Scenery(data.scenery.document, again), again)
    first, second = saved(tmp_path / f"a{suffix}", data), saved(tmp_path / f"b{suffix}", other)
    assert first.read_bytes() == second.read_bytes()


def test_langevin_has_one_field(tmp_path: Path) -> None:
    document = Document(sampling=Sampling(sampler="langevin", steps=5, particles=20))
    run = run_of(document)
    with np.load(saved(tmp_path / "run.npz", RunData(Scenery(document, run), run))) as read:
        assert (read["field_steps"].tolist(), len(read["true"])) == ([0], 1)


@pytest.mark.parametrize("suffix", [".npz", ".csv"])
def test_a_run_that_is_given_up_leaves_nothing(data: RunData, tmp_path: Path, suffix: str) -> None:
    old = tmp_path / f"run{suffix}"
    old.write_bytes(b"old")
    work = save_run(old, data)
    for _ in range(4):
        next(work)
    assert len(os.listdir(tmp_path)) == 2  # the old one, and what is being written
    work.close()
    assert (os.listdir(tmp_path), old.read_bytes()) == ([old.name], b"old")


@pytest.mark.parametrize("suffix", [".npz", ".csv"])
def test_a_full_disk_leaves_nothing(data: RunData, tmp_path: Path, suffix: str) -> None:
    with files_up_to(4_000), pytest.raises(Refused, match=rf"^run{suffix}: it could not be written: "):
        list(save_run(tmp_path / f"run{suffix}", data))
    assert os.listdir(tmp_path) == []


def test_a_folder_that_may_not_be_written_to(data: RunData, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def created(_path: Path, _beside: Path) -> Any:  # whoever runs the tests may write anywhere
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(atomic, "_created", created)
    with pytest.raises(Refused, match=r"^run\.csv: it could not be written: there is no permission$"):
        list(save_run(tmp_path / "run.csv", data))


def test_another_ending_is_refused(data: RunData, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"^run\.xlsx: the numbers of a run are written as \.npz or \.csv$"):
        list(save_run(tmp_path / "run.xlsx", data))


def test_an_empty_page_has_no_run() -> None:
    with pytest.raises(Refused, match=r"^mine: the drawing is empty"):
        run_spec("mine", Document(target=Target.of()), None)


@pytest.mark.parametrize(
    ("pace", "first", "last", "count"),
    [
        (Pace(), 0, 100, 330),
        (Pace(rate=10, seconds=2, hold=0), 0, 100, 20),
        (Pace(rate=10, seconds=2, first=0.25, last=0.5, hold=0.5), 25, 50, 25),
        (Pace(rate=10, seconds=0.05, hold=0), 0, 0, 1),
    ],
)
def test_the_steps_of_a_film(pace: Pace, first: int, last: int, count: int) -> None:
    steps = film_steps(100, pace)
    assert (steps[0], steps[-1], len(steps)) == (first, last, count)
    assert list(steps) == sorted(steps)
    held = round(pace.hold * pace.rate)
    assert set(steps[len(steps) - held :]) <= {last}
