"""A picture of the view: pixels at any scale, or lines (SVG); as on the screen, or for print.

Painted by the canvas's own layers. It needs a QGuiApplication, but no window, and may run in any thread.
"""

from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from scoreviz.engine.palette import LIGHT, Palette
from scoreviz.engine.progress import Progress
from scoreviz.ui import theme
from scoreviz.ui.camera import Camera
from scoreviz.ui.figure_key import Row, key_height, key_of, key_width, paint_key, rows_of
from scoreviz.ui.particles_layer import Particles
from scoreviz.ui.picture_content import check_size, png_content, save_content, svg_content
from scoreviz.ui.stage import Stage, tinted
from scoreviz.ui.still import Still, paint_names
from scoreviz.ui.surfaces import text_width
from scoreviz.ui.vector_layers import paint_vector

if TYPE_CHECKING:  # most pictures have no probe
    from scoreviz.ui.overlaid import Overlaid
    from scoreviz.ui.probe_layer import Sight

PRINTED = 1.5  # how much larger the type of a printed figure is
PRINTED_SIZES = PRINTED, 1.25, 1.0, 0.8, 0.6, 0.45  # of its key, which must not be cut
CORNER_SIZES, CORNER_SHARE = (1.0, 0.8, 0.6), 0.34  # of a key on the picture, and of its height that this may cover
INSET, SIDE = 16.0, 10.0  # from the edges; within each entry of the key
LEAST_KEY = 200.0  # logical pixels
LINE = 19.0  # of the caption
NOTHING = QRectF()
PaintKey = Callable[[QPainter, list[Row], Palette], None]
_WORDS = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, eq=False)
class View:
    """What is on the canvas: its stage in logical pixels, the particles, the probe where one is out, and the rest."""

    stage: Stage
    particles: Particles
    probe: "Sight | None" = None
    over: "Overlaid | None" = None

    @property
    def inset(self) -> float:
        """How far what stands in the lower left corner keeps from both edges, logical pixels."""
        return 0.0 if self.over is None else self.over.inset

    def key(self, times: float) -> tuple[Row, Row]:
        """Return what the key says of it (``figure_key.key_of``)."""
        over, ground = key_of(self.stage, self.particles, times)
        return over, ground if self.over is None else (*ground, *self.over.entries())


@dataclass(frozen=True)
class Figure:
    """How it is shown.

    Args:
        printed: on white, with larger type, the key and the caption below.
        caption: one line with the settings.
        keyed: whether a picture that is not for print has its key in the corner.
    """

    printed: bool = False
    caption: str = ""
    keyed: bool = True


def save_picture(path: Path, view: View, scale: float, figure: Figure) -> Generator[Progress, None, None]:
    """Write a picture as ``.png`` or ``.svg``, whole or not at all; ``scale`` is pixels to a logical one.

    Raises:
        Refused: the ending is neither, it would be too large, or it could not be written.
    """
    yield from save_content(path, lambda: png_content(image_of(view, scale, figure)), lambda: svg_of(view, figure))


def image_of(view: View, scale: float, figure: Figure) -> QImage:
    """Return a picture of ``scale`` pixels to a logical one.

    Raises:
        Refused: it would be too large.
    """
    dressed = _dressed(view, figure)
    width, height = _size(dressed, figure)
    check_size(width, height, scale)
    image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_RGB32)
    image.fill(QColor(dressed.stage.palette.canvas))
    painter = QPainter(image)
    stage = dressed.stage
    magnified = replace(stage, camera=stage.camera.magnified(scale), unit=stage.unit * scale)
    Still().paint(painter, magnified, dressed.particles)
    painter.scale(scale, scale)
    _paint_words(painter, dressed, figure)
    painter.end()
    return image


def printed_size(view: View, figure: Figure) -> tuple[float, float]:
    """Return width and height of a printed figure, logical pixels."""
    return _size(_dressed(view, figure), figure)


def paint_printed(painter: QPainter, view: View, figure: Figure, scale: float) -> None:
    """Paint a printed figure on a page, on a painter of logical pixels: its data as pixels, its words as words."""
    dressed = _dressed(view, figure)
    stage, camera = dressed.stage, dressed.stage.camera
    size = round(camera.width * scale), round(camera.height * scale)
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(stage.palette.canvas))
    Still().paint_on(image, replace(stage, camera=camera.magnified(scale), unit=stage.unit * scale), dressed.particles)
    painter.drawImage(QRectF(0, 0, camera.width, camera.height), image)
    _paint_words(painter, dressed, figure)


def svg_of(view: View, figure: Figure) -> bytes:
    """Return a picture as the content of an SVG file: lines, shapes and words; heat maps stay pictures in it."""
    dressed = _dressed(view, figure)
    width, height = _size(dressed, figure)

    def paint(painter: QPainter) -> None:
        painter.fillRect(QRectF(0, 0, width, height), QColor(dressed.stage.palette.canvas))
        paint_vector(painter, dressed.stage, dressed.particles)
        _paint_words(painter, dressed, figure)

    return svg_content(width, height, figure.caption, paint)


