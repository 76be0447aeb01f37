"""A training can be stopped and taken up anywhere, shared by processes, and ends in a folder that can be opened."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from scoreviz.engine.images.checkpoint_file import NAME, read_checkpoint, write_checkpoint
from scoreviz.engine.images.fashion import fashion
from scoreviz.engine.images.model_folder import open_model
from scoreviz.engine.images.pretrain import pretrain
from scoreviz.engine.images.pretraining import Pretraining, Tensors
from scoreviz.engine.images.recipe import Recipe
from scoreviz.engine.images.several import Ranks
from scoreviz.engine.refusal import Refused
from tests.engine.images.small import RECIPE, idx_folder, shades
from tests.limits import files_up_to


def trained(steps: int, recipe: Recipe = RECIPE) -> Pretraining:
    training = Pretraining(shades(), recipe)
    for _ in range(steps):
        training.advance()
    return training


def same(a: Tensors, b: Tensors) -> bool:
    return a.keys() == b.keys() and all(a[name].equal(b[name]) for name in a)


def test_taken_up_anywhere_it_is_the_same_bit_for_bit(tmp_path: Path) -> None:
    whole = trained(6).checkpoint()
    write_checkpoint(tmp_path, trained(3).checkpoint())
    saved = read_checkpoint(tmp_path)
    assert saved is not None
    assert saved.recipe == RECIPE
    later = Pretraining(shades(), RECIPE, saved=saved)
    for _ in range(3):
        later.advance()
    assert later.step == 6
    assert same(later.checkpoint().tensors, whole.tensors)
    assert later.losses == whole.losses.tolist()
    assert not same(trained(6, replace(RECIPE, seed=1)).checkpoint().tensors, whole.tensors)


def test_a_batch_is_another_at_each_step_and_a_round_has_every_picture_once() -> None:
    training = Pretraining(shades(), RECIPE)
    rounds = []
    for step in range(12):
        training.steps.step = step
        rounds.append(training._rows())
    assert sorted(np.concatenate(rounds[:6])) == sorted(np.concatenate(rounds[6:])) == list(range(24))
    assert np.concatenate(rounds[:6]).tolist() != np.concatenate(rounds[6:]).tolist()


def test_it_learns() -> None:
    losses = trained(40, replace(RECIPE, steps=60, rate=3e-3)).losses
    assert np.mean(losses[-10:]) < 0.5 * np.mean(losses[:3])


def test_a_folder_is_filled_by_the_clock_and_at_the_end(tmp_path: Path) -> None:
    stands = list(pretrain(tmp_path / "model", shades(), RECIPE, every=0.0))
    assert [stand.step for stand in stands] == list(range(7))
    assert all(stand.written for stand in stands[1:])
    model = open_model(tmp_path / "model")
    assert model.names == ("shade 0", "shade 1")
    assert model.null == 2
    assert model.image == (1, 8, 8)
    assert model.schedule.table.steps == 50
    average = trained(6).average.state_dict()
    assert all(weight.equal(average[name].half().float()) for name, weight in model.net.state_dict().items())
    assert list(pretrain(tmp_path / "model", shades(), RECIPE))[-1].step == 6


def test_what_was_learned_is_written_when_it_is_stopped(tmp_path: Path) -> None:
    work = pretrain(tmp_path, shades(), RECIPE, every=1e9)
    for _ in range(3):
        next(work)
    assert not (tmp_path / NAME).exists()
    work.close()
    saved = read_checkpoint(tmp_path)
    assert saved is not None
    assert saved.step == 2
    assert [stand.step for stand in pretrain(tmp_path, shades(), RECIPE)] == [2, 3, 4, 5, 6]


def test_it_goes_on_longer_but_not_with_another_recipe(tmp_path: Path) -> None:
    list(pretrain(tmp_path, shades(), RECIPE))
    assert [s.step for s in pretrain(tmp_path, shades(), replace(RECIPE, steps=7))] == [6, 7]
    with pytest.raises(Refused, match=r"begun with another channels and rate: use another folder"):
        list(pretrain(tmp_path, shades(), replace(RECIPE, rate=0.1, channels=(32,))))
    (tmp_path / NAME).unlink()
    with pytest.raises(Refused, match="it holds a model, but not the checkpoint"):
        list(pretrain(tmp_path, shades(), RECIPE))


@pytest.mark.parametrize("damage", ["cut", "noise", "empty", "without"])
def test_a_damaged_checkpoint_is_refused(tmp_path: Path, damage: str) -> None:
    list(pretrain(tmp_path, shades(), RECIPE))
    path = tmp_path / NAME
    data = path.read_bytes()
    if damage == "without":
        saved = read_checkpoint(tmp_path)
        assert saved is not None
        fewer = {name: tensor for name, tensor in saved.tensors.items() if "conv_in" not in name}
        write_checkpoint(tmp_path, replace(saved, tensors=fewer))
    else:
        path.write_bytes({"cut": data[: len(data) // 2], "noise": b"\x99" * 4000, "empty": b""}[damage])
    with pytest.raises(Refused):
        list(pretrain(tmp_path, shades(), RECIPE))


def test_a_full_disk_leaves_the_checkpoint_before(tmp_path: Path) -> None:
    write_checkpoint(tmp_path, trained(1).checkpoint())
    later = trained(2).checkpoint()
    with files_up_to(100_000), pytest.raises(Refused, match="it could not be written"):
        write_checkpoint(tmp_path, later)
    saved = read_checkpoint(tmp_path)
    assert saved is not None
    assert saved.step == 1
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


@pytest.mark.parametrize(
    ("recipe", "ranks", "words"),
    [
        (replace(RECIPE, batch=25), Ranks(), "24 pictures"),
        (RECIPE, Ranks(0, 3), "cannot be shared by 3"),
    ],
)
def test_a_batch_must_fit(recipe: Recipe, ranks: Ranks, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        Pretraining(shades(), recipe, ranks=ranks)


def test_two_processes_learn_what_one_does(tmp_path: Path) -> None:
    data = idx_folder(tmp_path / "data")
    words = ["-m", "scoreviz", "pretrain", "--data", str(data), "--steps", "3", "--batch", "4", "--channels", "32,32"]
    words += ["--device", "cpu", "--out"]
    several = ["-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
    done = subprocess.run(
        [sys.executable, *several, *words, str(tmp_path / "two")],
        capture_output=True,
        text=True,
        timeout=200,
        env=os.environ | {"OMP_NUM_THREADS": "1"},
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("step 3 of 3") == 1
    two = read_checkpoint(tmp_path / "two")
    assert two is not None
    alone = Pretraining(fashion(data), two.recipe)
    for _ in range(3):
        alone.advance()
    one = alone.checkpoint()
    # Three steps of Adam from gradients that were summed in another order; each is at most 0.001 long.
    apart = max(float((two.tensors[k] - one.tensors[k]).abs().max()) for k in one.tensors if k.startswith("weights."))
    assert apart < 1e-4
    assert np.abs(two.losses - one.losses).max() < 1e-4
    assert two.step == one.step == 3
