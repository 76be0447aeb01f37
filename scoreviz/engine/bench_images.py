"""How long an image model takes for an answer, beside diffusers' own network with the same weights in the same run."""

import importlib.util
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import torch
from torch import Tensor

from scoreviz.engine.bench import Figure
from scoreviz.engine.bench_maths import in_turns
from scoreviz.engine.images.bundled import bundled_models
from scoreviz.engine.images.foreign import Foreign
from scoreviz.engine.images.model_folder import ImageModel, open_model
from scoreviz.engine.images.scheduler_config import Schedule
from scoreviz.engine.images.unet_config import config_of
from scoreviz.maths.images.table import Table
from scoreviz.maths.images.unet import UNet, UNetShape, fold, lay_out

COUNTS = {1: 25, 16: 9, 64: 5}  # images, and how often each is timed
# Of the networks that come with the program, for a copy of it without them: what weights hold does not change the time.
USUAL = UNetShape(28, 1, 1, (32, 64, 128), 1, (False, False, True), (True, False, False), 11, 32)


def image_figures() -> Iterator[Figure]:
    """Yield the milliseconds of one answer for 1, 16 and 64 images on one thread."""
    model = model_of_the_bench()
    name, net = model.name, model.net
    peer = peer_of(net) if isinstance(net, UNet) else None
    for count, turns in COUNTS.items():
        ours, theirs = _times(net, peer, count, turns)
        title = f"image model {name}, one answer for {count} image{'s' if count > 1 else ''}"
        if theirs is None:
            yield Figure(f"{title} (diffusers is not installed: beside nothing)", ours, "ms")
        else:
            met = ours <= theirs
            beside: dict[str, Any] = {"baseline": "diffusers, ms", "baseline_value": theirs}
            yield Figure(title, ours, "ms", **beside, goal="at most diffusers' time", met=met)


def peer_of(net: UNet) -> Callable[[Tensor, Tensor, Tensor | None], Tensor] | None:
    """Return diffusers' network with the same weights; None where diffusers is not installed."""
    if importlib.util.find_spec("diffusers") is None:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of its own imports
        import diffusers
    peer = diffusers.UNet2DModel.from_config(config_of(net.shape)).eval().requires_grad_(False)
    peer.load_state_dict(net.state_dict())
    return lambda x, timestep, label: peer(x, timestep, label).sample


def model_of_the_bench() -> ImageModel:
    """Return the first model that comes with the program, or one of its shape with weights by chance."""
    folders = bundled_models()
    if folders:
        return open_model(folders[0])
    net = UNet(USUAL).eval().requires_grad_(False)
    lay_out(net)
    fold(net)
    names = tuple(str(number) for number in range((USUAL.classes or 1) - 1))
    return ImageModel("with weights by chance", net, Schedule(Table.named(), "v_prediction"), names, null=len(names))


def _times(
    net: UNet | Foreign, peer: Callable[[Tensor, Tensor, Tensor | None], Tensor] | None, count: int, turns: int
) -> tuple[float, float | None]:
    shape = net.shape
    generator = torch.Generator().manual_seed(count)
    x = torch.randn(count, shape.inputs, shape.size, shape.size, generator=generator)
    timestep = torch.full((count,), 400.0)
    label = None if shape.classes is None else torch.zeros(count, dtype=torch.long)
    acts = [lambda: net(x, timestep, label)]
    if peer is not None:
        acts.append(lambda: peer(x, timestep, label))
    with torch.inference_mode():
        in_turns(acts, 2)  # the first ones are slow
        times = in_turns(acts, turns)
    return times[0], times[1] if peer is not None else None
