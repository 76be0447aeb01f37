"""The walk: draw, train, compare, sample, and leave numbers, a picture and a film in a folder. It needs no screen."""

import time
from collections.abc import Generator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from scoreviz.engine.device import Device
from scoreviz.engine.document import Document, SamplerName
from scoreviz.engine.field_table import FieldTable, curl_shares, field_table, sampled_cosines, sampled_errors
from scoreviz.engine.film import walk_film
from scoreviz.engine.guidance_table import GuidanceTable, errors_by_part, guidance_table
from scoreviz.engine.guides import labels_refusal, refusal
from scoreviz.engine.guiding import SLOTS
from scoreviz.engine.job import Latest
from scoreviz.engine.laboratory_words import laboratory_words
from scoreviz.engine.lane import Lane, lane_of, lane_spec
from scoreviz.engine.levels import Floats
from scoreviz.engine.particles import record
from scoreviz.engine.pictures import paint_walk, save_picture
from scoreviz.engine.refusal import Refused, why
from scoreviz.engine.relay import relay
from scoreviz.engine.story import Story
from scoreviz.engine.targets import realise
from scoreviz.engine.trained import SavedTraining, TrainingSnapshot, TrainingSpec
from scoreviz.engine.training import train
from scoreviz.engine.truth import kernel_of
from scoreviz.engine.video import save_film
from scoreviz.engine.walk_files import (
    field_arrays,
    labels_and_guidance,
    report_of,
    sample_arrays,
    save_arrays,
    save_report,
    target_arrays,
)
from scoreviz.engine.walk_gauges import told_before
from scoreviz.maths.density import Field
from scoreviz.maths.network import ScoreNet
from scoreviz.maths.steps import gradients_of

DEFAULT_SAMPLERS: tuple[SamplerName, ...] = ("langevin", "reverse-sde", "ode")
DEFAULT_SECONDS = 5.0
STRIDE = 1.05  # the film keeps the network each time it has taken so many times more steps


class Diverged(Refused):
    """Training left the finite numbers before there were weights to show."""


@dataclass(frozen=True, eq=False)
class WalkSpec:
    """What is walked.

    Args:
        name: what the person called the target: a shape or a file; refusals begin with it.
        document: target, noise, network, training and sampling; its seeds decide every number.
        samplers: which of them run, in this order.
        device: where to train.
        steps, seconds: how far to train from where it stands; with neither, a saved training is taken as it is and
            a new one gets ``DEFAULT_SECONDS``.
        saved: where training stands.
    """

    name: str
    document: Document
    device: Device
    samplers: tuple[SamplerName, ...] = DEFAULT_SAMPLERS
    steps: int | None = None
    seconds: float | None = None
    saved: SavedTraining | None = None


@dataclass(frozen=True, eq=False)
class WalkSnapshot:
    """Where the walk is: ``stage`` is "train", "compare", "sample", "draw", "film" or "done".

    ``trained`` is the newest of training; ``report`` what ``report.json`` says, once it is written.
    """

    stage: str
    trained: TrainingSnapshot | None = None
    report: dict[str, Any] | None = None


def walk(spec: WalkSpec, out: Path) -> Generator[WalkSnapshot, None, None]:
    """Walk, yielding progress, and write ``target.npz``, ``field.npz``, ``samples.npz``, ``report.json``, ``walk.png``
    and ``walk.mp4`` into a folder, which is made if it is missing; a guided walk writes ``guidance.npz`` too.

    Raises:
        Refused: the objective is not for such a network or noise, a sampler not for such a field, the target is empty,
            the run too large, or a file could not be written.
        Diverged: training left the finite numbers before there were weights to show.
    """  # fmt: skip
    document = spec.document
    _check_pairing(spec)
    _make_folder(out)
    _save_target(spec, out)
    history = yield from _train(spec)
    trained, learned = history[-1], _learned(spec, history[-1])
    yield WalkSnapshot("compare", trained)
    kernel = document.noise.kernel
    table = field_table(document.target, learned, kernel)
    sampled = sampled_errors(document.target, learned, document.training.seed, kernel=kernel)
    if not np.isfinite(sampled).all() or not np.isfinite(table.learned).all():
        raise Refused(spec.name, "its network gives no finite numbers: train it anew")
    save_arrays(out / "field.npz", field_arrays(table, document.target.frame))
    guidance = yield from _guidance(spec, trained, learned, table)
    if guidance is not None:
        save_arrays(out / "guidance.npz", guidance.arrays(document.target.frame))
    lanes = yield from _sample(document, spec.samplers, trained, learned)
    save_arrays(out / "samples.npz", sample_arrays(lanes, document.target.frame))
    headline = _headline(document, learned, sampled)
    report = report_of(document, trained, table, sampled, lanes) | laboratory_words(document, trained)
    report |= labels_and_guidance(document, errors_by_part(document, learned), guidance)
    report |= told_before(document, spec.samplers) | _of_the_field(document, learned) | {"headline": headline}
    save_report(out / "report.json", report)
    story = Story(document, history, learned, sampled, headline, tuple(lanes))
    yield WalkSnapshot("draw", trained, report)
    save_picture(out / "walk.png", paint_walk(story))
    yield WalkSnapshot("film", trained, report)
    save_film(out / "walk.mp4", walk_film(story))
    yield WalkSnapshot("done", trained, report)


