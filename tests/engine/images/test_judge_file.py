"""The classifier that lies beside a model: it answers as the one that was written, and nothing damaged is believed."""

import json
import math
import pickle
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from scoreviz.engine.images.judge_file import JUDGE, JUDGE_WORDS, read_judge, write_judge
from scoreviz.engine.images.judging import Eye, eye_for, numbers
from scoreviz.engine.images.model_folder import open_model
from scoreviz.engine.refusal import Refused
from scoreviz.maths.images.judge import Judge
from tests.engine.images.small import led, shades, small_model

Harm = Callable[[Path], object]


@pytest.fixture(scope="module")
def eye() -> Eye:
    return led(eye_for(shades(400, 40), rounds=2))


def test_what_is_read_answers_as_what_was_written(eye: Eye, tmp_path: Path) -> None:
    write_judge(tmp_path, eye)
    again = read_judge(tmp_path, 1, 2, bits=False)
    pictures = shades(8, 40)
    x = numbers(pictures.held)
    assert again is not None
    assert torch.equal(again.features(x), eye.features(x))
    told = again.told(x)
    assert told is not None
    assert pictures.held_classes is not None
    assert told.tolist() == pictures.held_classes.tolist()
    assert again.known == eye.known == 1.0


def test_a_model_is_opened_with_its_classifier_or_without_one(eye: Eye, tmp_path: Path) -> None:
    folder = small_model(tmp_path / "model")
    assert open_model(folder).eye is None
    write_judge(folder, eye)
    opened = open_model(folder).eye
    assert opened is not None
    assert opened.marks == 0
    (folder / JUDGE).unlink()
    write_judge(folder, Eye())  # it sees no classes
    assert not (folder / JUDGE).exists()


class Signs(Judge):
    """Answers the pixels themselves: a mark is there where a pixel is light."""

    def __init__(self) -> None:
        super().__init__(1, 4)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x.flatten(1)


def test_marks_are_told_as_the_sum_of_their_powers() -> None:
    x = torch.from_numpy(np.random.default_rng(5).normal(size=(20, 1, 2, 2)).astype(np.float32))
    told = Eye(Signs(), 4).told(x)
    right = [sum(2**k for k in range(4) if row[k] > 0) for row in x.flatten(1).tolist()]
    assert told is not None
    assert told.tolist() == right
    assert Eye().told(x) is None


def changed(**words: object) -> Harm:
    def harm(folder: Path) -> None:
        path = folder / JUDGE_WORDS
        path.write_text(json.dumps({**json.loads(path.read_text()), **words}))

    return harm


HARMS: dict[str, tuple[Harm, str]] = {
    "no words": (lambda folder: (folder / JUDGE_WORDS).unlink(), "judge.json: "),
    "other widths": (changed(widths=[16, 32, 64, 32]), "the config asks for"),
    "a billion": (changed(widths=[16, 32, 64, 10**9]), "widths should hold whole numbers from 1 to 1,024"),
    "three layers": (changed(widths=[16, 32, 64]), "widths should be a list of 4 to 4 entries"),
    "more than all": (changed(known=1.5), "known should be a number from 0 to 1, and is 1.5"),
    "cut short": (lambda folder: (folder / JUDGE).write_bytes((folder / JUDGE).read_bytes()[:-9]), "cut short"),
    "a pickle": (lambda folder: (folder / JUDGE).write_bytes(pickle.dumps([1])), "this is a pickle"),
}


@pytest.mark.parametrize("name", HARMS)
def test_what_is_damaged_is_refused(name: str, eye: Eye, tmp_path: Path) -> None:
    write_judge(tmp_path, eye)
    harm, told = HARMS[name]
    harm(tmp_path)
    with pytest.raises(Refused, match=told):
        read_judge(tmp_path, 1, 2, bits=False)


def test_another_models_classifier_is_refused(eye: Eye, tmp_path: Path) -> None:
    write_judge(tmp_path, eye)
    with pytest.raises(Refused, match="is of shape"):
        read_judge(tmp_path, 3, 2, bits=False)
    assert read_judge(tmp_path, 1, 0, bits=False) is None  # a model without classes asks no one


def test_what_was_never_proved_stays_unknown(eye: Eye, tmp_path: Path) -> None:
    for known in (math.nan, 0.0):  # none right is another thing
        write_judge(tmp_path, replace(eye, known=known))
        again = read_judge(tmp_path, 1, 2, bits=False)
        assert again is not None
        assert again.known == pytest.approx(known, nan_ok=True)
