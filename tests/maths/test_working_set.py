"""What a network's features take, beside what torch holds while the network answers."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
import torch
from torch import Tensor
from torch.multiprocessing.reductions import StorageWeakRef
from torch.utils._python_dispatch import TorchDispatchMode

from scoreviz.maths.images.unet import UNet, UNetShape
from scoreviz.maths.images.unet_blocks import Norms
from scoreviz.maths.images.working_set import working_bytes

SHAPES = {
    "fashion": UNetShape(28, 1, 1, (32, 64, 64), 1, (False, False, True), (True, False, False), 11, 32),
    "faces": UNetShape(16, 3, 3, (64, 128), 2, (False, True), (True, False), 33, 8),
    "deep": UNetShape(64, 3, 3, (32, 32, 64, 64), 2, (False,) * 4, (False,) * 4, norms=Norms(8)),
    "one level": UNetShape(8, 1, 2, (32,), 1, (True,), (True,)),
    "widening": UNetShape(32, 3, 3, (32, 256), 1, (False, False), (False, False)),
}


class Counted(TorchDispatchMode):
    """Follows what is made and let go, and remembers the most that was held at one time."""

    def __init__(self) -> None:
        super().__init__()
        self.most = 0
        self.held: dict[int, tuple[StorageWeakRef, int]] = {}

    def __torch_dispatch__(
        self, func: Any, types: Sequence[type], args: Sequence[Any] = (), kwargs: Mapping[str, Any] | None = None
    ) -> Any:
        answer = func(*args, **(kwargs or {}))
        for tensor in answer if isinstance(answer, tuple | list) else (answer,):
            if isinstance(tensor, Tensor):
                storage = tensor.untyped_storage()
                self.held[storage._cdata] = StorageWeakRef(storage), storage.nbytes()
        self.held = {key: held for key, held in self.held.items() if not held[0].expired()}
        self.most = max(self.most, sum(size for _, size in self.held.values()))
        return answer


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("count", [1, 3])
def test_it_is_what_torch_holds(name: str, count: int) -> None:
    """An upper bound, and no more than a half above: features that live at one time, some of them only at times."""
    shape = SHAPES[name]
    net = UNet(shape).eval().requires_grad_(False)
    label = None if shape.classes is None else torch.zeros(count, dtype=torch.long)
    x = torch.zeros(count, shape.inputs, shape.size, shape.size)
    with torch.inference_mode(), Counted() as counted:
        net(x, torch.zeros(count), label)
    assert counted.most <= working_bytes(shape, count) < 1.5 * counted.most
