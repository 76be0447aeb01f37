"""One small picture of each class, made by the model itself: what a tile shows, and never a photograph."""

from collections.abc import Generator

import torch

from scoreviz.engine.images.class_names import class_words
from scoreviz.engine.images.generating import ddim
from scoreviz.engine.images.image_chance import normals
from scoreviz.engine.images.image_run import Model
from scoreviz.engine.images.image_view import Pixels, pixels_of
from scoreviz.engine.images.model_folder import ImageModel
from scoreviz.wording import tr

STEPS, GUIDANCE = 12, 2.0
MOST_CLASSES = 20  # that are shown as tiles


def has_tiles(model: ImageModel) -> bool:
    """Return whether a model has so few classes, each by itself, that they are shown as tiles."""
    return not model.bits and 0 < model.classes <= MOST_CLASSES


def label_words(model: Model, label: int) -> str:
    """Return what a network is told by a class, or by the marks that it is a sum of; "" for any class."""
    if label < 0:
        return ""
    if not isinstance(model, ImageModel) or label >= model.classes:
        return tr("class {name}", name=label)
    words = class_words(model, label)
    return words if model.bits else tr("class {name}", name=words)


def class_pictures(model: ImageModel) -> Generator[Pixels | None, None, None]:
    """Make a picture of each class from one noise by DDIM; yield None at each step and at last ``[K, H, W, 3]``."""
    yield None
    count, numbers = model.classes, model.image[0] * model.image[1] * model.image[2]
    noise = normals("class tiles", 1, numbers).expand(count, numbers)
    field = model.field(torch.arange(count), GUIDANCE)
    made = noise
    for frame in ddim(field, noise, STEPS, 0.0, torch.Generator().manual_seed(0)):
        made = frame
        yield None
    yield pixels_of(made.reshape(count, *model.image).float().numpy())
