"""Between the probe on the canvas, its panel, and the engine."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from scoreviz.engine.document import Document
from scoreviz.engine.job import Job, Latest
from scoreviz.engine.kernels import probe_remark
from scoreviz.engine.marks import Place
from scoreviz.engine.probe_text import as_text
from scoreviz.engine.probing import ProbeRequest, ProbeSnapshot, level_at, probe_frames
from scoreviz.ui import probe_figures, theme
from scoreviz.ui.floating import bodies_over
from scoreviz.ui.key_cursor import ARROWS
from scoreviz.ui.probe_hand import ProbeHand
from scoreviz.ui.probe_tool import ProbeTool
from scoreviz.wording import mark, tr

if TYPE_CHECKING:
    from scoreviz.ui.probe_layer import ProbeLayer, Sight
    from scoreviz.ui.probe_panel import ProbePanel
    from scoreviz.ui.window import Window

NAME = "probe"
STEP, LARGE_STEP = 4.0, 24.0  # pixels, of an arrow key, and with Shift
FIRST_AT = 0.62, 0.3  # shares of the canvas: aside of its middle, so that its arrows are seen
PLAIN = ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)


class Probing:
    """Shows what the engine knows of the probe.

    Taking the tool opens the panel in place of the inspector. Another tool takes the panel away and leaves the probe
    on the canvas; Close or Esc puts both away. The document keeps the point.
    """

    def __init__(self, window: "Window") -> None:
        self._layout, self._scene, self._learner = window.layout_, window.scene, window.learner
        self._painting, self._learning, self._say = window.painting, window.learning, window.say
        self.hand = ProbeHand(window.session, window.scene, window.sampling.move_to, window.say)
        self._cell: Latest[ProbeRequest | None] = Latest(None)
        self._job: Job[None, ProbeSnapshot | None] | None = None
        self._asked: tuple[object, ...] | None = None
        self._parts: tuple[ProbePanel, ProbeLayer] | None = None
        self._shown: ProbeSnapshot | None = None
        self._written: tuple[object, ...] | None = None  # what the panel says now
        self._out = self._was_in_hand = False
        self._tool_before = self._painting.name
        self._painting.tools[NAME] = ProbeTool(self.hand, self.put_away)

    @property
    def in_hand(self) -> bool:
        """Whether the probe is the tool in hand."""
        return self._painting.tool is self._painting.tools[NAME]

    @property
    def shown(self) -> ProbeSnapshot | None:
        """What is shown of the probe."""
        return self._shown if self._out else None

    @property
    def settled(self) -> ProbeSnapshot | None:
        """The same, where it is about the document as it is now."""
        shown, document = self.shown, self.hand.document
        if shown is None:
            return None
        asked = shown.request
        same = asked.target == document.target and asked.noise == document.noise
        return shown if same and asked.y == document.probing.point else None

    def lay_out(self) -> None:
        """Show the document's probe on the canvas without its panel, as where a step speaks of it."""
        self._out = self.hand.probing.point is not None

    @property
    def panel(self) -> "ProbePanel":
        """The panel, made when it is first needed."""
        return self._made()[0]

    @property
    def layer(self) -> "ProbeLayer":
        """What is painted over the canvas."""
        return self._made()[1]

    @property
    def sight(self) -> "Sight | None":
        """What is to be seen of the probe at a desk, or None where it is put away."""
        return replace(self.layer.sight, enlarged=1.0, taken=()) if self._out and self._parts is not None else None

    def put_away(self) -> bool:
        """Put the probe away, and return whether it was out."""
        was, self._out = self._out, False
        if self.in_hand:
            self._painting.set_tool(self._tool_before)
        return was

    def new_draws(self) -> bool:
        """Draw other clean points while the probe is in hand, and return whether it is."""
        if self.in_hand:
            self.hand.draw_anew()
        return self.in_hand

    def copy(self) -> bool:
        """Copy the values as text while the probe is in hand, and return whether it is."""
        if not self.in_hand or self._shown is None:
            return False
        QGuiApplication.clipboard().setText(as_text(self._shown))
        self._say(tr("Copied the probe’s values"))
        return True

    def take_key(self, event: QKeyEvent) -> bool:
        """Move the probe by an arrow key while it is in hand, and return whether it was one."""
        key, place = Qt.Key(event.key()), self.hand.place
        if not self.in_hand or key not in ARROWS or place is None or event.modifiers() & PLAIN:
            return False
        self.hand.begin("keys")
        step = LARGE_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
        (across, up), unit = ARROWS[key], self._layout.canvas.camera.scale
        self.hand.carry((place[0] + step / unit * across, place[1] + step / unit * up))
        return True

    def tick(self) -> None:
        """Open and close the panel with the tool, ask for what is wanted, and show what has arrived."""
        held = self.in_hand
        if held and not self._was_in_hand:
            self._take()
        elif self._was_in_hand and not held:
            self._layout.close_aside()
        self._was_in_hand = self._layout.canvas.pointer.quiet = held
        if not held:
            self._tool_before = self._painting.name
        if self._parts is not None:
            self.layer.setVisible(self._out)
        if self._out:
            self._ask()
            self._show()

    def close(self) -> None:
        """End the work."""
        if self._job is not None:
            self._job.stop()

    def _take(self) -> None:
        self._out = True
        if self.hand.probing.point is None and not self._scene.empty:
            canvas = self._layout.canvas
            self.hand.begin()
            self.hand.carry(canvas.camera.to_world(FIRST_AT[0] * canvas.width(), FIRST_AT[1] * canvas.height()))
        self._layout.open_aside(self.panel)

    def _ask(self) -> None:
        """Ask for the probe as it is now, if that is another question than the last."""
        document, learned, t = self.hand.document, self._learner.learned, self._scene.t
        probing = replace(document.probing, pins=())
        asked: tuple[object, ...] = (document.target, document.noise, t, probing, learned)
        if asked == self._asked or probing.point is None or self._scene.empty:
            return
        self._asked = asked
        if self._job is None or self._job.error is not None:
            self._cell = Latest(None)
            self._job = Job(None, probe_frames(self._cell), NAME).start()
        self._cell.put(ProbeRequest(document.target, document.noise, t, probing.point, probing, learned))

    def _show(self) -> None:
        document = self.hand.document
        newest = None if self._job is None else self._job.newest
        self._shown = None if document.probing.point is None or self._scene.empty else newest
        canvas, colours = self._layout.canvas, theme.current()
        sight = replace(self.layer.sight, camera=canvas.camera, palette=colours, found=self._shown, pins=self.hand.pins)
        times = canvas.stage.enlarged
        sight = replace(sight, enlarged=times, taken=bodies_over(canvas) if times > 1.0 else ())
        stale = self._learning.staleness
        self.layer.show_sight(replace(sight, in_hand=self._was_in_hand, stale=bool(stale)))
        if self._was_in_hand:
            self._show_panel(document, stale)

    def _show_panel(self, document: Document, stale: str) -> None:
        level, remark = level_at(document.noise, self._scene.t).level, self._remark(document, stale)
        said = (self._shown, document.probing, level, remark)
        if said == self._written:
            return
        self._written, panel = said, self.panel
        panel.set_probing(document.probing)
        panel.set_pins([_words_of(pin, level) for pin in document.probing.pins])
        panel.set_remark(remark)
        if self._shown is not None:
            panel.show_probe(self._shown, bool(stale))

    def _remark(self, document: Document, stale: str) -> str:
        """Return what there is to say before all figures, or an empty string."""
        if self._scene.empty:
            return tr("There is nothing a point could have come from yet: paint something, or pick a shape.")
        if document.probing.point is None:
            return tr("Press anywhere on the canvas to place the probe.")
        if self._job is not None and self._job.error is not None:
            return tr("The probe stopped: {why}", why=self._job.error)
        if self._learner.learned is None:
            return tr("Nothing is learned yet: press Enter to train.")
        if stale:
            return tr("{why}: what is learned is dimmed.", why=stale)
        whose = tr("Of the two networks, learned is net A’s.") if document.rival is not None else ""
        return " ".join(filter(None, (whose, probe_remark(document.noise.kernel))))

    def _made(self) -> "tuple[ProbePanel, ProbeLayer]":
        if self._parts is None:
            from scoreviz.ui.probe_layer import ProbeLayer  # the first frame needs neither
            from scoreviz.ui.probe_panel import ProbePanel

            self._parts = ProbePanel(), ProbeLayer(self._layout.canvas)
            self._connect(self._parts[0])
        return self._parts

    def _connect(self, panel: "ProbePanel") -> None:
        hand = self.hand
        panel.closed.connect(self.put_away)
        panel.copyRequested.connect(self.copy)
        panel.pinRequested.connect(hand.pin)
        panel.drawsRequested.connect(hand.draw_anew)
        panel.typed.connect(hand.take_typed)
        panel.unitPicked.connect(lambda unit: hand.edit(mark("Unit of the probe"), unit=unit))
        panel.averagedPicked.connect(lambda averaged: hand.edit(mark("Draws averaged"), averaged=averaged))
        panel.pathsToggled.connect(lambda on: hand.edit(mark("Path of the probe"), paths=on))
        panel.pinPicked.connect(self._on_pin_picked)
        panel.pinRemoved.connect(hand.remove_pin)

    def _on_pin_picked(self, number: int) -> None:
        self.hand.begin()
        self.hand.take_pin(number)


def _words_of(pin: Place, level: float) -> str:
    return "y = ({}, {})".format(*(probe_figures.place(value, level) for value in pin))
