"""Comparisons, branches and walks beside a run, against stored pictures, numpy and a Gaussian in closed form."""

from dataclasses import dataclass, replace

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from scoreviz.engine.document import Imaging
from scoreviz.engine.frozen_array import FrozenArray
from scoreviz.engine.images.apart_view import branched, compared, frame_near, levels_of, off, walked, window_of
from scoreviz.engine.images.course import Begin, Course
from scoreviz.engine.images.image_chance import normals
from scoreviz.engine.images.image_run import ImageRun, ImageSpec, generate
from scoreviz.engine.images.judging import Eye
from scoreviz.engine.images.trying import as_beside, as_run, beside_of, branch_of, wander_of, why_no_branch
from scoreviz.engine.images.wandering import Walk, WanderSpec, wander
from scoreviz.engine.names import ImageSamplerName
from scoreviz.engine.tries import Beside, Fork, Wander
from scoreviz.maths.images.image_field import ImageField
from scoreviz.maths.images.judge import Judge
from scoreviz.maths.images.table import Table
from tests.engine.images.bell import Bell, alike

SHAPE = (1, 4, 4)


class TwoClasses(nn.Module):
    """E[x0 | x_t, class] of dark and light stored pictures, by Bayes; label 2 is either."""

    def __init__(self, betas: tuple[float, ...]) -> None:
        super().__init__()
        chance = torch.Generator().manual_seed(3)
        light = 0.5 + 0.4 * torch.rand((10, 16), generator=chance).double()
        self.stored = torch.cat([-light, light])
        self.abar = np.cumprod(1 - np.array(betas))

    def forward(self, x: Tensor, timestep: Tensor, label: Tensor | None) -> Tensor:
        abar = float(np.exp(np.interp(float(timestep[0]), np.arange(len(self.abar)), np.log(self.abar))))
        flat = x.double().flatten(1)
        logits = -(flat[:, None] - abar**0.5 * self.stored).square().sum(-1) / (2 * (1 - abar))
        if label is not None and int(label[0]) < 2:
            logits[:, (torch.arange(20) < 10) == bool(label[0])] = -torch.inf
        return (logits.softmax(-1) @ self.stored).reshape(x.shape).to(x)


@dataclass(frozen=True)
class Shades:
    net: TwoClasses
    table: Table
    image: tuple[int, int, int] = SHAPE
    eye: Eye | None = None

    def field(self, label: Tensor | None = None, guidance: float = 1.0) -> ImageField:
        return ImageField(self.net, "sample", self.table, self.image, label, 2, guidance)


class Brightness(Judge):
    """Takes a picture that is light on the whole for class 1."""

    def __init__(self) -> None:
        super().__init__(1, 2)

    def forward(self, x: Tensor) -> Tensor:
        mean = x.mean((1, 2, 3))
        return torch.stack([-mean, mean], 1)


def shades() -> Shades:
    table = Table.named("squaredcos_cap_v2", 200)
    return Shades(TwoClasses(table.betas), table)


def run_of(spec: ImageSpec) -> ImageRun:
    *_, last = generate(spec)
    assert last.finished
    return last


@pytest.mark.parametrize("sampler", ["ddim", "ddpm", "dpm++", "ode", "edm", "reverse-sde"])
def test_a_branch_that_changes_nothing_is_the_run_to_the_last_bit(sampler: ImageSamplerName) -> None:
    first = ImageSpec(shades(), Imaging(label=0, guidance=2.0, sampler=sampler, steps=12, count=3, eta=0.5))
    run, branch = run_of(first), run_of(branch_of(first, as_run(first.imaging, 5)))
    np.testing.assert_array_equal(branch.noisy, run.noisy)
    np.testing.assert_array_equal(branch.clean, run.clean)


@pytest.mark.parametrize("sampler", ["ddim", "ddpm", "dpm++", "ode-rk4", "edm"])
def test_a_branch_is_the_run_up_to_its_step_and_then_what_it_was_told(sampler: ImageSamplerName) -> None:
    first = ImageSpec(shades(), Imaging(label=0, sampler=sampler, steps=12, count=4))
    run = run_of(first)
    branch = run_of(branch_of(first, replace(as_run(first.imaging, 2), label=1)))
    np.testing.assert_array_equal(branch.noisy[:3], run.noisy[:3])
    np.testing.assert_array_equal(branch.clean[:2], run.clean[:2])
    assert (branch.clean[2] != run.clean[2]).any()  # it stands at the same place, and is told another class
    assert (run.noisy[-1].mean((1, 2, 3)) < -0.4).all()
    assert (branch.noisy[-1].mean((1, 2, 3)) > 0.4).all()


