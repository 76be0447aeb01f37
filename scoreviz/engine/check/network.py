"""Rows about what a network predicts: its output read as a score, energies, the written gradient, and class columns."""

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from scoreviz.engine.check.row import Row
from scoreviz.engine.check.truth import Array, Reference
from scoreviz.maths.backward import SquaredError
from scoreviz.maths.backward_energy import SlopeError
from scoreviz.maths.heads import PREDICTIONS, Prediction, loss_weight, target_in_units
from scoreviz.maths.network import INPUTS, NULL, ScoreNet, count_weights, initial_weights

WIDTH, LAYERS, CLASSES = 16, 2, 3
CENTRE, SCALE = np.array([0.25, -0.5]), 0.75  # exact in float32, in which the network keeps them
SIGMAS = (0.05, 0.4, 2.0, 8.0)
ROUNDING = 1e-9  # of float64 after a division by s^2, at s = 0.05 / 0.75
DIFFERENCE_STEP = 1e-5
DIFFERENCE_ERROR = 1e-6  # of a central difference: (step / finest wave)^2 plus rounding over the step
SINGLE_ROUNDING = 1e-5  # of float32 over three layers
KARRAS, SALIMANS = "Karras et al. (2022), eq. 7", "Salimans and Ho (2022)"

MEANINGS: dict[Prediction, tuple[str, str]] = {
    "edm": ("s = (F / (s r) - z / r^2), r^2 = 1 + s^2", KARRAS),
    "score": ("score = F / s", "Tweedie; Bayes"),
    "eps": ("score = -F / s", "Tweedie; Bayes"),
    "x0": ("score = (F - z) / s^2", "Tweedie; Bayes"),
    "v": ("v = alpha eps - sigma x0", SALIMANS),
    "velocity": ("F = eps - x0", "Lipman et al. (2023)"),
    "energy": ("F = grad f, E = |z|^2 / (2 r^2) - f / s", "Tweedie; Bayes"),
}


class _Planted(ScoreNet):
    """A network whose output F and whose f are given, in the order of the points that it is asked about."""

    def __init__(self, prediction: Prediction, F: Tensor, f: Tensor | None = None) -> None:
        super().__init__(WIDTH, LAYERS, torch.from_numpy(CENTRE), SCALE, prediction=prediction)
        self.double()
        self._F, self._f = F, f

    def forward(self, inputs: Tensor) -> Tensor:
        """Return the planted F."""
        return self._F

    def output(self, inputs: Tensor) -> Tensor:
        """Return the planted f of an energy."""
        assert self._f is not None
        return self._f


def rows() -> Iterator[Row]:
    """Yield the rows of this subject."""
    for prediction in PREDICTIONS:
        yield _planted(prediction)
    yield _targets()
    yield _weights()
    yield from _energies()
    yield _untrained()
    yield from _written()
    yield from _classes()


def _planted(prediction: Prediction) -> Row:
    """The exact posterior mean of a mixture, in the units of F, against the mixture's score by autograd."""
    # numpy's maximum, unlike Python's, keeps NaN.
    reference, y, gaps = _mixture(), _places(), []
    for sigma in SIGMAS:
        F = _in_units(prediction, reference.denoised(y, sigma), y, sigma)
        measured = _Planted(prediction, torch.from_numpy(F)).score(torch.from_numpy(y), sigma)
        gaps.append(_furthest(measured, reference.score(torch.from_numpy(y), sigma)))
    formula, source = MEANINGS[prediction]
    return Row(f"network predicts {prediction}", formula, float(np.max(gaps)), 0, ROUNDING, source)


def _in_units(prediction: Prediction, denoised: Array, y: Array, sigma: float) -> Array:
    """What an ideal network gives ``[n, 2]``, from the denoised point and the noise that goes with it."""
    s, z, x0 = sigma / SCALE, (y - CENTRE) / SCALE, (denoised - CENTRE) / SCALE
    eps = (z - x0) / s
    variance = sigma**2 + SCALE**2
    skip, out = SCALE**2 / variance, sigma * SCALE / np.sqrt(variance)  # c_skip and c_out of Karras et al., table 1
    alpha, t = 1 / np.sqrt(1 + s**2), s / (1 + s)
    preconditioned = (denoised - CENTRE - skip * (y - CENTRE)) / out
    in_units: dict[Prediction, Array] = {
        "edm": preconditioned,
        "score": -eps,
        "eps": eps,
        "x0": x0,
        "v": alpha * eps - np.sqrt(1 - alpha**2) * x0,
        "velocity": ((1 - t) * z - x0) / t,  # what carries x_t = (1 - t) z to x0 in the time t
        "energy": preconditioned,
    }
    return in_units[prediction]


