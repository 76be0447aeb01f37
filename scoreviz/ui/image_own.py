"""Own picture: what was given, how it looks noised, what the runs make of it, and what they have in common."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from scoreviz.engine.given import Given
from scoreviz.engine.images.image_view import Pixels
from scoreviz.engine.images.spread import Spread
from scoreviz.engine.palette import colour_table
from scoreviz.ui import figures, theme
from scoreviz.ui.choices import FieldButton
from scoreviz.ui.given_layout import GivenLayout
from scoreviz.ui.given_options import BRUSHES, GREYS, INK_OPTIONS, OWN_SOURCES
from scoreviz.ui.image_gallery import Gallery
from scoreviz.ui.pixel_box import PixelBox
from scoreviz.ui.sliders import Slider

HINT = "Draw here", "or drop", "a picture"


class ImageOwn(GivenLayout):
    """The picture, x_t, the results, their mean and their spread.

    Signals:
        sourceChosen(object): where a picture is to come from.
        settingChanged(str, object): a field of ``Given``.
    """

    sourceChosen = Signal(object)
    settingChanged = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = FieldButton("Picture", OWN_SOURCES)
        self.inks, self.brush = FieldButton("Ink", INK_OPTIONS[:GREYS]), FieldButton("Brush", BRUSHES)
        self.t = Slider("Noised to t", 0.02, 1.0, 0.5, show=lambda t: f"{t:.2f}", widest="0.00")
        self.t.setToolTip("x_t = α x₀ + σ ε: the nearest step of the run is taken\nSDEdit: Meng et al. (2022)")
        self.pad = PixelBox("yours", "true", HINT, drawn_on=True)
        self.noised = PixelBox("noised", "ink2")
        self.results = Gallery(ink="learned")
        self.mean, self.spread = PixelBox("mean", "learned"), PixelBox("spread", "learned")
        self.inks.set_value("White")
        self.brush.set_value(2)
        self.lay_out(
            (self.source, self.inks, self.brush),
            self.t,
            (self.pad, self.noised),
            self.results,
            (self.mean, self.spread),
        )
        self.source.changed.connect(self.sourceChosen)
        self.t.changed.connect(lambda t: self.settingChanged.emit("t", t))

    def set_given(self, given: Given, shown: Pixels | None, told: str, coloured: bool) -> None:
        """Show what was given, and its settings."""
        self.source.set_value("", "none" if given.picture is None else given.picture.name[:14])
        self.pad.set_picture(shown)
        self.pad.set_words("yours", told)
        self.t.set_value(given.t)
        self.inks.set_options(INK_OPTIONS if coloured else INK_OPTIONS[:GREYS])

    def set_results(self, noised: Pixels | None, t: float, results: Pixels | None, spread: Spread | None) -> None:
        """Show what the runs make of it."""
        self.noised.set_picture(noised)
        self.noised.set_words(f"noised, t = {t:.2f}" if noised is not None else "noised", short="noised")
        self.results.set_pictures(results)
        for box, name in ((self.mean, "their mean"), (self.spread, "spread")):
            box.set_picture(None)
            box.set_words(name)
        if spread is not None:
            self.mean.set_picture(spread.mean)
            gap = f"{figures.significant(spread.off)} from yours, root mean square; black to white is 1"
            self.mean.set_words("their mean", gap, "mean")
            self.spread.set_picture(colour_table(theme.current().learned_map)[spread.levels])
            self.spread.set_words(
                f"spread, to {spread.most:.2f}",
                f"Standard deviation of each pixel; brightest is {spread.most:.2f}, black to white is 1\n"
                f"Root mean square over the picture: {spread.typical:.3f}",
                "spread",
            )
