"""What a network does to the pictures of a plane: its arrows on a grid, and the way back from one point of it."""

from collections.abc import Generator
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from scoreviz.engine.document import OWN_PICTURE, PicturePlane
from scoreviz.engine.frozen_array import FrozenArray
from scoreviz.engine.images.image_chance import normals
from scoreviz.engine.images.image_run import ImageRun
from scoreviz.engine.images.image_view import Pixels, pixels_of
from scoreviz.engine.images.memory import memory_told
from scoreviz.engine.images.plane_page import PlanePage
from scoreviz.engine.marks import Place
from scoreviz.maths.images.image_field import ImageField
from scoreviz.maths.images.image_plane import (
    ImagePlane,
    drifts,
    plane_through,
    share_by_chance,
    shares,
    stepped,
    way_back,
)
from scoreviz.wording import tr

Floats = NDArray[np.float64]

# What the network is shown between two looks at whether it is still wanted: pictures, and fewer of large ones.
AT_ONCE, NUMBERS_AT_ONCE = 13, 20_000
STEPS = 24  # of the way back


@dataclass(frozen=True)
class PlaneSpec:
    """What the arrows of a plane are made from: a run that is finished, and the plane; its dot has no part in it.

    ``own`` is the own picture at the size of the run's, ``[C, H, W]``, where that is one of the three.
    """

    run: ImageRun
    plane: PicturePlane
    own: FrozenArray | None = None


@dataclass(frozen=True, eq=False)
class Arrows:
    """The arrows at the nodes that have been looked at so far.

    Args:
        spec: what they are made from.
        page: the part of the plane.
        pictures: the three, ``[3, H, W, 3]``.
        nodes: ``[k, 2]``.
        arrows: the part in the plane of D(p + lambda eps) - p at each, in units of the page's radius ``[k, 2]``.
        shares: of its length that this part is ``[k]``.
        share: their mean.
        by_chance: what directions would have that know nothing of the plane.
        alpha, sigma: the noise process at this time.
        finished: whether all nodes are there.
    """

    spec: PlaneSpec
    page: PlanePage
    pictures: Pixels
    nodes: Floats
    arrows: Floats
    shares: Floats
    share: float
    by_chance: float
    alpha: float
    sigma: float
    finished: bool


@dataclass(frozen=True, eq=False)
class Point:
    """A point of a plane, and its way back to no noise by the probability flow.

    Args:
        spec: what it is made from, ``dot`` its name in the plane; place: where it is.
        picture, noisy, clean: the picture p that it means, x_t = alpha p + sigma eps, and what the network takes that
            for, ``[H, W, 3]``.
        meant: the place over which the clean one is.
        alpha, sigma: the noise process at this time.
        path: the places over which y is on its way, ``[m, 2]``; y = p + lambda eps begins over p itself.
        end: where there is no noise; None until then.
        apart: of the end from the plane: root mean square a number, where black and white are 2 apart.
    """

    spec: PlaneSpec
    place: Place
    picture: Pixels
    noisy: Pixels
    clean: Pixels
    meant: Place
    alpha: float
    sigma: float
    path: Floats
    end: Pixels | None = None
    apart: float = 0.0


def why_no_plane(run: ImageRun | None, plane: PicturePlane, own: FrozenArray | None = None) -> str:
    """Return why there is no plane through three pictures of a run, in one sentence, or ""."""
    if run is None or not run.finished:
        return tr("The plane comes when the pictures are made.")
    count = run.noisy.shape[1]
    if count < 3:
        return tr("A plane needs three pictures: make at least four.")
    missing = [number for number in plane.pictures if number >= count]
    if missing:
        return tr("There is no picture {number}: choose three of the {count}.", number=missing[0] + 1, count=count)
    if OWN_PICTURE in plane.pictures and own is None:
        return tr("Your own picture is one of the three, and there is none: open, drop or paste one, or choose others.")
    try:
        _ = Scene(PlaneSpec(run, plane, own)).plane
    except ValueError as error:
        return str(error)
    return ""


