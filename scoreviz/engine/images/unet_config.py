"""A U-Net's shape as diffusers' ``config.json`` tells it, written and read."""

from typing import Any

import torch

from scoreviz.engine.images.config_file import Config
from scoreviz.engine.refusal import Refused
from scoreviz.maths.images.unet import UNet, UNetShape
from scoreviz.maths.images.unet_blocks import Norms
from scoreviz.wording import tr

CLASS_NAME = "UNet2DModel"
VERSION = "0.35.0"
DOWN = {"DownBlock2D": False, "AttnDownBlock2D": True}
UP = {"UpBlock2D": False, "AttnUpBlock2D": True}
# Words with which diffusers chooses what is not here, and the choice that is.
ONLY = {
    "time_embedding_type": ("positional", "positional"),
    "downsample_type": ("conv", "conv"),
    "upsample_type": ("conv", "conv"),
    "act_fn": ("silu", "silu"),
    "mid_block_type": ("UNetMidBlock2D", "UNetMidBlock2D"),
    "class_embed_type": (None, None),
    "attn_norm_num_groups": (None, None),
    "num_train_timesteps": (None, None),
}
MOST_WEIGHTS = 500_000_000  # 2 GB in float32; the largest of the published ones has a fifth of it
LARGEST_CHANNELS, MOST_LEVELS, MOST_LAYERS, LARGEST_SIDE, MOST_CLASSES = 4096, 8, 8, 1024, 100_000


class Elsewhere(Refused):
    """A network that is not here, and perhaps in diffusers."""


def config_of(shape: UNetShape) -> dict[str, Any]:
    """Return the config of a network of ours."""
    return {
        "_class_name": CLASS_NAME,
        "_diffusers_version": VERSION,
        "sample_size": shape.size,
        "in_channels": shape.inputs,
        "out_channels": shape.outputs,
        "center_input_sample": shape.centred,
        "time_embedding_dim": shape.time_width,
        "freq_shift": shape.frequency_shift,
        "flip_sin_to_cos": shape.cosine_first,
        "down_block_types": [_name(DOWN, looks) for looks in shape.down_attention],
        "up_block_types": [_name(UP, looks) for looks in shape.up_attention],
        "block_out_channels": list(shape.channels),
        "layers_per_block": shape.layers,
        "mid_block_scale_factor": shape.middle_divisor,
        "downsample_padding": shape.padding,
        "dropout": shape.dropout,
        "attention_head_dim": shape.head,
        "norm_num_groups": shape.norms.groups,
        "norm_eps": shape.norms.eps,
        "resnet_time_scale_shift": "scale_shift" if shape.norms.scale_shift else "default",
        "add_attention": shape.middle_attention,
        "num_class_embeds": shape.classes,
        **{name: only for name, (only, _) in ONLY.items()},
    }


def shape_of(config: Config) -> UNetShape:
    """Return the shape that a config tells; nothing is allocated.

    Raises:
        Refused: it is of another architecture, or a number is missing or beyond what is read.
    """
    _check_kind(config)
    return _shape(config, ours=True)


def foreign_shape_of(config: Config) -> UNetShape:
    """Return the sizes of a ``UNet2DModel`` whose blocks are not here; of attention nothing is told.

    Raises:
        Refused: it is no ``UNet2DModel``, or a number is missing or beyond what is read.
    """
    if config.words.get("_class_name") != CLASS_NAME:
        raise config.refused("_class_name", CLASS_NAME)
    return _shape(config, ours=False)


