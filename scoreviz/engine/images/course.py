"""The course of a run of images: where it begins, at which step, and what is put right after every step."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import torch
from torch import Tensor

from scoreviz.engine.document import Imaging
from scoreviz.engine.frozen_array import FrozenArray
from scoreviz.engine.images.image_chance import normals
from scoreviz.maths.images.starts import back, between, noised, with_known
from scoreviz.maths.images.table import Table
from scoreviz.wording import tr

Image = tuple[int, int, int]
NoiseOf = Literal["own", "one", "between", "none"]
MOST_REPEATS = 20


@dataclass(frozen=True)
class Begin:
    """Where a run begins: x = alpha p + sigma z at its first time, or z where there are no pictures.

    Args:
        pictures: p ``[n, C, H, W]``, between -1 and 1, or ``[1, C, H, W]`` for all of them.
        noise: z. "own": each picture has its own; "one": all have the first one's; "between": the great arc from that
            one to the first one of the seed ``other``; "none": the pictures are noisy already, and x = p.
        other: the seed at the other end of the arc.
    """

    pictures: FrozenArray | None = None
    noise: NoiseOf = "own"
    other: int = 0


@dataclass(frozen=True)
class Known:
    """The part of a picture that is put back after every step, as noisy as the step is.

    Args:
        picture: ``[C, H, W]``, between -1 and 1.
        mask: ``[H, W]``, 1 where it is known and 0 where it is asked for.
        repeats: how often each step is taken; between the times the noise of the step is put back.
    """

    picture: FrozenArray
    mask: FrozenArray
    repeats: int = 1


@dataclass(frozen=True)
class Course:
    """What a run does beside its steps.

    Args:
        begin: where it begins.
        at: the step of the plan at which it begins: 0 from noise, and of N steps N - 1 takes only the last one.
        known: what is put right after every step; None: nothing.
    """

    begin: Begin = Begin()
    at: int = 0
    known: Known | None = None

    @property
    def turns(self) -> int:
        """How often each step is taken."""
        return 1 if self.known is None else self.known.repeats

    def why_not(self, imaging: Imaging, image: Image) -> str:
        """Return why a run cannot take this course, in one sentence, or ""."""
        if not 0 <= self.at < imaging.steps:
            return tr(
                "A run of {n} step(s) cannot begin at step {step}.", "", imaging.steps, n=imaging.steps, step=self.at
            )
        if self.begin.pictures is None and self.begin.noise == "none":
            return tr("A run without noise needs pictures to begin with.")
        if not all(shape in _fitting(imaging.count, image) for shape in self._shapes()):
            return tr(
                "The model makes pictures of {height} × {width} pixels, and these are not such.",
                height=image[1],
                width=image[2],
            )
        return ""

    def _shapes(self) -> list[tuple[int, ...]]:
        begin = [] if self.begin.pictures is None else [self.begin.pictures.values.shape]
        known = [] if self.known is None else [self.known.picture.values.shape[-3:], self.known.mask.values.shape]
        return [*begin, *known]


def _fitting(count: int, image: Image) -> tuple[tuple[int, ...], ...]:
    return (1, *image), (count, *image), image, image[1:]


def start_of(imaging: Imaging, image: Image) -> Tensor:
    """Return the noise from which a run starts, float64 ``[n, D]``; it depends on the seed and the size alone.

    The first pictures are the same however many there are.
    """
    return _starts(imaging.seed, imaging.count, image)


def _starts(seed: int, count: int, image: Image) -> Tensor:
    return normals(f"{seed} start", count, int(np.prod(image)))


def start_on(course: Course, imaging: Imaging, image: Image, table: Table, t: float) -> Tensor:
    """Return x at the time t at which a run begins, float64 ``[n, D]``, the known part already as it should be."""
    z, begin = _noise(course.begin, imaging, image), course.begin
    if begin.pictures is None:
        x = z
    else:
        pictures = _rows(begin.pictures)
        x = pictures.expand(len(z), -1).clone() if begin.noise == "none" else noised(pictures, z, table, t)
    return put_right(course, imaging, x, table, t, "start")


def _noise(begin: Begin, imaging: Imaging, image: Image) -> Tensor:
    if begin.noise in ("own", "none"):
        return start_of(imaging, image)
    first = _starts(imaging.seed, 1, image)
    if begin.noise == "one":
        return first.repeat(imaging.count, 1)
    shares = torch.linspace(0, 1, imaging.count, dtype=torch.float64)
    return between(first[0], _starts(begin.other, 1, image)[0], shares)


def put_right(course: Course, imaging: Imaging, x: Tensor, table: Table, t: float, where: str) -> Tensor:
    """Return x_t ``[n, D]`` with what is known put back; ``where`` names the step, for its noise."""
    known = course.known
    if known is None:
        return x
    z = normals(f"{imaging.seed} known {where}", *x.shape)
    picture = _rows(known.picture)
    mask = torch.from_numpy(np.broadcast_to(known.mask.values, known.picture.values.shape).copy()).flatten()
    return with_known(x, noised(picture, z, table, t), mask)


def gone_back(imaging: Imaging, x: Tensor, table: Table, s: float, t: float, where: str) -> Tensor:
    """Return x_s ``[n, D]`` as noisy as the later time t has it, to take the step again."""
    return back(x, table, s, t, normals(f"{imaging.seed} back {where}", *x.shape))


def _rows(pictures: FrozenArray) -> Tensor:
    values = pictures.values if pictures.values.ndim == 4 else pictures.values[None]
    return torch.tensor(values).double().flatten(1)
