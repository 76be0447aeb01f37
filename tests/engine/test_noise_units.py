"""The noise axis in its three units, beside the formulas of the processes."""

from typing import get_args

import numpy as np
import pytest

from scoreviz.engine.document import AxisName, Noise, ProcessName
from scoreviz.engine.noise_units import axis_of
from scoreviz.engine.strips import strip, thumbnail
from scoreviz.engine.target import Target
from tests.engine.test_fields import process_numbers

PLACES = np.linspace(0.0, 1.0, 41)


UNITS = "t", "sigma", "snr"  # steps only a run has


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("process", get_args(ProcessName))
def test_a_place_and_its_time_belong_together(process: ProcessName, unit: AxisName) -> None:
    axis = axis_of(Noise(process), unit)
    times = axis.times(PLACES)
    assert (np.diff(times) > 0).all()
    assert (times[0], times[-1]) == (0.0, 1.0)
    assert [axis.place(float(t)) for t in times[1:-1]] == pytest.approx(PLACES[1:-1].tolist(), abs=1e-9)


@pytest.mark.parametrize("process", ["ve", "vp"])
@pytest.mark.parametrize("unit", ["sigma", "snr"])
def test_the_axis_is_even_in_the_logarithm(process: ProcessName, unit: AxisName) -> None:
    axis = axis_of(Noise(process), unit)
    numbers = [process_numbers(process, float(t)) for t in axis.times(PLACES)[1:-1]]
    values = np.array([sigma if unit == "sigma" else (alpha / sigma) ** 2 for alpha, sigma in numbers])
    steps = np.diff(np.log(values))
    assert (np.sign(steps) == (1 if unit == "sigma" else -1)).all()
    np.testing.assert_allclose(steps, steps.mean(), rtol=2e-3)  # the table is read by straight lines


def test_of_the_exploding_process_both_are_its_own_time() -> None:
    for unit in ("sigma", "snr"):
        assert axis_of(Noise(), unit).times(PLACES) == pytest.approx(PLACES, abs=1e-6)


@pytest.mark.parametrize("unit", UNITS)
def test_a_value_is_found_again(unit: AxisName) -> None:
    axis = axis_of(Noise("vp"), unit)
    for t in (0.05, 0.3, 0.6):
        assert axis.time_of_value(axis.value(t)) == pytest.approx(t, abs=1e-4)
    alpha, sigma = process_numbers("vp", 0.3)
    assert axis.value(0.3) == pytest.approx({"t": 0.3, "sigma": sigma, "snr": (alpha / sigma) ** 2}[unit], rel=1e-5)


def test_what_is_no_noise_level_is_refused() -> None:
    for value in (float("nan"), float("inf"), 0.0, -1.0):
        with pytest.raises(ValueError, match="above zero"):
            axis_of(Noise(), "snr").time_of_value(value)
    assert axis_of(Noise(), "sigma").time_of_value(100.0) == 1.0
    assert axis_of(Noise("vp"), "snr").value(0.0) == float("inf")


@pytest.mark.parametrize("unit", UNITS)
def test_round_values_stand_where_they_belong(unit: AxisName) -> None:
    axis = axis_of(Noise("vp"), unit)
    ticks = axis.ticks()
    assert len(ticks) >= 3
    for value, place in ticks:
        if 0 < place < 1:
            assert axis.value(axis.time(place)) == pytest.approx(value, rel=1e-3)


def test_the_strip_is_even_in_the_unit_of_the_axis() -> None:
    noise = Noise("vp")
    images = strip(Target(), noise, 5, 24, 16, "snr")
    for k, image in enumerate(images):
        t = axis_of(noise, "snr").time((k + 0.5) / 5)
        np.testing.assert_array_equal(image, thumbnail(Target(), noise, t, 24, 16))
