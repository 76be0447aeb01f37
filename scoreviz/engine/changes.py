"""What was changed while a network trained: recorded at its step, in words, so that a bend in a curve has a reason."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal, get_args

from scoreviz.engine.figures import number, significant
from scoreviz.engine.kernels import TITLES as SHAPES
from scoreviz.engine.objectives import OBJECTIVES, PREDICTED
from scoreviz.wording import listed, mark, tr

if TYPE_CHECKING:
    from scoreviz.engine.trained import TrainingSpec

What = Literal["drawing", "noise", "objective", "prediction", "levels", "batch", "rate", "labels"]
WHATS: tuple[What, ...] = get_args(What)
MOST = 200  # of the newest that are kept
LONGEST = 200  # letters of one
MERGED = 1.0  # seconds: a slider that is dragged, and a brush that paints, change one thing once

_TITLES = {objective.name: objective.title for objective in OBJECTIVES}


@dataclass(frozen=True)
class Change:
    """One change of one thing: after how many steps, what it says on the screen, and of what it was."""

    step: int
    words: str
    what: What

    @classmethod
    def of_json(cls, data: object) -> "Change":
        """Return what a file says of a change.

        Raises:
            ValueError: one sentence, for anything that is not what it should be.
        """
        if not isinstance(data, dict) or data.keys() != {"step", "words", "what"}:
            raise ValueError(tr("A change of the training must have a step, words, and what was changed."))
        step, words, what = data["step"], data["words"], data["what"]
        if type(step) is not int or not 0 <= step <= 2**53:
            raise ValueError(tr("The step of a change must be a whole number that is not negative."))
        if not isinstance(words, str) or not 0 < len(words) <= LONGEST or not words.isprintable():
            raise ValueError(tr("The words of a change must be one line of at most {most} letters.", most=LONGEST))
        if what not in WHATS:
            raise ValueError(tr("What was changed must be one of {words}.", words=listed(WHATS)))
        return cls(step, words, what)


def changes_of_json(data: object) -> tuple[Change, ...]:
    """Return the changes that a file lists, in the order of their steps.

    Raises:
        ValueError: one sentence, for anything that is not what it should be.
    """
    if not isinstance(data, list) or len(data) > MOST:
        raise ValueError(tr("The training's changes must be a list of at most {most}.", most=MOST))
    changes = tuple(Change.of_json(one) for one in data)
    if any(later.step < earlier.step for earlier, later in pairwise(changes)):
        raise ValueError(tr("The training's changes must stand in the order of their steps."))
    return changes


def redrawn_since(changes: Iterable[Change], step: int) -> bool:
    """Return whether what is to be learned was changed at a step or later."""
    return any(change.what in ("drawing", "noise") and change.step >= step for change in changes)


class ChangeLog:
    """Records changes; several of one thing within a second are one, and none where it ends as it began."""

    def __init__(self, changes: Iterable[Change] = ()) -> None:
        self.changes = tuple(changes)
        self._open: dict[What, tuple[Any, Change | None, int, float]] = {}

    def note(self, step: int, old: "TrainingSpec", new: "TrainingSpec", now: float) -> None:
        """Record how two specifications differ, found after so many steps at a time of the clock, seconds."""
        for what in WHATS:
            value = _VALUES[what]
            if value(old) != value(new):
                self._note(what, step, value(old), value(new), now)

    def _note(self, what: What, step: int, old: object, new: object, now: float) -> None:
        before, last, first, at = self._open.get(what, (old, None, step, now))
        if now - at > MERGED:
            before, last, first = old, None, step
        kept = [change for change in self.changes if change is not last]
        change = None if before == new else Change(first, _said(what, before, new)[:LONGEST], what)
        kept += [] if change is None else [change]
        self.changes = tuple(sorted(kept, key=lambda one: one.step)[-MOST:])
        self._open[what] = before, change, first, now


_VALUES: dict[What, Callable[["TrainingSpec"], object]] = {
    "drawing": lambda spec: spec.target,
    "noise": lambda spec: spec.kernel,
    "objective": lambda spec: spec.training.objective,
    "prediction": lambda spec: spec.network.prediction,
    "levels": lambda spec: spec.training.levels,
    "batch": lambda spec: spec.training.batch,
    "rate": lambda spec: spec.training.learning_rate,
    "labels": lambda spec: spec.training.dropout if spec.network.conditional else None,
}


def levels_words(levels: float | tuple[float, float]) -> str:
    """Return noise levels in words, such as "σ 0.1 to 2"."""
    if isinstance(levels, tuple):
        return tr("σ {low} to {high}", low=significant(levels[0]), high=significant(levels[1]))
    return f"σ = {significant(levels)}"


_WORDS: dict[What, tuple[str, Callable[[Any], str]]] = {
    "noise": (mark("noise {before} → {after}"), lambda name: tr(SHAPES[name])),
    "objective": (mark("objective {before} → {after}"), lambda name: tr(_TITLES[name])),
    "prediction": (mark("predicts {before} → {after}"), lambda name: tr(PREDICTED[name])),
    "levels": (mark("trained at {before} → {after}"), levels_words),
    "batch": (mark("batch {before} → {after}"), number),
    "rate": (mark("learning rate {before} → {after}"), significant),
    "labels": (mark("labels hidden {before} → {after}"), lambda share: f"{significant(100 * share)} %"),
}


def _said(what: What, before: object, after: object) -> str:
    """Return a change in words, such as "batch 512 → 128"."""
    if what == "drawing":
        return tr("the drawing changed")
    sentence, words = _WORDS[what]
    return tr(sentence, before=words(before), after=words(after))
