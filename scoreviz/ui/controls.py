"""Small controls painted by hand: buttons and switches.

``GoldButton(text, icon)``  the one coloured button;  ``PlainButton(text, icon="")``  ``QuietButton(text)``
``IconButton(icon, tip, checkable=False)``  ``RoundPlay(tip)`` with ``set_playing(bool)``
``Switch(text)`` a row that is clicked anywhere
All are Qt buttons, reached by Tab and named for screen readers; a click leaves the focus where it was, so
that the keys of the canvas keep working.
"""

from PySide6.QtCore import QEasingCurve, QEvent, QPointF, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from scoreviz.ui import icons, theme
from scoreviz.ui.surfaces import draw_text, painter_on, text_width
from scoreviz.wording import tr

FAR_HEIGHT = 46  # pixels, of a button for a room
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


def came_by_keyboard(before: bool, event: QFocusEvent) -> bool:
    """Return whether the focus is shown: it came by Tab, or came back from a menu or another window as it was."""
    if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
        return True
    back = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
    return before and event.reason() in back


class Control(QAbstractButton):
    """A button that warms under the pointer, is reached by Tab, and is painted by its heirs."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.shows_focus = False
        self.warmth = 0.0  # 0 at rest, 1 under the pointer
        self._glide = QVariantAnimation(self)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.valueChanged.connect(self._warm)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.shows_focus = came_by_keyboard(self.shows_focus, event)
        super().focusInEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._glide_to(1.0)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._glide_to(0.0)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.animateClick()
        elif event.key() in _ARROWS and not self.autoExclusive():
            event.ignore()  # the window's: they step the particles
        else:
            super().keyPressEvent(event)

    def _glide_to(self, warmth: float) -> None:
        self._glide.stop()
        if not theme.duration(120):
            self._warm(warmth)
            return
        self._glide.setDuration(120)
        self._glide.setStartValue(self.warmth)
        self._glide.setEndValue(warmth)
        self._glide.start()

    def _warm(self, warmth: float) -> None:
        self.warmth = warmth
        self.update()


class TextButton(Control):
    """A button with a text and, where given, an icon before it."""

    role, height_px, padding, gap = "section", 36, 14, 8

    def __init__(self, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self.setText(text)

    def set_face(self, text: str, icon: str = "") -> None:
        """Show another text and icon."""
        self._icon = icon
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_far(self, times: float) -> None:
        """Write the text as for a room, where it is seen larger than usual."""
        usual = type(self)
        self.role, self.height_px = ("far note", FAR_HEIGHT) if times > 1.0 else (usual.role, usual.height_px)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        icon = 18 + self.gap if self._icon else 0
        return QSize(text_width(self.role, self.text()) + icon + 2 * self.padding, self.height_px)

    def colours(self) -> tuple[QColor, str]:
        """Return fill and ink."""
        p = theme.current()
        return theme.blend(p.raised, p.hover, self.warmth), p.ink if self.isEnabled() else p.ink3

    def paintEvent(self, event: QPaintEvent) -> None:
        fill, ink = self.colours()
        painter = painter_on(self)
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(self.rect()), theme.CONTROL, theme.CONTROL)
        width = text_width(self.role, self.text())
        icon = 18 + self.gap if self._icon else 0
        left = (self.width() - width - icon) / 2
        if self._icon:
            icons.draw(painter, self._icon, ink, QPointF(left + 9, self.height() / 2), 18)
        rect = QRectF(left + icon, 0, width, self.height())
        draw_text(painter, self.role, ink, rect, Qt.AlignmentFlag.AlignVCenter, self.text())


class GoldButton(TextButton):
    """The one coloured button: it makes the gold thing."""

    role, height_px, padding = "button", 38, 16

    def colours(self) -> tuple[QColor, str]:
        """Return fill and ink."""
        p = theme.current()
        if not self.isEnabled():
            return QColor(p.raised), p.ink3
        pressed = 0.14 if self.isDown() else 0.0
        fill = theme.blend(p.learned_fill, "#FFFFFF", 0.22 * self.warmth)
        return theme.blend(fill.name(), theme.ON_GOLD, pressed), theme.ON_GOLD


class PlainButton(TextButton):
    """A button in the colour of a field."""


class QuietButton(TextButton):
    """A word that is a button, in line with the text around it: it brightens under the pointer."""

    role, height_px, padding, gap = "note", 28, 0, 2

    def colours(self) -> tuple[QColor, str]:
        """Return fill and ink."""
        p = theme.current()
        return QColor(Qt.GlobalColor.transparent), theme.blend(p.ink2, p.ink, self.warmth).name()


class IconButton(Control):
    """An icon with a tooltip; checkable ones stay lit, a flush one ends where the text below it does."""

    def __init__(
        self, icon: str, tip: str, parent: QWidget | None = None, *, checkable: bool = False, side: int = 32
    ) -> None:
        super().__init__(tip.split("\n")[0], parent)
        self._icon = icon
        self._side = side
        self.flush = False
        self.lit = ""  # the icon's colour while checked; ink where empty
        self.setToolTip(tip)
        self.setCheckable(checkable)

    def set_face(self, icon: str, tip: str) -> None:
        """Show another icon and tooltip."""
        self._icon = icon
        self.setToolTip(tip)
        self.setAccessibleName(tip.split("\n")[0])
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        on = self.isChecked()
        centre = QRectF(self.rect()).center()
        if self.flush:
            centre.setX(self.width() - 8)
        else:
            painter.setBrush(QColor(theme.picked(p)) if on else theme.colour(p.hover, self.warmth))
            painter.drawRoundedRect(QRectF(self.rect()), theme.CONTROL, theme.CONTROL)
        ink = (self.lit or p.ink) if on else theme.blend(p.ink2, p.ink, self.warmth).name()
        painter.setOpacity(1.0 if self.isEnabled() else 0.38)
        icons.draw(painter, self._icon, ink, centre, 20)


class RoundPlay(Control):
    """Play and pause of the particles: an ink disc."""

    icon_side = 20

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Play"), parent)
        self._playing = False
        self.set_playing(False)

    def set_playing(self, playing: bool) -> None:
        """Show what a click will do."""
        self._playing = playing
        self.setAccessibleName(tr("Pause") if playing else tr("Play"))
        self.setToolTip(tr("Pause (Space)") if playing else tr("Play (Space)"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(36, 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        painter.setBrush(theme.blend(p.ink, p.ink2, 0.35 * self.warmth))
        painter.drawEllipse(QRectF(self.rect()))
        centre = QRectF(self.rect()).center() + QPointF(0.0 if self._playing else 1.0, 0.0)
        icons.draw(painter, "pause" if self._playing else "play", p.window, centre, self.icon_side)


class Switch(Control):
    """A label and a switch; a click anywhere on the row turns it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setText(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(text_width("label", self.text()) + 48, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        painter.setOpacity(1.0 if self.isEnabled() else 0.38)
        ink = theme.blend(p.ink2, p.ink, self.warmth).name()
        middle, width = self.height() / 2, self.width()
        draw_text(
            painter,
            "label",
            ink,
            QRectF(0, 0, width - 40, self.height()),
            Qt.AlignmentFlag.AlignVCenter,
            self.text(),
        )
        track = QRectF(width - 32, middle - 9, 32, 18)
        painter.setBrush(QColor(p.ink if self.isChecked() else p.strong_line))
        painter.drawRoundedRect(track, 9, 9)
        painter.setBrush(QColor(p.surface))
        painter.drawEllipse(QPointF(track.right() - 9 if self.isChecked() else track.left() + 9, middle), 6.5, 6.5)
