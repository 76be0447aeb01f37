"""The page of images as a step of a lesson has it: its model, its run, where the film stands, and what is hidden.

``begin(step)``  ``set_plain(bool)``  ``tick()``  ``strike()``
"""

from pathlib import Path
from typing import TYPE_CHECKING

from scoreviz.engine.images.image_view import frame_at
from scoreviz.engine.lessons.lesson import Step
from scoreviz.engine.lessons.step_model import model_folder, why_no_model
from scoreviz.wording import tr

if TYPE_CHECKING:
    from scoreviz.ui.image_tab import ImageTab
    from scoreviz.ui.late_parts import LateParts


class LessonPictures:
    """What a step makes of the page; nothing of it is made before a step asks for it."""

    def __init__(self, window: "LateParts") -> None:
        self._window = window
        self._rests: Step | None = None  # the step whose film is still to be put where the step has it

    @property
    def _page(self) -> "ImageTab":
        return self._window.pages.images

    def begin(self, step: Step) -> None:
        """Open the step's model and make its pictures, or say why there are none."""
        page = self._page
        page.refused.hide()
        page.work.head.looping = step.begins == "loop"
        self._rests = step if step.begins == "rest" and step.t is not None else None
        folder = model_folder(step.model) if step.model else None
        if step.model and folder is None:
            page.refuse(tr("Not opened"), why_no_model(step.model))
        elif folder is not None and not _has(page, folder):
            page.open(folder)
        elif page.giving.run is None:
            page.generate()
        elif step.begins != "rest":
            page.work.restart()
        self.tick()

    def set_plain(self, plain: bool) -> None:
        """Hide what is not of a lesson, or show it again."""
        if self._window.pages.made:
            self._page.room.set_plain(plain)

    def tick(self) -> None:
        """Put the film where the step has it, once its frame is there."""
        step, run = self._rests, self._page.giving.run if self._rests is not None else None
        if step is None or step.t is None or run is None:
            return
        frame = frame_at(run, step.t)
        if run.count > frame:
            self._page.work.seek(frame)
            self._rests = None

    def strike(self) -> None:
        """Leave the page as a person has it."""
        self._rests = None
        if self._window.pages.made:
            self._page.work.head.looping = False
            self._page.refused.hide()
            self.set_plain(False)


def _has(page: "ImageTab", folder: Path) -> bool:
    """Return whether a page has a model open, or is opening it."""
    return page.work.folder is not None and page.work.folder[0] == folder
