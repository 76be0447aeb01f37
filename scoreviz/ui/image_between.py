"""Between: two pictures, or two seeds, and the row of what lies between them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from scoreviz.engine.given import Given, GivenPicture
from scoreviz.engine.images.image_view import Pixels
from scoreviz.ui import figures
from scoreviz.ui.choices import FieldButton, translated
from scoreviz.ui.controls import IconButton
from scoreviz.ui.explained import explained
from scoreviz.ui.given_layout import GivenLayout
from scoreviz.ui.given_options import BLENDS, END_SOURCES, NOISES
from scoreviz.ui.image_gallery import Gallery
from scoreviz.ui.pixel_box import PixelBox
from scoreviz.ui.sliders import Slider
from scoreviz.wording import tr


class ImageBetween(GivenLayout):
    """The two ends, and the row.

    Signals:
        sourceChosen(str, object): the end, "first" or "last", and where its picture is to come from.
        settingChanged(str, object): a field of ``Given``.
    """

    sourceChosen = Signal(str, object)
    settingChanged = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        titles = ("first", tr("From", "a picture")), ("last", tr("To", "a picture"))
        self.sources = {name: FieldButton(title, translated(END_SOURCES)) for name, title in titles}
        self.blends, self.noise = FieldButton(tr("Pictures"), BLENDS), FieldButton(tr("Noise"), translated(NOISES))
        self.dice = IconButton("dices", tr("Another seed at the other end"))
        explained(self, "images.does.between")
        self.t = Slider(tr("Noised to t"), 0.02, 1.0, 0.6, show=lambda t: f"{t:.2f}", widest="0.00")
        self.ends = {name: PixelBox(name, "true") for name in ("first", "last")}
        self.results = Gallery(ink="learned", in_a_row=True)
        self._seed = 1
        controls = (*self.sources.values(), self.dice, self.blends, self.noise)
        self.lay_out(controls, self.t, (self.ends["first"],), self.results, (self.ends["last"],), lasting=True)
        self._connect()

    def set_given(self, given: Given, shown: dict[str, Pixels | None], told: dict[str, str], seed: int) -> None:
        """Show what was given, and the settings; ``seed`` is that of the run."""
        for name, at in (("first", seed), ("last", given.blend_seed)):
            picture: GivenPicture | None = getattr(given, name)
            seeded = tr("seed {n}", n=figures.number(at))
            self.sources[name].set_value("", seeded if picture is None else picture.name[:14])
            self.ends[name].setVisible(picture is not None)
            self.ends[name].set_picture(shown[name])
            self.ends[name].set_words(tr("from", "a picture") if name == "first" else tr("to", "a picture"), told[name])
        both = given.first is not None and given.last is not None
        for widget in (self.t, self.noise):
            widget.setVisible(both)
        self.dice.setVisible(not both or given.blend == "two")
        self.leave_out()
        self._seed = given.blend_seed
        self.blends.set_value(given.blends, str(given.blends))
        self.noise.set_value(given.blend)
        self.t.set_value(given.blend_t)

    def set_results(self, results: Pixels | None) -> None:
        """Show the row."""
        self.results.set_pictures(results)

    def _connect(self) -> None:
        for name, source in self.sources.items():
            source.changed.connect(lambda key, name=name: self.sourceChosen.emit(name, key))
        for name, field in (("blends", self.blends), ("blend", self.noise)):
            field.changed.connect(lambda value, name=name: self.settingChanged.emit(name, value))
        self.t.changed.connect(lambda t: self.settingChanged.emit("blend_t", t))
        self.dice.clicked.connect(lambda: self.settingChanged.emit("blend_seed", self._seed + 1))
