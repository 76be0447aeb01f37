"""How far two sets of pictures are apart, by the Gaussians that fit their features, and by nearest neighbours."""

import torch
from torch import Tensor

ROWS = 256  # pictures compared at once


def frechet_distance(a: Tensor, b: Tensor) -> float:
    """Return the squared distance of two Gaussians with the means and covariances of two sets of features.

    Formula:
        |mean_a - mean_b|^2 + tr(A + B - 2 (A^(1/2) B A^(1/2))^(1/2)), A and B the covariances

    Args:
        a, b: features ``[n, F]`` and ``[m, F]``, n and m above 1. With few of them it is too large: it is to be read
            beside the distance of as many real ones.

    Source:
        Dowson and Landau (1982); Heusel et al. (2017), eq. 6, for features of pictures.
    """
    a, b = a.double(), b.double()
    first, second = a.mT.cov(), b.mT.cov()
    values, vectors = torch.linalg.eigh(first)
    root = vectors * values.clamp(min=0).sqrt() @ vectors.mT
    cross = torch.linalg.eigvalsh(root @ second @ root).clamp(min=0).sqrt().sum()
    apart = (a.mean(0) - b.mean(0)).square().sum()
    return max(0.0, float(apart + first.trace() + second.trace() - 2 * cross))


def nearest(a: Tensor, b: Tensor) -> Tensor:
    """Return the distance from each row of ``a [n, D]`` to the nearest row of ``b [m, D]``, ``[n]``."""
    return torch.cat([torch.cdist(part, b).amin(1) for part in a.split(ROWS)])
