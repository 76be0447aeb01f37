"""What the process that draws SVGs does: text comes in, pixels go out.

It is a process of its own, since a drawing may take for ever, or more memory than there is, or end the process that
draws it: then only this one is ended.
"""

import sys

import numpy as np
from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer, QtSvg

from scoreviz.engine.worker import Receive, Send

SIDE = 1_024
MOST_MEMORY = 700_000_000


def serve(receive: Receive, send: Send) -> None:
    """Draw whatever is sent, as ``pixels [h, w, 4]``, or no pixels where there is nothing to draw."""
    _limit_memory()
    app = QGuiApplication(["scoreviz", "-platform", "offscreen"])  # for the fonts of texts
    while True:
        words, arrays = receive()
        pixels = rendered(arrays["text"].tobytes(), words["height"])
        send(({}, {} if pixels is None else {"pixels": pixels}))
        app.processEvents()


def rendered(text: bytes, height: int | None = None) -> np.ndarray | None:
    """Return an SVG as pixels ``[h, w, 4]`` so high, or with a longer side of 1,024; None where it is empty."""
    renderer = QSvgRenderer()
    renderer.setOptions(QtSvg.Option.Tiny12FeaturesOnly)  # filters and patterns can take for ever
    if not renderer.load(QByteArray(text)):
        return None
    box = renderer.viewBoxF()
    size = box.size() if not box.isEmpty() else renderer.defaultSize().toSizeF()
    if not 0 < size.width() < 1e9 or not 0 < size.height() < 1e9:
        return None
    fit = SIDE / max(size.width(), size.height())
    if height is not None:
        fit = min(fit, height / size.height())
    image = QImage(
        QSize(max(1, round(fit * size.width())), max(1, round(fit * size.height()))), QImage.Format.Format_RGBA8888
    )
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 4 * image.width()].reshape(image.height(), image.width(), 4).copy()


def _limit_memory() -> None:
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))
