"""The plane of images through a whole model: every arrow, share and way against a Gaussian's closed forms."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from scoreviz.engine.document import OWN_PICTURE, Imaging, PicturePlane
from scoreviz.engine.field_checks import WrongFieldError, plain_part
from scoreviz.engine.frozen_array import FrozenArray
from scoreviz.engine.images.image_run import ImageRun, ImageSpec, generate
from scoreviz.engine.images.memory import NO_MEMORY
from scoreviz.engine.images.plane_choice import places_of, with_picture
from scoreviz.engine.images.plane_page import COLUMNS, ROWS, PlanePage
from scoreviz.engine.images.plane_work import AT_ONCE, Arrows, PlaneSpec, Point, follow, look_around, why_no_plane
from scoreviz.engine.images.wandering import WanderSpec, wander
from scoreviz.engine.tries import Wander
from scoreviz.maths.images.image_field import ImageField
from scoreviz.maths.images.table import Table

SHAPE = (3, 3, 4)
NUMBERS = 36
MIDDLE = np.linspace(-0.1, 0.1, NUMBERS)
VARIANCES = np.linspace(0.01, 0.09, NUMBERS)  # of each number, which are independent: C is diagonal


class Bell(nn.Module):
    """E[x0 | x_t] of N(mu, C): mu + alpha C / (alpha^2 C + sigma^2) (x_t - alpha mu), the levels by the betas."""

    def __init__(self, betas: Sequence[float]) -> None:
        super().__init__()
        self.logs = np.concatenate([[0.0], np.cumsum(np.log1p(-np.array(betas)))])
        self.asked: list[int] = []

    def forward(self, x: Tensor, timestep: Tensor, label: Tensor | None = None) -> Tensor:
        self.asked.append(len(x))
        abar = float(np.exp(np.interp(float(timestep[0]) + 1, np.arange(len(self.logs)), self.logs)))
        flat = x.double().flatten(1).numpy()
        gain = abar**0.5 * VARIANCES / (abar * VARIANCES + 1 - abar)
        clean = MIDDLE + gain * (flat - abar**0.5 * MIDDLE)
        return torch.tensor(clean.reshape(x.shape), dtype=x.dtype)


@dataclass(frozen=True)
class Model:
    net: Bell
    table: Table
    image: tuple[int, int, int] = SHAPE
    eye: None = None

    def field(self, label: Tensor | None = None, guidance: float = 1.0) -> ImageField:
        return ImageField(self.net, "sample", self.table, SHAPE, label, None, guidance, bounded=False)


@pytest.fixture(scope="module")
def run() -> ImageRun:
    table = Table.named("linear")
    *_, last = generate(ImageSpec(Model(Bell(table.betas), table), Imaging(steps=8, count=5)))
    return last


PLANE = PicturePlane((3, 0, 4), 0.4, 7, (0.2, 0.5))


def clean_of(y: NDArray[np.float64], level: float) -> NDArray[np.float64]:
    return MIDDLE + VARIANCES / (VARIANCES + level**2) * (y - MIDDLE)


def axes_of(run: ImageRun, page: PlanePage) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The middle of the three pictures and the axes, from the places that are told: pictures = middle + places axes."""
    three = run.noisy[-1, [3, 0, 4]].reshape(3, -1).astype(float)
    middle = three.mean(0)
    return middle, np.linalg.lstsq(page.corners, three - middle, rcond=None)[0]


def draw(seed: int) -> NDArray[np.float64]:
    from scoreviz.engine.images.image_chance import normals  # where chance comes from; what is made of it is here

    return normals(f"{seed} plane", 1, NUMBERS)[0].numpy()


def all_arrows(run: ImageRun) -> Arrows:
    *_, found = look_around(PlaneSpec(run, PLANE))
    assert found is not None
    return found


def test_every_arrow_and_share_is_that_of_the_closed_form(run: ImageRun) -> None:
    found = all_arrows(run)
    middle, axes = axes_of(run, found.page)
    np.testing.assert_allclose(axes @ axes.T, np.eye(2), atol=1e-6)
    eps = draw(7) - axes.T @ (axes @ draw(7))
    level = found.sigma / found.alpha
    assert found.alpha**2 + found.sigma**2 == pytest.approx(1)
    pictures = middle + found.nodes @ axes
    drift = clean_of(pictures + level * eps, level) - pictures
    radius = np.sqrt((found.page.corners**2).sum(1).mean())
    # The network answers in float32: 2^-24 of numbers up to level |y|, which the projection adds up over 36.
    close = 36**0.5 * 2**-22 * abs(pictures + level * eps).max()
    np.testing.assert_allclose(found.arrows * radius, drift @ axes.T, atol=close)
    lengths = np.linalg.norm(drift, axis=1)
    np.testing.assert_allclose(found.shares, np.linalg.norm(drift @ axes.T, axis=1) / lengths, atol=2 * close)
    assert found.share == pytest.approx(found.shares.mean())
    assert found.by_chance < found.share < 1


