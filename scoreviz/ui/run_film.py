"""A run as a film: each of its frames is what the canvas shows at that step, with the noise axis below."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from scoreviz.engine.atomic import replacing
from scoreviz.engine.caption import level_words, sampler_words
from scoreviz.engine.document import Probing
from scoreviz.engine.fields import FieldSnapshot, noise_level
from scoreviz.engine.moments import Pace, film_steps
from scoreviz.engine.palette import Palette
from scoreviz.engine.particles import RunSnapshot
from scoreviz.engine.progress import Progress
from scoreviz.engine.refusal import Refused
from scoreviz.engine.scenery import Scenery
from scoreviz.engine.sections import parts
from scoreviz.engine.video import ENCODERS, FilmKind, Pixels, encode
from scoreviz.ui import figures, theme
from scoreviz.ui.figure_key import KeptKey
from scoreviz.ui.overlaid import above
from scoreviz.ui.overlaid_at import overlaid_at
from scoreviz.ui.picture import View, paint_corner_key, paint_over, paint_probe
from scoreviz.ui.run_points import particles_at
from scoreviz.ui.stage import Stage, tinted
from scoreviz.ui.still import Still, paint_names
from scoreviz.ui.surfaces import draw_text, text_width
from scoreviz.wording import listed, tr

if TYPE_CHECKING:  # most films have no probe
    from scoreviz.ui.probe_layer import Sight

AXIS = 40.0  # logical pixels at the bottom that the noise axis takes
INSET, TITLE = 16.0, 50.0  # from the edges; how high the title is
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
        part: the only part of the drawing whose points are shown, or None for all.
        probing: the probe that is shown, or None.
    """

    scenery: Scenery
    run: RunSnapshot
    look: Stage
    scale: float = 1.0
    pace: Pace = field(default_factory=Pace)
    part: int | None = None
    probing: Probing | None = None

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels, both even."""
        return even(self.look.camera.width * self.scale, self.look.camera.height * self.scale)

    @property
    def last(self) -> int:
        """The number of its last frame."""
        return self.run.count - 1

    def painting(self) -> "Painting":
        """Return what paints its frames."""
        return Painting(self)


class FramePainting(Protocol):
    """Paints the frames of a film."""

    def frame(self, step: int) -> Pixels:
        """Return what is seen at a step ``[H, W, 4]``, as Qt holds it."""


class Filmed(Protocol):
    """What can be written as a film."""

    @property
    def last(self) -> int:
        """The number of its last step."""

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels, both even."""

    @property
    def pace(self) -> Pace:
        """Frames a second, and which of its steps they show."""

    def painting(self) -> FramePainting:
        """Return what paints its frames."""


def even(width: float, height: float) -> tuple[int, int]:
    """Return a size of even numbers: that is what films are made of."""
    return 2 * round(width / 2), 2 * round(height / 2)


def save_film(path: Path, film: Filmed) -> Generator[Progress, None, None]:
    """Write a film, whole or not at all; the ending says as what. Yields how far it is.

    Raises:
        Refused: it is no ending of a film, the film is too large, or it could not be written.
    """
    suffix = path.suffix.lower()
    if suffix not in ENCODERS:
        raise Refused(path, tr("a film is written as {endings}", endings=listed(ENCODERS)))
    steps = film_steps(film.last, film.pace)
    if max(film.size) > MOST_SIDE:
        most = f"{MOST_SIDE:,}"
        raise Refused(path, tr("a film has at most {most} pixels a side: choose a smaller size", most=most))
    if len(steps) > MOST_FRAMES:
        many, most = f"{len(steps):,}", f"{MOST_FRAMES:,}"
        raise Refused(path, tr("it would have {n} frames, and {most} are the most", n=many, most=most))
    painting = film.painting()
    yield Progress(0, len(steps))
    with replacing(path) as file:
        samples = [painting.frame(steps[k]) for k in (0, len(steps) // 2, -1)] if suffix == ".gif" else []
        kind = FilmKind(suffix, *film.size, film.pace.rate)
        for done in encode(file, kind, frames(painting, steps), samples):
            yield Progress(done, len(steps))


def frames(painting: FramePainting, steps: tuple[int, ...]) -> Iterator[Pixels]:
    """Yield a frame ``[H, W, 4]`` for each step; one that stands is painted once."""
    last, pixels = -1, np.zeros((0, 0, 4), np.uint8)
    for step in steps:
        if step != last:
            last, pixels = step, painting.frame(step)
        yield pixels


def pixels_of(image: QImage) -> Pixels:
    """Return the pixels of an image as an array of its own ``[H, W, 4]``."""
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4).copy()


class Painting:
    """Paints the frames of a film."""

    def __init__(self, film: Film) -> None:
        self._film, self._still, self._key = film, Still(), KeptKey()
        look = film.look
        width, height = (side / film.scale for side in film.size)
        self._camera = replace(look.camera, width=width, height=height)
        self._stage = replace(look, camera=self._camera, unit=1.0)

    def frame(self, step: int) -> Pixels:
        """Return what is seen at a step ``[H, W, 4]``, as Qt holds it."""
        film, view = self._film, self.view(step)
        width, height = film.size
        pixels = np.empty((height, width, 4), np.uint8)
        image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)  # painted where it is kept
        stage = view.stage
        magnified = replace(stage, camera=stage.camera.magnified(film.scale), unit=film.scale)
        self._still.paint_on(image, magnified, view.particles)
        painter = QPainter(image)
        painter.scale(film.scale, film.scale)
        self._paint_words(painter, view, step)
        painter.end()
        return pixels

    def view(self, step: int) -> View:
        """Return the fields and the particles at a step."""
        run, fields = self._film.run, self._stage.fields
        if fields is None or fields.request.t != float(run.times[step]):
            fields = fields_at(self._film.scenery, float(run.times[step]), self._stage)
            self._stage = replace(self._stage, fields=fields)
        document, t = self._film.scenery.document, float(run.times[step])
        shown = particles_at(run, step, self._stage.view == "difference", self._film.part, document.appearance)
        over = overlaid_at(self._film.scenery, t, step, above(self._camera, AXIS))
        return View(self._stage, shown, self._sight(t), over)

    def _sight(self, t: float) -> "Sight | None":
        if self._film.probing is None:
            return None
        from scoreviz.ui.film_probe import sight_at

        return sight_at(self._film.scenery, self._film.probing, t, self._camera, self._stage.palette)

    def _paint_words(self, painter: QPainter, view: View, step: int) -> None:
        stage = view.stage
        paint_axis(painter, stage, self._film, step)
        title = _title(self._film, step, view.inset)
        paint_over(painter, view, above(stage.camera, AXIS), title[2])
        lifted = replace(stage, camera=replace(stage.camera, height=stage.camera.height - AXIS - view.inset))
        paint_names(painter, lifted, view.particles)
        paint_probe(painter, view, stage.camera.height - AXIS)
        paint_corner_key(painter, view, AXIS, self._key.paint)
        _paint_title(painter, stage.palette, title)


