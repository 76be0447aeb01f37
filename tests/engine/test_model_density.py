"""The density that a learned field stands for: an energy's, and a flow's, with the truth in the network's place."""

import numpy as np
import pytest
import torch

from scoreviz.engine.document import Noise, ProcessName
from scoreviz.engine.field_maps import MapPlace, field_maps
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.model_density import (
    ModelDensity,
    ModelRequest,
    energy_density,
    follows_flow,
    model_frames,
    model_request,
)
from scoreviz.engine.truth import truth
from scoreviz.maths.drawing import PAGE
from scoreviz.maths.network import Learned
from scoreviz.maths.score_net import ScoreNet
from tests.engine.test_fields import GAUSSIAN, VARIANCE, process_numbers
from tests.engine.test_job import PATIENCE, until

XS, YS = np.linspace(-2, 2, 24, dtype=np.float32), np.linspace(-1.5, 1.5, 16, dtype=np.float32)
T = 0.4


def wanted(process: ProcessName = "ve", t: float = T) -> ModelRequest:
    made = model_request(GAUSSIAN, Noise(process), truth(GAUSSIAN, "gaussian"), t, XS, YS)
    assert isinstance(made, ModelRequest)
    return made


def worked_out(cell: Latest[ModelRequest | None]) -> ModelDensity:
    job = Job(None, model_frames(cell), "model").start()
    assert until(lambda: isinstance(job.newest, ModelDensity))
    newest = job.newest
    job.stop()
    assert job.join(PATIENCE)
    assert isinstance(newest, ModelDensity)
    return newest


@pytest.mark.parametrize("process", ["ve", "vp"])
def test_the_true_field_in_the_network_s_place_has_the_true_density(process: ProcessName) -> None:
    found = worked_out(Latest(wanted(process)))
    alpha, sigma = process_numbers(process, T)
    variance = alpha**2 * VARIANCE + sigma**2
    squares = XS[None].astype(float) ** 2 + YS[:, None].astype(float) ** 2
    exact = np.exp(-squares / 2 / variance) / (2 * np.pi * variance)
    assert found.how == "ode"
    np.testing.assert_allclose(found.values, exact, rtol=5e-3)  # steps of 0.2 in log sigma


def test_an_energy_is_summed_to_one_over_the_page_in_the_displayed_frame() -> None:
    net = ScoreNet(8, 2, torch.zeros(2), 0.7, prediction="energy")  # all weights zero: E = |z|^2 / 2 (1 + s^2)
    sigma, alpha = 0.3, 0.8
    variance = alpha**2 * (0.7**2 + sigma**2)
    xs, ys = torch.from_numpy(XS) / alpha, torch.from_numpy(YS) / alpha
    found = energy_density(Learned(net), xs, ys, sigma, alpha).numpy()
    squares = XS[None].astype(float) ** 2 + YS[:, None].astype(float) ** 2
    exact = np.exp(-squares / 2 / variance) / (2 * np.pi * variance)
    outside = 4 * np.exp(-(min(abs(edge) for edge in PAGE) ** 2) / 2 / variance)  # of the Gaussian, beyond the page
    np.testing.assert_allclose(found, exact, rtol=outside + 1e-3)


def test_only_an_energy_is_known_without_its_flow() -> None:
    assert not follows_flow(Learned(ScoreNet(8, 2, prediction="energy")))
    assert follows_flow(Learned(ScoreNet(8, 2)))
    assert not follows_flow(None)


def test_a_flow_is_that_of_gaussian_noise() -> None:
    said = model_request(GAUSSIAN, Noise(kernel="laplace"), truth(GAUSSIAN, "gaussian"), T, XS, YS)
    assert isinstance(said, str)
    assert "Gaussian" in said


def test_other_places_end_the_work_and_newer_weights_wait() -> None:
    first, elsewhere = wanted(), wanted(t=0.5)
    newer = ModelRequest(Learned(ScoreNet(8, 2)), *[getattr(first, n) for n in list(vars(first))[1:]])
    cell: Latest[ModelRequest | None] = Latest(first)
    work = model_frames(cell)
    next(work)
    assert isinstance(next(work), float)
    cell.put(newer)
    shown = next(answer for answer in work if not isinstance(answer, float))
    assert isinstance(shown, ModelDensity)
    assert shown.request is first
    cell.put(elsewhere)
    shown = next(answer for answer in work if isinstance(answer, ModelDensity))
    assert shown.request is elsewhere


def test_a_density_of_earlier_weights_or_other_noise_is_stale() -> None:
    request = wanted()
    made = ModelDensity(request, np.ones((16, 24), np.float32), "ode")
    raster = torch.from_numpy(XS), torch.from_numpy(YS)
    density = truth(GAUSSIAN, "gaussian")
    for field, level, stale in (
        (request.field, request.level, False),
        (Learned(ScoreNet(8, 2)), request.level, True),
        (request.field, request.level + 0.1, True),
    ):
        place = MapPlace(raster, (XS, YS), level, 1.0, level, 1.0, made)
        (shown,) = field_maps("model", "learned", (density, field), place)
        assert (shown.of, shown.stale, shown.peak) == ("learned", stale, 1.0)
    assert field_maps("model", "true", (density, request.field), place) == ()
