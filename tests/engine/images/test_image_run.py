"""Runs of images: every sampler lands on the pictures that there are when the network is their exact denoiser."""

from dataclasses import dataclass, replace

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from scoreviz.engine.document import Imaging
from scoreviz.engine.images.image_run import ImageRun, ImageSpec, generate, why_not
from scoreviz.engine.images.image_view import moment_at, pixels_of, strip_cell, strip_frames
from scoreviz.engine.names import ImageSamplerName
from scoreviz.maths.images.image_field import ImageField
from scoreviz.maths.images.image_sampler import image_sampler
from scoreviz.maths.images.objective import Predicted
from scoreviz.maths.images.table import Table
from scoreviz.maths.images.watched import Watched

SHAPE = (1, 6, 6)
STORED = 200
SAMPLERS: tuple[ImageSamplerName, ...] = ("ddim", "ddpm", "dpm++", "ode", "ode-euler", "ode-rk4", "reverse-sde", "edm")


class Remembered(nn.Module):
    """E[x0 | x_t] for a data set of stored pictures, by Bayes: weights exp(-|x - alpha x_k|^2 / 2 sigma^2).

    It answers in any of the three ways that a network may. The level comes from the table's betas, multiplied out here.
    """

    def __init__(self, stored: Tensor, betas: tuple[float, ...], kind: Predicted) -> None:
        super().__init__()
        self.stored, self.kind = stored.double().flatten(1), kind
        self.abar = torch.tensor(np.cumprod(1 - np.array(betas)))
        self.asked = 0

    def forward(self, x: Tensor, timestep: Tensor, label: Tensor | None = None) -> Tensor:
        self.asked += 1
        abar = self._abar(float(timestep[0]))
        alpha, sigma = abar**0.5, (1 - abar) ** 0.5
        flat = x.double().flatten(1)
        apart = (flat[:, None] - alpha * self.stored).square().sum(-1)
        clean = torch.softmax(-apart / (2 * sigma**2), -1) @ self.stored
        eps = (flat - alpha * clean) / sigma
        answers = {"sample": clean, "epsilon": eps, "v_prediction": alpha * eps - sigma * clean}
        return answers[self.kind].reshape(x.shape).to(x)

    def _abar(self, place: float) -> float:
        """Log-linear between entries, as the table is read in continuous time."""
        below = min(int(place), len(self.abar) - 2)
        low, high = self.abar[below].clamp(min=1e-10).log(), self.abar[below + 1].clamp(min=1e-10).log()
        return float((low + (place - below) * (high - low)).exp())


@dataclass(frozen=True)
class Exact:
    """A model whose network is that denoiser."""

    net: Remembered
    table: Table
    image: tuple[int, int, int] = SHAPE
    eye: None = None

    def field(self, label: Tensor | None = None, guidance: float = 1.0) -> ImageField:
        return ImageField(self.net, self.net.kind, self.table, self.image, label, None, guidance)


def stored() -> Tensor:
    return torch.rand((STORED, *SHAPE), generator=torch.Generator().manual_seed(5)) * 2 - 1


def exact(kind: Predicted = "sample", schedule: str = "squaredcos_cap_v2") -> Exact:
    table = Table.named(schedule, 1000)
    return Exact(Remembered(stored(), table.betas, kind), table)


def run_of(model: Exact, imaging: Imaging) -> ImageRun:
    *_, last = generate(ImageSpec(model, imaging))
    assert last.finished
    return last


def nearest(run: ImageRun) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """The root mean square difference of each picture from the nearest stored one, and which that is."""
    made, there = run.noisy[-1].reshape(-1, 36), stored().flatten(1).numpy()
    apart = np.sqrt(((made[:, None] - there) ** 2).mean(-1))
    return apart.min(1), apart.argmin(1)


