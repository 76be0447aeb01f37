"""Where runs of images begin other than in noise, and how a known part of a picture is put back on the way."""

import math

import torch
from torch import Tensor

from scoreviz.maths.forward import transition
from scoreviz.maths.process import Process

ALIKE = 1e-6  # radians between two noises that are taken for one


def noised(pictures: Tensor, noise: Tensor, process: Process, t: float) -> Tensor:
    """Return clean pictures with the noise of a time.

    Formula:
        x_t = alpha p + sigma z

    Args:
        pictures: p ``[n, D]``, or ``[1, D]`` for all.
        noise: z, standard normal ``[n, D]``.
        process: gives alpha and sigma.
        t: the time.

    Source:
        Meng et al., SDEdit, 2022, algorithm 2: there the reverse SDE starts from such a picture.
    """
    return process.alpha(t) * pictures + process.sigma(t) * noise


def between(first: Tensor, last: Tensor, shares: Tensor) -> Tensor:
    """Return noises ``[n, D]`` on the great arc between two, ``[D]`` each.

    Formula:
        (sin((1 - w) a) z + sin(w a) z') / sin a,  cos a = z z' / |z| |z'|

    Two noises of many numbers are all but at right angles, and so each of those between is as good as standard normal.

    Args:
        first, last: z and z'; of two that point the same way, the straight line between them.
        shares: w ``[n]``, 0 for the first and 1 for the last.

    Source:
        Shoemake (1985); Song, Meng and Ermon (2021), eq. 67.
    """
    w = shares.to(first)[:, None]
    cosine = float(first @ last / (first.norm() * last.norm()))
    angle = math.acos(min(max(cosine, -1.0), 1.0))
    if angle < ALIKE:
        return (1 - w) * first + w * last
    return (((1 - w) * angle).sin() * first + (w * angle).sin() * last) / math.sin(angle)


def with_known(x: Tensor, known: Tensor, mask: Tensor) -> Tensor:
    """Return noisy pictures ``x [n, D]`` whose known part comes from ``known [n, D]``, as noisy as they are.

    Formula:
        m x_known + (1 - m) x,  m one where a number is known

    Args:
        mask: m ``[D]``.

    Source:
        Song et al. (2021), appendix I.2; Lugmayr et al. (2022), eq. 8c.
    """
    return torch.where(mask > 0, known, x)


def back(x: Tensor, process: Process, s: float, t: float, noise: Tensor) -> Tensor:
    """Return pictures ``x [n, D]`` of a time s as they are at a later time t.

    Formula:
        a x + sqrt(b) z, with a = alpha_t / alpha_s and b = sigma_t^2 - a^2 sigma_s^2

    Source:
        Lugmayr et al., RePaint, 2022, algorithm 1, line 8.
    """
    a, b = transition(process, s, t)
    return a * x + math.sqrt(b) * noise
