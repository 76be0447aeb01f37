"""Points: how the particles look and what is shown of them, in a sheet beside the layers.

``PointsSheet(owner)``
    Setters: set_appearance(Appearance)
    Signals: chosen(str, object) (a field name of ``Appearance``)  pickRequested()  unpickRequested()
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from scoreviz.engine.document import Appearance
from scoreviz.ui.choices import FieldButton, Option, translated
from scoreviz.ui.controls import PlainButton, Switch
from scoreviz.ui.explained import explain, explained
from scoreviz.ui.sheets import Sheet
from scoreviz.ui.surfaces import Words
from scoreviz.wording import mark, tr

COLOURS = (
    Option("ink", mark("Ink"), mark("All alike")),
    Option("start", mark("By start"), mark("By the direction in which each began, seen from the mean of all")),
    Option("class", mark("By part"), mark("By the nearest part of the drawing, at each step anew")),
    Option("speed", mark("By speed"), mark("By the length of the last step, among those of all points")),
    Option(
        "acceptance", mark("By moves"), mark("By the share of the last 50 steps that were taken: MALA refuses some")
    ),
)
SWITCHES = (
    ("fading", mark("Trails fade"), mark("Fainter towards their tails, or all alike")),
    (
        "margins",
        mark("Histograms at the edges"),
        mark("Of x and of y over what is in view; the line is the exact density of that axis, ∫ pₜ over the other"),
    ),
    (
        "cloud",
        mark("Density of points"),
        mark("Lines where the points’ density is 10, 35 and 70 % of the peak of pₜ, both blurred by the same Gaussian"),
    ),
)
KEYS = {"fading": "look.trails", "margins": "look.edges", "cloud": "look.density"}  # what answers for each
PICKED = 5
OF_ONE_RUN = mark("For one run: with several lanes it is not shown")


def trails() -> tuple[Option, ...]:
    """Return how long trails can be."""
    longer = tr("Every step is drawn; the longer the trails, the fewer points have one")
    as_suits = tr(
        "34 steps where paths are smooth, 4 where chance has a part in them, none where a coordinate is put back"
    )
    return (
        Option(0, tr("As suits"), as_suits),
        *(Option(n, steps_words(n), longer) for n in (4, 10, 34, 100)),
        Option(1_000, tr("Whole way"), tr("Every step from the start, of a dozen points or more")),
    )


def steps_words(n: int) -> str:
    """Return how long trails are, in words."""
    return tr("{n} step(s)", "", n, n=n)


class PointsSheet(Sheet):
    """How the particles look.

    Signals:
        chosen(name, value): the user chose something else.
        pickRequested: a few points are to be picked, whose step is taken apart.
        unpickRequested: none is to be picked any more.
    """

    chosen = Signal(str, object)
    pickRequested = Signal()
    unpickRequested = Signal()

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, 264)
        self.colour, self.trail = FieldButton(tr("Colour"), translated(COLOURS)), FieldButton(tr("Trails"), trails())
        for name, field in (("colour", self.colour), ("trail", self.trail)):
            field.setSizePolicy(Switch("").sizePolicy())
            field.changed.connect(lambda value, name=name: self.chosen.emit(name, value))
            self.add(field)
        self.switches = {name: self._add_switch(name, tr(title), tr(tip)) for name, title, tip in SWITCHES}
        explained(self, "look")
        explain(self, colour="look.colour", trail="look.trails")
        self.add_rule()
        self.add(Words(tr("Coming step, taken apart"), "label", "ink2"))
        self.pick = PlainButton(tr("Pick {n}", n=PICKED))
        self.unpick = PlainButton(tr("None", "points to pick"))
        self.pick.setToolTip(tr("Draw the coming step of a few points as its parts: gradient, noise, and their sum"))
        self.unpick.setToolTip(tr("Draw no steps"))
        explain(self, pick="look.pick", unpick="look.pick")
        self.pick.clicked.connect(lambda: self.pickRequested.emit())
        self.unpick.clicked.connect(lambda: self.unpickRequested.emit())
        self.add(_row(self.pick, self.unpick))

    def set_appearance(self, appearance: Appearance) -> None:
        """Show what is chosen."""
        self.colour.set_value(appearance.colour)
        self.trail.set_value(appearance.trail, steps_words(appearance.trail))
        for name, switch in self.switches.items():
            switch.setChecked(getattr(appearance, name))
        self.unpick.setEnabled(bool(appearance.picked))

    def set_lanes(self, several: bool) -> None:
        """Say what is shown of one run alone, where there are several beside each other."""
        for name, _, tip in SWITCHES[1:]:
            self.switches[name].setEnabled(not several)
            self.switches[name].setToolTip(tr(OF_ONE_RUN if several else tip))

    def _add_switch(self, name: str, title: str, tip: str) -> Switch:
        switch = explained(Switch(title), KEYS[name])
        switch.setToolTip(tip)
        switch.clicked.connect(lambda on: self.chosen.emit(name, on))
        self.add(switch)
        return switch


def _row(*widgets: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 4, 0, 0)
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return made
