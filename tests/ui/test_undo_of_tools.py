"""Whatever the tools do, in any order: Undo to the beginning and Redo to the end pass through the same documents."""

import json
from collections.abc import Iterator
from random import Random

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from scoreviz.engine.document import Document
from scoreviz.engine.document_file import decode, encode
from scoreviz.engine.marks import Place
from scoreviz.engine.symmetry import SymmetryName
from scoreviz.engine.target import Blank, Layer, Target
from scoreviz.engine.targets import ink_of
from scoreviz.engine.tools import Brush
from scoreviz.ui.canvas import Canvas
from scoreviz.ui.drawing import Drawing
from scoreviz.ui.gaussian_tool import GaussianTool
from scoreviz.ui.move_tool import MoveTool
from scoreviz.ui.pick_tool import PickTool
from scoreviz.ui.polygon_tool import PolygonTool
from scoreviz.ui.session import Session
from scoreviz.ui.text_tool import TextTool
from scoreviz.ui.tool import Tool, drag_tools

NAMES = ("brush", "eraser", "spray", "smooth", "line", "ellipse", "free", "polygon", "gaussian", "text", "move", "pick")
EDITS = 200  # in a sequence
# How often a hand does what; most of it is drags, and many of these begin at a grip.
KINDS = {
    "drag": 30,
    "grip": 20,
    "tool": 12,
    "brush": 5,
    "words": 10,
    "layer": 3,
    "undo": 4,
    "redo": 4,
    "confirm": 4,
    "cancel": 3,
    "step_back": 3,
    "delete": 3,
    "step_to": 4,
    "twice": 3,
}


class Hand:
    """The tools without a window: what Painting does with them."""

    def __init__(self, canvas: Canvas) -> None:
        target = Target((Layer(Blank(), name="Lower"), Layer(Blank(), name="Upper")))
        self.session = Session(Document(target))
        self.page = Drawing(self.session)
        self.text = TextTool(self.page, canvas, lambda _: None)
        self.tools: dict[str, Tool] = {
            **drag_tools(self.page),
            "polygon": PolygonTool(self.page),
            "gaussian": GaussianTool(self.page),
            "text": self.text,
            "move": MoveTool(self.page),
            "pick": PickTool(self.page, lambda _: None, lambda _: None),
        }
        self.tool = self.tools["brush"]
        self.brush = Brush()
        self.session.documentChanged.connect(lambda *_: self.tool.follow())
        self.page.layerChanged.connect(lambda _: self.tool.put_down())

    def drag(self, places: list[Place], alt: bool = False, shift: bool = False) -> None:
        self.tool.brush, self.tool.shift = self.brush, shift
        self.tool.begin(places[0], alt)
        for place in places[1:]:
            self.tool.drag(place)
        self.tool.end()

    def do(self, kind: str, chance: Random) -> None:
        if kind in ("drag", "grip"):
            grips = self.tool.sketch().grips if kind == "grip" else ()
            start = chance.choice(grips)[1] if grips else anywhere(chance)
            self.drag(
                [start, *(anywhere(chance) for _ in range(chance.randint(0, 3)))],
                chance.random() < 0.2,
                chance.random() < 0.2,
            )
        elif kind == "tool":
            self.tool.put_down()
            self.tool = self.tools[chance.choice(NAMES)]
        elif kind == "brush":
            before, self.brush = self.brush, any_brush(chance)
            self.tool.brush = self.brush
            self.tool.follow_brush(before)
        elif kind == "words":
            self.text.field.setText(chance.choice(("a", "Be", "")))
        elif kind == "layer":
            self.page.take(chance.randint(0, 1))
        elif kind in ("undo", "redo"):
            getattr(self.session, kind)()
        elif kind == "step_to":
            self.tool.step_to(chance.choice((-1, 1)))
        elif kind == "twice":
            self.tool.twice(anywhere(chance))
        else:
            getattr(self.tool, kind)()


def anywhere(chance: Random) -> Place:
    return round(chance.uniform(-4, 4), 1), round(chance.uniform(-3, 3), 1)


def any_brush(chance: Random) -> Brush:
    kinds: tuple[SymmetryName, ...] = ("none", "none", "mirror", "radial")
    return Brush(chance.choice((0.1, 0.4)), chance.choice((0.3, 0.9)), chance.choice(kinds), chance.randint(2, 4))


@pytest.fixture(scope="module")
def canvas(qapp: object) -> Iterator[Canvas]:
    made = Canvas()
    yield made
    made.deleteLater()


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 2**32 - 1))
def test_undo_and_redo_pass_through_the_same_documents(qtbot: QtBot, canvas: Canvas, seed: int) -> None:
    hand, chance = Hand(canvas), Random(seed)
    first, history = hand.session.document, hand.session.history
    for kind in chance.choices(tuple(KINDS), tuple(KINDS.values()), k=EDITS):
        hand.do(kind, chance)
    hand.tool.put_down()
    last = hand.session.document
    history.setIndex(history.count())
    seen = [hand.session.document]
    while history.canUndo():
        hand.session.undo()
        assert hand.session.document != seen[-1]  # no step is empty
        seen.append(hand.session.document)
    assert hand.session.document == first
    assert last in seen
    assert len(seen) > EDITS / 20  # the sequence did something
    words, arrays = encode(last)
    assert decode(json.loads(json.dumps(words)), arrays) == last  # a file takes all that a hand can draw
    assert np.isfinite(ink_of(last.target)).all()
    for expected in reversed(seen[:-1]):
        hand.session.redo()
        assert hand.session.document == expected
    assert not history.canRedo()


def test_the_check_sees_a_step_that_undo_does_not_take_back(qtbot: QtBot, canvas: Canvas) -> None:
    hand = Hand(canvas)
    first = hand.session.document
    hand.drag([(0.0, 0.0), (1.0, 1.0)])
    hand.session._document = Document()  # behind the history's back
    hand.drag([(0.0, 0.0), (1.0, 1.0)])
    hand.session.undo()
    assert hand.session.document != first
