"""The image models that come with the program."""

from pathlib import Path

from scoreviz.resources import resource


def bundled_models() -> list[Path]:
    """Return the folders of the models that are shipped, by their names."""
    try:
        weights = resource("weights")
    except FileNotFoundError:  # none are
        return []
    return sorted(folder for folder in weights.iterdir() if (folder / "config.json").is_file())
