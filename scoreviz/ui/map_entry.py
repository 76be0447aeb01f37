"""The key of the map in view: what the colours show, its formula, and a ramp with figures."""

from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen

from scoreviz.engine.document import MapName, ViewName
from scoreviz.engine.field_maps import CLASS_MAPS, DECADES, FLOOR, FieldMap, MapOf, reach, shown_maps
from scoreviz.engine.fields import FieldSnapshot
from scoreviz.engine.line_integral import LIGHT
from scoreviz.engine.palette import Palette
from scoreviz.engine.rivals import NET_A, NET_B
from scoreviz.ui import theme
from scoreviz.ui.figures import percent, significant, whole_percent
from scoreviz.ui.legend_entries import MAP_HEIGHT, Entry
from scoreviz.ui.signed_map import SIGNED, angle_ends, map_shades, signed_shades
from scoreviz.ui.stage import Stage
from scoreviz.ui.surfaces import draw_text, text_width
from scoreviz.wording import mark, tr

RAMP: dict[MapName, int] = {"divergence": 214, "curl": 230}  # as wide as the words below it ask for
_RAMP, _DISC = 170, 17.0
_PADDING, _GAP = 10, 14
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_CENTRE, _MIDDLE = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignVCenter
TITLES: dict[MapName, str] = {
    "density": mark("Density"),
    "log-density": mark("Log density"),
    "model": mark("Density"),
    "magnitude": mark("Magnitude"),
    "angle": mark("Angle"),
    "error": mark("Error"),
    "relative-error": mark("Relative error"),
    "divergence": mark("Divergence"),
    "curl": mark("Curl"),
    "class": mark("Class"),
    "classifier": mark("Class, trained"),
}
_FORMULAS: dict[MapName, str] = {
    "density": mark("pₜ(x), per unit²"),
    "log-density": mark("log₁₀ pₜ(x) over its peak"),
    "magnitude": "|σ s|",
    "angle": mark("strokes along it; bright: to the upper left"),
    "error": "|σ (sθ − s)|",
    "relative-error": f"|sθ − s| / |s|, |σ s| ≥ {FLOOR:g}",
    "divergence": "σ² ∇·s",
    "curl": "σ² (∂₁s₂ − ∂₂s₁)",
}
_HOW = {"energy": mark("exp(−E), summed to 1 on the page"), "ode": mark("log p along the flow (ODE), per unit²")}
_SHORT_HOW = {"energy": "exp(−E)", "ode": mark("log p along the flow")}
_ENDS: dict[MapName, tuple[str, str]] = {
    "divergence": (mark("together"), mark("apart")),
    "curl": (mark("clockwise"), mark("anticlockwise")),
}
_WHOSE: dict[tuple[MapOf, ...], str] = {
    ("true",): mark("of the true field"),
    ("learned",): mark("of the learned field"),
    ("difference",): mark("learned − true"),
    ("true", "learned"): mark("of each field"),
}
_BOTH = mark("of each network")
_CLASSES: dict[tuple[MapOf, ...], str] = {
    ("true",): mark("p({part} | x), exact by Bayes’ rule"),
    ("learned",): mark("q({part} | x), a trained classifier"),
    ("true", "learned"): mark("p({part} | x), exact; at the right a classifier’s"),
}
WAITS = mark("Classes: a moment…")
NO_CURL = mark("The true field has no curl: it is a gradient")
_NOTHING: dict[MapName, str] = {
    "curl": NO_CURL,
    "density": mark("A score network has no density"),
    "log-density": mark("A score network has no density"),
    "model": mark("The model’s density is the learned field’s: see Learned"),
    "error": mark("An error is the learned field’s: see Learned"),
    "relative-error": mark("An error is the learned field’s: see Learned"),
}


@dataclass(frozen=True)
class MapKey:
    """What the key says of a map.

    Args:
        kind, of: what it shows, and whose.
        under_arrows: whether the colours are quieter for the arrows' sake.
        peak: the density's, in figures.
        formula: the second line.
        note: said instead of everything else where there is nothing to show.
        pair: whose it is where two networks are seen side by side, or "".
        title: the first line, where it is another than the map's name and whose it is.
        tick: a place on the ramp that is marked, 0 to 1; or None.
    """

    kind: MapName = "density"
    of: tuple[MapOf, ...] = ("true",)
    under_arrows: bool = True
    peak: str = ""
    formula: str = ""
    note: str = ""
    pair: str = ""
    title: str = ""
    tick: float | None = None

    @property
    def words(self) -> str:
        """The first line."""
        if self.note or self.title:
            return self.note or self.title
        whose = mark("of the data") if self.kind in ("density", "log-density") else _WHOSE.get(self.of, "")
        if self.kind in ("error", "relative-error"):
            whose = _WHOSE["learned",]
        title, of = tr(TITLES[self.kind]), self.pair or tr(whose)
        return tr("{map} {whose}", "such as Density of the data", map=title, whose=of)


