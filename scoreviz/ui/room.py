"""Says when a drawing is nearly as much as a file can hold, and where it is, offers the way out."""

from collections.abc import Callable

from scoreviz.engine.capacity import fullest
from scoreviz.engine.target_file import MOST_MARKS, MOST_PLACES
from scoreviz.ui.drawing import Drawing
from scoreviz.ui.layering import Layering
from scoreviz.ui.notices import Notices
from scoreviz.wording import mark, tr

FULL = mark("No room for another stroke")
MERGE = mark("Merge strokes")
LONGEST = 24  # letters of a name


class RoomLeft:
    """Between the layer in hand and what is said; a stroke that no file could hold is not drawn."""

    def __init__(self, page: Drawing, layering: Layering, notices: Notices, say: Callable[[str], None]) -> None:
        self._page, self._layering, self._notices = page, layering, notices
        page.roomShrank.connect(say)
        page.roomEnded.connect(self._offer)

    def _offer(self) -> None:
        number = fullest(self._page.target)
        name = shortened(self._page.target.layers[number].name)
        why = tr(
            "A file holds {strokes} strokes with {places} places. Those of “{layer}” can become ink on the page.",
            strokes=f"{MOST_MARKS:,}",
            places=f"{MOST_PLACES:,}",
            layer=name,
        )
        self._notices.offer(tr(FULL), why, (tr(MERGE), lambda: self._layering.merge_strokes(number)))


def shortened(name: str) -> str:
    """Return a layer's name as it fits into a sentence."""
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
