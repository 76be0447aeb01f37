"""What Own picture and Fill in share: a picture that is drawn on, where it comes from, the brush, and the results."""

from PySide6.QtCore import Signal

from scoreviz.engine.given import Given
from scoreviz.engine.images.image_view import Pixels
from scoreviz.ui.choices import FieldButton, translated
from scoreviz.ui.given_layout import GivenLayout
from scoreviz.ui.given_options import BRUSHES, OWN_SOURCES
from scoreviz.ui.image_gallery import Gallery
from scoreviz.ui.pixel_box import PixelBox
from scoreviz.wording import tr

LONGEST_NAME = 14  # characters of a field


class DrawnOn(GivenLayout):
    """The picture and the results; the rest is of the activity.

    Args:
        head: what stands over the picture.
        brush: its width at first, pixels.

    Signals:
        sourceChosen(object): where a picture is to come from.
        settingChanged(str, object): a field of ``Given``.
    """

    sourceChosen = Signal(object)
    settingChanged = Signal(str, object)

    def __init__(self, head: str, brush: int) -> None:
        super().__init__()
        self.source = FieldButton(tr("Picture"), translated(OWN_SOURCES))
        self.brush = FieldButton(tr("Brush"), translated(BRUSHES))
        self.pad = PixelBox(head, "true", tuple(tr("Draw here\nor drop\na picture").split("\n")), drawn_on=True)
        self.results = Gallery(ink="learned")
        self._head = head
        self.brush.set_value(brush)
        self.source.changed.connect(self.sourceChosen)

    def show_picture(self, given: Given, shown: Pixels | None, told: str, short: str = "") -> None:
        """Show the picture as the model sees it, and what was done to it; ``short`` stands over it in little room."""
        self.source.set_value("", tr("none") if given.picture is None else given.picture.name[:LONGEST_NAME])
        self.pad.set_picture(shown)
        self.pad.set_words(self._head, told, short)
