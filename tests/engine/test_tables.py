"""Tables with more than two columns: what is chosen, and classes as layers."""

from pathlib import Path

import numpy as np
import pytest
import torch

from scoreviz.engine.imports import read_target
from scoreviz.engine.refusal import Refused
from scoreviz.engine.table_file import Columns, read_table
from scoreviz.engine.table_points import guessed, points_of
from scoreviz.engine.target import Points
from scoreviz.engine.targets import classes_of, realise
from tests.engine.files import written


def classed(label: str = "class", kinds: int = 3) -> str:
    rng = np.random.default_rng(0)
    rows = [f"{x:.4f},{y:.4f},kind {k % kinds}" for k, (x, y) in enumerate(rng.normal(size=(90, 2)) * (3, 1))]
    return f"x,y,{label}\n" + "\n".join(rows) + "\n"


@pytest.mark.parametrize("label", ["class", "label", "Class"])
def test_classes_named_in_the_heading_are_layers_whose_sum_is_the_whole(tmp_path: Path, label: str) -> None:
    target = read_target(written(tmp_path, "a.csv", classed(label)))
    assert [layer.name for layer in target.layers] == ["kind 0", "kind 1", "kind 2"]
    assert [layer.colour for layer in target.layers] == [0, 1, 2]
    plain = "\n".join(line.rsplit(",", 1)[0] for line in classed().splitlines())
    whole = read_target(written(tmp_path, "b.csv", plain))
    assert target.frame == whole.frame
    torch.testing.assert_close(classes_of(target).priors, torch.full((3,), 1 / 3, dtype=torch.float64))
    y = torch.randn(200, 2, generator=torch.Generator().manual_seed(0))
    torch.testing.assert_close(realise(target).pdf(y, 0.1), realise(whole).pdf(y, 0.1), rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (classed(kinds=33), '"class" has 33 different values, and at most 32 classes are read'),
        ("x,y,class\n1,2,a\n3,word,a\n", 'line 3 has "word" where a number belongs'),
        ("x,y,class\n1,2,a\n3,4\n", "line 3 has 2 columns, and the first has 3"),
        ("x,y,class\n", "it has no points"),
    ],
)
def test_classes_that_are_refused(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(Refused, match=r"^a\.csv: ") as caught:
        read_target(written(tmp_path, "a.csv", text))
    assert words in str(caught.value)


def test_columns_are_guessed_and_chosen(tmp_path: Path) -> None:
    table = read_table(written(tmp_path, "a.csv", "name;a;b;label\nu;1,5;2;0\nv;3;4;0\nw;2;2;1\nz;9;1;1\n"))
    assert guessed(table) == Columns(1, 2, 3)
    target = points_of(table, Columns(2, 1, None))
    base = target.layers[0].base
    assert isinstance(base, Points)
    back = np.array(target.frame.centre) + target.frame.scale * base.points.values
    np.testing.assert_allclose(back, np.array([[2, 1.5], [4, 3], [2, 2], [1, 9]]), atol=1e-5)
    assert [layer.name for layer in points_of(table, guessed(table)).layers] == ["0", "1"]


def test_a_numpy_table_has_numbered_columns(tmp_path: Path) -> None:
    values = np.column_stack([np.random.default_rng(0).normal(size=(40, 2)), np.arange(40) % 2])
    np.save(tmp_path / "a.npy", values)
    table = read_table(tmp_path / "a.npy")
    assert table.names == ("column 1", "column 2", "column 3")
    assert guessed(table) == Columns(0, 1, 2)  # as layers are exported
    assert [layer.name for layer in points_of(table, Columns(0, 1, 2)).layers] == ["0", "1"]


def rows(*third: str, heading: str = "length,width,kind") -> str:
    places = np.random.default_rng(1).normal(size=(len(third), 2)).round(3).tolist()
    return heading + "\n" + "".join(f"{x},{y},{cell}\n" for (x, y), cell in zip(places, third, strict=True))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (rows(*"bababa"), ["b", "a"]),  # in the order in which they are met
        (rows(*"bababa", heading="length,width,origin"), ["b", "a"]),  # the only column of words
        (rows(*"202101"), ["0", "1", "2"]),  # whole numbers, in their own order
        (rows("10", "9", "10", "9", "9", "10", heading="u,v,Species"), ["9", "10"]),
        (rows(*"aab", heading="x,y,class"), ["a", "b"]),  # one point is a class too
    ],
)
def test_a_class_is_guessed_by_its_values_or_its_name(tmp_path: Path, text: str, names: list[str]) -> None:
    path = written(tmp_path, "a.csv", text)
    assert guessed(read_table(path)) == Columns(0, 1, 2)
    layers = read_target(path).layers
    assert [layer.name for layer in layers] == names
    whole = points_of(read_table(path), Columns(0, 1))
    y = torch.randn(200, 2, generator=torch.Generator().manual_seed(0))
    torch.testing.assert_close(realise(read_target(path)).pdf(y, 0.1), realise(whole).pdf(y, 0.1), rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize(
    "text",
    [
        rows(*"abcdef"),  # each value once: names, not kinds
        rows(*"123321", heading="length,width,height"),  # numbers that nobody calls a class
        rows("0.5", "0.5", "1.5", "1.5"),  # not whole
        rows(*(f"{k % 9}" for k in range(40))),  # more than few
    ],
)
def test_what_is_no_class_is_not_guessed(tmp_path: Path, text: str) -> None:
    path = written(tmp_path, "a.csv", text)
    assert guessed(read_table(path)).label is None
    with pytest.raises(Refused, match="has three columns, and a point has two"):
        read_target(path)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a,b,c\nu,1,v\nw,2,x\n", "it has no two columns of numbers"),
        (",".join("1" * 33) + "\n", "it has 33 columns: 2 to 32 are read"),
        ("", "the file is empty"),
    ],
)
def test_tables_that_are_refused(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(Refused) as caught:
        guessed(read_table(written(tmp_path, "a.csv", text)))
    assert words in str(caught.value)
