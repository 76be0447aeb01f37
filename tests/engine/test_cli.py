"""The command line: one line and status 2 for whatever is wrong, and the walk where there is no window."""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any, get_args

import numpy as np
import pytest

from scoreviz import cli, cli_walk, display
from scoreviz.cli import main
from scoreviz.engine import check, walk
from scoreviz.engine.bench import Figure
from scoreviz.engine.check import Row
from scoreviz.engine.document import Document, Network, Noise, ProcessName, Sampling, Training
from scoreviz.engine.gallery import preset
from scoreviz.engine.project import save
from scoreviz.engine.target import Target
from tests.engine.files import written
from tests.engine.test_import_pictures import png_header
from tests.engine.test_project import trained

SOURCE = Path(__file__).resolve().parents[2]
BAD_FILES: dict[str, bytes] = {
    "empty.png": b"",
    "huge.png": png_header(20_000, 20_000),
    "cut.jpg": b"\xff\xd8\xff\xe0" + b"\0" * 40,
    "three.csv": b"x,y,z\n1,2,3\n",
    "one.csv": b"1\n2\n",
    "letters.csv": b"1,2\n3,four\n",
    "nan.csv": b"1,2\nnan,4\n",
    "stub.npy": b"\x93NUMPY\x01\x00v\x00{'descr'",
    "negative.json": b'{"means": [[0, 0]], "covariances": [[[1, 0], [0, 1]]], "weights": [-1]}',
    "flat.json": b'{"means": [[0, 0]], "covariances": [[[1, 2], [2, 1]]], "weights": [1]}',
    "half.scoreviz": b"PK\x03\x04" + b"\0" * 50,
    "text.scoreviz": b"hello",
    "notes.txt": b"hello",
}


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """The one line with which the command line refuses; nothing else may be printed."""
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert err.endswith("\n")
    assert err.startswith("scoreviz: ")
    return err.removeprefix("scoreviz: ").rstrip("\n")


@pytest.mark.parametrize("name", BAD_FILES)
@pytest.mark.parametrize("command", ["walk", "window"])
def test_bad_files_are_refused_by_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, command: str
) -> None:
    path = str(written(tmp_path, name, BAD_FILES[name]))
    words = ["walk", "--target", path, "--out", str(tmp_path / "out")] if command == "walk" else [path]
    assert refused(capsys, *words).startswith(f"{name}: ")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["walk"], "walk: the following arguments are required: --target, --out"),
        (["walk", "--target", "ring"], "walk: the following arguments are required: --out"),
        (["walk", "--target", "ring", "--out", "o", "--particles", "many"], "--particles: 'many' should be a whole"),
        (["walk", "--target", "ring", "--out", "o", "--particles", "0"], "--particles: '0' should be a whole number"),
        (["walk", "--target", "ring", "--out", "o", "--train-steps", "-5"], "--train-steps: '-5' should be"),
        (["walk", "--target", "ring", "--out", "o", "--train-seconds", "nan"], "--train-seconds: 'nan' should be"),
        (["walk", "--target", "ring", "--out", "o", "--seed", "9" * 30], "--seed: "),
        (["walk", "--target", "ring", "--out", "o", "--samplers", "ode,magic"], "--samplers: 'magic' is not one of"),
        (["walk", "--target", "ring", "--out", "o", "--process", "ddim"], "--process: invalid choice: 'ddim'"),
        (["walk", "--target", "ring", "--out", "o", "--device", "abacus"], "--device: invalid choice"),
        (["walk", "--target", "ring", "--out", "o", "--colour"], "walk: unrecognized arguments: --colour"),
        (["walk", "--target", "rong", "--out", "o"], "rong: there is no such file, and no such shape: "),
        (["walk", "--target", "rong.csv", "--out", "o"], "rong.csv: there is no such file"),
        (["walk", "--target", "", "--out", "o"], "(no name): there is no such file"),
        (["walk", "--target", "a\nb.csv", "--out", "o"], "a?b.csv: there is no such file"),
        (["--lesson", "first-steps"], "first-steps: there is no such lesson"),
        (["--wrong"], "scoreviz: unrecognized arguments: --wrong"),
        (["a.scoreviz", "b.scoreviz"], "scoreviz: unrecognized arguments: b.scoreviz"),
        (["missing.scoreviz"], "missing.scoreviz: there is no such file"),
        (["check", "--fast"], "check: unrecognized arguments: --fast"),
    ],
)
def test_wrong_words_are_refused_in_one_line(capsys: pytest.CaptureFixture[str], words: list[str], line: str) -> None:
    assert refused(capsys, *words).startswith(line)


