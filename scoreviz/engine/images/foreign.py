"""Networks that are not here but in diffusers, an extra.

They are made by its own code from numbers that were checked, never by code of a folder.
"""

import importlib
import importlib.util
import warnings
from typing import Any

import torch
from torch import Tensor, nn

from scoreviz.engine.images.config_file import Config
from scoreviz.engine.refusal import Refused, one_line
from scoreviz.maths.images.unet import UNetShape
from scoreviz.wording import mark, tr

HOW_TO_INSTALL = mark("diffusers may have it: pip install 'scoreviz[diffusers]'")


class Foreign(nn.Module):
    """A network of diffusers' that is asked as ours are.

    Args:
        inner: its ``UNet2DModel``.
        shape: sizes, channels and classes; of attention it tells nothing.
    """

    def __init__(self, inner: nn.Module, shape: UNetShape) -> None:
        super().__init__()
        self.inner, self.shape = inner, shape

    def forward(self, x: Tensor, timestep: Tensor, label: Tensor | None = None) -> Tensor:
        """Return what the network answers, ``[n, outputs, h, w]``, as ``UNet`` does."""
        answer: Tensor = self.inner(x, timestep, label, return_dict=False)[0]
        return answer


def installed() -> bool:
    """Return whether diffusers is there."""
    return importlib.util.find_spec("diffusers") is not None


def foreign(config: Config, shape: UNetShape, most_weights: int) -> Foreign:
    """Return a network of diffusers', with weights by chance.

    Args:
        config: whose numbers were checked.
        shape: what they say.
        most_weights: how many weights it may have.

    Raises:
        Refused: diffusers does not know it either, or it has too many weights.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of its own imports and of words that it does not know
        kind: Any = importlib.import_module("diffusers").UNet2DModel
        with torch.device("meta"):
            outline = _made(config, kind)
        count = sum(weight.numel() for weight in outline.parameters())
        if count > most_weights:
            raise Refused(
                config.path,
                tr("the network has {n} weights: at most {most} are read", n=f"{count:,}", most=f"{most_weights:,}"),
            )
        return Foreign(_made(config, kind), shape).eval()  # it holds tables that are in no file of weights


def check_answers(config: Config, net: Foreign) -> None:
    """Ask a network once, for one image of its size.

    Raises:
        Refused: it has no answer, or one of another size.
    """
    shape = net.shape
    label = None if shape.classes is None else torch.zeros(1, dtype=torch.long)
    try:
        with torch.inference_mode():
            answer = net(torch.zeros(1, shape.inputs, shape.size, shape.size), torch.zeros(1), label)
    except (RuntimeError, ValueError, TypeError) as error:
        raise Refused(config.path, tr("the network has no answer ({reason})", reason=_said(error))) from None
    if answer.shape != (1, shape.outputs, shape.size, shape.size):
        raise Refused(config.path, tr("the network answers with images of another size"))


def _made(config: Config, kind: Any) -> nn.Module:
    try:
        made: nn.Module = kind.from_config(dict(config.words))
    except Exception as error:  # noqa: BLE001  what a library raises of a config is not told: it is said
        raise Refused(config.path, tr("diffusers cannot make it ({reason})", reason=_said(error))) from None
    return made


def _said(error: Exception) -> str:
    return one_line((str(error).splitlines() or [type(error).__name__])[0])[:120]
