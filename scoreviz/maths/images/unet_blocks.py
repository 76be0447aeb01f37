"""What a U-Net is made of; modules are named as diffusers names them, so that weights fit by name.

Source: Ho et al. (2020), appendix B; diffusers 0.35, ``models/resnet.py``, ``attention_processor.py``.
"""

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from scoreviz.maths.images.quick_norm import silu_of_norm


@dataclass(frozen=True)
class Norms:
    """How features are normalised: the number of groups, the number added to a variance, and how time enters.

    Args:
        groups: groups of channels that are normalised together.
        eps: added to a variance.
        scale_shift: time scales and shifts what is normalised, where it is otherwise added before.
    """

    groups: int = 32
    eps: float = 1e-5
    scale_shift: bool = False


class TimestepEmbedding(nn.Module):
    """Two linear layers, from waves of the time to what every block is told of it."""

    def __init__(self, inputs: int, width: int) -> None:
        super().__init__()
        self.linear_1 = nn.Linear(inputs, width)
        self.linear_2 = nn.Linear(width, width)

    def forward(self, waves: Tensor) -> Tensor:
        """Return ``[n, width]`` for waves ``[n, inputs]``."""
        return self.linear_2(functional.silu(self.linear_1(waves)))


def waves_of(timestep: Tensor, count: int, shift: float, cosine_first: bool) -> Tensor:
    """Return sines and cosines of a time, ``[n, count]``, at geometric frequencies from 1 to 1/10,000.

    Formula:
        sin(t w_k), cos(t w_k) with w_k = 10000^(-k / (count/2 - shift))

    Args:
        timestep: ``[n]``, places in the table of noise levels.
        count: how many numbers; even.
        shift: 1 in the paper's code, 0 in later ones.
        cosine_first: which half comes first.

    Source:
        Vaswani et al. (2017), sec. 3.5; diffusers, ``get_timestep_embedding``.
    """
    half = count // 2
    exponent = -math.log(10_000) * torch.arange(half, dtype=torch.float32, device=timestep.device) / (half - shift)
    angles = timestep[:, None].float() * exponent.exp()
    halves = (angles.cos(), angles.sin()) if cosine_first else (angles.sin(), angles.cos())
    return torch.cat(halves, 1)


class ResnetBlock(nn.Module):
    """Two convolutions beside a shortcut, with the time told between them.

    Formula:
        (shortcut(x) + conv2(silu(norm2(conv1(silu(norm1(x))) + linear(silu(time)))))) / divisor
    """

    def __init__(
        self, inputs: int, outputs: int, time_width: int, norms: Norms, divisor: float = 1.0, dropout: float = 0.0
    ) -> None:
        super().__init__()
        self.scale_shift, self.divisor, self.dropout = norms.scale_shift, divisor, dropout
        self.norm1 = nn.GroupNorm(norms.groups, inputs, norms.eps)
        self.conv1 = nn.Conv2d(inputs, outputs, 3, padding=1)
        self.time_emb_proj = nn.Linear(time_width, 2 * outputs if norms.scale_shift else outputs)
        self.norm2 = nn.GroupNorm(norms.groups, outputs, norms.eps)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, padding=1)
        self.conv_shortcut = nn.Conv2d(inputs, outputs, 1) if inputs != outputs else None

    def forward(self, x: Tensor, time: Tensor) -> Tensor:
        """Return ``[n, outputs, h, w]`` for ``x [n, inputs, h, w]`` and ``time [n, time_width]``."""
        told = self.time_emb_proj(functional.silu(time))[:, :, None, None]
        h = self.conv1(silu_of_norm(self.norm1, x))
        if self.scale_shift:
            scale, shift = told.chunk(2, 1)
            h = functional.silu(self.norm2(h) * (1 + scale) + shift)
        else:
            h = silu_of_norm(self.norm2, h + told)
        h = functional.dropout(h, self.dropout, self.training)
        shortcut = x if self.conv_shortcut is None else self.conv_shortcut(x)
        return (shortcut + self.conv2(h)) / self.divisor


