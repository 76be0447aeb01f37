"""What lies over the points in a picture: histograms, lines of density, a known coordinate, branch and single steps.

Painted by the hands that paint it over the canvas.
"""

from dataclasses import dataclass, field, replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from scoreviz.engine.cloud_view import CloudLines
from scoreviz.engine.edges import EdgeView, KnownLine
from scoreviz.engine.palette import Palette
from scoreviz.ui import figures, theme
from scoreviz.ui.camera import Camera
from scoreviz.ui.canvas import EDGE
from scoreviz.ui.edge_layer import (
    measured_words,
    on_axis,
    paint_edge,
    paint_name,
    paint_spread,
    strip_of,
    title_words,
    verdict_words,
)
from scoreviz.ui.edges_layer import Margins, paint_lines, paint_margins
from scoreviz.ui.figure_key import Row, named
from scoreviz.ui.known_handle import PEN
from scoreviz.ui.point_entries import CloudEntry, EdgesEntry, density_words
from scoreviz.ui.steps_card import head_words, note_words, paint_table, table_size
from scoreviz.ui.steps_layer import DISC, Parted, factor_of, paint_parted
from scoreviz.ui.surfaces import draw_text, text_width
from scoreviz.wording import mark, tr

BRANCH = mark("moved or dropped in")
INSET, PADDING, LINE, HEAD = 16.0, 14.0, 17.0, 22.0
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, eq=False)
class Overlaid:
    """What is shown beside fields and points.

    Args:
        margins: histograms of x and y along two edges, or None.
        lines: of the density of the points and of p_t, or None.
        parted: branch, rings and steps of single points.
        branch: what was done to the run, in one sentence, or "".
        known: the line of a known coordinate, or None.
        edge: the other coordinate along an edge, or None.
    """

    margins: Margins | None = None
    lines: CloudLines | None = None
    parted: Parted = field(default_factory=Parted)
    branch: str = ""
    known: KnownLine | None = None
    edge: EdgeView | None = None

    @property
    def inset(self) -> float:
        """How wide the strips along the left and the lower edge are, logical pixels."""
        return float(EDGE) if self.margins is not None else 0.0

    def entries(self) -> Row:
        """Return what the key says of it."""
        found: Row = ()
        if self.margins is not None:
            found = (*found, named(tr(EdgesEntry.words), EdgesEntry.paint_shape))
        if self.lines is not None:
            found = (*found, named(density_words(figures.significant(self.lines.bandwidth, 2)), CloudEntry.paint_shape))
        if self.parted.branch is not None:
            found = (*found, named(tr(BRANCH), _hollow))
        return found


def above(camera: Camera, height: float) -> Camera:
    """Return the same view without a band along its lower edge: what is left stays where it is."""
    return replace(camera, height=camera.height - height, y=camera.y + height / (2.0 * camera.scale))


def paint_overlaid(painter: QPainter, over: Overlaid, camera: Camera, palette: Palette, taken: QRectF) -> None:
    """Paint it on a painter of logical pixels; what is said of it stands at the upper right, off what is ``taken``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(QRectF(0, 0, camera.width, camera.height))
    if over.known is not None:
        _paint_known(painter, over.known, over.edge, camera, palette)
    if over.lines is not None:
        paint_lines(painter, over.lines, camera, palette)
    paint_parted(painter, over.parted, camera, palette)
    if over.margins is not None:
        paint_margins(painter, over.margins, camera, palette)
    if over.known is not None:
        paint_name(painter, over.known, camera, palette, over.inset)
    _paint_notes(painter, over, camera, palette, taken)
    painter.restore()


def _paint_known(painter: QPainter, line: KnownLine, edge: EdgeView | None, camera: Camera, palette: Palette) -> None:
    (place,) = on_axis(np.array([line.at]), line.axis, camera)
    painter.setPen(QPen(QColor(palette.true), PEN))
    ends = (place, 0.0, place, camera.height) if line.axis == 0 else (0.0, place, camera.width, place)
    painter.drawLine(QPointF(*ends[:2]), QPointF(*ends[2:]))
    paint_spread(painter, line, camera, palette)
    if edge is not None and edge.at is not None:
        paint_edge(painter, edge, camera, palette)


def _paint_notes(painter: QPainter, over: Overlaid, camera: Camera, palette: Palette, taken: QRectF) -> None:
    """Say on a card what the lines and arrows stand for, and how far the points are from what is exact."""
    words, steps = _words(over, camera), over.parted.steps
    if not words:
        return
    table = table_size(steps) if steps is not None and steps.taken else (0, 0)
    width = max(max(text_width(role, text) for role, text in words), table[0]) + 2 * PADDING
    height = sum(_high(role) for role, _ in words) + table[1] + PADDING
    right, y = camera.width - INSET, INSET
    if over.known is not None:
        strip = strip_of(1 - over.known.axis, camera)
        right, y = (strip.left() - INSET, y) if over.known.axis == 0 else (right, max(y, strip.bottom() + INSET))
    if right - width < taken.right() + INSET:
        y = max(y, taken.bottom() + INSET)
    card = QRectF(right - width, y, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(palette.surface, 0.92))
    painter.drawRoundedRect(card, theme.CONTROL, theme.CONTROL)
    x, y = card.left() + PADDING, y + PADDING / 2
    for role, text in words:
        ink = palette.ink2 if role == "note" else palette.ink
        draw_text(painter, role, ink, QRectF(x, y, width, _high(role)), _LEFT, text)
        y += _high(role)
    if steps is not None and steps.taken:
        painter.translate(x, y)
        paint_table(painter, steps, palette)


def _words(over: Overlaid, camera: Camera) -> list[tuple[str, str]]:
    """Return what is said, each with how it is written."""
    words: list[tuple[str, str]] = []
    if over.known is not None:
        axis = over.known.axis
        said = measured_words(over.edge), verdict_words(over.edge, axis)
        words += [("strong note", title_words(over.known)), *(("note", text) for text in said if text)]
    if over.parted.branch is not None and over.branch:
        words.append(("strong note", over.branch))
    steps = over.parted.steps
    if steps is not None:
        words += [("section", head_words(steps)), ("note", note_words(steps, factor_of(steps, camera)))]
    return words


def _high(role: str) -> float:
    return HEAD if role == "section" else LINE


def _hollow(painter: QPainter, palette: Palette, left: QPointF) -> None:
    painter.setBrush(QColor(palette.canvas))
    painter.setPen(QPen(QColor(palette.ink), 2.0))
    painter.drawEllipse(left + QPointF(10.0, 0.0), DISC, DISC)
