"""The walk under Laplace noise, recomputed from the formulas alone, and what it says of what breaks."""

import json
from pathlib import Path

import numpy as np
import pytest

from scoreviz.cli import main
from scoreviz.engine import field_table, walk_files
from scoreviz.engine.kernels import sampler_note
from tests.maths.oracle_kernels import smoothed

OPTIONS = "--kernel laplace --train-steps 60 --particles 200 --sampler-steps 10 --samplers langevin,ode --device cpu"


@pytest.mark.usefixtures("quick")
def test_a_walk_under_laplace_noise(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(field_table, "SAMPLES", 1_000)
    monkeypatch.setattr(field_table, "NODES", (48, 32))
    monkeypatch.setattr(walk_files, "GAP_SAMPLES", 1_500)
    assert main(["walk", "--target", "smiley", "--out", str(tmp_path), *OPTIONS.split()]) == 0
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert report["settings"]["kernel"] == report["noise"]["kernel"] == "laplace"
    target, field = (dict(np.load(tmp_path / f"{name}.npz")) for name in ("target", "field"))
    assert report["noise"]["cell"] == pytest.approx(float(target["bandwidth"]))
    inside = np.flatnonzero(np.abs(field["x"]).max(axis=1) < 1.6)[::40]
    for s in (1, 4):
        _logp, true, _noise = smoothed(
            "laplace",
            field["x"][inside],
            target["weights"],
            tuple(target["extent"]),
            float(target["bandwidth"]),
            float(field["sigmas"][s]),
        )
        np.testing.assert_allclose(field["true"][s][inside], true, rtol=1e-4, atol=1e-4 * np.abs(true).max())
    gaps, errors = np.array(report["noise"]["eps_gap"]), np.array(report["noise"]["eps_gap_error"])
    assert gaps.shape == errors.shape == (8,)
    assert (gaps > 0.02).all()
    assert (errors < 0.2 * gaps).all()
    lanes = report["samples"]
    assert "note" not in lanes["langevin"]
    assert lanes["ode"]["note"] == sampler_note("ode", "laplace")
    said = capsys.readouterr().out
    assert "% off the expected noise." in said
    assert f"ode: {lanes['ode']['note']}" in said


def test_an_objective_for_gaussian_noise_is_refused_before_anything_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["walk", "--target", "ring", "--out", str(tmp_path / "out"), "--kernel", "uniform", "--objective", "stf"]
    assert main(words) == 2
    assert capsys.readouterr().err == (
        "scoreviz: ring: stable targets and target score matching are for Gaussian noise: choose another objective\n"
    )
    assert not (tmp_path / "out").exists()
