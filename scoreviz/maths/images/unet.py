"""The U-Net of image models: the network and names of diffusers' ``UNet2DModel``, in plain torch.

Source: Ho et al. (2020), appendix B; Dhariwal and Nichol (2021), sec. 3, for classes; diffusers 0.35,
``models/unets/unet_2d.py``.
"""

from dataclasses import dataclass
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from scoreviz.maths.images.unet_blocks import (
    Attention,
    Block,
    Downsample,
    Norms,
    ResnetBlock,
    TimestepEmbedding,
    Upsample,
    waves_of,
)

USUAL = Norms()


@dataclass(frozen=True)
class UNetShape:
    """What a U-Net looks like, in the words of diffusers' config.

    Args:
        size: pixels along one side of the images it was trained on.
        inputs, outputs: channels that go in and come out; twice as many out where the variance was learned.
        channels: of each level, from the finest to the coarsest.
        layers: residual blocks of a level on the way down; one more on the way up.
        down_attention, up_attention: whether a level looks across the image, in the order in which it is passed.
        classes: how many classes there are, the null class among them; None without.
        head: channels of one attention head; None for one head.
        norms: how features are normalised.
        frequency_shift, cosine_first: how the time is told.
        time_width: numbers that tell the time; None for four times the finest channels.
        padding: of the convolutions that halve the size; 0 pads right and below.
        middle_attention, middle_divisor: the middle's attention, and what its blocks' sums are divided by.
        centred: the network is given 2x - 1 in the place of x.
        dropout: share of features that is left out in training.
    """

    size: int
    inputs: int
    outputs: int
    channels: tuple[int, ...]
    layers: int
    down_attention: tuple[bool, ...]
    up_attention: tuple[bool, ...]
    classes: int | None = None
    head: int | None = 8
    norms: Norms = USUAL
    frequency_shift: float = 0.0
    cosine_first: bool = True
    time_width: int | None = None
    padding: int = 1
    middle_attention: bool = True
    middle_divisor: float = 1.0
    centred: bool = False
    dropout: float = 0.0


class UNet(nn.Module):
    """A U-Net that is told the place in the table of noise levels, and perhaps a class.

    Raises:
        ValueError: a level's channels do not divide into the groups or heads.
    """

    def __init__(self, shape: UNetShape) -> None:
        super().__init__()
        self.shape = shape
        width = shape.time_width or 4 * shape.channels[0]
        first, last = shape.channels[0], shape.channels[-1]
        self.conv_in = nn.Conv2d(shape.inputs, first, 3, padding=1)
        self.time_embedding = TimestepEmbedding(first, width)
        if shape.classes is not None:
            self.class_embedding = nn.Embedding(shape.classes, width)
        self.down_blocks = nn.ModuleList(_way_down(shape, width))
        self.mid_block = _middle(shape, last, width)
        self.up_blocks = nn.ModuleList(_way_up(shape, width))
        self.conv_norm_out = nn.GroupNorm(shape.norms.groups, first, shape.norms.eps)
        self.conv_out = nn.Conv2d(first, shape.outputs, 3, padding=1)

    def forward(self, x: Tensor, timestep: Tensor, label: Tensor | None = None) -> Tensor:
        """Return what the network answers, ``[n, outputs, h, w]``.

        Args:
            x: images ``[n, inputs, h, w]``; h and w divide by 2^(levels - 1).
            timestep: places in the table ``[n]``, 0 the least noise; they need not be whole.
            label: classes ``[n]`` (integers), for a network that has them.
        """
        time = self._told(timestep, label)
        x = self.conv_in(2 * x - 1 if self.shape.centred else x)
        # An image of one channel says nothing of a layout, and the finest level would be in the slower one.
        x = x.contiguous(memory_format=torch.channels_last)
        kept = [x]
        for block in self.down_blocks:
            x = _down(cast(Block, block), x, time, kept)
        middle = self.mid_block
        x = middle.resnets[1](middle.layer(0, x, time), time)
        for block in self.up_blocks:
            x = _up(cast(Block, block), x, time, kept)
        return self.conv_out(functional.silu(self.conv_norm_out(x)))

    def _told(self, timestep: Tensor, label: Tensor | None) -> Tensor:
        waves = waves_of(timestep, self.shape.channels[0], self.shape.frequency_shift, self.shape.cosine_first)
        time = self.time_embedding(waves.to(self.conv_in.weight.dtype))
        return time if label is None else time + self.class_embedding(label)


def lay_out(net: nn.Module) -> None:
    """Lay a network's filters out with the channels last, in place, as processors take them fastest."""
    for weight in net.parameters():
        if weight.ndim == 4:
            weight.data = weight.data.contiguous(memory_format=torch.channels_last)


def fold(net: nn.Module) -> None:
    """Make a network that is not trained any more quicker, in place; what it answers differs by rounding alone."""
    for block in net.modules():
        if isinstance(block, Upsample):
            block.fold()


def _down(block: Block, x: Tensor, time: Tensor, kept: list[Tensor]) -> Tensor:
    for number in range(len(block.resnets)):
        x = block.layer(number, x, time)
        kept.append(x)
    if hasattr(block, "downsamplers"):
        x = block.downsamplers[0](x)
        kept.append(x)
    return x


def _up(block: Block, x: Tensor, time: Tensor, kept: list[Tensor]) -> Tensor:
    for number in range(len(block.resnets)):
        x = block.layer(number, torch.cat([x, kept.pop()], 1), time)
    return block.upsamplers[0](x) if hasattr(block, "upsamplers") else x


def _way_down(shape: UNetShape, width: int) -> list[Block]:
    blocks, before = [], shape.channels[0]
    for level, (channels, looks) in enumerate(zip(shape.channels, shape.down_attention, strict=True)):
        inputs = [before] + [channels] * (shape.layers - 1)
        resnets = [ResnetBlock(count, channels, width, shape.norms, dropout=shape.dropout) for count in inputs]
        coarsest = level == len(shape.channels) - 1
        down = None if coarsest else Downsample(channels, shape.padding)
        blocks.append(Block(resnets, _attentions(shape, channels, shape.layers * looks), down))
        before = channels
    return blocks


def _middle(shape: UNetShape, channels: int, width: int) -> Block:
    divisor = shape.middle_divisor
    resnets = [ResnetBlock(channels, channels, width, shape.norms, divisor, shape.dropout) for _ in range(2)]
    return Block(resnets, _attentions(shape, channels, int(shape.middle_attention), divisor))


def _way_up(shape: UNetShape, width: int) -> list[Block]:
    rising = shape.channels[::-1]
    blocks, before = [], rising[0]
    for level, (channels, looks) in enumerate(zip(rising, shape.up_attention, strict=True)):
        finest = level == len(rising) - 1
        beside = [channels] * shape.layers + [rising[min(level + 1, len(rising) - 1)]]  # what was kept on the way down
        inputs = [before] + [channels] * shape.layers
        sizes = [here + kept for here, kept in zip(inputs, beside, strict=True)]
        resnets = [ResnetBlock(count, channels, width, shape.norms, dropout=shape.dropout) for count in sizes]
        attentions = _attentions(shape, channels, (shape.layers + 1) * looks)
        blocks.append(Block(resnets, attentions, up=None if finest else Upsample(channels)))
        before = channels
    return blocks


def _attentions(shape: UNetShape, channels: int, count: int, divisor: float = 1.0) -> list[Attention]:
    return [Attention(channels, shape.head, shape.norms, divisor) for _ in range(count)]
