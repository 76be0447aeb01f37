"""The stops of a presenter's two keys: what is said at each, and the way on and back."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from scoreviz.ui.looking import VIEWS
from scoreviz.wording import mark, tr

if TYPE_CHECKING:
    from scoreviz.ui.window import Window

SENTENCES = {
    "true": mark("Every arrow points to where data is more likely."),
    "learned": mark("What the network answers at the same places."),
    "both": mark("Gold on blue: the network is right. The wedge between them is how far it is off."),
    "split": mark("The true field on the left, the learned one on the right."),
    "difference": mark("How far off the network is, place by place."),
}


@dataclass(frozen=True)
class Stop:
    """What is said for the whole room.

    Args:
        title: of the step, or of the drawing.
        sentence: one, in plain words; empty where there is nothing to say.
        number, of: which stop this is, from 1; none is told where ``of`` is 1 or less.
    """

    title: str = ""
    sentence: str = ""
    number: int = 1
    of: int = 1


class Stops(Protocol):
    """What two keys walk through: a lesson's steps with what they ask and answer, or the views of a drawing."""

    def shown(self) -> Stop:
        """Return the present stop; asked a few times a second."""

    def next(self) -> None:
        """Go on, if there is anything more."""

    def back(self) -> None:
        """Go back, if anything came before."""


class ViewStops:
    """Without a lesson: the views of the drawing, of which there is one until something is learned."""

    def __init__(self, window: "Window") -> None:
        self._window = window

    def shown(self) -> Stop:
        """Return the present view."""
        window, views = self._window, self._views
        overlays = window.session.document.overlays
        view = overlays.view if overlays.view in views else "true"
        plain = window.pages.on_plane and overlays.shows == "score" and overlays.arrows and not self._beside
        sentence = tr(SENTENCES[view]) if plain else ""
        return Stop(window.title.name, sentence, views.index(view) + 1, len(views))

    def next(self) -> None:
        """Look at the next view."""
        self._go(1)

    def back(self) -> None:
        """Look at the view before."""
        self._go(-1)

    @property
    def _views(self) -> tuple[str, ...]:
        many = self._window.learner.learned is not None and self._window.pages.on_plane and not self._beside
        return VIEWS if many else VIEWS[:1]

    @property
    def _beside(self) -> bool:
        """Whether runs stand side by side."""
        return bool(self._window.session.document.theatre.beside)

    def _go(self, way: int) -> None:
        views = self._views
        at = self.shown().number - 1 + way
        if len(views) > 1 and 0 <= at < len(views):
            self._window.looking.set_view(views[at])
