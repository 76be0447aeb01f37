"""A run of images as a film: the equation of the picture that is looked at, all pictures, and the noise axis."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from scoreviz.engine.images.class_pictures import label_words
from scoreviz.engine.images.guidance_part import GuidancePart, PartOf, guidance_parts, has_part, why_no_part
from scoreviz.engine.images.image_run import ImageRun
from scoreviz.engine.images.image_view import all_at
from scoreviz.engine.images.picture_terms import terms_at
from scoreviz.engine.lane import TITLES
from scoreviz.engine.moments import Pace
from scoreviz.engine.names import EquationName
from scoreviz.engine.palette import Palette
from scoreviz.engine.video import Pixels
from scoreviz.ui import figures
from scoreviz.ui.equation_painting import EQUATIONS, boxes_in, paint_equation, painted
from scoreviz.ui.pixels import image_of, paint_frame, paint_picture
from scoreviz.ui.run_film import AXIS, even, paint_ends, pixels_of
from scoreviz.ui.surfaces import draw_text
from scoreviz.wording import tr

INSET, HEADING, GAP, LARGEST = 28.0, 58.0, 6.0, 420.0
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, eq=False)
class ImageFilm:
    """What a film is made from.

    Args:
        run: its frames that are there.
        which: the picture whose equation is shown.
        kind: which equation.
        palette: its colours.
        width, height: logical pixels; ``scale`` pixels to each.
        pace: frames a second, and which part of the run in how many seconds.
    """

    run: ImageRun
    which: int
    kind: EquationName
    palette: Palette
    width: int
    height: int
    scale: float
    pace: Pace

    @property
    def last(self) -> int:
        """The number of the last frame that is there."""
        return self.run.count - 1

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels, both even."""
        return even(self.width * self.scale, self.height * self.scale)

    def painting(self) -> "ImageFrames":
        """Return what paints its frames."""
        return ImageFrames(self)


class ImageFrames:
    """Paints the frames of a film."""

    def __init__(self, film: ImageFilm) -> None:
        self._film = film

    def frame(self, step: int) -> Pixels:
        """Return what is seen at a step ``[H, W, 4]``, as Qt holds it."""
        film = self._film
        image = QImage(*film.size, QImage.Format.Format_RGB32)
        image.fill(QColor(film.palette.window))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(film.scale, film.scale)
        self._paint_title(painter, step)
        room = QRectF(INSET, HEADING, film.width - 2 * INSET, film.height - HEADING - AXIS - 12)
        several = film.run.noisy.shape[1] > 1
        upper = QRectF(room.topLeft(), room.size())
        if several:
            upper.setHeight(0.7 * room.height())
        self._paint_equation(painter, upper, step)
        if several:
            lower = QRectF(room.left(), upper.bottom(), room.width(), room.bottom() - upper.bottom())
            self._paint_all(painter, lower, step)
        paint_ends(painter, film.palette, (film.width, film.height), float(film.run.times[step]))
        painter.end()
        return pixels_of(image)

    def _paint_title(self, painter: QPainter, step: int) -> None:
        film, p = self._film, self._film.palette
        run = film.run
        title, place = made_words(run), place_words(run, step)
        draw_text(painter, "lane", p.ink, QRectF(INSET, 10, film.width - 2 * INSET, 22), _LEFT, title)
        draw_text(painter, "note", p.ink2, QRectF(INSET, 32, film.width - 2 * INSET, 18), _LEFT, place)

    def _paint_equation(self, painter: QPainter, area: QRectF, step: int) -> None:
        film = self._film
        asked = PartOf(film.run, step, film.which)
        part: GuidancePart | None = None
        if film.kind == "guidance" and has_part(asked):
            *_, part = guidance_parts(asked)
        terms = terms_at(film.run, step, film.which, film.kind, part, why_no_part(film.run))
        third = tr(next(option.title for option in EQUATIONS if option.key == film.kind))
        paint_equation(painter, boxes_in(area, LARGEST), painted(terms, film.palette), third=third)

    def _paint_all(self, painter: QPainter, area: QRectF, step: int) -> None:
        pictures = all_at(self._film.run, step)
        for k, (pixels, box) in enumerate(zip(pictures, grid_in(area, len(pictures)), strict=True)):
            paint_picture(painter, image_of(pixels), box, 3)
            if k == self._film.which:
                paint_frame(painter, box.adjusted(-3, -3, 3, 3), self._film.palette.ink, 2, 5)
        painter.setPen(Qt.PenStyle.NoPen)


def grid_in(area: QRectF, count: int) -> list[QRectF]:
    """Return where so many equal squares are, in rows, as large as they can be."""

    def side_of(columns: int) -> float:
        rows = math.ceil(count / columns)
        return min((area.width() + GAP) / columns - GAP, (area.height() + GAP) / rows - GAP)

    columns = max(range(1, count + 1), key=side_of)
    side = max(side_of(columns), 1.0)
    left = area.center().x() - (columns * (side + GAP) - GAP) / 2
    places = (divmod(k, columns) for k in range(count))
    return [QRectF(left + c * (side + GAP), area.top() + r * (side + GAP), side, side) for r, c in places]


def made_words(run: ImageRun) -> str:
    """Return what a run was made with."""
    imaging = run.spec.imaging
    said = {"sampler": tr(TITLES[imaging.sampler]), "n": figures.number(imaging.steps), "seed": imaging.seed}
    told = label_words(run.spec.model, imaging.label)
    if not told:
        return tr("{sampler}, {n} step(s), seed {seed}", "", imaging.steps, **said)
    said |= {"told": told, "weight": f"{imaging.guidance:.1f}"}
    return tr("{sampler}, {n} step(s), seed {seed}, {told}, guidance {weight}", "", imaging.steps, **said)


def place_words(run: ImageRun, step: int) -> str:
    """Return where a frame is."""
    level = figures.ratio(float(run.sigmas[step] / run.alphas[step]))
    last = figures.number(len(run.times) - 1)
    return tr("step {step} of {last}, σ / α = {level}", step=figures.number(step), last=last, level=level)
