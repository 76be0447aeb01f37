"""Rows about noise that is not Gaussian: the kernels, a drawing under them, and the two identities that may fail."""

import math
from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import torch
from torch import Generator

from scoreviz.engine.check.row import Row
from scoreviz.engine.check.truth import Array, five_errors, round_mixture
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.kernels import KERNELS, Kernel, Laplace, Uniform, dsm_target
from scoreviz.maths.smoothed import Smoothed, eps_gap

EDGE, RATE = math.sqrt(3.0), math.sqrt(2.0)
BANDWIDTH, SIGMA = 0.2, 0.45
EXTENT = (-1.2, 0.9, -0.8, 0.8)
LEGENDRE = np.polynomial.legendre.leggauss(40)
QUADRATURE = 1e-9  # relative, of 40 Gauss-Legendre nodes on each smooth piece and of the t's own quadrature
DIFFERENCE_STEP, DIFFERENCE_ERROR = 1e-5, 1e-6
NOT_GAUSSIAN = ("uniform", "laplace", "student")
KURTOSIS = {"gaussian": 3.0, "uniform": 1.8, "laplace": 6.0, "student": 9.0}


def rows() -> Iterator[Row]:
    """Yield the rows of this subject."""
    for name, kernel in KERNELS.items():
        yield from _kernel(name, kernel)
    for name in NOT_GAUSSIAN:
        yield from _smoothed(name, Smoothed(_drawing(), KERNELS[name]))
    yield _gaussian()
    yield _clean()
    yield from _regression()
    yield from _noise()


def _weights() -> Array:
    """Ink ``[4, 6]``, some of it missing."""
    generator = np.random.default_rng(12)
    return generator.random((4, 6)) * (generator.random((4, 6)) > 0.3)


def _drawing() -> GridMixture:
    return GridMixture(_weights(), EXTENT, BANDWIDTH)


def _cells() -> tuple[Array, Array]:
    """The centres of the columns ``[6]`` and rows ``[4]``."""
    x0, x1, y0, y1 = EXTENT
    return x0 + (x1 - x0) * (np.arange(6) + 0.5) / 6, y0 + (y1 - y0) * (np.arange(4) + 0.5) / 4


def density(name: str, u: Array) -> Array:
    """The kernel's density on one axis, written out once more."""
    if name == "uniform":
        return np.where(np.abs(u) <= EDGE, 1 / (2 * EDGE), 0.0)
    if name == "laplace":
        return np.exp(-RATE * np.abs(u)) / RATE
    if name == "student":
        return 8 / (3 * math.sqrt(3) * math.pi) / (1 + u**2 / 3) ** 3
    return np.exp(-0.5 * u**2) / math.sqrt(2 * math.pi)


def _kernel(name: str, kernel: Kernel) -> Iterator[Row]:
    nodes, weights = _pieces([-3000.0, -300.0, -60.0, -12.0, -EDGE, 0.0, EDGE, 12.0, 60.0, 300.0, 3000.0])
    k = kernel.log_density(torch.from_numpy(nodes)).exp().numpy()
    source = "Gauss-Legendre"
    yield Row(f"{name} noise: mass", "sum k(u) du = 1", float(weights @ k), 1.0, QUADRATURE, source)
    # Beyond 3000 the t still has 44 / 3000^3 of its variance.
    yield Row(f"{name} noise: variance", "sum u^2 k(u) du = 1", float(weights @ (k * nodes**2)), 1.0, 5e-9, source)
    n = 100_000
    drawn = kernel.sample((n,), Generator().manual_seed(21)).double()
    tolerance = 5.0 * math.sqrt((KURTOSIS[name] - 1.0) / n)
    yield Row(f"{name} noise: draws", "E u^2 = 1", float(drawn.square().mean()), 1.0, tolerance, "kurtosis; 5 SE")
    places = np.array([-1.6, -0.7, 0.02, 0.9, 1.5])
    above, below = (np.log(density(name, places + sign * DIFFERENCE_STEP)) for sign in (1, -1))
    slope = (above - below) / (2 * DIFFERENCE_STEP)
    worst = float(np.abs(kernel.score(torch.from_numpy(places)).numpy() - slope).max())
    yield Row(f"{name} noise: score", "d log k / du", worst, 0, DIFFERENCE_ERROR, "central difference")


