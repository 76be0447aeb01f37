"""Choosing one of a few: segments in a row, and fields that open a menu.

``Segmented([Option, ...])``      ``set_value(key)``  Signals: changed(str)
``FieldButton(label, [Option, ...])``  ``set_value(key)``  ``set_labelled(bool)``  Signals: changed(object, a key)
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from scoreviz.ui import icons, theme
from scoreviz.ui.controls import Control
from scoreviz.ui.sheets import menu_for
from scoreviz.ui.surfaces import Face, draw_text, painter_on, text_width
from scoreviz.wording import tr


@dataclass(frozen=True)
class Option:
    """One choice: what it is called in the document, on the screen and, with its equation, in the tooltip.

    ``dot`` names a colour of the palette ("true", "learned", "label 3") that marks the choice.
    """

    key: object
    title: str
    tip: str = ""
    dot: str = ""


def translated(options: Iterable[Option]) -> tuple[Option, ...]:
    """Return choices whose words are only marked, in the language in use."""
    return tuple(replace(option, title=tr(option.title), tip=tr(option.tip)) for option in options)


class _Segment(Control):
    """One of a row of segments."""

    def __init__(self, option: Option, parent: QWidget) -> None:
        super().__init__(option.title, parent)
        self.key, self._tip = option.key, option.tip
        self._face = Face(self, self._paint)
        self.setText(option.title)
        self.setToolTip(option.tip)
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def value(self) -> object:
        """Return which choice it is."""
        return self.key

    def set_possible(self, possible: bool, why: str) -> None:
        """Let it be chosen, or not and say why."""
        self.setEnabled(possible)
        self.setToolTip(self._tip if possible or not why else why)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(text_width("section", self.text()) + 36, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._face.show(self.isChecked(), self.isEnabled(), self.warmth)

    def _paint(self, painter: QPainter) -> None:
        p = theme.current()
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked():
            painter.setBrush(QColor(p.selected))
            if p.picked_line is not None:
                painter.setPen(QPen(QColor(p.picked_line), 1))
            painter.drawRoundedRect(box, theme.INNER, theme.INNER)
        ink = p.ink if self.isChecked() else theme.blend(p.ink2, p.ink, self.warmth).name()
        if not self.isEnabled():
            ink = theme.blend(p.surface, p.ink3, 0.5).name()
        role = "section" if self.isChecked() else "value"
        draw_text(painter, role, ink, QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())


class Segmented(QWidget):
    """A row of segments of which one is chosen; one stop for Tab, arrows move inside.

    Signals:
        changed(key): the user chose another segment.
    """

    changed = Signal(str)

    def __init__(self, options: Sequence[Option], name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.track = True  # paint the field behind the segments
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(2)
        self._segments = {option.key: _Segment(option, self) for option in options}
        for segment in self._segments.values():
            row.addWidget(segment)
            # `clicked` tells the user's hand and keys from `setChecked`.
            segment.clicked.connect(self._on_clicked)
        next(iter(self._segments.values())).setChecked(True)

    def value(self) -> object:
        """Return the chosen key."""
        return next(key for key, segment in self._segments.items() if segment.isChecked())

    def set_value(self, key: object) -> None:
        """Choose a segment without telling anybody."""
        self._segments[key].setChecked(True)

    def set_possible(self, key: object, possible: bool, why: str = "") -> None:
        """Let a segment be chosen, or not; its tooltip then says why."""
        self._segments[key].set_possible(possible, why)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.track:
            return
        painter = painter_on(self)
        painter.setBrush(QColor(theme.current().raised))
        painter.drawRoundedRect(QRectF(self.rect()), theme.CONTROL, theme.CONTROL)

    def _on_clicked(self) -> None:
        segment = self.sender()
        if isinstance(segment, _Segment):
            self.changed.emit(segment.key)


class FieldButton(Control):
    """A field: its label, its value, and a menu of what else it can be.

    Signals:
        changed(key): the user chose another option.
    """

    changed = Signal(object)

    def __init__(self, label: str, options: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self._label, self._labelled = label, True
        self._options = list(options)
        self._chosen = self._options[0]
        self.clicked.connect(lambda: self.open_menu())
        self.set_value(self._chosen.key)

    def value(self) -> object:
        """Return the chosen key."""
        return self._chosen.key

    def set_value(self, key: object, title: str = "") -> None:
        """Show an option, or a value that is none of them, without telling anybody."""
        known = next((o for o in self._options if o.key == key), None)
        self._chosen = known or Option(key, title or str(key))
        said = tr("{label}: {value}", label=self._label, value=self._chosen.title)
        self.setToolTip(f"{said}\n{self._chosen.tip}".rstrip())
        self.setAccessibleName(said)
        self.update()

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer other options; what is shown stays."""
        self._options = list(options)
        self.set_value(self._chosen.key, self._chosen.title)

    def set_labelled(self, labelled: bool) -> None:
        """Show the label, or only the value where room is short."""
        if labelled != self._labelled:
            self._labelled = labelled
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._width(self._labelled), 34)

    def width_when(self, labelled: bool) -> int:
        """Return the width with the label, or without."""
        return self._width(labelled)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        painter.setBrush(theme.blend(p.raised, p.hover, self.warmth))
        painter.drawRoundedRect(QRectF(self.rect()), theme.CONTROL, theme.CONTROL)
        right = self.width() - 32.0
        shown = min(text_width("value", self._chosen.title), right - 12)
        middle, dot = Qt.AlignmentFlag.AlignVCenter, 20 if self._chosen.dot else 0
        if self._labelled:
            draw_text(painter, "label", p.ink2, QRectF(12, 0, right - 12, self.height()), middle, self._label)
        left = right - shown if self._labelled else 12.0 + dot
        ink = p.ink if self.isEnabled() else p.ink3
        draw_text(painter, "value", ink, QRectF(left, 0, shown, self.height()), middle, self._chosen.title)
        if dot:
            painter.setBrush(QColor(p.dot(self._chosen.dot)))
            painter.drawEllipse(QPointF(left - 12, self.height() / 2), 4.5, 4.5)
        icons.draw(painter, "chevron-down", p.ink2, QPointF(self.width() - 17, self.height() / 2), 16)

    def open_menu(self) -> QMenu:
        """Open the menu of options below the field."""
        menu = menu_for(self)
        menu.setMinimumWidth(self.width())
        for option in self._options:
            action = menu.addAction(self._mark(option), option.title)
            action.setData(option.key)  # "what is this?" asks which choice it is
            action.setToolTip(option.tip)
            action.triggered.connect(lambda _=False, key=option.key: self._choose(key))
            if option == self._chosen:
                menu.setActiveAction(action)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))
        return menu

    def _choose(self, key: object) -> None:
        if key != self._chosen.key:
            self.set_value(key)
            self.changed.emit(key)

    def _width(self, labelled: bool) -> int:
        widest = max(text_width("value", o.title) + (20 if o.dot else 0) for o in self._options)
        return 12 + (text_width("label", self._label) + 10 if labelled else 0) + widest + 32

    def _mark(self, option: Option) -> QIcon:
        if option == self._chosen:
            return icons.icon("check", theme.current().ink, 16)
        return QIcon(_dot(theme.current().dot(option.dot) if option.dot else ""))


def _dot(colour: str) -> QPixmap:
    """Return a dot of a colour, or an empty picture."""
    made = QPixmap(16, 16)
    made.fill(Qt.GlobalColor.transparent)
    if colour:
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QPointF(8, 8), 4.5, 4.5)
        painter.end()
    return made
