"""A run as a film: each of its frames is what the canvas shows at that step, with the noise axis below."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from scoreviz.engine.atomic import replacing
from scoreviz.engine.caption import level_words, sampler_words
from scoreviz.engine.fields import FieldSnapshot, noise_level
from scoreviz.engine.moments import Pace, film_steps, paths_at
from scoreviz.engine.particles import RunSnapshot, smooth
from scoreviz.engine.progress import Progress
from scoreviz.engine.recording import trail_of
from scoreviz.engine.refusal import Refused
from scoreviz.engine.regions import landed
from scoreviz.engine.scenery import Scenery
from scoreviz.engine.video import ENCODERS, FilmKind, Pixels, encode
from scoreviz.ui import figures, theme
from scoreviz.ui.cloud import MOST_TRAILS, TRACED
from scoreviz.ui.particles_layer import Particles
from scoreviz.ui.picture import View, paint_corner_key
from scoreviz.ui.stage import Stage, tinted
from scoreviz.ui.still import Still, paint_names
from scoreviz.ui.surfaces import draw_text, text_width

AXIS = 40.0  # logical pixels at the bottom that the noise axis takes
INSET = 16.0
PINNED = ("langevin", "mala")
MOST_FRAMES, MOST_SIDE = 20_000, 8_192  # what encoders and players take
_LEFT, _RIGHT, _MIDDLE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, eq=False)
class Film:
    """What a film is made from.

    Args:
        scenery: of the run's own document.
        run: its run, finished.
        look: palette, overlays, divider and camera, in logical pixels; its fields are not used.
        scale: pixels to a logical one.
        pace: frames a second, and which part of the run in how many seconds.
    """

    scenery: Scenery
    run: RunSnapshot
    look: Stage
    scale: float = 1.0
    pace: Pace = field(default_factory=Pace)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels, both even: that is what films are made of."""
        width, height = self.look.camera.width * self.scale, self.look.camera.height * self.scale
        return 2 * round(width / 2), 2 * round(height / 2)