@memory_told
def look_around(spec: PlaneSpec) -> Generator[Arrows | None, None, None]:
    """Look at every node of the page, the coarse grid first: yield nothing, then the arrows after each few.

    Errors:
        ValueError: the three pictures lie on one line, or memory does not suffice; one sentence.
    """
    yield None
    scene = Scene(spec)
    nodes = torch.from_numpy(scene.page.nodes())
    arrows, lies = torch.empty_like(nodes), torch.empty(len(nodes), dtype=torch.float64)
    few = max(1, min(AT_ONCE, NUMBERS_AT_ONCE // scene.plane.origin.numel()))
    for start in range(0, len(nodes), few):
        part = slice(start, start + few)
        found = drifts(scene.field, scene.plane, nodes[part], scene.level, scene.noise)
        arrows[part], lies[part] = scene.plane.on(found), shares(scene.plane, found)
        there = min(start + few, len(nodes))
        yield _arrows(scene, nodes[:there], arrows[:there], lies[:there], finished=there == len(nodes))


@memory_told
def follow(spec: PlaneSpec) -> Generator[Point | None, None, None]:
    """Follow the dot of a plane back to no noise: yield nothing, then the point, and again after each step.

    Errors:
        ValueError: the three pictures lie on one line, or memory does not suffice; one sentence.
    """
    yield None
    scene = Scene(spec)
    place = torch.tensor([scene.page.place_of(spec.plane.dot)], dtype=torch.float64)
    picture = scene.plane.at(place)
    y = picture + scene.level * scene.noise
    clean = scene.field.clean(y, scene.level)
    shown, noisy, found = scene.pixels(torch.cat([picture, scene.alpha * y, clean]))
    path = [place]
    meant = _place(scene.plane.place(clean))
    point = Point(spec, _place(place), shown, noisy, found, meant, scene.alpha, scene.sigma, place.numpy())
    yield point
    way = way_back(scene.field, scene.level, STEPS)
    for index in range(STEPS):
        y = stepped(way, y, index)
        path.append(scene.plane.place(y))
        point = replace(point, path=torch.cat(path).numpy())
        if index < STEPS - 1:
            yield point
    off = y - scene.plane.at(path[-1])
    yield replace(point, end=scene.pixels(y)[0], apart=float(off.square().mean().sqrt()))


class Scene:
    """The plane of a spec, its one draw of noise, and what is asked there."""

    def __init__(self, spec: PlaneSpec) -> None:
        self.spec = spec
        imaging, model = spec.run.spec.imaging, spec.run.spec.model
        label = None if imaging.label < 0 else torch.tensor(imaging.label)
        self.field: ImageField = model.field(label, imaging.guidance)
        table = self.field.table
        self.alpha, self.sigma = table.alpha(spec.plane.t), table.sigma(spec.plane.t)
        self.level = self.sigma / self.alpha
        self.pictures = np.stack([_picture(spec, number) for number in spec.plane.pictures])

    @cached_property
    def plane(self) -> ImagePlane:
        """The plane through the three pictures."""
        return plane_through(torch.from_numpy(self.pictures).double().flatten(1))

    @cached_property
    def noise(self) -> Tensor:
        """The one draw, without its part in the plane ``[1, D]``."""
        return self.plane.across(normals(f"{self.spec.plane.seed} plane", 1, self.plane.origin.numel()))

    @cached_property
    def page(self) -> PlanePage:
        """What is seen of it."""
        return PlanePage.around(self.plane.corners.numpy())

    def pixels(self, rows: Tensor) -> Pixels:
        """Return pictures ``[n, D]`` as bytes."""
        return pixels_of(rows.float().numpy().reshape(-1, *self.pictures.shape[1:]))


def _picture(spec: PlaneSpec, number: int) -> NDArray[np.float32]:
    if number != OWN_PICTURE:
        return spec.run.noisy[-1, number]
    assert spec.own is not None
    return spec.own.values


def _arrows(scene: Scene, nodes: Tensor, arrows: Tensor, lies: Tensor, *, finished: bool) -> Arrows:
    return Arrows(
        scene.spec,
        scene.page,
        pixels_of(scene.pictures),
        nodes.numpy(),
        arrows.numpy() / scene.page.radius,
        lies.numpy().copy(),
        float(lies.mean()),
        share_by_chance(scene.plane.origin.numel()),
        scene.alpha,
        scene.sigma,
        finished,
    )


def _place(places: Tensor) -> Place:
    x, y = places[0].tolist()
    return x, y
