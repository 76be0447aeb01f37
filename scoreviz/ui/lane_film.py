"""Lanes as a film: each of its frames is what the lanes show at that moment, with what is measured of them."""

from collections.abc import Generator
from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QImage, QPainter

from scoreviz.engine.lane_history import IN_A_FILM, LaneHistory, histories
from scoreviz.engine.lane_runs import LaneRuns
from scoreviz.engine.moments import Pace, film_steps
from scoreviz.engine.progress import Progress
from scoreviz.engine.video import Pixels
from scoreviz.ui.lane_figure import paint_bodies, paint_still, paint_words
from scoreviz.ui.lane_scene import LaneScene, Look
from scoreviz.ui.lanes_picture import LanePainting
from scoreviz.ui.run_film import even, pixels_of


@dataclass(frozen=True, eq=False)
class LaneFilm:
    """What a film of lanes is made from.

    Args:
        runs: the lanes, each at its end.
        told: what was measured of them (``measured``).
        look: how they are looked at.
        scale: pixels to a logical one.
        pace: frames a second, and which of the moments in how many seconds.
    """

    runs: LaneRuns
    told: tuple[LaneHistory, ...]
    look: Look
    scale: float
    pace: Pace

    @property
    def last(self) -> int:
        """The number of the last moment."""
        return self.runs.table.last

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels, both even."""
        return even(self.look.width * self.scale, self.look.height * self.scale)

    def painting(self) -> "LaneFrames":
        """Return what paints its frames."""
        return LaneFrames(self)


def measured(runs: LaneRuns, look: Look, scale: float, pace: Pace) -> Generator[Progress, None, LaneFilm]:
    """Return a film of lanes once they are measured at some of its moments; yield how far that is."""
    seen = np.unique(film_steps(runs.table.last, pace))
    chosen = seen[np.unique(np.linspace(0, len(seen) - 1, IN_A_FILM).round().astype(int))]
    told = yield from histories(runs, chosen)
    return LaneFilm(runs, told, look, scale, pace)


class LaneFrames:
    """Paints the frames of a film; what stays is painted once."""

    def __init__(self, film: LaneFilm) -> None:
        self._film = film
        self._scene = LaneScene(film.runs, film.told, film.look)
        self._bodies = LanePainting(film.scale)
        self._still = QImage()

    def frame(self, moment: int) -> Pixels:
        """Return what is seen at a moment ``[H, W, 4]``, as Qt holds it."""
        lanes = self._scene.at(moment)
        if self._still.isNull():
            self._still = QImage(*self._film.size, QImage.Format.Format_RGB32)
            painter = self._painter(self._still)
            paint_still(painter, lanes)
            painter.end()
        image = self._still.copy()
        painter = self._painter(image)
        paint_bodies(painter, lanes, self._bodies.paint_body)
        paint_words(painter, lanes)
        painter.end()
        return pixels_of(image)

    def _painter(self, image: QImage) -> QPainter:
        painter = QPainter(image)
        painter.scale(self._film.scale, self._film.scale)
        return painter
