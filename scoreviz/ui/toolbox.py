"""The tools by name: what each is called, its key and its picture, in the families in which the strip shows them.

Titles and tips are only marked: what shows them translates them.
"""

from dataclasses import dataclass

from scoreviz.wording import mark


@dataclass(frozen=True)
class ToolFace:
    """One tool as it is offered."""

    name: str
    title: str
    key: str
    icon: str
    tip: str


@dataclass(frozen=True)
class Family:
    """Tools that share one place in the strip."""

    title: str
    faces: tuple[ToolFace, ...]


MOVE_TIP = mark(
    "Pick shapes, or select ink; move, scale and turn it\n"
    "A copied shape is its own ink: what was erased or smoothed there stays behind"
)
FAMILIES = (
    Family(
        mark("Paint"),
        (
            ToolFace("brush", mark("Brush"), "B", "brush", mark("Paint density; Shift draws straight, Alt erases")),
            ToolFace("spray", mark("Spray"), "A", "spray-can", mark("Paint softly; where it passes twice it piles up")),
            ToolFace("smooth", mark("Smooth"), "M", "droplet", mark("Blur what lies under it")),
            ToolFace("pick", mark("Pick up"), "I", "pipette", mark("Take the strength of the ink under the pointer")),
        ),
    ),
    Family(mark("Erase"), (ToolFace("eraser", mark("Eraser"), "E", "eraser", mark("Take density away")),)),
    Family(
        mark("Shapes"),
        (
            ToolFace("line", mark("Line"), "D", "slash", mark("Paint a straight line")),
            ToolFace("ellipse", mark("Ellipse"), "C", "circle", mark("Fill an ellipse from corner to corner")),
            ToolFace("polygon", mark("Polygon"), "Y", "pentagon", mark("Fill a polygon, corner by corner")),
            ToolFace("free", mark("Free shape"), "F", "lasso", mark("Fill a shape drawn by hand")),
        ),
    ),
    Family(
        mark("Gaussian"),
        (ToolFace("gaussian", mark("Gaussian"), "G", "gaussian", mark("Place a Gaussian and shape it by its grips")),),
    ),
    Family(mark("Words"), (ToolFace("text", mark("Words"), "W", "type", mark("Write a word as density")),)),
    Family(mark("Move"), (ToolFace("move", mark("Move"), "V", "move", MOVE_TIP),)),
    Family(
        mark("Probe"),
        (ToolFace("probe", mark("Probe"), "P", "crosshair", mark("Drag a noisy point and see where it came from")),),
    ),
    Family(
        mark("Points"),
        (
            ToolFace(
                "particle",
                mark("Take a point"),
                "K",
                "particle",
                mark("Take its step apart, or let it go on elsewhere"),
            ),
            ToolFace("drop", mark("Drop points"), "Q", "drop-points", mark("Drop new points into the run")),
        ),
    ),
    Family(mark("Hand"), (ToolFace("hand", mark("Hand"), "H", "hand", mark("Move the page; the wheel zooms")),)),
)
FACES = tuple(face for family in FAMILIES for face in family.faces)
