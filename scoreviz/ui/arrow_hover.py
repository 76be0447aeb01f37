"""The arrow under a resting pointer: it thickens, and what the two fields say there is read out beside it."""

from dataclasses import replace
from functools import partial

import numpy as np
from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPen

from scoreviz.engine.document import UnitName
from scoreviz.engine.fields import LEAST_UNIT
from scoreviz.engine.glyph import SHORTEST, Glyph
from scoreviz.engine.marks import Place
from scoreviz.engine.palette import Colour, Palette
from scoreviz.engine.readings import readings
from scoreviz.engine.rivals import HEADS
from scoreviz.ui import figures, probe_figures, theme
from scoreviz.ui.arrows import shown_arrows
from scoreviz.ui.legend_entries import paint_arrow
from scoreviz.ui.stage import Stage
from scoreviz.ui.surfaces import draw_text, text_width
from scoreviz.wording import tr

REST_MS = 120  # a pointer on its way elsewhere, or about to paint, asks nothing
REACH = 5.0  # pixels from an arrow that count as on it
NEIGHBOURS = 2  # nodes to each side whose arrows may reach the pointer
THICKER = Glyph(1.7, 1.35, 1.5)  # times the measures of an arrow
LINE, SIDE, AWAY = 18.0, 11.0, 18.0  # pixels: height of a row, padding, from the arrow to the card
_MIDDLE, _RIGHT = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight

Node = tuple[int, int]  # row and column of the grid of arrows
Row = tuple[str, Colour, str, float]  # name, its colour, figures, opacity
Line = tuple[str, list[Row]]  # a unit, and what each field says in it
UNITS: tuple[tuple[UnitName, str], ...] = (("x0", "x̂₀"), ("eps", "ε̂"), ("v", "v"))
GAP = 14.0  # pixels between columns


