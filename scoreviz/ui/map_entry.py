"""The key of curl and divergence: what the colours show, its formula, and a ramp with its ends."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from scoreviz.engine.document import MapName, ViewName
from scoreviz.engine.field_maps import MapOf, reach, shown_maps
from scoreviz.engine.palette import Palette
from scoreviz.ui.figures import significant
from scoreviz.ui.legend_entries import MAP_HEIGHT, Entry
from scoreviz.ui.signed_map import signed_shades
from scoreviz.ui.surfaces import draw_text, text_width

RAMP = {"density": 0, "divergence": 214, "curl": 230}  # as wide as the words below it ask for
_PADDING, _GAP = 10, 14
_LEFT, _RIGHT, _CENTRE, _MIDDLE = (
    Qt.AlignmentFlag.AlignLeft,
    Qt.AlignmentFlag.AlignRight,
    Qt.AlignmentFlag.AlignHCenter,
    Qt.AlignmentFlag.AlignVCenter,
)
_FORMULAS = {"divergence": "σ² ∇·s", "curl": "σ² (∂₁s₂ − ∂₂s₁)", "density": ""}
_ENDS = {"divergence": ("together", "apart"), "curl": ("clockwise", "anticlockwise"), "density": ("", "")}
_WHOSE: dict[tuple[MapOf, ...], str] = {
    ("true",): "of the true field",
    ("learned",): "of the learned field",
    ("difference",): "learned − true",
    ("true", "learned"): "of each field",
}
NO_CURL = "The true field has no curl: it is a gradient"


class MapEntry(Entry):
    """The ramp of a map with a sign; where there is nothing to be coloured, why."""

    name, words = "map", "Map"

    def __init__(self) -> None:
        self._kind: MapName = "density"
        self._of: tuple[MapOf, ...] = ()
        self._under_arrows = True
        super().__init__()

    def set_map(self, kind: MapName, view: ViewName, under_arrows: bool) -> None:
        """Show the key of a map in a view."""
        self._kind, self._of, self._under_arrows = kind, shown_maps(kind, view), under_arrows
        self.words = f"{kind.capitalize()} {_WHOSE[self._of]}" if self._of else NO_CURL
        self.set_shown(self.isChecked())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = max(text_width("strong note", self.words), text_width("note", _FORMULAS[self._kind]))
        ramp = _GAP + RAMP[self._kind] if self._of else 0
        return QSize(2 * _PADDING + words + ramp, MAP_HEIGHT)

    def paint_entry(self, painter: QPainter, palette: Palette) -> None:
        wide = RAMP[self._kind]
        name = QRectF(_PADDING, 6, self.width() - 2 * _PADDING - wide, 18)
        if not self._of:
            draw_text(
                painter, "strong note", palette.ink, QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.words
            )
            return
        draw_text(painter, "strong note", palette.ink, name, _MIDDLE, self.words)
        draw_text(painter, "note", palette.ink2, name.translated(0, 15), _MIDDLE, _FORMULAS[self._kind])
        ramp = QRectF(self.width() - _PADDING - wide, name.center().y() - 5, wide, 10)
        for k, of in enumerate(self._of):
            strip = QRectF(ramp.left(), ramp.top() + k * 10 / len(self._of), wide, 10 / len(self._of))
            _paint_shades(painter, palette, self._kind, of, self._under_arrows, strip)
        painter.setPen(QPen(QColor(palette.line), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(ramp, 2.0, 2.0)
        self._paint_ends(painter, palette, QRectF(ramp.left(), ramp.bottom() + 1, wide, 18))

    def _paint_ends(self, painter: QPainter, palette: Palette, below: QRectF) -> None:
        end = significant(reach(self._kind, self._of[0]), 1)
        low, high = _ENDS[self._kind]
        draw_text(painter, "note", palette.ink2, below, _LEFT, f"−{end} {low}")
        draw_text(painter, "note", palette.ink2, below, _CENTRE, "0")
        draw_text(painter, "note", palette.ink2, below, _RIGHT, f"{high} {end}")


def _paint_shades(
    painter: QPainter, palette: Palette, kind: MapName, of: MapOf, under_arrows: bool, place: QRectF
) -> None:
    shades = signed_shades(palette, kind, of, under_arrows)
    painter.drawImage(place, QImage(shades.data, len(shades), 1, 4 * len(shades), QImage.Format.Format_RGB32))
