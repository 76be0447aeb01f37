"""What is done to shapes, in whole sentences: of one shape, and of several."""

from collections.abc import Sequence

from scoreviz.wording import Label, mark, tr

Words = tuple[str, str]

COPIED: Words = (mark("Copied shape"), mark("Copied {n} shapes"))
CUT: Words = (mark("Cut shape"), mark("Cut {n} shapes"))
DELETE: Words = (mark("Delete shape"), mark("Delete {n} shapes"))
PASTE: Words = (mark("Paste shape"), mark("Paste {n} shapes"))
DUPLICATE: Words = (mark("Duplicate shape"), mark("Duplicate {n} shapes"))
PASTED: Words = (
    mark("Pasted shape on “{layer}”: drag to move, Undo to take back"),
    mark("Pasted {n} shapes on “{layer}”: drag to move, Undo to take back"),
)
DUPLICATED: Words = (
    mark("Duplicated shape on “{layer}”: drag to move, Undo to take back"),
    mark("Duplicated {n} shapes on “{layer}”: drag to move, Undo to take back"),
)
COPY: Words = (mark("Copy shape"), mark("Copy {n} shapes"))
DRAGGED: dict[str, Words] = {
    "Move": (mark("Move shape"), mark("Move {n} shapes")),
    "Scale": (mark("Scale shape"), mark("Scale {n} shapes")),
    "Turn": (mark("Turn shape"), mark("Turn {n} shapes")),
}
"""What a drag does, by the verbs of ``BoxGrips.hold``."""


def counted(words: Words, shapes: Sequence[object], **values: object) -> str:
    """Return the sentence about so many shapes in the language in use."""
    one, several = words
    return tr(one, **values) if len(shapes) == 1 else tr(several, n=len(shapes), **values)


def labelled(words: Words, shapes: Sequence[object]) -> Label:
    """Return that sentence as the name of a step, said in the language in which the step is shown."""
    count = len(shapes)  # the shapes themselves would stay as long as the history does
    return lambda: counted(words, range(count))
