"""Wander: Langevin dynamics at one noise level, from the picture that is looked at."""

import math

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from scoreviz.engine.images.apart_view import WalkMoment
from scoreviz.engine.images.class_names import class_words
from scoreviz.engine.images.model_folder import ImageModel
from scoreviz.engine.images.wandering import Walk
from scoreviz.engine.tries import Wander
from scoreviz.ui import figures
from scoreviz.ui.choices import FieldButton
from scoreviz.ui.controls import IconButton
from scoreviz.ui.explained import explained
from scoreviz.ui.image_options import STEPS
from scoreviz.ui.picture_rows import PictureRows
from scoreviz.ui.pixel_box import PixelBox
from scoreviz.ui.sliders import Slider
from scoreviz.ui.surfaces import Words
from scoreviz.wording import mark, tr

TIP = mark(
    "xₜ over x̂₀ on the walk, its start at the left; click a step to see it\n"
    "Below: how far x̂₀ has come from where it was at the start, root mean square; black to white is 1"
)


class ImageWander(QWidget):
    """Noise level and step, the picture now, and the film of the walk.

    Signals:
        settingChanged(str, object): a field of ``Wander``.
    """

    settingChanged = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.t = Slider(tr("Noise t"), 0.01, 0.99, 0.3, widest="0.00")
        self.share = Slider(
            tr("Step", "length of a step"), 1e-3, 3.0, 0.2, log=True, show=figures.significant, widest="0.0010"
        )
        self.share.setToolTip(tr("y ← y + h s + √(2h) z, h as a share of 2 σ²: above 1 it leaves"))
        self.share.set_limit(1.0)
        self.steps = FieldButton(tr("Steps"), STEPS)
        self.dice = IconButton("dices", tr("Another walk"))
        self.again = IconButton("rotate-ccw", tr("Play it again"))
        explained(self, "images.does.wander")
        noisy, clean = tr("noisy", "picture"), tr("clean", "picture")
        self.noisy, self.clean = PixelBox(noisy, "ink2"), PixelBox(clean, "learned")
        self.rows = PictureRows(((noisy, "ink2"), (clean, "learned")), tr(TIP))
        self.remark = Words("", "note", "ink2")
        self._lay_out()
        for name, slider in (("t", self.t), ("step_share", self.share)):
            slider.changed.connect(lambda value, name=name: self.settingChanged.emit(name, value))
        self.steps.changed.connect(lambda steps: self.settingChanged.emit("steps", steps))

    def set_wander(self, wander: Wander) -> None:
        """Show the settings."""
        self.t.set_value(wander.t)
        self.share.set_value(wander.step_share)
        self.steps.set_value(wander.steps, figures.number(wander.steps))

    def set_moment(self, moment: WalkMoment | None) -> None:
        """Show one step of the walk, or nothing."""
        self.noisy.set_picture(None if moment is None else moment.noisy)
        self.clean.set_picture(None if moment is None else moment.clean)

    def say(self, walk: Walk, which: int, step: int) -> None:
        """Tell where a walk from a picture is at a step that is there, and what its picture is taken for."""
        where, told = _where(walk, which, step), _told(walk, step)
        self.remark.set_text("  ·  ".join(part for part in (where, told) if part), shorter=told or where)
        self.remark.setToolTip(_by_whom(walk) if told else "")

    def set_far(self, times: float) -> None:
        """Write everything so many times as large, for a room, without the settings."""
        for control in (self.t, self.share, self.steps, self.dice, self.again):
            control.setVisible(times == 1.0)
        for picture in (self.noisy, self.clean, self.rows):
            picture.set_far(times)
        self.remark.set_role("far note" if times > 1.0 else "note")

    def resizeEvent(self, event: object) -> None:
        """The two pictures leave the rows more than they take."""
        for box in (self.noisy, self.clean):
            box.set_widest(self.width() / 6)

    def _lay_out(self) -> None:
        controls, body = QHBoxLayout(), QHBoxLayout()
        controls.setSpacing(10)
        controls.addWidget(self.t, 2)
        controls.addWidget(self.share, 2)
        for widget in (self.steps, self.dice, self.again):
            controls.addWidget(widget)
        body.setSpacing(10)
        for box in (self.noisy, self.clean):
            body.addWidget(box)
        body.addWidget(self.rows, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(controls)
        column.addWidget(self.remark)
        column.addLayout(body, 1)


def _where(walk: Walk, which: int, step: int) -> str:
    told = walk.spec.wander
    if walk.left >= 0:
        share = f"{told.step_share:g}"
        return tr(
            "It left after {n} step(s): a step of {share} × 2σ² is too long here.",
            "",
            walk.left,
            n=walk.left,
            share=share,
        )
    level = f"σ/α = {figures.significant(walk.sigma)}, h = {told.step_share:.2g} × 2σ²"
    values = {"which": which + 1, "level": level, "step": step, "last": told.steps}
    return tr("From picture {which}, {level}: step {step} of {last}", **values)


def _told(walk: Walk, step: int) -> str:
    """Return for which class x0-hat is taken at a step, and how often it was so far; nothing where no one tells."""
    model = walk.spec.model
    if walk.told is None or walk.left >= 0 or not walk.count or not isinstance(model, ImageModel):
        return ""
    now, first = (class_words(model, int(walk.told[k])) for k in (step, 0))
    values = {"now": now, "first": first, "stayed": walk.stayed(step), "all": step + 1}
    return tr("x̂₀ is taken for: {now} ({first} in {stayed} of {all})", **values)


def _by_whom(walk: Walk) -> str:
    assert walk.spec.model.eye is not None
    told, known = tr("So says the small classifier that was trained beside the model."), walk.spec.model.eye.known
    if math.isnan(known):
        return told
    proved = tr("Of real pictures that it has not seen it tells {share} right.", share=f"{known:.1%}")
    return f"{told}\n{proved}"
