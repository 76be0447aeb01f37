"""The picture below the particles: heat map, contours, wedges and arrows, painted once for each stage."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from math import ceil

from PySide6.QtGui import QColor, QImage, QPainter

from scoreviz.engine.target import Target
from scoreviz.ui.arrows import ArrowLayer, Arrows, arrows_of, paint_gap, unhidden
from scoreviz.ui.covers import NONE, Covers, open_parts, uncovered
from scoreviz.ui.heat import paint_contours, paint_ground, paint_heat
from scoreviz.ui.particles_layer import Floats, ParticleLayer, Particles
from scoreviz.ui.parts_arrows import parts_arrows
from scoreviz.ui.signed_map import paint_maps
from scoreviz.ui.stage import Stage
from scoreviz.ui.stream_layer import StreamLayer, lines_of

FRAME_SECONDS = 0.0035  # after which no other part of a picture is begun in its first frame

LetGo = Callable[[QImage, Stage, Stage], bool]


class Ground:
    """Keeps the picture of the newest stage.

    Where a clock sees to it that there is another frame, new fields are painted in parts, in the first frame as many as
    ``FRAME_SECONDS`` allow: one that had to paint all of it would come late. Each further frame has twice the time of
    the one before, so that a picture is there soon even where painting is slow. Anything else is there at once, and so
    are the fields of another drawing, which follow the hand, as do those of a noise level that is dragged.

    Args:
        let_go: called with the picture, its stage and the next one before another picture takes its place; it returns
            whether it keeps the picture.
    """

    def __init__(self, let_go: LetGo) -> None:
        self._has_clock = False
        self._let_go = let_go
        self._arrows, self._lines, self._data = ArrowLayer(), StreamLayer(), ParticleLayer()
        self._image, self._back = QImage(), QImage()
        self._of = self._next = self._wanted = self._passed = Stage()
        self._steps: Iterator[None] | None = None  # of the picture of ``_next``, on ``_back``
        self._seconds = FRAME_SECONDS  # that a frame may paint it
        self._covers = self._of_covers = self._next_covers = NONE  # of the canvas, and where no arrow was painted

    def follow_clock(self) -> bool:
        """Take a tick of the clock, and return whether another frame is needed."""
        self._has_clock = True
        return self.unfinished

    @property
    def unfinished(self) -> bool:
        """Whether the next frame goes on with a picture."""
        return self._of != self._wanted

    def picture(self, stage: Stage, covers: Covers = NONE) -> QImage:
        """Return the picture of a stage, or the one before it while it is being painted.

        Args:
            covers: where it will not be seen.
        """
        self._wanted, self._covers = stage, covers
        if not self._next_covers <= covers:
            self._steps = None
        whole = self._of_covers <= covers
        if whole and self._of == stage:
            self._steps = None
        elif whole and self._may_wait(stage):
            self._advance(stage)
        else:
            self._paint_at_once(stage)
        return self._image

    def paint_on(self, image: QImage, stage: Stage) -> None:
        """Paint a stage on an image of its size: in a film most stages are seen once, and are not worth keeping.

        One that is the same as the last is kept, and copied from then on.
        """
        if stage == self._passed:
            _on(image, lambda painter: painter.drawImage(0, 0, self.picture(stage)))
            return
        self._passed = stage
        for paint in self._parts(stage):
            _on(image, paint)

    def _may_wait(self, stage: Stage) -> bool:
        before = self._of
        both = before.fields is not None and stage.fields is not None
        if stage.dragged:
            return False
        if both and _target(before) != _target(stage):
            return False
        return self._has_clock and both and before.view == stage.view and replace(before, fields=stage.fields) == stage

    @property
    def painted(self) -> Stage:
        """The stage whose picture is shown."""
        return self._of

    def _advance(self, stage: Stage) -> None:
        if self._steps is None:
            self._next, self._seconds = stage, FRAME_SECONDS
            self._steps = self._paint(stage)
        until = time.perf_counter() + self._seconds
        while not next(self._steps, True):
            if time.perf_counter() >= until:
                self._seconds *= 2
                return
        self._steps = None
        self._of, self._image, self._back = self._next, self._back, self._image
        self._of_covers = self._next_covers

    def _paint_at_once(self, stage: Stage) -> None:
        self._steps = None
        for _ in self._paint(stage):
            pass
        kept = self._let_go(self._image, self._of, stage)
        self._of, self._image, self._back = stage, self._back, QImage() if kept else self._image
        self._of_covers = self._next_covers

    def _paint(self, stage: Stage) -> Iterator[None]:
        width, height = ceil(stage.camera.width), ceil(stage.camera.height)
        if (self._back.width(), self._back.height()) != (width, height):
            self._back = QImage(width, height, QImage.Format.Format_RGB32)
        self._next_covers = self._covers
        for k, paint in enumerate(self._parts(stage)):
            if k > 0:
                yield
            _on(self._back, paint)

    def _parts(self, stage: Stage) -> list[Callable[[QPainter], None]]:
        """Return what paints a stage, part by part, lowest first."""
        arrows = uncovered(drawn_arrows(stage), self._covers, stage.unit)
        parts: list[Callable[[QPainter], None]] = [partial(self._paint_colours, stage=stage)]
        parts += [partial(self._paint_lines, stage=stage), partial(paint_gap, stage=stage, arrows=arrows)]
        parts += [partial(self._lines.paint, shown=lines, stage=stage) for lines in lines_of(stage)]
        parts += [
            partial(self._arrows.paint, arrows=shown, unit=stage.unit, fine=not stage.dragged)
            for shown in unhidden(stage, arrows)
        ]
        return parts

    def _paint_colours(self, painter: QPainter, stage: Stage) -> None:
        painter.fillRect(stage.whole, QColor(stage.palette.canvas))
        self._leave_out_covered(painter, stage)
        paint_maps(painter, stage)
        paint_heat(painter, stage)

    def _paint_lines(self, painter: QPainter, stage: Stage) -> None:
        """Paint what lies between the colours and the arrows."""
        self._leave_out_covered(painter, stage)
        paint_contours(painter, stage)
        points = clean_points(stage)
        if points is not None:
            self._data.paint(painter, Particles(points=points), stage.camera, stage.unit, stage.palette.true)

    def _leave_out_covered(self, painter: QPainter, stage: Stage) -> None:
        if self._next_covers:
            painter.setClipRegion(open_parts(stage.whole, self._next_covers))


def _on(image: QImage, paint: Callable[[QPainter], None]) -> None:
    painter = QPainter(image)
    paint(painter)
    painter.end()


def paint_page(painter: QPainter, stage: Stage) -> None:
    """Paint the colours and the lines below all points and arrows."""
    painter.fillRect(stage.whole, QColor(stage.palette.canvas))
    paint_maps(painter, stage)
    paint_ground(painter, stage)


def clean_points(stage: Stage) -> Floats | None:
    """Return the clean points of the data ``[N, 2]``, where they are shown."""
    return None if stage.fields is None or not stage.overlays.data else stage.fields.data


def drawn_arrows(stage: Stage) -> tuple[Arrows, ...]:
    """Return the arrows of a stage, lowest first: those of its fields, or of what guidance is the sum of."""
    guidance = stage.overlays.arrows and stage.overlays.shows == "guidance"
    return parts_arrows(stage) if guidance else arrows_of(stage)


def _target(stage: Stage) -> Target | None:
    return None if stage.fields is None else stage.fields.request.target
