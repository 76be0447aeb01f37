"""Gaussians: placed by a press, and taken hold of by their grips."""

import math
from collections.abc import Callable
from dataclasses import replace

from scoreviz.engine.grips import RIM, Bell, bell_of, limited, mass_of
from scoreviz.engine.marks import Blob, Place
from scoreviz.engine.partners import partners
from scoreviz.engine.symmetry import Affine, copies, transformed
from scoreviz.engine.tools import Brush
from scoreviz.ui.drawing import Drawing
from scoreviz.ui.sketch import GripKind, Sketch
from scoreviz.ui.tool import Tool
from scoreviz.wording import mark

Act = Callable[[Place], None]
AWAY = 2.0  # reaches from the rim to the grip that turns


class GaussianTool(Tool):
    """Places Gaussians, and changes those of the layer in hand; a drag is one step.

    Every one shows its middle, and the chosen one its rim and its grips too.
    """

    hint = mark(
        "Press and drag to place a Gaussian, drag its grips; symmetry changes all its copies; mass is in the sheet"
    )

    def __init__(self, page: Drawing) -> None:
        self._page = page
        self._number = -1  # among the marks of the layer in hand
        self._act: Act | None = None
        self._side: int | None = None  # which of its places the turn grip has while it is held
        self._weighing = False

    @property
    def chosen(self) -> Blob | None:
        """The Gaussian whose grips are shown."""
        marks = self._page.marks
        mark = marks[self._number] if 0 <= self._number < len(marks) else None
        return mark if isinstance(mark, Blob) else None

    def begin(self, place: Place, erase: bool) -> None:
        self._page.begin()
        self._weighing = False
        self._act = self._grip_act(place) or self._middle_act(place) or self._place(place)

    def drag(self, place: Place) -> None:
        if self._act is not None:
            self._act(place)

    def end(self) -> None:
        self._act, self._side = None, None

    def confirm(self) -> bool:
        return self._let_go()

    def cancel(self) -> bool:
        return self._let_go()

    def delete(self) -> bool:
        if self.chosen is None:
            return False
        self._page.begin()
        gone = self._copies()
        rest = tuple(mark for number, mark in enumerate(self._page.marks) if number not in gone)
        self._page.exchange(mark("Delete a Gaussian"), rest)
        self._let_go()
        return True

    def follow(self) -> None:
        if self.chosen is None:
            self._let_go()

    def picked(self) -> tuple[int, ...] | None:
        return None if self.chosen is None else tuple(self._copies())

    def follow_brush(self, before: Brush) -> None:
        blob = self.chosen
        if blob is not None and before.strength != self.brush.strength:
            self.set_mass(mass_of(self.brush.strength, blob))

    def set_mass(self, mass: float) -> None:
        """Give the chosen one a mass; masses given one after the other are one step."""
        blob = self.chosen
        if blob is None:
            return
        if not self._weighing:
            self._page.begin()
            self._weighing = True
        self._exchange(mark("Mass of a Gaussian"), replace(blob, mass=mass), self._copies())

    def sketch(self) -> Sketch:
        others = tuple(m.mean for n, m in enumerate(self._page.marks) if isinstance(m, Blob) and n != self._number)
        grips: tuple[tuple[GripKind, Place], ...] = tuple(("centre", mean) for mean in others)
        blob = self.chosen
        if blob is None:
            return Sketch(grips=grips)
        bell = bell_of(blob)
        turn = self._turn_grip(bell)
        held: tuple[tuple[GripKind, Place], ...] = (
            ("turn", turn),
            *(("axis", self._axis_grip(bell, number)) for number in range(2)),
            ("centre", blob.mean),
        )
        return Sketch(lines=(bell.rim(), (blob.mean, turn)), grips=(*grips, *held))

    def _grip_act(self, place: Place) -> Act | None:
        """What a drag does that begins at a grip of the chosen one."""
        blob = self.chosen
        if blob is None:
            return None
        bell = bell_of(blob)
        turn = self._turn_grip(bell)
        if self._near(place, turn):
            self._side = bell.turn_grips(AWAY * self.reach).index(turn)
            return self._change(mark("Turn a Gaussian"), lambda at: bell.turned(place, at))
        if self._near(place, self._axis_grip(bell, 0)):
            return self._change(mark("Stretch a Gaussian"), lambda at: bell.stretched(0, at))
        if self._near(place, self._axis_grip(bell, 1)):
            return self._change(mark("Stretch a Gaussian"), lambda at: bell.stretched(1, at))
        return None

    def _middle_act(self, place: Place) -> Act | None:
        """What a drag does that begins at the middle of any of them; the topmost one is chosen."""
        near = [n for n, m in enumerate(self._page.marks) if isinstance(m, Blob) and self._near(place, m.mean)]
        if not near:
            return None
        self._number = self._number if self._number in near else near[-1]
        blob = self.chosen
        if blob is None:
            return None
        return self._change(mark("Move a Gaussian"), lambda at: bell_of(blob).moved(place, at))

    def _place(self, place: Place) -> Act:
        """Place one whose rim is as wide as the brush, and let the drag carry its rim; all as dark as a stroke."""
        self._number = len(self._page.marks)
        strength, maps = self.brush.strength, self.brush.maps

        def lay(radius: float) -> None:
            blob = Bell(place, (limited(radius / RIM),) * 2).blob(1.0)
            blob = replace(blob, mass=mass_of(strength, blob))
            self._page.lay(mark("Place a Gaussian"), copies((blob,), maps))

        lay(self.brush.radius)
        return lambda at: lay(math.dist(place, at)) if math.dist(place, at) > self.reach else None

    def _change(self, label: str, bell_at: Callable[[Place], Bell]) -> Act:
        """Let a drag change the chosen one and its copies, its mass left as it is."""
        also = self._copies()

        def act(place: Place) -> None:
            blob = self.chosen
            if blob is not None:
                self._exchange(label, bell_at(place).blob(blob.mass), also)

        return act

    def _copies(self) -> dict[int, Affine]:
        """The chosen one and those that the symmetry in hand makes of it, by their numbers."""
        return partners(self._page.marks, self._number, self.brush.maps)

    def _exchange(self, label: str, blob: Blob, also: dict[int, Affine]) -> None:
        marks = list(self._page.marks)
        for number, to in also.items():
            marks[number] = transformed(blob, to)
        self._page.exchange(label, tuple(marks))

    def _axis_grip(self, bell: Bell, number: int) -> Place:
        return self.reachable((bell.axis_grip(number), bell.axis_grip(number, -1.0)))

    def _turn_grip(self, bell: Bell) -> Place:
        places = bell.turn_grips(AWAY * self.reach)
        return self.reachable(places) if self._side is None else places[self._side]

    def _near(self, place: Place, grip: Place) -> bool:
        return math.dist(place, grip) <= self.reach

    def _let_go(self) -> bool:
        was = self.chosen is not None
        self._number, self._weighing = -1, False
        return was
