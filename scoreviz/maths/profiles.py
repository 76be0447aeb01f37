"""One axis of a cell under noise: the density q of d = b z + s u, with z standard normal and u of some kernel.

Each function returns log q and its slope d log q / dd in forms that neither cancel nor overflow, for coordinates up to
1e100 and bandwidths down to 1e-30 (in float64). phi and Phi are the standard normal density and distribution function,
and erfcx(x) = exp(x^2) erfc(x).
"""

import math
from collections.abc import Callable
from functools import cache

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from scoreviz.maths.density import CHUNK

Profile = tuple[Tensor, Tensor]
Array = NDArray[np.float64]

LOG_ROOT_TAU = 0.5 * math.log(2 * math.pi)
ROOT_HALF = math.sqrt(0.5)
_THIN = 12  # Gauss-Legendre nodes: the exponent varies by less than 3 along the interval
_HERMITE = 7  # nodes; on what is smooth across a cell they leave less than 1e-13
_FAR = 7.0  # times nu + 1: the bandwidths from which Student's t is smooth across a cell
_STEP = 0.3  # in log V: the trapezoid rule's error is about |Gamma(nu / 2 + 2 pi i / step)|, 6e-12 for nu = 5
_NEGLECTED = 25.0  # exp(-25) = 1e-11 of the mass is cut off at either end
_FAINTEST = 1e-8  # of the bandwidth: less noise than this is read as this for Student's t, and 1e-60 for Laplace


def tabulated(profile: Callable[[Tensor], Profile], d: Tensor, bandwidth: float) -> Profile:
    """Return an even profile interpolated from log q and its slope at steps of b / 64, to about 1e-8 of its scale.

    q is smooth over a bandwidth, so cubic polynomials will do; they save time where d ``[n, m]`` has many entries.
    Where a table would be longer than that, the profile itself is asked.
    """
    step = bandwidth / 64.0
    furthest = float(d.detach().abs().max()) / step if d.numel() else 0.0
    if furthest > d.numel() / 4:
        return profile(d)
    values, slopes = profile(step * torch.arange(int(furthest) + 2, dtype=d.dtype, device=d.device))
    rise, first, last = values.diff(), step * slopes[:-1], step * slopes[1:]
    table = torch.stack([values[:-1], first, 3.0 * rise - 2.0 * first - last, first + last - 2.0 * rise], dim=1)
    place = d.abs() / step
    index = place.detach().long()
    f = place - index
    c0, c1, c2, c3 = table[index].unbind(-1)
    return c0 + f * (c1 + f * (c2 + f * c3)), d.sign() * (c1 + f * (2.0 * c2 + 3.0 * f * c3)) / step


def gaussian(d: Tensor, variance: Tensor) -> Profile:
    """Return the profile of a Gaussian: log q = -d^2 / 2v - log sqrt(2 pi v), slope -d / v."""
    return -0.5 * d.square() / variance - 0.5 * variance.log() - LOG_ROOT_TAU, -d / variance


def uniform(d: Tensor, bandwidth: float, half: Tensor) -> Profile:
    """Return the profile of noise uniform on [-h, h].

    q = [Phi((d + h) / b) - Phi((d - h) / b)] / 2h,    q' = [phi((d + h) / b) - phi((d - h) / b)] / 2hb.
    """
    d, half = torch.broadcast_tensors(d, half)
    log_q, slope = _wide_uniform(d.abs(), bandwidth, half.clamp(min=1e-60 * bandwidth))
    slope = slope * -d.sign()
    # Where the two are nearly equal, their difference is the integral of a nearly constant function.
    thin = (half < bandwidth) & (d.abs() * half < bandwidth**2)
    if not bool(thin.any()):
        return log_q, slope
    inside, steep = _thin_uniform(d[thin], bandwidth, half[thin])
    return log_q.masked_scatter(thin, inside), slope.masked_scatter(thin, steep)


