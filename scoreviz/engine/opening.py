"""What a person means by one word: a shape, a project, or a file to learn from."""

import os

from scoreviz.engine.document import Document
from scoreviz.engine.gallery import preset
from scoreviz.engine.imports import READERS, read_target
from scoreviz.engine.project import Project, open_project
from scoreviz.engine.refusal import Refused
from scoreviz.maths.shapes import SHAPES


def opened(name: str) -> Project:
    """Return a shape by its name, a project, or a target file as a new project.

    Raises:
        Refused: there is no such shape or file, or the file cannot be used.
    """
    if name in SHAPES:
        return Project(Document(target=preset(name)), None)
    if name.lower().endswith(".scoreviz"):
        return open_project(name)
    if not os.path.lexists(name) and not name.lower().endswith(tuple(READERS)):
        raise Refused(name, f"there is no such file, and no such shape: {', '.join(SHAPES)}")
    return Project(Document(target=read_target(name)), None)
