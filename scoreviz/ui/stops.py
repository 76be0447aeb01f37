"""The stops of a presenter's two keys: what is said at each, and the way on and back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from scoreviz.ui.image_options import ALL, PLANE, VALUES
from scoreviz.ui.looking import VIEWS
from scoreviz.wording import mark, tr

if TYPE_CHECKING:
    from scoreviz.ui.chart_drawer import ChartDrawer
    from scoreviz.ui.window import Window

SENTENCES = {
    "true": mark("Every arrow points to where data is more likely."),
    "learned": mark("What the network answers at the same places."),
    "both": mark("Gold on blue: the network is right. The wedge between them is how far it is off."),
    "split": mark("The true field on the left, the learned one on the right."),
    "difference": mark("How far off the network is, place by place."),
}
OF_IMAGES = {  # what is seen of them without being asked for more
    ALL: mark("A picture on its way, and what the network makes of it."),
    VALUES: mark("The values of the noisy picture: at t = 1 they are normally distributed."),
    PLANE: mark("The plane through three pictures, with the arrows of the network that lie in it."),
}


def charts_over(window: "Window") -> "ChartDrawer | None":
    """Return the drawer of charts, where it is open over the canvas."""
    opened = "laboratory" in window.__dict__ and not window.laboratory.sheet.isHidden()
    return window.laboratory.sheet if opened else None


@dataclass(frozen=True)
class _Row:
    """What two keys walk through, where they are, what is said there, and how another one is gone to."""

    stops: tuple[str, ...]
    at: str
    sentence: str
    go_to: Callable[[str], object]


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
    """Without a lesson: what is seen in its several ways, one after the other.

    Of the drawing these are its views, of which there is one until something is learned; of open charts their pages;
    of the images what is shown of them without being asked for more; of the shelf of lessons there is one.
    """

    def __init__(self, window: "Window") -> None:
        self._window = window

    def shown(self) -> Stop:
        """Return the present stop."""
        row = self._row
        number = row.stops.index(row.at) + 1 if row.at in row.stops else 1
        return Stop(self._window.title.name, row.sentence, number, len(row.stops))

    def next(self) -> None:
        """Look at the next one."""
        self._go(1)

    def back(self) -> None:
        """Look at the one before."""
        self._go(-1)

    def _go(self, way: int) -> None:
        row = self._row
        at = self.shown().number - 1 + way
        if len(row.stops) > 1 and 0 <= at < len(row.stops):
            row.go_to(row.stops[at])

    @property
    def _row(self) -> _Row:
        if self._window.pages.on_images:
            return self._of_images()
        if not self._window.pages.on_plane:  # the shelf of lessons says itself what is on it
            return _Row(("shelf",), "shelf", "", lambda _to: None)
        charts = charts_over(self._window)
        if charts is not None:
            return _Row(charts.names, charts.page(), charts.sentence, charts.go_to)
        return self._of_views()

    def _of_views(self) -> _Row:
        window = self._window
        overlays, beside = window.session.document.overlays, bool(window.session.document.theatre.beside)
        views: tuple[str, ...] = VIEWS if window.learner.learned is not None and not beside else VIEWS[:1]
        view = overlays.view if overlays.view in views else "true"
        plain = overlays.shows == "score" and overlays.arrows and not beside
        return _Row(views, view, tr(SENTENCES[view]) if plain else "", window.looking.set_view)

    def _of_images(self) -> _Row:
        page = self._window.pages.images
        now = page.imaging.activity
        stops = tuple(OF_IMAGES) if now in OF_IMAGES else (now,)
        said = tr(OF_IMAGES[now]) if now in OF_IMAGES else page.below.sentence
        return _Row(stops, now, said, lambda to: page.set("activity", to))
