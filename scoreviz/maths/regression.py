"""Objectives that are a regression: what the network's output F is asked to be, each as a target in F's own units.

With s* any target for the score at z = x0 + s eps, in the network's frame, F is asked for s sqrt(1 + s^2) (s* + z/(1 +
s^2)). The mean of |F - target|^2 is then E s^2 (1 + s^2) |score_net(z) - s*|^2: the weights of Karras et al. 2022
(arXiv 2206.00364), eq. 8. All four targets have the same mean given z; they differ in their variance. A network that
predicts something else is asked for the same in the units of its own output.
"""

from collections.abc import Callable, Iterable, Iterator

import torch
from torch import Generator, Tensor

from scoreviz.maths.backward import SquaredError
from scoreviz.maths.backward_energy import SlopeError
from scoreviz.maths.batches import GAUSSIAN, Batch, Levels, draw_batches
from scoreviz.maths.density import Density
from scoreviz.maths.heads import Prediction, loss_weight, target_in_units
from scoreviz.maths.kernels import Kernel
from scoreviz.maths.labels import DROPPED, LabelledSource, draw_labelled, drop_labels
from scoreviz.maths.network import ScoreNet
from scoreviz.maths.objectives import least_variance_share
from scoreviz.wording import mark

# Gives the targets [n, 2] of so many batches, drawn one after the other by draw_batches.
RegressionTarget = Callable[[Density, ScoreNet, Batch, int], Tensor]

FOR_GAUSSIAN = mark("Stable targets and target score matching are for Gaussian noise: choose another objective.")
REFERENCES = 128  # clean points that a stable target is averaged over, its own among them


def dsm_inputs(net: ScoreNet, batch: Batch) -> Tensor:
    """Return the network's inputs ``[n, INPUTS]`` at the noisy points z = x0 + s eps."""
    return net.embed(batch.z, batch.s)


def dsm_target(batch: Batch) -> Tensor:
    """Return what F is regressed on, ``[n, 2]``: (s x0 - eps)/sqrt(1 + s^2).

    It is (x0 - c_skip z)/c_out of Karras et al. 2022 (arXiv 2206.00364), eq. 8, with c_skip and c_out put in; as a
    target of the score it is minus eps over one s.
    """
    return (batch.s * batch.x0 - batch.eps) * (1 + batch.s**2).rsqrt()


def kernel_target(kernel: Kernel, batch: Batch) -> Tensor:
    """Return what F is regressed on where the noise is of any kernel, ``[n, 2]``.

    Formula:
        r [s* + z/r^2] s with s* = score_k(u)/s and r^2 = 1 + s^2, that is (s x0 - u)/r + r (u + score_k(u)); the last
        term is zero for Gaussian noise only.

    Source:
        Vincent (2011), sec. 4.2, with another density of the noise; ``kernels.dsm_target`` is its s*.
    """
    return dsm_target(batch) + (1 + batch.s**2).sqrt() * (batch.eps + kernel.score(batch.eps))


def dsm_loss(net: ScoreNet, batch: Batch) -> Tensor:
    """Return the denoising score matching loss, the mean of |F - target|^2.

    In units of the score it is E s^2 (1 + s^2) |score_net(z) + eps/s|^2 (Vincent 2011; weights of Karras et al.
    2022, eq. 8).
    """
    return (net(dsm_inputs(net, batch)) - dsm_target(batch)).square().sum(1).mean()


def head_loss(net: ScoreNet, inputs: Tensor, target: Tensor, weight: Tensor) -> Tensor:
    """Return the loss ``[]``, the mean of w |F - target|^2; ``inputs [n, INPUTS]``, ``target [n, 2]``, w ``[n, 1]``.

    In units of the score it is E s^2 (1 + s^2) |S + eps/s|^2, whatever F stands for.
    """
    return (weight * (net(inputs) - target).square()).sum(1).mean()


def esm_target(density: Density, net: ScoreNet, batch: Batch) -> Tensor:
    """Return F of the exact score, ``[n, 2]``: s sqrt(1 + s^2) (s* + z/(1 + s^2)), without any variance."""
    score = net.scale * density.score(net.centre + net.scale * batch.z, net.scale * batch.s[:, 0])
    variance = 1 + batch.s**2
    return batch.s * (variance.sqrt() * score + batch.z * variance.rsqrt())


def stf_target(batch: Batch) -> Tensor:
    """Return the stable target field, ``[n, 2]``: F of the clean point averaged over those that may have become z.

    x0 gives way to sum_j w_j x_j over all clean points of the batch, w_j the share of x_j in sum_j exp(-|z -
    x_j|^2/(2 s^2)), so that dsm_target moves by sqrt(1 + s^2)/s times as much (Xu et al. 2023). Its mean given z is
    that of dsm_target: it is the mean of x0 given z and the batch's clean points, of which any may have been the one.
    """
    z, x0, s = batch.z, batch.x0, batch.s
    ahead = (z[:, :1] - x0[:, 0]).square() + (z[:, 1:] - x0[:, 1]).square()  # [n, n]
    denoised = (ahead / (-2 * s**2)).softmax(1) @ x0
    return dsm_target(batch) + (1 + s**2).sqrt() / s * (denoised - x0)


