"""The picture of one lane: the density at its time, its field, its particles and their trails."""

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from scoreviz.ui import theme
from scoreviz.ui.camera import Camera
from scoreviz.ui.furniture import paint_escaped_count, paint_page_corners
from scoreviz.ui.hearing import Hearing
from scoreviz.ui.particles_layer import ParticleLayer, Particles
from scoreviz.ui.sketch import Sketch, paint_sketch
from scoreviz.ui.steps_layer import Parted, paint_parted
from scoreviz.ui.surfaces import draw_text

NOTE_HEIGHT = 26


@dataclass(frozen=True, eq=False)
class LaneSight:
    """What a lane shows of its run and of its branch.

    Args:
        run: particles, trails and paths.
        parted: its branch at the same moment, where the picked particles are, and their coming step.
        note: what is to be said of it in one sentence, or "".
    """

    run: Particles = field(default_factory=Particles)
    parted: Parted = field(default_factory=Parted)
    note: str = ""


class LanePicture(Hearing):
    """Paints what it is given; of its camera and its ground it has only the lane's share.

    Signals: those of ``Hearing``, and
        resized(): it has another size.
        touched(): the mouse is over it, or pressed; whatever follows from that has yet to be said.
    """

    resized = Signal()
    touched = Signal()

    def __init__(self, layer: ParticleLayer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layer = layer
        self._sight, self._ground, self._sketch = LaneSight(), QImage(), Sketch()
        self.pointer.camera = Camera()
        self.set_tool("hand")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(80, 60)
        self.pointer.changed.connect(self._follow_pointer)

    @property
    def camera(self) -> Camera:
        """Where the world lies on it, logical pixels."""
        return self.pointer.camera

    @property
    def sight(self) -> LaneSight:
        """What is shown."""
        return self._sight

    def set_camera(self, camera: Camera) -> None:
        """Look from elsewhere."""
        self.pointer.camera = camera
        self.update()

    def show_lane(self, sight: LaneSight, ground: QImage) -> None:
        """Show the particles of a moment on a picture of the fields, in device pixels."""
        self._sight, self._ground = sight, ground
        self.update()

    def set_sketch(self, sketch: Sketch) -> None:
        """Show what a tool sketches."""
        if sketch != self._sketch:
            self._sketch = sketch
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Say so first: what a drag means depends on the tool in hand."""
        self.touched.emit()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say so first, unless a button is down."""
        if not event.buttons():
            self.touched.emit()
        super().mouseMoveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the points and what is said of them."""
        unit, palette = self.devicePixelRatioF(), theme.current()
        painter = QPainter(self)
        painter.save()
        painter.scale(1.0 / unit, 1.0 / unit)
        if self._ground.isNull():
            painter.fillRect(0, 0, round(self.width() * unit), round(self.height() * unit), QColor(palette.canvas))
        else:
            painter.drawImage(0, 0, self._ground)
        camera = self.camera.magnified(unit)
        self._layer.paint(painter, self._sight.run, camera, unit, palette.ink, palette)
        painter.restore()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_page_corners(painter, self.camera, palette)
        paint_parted(painter, self._sight.parted, self.camera, palette)
        paint_sketch(painter, self._sketch, self.camera, palette)
        if self._sight.run.escaped:
            paint_escaped_count(painter, self._sight.run.escaped, self.width(), self.height(), palette)
        self._paint_note(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say that there is another size."""
        super().resizeEvent(event)
        self.resized.emit()

    def _paint_note(self, painter: QPainter) -> None:
        if not self._sight.note:
            return
        palette = theme.current()
        box = QRectF(8, self.height() - NOTE_HEIGHT - 8, self.width() - 16, NOTE_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.ink))
        painter.drawRoundedRect(box, theme.INNER, theme.INNER)
        middle = Qt.AlignmentFlag.AlignVCenter
        draw_text(painter, "note", palette.window, box.adjusted(10, 0, -10, 0), middle, self._sight.note)

    def _follow_pointer(self) -> None:
        shape = self.pointer.cursor()
        if self.cursor().shape() != shape:
            self.setCursor(shape)
