"""The probe as a tool: a press puts it somewhere, a drag carries it, a press on a pin takes it there."""

import math
from collections.abc import Callable

from scoreviz.engine.marks import Place
from scoreviz.ui.probe_hand import ProbeHand
from scoreviz.ui.tool import Tool
from scoreviz.wording import mark

SLACK = 0.4  # of the reach: a press on a pin trembles so far before it carries the probe away


class ProbeTool(Tool):
    """Carries the probe."""

    hint = mark(
        "Drag the noisy point, arrows move it; click a pin to take the probe there, Delete removes it, Esc puts it away"
    )

    def __init__(self, probe: ProbeHand, put_away: Callable[[], bool]) -> None:
        self._probe, self._put_away = probe, put_away
        self._grip: Place | None = None  # from the pointer to the probe, while it is dragged
        self._pressed: Place | None = None  # on a pin, until the pointer leaves it

    def begin(self, place: Place, erase: bool) -> None:
        self._probe.begin()
        near = [n for n, pin in enumerate(self._probe.pins) if math.dist(pin, place) <= self.reach]
        now = self._probe.place
        self._grip, self._pressed = (0.0, 0.0), place if near else None
        if near:
            self._probe.take_pin(near[-1])
        elif now is not None and math.dist(now, place) <= self.reach:
            self._grip = now[0] - place[0], now[1] - place[1]
        else:
            self._probe.carry(place)

    def drag(self, place: Place) -> None:
        if self._pressed is not None and math.dist(place, self._pressed) <= SLACK * self.reach:
            return
        self._pressed = None
        if self._grip is not None:
            self._probe.carry((place[0] + self._grip[0], place[1] + self._grip[1]))

    def end(self) -> None:
        self._grip = self._pressed = None

    def cancel(self) -> bool:
        return self._put_away()

    def delete(self) -> bool:
        return self._probe.delete()
