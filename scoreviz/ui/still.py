"""The canvas's picture without the canvas: the same layers, painted on anything, in any thread.

A file and the screen show the same because they are painted by the same code.
"""

from PySide6.QtGui import QImage, QPainter

from scoreviz.ui.furniture import paint_escaped_count, paint_halves
from scoreviz.ui.ground import Ground
from scoreviz.ui.layers import chosen, strength
from scoreviz.ui.particles_layer import ParticleLayer, Particles, paint_landed
from scoreviz.ui.stage import Stage


class Still:
    """Paints one stage after the other; keeps the pictures of points and of arrows' heads."""

    def __init__(self) -> None:
        self._ground = Ground(lambda *_: False)
        self._particles = ParticleLayer()

    def paint(self, painter: QPainter, stage: Stage, particles: Particles) -> None:
        """Paint what is data, on a painter of the stage's pixels whose origin is the picture's."""
        painter.drawImage(0, 0, self._ground.picture(stage))
        self._paint_particles(painter, stage, particles)

    def paint_on(self, image: QImage, stage: Stage, particles: Particles) -> None:
        """Paint what is data on an image of the stage's size: one of a film, whose stages follow one another."""
        self._ground.paint_on(image, stage)
        painter = QPainter(image)
        self._paint_particles(painter, stage, particles)
        painter.end()

    def _paint_particles(self, painter: QPainter, stage: Stage, particles: Particles) -> None:
        shown = chosen(particles, stage)
        painter.setOpacity(strength(shown, stage))
        painter.setClipRect(stage.whole)  # below a printed figure stand its words
        palette = stage.palette
        self._particles.paint(painter, shown, stage.camera, stage.unit, palette.ink, palette)
        painter.setOpacity(1.0)
        if shown.landed is not None:
            paint_landed(painter, shown.landed, stage.camera, stage.unit, stage.palette.difference)
        painter.setClipping(False)


def paint_names(painter: QPainter, stage: Stage, particles: Particles) -> None:
    """Paint what belongs to the picture beside the data, on a painter of logical pixels."""
    width, height = stage.camera.width / stage.unit, stage.camera.height / stage.unit
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if stage.view == "split" and stage.fields is not None:
        paint_halves(painter, stage.divider / stage.unit, height, stage.palette, stage.halves)
    shown = chosen(particles, stage)
    if shown.points is not None and shown.escaped:
        paint_escaped_count(painter, shown.escaped, width, height, stage.palette)
