"""The particles on the canvas at one moment of a run, and how many of them are in each part of the drawing."""

from typing import TYPE_CHECKING

from scoreviz.engine.document import Appearance
from scoreviz.engine.layering import label_colours
from scoreviz.engine.particles import smooth, towards_noise
from scoreviz.engine.playback import Moment, Playback
from scoreviz.engine.shares import members, shares, true_shares
from scoreviz.engine.target import Target
from scoreviz.engine.targets import is_empty
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.inspector import SharesPanel
from scoreviz.ui.particle_tint import INK, Tint
from scoreviz.wording import mark, tr

if TYPE_CHECKING:
    from scoreviz.engine.cloud_view import CloudView

MOST_TRAILS = 500
LEAST_TRAILS, TRAIL_STEPS = 12, 8_000  # of a chosen length: more steps than these are not painted in time
TRACED = 3  # particles whose whole way is drawn
NO_SHARES = mark("None: this run ends in noise, which has no parts")
SHARES_EVERY = 6  # ticks: ten times a second, as fast as figures can be read


class Cloud:
    """Shows what the playhead stands on; only what is new is handed on."""

    def __init__(self, canvas: Canvas, panel: SharesPanel, playback: Playback) -> None:
        self._canvas, self._panel, self._playback = canvas, panel, playback
        self._shown: Moment | None = None
        self.counted: Moment | None = None  # whose shares are shown
        self._part: int | None = None  # the one part whose points are shown, or all
        self._ticks = 0
        self.appearance = Appearance()
        self._coloured: CloudView | None = None
        self._tint = INK
        self._of: tuple[object, ...] = ()  # what else was shown than the moment
        panel.rowPicked.connect(self.pick_part)

    @property
    def part(self) -> int | None:
        """The one part whose points are shown, or None for all."""
        return self._part

    @property
    def moment(self) -> Moment | None:
        """Whose points are on the canvas."""
        return self._shown

    def pick_part(self, part: int) -> None:
        """Show only the points nearest to one part of the drawing, or all of them (-1)."""
        self._part = part if part >= 0 else None
        self._panel.set_selected(self._part)
        self._shown = None

    def show_parts(self, target: Target) -> None:
        """Show the parts of the drawing, before any points are in them."""
        rows = [] if is_empty(target) else [(part.name, None, part.truth) for part in true_shares(target)]
        self._panel.set_shares(rows, label_colours(target))
        self._panel.set_reason("")
        self.counted = None

    def show(self, moment: Moment) -> None:
        """Show the particles of a moment with their trails; coloured, those of the moment whose colours are known."""
        self._ticks += 1
        self._show_shares(moment)
        coloured, look = self._coloured, self.appearance
        if coloured is not None and coloured.moment.spec is not moment.spec:
            coloured = None
        if coloured is not None:
            moment = coloured.moment
        of = coloured, self._tint if coloured is not None else INK, look.trail, look.fading
        if _same(self._shown, moment) and of == self._of:
            return
        self._shown, self._of = moment, of
        points, shades = moment.points, None if coloured is None else coloured.shades
        if self._part is not None:
            inside = members(moment.spec, points, moment.t, self._part)
            points, shades = points[inside], None if shades is None else shades[inside]
        self._canvas.set_points(points, shades, of[1])
        kind = "chosen" if look.trail else "ode" if smooth(moment.spec.sampling) else "stochastic"
        self._canvas.set_trails(self._playback.trails(*trails_of(look.trail)), kind, look.fading)
        self._canvas.set_paths(self._playback.paths(TRACED))
        self._canvas.set_escaped(moment.escaped)

    @property
    def shown(self) -> bool:
        """Whether particles are on the screen."""
        return self._shown is not None

    def dress(self, coloured: "CloudView | None", tint: Tint) -> None:
        """Show the particles in the colours of a tint from the next moment on, or in ink."""
        self._coloured, self._tint = coloured, tint

    def hide(self) -> bool:
        """Take the particles away, and return whether their shares were shown."""
        counted, self._shown, self.counted = self.counted, None, None
        self._canvas.set_points(None)
        self._canvas.set_trails(None)
        self._canvas.set_paths(None)
        return counted is not None

    def _show_shares(self, moment: Moment) -> None:
        """Count the points in each part, ten times a second and once more where the playhead rests."""
        if not _same(self.counted, moment) and (self._ticks % SHARES_EVERY == 0 or not self._playback.playing):
            self._count(moment)

    def _count(self, moment: Moment) -> None:
        if towards_noise(moment.spec.sampling):
            self.show_parts(moment.spec.target)
            self._panel.set_reason(tr(NO_SHARES))
        else:
            rows = shares(moment.spec, moment.points, moment.t)
            self._panel.set_shares(rows, label_colours(moment.spec.target))
            self._panel.set_reason("")
        self.counted = moment


def trails_of(length: int) -> tuple[int, int | None]:
    """Return how many trails there may be, and how long they are; None for what suits the sampler."""
    return (MOST_TRAILS, None) if not length else (max(LEAST_TRAILS, min(MOST_TRAILS, TRAIL_STEPS // length)), length)


def _same(shown: Moment | None, moment: Moment) -> bool:
    return shown is not None and shown.spec is moment.spec and shown.index == moment.index