def test_another_seed_is_another_chance_after_the_step_alone() -> None:
    first = ImageSpec(shades(), Imaging(sampler="ddpm", steps=10, count=2, seed=4))
    run, branch = run_of(first), run_of(branch_of(first, replace(as_run(first.imaging, 6), seed=9)))
    np.testing.assert_array_equal(branch.noisy[:7], run.noisy[:7])
    assert (branch.noisy[7] != run.noisy[7]).all()
    still = ImageSpec(shades(), Imaging(sampler="ddim", steps=10, count=2, seed=4))
    np.testing.assert_array_equal(
        run_of(branch_of(still, replace(as_run(still.imaging, 6), seed=9))).noisy, run_of(still).noisy
    )


def test_a_branch_of_a_run_that_begins_later_leaves_at_a_step_of_the_sampler() -> None:
    picture = FrozenArray(np.full((1, *SHAPE), -0.7, np.float32))
    first = ImageSpec(shades(), Imaging(steps=10, count=2), Course(Begin(picture), 4))
    run, branch = run_of(first), run_of(branch_of(first, Fork(6, 1)))
    assert len(run.times) == 7
    np.testing.assert_array_equal(branch.noisy[:3], run.noisy[:3])
    assert (branch.clean[2] != run.clean[2]).any()
    assert why_no_branch(run, Fork(6, 1), 2) == ""
    assert "leaves at step 3" in why_no_branch(run, Fork(3), 2)
    assert "leaves at step 10" in why_no_branch(run, Fork(10), 2)
    assert "no class 2" in why_no_branch(run, Fork(6, 2), 2)
    assert why_no_branch(run, Fork(), 2).startswith("Go to a frame")


def test_two_settings_begin_with_the_same_noise() -> None:
    first = ImageSpec(shades(), Imaging(label=0, steps=8, count=3, seed=7))
    second = beside_of(first, Beside(1, 1.5, "ddpm", 20))
    run, other = run_of(first), run_of(second)
    assert second.imaging == Imaging(1, 1.5, "ddpm", 20, 0.0, 7, 3)
    assert len(other.times) == 21
    np.testing.assert_array_equal(other.noisy[0], run.noisy[0])
    assert (other.noisy[-1].mean((1, 2, 3)) > 0.4).all()
    same = run_of(beside_of(first, as_beside(first.imaging)))
    np.testing.assert_array_equal(same.noisy, run.noisy)
    columns = compared(run, other, 4, [0, 2])
    at = int(np.argmin(np.abs(other.times - run.times[4])))
    assert at == frame_near(other, float(run.times[4])) == 10
    apart = (run.clean[4, 2].astype(float) - other.clean[at, 2]) / 2
    assert columns[1].mark == 2
    assert abs(columns[1].off - np.sqrt((apart**2).mean())) < 1e-7
    assert columns[1].apart is not None
    np.testing.assert_allclose(columns[1].apart, 255 * np.abs(apart[0] / 0.5).clip(0, 1), atol=0.51)


def test_what_is_not_there_yet_is_not_shown() -> None:
    spec = ImageSpec(shades(), Imaging(steps=4, count=1))
    run = run_of(spec)
    partly = next(part for part in generate(spec) if part.count == 2)
    lower = [column.lower is None for column in branched(run, partly, 0, 5)]
    assert lower == [True, True, True, False, False]  # data first
    assert [column.off for column in branched(run, partly, 0, 5)][3:] == [0.0, 0.0]
    assert compared(run, None, 2, [0])[0].lower is None
    assert compared(run, partly, 3, [0])[0].apart is None


def test_how_far_two_pictures_are_apart_is_a_share_of_black_to_white() -> None:
    black, white = (np.full((3, 2, 2), value, np.float32) for value in (-1.0, 1.0))
    assert off(black, white) == 1.0
    assert levels_of(black, white).tolist() == [[255, 255], [255, 255]]
    one = black.copy()
    one[0, 0, 0] = -0.7  # one colour of one pixel, 0.15 of black to white
    assert levels_of(black, one).tolist() == [[round(255 * 0.15 / 3**0.5 / 0.5), 0], [0, 0]]


