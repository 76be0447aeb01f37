"""What the pages of charts share: a sentence, what it rests on, the picture, and a row of controls below."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from scoreviz.ui import figures
from scoreviz.ui.controls import PlainButton
from scoreviz.ui.explained import explained
from scoreviz.ui.lesson_stops import first_sentence
from scoreviz.ui.plot import Plot
from scoreviz.ui.sliders import Slider
from scoreviz.ui.surfaces import Words
from scoreviz.wording import tr

SIGMAS = (0.05, 5.0)
FIRST_SIGMA = 0.5


class LaboratoryPage(QWidget):
    """A page: ``pictures`` and ``controls`` are filled by its heirs; the words between the controls say how far it is.

    ``copy`` puts the page's figures on the clipboard as a table.
    """

    def __init__(self, sentence: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Words("", "note", "ink2")
        self.copy = PlainButton(tr("Copy table"))
        self.copy.setEnabled(False)
        self.copy.clicked.connect(self._on_copy)
        explained(self.copy, "charts.copy")
        self._table = ""
        self.pictures, self.controls = QHBoxLayout(), QHBoxLayout()
        self.pictures.setSpacing(24)
        self.controls.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Words(sentence, "value"))
        column.addWidget(self._note(note))
        column.addSpacing(6)
        column.addLayout(self.pictures, 1)
        column.addSpacing(6)
        column.addLayout(self.controls)

    def all_pictures(self) -> list[QWidget]:
        """Return what stands side by side."""
        # Not by the layout's items: Python would know them by their address even after they are gone.
        places = {self.pictures.indexOf(widget): widget for widget in self.findChildren(QWidget)}
        return [places[place] for place in sorted(places) if place >= 0]

    def plots(self) -> list[Plot]:
        """Return the charts among them."""
        return [picture for picture in self.all_pictures() if isinstance(picture, Plot)]

    def end_controls(self) -> None:
        """Close the row of controls with the words and the button that copies."""
        self.controls.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        self.controls.addWidget(self.copy)

    def set_table(self, table: str) -> None:
        """Give what the button copies; nothing means that there is nothing yet."""
        self._table = table
        self.copy.setEnabled(bool(table))

    def _note(self, note: str) -> Words:
        """Return a line of which the first sentence stays where there is no room for all."""
        made = Words("", "note", "ink2")
        made.set_text(note, shorter=first_sentence(note))
        made.setToolTip(note)
        return made

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._table)
        self.words.set_text(tr("The table is on the clipboard."))


def sigma_slider() -> Slider:
    """Return the control of the noise level at which a page measures."""
    slider = Slider(tr("Noise level σ"), *SIGMAS, FIRST_SIGMA, log=True, show=figures.level, widest="0.00")
    slider.setFixedWidth(280)
    explained(slider, "charts.level")
    slider.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return slider
