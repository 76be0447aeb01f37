"""The present scene as a lesson of one's own: a folder that a text editor goes on with."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from scoreviz.engine.lessons.lesson import PageName
from scoreviz.engine.lessons.lesson_shelf import own_folder
from scoreviz.engine.lessons.writing import write_lesson
from scoreviz.engine.project import Project
from scoreviz.engine.refusal import Refused, why
from scoreviz.wording import tr

if TYPE_CHECKING:
    from scoreviz.ui.window import Window


def save_as_lesson(window: "Window") -> None:
    """Ask for the name of a folder, among a person's own lessons at first, and write the scene there."""
    document, learner = window.session.document, window.learner
    folder = own_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        window.say(tr("The folder of your own lessons cannot be made: {reason}", reason=why(error)))
        folder = Path.home()
    title = document.target.name or tr("My lesson")
    name, _ = QFileDialog.getSaveFileName(window, tr("Save as a lesson: a new folder"), str(folder / title))
    if not name:
        return
    project = Project(document, learner.keepsake(), rival=learner.rival_keepsake())
    page: PageName = "plane" if window.pages.on_plane else "images"
    try:
        made = write_lesson(Path(name), Path(name).name, project, t=window.scene.t, page=page)
    except Refused as refused:
        window.notices.refuse(tr("Not saved as a lesson"), str(refused))
        return
    window.say(tr("The lesson is in {folder}: its text is in lesson.toml", folder=made.name))