class Attention(nn.Module):
    """Every place of an image looks at every other, beside a shortcut (Vaswani et al. 2017, eq. 1)."""

    def __init__(self, channels: int, head: int | None, norms: Norms, divisor: float = 1.0) -> None:
        super().__init__()
        self.heads = 1 if head is None else max(1, channels // head)
        self.divisor = divisor
        width = channels if head is None else self.heads * head
        self.group_norm = nn.GroupNorm(norms.groups, channels, norms.eps)
        self.to_q = nn.Linear(channels, width)
        self.to_k = nn.Linear(channels, width)
        self.to_v = nn.Linear(channels, width)
        self.to_out = nn.ModuleList([nn.Linear(width, channels)])

    def forward(self, x: Tensor) -> Tensor:
        """Return ``[n, channels, h, w]`` for the same."""
        n, channels, height, width = x.shape
        places = self.group_norm(x.reshape(n, channels, -1)).mT  # [n, h w, channels]
        q, k, v = (self._by_head(layer(places)) for layer in (self.to_q, self.to_k, self.to_v))
        seen = functional.scaled_dot_product_attention(q, k, v).transpose(1, 2).flatten(2)
        return (self.to_out[0](seen).mT.reshape(n, channels, height, width) + x) / self.divisor

    def _by_head(self, features: Tensor) -> Tensor:
        return features.unflatten(2, (self.heads, -1)).transpose(1, 2)  # [n, heads, h w, head]


class Downsample(nn.Module):
    """A convolution that takes every other place; without padding of its own it is padded right and below."""

    def __init__(self, channels: int, padding: int) -> None:
        super().__init__()
        self.padding = padding
        self.conv = nn.Conv2d(channels, channels, 3, stride=2, padding=padding)

    def forward(self, x: Tensor) -> Tensor:
        """Return ``[n, channels, h/2, w/2]``."""
        return self.conv(x if self.padding else functional.pad(x, (0, 1, 0, 1)))


# Which of the places that a convolution of three sees is which place before each became two: FOLD[k, p] = 1 where its
# weight k falls together into weight p of a transposed convolution of four that goes in strides of two.
FOLD = ((0.0, 0.0, 1.0, 1.0), (0.0, 1.0, 1.0, 0.0), (1.0, 1.0, 0.0, 0.0))


class Upsample(nn.Module):
    """Each place becomes four, and a convolution follows.

    Once folded, both are one transposed convolution with 16 products in the place of 36; its weights are no part of the
    state, and follow no training.
    """

    folded: Tensor | None

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(channels, channels, 3, padding=1)
        self.register_buffer("folded", None, persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        """Return ``[n, channels, 2h, 2w]``."""
        if self.folded is not None:
            return functional.conv_transpose2d(x, self.folded, self.conv.bias, stride=2, padding=1)
        return self.conv(functional.interpolate(x, scale_factor=2.0, mode="nearest"))

    def fold(self) -> None:
        """Take both as one from now on.

        Formula:
            v[i, o, p, q] = sum_{k, l} w[o, i, k, l] FOLD[k, p] FOLD[l, q]
        """
        rows = torch.tensor(FOLD).to(self.conv.weight)
        folded = torch.einsum("oikl,kp,lq->iopq", self.conv.weight.detach(), rows, rows)
        self.folded = folded.contiguous()


class Block(nn.Module):
    """Residual blocks, each with attention or without, and then perhaps a change of size.

    Args:
        resnets: the residual blocks, in their order.
        attentions: as many attentions, or none.
        down, up: what follows them.
    """

    def __init__(
        self,
        resnets: list[ResnetBlock],
        attentions: list[Attention],
        down: Downsample | None = None,
        up: Upsample | None = None,
    ) -> None:
        super().__init__()
        self.resnets = nn.ModuleList(resnets)
        if attentions:
            self.attentions = nn.ModuleList(attentions)
        self.looks = bool(attentions)
        if down is not None:
            self.downsamplers = nn.ModuleList([down])
        if up is not None:
            self.upsamplers = nn.ModuleList([up])

    def layer(self, number: int, x: Tensor, time: Tensor) -> Tensor:
        """Return what one residual block, and the attention behind it, make of ``x``."""
        x = self.resnets[number](x, time)
        return self.attentions[number](x) if self.looks else x
