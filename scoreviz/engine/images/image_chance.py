"""Where a run of images has its random numbers from: each picture has streams of its own."""

import hashlib

import torch
from torch import Generator, Tensor


def normals(purpose: str, n: int, numbers: int) -> Tensor:
    """Return standard normal numbers, float64 ``[n, numbers]``; those of one picture do not depend on how many it has
    beside it.

    ``purpose`` names what they are for, the seed among the words.
    """
    return torch.stack([_row(f"{purpose}, picture {k}", numbers) for k in range(n)]).double()


def _row(words: str, numbers: int) -> Tensor:
    seed = int.from_bytes(hashlib.blake2b(words.encode(), digest_size=4).digest(), "big")
    return torch.randn(numbers, generator=Generator().manual_seed(seed))
