"""What a file keeps of a training, and what is refused."""

import numpy as np
import pytest
import torch

from scoreviz.engine.curves import Curves
from scoreviz.engine.trained import Arrays, SavedTraining
from scoreviz.maths.network import ScoreNet, count_weights
from scoreviz.maths.optimiser import Weights

CURVES = Curves(np.array([1, 8]), np.array([2.0, 1.7]), np.array([0, 1, 8]), np.array([0.5, 0.5, 0.1]))
COUNT = count_weights(8, 2)


def saved() -> SavedTraining:
    raw = torch.randn(COUNT, generator=torch.Generator().manual_seed(0))
    weights = Weights(raw, 2 * raw, 3 * raw, raw**2, step=8, age=6)
    net = ScoreNet(8, 2, torch.tensor([0.25, -1.0]), 0.7, raw)
    return SavedTraining.pack(net, weights, torch.Generator().get_state(), 1.5, CURVES)


def test_what_is_written_is_read_again() -> None:
    before = saved()
    after = SavedTraining.from_arrays(*before.to_arrays())
    assert (after.network, after.step, after.age, after.seconds) == (before.network, 8, 6, 1.5)
    assert before.arrays.keys() == after.arrays.keys()
    for name, array in before.arrays.items():
        np.testing.assert_array_equal(after.arrays[name], array)
    for name in ("loss", "loss_step", "error", "error_step"):
        np.testing.assert_array_equal(getattr(after.curves, name), getattr(CURVES, name))
    y = torch.randn(5, 2)
    assert torch.equal(after.learned.score(y, 0.4), before.learned.score(y, 0.4))


def test_learned_is_the_average_and_the_net_the_raw_weights() -> None:
    raw = saved().arrays["raw"]
    np.testing.assert_array_equal(saved().learned.state()["weights"], 2 * raw)
    np.testing.assert_array_equal(saved().net().weights.detach().numpy(), raw)
    np.testing.assert_array_equal(saved().net(averaged=True).weights.detach().numpy(), 2 * raw)


def test_weights_are_copies() -> None:
    training = saved()
    before = training.arrays["raw"].copy()
    training.weights("cpu").raw.zero_()
    np.testing.assert_array_equal(training.arrays["raw"], before)


@pytest.mark.parametrize(
    ("name", "array", "reason"),
    [
        ("raw", None, "lack raw"),
        ("second", np.zeros(COUNT + 1, np.float32), "second in a wrong shape"),
        ("average", np.zeros((COUNT, 1), np.float32), "average in a wrong shape"),
        ("first", np.zeros(COUNT, np.float64), "first in a wrong shape or type"),
        ("average", np.full(COUNT, np.nan, np.float32), "average with NaN"),
        ("raw", np.full(COUNT, np.inf, np.float32), "raw with NaN or infinity"),
        ("second", np.full(COUNT, -1, np.float32), "negative number"),
        ("centre", np.zeros(3, np.float32), "centre in a wrong shape"),
        ("scale", np.zeros((), np.float32), "negative number where none can be"),
        ("random", np.zeros(9, np.int64), "random in a wrong shape or type"),
        ("loss", np.ones(5), "one step for each value"),
        ("error", np.array([1.0, np.nan, 1.0]), "error with NaN"),
        ("error_step", np.array(3), "curve error_step has a wrong shape"),
    ],
)
def test_damaged_arrays_are_refused_in_one_sentence(name: str, array: np.ndarray | None, reason: str) -> None:
    arrays, numbers = saved().to_arrays()
    damaged: Arrays = {key: value for key, value in arrays.items() if key != name}
    if array is not None:
        damaged[name] = array
    with pytest.raises(ValueError, match=reason) as refusal:
        SavedTraining.from_arrays(damaged, numbers)
    assert str(refusal.value).count(".") == 1


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("width", 10**9),
        ("width", 0),
        ("layers", 2.5),
        ("layers", 1000),
        ("step", -1),
        ("step", 0),
        ("age", float("nan")),
        ("seconds", float("inf")),
        ("seconds", "1"),
        ("width", True),
        ("step", None),
    ],
)
def test_damaged_numbers_are_refused_before_anything_is_allocated(name: str, number: float) -> None:
    arrays, numbers = saved().to_arrays()
    with pytest.raises(ValueError, match=f"The training's {name} must be"):
        SavedTraining.from_arrays(arrays, {**numbers, name: number})
