"""What a file of each kind does not hold of a drawing's layers, said before and after it is written."""

from scoreviz.engine.target import Target
from scoreviz.wording import mark, tr

LOST = {".png": mark("One layer: all classes together"), ".npy": mark("Classes are numbered, without names")}
JPEG = (mark("A JPEG is not exact"), mark("All classes together, and not exact"))
LOSSY = {  # of one layer, and of several
    ".jpg": JPEG,
    ".jpeg": JPEG,
    ".svg": (mark("Ink in 16 steps of darkness"), mark("All classes together, ink in 16 steps")),
}


def left_out(target: Target, suffix: str) -> tuple[str, ...]:
    """Return what a file of this ending does not hold of a target's layers, as short sentences without a full stop."""
    hidden = len(target.layers) - len(target.shown)
    lost = _lost(suffix, several=len(target.shown) > 1)
    if not hidden:
        return lost
    if hidden == 1:
        return (*lost, tr("A hidden layer is left out"))
    return (*lost, tr("{n} hidden layers are left out", "", hidden, n=hidden))


def _lost(suffix: str, *, several: bool) -> tuple[str, ...]:
    if suffix in LOSSY:
        return (tr(LOSSY[suffix][several]),)
    return (tr(LOST[suffix]),) if several and suffix in LOST else ()
