"""What tells good pictures from bad ones: the distance against its closed form, copies, and a closed-form model."""

import os
import signal
from dataclasses import replace
from pathlib import Path
from typing import cast

import numpy as np
import pytest
import scipy.linalg
import torch
from torch import nn

from scoreviz.cli import main
from scoreviz.engine.images.checkpoint_file import read_checkpoint
from scoreviz.engine.images.evaluation import evaluate
from scoreviz.engine.images.generating import ddim
from scoreviz.engine.images.judging import eye_for, marks_of, numbers
from scoreviz.engine.images.model_folder import open_model
from scoreviz.engine.images.pretrain import pretrain
from scoreviz.engine.images.pretraining import Pretraining
from scoreviz.maths.images.frechet import frechet_distance, nearest
from scoreviz.maths.images.image_field import ImageField
from scoreviz.maths.images.judge import right_share
from scoreviz.maths.images.table import Table
from scoreviz.maths.images.unet import UNet, UNetShape
from tests.engine.images.small import RECIPE, idx_folder, led, shades


def test_the_distance_is_that_of_the_formula() -> None:
    randomness = np.random.default_rng(0)
    a = randomness.normal(size=(300, 5)) @ randomness.normal(size=(5, 5))
    b = randomness.normal(size=(200, 5)) @ randomness.normal(size=(5, 5)) + 1
    first, second = np.cov(a.T), np.cov(b.T)
    root = scipy.linalg.sqrtm(first @ second).real
    right = ((a.mean(0) - b.mean(0)) ** 2).sum() + np.trace(first + second - 2 * root)
    assert frechet_distance(torch.tensor(a), torch.tensor(b)) == pytest.approx(right, rel=1e-8)
    assert frechet_distance(torch.tensor(a), torch.tensor(a)) == pytest.approx(0, abs=1e-8)
    thin = torch.tensor(a[:3])  # fewer pictures than features: the covariance has no inverse
    assert frechet_distance(thin, torch.tensor(b)) > 0


def test_the_nearest_is_the_nearest() -> None:
    a, b = (torch.randn((n, 7), generator=torch.Generator().manual_seed(n)) for n in (600, 40))
    right = (a[:, None] - b[None]).norm(dim=2).min(1).values
    assert (nearest(a, b) - right).abs().max() < 1e-5


def test_marks_and_shares() -> None:
    assert marks_of(torch.tensor([5, 2]), 3).tolist() == [[1, 0, 1], [0, 1, 0]]
    assert right_share(torch.tensor([[2.0, 1.0], [0.0, 1.0]]), torch.tensor([0, 0])) == 0.5
    assert right_share(torch.tensor([[2.0, -1.0], [1.0, 1.0]]), torch.tensor([[1, 0], [1, 0]])) == 0.75


def test_the_classifier_learns_what_it_is_shown() -> None:
    pictures = shades(400, 40)
    eye = led(eye_for(pictures, rounds=2))
    assert pictures.held_classes is not None
    assert eye.right(numbers(pictures.held), torch.from_numpy(pictures.held_classes)) == 1.0


class Posterior(nn.Module):
    """The exact answer v for images drawn from a few stored ones ``[m, D]``."""

    def __init__(self, stored: torch.Tensor, table: Table) -> None:
        super().__init__()
        self.stored, self.table = stored, table

    def forward(self, x: torch.Tensor, timestep: torch.Tensor, _label: torch.Tensor | None) -> torch.Tensor:
        alpha, sigma = (level[:, None] for level in self.table.at(timestep))
        flat = x.double().flatten(1)
        apart = alpha * (flat @ self.stored.T) - alpha**2 * (self.stored**2).sum(1) / 2
        clean = (apart / sigma**2).softmax(1) @ self.stored
        return ((alpha * flat - clean) / sigma).reshape(x.shape)


