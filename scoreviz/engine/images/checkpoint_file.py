"""The file from which a training goes on: safetensors, written whole or not at all."""

import json
from pathlib import Path

import numpy as np
import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save

from scoreviz.engine.atomic import replacing
from scoreviz.engine.images.pretraining import Checkpoint
from scoreviz.engine.images.recipe import Recipe
from scoreviz.engine.reading import size_of
from scoreviz.engine.refusal import Refused

NAME = "training.safetensors"
LOSSES = "losses"
MOST_BYTES = 20_000_000_000


def write_checkpoint(folder: Path, saved: Checkpoint) -> None:
    """Write the checkpoint of a folder, in the place of the one before.

    Raises:
        Refused: it could not be written; the one before is then still whole.
    """
    tensors = {name: tensor.cpu().contiguous() for name, tensor in saved.tensors.items()}
    tensors[LOSSES] = torch.from_numpy(saved.losses)
    about = {"format": "1", "recipe": json.dumps(saved.recipe.as_json()), "step": str(saved.step)}
    with replacing(folder / NAME) as file:
        file.write(save(tensors, about))


def read_checkpoint(folder: Path) -> Checkpoint | None:
    """Return the checkpoint of a folder; None where there is none.

    Raises:
        Refused: it is damaged.
    """
    path = folder / NAME
    if not path.exists():
        return None
    size_of(path, MOST_BYTES)
    try:
        with safe_open(path, "pt") as file:
            about = file.metadata() or {}
            names = file.keys()
            tensors = {name: file.get_tensor(name) for name in names}
        losses = tensors.pop(LOSSES).numpy().astype(np.float32)
        return Checkpoint(Recipe.of_json(json.loads(about["recipe"])), int(about["step"]), losses, tensors)
    except (SafetensorError, KeyError, ValueError, TypeError, AttributeError):
        raise Refused(path, "the checkpoint is damaged: remove it to begin anew") from None