def _wide_uniform(d: Tensor, bandwidth: float, half: Tensor) -> Profile:
    """Return log q and minus the slope at d >= 0: with erf where d <= h, and beyond with the scaled erfcx."""
    inner, outer = (d - half) / bandwidth, (d + half) / bandwidth
    fall = (-2.0 * (d / bandwidth) * (half / bandwidth)).expm1()  # phi(outer) / phi(inner) - 1
    upper, lower = ROOT_HALF * outer, ROOT_HALF * inner
    beyond = lower > 0
    tail = torch.special.erfcx(lower.clamp(min=0.0)) - (1.0 + fall) * torch.special.erfcx(upper)
    share = 0.5 * torch.where(beyond, tail, torch.erf(upper) - torch.erf(lower.clamp(max=0.0)))
    share = share.clamp(min=1e-290)  # of the branch that is not taken
    left_out = -lower.square()
    log_q = share.log() - (2.0 * half).log() + torch.where(beyond, left_out, 0.0)
    peak = torch.where(beyond, 0.0, left_out).exp() * math.exp(-LOG_ROOT_TAU)
    return log_q, -fall * peak / (bandwidth * share)


def _thin_uniform(d: Tensor, bandwidth: float, half: Tensor) -> Profile:
    """Return the profile where h < b and d h < b^2, as a mean over the interval; h may be zero."""
    z, reach = d / bandwidth, half / bandwidth
    total, moment = torch.zeros_like(z), torch.zeros_like(z)
    for node, weight in zip(*_legendre(), strict=True):
        term = 0.5 * weight * (-node * reach * (z + 0.5 * node * reach)).exp()
        total, moment = total + term, moment + term * (z + node * reach)
    return total.log() - 0.5 * z.square() - LOG_ROOT_TAU - math.log(bandwidth), -moment / (total * bandwidth)


def laplace(d: Tensor, bandwidth: float, scale: Tensor) -> Profile:
    """Return the profile of Laplace noise exp(-|x| / s) / 2s, with l = 1 / s.

    q = (l / 2) (t1 + t2) with t1 = exp(l^2 b^2 / 2 - l d) Phi(d / b - l b) and t2 the same of -d, and
    q' = (l^2 / 2) (t2 - t1), since what the two Phi add to the slope cancels. With m = (l b - |d| / b) / sqrt 2 and
    p = (l b + |d| / b) / sqrt 2, the greater of them is exp(-d^2 / 2b^2) erfcx(m) / 2, and the other one has p.
    """
    rate = 1.0 / scale.clamp(min=1e-60 * bandwidth)
    delta, alpha = d.abs() * (ROOT_HALF / bandwidth), ROOT_HALF * bandwidth * rate
    m, p = alpha - delta, alpha + delta
    # erfcx overflows below zero, where the square is written out instead.
    half_erfc = torch.where(m > 0, torch.special.erfcx(m.clamp(min=0.0)), torch.special.erfc(m.clamp(max=0.0))).log()
    ratio = half_erfc + m.clamp(max=0.0).square() - torch.special.erfcx(p).log()  # log t1 / t2
    leading = torch.where(m > 0, -delta.square(), alpha * (alpha - 2.0 * delta))
    log_q = (0.25 * rate).log() + leading + half_erfc + torch.nn.functional.softplus(-ratio)
    slope = torch.where(m > 300.0, _narrow_contrast(m.clamp(min=300.0), p, delta), (0.5 * ratio).tanh())
    return log_q, -d.sign() * rate * slope


def _narrow_contrast(m: Tensor, p: Tensor, delta: Tensor) -> Tensor:
    """Return (erfcx(m) - erfcx(p)) / (erfcx(m) + erfcx(p)) for large m and p = m + 2 delta, without a difference.

    From erfcx(x) sqrt(pi) = 1/x - 1/2x^3 + 3/4x^5 - ..., whose next term is below 1e-14 of it from x = 300.
    """
    a, c = 1.0 / m, 1.0 / p
    squares, product = a.square() + c.square(), a * c
    above = 1.0 - 0.5 * (squares + product) + 0.75 * (squares.square() - product.square() + product * squares)
    below = a * (1.0 - 0.5 * a**2 + 0.75 * a**4) + c * (1.0 - 0.5 * c**2 + 0.75 * c**4)
    return 2.0 * delta * product * above / below


