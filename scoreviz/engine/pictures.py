"""The walk in one picture: the two fields, how far they are apart, and where each sampler's points end."""

from pathlib import Path

import numpy as np

from scoreviz.engine.atomic import replacing
from scoreviz.engine.chart_painting import Chart, decade_below
from scoreviz.engine.fields import time_of
from scoreviz.engine.figures import THIN, grouped, percent, significant
from scoreviz.engine.glyph import HEAT_EXPONENT, HEAT_UNDER_ARROWS, LEARNED_GLYPH, TRUE_GLYPH, Glyph
from scoreviz.engine.lane_painting import MOST_SHARES, CardShape, paint_lane, words_of
from scoreviz.engine.learn_words import learn_words
from scoreviz.engine.levels import SIGMAS
from scoreviz.engine.painter import Box, Painter
from scoreviz.engine.palette import DARK, Palette, colour_table
from scoreviz.engine.plane_painting import (
    View,
    arrow_shapes,
    field_in,
    paint_arrows,
    paint_contours,
    paint_heat,
)
from scoreviz.engine.sections import parts as parts_of_target
from scoreviz.engine.story import SHOWN_LEVEL, Story, half_height
from scoreviz.engine.strips import strip
from scoreviz.wording import tr

DENSITY = 2  # pixels to a unit
WIDTH, EDGE, GAP, LANE_GAP = 1440, 24, 24, 16
PLANE = Box(EDGE, 72, 984, 656)
SIDE = Box(PLANE.right + GAP, PLANE.y, WIDTH - EDGE - PLANE.right - GAP, 0)
STRIP = Box(PLANE.x + 64, PLANE.bottom + 52, PLANE.width - 128, 56)
LEARN_ROW = 29
LOGO = Glyph(4.2, 9.0, 12.0)
MOST_IN_A_ROW, FEWEST = 5, 3  # cards; one alone is as wide as one of three
LANES_TOP = STRIP.bottom + 44
BOLD, PLAIN, BOOK = "Inter-SemiBold", "Inter-Medium", "Inter-Regular"


def paint_walk(story: Story, palette: Palette = DARK) -> Painter:
    """Return the picture of a walk."""
    parts = parts_of_target(story.document.target)
    boxes, shape = _lanes(story, min(MOST_SHARES, len(parts.names)))
    bottom = max((box.bottom for box in boxes), default=LANES_TOP - LANE_GAP)
    painter = Painter(WIDTH, round(bottom + EDGE), palette.window, DENSITY)
    _paint_title(painter, story, palette)
    _paint_plane(painter, story, palette)
    _paint_strip(painter, story, palette)
    _paint_side(painter, story, palette)
    for box, lane in zip(boxes, story.lanes, strict=True):
        paint_lane(painter, box, shape, story, lane, parts, palette)
    return painter


def save_picture(path: Path, painter: Painter) -> None:
    """Write a picture as PNG, whole or not at all."""
    with replacing(path) as file:
        painter.image.save(file, "PNG")


def _paint_title(painter: Painter, story: Story, palette: Palette) -> None:
    tail = np.array([[EDGE + 2.0, 50.0]])
    painter.polygons(arrow_shapes(tail, np.array([[EDGE + 24.0, 44.0]]), LOGO), palette.true)
    painter.polygons(arrow_shapes(tail, np.array([[EDGE + 14.0, 25.0]]), LOGO), palette.learned)
    painter.text(EDGE + 38, 47, story.document.target.name[:60], 22, palette.ink, "Inter-Bold")
    newest = story.history[-1]
    taken = {"n": grouped(newest.step), "time": f"{newest.seconds:.1f}{THIN}s", "device": newest.device}
    words = tr("{n} step(s) in {time} on {device}", "", newest.step, **taken)
    painter.text(WIDTH - EDGE, 46, words, 13, palette.ink2, BOOK, "rs")


def _paint_plane(painter: Painter, story: Story, palette: Palette) -> None:
    view, noise = View(PLANE, half_height(story.document)), story.plane_noise
    field = field_in(view, story.document.target, noise, time_of(noise, SHOWN_LEVEL), story.learned)
    paint_heat(painter, view, field.density, palette, HEAT_UNDER_ARROWS)
    paint_contours(painter, view, field, palette)
    paint_arrows(painter, view, field, palette)
    _paint_key(painter, palette)
    _paint_level(painter, palette)


