"""One sampler's card in the picture of a walk: its points, where they are, and how far from the truth."""

from scoreviz.engine.chart_painting import THIN, grouped, two_digits
from scoreviz.engine.document import Noise, SamplerName, Target
from scoreviz.engine.fields import time_of
from scoreviz.engine.lane import TITLES, Lane, distances_in_file
from scoreviz.engine.painter import Box, Painter
from scoreviz.engine.palette import Palette
from scoreviz.engine.plane_painting import HEAT_UNDER_ARROWS, View, contour_lines, field_in, paint_heat
from scoreviz.engine.story import Story, half_height
from scoreviz.maths.parts import Parts, occupancy

SHOWN_POINTS = 2_500
MOST_SHARES = 4
DISTANCE_TITLES = {"sliced_wasserstein": "Sliced Wasserstein", "mmd": "Mean discrepancy"}
BOLD, PLAIN, BOOK = "Inter-SemiBold", "Inter-Medium", "Inter-Regular"
HEADER, ROW, DISTANCE_ROW = 62, 26, 30


def lane_height(width: float, shares: int) -> float:
    """Return how high a card of a width is that shows so many shares."""
    return HEADER + width * 2 / 3 + 20 + ROW * shares + 48 + DISTANCE_ROW * len(DISTANCE_TITLES) + 8


def paint_lane(painter: Painter, box: Box, story: Story, lane: Lane, parts: Parts, palette: Palette) -> None:
    """Paint a lane as a card: what ran, where its points ended, and how far that is from the truth."""
    painter.rectangle(box, palette.line, 12)
    painter.rectangle(box.inset(1), palette.surface, 11)
    painter.text(box.x + 16, box.y + 28, TITLES[lane.sampling.sampler], 15, palette.ink, BOLD)
    painter.text(box.x + 16, box.y + 48, _lane_note(lane), 12, palette.ink2, BOOK)
    _paint_tick_key(painter, box.right - 16, box.y + 28, "true", palette)
    body = Box(box.x + 1, box.y + HEADER, box.width - 2, box.width * 2 / 3)
    _paint_points(painter, View(body, half_height(story.document.target)), story.document.target, lane, palette)
    y = _paint_shares(painter, box, body.bottom + 20, lane, parts, palette)
    painter.rectangle(Box(box.x + 16, y, box.width - 32, 1), palette.line)
    painter.text(box.x + 16, y + 26, "Distance to truth", 12, palette.ink, BOLD)
    _paint_tick_key(painter, box.right - 16, y + 26, "two true sets", palette)
    _paint_distances(painter, box, y + 36, distances_in_file(lane, story.document.target.frame), palette)


def _paint_tick_key(painter: Painter, right: float, y: float, words: str, palette: Palette) -> None:
    """Say at the right what a blue tick stands for."""
    width = painter.text(right, y, words, 12, palette.ink2, BOOK, "rs")
    painter.rectangle(Box(right - width - 10, y - 11, 2.5, 14), palette.true)


def _lane_note(lane: Lane) -> str:
    kinds: dict[SamplerName, str] = {
        "langevin": f"one noise level, σ {lane.level:.2g}",
        "mala": f"true density, σ {lane.level:.2g}",
        "annealed": f"{lane.sampling.levels} noise levels",
        "reverse-sde": "Euler–Maruyama",
        "ode": "Heun",
        "ode-euler": "Euler",
        "ode-rk4": "Runge–Kutta",
        "ddpm": "ancestral",
        "ddim": f"η {lane.sampling.ddim_eta:.2g}",
        "edm": f"Heun, churn {lane.sampling.churn:.2g}",
        "dpm++": "2M",
        "pc": f"ratio {lane.sampling.snr:.2g}",
        "forward": "true density",
    }
    steps, count = grouped(lane.sampling.steps), grouped(len(lane.points))
    left = f", {grouped(lane.escaped)} left for good" if lane.escaped else ""
    return f"{kinds[lane.sampling.sampler]}, {steps} steps, {count} points{left}"


def _paint_points(painter: Painter, view: View, target: Target, lane: Lane, palette: Palette) -> None:
    field = field_in(view, target, Noise("ve"), time_of(Noise("ve"), lane.level), None)
    paint_heat(painter, view, field.density, palette, HEAT_UNDER_ARROWS)
    shown = view.to_picture(lane.points[:SHOWN_POINTS])
    painter.discs(shown, 1.15, palette.ink, 0.75, view.box)
    lines = contour_lines(view, field.request.raster_xs, field.request.raster_ys, field.density, (0.1,))
    painter.lines(lines, palette.true, 1.3, 0.9, view.box)


def _paint_shares(painter: Painter, box: Box, y: float, lane: Lane, parts: Parts, palette: Palette) -> float:
    """Paint where the points are: one bar a part, the truth a tick."""
    found = occupancy(parts, lane.points)
    for place, name in enumerate(parts.names[:MOST_SHARES]):
        middle = y + ROW * place + 8
        bar = Box(box.x + 110, middle - 4, box.width - 110 - 70, 8)
        painter.text(box.x + 16, middle + 4.5, name, 12, palette.ink2, PLAIN)
        painter.rectangle(bar, palette.raised, 4)
        painter.rectangle(Box(bar.x, bar.y, max(8.0, bar.width * found[place]), 8), palette.ink, 4)
        painter.rectangle(Box(bar.x + bar.width * parts.shares[place] - 1.25, bar.y - 4, 2.5, 16), palette.true)
        painter.text(box.right - 16, middle + 4.5, f"{100 * found[place]:.0f}{THIN}%", 13, palette.ink, BOLD, "rs")
    return y + ROW * min(MOST_SHARES, len(parts.names)) + 4


def _paint_distances(
    painter: Painter, box: Box, y: float, distances: dict[str, tuple[float, float]], palette: Palette
) -> None:
    """Paint each distance to the truth as a bar, with its floor, what two true sets give, as a tick."""
    for place, (name, title) in enumerate(DISTANCE_TITLES.items()):
        value, floor = distances[name]
        middle = y + DISTANCE_ROW * place + 12
        bar = Box(box.x + 150, middle - 4, box.width - 150 - 80, 8)
        longest = max(4 * floor, 1.1 * value)
        painter.text(box.x + 16, middle + 4.5, title, 12, palette.ink2, PLAIN)
        painter.rectangle(bar, palette.raised, 4)
        painter.rectangle(Box(bar.x, bar.y, max(8.0, bar.width * value / longest), 8), palette.difference, 4)
        painter.rectangle(Box(bar.x + bar.width * floor / longest - 1.25, bar.y - 4, 2.5, 16), palette.true)
        painter.text(box.right - 16, middle + 5, two_digits(value), 15, palette.difference, BOLD, "rs")