def _targets() -> Row:
    """The target of one draw, planted as F, must give the score given x0."""
    gaps, (x0, eps, s) = [], _draws()
    sigma = SCALE * s[:, 0]
    y = torch.from_numpy(CENTRE) + SCALE * (x0 + s * eps)
    for prediction in PREDICTIONS:
        measured = _Planted(prediction, target_in_units(prediction, x0, eps, s)).score(y, sigma)
        clean = torch.from_numpy(CENTRE) + SCALE * x0
        gaps.append(_furthest(measured, -(y - clean) / sigma[:, None] ** 2))
    formula = "F = target: score = -(y - x0) / sigma^2"
    return Row("network: regression targets", formula, float(np.max(gaps)), 0, ROUNDING, "Vincent (2011)")


def _weights() -> Row:
    """Any F has the same loss in every unit: that of its score."""
    gaps, (x0, eps, s) = [], _draws()
    F = torch.randn(x0.shape, generator=torch.Generator().manual_seed(4), dtype=torch.float64)
    y, sigma = torch.from_numpy(CENTRE) + SCALE * (x0 + s * eps), SCALE * s[:, 0]
    for prediction in PREDICTIONS:
        measured = loss_weight(prediction, s) * (F - target_in_units(prediction, x0, eps, s)).square()
        score = SCALE * _Planted(prediction, F).score(y, sigma)
        expected = s**2 * (1 + s**2) * (score + eps / s).square()
        gaps.append(_furthest(measured, expected))
    formula = "w |F - target|^2 = s^2 (1 + s^2) |S + eps / s|^2"
    return Row("network: loss weights", formula, float(np.max(gaps)), 0, ROUNDING, "Karras et al. (2022), eq. 8")


def _energies() -> Iterator[Row]:
    name, y, sigma = "energy network", torch.from_numpy(_places()), 0.4
    net = _random_net("energy").double()
    score, jacobian = net.score(y, sigma).detach(), _jacobians(net, y, sigma)
    curl = float((jacobian[:, 0, 1] - jacobian[:, 1, 0]).abs().max())
    yield Row(f"{name}: no curl", "d s_1 / d y_2 = d s_2 / d y_1", curl, 0, ROUNDING, "torch.autograd")
    slopes = [
        (net.energy(y + DIFFERENCE_STEP * axis, sigma) - net.energy(y - DIFFERENCE_STEP * axis, sigma)).detach()
        / (2 * DIFFERENCE_STEP)
        for axis in torch.eye(2, dtype=y.dtype)
    ]
    gap = _furthest(score, -torch.stack(slopes, dim=1))
    yield Row(f"{name}: its slope", "s = -grad E", gap, 0, DIFFERENCE_ERROR, "central difference")
    yield _log_density()


def _log_density() -> Row:
    """The f that an ideal energy network has: minus E is then the log density itself."""
    reference, y, gaps = _mixture(), torch.from_numpy(_places()), []
    for sigma in SIGMAS:
        s, logp = sigma / SCALE, reference.logp(y, sigma)
        squares = (y - torch.from_numpy(CENTRE)).square().sum(1) / SCALE**2
        f = s * (squares / (2 * (1 + s**2)) + logp)
        energy = _Planted("energy", torch.zeros_like(y), f[:, None]).energy(y, sigma)
        gaps.append(_furthest(-energy[:, None], logp[:, None]))
    formula = "f = s (|z|^2 / (2 r^2) + log p): -E = log p"
    return Row("energy network: log density", formula, float(np.max(gaps)), 0, ROUNDING, "torch.distributions")


def _untrained() -> Row:
    y, sigma = torch.from_numpy(_places()), 0.4
    gaussian = -(y - torch.from_numpy(CENTRE)) / (SCALE**2 + sigma**2)
    gaps = []
    for prediction in ("edm", "v", "energy"):
        weights = initial_weights(WIDTH, LAYERS, torch.Generator().manual_seed(0), prediction)
        net = ScoreNet(WIDTH, LAYERS, torch.from_numpy(CENTRE), SCALE, weights, prediction).double()
        gaps.append(_furthest(net.score(y, sigma).detach(), gaussian))
    formula = "F = 0: score = -(y - m) / (scale^2 + sigma^2)"
    return Row("network: untrained", formula, float(np.max(gaps)), 0, ROUNDING, "one Gaussian's score")