@pytest.mark.parametrize(
    ("options", "line"),
    [
        ("--prediction noise", "--prediction: invalid choice: 'noise'"),
        ("--sigma 9", "--sigma: '9' should be a number from 0.03 to 8"),
        ("--sigma nan", "--sigma: 'nan' should be a number from 0.03 to 8"),
        ("--eta -1", "--eta: '-1' should be a number from 0 to 10"),
        ("--ddim-eta two", "--ddim-eta: 'two' should be a number from 0 to 1"),
        ("--levels 0", "--levels: '0' should be a whole number from 1 to 1,000"),
        ("--churn 1e9", "--churn: '1e9' should be a number from 0 to 10,000"),
        ("--towards nose", "--towards: the drawing has no part 'nose', only "),
        ("--guide magic", "--guide: invalid choice: 'magic'"),
        ("--guide classifier", "--guide: classifier needs a part to lead to: give --towards too"),
        ("--guide classifier-free --towards A", "--guide: classifier-free needs a network with labels"),
        ("--guide autoguidance --towards A", "--towards: autoguidance leads to no part"),
        ("--weak younger", "--weak: only autoguidance has a weak network, and this guide is exact"),
        ("--guidance 2", "--guidance: nothing guides the points: give --towards, or --guide autoguidance"),
        ("--dropout 0.2", "--dropout: only a network with labels hides some"),
        ("--conditional --dropout 2", "--dropout: '2' should be a number from 0 to 1"),
        ("--conditional --objective ism", "ring: a network with labels learns by denoising"),
        ("--conditional --sigma 1", "ring: a network with labels learns by denoising"),
        ("--towards A --samplers ode,mala", "ring: the sampler mala needs a density"),
        ("--guidance 21", "--guidance: '21' should be a number from -20 to 20"),
        ("--snr inf", "--snr: 'inf' should be a number from 0 to 10"),
        ("--sampler-steps 2.5", "--sampler-steps: '2.5' should be a whole number from 1 to 10,000"),
        ("--process ddpm --table-steps 1", "--table-steps: '1' should be a whole number from 2 to 10,000"),
        ("--table-steps 50", "--table-steps: only the process ddpm has a table, and this one is ve"),
        (
            "--objective ism --prediction eps",
            "ring: the implicit objectives are for a network that predicts as EDM does: choose edm",
        ),
        ("--sampler-steps 10000 --particles 20000", "ring: at most 10,000 particles fit a run of 10,000 steps"),
    ],
)
def test_settings_out_of_range_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: str, line: str
) -> None:
    words = ["walk", "--target", "ring", "--out", str(tmp_path / "o"), "--device", "cpu", *options.split()]
    assert refused(capsys, *words).startswith(line)
    assert not (tmp_path / "o").exists()


def test_a_newer_project_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from scoreviz.engine import project

    path = tmp_path / "next-year.scoreviz"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(project, "FORMAT", project.FORMAT + 1)
        save(path, Document())
    line = refused(capsys, "walk", "--target", str(path), "--out", str(tmp_path / "o"))
    assert line == "next-year.scoreviz: it was made by a newer version of scoreviz (format 9; this one reads 8)"


def test_more_points_than_fit_in_memory_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    save(tmp_path / "long.scoreviz", Document(sampling=Sampling(steps=10_000, particles=10)))
    words = ["walk", "--target", str(tmp_path / "long.scoreviz"), "--out", str(tmp_path / "o"), "--particles", "20000"]
    assert refused(capsys, *words) == "long.scoreviz: at most 10,000 particles fit a run of 10,000 steps"


def test_a_library_that_warns_adds_no_line(tmp_path: Path) -> None:
    """As a person sees it: another process, every warning shown."""
    written(tmp_path, "huge.png", png_header(20_000, 20_000))
    done = shell(tmp_path, "walk", "--target", "huge.png", "--out", "out")
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr == (
        "scoreviz: huge.png: 20,000 x 20,000 pixels: at most 16,384 pixels a side and 64 million in all are read\n"
    )