def test_the_coarse_grid_comes_first_and_no_step_is_long(run: ImageRun) -> None:
    model = run.spec.model
    assert isinstance(model, Model)
    model.net.asked.clear()
    looks = [look for look in look_around(PlaneSpec(run, PLANE)) if look is not None]
    assert max(model.net.asked) <= AT_ONCE
    coarse = next(look for look in looks if len(look.nodes) >= 45).nodes[:45]
    all_nodes = looks[-1].nodes
    assert looks[-1].finished
    assert len(np.unique(all_nodes.round(9), axis=0)) == COLUMNS * ROWS
    np.testing.assert_allclose([coarse.min(0), coarse.max(0)], [all_nodes.min(0), all_nodes.max(0)])
    assert len(np.unique(coarse[:, 0].round(9))) == 9
    assert len(np.unique(coarse[:, 1].round(9))) == 5


def last_point(run: ImageRun, plane: PicturePlane) -> Point:
    *_, found = follow(PlaneSpec(run, plane))
    assert found is not None
    return found


@pytest.mark.parametrize("dot", [(0.2, 0.5), (4.0, -3.0)])
def test_the_way_of_the_dot_is_the_flow_of_the_closed_form(run: ImageRun, dot: tuple[float, float]) -> None:
    arrows = all_arrows(run)
    middle, axes = axes_of(run, arrows.page)
    found = last_point(run, replace(PLANE, dot=dot))
    first, second, third = arrows.page.corners
    place = first + dot[0] * (second - first) + dot[1] * (third - first)
    np.testing.assert_allclose(found.place, place)
    np.testing.assert_allclose(found.path[0], place)
    picture, eps = middle + place @ axes, draw(7) - axes.T @ (axes @ draw(7))
    level = arrows.sigma / arrows.alpha
    y = picture + level * eps
    clean = clean_of(y, level)
    np.testing.assert_allclose(found.meant, (clean - middle) @ axes.T, atol=1e-5)
    end = MIDDLE + np.sqrt(VARIANCES / (VARIANCES + level**2)) * (y - MIDDLE)
    # The flow bends where lambda is near sqrt(v), at most 0.3. There the levels, even in lambda^(1/7), fall by a ratio
    # of about 1.3, and Heun's step errs by (ln 1.3)^2 / 12 = 0.6 % of what moves there: 0.3 of lambda = 2.03 in all.
    moved = abs(end - y).max()
    np.testing.assert_allclose(found.path[-1], (end - middle) @ axes.T, atol=0.001 * moved)
    off = end - middle - axes.T @ (axes @ (end - middle))
    assert found.apart == pytest.approx(float(np.sqrt((off**2).mean())), abs=0.001 * moved)
    assert found.end is not None
    shown = {"picture": picture, "noisy": arrows.alpha * y, "clean": clean, "end": end}
    for name, numbers in shown.items():
        levels = (numbers.reshape(SHAPE).clip(-1, 1) + 1) * 127.5
        slack = 0.51 + 127.5 * 0.001 * moved * (name == "end")
        np.testing.assert_allclose(np.moveaxis(getattr(found, name).astype(float), -1, 0), levels, atol=slack)


def test_a_picture_is_at_its_own_place_and_stays_there_when_it_is_noised(run: ImageRun) -> None:
    for corner, dot in enumerate(((0.0, 0.0), (1.0, 0.0), (0.0, 1.0))):
        found = last_point(run, replace(PLANE, dot=dot))
        own = run.noisy[-1, PLANE.pictures[corner]]
        shown = np.rint((np.moveaxis(own, 0, -1).clip(-1, 1) + 1) * 127.5)
        assert abs(found.picture - shown).max() <= 1


def test_another_draw_is_another_plane_and_the_same_draw_the_same(run: ImageRun) -> None:
    ends = [last_point(run, replace(PLANE, seed=seed)).path[-1] for seed in (7, 7, 8)]
    np.testing.assert_array_equal(ends[0], ends[1])
    assert abs(ends[0] - ends[2]).max() > 1e-3


