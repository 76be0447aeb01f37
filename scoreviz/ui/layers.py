"""The painted layers: the ground is kept as a picture, the particles are painted on it in every frame."""

from dataclasses import replace
from math import ceil

from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from scoreviz.ui.arrows import ArrowLayer
from scoreviz.ui.crossfade import CrossFade
from scoreviz.ui.heat import paint_ground
from scoreviz.ui.particles_layer import ParticleLayer, Particles
from scoreviz.ui.stage import STALE_OPACITY, Stage

DIMMED = 0.4  # the particles over the error map, where the arrows are ink too


class Layers:
    """Heat map, contours and arrows, painted once for each stage; trails and points on top."""

    def __init__(self, widget: QWidget) -> None:
        self._fade = CrossFade(widget)
        self._arrows, self._particles = ArrowLayer(), ParticleLayer()
        self._ground, self._ground_of = QImage(), Stage()

    def paint(self, painter: QPainter, stage: Stage, particles: Particles) -> None:
        """Paint everything that is data, on a painter of logical pixels."""
        painter.save()
        painter.scale(1.0 / stage.unit, 1.0 / stage.unit)  # to device pixels, in which pictures are blitted as they are
        painter.drawImage(0, 0, self._ground_for(stage))
        self._fade.paint(painter)
        shown = _chosen(particles, stage)
        painter.setOpacity((DIMMED if stage.view == "difference" else 1.0) * (STALE_OPACITY if shown.stale else 1.0))
        self._particles.paint(painter, shown, stage.camera, stage.unit, stage.palette.ink)
        painter.restore()

    def _ground_for(self, stage: Stage) -> QImage:
        if self._ground_of != stage:
            self._let_go(stage)
            width, height = ceil(stage.camera.width), ceil(stage.camera.height)
            if (self._ground.width(), self._ground.height()) != (width, height):
                self._ground = QImage(width, height, QImage.Format.Format_RGB32)
            self._ground_of = stage
            painter = QPainter(self._ground)
            painter.fillRect(self._ground.rect(), QColor(stage.palette.canvas))
            paint_ground(painter, stage)
            self._arrows.paint(painter, stage)
            painter.end()
        return self._ground

    def _let_go(self, stage: Stage) -> None:
        """Fade from one view or choice of layers to another; from elsewhere, or in other colours, there is no fade."""
        before = self._ground_of
        if (before.camera, before.unit, before.palette) != (stage.camera, stage.unit, stage.palette):
            self._fade.end()
            return
        other = before.fields is not None and stage.fields is not None and _look(before) != _look(stage)
        if other and self._fade.begin(self._ground):
            self._ground = QImage()


def _look(stage: Stage) -> tuple[object, ...]:
    return stage.view, stage.overlays, stage.hidden


def _chosen(particles: Particles, stage: Stage) -> Particles:
    """Leave out what the layers menu switches off."""
    points = stage.overlays.points
    trails = points and stage.overlays.trails  # a trail without its head means nothing
    return replace(
        particles,
        points=particles.points if points else None,
        trails=particles.trails if trails else None,
        paths=particles.paths if trails else None,
    )
