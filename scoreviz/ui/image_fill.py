"""Fill in: a picture of which a part is known, and what the network puts in the place of the rest."""

from scoreviz.engine.given import Given
from scoreviz.engine.images.image_view import Pixels
from scoreviz.ui.choices import Segmented, translated
from scoreviz.ui.drawn_on import DrawnOn
from scoreviz.ui.explained import explained
from scoreviz.ui.given_options import ASK, MASKING
from scoreviz.ui.sliders import Slider
from scoreviz.wording import tr

MOST_TIMES = 20


class ImageFill(DrawnOn):
    """The picture with its mask, and the results."""

    def __init__(self) -> None:
        super().__init__(tr("known, and asked for"), 3)
        self.masking = Segmented(translated(MASKING), tr("What the brush does"))
        explained(self, "images.does.fill")
        self.repeats = Slider(tr("Times a step"), 1, MOST_TIMES, 4, show=lambda n: f"{round(n)}", widest="00")
        self.repeats.setToolTip(
            tr(
                "After each step the known part is put back, as noisy as the step; between the times the step's noise "
                "is\nput back, and the rest comes to fit. RePaint: Lugmayr et al. (2022)"
            )
        )
        self.masking.set_value(ASK)
        self.lay_out((self.source, self.masking, self.brush), self.repeats, (self.pad,), self.results, ())
        self.repeats.changed.connect(lambda n: self.settingChanged.emit("repeats", max(1, round(n))))

    def set_given(
        self, given: Given, shown: Pixels | None, told: str, asked: list[tuple[int, int]], grid: tuple[int, int]
    ) -> None:
        """Show what was given, what is asked for, and the settings."""
        self.show_picture(given, shown, told, tr("known"))
        self.pad.set_asked(asked, grid)
        self.repeats.set_value(given.repeats)

    def set_results(self, results: Pixels | None) -> None:
        """Show what the runs make of it."""
        self.results.set_pictures(results)
