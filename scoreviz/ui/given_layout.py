"""How an activity with given pictures is laid out: a row of controls, and pictures beside the results."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from scoreviz.ui.choices import FieldButton
from scoreviz.ui.image_gallery import RING, Gallery
from scoreviz.ui.pixel_box import HEAD, PixelBox
from scoreviz.ui.surfaces import Words

ROOMY, LEAST_HEIGHT = 860, 136  # pixels


class GivenLayout(QWidget):
    """What the three activities share: results, a remark, and labels that go where room is short."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.remark = Words("", "note", "ink2")
        self.caption = Words("", "note", "ink2")
        self._fields: list[FieldButton] = []
        self._idle: tuple[QWidget, ...] = ()
        self._boxes: tuple[PixelBox, ...] = ()
        self._controls, self._far = list[QWidget](), False
        self.setMinimumHeight(LEAST_HEIGHT)

    def set_remark(self, remark: str) -> None:
        """Say what is missing, or nothing."""
        self.remark.set_text(remark, shorter=remark.partition(":")[0])
        self.remark.setToolTip(remark)
        self.remark.setVisible(bool(remark))
        for widget in self._idle:  # it would change nothing that is seen
            widget.setVisible(not remark and not self._far)

    def set_far(self, times: float) -> None:
        """Write everything so many times as large, for a room, without what the pictures are made with."""
        self._far, role = times > 1.0, "far note" if times > 1.0 else "note"
        for control in self._controls:
            control.setVisible(not self._far)
        for words in (self.remark, self.caption):
            words.set_role(role)
        self.caption.setFixedHeight(round(HEAD * times - RING))
        for box in self._boxes:
            box.set_far(times)

    def leave_out(self) -> None:
        """Hide, for a room, the controls that have come since."""
        for control in self._controls if self._far else ():
            control.hide()

    def resizeEvent(self, event: object) -> None:
        """Where room is short, labels go; and the boxes leave the results twice the width of one."""
        for field in self._fields:
            field.set_labelled(self.width() > ROOMY)
        for box in self._boxes:
            box.set_widest(self.width() / (len(self._boxes) + 2))

    def lay_out(
        self,
        controls: Sequence[QWidget],
        slider: QWidget,
        left: Sequence[PixelBox],
        results: Gallery,
        right: Sequence[PixelBox],
        *,
        lasting: bool = False,
    ) -> None:
        """Lay everything out, once; a lasting slider is not hidden while something is missing."""
        self._fields = [field for field in controls if isinstance(field, FieldButton)]
        above, body, middle, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(), QVBoxLayout(self)
        self._idle = () if lasting else (slider,)
        self._boxes, self._controls = (*left, *right), [*controls, slider]
        for widget in controls:
            above.addWidget(widget)
        above.addWidget(slider, 1)
        above.addStretch(0)
        above.addWidget(self.remark, 2)
        self.caption.setFixedHeight(round(HEAD - RING))
        middle.setSpacing(0)
        middle.addWidget(self.caption)
        middle.addWidget(results, 1)
        body.setSpacing(12)
        for widget in left:
            body.addWidget(widget)
        body.addLayout(middle, 1)
        for widget in right:
            body.addWidget(widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(above)
        column.addLayout(body, 1)
