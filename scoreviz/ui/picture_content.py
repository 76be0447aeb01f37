"""What a picture file holds: pixels as PNG, or what a painter draws as SVG; written whole or not at all."""

from collections.abc import Callable, Generator
from math import ceil
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter

from scoreviz.engine.atomic import replacing
from scoreviz.engine.progress import Progress
from scoreviz.engine.refusal import Refused
from scoreviz.wording import tr

SUFFIXES = (".png", ".svg")
MOST_PIXELS = 100_000_000  # 400 MB as Qt holds them, and as much again while it is painted


def save_content(path: Path, png: Callable[[], bytes], svg: Callable[[], bytes]) -> Generator[Progress, None, None]:
    """Write a picture as its ending says, whole or not at all.

    Raises:
        Refused: the ending is neither, it would be too large, or it could not be written.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise Refused(path, tr("a picture is written as {one} or {other}", one=SUFFIXES[0], other=SUFFIXES[1]))
    yield Progress(0, 1)
    content = svg() if suffix == ".svg" else png()
    yield Progress(0, 1)  # the last moment at which it can be given up
    with replacing(path) as file:
        file.write(content)
    yield Progress(1, 1)


def png_content(image: QImage) -> bytes:
    """Return an image as the content of a PNG file."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(content.data())


def svg_content(width: float, height: float, told: str, paint: Callable[[QPainter], object]) -> bytes:
    """Return what is painted as the content of an SVG file; ``told`` is its description."""
    from PySide6.QtSvg import QSvgGenerator

    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setSize(QSize(ceil(width), ceil(height)))
    generator.setViewBox(QRectF(0, 0, ceil(width), ceil(height)))
    generator.setTitle("scoreviz")
    generator.setDescription(told)
    painter = QPainter(generator)
    paint(painter)
    painter.end()
    return bytes(content.data())


def check_size(width: float, height: float, scale: float) -> None:
    """Refuse what would not fit in memory.

    Raises:
        Refused: it has too many pixels; the sentence says which scale would do.
    """
    pixels = width * height * scale**2
    if pixels > MOST_PIXELS:
        fitting = int((MOST_PIXELS / (width * height)) ** 0.5 * 10) / 10
        why = tr(
            "at {scale}× the picture has {millions} million pixels, and 100 million are held: "
            "choose at most {fitting}×",
            scale=f"{scale:g}",
            millions=f"{round(pixels / 1e6):,}",
            fitting=f"{fitting:g}",
        )
        raise Refused(tr("picture"), why)
