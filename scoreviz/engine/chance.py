"""Where a run's random numbers come from: a stream for each purpose and step, so that runs can share some of them.

What is drawn at one step depends on the seed, on what it is for, on how many steps the run has and on which of them it
is, and on nothing else: not on what was drawn before, nor on how many particles are looked at. Hence two runs of one
seed and of equally many steps draw, for each particle and each step, the same two normal numbers; where both visit the
same times under the same process these are the same noise at the same time. Runs with other numbers of steps share the
start alone: their steps are other stretches of time.
"""

import hashlib
from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Generator, Tensor

BLOCK = 16  # torch fills this many normal numbers at a time: only whole blocks begin alike whatever follows
PLANE = 2  # normal numbers that move a particle in the plane


class Chance(Protocol):
    """What a run draws from."""

    def start(self) -> Generator:
        """Return what the particles' first places are drawn with."""

    def normals(self, step: int, n: int, count: int, whose: str = "") -> Tensor:
        """Return standard normal numbers ``[n, count]`` of one step."""


@dataclass(frozen=True)
class Streams:
    """A stream for each purpose and step.

    Args:
        seed: of the run.
        steps: how many steps it has.
    """

    seed: int
    steps: int

    def start(self) -> Generator:
        """Return what the particles' first places are drawn with; it does not depend on the number of steps."""
        return Generator().manual_seed(_first(f"{self.seed} start"))

    def normals(self, step: int, n: int, count: int, whose: str = "") -> Tensor:
        """Return standard normal numbers ``[n, count]`` of one step.

        The first two of each particle are those that every sampler moves it by; a sampler that takes more (to accept,
        to correct) has them from a stream of its own. ``whose`` names particles that are not the run's own.
        """
        kept = min(count, PLANE)
        moving = self._drawn(f"{whose} noise", step, n, PLANE)[:, :kept]
        return torch.cat([moving, self._drawn(f"{whose} more", step, n, count - kept)], 1) if count > kept else moving

    def _drawn(self, purpose: str, step: int, n: int, count: int) -> Tensor:
        """Return the numbers of one purpose: those of the first particles are the same however many there are."""
        # Steps of one purpose have neighbouring seeds: torch looks at 32 bits, and so no two of them are the same.
        seed = (_first(f"{self.seed} {purpose} {self.steps}") + step) % 2**32
        rows = -(-n // BLOCK) * BLOCK
        return torch.randn((rows, count), generator=Generator().manual_seed(seed))[:n]


@dataclass(frozen=True, eq=False)
class OneStream:
    """One generator from which everything is drawn in turn, for whoever brings his own."""

    generator: Generator

    def start(self) -> Generator:
        """Return the generator."""
        return self.generator

    def normals(self, step: int, n: int, count: int, whose: str = "") -> Tensor:
        """Return the next standard normal numbers ``[n, count]``."""
        return torch.randn((n, count), generator=self.generator)


def _first(words: str) -> int:
    return int.from_bytes(hashlib.blake2b(words.encode(), digest_size=4).digest(), "big")