@pytest.mark.parametrize("eta", [0.0, 1.0])
def test_with_the_exact_answer_a_run_lands_on_stored_images(eta: float) -> None:
    pixels = np.random.default_rng(3).integers(0, 256, (200, 1, 6, 6)).astype(np.uint8)
    stored = numbers(pixels).flatten(1).double()
    table = Table.named()
    field = ImageField(Posterior(stored, table), "v_prediction", table, (1, 6, 6))
    randomness = torch.Generator().manual_seed(1)
    noise = torch.randn((300, 36), generator=randomness)
    *_, made = ddim(field, noise, 60, eta, randomness)
    # The last step sets x to the answer at t = 1/60, where the noise is a hundredth of the images' distance.
    assert float(nearest(made, stored).max()) < 0.01
    counts = torch.cdist(made, stored).argmin(1).bincount(minlength=200)
    assert (counts > 0).sum() > 120  # 300 draws from 200 see 155 of them, give or take 5


class Rival(nn.Module):
    """A network whose answers are exact for some pictures, with the shape of another."""

    def __init__(self, exact: Posterior, shape: UNetShape) -> None:
        super().__init__()
        self.exact, self.shape = exact, shape

    def forward(self, x: torch.Tensor, timestep: torch.Tensor, label: torch.Tensor | None) -> torch.Tensor:
        return self.exact(x, timestep, label)


def test_copies_are_found(tmp_path: Path) -> None:
    pictures = shades(200, 60, 2)
    list(pretrain(tmp_path, pictures, RECIPE))
    model = open_model(tmp_path)
    verdict, eye = led(evaluate(model, pictures, 20, 3))
    assert verdict.real_right == eye.known == 1.0
    assert verdict.distance > 10 * verdict.floor  # it was trained for a moment
    assert verdict.nearness > 1
    assert verdict.copies == 0
    copier = Rival(Posterior(numbers(pictures.pixels).flatten(1).double(), model.schedule.table), model.net.shape)
    copied, _eye = led(evaluate(replace(model, net=cast(UNet, copier)), pictures, 20, 30))
    assert copied.copies == 1
    assert copied.nearness < 0.1


def test_too_few_pictures_or_another_size_are_refused(tmp_path: Path) -> None:
    list(pretrain(tmp_path, shades(), RECIPE))
    with pytest.raises(ValueError, match="8 pictures are held back: at least 1000 are needed"):
        led(evaluate(open_model(tmp_path), shades()))


def test_the_command_trains_judges_and_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data, out = idx_folder(tmp_path / "data"), tmp_path / "out"
    words = ["pretrain", "--data", str(data), "--out", str(out), "--channels", "32,32", "--batch", "8"]
    assert main([*words, "--steps", "2", "--device", "cpu"]) == 0
    assert "step 2 of 2  loss" in capsys.readouterr().out
    assert main([*words, "--steps", "0", "--evaluate"]) == 2
    assert capsys.readouterr().err == "scoreviz: out: 20 pictures are held back: at least 1000 are needed\n"
    assert main([*words, "--steps", "2", "--rate", "0.5"]) == 2
    assert "begun with another rate" in capsys.readouterr().err
    assert main(["pretrain", "--data", "nowhere", "--out", str(out)]) == 2
    assert capsys.readouterr().err == "scoreviz: nowhere: it is neither fashion nor faces, nor a folder\n"
    assert main([*words[:-4], "--channels", "30"]) == 2
    assert "--channels: '30' should be a whole number" in capsys.readouterr().err


def test_who_is_ended_writes_what_was_learned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    step = Pretraining.advance

    def ended_at_three(training: Pretraining) -> float:
        if training.step == 3:
            os.kill(os.getpid(), signal.SIGTERM)
        return step(training)

    monkeypatch.setattr(Pretraining, "advance", ended_at_three)
    before = signal.getsignal(signal.SIGTERM)
    words = ["--data", str(idx_folder(tmp_path / "data")), "--out", str(tmp_path / "out"), "--channels", "32,32"]
    assert main(["pretrain", *words, "--batch", "8", "--device", "cpu"]) == 130
    saved = read_checkpoint(tmp_path / "out")
    assert saved is not None
    assert saved.step == 3
    assert signal.getsignal(signal.SIGTERM) is before