class ArrowHover(QObject):
    """Knows which arrow is meant; stages are in logical pixels, as the pointer is.

    Signals:
        changed(): an arrow is brought out, or no longer.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._place: QPointF | None = None
        self._node: Node | None = None
        self._rests = QTimer(self, singleShot=True, interval=REST_MS)
        self._rests.timeout.connect(self._bring_out)
        self._out = False
        self._held_back = False

    def hold_back(self, held: bool) -> None:
        """Bring nothing out while a tool has grips out: a card would lie over them."""
        self._held_back = held
        if held:
            self._mean(None)

    def follow(self, stage: Stage, place: QPointF | None) -> None:
        """Follow the pointer; None while it is busy or elsewhere."""
        self._place = place
        self._mean(None if place is None or self._held_back else arrow_at(stage, place))

    @property
    def is_out(self) -> bool:
        """Whether an arrow is brought out; asked in every frame, so that a stage is made only where it is."""
        return self._out

    def paint(self, painter: QPainter, stage: Stage) -> None:
        """Paint the arrow and its values, as they are now: the fields may have changed under a pointer at rest."""
        node = arrow_at(stage, self._place) if self._out and self._place is not None else None
        if node is None:
            return
        one = _window(stage, slice(node[0], node[0] + 1), slice(node[1], node[1] + 1))
        around = _paint_thick(painter, one)
        _paint_card(painter, stage, around, rows_of(one), lines_of(one))

    def _mean(self, node: Node | None) -> None:
        """Bring out another arrow, once the pointer rests, or none."""
        if node == self._node:
            return
        self._node = node
        was, self._out = self._out, False
        self._rests.stop()
        if node is not None:
            self._rests.start()
        if was:
            self.changed.emit()

    def _bring_out(self) -> None:
        self._out = True
        self.changed.emit()


def arrow_at(stage: Stage, place: QPointF) -> Node | None:
    """Return the node whose arrow is under the pointer, the nearest of those within reach."""
    if stage.fields is None or not stage.overlays.arrows or stage.overlays.shows != "score":
        return None
    xs, ys = stage.fields.request.xs, stage.fields.request.ys
    x, y = stage.camera.to_world(place.x(), place.y())
    rows, columns = _near(ys, y), _near(xs, x)
    if stage.fields.at is not None:
        rows, columns = slice(0, 1), slice(0, stage.fields.at.shape[1])
    near = _window(stage, rows, columns)
    best, found = REACH, None
    for arrows in shown_arrows(near):
        if arrows.area.contains(place):
            away = _distances(arrows.tails, arrows.offsets, np.array((place.x(), place.y())))
            nearest = int(away.argmin()) if away.size else -1
            if nearest >= 0 and away[nearest] <= best:
                best, found = float(away[nearest]), nearest
    if found is None:
        return None
    row, column = divmod(found, columns.stop - columns.start)
    return rows.start + row, columns.start + column


def rows_of(one: Stage) -> list[Row]:
    """Return what is read out at the only node of a stage: the two vectors, and their gap where it is drawn."""
    fields, palette = one.fields, one.palette
    assert fields is not None
    rows: list[Row] = [(tr("True"), palette.true, _vector(fields.true[0, 0]), 1.0)]
    if fields.learned is not None:
        opacity = one.learned_opacity
        name = tr("Learned") if fields.rival is None else tr(HEADS[0])
        rows.append((name, palette.learned, _vector(fields.learned[0, 0]), opacity))
        if fields.rival is not None:
            rows.append((tr(HEADS[1]), palette.learned, _vector(fields.rival[0, 0]), opacity))
        if one.view in ("both", "difference"):
            gap = float(np.linalg.norm(fields.learned[0, 0] - fields.true[0, 0]))
            rows.append((tr("Difference"), palette.difference, figures.signed(gap), opacity))
    return rows


def lines_of(one: Stage) -> list[Line]:
    """Return what follows at the only node of a stage: the clean point, the noise, the velocity, of each field."""
    assert one.fields is not None
    palette, level, opacity = one.palette, one.fields.level, one.learned_opacity
    names = (tr("True"), *((tr("Learned"), "") if one.fields.rival is None else map(tr, HEADS)))
    inks, opacities = (palette.true, palette.learned, palette.learned), (1.0, opacity, opacity)
    said = [said for said in zip(names, inks, readings(one.fields), opacities, strict=False) if said[2] is not None]
    return [
        (letter, [(name, ink, _written(unit, found[unit], level), how) for name, ink, found, how in said if found])
        for unit, letter in UNITS
        if said
    ]


def unit_of(stage: Stage) -> str:
    """Return what the figures are in: the noise times the score; at the data, where there is none, its floor."""
    fields = stage.fields
    at_floor = fields is not None and fields.level <= LEAST_UNIT
    return tr("{factor} × score", factor=LEAST_UNIT if at_floor else "σ")


def _near(axis: np.ndarray, at: float) -> slice:
    middle = int(np.searchsorted(axis, at))
    return slice(max(middle - NEIGHBOURS - 1, 0), min(middle + NEIGHBOURS + 1, len(axis)))


def _window(stage: Stage, rows: slice, columns: slice) -> Stage:
    """A stage with only some of the nodes."""
    fields = stage.fields
    assert fields is not None
    request = replace(fields.request, xs=fields.request.xs[columns], ys=fields.request.ys[rows])
    few = replace(
        fields,
        request=request,
        true=fields.true[rows, columns],
        learned=None if fields.learned is None else fields.learned[rows, columns],
        rival=None if fields.rival is None else fields.rival[rows, columns],
        presence=fields.presence[rows, columns],
        at=None if fields.at is None else fields.at[rows, columns],
    )
    return replace(stage, fields=few)


def _distances(tails: np.ndarray, offsets: np.ndarray, place: np.ndarray) -> np.ndarray:
    """From a point to each arrow ``[N]``; infinitely far from those that are not drawn."""
    square = (offsets**2).sum(axis=1)
    along = ((place - tails) * offsets).sum(axis=1) / np.maximum(square, 1e-9)
    foot = tails + np.clip(along, 0.0, 1.0)[:, None] * offsets
    away = np.hypot(*(place - foot).T)
    return np.where(square >= SHORTEST**2, away, np.inf)


def _paint_thick(painter: QPainter, one: Stage) -> QRectF:
    """Paint the arrows of the only node, and return what they cover."""
    around = QRectF()
    for arrows in shown_arrows(one):
        tail, tip = QPointF(*arrows.tails[0]), QPointF(*(arrows.tails[0] + arrows.offsets[0]))
        glyph = arrows.glyph
        thick = Glyph(
            glyph.shaft * THICKER.shaft, glyph.head_length * THICKER.head_length, glyph.head_width * THICKER.head_width
        )
        painter.save()
        painter.setClipRect(arrows.area)
        paint_arrow(painter, arrows.colour, thick, tail, tip)
        painter.restore()
        around |= QRectF(tail, tip).normalized().adjusted(-1, -1, 1, 1)
    return around


def _paint_card(painter: QPainter, stage: Stage, around: QRectF, rows: list[Row], lines: list[Line]) -> None:
    palette, unit = stage.palette, unit_of(stage)
    names = max(text_width("strong note", name) for name, *_ in rows)
    values = max(text_width("value", value) for _, _, value, _ in rows)
    columns, wide = _columns(lines)
    width = max(names + GAP + values, text_width("note", unit), wide) + 2 * SIDE
    size = width, LINE * (len(rows) + 1 + len(lines)) + 12
    card = _beside(around, size[0], size[1], stage)
    _paint_surface(painter, palette, card)
    line = QRectF(card.left() + SIDE, card.top() + 6, card.width() - 2 * SIDE, LINE)
    draw_text(painter, "note", palette.ink2, line, _MIDDLE, unit)
    for name, colour, value, opacity in rows:
        line.translate(0, LINE)
        painter.setOpacity(opacity)
        draw_text(painter, "strong note", colour, line, _MIDDLE, name)
        draw_text(painter, "value", palette.ink, line, _MIDDLE | _RIGHT, value)
    painter.setOpacity(1.0)
    for letter, found in lines:
        line.translate(0, LINE)
        _paint_line(painter, palette, line, letter, found, columns)
    painter.setOpacity(1.0)


def _columns(lines: list[Line]) -> tuple[list[int], float]:
    """Return how wide the columns of the units are, and all of them together."""
    values = zip(*([text_width("note", value) for _, _, value, _ in found] for _, found in lines), strict=True)
    columns = [max(column) for column in values]
    letters = max((text_width("note", letter) for letter, _ in lines), default=0)
    return columns, letters + sum(columns) + GAP * len(columns)


def _paint_line(
    painter: QPainter, palette: Palette, line: QRectF, letter: str, found: list[Row], columns: list[int]
) -> None:
    """Paint a unit, and from the right what each field says in it, in the field's colour."""
    draw_text(painter, "note", palette.ink2, line, _MIDDLE, letter)
    place = QRectF(line)
    for (_, ink, value, opacity), wide in zip(reversed(found), reversed(columns), strict=True):
        painter.setOpacity(opacity)
        draw_text(painter, "note", ink, place, _MIDDLE | _RIGHT, value)
        painter.setOpacity(1.0)
        place.setRight(place.right() - wide - GAP)


def _beside(around: QRectF, width: float, height: float, stage: Stage) -> QRectF:
    """A card at the right of the arrow, at its left where there is no room, never over it."""
    area = stage.whole
    right = around.right() + AWAY
    left = right if right + width <= area.right() - 8 else around.left() - AWAY - width
    top = min(max(around.center().y() - height / 2, 8.0), area.bottom() - height - 8)
    return QRectF(round(left), round(top), width, height)


def _paint_surface(painter: QPainter, palette: Palette, card: QRectF) -> None:
    painter.setPen(QPen(QColor(palette.strong_line), 1.0))
    painter.setBrush(QColor(palette.surface))
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), theme.CONTROL, theme.CONTROL)
    painter.setPen(Qt.PenStyle.NoPen)


def _written(unit: UnitName, value: Place, level: float) -> str:
    write = probe_figures.vector if unit != "x0" else partial(probe_figures.place, level=level)
    return f"{write(value[0])}, {write(value[1])}"


def _vector(value: np.ndarray) -> str:
    return f"{figures.signed(float(value[0]))}, {figures.signed(float(value[1]))}"
