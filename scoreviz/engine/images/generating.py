"""Pictures from a model, by the samplers of the plane: a run takes images for points."""

from collections.abc import Generator

import torch
from torch import Tensor

from scoreviz.maths.ancestral import DDIM
from scoreviz.maths.images.image_field import ImageField
from scoreviz.maths.sampler import State

NO_PRIOR = torch.zeros(2), torch.eye(2)  # of the plane; here a run starts from noise that is handed in


def ddim(field: ImageField, noise: Tensor, steps: int, eta: float, chance: torch.Generator) -> Generator[Tensor]:
    """Yield the images ``[n, D]`` of a run from noise to pictures: the noise, and what each step makes of it.

    Arithmetic is float64, in which the two frames can be told apart even where the noise is 10,000 times the signal.

    Args:
        field: what leads.
        noise: standard normal, ``[n, D]``.
        steps: equal steps in t.
        eta: 0 no fresh noise, 1 as much as DDPM.
        chance: of the fresh noise.
    """
    sampler = DDIM(field, field.table, NO_PRIOR, steps, eta)
    state = State(noise.double(), 0, 1.0)
    yield state.x
    for _ in range(steps):
        fresh = torch.randn(noise.shape, generator=chance) if eta > 0 else torch.zeros(())
        state, _info = sampler.step(state, fresh.to(state.x))
        yield state.x