def _dressed(view: View, figure: Figure) -> View:
    if not figure.printed:
        return view
    probe = None if view.probe is None else replace(view.probe, palette=LIGHT)
    return View(replace(view.stage, palette=LIGHT), view.particles, probe, view.over)


def _size(view: View, figure: Figure) -> tuple[float, float]:
    """Return width and height in logical pixels, the words below a printed figure among them."""
    width, height = view.stage.camera.width, view.stage.camera.height
    return width, height + (_below(view, figure, width) if figure.printed else 0.0)


def _below(view: View, figure: Figure, width: float) -> float:
    words = caption_height(figure.caption, width / PRINTED - 2 * INSET)
    rows, times = _printed_key(view, width)
    return ceil(times * key_height(rows) + PRINTED * (INSET / 2 + 4 + words + INSET))


def _printed_key(view: View, width: float) -> tuple[list[Row], float]:
    """Return the key in rows, and how large it is painted: as the other words, or so that no entry is cut."""
    room = width - 2 * INSET * PRINTED
    for times in PRINTED_SIZES:
        rows = rows_of(view.key(times), room / times)
        if all(times * key_width(row) <= room for row in rows):
            break
    return rows, times


def caption_height(words: str, width: float) -> float:
    """Return how high a caption of a width is."""
    return QFontMetricsF(theme.font("label")).boundingRect(QRectF(0, 0, width, 1e4), _WORDS, words).height()


def _paint_words(painter: QPainter, view: View, figure: Figure) -> None:
    camera = view.stage.camera
    paint_over(painter, view, camera)
    paint_names(painter, replace(view.stage, camera=replace(camera, height=camera.height - view.inset)), view.particles)
    paint_probe(painter, view, camera.height)
    if figure.printed:
        _paint_below(painter, view, figure)
    elif figure.keyed:
        paint_corner_key(painter, view)


def paint_over(painter: QPainter, view: View, camera: Camera, taken: QRectF = NOTHING) -> None:
    """Paint what lies over the points, where anything does, as a camera of logical pixels sees it.

    What is said of it keeps off a rectangle that is ``taken``.
    """
    if view.over is not None:
        from scoreviz.ui.overlaid import paint_overlaid

        paint_overlaid(painter, view.over, camera, view.stage.palette, taken)


def paint_probe(painter: QPainter, view: View, height: float) -> None:
    """Paint the probe, where one is out, down to a height in logical pixels."""
    if view.probe is None:
        return
    from scoreviz.ui.probe_layer import paint_sight

    room = QRectF(0, 0, view.stage.camera.width, height)
    painter.save()
    painter.setClipRect(room)
    paint_sight(painter, view.probe, room)
    painter.restore()


def _paint_below(painter: QPainter, view: View, figure: Figure) -> None:
    palette, camera = view.stage.palette, view.stage.camera
    rows, times = _printed_key(view, camera.width)
    painter.save()
    painter.translate(PRINTED * INSET - times * SIDE, camera.height + PRINTED * INSET / 2)
    painter.scale(times, times)
    paint_key(painter, rows, palette)
    painter.restore()
    painter.save()
    painter.translate(0.0, camera.height)
    painter.scale(PRINTED, PRINTED)
    width = camera.width / PRINTED - 2 * INSET
    painter.fillRect(QRectF(INSET, 0, width, 1 / PRINTED), QColor(palette.strong_line))
    y = INSET / 2 + times * key_height(rows) / PRINTED
    paint_caption(painter, QRectF(INSET, y + 4, width, 0), figure.caption, palette)
    painter.restore()


def paint_caption(painter: QPainter, at: QRectF, words: str, palette: Palette) -> None:
    """Write a caption from the upper left corner of a rectangle, as wide as that and as high as it needs."""
    painter.setFont(theme.font("label"))
    painter.setPen(QColor(palette.ink2))
    painter.drawText(at.adjusted(0, 0, 0, caption_height(words, at.width()) + LINE), _WORDS, words)


def paint_corner_key(painter: QPainter, view: View, lift: float = 0.0, paint: PaintKey = paint_key) -> None:
    """Paint the key in the lower left corner, ``lift`` logical pixels higher; a picture too small for it has none."""
    stage, palette = view.stage, view.stage.palette
    height, room = stage.camera.height / stage.unit - lift - view.inset, _room(stage) - view.inset
    for times in CORNER_SIZES:
        rows = rows_of(view.key(times), room / times)
        wide, high = times * max((key_width(row) for row in rows), default=0.0), times * key_height(rows)
        if rows and wide <= room and high <= CORNER_SHARE * height:
            break
    else:
        return
    card = QRectF(INSET + view.inset, height - INSET - high, wide, high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tinted(palette.surface, 0.92))
    painter.drawRoundedRect(card, theme.CONTROL, theme.CONTROL)
    painter.save()
    painter.translate(card.topLeft())
    painter.scale(times, times)
    paint(painter, rows, palette)
    painter.restore()


def _room(stage: Stage) -> float:
    """Return how wide the key may be: in Split it leaves free, where there is room, what stands beside the divider."""
    whole = stage.camera.width / stage.unit - 2 * INSET
    free = stage.divider / stage.unit - text_width("title", stage.halves[0]) - 4 * INSET
    return free if stage.view == "split" and free >= LEAST_KEY else whole