def map_key(stage: Stage) -> MapKey:
    """Return the key of what a stage's colours show."""
    kind, fields = stage.overlays.map, stage.fields
    view: ViewName = "learned" if stage.compares else stage.view  # on either side of the divider
    of: tuple[MapOf, ...] = shown_maps(kind, view)
    if kind == "density":
        of = ("true",) if stage.true_area is not None and not stage.compares else ()
    if not of or fields is None:
        return MapKey(kind, note=tr(_NOTHING.get(kind, "")))
    if kind in SIGNED and stage.overlays.heat and fields.request.map != kind:
        note = tr("{map}: being worked out…", map=tr(TITLES[kind]))  # on a large page that takes a second
        return MapKey(kind, note=note)
    if kind in CLASS_MAPS:
        return _class_key(stage, fields, of)
    if kind != "model":
        peak = significant(fields.peak, 2) if kind == "density" else ""
        pair = tr(_BOTH) if stage.compares else ""
        return MapKey(kind, of, stage.overlays.arrows, peak, tr(_FORMULAS[kind]), pair=pair)
    made = tuple(shown for shown in fields.maps if shown.kind == "model")
    return _model_key(made, MapKey(kind, of, stage.overlays.arrows), fields.request.note, stage.compares)


def _model_key(made: tuple[FieldMap, ...], key: MapKey, said: str, compares: bool) -> MapKey:
    """Return the key of a model's density, or of those of two networks, each over its own peak."""
    if not made:
        return MapKey(key.kind, note=said or tr("The model’s density: a moment…"))
    formula = said or _formula_of(made)
    if any(one.stale for one in made):
        formula = tr("Earlier weights or noise. {formula}", formula=formula)
    peaks = [significant(one.peak, 2) for one in made]
    if not compares:
        return replace(key, peak=peaks[0], formula=formula)
    if len(made) > 1:
        first, second = (f"{tr(name)} {peak}" for name, peak in zip((NET_A, NET_B), peaks, strict=True))
        return replace(key, peak=tr("{a}, {b}", a=first, b=second), formula=formula, pair=tr(_BOTH))
    name = tr(NET_A if made[0].side == "left" else NET_B)
    return replace(key, peak=peaks[0], formula=formula, pair=tr("of {network} alone", network=name))


def _formula_of(made: tuple[FieldMap, ...]) -> str:
    """Return how a model's density was worked out, or those of two networks."""
    hows = tuple(dict.fromkeys(_HOW[one.how] for one in made))
    if len(hows) == 1:
        return tr(hows[0])
    first, second = (f"{tr(name)}: {tr(_SHORT_HOW[one.how])}" for name, one in zip((NET_A, NET_B), made, strict=False))
    return tr("{a}, {b}", a=first, b=second)


def _class_key(stage: Stage, fields: FieldSnapshot, of: tuple[MapOf, ...]) -> MapKey:
    """Return the key of the probability of a part: whose it is, and how large it is before anything is seen."""
    kind, made = stage.overlays.map, [shown for shown in fields.maps if shown.kind in CLASS_MAPS and shown.of in of]
    about = made[-1].about if made else None
    if about is None:
        return MapKey(kind, note=fields.map_note or tr(WAITS))
    shown: tuple[MapOf, ...] = tuple(one.of for one in made)
    formula = fields.map_note or _prior_words(about.name, about.prior, about.right)
    title = tr(_CLASSES[shown], part=about.name)
    return MapKey(kind, shown, stage.overlays.arrows, "100 %", formula, title=title, tick=about.prior)


def _prior_words(part: str, prior: float, right: float | None) -> str:
    own = {"part": part, "prior": whole_percent(prior), "share": percent(right)}
    if right is None:
        return tr("tick: p({part}) = {prior}", **own)
    return tr("tick: p({part}) = {prior}; names the part as Bayes’ rule does at {share} of points", **own)


