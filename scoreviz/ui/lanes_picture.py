"""A picture of lanes: pixels at any scale, or lines (SVG); as on the screen, or for print."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from math import ceil
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from scoreviz.engine.lane_captions import caption_of
from scoreviz.engine.lane_history import IN_A_PICTURE, evenly, histories
from scoreviz.engine.lane_runs import LaneRuns
from scoreviz.engine.lanes import MOST
from scoreviz.engine.palette import LIGHT
from scoreviz.engine.progress import Progress
from scoreviz.engine.sections import parts
from scoreviz.ui.lane_figure import Lanes, LaneView, PaintBody, paint_lanes
from scoreviz.ui.lane_layout import INSET, Card, roomy_height
from scoreviz.ui.lane_scene import LaneScene, Look
from scoreviz.ui.layers import chosen, strength
from scoreviz.ui.particles_layer import ParticleLayer, Particles
from scoreviz.ui.picture import PRINTED, caption_height, paint_caption
from scoreviz.ui.picture_content import check_size, png_content, save_content, svg_content
from scoreviz.ui.stage import Stage
from scoreviz.ui.still import Still, paint_names
from scoreviz.ui.vector_layers import paint_particles, paint_vector

POINT_SIZE = 0.7  # of the points on a canvas: a lane is about as much smaller
PRINTED_KEY = 64.0  # what a key in two rows takes


@dataclass(frozen=True, eq=False)
class LaneFigure:
    """Lanes as a picture.

    Args:
        lanes: what is seen; for print it is laid out ``PRINTED`` times smaller, as it is painted so much larger.
        printed: on white, with larger type and the caption below.
        caption: the settings.
    """

    lanes: Lanes
    printed: bool = False
    caption: str = ""

    @property
    def times(self) -> float:
        """How much larger it is painted than it was laid out."""
        return PRINTED if self.printed else 1.0

    @property
    def below(self) -> float:
        """How high the words below it are, as it was laid out."""
        words = caption_height(self.caption, self.lanes.size[0] - 2 * INSET)
        return ceil(words + INSET) if self.printed else 0.0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in logical pixels."""
        width, height = self.lanes.size
        return round(width * self.times), ceil((height + self.below) * self.times)


def figure_of(runs: LaneRuns, moment: int, look: Look, printed: bool = False) -> Generator[Progress, None, LaneFigure]:
    """Return lanes at a moment as a picture, once they are measured; yield how far that is."""
    look = _for_print(runs, look) if printed else look
    told = yield from histories(runs, evenly(moment, IN_A_PICTURE))
    return LaneFigure(LaneScene(runs, told, look).at(moment), printed, caption_of(runs, moment))


def _for_print(runs: LaneRuns, look: Look) -> Look:
    """Return the same on white, laid out as small as it is painted larger, and as high as all its words need."""
    white = replace(look.stage, palette=replace(LIGHT, window=LIGHT.canvas))
    width = look.width / PRINTED
    needed = roomy_height(len(runs.lanes), len(parts(runs.lanes[0].run.spec.target).names), width) + PRINTED_KEY
    return Look(white, width, max(look.height / PRINTED, needed))


def save_lanes(path: Path, figure: LaneFigure, scale: float) -> Generator[Progress, None, None]:
    """Write a picture of lanes as ``.png`` or ``.svg``, whole or not at all.

    Raises:
        Refused: the ending is neither, it would be too large, or it could not be written.
    """
    yield from save_content(path, lambda: png_content(lane_image(figure, scale)), lambda: lane_svg(figure))


def lane_image(figure: LaneFigure, scale: float) -> QImage:
    """Return a picture of ``scale`` pixels to a logical one.

    Raises:
        Refused: it would be too large.
    """
    width, height = figure.size
    check_size(width, height, scale)
    image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_RGB32)
    painting = LanePainting(scale * figure.times)
    painter = QPainter(image)
    painter.scale(scale * figure.times, scale * figure.times)
    _paint(painter, figure, painting.paint_body)
    painter.end()
    return image


def paint_printed_lanes(painter: QPainter, figure: LaneFigure, scale: float) -> None:
    """Paint a figure on a page, on a painter of logical pixels: its data as pixels, its words as words."""
    painter.save()
    painter.scale(figure.times, figure.times)
    _paint(painter, figure, LanePainting(scale * figure.times).paint_body)
    painter.restore()


def lane_svg(figure: LaneFigure) -> bytes:
    """Return a picture as the content of an SVG file: lines, shapes and words; heat maps stay pictures in it."""

    def paint(painter: QPainter) -> None:
        painter.scale(figure.times, figure.times)
        _paint(painter, figure, _paint_lines)

    return svg_content(*figure.size, figure.caption, paint)


def _paint(painter: QPainter, figure: LaneFigure, paint_body: PaintBody) -> None:
    width, height = figure.lanes.size
    palette = figure.lanes.palette
    painter.fillRect(QRectF(0, 0, width, height + figure.below), QColor(palette.canvas))
    paint_lanes(painter, figure.lanes, paint_body)
    if figure.printed:
        paint_caption(painter, QRectF(INSET, height, width - 2 * INSET, 0), figure.caption, palette)


def _paint_lines(painter: QPainter, view: LaneView, card: Card) -> None:
    painter.translate(card.body.topLeft())
    stage = view.stage
    paint_vector(painter, stage, Particles())
    small = replace(stage, unit=POINT_SIZE * stage.unit)
    for shown in _points_of(view):
        painter.setOpacity(strength(shown, stage))
        paint_particles(painter, shown, small)
    painter.setOpacity(1.0)
    paint_names(painter, stage, view.particles)


def _points_of(view: LaneView) -> Iterator[Particles]:
    """Yield the run’s own particles, fainter where there is a branch, as those of an earlier drawing; then those."""
    yield chosen(view.particles if view.branch is None else replace(view.particles, stale=True), view.stage)
    if view.branch is not None:
        yield chosen(view.branch, view.stage)


class LanePainting:
    """Paints the pictures of lanes as pixels; what lies below the points is painted once for lanes that share it.

    Args:
        scale: pixels to a logical one.
    """

    def __init__(self, scale: float) -> None:
        self._scale = scale
        self._stills: list[tuple[Stage, Still]] = []
        self._particles = ParticleLayer()

    def paint_body(self, painter: QPainter, view: LaneView, card: Card) -> None:
        """Paint a lane's picture, on a painter of logical pixels."""
        width, height = ceil(card.body.width() * self._scale), ceil(card.body.height() * self._scale)
        image = QImage(width, height, QImage.Format.Format_RGB32)
        stage = replace(view.stage, camera=view.stage.camera.magnified(self._scale), unit=self._scale)
        body = QPainter(image)
        self._still(view.stage).paint(body, stage, Particles())
        for shown in _points_of(view):
            body.setOpacity(strength(shown, stage))
            self._particles.paint(body, shown, stage.camera, POINT_SIZE * stage.unit, stage.palette.ink, stage.palette)
        body.setOpacity(1.0)
        body.scale(self._scale, self._scale)
        paint_names(body, view.stage, view.particles)
        body.end()
        painter.drawImage(card.body, image)

    def _still(self, stage: Stage) -> Still:
        """Return what has the picture below the points of a stage, if any has; else that which waited longest."""
        found = next((pair for pair in self._stills if pair[0] == stage), None)
        if found is None:
            still = self._stills.pop(0)[1] if len(self._stills) >= MOST else Still()
            found = stage, still
        else:
            self._stills.remove(found)
        self._stills.append(found)
        return found[1]
