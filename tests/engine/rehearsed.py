"""Two steps of lessons that ship, made short and rehearsed: digests of their points and weights, as JSON on a line."""

import hashlib
import json
from dataclasses import replace

from scoreviz.cli_words import say
from scoreviz.engine.document import Document, Run
from scoreviz.engine.lanes import lanes_of, with_lanes
from scoreviz.engine.lessons.lesson import Claim, Condition, Step
from scoreviz.engine.lessons.lesson_shelf import find_lesson
from scoreviz.engine.lessons.rehearsal import rehearse
from scoreviz.engine.recording import digest_of
from scoreviz.engine.trained import SavedTraining
from scoreviz.maths.finished import finished

RUN, LIVE = ("langevin", "why-noise"), ("score", "not-theta")


def digests() -> dict[str, list[str]]:
    """Return the digests of the points of the one's lanes, and of the weights and points of the other."""
    return {"run": _digests(_short(_step(*RUN))), "live": _digests(_short(_step(*LIVE)))}


def _step(lesson: str, name: str) -> Step:
    return next(step for step in find_lesson(lesson).steps if step.name == name)


def _short(step: Step) -> Step:
    """Return a step of few points and steps that asks for its run, and for twenty steps of training if it trains."""
    document = with_lanes(step.document, tuple(_shorter(step.document)))
    asked = Condition("run.ended", equals=True), Condition("training.steps", at_least=20)
    return replace(step, document=document, task=None, claims=tuple(Claim(when, "") for when in asked))


def _shorter(document: Document) -> list[Run]:
    return [replace(run, sampling=replace(run.sampling, steps=40, particles=200)) for run in lanes_of(document)]


def _digests(step: Step) -> list[str]:
    standing = finished(rehearse(step))
    found = [digest_of(lane[0]) for lane in standing.lanes if lane is not None]
    saved = None if standing.training is None else SavedTraining.of(standing.training)
    if saved is not None:
        arrays, _ = saved.to_arrays()
        whole = b"".join(name.encode() + arrays[name].tobytes() for name in sorted(arrays))
        found.append(hashlib.sha256(whole).hexdigest())
    return found


if __name__ == "__main__":
    say(json.dumps(digests()))
