"""What a file of each kind does not hold of a drawing's layers, said before and after it is written."""

from scoreviz.engine.document import Target

LOST = {".png": "One layer: all classes together", ".npy": "Classes are numbered, without names"}


def left_out(target: Target, suffix: str) -> tuple[str, ...]:
    """Return what a file of this ending does not hold of a target's layers, as short sentences without a full stop."""
    hidden = len(target.layers) - len(target.shown)
    lost = (LOST[suffix],) if len(target.shown) > 1 and suffix in LOST else ()
    if not hidden:
        return lost
    return (*lost, "A hidden layer is left out" if hidden == 1 else f"{hidden} hidden layers are left out")
