"""The command ``lesson``: which lessons there are, whether what one claims is so, and one on paper."""

from pathlib import Path

from scoreviz.cli_words import Parser, say
from scoreviz.engine.refusal import Refused

ENGLISH = "en"
LANGUAGES = ENGLISH, "zh_TW", "zh_CN"


def lesson(words: list[str]) -> int:
    """Do as the words say, and return the exit status: 1 where a claim does not hold."""
    given = vars(_parser().parse_args(words))
    of_paper = {name: given[name] for name in ("out", "language", "answers") if given[name]}
    if given["pdf"] is not None:
        if "out" not in of_paper:
            raise Refused("--out", "where is the hand-out to be written?")
        return _hand_out(given["pdf"], given["out"], given["language"] or ENGLISH, given["answers"])
    if of_paper:
        raise Refused(f"--{next(iter(of_paper))}", "it is of a hand-out: --pdf names the lesson")
    return _list() if given["list"] else check_lesson(given["check"])


def _parser() -> Parser:
    parser = Parser(
        "scoreviz lesson",
        "List the lessons, run one to its ends and measure what it claims, or write one as a hand-out.",
    )
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument("--list", action="store_true", help="the lessons that ship with the program, and your own")
    named = "a lesson by the name of its folder, by its number, or by its path"
    group.add_argument("--check", metavar="NAME", help=f"measure every claim of a lesson: {named}")
    group.add_argument("--pdf", metavar="NAME", help="write a lesson as a hand-out")
    paper = parser.add_argument_group("hand-outs")
    paper.add_argument("--out", type=Path, metavar="FILE", help="the .pdf file to write")
    paper.add_argument("--language", choices=LANGUAGES, help="what it is written in (default: en)")
    paper.add_argument("--answers", action="store_true", help="with the answers on a page at the end")
    return parser


def _hand_out(name: str, out: Path, language: str, answers: bool) -> int:
    from scoreviz.cli_render import begin_qt
    from scoreviz.engine.lessons.lesson_shelf import find_lesson
    from scoreviz.maths.finished import finished

    found = find_lesson(name)
    begin_qt("a hand-out is")
    from scoreviz.ui import language as spoken
    from scoreviz.ui.handout import save_handout

    spoken.use(language)
    finished(save_handout(out, found, answers))
    say(f"Wrote {out}")
    return 0


def _list() -> int:
    from scoreviz.engine.lessons.lesson_file import open_lesson
    from scoreviz.engine.lessons.lesson_shelf import own, shipped
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
