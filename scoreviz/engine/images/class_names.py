"""What the classes of a model are called on the screen: those of the program's own models in the language in use."""

from scoreviz.engine.images.faces import MARKS
from scoreviz.engine.images.fashion import NAMES
from scoreviz.engine.images.model_folder import ImageModel
from scoreviz.wording import tr

OURS = NAMES, MARKS


def class_names(model: ImageModel) -> tuple[str, ...]:
    """Return the names of a model's classes, or of its marks; another's model keeps its own words."""
    if model.names not in OURS:
        return model.names
    return tuple(tr(name, "class of pictures") for name in model.names)
