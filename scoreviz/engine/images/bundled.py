"""The image models that come with the program."""

from pathlib import Path

from scoreviz.resources import resource

FIRST = ("fashion", "faces")  # the first of them is opened where nobody names one


def bundled_models() -> list[Path]:
    """Return the folders of the models that are shipped: the one that opens first, then the others by name."""
    try:
        weights = resource("weights")
    except FileNotFoundError:  # none are
        return []
    found = {folder.name: folder for folder in weights.iterdir() if (folder / "config.json").is_file()}
    return [found.pop(name) for name in FIRST if name in found] + [found[name] for name in sorted(found)]
