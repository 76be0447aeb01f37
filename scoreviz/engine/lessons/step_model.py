"""The image model of a step on the page of images: where it is, or the sentence that says that it is not here."""

from pathlib import Path

from scoreviz.engine.images.bundled import bundled_models
from scoreviz.wording import tr


def model_folder(name: str) -> Path | None:
    """Return the folder of a step's model, None where it is not here; without a name, of the first that there is."""
    return next((folder for folder in bundled_models() if name in ("", folder.name)), None)


def why_no_model(name: str) -> str:
    """Return why a step has no model, in one sentence, or "" where it has one."""
    if model_folder(name) is not None:
        return ""
    if not name:
        return tr("This step needs an image model, and none came with this program.")
    return tr("This step needs the image model “{name}”, which did not come with this program.", name=name)
