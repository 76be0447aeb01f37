"""One training on several machines or GPUs, as ``torchrun`` starts it: each works on its share of every batch."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import torch
from torch import distributed, nn
from torch.nn.parallel import DistributedDataParallel

from scoreviz.engine.refusal import Refused


@dataclass(frozen=True)
class Ranks:
    """Which of how many processes this is; ``local`` counts those of one machine, and so its GPUs."""

    rank: int = 0
    count: int = 1
    local: int = 0

    @property
    def first(self) -> bool:
        """Whether this is the process that writes and speaks."""
        return self.rank == 0


ALONE = Ranks()


@contextmanager
def joined(device: str) -> Iterator[Ranks]:
    """Join the others that ``torchrun`` started, if it did, and leave them at the end.

    Args:
        device: "cuda" for NCCL, anything else for gloo.

    Raises:
        Refused: the others could not be reached.
    """
    words = os.environ
    if int(words.get("WORLD_SIZE", "1")) == 1:
        yield ALONE
        return
    try:
        distributed.init_process_group("nccl" if device == "cuda" else "gloo")
    except (RuntimeError, ValueError) as error:
        reason = str(error).strip().splitlines()[0]
        raise Refused("torchrun", f"the other processes could not be reached ({reason})") from None
    try:
        yield Ranks(distributed.get_rank(), distributed.get_world_size(), int(words.get("LOCAL_RANK", "0")))
    finally:
        distributed.destroy_process_group()


def shared(net: nn.Module, ranks: Ranks, device: str) -> nn.Module:
    """Return a network whose gradients are averaged over all processes; alone, the network itself."""
    if ranks.count == 1:
        return net
    return DistributedDataParallel(net, [ranks.local] if device.startswith("cuda") else None)


def mean_of(value: torch.Tensor, ranks: Ranks) -> torch.Tensor:
    """Return the mean over all processes of a number that each of them has."""
    if ranks.count > 1:
        distributed.all_reduce(value)
        value = value / ranks.count
    return value
