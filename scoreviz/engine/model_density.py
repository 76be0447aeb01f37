"""The density that a learned field stands for: exact for an energy, along the probability-flow ODE for any other.

An energy is minus a log density up to a number, which a sum over the page gives. Any other network has a score alone;
its log density is what its own flow makes of the prior, place by place, and takes seconds: a job.
"""

from collections.abc import Generator
from dataclasses import dataclass
from typing import Literal

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from scoreviz.engine.document import Noise
from scoreviz.engine.job import Latest
from scoreviz.engine.noise import process_of
from scoreviz.engine.target import Target
from scoreviz.engine.truth import truth
from scoreviz.maths.density import Field, nodes
from scoreviz.maths.drawing import PAGE
from scoreviz.maths.network import SIGMA_MAX, SIGMA_MIN, Learned
from scoreviz.maths.ode_density import ode_logp
from scoreviz.wording import tr

Array = NDArray[np.float32]
HowKnown = Literal["energy", "ode"]

RASTER_EVERY = 4  # pixels of the heat map a place: each is followed to the prior
_PAGE_PLACES = (288, 192)
_WAIT_SECONDS = 0.1


@dataclass(frozen=True, eq=False)
class ModelRequest:
    """Whose density is wanted, and where.

    Args:
        field: the learned field.
        level, alpha: of the process at the time on screen.
        xs, ys: columns and rows in the displayed frame.
        mean, covariance: of the clean target, for the prior at ``SIGMA_MAX``.
    """

    field: Field
    level: float
    alpha: float
    xs: Array
    ys: Array
    mean: Tensor
    covariance: Tensor

    def same_place(self, other: "ModelRequest") -> bool:
        """Return whether the other one asks for the same places at the same noise."""
        axes = zip((self.xs, self.ys), (other.xs, other.ys), strict=True)
        return self.level == other.level and all(np.array_equal(a, b) for a, b in axes)


@dataclass(frozen=True, eq=False)
class ModelDensity:
    """A model's density p_t on a raster of the displayed frame.

    Args:
        request: what it is about.
        values: ``[H, W]``, row 0 the lowest y, per squared canvas unit.
        how: "energy": exact, and normalised over the page; "ode": along the flow, which keeps the prior's total.
    """

    request: ModelRequest
    values: Array
    how: HowKnown


def model_request(target: Target, noise: Noise, field: Field, t: float, xs: Array, ys: Array) -> ModelRequest | str:
    """Return what a learned field's flow is asked at a time of the process, or why it cannot be, in one sentence."""
    if noise.kernel != "gaussian":
        return tr("The flow is that of Gaussian noise: choose that")
    process, clean = process_of(noise), truth(target, noise.kernel)
    level, alpha = max(float(process.level(t)), SIGMA_MIN), float(process.alpha(t))
    return ModelRequest(field, level, alpha, xs, ys, clean.mean, clean.covariance)


def follows_flow(field: Field | None) -> bool:
    """Return whether the density of a learned field has to be followed along its flow."""
    return field is not None and not has_energy(field)


def has_energy(field: Field | None) -> bool:
    """Return whether a field is minus the gradient of an energy that can be asked for."""
    return isinstance(field, Learned) and field.prediction == "energy"


def energy_density(field: Learned, xs: Tensor, ys: Tensor, level: float, alpha: float) -> Tensor:
    """Return exp(-E) on a raster over its sum over the page, ``[ny, nx]``, per squared unit of the displayed frame.

    Args:
        field: of a network that predicts an energy.
        xs, ys: columns and rows in the variance-exploding frame.
        level, alpha: of the process; the page is that of the displayed frame.

    Raises:
        ValueError: the network predicts anything but an energy.
    """
    left, right, bottom, top = (edge / alpha for edge in PAGE)
    columns, rows = _PAGE_PLACES
    page_xs = left + (right - left) * (torch.arange(columns) + 0.5) / columns
    page_ys = bottom + (top - bottom) * (torch.arange(rows) + 0.5) / rows
    page = field.logp_unnormalised(nodes(page_xs, page_ys), level).double()
    cell = alpha**2 * (right - left) * (top - bottom) / (columns * rows)
    log_sum = page.flatten().logsumexp(0) + np.log(cell)
    return (field.logp_unnormalised(nodes(xs, ys), level).double() - log_sum).exp()


def flow_density(request: ModelRequest) -> Generator[float, None, ModelDensity]:
    """Return the density along the probability-flow ODE; yield the share that is done.

    The prior is N(mean, covariance + sigma_max^2 I) of the target, at sigma_max = 8 or the noise level where that is
    higher.
    """
    at = (torch.from_numpy(axis / np.float32(request.alpha)) for axis in (request.xs, request.ys))
    sigma_max = max(SIGMA_MAX, request.level)
    prior = request.mean, request.covariance + sigma_max**2 * torch.eye(2, dtype=request.covariance.dtype)
    log_p = yield from ode_logp(request.field, nodes(*at), request.level, sigma_max, prior)
    return ModelDensity(request, (log_p.double().exp() / request.alpha**2).float().numpy(), "ode")


def model_frames(cell: Latest[ModelRequest | None]) -> Generator[ModelDensity | float | None, None, None]:
    """Answer the newest request: yield the share that is done, then the density, over and over.

    A request for other places or another noise ends the work in hand. One that has only newer weights waits: while a
    network is trained there would never be an end otherwise.
    """
    version = -1
    yield None
    while True:
        request, now = cell.wait_newer(version, _WAIT_SECONDS)
        if now != version and request is not None:
            yield from _worked_out(cell, request)
        else:
            yield None
        version = now


def _worked_out(
    cell: Latest[ModelRequest | None], request: ModelRequest
) -> Generator[ModelDensity | float | None, None, None]:
    work = flow_density(request)
    while True:
        try:
            share = next(work)
        except StopIteration as done:
            result: ModelDensity = done.value
            yield result
            return
        newest, _ = cell.get()
        if newest is None or not newest.same_place(request):
            return
        yield share
