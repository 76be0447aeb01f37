"""One lane on the screen: its head, its picture, and its numbers below or, where it is low, beside the picture."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from scoreviz.engine.document import Run
from scoreviz.ui import icons, theme
from scoreviz.ui.choices import FieldButton, translated
from scoreviz.ui.controls import IconButton
from scoreviz.ui.explained import explain, explained
from scoreviz.ui.lane_numbers import LaneNumbersBox
from scoreviz.ui.lane_picture import LanePicture
from scoreviz.ui.particles_layer import ParticleLayer
from scoreviz.ui.sampler_options import SAMPLERS
from scoreviz.ui.sheets import menu_for
from scoreviz.ui.surfaces import Words, draw_text, painter_on, text_width
from scoreviz.wording import tr

LOW, WIDE = 400, 440  # pixels: a card that is lower, and wide enough, has its numbers beside its picture
BESIDE = 0.46  # of its width
MOST_NUMBERS, NUMBERS = 216, 0.42  # pixels; and as a share of the height


class LaneName(FieldButton):
    """The sampler of a lane, as the card's title; a click offers the others."""

    def __init__(self) -> None:
        self._role = "lane"
        super().__init__(tr("Sampler"), translated(SAMPLERS))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_role(self, role: str) -> None:
        """Write it in a role."""
        self._role = role
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(text_width(self._role, self._chosen.title) + 34, 36 if self._role != "lane" else 30)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 30)

    def set_value(self, key: object, title: str = "") -> None:
        """Show a sampler."""
        super().set_value(key, title)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        painter.setBrush(theme.colour(p.hover, self.warmth))
        painter.drawRoundedRect(QRectF(self.rect()), theme.CONTROL, theme.CONTROL)
        words = QRectF(6, 0, self.width() - 30, self.height())
        draw_text(painter, self._role, p.ink, words, Qt.AlignmentFlag.AlignVCenter, self._chosen.title)
        end = 6 + min(text_width(self._role, self._chosen.title), self.width() - 30)
        if not self.isEnabled():
            return
        icons.draw(painter, "chevron-down", p.ink2, QPointF(end + 12, self.height() / 2), 16)


class LaneCard(QWidget):
    """Head, picture and numbers of one lane.

    Signals:
        samplerChosen(str), settingsRequested, duplicated, removed: as named.
        moved(int): one to the left (-1) or to the right (1).
        branchRemoved: what was moved and dropped in is to go.
    """

    samplerChosen = Signal(str)
    settingsRequested = Signal()
    duplicated = Signal()
    removed = Signal()
    moved = Signal(int)
    branchRemoved = Signal()

    def __init__(self, layer: ParticleLayer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place, self.count, self._branched, self._far = 0, 1, False, 1.0
        self.name, self.line = LaneName(), Words("", "note", "ink2")
        self.more = IconButton("ellipsis", tr("More"), side=28)
        self.settings = IconButton("sliders-horizontal", tr("Settings of this lane"), side=28)
        self.picture, self.numbers = LanePicture(layer, self), LaneNumbersBox(self)
        explained(self, "lane")
        explain(self, name="sampler", more="lane.more", settings="lane.settings", numbers="lane.figures")
        self._lay_out()
        self.name.changed.connect(self.samplerChosen.emit)
        self.settings.clicked.connect(lambda: self.settingsRequested.emit())
        self.more.clicked.connect(lambda: self.open_menu())

    def set_lane(self, run: Run, line: str, place: int, count: int) -> None:
        """Show what runs in it, and where it stands among so many."""
        self.place, self.count, self._branched = place, count, bool(run.branches)
        self.name.set_value(run.sampling.sampler)
        self.line.set_text(line)
        self.line.setToolTip(line)
        at, title = place + 1, self.title
        said = tr("Lane {place} of {count}: {sampler}, {settings}", place=at, count=count, sampler=title, settings=line)
        self.setAccessibleName(said)
        self.picture.setAccessibleName(tr("Picture of lane {place}, {sampler}", place=at, sampler=title))

    def set_plain(self, plain: bool) -> None:
        """Leave out what changes the lane, or have it again."""
        self.name.setEnabled(not plain)
        self.settings.setVisible(not plain)
        self.more.setVisible(not plain)

    def set_far(self, times: float) -> None:
        """Write everything so many times as large as usual, for a room."""
        self._far = times
        self.name.set_role("far name" if times > 1.0 else "lane")
        self.line.set_role("far note" if times > 1.0 else "note")
        self.numbers.set_enlarged(times)

    @property
    def title(self) -> str:
        """The name of its sampler."""
        return tr(next(option.title for option in SAMPLERS if option.key == self.name.value()))

    def open_menu(self) -> QMenu:
        """Offer what can be done with the lane."""
        menu = menu_for(self)
        menu.add(tr("Settings…"), "lane.settings").triggered.connect(lambda: self.settingsRequested.emit())
        copy = menu.add(tr("Duplicate"), "lane.copy")
        copy.setEnabled(self.count < 4)
        copy.triggered.connect(lambda: self.duplicated.emit())
        menu.addSeparator()
        left, right = menu.add(tr("Move left"), "lane.left"), menu.add(tr("Move right"), "lane.right")
        left.setEnabled(self.place > 0)
        right.setEnabled(self.place < self.count - 1)
        left.triggered.connect(lambda: self.moved.emit(-1))
        right.triggered.connect(lambda: self.moved.emit(1))
        menu.addSeparator()
        if self._branched:
            menu.add(tr("Remove branch"), "lane.branch").triggered.connect(lambda: self.branchRemoved.emit())
        menu.add(tr("Remove"), "lane.remove").triggered.connect(lambda: self.removed.emit())
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))
        return menu

    def fold(self, height: int, width: int, parts: int) -> None:
        """Stand as suits a size: the numbers of so many parts below the picture, or beside it where the card is low."""
        low = height < LOW * self._far and width >= WIDE
        self._body.setDirection(QBoxLayout.Direction.LeftToRight if low else QBoxLayout.Direction.TopToBottom)
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.numbers.setSizePolicy(fixed if low else free, free if low else fixed)
        self.numbers.setMinimumSize(0, 0)
        self.numbers.setMaximumSize(16_777_215, 16_777_215)
        if low:
            self.numbers.setFixedWidth(round(BESIDE * width))
        else:
            most = min(round(MOST_NUMBERS * self._far), round(NUMBERS * height))
            self.numbers.setFixedHeight(min(most, self.numbers.wanted_height(height, parts)))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = theme.current()
        painter = painter_on(self)
        painter.setBrush(QColor(p.surface))
        painter.setPen(QPen(QColor(p.line), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.CARD, theme.CARD)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(8, 4, 6, 0)
        head.setSpacing(0)
        head.addWidget(self.name)
        head.addStretch(1)
        head.addWidget(self.settings)
        head.addWidget(self.more)
        words = QHBoxLayout()
        words.setContentsMargins(14, 0, 12, 6)
        words.addWidget(self.line)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._body.setSpacing(0)
        self._body.addWidget(self.picture, 1)
        self._body.addWidget(self.numbers)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(words)
        column.addLayout(self._body, 1)
