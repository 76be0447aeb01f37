"""What a lesson is made of: steps, each with words, a scene, what may be touched, something to do and a question."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from scoreviz.engine.document import Document
from scoreviz.engine.trained import SavedTraining

LANGUAGES = ("en", "zh_TW", "zh_CN")
PageName = Literal["plane", "images"]
InkName = Literal["ink", "true", "learned", "difference"]
ChartName = Literal["", "training", "variance", "trace", "identities"]
RegionName = Literal["tools", "views", "layers", "timeline", "target", "learn", "error", "shares", "compare", "probe"]
BeginName = Literal["rest", "play", "loop", "train", "train and loop"]


@dataclass(frozen=True)
class Said:
    """The same words in several languages; what is missing in one is said in English, or in what there is."""

    texts: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return any(self.texts.values())

    def in_language(self, language: str) -> str:
        """Return the words in a language, e.g. "zh_TW"."""
        first = next(iter(self.texts.values()), "")
        return self.texts.get(language) or self.texts.get("en") or first

    @property
    def lacks(self) -> tuple[str, ...]:
        """The languages of the program in which nothing is said."""
        return tuple(language for language in LANGUAGES if not self.texts.get(language))


@dataclass(frozen=True)
class Term:
    """A part of a formula that is underlined and named, in the colour of what it stands for on the screen."""

    latex: str
    name: Said
    ink: InkName = "ink"


@dataclass(frozen=True)
class Formula:
    """One formula in LaTeX, and the names of some of its parts."""

    latex: str
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True)
class Condition:
    """Whether a reading (``lessons.readings``) lies in a range, or is a word, a switch or a number."""

    reading: str
    at_least: float | None = None
    at_most: float | None = None
    equals: str | bool | float | None = None

    def holds(self, value: object) -> bool:
        """Return whether a value, or None where there is none yet, is what is asked for."""
        if value is None:
            return False
        if self.equals is not None:
            return value == self.equals
        if not isinstance(value, int | float):
            return False
        return (self.at_least is None or value >= self.at_least) and (self.at_most is None or value <= self.at_most)


@dataclass(frozen=True)
class Task:
    """Something to do, and how the program sees that it is done: all conditions hold at once."""

    text: Said
    when: tuple[Condition, ...]
    reply: Said = Said()


@dataclass(frozen=True)
class Choice:
    """One answer, and what is said to who gives it."""

    text: Said
    reply: Said


@dataclass(frozen=True)
class Question:
    """A question whose answer the screen gives; ``right`` is the number of the right choice, from 0."""

    text: Said
    choices: tuple[Choice, ...]
    right: int


@dataclass(frozen=True)
class Knob:
    """A control in the lesson's own panel: a field of the document, such as "sampling.step_share".

    A number is a slider from ``low`` to ``high``, even in its logarithm where ``logarithmic``; a word is one of
    ``choices``, each with its own words; a switch needs neither.
    """

    field: str
    label: Said
    symbol: str = ""
    low: float = 0.0
    high: float = 1.0
    logarithmic: bool = False
    choices: tuple[tuple[str | float, Said], ...] = ()


@dataclass(frozen=True)
class Figure:
    """A reading that the step shows as a number with its name."""

    reading: str
    label: Said


@dataclass(frozen=True)
class Claim:
    """What the step says, as a number: a condition that the end of its run fulfils, measured without a window."""

    when: Condition
    words: str


@dataclass(frozen=True, eq=False)
class Step:
    """One step: what is said, what runs, what may be touched, what is asked.

    Args:
        name: by which progress is kept.
        document: the scene; ``saved`` and ``rival`` are what its networks have learned already.
        page, chart: what is shown; ``t`` is where the playhead stands at first, None for where the run begins.
        begins: what happens by itself.
        shows: the parts of the window that are not hidden; ``knobs`` are in the panel.
        model: the image model of the page of images.
    """

    name: str
    title: Said
    text: Said
    document: Document
    saved: SavedTraining | None = None
    rival: SavedTraining | None = None
    formula: Formula | None = None
    page: PageName = "plane"
    chart: ChartName = ""
    model: str = ""
    t: float | None = None
    begins: BeginName = "rest"
    shows: tuple[RegionName, ...] = ()
    knobs: tuple[Knob, ...] = ()
    figures: tuple[Figure, ...] = ()
    task: Task | None = None
    question: Question | None = None
    claims: tuple[Claim, ...] = ()

    @property
    def readings(self) -> frozenset[str]:
        """The names of what its figures and its task read."""
        task = self.task.when if self.task is not None else ()
        return frozenset({figure.reading for figure in self.figures} | {condition.reading for condition in task})


@dataclass(frozen=True, eq=False)
class Lesson:
    """A lesson, as it was read from its folder."""

    name: str
    title: Said
    summary: Said
    steps: tuple[Step, ...]
    folder: Path
