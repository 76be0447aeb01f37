"""Fill in: a picture of which a part is known, and what the network puts in the place of the rest."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from scoreviz.engine.given import Given
from scoreviz.engine.images.image_view import Pixels
from scoreviz.ui.choices import FieldButton, Segmented, translated
from scoreviz.ui.given_layout import GivenLayout
from scoreviz.ui.given_options import ASK, BRUSHES, MASKING, OWN_SOURCES
from scoreviz.ui.image_gallery import Gallery
from scoreviz.ui.image_own import hint
from scoreviz.ui.pixel_box import PixelBox
from scoreviz.ui.sliders import Slider
from scoreviz.wording import tr

MOST_TIMES = 20


class ImageFill(GivenLayout):
    """The picture with its mask, and the results.

    Signals:
        sourceChosen(object): where a picture is to come from.
        settingChanged(str, object): a field of ``Given``.
    """

    sourceChosen = Signal(object)
    settingChanged = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = FieldButton(tr("Picture"), translated(OWN_SOURCES))
        self.brush = FieldButton(tr("Brush"), translated(BRUSHES))
        self.masking = Segmented(translated(MASKING), tr("What the brush does"))
        self.repeats = Slider(tr("Times a step"), 1, MOST_TIMES, 4, show=lambda n: f"{round(n)}", widest="00")
        self.repeats.setToolTip(
            tr(
                "After each step the known part is put back, as noisy as the step; between the times the step's noise "
                "is\nput back, and the rest comes to fit. RePaint: Lugmayr et al. (2022)"
            )
        )
        self.pad = PixelBox(tr("known, and asked for"), "true", hint(), drawn_on=True)
        self.results = Gallery(ink="learned")
        self.brush.set_value(3)
        self.masking.set_value(ASK)
        self.lay_out((self.source, self.masking, self.brush), self.repeats, (self.pad,), self.results, ())
        self.source.changed.connect(self.sourceChosen)
        self.repeats.changed.connect(lambda n: self.settingChanged.emit("repeats", max(1, round(n))))

    def set_given(
        self, given: Given, shown: Pixels | None, told: str, asked: list[tuple[int, int]], grid: tuple[int, int]
    ) -> None:
        """Show what was given, what is asked for, and the settings."""
        self.source.set_value("", tr("none") if given.picture is None else given.picture.name[:14])
        self.pad.set_picture(shown)
        self.pad.set_words(tr("known, and asked for"), told, tr("known"))
        self.pad.set_asked(asked, grid)
        self.repeats.set_value(given.repeats)

    def set_results(self, results: Pixels | None) -> None:
        """Show what the runs make of it."""
        self.results.set_pictures(results)
