"""Files that become targets, and every file that may not."""

import json
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from scoreviz.engine.imports import read_target
from scoreviz.engine.points_file import MOST_POINTS, rule_of_thumb
from scoreviz.engine.refusal import Refused
from scoreviz.engine.target import Mixture, Points
from tests.engine.files import peak_of, reason, written

GOOD_MIXTURE: dict[str, Any] = {
    "means": [[10.0, 20.0], [14.0, 20.0]],
    "covariances": [[[1.0, 0.0], [0.0, 1.0]], [[2.0, 0.5], [0.5, 1.0]]],
    "weights": [3, 1],
}


def npy(folder: Path, array: Any, **how: Any) -> Path:
    np.save(folder / "points.npy", array, **how)
    return folder / "points.npy"


# ---- points


@pytest.mark.parametrize(
    "text",
    [
        "1,2\n3,4\n-5,6.5\n",
        "x,y\n1,2\n3,4\n-5,6.5\n",
        "1;2\r\n3;4\r\n-5;6,5\r\n",
        "\ufefflength (cm)\twidth\n1\t2\n3\t4\n-5\t6,5",
        "# made by numpy\n1 2\n\n3   4\n-5e0 6.5\n",
        'x,y\n"1","2"\n"3", "4"\n -5 , 6.5 \n',
    ],
)
def test_csv_in_its_dialects(tmp_path: Path, text: str) -> None:
    target = read_target(written(tmp_path, "cm.csv", text))
    assert isinstance(target.layers[0].base, Points)
    given = np.array([[1, 2], [3, 4], [-5, 6.5]])
    back = np.array(target.frame.centre) + target.frame.scale * target.layers[0].base.points.values
    np.testing.assert_allclose(back, given, atol=1e-5)
    assert target.name == "cm"


@pytest.mark.parametrize("dtype", ["<f8", ">f4", "<i2", "<f2"])
@pytest.mark.parametrize("order", ["C", "F"])
def test_npy_of_every_real_type_is_centred_and_scaled(tmp_path: Path, dtype: str, order: Any) -> None:
    given = np.random.default_rng(0).normal([30, -40], [9, 3], (500, 2)).astype(dtype)
    target = read_target(npy(tmp_path, np.array(given, order=order)))
    assert isinstance(target.layers[0].base, Points)
    canvas = target.layers[0].base.points.values.astype(float)
    assert np.abs(canvas.mean(axis=0)).max() < 1e-5
    assert np.sqrt(np.trace(np.cov(canvas.T, ddof=0)) / 2) == pytest.approx(1.0, abs=1e-5)
    back = np.array(target.frame.centre) + target.frame.scale * canvas
    np.testing.assert_allclose(back, given.astype(float), rtol=0, atol=1e-4)
    assert target.layers[0].base.bandwidth == rule_of_thumb(500)


def test_points_on_a_line_far_from_zero_are_fine(tmp_path: Path) -> None:
    given = np.stack([1e6 + np.arange(10.0), np.full(10, 7.0)], axis=1)
    target = read_target(npy(tmp_path, given))
    assert isinstance(target.layers[0].base, Points)
    back = np.array(target.frame.centre) + target.frame.scale * target.layers[0].base.points.values.astype(float)
    np.testing.assert_allclose(back, given, rtol=0, atol=1e-5)


def test_the_bandwidth_shrinks_with_more_points_within_bounds() -> None:
    widths = [rule_of_thumb(n) for n in (2, 100, 2_000, 200_000)]
    assert widths == sorted(widths, reverse=True)
    assert widths[0] == 0.2
    assert widths[-1] == 0.04


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1\n2\n3\n", "line 1 has one column"),
        ("x,y,z\n1,2,3\n", "line 2 has three columns"),
        ("1,2\n3,4\n5\n", "line 3 has one column"),
        ("1,2\n3,4,5,6\n", "line 2 has 4 columns"),
        ("x,y\n1,2\n3,four\n", 'line 3 has "four" where a number belongs'),
        ("x,y\nx,y\n1,2\n", 'line 2 has "x" where a number belongs'),
        ("1,word\n1,2\n", 'line 1 has "word" where a number belongs'),
        ("1,2\n,3\n", "line 2 has an empty cell"),
        ("1,2\n1_000,3\n", 'line 2 has "1_000" where a number belongs'),
        ("1,2\nnan,3\n", 'line 2 has "nan", and a point needs finite numbers'),
        ("1,2\n3,-inf\n", 'line 2 has "-inf"'),
        ("1,2\n3,1e999\n", 'line 2 has "1e999"'),
        ("1,2\n3,1e40\n", "numbers beyond 1e+30"),
        ("x,y\n", "it has no points"),
        ("1,2\n", "it has one point"),
        ("1,2\n1,2\n1,2\n", "all its points are the same"),
        ("\n\n  \n", "it has no points"),
        ("1,2\n\0\0\n", "not plain text"),
        ("1" * 2_000, "longer than 1,000 characters"),
        ("1,2\n3,a\nb\x1b[31m", 'line 2 has "a"'),
    ],
)
def test_csv_that_is_refused(tmp_path: Path, text: str, words: str) -> None:
    assert words in reason(written(tmp_path, "points.csv", text))