def _written() -> Iterator[Row]:
    """Gradients that are written out, in the weights and in the inputs, against automatic ones."""
    plain, energy = _random_net("eps"), _random_net("energy")
    for name, net, error in (("weights", plain, SquaredError(plain, 64)), ("energy", energy, SlopeError(energy))):
        gap = _gradient_gap(net, error)
        formula = "d mean w |F - target|^2 / d W"
        yield Row(f"gradient written out: {name}", formula, gap, 0, SINGLE_ROUNDING, "torch.autograd")
    net, y = _random_net("energy").double(), torch.from_numpy(_places()).requires_grad_()
    (expected,) = torch.autograd.grad(net.energy(y, 0.4).sum(), y)
    gap = _furthest(net.score(y, 0.4).detach(), -expected)
    yield Row("gradient written out: points", "s = -dE / dy", gap, 0, ROUNDING, "torch.autograd")


def _gradient_gap(net: ScoreNet, error: SquaredError | SlopeError) -> float:
    """How far the written gradient is from autograd's, as a share of its largest entry."""
    generator = torch.Generator().manual_seed(5)
    inputs, target = torch.randn(64, INPUTS, generator=generator), torch.randn(64, 2, generator=generator)
    weight = torch.rand(64, 1, generator=generator)
    loss = (weight * (net(inputs) - target).square()).sum(1).mean()
    (expected,) = torch.autograd.grad(loss, [net.weights])
    error(inputs, target, weight)
    return float((error.gradient - expected).abs().max() / expected.abs().max())


def _classes() -> Iterator[Row]:
    """A column of the first layer, told by its label, is a shift of that layer's bias in a network without classes."""
    net, y = _random_net("edm", CLASSES).double(), torch.from_numpy(_places())
    gaps = []
    for label, column in ((0, 0), (2, 2), (NULL, CLASSES)):
        expected = _shifted(net, column).score(y, 0.4).detach()
        gaps.append(_furthest(net.score(y, 0.4, label).detach(), expected))
    formula = "W (h, e_k) + b = W h + (b + w_k)"
    yield Row("classes: one column each", formula, float(np.max(gaps)), 0, ROUNDING, "a network without classes")
    before = net.score(y, 0.4).detach()
    with torch.no_grad():
        net.split(net.weights)[0][0][:, INPUTS : INPUTS + CLASSES] += 1.0
    gap = _furthest(net.score(y, 0.4).detach(), before)
    yield Row("classes: the null class", "e_null . w_k = 0", gap, 0, 0, "Ho and Salimans (2022)")


def _shifted(net: ScoreNet, column: int) -> ScoreNet:
    """A network without classes that is another one with one of its class columns always on."""
    (matrix, bias), *others = ((m.detach(), b.detach()) for m, b in net.split(net.weights))
    layers = [(matrix[:, :INPUTS], bias + matrix[:, INPUTS + column]), *others]
    weights = torch.cat([part.flatten() for layer in layers for part in layer])
    return ScoreNet(WIDTH, LAYERS, net.centre, net.scale, weights).double()


def _random_net(prediction: Prediction, classes: int = 0) -> ScoreNet:
    count, generator = count_weights(WIDTH, LAYERS, prediction, classes), torch.Generator().manual_seed(2)
    weights = 0.2 * torch.randn(count, generator=generator)
    return ScoreNet(WIDTH, LAYERS, torch.from_numpy(CENTRE).float(), SCALE, weights, prediction, classes)


def _jacobians(net: ScoreNet, y: Tensor, sigma: float) -> Tensor:
    """d s_i / d y_j ``[n, 2, 2]``, one component of the score after the other."""
    points = y.clone().requires_grad_()
    parts = net.score(points, sigma).sum(0)
    return torch.stack([torch.autograd.grad(part, points, retain_graph=True)[0] for part in parts], dim=1)


def _mixture() -> Reference:
    means = np.array([[-0.8, 0.2], [0.9, -0.4], [0.2, -1.3]])
    covariances = np.array([[[0.2, 0.05], [0.05, 0.1]], [[0.05, -0.02], [-0.02, 0.3]], [[0.03, 0.0], [0.0, 0.02]]])
    return Reference(np.array([0.5, 0.3, 0.2]), means, covariances)


def _places() -> Array:
    return 1.5 * np.random.default_rng(5).standard_normal((40, 2))


def _draws() -> tuple[Tensor, Tensor, Tensor]:
    """Clean points and noise ``[40, 2]``, and noise levels ``[40, 1]`` in the network's frame."""
    generator = torch.Generator().manual_seed(3)
    x0, eps = torch.randn(2, 40, 2, generator=generator, dtype=torch.float64).unbind(0)
    return x0, eps, torch.logspace(-1, 1, 40, dtype=torch.float64)[:, None]


def _furthest(measured: Tensor, expected: Tensor) -> float:
    """The longest difference of two sets of vectors ``[n, d]``, as a share of 1 + |expected|; NaN if anything is."""
    return float(((measured - expected).norm(dim=1) / (1.0 + expected.norm(dim=1))).max())
