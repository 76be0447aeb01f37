"""What the pages of charts share: a sentence, what it rests on, the picture, and a row of controls below."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from scoreviz.ui import figures, theme
from scoreviz.ui.choices import FieldButton
from scoreviz.ui.controls import PlainButton
from scoreviz.ui.explained import explained
from scoreviz.ui.lesson_stops import first_sentence
from scoreviz.ui.plot import Plot
from scoreviz.ui.sliders import Slider
from scoreviz.ui.surfaces import Words, leading, painter_on
from scoreviz.wording import tr

SIGMAS = (0.05, 5.0)
FIRST_SIGMA = 0.5
SLIDER, BETWEEN = 280, 24  # pixels
NARROW, FLATTER = 1000, 0.85  # pixels, under which a room sees charts one below the other; and how large they are then
TOLD_LINES = 2  # of what is told to a room
_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
BELOW, BESIDE = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


class Told(Words):
    """How far a page is: one line, and for a room two, of which the last parts are left out where they do not fit."""

    def __init__(self) -> None:
        super().__init__("", "note", "ink2")
        self._far = False

    def set_far(self, far: bool) -> None:
        """Write it as for a room, or as at a desk."""
        self._far = far
        self.set_role("far note" if far else "note")

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(size.width(), (TOLD_LINES if self._text else 0) * size.height()) if self._far else size

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._far:
            super().paintEvent(event)
            return
        painter = painter_on(self)
        painter.setFont(theme.font(self._role))
        painter.setPen(QColor(getattr(theme.current(), self._ink)))
        painter.drawText(QRectF(self.rect()), _WRAP, self._fitting())

    def _fitting(self) -> str:
        """Return as much of it as there is room for."""
        metrics, room = QFontMetricsF(theme.font(self._role)), QRectF(0, 0, self.width(), 1e4)
        said = filter(None, (self._text, self._shorter))
        fits = (text for text in said if metrics.boundingRect(room, _WRAP, text).height() <= self.height() + 1)
        return next(fits, leading(self._role, self._shorter or self._text, self.width()))


class LaboratoryPage(QWidget):
    """A page: ``pictures`` and ``controls`` are filled by its heirs; the words between the controls say how far it is.

    ``copy`` puts the page's figures on the clipboard as a table.
    """

    def __init__(self, sentence: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self._times, self._copies = Told(), 1.0, True
        self._only: QWidget | None = None  # the picture that is seen alone
        self.copy = PlainButton(tr("Copy table"))
        self.copy.setEnabled(False)
        self.copy.clicked.connect(self._on_copy)
        explained(self.copy, "charts.copy")
        self._table = ""
        self.pictures, self.controls = QBoxLayout(BESIDE), QHBoxLayout()
        self.pictures.setSpacing(BETWEEN)
        self.controls.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.sentence = sentence
        self._small_print = Words(sentence, "value"), self._note(note)
        for words in self._small_print:
            column.addWidget(words)
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

    def end_controls(self, copies: bool = True) -> None:
        """Close the row of controls with the words and, where the page has one, the button that copies."""
        self.controls.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        self.controls.addWidget(self.copy)
        self._copies = copies
        self.copy.setVisible(copies)

    def set_far(self, times: float) -> None:
        """Show everything so many times as large, for a room, and leave out what is small print there."""
        far, self._times = times > 1.0, times
        for words in self._small_print:
            words.setVisible(not far)
        self.copy.setVisible(self._copies and not far)
        self.words.set_far(far)
        for button in self.findChildren(PlainButton):
            button.set_far(times)
        for slider in self.findChildren(Slider):
            slider.set_far(times)
        for field in self.findChildren(FieldButton):
            field.setVisible(not far)
        self.stand()

    def show_only(self, picture: QWidget | None) -> None:
        """Show one of its pictures, or (None) all that there is room for."""
        self._only = picture
        self.stand()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._times > 1.0:
            self.stand()

    def in_view(self) -> list[QWidget]:
        """Return the pictures that there is room for."""
        return self.all_pictures()

    def stand(self) -> None:
        """Put the charts side by side, or for a room one below the other where there is no width for them."""
        shown = self.in_view() if self._only is None else [self._only]
        below = self._times > 1.0 and self.width() < NARROW
        self.pictures.setDirection(BELOW if below else BESIDE)
        self.pictures.setSpacing(0 if below else BETWEEN)
        plots = self.plots()
        for picture in self.all_pictures():
            picture.setVisible(picture in shown)
        for plot, under in zip(plots, (*plots[1:], None), strict=True):
            told_below = under in shown and under is not None and under.across.title == plot.across.title
            plot.set_far(FLATTER * self._times if below else self._times, titled=not (below and told_below))

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
    slider.setFixedWidth(SLIDER)
    explained(slider, "charts.level")
    slider.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return slider
