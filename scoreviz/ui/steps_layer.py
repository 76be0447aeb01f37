"""Over the canvas, under its cards: a branch beside its run, and the coming step of picked particles as its parts."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from scoreviz.engine.branch_view import BranchView
from scoreviz.engine.palette import Colour, Palette
from scoreviz.engine.step_view import StepOf, StepView, kind_of, magnified
from scoreviz.ui import theme
from scoreviz.ui.camera import Camera
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.probe_arrows import Look, paint_arrow
from scoreviz.ui.surfaces import painter_on
from scoreviz.wording import tr

LONGEST = 120.0  # pixels, of an arrow that is drawn longer than it is
RING, DISC, FEW, SMALL = 8.0, 4.5, 40, 2.6  # radii in pixels; of more than a few, small discs
CROSS = 5.0


@dataclass(frozen=True, eq=False)
class Parted:
    """What is shown: a branch, where the picked particles are ``[K, 2]``, and their coming step while it stands."""

    branch: BranchView | None = None
    rings: tuple[tuple[int, tuple[float, float]], ...] = ()
    steps: StepView | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing is shown."""
        return self.branch is None and not self.rings and self.steps is None


class StepsLayer(QWidget):
    """As large as the canvas, and no hindrance to the mouse."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.shown = Parted()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setAccessibleName(tr("Branch, and steps taken apart"))
        canvas.viewChanged.connect(self.update)
        canvas.installEventFilter(self)
        self.resize(canvas.size())
        self.lower()
        self.hide()

    def show_parted(self, parted: Parted) -> None:
        """Show something else, or nothing."""
        before, self.shown = self.shown, parted
        if (before.branch, before.rings, before.steps) != (parted.branch, parted.rings, parted.steps):
            self.setVisible(parted.branch is not None or bool(parted.rings))
            self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._canvas and event.type() == QEvent.Type.Resize:
            self.resize(self._canvas.size())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_parted(painter_on(self), self.shown, self._canvas.camera, theme.current())


def factor_of(steps: StepView, camera: Camera) -> int:
    """Return how many times longer than they are the arrows are drawn."""
    return magnified(steps.longest * camera.scale, LONGEST)


def part_colours(steps: StepView, palette: Palette) -> tuple[Colour, ...]:
    """Return the colours of the parts: that of the field, and greys for chance and for the change of scale."""
    field = palette.learned if steps.learned else palette.true
    colours = {"field": field, "noise": palette.ink3, "scale": palette.ink2}
    return tuple(colours[kind_of(name)] for name in steps.names)


def paint_parted(painter: QPainter, shown: Parted, camera: Camera, palette: Palette) -> None:
    """Paint a branch, the steps that were taken apart, and the rings around their particles."""
    if shown.branch is not None:
        paint_branch(painter, shown.branch, camera, palette)
    if shown.steps is not None:
        for one in shown.steps.taken:
            paint_step(painter, one, shown.steps, camera, palette)
    for place, (_, at) in enumerate(shown.rings, start=1):
        _paint_ring(painter, _point(at, camera), str(place), palette)


def paint_branch(painter: QPainter, branch: BranchView, camera: Camera, palette: Palette) -> None:
    """Paint the ways of a branch, hollow discs at their ends, and faint rings where its particles would be without."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour(palette.ink, 0.7), 1.4))
    ways = camera.to_screen(branch.ways)
    for k in range(ways.shape[1]):
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in ways[:, k].tolist()]))
    painter.setPen(QPen(QColor(palette.ink3), 1.4, Qt.PenStyle.DotLine))
    for x, y in camera.to_screen(branch.before).tolist():
        painter.drawEllipse(QPointF(x, y), DISC + 2, DISC + 2)
    radius = DISC if len(branch.points) <= FEW else SMALL
    painter.setBrush(QColor(palette.canvas))
    painter.setPen(QPen(QColor(palette.ink), 2.0 if radius == DISC else 1.4))
    for x, y in camera.to_screen(branch.points).tolist():
        painter.drawEllipse(QPointF(x, y), radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)


def paint_step(painter: QPainter, one: StepOf, steps: StepView, camera: Camera, palette: Palette) -> None:
    """Paint the parts of a step one after the other, and their sum; of a proposal also where it leads."""
    factor, tail = factor_of(steps, camera), _point(one.before, camera)
    end = tail + _way(one.end - one.before, camera, factor)
    paint_arrow(painter, tail, end, Look(palette.ink, 3.0, 11.0, 0.9))
    at = tail
    for part, colour in zip(one.parts, part_colours(steps, palette), strict=True):
        tip = at + _way(part, camera, factor)
        paint_arrow(painter, at, tip, Look(colour, 2.2, 9.0))
        at = tip
    if one.accepted is not None:
        _paint_proposal(painter, end, one.accepted, palette)


def _paint_proposal(painter: QPainter, end: QPointF, accepted: bool, palette: Palette) -> None:
    """Paint a ring where a proposal leads, filled where it is taken and crossed out where it is refused."""
    painter.setPen(QPen(QColor(palette.ink), 2.0))
    painter.setBrush(QColor(palette.ink if accepted else palette.canvas))
    painter.drawEllipse(end, CROSS, CROSS)
    if not accepted:
        for way in (QPointF(CROSS + 3, CROSS + 3), QPointF(CROSS + 3, -CROSS - 3)):
            painter.drawLine(end - way, end + way)
    painter.setPen(Qt.PenStyle.NoPen)


def _paint_ring(painter: QPainter, at: QPointF, words: str, palette: Palette) -> None:
    painter.setBrush(theme.colour(palette.canvas, 0.85))
    painter.setPen(QPen(QColor(palette.ink), 1.75))
    painter.drawEllipse(at, RING, RING)
    painter.setFont(theme.font("axis"))
    painter.setPen(QColor(palette.ink))
    box = QRectF(at.x() - RING, at.y() - RING, 2 * RING, 2 * RING)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)
    painter.setPen(Qt.PenStyle.NoPen)


def _point(place: np.ndarray | tuple[float, float], camera: Camera) -> QPointF:
    x, y = camera.to_screen(np.asarray(place, dtype=float)).tolist()
    return QPointF(x, y)


def _way(part: np.ndarray, camera: Camera, factor: int) -> QPointF:
    x, y = part.tolist()
    return QPointF(x, -y) * (camera.scale * factor)
