"""The present scene as a lesson: a folder with a file that a text editor goes on with, and the scene as a project."""

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from scoreviz.engine.atomic import replacing
from scoreviz.engine.lessons.lesson import LANGUAGES, PageName, RegionName
from scoreviz.engine.lessons.lesson_file import FILE
from scoreviz.engine.lessons.lesson_values import LONGEST_WORDS
from scoreviz.engine.project import Project, save
from scoreviz.engine.refusal import Refused, one_line, why
from scoreviz.wording import tr

SCENE = "scene.scoreviz"
TEXTS = {
    "en": "Two or three sentences: what is to be seen, and why.",
    "zh_TW": "寫兩三句話：看什麼，為什麼。",
    "zh_CN": "写两三句话：看什么，为什么。",
}
USUAL_REGIONS: tuple[RegionName, ...] = ("views", "layers", "timeline")

_LESSON = """\
# A lesson of scoreviz. Change it with any text editor; the program's README tells of every entry, under "Your own
# lessons". A line that begins with # says something to you, or holds an entry that is not in use: take the # away.

format = 1

# What the shelf says. Each text stands in the languages of the program; one that is left out is said in English.
[title]
{title}

[summary]
{summary}

# ---- One step. For another, repeat all of this from [[step]] on, with another name.
[[step]]
name = "one"              # by which progress is kept: no two steps have the same
scene = "{scene}"  # a project or a file in this folder, or a shape such as "two-moons"
page = "{page}"            # "plane" or "images"
t = {t}                   # where the playhead stands: 0 data, 1 noise
begins = "rest"           # or "play", "loop", "train", "train and loop": what happens by itself
chart = ""                # or "training", "variance", "trace", "identities": the chart that is open
shows = [{shows}]  # what is not hidden: tools, views, layers, timeline, target, learn, error, shares, compare, probe

# Markdown, with formulas between dollar signs.
[step.title]
{title}

[step.text]
{text}

# ---- One formula, with names below some of its parts; ink: "ink", "true", "learned" or "difference".
# [step.formula]
# latex = 's(x) = \\nabla_x \\log p(x)'
# term = [{{ latex = 's(x)', ink = "true", name = {{ en = "score" }} }}]

# ---- Fields that differ from the scene's, by the names of a project's document.json.
# [step.document]
# sampling = {{ sampler = "langevin", steps = 400, seed = 0 }}

# ---- A control in the lesson's own panel.
# [[step.knob]]
# field = "sampling.step_share"
# label = {{ en = "Step size" }}
# low = 0.01
# high = 1.0
# logarithmic = true

# ---- A number with its name.
# [[step.figure]]
# reading = "run.share.1"
# label = {{ en = "Share of the points in the first part" }}

# ---- Something to do; it is done when all conditions hold at once.
# [step.task]
# text = {{ en = "Run to the end." }}
# when = [{{ reading = "run.ended", equals = true }}]
# reply = {{ en = "That is all there is to it." }}

# ---- A question; one choice is right, and each has its own reply.
# [step.question]
# text = {{ en = "What has become of the points?" }}
# [[step.question.choice]]
# text = {{ en = "They are spread like the drawing" }}
# reply = {{ en = "Right." }}
# right = true
# [[step.question.choice]]
# text = {{ en = "They are all in one place" }}
# reply = {{ en = "Look again." }}

# ---- What the step says, as a number at the end of its run: python -m scoreviz lesson --check FOLDER measures it.
# [[step.claim]]
# reading = "run.lost"
# at_most = 0.0
# words = "no point is lost"
"""


def write_lesson(
    folder: Path,
    title: str,
    project: Project,
    *,
    t: float = 0.0,
    page: PageName = "plane",
    shows: tuple[RegionName, ...] = USUAL_REGIONS,
) -> Path:
    """Write a scene as a lesson of one step into a new folder, and return that folder.

    It is written beside and renamed: there is a whole lesson, or none.

    Args:
        folder: which is not there yet, or empty.
        title: of the lesson and of its step, in every language until somebody translates it.
        project: the scene with what its networks have learned.
        t: where the playhead stands; page and shows: what is seen.

    Raises:
        Refused: the folder holds something already, or could not be written; one sentence.
    """
    title = one_line(title.strip()[:LONGEST_WORDS]) or folder.name
    beside = _made_beside(folder)
    try:
        save(beside / SCENE, project.document, project.saved, project.unknown, project.rival)
        with replacing(beside / FILE) as file:
            file.write(lesson_words(title, t, page, shows).encode())
        beside.chmod(0o755)
        if folder.exists():  # on Windows no folder takes the place of another, though it be empty
            folder.rmdir()
        os.replace(beside, folder)
    except OSError as error:
        raise Refused(folder, tr("it could not be written: {reason}", reason=why(error))) from None
    finally:
        with suppress(OSError):  # after the rename there is nothing to remove
            shutil.rmtree(beside)
    return folder


def _made_beside(folder: Path) -> Path:
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise Refused(folder, tr("there is something in it already: a lesson needs a folder of its own"))
        folder.parent.mkdir(parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(prefix=f".{folder.name[:40]}.", dir=folder.parent))
    except OSError as error:
        raise Refused(folder, tr("it could not be made: {reason}", reason=why(error))) from None


def lesson_words(title: str, t: float, page: PageName, shows: tuple[RegionName, ...]) -> str:
    """Return the file of a lesson of one step, with a word on each entry."""
    return _LESSON.format(
        title=_in_all_languages(title),
        summary=_in_all_languages(""),
        text="\n".join(f"{language} = {_quoted(words)}" for language, words in TEXTS.items()),
        scene=SCENE,
        page=page,
        t=f"{min(max(t, 0.0), 1.0):.4f}",
        shows=", ".join(f'"{region}"' for region in shows),
    )


def _in_all_languages(words: str) -> str:
    return "\n".join(f"{language} = {_quoted(words)}" for language in LANGUAGES)


def _quoted(words: str) -> str:
    """Return words as a TOML string on one line."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
