"""The lines that show where the data is over the error map, and their names beside them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from scoreviz.engine.regions import DATA_LEVELS
from scoreviz.ui import theme
from scoreviz.ui.figures import significant
from scoreviz.ui.stage import Stage, tinted
from scoreviz.ui.surfaces import draw_text, text_width

EDGE = 60.0  # pixels at the canvas's edges where cards may lie


@dataclass(frozen=True)
class DataLine:
    """One line: the share of the density's peak, and how it is drawn; its name stands furthest in a direction."""

    share: float
    width: float
    opacity: float
    towards: tuple[float, float]

    @property
    def name(self) -> str:
        """The share in per cent."""
        return f"{significant(100 * self.share, 1)} %"


_LOOKS = ((2.0, 1.0, (0.2, -1.0)), (1.5, 0.85, (-1.0, -0.1)), (1.2, 0.6, (1.0, 0.1)))  # y downwards
DATA_LINES = tuple(DataLine(share, *look) for share, look in zip(DATA_LEVELS, _LOOKS, strict=True))


def paint_level_name(painter: QPainter, stage: Stage, line: DataLine, ends: NDArray[np.float64]) -> None:
    """Paint a line's name where the line, pieces ``[N, 4]`` in device pixels, goes furthest in its direction."""
    places = ends[:, :2] / stage.unit
    width, height = stage.camera.width / stage.unit, stage.camera.height / stage.unit
    inside = (np.abs(places - (width / 2, height / 2)) < (width / 2 - EDGE, height / 2 - EDGE)).all(axis=1)
    if not inside.any():
        return
    x, y = places[inside][(places[inside] @ line.towards).argmax()].tolist()
    across = text_width("strong note", line.name) + 10.0
    place = QRectF(x - across / 2, y - 9, across, 18)
    painter.save()
    painter.scale(stage.unit, stage.unit)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tinted(stage.palette.canvas, 0.75))
    painter.drawRoundedRect(place, theme.INNER, theme.INNER)
    draw_text(painter, "strong note", stage.palette.true, place, Qt.AlignmentFlag.AlignCenter, line.name)
    painter.restore()
