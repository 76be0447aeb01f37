"""What the canvas is shown, against closed forms of one Gaussian."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

from scoreviz.engine.document import Noise, ProcessName
from scoreviz.engine.field_frames import field_frames
from scoreviz.engine.fields import FieldRequest, noise_level, snapshot, time_of
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.strips import strip
from scoreviz.engine.target import FrozenArray, Mixture, Target
from tests.engine.test_job import PATIENCE, until

VARIANCE = 0.5
GAUSSIAN = Target.of(
    base=Mixture(FrozenArray([[0.0, 0.0]]), FrozenArray([[[VARIANCE, 0.0], [0.0, VARIANCE]]]), FrozenArray([1.0]))
)
XS, YS = np.linspace(-2, 2, 9, dtype=np.float32), np.linspace(-1, 1, 5, dtype=np.float32)


class Shrunk:
    """A field that answers a fixed share of the true one, so that the gap is known."""

    def __init__(self, share: float) -> None:
        self.share = share

    def score(self, y: Tensor, sigma: Tensor | float) -> Tensor:
        return -self.share * y / (VARIANCE + torch.as_tensor(sigma) ** 2)


def request(process: ProcessName, t: float, **more: Any) -> FieldRequest:
    return FieldRequest(GAUSSIAN, Noise(process), t, XS, YS, XS, YS, **more)


def process_numbers(process: ProcessName, t: float) -> tuple[float, float]:
    """Alpha and sigma by the papers: VE geometric from 0.03 to 8; VP linear with beta from 0.1 to 20."""
    if process == "ve":
        return 1.0, 0.03 * (8 / 0.03) ** t
    alpha = float(np.exp(-0.25 * t**2 * 19.9 - 0.05 * t))
    return alpha, float(np.sqrt(1 - alpha**2))


@pytest.mark.parametrize("process", ["ve", "vp"])
@pytest.mark.parametrize("t", [0.1, 0.5, 0.9])
def test_field_and_density_of_a_gaussian(process: ProcessName, t: float) -> None:
    shown = snapshot(request(process, t))
    alpha, sigma = process_numbers(process, t)
    variance = alpha**2 * VARIANCE + sigma**2
    grid = np.stack(np.meshgrid(XS, YS), axis=-1)
    np.testing.assert_allclose(shown.true, -sigma * grid / variance, rtol=2e-4, atol=1e-6)
    heat = np.exp(-(grid**2).sum(-1) / 2 / variance)
    np.testing.assert_allclose(shown.density * shown.peak, heat / (2 * np.pi * variance), rtol=1e-3)
    np.testing.assert_allclose(shown.presence, shown.density, rtol=1e-5)
    assert shown.alpha == pytest.approx(alpha)
    assert shown.level == pytest.approx(sigma / alpha)


@pytest.mark.parametrize("process", ["ve", "vp"])
def test_the_gap_is_what_the_two_fields_differ_by(process: ProcessName) -> None:
    shown = snapshot(request(process, 0.4, learned=Shrunk(0.75), wants_difference=True))
    assert shown.learned is not None
    assert shown.difference is not None
    assert shown.difference_xs is not None
    assert shown.difference_ys is not None
    np.testing.assert_allclose(shown.learned, 0.75 * shown.true, rtol=1e-4, atol=1e-6)
    alpha, sigma = process_numbers(process, 0.4)
    grid = np.stack(np.meshgrid(shown.difference_xs, shown.difference_ys), axis=-1)
    gap = 0.25 * sigma * np.linalg.norm(grid, axis=-1) / (alpha**2 * VARIANCE + sigma**2)
    np.testing.assert_allclose(shown.difference, gap, rtol=1e-3, atol=1e-6)


@pytest.mark.parametrize("process", ["ve", "vp"])
def test_time_of_a_level_is_its_inverse(process: ProcessName) -> None:
    for t in (0.1, 0.3, 0.8):
        assert time_of(Noise(process), noise_level(Noise(process), t).level) == pytest.approx(t, abs=1e-6)


def test_maps_of_a_network_that_learns_are_half_as_fine_and_the_fields_the_same() -> None:
    xs, ys = np.linspace(-2, 2, 32, dtype=np.float32), np.linspace(-1, 1, 32, dtype=np.float32)
    asked = request("ve", 0.4, learned=Shrunk(0.75), wants_difference=True, map="error")
    asked = replace(asked, raster_xs=xs, raster_ys=ys)
    still, quick = snapshot(asked), snapshot(replace(asked, coarse=2))
    assert still.difference is not None
    assert quick.difference is not None
    assert (still.difference.shape, quick.difference.shape) == ((16, 16), (8, 8))
    assert [found.values.shape for found in still.maps] == [(16, 16)]
    assert [found.values.shape for found in quick.maps] == [(8, 8)]
    for name in ("true", "learned", "density", "presence"):
        np.testing.assert_array_equal(getattr(quick, name), getattr(still, name))


@pytest.mark.parametrize("coarse", [1, 3, 4])
def test_the_error_map_covers_the_raster_to_its_edges(coarse: int) -> None:
    xs, ys = np.linspace(-2, 2, 31, dtype=np.float32), np.linspace(-1, 1, 29, dtype=np.float32)
    asked = request("ve", 0.4, learned=Shrunk(0.75), wants_difference=True)
    found = snapshot(replace(asked, raster_xs=xs, raster_ys=ys, coarse=coarse))
    assert found.difference is not None
    assert found.difference_xs is not None
    assert found.difference_ys is not None
    for narrow, wide in ((xs, found.difference_xs), (ys, found.difference_ys)):
        half, half_wide = (float(axis[1] - axis[0]) / 2 for axis in (narrow, wide))
        assert wide[0] - half_wide <= narrow[0] - half + 1e-5
        assert wide[-1] + half_wide >= narrow[-1] + half - 1e-5
    same = snapshot(replace(asked, xs=found.difference_xs, ys=found.difference_ys))
    assert same.learned is not None
    gap = np.linalg.norm(same.learned - same.true, axis=-1)
    np.testing.assert_allclose(found.difference, gap, rtol=1e-4, atol=1e-6)  # float32 all the way


def test_the_worker_answers_the_newest_request() -> None:
    cell: Latest[FieldRequest | None] = Latest(None)
    job = Job(None, field_frames(cell), "fields").start()
    for t in (0.1, 0.2, 0.3):
        cell.put(request("ve", t))
    assert until(lambda: job.newest is not None and job.newest.request.t == 0.3)
    job.stop()
    assert job.join(PATIENCE)
    assert job.error is None


def test_the_strip_goes_from_the_drawing_to_noise() -> None:
    images = strip(GAUSSIAN, Noise(), 5, 24, 16)
    assert [image.shape for image in images] == [(16, 24)] * 5
    spread = [float((image > 0.5).mean()) for image in images]
    assert spread == sorted(spread)
    assert all(image.max() == pytest.approx(1.0) for image in images)
