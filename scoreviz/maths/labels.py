"""Points that come with the number of their class, and labels that are hidden in training."""

from typing import Protocol, runtime_checkable

import torch
from torch import Generator, Tensor

from scoreviz.maths.batches import Batch, Levels, drawn_levels
from scoreviz.maths.density import Level
from scoreviz.maths.layers import NULL
from scoreviz.maths.score_net import ScoreNet

# Ho and Salimans 2022 (arXiv 2207.12598) drop 10 to 20 % of the labels.
DROPPED = 0.1


@runtime_checkable
class LabelledSource(Protocol):
    """Clean points that come with the number of their class."""

    def sample_with_labels(self, n: int, sigma: Level, generator: Generator) -> tuple[Tensor, Tensor]:
        """Return ``[n, 2]`` draws of p_sigma and the class ``[n]`` of each, int64."""
        ...


def drop_labels(labels: Tensor, share: float, generator: Generator) -> Tensor:
    """Return labels ``[n]`` of which each is ``NULL`` with the probability ``share``, independently of the others.

    What is learned from dropped labels is the unconditional field (Ho and Salimans 2022, arXiv 2207.12598, alg. 1).
    """
    drawn = torch.rand(labels.shape, generator=generator, device=generator.device)
    return torch.where(drawn < share, NULL, labels)


def draw_labelled(
    source: LabelledSource, net: ScoreNet, batches: int, n: int, generator: Generator, levels: Levels = None
) -> tuple[Batch, Tensor]:
    """Draw batches of n points as ``draw_batches`` does, and their labels ``[batches n]``, the same for both halves."""
    half = max(1, n // 2)
    points, labels = source.sample_with_labels(batches * half, 0.0, generator)
    x0 = ((points - net.centre) / net.scale).view(batches, half, 2)
    eps = torch.randn(x0.shape, generator=generator, device=generator.device)
    s = drawn_levels(batches, half, generator, levels)[:, :, None] / net.scale
    parts = x0.repeat(1, 2, 1), torch.cat([eps, -eps], dim=1), s.repeat(1, 2, 1)
    return Batch(*(part.flatten(0, 1) for part in parts)), labels.view(batches, half).repeat(1, 2).flatten()
