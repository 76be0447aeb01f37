"""Curl and divergence over what is in view, beside closed forms."""

from dataclasses import replace
from typing import Any, get_args

import numpy as np
import pytest
import torch
from torch import Tensor

from scoreviz.engine.document import MapName, Noise, ProcessName, ViewName
from scoreviz.engine.field_maps import EVERY, shown_maps
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
