"""Curl and divergence over what is in view, beside closed forms."""

from dataclasses import replace
from typing import Any, get_args

import numpy as np
import pytest
import torch
from torch import Tensor

from scoreviz.engine.document import MapName, Noise, ProcessName, ViewName
from scoreviz.engine.field_maps import EVERY, FLOOR, shown_maps
from scoreviz.engine.fields import FieldRequest, FieldSnapshot, snapshot
from tests.engine.test_fields import GAUSSIAN, VARIANCE, process_numbers

XS, YS = np.linspace(-2, 2, 41, dtype=np.float32), np.linspace(-1, 1.5, 21, dtype=np.float32)
TURN = 0.7


class Turning:
    """The true score of the Gaussian, with a rotation that grows to the right on top."""

    def score(self, y: Tensor, sigma: Tensor | float) -> Tensor:
        around = torch.stack((-y[..., 1], y[..., 0]), dim=-1) * TURN
        return -y / (VARIANCE + torch.as_tensor(sigma) ** 2) + around


def seen(view: ViewName, kind: MapName, process: ProcessName = "ve", **more: Any) -> FieldSnapshot:
    request = FieldRequest(GAUSSIAN, Noise(process), 0.4, XS, YS, XS, YS, Turning(), map=kind, view=view)
    return snapshot(replace(request, **more))


@pytest.mark.parametrize("process", ["ve", "vp"])
def test_divergence_of_a_gaussian_in_the_process_frame(process: ProcessName) -> None:
    alpha, sigma = process_numbers(process, 0.4)
    expected = -2 * sigma**2 / (alpha**2 * VARIANCE + sigma**2)
    true, learned = seen("split", "divergence", process).maps
    assert (true.of, learned.of) == ("true", "learned")
    np.testing.assert_allclose(true.values, expected, rtol=1e-4)
    np.testing.assert_allclose(learned.values, expected, rtol=1e-3)
    (gap,) = seen("both", "divergence", process).maps
    np.testing.assert_allclose(gap.values, 0.0, atol=1e-3)


@pytest.mark.parametrize("process", ["ve", "vp"])
def test_curl_is_twice_the_rotation_in_the_arrows_unit(process: ProcessName) -> None:
    alpha, sigma = process_numbers(process, 0.4)
    (found,) = seen("learned", "curl", process).maps
    np.testing.assert_allclose(found.values, 2 * TURN * (sigma / alpha) ** 2, rtol=1e-3)


def test_without_noise_the_unit_is_that_of_the_arrows() -> None:
    (found,) = seen("true", "divergence", "vp", t=0.0).maps
    np.testing.assert_allclose(found.values, -2 * 0.03**2 / VARIANCE, rtol=1e-4)


def test_a_row_of_the_map_lies_at_its_y_and_its_pixels_cover_the_raster() -> None:
    class Bent:
        def score(self, y: Tensor, sigma: Tensor | float) -> Tensor:
            return torch.stack((torch.zeros_like(y[..., 0]), y[..., 1] ** 2 + 0 * y[..., 0]), dim=-1)

    (found,) = seen("learned", "divergence", learned=Bent()).maps
    sigma = process_numbers("ve", 0.4)[1]
    np.testing.assert_allclose(found.values, np.tile(2 * sigma**2 * found.ys[:, None], len(found.xs)), atol=1e-3)
    half = EVERY * (XS[1] - XS[0]) / 2
    assert np.diff(found.xs) == pytest.approx(2 * half, rel=1e-4)
    assert found.xs[0] - half <= XS[0]
    assert found.xs[-1] + half >= XS[-1]


def test_each_view_shows_whose_map_it_is() -> None:
    assert [shown_maps("divergence", view) for view in get_args(ViewName)] == [
        ("true",),
        ("learned",),
        ("difference",),
        ("true", "learned"),
        (),
    ]
    curls: list[tuple[str, ...]] = [(), ("learned",), ("learned",), ("learned",), ()]
    assert [shown_maps("curl", view) for view in get_args(ViewName)] == curls
    assert not seen("both", "density").maps
    assert not seen("true", "curl").maps
    untaught = seen("both", "divergence", learned=None)
    assert [found.of for found in untaught.maps] == ["true"]


def true_length(process: ProcessName, xs: np.ndarray, ys: np.ndarray) -> np.ndarray:
    """|sigma_t s_t| of the Gaussian."""
    alpha, sigma = process_numbers(process, 0.4)
    return np.asarray(sigma * np.hypot(xs[None], ys[:, None]) / (alpha**2 * VARIANCE + sigma**2))


@pytest.mark.parametrize("process", ["ve", "vp"])
def test_log_density_and_magnitude_of_a_gaussian(process: ProcessName) -> None:
    alpha, sigma = process_numbers(process, 0.4)
    (log_p,) = seen("both", "log-density", process).maps
    squares = log_p.xs[None] ** 2 + log_p.ys[:, None] ** 2
    expected = -squares / 2 / (alpha**2 * VARIANCE + sigma**2) / np.log(10)
    # Over its peak, which is found on a raster: off by the square of half a pixel of it at most.
    np.testing.assert_allclose(log_p.values, expected, atol=6e-3)
    true, learned = seen("split", "magnitude", process).maps
    np.testing.assert_allclose(true.values, true_length(process, true.xs, true.ys), rtol=1e-3, atol=1e-6)
    turned = TURN * sigma / alpha * np.hypot(true.xs[None], true.ys[:, None]) / alpha
    np.testing.assert_allclose(learned.values, np.hypot(true.values, turned), rtol=1e-3, atol=1e-5)


@pytest.mark.parametrize("process", ["ve", "vp"])
def test_errors_of_a_field_that_turns(process: ProcessName) -> None:
    alpha, sigma = process_numbers(process, 0.4)
    (error,), (relative,) = (seen("learned", kind, process).maps for kind in ("error", "relative-error"))
    turned = TURN * sigma / alpha**2 * np.hypot(error.xs[None], error.ys[:, None])
    np.testing.assert_allclose(error.values, turned, rtol=2e-3, atol=1e-5)
    whole = np.maximum(true_length(process, error.xs, error.ys), FLOOR)
    np.testing.assert_allclose(relative.values, turned / whole, rtol=2e-3, atol=1e-5)
    assert error.of == relative.of == "difference"


def test_an_angle_is_as_bright_as_it_faces_the_upper_left() -> None:
    (angle,) = seen("true", "angle").maps  # at a Gaussian's lower right the score points to the upper left
    right, low = angle.xs > 1.0, angle.ys < -0.5
    assert angle.values[np.ix_(low, right)].mean() > 0.5
    assert angle.values[np.ix_(angle.ys > 1.0, angle.xs < -1.0)].mean() < -0.5


@pytest.mark.parametrize(
    ("kind", "whose"),
    [
        ("log-density", [("true",), (), ("true",), ("true",), ()]),
        ("model", [(), ("learned",), ("learned",), ("learned",), ()]),
        ("magnitude", [("true",), ("learned",), ("true",), ("true", "learned"), ()]),
        ("error", [(), ("difference",), ("difference",), ("difference",), ()]),
        ("relative-error", [(), ("difference",), ("difference",), ("difference",), ("difference",)]),
    ],
)
def test_a_score_network_is_never_tinted_with_a_density_of_the_data(
    kind: MapName, whose: list[tuple[str, ...]]
) -> None:
    assert [shown_maps(kind, view) for view in get_args(ViewName)] == whose