def test_a_place_is_named_and_found_again_and_no_dot_leaves_the_page() -> None:
    page = PlanePage.around(np.array([[-3.0, -1.0], [4.0, -1.0], [0.5, 2.5]]))
    assert page.place_of(page.dot_at((1.25, -0.5))) == pytest.approx((1.25, -0.5))
    far = np.array(page.place_of(page.dot_at((1e9, -1e9)))) - page.middle
    assert far.tolist() == pytest.approx([page.size[0] / 2, -page.size[1] / 2])
    across, up = np.subtract(page.place_of(page.moved((0.3, 0.3), (1, -2))), page.place_of((0.3, 0.3))) / page.cell
    assert (across, up) == (pytest.approx(1), pytest.approx(-2))
    nodes = page.nodes()
    assert (abs(nodes - page.middle) < np.array(page.size) / 2).all()
    assert (page.corners > nodes.min(0)).all()
    assert (page.corners < nodes.max(0)).all()


def test_why_there_is_no_plane_is_one_sentence(run: ImageRun) -> None:
    assert why_no_plane(run, PLANE) == ""
    assert why_no_plane(None, PLANE) == "The plane comes when the pictures are made."
    assert why_no_plane(replace(run, count=2), PLANE) == "The plane comes when the pictures are made."
    assert why_no_plane(run, replace(PLANE, pictures=(0, 5, 1))) == "There is no picture 6: choose three of the 5."
    assert why_no_plane(replace(run, noisy=run.noisy[:, :2]), PLANE).startswith("A plane needs three pictures")
    alike = run.noisy.copy()
    alike[-1, 3] = alike[-1, 0]
    assert "two of them are equal" in why_no_plane(replace(run, noisy=alike), PLANE)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("pictures", [1, 2], "must be three whole numbers"),
        ("pictures", [1, 2, 64], "between -1 and 63"),
        ("pictures", [1, 2, 1], "must name three different pictures"),
        ("dot", [0.5], "must be two numbers"),
        ("dot", None, "must be two numbers"),
        ("t", 1.0, "between 0.01 and 0.99"),
    ],
)
def test_a_plane_of_a_file_that_cannot_be_is_refused(name: str, value: object, said: str) -> None:
    told = {"pictures": [0, 1, 2], "t": 0.5, "seed": 0, "dot": [0.3, 0.3]}
    assert plain_part(PicturePlane, told, "picture_plane") == PicturePlane()
    with pytest.raises(WrongFieldError, match=said):
        plain_part(PicturePlane, told | {name: value}, "picture_plane")


@pytest.mark.parametrize("error", [MemoryError(), RuntimeError("not enough memory: you tried to allocate"), None])
def test_too_little_memory_is_told_in_one_sentence_and_other_errors_are_not_hidden(
    run: ImageRun, monkeypatch: pytest.MonkeyPatch, error: Exception | None
) -> None:
    def fails(self: Bell, *_: object) -> Tensor:
        raise RuntimeError("another") if error is None else error

    monkeypatch.setattr(Bell, "forward", fails)
    walk = WanderSpec(run.spec.model, -1, 1.0, FrozenArray(run.clean[-1, 0]), Wander(steps=2))
    for work in (look_around(PlaneSpec(run, PLANE)), follow(PlaneSpec(run, PLANE)), wander(walk)):
        with pytest.raises(RuntimeError if error is None else ValueError) as raised:
            list(work)
        assert str(raised.value) == ("another" if error is None else NO_MEMORY)


def test_an_own_picture_is_a_corner_like_any_other(run: ImageRun) -> None:
    own = FrozenArray(run.noisy[-1, 4])
    plane, told = replace(PLANE, pictures=(0, 1, OWN_PICTURE)), replace(PLANE, pictures=(0, 1, 4))
    *_, found = look_around(PlaneSpec(run, plane, own))
    *_, right = look_around(PlaneSpec(run, told))
    assert isinstance(found, Arrows)
    assert isinstance(right, Arrows)
    np.testing.assert_array_equal(found.arrows, right.arrows)
    assert why_no_plane(run, plane, own) == ""
    assert why_no_plane(run, plane).startswith("Your own picture is one of the three, and there is none")
    assert places_of(plane, 5) == (0, 1, 5)
    assert with_picture(told, 5, 5).pictures == (1, 4, OWN_PICTURE)
    assert with_picture(plane, 0, 5).pictures == (1, OWN_PICTURE, 0)
