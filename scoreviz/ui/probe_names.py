"""What stands beside the probe on the canvas: the names of the point and of its arrows, and what the dots are."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from scoreviz.engine.kernels import IN_A_SENTENCE
from scoreviz.engine.palette import Colour
from scoreviz.engine.probing import ProbeSnapshot
from scoreviz.ui.probe_labels import Label, Side
from scoreviz.ui.probe_rows import LINES
from scoreviz.ui.typeset import SIGMA, Line, Y, roman, words
from scoreviz.wording import mark, tr

if TYPE_CHECKING:
    from scoreviz.ui.probe_layer import Sight

CAPTION, LEFT, LINE = 82.0, 16.0, 22.0  # from the top: below the views, as the key fills the lower corner
FAR_CAPTION = 32.0  # from the top and the left where there are no views, as for a room
DOTS = mark("Dots: clean points that could have made it. Bigger means more likely.")
PATHS = mark("Thin lines: its path by the ODE, from data (square) to noise (circle).")


def labels_of(sight: "Sight", found: ProbeSnapshot) -> list[Label]:
    """Return what is named on the canvas: the point, the circle, and the tips of the arrows."""
    p, unit, times = sight.palette, found.request.probing.unit, sight.enlarged
    ring, radius = sight.at(found.place), found.radius * sight.camera.scale
    upper_left = ring + QPointF(-0.71, -0.71) * radius
    named = [
        Label((words(tr("noisy point") + " "), *Y), p.ink, ring, "right", 26.0 * times, times=times),
        Label((words(_circle_words(found)),), p.ink2, upper_left, "left", 8.0 * times, small=True, times=times),
    ]
    factor = _times(found.drawn.words)
    for name, ink, tip in sorted(ways_of(sight, found), key=lambda named: named[2].y()):
        symbol = (*LINES[unit], *factor) if ink != p.ink else ()
        side: Side = "left" if tip.x() <= ring.x() else "right"
        line = words(f"{name} " if symbol else name), *symbol
        named.append(Label(line, ink, tip, side, 20.0 * times, times=times))
    return named


def ways_of(sight: "Sight", found: ProbeSnapshot) -> list[tuple[str, Colour, QPointF]]:
    """Return what each arrow is called, its colour, and where its tip is."""
    p, unit = sight.palette, found.request.probing.unit
    true, learned = tr("true mean") if unit == "x0" else tr("true", "arrow"), tr("learned", "arrow")
    tips = [
        (name, ink, sight.tip(found.place, way))
        for name, ink, way in (
            (true, p.true, found.drawn.true),
            (learned, p.learned, found.drawn.learned),
        )
        if way is not None
    ]
    if found.draws is not None:
        tip = sight.tip(found.place, found.draws.mean_vector)
        tips.append((tr("mean of {n}", n=len(found.draws.vectors)), p.ink, tip))
    return tips


def _circle_words(found: ProbeSnapshot) -> str:
    if found.gaussian:
        return tr("one σ of noise")
    return tr("one σ of {kernel} noise on each axis", kernel=tr(IN_A_SENTENCE[found.request.noise.kernel]))


def _times(factor: str) -> Line:
    """Return what a drawn arrow was multiplied by, such as "0.5 σ", as it is written after its letter."""
    if not factor:
        return ()
    number = factor.removesuffix("σ")
    return (roman(f" × {number}"), *(SIGMA if factor.endswith("σ") else ()))


def captions_of(sight: "Sight", found: ProbeSnapshot, room: QRectF) -> list[Label]:
    """Return what is said of the dots and of the paths, at the upper left."""
    captions, ink = [DOTS] if found.paths is None else [DOTS, PATHS], sight.palette.ink2
    times, far = sight.enlarged, sight.enlarged > 1.0
    left, top = (room.left() + FAR_CAPTION, FAR_CAPTION) if far else (LEFT, CAPTION)
    return [
        Label((words(tr(text)),), ink, QPointF(left, room.top() + top + LINE * times * n), "right", 0.0, True, times)
        for n, text in enumerate(captions)
    ]
