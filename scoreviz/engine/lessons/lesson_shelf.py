"""Where lessons are: those that ship with the program, and those in a folder of a person's own."""

from pathlib import Path

import platformdirs

from scoreviz.engine.lessons.lesson import Lesson
from scoreviz.engine.lessons.lesson_file import FILE, open_lesson
from scoreviz.engine.refusal import Refused
from scoreviz.resources import resource


def shipped() -> tuple[Path, ...]:
    """Return the folders of the lessons that ship with the program, in the order in which they are taught."""
    return _lessons_in(resource("lessons"))


def own_folder() -> Path:
    """Return where a person's own lessons are looked for; there may be no such folder yet."""
    return Path(platformdirs.user_data_dir("scoreviz", appauthor=False)) / "lessons"


def own() -> tuple[Path, ...]:
    """Return the folders of a person's own lessons, by name."""
    return _lessons_in(own_folder())


def find_lesson(name: str) -> Lesson:
    """Return a lesson by the name of its folder, with or without the number before it; by that number; or by its path.

    Raises:
        Refused: there is no such lesson, or it cannot be read; one sentence.
    """
    folders = [*shipped(), *own()]
    for folder in folders:
        number, _, rest = folder.name.partition("-")
        if name and name in (folder.name, rest, number, number.lstrip("0")):
            return open_lesson(folder)
    path = Path(name)
    if (path / FILE).is_file() or path.name == FILE:
        return open_lesson(path.parent if path.name == FILE else path)
    raise Refused(name, f"there is no such lesson: {', '.join(folder.name for folder in folders)}")


def _lessons_in(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(path.parent for path in folder.glob(f"*/{FILE}")))