def _smoothed(name: str, smoothed: Smoothed) -> Iterator[Row]:
    axis = torch.arange(-40.0, 40.05, 0.1, dtype=torch.float64)
    mass = float(smoothed.pdf_raster(axis, axis, SIGMA).sum()) * 0.01
    # Beyond 40 from the middle the t has 1e-9 on each axis.
    yield Row(f"data + {name} noise: mass", "sum p_sigma dx dy = 1", mass, 1.0, 1e-8, "sum on a fine grid")
    worst = slopes = 0.0
    for sigma in (0.05, SIGMA, 2.0):
        y = _places(sigma)
        p, gradient = convolved(name, y, sigma)
        logp = smoothed.logp(torch.from_numpy(y), sigma).numpy()
        score = smoothed.score(torch.from_numpy(y), sigma).numpy()
        worst = _furthest(worst, np.abs(logp - np.log(p)))
        slopes = _furthest(slopes, np.abs(score - gradient) / (1.0 + np.abs(gradient)))
    source = "Gauss-Legendre in numpy"
    yield Row(f"data + {name} noise: log density", "p_sigma = p * k_sigma", worst, 0, QUADRATURE, source)
    yield Row(f"data + {name} noise: score", "s = grad p_sigma / p_sigma", slopes, 0, QUADRATURE, source)
    gap = max(_own_slope(smoothed, sigma) for sigma in (0.0, 0.05, SIGMA, 2.0))
    yield Row(
        f"data + {name} noise: slope of log p", "s = grad log p_sigma", gap, 0, DIFFERENCE_ERROR, "central difference"
    )
    y_drawn = smoothed.sample(100_000, SIGMA, Generator().manual_seed(22))
    measured, tolerance = five_errors(y_drawn[:, 0].square())
    reference = round_mixture(*_listed(), BANDWIDTH)
    second = float(reference.weights @ (reference.means[:, 0] ** 2)) + BANDWIDTH**2 + SIGMA**2
    yield Row(
        f"data + {name} noise: samples' spread", "E y_1^2 = E x0_1^2 + sigma^2", measured, second, tolerance, "5 SE"
    )


def _own_slope(smoothed: Smoothed, sigma: float) -> float:
    """The furthest that the score is from the difference quotient of its own log density, far away included."""
    angle = torch.arange(12, dtype=torch.float64) * (math.pi / 6)
    far = 300.0 * torch.stack((angle.cos(), angle.sin()), dim=1)
    y = torch.cat([torch.from_numpy(_places(max(sigma, 0.05))), far])
    # Axes are independent, so that far away on one of them the other keeps its scale: a step for each.
    steps = DIFFERENCE_STEP * y.abs().clamp(min=1.0) * torch.eye(2, dtype=y.dtype)[:, None]  # [2, n, 2]
    rises = [smoothed.logp(y + step, sigma) - smoothed.logp(y - step, sigma) for step in steps]
    expected = torch.stack(rises, dim=1) / (2 * steps.sum(0))
    gap = (smoothed.score(y, sigma) - expected).norm(dim=1) / (1.0 + expected.norm(dim=1))
    return float(gap.numpy().max())


def _gaussian() -> Row:
    """The same machinery with the Gaussian kernel, against the mixture that the drawing then is."""
    reference = round_mixture(*_listed(), BANDWIDTH)
    y = torch.from_numpy(_places(SIGMA))
    gap = Smoothed(_drawing(), KERNELS["gaussian"]).score(y, SIGMA) - reference.score(y, SIGMA)
    formula = "s of sum_k w_k N(y; c_k, b^2 + sigma^2)"
    return Row("data + gaussian noise: score", formula, float(gap.abs().numpy().max()), 0, QUADRATURE, "torch.autograd")