class MapEntry(Entry):
    """The ramp of a map with its figures; where there is nothing to be coloured, why."""

    name, words = "map", mark("Map")

    def __init__(self) -> None:
        self.key = MapKey()
        super().__init__()

    def set_key(self, key: MapKey) -> None:
        """Show the key of another map."""
        if key == self.key:
            return
        self.key, self.words = key, key.words
        self.set_shown(self.isChecked())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(map_width(self.key), MAP_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._face.show(self.isChecked(), self.key, self.warmth)

    def paint_entry(self, painter: QPainter, palette: Palette) -> None:
        paint_map_key(painter, palette, self.key)


def map_width(key: MapKey) -> int:
    """Return how wide the key of a map is."""
    if key.note:
        return 2 * _PADDING + text_width("strong note", key.note)
    words = max(text_width("strong note", key.words), text_width("note", key.formula))
    return 2 * _PADDING + words + _GAP + _ramp_width(key)


def _ramp_width(key: MapKey) -> int:
    return round(2 * _DISC) if key.kind == "angle" else RAMP.get(key.kind, _RAMP)


def paint_map_key(painter: QPainter, palette: Palette, key: MapKey) -> None:
    """Paint the key of a map: words at the left, colours with their figures at the right."""
    whole, wide = map_width(key), _ramp_width(key)
    if key.note:
        room, flags = QRectF(0, 0, whole, MAP_HEIGHT), Qt.AlignmentFlag.AlignCenter
        draw_text(painter, "strong note", palette.ink, room, flags, key.note)
        return
    name = QRectF(_PADDING, 6, whole - 2 * _PADDING - wide, 18)
    draw_text(painter, "strong note", palette.ink, name, _MIDDLE, key.words)
    draw_text(painter, "note", palette.ink2, name.translated(0, 15), _MIDDLE, key.formula)
    ramp = QRectF(whole - _PADDING - wide, name.center().y() - 5, wide, 10)
    if key.kind == "angle":
        paint_disc(painter, palette, key.under_arrows, QPointF(ramp.center().x(), MAP_HEIGHT / 2))
        return
    paint_ramp_of(painter, palette, key, ramp)
    below = QRectF(ramp.left(), ramp.bottom() + 1, wide, 18)
    for side, words in zip((_LEFT, _CENTRE, _RIGHT), figures_of(key), strict=True):
        draw_text(painter, "note", palette.ink2, below, side, words)


def paint_ramp_of(painter: QPainter, palette: Palette, key: MapKey, ramp: QRectF) -> None:
    """Paint the colours of a map, a strip for each of the fields it is of."""
    high = ramp.height() / len(key.of)
    for k, of in enumerate(key.of):
        strip = QRectF(ramp.left(), ramp.top() + k * high, ramp.width(), high)
        _paint_shades(painter, palette, key.kind, of, key.under_arrows, strip)
    painter.setPen(QPen(QColor(palette.line), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(ramp, 2.0, 2.0)
    if key.tick is not None:
        mark = ramp.left() + key.tick * ramp.width()
        painter.fillRect(QRectF(mark - 1.0, ramp.top() - 3.0, 2.0, ramp.height() + 6.0), QColor(palette.ink))


def figures_of(key: MapKey) -> tuple[str, str, str]:
    """Return what is written under a ramp: at its left end, in its middle and at its right end."""
    end = significant(reach(key.kind, key.of[0]), 1)
    if key.kind in SIGNED:
        low, high = _ENDS[key.kind]
        return f"−{end} {tr(low)}", "0", f"{tr(high)} {end}"
    if key.kind == "log-density":
        return f"−{DECADES:g}", f"−{DECADES / 2:g}", "0"
    if key.kind == "relative-error":
        return "0", "", tr("100 % or more")
    if key.kind == "error":
        return "0", "", tr("one noise draw or more")
    return "0", "", key.peak or tr("{value} or more", value=end)


def _paint_shades(
    painter: QPainter, palette: Palette, kind: MapName, of: MapOf, under_arrows: bool, place: QRectF
) -> None:
    made = signed_shades if kind in SIGNED else map_shades
    shades = made(palette, kind, of, under_arrows)
    painter.drawImage(place, QImage(shades.data, len(shades), 1, 4 * len(shades), QImage.Format.Format_RGB32))


def paint_disc(painter: QPainter, palette: Palette, under_arrows: bool, middle: QPointF, radius: float = _DISC) -> None:
    """Paint a disc whose every spoke has the shade of an arrow that points that way."""
    dark, bright = angle_ends(palette, under_arrows)
    light = np.degrees(np.arctan2(LIGHT[1], LIGHT[0]))
    box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
    painter.setPen(Qt.PenStyle.NoPen)
    for k in range(72):
        angle = 5.0 * k
        facing = (1.0 + np.cos(np.radians(angle + 2.5 - light))) / 2.0
        painter.setBrush(theme.blend(dark, bright, float(facing)))
        painter.drawPie(box, round(16 * angle), 16 * 5)
    painter.setPen(QPen(QColor(palette.line), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)
    painter.setPen(Qt.PenStyle.NoPen)
