"""A picture of the view: pixels at any scale, or lines (SVG); as on the screen, or for print.

Painted by the canvas's own layers. It needs a QGuiApplication, but no window, and may run in any thread.
"""

from collections.abc import Generator
from dataclasses import dataclass, replace
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QImageWriter, QPainter

from scoreviz.engine.atomic import replacing
from scoreviz.engine.palette import LIGHT
from scoreviz.engine.progress import Progress
from scoreviz.engine.refusal import Refused
from scoreviz.ui import theme
from scoreviz.ui.figure_key import Row, key_height, key_of, key_width, paint_key, rows_of
from scoreviz.ui.particles_layer import Particles
from scoreviz.ui.stage import Stage, tinted
from scoreviz.ui.still import Still, paint_names
from scoreviz.ui.surfaces import text_width
from scoreviz.ui.vector_layers import paint_vector

if TYPE_CHECKING:  # most pictures have no probe
    from scoreviz.ui.probe_layer import Sight

SUFFIXES = (".png", ".svg")
MOST_PIXELS = 100_000_000  # 400 MB as Qt holds them, and as much again while it is painted
PRINTED = 1.5  # how much larger the type of a printed figure is
PRINTED_SIZES = PRINTED, 1.25, 1.0, 0.8, 0.6, 0.45  # of its key, which must not be cut
CORNER_SIZES, CORNER_SHARE = (1.0, 0.8, 0.6), 0.34  # of a key on the picture, and of its height that this may cover
INSET, SIDE = 16.0, 10.0  # from the edges; within each entry of the key
LEAST_KEY = 200.0  # logical pixels
LINE = 19.0  # of the caption
_WORDS = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, eq=False)
class View:
    """What is on the canvas: its stage in logical pixels, the particles, and the probe where one is out."""

    stage: Stage
    particles: Particles
    probe: "Sight | None" = None


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
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise Refused(path, f"a picture is written as {' or '.join(SUFFIXES)}")
    yield Progress(0, 1)
    content = svg_of(view, figure) if suffix == ".svg" else png_of(view, scale, figure)
    yield Progress(0, 1)  # the last moment at which it can be given up
    with replacing(path) as file:
        file.write(content)
    yield Progress(1, 1)


def png_of(view: View, scale: float, figure: Figure) -> bytes:
    """Return a picture as the content of a PNG file.

    Raises:
        Refused: it would be too large.
    """
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image_of(view, scale, figure))
    return bytes(content.data())


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


def check_size(width: float, height: float, scale: float) -> None:
    """Refuse what would not fit in memory.

    Raises:
        Refused: it has too many pixels; the sentence says which scale would do.
    """
    pixels = width * height * scale**2
    if pixels > MOST_PIXELS:
        fitting = int((MOST_PIXELS / (width * height)) ** 0.5 * 10) / 10
        had = f"at {scale:g}× the picture has {round(pixels / 1e6):,} million pixels"
        raise Refused("picture", f"{had}, and 100 million are held: choose at most {fitting:g}×")


def svg_of(view: View, figure: Figure) -> bytes:
    """Return a picture as the content of an SVG file: lines, shapes and words; heat maps stay pictures in it."""
    from PySide6.QtSvg import QSvgGenerator

    dressed = _dressed(view, figure)
    width, height = _size(dressed, figure)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setSize(QSize(ceil(width), ceil(height)))
    generator.setViewBox(QRectF(0, 0, ceil(width), ceil(height)))
    generator.setTitle("scoreviz")
    generator.setDescription(figure.caption)
    painter = QPainter(generator)
    painter.fillRect(QRectF(0, 0, width, height), QColor(dressed.stage.palette.canvas))
    paint_vector(painter, dressed.stage, dressed.particles)
    _paint_words(painter, dressed, figure)
    painter.end()
    return bytes(content.data())


def _dressed(view: View, figure: Figure) -> View:
    if not figure.printed:
        return view
    probe = None if view.probe is None else replace(view.probe, palette=LIGHT)
    return View(replace(view.stage, palette=LIGHT), view.particles, probe)


def _size(view: View, figure: Figure) -> tuple[float, float]:
    """Return width and height in logical pixels, the words below a printed figure among them."""
    width, height = view.stage.camera.width, view.stage.camera.height
    return width, height + (_below(view, figure, width) if figure.printed else 0.0)


def _below(view: View, figure: Figure, width: float) -> float:
    words = _caption_height(figure.caption, width / PRINTED - 2 * INSET)
    rows, times = _printed_key(view, width)
    return ceil(times * key_height(rows) + PRINTED * (INSET / 2 + 4 + words + INSET))


def _printed_key(view: View, width: float) -> tuple[list[Row], float]:
    """Return the key in rows, and how large it is painted: as the other words, or so that no entry is cut."""
    room = width - 2 * INSET * PRINTED
    for times in PRINTED_SIZES:
        rows = rows_of(key_of(view.stage, view.particles, times), room / times)
        if all(times * key_width(row) <= room for row in rows):
            break
    return rows, times


def _caption_height(words: str, width: float) -> float:
    return QFontMetricsF(theme.font("label")).boundingRect(QRectF(0, 0, width, 1e4), _WORDS, words).height()


def _paint_words(painter: QPainter, view: View, figure: Figure) -> None:
    camera = view.stage.camera
    paint_names(painter, view.stage, view.particles)
    if view.probe is not None:
        from scoreviz.ui.probe_layer import paint_sight

        painter.save()
        painter.setClipRect(QRectF(0, 0, camera.width, camera.height))
        paint_sight(painter, view.probe, QRectF(0, 0, camera.width, camera.height))
        painter.restore()
    if figure.printed:
        _paint_below(painter, view, figure)
    elif figure.keyed:
        paint_corner_key(painter, view)


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
    painter.setFont(theme.font("label"))
    painter.setPen(QColor(palette.ink2))
    room = QRectF(INSET, y + 4, width, _caption_height(figure.caption, width) + LINE)
    painter.drawText(room, _WORDS, figure.caption)
    painter.restore()


def paint_corner_key(painter: QPainter, view: View, lift: float = 0.0) -> None:
    """Paint the key in the lower left corner, ``lift`` logical pixels higher; a picture too small for it has none."""
    stage, palette = view.stage, view.stage.palette
    height, room = stage.camera.height / stage.unit - lift, _room(stage)
    for times in CORNER_SIZES:
        rows = rows_of(key_of(stage, view.particles, times), room / times)
        wide, high = times * max((key_width(row) for row in rows), default=0.0), times * key_height(rows)
        if rows and wide <= room and high <= CORNER_SHARE * height:
            break
    else:
        return
    card = QRectF(INSET, height - INSET - high, wide, high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tinted(palette.surface, 0.92))
    painter.drawRoundedRect(card, theme.CONTROL, theme.CONTROL)
    painter.save()
    painter.translate(card.topLeft())
    painter.scale(times, times)
    paint_key(painter, rows, palette)
    painter.restore()


def _room(stage: Stage) -> float:
    """Return how wide the key may be: in Split it leaves free, where there is room, what stands beside the divider."""
    whole = stage.camera.width / stage.unit - 2 * INSET
    free = stage.divider / stage.unit - text_width("title", stage.halves[0]) - 4 * INSET
    return free if stage.view == "split" and free >= LEAST_KEY else whole
