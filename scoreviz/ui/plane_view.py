"""What belongs to the plane of images: its settings and pictures at the left, the page, and the dot's pictures."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from scoreviz.engine.document import PicturePlane
from scoreviz.ui import figures
from scoreviz.ui.controls import IconButton
from scoreviz.ui.explained import explain, explained
from scoreviz.ui.given_options import SOURCES
from scoreviz.ui.image_transport import LARGEST_SEED
from scoreviz.ui.number_field import NumberField
from scoreviz.ui.plane_canvas import PlaneCanvas
from scoreviz.ui.plane_pictures import Chooser, DotPictures
from scoreviz.ui.sheets import menu_for
from scoreviz.ui.sliders import Slider
from scoreviz.ui.surfaces import Words
from scoreviz.ui.typeset import words
from scoreviz.wording import tr

SETTINGS_WIDTH, DOT_SHARE = 216, 0.34  # pixels; of what is left


class PlaneView(QWidget):
    """The plane and what it is made with.

    Signals:
        settingChanged(str, object): a field of ``PicturePlane``.
        picked(int): the user wants this picture to be one of the three.
        shuffled, redrawn: the user wants three others, or another draw of noise.
        ownAsked(object): the user wants to give a picture, from this source.
    """

    settingChanged = Signal(str, object)
    picked = Signal(int)
    shuffled = Signal()
    redrawn = Signal()
    ownAsked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas, self.dot, self.chooser = PlaneCanvas(), DotPictures(), Chooser()
        self.t = Slider(tr("Noise t"), 0.01, 0.99, 0.5, widest="0.00")
        self.t.setToolTip(tr("How much noise is put into every picture of the plane before the network is asked"))
        self.seed = NumberField(
            (words(tr("Draw", "one draw of noise")),),
            tr("Draw of noise"),
            tr("One draw for the whole plane; its part in the plane, which would only move it in itself, is left out"),
        )
        self.redraw = IconButton("dices", tr("Another draw of noise"))
        self.shuffle = IconButton("refresh-cw", tr("Three other pictures, by chance"))
        explained(self, "images.does.plane")
        explain(self, t="images.plane.noise", seed="images.plane.noise", redraw="images.plane.noise")
        self.own = IconButton("plus", tr("A picture of your own as one of the three: open it here, drop or paste it"))
        self.share, self.apart = Words("", "strong note"), Words("", "note", "ink2")
        self.share.setToolTip(tr("The mean of |P d| / |d| over the arrows, d = x̂₀ − p; P d is its part in the plane"))
        self.apart.setToolTip(tr("Root mean square a pixel, where black and white are 2 apart"))
        self._lay_out()
        self._connect()

    def set_plane(self, plane: PicturePlane) -> None:
        """Show the settings."""
        self.t.set_value(plane.t)
        self.seed.set_value(figures.number(plane.seed), str(plane.seed))

    def set_plain(self, plain: bool) -> None:
        """Leave out the settings of the plane, or have them; its pictures can still be chosen."""
        for widget in (self.t, self.seed, self.redraw, self.shuffle, self.own, self.share):
            widget.setVisible(not plain)

    def set_far(self, times: float) -> None:
        """Write everything so many times as large, for a room, and leave out what the plane is made with."""
        self._settings.setVisible(times == 1.0)
        self.canvas.set_far(times)
        self.dot.set_far(times)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What the dot means leaves the plane more than it takes."""
        self._share()

    def _share(self) -> None:
        widest = int(DOT_SHARE * (self.width() - (0 if self._settings.isHidden() else SETTINGS_WIDTH)))
        self.dot.setFixedWidth(min(self.dot.width_for(self.height()), widest))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        for widget in (self.seed, self.redraw, self.shuffle, self.own):
            row.addWidget(widget)
        self._settings = settings = QWidget()
        settings.setFixedWidth(SETTINGS_WIDTH)
        column = QVBoxLayout(settings)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.t)
        column.addLayout(row)
        column.addWidget(self.share)
        column.addWidget(self.apart)
        column.addWidget(self.chooser, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(14)
        whole.addWidget(settings)
        whole.addWidget(self.canvas, 1)
        whole.addWidget(self.dot)

    def _connect(self) -> None:
        self.t.changed.connect(lambda t: self.settingChanged.emit("t", t))
        self.seed.typed.connect(self._on_seed_typed)
        self.redraw.clicked.connect(lambda: self.redrawn.emit())
        self.shuffle.clicked.connect(lambda: self.shuffled.emit())
        self.chooser.picked.connect(self.picked)
        self.own.clicked.connect(lambda: self.open_own_menu())

    def open_own_menu(self) -> QMenu:
        """Offer where a picture of one's own may come from."""
        menu = menu_for(self)
        for option in SOURCES[:2]:
            action = menu.add(tr(option.title), f"give.{option.key}")
            action.triggered.connect(lambda _=False, key=option.key: self.ownAsked.emit(key))
        menu.popup(self.own.mapToGlobal(QPoint(0, self.own.height() + 4)))
        return menu

    def _on_seed_typed(self, text: str) -> None:
        digits = "".join(text.split())
        if digits.isdecimal() and int(digits) <= LARGEST_SEED:  # otherwise the figure says again what it is
            self.settingChanged.emit("seed", int(digits))
