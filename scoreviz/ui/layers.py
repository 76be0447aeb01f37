"""The painted layers: the ground is kept as a picture, the particles are painted on it in every frame."""

from dataclasses import replace

from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from scoreviz.ui.covers import NONE, Covers
from scoreviz.ui.crossfade import CrossFade
from scoreviz.ui.ground import Ground
from scoreviz.ui.particles_layer import ParticleLayer, Particles
from scoreviz.ui.stage import STALE_OPACITY, Stage
from scoreviz.ui.thinning import thinned

DIMMED = 0.4  # the particles over the error map, where the arrows are ink too


class Layers:
    """The ground, trails and points on top, and what is left of an earlier look."""

    def __init__(self, widget: QWidget) -> None:
        self._fade = CrossFade(widget)
        self.ground = Ground(self._fade_from)
        self._particles = ParticleLayer()

    def paint(self, painter: QPainter, stage: Stage, particles: Particles, covers: Covers = NONE) -> None:
        """Paint everything that is data, on a painter of logical pixels, but for what is covered."""
        painter.save()
        painter.scale(
            1.0 / stage.ratio, 1.0 / stage.ratio
        )  # to device pixels, in which pictures are blitted as they are
        painter.drawImage(0, 0, self.ground.picture(stage, covers))
        self._fade.paint(painter)
        shown = thinned(chosen(particles, stage), stage.enlarged)
        painter.setOpacity(strength(shown, stage))
        palette = stage.palette
        self._particles.paint(painter, shown, stage.camera, stage.unit, palette.ink, palette, covers)
        painter.restore()

    def _fade_from(self, picture: QImage, before: Stage, after: Stage) -> bool:
        """Fade from one view or choice of layers to another; from elsewhere, or in other colours, there is no fade."""
        if (before.camera, before.unit, before.palette) != (after.camera, after.unit, after.palette):
            self._fade.end()
            return False
        other = before.fields is not None and after.fields is not None and _look(before) != _look(after)
        return other and self._fade.begin(picture)


def _look(stage: Stage) -> tuple[object, ...]:
    return stage.view, stage.overlays, stage.hidden


def strength(particles: Particles, stage: Stage) -> float:
    """Return the opacity of particles: fainter over the error map, and where they are of an earlier drawing."""
    return (DIMMED if stage.view == "difference" else 1.0) * (STALE_OPACITY if particles.stale else 1.0)


def chosen(particles: Particles, stage: Stage) -> Particles:
    """Leave out what the layers menu switches off."""
    points = stage.overlays.points
    trails = points and stage.overlays.trails  # a trail without its head means nothing
    return replace(
        particles,
        points=particles.points if points else None,
        trails=particles.trails if trails else None,
        paths=particles.paths if trails else None,
        landed=particles.landed if points and stage.overlays.landed and stage.view == "difference" else None,
    )
