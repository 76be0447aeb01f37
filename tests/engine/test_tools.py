"""What a drag leaves, by tool."""

import pytest

from scoreviz.engine.marks import Fill, Smoothing, Stroke
from scoreviz.engine.tools import Brush, DragToolName, marks_of

DRAG = ((0.0, 0.0), (0.5, 0.7), (1.0, 0.5))


@pytest.mark.parametrize(
    ("tool", "soft", "erase"), [("brush", False, False), ("spray", True, False), ("eraser", False, True)]
)
def test_brushes_leave_the_whole_path(tool: DragToolName, soft: bool, erase: bool) -> None:
    assert marks_of(tool, DRAG, Brush(0.3, 0.5)) == (Stroke(DRAG, 0.3, 0.5, erase, soft),)


def test_a_line_goes_from_the_first_place_to_the_last() -> None:
    assert marks_of("line", DRAG, Brush(), erase=True) == (Stroke((DRAG[0], DRAG[2]), erase=True),)


def test_an_ellipse_fills_its_box_and_a_slip_leaves_nothing() -> None:
    (mark,) = marks_of("ellipse", DRAG, Brush())
    assert isinstance(mark, Fill)
    xs, ys = zip(*mark.outlines[0], strict=True)
    assert (min(xs), max(xs), min(ys), max(ys)) == pytest.approx((0.0, 1.0, 0.0, 0.5))
    assert marks_of("ellipse", DRAG[:1], Brush()) == ()
    assert marks_of("free", DRAG[:2], Brush()) == ()
    assert marks_of("free", DRAG, Brush()) == (Fill((DRAG,)),)


def test_smoothing_and_symmetry() -> None:
    assert marks_of("smooth", DRAG, Brush(0.4, 0.3)) == (Smoothing(DRAG, 0.4, 0.3),)
    assert len(marks_of("brush", DRAG, Brush(symmetry="mirror"))) == 2
    assert len(marks_of("brush", DRAG, Brush(symmetry="radial", folds=7))) == 7
