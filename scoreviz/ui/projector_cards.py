"""What floats over the canvas for a projector: the sentence at the lower right, the key at the lower left.

``Caption(canvas)``  set_text(str)        ``FarKey(canvas)``  show_stage(Stage)
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from scoreviz.ui import theme
from scoreviz.ui.explained import explained
from scoreviz.ui.figure_key import Row, glyphs_of, key_height, key_of, key_width, measure_of, paint_key, rows_of
from scoreviz.ui.floating import SHADOW, Floating
from scoreviz.ui.key_contents import shown_scale
from scoreviz.ui.particles_layer import Particles
from scoreviz.ui.stage import Stage
from scoreviz.ui.surfaces import painter_on

INSET, PADDING, GAP = 36, (24, 14), 12
WIDEST = 0.46  # of the canvas
NAMES = 24  # pixels, of the halves at the divider's foot
LOWER_RIGHT = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight
LOWER_LEFT = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
_WORDS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)


def lift(card: Floating, corner: Qt.AlignmentFlag, stage: Stage) -> None:
    """Put a card into a corner; in Split it leaves the foot of the canvas to the names of the halves."""
    card.place(corner, INSET, below=room_for_names(stage))


def room_for_names(stage: Stage) -> int:
    """Return how much of the foot of the canvas the names of its halves take, pixels."""
    return NAMES if stage.view == "split" else 0


class Caption(Floating):
    """One sentence, light on dark or dark on light against the theme, over as many lines as it needs."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        explained(self, "far")
        self._words, self._wide, self._below = "", False, 0
        self.place(LOWER_RIGHT, INSET)
        self.hide()

    @property
    def room(self) -> int:
        """How much of the canvas's lower part it takes, pixels."""
        return round(self.body().height()) + 2 * GAP if self.isVisible() else 0

    def set_wide(self, wide: bool, stage: Stage) -> None:
        """Go along the whole lower edge, where something else stands above it, or into the corner."""
        below = 0 if wide else room_for_names(stage)
        if (wide, below) != (self._wide, self._below):
            self._wide, self._below = wide, below
            self.place(LOWER_RIGHT, GAP if wide else INSET, below=below)

    def set_text(self, words: str) -> None:
        """Say a sentence, or nothing."""
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
            self.setVisible(bool(words))
            self.settle()
            self.raise_()
            self.update()

    def sizeHint(self) -> QSize:
        box = self._box()
        return QSize(
            int(box.width()) + 2 * (SHADOW + PADDING[0]) + 2, int(box.height()) + 2 * (SHADOW + PADDING[1]) + 2
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        p, painter = theme.current(), painter_on(self)
        painter.setBrush(theme.colour(p.ink, 0.92))
        painter.drawRoundedRect(self.body(), theme.CARD, theme.CARD)
        painter.setFont(theme.font("far text"))
        painter.setPen(QColor(p.window))
        painter.drawText(self.body().adjusted(PADDING[0], 0, -PADDING[0] + 2, 0), _WORDS, self._words)

    def _box(self) -> QRectF:
        parent = self.parentWidget()
        room = parent.width() if parent is not None else 900.0
        wide = room - 2 * (GAP + PADDING[0]) if self._wide else WIDEST * room
        return QFontMetricsF(theme.font("far text")).boundingRect(QRectF(0, 0, wide, 1e4), _WORDS, self._words)


class FarKey(Floating):
    """The key of what is drawn, as much larger as the arrows are: its scale stays right.

    On a screen too narrow for it beside the sentence it leaves out the colours of the ground, or all.
    """

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        explained(self, "key")
        self._rows: list[Row] = []
        self._times, self._of = 1.0, ""
        self.place(LOWER_LEFT, INSET)
        self.hide()

    def show_stage(self, stage: Stage | None) -> None:
        """Show the key of a stage, or none."""
        if stage is None:
            self._of = ""
            self.hide()
            return
        parent = self.parentWidget()
        wide = parent.width() * (1.0 - WIDEST) - 3 * INSET - 2 * PADDING[0] - 4 if parent is not None else 600.0
        rows = _rows_in(_entries(stage), wide / stage.enlarged)
        of = f"{[[(e.says, e.width) for e in row] for row in rows]}{stage.enlarged}{stage.palette.name}"
        if of == self._of:
            return
        self._rows, self._times, self._of = rows, stage.enlarged, of
        self.setVisible(bool(rows))
        self.settle()
        self.update()

    def sizeHint(self) -> QSize:
        wide = max((key_width(row) for row in self._rows), default=0.0)
        return QSize(round(self._times * wide) + 2 * SHADOW, round(self._times * key_height(self._rows)) + 2 * SHADOW)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = QPainter(self)
        self.paint_card(painter, p.surface, p.strong_line if p.is_dark else p.line)
        painter.translate(self.body().topLeft())
        painter.scale(self._times, self._times)
        paint_key(painter, self._rows, p)


def _rows_in(entries: tuple[Row, Row], width: float) -> list[Row]:
    """Return as much of the key as has room beside the sentence."""
    tries = (rows_of(some, width) for some in (entries, (entries[0], ())))
    return next((rows for rows in tries if all(key_width(row) <= width for row in rows)), [])


def _entries(stage: Stage) -> tuple[Row, Row]:
    """Return what the key says: what is drawn and one length of it, and what the ground shows.

    How many points there are is not told, as some are left out.
    """
    if stage.fields is None:
        return (), ()
    _, ground = key_of(stage, Particles())
    return (*glyphs_of(stage), measure_of(shown_scale(stage).folded(), stage.palette)), ground[:1]
