"""Targets written to files, and read again as the same density."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from scoreviz.cli import main
from scoreviz.engine.document import (
    Blank,
    Document,
    Frame,
    FrozenArray,
    Layer,
    Mixture,
    Picture,
    Points,
    Preset,
    Target,
)
from scoreviz.engine.exports import Samples, export
from scoreviz.engine.imports import read_target
from scoreviz.engine.marks import Blob, Stroke
from scoreviz.engine.project import save
from scoreviz.engine.refusal import Refused
from scoreviz.engine.targets import ink_of, realise

PAINTED = Stroke(((-1.0, 0.0), (1.0, 0.5)), 0.4, 0.7)
FRAME = Frame((30.0, -40.0), 2.5)
MIXTURE = Mixture(
    FrozenArray([[0.5, 0.0], [-1.0, 0.5]]),
    FrozenArray([[[0.3, 0.1], [0.1, 0.2]], [[0.1, 0.0], [0.0, 0.4]]]),
    FrozenArray([0.25, 0.75]),
)


def again(target: Target, path: Path, points: int = 2_000) -> Target:
    export(Document(target=target), path, Samples(points))
    return read_target(path)


def in_the_file(target: Target, places: np.ndarray) -> np.ndarray:
    """The density at places of the file's own coordinates."""
    canvas = (places - np.array(target.frame.centre)) / target.frame.scale
    return realise(target).pdf(torch.from_numpy(canvas), 0.0).numpy() / target.frame.scale**2


@pytest.mark.parametrize("rows", [128, 256, 512])
def test_a_drawing_comes_back_from_its_picture(tmp_path: Path, rows: int) -> None:
    target = replace(Target.of(Preset("two-moons"), (PAINTED,)), rows=rows)
    back = again(target, tmp_path / "drawing.png")
    assert back.rows == rows
    assert isinstance(back.layers[0].base, Picture)
    ink = ink_of(target)
    np.testing.assert_allclose(ink_of(back), ink / ink.max(), atol=0.5 / 255 + 1e-6)  # eight bits


@pytest.mark.parametrize(
    "target",
    [
        Target.of(MIXTURE, (), FRAME),
        Target.of(Preset("pair")),
        Target.of(Blank(), (Blob((0.5, 0.5), (0.2, 0.05, 0.1), 2.0), Blob((-1.0, 0.0)))),
        Target.of(Points(FrozenArray(np.random.default_rng(0).normal(size=(300, 2))), 0.1), (), FRAME),
        Target((Layer(MIXTURE, weight=2.0), Layer(Blank(), (Blob((1.0, 1.0)),))), FRAME),
    ],
    ids=["mixture", "preset", "blobs", "points", "layers"],
)
def test_gaussians_come_back_exactly(tmp_path: Path, target: Target) -> None:
    back = again(target, tmp_path / "mix.json")
    places = target.frame.scale * np.random.default_rng(1).normal(size=(500, 2)) + np.array(target.frame.centre)
    expected = in_the_file(target, places)
    np.testing.assert_allclose(in_the_file(back, places), expected, rtol=1e-4, atol=1e-6 * expected.max())


def test_a_few_cells_are_gaussians_too_and_many_are_refused(tmp_path: Path) -> None:
    dot = Target.of(Blank(), (Stroke(((0.0, 0.0),), 0.2, 1.0),))
    back = again(dot, tmp_path / "dot.json")
    places = np.random.default_rng(1).normal(size=(200, 2)) * 0.15
    np.testing.assert_allclose(in_the_file(back, places), in_the_file(dot, places), rtol=1e-3, atol=1e-4)
    with pytest.raises(Refused, match=r"smiley\.json: the drawing is a sum of [\d,]+ Gaussians, and a mixture has at"):
        export(Document(), tmp_path / "smiley.json")
    assert not (tmp_path / "smiley.json").exists()


@pytest.mark.parametrize("kind", ["csv", "npy"])
def test_points_are_exact_samples_in_the_files_own_coordinates(tmp_path: Path, kind: str) -> None:
    target = Target.of(MIXTURE, (), FRAME)
    n = 20_000
    back = again(target, tmp_path / f"points.{kind}", n)
    assert isinstance(back.layers[0].base, Points)
    points = np.array(back.frame.centre) + back.frame.scale * back.layers[0].base.points.values.astype(float)
    density = realise(target)
    mean = np.array(FRAME.centre) + FRAME.scale * density.mean.numpy()
    covariance = FRAME.scale**2 * density.covariance.numpy()
    error = np.sqrt(np.diag(covariance) / n)
    assert (np.abs(points.mean(0) - mean) < 5 * error).all()
    spread = np.sqrt((np.outer(np.diag(covariance), np.diag(covariance)) + covariance**2) / n)
    assert (np.abs(np.cov(points.T) - covariance) < 8 * spread).all()  # tails a little heavier than a Gaussian's


def test_layers_are_classes_there_and_back(tmp_path: Path) -> None:
    layers = (Layer(MIXTURE, name="a, b", weight=1.0), Layer(Preset("ring"), name="ring", weight=3.0))
    target = Target((*layers, Layer(Preset("pair"), name="hidden", hidden=True)), FRAME)
    back = again(target, tmp_path / "classes.csv", 5_000)
    assert [layer.name for layer in back.layers] == ["a, b", "ring"]
    counts = [len(layer.base.points.values) for layer in back.layers if isinstance(layer.base, Points)]
    assert sum(counts) == 5_000
    from scoreviz.engine.targets import classes_of

    prior = float(classes_of(target).priors[0])
    assert abs(counts[0] / 5_000 - prior) < 5 * np.sqrt(prior * (1 - prior) / 5_000)
    np.testing.assert_allclose(classes_of(back).priors.numpy(), np.array(counts) / 5_000, rtol=1e-6)
    export(Document(target=target), tmp_path / "classes.npy", Samples(100))
    written = np.load(tmp_path / "classes.npy")
    assert written.shape == (100, 3)
    assert set(written[:, 2]) <= {0.0, 1.0}


def test_the_same_seed_writes_the_same_points(tmp_path: Path) -> None:
    for name, seed in (("a", None), ("b", 0), ("c", 7)):
        export(Document(), tmp_path / f"{name}.csv", Samples(50, seed))
    a, b, c = ((tmp_path / f"{name}.csv").read_text() for name in "abc")
    assert a == b != c


def test_the_command_line_writes_and_refuses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "ring.csv"
    assert main(["export", "--target", "ring", "--out", str(out), "--points", "30", "--seed", "3"]) == 0
    assert len(out.read_text().splitlines()) == 31
    save(tmp_path / "empty.scoreviz", Document(target=Target.of(Blank())))
    capsys.readouterr()
    for words, line in (
        (["--target", "ring", "--out", str(tmp_path / "a.bmp")], "a.bmp: a target is written as .png, .csv, .npy"),
        (["--target", "smiley", "--out", str(tmp_path / "a.json")], "a.json: the drawing is a sum of"),
        (["--target", "rong", "--out", str(out)], "rong: there is no such file, and no such shape"),
        (["--target", "ring", "--out", str(out), "--points", "1"], "--points: '1' should be a whole number"),
        (["--target", str(tmp_path / "empty.scoreviz"), "--out", str(out)], "ring.csv: the drawing is empty"),
        (["--target", "ring", "--out", str(tmp_path / "no" / "a.csv")], "a.csv: it could not be written"),
    ):
        assert main(["export", *words]) == 2
        said, error = capsys.readouterr()
        assert said == ""
        assert error.startswith(f"scoreviz: {line}")
        assert error.count("\n") == 1
