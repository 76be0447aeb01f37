"""The walk as a film: the learned arrows turn while the network learns, then points flow from noise to data."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from scoreviz.engine.caption import driven_words
from scoreviz.engine.fields import FieldSnapshot, noise_level, time_of
from scoreviz.engine.figures import grouped, percent
from scoreviz.engine.glyph import HEAT_EXPONENT, HEAT_UNDER_ARROWS
from scoreviz.engine.lane import TITLES, Lane
from scoreviz.engine.painter import Box, Painter
from scoreviz.engine.palette import DARK, Palette, colour_table
from scoreviz.engine.particles import towards_noise
from scoreviz.engine.plane_painting import (
    View,
    field_in,
    paint_arrows,
    paint_contours,
    paint_heat,
)
from scoreviz.engine.story import SHOWN_LEVEL, Story, half_height
from scoreviz.engine.trained import TrainingSnapshot
from scoreviz.engine.truth import truth
from scoreviz.wording import tr

FRAMES_PER_SECOND = 30
WIDTH, HEIGHT = 960, 640
LEARNING, HELD, FLOWING, ENDING = 75, 12, 90, 24  # frames
COUNTED = 100.0  # noise levels from here on are whole numbers
RASTER = (160, 107)  # of the heat map behind flowing points; it is smooth
Pixels = NDArray[np.uint8]


def walk_film(story: Story, palette: Palette = DARK) -> Iterator[Pixels]:
    """Yield frames ``[640, 960, 3]`` at 30 a second, about seven seconds of them."""
    yield from _learning(story, palette)
    if story.lanes:
        yield from _flowing(story, _chosen(story.lanes), palette)


def _chosen(lanes: tuple[Lane, ...]) -> Lane:
    """Return the run that films best: one without noise, else one that comes from noise."""
    best = (
        "ode",
        "ode-rk4",
        "dpm++",
        "ode-euler",
        "ddim",
        "reverse-sde",
        "ddpm",
        "edm",
        "pc",
        "annealed",
        "langevin",
        "mala",
    )
    rank = {name: place for place, name in enumerate(best)}
    return min(lanes, key=lambda lane: rank.get(lane.sampling.sampler, len(best)))


def _learning(story: Story, palette: Palette) -> Iterator[Pixels]:
    target, noise = story.document.target, story.plane_noise
    view = View(Box(0, 0, WIDTH, HEIGHT), half_height(story.document))
    t = time_of(noise, SHOWN_LEVEL)
    empty = Painter(WIDTH, HEIGHT, palette.canvas)
    field = field_in(view, target, noise, t, None)
    paint_heat(empty, view, field.density, palette, HEAT_UNDER_ARROWS)
    paint_contours(empty, view, field, palette)
    frame = np.asarray(empty.image)
    for snapshot in _paced(story.history):
        if snapshot is not None:
            learned = snapshot.learned.to("cpu") if snapshot.learned is not None else None
            frame = _arrows(empty, view, field_in(view, target, noise, t, learned), snapshot, palette)
        yield frame
    for _ in range(HELD):
        yield frame


def _paced(history: tuple[TrainingSnapshot, ...]) -> Iterator[TrainingSnapshot | None]:
    """Yield the snapshot that begins at each frame, or None where the last one stays; even in the log of the steps."""
    at = np.log1p([snapshot.step for snapshot in history])
    places = np.searchsorted(at, np.linspace(0, at[-1], LEARNING), side="right") - 1
    for place, before in zip(places, [-1, *places[:-1]], strict=True):
        yield history[place] if place != before else None


def _arrows(empty: Painter, view: View, field: FieldSnapshot, snapshot: TrainingSnapshot, palette: Palette) -> Pixels:
    painter = empty.copy()
    paint_arrows(painter, view, field, palette)
    painter.rectangle(Box(16, 16, 236, 76), palette.surface, 12)
    error = percent(float(snapshot.error[-1])) if len(snapshot.error) else "–"
    painter.text(32, 50, error, 28, palette.difference, "Inter-SemiBold")
    words = tr("relative error, {n} step(s)", "", snapshot.step, n=grouped(snapshot.step))
    painter.text(32, 76, words, 13, palette.ink2, "Inter-Medium")
    return np.asarray(painter.image)


@dataclass(frozen=True, eq=False)
class _Scene:
    """One run seen through a camera that keeps its spread: plane coordinates are divided by ``zoom [frames]``."""

    lane: Lane
    view: View
    zoom: NDArray[np.float64]


def _flowing(story: Story, lane: Lane, palette: Palette) -> Iterator[Pixels]:
    """Yield points in the learned field over p_t.

    Points come from far away, N(0, 64) at the noise end of the variance-exploding process: the camera moves with
    sqrt(alpha^2 + sigma^2), the spread of a point of unit scale, so that the cloud is as large at every time.
    """
    view = View(Box(0, 0, WIDTH, HEIGHT), half_height(story.document))
    scene = _Scene(lane, view, np.sqrt(lane.alphas**2 + lane.sigmas**2))
    trail = np.zeros((HEIGHT, WIDTH), np.float32)
    places = np.linspace(0, len(lane.frames) - 1, FLOWING).round().astype(int)
    for place in [*places, *[places[-1]] * ENDING]:
        now = _splat(scene, place)
        trail = np.maximum(0.72 * trail, now)
        yield _points(story, scene, place, np.maximum(0.45 * trail, now), palette)


def _splat(scene: _Scene, place: int) -> NDArray[np.float32]:
    """Return how much ink the points leave in each pixel, 0 to 1: each is a soft dot of about 2.5 pixels."""
    points = scene.view.to_picture(scene.lane.frames[place] / scene.zoom[place]) - 0.5
    corner = np.floor(points).astype(int)
    ink = np.zeros(HEIGHT * WIDTH)
    for dx in (-1, 0, 1, 2):
        for dy in (-1, 0, 1, 2):
            cell = corner + np.array([dx, dy])
            apart = ((cell - points) ** 2).sum(axis=1)
            inside = ((cell >= 0) & (cell < np.array([WIDTH, HEIGHT]))).all(axis=1)
            index = (cell[:, 1] * WIDTH + cell[:, 0])[inside]
            ink += np.bincount(index, np.clip(1.7 - np.sqrt(apart[inside]), 0, 1), minlength=len(ink))
    return np.clip(0.75 * ink, 0, 1).astype(np.float32).reshape(HEIGHT, WIDTH)


def _points(story: Story, scene: _Scene, place: int, ink: NDArray[np.float32], palette: Palette) -> Pixels:
    painter = Painter(WIDTH, HEIGHT, palette.canvas)
    painter.picture(scene.view.box, _heat(story, scene, place, palette))
    painter.image.paste(palette.ink, mask=Image.fromarray((255 * ink).astype(np.uint8)))
    lane = scene.lane
    painter.rectangle(Box(16, 16, 236, 76), palette.surface, 12)
    level = lane.sigmas[place] / lane.alphas[place]
    painter.text(32, 50, "σ", 28, palette.ink2, "KaTeX_Math-Italic")
    words = f"{level:.2f}" if level < COUNTED else grouped(level)
    painter.text(56, 50, words, 28, palette.ink, "Inter-SemiBold")
    sampler = tr(TITLES[lane.sampling.sampler])
    driven = sampler if towards_noise(lane.sampling) else driven_words(sampler, lane.sampling)
    painter.text(32, 76, driven, 13, palette.ink2, "Inter-Medium")
    _axis(painter, float(lane.times[place]), palette)
    return np.asarray(painter.image)


def _heat(story: Story, scene: _Scene, place: int, palette: Palette) -> Pixels:
    """Return the colours of p_t as the camera sees it."""
    at = noise_level(story.document.noise, float(scene.lane.times[place]))
    stretch = scene.zoom[place] / at.alpha
    xs, ys = (torch.from_numpy(axis * np.float32(stretch)) for axis in scene.view.axes(*RASTER))
    density = truth(story.document.target, story.document.noise.kernel).pdf_raster(xs, ys, at.level).numpy()
    index = (density / density.max())[::-1] ** HEAT_EXPONENT * 0.6 * 255
    return colour_table(palette.true_map)[index.round().astype(np.uint8)]


def _axis(painter: Painter, t: float, palette: Palette) -> None:
    """Paint the noise axis, data left and noise right, with the playhead."""
    left, right, y = 96.0, WIDTH - 104.0, HEIGHT - 34.0
    painter.text(left - 16, y + 5, tr("data", "end of the noise axis"), 13, palette.ink, "Inter-SemiBold", "rs")
    painter.text(right + 16, y + 5, tr("noise", "end of the noise axis"), 13, palette.ink, "Inter-SemiBold", "ls")
    painter.rectangle(Box(left, y - 2, right - left, 4), palette.strong_line, 2)
    x = left + t * (right - left)
    painter.discs(np.array([[x, y]]), 7, palette.ink, clip=Box(x - 8, y - 8, 16, 16))