def _paint_key(painter: Painter, palette: Palette) -> None:
    card = Box(PLANE.x + 16, PLANE.bottom - 48, 292, 32)
    painter.rectangle(card, palette.line, 9)
    painter.rectangle(card.inset(1), palette.surface, 8)
    y = card.y + 16
    arrows = ((14, tr("True"), palette.true, TRUE_GLYPH), (92, tr("Learned"), palette.learned, LEARNED_GLYPH))
    for offset, words, colour, glyph in arrows:
        tail = np.array([[card.x + offset, y]])
        painter.polygons(arrow_shapes(tail, tail + np.array([22.0, 0.0]), glyph), colour)
        painter.text(card.x + offset + 30, y + 4.5, words, 13, palette.ink, BOLD)
    x = card.x + 192
    painter.polygons([[(x, y + 5), (x + 20, y - 6), (x + 20, y + 5)]], palette.difference, 0.55)
    painter.lines([[(x + 20, y - 6), (x + 20, y + 5)]], palette.difference, 1.5)
    painter.text(x + 28, y + 4.5, tr("Gap"), 13, palette.ink, BOLD)


def _paint_level(painter: Painter, palette: Palette) -> None:
    card = Box(PLANE.right - 16 - 84, PLANE.bottom - 48, 84, 32)
    painter.rectangle(card, palette.line, 9)
    painter.rectangle(card.inset(1), palette.surface, 8)
    painter.text(card.x + 14, card.y + 21, "σ", 17, palette.ink2, "KaTeX_Math-Italic")
    painter.text(card.right - 14, card.y + 21, f"{SHOWN_LEVEL:.2f}", 14, palette.ink, BOLD, "rs")


def _paint_strip(painter: Painter, story: Story, palette: Palette) -> None:
    """Paint p_t from data to noise, with the error standing on it."""
    count = 12
    images = strip(story.document.target, story.document.noise, count, 72, 56)
    row = np.concatenate(images, axis=1)[::-1] ** HEAT_EXPONENT * 0.75 * 255
    painter.rectangle(Box(STRIP.x - 1, STRIP.y - 1, STRIP.width + 2, STRIP.height + 2), palette.line, 2)
    painter.picture(STRIP, colour_table(palette.true_map)[row.round().astype(np.uint8)])
    _paint_errors(painter, story, palette)
    left, right, y = STRIP.x - 12, STRIP.right + 12, STRIP.y + 25
    painter.text(left, STRIP.y - 7, tr("error"), 13, palette.difference, BOLD, "rs")
    data, noise = tr("data", "end of the noise axis"), tr("noise", "end of the noise axis")
    for x, anchor, name, t in ((left, "rs", data, "t = 0"), (right, "ls", noise, "t = 1")):
        painter.text(x, y, name, 13, palette.ink, BOLD, anchor)
        painter.text(x, y + 18, t, 12, palette.ink2, BOOK, anchor)


def _paint_errors(painter: Painter, story: Story, palette: Palette) -> None:
    """Stand the error on the strip, from the first noise level at which it was measured to the last."""
    at = np.array([time_of(story.document.noise, float(sigma)) for sigma in SIGMAS])
    up = 24 * story.errors / story.errors.max()
    points = np.stack([STRIP.x + at * STRIP.width, STRIP.y - 2 - up], axis=1)
    base = [(points[-1, 0], STRIP.y - 1), (points[0, 0], STRIP.y - 1)]
    painter.polygons([np.concatenate([points, base])], palette.difference, 0.28)
    painter.lines([points], palette.difference, 2)


def _paint_side(painter: Painter, story: Story, palette: Palette) -> None:
    y = _paint_settings(painter, story, palette, SIDE.y)
    y = _paint_distance(painter, story, palette, y)
    _paint_levels(painter, story, palette, y)


def _heading(painter: Painter, y: float, words: str, note: str, palette: Palette, rule: bool = True) -> None:
    if rule:
        painter.rectangle(Box(SIDE.x, y - 34, SIDE.width, 1), palette.line)
    painter.text(SIDE.x, y, words, 14, palette.ink, BOLD)
    painter.text(SIDE.right, y, note, 12, palette.ink3, BOOK, "rs")