def left_over(sampler: str, betas: tuple[float, ...], first: float = 0.2) -> float:
    """How much of the noise of one number is left at the end, once only one stored picture counts.

    Then x_t = alpha p + e, and e goes its way alone. DDIM, DDPM, DPM-Solver++ and EDM end with x0-hat = p itself. What
    goes by steps in t from e = sigma(first) with dx = [f x - g^2 s / 2] dt, or twice the s, leaves a little.
    """
    orders = {"ode-euler": 1, "ode": 2, "ode-rk4": 4, "reverse-sde": 1}
    if sampler not in orders:
        return 0.0
    logs = np.concatenate([[0.0], np.cumsum(np.log1p(-np.array(betas)))])
    last, share = len(betas), 1.0 if sampler == "reverse-sde" else 0.5

    def abar(t: float) -> float:
        return float(np.exp(np.interp(t * last, np.arange(last + 1), logs)))

    def slope(t: float, e: float) -> float:
        entry = min(max(int(np.ceil(t * last - 1e-4)), 1), last)
        rate = last * float(logs[entry - 1] - logs[entry])
        square = max((1 - abar(t)) / abar(t), (1 - abar(1 / last)) / abar(1 / last))
        return -0.5 * rate * e + share * rate * e / (abar(t) * square)

    e, h = (1 - abar(first)) ** 0.5, -0.01
    for k in range(round(first * 100), 0, -1):
        t = k / 100
        one = slope(t, e)
        if orders[sampler] == 1:
            e += h * one
        elif orders[sampler] == 2:
            e += h * (one + slope(t + h, e + h * one)) / 2
        else:
            two = slope(t + h / 2, e + h / 2 * one)
            three = slope(t + h / 2, e + h / 2 * two)
            e += h * (one + 2 * two + 2 * three + slope(t + h, e + h * three)) / 6
    return abs(e)


@pytest.mark.parametrize("schedule", ["squaredcos_cap_v2", "linear"])
@pytest.mark.parametrize("sampler", SAMPLERS)
def test_every_sampler_lands_on_stored_pictures(sampler: ImageSamplerName, schedule: str) -> None:
    eta = 1.0 if sampler == "reverse-sde" else 0.0
    model = exact(schedule=schedule)
    apart, which = nearest(run_of(model, Imaging(sampler=sampler, steps=100, count=8, eta=eta)))
    # The stored pictures are uniform noise: two of them are sqrt(2/3) = 0.82 apart. What the SDE's last step puts in,
    # of variance g^2 dt = 10 beta_10, nothing takes away. Both are noises: their length over 36 numbers, and five
    # standard errors. The rest is float32.
    noise = left_over(sampler, model.table.betas) + eta * (10 * model.table.betas[9]) ** 0.5
    assert apart.max() < noise * (1 + 5 / 72**0.5) + 1e-5, apart
    assert len(set(which.tolist())) > 3


@pytest.mark.parametrize("kind", ["sample", "epsilon", "v_prediction"])
def test_however_the_network_answers_the_pictures_are_the_same(kind: Predicted) -> None:
    imaging = Imaging(sampler="dpm++", steps=30, count=4)
    plain, other = run_of(exact(), imaging), run_of(exact(kind), imaging)
    np.testing.assert_allclose(other.clean[3], plain.clean[3], atol=2e-3)
    np.testing.assert_array_equal(nearest(other)[1], nearest(plain)[1])


def test_two_runs_of_one_seed_are_equal_and_begin_alike_whatever_the_sampler_and_the_number() -> None:
    model = exact()
    imaging = Imaging(sampler="ddpm", steps=12, count=5)
    first, again = run_of(model, imaging), run_of(model, imaging)
    np.testing.assert_array_equal(first.noisy, again.noisy)
    fewer = run_of(model, replace(imaging, count=2))
    np.testing.assert_allclose(fewer.noisy, first.noisy[:, :2], atol=1e-5)
    for sampler in SAMPLERS:
        other = run_of(model, replace(imaging, sampler=sampler, steps=3))
        np.testing.assert_allclose(other.noisy[0], first.noisy[0], rtol=1e-5, atol=1e-6)
    unlike = run_of(model, replace(imaging, seed=1))
    assert (unlike.noisy[0] != first.noisy[0]).all()


@pytest.mark.parametrize("sampler", ["ddim", "edm", "ode"])
def test_the_clean_picture_beside_each_frame_is_what_the_network_says_there(sampler: ImageSamplerName) -> None:
    model = exact()
    run = run_of(model, Imaging(sampler=sampler, steps=10, count=3))
    for frame in (0, 4, 8):
        t, alpha, sigma = run.times[frame], run.alphas[frame], run.sigmas[frame]
        told = model.net(torch.tensor(run.noisy[frame]), torch.full((3,), t * 1000 - 1))
        np.testing.assert_allclose(run.clean[frame], told.numpy(), atol=2e-3)
        arrow = (alpha * run.clean[frame] - run.noisy[frame]) / sigma**2  # Tweedie
        length = np.linalg.norm(arrow.reshape(3, -1), axis=1)
        np.testing.assert_allclose(run.lengths[frame], length, rtol=1e-3)
    np.testing.assert_array_equal(run.clean[-1], run.noisy[-1])
    assert np.isnan(run.lengths[-1]).all()