def _shape(config: Config, ours: bool) -> UNetShape:
    channels = config.wholes("block_out_channels", 1, LARGEST_CHANNELS, MOST_LEVELS)
    inputs = config.whole("in_channels", 1, 16, 3)
    outputs = config.whole("out_channels", 1, 32, 3)
    if outputs not in (inputs, 2 * inputs):
        raise config.refused("out_channels", tr("{one} or {other}", one=inputs, other=2 * inputs))
    return UNetShape(
        config.whole("sample_size", 1, LARGEST_SIDE),
        inputs,
        outputs,
        channels,
        config.whole("layers_per_block", 1, MOST_LAYERS, 2),
        _attention(config, "down_block_types", DOWN if ours else None, len(channels)),
        _attention(config, "up_block_types", UP if ours else None, len(channels)),
        config.whole_or_none("num_class_embeds", 1, MOST_CLASSES),
        config.whole_or_none("attention_head_dim", 1, LARGEST_CHANNELS, 8),
        _norms(config, channels),
        config.number("freq_shift", 0, 1, 0),
        config.switch("flip_sin_to_cos", True),
        config.whole_or_none("time_embedding_dim", 1, 4 * LARGEST_CHANNELS),
        config.whole("downsample_padding", 0, 1, 1),
        config.switch("add_attention", True),
        config.number("mid_block_scale_factor", 1e-3, 1e3, 1),
        config.switch("center_input_sample", False),
        config.number("dropout", 0, 1, 0),
    )


def outlined(config: Config, shape: UNetShape) -> UNet:
    """Return the network without its weights: their names and shapes are known, and no memory is taken.

    Raises:
        Refused: the channels or the size do not divide, or there would be too many weights.
    """
    coarsest = 2 ** (len(shape.channels) - 1)
    if shape.size % coarsest:
        raise config.refused("sample_size", tr("a multiple of {n}, as its levels halve it", n=coarsest))
    try:
        with torch.device("meta"):
            net = UNet(shape)
    except (ValueError, RuntimeError) as error:
        raise Refused(
            config.path, tr("no network has these numbers ({reason})", reason=str(error).splitlines()[0])
        ) from None
    count = sum(weight.numel() for weight in net.parameters())
    if count > MOST_WEIGHTS:
        raise Refused(
            config.path,
            tr("the network has {n} weights: at most {most} are read", n=f"{count:,}", most=f"{MOST_WEIGHTS:,}"),
        )
    return net


def _check_kind(config: Config) -> None:
    kind = config.words.get("_class_name", CLASS_NAME)
    if kind != CLASS_NAME:
        raise config.refused("_class_name", tr("{kind}, the one architecture that is here", kind=CLASS_NAME))
    for name, (only, usual) in ONLY.items():
        if config.words.get(name, usual) != only:
            refused = config.refused(
                name, tr("left out") if only is None else tr("{word}, the one that is here", word=only)
            )
            raise Elsewhere(config.path, refused.reason)


def _attention(config: Config, name: str, known: dict[str, bool] | None, levels: int) -> tuple[bool, ...]:
    """Return which blocks look across the image, as far as the blocks are known."""
    kinds = config.rows(name, 1, MOST_LEVELS)
    for kind in kinds:
        if known is not None and (not isinstance(kind, str) or kind not in known):
            raise Elsewhere(config.path, _unknown(name, kind, known))
    if len(kinds) != levels:
        raise config.refused(name, tr("a list of {n}, as block_out_channels", n=levels))
    return tuple(known is not None and known[kind] for kind in kinds)


def _unknown(name: str, kind: object, known: dict[str, bool]) -> str:
    one, other = known
    return tr(
        "{name} has {kind}: only {one} and {other} are here", name=name, kind=str(kind)[:40], one=one, other=other
    )


def _norms(config: Config, channels: tuple[int, ...]) -> Norms:
    groups = config.whole("norm_num_groups", 1, LARGEST_CHANNELS, 32)
    if any(count % groups for count in channels):
        raise config.refused("norm_num_groups", tr("a divisor of every level's channels"))
    shift = config.choice("resnet_time_scale_shift", ("default", "scale_shift"), "default")
    return Norms(groups, config.number("norm_eps", 0, 1, 1e-5), shift == "scale_shift")


def _name(known: dict[str, bool], looks: bool) -> str:
    return next(name for name, value in known.items() if value == looks)
