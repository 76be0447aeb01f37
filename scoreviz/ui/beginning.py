"""What a window begins with: a file, or the painted smiley that trains by itself while points flow."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

if TYPE_CHECKING:
    from scoreviz.ui.window import Window

HINT_AT = 0.85, 0.73  # shares of the canvas: beside the drawing, where there is room to paint


def begin(window: "Window", path: Path | None, read_only: bool = False) -> None:
    """Begin with a file or a shape's name, where one is given, or with the smiley.

    Args:
        path: a file; or the name of a shape that is no file.
        read_only: whether nothing is to be written to that file.
    """
    window.layout_.canvas.legend.set_folded(True)
    if path is not None and window.picking.offers(path.name) and not path.exists():
        window.picking.pick(path.name)
    elif path is not None:
        window.files.open_path(path, read_only)
        return
    window.learning.train()
    window.sampling.play(looping=True)
    canvas = window.layout_.canvas
    window.notices.point_hint_at(QPoint(round(HINT_AT[0] * canvas.width()), round(HINT_AT[1] * canvas.height())))
