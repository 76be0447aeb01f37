"""How tests run a sampler: a cloud with a seed, or points without any chance."""

import torch
from torch import Generator, Tensor

from scoreviz.maths.sampler import Sampler, State


def cloud(sampler: Sampler, steps: int, n: int, seed: int = 0) -> Tensor:
    generator = Generator().manual_seed(seed)
    state = sampler.init(n, generator)
    for _ in range(steps):
        state, _ = sampler.step(state, torch.randn(n, sampler.normals, generator=generator))
    return state.x


def quiet(sampler: Sampler, x: Tensor, steps: int) -> Tensor:
    state = State(x, 0, 1.0)
    for _ in range(steps):
        state, _ = sampler.step(state, torch.zeros(len(x), sampler.normals, dtype=x.dtype))
    return state.x