class Constant(nn.Module):
    """Answers one clean picture for each class, whatever it is shown."""

    pictures = torch.linspace(-0.3, 0.3, 2 * 36).reshape(2, *SHAPE)

    def forward(self, x: Tensor, timestep: Tensor, label: Tensor) -> Tensor:
        return self.pictures[label]


def test_what_guidance_puts_in_is_w_times_the_difference_of_the_two_answers() -> None:
    field = ImageField(Constant(), "sample", Table.named(), SHAPE, torch.tensor(0), 1, 2.0)
    look = Watched(field).look(torch.randn((3, 36), generator=torch.Generator().manual_seed(1)).double(), 0.7)
    any_class, told = Constant.pictures[1].flatten().double(), Constant.pictures[0].flatten().double()
    clean = any_class + 2 * (told - any_class)
    torch.testing.assert_close(look.clean[0], clean, atol=1e-6, rtol=0)
    assert look.guidance is not None
    torch.testing.assert_close(look.guidance[0], 2 * (told - any_class) / 0.7**2, atol=1e-6, rtol=1e-6)
    assert Watched(replace(field, guidance=1.0)).look(torch.zeros((1, 36)), 0.7).guidance is None


def test_what_is_shown_beside_a_step_costs_no_second_look() -> None:
    model = exact()
    run_of(model, Imaging(sampler="ddim", steps=20, count=2))
    assert model.net.asked == 20


def test_the_three_pictures_are_an_equation() -> None:
    run = run_of(exact(), Imaging(steps=10, count=2))
    moment = moment_at(run, 5, 1)
    assert moment.noise is not None
    x, x0, eps = (shown[..., 0].astype(float) / 127.5 - 1 for shown in (moment.noisy, moment.clean, moment.noise))
    made = moment.alpha * x0 + moment.sigma * 2.5 * eps
    inside = (abs(x) < 0.99) & (abs(eps) < 0.99)
    assert inside.mean() > 0.5
    # Half a level of 127.5 in each of the three pictures.
    assert abs(made - x)[inside].max() < (1 + moment.alpha + 2.5 * moment.sigma) * 0.5 / 127.5 + 1e-6
    assert moment_at(run, 10, 1).noise is None


def test_pixels_are_bytes_with_what_lies_beyond_cut_off() -> None:
    grey = np.array([[[-2.0, -1.0, 0.0, 1.0, 3.0]]], np.float32)
    assert pixels_of(grey)[0].tolist() == [[0] * 3, [0] * 3, [128] * 3, [255] * 3, [255] * 3]
    colour = np.stack([np.full((2, 2), level, np.float32) for level in (-1.0, 0.0, 1.0)])
    assert pixels_of(colour)[1, 1].tolist() == [0, 128, 255]


def test_a_strip_goes_from_data_to_noise_and_has_no_more_cells_than_frames() -> None:
    assert strip_frames(40, 5) == [40, 30, 20, 10, 0]
    assert strip_frames(2, 12) == [2, 1, 0]
    partly = next(run for run in generate(ImageSpec(exact(), Imaging(steps=4, count=1))) if run.count == 2)
    assert strip_cell(partly, 1, 0) is not None
    assert strip_cell(partly, 2, 0) is None


def test_what_does_not_fit_in_memory_is_refused_before_anything_is_made() -> None:
    large = Imaging(steps=1000, count=64)
    assert why_not(large, (3, 64, 64)).endswith("at most 1.5 GB are recorded.")
    assert why_not(Imaging(), (1, 28, 28)) == ""
    model = exact()
    with pytest.raises(ValueError, match="at most"):
        next(generate(ImageSpec(replace(model, image=(3, 64, 64)), large)))
    assert model.net.asked == 0


def test_a_lack_of_memory_is_said_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    model = exact()

    def fail(*_: object) -> Tensor:
        raise RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate 9 bytes")

    monkeypatch.setattr(model.net, "forward", fail)
    with pytest.raises(ValueError, match="There is not enough memory for that"):
        list(generate(ImageSpec(model, Imaging(steps=2, count=1))))


@pytest.mark.parametrize("steps", [1, 2, 40])
def test_edm_visits_no_level_that_the_network_does_not_know(steps: int) -> None:
    field = exact().field()
    first = np.sqrt(1e-4 / 0.9999)  # of the linear table, whose first beta is 0.0001
    linear = Table.named("linear")
    plan = image_sampler("edm", field, linear, steps, 0.0)
    levels = [linear.level(t) for t in plan.times]
    assert len(levels) == steps + 1
    assert levels[-1] == 0
    assert min(levels[:-1]) >= first * (1 - 1e-6)
    if steps > 1:
        assert levels[-2] == pytest.approx(first, rel=1e-5)
