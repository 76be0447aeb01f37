"""Walks that cannot be walked, and disks that fill up on the way."""

import errno
import io
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from torch import Tensor

from scoreviz.cli_walk import LANES, report_walk
from scoreviz.engine import atomic, training
from scoreviz.engine.device import choose
from scoreviz.engine.document import Document, Network, Run, Sampling, Theatre, Training
from scoreviz.engine.gallery import preset
from scoreviz.engine.refusal import Refused
from scoreviz.engine.target import Blank, Target
from scoreviz.engine.video import save_film
from scoreviz.engine.walk import WalkSpec
from scoreviz.engine.walk import walk as walked
from scoreviz.maths.density import Density
from tests.engine.test_project import trained
from tests.engine.test_walk_files import FILES, TINY, go


def test_an_empty_drawing_is_refused_by_its_name(tmp_path: Path) -> None:
    spec = WalkSpec("lesson.scoreviz", Document(target=Target.of(Blank())), choose("cpu"))
    with pytest.raises(Refused, match=r"^lesson\.scoreviz: the drawing is empty"):
        list(walked(spec, tmp_path / "out"))


def test_weights_beyond_all_numbers_are_refused(tmp_path: Path) -> None:
    wild = trained()
    wild.arrays["average"][:] = 3e38
    document = Document(target=preset("ring"), network=Network(8, 2), sampling=TINY)
    with pytest.raises(Refused, match=r"^wild\.scoreviz: its network gives no finite numbers"):
        list(walked(WalkSpec("wild.scoreviz", document, choose("cpu"), saved=wild), tmp_path / "out"))


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("here I am")
    with pytest.raises(Refused, match=r"^out: that is a file"):
        list(walked(WalkSpec("ring", Document(), choose("cpu"), steps=1), tmp_path / "out"))


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("failing", FILES)
def test_a_full_disk_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str) -> None:
    whole = atomic.os.replace

    def replace(source: Any, target: Any) -> None:
        if Path(target).name == failing:
            raise OSError(errno.ENOSPC, "No space left on device")
        whole(source, target)

    monkeypatch.setattr(atomic.os, "replace", replace)
    tiny = Document(target=preset("ring"), sampling=Sampling(steps=3, particles=50))
    with pytest.raises(Refused, match="it could not be written: the disk is full"):
        go(tmp_path, preset("ring"), document=tiny, samplers=("ode",), steps=2)
    assert set(os.listdir(tmp_path)) < set(FILES)


def test_a_disk_that_fills_up_while_the_film_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def created(_path: Path, beside: Path) -> Any:
        return Full(beside, "wb")

    monkeypatch.setattr(atomic, "_created", created)
    frames = np.random.default_rng(0).integers(0, 255, (30, 64, 64, 3), dtype=np.uint8)
    with pytest.raises(Refused, match="the disk is full"):
        save_film(tmp_path / "walk.mp4", iter(frames))
    assert os.listdir(tmp_path) == []


class Full(io.FileIO):
    """A file on a disk that has 2,000 bytes left."""

    def write(self, data: Any) -> int:
        if self.tell() + len(data) > 2_000:
            raise OSError(errno.ENOSPC, "No space left on device")
        return super().write(data)


def test_mala_is_not_guided(tmp_path: Path) -> None:
    document = Document(target=preset("ring"), sampling=replace(TINY, towards=0))
    with pytest.raises(Refused, match=r"^ring: the sampler mala needs a density, and a guided field has none"):
        list(walked(WalkSpec("ring", document, choose("cpu"), ("ode", "mala")), tmp_path / "out"))


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("rate", [8e-3, 1e30])
def test_a_training_that_diverges_is_said_and_is_status_one(
    tmp_path: Path, rate: float, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """At the usual rate its weights are spoiled after 60 steps; beyond all measure there never are any."""
    if rate < 1:
        take = training.Steps.take

        def spoiled(steps: training.Steps, density: Density, batch: int, rate: float, goal: float) -> Tensor:
            return take(steps, density, batch, rate, goal) * (1.0 if goal <= 60 else float("inf"))

        monkeypatch.setattr(training.Steps, "take", spoiled)
    document = Document(target=preset("ring"), training=Training(learning_rate=rate), sampling=TINY)
    status = report_walk(WalkSpec("ring", document, choose("cpu"), ("ode",), 200), tmp_path / "out")
    said = capsys.readouterr()
    assert status == 1
    assert said.err.startswith("scoreviz: ring: ")
    assert said.err.count("\n") == 1
    assert "not finite any more" in said.err
    assert ("The pictures are in" in said.out) == (rate < 1)
    assert ("walk.png" in os.listdir(tmp_path / "out")) == (rate < 1)


@pytest.mark.usefixtures("quick")
def test_lanes_that_a_walk_leaves_out_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = Document(target=preset("ring"), sampling=TINY, theatre=Theatre(beside=(Run(TINY),)))
    assert report_walk(WalkSpec("ring", document, choose("cpu"), ("ode",), 20), tmp_path / "out") == 0
    assert capsys.readouterr().out.startswith(LANES + "\n")
