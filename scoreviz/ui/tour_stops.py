"""The four steps of the tour, one for each verb: what is said, which part it is about, and when it is done."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from scoreviz.engine.document import Document
from scoreviz.wording import mark

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from scoreviz.ui.window import Window

_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_TOP, _FOOT, _MIDDLE = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True)
class TourStop:
    """One step.

    Args:
        title, words, task: marked for translation.
        part: what is outlined.
        place: where on the canvas the card stands, beside that part; and how far from its edge.
        done: whether the task is done, by the document as it was when the step was begun.
        inspected: whether the part is in the inspector, which a narrow window shows on request.
    """

    title: str
    words: str
    task: str
    part: "Callable[[Window], QWidget]"
    place: tuple[Qt.AlignmentFlag, int]
    done: "Callable[[Window, Document], bool]"
    inspected: bool = False


STOPS = (
    TourStop(
        mark("Draw"),
        mark(
            "Paint anywhere on the canvas: that is the density p. "
            "The blue arrows are its score, ∇ log p, exact at once."
        ),
        mark("Paint a stroke"),
        lambda window: window.layout_.tools,
        (_LEFT, 0),
        lambda window, before: window.session.document.target != before.target,
    ),
    TourStop(
        mark("Learn"),
        mark(
            "A network learns the same arrows from noisy points alone, in gold. "
            "Where the two disagree a magenta wedge opens; it closes as it learns."
        ),
        mark("Let it train (Enter)"),
        lambda window: window.layout_.inspector.learn,
        (_RIGHT | _TOP, 120),
        lambda window, before: window.learner.state == "running",
        inspected=True,
    ),
    TourStop(
        mark("Sample"),
        mark(
            "Points begin as noise at the right of the axis and follow the arrows to the data at the left. "
            "Drag the handle to look at any moment."
        ),
        mark("Let the points play"),
        lambda window: window.layout_.timeline,
        (_FOOT | _MIDDLE, 52),
        lambda window, before: window.sampling.playback.playing,
    ),
    TourStop(
        mark("Look"),
        mark(
            "Look at the truth, at what was learned, at both, or at the difference. "
            "The menu under the drawing’s name has help with formulas, words and keys."
        ),
        mark("Choose another view"),
        lambda window: window.layout_.views,
        (_LEFT | _TOP, 56),
        lambda window, before: window.session.document.overlays.view != before.overlays.view,
    ),
)
