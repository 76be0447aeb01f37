"""The focus ring: 2 px of ink, 3 px outside whatever control has the keyboard."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from scoreviz.ui import theme
from scoreviz.ui.surfaces import painter_on

GAP, WIDTH = 3, 2


class FocusRing(QWidget):
    """An overlay of a window that circles the control reached by Tab; one for each window.

    A control says with ``shows_focus`` that its focus came by the keyboard. A widget that a click can focus (the
    canvas, a text field) shows its focus itself.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide):
            self._settle()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.setPen(QPen(QColor(theme.current().ink), WIDTH))
        inset = WIDTH / 2
        ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        radius = min(theme.CONTROL + GAP, ring.height() / 2)
        painter.drawRoundedRect(ring, radius, radius)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        for widget in filter(isValid, self._watched):
            widget.removeEventFilter(self)
        self._watched.clear()
        ringed = new is not None and getattr(new, "shows_focus", False) and new.window() is self.window()
        self._around = new if ringed else None
        walk = self._around
        while walk is not None and walk is not self.window():
            walk.installEventFilter(self)
            self._watched.append(walk)
            walk = walk.parentWidget()
        self._settle()

    def _settle(self) -> None:
        around = self._around
        if around is None or not around.isVisible():
            self.hide()
            return
        out = GAP + WIDTH
        ring = QRect(around.mapTo(self.window(), around.rect().topLeft()), around.size()).adjusted(-out, -out, out, out)
        self.setGeometry(ring)
        self.setVisible(self._in_sight(around))
        self.raise_()

    def _in_sight(self, around: QWidget) -> bool:
        """Return whether no scroll area cuts the control off."""
        areas = [w.parentWidget() for w in self._watched if isinstance(w.parentWidget(), QScrollArea)]
        return all(
            isinstance(a, QScrollArea)
            and a.viewport().rect().contains(QRect(around.mapTo(a.viewport(), around.rect().topLeft()), around.size()))
            for a in areas
        )
