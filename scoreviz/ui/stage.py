"""What the canvas's still layers are painted from: one frozen value, so that equal stages are painted once."""

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from scoreviz.engine.document import Overlays, ViewName
from scoreviz.engine.fields import FieldSnapshot
from scoreviz.engine.palette import DARK, Colour, Palette
from scoreviz.engine.rivals import HEADS
from scoreviz.ui.camera import Camera
from scoreviz.wording import tr

STALE_OPACITY = 0.38  # of the learned parts while they answer an earlier drawing


@dataclass(frozen=True)
class Stage:
    """The fields, the choice of what to show of them, and from where.

    Args:
        camera: in device pixels.
        unit: device pixels to one pixel of an arrow's or a point's measures.
        enlarged: how much larger than usual arrows and points are, as for a projector.
        split: where the divider stands, as a share of the width.
        hidden: which of "true", "learned" and "difference" are left out where all three are shown.
        stale: whether the learned field is about an earlier drawing.
        rivals: what two networks side by side are called.
    """

    camera: Camera = field(default_factory=Camera)
    unit: float = 1.0
    palette: Palette = DARK
    fields: FieldSnapshot | None = None
    overlays: Overlays = field(default_factory=Overlays)
    split: float = 0.5
    hidden: frozenset[str] = frozenset()
    stale: bool = False
    rivals: tuple[str, str] = HEADS
    enlarged: float = 1.0

    @property
    def view(self) -> ViewName:
        """The view that can be shown: without a learned field, all there is to see is the true one."""
        learned = self.fields is not None and self.fields.learned is not None
        return self.overlays.view if learned else "true"

    @property
    def whole(self) -> QRectF:
        """The drawing area."""
        return QRectF(0.0, 0.0, self.camera.width, self.camera.height)

    @property
    def compares(self) -> bool:
        """Whether two networks are shown, net A left of the divider and net B right of it."""
        return self.view == "split" and self.fields is not None and self.fields.rival is not None

    @property
    def halves(self) -> tuple[str, str]:
        """What the two sides of the divider are called."""
        return self.rivals if self.compares else (tr("True"), tr("Learned"))

    @property
    def dragged(self) -> bool:
        """Whether a hand drags the noise level: then edges need not be smooth."""
        return self.fields is not None and self.fields.request.quick

    @property
    def true_area(self) -> QRectF | None:
        """Where the true field is shown, or the first of two networks; or None."""
        if self.view == "split":
            return QRectF(0.0, 0.0, self.divider, self.camera.height)
        return self.whole if self.view in ("true", "both") else None

    @property
    def learned_area(self) -> QRectF | None:
        """Where the learned field is shown, or the second of two networks; or None."""
        if self.view == "split":
            return QRectF(self.divider, 0.0, self.camera.width - self.divider, self.camera.height)
        return self.whole if self.view in ("learned", "both") else None

    @property
    def ratio(self) -> float:
        """Device pixels to a logical pixel."""
        return self.unit / self.enlarged

    @property
    def divider(self) -> float:
        """Where the divider stands, whole pixels from the left."""
        return float(round(self.split * self.camera.width))

    @property
    def learned_opacity(self) -> float:
        """How strongly the learned parts are drawn."""
        return STALE_OPACITY if self.stale else 1.0


def tinted(colour: Colour, opacity: float) -> QColor:
    """Return a palette colour at an opacity from 0 to 1."""
    tint = QColor(colour)
    tint.setAlphaF(opacity)
    return tint
