"""The tools, the one in hand, and its brush: from the pointer on the canvas to marks in the document."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Protocol

import numpy as np
from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence

from scoreviz.engine.marks import Mark, Place
from scoreviz.engine.symmetry import SymmetryName, axes
from scoreviz.engine.target import Blank, Target
from scoreviz.engine.tools import LARGEST_RADIUS, LEAST_STRENGTH, SMALLEST_RADIUS, Brush
from scoreviz.ui.camera import Camera
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.drawing import Drawing
from scoreviz.ui.gaussian_tool import GaussianTool
from scoreviz.ui.key_cursor import KeyCursor
from scoreviz.ui.move_tool import MoveTool
from scoreviz.ui.pick_tool import PickTool
from scoreviz.ui.pointer import Pointer
from scoreviz.ui.polygon_tool import PolygonTool
from scoreviz.ui.session import Session
from scoreviz.ui.sketch import Sketch
from scoreviz.ui.statusline import StatusLine
from scoreviz.ui.text_tool import TextTool
from scoreviz.ui.tool import HandTool, Tool, drag_tools
from scoreviz.ui.toolstrip import ToolStrip
from scoreviz.wording import mark

GHOST_MS = 600  # how long a stroke is shown after it ended
SIZE_STEP = 1.15  # of one press on a bracket
STRENGTH_STEP = 0.05  # of one press on comma or full stop
REACH = 12.0  # pixels from a grip
BESIDES = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
AXIS = 6.0  # canvas units: beyond the corners of the page


class Surface(Protocol):
    """What a tool is used on."""

    pointer: Pointer

    @property
    def camera(self) -> Camera:
        """Where the world lies on it."""

    def set_sketch(self, sketch: Sketch) -> None:
        """Show what a tool sketches."""


class Painting:
    """Between the canvas, the tool strip and the drawing; a drag is one step of the history."""

    def __init__(self, canvas: Canvas, tools: ToolStrip, status: StatusLine, session: Session) -> None:
        self._canvas, self._strip, self._status, self._session = canvas, tools, status, session
        self._surface: Surface = canvas
        self.page = Drawing(session, canvas)
        self.gaussian, self.text = GaussianTool(self.page), TextTool(self.page, canvas, status.set_message)
        self.tools = self.tools_for(self.page)
        self.name = "brush"
        self.brush = Brush()
        self.drawing = False  # whether the button is down
        self._last_symmetry: SymmetryName = "mirror"
        self.keyboard = KeyCursor(canvas, self)
        self._ghost: tuple[Mark, ...] = ()
        self._lent: Tool | None = None
        self._connect(canvas, tools)
        self._show()

    def tools_for(self, page: Drawing) -> dict[str, Tool]:
        """Return every tool by name."""
        return {
            **drag_tools(page),
            "pick": PickTool(page, self.set_strength, self._status.set_message),
            "polygon": PolygonTool(page),
            "gaussian": self.gaussian,
            "text": self.text,
            "move": MoveTool(page),
            "hand": HandTool(),
        }

    @property
    def tool(self) -> Tool:
        """The tool in hand."""
        return self._lent or self.tools[self.name]

    def set_tool(self, name: str) -> None:
        """Take another tool."""
        if name != self.name or self._lent is not None:
            self.keyboard.let_go()
            self.tool.put_down()
            self._lent = None
            self.name = name
            self._status.clear_message()  # what was said of the other tool
        self._show()

    def lend(self, tool: Tool | None) -> None:
        """Use a tool that has no place in the strip until another is taken, or no longer."""
        self._lent = tool
        self._show()

    def use_on(self, surface: Surface) -> None:
        """Use the tools on the canvas, or on the picture of a lane."""
        if surface is not self._surface:
            self._surface.set_sketch(Sketch())
            self._surface = surface

    def set_brush(self, brush: Brush) -> None:
        """Take another brush; its size and strength are held in their limits."""
        before = self.brush
        radius = min(max(brush.radius, SMALLEST_RADIUS), LARGEST_RADIUS)
        self.brush = replace(brush, radius=radius, strength=min(max(brush.strength, LEAST_STRENGTH), 1.0))
        self.tool.brush = self.brush
        self.tool.follow_brush(before)
        self._show()

    def set_radius(self, radius: float) -> None:
        """Set the brush's radius in canvas units."""
        self.set_brush(replace(self.brush, radius=radius))

    def set_strength(self, strength: float) -> None:
        """Set how much ink one stroke leaves, 0 to 1."""
        self.set_brush(replace(self.brush, strength=strength))

    def set_symmetry(self, kind: SymmetryName) -> None:
        """Repeat what is drawn, or no longer."""
        if kind != "none":
            self._last_symmetry = kind
        self.set_brush(replace(self.brush, symmetry=kind))

    def toggle_symmetry(self) -> None:
        """Turn the last symmetry on, or off."""
        self.set_symmetry("none" if self.brush.symmetry != "none" else self._last_symmetry)

    def resize(self, steps: float) -> None:
        """Make the brush larger or smaller by steps of one bracket key."""
        self.set_radius(self.brush.radius * SIZE_STEP**steps)

    def strengthen(self, steps: float) -> None:
        """Make the brush stronger or weaker by steps of one key."""
        self.set_strength(round(self.brush.strength + STRENGTH_STEP * steps, 4))

    def clear(self) -> None:
        """Take everything off the page, which stays as fine as it is."""
        self._session.edit(mark("Clear"), target=replace(Target.of(Blank()), rows=self.page.target.rows))

    def confirm(self) -> bool:
        """Finish what the tool has under way, and return whether there was anything."""
        return self._told(self.tool.confirm)

    def cancel(self) -> bool:
        """Give up what the tool has under way, then the keyboard's cross; return whether there was anything."""
        return self._told(self.tool.cancel) or self._told(self.keyboard.put_away)

    def step_back(self) -> bool:
        """Take back the last piece of what the tool has under way, and return whether there was one."""
        return self._told(self.tool.step_back)

    def delete(self) -> bool:
        """Delete what is chosen, and return whether anything was."""
        return self._told(self.tool.delete)

    def pick(self, numbers: Iterable[int]) -> None:
        """Take the tool that moves, with these marks of the layer in hand chosen."""
        self.set_tool("move")
        self._hear(lambda: self.tool.pick(numbers))

    def step_to(self, by: int) -> bool:
        """Choose the next shape, or the one before, and return whether the tool in hand chooses shapes."""
        return self._told(lambda: self.tool.step_to(by))

    def toggle_cross(self) -> None:
        """Take the keyboard's cross out in the middle of the view, or put it away."""
        self.keyboard.toggle((self._surface.camera.x, self._surface.camera.y))
        self.show_sketch()

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means to the keyboard's cross or to the tool, and return whether it means anything."""
        far = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        name = QKeySequence(event.key()).toString() if not event.modifiers() & BESIDES else ""
        taken = self.keyboard.take(event, self.brush.radius) or self.tool.take_key(name, far)
        if taken:
            self.show_sketch()
        return taken

    def press(self, place: Place, erase: bool) -> None:
        """Press the tool at a place."""
        self.drawing = True
        self._hear(lambda: self.tool.begin(place, erase))

    def drag(self, place: Place) -> None:
        """Drag it to a place."""
        self._hear(lambda: self.tool.drag(place))

    def hover(self, place: Place) -> None:
        """Hold it over a place."""
        self._hear(lambda: self.tool.hover(place))

    def twice(self, place: Place) -> None:
        """Press it for the second time."""
        self._hear(lambda: self.tool.twice(place))

    def release(self) -> None:
        """Let go; what was drawn is shown a little longer."""
        self._ghost = self.tool.sketch().ghost
        self.drawing = False
        self._hear(self.tool.end)
        self._canvas.pointer.pressure = 1.0
        if self._ghost:
            QTimer.singleShot(GHOST_MS, self._canvas, self._hide_ghost)

    def show_sketch(self) -> None:
        """Show what the tool sketches and advises, the axes of the symmetry, and the keyboard's cross."""
        self._make_ready()
        self._status.set_hint(self.tool.advice())
        sketch, place = self.tool.sketch(), self.keyboard.place
        radius = self.brush.radius if self.tool.cursor == "brush" else 0.0
        self._surface.set_sketch(
            replace(
                sketch,
                ghost=sketch.ghost or self._ghost,
                axes=axes(self.brush.symmetry, self.brush.folds, AXIS),
                cross=None if place is None else (place, radius),
            )
        )

    def _told(self, act: Callable[[], bool]) -> bool:
        self._make_ready()
        done = act()
        self._ghost = ()
        self.show_sketch()
        return done

    def _connect(self, canvas: Canvas, strip: ToolStrip) -> None:
        canvas.strokeBegan.connect(lambda x, y, erase: self.press((x, y), erase))
        canvas.strokeMoved.connect(lambda x, y: self.drag((x, y)))
        canvas.strokeEnded.connect(self.release)
        canvas.hovered.connect(lambda x, y: self.hover((x, y)))
        canvas.pressedTwice.connect(lambda x, y: self.twice((x, y)))
        canvas.brushRadiusChanged.connect(self.set_radius)
        canvas.viewChanged.connect(self.show_sketch)
        strip.toolPicked.connect(self.set_tool)
        sheet = strip.sheet
        sheet.radiusChanged.connect(self.set_radius)
        sheet.strengthChanged.connect(self.set_strength)
        sheet.symmetryChanged.connect(self.set_symmetry)
        sheet.foldsChanged.connect(lambda folds: self.set_brush(replace(self.brush, folds=folds)))
        sheet.massChanged.connect(lambda mass: self._hear(lambda: self.gaussian.set_mass(mass)))
        sheet.fontChanged.connect(lambda family: self._hear(lambda: self.text.set_family(family)))
        self.page.layerChanged.connect(lambda _: self._hear(lambda: self.tool.put_down()))
        self._session.documentChanged.connect(lambda *_: self._follow())
        self.text.field.ended.connect(self.show_sketch)
        self.text.field.givenUp.connect(self.show_sketch)

    def _show(self) -> None:
        self._make_ready()
        self._canvas.set_tool(self.tool.cursor, takes_ink=self.name == "eraser")
        self._canvas.set_brush(self.brush.radius, self.brush.strength)
        self._strip.set_tool(self.name)
        self._strip.set_brush(self.brush)
        self._show_mass()
        self.show_sketch()

    def _follow(self) -> None:
        self.tool.follow()
        self._show_mass()
        self.show_sketch()

    def _show_mass(self) -> None:
        chosen = self.gaussian.chosen
        self._strip.set_mass(None if chosen is None else chosen.mass)

    def _hide_ghost(self) -> None:
        if not self.drawing:
            self._ghost = ()
            self.show_sketch()

    def _make_ready(self) -> None:
        """Tell the tool how near a grip is, what keys are held, and the brush as hard as a pen presses it."""
        self.tool.reach = REACH / self._surface.camera.scale
        self.tool.free = self._is_free
        self.tool.shift = self.keyboard.shift if self.keyboard.pressed else self._surface.pointer.shift
        strength = max(self.brush.strength * self._canvas.pointer.pressure, LEAST_STRENGTH)
        self.tool.brush = replace(self.brush, strength=strength)

    def _is_free(self, place: Place) -> bool:
        """Return whether a grip at a place can be pressed: well inside the canvas, and under no card or bar."""
        x, y = self._canvas.camera.to_screen(np.array(place)).tolist()
        at, rim = QPointF(x, y).toPoint(), round(REACH)
        return self._canvas.rect().adjusted(rim, rim, -rim, -rim).contains(at) and self._canvas.childAt(at) is None

    def _hear(self, act: Callable[[], None]) -> None:
        self._make_ready()
        act()
        self._show_mass()
        self.show_sketch()
