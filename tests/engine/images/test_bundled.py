"""The models that come with the program, as ``SOURCES.md`` lists them: each opens, and answers as diffusers does.

What diffusers has answered is made by ``diffusers_answers.py``, beside this file.
"""

import re
from pathlib import Path

import numpy as np
import pytest
import torch

from scoreviz.engine.images import bundled
from scoreviz.engine.images.bundled import bundled_models
from scoreviz.engine.images.model_folder import open_model
from tests.test_resources import RESOURCES, listed

DATA = Path(__file__).resolve().parent.parent / "data"
SOURCES = (RESOURCES / "SOURCES.md").read_text(encoding="utf-8")
SHIPPED = sorted({path.split("/")[1] for path in listed(SOURCES) if path.startswith("weights/")})
# Sums of some hundred products in float32, in another order, behind some twenty layers; an answer is of the order of 1.
CLOSE = 2e-5
KINDS = {"fashion": ((1, 28, 28), 10, False), "faces": ((3, 16, 16), 32, True)}


def test_what_is_found_is_what_is_listed() -> None:
    assert sorted(folder.name for folder in bundled_models()) == SHIPPED


@pytest.mark.parametrize("name", SHIPPED)
def test_it_opens_and_is_what_the_page_expects(name: str) -> None:
    model = open_model(RESOURCES / "weights" / name)
    assert (model.image, model.classes, model.bits) == KINDS[name]
    assert (model.null, model.note) == (model.classes, "")
    assert all(torch.isfinite(weight).all() for weight in model.net.parameters())


@pytest.mark.parametrize("name", SHIPPED)
def test_it_answers_as_diffusers_does(name: str) -> None:
    with np.load(DATA / f"{name}_answers.npz") as stored:
        x, t, label, answer = (torch.tensor(stored[key]) for key in ("x", "t", "label", "answer"))
    net = open_model(RESOURCES / "weights" / name).net
    with torch.inference_mode():
        assert (net(x, t, label) - answer).abs().max() < CLOSE
        assert (net(x, t, label.flip(0)) - answer).abs().max() > 100 * CLOSE  # told another class it answers otherwise


@pytest.mark.parametrize("name", SHIPPED)
def test_its_quality_is_told_beside_its_sums(name: str) -> None:
    section = SOURCES.split(f"\n## The image model {name}\n")[1].split("\n## ")[0]
    assert re.search(r"Quality, by `pretrain --evaluate`: .*\d", section)


def test_fashion_is_opened_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("other", "faces", "fashion", "empty"):
        (tmp_path / name).mkdir()
    for name in ("other", "faces", "fashion"):
        (tmp_path / name / "config.json").write_text("{}")
    monkeypatch.setattr(bundled, "resource", lambda _: tmp_path)
    assert [folder.name for folder in bundled_models()] == ["fashion", "faces", "other"]
