"""Where runs begin, and the part of a picture that is known, with data that are a Gaussian: closed forms decide."""

import itertools
import math
from dataclasses import replace

import numpy as np
import pytest
import torch

from scoreviz.engine.document import Imaging
from scoreviz.engine.frozen_array import FrozenArray
from scoreviz.engine.images.course import Begin, Course, Known
from scoreviz.engine.images.image_run import ImageRun, ImageSpec, generate, plan_times
from scoreviz.engine.names import ImageSamplerName
from scoreviz.maths.images.starts import back, between
from scoreviz.maths.images.table import Table
from tests.engine.images.bell import Bell, alike

PICTURE = FrozenArray(np.array([[[0.9, -0.8, 0.1], [0.0, 0.6, -0.2]]]))
FLOWS = "ddim", "dpm++", "ode", "ode-euler", "ode-rk4"
SAMPLERS: tuple[ImageSamplerName, ...] = ("ddim", "ddpm", "dpm++", "ode", "ode-euler", "ode-rk4", "reverse-sde", "edm")


def run_of(model: Bell, imaging: Imaging, course: Course) -> ImageRun:
    *_, last = generate(ImageSpec(model, imaging, course))
    assert last.finished
    return last


def flat(pictures: np.ndarray) -> np.ndarray:
    return pictures.reshape(len(pictures), -1).astype(float)


def test_a_picture_is_noised_to_the_time_and_led_back_by_the_flow() -> None:
    model, imaging = alike(0.6), Imaging(sampler="ddim", steps=50, count=64)
    course = Course(Begin(FrozenArray(PICTURE.values[None])), at=20)
    run = run_of(model, imaging, course)
    assert len(run.times) == 31
    assert run.times[0] == plan_times(model, imaging)[20] == pytest.approx(0.6)
    alpha, sigma = run.alphas[0], run.sigmas[0]
    z = (flat(run.noisy[0]) - alpha * PICTURE.values.reshape(1, -1)) / sigma
    # Standard normal: 384 numbers, five standard errors of a mean and of a variance.
    assert abs(z.mean()) < 5 / math.sqrt(z.size)
    assert abs((z**2).mean() - 1) < 5 * math.sqrt(2 / z.size)
    expected = model.landed(flat(run.noisy[0]), alpha, sigma)
    # The error of DDIM falls as 1 / steps: of 60 steps it is half of that of 30.
    finer = run_of(model, replace(imaging, steps=100), replace(course, at=40))
    worse, better = (abs(flat(r.noisy[-1]) - expected).max() for r in (run, finer))
    assert better < 0.6 * worse
    assert worse < 0.15


@pytest.mark.parametrize("sampler", SAMPLERS)
def test_every_sampler_begins_and_ends_where_it_should(sampler: ImageSamplerName) -> None:
    model, imaging = alike(0.5), Imaging(sampler=sampler, steps=40, count=3)
    run = run_of(model, imaging, Course(Begin(FrozenArray(PICTURE.values[None]), "one"), at=25))
    x = flat(run.noisy[0])
    np.testing.assert_allclose(x[1:], x[:1].repeat(2, 0), atol=1e-6)
    z = (x[0] - run.alphas[0] * PICTURE.values.flatten()) / run.sigmas[0]
    np.testing.assert_allclose(z, torch_noise(imaging), atol=1e-5)
    assert run.count == 16
    off = abs(flat(run.noisy[-1]) - model.landed(x, run.alphas[0], run.sigmas[0])).max()
    assert off < 0.1 if sampler in FLOWS else off < 5 * 2**0.5 * 0.3  # two draws of a posterior no wider than the data


def torch_noise(imaging: Imaging) -> np.ndarray:
    """What a run from noise begins with."""
    first = next(run for run in generate(ImageSpec(alike(), replace(imaging, count=1))) if run.count)
    return flat(first.noisy[0])[0]


def test_noise_between_two_seeds_keeps_its_length_and_turns_evenly() -> None:
    model, imaging = alike(), Imaging(count=5, seed=3, steps=4)
    run = run_of(model, imaging, Course(Begin(noise="between", other=8)))
    x = flat(run.noisy[0])
    np.testing.assert_allclose(x[0], torch_noise(imaging), atol=1e-6)
    np.testing.assert_allclose(x[-1], torch_noise(replace(imaging, seed=8)), atol=1e-6)
    unit, other = (torch.tensor(v / np.linalg.norm(v)) for v in (x[0], x[-1]))
    made = between(unit, other, torch.linspace(0, 1, 5)).numpy()
    np.testing.assert_allclose(np.linalg.norm(made, axis=1), 1, atol=1e-6)
    turns = [math.acos(a @ b) for a, b in itertools.pairwise(made)]
    np.testing.assert_allclose(turns, math.acos(made[0] @ made[-1]) / 4, rtol=1e-5)
    same = run_of(model, imaging, Course(Begin(noise="between", other=3)))
    np.testing.assert_allclose(flat(same.noisy[0]), x[:1].repeat(5, 0), atol=1e-6)