def test_csv_with_too_many_points(tmp_path: Path) -> None:
    assert "more than 20,000 points" in reason(written(tmp_path, "many.csv", "1,2\n" * (MOST_POINTS + 1)))


@pytest.mark.parametrize(
    ("array", "words"),
    [
        (np.zeros(5), "its shape is 5, and points are N x 2"),
        (np.float64(3.0), "its shape is a single number"),
        (np.zeros((5, 1)), "it has one column"),
        (np.zeros((5, 3)), "it has three columns"),
        (np.zeros((2, 50)), "50 columns, and a point has two, x and y (they lie sideways: transpose them)"),
        (np.zeros((4, 2, 2)), "its shape is 4 x 2 x 2"),
        (np.zeros((0, 2)), "it has 0 points"),
        (np.ones((4, 2)), "all its points are the same"),
        (np.full((4, 2), 1e9) + np.arange(8).reshape(4, 2) * 1e-7, "all its points are the same"),
        (np.ones((1, 2)), "it has one point"),
        (np.array([[1, 2], [np.nan, 3]]), "point 2 is NaN or infinite"),
        (np.array([[1, 2], [np.inf, 3]]), "point 2 is NaN or infinite"),
        (np.array([["a", "b"], ["c", "d"]]), "points are real numbers"),
        (np.ones((3, 2), complex), "it holds complex128"),
        (np.zeros((3, 2), [("x", "f4")]), "points are real numbers"),
        (np.zeros((MOST_POINTS + 1, 2), np.int8), "20,001 points"),
    ],
)
def test_npy_that_is_refused(tmp_path: Path, array: Any, words: str) -> None:
    assert words in reason(npy(tmp_path, array))


def test_npy_with_python_objects_is_never_unpickled(tmp_path: Path) -> None:
    path = npy(tmp_path, np.array([[1, "x"]], dtype=object), allow_pickle=True)
    assert "Python objects" in reason(path)


