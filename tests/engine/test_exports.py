"""Targets written to files, and read again as the same density."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from scoreviz.cli import main
from scoreviz.engine.document import Document
from scoreviz.engine.exports import Samples, export
from scoreviz.engine.imports import read_target
from scoreviz.engine.layering import shares_of
from scoreviz.engine.left_out import left_out
from scoreviz.engine.marks import Blob, Stroke
from scoreviz.engine.project import save
from scoreviz.engine.refusal import Refused
from scoreviz.engine.target import Blank, Frame, FrozenArray, Layer, Mixture, Picture, Points, Preset, Target
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
    assert [layer.name for layer in read_target(tmp_path / "classes.npy").layers] == ["0", "1"]


NAMED = Target(
    (
        Layer(Blank(), (Blob((-1.0, 0.5), (0.3, 0.1, 0.2), 2.0), Blob((0.2, 0.1))), name="z, last", colour=5),
        Layer(MIXTURE, name="middle", colour=2, weight=3.0),
        Layer(Points(FrozenArray(np.random.default_rng(0).normal(size=(40, 2))), 0.1), name="", colour=7, weight=0.5),
    ),
    FRAME,
)


@pytest.mark.parametrize("kind", ["csv", "npy", "json"])
def test_classes_come_back_in_their_order_by_every_table_and_mixture(tmp_path: Path, kind: str) -> None:
    back = again(NAMED, tmp_path / f"classes.{kind}", 4_000)
    names = {"csv": ["z, last", "middle", "layer"], "npy": ["0", "1", "2"], "json": ["z, last", "middle", "no class"]}
    assert [layer.name for layer in back.layers] == names[kind]
    expected, found = shares_of(NAMED), np.array(shares_of(back))
    error = 1e-5 if kind == "json" else 5 * np.sqrt(np.array(expected) / 4_000)
    assert (np.abs(found - expected) <= error).all()
    if kind == "json":
        assert [layer.colour for layer in back.layers] == [5, 2, 7]


def test_a_mixture_with_classes_is_the_same_density_to_who_does_not_know_them(tmp_path: Path) -> None:
    again(NAMED, tmp_path / "classes.json")
    words = json.loads((tmp_path / "classes.json").read_text())
    told = words.pop("classes")
    assert [one["gaussians"] for one in told] == [2, 2, 40]
    assert [one["weight"] for one in told] == pytest.approx(shares_of(NAMED))
    (tmp_path / "plain.json").write_text(json.dumps(words))
    places = FRAME.scale * np.random.default_rng(1).normal(size=(300, 2)) + np.array(FRAME.centre)
    expected = in_the_file(NAMED, places)
    for name, layers in (("plain.json", 1), ("classes.json", 3)):
        back = read_target(tmp_path / name)
        assert len(back.layers) == layers
        np.testing.assert_allclose(in_the_file(back, places), expected, rtol=1e-4, atol=1e-5 * expected.max())


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda told: told.clear(), '"classes" is not a list of 1 to 32'),
        (lambda told: told.pop(), "its classes have 4 Gaussians, and it has 44"),
        (lambda told: told.append("c"), "class 4 is not an object"),
        (lambda told: told[0].update(name=3), "class 1 has no name"),
        (lambda told: told[0].update(weight=10**400), "class 1 has no weight above 0"),
        (lambda told: told[0].update(weight=True), "class 1 has no weight above 0"),
        (lambda told: told[1].update(weight=9.0), 'the class "z, last" has weight'),
        (lambda told: told[1].update(colour=100), "the colour of class 2 is no number from 0 to 99"),
        (lambda told: told[1].update(gaussians=-1), "class 2 does not say how many Gaussians it has"),
    ],
)
def test_classes_of_a_mixture_that_are_refused(tmp_path: Path, change: Callable[[Any], Any], words: str) -> None:
    again(NAMED, tmp_path / "classes.json")
    data = json.loads((tmp_path / "classes.json").read_text())
    change(data["classes"])
    (tmp_path / "classes.json").write_text(json.dumps(data))
    with pytest.raises(Refused) as caught:
        read_target(tmp_path / "classes.json")
    assert words in str(caught.value)


def test_what_a_file_does_not_hold_is_said() -> None:
    hidden = replace(NAMED, layers=(*NAMED.layers, Layer(Preset("pair"), hidden=True)))
    assert left_out(NAMED, ".png") == ("One layer: all classes together",)
    assert left_out(NAMED, ".svg") == ("All classes together, ink in 16 steps",)
    assert left_out(NAMED, ".jpeg") == ("All classes together, and not exact",)
    assert left_out(Target(), ".jpg") == ("A JPEG is not exact",)
    assert left_out(NAMED, ".json") == left_out(NAMED, ".csv") == left_out(Target(), ".png") == ()
    assert left_out(hidden, ".npy") == ("Classes are numbered, without names", "A hidden layer is left out")


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
        (
            ["--target", "ring", "--out", str(tmp_path / "a.bmp")],
            "a.bmp: a target is written as .png, .jpg, .jpeg,",
        ),
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