def stf_targets(batch: Batch, batches: int) -> Tensor:
    """Return the stable targets of batches, each in groups of at most REFERENCES points; no clean point comes twice."""
    groups = [group for half in batch.split(len(batch.s) // (2 * batches)) for group in half.split(REFERENCES)]
    return torch.cat([stf_target(group) for group in groups])


def tsm_target(density: Density, net: ScoreNet, batch: Batch, batches: int) -> Tensor:
    """Return the mixed target of target score matching and denoising in F's units, ``[n, 2]``.

    Its share is that of least variance, with b^2 the narrowest variance of the data: alone the score of the clean
    data has a variance near d/b^2 however large the noise, and nothing is learned there (De Bortoli et al. 2024).
    """
    x0 = batch.x0.view(batches, 2, -1, 2)[:, 0]  # each clean point comes twice
    clean = net.scale * density.score(net.centre + net.scale * x0, 0.0)
    share = least_variance_share(batch.s, density.narrowest / net.scale**2)
    gap = share * (batch.s * clean[:, None].expand(-1, 2, -1, -1).reshape(-1, 2) + batch.eps)
    return dsm_target(batch) + (1 + batch.s**2).sqrt() * gap


REGRESSIONS: dict[str, RegressionTarget] = {
    "dsm": lambda _density, _net, batch, _batches: dsm_target(batch),
    "esm": lambda density, net, batch, _batches: esm_target(density, net, batch),
    "stf": lambda _density, _net, batch, batches: stf_targets(batch, batches),
    "tsm": tsm_target,
}


def regression_under(objective: str, kernel: Kernel) -> RegressionTarget:
    """Return the targets of an objective under a kernel's noise.

    Raises:
        KeyError: there is no regression of that name.
        ValueError: the objective is for Gaussian noise; one sentence.
    """
    target = REGRESSIONS[objective]
    if kernel == GAUSSIAN or objective == "esm":
        return target
    if objective != "dsm":
        raise ValueError(FOR_GAUSSIAN)
    return lambda _density, _net, batch, _batches: kernel_target(kernel, batch)


def target_of_head(prediction: Prediction, target: Tensor, batch: Batch) -> Tensor:
    """Return a target of F in the units of another prediction, ``[n, 2]``.

    A target score s* stands for the noise eps* = -s s* = s z/(1 + s^2) - F/sqrt(1 + s^2) and the clean point z - s
    eps*, from which every prediction is made.
    """
    s = batch.s
    eps = (s * batch.z * (1 + s**2).rsqrt() - target) * (1 + s**2).rsqrt()
    return target_in_units(prediction, batch.z - s * eps, eps, s)


class RegressionGradients:
    """The gradient of a regression in a network's flat weight vector.

    Args:
        net: the network; its weights are read at every batch.
        target: what F is regressed on.
        sigma: the one noise level, the two ends of a range, or None for the whole.
        dropped: the share of labels that are hidden from a network with classes.
        kernel: of the noise, of a network without classes.
    """

    def __init__(
        self,
        net: ScoreNet,
        target: RegressionTarget,
        sigma: Levels = None,
        dropped: float = DROPPED,
        kernel: Kernel = GAUSSIAN,
    ) -> None:
        self._net, self._target, self._sigma, self._dropped = net, target, sigma, dropped
        self._kernel = kernel
        self._error, self._size = self._error_of(2), 2

    @property
    def gradient(self) -> Tensor:
        """The gradient ``[P]`` of the newest batch; the next one overwrites it."""
        return self._error.gradient

    def each(self, density: Density, batches: int, n: int, generator: Generator) -> Iterator[Tensor]:
        """Draw batches of n points and yield the loss ``[]`` of each, with ``gradient`` filled.

        Raises:
            ValueError: the network has classes and the density no labels.
        """
        drawn, labels = self._draw(density, batches, n, generator)
        size = len(drawn.x0) // batches
        if size != self._size:
            self._error, self._size = self._error_of(size), size
        inputs = self._net.embed(drawn.z, drawn.s, labels)
        target = self._target(density, self._net, drawn, batches)
        parts: Iterable[tuple[Tensor, ...]] = zip(inputs.split(size), target.split(size), strict=True)
        if self._net.prediction != "edm":
            target = target_of_head(self._net.prediction, target, drawn)
            weight = loss_weight(self._net.prediction, drawn.s)
            parts = zip(inputs.split(size), target.split(size), weight.split(size), strict=True)
        for part in parts:
            yield self._error(*part)

    def _error_of(self, size: int) -> SquaredError | SlopeError:
        return SlopeError(self._net) if self._net.prediction == "energy" else SquaredError(self._net, size)

    def _draw(self, density: Density, batches: int, n: int, generator: Generator) -> tuple[Batch, Tensor | None]:
        if not self._net.classes:
            return draw_batches(density, self._net, batches, n, generator, self._sigma, self._kernel), None
        if not isinstance(density, LabelledSource):
            raise ValueError("A network with classes needs a target whose points are labelled.")
        drawn, labels = draw_labelled(density, self._net, batches, n, generator, self._sigma)
        return drawn, drop_labels(labels, self._dropped, generator)
