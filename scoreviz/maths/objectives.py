"""What a score function is judged by: the objectives of score matching, one value a point, in the papers' letters.

Each takes a score function, any map from points ``[n, d]`` to scores ``[n, d]`` that treats the points one by one, and
keeps the factor 1/2 of the papers. The mean over y of p_sigma is the objective; its gradient in the parameters of the
score function is autograd's. With C = E 1/2 |s*|^2, s* the score of p_sigma, and for every score function

    E esm = E ism + C,    E dsm = E esm + d/(2 sigma^2) - C,    E hutchinson = E sliced = E sliced_vr = E ism.
"""

import torch
from torch import Tensor

from scoreviz.maths.density import Level
from scoreviz.maths.jacobian import ScoreFunction, exact_trace, quadratic_form


def esm(score: ScoreFunction, truth: ScoreFunction, y: Tensor) -> Tensor:
    """Return explicit score matching, ``[n]``.

    Formula:
        1/2 |s(y) - s*(y)|^2

    Args:
        score: s.
        truth: s*, the score of p_sigma, which only a known density has.
        y: points of p_sigma, ``[n, d]``.

    Source:
        Hyvärinen (2005), eq. 2.
    """
    return _half_square(score(y) - truth(y))


def ism(score: ScoreFunction, y: Tensor) -> Tensor:
    """Return implicit score matching with the exact trace, ``[n]``: it needs points and no truth.

    Formula:
        tr J(y) + 1/2 |s(y)|^2, with J the Jacobian of s

    Source:
        Hyvärinen (2005), theorem 1.
    """
    s, trace = exact_trace(score, y)
    return trace + _half_square(s)


def hutchinson(score: ScoreFunction, y: Tensor, v: Tensor) -> Tensor:
    """Return implicit score matching with an estimated trace, ``[n]``.

    Formula:
        v^T J v + 1/2 |s|^2, with E v v^T = I

    Args:
        score: s.
        y: points ``[n, d]``.
        v: one probe a point, ``[n, d]``.

    Source:
        Hutchinson (1989) for the trace; Song et al. (2019), arXiv 1905.07088, sec. 3.1, where it is sliced score
        matching with reduced variance.
    """
    s, along = quadratic_form(score, y, v)
    return along + _half_square(s)


# One formula under two names; the probes tell them apart, random signs there and any directions here.
sliced_vr = hutchinson


def sliced(score: ScoreFunction, y: Tensor, v: Tensor) -> Tensor:
    """Return sliced score matching, ``[n]``: the score is looked at along v only.

    Formula:
        v^T J v + 1/2 (v^T s)^2

    With E v v^T = I its mean over v is that of ``ism``; with v on the unit sphere it is ``ism`` over d.

    Source:
        Song et al. (2019), arXiv 1905.07088, sec. 3.1.
    """
    s, along = quadratic_form(score, y, v)
    return along + 0.5 * (v * s).sum(-1).square()


def dsm(score: ScoreFunction, x0: Tensor, y: Tensor, sigma: Level) -> Tensor:
    """Return denoising score matching, ``[n]``.

    Formula:
        1/2 |s(y) - (x0 - y)/sigma^2|^2

    Args:
        score: s.
        x0: clean points ``[n, d]``.
        y: the same points with noise, ``[n, d]``.
        sigma: the noise level, above zero; a number or ``[n]``.

    Source:
        Vincent (2011).
    """
    return _half_square(score(y) - denoising_target(x0, y, sigma))


def stf(score: ScoreFunction, x0: Tensor, y: Tensor, sigma: Level, reference: Tensor) -> Tensor:
    """Return the stable target field objective, ``[n]``.

    Formula:
        1/2 |s(y) - (sum_j w_j x_j - y)/sigma^2|^2, with w_j the share of x_j in sum_j exp(-|y - x_j|^2/(2 sigma^2))

    Args:
        score: s.
        x0: clean points ``[n, d]``; each counts as one of its own references. Without it the target is biased; with it
            its mean given y is the score.
        y: the same points with noise, ``[n, d]``.
        sigma: the noise level, above zero; a number or ``[n]``.
        reference: other clean points, shared by all, ``[m, d]``; none makes it ``dsm``.

    Source:
        Xu et al. (2023), arXiv 2302.00670.
    """
    return _half_square(score(y) - stable_target(x0, y, sigma, reference))


def tsm(
    score: ScoreFunction, clean_score: ScoreFunction, x0: Tensor, y: Tensor, sigma: Level, share: Level = 1.0
) -> Tensor:
    """Return target score matching, ``[n]``, or with a share below 1 its combination with denoising.

    Formula:
        1/2 |s(y) - k grad log p_0(x0) - (1 - k) (x0 - y)/sigma^2|^2

    Args:
        score: s.
        clean_score: grad log p_0, the score of the clean data.
        x0: clean points ``[n, d]``.
        y: the same points with noise, ``[n, d]``.
        sigma: the noise level, above zero; a number or ``[n]``.
        share: k; a number or ``[n]``. On N(m, b^2 I) the target is exact with ``least_variance_share``.

    Source:
        De Bortoli et al. (2024), arXiv 2402.08667.
    """
    return _half_square(score(y) - mixed_target(clean_score(x0), x0, y, sigma, share))


def denoising_target(x0: Tensor, y: Tensor, sigma: Level) -> Tensor:
    """Return the score of y given x0, (x0 - y)/sigma^2, ``[n, d]``; its mean given y is the score of p_sigma."""
    return (x0 - y) / _column(sigma, y).square()


def stable_target(x0: Tensor, y: Tensor, sigma: Level, reference: Tensor) -> Tensor:
    """Return the denoising target averaged over clean points that may have become y, ``[n, d]``; see ``stf``."""
    width = _column(sigma, y)
    squares = (y[:, None] - reference).square().sum(-1)  # [n, m]
    own = (y - x0).square().sum(-1, keepdim=True)  # [n, 1]
    weights = (-0.5 * torch.cat([own, squares], dim=1) / width.square()).softmax(1)
    denoised = weights[:, :1] * x0 + weights[:, 1:] @ reference
    return denoising_target(denoised, y, sigma)


def mixed_target(clean: Tensor, x0: Tensor, y: Tensor, sigma: Level, share: Level) -> Tensor:
    """Return k clean + (1 - k) (x0 - y)/sigma^2, ``[n, d]``, with ``clean`` the score of the data at x0 and k a share.

    Both have the score of p_sigma for their mean given y, hence so has every mixture of them.
    """
    k = _column(share, y)
    return k * clean + (1 - k) * denoising_target(x0, y, sigma)


def least_variance_share(sigma: Level, variance: float) -> Level:
    """Return k = b^2/(b^2 + sigma^2), with which the mixed target has no variance at all on N(m, b^2 I).

    There the target is -k (x0 - m)/b^2 - (1 - k) (y - x0)/sigma^2 = -(y - m)/(b^2 + sigma^2), whatever x0 is. On a
    mixture of such Gaussians the target is the score of y given the component.
    """
    return variance / (variance + sigma**2)


def _half_square(v: Tensor) -> Tensor:
    return 0.5 * v.square().sum(-1)


def _column(value: Level, like: Tensor) -> Tensor:
    """Return a number or values ``[n]`` so that they multiply points ``[n, d]``."""
    return torch.as_tensor(value, dtype=like.dtype, device=like.device).reshape(-1, 1)
