"""The painted layers: the ground is kept as a picture, the particles are painted on it in every frame."""

from dataclasses import replace
from math import ceil

from PySide6.QtGui import QColor, QImage, QPainter

from scoreviz.ui.arrows import ArrowLayer
from scoreviz.ui.heat import paint_ground
from scoreviz.ui.particles_layer import ParticleLayer, Particles
from scoreviz.ui.stage import STALE_OPACITY, Stage

DIMMED = 0.4  # the particles over the error map, where the arrows are ink too


class Layers:
    """Heat map, contours and arrows, painted once for each stage; trails and points on top."""

    def __init__(self) -> None:
        self._arrows, self._particles = ArrowLayer(), ParticleLayer()
        self._ground, self._ground_of = QImage(), Stage()

    def paint(self, painter: QPainter, stage: Stage, particles: Particles) -> None:
        """Paint everything that is data, on a painter of logical pixels."""
        painter.save()
        painter.scale(1.0 / stage.unit, 1.0 / stage.unit)  # to device pixels, in which pictures are blitted as they are
        painter.drawImage(0, 0, self._ground_for(stage))
        shown = _chosen(particles, stage)
        painter.setOpacity((DIMMED if stage.view == "difference" else 1.0) * (STALE_OPACITY if shown.stale else 1.0))
        self._particles.paint(painter, shown, stage.camera, stage.unit, stage.palette.ink)
        painter.restore()

    def _ground_for(self, stage: Stage) -> QImage:
        if self._ground_of != stage:
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
