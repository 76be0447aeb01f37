"""The tools by name: what each is called, its key and its picture, in the families in which the strip shows them."""

from dataclasses import dataclass


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


MOVE_TIP = (
    "Pick shapes, or select ink; move, scale and turn it\n"
    "A copied shape is its own ink: what was erased or smoothed there stays behind"
)
FAMILIES = (
    Family(
        "Paint",
        (
            ToolFace("brush", "Brush", "B", "brush", "Paint density; Shift draws straight, Alt erases"),
            ToolFace("spray", "Spray", "A", "spray-can", "Paint softly; where it passes twice it piles up"),
            ToolFace("smooth", "Smooth", "M", "droplet", "Blur what lies under it"),
            ToolFace("pick", "Pick up", "I", "pipette", "Take the strength of the ink under the pointer"),
        ),
    ),
    Family("Erase", (ToolFace("eraser", "Eraser", "E", "eraser", "Take density away"),)),
    Family(
        "Shapes",
        (
            ToolFace("line", "Line", "D", "slash", "Paint a straight line"),
            ToolFace("ellipse", "Ellipse", "C", "circle", "Fill an ellipse from corner to corner"),
            ToolFace("polygon", "Polygon", "Y", "pentagon", "Fill a polygon, corner by corner"),
            ToolFace("free", "Free shape", "F", "lasso", "Fill a shape drawn by hand"),
        ),
    ),
    Family(
        "Gaussian", (ToolFace("gaussian", "Gaussian", "G", "gaussian", "Place a Gaussian and shape it by its grips"),)
    ),
    Family("Words", (ToolFace("text", "Words", "W", "type", "Write a word as density"),)),
    Family("Move", (ToolFace("move", "Move", "V", "move", MOVE_TIP),)),
    Family("Probe", (ToolFace("probe", "Probe", "P", "crosshair", "Drag a noisy point and see where it came from"),)),
    Family(
        "Points",
        (
            ToolFace("particle", "Take a point", "K", "particle", "Take its step apart, or let it go on elsewhere"),
            ToolFace("drop", "Drop points", "Q", "drop-points", "Drop new points into the run"),
        ),
    ),
    Family("Hand", (ToolFace("hand", "Hand", "H", "hand", "Move the page; the wheel zooms"),)),
)
FACES = tuple(face for family in FAMILIES for face in family.faces)