def student(d: Tensor, bandwidth: float, sigma: Tensor, nu: float) -> Profile:
    """Return the profile of Student's t of unit variance times sigma, to about 1e-11 of itself.

    u = sqrt(V) z with V inverse gamma of shape nu / 2 and scale (nu - 2) / 2, so q is a mixture of Gaussians of
    variance b^2 + sigma^2 V: the trapezoid rule in log V. Far from the middle, or where the noise is much wider than
    the cell, Gauss-Hermite nodes across the cell are enough.
    """
    d, sigma = torch.broadcast_tensors(d, sigma)
    clean, sigma = sigma == 0, sigma.clamp(min=_FAINTEST * bandwidth)
    far = torch.hypot(math.sqrt(nu - 2.0) * sigma, d) > _FAR * (nu + 1.0) * bandwidth
    log_q, slope = torch.zeros_like(d), torch.zeros_like(d)
    for chosen, part in ((far, _far_student), (~far, _near_student)):
        if bool(chosen.any()):
            found = part(d[chosen], bandwidth, sigma[chosen], nu)
            log_q, slope = log_q.masked_scatter(chosen, found[0]), slope.masked_scatter(chosen, found[1])
    if not bool(clean.any()):
        return log_q, slope
    bare = gaussian(d, torch.full_like(d, bandwidth**2))
    return torch.where(clean, bare[0], log_q), torch.where(clean, bare[1], slope)


def _near_student(d: Tensor, bandwidth: float, sigma: Tensor, nu: float) -> Profile:
    """Return the profile ``[n]`` as a mixture over log V, from where the weights begin to where the tail is spent."""
    shape, scale = 0.5 * nu, 0.5 * nu - 1.0
    first = -math.log(max(1.0, 2.0 * (_NEGLECTED + nu) / scale))
    widest = math.log(_FAR**2 * (nu + 1.0)) - 2.0 * math.log(float(sigma.min()) / bandwidth)
    last = max(0.0, widest) + 2.0 * _NEGLECTED / nu + 1.0
    step = min(_STEP, 1.0 / math.sqrt(nu))  # log V has a standard deviation of about sqrt(2 / nu)
    t = torch.arange(first, last, step, dtype=d.dtype, device=d.device)
    log_weights = (-shape * t - scale * (-t).exp()).log_softmax(0)
    d, spread = d / bandwidth, sigma / bandwidth
    rows = max(1, CHUNK // len(t))
    parts = [_mixture(z, s, log_weights, t.exp()) for z, s in zip(d.split(rows), spread.split(rows), strict=True)]
    log_q, slope = (torch.cat(part) for part in zip(*parts, strict=True))
    return log_q - math.log(bandwidth), slope / bandwidth


def _mixture(d: Tensor, sigma: Tensor, log_weights: Tensor, spreads: Tensor) -> Profile:
    """Return the profile ``[n]``, for a bandwidth of one, of a mixture of N(0, 1 + sigma^2 V) over V ``[m]``."""
    variances = 1.0 + sigma.square()[:, None] * spreads
    logits = log_weights - 0.5 * (d.square()[:, None] / variances + variances.log())
    log_q = logits.logsumexp(1, keepdim=True)
    return log_q[:, 0] - LOG_ROOT_TAU, -d * ((logits - log_q).exp() / variances).sum(1)


def _far_student(d: Tensor, bandwidth: float, sigma: Tensor, nu: float) -> Profile:
    """Return the profile ``[n]`` as a mean over the cell's own Gaussian, log E k((d - b z) / sigma) - log sigma."""
    z, weights = (torch.from_numpy(part).to(d) for part in _hermite())
    u = (d[:, None] - bandwidth * z) / sigma[:, None]
    log_k = weights.log() - 0.5 * (nu + 1.0) * (u.square() / (nu - 2.0)).log1p()
    top = math.lgamma(0.5 * nu + 0.5) - math.lgamma(0.5 * nu) - 0.5 * math.log(math.pi * (nu - 2.0))
    slopes = -(nu + 1.0) * u / (nu - 2.0 + u.square()) / sigma[:, None]
    return top + log_k.logsumexp(1) - sigma.log(), (log_k.softmax(1) * slopes).sum(1)


@cache
def _hermite() -> tuple[Array, Array]:
    nodes, weights = np.polynomial.hermite_e.hermegauss(_HERMITE)
    return nodes, weights / weights.sum()


@cache
def _legendre() -> tuple[list[float], list[float]]:
    nodes, weights = np.polynomial.legendre.leggauss(_THIN)
    return nodes.tolist(), weights.tolist()
