"""What a file of each kind does not hold of a drawing's layers, said before and after it is written."""

from scoreviz.engine.target import Target

LOST = {".png": "One layer: all classes together", ".npy": "Classes are numbered, without names"}
JPEG = ("A JPEG is not exact", "All classes together, and not exact")
LOSSY = {  # of one layer, and of several
    ".jpg": JPEG,
    ".jpeg": JPEG,
    ".svg": ("Ink in 16 steps of darkness", "All classes together, ink in 16 steps"),
}


def left_out(target: Target, suffix: str) -> tuple[str, ...]:
    """Return what a file of this ending does not hold of a target's layers, as short sentences without a full stop."""
    hidden = len(target.layers) - len(target.shown)
    lost = _lost(suffix, several=len(target.shown) > 1)
    if not hidden:
        return lost
    return (*lost, "A hidden layer is left out" if hidden == 1 else f"{hidden} hidden layers are left out")


def _lost(suffix: str, *, several: bool) -> tuple[str, ...]:
    if suffix in LOSSY:
        return (LOSSY[suffix][several],)
    return (LOST[suffix],) if several and suffix in LOST else ()