def _clean() -> Row:
    """Without noise every kernel leaves the drawing as it is."""
    reference, y = round_mixture(*_listed(), BANDWIDTH), torch.from_numpy(_places(0.05))
    gaps = [(Smoothed(_drawing(), k).logp(y, 0.0) - reference.logp(y, 0.0)).abs().numpy() for k in KERNELS.values()]
    return Row("data + no noise", "p_0 = p", float(np.max(gaps)), 0, QUADRATURE, "torch.distributions")


def _regression() -> Iterator[Row]:
    """The mean of the regression target over x0 given y, on one axis of a single cell, beside the score."""
    one = GridMixture([[1.0]], (-0.5, 0.5, -0.5, 0.5), BANDWIDTH)
    for name in NOT_GAUSSIAN:
        kernel, y = KERNELS[name], 0.7
        x0, weights = _pieces(_breaks(name, y, SIGMA))
        given = np.exp(-0.5 * (x0 / BANDWIDTH) ** 2) * density(name, (y - x0) / SIGMA) * weights
        clean = torch.from_numpy(x0)[:, None]
        target = dsm_target(kernel, clean, torch.full_like(clean, y), SIGMA)[:, 0].numpy()
        score = float(Smoothed(one, kernel).score(torch.tensor([[y, 0.0]], dtype=torch.float64), SIGMA)[0, 0])
        gap = float(given @ target / given.sum()) - score
        if name == "uniform":
            expected, formula, source = (
                -_uniform_slope(y),
                "0 - s = -(phi_+ - phi_-) / b(Phi_+ - Phi_-)",
                "normal cdf",
            )
        else:
            expected, formula, source = 0.0, "E[score_k(u) / sigma | y] - s = 0", "Vincent (2011); quadrature"
        yield Row(f"{name} noise: DSM's target", formula, gap, expected, QUADRATURE, source)


def _uniform_slope(y: float) -> float:
    """The score on one axis of a single cell at zero under uniform noise."""
    upper, lower = ((y + sign * EDGE * SIGMA) / BANDWIDTH for sign in (1, -1))
    top = (math.exp(-0.5 * upper**2) - math.exp(-0.5 * lower**2)) / math.sqrt(2 * math.pi)
    return top / (BANDWIDTH * 0.5 * (math.erf(upper / RATE) - math.erf(lower / RATE)))


def _noise() -> Iterator[Row]:
    """Whether minus sigma times the score is the expected noise: for a Gaussian yes, for Laplace noise not."""
    y = torch.from_numpy(_places(SIGMA))
    formula = "-sigma s - E[u | y]"
    gap = float(eps_gap(Smoothed(_drawing(), KERNELS["gaussian"]), y, SIGMA).abs().numpy().max())
    yield Row("gaussian noise: eps identity", f"{formula} = 0", gap, 0, QUADRATURE, "Tweedie")
    one = GridMixture([[1.0]], (-0.5, 0.5, -0.5, 0.5), BANDWIDTH)
    place = torch.tensor([[0.6, 0.0]], dtype=torch.float64)
    measured = float(eps_gap(Smoothed(one, Laplace()), place, SIGMA)[0, 0])
    yield Row(
        "laplace noise: eps identity", formula, measured, _laplace_gap(0.6), QUADRATURE, "truncated normals; erfc"
    )
    x0, weights = _pieces(_breaks("uniform", 0.6, SIGMA))
    given = np.exp(-0.5 * (x0 / BANDWIDTH) ** 2) * density("uniform", (0.6 - x0) / SIGMA) * weights
    noise = float(given @ ((0.6 - x0) / SIGMA) / given.sum())
    measured = float(eps_gap(Smoothed(one, Uniform()), place, SIGMA)[0, 0])
    expected = -SIGMA * _uniform_slope(0.6) - noise
    yield Row("uniform noise: eps identity", formula, measured, expected, QUADRATURE, "normal cdf; quadrature")


