"""The command ``images``: pictures from a small model, and one line for whatever is wrong."""

import json
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from scoreviz.cli import main
from scoreviz.engine.images import hub
from scoreviz.engine.images.contact_sheet import joined
from scoreviz.engine.moments import Pace
from tests.engine.images.hub_stand_in import StandIn
from tests.engine.images.small import small_model


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_model(tmp_path_factory.mktemp("models") / "shades")


def size_of(path: Path) -> tuple[int, int]:
    with Image.open(path) as picture:
        return picture.size


def test_pictures_and_a_film_are_written(model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "a.png"
    words = ["images", "--model", str(model), "--class", "shade 1", "--guidance", "2", "--steps", "3", "--count", "5"]
    assert main([*words, "--out", str(out)]) == 0
    assert size_of(out) == (3 * 116 + 4, 2 * 116 + 4)
    assert main([*words, "--film", "--out", str(tmp_path / "b.png")]) == 0
    assert size_of(tmp_path / "b.png") == (4 * 116 + 4, 2 * 116 + 4)
    assert "Wrote" in capsys.readouterr().out


def test_pixels_stay_squares() -> None:
    made = joined([np.array([[[0, 0, 0], [9, 9, 9]]], np.uint8)], 1)
    assert made.shape == (56 + 8, 112 + 8, 3)
    assert (made[4:60, 4:60] == 0).all()
    assert (made[4:60, 60:116] == 9).all()


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--class", "9"], "--class: shades knows no class 9"),
        (["--sampler", "langevin"], "'langevin' is not one of ddim"),
        (["--steps", "0"], "'0' should be a whole number from 1 to 1,000"),
        (["--count", "65"], "'65' should be a whole number from 1 to 64"),
        (["--model", "nowhere"], "nowhere: it is not a model's folder: it has no config.json"),
        (["--out", "a.jpg"], "a.jpg: the file to write should end in one of .png, .npz, .mp4, .webm, .gif"),
        (["--mask", "m.png"], "--mask: it needs --picture"),
        (["--from", "0.5"], "--from: it needs --picture or --between or --plane"),
        (["--branch", "2"], "--branch: it needs --class"),
        (["--branch", "40", "--class", "1"], "--branch: the run takes steps 0 to 39"),
        (["--plane", "1,2"], "'1,2' should be such as 1,2,3 or 1,2,own: three pictures, each"),
        (["--plane", "own,2,own"], "'own,2,own' should be such as 1,2,3 or 1,2,own: three pictures, each once"),
        (
            ["--plane", "1,2,own"],
            "--plane: a picture of your own is named by --picture, and is a corner as the word own",
        ),
        (["--plane", "1,2,3", "--picture", "a.png"], "--plane: a picture of your own is named by --picture"),
        (["--plane", "1,2,own", "--picture", "a.png", "--mask", "m.png"], "--mask: filling in begins in noise"),
        (["--plane", "1,2,9", "--steps", "2", "--count", "4"], "There is no picture 9: choose three of the 4"),
        (["--plane", "1,2,3", "--from", "1"], "--from: a plane is looked at between t = 0.01 and 0.99"),
        (["--picture", "nowhere.png"], "nowhere.png"),
        (["--picture", "p.txt"], "p.txt: only pictures that end in .png, .jpg, .jpeg, .gif, .webp are read here"),
        (["--between", "1", "2", "--from", "0.5"], "--from: noise alone is at t = 1"),
        (["--between", "1", "nowhere.png"], "only pictures that end in .png"),
        (["--between", "1", "2", "--wander", "0.5"], "--wander: it cannot be told beside --between"),
        (["--wander", "2"], "'2' should be a number from 0.01 to 0.99"),
        (["--wander", "0.5", "--film"], "--film: a walk is written as its way anyhow"),
        (["--model", "hub:x/none"], "the hub has no such model"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    words: list[str],
    reason: str,
    model: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "huggingface_hub", StandIn(model, tmp_path / "cache"))
    monkeypatch.setattr(hub, "installed", lambda: True)
    assert main(["images", "--model", str(model), "--out", str(tmp_path / "a.png"), *words]) == 2
    said = capsys.readouterr().err
    assert reason in said
    assert said.count("\n") == 1


def made(model: Path, out: Path, *words: str) -> dict[str, np.ndarray]:
    """The numbers that the command writes."""
    assert main(["images", "--model", str(model), "--steps", "10", "--out", str(out), *words]) == 0
    with np.load(out) as found:
        return {name: found[name] for name in found.files}


def file_of(path: Path, values: list[list[int]]) -> str:
    Image.fromarray(np.array(values, np.uint8).repeat(4, 0).repeat(4, 1)).save(path)
    return str(path)


def test_an_own_picture_is_noised_to_the_time_that_is_told(model: Path, tmp_path: Path) -> None:
    picture = file_of(tmp_path / "p.png", [[0, 255], [255, 0]])
    run = made(model, tmp_path / "a.npz", "--picture", picture, "--from", "0.3", "--count", "64")
    assert run["times"][0] == pytest.approx(0.3)
    assert len(run["noisy"]) == 4
    eps = (run["noisy"][0][:, 0] - run["alphas"][0] * np.kron([[-1, 1], [1, -1]], np.ones((4, 4)))) / run["sigmas"][0]
    assert abs((eps**2).mean() - 1) < 5 * (2 / eps.size) ** 0.5  # of 4,096 standard normal numbers


def test_what_a_mask_shows_light_stays_and_the_rest_is_made(model: Path, tmp_path: Path) -> None:
    picture, mask = file_of(tmp_path / "p.png", [[255, 255], [0, 0]]), file_of(tmp_path / "m.png", [[255, 0], [255, 0]])
    run = made(model, tmp_path / "a.npz", "--picture", picture, "--mask", mask, "--repeats", "1", "--count", "2")
    left = np.kron([[1], [-1]], np.ones((4, 4)))
    np.testing.assert_allclose(run["noisy"][-1, :, 0, :, :4], [left, left], atol=1e-6)
    assert (abs(run["noisy"][-1, :, 0, :, 4:] - left) > 0.1).mean() > 0.5


def test_between_two_seeds_the_ends_are_the_runs_of_these_seeds(model: Path, tmp_path: Path) -> None:
    run = made(model, tmp_path / "a.npz", "--between", "3", "5", "--count", "4")
    assert run["noisy"].shape == (11, 4, 1, 8, 8)
    for end, seed in ((0, "3"), (-1, "5")):
        alone = made(model, tmp_path / "b.npz", "--seed", seed, "--count", "1")
        np.testing.assert_allclose(run["noisy"][:, end], alone["noisy"][:, 0], atol=1e-4)


def test_between_two_pictures_each_is_as_far_from_the_next(model: Path, tmp_path: Path) -> None:
    black, white = (file_of(tmp_path / f"{name}.png", [[level]]) for name, level in (("a", 0), ("b", 255)))
    run = made(model, tmp_path / "a.npz", "--between", black, white, "--from", "0.4", "--count", "5")
    steps = np.diff(run["noisy"][0], axis=0)  # one noise: what is left is alpha times half of black to white
    np.testing.assert_allclose(steps, run["alphas"][0] * 0.5, atol=1e-5)


def test_a_branch_is_told_its_class_from_its_step_on(model: Path, tmp_path: Path) -> None:
    words = ["--class", "1", "--guidance", "4", "--count", "2"]
    branch, plain, told = (
        made(model, tmp_path / "a.npz", *more)
        for more in (["--branch", "4", *words], ["--count", "2"], ["--branch", "0", *words])
    )
    np.testing.assert_array_equal(branch["noisy"][:5], plain["noisy"][:5])
    assert (branch["noisy"][5] != plain["noisy"][5]).any()
    whole = made(model, tmp_path / "a.npz", *words)
    np.testing.assert_array_equal(told["noisy"], whole["noisy"])
    assert json.loads(str(whole["settings"]))["imaging"]["label"] == 1


def test_a_walk_and_the_arrows_of_a_plane_are_written_as_numbers_and_pictures(model: Path, tmp_path: Path) -> None:
    walk = made(model, tmp_path / "a.npz", "--wander", "0.4", "--walk-steps", "5")
    assert walk["noisy"].shape == walk["clean"].shape == (6, 1, 8, 8)
    assert walk["h"] == pytest.approx(0.2 * 2 * walk["sigma"] ** 2)
    plane = made(model, tmp_path / "b.npz", "--plane", "1,2,4", "--count", "4")
    assert plane["nodes"].shape == plane["arrows"].shape == (25 * 13, 2)
    assert (plane["shares"] <= 1).all()
    command = ["images", "--model", str(model), "--steps", "10", "--out"]
    assert main([*command, str(tmp_path / "a.png"), "--wander", "0.4", "--walk-steps", "5"]) == 0
    assert size_of(tmp_path / "a.png") == (6 * 116 + 4, 2 * 116 + 4)
    assert main([*command, str(tmp_path / "b.png"), "--plane", "1,2,4", "--count", "4"]) == 0
    assert size_of(tmp_path / "b.png") == (1300, 676)


def test_a_corner_of_a_plane_can_be_a_picture_of_ones_own(model: Path, tmp_path: Path) -> None:
    made_ones = made(model, tmp_path / "a.npz", "--count", "4", "--steps", "3")["noisy"][-1]
    own = file_of(tmp_path / "own.png", [[255]])  # white: each number is 1
    plane = made(model, tmp_path / "b.npz", "--plane", "3,own,1", "--picture", own, "--count", "4", "--steps", "3")
    apart = plane["corners"][1] - plane["corners"][0]
    right = np.sqrt(((1.0 - made_ones[2].astype(float)) ** 2).sum())
    assert np.sqrt((apart**2).sum()) == pytest.approx(right, rel=1e-5)


def test_a_film_is_written_and_a_model_of_the_hub_is_fetched(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "huggingface_hub", StandIn(model, tmp_path / "cache"))
    monkeypatch.setattr(hub, "installed", lambda: True)
    monkeypatch.setattr("scoreviz.cli_image_files.PACE", Pace(rate=10, seconds=0.3, hold=0.1))
    words = ["images", "--model", "hub:x/model", "--steps", "2", "--count", "2", "--out", str(tmp_path / "a.gif")]
    assert main(words) == 0
    assert size_of(tmp_path / "a.gif") == (1280, 720)
