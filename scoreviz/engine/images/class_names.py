"""What the classes of a model are called on the screen: those of the program's own models in the language in use."""

from scoreviz.engine.images.faces import MARKS
from scoreviz.engine.images.fashion import NAMES
from scoreviz.engine.images.model_folder import ImageModel
from scoreviz.wording import listed, tr

OURS = NAMES, MARKS


def class_names(model: ImageModel) -> tuple[str, ...]:
    """Return the names of a model's classes, or of its marks; another's model keeps its own words."""
    if model.names not in OURS:
        return model.names
    return tuple(tr(name, "class of pictures") for name in model.names)


def class_words(model: ImageModel, label: int) -> str:
    """Return what one class of a model is called, or all the marks of which it is the sum."""
    names = class_names(model)
    if not model.bits:
        return names[label]
    return listed(name for bit, name in enumerate(names) if label >> bit & 1) or tr("no marks")
