"""A lesson's file may hold anything: whatever is wrong is refused in one sentence that names its place."""

import os
from pathlib import Path

import pytest

from scoreviz.engine.lessons.lesson_file import open_lesson
from scoreviz.engine.lessons.lesson_shelf import find_lesson, own_folder
from scoreviz.engine.refusal import Refused

HEAD = 'format = 1\ntitle = "A"\n'
STEP = '[[step]]\nname = "a"\ntitle = "A"\ntext = "b"\nscene = "pair"\n'
GOOD = HEAD + STEP
TASK = '[step.task]\ntext = "do"\n'
QUESTION = '[step.question]\ntext = "what"\n'
CHOICE = '[[step.question.choice]]\ntext = "this"\nreply = "so"\n'
RIGHT = CHOICE + "right = true\n"
KNOB = '[[step.knob]]\nlabel = "h"\n'

REFUSALS: dict[str, tuple[str, str]] = {
    "no TOML": ("format = = 1", "it is not TOML: "),
    "nested": ("x = " + "[" * 100_000, "it is nested too deeply"),
    "digits": ("x = " + "1" * 5_000, "it holds a number with too many digits"),
    "day": ("x = 2026-02-30", "it is not TOML: "),
    "no format": ('title = "A"\n' + STEP, "lesson.format is missing"),
    "another format": ('format = 2\ntitle = "A"\n' + STEP, "format must be 1"),
    "a switch for a format": ('format = true\ntitle = "A"\n' + STEP, "format must be 1"),
    "no step": (HEAD + "step = []", "a lesson has at least one step"),
    "a step that is none": (HEAD + "step = [1]", "step 1 must be a table"),
    "an unknown key": (HEAD + "colour = 1\n" + STEP, "lesson.colour is not known; there are format, "),
    "an unknown key of a step": (GOOD + "sceen = 1\n", "step 1.sceen is not known; there are "),
    "two steps of one name": (GOOD + STEP, "each step must have a name of its own"),
    "no name": (GOOD.replace('"a"', '" "'), "step 1.name must not be empty"),
    "a title that is none": (
        HEAD.replace('"A"', "[1]") + STEP,
        "title must be a text, or a table of texts by language",
    ),
    "another language": (HEAD.replace('"A"', '{ fr = "A" }') + STEP, "title.fr is no language here; there are en, "),
    "a long text": (GOOD.replace('"b"', f'"{"b" * 4_001}"'), "step 1.text.en must be a text of at most 4,000"),
    "no scene": (GOOD.replace('scene = "pair"\n', ""), "step 1.scene is missing: the first step needs one"),
    "another shape": (
        GOOD.replace('"pair"', '"pears"'),
        "step 1.scene: pears: there is no such file, and no such shape",
    ),
    "a missing file": (GOOD.replace('"pair"', '"a.scoreviz"'), "step 1.scene: a.scoreviz: there is no such file"),
    "a way out": (GOOD.replace('"pair"', '"../a.scoreviz"'), "step 1.scene must name a shape, or a file in the"),
    "another way out": (GOOD.replace('"pair"', '"/etc/passwd.csv"'), "step 1.scene must name a shape, or a file in"),
    "a damaged scene": (GOOD.replace('"pair"', '"damaged.scoreviz"'), "step 1.scene: damaged.scoreviz: "),
    "a damaged mixture": (GOOD.replace('"pair"', '"damaged.json"'), "step 1.scene: damaged.json: "),
    "a page": (GOOD + 'page = "moon"\n', "step 1.page must be one of plane, images"),
    "a chart": (GOOD + 'chart = "pie"\n', "step 1.chart must be one of training, variance, trace, identities"),
    "a beginning": (GOOD + 'begins = "now"\n', "step 1.begins must be one of rest, play, loop, train, train and loop"),
    "regions": (GOOD + 'shows = ["roof"]\n', "step 1.shows[1] must be one of tools, "),
    "no regions": (GOOD + 'shows = "tools"\n', "step 1.shows must be a list of at most 60 entries"),
    "a time": (GOOD + "t = 1.5\n", "step 1.t must be a number between 0 and 1"),
    "no number": (GOOD + "t = nan\n", "step 1.t must be a number between 0 and 1"),
    "an endless number": (GOOD + "t = inf\n", "step 1.t must be a number between 0 and 1"),
    "a document": (GOOD + "document = 1\n", "step 1.document must be a table"),
    "a part": (GOOD + "[step.document.sample]\n", "step 1.document.sample cannot be set; there are appearance, "),
    "a field": (
        GOOD + "[step.document.sampling]\nstep = 1\n",
        "step 1.document.sampling.step is not known; there are ",
    ),
    "a part that is none": (GOOD + "[step.document]\nsampling = 1\n", "step 1.document.sampling must be a table"),
    "a value": (
        GOOD + "[step.document.sampling]\nsteps = nan\n",
        "step 1.document: sampling.steps must be a whole number",
    ),
    "a target": (GOOD + "[step.document.target]\n", "step 1.document.target cannot be set"),
    "much": (
        GOOD + "[step.document.sampling]\nsteps = 10000\nparticles = 1000000\n",
        "step 1.document: sampling.particles times ",
    ),
    "a rival": (
        GOOD + "[step.document.rival.network]\nwidht = 8\n",
        "step 1.document.rival.network.widht is not known",
    ),
    "lanes": (GOOD + "lanes = 3\n", "step 1.lanes must be a list of at most 3 lanes beside the first"),
    "many lanes": (GOOD + "lanes = [{}, {}, {}, {}]\n", "step 1.lanes must be a list of at most 3 lanes"),
    "a lane": (GOOD + "lanes = [{ network = {} }]\n", "step 1.lanes may set sampling and noise"),
    "a lane's field": (GOOD + "lanes = [{ noise = { kind = 1 } }]\n", "step 1.lanes.noise.kind is not known"),
    "a formula": (GOOD + "[step.formula]\n", "step 1.formula.latex is missing"),
    "an ink": (
        GOOD + '[step.formula]\nlatex = "x"\nterm = [{ latex = "x", name = "x", ink = "red" }]\n',
        "step 1.formula.term[1].ink must be one of ink, true, learned, difference",
    ),
    "nothing to see": (GOOD + TASK + "when = []\n", "step 1.task.when must have a condition"),
    "no reading": (GOOD + TASK + "when = [{ equals = 1 }]\n", "step 1.task.when[1].reading is missing"),
    "an unknown reading": (
        GOOD + TASK + 'when = [{ reading = "run.shares.1", at_least = 1 }]\n',
        "step 1.task.when[1].reading: there is no reading 'run.shares.1', but there is run.share.#",
    ),
    "no bounds": (
        GOOD + TASK + 'when = [{ reading = "run.ended" }]\n',
        "step 1.task.when[1] must have at_least, at_most or equals",
    ),
    "equal to no number": (
        GOOD + TASK + 'when = [{ reading = "time.t", equals = nan }]\n',
        "step 1.task.when[1].equals must be a word, a number, true or false",
    ),
    "equal to no such word": (
        GOOD + TASK + 'when = [{ reading = "sampling.sampler", equals = "langevine" }]\n',
        "step 1.task.when[1].equals: sampling.sampler must be one of ",
    ),
    "a bound": (
        GOOD + TASK + 'when = [{ reading = "time.t", at_least = "0" }]\n',
        "step 1.task.when[1].at_least must be a number between",
    ),
    "one choice": (GOOD + QUESTION + RIGHT, "step 1.question must have at least two choices, one of them with right"),
    "two right": (GOOD + QUESTION + RIGHT + RIGHT, "step 1.question must have at least two choices, one of them with"),
    "no right": (GOOD + QUESTION + CHOICE + CHOICE, "step 1.question must have at least two choices, one of them with"),
    "half right": (
        GOOD + QUESTION + CHOICE + CHOICE + "right = 1\n",
        "step 1.question.choice[2].right must be true or",
    ),
    "choices": (GOOD + QUESTION + "choice = 1\n", "step 1.question.choice must be a list"),
    "a figure": (
        GOOD + '[[step.figure]]\nlabel = "x"\nreading = "y"\n',
        "step 1.figure[1].reading: there is no reading",
    ),
    "a knob's field": (GOOD + KNOB + 'field = "sampling.stepz"\n', "step 1.knob[1].field: there is no field sampling."),
    "a knob's range": (
        GOOD + KNOB + 'field = "sampling.step_share"\nlow = 0\nhigh = 20\n',
        "step 1.knob[1]: sampling.step_share lies between 1e-06 and 10, and so must low and high",
    ),
    "ends that are turned": (
        GOOD + KNOB + 'field = "sampling.eta"\nlow = 1\nhigh = 0\n',
        "step 1.knob[1].low must be below its high",
    ),
    "no choices": (
        GOOD + KNOB + 'field = "sampling.sampler"\n',
        "step 1.knob[1].choice: sampling.sampler is a word, and needs two choices at least",
    ),
    "no such choice": (
        GOOD + KNOB + 'field = "sampling.sampler"\nchoice = [{ value = "x", text = "x" }]\n',
        "step 1.knob[1].choice: sampling.sampler must be one of",
    ),
    "choices of a switch": (
        GOOD + KNOB + 'field = "sampling.with_noise"\nchoice = [{ value = "x", text = "x" }]\n',
        "step 1.knob[1].choice: sampling.with_noise must be true or false",
    ),
    "a claim without words": (
        GOOD + '[[step.claim]]\nreading = "run.ended"\nequals = true\n',
        "step 1.claim[1].words is missing",
    ),
    "many entries": (GOOD + "shows = [" + '"tools",' * 61 + "]\n", "step 1.shows must be a list of at most 60 entries"),
}