def test_npy_cut_short_or_damaged(tmp_path: Path) -> None:
    whole = npy(tmp_path, np.random.default_rng(0).normal(size=(100, 2))).read_bytes()
    assert "cut short" in reason(written(tmp_path, "half.npy", whole[: len(whole) // 2]))
    assert "header is damaged" in reason(written(tmp_path, "stub.npy", whole[:40]))
    assert "header is damaged" in reason(written(tmp_path, "junk.npy", whole[:10] + b"{(" * 59 + whole[128:]))
    assert "not a NumPy file" in reason(written(tmp_path, "text.npy", "1,2\n3,4\n"))


@pytest.mark.parametrize(
    "shape", ["(20000000000, 2)", "(-3, 2)", "(True, 2)", "('a', 2)", "(4, 2", "((((((4, 2))))))" + "(" * 900]
)
def test_npy_headers_that_lie_allocate_nothing(tmp_path: Path, shape: str) -> None:
    header = f"{{'descr': '<f8', 'fortran_order': False, 'shape': {shape}, }}\n".encode()
    path = written(tmp_path, "lie.npy", b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header + b"\0" * 64)
    assert peak_of(lambda: reason(path)) < 2_000_000


def test_npy_header_of_four_gigabytes(tmp_path: Path) -> None:
    path = written(tmp_path, "deep.npy", b"\x93NUMPY\x02\x00" + struct.pack("<I", 2**32 - 1) + b"{" * 100)
    sentences: list[str] = []
    assert peak_of(lambda: sentences.append(reason(path))) < 2_000_000
    assert "its header promises 4,294,967,295 bytes" in sentences[0]


# ---- mixtures


def test_mixture_keeps_its_own_coordinates_in_the_frame(tmp_path: Path) -> None:
    target = read_target(written(tmp_path, "two.json", json.dumps(GOOD_MIXTURE)))
    assert isinstance(target.layers[0].base, Mixture)
    centre, scale = np.array(target.frame.centre), target.frame.scale
    np.testing.assert_allclose(centre, [11.0, 20.0])
    np.testing.assert_allclose(centre + scale * target.layers[0].base.means.values, GOOD_MIXTURE["means"], rtol=1e-6)
    np.testing.assert_allclose(
        scale**2 * target.layers[0].base.covariances.values, GOOD_MIXTURE["covariances"], rtol=1e-6
    )
    np.testing.assert_allclose(target.layers[0].base.weights.values, [0.75, 0.25])
    # trace of the whole: 2 + (1/4)(1) within, plus the means' 3/4 * 1 + 1/4 * 9 = 3 between, is 5.25
    assert scale == pytest.approx(np.sqrt(5.25 / 2))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"weights": [1, -1]}, "weight 2 is negative"),
        ({"weights": [0, 0]}, "its weights are all zero"),
        ({"weights": [1]}, "2 means, 2 covariances and 1 weights"),
        ({"weights": [1, "a"]}, '"weights" 2 holds something that is not a number'),
        ({"weights": [1, True]}, '"weights" 2 holds something that is not a number'),
        ({"weights": [1, 10**400]}, '"weights" 2 holds a number beyond'),
        ({"weights": 3}, '"weights" is not a list'),
        ({"weights": []}, "the counts should be the same"),
        ({"means": [], "covariances": [], "weights": []}, "it has no Gaussians"),
        ({"means": [[1, 2], [3]]}, '"means" 2 should be two numbers, and is a list of 1'),
        ({"means": [[1, 2], [1, 2, 3]]}, '"means" 2 should be two numbers, and is a list of 3'),
        ({"means": [1, 2]}, '"means" 1 should be two numbers, and is not a list'),
        ({"means": [[0, 0]] * 1_001}, '"means" has 1,001 entries'),
        ({"covariances": [[1, 1], [1, 1]]}, '"covariances" 1 should be two numbers, and is not a list'),
        ({"covariances": [[[1, 2], [2, 1]]] * 2}, "covariance 1 is not positive definite"),
        ({"covariances": [[[1, 0], [0, 0]]] * 2}, "covariance 1 is not positive definite"),
        ({"covariances": [[[-1, 0], [0, -1]]] * 2}, "covariance 1 is not positive definite"),
        ({"covariances": [[[1, 0.3], [0.1, 1]]] * 2}, "covariance 1 is not symmetric"),
        ({"covariances": [[[1, 0], [0, 1e-9]]] * 2}, "covariance 1 is too thin"),
        ({"covariances": [[[1e-9, 0], [0, 1e-9]]] * 2}, "covariance 1 is too small"),
        ({"means": [[0, 0]] * 2, "covariances": [[[1e-80, 0], [0, 1e-80]]] * 2}, "it is smaller than 1e-30 as a whole"),
        ({"means": None}, '"means" is not a list'),
    ],
)
def test_mixture_that_is_refused(tmp_path: Path, change: dict[str, Any], words: str) -> None:
    assert words in reason(written(tmp_path, "mix.json", json.dumps(GOOD_MIXTURE | change)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"means": [[0, 0]], "weights": [1]}', 'it has no "covariances"'),
        ('{"means": [[NaN, 0]]}', "it holds NaN"),
        ('{"means": [[-Infinity, 0]]}', "it holds -Infinity"),
        ('{"means": [[1e999, 0]], "covariances": [], "weights": []}', "a number beyond"),
        ("[1, 2]", "it is not an object"),
        ('{"means": [[0, 0]', "cut short or not JSON"),
        ("hello", "it is not JSON: line 1"),
        ("[" * 100_000, "nested too deeply"),
        ('{"a":' * 100_000, "nested too deeply"),
        ('{"means": ' + "1" * 5_000 + "}", "too many digits"),
        (b"\xff\xfe{}", "not plain text"),
    ],
)
def test_json_that_is_no_mixture(tmp_path: Path, text: str | bytes, words: str) -> None:
    assert words in reason(written(tmp_path, "mix.json", text))


# ---- every kind


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.csv", "a.npy", "a.json", "a.scoreviz"])
def test_missing_empty_and_folders(tmp_path: Path, name: str) -> None:
    assert reason(tmp_path / name) == "there is no such file"
    assert reason(written(tmp_path, name, b"")) == "the file is empty"
    (tmp_path / name).unlink()
    (tmp_path / name).mkdir()
    assert reason(tmp_path / name) == "that is a folder, not a file"


def test_endings_that_are_not_read(tmp_path: Path) -> None:
    assert "files that end in .txt are not read" in reason(written(tmp_path, "a.txt", "1,2"))
    assert "files without an ending are not read" in reason(written(tmp_path, "a", "1,2"))


def test_files_too_large_are_not_opened(tmp_path: Path) -> None:
    for name in ("a.png", "a.csv", "a.npy", "a.json", "a.scoreviz"):
        with open(tmp_path / name, "wb") as file:
            file.truncate(900_000_000)  # a hole: it takes no room on the disk
        assert "the file has 900 MB: at most" in reason(tmp_path / name)


def test_the_sentence_stays_on_one_line(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        read_target(written(tmp_path, "two\nlines\x1b[31m.csv", 'x,y\n1,"\x1b[31m"\n'))
    assert str(caught.value) == 'two?lines?[31m.csv: line 2 has "?[31m" where a number belongs'


def test_a_very_long_name_leaves_room_for_the_reason() -> None:
    said = str(Refused("a" * 80 + "b" * 80 + ".csv", "it is empty"))
    assert said == "a" * 30 + "…" + "b" * 25 + ".csv: it is empty"
