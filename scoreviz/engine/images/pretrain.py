"""A training that fills a folder: what it has learned is written by the clock, at its end, and when it is stopped."""

import time
from collections.abc import Generator
from dataclasses import dataclass, replace
from pathlib import Path

from scoreviz.engine.images.checkpoint_file import NAME, read_checkpoint, write_checkpoint
from scoreviz.engine.images.model_folder import CONFIG, write_model
from scoreviz.engine.images.picture_set import PictureSet
from scoreviz.engine.images.pretraining import Checkpoint, Pretraining
from scoreviz.engine.images.recipe import Recipe
from scoreviz.engine.images.several import ALONE, Ranks
from scoreviz.engine.refusal import Refused, why

SECONDS = 180.0  # between two checkpoints
RECENT = 100  # steps over which a loss is averaged


@dataclass(frozen=True)
class Stand:
    """How far a training is: steps taken of how many, the mean loss of the last ones, and seconds a step takes."""

    step: int
    steps: int
    loss: float
    pace: float
    written: bool = False


def taken_up(folder: Path, recipe: Recipe) -> Checkpoint | None:
    """Return the checkpoint in a folder, which is made if it is not there; None where nothing was begun.

    Raises:
        Refused: it cannot be written, what lies there is damaged, or it was begun by another recipe, or is a model
            that would be overwritten.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(folder, f"the folder could not be made: {why(error)}") from error
    saved = read_checkpoint(folder)
    if saved is None:
        if (folder / CONFIG).exists():
            raise Refused(folder, "it holds a model, but not the checkpoint to go on from: name another folder")
        return None
    if not recipe.goes_on_from(saved.recipe):
        differs = [name for name, value in recipe.as_json().items() if value != saved.recipe.as_json()[name]]
        told = " and ".join(name for name in differs if name != "steps")
        raise Refused(folder / NAME, f"it was begun with another {told}: use another folder, or the same settings")
    return replace(saved, recipe=recipe)


def pretrain(
    folder: Path,
    pictures: PictureSet,
    recipe: Recipe,
    device: str = "cpu",
    ranks: Ranks = ALONE,
    every: float = SECONDS,
) -> Generator[Stand, None, None]:
    """Train into a folder, from its checkpoint if it has one, and yield before and after each step.

    Args:
        folder: gets the checkpoint, and the model as it stands.
        pictures, recipe, device, ranks: as in ``Pretraining``.
        every: seconds between two checkpoints.

    Raises:
        Refused: the folder cannot be used, or the pictures do not fit the recipe.
    """
    saved = taken_up(folder, recipe)
    try:
        training = Pretraining(pictures, recipe, device, ranks, saved)
    except ValueError as error:
        raise Refused(pictures.name, str(error)) from None
    yield _stand(training, 0.0)
    began, first, last = time.monotonic(), training.step, time.monotonic()
    written = training.step
    try:
        while training.step < recipe.steps:
            training.advance()
            due = ranks.first and time.monotonic() - last >= every
            if due:
                _write(folder, training)
                last, written = time.monotonic(), training.step
            yield _stand(training, (time.monotonic() - began) / (training.step - first), due)
    finally:
        if ranks.first and written != training.step:
            _write(folder, training)


def _stand(training: Pretraining, pace: float, written: bool = False) -> Stand:
    recent = training.losses[-RECENT:]
    loss = sum(recent) / len(recent) if recent else float("nan")
    return Stand(training.step, training.recipe.steps, loss, pace, written)


def _write(folder: Path, training: Pretraining) -> None:
    write_checkpoint(folder, training.checkpoint())
    write_model(folder, training.average, training.recipe, training.pictures, training.step)