def _paint_settings(painter: Painter, story: Story, palette: Palette, y: float) -> float:
    seed = tr("seed {seed}", seed=story.document.training.seed)
    _heading(painter, y + 12, tr("Learn"), seed, palette, rule=False)
    rows = learn_words(story.document)
    for place, (name, value) in enumerate(rows):
        field = Box(SIDE.x, y + 28 + LEARN_ROW * place, SIDE.width, LEARN_ROW - 4)
        painter.rectangle(field, palette.raised, 7)
        painter.text(field.x + 12, field.y + 17, name, 12, palette.ink2, BOOK)
        painter.text(field.right - 12, field.y + 17, value, 12, palette.ink, BOLD, "rs")
    return y + 28 + LEARN_ROW * len(rows)


def _paint_distance(painter: Painter, story: Story, palette: Palette, y: float) -> float:
    """Paint the one number, and loss and error by steps on one axis."""
    newest = story.history[-1]
    _heading(painter, y + 62, tr("How far off?"), "", palette)
    width = painter.text(SIDE.x, y + 104, percent(story.error), 28, palette.difference, BOLD)
    painter.text(SIDE.x + width + 14, y + 90, tr("relative error"), 12, palette.ink2, PLAIN)
    painter.text(SIDE.x + width + 14, y + 105, _measured_at(story), 12, palette.ink3, BOOK)
    box = Box(SIDE.x + 52, y + 132, SIDE.width - 60, 130)
    last = max(1, newest.step)
    chart = Chart(box, 0, last, decade_below(newest.error))
    ticks = [
        (0.0, "0"),
        (last / 2, grouped(round(last / 2))),
        (float(last), tr("{n} step(s)", "", last, n=grouped(last))),
    ]
    chart.paint_axes(painter, palette, ticks)
    if len(newest.loss):
        chart.paint_line(painter, newest.loss_step, newest.loss / newest.loss[0], palette.learned, 1.6, tr("loss"))
    if len(newest.error):
        chart.paint_line(painter, newest.error_step, newest.error, palette.difference, 2.4, tr("error"))
    return box.bottom + 24


def _measured_at(story: Story) -> str:
    only = story.document.training.sigma
    if only is None:
        return tr("mean over noise levels")
    return tr("at σ = {sigma} alone", sigma=significant(only))


def _paint_levels(painter: Painter, story: Story, palette: Palette, y: float) -> None:
    """Paint the error at each noise level."""
    _heading(painter, y + 62, tr("At each noise level"), tr("fresh samples of p at σ"), palette)
    box = Box(SIDE.x + 52, y + 88, SIDE.width - 60, STRIP.bottom - 24 - y - 88)
    x = np.log10(SIGMAS)
    chart = Chart(
        box,
        float(x[0]),
        float(x[-1]),
        decade_below(story.errors),
        1 + int(np.floor(np.log10(max(story.errors.max(), 1e-3)))),
    )
    chart.paint_axes(painter, palette, [(float(x[0]), "σ 0.05"), (np.log10(0.5), "0.5"), (float(x[-1]), "5")])
    chart.paint_line(painter, x, story.errors, palette.difference, 2.4)
    painter.discs(chart.at(x, story.errors), 3.2, palette.difference)


def _lanes(story: Story, shares: int) -> tuple[list[Box], CardShape]:
    """Return where each lane's card stands, and what all cards share; every row is as wide as the picture."""
    rows = rows_of(len(story.lanes))
    widths = [
        (WIDTH - 2 * EDGE - (max(row, FEWEST) - 1) * LANE_GAP) / max(row, FEWEST) for row in rows for _ in range(row)
    ]
    ruler = Painter(1, 1, "#000000", DENSITY)
    lines = [len(words_of(ruler, width, story, lane)) for width, lane in zip(widths, story.lanes, strict=True)]
    shape = CardShape(max(lines, default=1), min(widths, default=0.0) * 2 / 3, shares)
    places = [(row, column) for row, count in enumerate(rows) for column in range(count)]
    boxes = [
        Box(EDGE + column * (width + LANE_GAP), LANES_TOP + row * (shape.height + LANE_GAP), width, shape.height)
        for (row, column), width in zip(places, widths, strict=True)
    ]
    return boxes, shape


def rows_of(count: int) -> list[int]:
    """Return how many cards stand in each row: as few rows as can be, none with more than one card above another."""
    rows = -(-count // MOST_IN_A_ROW)
    return [(count + rows - 1 - row) // rows for row in range(rows)]
