"""Langevin dynamics on a picture at one noise level: a walk among pictures that are as noisy as it is."""

from collections.abc import Generator
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from scoreviz.engine.frozen_array import FrozenArray
from scoreviz.engine.images.image_chance import normals
from scoreviz.engine.images.image_run import Array, Model
from scoreviz.engine.images.memory import memory_told
from scoreviz.engine.tries import Wander
from scoreviz.maths.drawing import PAGE
from scoreviz.maths.images.watched import Watched
from scoreviz.maths.langevin import Langevin, stable_step
from scoreviz.maths.sampler import State

FARTHEST = 1e4  # black to white is 2: beyond this a picture has left for good


@dataclass(frozen=True)
class WanderSpec:
    """What a walk is made from; two walks of equal specs are equal.

    Args:
        model: whose field leads.
        label: the class that it is told, -1 for none.
        guidance: w, as in ``Imaging``.
        picture: where it starts, clean, ``[C, H, W]``.
        wander: noise level, step, how many, and the seed.
    """

    model: Model
    label: int
    guidance: float
    picture: FrozenArray
    wander: Wander


@dataclass(frozen=True, eq=False)
class Walk:
    """A walk so far; only ``[:count]`` of its frames mean anything, and those never change.

    Args:
        spec: what it is made from.
        noisy: x_t ``[F, C, H, W]``.
        clean: x0-hat at each of them, of the same shape.
        sigma: the noise level sigma / alpha at which it walks.
        h: the step, squared unit of a clean picture.
        told: the class for which x0-hat is taken at each of them ``[F]``, a sum of marks where these are told; None
            where the model has nothing that tells.
        count: how many frames are there.
        left: at which frame it went beyond ``FARTHEST``, where it ends; -1 if it did not.
    """

    spec: WanderSpec
    noisy: Array
    clean: Array
    sigma: float
    h: float
    told: NDArray[np.int64] | None
    count: int
    left: int = -1

    @property
    def finished(self) -> bool:
        """Whether the last frame is there."""
        return self.left >= 0 or self.count == len(self.noisy)

    def stayed(self, step: int) -> int:
        """Return how many of the frames up to a step, and with it, are told the class of the first; 0 without."""
        return 0 if self.told is None else int((self.told[: step + 1] == self.told[0]).sum())

    def away(self) -> NDArray[np.float64]:
        """Return how far x0-hat is from where it was at the start, ``[count]``; black to white is 1.

        Formula:
            |x0-hat_k - x0-hat_0| / 2 sqrt(D)
        """
        clean = self.clean[: self.count].reshape(self.count, -1).astype(np.float64)
        found: NDArray[np.float64] = np.sqrt(((clean - clean[0]) ** 2).mean(1)) / 2
        return found


@memory_told
def wander(spec: WanderSpec) -> Generator[Walk, None, None]:
    """Walk: yield once before the first look at the network, then after each step.

    Formula:
        y = p + sigma z; then y <- y + h s(y, sigma) + sqrt(2 h) z, h = share * 2 sigma^2

    Of single points -grad s = 1 / sigma^2 - cov(x0 | y) / sigma^4 is at most 1 / sigma^2, and of any other data too: a
    share of 1 is stable whatever the pictures are. Guidance may make the field steeper. Shown are x_t = alpha y and
    x0-hat.

    Errors:
        ValueError: memory does not suffice; one sentence.

    Source:
        Song and Ermon (2019), sec. 2.2, whose epsilon is 2 h; Durmus and Moulines (2017).
    """
    label = None if spec.label < 0 else torch.tensor(spec.label)
    asked = spec.model.field(label, spec.guidance)
    told, table, watched = spec.wander, asked.table, Watched(asked)
    alpha, sigma = table.alpha(told.t), table.level(told.t)
    h = told.step_share * stable_step(sigma, 0.0)
    chain = Langevin(watched, sigma, h, PAGE, told.t)
    film = np.empty((2, told.steps + 1, *spec.model.image), np.float32)
    state = State(_start(spec, sigma), 0, told.t)
    classes = None if spec.model.eye is None else np.zeros(told.steps + 1, np.int64)
    yield Walk(spec, film[0], film[1], sigma, h, classes, 0)
    for step in range(told.steps + 1):
        watched.forget()
        after, _info = chain.step(state, normals(f"{told.seed} wander {step}", *state.x.shape))
        _write(film[:, step], alpha * state.x, watched.look(state.x, sigma).clean)
        if classes is not None:
            classes[step] = _told(spec, film[1, step])
        left = step if float(state.x.abs().max()) > FARTHEST else -1
        yield Walk(spec, film[0], film[1], sigma, h, classes, step + 1, left)
        if left >= 0:
            return
        state = after


def _told(spec: WanderSpec, clean: Array) -> int:
    """Return the class for which a picture ``[C, H, W]`` is taken."""
    assert spec.model.eye is not None
    told = spec.model.eye.told(torch.from_numpy(clean)[None].clamp(-1, 1))
    return -1 if told is None else int(told[0])


def _start(spec: WanderSpec, sigma: float) -> Tensor:
    """Return p + sigma z, float64 ``[1, D]``."""
    picture = torch.tensor(spec.picture.values).double().flatten()[None]
    return picture + sigma * normals(f"{spec.wander.seed} wander start", *picture.shape)


def _write(film: Array, noisy: Tensor, clean: Tensor) -> None:
    film[0], film[1] = (part.reshape(film.shape[1:]).numpy() for part in (noisy, clean))