def test_the_pictures_shown_are_those_around_the_one_looked_at() -> None:
    assert window_of(16, 0, 5) == [0, 1, 2, 3, 4]
    assert window_of(16, 8, 5) == [6, 7, 8, 9, 10]
    assert window_of(16, 15, 5) == [11, 12, 13, 14, 15]
    assert window_of(3, 1, 5) == [0, 1, 2]


def walk_of(model: Bell | Shades, told: Wander, label: int = -1) -> Walk:
    picture = FrozenArray(np.linspace(-0.5, 0.5, int(np.prod(model.image))).reshape(model.image))
    *_, last = wander(WanderSpec(model, label, 1.0, picture, told))
    return last


def test_a_walk_in_a_gaussian_is_the_recursion_in_closed_form() -> None:
    bell, told = alike(0.4), Wander(0.35, 0.15, 30, 5)
    walk = walk_of(bell, told)
    abar = np.exp(np.interp(0.35 * 1000, np.arange(1001), np.log(np.cumprod([1.0, *(1 - np.array(bell.table.betas))]))))
    level = ((1 - abar) / abar) ** 0.5
    h = 0.15 * 2 * level**2
    assert abs(walk.sigma - level) < 1e-6 * level
    assert abs(walk.h - h) < 1e-6 * h
    y = np.linspace(-0.5, 0.5, 6) + level * normals("5 wander start", 1, 6)[0].numpy()
    precision = np.linalg.inv(bell.covariance + level**2 * np.eye(6))
    for k in range(31):
        clean = bell.mean + bell.covariance @ precision @ (y - bell.mean)
        np.testing.assert_allclose(walk.noisy[k].ravel(), abar**0.5 * y, atol=2e-4)
        np.testing.assert_allclose(walk.clean[k].ravel(), clean, atol=2e-4)
        y = y - h * precision @ (y - bell.mean) + (2 * h) ** 0.5 * normals(f"5 wander {k}", 1, 6)[0].numpy()
    away = np.sqrt(((walk.clean - walk.clean[0]) ** 2).mean((1, 2, 3))) / 2
    np.testing.assert_allclose(walk.away(), away, rtol=1e-5)
    assert [column.mark for column in walked(walk, 4)] == [0, 10, 20, 30]


def test_a_walk_stays_in_its_class_at_little_noise_and_leaves_it_where_there_is_much() -> None:
    model = shades()
    little, much = (walk_of(model, Wander(t, 0.3, 200, 1)) for t in (0.3, 0.9))
    side = [np.sign(walk.clean.mean((1, 2, 3))) for walk in (little, much)]
    assert len(set(side[0][1:])) == 1
    assert len(set(side[1][1:])) == 2
    told = walk_of(model, Wander(0.9, 0.3, 50, 1), label=1)
    assert (told.clean.mean((1, 2, 3)) > 0.4).all()


def test_a_walk_tells_for_what_its_pictures_are_taken() -> None:
    seen = replace(shades(), eye=Eye(Brightness()))
    walk = walk_of(seen, Wander(0.9, 0.3, 60, 1))
    light = walk.clean.mean((1, 2, 3)) > 0
    assert walk.told is not None
    np.testing.assert_array_equal(walk.told == 1, light)
    assert 0 < light.sum() < 61
    assert walk.stayed(40) == (light[:41] == light[0]).sum()
    assert walk_of(shades(), Wander(0.9, 0.3, 5, 1)).told is None


def test_a_step_over_the_bound_leaves_and_ends_and_one_under_it_stays() -> None:
    model = shades()
    stays, leaves = (walk_of(model, Wander(0.3, share, 300, 1)) for share in (0.95, 1.5))
    assert stays.left == -1
    assert stays.count == 301
    assert 0 < leaves.left < 300
    assert leaves.finished
    assert leaves.count == leaves.left + 1


def test_a_walk_begins_with_the_picture_a_run_has_ended_with() -> None:
    spec = ImageSpec(shades(), Imaging(label=1, guidance=1.5, steps=5, count=3))
    run = run_of(spec)
    asked = wander_of(run, 2, Wander())
    assert (asked.label, asked.guidance, asked.picture) == (1, 1.5, FrozenArray(run.noisy[-1, 2]))
