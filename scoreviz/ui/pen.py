"""A tablet's pen: it is a mouse that also says how hard it is pressed."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QMouseEvent, QPointingDevice, QTabletEvent

from scoreviz.ui.pointer import Pointer

MICE = {
    QEvent.Type.TabletPress: QEvent.Type.MouseButtonPress,
    QEvent.Type.TabletMove: QEvent.Type.MouseMove,
    QEvent.Type.TabletRelease: QEvent.Type.MouseButtonRelease,
}


def hear_pen(pointer: Pointer, event: QTabletEvent) -> None:
    """Tell the pointer what a pen does; its other end erases.

    A stroke has one strength: the brush's times the strongest pressure on the way. A pen lands and lifts lightly, so a
    mean would depend on how slowly it does; and with the strongest a stroke in hand only ever grows darker.
    """
    mouse = _as_mouse(event)
    if event.type() == QEvent.Type.TabletPress:
        pointer.press(mouse, event.pressure())
    elif event.type() == QEvent.Type.TabletMove:
        pointer.move(mouse, event.pressure())
    else:
        pointer.release(mouse)
    event.accept()  # or Qt would make a mouse of it a second time


def _as_mouse(event: QTabletEvent) -> QMouseEvent:
    keys = event.modifiers()
    if event.pointerType() == QPointingDevice.PointerType.Eraser:
        keys |= Qt.KeyboardModifier.AltModifier
    kind = MICE[event.type()]
    return QMouseEvent(kind, event.position(), event.globalPosition(), event.button(), event.buttons(), keys)
