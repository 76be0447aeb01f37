"""The particles on the canvas at one moment of a run, and how many of them are in each part of the drawing."""

from scoreviz.engine.layering import label_colours
from scoreviz.engine.particles import smooth, towards_noise
from scoreviz.engine.playback import Moment, Playback
from scoreviz.engine.shares import members, shares, true_shares
from scoreviz.engine.target import Target
from scoreviz.engine.targets import is_empty
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.inspector import SharesPanel

MOST_TRAILS = 500
TRACED = 3  # particles whose whole way is drawn
NO_SHARES = "None: this run ends in noise, which has no parts"
SHARES_EVERY = 6  # ticks: ten times a second, as fast as figures can be read


class Cloud:
    """Shows what the playhead stands on; only what is new is handed on."""

    def __init__(self, canvas: Canvas, panel: SharesPanel, playback: Playback) -> None:
        self._canvas, self._panel, self._playback = canvas, panel, playback
        self._shown: Moment | None = None
        self.counted: Moment | None = None  # whose shares are shown
        self._part: int | None = None  # the one part whose points are shown, or all
        self._ticks = 0
        panel.rowPicked.connect(self.pick_part)

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
        """Show the particles of a moment with their trails."""
        self._ticks += 1
        self._show_shares(moment)
        if _same(self._shown, moment):
            return
        self._shown = moment
        points = moment.points
        if self._part is not None:
            points = members(moment.spec, points, moment.t, self._part)
        self._canvas.set_points(points)
        kind = "ode" if smooth(moment.spec.sampling) else "stochastic"
        self._canvas.set_trails(self._playback.trails(MOST_TRAILS), kind)
        self._canvas.set_paths(self._playback.paths(TRACED))
        self._canvas.set_escaped(moment.escaped)

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
            self._panel.set_reason(NO_SHARES)
        else:
            rows = shares(moment.spec, moment.points, moment.t)
            self._panel.set_shares(rows, label_colours(moment.spec.target))
            self._panel.set_reason("")
        self.counted = moment


def _same(shown: Moment | None, moment: Moment) -> bool:
    return shown is not None and shown.spec is moment.spec and shown.index == moment.index