def test_noisy_pictures_are_taken_as_they_are_and_go_the_way_of_the_run_they_come_from() -> None:
    model, imaging = alike(0.5), Imaging(sampler="ddim", steps=20, count=3)
    whole = run_of(model, imaging, Course())
    branch = run_of(model, imaging, Course(Begin(FrozenArray(whole.noisy[8]), "none"), at=8))
    np.testing.assert_array_equal(branch.noisy[0], whole.noisy[8])
    np.testing.assert_allclose(branch.noisy, whole.noisy[8:], atol=1e-5)
    np.testing.assert_array_equal(branch.times, whole.times[8:])


HALF = FrozenArray(np.array([[1, 1, 0], [1, 0, 0]]))


@pytest.mark.parametrize("sampler", SAMPLERS)
@pytest.mark.parametrize("repeats", [1, 3])
def test_the_known_part_is_as_noisy_as_each_step_and_at_the_end_the_picture_itself(
    sampler: ImageSamplerName, repeats: int
) -> None:
    imaging = Imaging(sampler=sampler, steps=10, count=64)
    run = run_of(alike(0.5), imaging, Course(known=Known(PICTURE, HALF, repeats)))
    kept = HALF.values.flatten() > 0
    np.testing.assert_allclose(
        flat(run.noisy[-1])[:, kept], PICTURE.values.flatten()[kept][None].repeat(64, 0), atol=1e-6
    )
    before = np.zeros((64, 3))
    for frame in range(run.count - 1):
        mean = run.alphas[frame] * PICTURE.values.flatten()[kept]
        z = (flat(run.noisy[frame])[:, kept] - mean) / run.sigmas[frame]
        assert abs(z.mean()) < 5 / math.sqrt(z.size)
        assert abs((z**2).mean() - 1) < 5 * math.sqrt(2 / z.size)
        assert abs((z * before).mean()) < 5 / math.sqrt(z.size)  # each step has noise of its own
        before = z


def test_repeats_bring_what_is_asked_for_nearer_to_what_follows_from_the_known_part() -> None:
    model, imaging = alike(0.9), Imaging(sampler="ddpm", steps=30, count=64)
    kept = HALF.values.flatten() > 0
    covariance, away = model.covariance, (PICTURE.values.flatten() - model.mean)[kept]
    follows = covariance[np.ix_(~kept, kept)] @ np.linalg.inv(covariance[np.ix_(kept, kept)])
    mean = model.mean[~kept] + follows @ away
    off = []
    for repeats in (1, 8):
        run = run_of(model, imaging, Course(known=Known(PICTURE, HALF, repeats)))
        off.append(abs(flat(run.noisy[-1])[:, ~kept].mean(0) - mean).max())
    left = covariance[np.ix_(~kept, ~kept)] - follows @ covariance[np.ix_(kept, ~kept)]
    error = 5 * math.sqrt(left.max() / 64)
    assert off[1] < off[0]
    assert off[1] < error, (off, error)


def test_going_back_puts_in_the_noise_of_the_step() -> None:
    table = Table.named("linear", 1000)
    left = np.cumprod(1 - np.linspace(1e-4, 0.02, 1000))  # abar, of Ho et al.
    s, t = left[299], left[499]
    x, z = torch.tensor([[1.0, 0.0]]).double(), torch.tensor([[0.0, 1.0]]).double()
    expected = [[math.sqrt(t / s), math.sqrt((1 - t) - t / s * (1 - s))]]
    np.testing.assert_allclose(back(x, table, 0.3, 0.5, z).numpy(), expected, rtol=1e-6)


@pytest.mark.parametrize(
    ("course", "why"),
    [
        (Course(at=4), "cannot begin at step 4"),
        (Course(at=-1), "cannot begin at step -1"),
        (Course(Begin(noise="none")), "needs pictures"),
        (Course(Begin(FrozenArray(np.zeros((1, 1, 3, 3))))), "2 × 3 pixels"),
        (Course(known=Known(PICTURE, FrozenArray(np.zeros((3, 2))))), "2 × 3 pixels"),
    ],
)
def test_a_course_that_is_none_is_refused_in_one_sentence(course: Course, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        next(generate(ImageSpec(alike(), Imaging(steps=4, count=2), course)))
