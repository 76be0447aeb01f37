"""One to four lanes: what each of them runs."""

from collections.abc import Callable
from dataclasses import replace

from scoreviz.engine.document import Document, Run, Sampling, Theatre
from scoreviz.engine.in_step import LaneSpec
from scoreviz.engine.layering import guided_after
from scoreviz.engine.particles import RunSpec
from scoreviz.engine.target import Target
from scoreviz.engine.theatre_file import MOST_BESIDE
from scoreviz.engine.weak import weak_spec
from scoreviz.maths.density import Field
from scoreviz.wording import tr

MOST = 1 + MOST_BESIDE

Snapshots = Callable[[int], Field | None]
"""Gives the network as it was at a step of training, or None where that was not kept."""


def lanes_of(document: Document) -> tuple[Run, ...]:
    """Return the lanes, the first of them the document's own run; all have the particles and the seed of the first."""
    first = Run(document.sampling, document.noise, document.theatre.branches)
    return (first, *(_beside(run, first.sampling) for run in document.theatre.beside))


def with_lanes(document: Document, lanes: tuple[Run, ...]) -> Document:
    """Return the document with these lanes; particles and seed are those of the first.

    Errors:
        ValueError: there is none, or there are more than four; one sentence.
    """
    if not 1 <= len(lanes) <= MOST:
        raise ValueError(tr("There are one to {most} lanes, not {n}.", most=MOST, n=len(lanes)))
    first, *others = lanes
    beside = tuple(_beside(run, first.sampling) for run in others)
    theatre = Theatre(first.branches, beside)
    return document.with_parts(sampling=first.sampling, noise=first.noise, theatre=theatre)


def retargeted(theatre: Theatre, before: Target, after: Target) -> Theatre:
    """Return the lanes once the layers were put in order: each is guided to the layer to which it was, or to none."""
    beside = (
        replace(run, sampling=replace(run.sampling, towards=guided_after(before, after, run.sampling.towards)))
        for run in theatre.beside
    )
    return replace(theatre, beside=tuple(beside))


def spec_of(document: Document, run: Run, learned: Field | None, snapshots: Snapshots) -> RunSpec:
    """Return what one lane runs on, without its branches.

    Errors:
        ValueError: the lane names a step of training that was not kept; one sentence.
    """
    own = document.with_parts(sampling=run.sampling, noise=run.noise)
    return RunSpec(document.target, run.noise, run.sampling, _weights(run.sampling, learned, snapshots), weak_spec(own))


def lane_specs(document: Document, learned: Field | None, snapshots: Snapshots) -> tuple[LaneSpec, ...]:
    """Return what all lanes of a document are made from, each with its branch.

    Errors:
        ValueError: a lane names a step of training that was not kept; one sentence.
    """
    made = ((spec_of(document, run, learned, snapshots), run.branches) for run in lanes_of(document))
    return tuple(LaneSpec(spec, replace(spec, branches=branches) if branches else None) for spec, branches in made)


def _weights(sampling: Sampling, learned: Field | None, snapshots: Snapshots) -> Field | None:
    if sampling.field == "true" or sampling.snapshot is None:
        return learned if sampling.field == "learned" else None
    found = snapshots(sampling.snapshot)
    if found is None:
        words = tr(
            "The network at step {step} was not kept: choose another, or the newest.", step=f"{sampling.snapshot:,}"
        )
        raise ValueError(words)
    return found


def _beside(run: Run, first: Sampling) -> Run:
    """Return a run with the particles and the seed of the first; most have them, and they are looked up every frame."""
    own = run.sampling
    if (own.particles, own.seed) == (first.particles, first.seed):
        return run
    return replace(run, sampling=replace(own, particles=first.particles, seed=first.seed))