def save_film(path: Path, film: Film) -> Generator[Progress, None, None]:
    """Write a film, whole or not at all; the ending says as what. Yields how far it is.

    Raises:
        Refused: it is no ending of a film, the film is too large, or it could not be written.
    """
    suffix = path.suffix.lower()
    if suffix not in ENCODERS:
        raise Refused(path, f"a film is written as {', '.join(ENCODERS)}")
    steps = film_steps(film.run.count - 1, film.pace)
    if max(film.size) > MOST_SIDE:
        raise Refused(path, f"a film has at most {MOST_SIDE:,} pixels a side: choose a smaller size")
    if len(steps) > MOST_FRAMES:
        raise Refused(path, f"it would have {len(steps):,} frames, and {MOST_FRAMES:,} are the most")
    painting = Painting(film)
    yield Progress(0, len(steps))
    with replacing(path) as file:
        samples = [painting.frame(steps[k]) for k in (0, len(steps) // 2, -1)] if suffix == ".gif" else []
        kind = FilmKind(suffix, *film.size, film.pace.rate)
        for done in encode(file, kind, frames(painting, steps), samples):
            yield Progress(done, len(steps))


def frames(painting: "Painting", steps: tuple[int, ...]) -> Iterator[Pixels]:
    """Yield a frame ``[H, W, 4]`` for each step; one that stands is painted once."""
    last, pixels = -1, np.zeros((0, 0, 4), np.uint8)
    for step in steps:
        if step != last:
            last, pixels = step, painting.frame(step)
        yield pixels


class Painting:
    """Paints the frames of a film."""

    def __init__(self, film: Film) -> None:
        self._film, self._still = film, Still()
        look = film.look
        width, height = (side / film.scale for side in film.size)
        self._camera = replace(look.camera, width=width, height=height)
        self._stage = replace(look, camera=self._camera, unit=1.0)

    def frame(self, step: int) -> Pixels:
        """Return what is seen at a step ``[H, W, 4]``, as Qt holds it."""
        film, view = self._film, self.view(step)
        width, height = film.size
        image = QImage(width, height, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        stage = view.stage
        magnified = replace(stage, camera=stage.camera.magnified(film.scale), unit=film.scale)
        self._still.paint(painter, magnified, view.particles)
        painter.scale(film.scale, film.scale)
        self._paint_words(painter, view, step)
        painter.end()
        return np.frombuffer(image.constBits(), np.uint8).reshape(height, width, 4).copy()

    def view(self, step: int) -> View:
        """Return the fields and the particles at a step."""
        run, fields = self._film.run, self._stage.fields
        if fields is None or fields.request.t != float(run.times[step]):
            fields = fields_at(self._film.scenery, float(run.times[step]), self._stage)
            self._stage = replace(self._stage, fields=fields)
        return View(self._stage, particles_at(run, step, self._stage.view == "difference"))

    def _paint_words(self, painter: QPainter, view: View, step: int) -> None:
        stage = view.stage
        paint_axis(painter, stage, self._film, step)
        lifted = replace(stage, camera=replace(stage.camera, height=stage.camera.height - AXIS))
        paint_names(painter, lifted, view.particles)
        paint_corner_key(painter, view, AXIS)
        _paint_title(painter, stage, self._film, step)


def fields_at(scenery: Scenery, t: float, look: Stage) -> FieldSnapshot:
    """Return the fields at one time as they are seen from a look, in logical pixels."""
    camera = look.camera
    return scenery.fields(t, camera.nodes(float(look.overlays.spacing)), camera.raster(), 1.0 / camera.scale)


def particles_at(run: RunSnapshot, step: int, with_landed: bool = False) -> Particles:
    """Return what the canvas shows of a run at one of its steps.

    Args:
        with_landed: whether those that landed where hardly any data is are to be ringed at the end, as in Difference.
    """
    trails = trail_of(run, step, MOST_TRAILS)
    if not smooth(run.spec.sampling):
        trails = trails[-5:]
    lost = landed(run) if with_landed and step == run.count - 1 else None
    ringed = None if lost is None else lost.points
    return Particles(run.frames[step], trails, paths_at(run, step, TRACED), int(run.left[step]), landed=ringed)


def _paint_title(painter: QPainter, stage: Stage, film: Film, step: int) -> None:
    """Say what runs, and where on the noise axis it is."""
    palette, sampling = stage.palette, film.run.spec.sampling
    name = sampler_words(sampling)
    at = level_words(noise_level(film.run.spec.noise, float(film.run.times[step])))
    place = f"step {figures.number(film.run.step_of(step))} of {figures.number(sampling.steps)}, {at}"
    width = max(text_width("lane", name), text_width("note", place)) + 28
    card = QRectF(INSET, INSET, width, 50)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tinted(palette.surface, 0.92))
    painter.drawRoundedRect(card, theme.CONTROL, theme.CONTROL)
    draw_text(painter, "lane", palette.ink, QRectF(card.left() + 14, card.top() + 5, width, 22), _LEFT | _MIDDLE, name)
    draw_text(
        painter, "note", palette.ink2, QRectF(card.left() + 14, card.top() + 26, width, 18), _LEFT | _MIDDLE, place
    )


def paint_axis(painter: QPainter, stage: Stage, film: Film, step: int) -> None:
    """Paint the noise axis along the bottom, data left and noise right, or the steps where the level stays."""
    palette, camera = stage.palette, stage.camera
    pinned = film.run.spec.sampling.sampler in PINNED
    low, high = ("start", "end") if pinned else ("data", "noise")
    share = film.run.step_of(step) / film.run.spec.sampling.steps if pinned else float(film.run.times[step])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    band = QRectF(0, camera.height - AXIS, camera.width, AXIS)
    painter.fillRect(band, tinted(palette.surface, 0.92))
    y, left, right = band.center().y(), 80.0, camera.width - 80.0
    draw_text(painter, "section", palette.ink, QRectF(0, band.top(), left - 14, AXIS), _RIGHT | _MIDDLE, low)
    draw_text(painter, "section", palette.ink, QRectF(right + 14, band.top(), 66, AXIS), _LEFT | _MIDDLE, high)
    painter.setPen(QPen(QColor(palette.strong_line), 3.0))
    painter.drawLine(QPointF(left, y), QPointF(right, y))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.ink))
    painter.drawEllipse(QPointF(left + share * (right - left), y), 7.0, 7.0)
