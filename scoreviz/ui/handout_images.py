"""The page of images on paper: the film of one picture over all that are made, or the plane through three of them.

``pictures_of(pictured) -> pieces``
"""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from scoreviz.engine.images.image_view import Pixels, all_at, strip_cell, strip_frames
from scoreviz.engine.images.plane_work import Arrows, Point
from scoreviz.engine.lessons.pictured import Pictured
from scoreviz.engine.palette import LIGHT
from scoreviz.ui.arrows import ArrowLayer
from scoreviz.ui.equation_painting import XT
from scoreviz.ui.figures import level, number
from scoreviz.ui.handout_piece import Piece, tied
from scoreviz.ui.handout_shapes import scaled, words
from scoreviz.ui.image_film import made_words
from scoreviz.ui.pixels import image_of, paint_frame
from scoreviz.ui.plane_painting import PlaneFace, fitted
from scoreviz.ui.plane_pictures import NAMES
from scoreviz.ui.surfaces import draw_text
from scoreviz.ui.typeset import X0, paint_line, width_of
from scoreviz.wording import tr

WIDE, HIGHEST = 722.0, 620.0  # logical pixels of the page
CELLS, COLUMNS = 9, 8  # pictures of the film, and of a row of all
SIGN, GAP, FOOT, NAME = 36.0, 6.0, 22.0, 24.0  # room for x_t; between pictures; for times below; for names above
TIMES = 8  # dots of paper to a pixel of a picture: a reader of the file would smear them
DOTS = 150.0  # the side of what the dot of the plane means
CENTRE = Qt.AlignmentFlag.AlignCenter


def pictures_of(made: Pictured) -> list[Piece]:
    """Return what a step on the page of images shows."""
    if made.arrows is not None:
        return [*_plane(made.arrows, made.point), *([] if made.point is None else [_meant(made.point)])]
    return [*tied([_film(made), words(made_words(made.run), "note", "ink2", 2.0)]), *_all(made)]


def _film(made: Pictured) -> Piece:
    """Return x_t over x0-hat, data at the left and noise at the right, with their times."""
    run = made.run
    frames = strip_frames(len(run.times) - 1, CELLS)
    cells = [cell for cell in (strip_cell(run, frame, made.which) for frame in frames) if cell is not None]
    rows = [_hard(noisy) for noisy, _ in cells], [_hard(clean) for _, clean in cells]
    times = [level(float(run.times[frame])) for frame in frames]
    side = (WIDE - SIGN - (len(times) - 1) * GAP) / len(times)

    def paint(painter: QPainter) -> None:
        for row, (line, ink) in enumerate(((XT, LIGHT.ink), (X0, LIGHT.learned))):
            top = row * (side + GAP)
            paint_line(painter, line, 18, QColor(ink), QPointF(0.0, top + side / 2 + 6))
            for k, image in enumerate(rows[row]):
                _paint(painter, image, QRectF(SIGN + k * (side + GAP), top, side, side))
        for k, time in enumerate(times):
            place = QRectF(SIGN + k * (side + GAP), 2 * side + GAP, side, FOOT)
            draw_text(painter, "note", LIGHT.ink2, place, CENTRE, f"t = {time}")

    return scaled((WIDE, 2 * side + GAP + FOOT), HIGHEST, paint, " ".join(times))


def _all(made: Pictured) -> list[Piece]:
    """Return what the network takes every picture to be where the playhead stands, in rows; none of one alone."""
    images = [_hard(pixels) for pixels in all_at(made.run, made.frame)]
    if len(images) < 2:
        return []
    side, rows = (WIDE - (COLUMNS - 1) * GAP) / COLUMNS, -(-len(images) // COLUMNS)

    def paint(painter: QPainter) -> None:
        for k, image in enumerate(images):
            row, column = divmod(k, COLUMNS)
            _paint(painter, image, QRectF(column * (side + GAP), row * (side + GAP), side, side))

    t = level(float(made.run.times[made.frame]))
    said = tr("x̂₀ of all {n} pictures at t = {t}", n=number(len(images)), t=t)
    grid = scaled((WIDE, rows * (side + GAP) - GAP), HIGHEST, paint, said)
    return tied([words(said, "note", "ink2", 16.0), replace(grid, above=4.0)])


def _plane(arrows: Arrows, point: Point | None) -> list[Piece]:
    wide, high = arrows.page.size
    size = WIDE, WIDE * high / wide
    plane = arrows.spec.plane
    dot = plane.dot if point is None else point.spec.plane.dot  # that of the arrows has no part in them, and is any

    def paint(painter: QPainter) -> None:
        box = fitted(arrows.page, *size)
        painter.fillRect(box, QColor(LIGHT.canvas))
        PlaneFace(arrows, point, dot, box).paint(painter, ArrowLayer())
        paint_frame(painter, box, LIGHT.line, 1, 0)

    said = tr("t = {t}; one draw of noise for all arrows, seed {seed}", t=level(plane.t), seed=number(plane.seed))
    return tied([scaled(size, HIGHEST, paint, said), words(said, "note", "ink2", 4.0)])


def _meant(point: Point) -> Piece:
    """Return what the dot means: p, x_t, x0-hat and the end of its way back, side by side."""
    shown = [
        None if pixels is None else _hard(pixels) for pixels in (point.picture, point.noisy, point.clean, point.end)
    ]
    inks = LIGHT.ink, LIGHT.ink, LIGHT.learned, LIGHT.learned
    apart = (WIDE - 4 * DOTS) / 3

    def paint(painter: QPainter) -> None:
        for k, (image, (line, name), ink) in enumerate(zip(shown, NAMES, inks, strict=True)):
            left = k * (DOTS + apart)
            paint_line(painter, line, 16, QColor(ink), QPointF(left, NAME - 8))
            room = QRectF(left + width_of(line, 16) + 6, 0.0, DOTS, NAME)
            draw_text(painter, "note", LIGHT.ink2, room, Qt.AlignmentFlag.AlignVCenter, tr(name))
            if image is not None:
                _paint(painter, image, QRectF(left, NAME, DOTS, DOTS))

    return scaled((WIDE, NAME + DOTS), HIGHEST, paint, " ".join(tr(name) for _, name in NAMES))


def _hard(pixels: Pixels) -> QImage:
    """Return a picture of a few pixels as one whose edges stay hard."""
    image = image_of(pixels)
    return image.scaled(TIMES * image.width(), TIMES * image.height())


def _paint(painter: QPainter, image: QImage, box: QRectF) -> None:
    painter.drawImage(box, image)
