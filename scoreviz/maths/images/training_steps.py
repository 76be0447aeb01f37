"""Training steps of an image model: Adam with a rate that rises, stays and falls, and the average of the weights."""

import torch
from torch import Tensor, nn
from torch.optim import AdamW

from scoreviz.maths.images.objective import Predicted, Questions, squared_error
from scoreviz.maths.images.table import Table
from scoreviz.maths.images.unet import UNet
from scoreviz.maths.images.unet_blocks import Attention, ResnetBlock

BETAS = 0.9, 0.99
LARGEST_GRADIENT = 1.0
RISE, FALL = 0.02, 0.3  # shares of the steps in which the rate rises and falls


def rate_at(step: int, steps: int, base: float) -> float:
    """Return the rate of a step, counted from 0: it rises evenly, stays, and falls as 1 - sqrt to nothing.

    A training that is not over can so be told to go on longer: what was done stays right.

    Source:
        Hägele et al., Scaling laws and compute-optimal training beyond fixed training durations, 2024, eq. 1.
    """
    rise, fall = max(1, round(RISE * steps)), max(1, round(FALL * steps))
    gone = max(0.0, (step - (steps - fall)) / fall)
    return base * min(1.0, (step + 1) / rise) * max(0.0, 1.0 - gone**0.5)


def begin_quietly(net: UNet) -> None:
    """Set the last layer of every block, and of the network, to zero: each then begins as its shortcut.

    Source:
        Ho et al. (2020), their code; Dhariwal and Nichol (2021), their code (``zero_module``).
    """
    for module in net.modules():
        if isinstance(module, ResnetBlock):
            _silence(module.conv2)
        elif isinstance(module, Attention):
            _silence(module.to_out[0])
    _silence(net.conv_out)


def _silence(layer: nn.Module) -> None:
    for weight in layer.parameters():
        nn.init.zeros_(weight)


def keep_average(average: nn.Module, net: nn.Module, step: int, decay: float) -> None:
    """Fold a network's weights into their average after so many steps, in place.

    Formula:
        average += (1 - d) (weights - average),  d = min(decay, (1 + step) / (10 + step))
    """
    share = 1.0 - min(decay, (1 + step) / (10 + step))
    with torch.no_grad():
        for kept, new in zip(average.parameters(), net.parameters(), strict=True):
            kept.lerp_(new, share)


class ImageSteps:
    """Steps on one network, in place.

    Args:
        net: what is asked: the network, or what holds it and shares gradients between machines.
        kind: what it is asked.
        table: the noise levels.
        average: a twin of the network that keeps the average.
        decay: of the average.
    """

    def __init__(self, net: nn.Module, kind: Predicted, table: Table, average: nn.Module, decay: float) -> None:
        self.net, self.kind, self.table, self.average, self.decay = net, kind, table, average, decay
        self.optimiser = AdamW(net.parameters(), betas=BETAS)
        self.step = 0

    def take(self, asked: Questions, rate: float) -> Tensor:
        """Take one step on a batch and return its loss, ``[]``."""
        for group in self.optimiser.param_groups:
            group["lr"] = rate
        self.optimiser.zero_grad()
        halved = asked.x0.device.type == "cuda"
        with torch.autocast(asked.x0.device.type, torch.bfloat16, enabled=halved):
            loss = squared_error(self.net, self.kind, self.table, asked)
        loss.backward()
        nn.utils.clip_grad_norm_(self.net.parameters(), LARGEST_GRADIENT)
        self.optimiser.step()
        keep_average(self.average, self.net, self.step, self.decay)
        self.step += 1
        return loss.detach()
