"""A trained model made ready to be shipped, and its part of SOURCES.md as the test of the resources reads it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from scoreviz.engine.images import shipping
from scoreviz.engine.images.judge_file import JUDGE, write_judge
from scoreviz.engine.images.judging import eye_for
from scoreviz.engine.images.model_folder import ABOUT, CONFIG, SCHEDULER, WEIGHTS, open_model
from scoreviz.engine.images.pretrain import pretrain
from scoreviz.engine.images.shipping import NOTICE, VERDICT, ship
from scoreviz.engine.refusal import Refused
from tests.engine.images.small import RECIPE, led, shades
from tests.test_resources import listed, shipped


@pytest.fixture
def trained(tmp_path: Path) -> Path:
    folder = tmp_path / "trained"
    list(pretrain(folder, replace(shades(), name="fashion"), RECIPE))
    return folder


def test_what_is_shipped_opens_and_is_listed_with_its_sums(trained: Path, tmp_path: Path) -> None:
    (trained / VERDICT).write_text(json.dumps({"right": 0.93, "distance": 1.5}))
    root = tmp_path / "resources"
    to = root / "weights" / "clothes"
    words = ship(trained, to)
    assert listed(words) == shipped(root)
    assert {path.name for path in to.iterdir()} == {CONFIG, SCHEDULER, ABOUT, WEIGHTS, NOTICE}  # and no checkpoint
    assert "Copyright (c) 2017 Zalando SE" in (to / NOTICE).read_text(encoding="utf-8")
    assert "Permission is hereby granted, free of charge" in (to / NOTICE).read_text(encoding="utf-8")
    assert "Licence: MIT, as the program; the pictures MIT, Copyright 2017 Zalando SE." in words
    assert "right 0.93, distance 1.5" in words
    assert open_model(to).names == ("shade 0", "shade 1")
    assert {weight.dtype for weight in load_file(to / WEIGHTS).values()} == {torch.float16}


def test_the_classifier_goes_along(trained: Path, tmp_path: Path) -> None:
    write_judge(trained, led(eye_for(shades(), rounds=1)))
    to = tmp_path / "resources" / "weights" / "clothes"
    assert f"`weights/clothes/{JUDGE}`" in ship(trained, to)
    assert open_model(to).eye is not None


def test_what_was_never_judged_says_so(trained: Path, tmp_path: Path) -> None:
    assert "Quality: not measured yet" in ship(trained, tmp_path / "clothes")


def test_what_is_too_large_or_no_model_is_refused(
    trained: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shipping, "MOST_BYTES", 10_000)
    with pytest.raises(Refused, match="at most 0 MB are read"):
        ship(trained, tmp_path / "clothes")
    with pytest.raises(Refused, match="it is not a model's folder"):
        ship(tmp_path, tmp_path / "clothes")