def fields_at(scenery: Scenery, t: float, look: Stage) -> FieldSnapshot:
    """Return the fields at one time as they are seen from a look, in logical pixels."""
    camera = look.camera
    return scenery.fields(t, camera.nodes(float(look.overlays.spacing)), camera.raster(), 1.0 / camera.scale)


def _title(film: Film, step: int, aside: float) -> tuple[str, str, QRectF]:
    """Return what runs, where on the noise axis it is, and the card on which both stand."""
    sampling = film.run.spec.sampling
    name = sampler_words(sampling)
    if film.part is not None:
        part = parts(film.run.spec.target).names[film.part]
        name = tr("{what}; points in {part} alone", what=name, part=part)
    at = level_words(noise_level(film.run.spec.noise, float(film.run.times[step])))
    done, steps = figures.number(film.run.step_of(step)), figures.number(sampling.steps)
    place = tr("step {step} of {all}, {level}", step=done, all=steps, level=at)
    width = max(text_width("lane", name), text_width("note", place)) + 28
    return name, place, QRectF(INSET + aside, INSET, width, TITLE)


def _paint_title(painter: QPainter, palette: Palette, title: tuple[str, str, QRectF]) -> None:
    name, place, card = title
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tinted(palette.surface, 0.92))
    painter.drawRoundedRect(card, theme.CONTROL, theme.CONTROL)
    left = card.left() + 14
    draw_text(painter, "lane", palette.ink, QRectF(left, card.top() + 5, card.width(), 22), _LEFT | _MIDDLE, name)
    draw_text(painter, "note", palette.ink2, QRectF(left, card.top() + 26, card.width(), 18), _LEFT | _MIDDLE, place)


def paint_axis(painter: QPainter, stage: Stage, film: Film, step: int) -> None:
    """Paint the noise axis along the bottom, data left and noise right, or the steps where the level stays."""
    camera = stage.camera
    pinned = film.run.spec.sampling.sampler in PINNED
    share = film.run.step_of(step) / film.run.spec.sampling.steps if pinned else float(film.run.times[step])
    ends = (tr("start", "of a run"), tr("end", "of a run")) if pinned else None
    paint_ends(painter, stage.palette, (camera.width, camera.height), share, ends)


def paint_ends(
    painter: QPainter, palette: Palette, size: tuple[float, float], share: float, ends: tuple[str, str] | None = None
) -> None:
    """Paint an axis along the bottom of a frame with what stands at its ends, data and noise, and a dot on it."""
    first, last = ends or (tr("data", "end of the noise axis"), tr("noise", "end of the noise axis"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    band = QRectF(0, size[1] - AXIS, size[0], AXIS)
    painter.fillRect(band, tinted(palette.surface, 0.92))
    y, left, right = band.center().y(), 80.0, size[0] - 80.0
    draw_text(painter, "section", palette.ink, QRectF(0, band.top(), left - 14, AXIS), _RIGHT | _MIDDLE, first)
    draw_text(painter, "section", palette.ink, QRectF(right + 14, band.top(), 66, AXIS), _LEFT | _MIDDLE, last)
    painter.setPen(QPen(QColor(palette.strong_line), 3.0))
    painter.drawLine(QPointF(left, y), QPointF(right, y))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.ink))
    painter.drawEllipse(QPointF(left + share * (right - left), y), 7.0, 7.0)
