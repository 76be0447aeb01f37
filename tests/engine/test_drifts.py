"""The drifts beside the equations of the processes, and the points that carry arrows."""

from typing import Any

import numpy as np
import pytest

from scoreviz.engine.data_points import ARROWS, COUNT, data_points, noisy_points
from scoreviz.engine.document import Noise, ProcessName, ShownName
from scoreviz.engine.fields import FieldRequest, FieldSnapshot, snapshot
from scoreviz.engine.target import FrozenArray, Points, Target
from tests.engine.test_fields import GAUSSIAN, VARIANCE, XS, YS, Shrunk, process_numbers

GRID = np.stack(np.meshgrid(XS, YS), axis=-1)
T, H = 0.4, 1e-4


def seen(shows: ShownName, process: ProcessName, **more: Any) -> FieldSnapshot:
    return snapshot(FieldRequest(GAUSSIAN, Noise(process), T, XS, YS, XS, YS, shows=shows, **more))


def drift_and_diffusion(process: ProcessName) -> tuple[float, float]:
    """f = d log alpha/dt and g^2 = d sigma^2/dt - 2 f sigma^2, by differences of the papers' alpha and sigma."""
    (a0, s0), (a1, s1) = (process_numbers(process, T + sign * H) for sign in (-1, 1))
    f = (np.log(a1) - np.log(a0)) / (2 * H)
    return float(f), float((s1**2 - s0**2) / (2 * H) - 2 * f * process_numbers(process, T)[1] ** 2)


@pytest.mark.parametrize("process", ["ve", "vp"])
@pytest.mark.parametrize(("shows", "share"), [("forward", 0.0), ("reverse-ode", 0.5), ("reverse-sde", 1.0)])
def test_each_drift_is_that_of_its_equation(process: ProcessName, shows: ShownName, share: float) -> None:
    f, g2 = drift_and_diffusion(process)
    alpha, sigma = process_numbers(process, T)
    score = -GRID / (alpha**2 * VARIANCE + sigma**2)
    expected = f * GRID if shows == "forward" else share * g2 * score - f * GRID
    shown = seen(shows, process, learned=Shrunk(0.5))
    np.testing.assert_allclose(shown.shown.one * shown.true, expected, rtol=2e-3, atol=1e-5)
    assert shown.learned is not None
    half = f * GRID if shows == "forward" else share * g2 * 0.5 * score - f * GRID
    np.testing.assert_allclose(shown.shown.one * shown.learned, half, rtol=2e-3, atol=1e-5)


def test_the_unit_is_round_and_the_same_at_every_zoom() -> None:
    one = seen("reverse-sde", "vp").shown.one
    digits = one / 10 ** np.floor(np.log10(one))
    assert digits == pytest.approx(round(digits))
    assert round(digits) in (1, 2, 5)
    xs, ys = (axis.astype(np.float32) for axis in (XS / 9, YS / 9))
    near = snapshot(FieldRequest(GAUSSIAN, Noise("vp"), T, xs, ys, xs, ys, shows="reverse-sde"))
    assert near.shown.one == one


def test_the_score_is_shown_as_it_is() -> None:
    shown = seen("score", "vp")
    assert (shown.shown.of_place, shown.shown.of_score, shown.shown.one) == (0.0, 1.0, 1.0)


@pytest.mark.parametrize("process", ["ve", "vp"])
def test_arrows_at_points_stand_at_noisy_data(process: ProcessName) -> None:
    shown = seen("score", process, places="points", learned=Shrunk(0.5))
    alpha, sigma = process_numbers(process, T)
    assert shown.at is not None
    assert shown.at.shape == (1, ARROWS, 2) == shown.true.shape
    variance = alpha**2 * VARIANCE + sigma**2
    np.testing.assert_allclose(shown.true, -sigma * shown.at / variance, rtol=1e-3, atol=1e-6)
    error = variance * np.sqrt(2 / ARROWS)  # of a variance from so many points
    np.testing.assert_allclose(shown.at.var(axis=1), variance, atol=5 * error)
    np.testing.assert_allclose(shown.presence[0], np.exp(-(shown.at[0] ** 2).sum(-1) / 2 / variance), rtol=0.02)


def test_the_noise_of_a_point_stays_the_same_while_its_strength_changes() -> None:
    low, high = (noisy_points(GAUSSIAN, "gaussian", 1.0, sigma) for sigma in (0.1, 0.3))
    clean = noisy_points(GAUSSIAN, "gaussian", 1.0, 0.0)
    np.testing.assert_allclose(high - clean, 3 * (low - clean), atol=1e-5)
    assert {tuple(p) for p in clean.tolist()} <= {tuple(p) for p in data_points(GAUSSIAN).tolist()}


def test_clean_points_are_of_the_drawing_and_always_the_same() -> None:
    points = data_points(GAUSSIAN)
    assert points.shape == (COUNT, 2)
    assert np.array_equal(points, data_points(Target(GAUSSIAN.layers, GAUSSIAN.frame, "another", GAUSSIAN.rows)))
    np.testing.assert_allclose(points.var(axis=0), VARIANCE, atol=5 * VARIANCE * np.sqrt(2 / COUNT))


def test_a_file_s_own_points_are_shown() -> None:
    own = np.random.default_rng(0).normal(size=(2 * COUNT, 2)).astype(np.float32)
    few = Target.of(Points(FrozenArray(own[:30]), 0.05))
    np.testing.assert_array_equal(data_points(few), own[:30])
    many = data_points(Target.of(Points(FrozenArray(own), 0.05)))
    assert len({tuple(p) for p in many.tolist()} & {tuple(p) for p in own.tolist()}) == COUNT
