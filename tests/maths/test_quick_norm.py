"""The quick normalisation beside torch's own in float64."""

import pytest
import torch
from torch import nn
from torch.nn import functional

from scoreviz.maths.images.quick_norm import LARGE, silu_of_norm

SHAPE = (4, 64, 32, 32)
CLOSE = 1e-5  # a sum of 1,000 numbers near 1 in float32, over their spread


@pytest.mark.parametrize("offset", [0.0, 100.0])
def test_it_is_the_norm_also_of_numbers_far_from_zero(offset: float) -> None:
    generator = torch.Generator().manual_seed(0)
    x = torch.randn(SHAPE, generator=generator) * torch.linspace(0.5, 2, 64)[:, None, None] + offset
    norm = nn.GroupNorm(16, 64)
    nn.init.normal_(norm.weight, generator=generator)
    nn.init.normal_(norm.bias, generator=generator)
    right = functional.silu(norm.double()(x.double()))
    norm.float()
    with torch.inference_mode():
        found = silu_of_norm(norm, x.contiguous(memory_format=torch.channels_last))
    assert x.numel() >= LARGE
    assert found.is_contiguous(memory_format=torch.channels_last)
    # What is added to numbers of size 100 takes 100 times their last digit away from numbers of size 1.
    assert (found - right).abs().max() < CLOSE * max(1.0, offset)


def test_it_can_be_learned_through() -> None:
    x = torch.randn(SHAPE).contiguous(memory_format=torch.channels_last).requires_grad_()
    silu_of_norm(nn.GroupNorm(16, 64), x).sum().backward()
    assert x.grad is not None
