"""Own picture: what was given, how it looks noised, what the runs make of it, and what they have in common."""

from scoreviz.engine.given import Given
from scoreviz.engine.images.image_view import Pixels
from scoreviz.engine.images.spread import Spread
from scoreviz.engine.palette import colour_table
from scoreviz.ui import figures, theme
from scoreviz.ui.choices import FieldButton, translated
from scoreviz.ui.drawn_on import DrawnOn
from scoreviz.ui.explained import explained
from scoreviz.ui.given_options import GREYS, INK_OPTIONS
from scoreviz.ui.pixel_box import PixelBox
from scoreviz.ui.sliders import Slider
from scoreviz.wording import tr


class ImageOwn(DrawnOn):
    """The picture, x_t, the results, their mean and their spread."""

    def __init__(self) -> None:
        super().__init__(tr("yours", "picture"), 2)
        self.inks = FieldButton(tr("Ink"), translated(INK_OPTIONS[:GREYS]))
        explained(self, "images.does.own")
        self.t = Slider(tr("Noised to t"), 0.02, 1.0, 0.5, show=lambda t: f"{t:.2f}", widest="0.00")
        self.t.setToolTip(tr("x_t = α x₀ + σ ε: the nearest step of the run is taken\nSDEdit: Meng et al. (2022)"))
        self.noised = PixelBox(tr("noised", "picture"), "ink2")
        self.mean = PixelBox(tr("mean", "of the pictures"), "learned")
        self.spread = PixelBox(tr("spread", "of the pictures"), "learned")
        self.inks.set_value("White")
        self.lay_out(
            (self.source, self.inks, self.brush),
            self.t,
            (self.pad, self.noised),
            self.results,
            (self.mean, self.spread),
        )
        self.t.changed.connect(lambda t: self.settingChanged.emit("t", t))

    def set_given(self, given: Given, shown: Pixels | None, told: str, coloured: bool) -> None:
        """Show what was given, and its settings."""
        self.show_picture(given, shown, told)
        self.t.set_value(given.t)
        self.inks.set_options(translated(INK_OPTIONS if coloured else INK_OPTIONS[:GREYS]))

    def set_results(self, noised: Pixels | None, t: float, results: Pixels | None, spread: Spread | None) -> None:
        """Show what the runs make of it."""
        self.noised.set_picture(noised)
        short = tr("noised", "picture")
        self.noised.set_words(short if noised is None else tr("noised, t = {t}", t=f"{t:.2f}"), short=short)
        self.results.set_pictures(results)
        for box, name in ((self.mean, tr("their mean")), (self.spread, tr("spread", "of the pictures"))):
            box.set_picture(None)
            box.set_words(name)
        if spread is not None:
            self.mean.set_picture(spread.mean)
            off = figures.significant(spread.off)
            gap = tr("{off} from yours, root mean square; black to white is 1", off=off)
            self.mean.set_words(tr("their mean"), gap, tr("mean", "of the pictures"))
            self.spread.set_picture(colour_table(theme.current().learned_map)[spread.levels])
            self.spread.set_words(
                tr("spread, to {most}", most=f"{spread.most:.2f}"),
                tr(
                    "Standard deviation of each pixel; brightest is {most}, black to white is 1\n"
                    "Root mean square over the picture: {typical}",
                    most=f"{spread.most:.2f}",
                    typical=f"{spread.typical:.3f}",
                ),
                tr("spread", "of the pictures"),
            )
