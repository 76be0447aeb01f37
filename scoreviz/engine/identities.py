"""Three objectives of the network as it learns, and the two differences between them that no training can change."""

import math
import time
from collections.abc import Generator
from dataclasses import dataclass, replace
from typing import Any

import torch

from scoreviz.engine.document import Network
from scoreviz.engine.job import Latest
from scoreviz.engine.tables import aligned
from scoreviz.engine.target import Target
from scoreviz.engine.targets import realise
from scoreviz.engine.trained import SavedTraining
from scoreviz.maths.estimate import Estimate
from scoreviz.maths.identities import Identities, fisher_in_steps, identities
from scoreviz.wording import mark

SAMPLES = 8192  # fresh points a measurement
EVERY = 1.0  # seconds between two measurements: each costs as much as a dozen training steps
GAUSSIAN_ALONE = mark("The laboratory's formulas are those of Gaussian noise, and this drawing is under another.")
WAIT = 0.05  # seconds after which whoever waits looks whether it is still wanted
MOST_ROWS = 240  # above that every second one is left out; both ends stay


@dataclass(frozen=True)
class IdentitiesSpec:
    """What the objectives are measured about: a target at one noise level, and the network that learns it."""

    target: Target
    sigma: float
    network: Network
    seed: int = 0


@dataclass(frozen=True, eq=False)
class Learnt:
    """What is to be measured next: the spec, and the weights that are shown, or None before the first step.

    ``earlier`` says that training is looked back at: these are not its newest.
    """

    spec: IdentitiesSpec
    saved: SavedTraining | None
    earlier: bool = False


@dataclass(frozen=True)
class IdentitiesRow:
    """One measurement: after how many steps, and what was found."""

    step: int
    found: Identities


@dataclass(frozen=True)
class IdentitiesSnapshot:
    """The measurements so far.

    Args:
        spec: what they are about; another one begins anew.
        rows: in the order of steps.
        why: why there are none, in one sentence, or "".
    """

    spec: IdentitiesSpec
    rows: tuple[IdentitiesRow, ...] = ()
    why: str = ""


def identities_table(snapshot: IdentitiesSnapshot) -> str:
    """Return the measurements as text, one line a measurement, with standard errors and the exact constants."""
    names = ("step", "ESM", "ISM", "DSM", "ESM - ISM", "error", "exact", "DSM - ESM", "error", "exact")
    cells = [names, *(_cells(row) for row in snapshot.rows)]
    return f"sigma = {snapshot.spec.sigma:.4g}\n" + aligned(cells)


def follow_identities(
    cell: Latest[Learnt], before: IdentitiesSnapshot | None = None
) -> Generator[IdentitiesSnapshot, None, None]:
    """Measure the newest weights about once a second, for as long as it is asked, yielding every 50 ms.

    Args:
        cell: what is wanted now; it is read before every measurement.
        before: what was measured earlier, to be gone on with where it is about the same.
    """
    (wanted, version), measured = cell.get(), -math.inf
    snapshot = IdentitiesSnapshot(wanted.spec) if before is None or before.spec != wanted.spec else before
    constant: float | None = None
    while True:
        yield snapshot
        wanted, version = cell.wait_newer(version, WAIT)
        if wanted.spec != snapshot.spec:
            snapshot, constant, measured = IdentitiesSnapshot(wanted.spec), None, -math.inf
        if wanted.saved is None or snapshot.why or not _is_due(wanted, snapshot, measured):
            continue
        try:
            constant = constant or (yield from _constant(snapshot))
            found = measured_at(wanted.spec, wanted.saved, constant)
            snapshot = _with(snapshot, IdentitiesRow(wanted.saved.step, found), wanted.earlier)
        except ValueError as error:
            snapshot = replace(snapshot, rows=(), why=str(error))
        measured = time.perf_counter()


def measured_at(spec: IdentitiesSpec, saved: SavedTraining, constant: float | None = None) -> Identities:
    """Return the objectives of the averaged weights over fresh points, which differ from step to step.

    Raises:
        ValueError: there is nothing on the page, or it is too narrow to be integrated; one sentence.
    """
    net, generator = saved.net(averaged=True), torch.Generator().manual_seed(spec.seed + saved.step)
    density, sigma = realise(spec.target), spec.sigma
    return identities(lambda y: net.score(y, sigma), density, sigma, SAMPLES, generator, constant)


def identities_words(found: Identities, scale: float) -> dict[str, Any]:
    """Return the figures as plain values in a file's own units, where a score is ``scale`` times smaller."""
    unit = scale**-2

    def words(estimate: Estimate) -> dict[str, float]:
        return {"value": unit * estimate.mean, "error": unit * estimate.error}

    return {
        "esm": words(found.explicit),
        "ism": words(found.implicit),
        "dsm": words(found.denoising),
        "esm_less_ism": words(found.explicit_less_implicit) | {"exact": unit * found.constant},
        "dsm_less_esm": words(found.denoising_less_explicit) | {"exact": unit * found.target_variance},
    }


def _constant(snapshot: IdentitiesSnapshot) -> Generator[IdentitiesSnapshot, None, float]:
    """C = E 1/2 |s*|^2, once for each spec: on a fine drawing at little noise the grid takes seconds."""
    work = fisher_in_steps(realise(snapshot.spec.target), snapshot.spec.sigma)
    while True:
        try:
            next(work)
        except StopIteration as end:
            return 0.5 * float(end.value)
        yield snapshot


def _cells(row: IdentitiesRow) -> tuple[str, ...]:
    found = row.found
    first, second = found.explicit_less_implicit, found.denoising_less_explicit
    values = [found.explicit.mean, found.implicit.mean, found.denoising.mean]
    values += (first.mean, first.error, found.constant, second.mean, second.error, found.target_variance)
    return (str(row.step), *(f"{value:.5g}" for value in values))


def _is_due(wanted: Learnt, snapshot: IdentitiesSnapshot, measured: float) -> bool:
    assert wanted.saved is not None  # it is looked at before
    if time.perf_counter() - measured < EVERY:
        return False
    measured_rows = snapshot.rows if wanted.earlier else snapshot.rows[-1:]
    return all(row.step != wanted.saved.step for row in measured_rows)


def _with(snapshot: IdentitiesSnapshot, row: IdentitiesRow, earlier: bool) -> IdentitiesSnapshot:
    """The snapshot with one more row, in the order of steps; newest weights younger than the last ones begin anew."""
    if earlier:
        return replace(snapshot, rows=_thinned(tuple(sorted((*snapshot.rows, row), key=lambda one: one.step))))
    rows = () if snapshot.rows and snapshot.rows[-1].step > row.step else snapshot.rows
    return replace(snapshot, rows=_thinned((*rows, row)))


def _thinned(rows: tuple[IdentitiesRow, ...]) -> tuple[IdentitiesRow, ...]:
    return (*rows[:-1:2], rows[-1]) if len(rows) > MOST_ROWS else rows
