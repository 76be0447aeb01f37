"""The training of an image model: every step follows from the recipe and its number, so that any can be taken up."""

import copy
import hashlib
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Generator, Tensor, nn

from scoreviz.engine.images.picture_set import PictureSet
from scoreviz.engine.images.recipe import Recipe
from scoreviz.engine.images.several import ALONE, Ranks, mean_of, shared
from scoreviz.maths.images.objective import Questions, ask
from scoreviz.maths.images.table import Table
from scoreviz.maths.images.training_steps import ImageSteps, begin_quietly, rate_at
from scoreviz.maths.images.unet import UNet, lay_out

Losses = NDArray[np.float32]
Tensors = dict[str, Tensor]
MOMENTS = {"first": "exp_avg", "second": "exp_avg_sq"}  # by Adam's names


@dataclass(frozen=True, eq=False)
class Checkpoint:
    """All that training changes: tensors by name, the steps taken, and the loss of each."""

    recipe: Recipe
    step: int
    losses: Losses
    tensors: Tensors


def chance(seed: int, what: str, number: int) -> Generator:
    """Return the randomness of one thing of a training, such as step 12."""
    digest = hashlib.sha256(f"{seed} {what} {number}".encode()).digest()
    return Generator().manual_seed(int.from_bytes(digest[:8], "little") >> 1)


def pixels_to_numbers(pixels: Tensor) -> Tensor:
    """Return what the network sees of pixels 0 to 255: numbers from -1 to 1."""
    return pixels.float() / 127.5 - 1.0


class Pretraining:
    """One training, in place.

    Args:
        pictures: what is learned.
        recipe: how.
        device: where.
        ranks: which of how many processes this is.
        saved: where to go on from.

    Raises:
        ValueError: fewer pictures than a batch, a batch that cannot be shared evenly, channels that do not
            divide, or a checkpoint of another network.
    """

    def __init__(
        self,
        pictures: PictureSet,
        recipe: Recipe,
        device: str = "cpu",
        ranks: Ranks = ALONE,
        saved: Checkpoint | None = None,
    ) -> None:
        if len(pictures.pixels) < recipe.batch:
            raise ValueError(f"there are {len(pictures.pixels)} pictures, and a batch takes {recipe.batch}")
        if recipe.batch % ranks.count:
            raise ValueError(f"a batch of {recipe.batch} cannot be shared by {ranks.count} processes")
        self.pictures, self.recipe, self.device, self.ranks = pictures, recipe, device, ranks
        self.net = _new_network(pictures, recipe).to(device)
        self.average = copy.deepcopy(self.net).requires_grad_(False)
        table = Table.named(recipe.schedule, recipe.levels)
        net = shared(self.net, ranks, device)
        self.steps = ImageSteps(net, recipe.prediction, table, self.average, recipe.decay)
        self.losses: list[float] = []
        if saved is not None:
            try:
                self._take_up(saved)
            except (RuntimeError, KeyError):  # torch's own, for names and shapes that do not fit
                raise ValueError("the checkpoint holds other weights than the network has") from None

    @property
    def step(self) -> int:
        """How many steps were taken."""
        return self.steps.step

    def advance(self) -> float:
        """Take one step and return its loss."""
        asked = self._asked().share(self.ranks.rank, self.ranks.count).to(self.device)
        loss = self.steps.take(asked, rate_at(self.step, self.recipe.steps, self.recipe.rate))
        self.losses.append(float(mean_of(loss, self.ranks)))
        return self.losses[-1]

    def checkpoint(self) -> Checkpoint:
        """Return what is needed to go on; later steps change its tensors."""
        tensors = {f"weights.{name}": weight.detach() for name, weight in self.net.state_dict().items()}
        tensors |= {f"average.{name}": weight.detach() for name, weight in self.average.state_dict().items()}
        for name, weight in self.net.named_parameters():
            state = self.steps.optimiser.state.get(weight, {})
            tensors |= {f"{part}.{name}": state[adam] for part, adam in MOMENTS.items() if adam in state}
        return Checkpoint(self.recipe, self.step, np.asarray(self.losses, np.float32), tensors)

    def _take_up(self, saved: Checkpoint) -> None:
        parts = {part: _part(saved.tensors, part) for part in ("weights", "average", *MOMENTS)}
        self.net.load_state_dict(parts["weights"])
        self.average.load_state_dict(parts["average"])
        self.steps.step, self.losses = saved.step, saved.losses.tolist()
        for name, weight in self.net.named_parameters():
            moments = {adam: _like(parts[part][name], weight) for part, adam in MOMENTS.items() if parts[part]}
            if moments:
                self.steps.optimiser.state[weight] = {"step": torch.tensor(float(saved.step)), **moments}

    def _asked(self) -> Questions:
        rows = self._rows()
        x0 = pixels_to_numbers(torch.from_numpy(self.pictures.pixels[rows]))
        classes, null = self.pictures.classes, self.pictures.null
        label = None if classes is None else torch.from_numpy(classes[rows])
        generator = chance(self.recipe.seed, "step", self.step)
        return ask(x0, label, null or 0, self.recipe.dropout, self.recipe.levels, generator)

    def _rows(self) -> NDArray[np.int64]:
        """Return which pictures the next step sees: all of them once, in an order of each round's own."""
        count, batch = len(self.pictures.pixels), self.recipe.batch
        epoch, place = divmod(self.step, count // batch)
        return _order(self.recipe.seed, epoch, count)[place * batch : (place + 1) * batch]


@lru_cache(maxsize=2)
def _order(seed: int, epoch: int, count: int) -> NDArray[np.int64]:
    order: NDArray[np.int64] = torch.randperm(count, generator=chance(seed, "order", epoch)).numpy()
    return order


def _new_network(pictures: PictureSet, recipe: Recipe) -> UNet:
    generator = chance(recipe.seed, "weights", 0)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(generator.initial_seed())
        net = UNet(recipe.shape(pictures))
    begin_quietly(net)
    lay_out(net)
    return net


def _part(tensors: Tensors, part: str) -> Tensors:
    start = f"{part}."
    return {name.removeprefix(start): tensor for name, tensor in tensors.items() if name.startswith(start)}


def _like(tensor: Tensor, weight: nn.Parameter) -> Tensor:
    """Return a moment where its weight lives, laid out as the weight is: sums are then the same, bit for bit."""
    return torch.empty_like(weight).copy_(tensor)
