"""The command ``lesson``: which lessons there are, and whether what one claims is so."""

from scoreviz.cli_words import Parser, say

ENGLISH = "en"


def lesson(words: list[str]) -> int:
    """Do as the words say, and return the exit status: 1 where a claim does not hold."""
    parser = Parser("scoreviz lesson", "List the lessons, or run one to its ends and measure what it claims.")
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument("--list", action="store_true", help="the lessons that ship with the program, and your own")
    named = "a lesson by the name of its folder, by its number, or by its path"
    group.add_argument("--check", metavar="NAME", help=f"measure every claim of a lesson: {named}")
    given = parser.parse_args(words)
    return _list() if given.list else check_lesson(given.check)


def _list() -> int:
    from scoreviz.engine.lessons.lesson_file import open_lesson
    from scoreviz.engine.lessons.lesson_shelf import own, shipped
    from scoreviz.engine.refusal import Refused
    from scoreviz.engine.tables import aligned

    cells = [("name", "steps", "title")]
    for folder in (*shipped(), *own()):
        try:
            found = open_lesson(folder)
            cells.append((found.name, str(len(found.steps)), found.title.in_language(ENGLISH)))
        except Refused as refused:
            cells.append((folder.name, "-", str(refused)))
    say(aligned(cells))
    return 0


def check_lesson(name: str) -> int:
    """Measure every claim of a lesson, print the table, and return 1 where one does not hold, else 0."""
    from scoreviz.engine.lessons.lesson_shelf import find_lesson
    from scoreviz.engine.lessons.rehearsal import check, table
    from scoreviz.maths.finished import finished

    found = finished(check(find_lesson(name)))
    say(table(found) if found else "It claims nothing that could be measured.")
    return 0 if all(one.holds for one in found) else 1
