"""One sampler's card in the picture of a walk: its points, where they are, and how far from the truth."""

from dataclasses import dataclass

from scoreviz.engine.fields import time_of
from scoreviz.engine.figures import THIN, two_digits
from scoreviz.engine.glyph import HEAT_UNDER_ARROWS
from scoreviz.engine.lane import TITLES, Lane, distances_in_file
from scoreviz.engine.lane_words import lane_words
from scoreviz.engine.painter import Box, Painter
from scoreviz.engine.palette import Palette
from scoreviz.engine.particles import towards_noise
from scoreviz.engine.plane_painting import View, contour_lines, field_in, paint_heat
from scoreviz.engine.shares import expected_shares
from scoreviz.engine.story import Story, half_height, reach
from scoreviz.maths.parts import Parts, occupancy
from scoreviz.wording import mark, tr

SHOWN_POINTS = 2_500
MOST_SHARES = 4
NO_SHARES = mark("No shares: noise has no parts")
DISTANCE_TITLES = {"sliced_wasserstein": mark("Sliced Wasserstein"), "mmd": mark("Mean discrepancy")}
BOLD, PLAIN, BOOK = "Inter-SemiBold", "Inter-Medium", "Inter-Regular"
TITLE, LINE, ROW, DISTANCE_ROW = 48, 17, 26, 30


@dataclass(frozen=True)
class CardShape:
    """What the cards of a picture share, so that they are equally high.

    Args:
        lines: of words under the title.
        body: how high the picture of the points is; in a wider card it shows more of the plane.
        shares: how many parts of the drawing have a bar.
    """

    lines: int
    body: float
    shares: int

    @property
    def header(self) -> float:
        """How high title and words are."""
        return TITLE + LINE * (self.lines - 1) + 14

    @property
    def height(self) -> float:
        """How high a card is."""
        return self.header + self.body + 20 + ROW * self.shares + 48 + DISTANCE_ROW * len(DISTANCE_TITLES) + 8


def words_of(painter: Painter, width: float, story: Story, lane: Lane) -> list[str]:
    """Return what is said of a lane on a card of a width, as lines."""
    return painter.wrapped(lane_words(lane, story.document.target), 12, width - 32, BOOK)


def paint_lane(
    painter: Painter, box: Box, shape: CardShape, story: Story, lane: Lane, parts: Parts, palette: Palette
) -> None:
    """Paint a lane as a card: what ran, where its points ended, and how far that is from the truth."""
    painter.rectangle(box, palette.line, 12)
    painter.rectangle(box.inset(1), palette.surface, 11)
    painter.text(box.x + 16, box.y + 28, tr(TITLES[lane.sampling.sampler]), 15, palette.ink, BOLD)
    for place, words in enumerate(words_of(painter, box.width, story, lane)):
        painter.text(box.x + 16, box.y + TITLE + LINE * place, words, 12, palette.ink2, BOOK)
    _paint_points(painter, Box(box.x + 1, box.y + shape.header, box.width - 2, shape.body), story, lane, palette)
    truth = expected_shares(story.document.target, lane.sampling)[: shape.shares]
    y = _paint_shares(painter, box, box.y + shape.header + shape.body + 20, lane, parts, truth, palette)
    painter.rectangle(Box(box.x + 16, y, box.width - 32, 1), palette.line)
    painter.text(box.x + 16, y + 26, tr("Distance to truth"), 12, palette.ink, BOLD)
    _paint_tick_key(painter, box.right - 16, y + 26, tr("two true sets"), palette)
    _paint_distances(painter, box, y + 36, distances_in_file(lane, story.document.target.frame), palette)


def _paint_tick_key(painter: Painter, right: float, y: float, words: str, palette: Palette) -> None:
    """Say at the right what a blue tick stands for."""
    width = painter.text(right, y, words, 12, palette.ink2, BOOK, "rs")
    painter.rectangle(Box(right - width - 10, y - 11, 2.5, 14), palette.true)


def _paint_points(painter: Painter, body: Box, story: Story, lane: Lane, palette: Palette) -> None:
    """Paint the points over the density they should have, both in the frame of the points."""
    document = story.document
    if towards_noise(lane.sampling):
        view, noise, t = View(body, reach(document, lane.alpha, lane.sigma)), document.noise, float(lane.times[-1])
    else:
        view, noise = View(body, half_height(document)), story.plane_noise
        t = time_of(noise, lane.level)
    field = field_in(view, document.target, noise, t, None)
    paint_heat(painter, view, field.density, palette, HEAT_UNDER_ARROWS)
    shown = view.to_picture(lane.points[:SHOWN_POINTS])
    painter.discs(shown, 1.15, palette.ink, 0.75, view.box)
    lines = contour_lines(view, field.request.raster_xs, field.request.raster_ys, field.density, (0.1,))
    painter.lines(lines, palette.true, 1.3, 0.9, view.box)


def _paint_shares(
    painter: Painter, box: Box, y: float, lane: Lane, parts: Parts, truth: tuple[float, ...], palette: Palette
) -> float:
    """Paint where the points are: one bar a part, the truth a tick."""
    end = y + ROW * len(truth) + 4
    if towards_noise(lane.sampling):
        painter.text(box.x + 16, y + 12.5, tr(NO_SHARES), 12, palette.ink2, PLAIN)
        return end
    _paint_tick_key(painter, box.right - 16, box.y + 28, tr("true", "what a tick stands for"), palette)
    found = occupancy(parts, lane.points)
    for place, name in enumerate(parts.names[: len(truth)]):
        middle = y + ROW * place + 8
        bar = Box(box.x + 110, middle - 4, box.width - 110 - 70, 8)
        painter.text(box.x + 16, middle + 4.5, name, 12, palette.ink2, PLAIN)
        painter.rectangle(bar, palette.raised, 4)
        painter.rectangle(Box(bar.x, bar.y, max(8.0, bar.width * found[place]), 8), palette.ink, 4)
        painter.rectangle(Box(bar.x + bar.width * truth[place] - 1.25, bar.y - 4, 2.5, 16), palette.true)
        painter.text(box.right - 16, middle + 4.5, f"{100 * found[place]:.0f}{THIN}%", 13, palette.ink, BOLD, "rs")
    return end


def _paint_distances(
    painter: Painter, box: Box, y: float, distances: dict[str, tuple[float, float]], palette: Palette
) -> None:
    """Paint each distance to the truth as a bar, with its floor, what two true sets give, as a tick."""
    for place, (name, title) in enumerate(DISTANCE_TITLES.items()):
        value, floor = distances[name]
        middle = y + DISTANCE_ROW * place + 12
        bar = Box(box.x + 150, middle - 4, box.width - 150 - 80, 8)
        longest = max(4 * floor, 1.1 * value)
        painter.text(box.x + 16, middle + 4.5, tr(title), 12, palette.ink2, PLAIN)
        painter.rectangle(bar, palette.raised, 4)
        painter.rectangle(Box(bar.x, bar.y, max(8.0, bar.width * value / longest), 8), palette.difference, 4)
        painter.rectangle(Box(bar.x + bar.width * floor / longest - 1.25, bar.y - 4, 2.5, 16), palette.true)
        painter.text(box.right - 16, middle + 5, two_digits(value), 15, palette.difference, BOLD, "rs")