def _save_target(spec: WalkSpec, out: Path) -> None:
    try:
        save_arrays(out / "target.npz", target_arrays(spec.document.target))
    except ValueError as error:
        raise Refused(spec.name, _reason(error)) from None


def _of_the_field(document: Document, learned: Field) -> dict[str, Any]:
    """Return what the report says of the learned field's curl and direction, a figure for each noise level."""
    told = document.target, learned, document.training.seed, document.noise.kernel
    return {"curl": curl_shares(*told).tolist(), "cosine": sampled_cosines(*told).tolist()}


def _headline(document: Document, learned: Field, sampled: Floats) -> float:
    """Return the one figure: the mean over noise levels, or the error at the only one that is trained."""
    only, seed = document.training.sigma, document.training.seed
    if only is None:
        return float(sampled.mean())
    return float(sampled_errors(document.target, learned, seed, np.array([only]), document.noise.kernel)[0])


def _check_pairing(spec: WalkSpec) -> None:
    """Refuse what does not go together, before anything is written."""
    document, network, training = spec.document, spec.document.network, spec.document.training
    net = ScoreNet(1, 1, prediction=network.prediction, classes=SLOTS if network.conditional else 0)
    runs = [replace(document.sampling, sampler=sampler) for sampler in spec.samplers]
    for why_not in (labels_refusal(network, document.noise), *(refusal(run, document.noise, None) for run in runs)):
        if why_not:
            raise Refused(spec.name, _reason(ValueError(why_not)))
    try:
        gradients_of(training.objective, net, training.sigma, kernel=kernel_of(document.noise.kernel))
    except ValueError as error:
        raise Refused(spec.name, _reason(error)) from None


def _make_folder(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise Refused(out, "that is a file, and the walk needs a folder") from None
    except OSError as error:
        raise Refused(out, f"the folder could not be made: {why(error)}") from None


def _reason(error: ValueError) -> str:
    sentence = str(error).rstrip(".")
    return sentence[:1].lower() + sentence[1:]


def _train(spec: WalkSpec) -> Generator[WalkSnapshot, None, tuple[TrainingSnapshot, ...]]:
    """Train as far as is asked and return the snapshots on the way, of which the last is the newest."""
    document, saved = spec.document, spec.saved
    if saved is not None and saved.network != document.network:
        saved = None
    steps, seconds = spec.steps, spec.seconds
    if steps is None and seconds is None:
        steps, seconds = (0, None) if saved is not None else (None, DEFAULT_SECONDS)
    if saved is not None:
        steps = None if steps is None else saved.step + steps
        seconds = None if seconds is None else saved.seconds + seconds
    cell = Latest(TrainingSpec(document.target, document.network, document.training, document.noise.kernel))
    history: list[TrainingSnapshot] = []
    for snapshot in train(cell, saved, spec.device, realise, steps, seconds):
        if len(history) < 2 or snapshot.step >= STRIDE * history[-1].step:
            history.append(snapshot)
        yield WalkSnapshot("train", snapshot)
    return (*history, snapshot)


def _learned(spec: WalkSpec, trained: TrainingSnapshot) -> Field:
    """Return the learned field on the CPU, where everything else is computed."""
    if trained.learned is None:
        begun = len(trained.error) > 0  # else the target could not be learned at all
        raise (Diverged if begun else Refused)(spec.name, _reason(ValueError(trained.failure or "nothing was learned")))
    return trained.learned.to("cpu")


def _guidance(
    spec: WalkSpec, trained: TrainingSnapshot, learned: Field, table: FieldTable
) -> Generator[WalkSnapshot, None, GuidanceTable | None]:
    """Return both fields of the guide, if there is one; each is trained once and remembered for the samplers."""
    making = guidance_table(spec.document, learned, table)
    try:
        return (yield from relay(making, lambda _: WalkSnapshot("compare", trained)))
    except ValueError as error:
        raise Refused(spec.name, _reason(error)) from None


def _sample(
    document: Document, samplers: tuple[SamplerName, ...], trained: TrainingSnapshot, learned: Field
) -> Generator[WalkSnapshot, None, list[Lane]]:
    lanes = []
    for sampler in samplers:
        begin = time.perf_counter()
        try:
            for run in record(lane_spec(document, sampler, learned), realise):  # noqa: B007  the last one is wanted
                yield WalkSnapshot("sample", trained)
        except ValueError as error:
            raise Refused(sampler, _reason(error)) from None
        lanes.append(lane_of(run, time.perf_counter() - begin))
    return lanes


def with_seed(document: Document, seed: int) -> Document:
    """Return a document whose every random number follows from one seed."""
    return document.with_parts(
        training=replace(document.training, seed=seed), sampling=replace(document.sampling, seed=seed)
    )