def _laplace_gap(y: float) -> float:
    """The gap on one axis of a single cell at zero: given its sign, the noise is a truncated normal."""
    rate = RATE / SIGMA
    shares, means = [], []
    for sign in (1.0, -1.0):
        centre = sign * y - rate * BANDWIDTH**2  # of sign times the noise, before it is cut off at zero
        within = 0.5 * math.erfc(-centre / (BANDWIDTH * RATE))
        edge = math.exp(-0.5 * (centre / BANDWIDTH) ** 2) / math.sqrt(2 * math.pi)
        shares.append(math.exp(-rate * sign * y) * within)
        means.append(sign * (centre + BANDWIDTH * edge / within))
    expected = (shares[0] * means[0] + shares[1] * means[1]) / sum(shares) / SIGMA
    return -SIGMA * rate * (shares[1] - shares[0]) / sum(shares) - expected


def convolved(name: str, y: Array, sigma: float) -> tuple[Array, Array]:
    """p_sigma ``[n]`` and its logarithm's gradient ``[n, 2]``: each axis of each cell by quadrature over x0."""
    ink = _weights() / _weights().sum()
    values = [
        np.array([[_axis(name, at - c, sigma) for c in centres] for at in y[:, axis]])  # [n, m, 2]
        for axis, centres in enumerate(_cells())
    ]
    (q_x, d_x), (q_y, d_y) = (np.moveaxis(part, 2, 0) for part in values)
    p, across, up = (np.einsum("nj,ij,ni->n", a, ink, b) for a, b in ((q_x, q_y), (d_x, q_y), (q_x, d_y)))
    return p, np.stack([across, up], axis=1) / p[:, None]


def _axis(name: str, d: float, sigma: float) -> tuple[float, float]:
    """q(d) = sum N(x; 0, b^2) k((d - x) / sigma) / sigma dx, and its slope with -x / b^2 under the sum."""
    x, weights = _pieces(_breaks(name, d, sigma))
    terms = weights * np.exp(-0.5 * (x / BANDWIDTH) ** 2) * density(name, (d - x) / sigma)
    terms /= sigma * BANDWIDTH * math.sqrt(2 * math.pi)
    return float(terms.sum()), float(terms @ -x) / BANDWIDTH**2


def _breaks(name: str, d: float, sigma: float) -> list[float]:
    """Where the integrand over x may change its form, within 12 bandwidths."""
    reach = 12 * BANDWIDTH
    kinks = [d + share * sigma for share in (-12.0, -4.0, -EDGE, 0.0, EDGE, 4.0, 12.0)]
    inside = np.clip([*kinks, *np.linspace(-reach, reach, 7)], -reach, reach)
    return [float(x) for x in np.unique(inside)]


def _pieces(breaks: list[float]) -> tuple[Array, Array]:
    """Gauss-Legendre nodes and weights, 40 on each piece between two breaks."""
    node, weight = LEGENDRE
    spans = [(0.5 * (a + b), 0.5 * (b - a)) for a, b in pairwise(breaks)]
    return np.concatenate([m + h * node for m, h in spans]), np.concatenate([h * weight for _, h in spans])


def _places(sigma: float) -> Array:
    """Points ``[12, 2]`` amid the drawing and beside it."""
    drawn = np.random.default_rng(13).normal(size=(12, 2))
    return np.clip((0.6 + sigma) * drawn, -1.2 - EDGE * sigma, 1.2 + EDGE * sigma)


def _listed() -> tuple[Array, Array]:
    """The centres ``[K, 2]`` and weights ``[K]`` of the cells with ink."""
    inked = _weights() > 0
    return np.stack(np.meshgrid(*_cells()), axis=-1)[inked], _weights()[inked]


def _furthest(worst: float, gaps: Array) -> float:
    return float(np.maximum(worst, gaps.max()))  # unlike Python's, it keeps NaN