def shell(folder: Path, *words: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    keep = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.run(
        [sys.executable, "-W", "always", "-m", "scoreviz", *words],
        cwd=folder,
        env={**keep, "PYTHONPATH": str(SOURCE), **environment},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_help_and_version(capsys: pytest.CaptureFixture[str]) -> None:
    for words, found in ((["--help"], "walk"), (["walk", "--help"], "--train-seconds"), (["--version"], "scoreviz 0.")):
        with pytest.raises(SystemExit) as ended:
            main(words)
        assert ended.value.code == 0
        assert found in capsys.readouterr().out


# ---- walking


@pytest.fixture
def brief(quick: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Little training and one sampler, where the command line does not say otherwise."""
    monkeypatch.setattr(walk, "DEFAULT_SECONDS", 0.2)
    monkeypatch.setattr(walk, "DEFAULT_SAMPLERS", ("reverse-sde",))


def report_in(folder: Path) -> dict[str, Any]:
    report: dict[str, Any] = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    return report


@pytest.mark.usefixtures("brief")
def test_every_option_reaches_the_walk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "deep" / "out"
    options = "--train-steps 12 --samplers ode-euler,langevin --particles 50 --seed 5 --process vp --objective sliced"
    assert main(["walk", "--target", "two-moons", "--out", str(out), "--device", "cpu", *options.split()]) == 0
    report = report_in(out)
    assert (report["steps"], report["seed"]) == (12, 5)
    assert report["settings"]["process"] == "vp"
    assert report["settings"]["objective"] == "sliced"
    assert report["settings"]["samplers"] == ["ode-euler", "langevin"]
    assert {name: points.shape for name, points in np.load(out / "samples.npz").items()} == {
        "ode-euler": (50, 2),
        "langevin": (50, 2),
    }
    said = capsys.readouterr().out
    assert "Two moons: relative score error" in said
    assert str(out) in said.splitlines()[-1]


@pytest.mark.usefixtures("brief")
def test_every_setting_reaches_the_document_and_the_report(tmp_path: Path) -> None:
    options = (
        "--process ddpm --table-steps 50 --prediction v --sigma 0.5 --sampler-steps 9 --eta 0.5 --ddim-eta 0.25 "
        "--langevin-sigma 0.3 --step-share 0.5 --churn-noise 1.01 --churn-low 0.125 --churn-high 4 "
        "--levels 3 --churn 7 --snr 0.2 --towards c --guidance 2.5 "
        "--no-score --no-noise --no-of-jump --train-steps 2 --particles 20 --samplers ddpm"
    )
    out = tmp_path / "out"
    assert main(["walk", "--target", "ring", "--out", str(out), "--device", "cpu", *options.split()]) == 0
    wanted = {
        "process": "ddpm",
        "table_steps": 50,
        "training_sigma": 0.5,
        "sampler_steps": 9,
        "eta": 0.5,
        "ddim_eta": 0.25,
        "levels": 3,
        "langevin_sigma": 0.3,
        "langevin_step_share": 0.5,
        "churn": 7.0,
        "churn_noise": 1.01,
        "churn_low": 0.125,
        "churn_high": 4.0,
        "snr": 0.2,
        "towards": "C",
        "guidance": 2.5,
        "with_score": False,
        "with_noise": False,
        "of_jump": False,
    }
    settings = report_in(out)["settings"]
    assert {name: settings[name] for name in wanted} == wanted
    assert settings["network"]["prediction"] == "v"


@pytest.mark.parametrize("process", get_args(ProcessName))
def test_the_options_make_the_document(process: ProcessName) -> None:
    given = argparse.Namespace(device="cpu", process=process, score=False, noise=None, seed=4, sigma=0.3)
    document = cli_walk.walk_spec("ring", given).document
    assert document.noise == Noise(process)
    assert document.training == Training(seed=4, sigma=0.3)
    assert document.sampling == Sampling(seed=4, with_score=False)


@pytest.mark.usefixtures("brief")
def test_a_project_brings_its_settings_and_its_network(tmp_path: Path) -> None:
    sampling = Sampling(steps=7, particles=40, seed=3)
    document = Document(preset("ring"), Noise("vp"), Network(8, 2), sampling=sampling)
    save(tmp_path / "a.scoreviz", document, trained())
    words = ["walk", "--target", str(tmp_path / "a.scoreviz"), "--out", str(tmp_path / "out"), "--samplers", "ode"]
    assert main(words) == 0
    report = report_in(tmp_path / "out")
    assert report["steps"] == 300
    assert report["settings"]["process"] == "vp"
    assert report["settings"]["particles"] == 40
    assert report["settings"]["network"] == {
        "width": 8,
        "layers": 2,
        "prediction": "edm",
        "conditional": False,
    }


@pytest.mark.usefixtures("brief")
def test_an_empty_drawing_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from scoreviz.engine.target import Blank

    save(tmp_path / "a.scoreviz", Document(target=Target.of(Blank())))
    line = refused(capsys, "walk", "--target", str(tmp_path / "a.scoreviz"), "--out", str(tmp_path / "out"))
    assert line.startswith("a.scoreviz: the drawing is empty")


@pytest.mark.usefixtures("brief")
@pytest.mark.parametrize("writable", [True, False])
def test_without_a_display_it_walks_and_says_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], writable: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(display.sys, "platform", "linux")
    if not writable:
        (tmp_path / "scoreviz-walk").write_text("a file is in the way")
        monkeypatch.setattr(cli.tempfile, "mkdtemp", lambda prefix: str(tmp_path / f"{prefix}else"))
    assert main([]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "There is no display: scoreviz walks without a window."
    assert lines[1].startswith("Smiley: relative score error")
    folder = tmp_path / ("scoreviz-walk" if writable else "scoreviz-walk-else")
    assert folder.name in lines[-1]
    assert report_in(folder)["target"]["name"] == "Smiley"


@pytest.mark.usefixtures("brief")
def test_without_a_display_a_project_is_walked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(display, "why_no_window", lambda: "There is no display")
    written(tmp_path, "cm.csv", "1,2\n3,4\n5,5\n")
    assert main(["cm.csv"]) == 0
    assert "cm: relative score error" in capsys.readouterr().out
    assert str(np.load(tmp_path / "scoreviz-walk" / "target.npz")["kind"]) == "points"


def test_an_interrupt_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(_words: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_run", interrupted)
    assert main(["walk"]) == 130
    assert capsys.readouterr() == ("", "")


def test_a_mistake_of_ours_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_words: list[str]) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr(cli, "_run", broken)
    with pytest.raises(ZeroDivisionError):
        main(["walk"])


def test_check_ends_with_one_where_a_formula_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = (Row("sum", "1 + 1 = 2", value, 2.0, 1e-9, "by hand") for value in (2.0, 2.1))
    monkeypatch.setattr(check, "rows", lambda: iter([good]))
    assert main(["check"]) == 0
    monkeypatch.setattr(check, "rows", lambda: iter([good, bad]))
    assert main(["check"]) == 1
    assert "2 formulas checked, 1 failed" in capsys.readouterr().out


def test_bench_prints_its_table_and_writes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    measured = SimpleNamespace(bench_rows=lambda: iter([Figure("a frame", 3.0, "ms")]))
    monkeypatch.setitem(sys.modules, "scoreviz.bench", measured)
    assert main(["bench", "--json", str(tmp_path / "bench.json")]) == 0
    assert "a frame   3 ms" in capsys.readouterr().out
    assert json.loads((tmp_path / "bench.json").read_text())[0]["value"] == 3.0
    assert refused(capsys, "bench", "--json", str(tmp_path / "no" / "b.json")).startswith("b.json: it could not be")


def test_trace_prints_its_table_and_writes_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["trace", "--dimensions", "2,3,2", "--json", str(tmp_path / "trace.json")]) == 0
    out = capsys.readouterr().out
    assert "exact backward: ms  passes" in out
    assert "takes d passes" in out
    assert [row["dimension"] for row in json.loads((tmp_path / "trace.json").read_text())["rows"]] == [2, 3]
    assert refused(capsys, "trace", "--dimensions", "2,0").startswith("--dimensions: '0' should be a whole number")
    assert refused(capsys, "trace", "--json", str(tmp_path / "no" / "t.json")).startswith("t.json: it could not be")
