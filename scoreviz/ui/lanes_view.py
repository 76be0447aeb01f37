"""Lanes side by side over the canvas: a bar, one card a lane with one camera for all, and the distances between."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from scoreviz.ui import theme
from scoreviz.ui.camera import FILL, Camera
from scoreviz.ui.lane_card import LaneCard
from scoreviz.ui.lanes_bar import LanesBar
from scoreviz.ui.particles_layer import ParticleLayer
from scoreviz.ui.surfaces import Words
from scoreviz.wording import tr

NARROWEST = 260  # pixels, of a lane that stands in a row with others
GAP, EDGE = 12, 16
FIRST_PARTS = 3  # before it is known how many parts there are


class LanesView(QWidget):
    """Covers its parent for as long as it is shown.

    Signals:
        viewChanged(): the pictures show another part of the plane.
        noiseScrolled(notches): Alt + wheel over a picture.
        cardMade(LaneCard): there is one more card.
    """

    viewChanged = Signal()
    noiseScrolled = Signal(float)
    cardMade = Signal(object)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over, self._layer = over, ParticleLayer()
        self._plain, self._far = False, (1.0, 0)
        self._moved, self._camera = False, Camera()
        self._parts = FIRST_PARTS
        self.cards: list[LaneCard] = []
        self.bar, self.between = LanesBar(self), Words("", "note", "ink2")
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 10, EDGE, 8)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addLayout(self._grid, 1)
        column.addWidget(self.between)
        over.installEventFilter(self)
        self.setGeometry(over.rect())
        self.setAccessibleName(tr("Lanes"))

    @property
    def camera(self) -> Camera:
        """Where the world lies on each picture, logical pixels."""
        return self._camera

    def set_count(self, count: int) -> None:
        """Have so many cards."""
        while len(self.cards) > count:
            card = self.cards.pop()
            card.hide()
            card.deleteLater()
        while len(self.cards) < count:
            self._add_card()
        self.arrange()

    def arrange(self) -> None:
        """Let the cards stand in a row, or two by two where they would be too narrow."""
        count, width = len(self.cards), self.width() - 2 * EDGE
        if not count:
            return
        in_row = count <= 2 or (width - (count - 1) * GAP) / count >= NARROWEST
        columns = count if in_row else 2
        rows = -(-count // columns)
        bar = 0 if self._bare else self.bar.sizeHint().height()
        high = self.height() - bar - self.between.sizeHint().height() - 34 - self._far[1]
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, place // columns, place % columns)
            size = (high - (rows - 1) * GAP) // rows, (width - (columns - 1) * GAP) // columns
            card.fold(*size, self._parts)
        for k in range(4):
            self._grid.setColumnStretch(k, 1 if k < columns else 0)
            self._grid.setRowStretch(k, 1 if k < rows else 0)

    def set_parts(self, parts: int) -> None:
        """Have room for the shares of so many parts below each picture, and no more."""
        if parts != self._parts:
            self._parts = parts
            self.arrange()

    def covers(self, widget: QWidget | None) -> bool:
        """Return whether a widget lies below the lanes, where nobody sees it."""
        child = widget
        while child is not None and child.parentWidget() is not self._over:
            child = child.parentWidget()
        if child is None or self.isHidden():
            return False
        stacked = self._over.children()  # lowest first
        return stacked.index(child) < stacked.index(self)

    def set_plain(self, plain: bool) -> None:
        """Leave out what changes lanes, as a lesson does, or have it again."""
        self._plain = plain
        self._show_plain()

    @property
    def _bare(self) -> bool:
        """Whether nothing is there that changes lanes: in a lesson, and for a room."""
        return self._plain or self._far[0] > 1.0

    def _show_plain(self) -> None:
        self.bar.setVisible(not self._bare)
        for card in self.cards:
            card.set_plain(self._bare)
        self.arrange()

    def set_far(self, times: float, below: int) -> None:
        """Write so many times as large as usual, and leave pixels below to something else, as for a room."""
        if (times, below) == self._far:
            return
        self._far = times, below
        self._column.setContentsMargins(EDGE, 10, EDGE, 8 + below)
        self.between.set_role("far note" if times > 1.0 else "note")
        for card in self.cards:
            card.set_far(times)
        self._show_plain()

    def order_tabs(self) -> None:
        """Let Tab come to the bar and to each card right after what they cover."""
        before = self._over
        bar, cards = self.bar, self.cards
        heads = [widget for card in cards for widget in (card.name, card.settings, card.more)]
        for widget in (bar.compare, bar.seed, bar.add, bar.end, *heads):
            QWidget.setTabOrder(before, widget)
            before = widget

    def fit(self) -> None:
        """Show the whole page in each picture."""
        self._moved = False
        self._look(_fitted(self._sized(self._camera)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the cards anew."""
        super().resizeEvent(event)
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(theme.current().window))

    def _add_card(self) -> None:
        card = LaneCard(self._layer, self)
        self.cards.append(card)
        card.set_plain(self._bare)
        card.set_far(self._far[0])
        card.picture.set_camera(self._camera)
        card.picture.pointer.cameraMoved.connect(self._on_camera_moved)
        card.picture.resized.connect(self._on_resized)
        card.picture.noiseScrolled.connect(self.noiseScrolled)
        card.show()
        self.cardMade.emit(card)

    def _on_camera_moved(self, camera: Camera) -> None:
        """Look from elsewhere in all lanes."""
        self._moved = True
        self._look(camera)

    def _on_resized(self) -> None:
        camera = self._sized(self._camera)
        self._look(camera if self._moved else _fitted(camera))

    def _sized(self, camera: Camera) -> Camera:
        """Return a camera for the size of the pictures; they are equal to a pixel."""
        picture = self.cards[0].picture
        return camera.resized(picture.width(), picture.height())

    def _look(self, camera: Camera) -> None:
        self._camera = camera
        for card in self.cards:
            card.picture.set_camera(camera.resized(card.picture.width(), card.picture.height()))
        self.viewChanged.emit()


def _fitted(camera: Camera) -> Camera:
    """Return a camera that shows the whole page: in a small picture nothing of it is cut."""
    return camera.fitted().zoomed(1.0 / FILL, camera.width / 2, camera.height / 2)