def refusal(folder: Path) -> str:
    """The one sentence with which a lesson is refused."""
    with pytest.raises(Refused) as caught:
        open_lesson(folder)
    said = str(caught.value)
    assert said.startswith("lesson.toml: ")
    assert "\n" not in said
    assert len(said) < 380
    return said.removeprefix("lesson.toml: ")


def written(folder: Path, words: str | bytes) -> Path:
    data = words if isinstance(words, bytes) else words.encode()
    (folder / "lesson.toml").write_bytes(data)
    (folder / "damaged.scoreviz").write_bytes(b"PK\x03\x04" + b"\0" * 50)
    (folder / "damaged.json").write_bytes(b'{"means": [[0, NaN]]}')
    return folder


def test_the_lesson_of_which_all_these_are_spoilt_is_good(tmp_path: Path) -> None:
    lesson = open_lesson(written(tmp_path, "\ufeff" + GOOD.replace("\n", "\r\n") + QUESTION + RIGHT + CHOICE))
    assert lesson.steps[0].title.in_language("zh_TW") == "A"
    assert lesson.steps[0].question is not None


@pytest.mark.parametrize("name", REFUSALS)
def test_what_is_wrong_is_refused_with_its_place(tmp_path: Path, name: str) -> None:
    words, said = REFUSALS[name]
    assert refusal(written(tmp_path, words)).startswith(said)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (b"", "the file is empty"),
        (b"title = \xff", "it is not text in UTF-8"),
        (b"#" * 10_000_000, "the file has 10 MB: at most 1 MB are read"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, words: bytes, said: str) -> None:
    assert refusal(written(tmp_path, words)) == said


def test_no_folder_and_no_file_are_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none") == "there is no such file"
    (tmp_path / "lesson.toml").mkdir()
    assert refusal(tmp_path) == "that is a folder, not a file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "lesson.toml")
    assert refusal(tmp_path) == "that is not an ordinary file"


@pytest.mark.parametrize("name", ["", "no-such-lesson", "../../etc", "a\0b", "0"])
def test_a_name_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(Refused, match="there is no such lesson: "):
        find_lesson(name)


def test_ones_own_lessons_are_found_by_name_and_by_path() -> None:
    folder = own_folder() / "mine"
    folder.mkdir(parents=True)
    written(folder, GOOD)
    assert find_lesson("mine").folder == folder
    assert find_lesson(str(folder)).name == find_lesson(str(folder / "lesson.toml")).name == "mine"
