"""Readings: numbers, words and switches by name, of which lessons make conditions, figures and claims.

    reading("run.share.1", standing)  -> 0.8, or None where there is nothing to be read yet
    known("run.share.1")              -> True
    reading_frames(cell)              work for a thread: answers the newest standing

The README's section "Your own lessons" says what each of them is. ``#`` in a name stands for a whole number: of a lane
or of a part of the drawing, the first of which is 1, or of inputs.
"""

import re
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache, partial
from typing import Any

from scoreviz.engine.fields import noise_level
from scoreviz.engine.gaps import GapRequest, gap_request
from scoreviz.engine.gauges import LANGEVIN, Mismatch, mismatch
from scoreviz.engine.job import Latest
from scoreviz.engine.lanes import MOST
from scoreviz.engine.lessons import chart_readings as charts
from scoreviz.engine.lessons import picture_readings as pictures
from scoreviz.engine.lessons import probe_readings as probes
from scoreviz.engine.lessons import run_readings as runs
from scoreviz.engine.lessons.document_fields import FIELDS, OF_A_LANE, Value, lane_value, value_of
from scoreviz.engine.lessons.standing import Standing
from scoreviz.engine.objectives import OBJECTIVES
from scoreviz.engine.probing import ProbeSnapshot
from scoreviz.engine.targets import is_empty
from scoreviz.engine.trained import TrainingSnapshot, class_slots
from scoreviz.engine.truth import noise_gap
from scoreviz.maths.network import count_weights
from scoreviz.maths.regression import REGRESSIONS

Read = Callable[..., Any]

_WAIT_SECONDS = 0.1


def reading(name: str, standing: Standing) -> Value:
    """Return what a reading is now, None where there is nothing to be read yet.

    Raises:
        KeyError: there is no such reading.
    """
    read, numbers = _found(name)
    found: Value = read(standing, *numbers)
    return found


def known(name: str) -> bool:
    """Return whether there is a reading of that name."""
    try:
        _found(name)
    except KeyError:
        return False
    return True


def nearest(name: str) -> str:
    """Return the name of a reading that was perhaps meant, with # for its numbers, or ""."""
    return next(iter(get_close_matches(re.sub(r"\d+", "#", name), READINGS, 1)), "")


@dataclass(frozen=True, eq=False)
class ReadingsRequest:
    """What is to be read."""

    standing: Standing
    names: frozenset[str]


@dataclass(frozen=True, eq=False)
class Readings:
    """What was read, by name."""

    request: ReadingsRequest
    values: Mapping[str, Value] = field(default_factory=dict)


def reading_frames(cell: Latest[ReadingsRequest | None]) -> Generator[Readings | None, None, None]:
    """Answer the newest request; requests that were overtaken are never read."""
    newest: Readings | None = None
    version = -1
    while True:
        yield newest
        request, now = cell.wait_newer(version, _WAIT_SECONDS)
        if now != version and request is not None:
            newest = Readings(request, {name: reading(name, request.standing) for name in sorted(request.names)})
        version = now


@lru_cache(maxsize=512)
def _found(name: str) -> tuple[Read, tuple[int, ...]]:
    """Return how a name is read, and its numbers."""
    numbers = re.findall(r"(?<=\.)[1-9]\d{0,3}(?=\.|$)", name)
    read = READINGS[re.sub(r"(?<=\.)[1-9]\d{0,3}(?=\.|$)", "#", name)]
    if name.startswith("lane.") and int(numbers[0]) > MOST:
        raise KeyError(name)
    return read, tuple(map(int, numbers))


# ---- what there is


def _field(name: str, standing: Standing) -> Value:
    return value_of(standing.document, name)


def _of_a_lane(part: str, name: str, standing: Standing, lane: int) -> Value:
    return lane_value(standing.document, lane, part, name)


def _measured(name: str, standing: Standing, lane: int = 1) -> object:
    return runs.measured(standing, lane, name)


def _level(name: str, standing: Standing) -> float | None:
    return None if standing.t is None else getattr(noise_level(standing.document.noise, standing.t), name)


def _training(which: str, name: str, standing: Standing) -> float | None:
    found: TrainingSnapshot | None = getattr(standing, which)
    if name == "steps":
        return 0 if found is None else found.step
    if found is None or name == "error":
        return None if found is None else found.headline
    return float(found.loss[-1]) if len(found.loss) else None


def _weights(standing: Standing) -> int:
    network = standing.document.network
    return count_weights(network.width, network.layers, network.prediction, class_slots(network))


def _eps_gap(standing: Standing) -> float | None:
    """E |-sigma s - E[u | y]|^2 / E |E[u | y]|^2 at the playhead, as the window says it; 0 for Gaussian noise."""
    level = _level("level", standing)
    if level is None or is_empty(standing.document.target):
        return None
    asked = gap_request(standing.document.target, standing.document.noise.kernel, level)
    return _gap_of(asked)


@lru_cache(maxsize=64)
def _gap_of(asked: GapRequest) -> float:
    return noise_gap(asked.target, asked.kernel, asked.level)[0]


def _probe(read: Callable[[ProbeSnapshot], Value], standing: Standing) -> Value:
    return None if standing.probe is None or not probes.placed(standing) else read(standing.probe)


def _prior(read: Callable[[Mismatch], float], standing: Standing) -> float | None:
    """Of the document's own run, as the gauge beside it has it."""
    document = standing.document
    if document.sampling.sampler in (*LANGEVIN, "forward") or is_empty(document.target):
        return None
    return read(mismatch(document.target, document.noise, document.sampling.sampler))


def _first(read: Read, standing: Standing, *numbers: int) -> object:
    return read(standing, 1, *numbers)


_LANES: dict[str, Read] = {
    **{name: partial(_measured, name) for name in runs.MEASURES},
    "share.#": runs.share,
    "truth.#": runs.true_share,
}
_PROBE: dict[str, Callable[[ProbeSnapshot], Value]] = {
    "x": lambda found: probes.coordinate(found, 0),
    "y": lambda found: probes.coordinate(found, 1),
    "density": probes.density,
    "p": probes.absolute_density,
    "divergence": probes.divergence,
    "averaged_off": probes.averaged_off,
    "true": probes.true_length,
    "learned": probes.learned_length,
    "gap": probes.gap,
    "gap_absolute": probes.gap_absolute,
}

READINGS: dict[str, Read] = {
    **{name: partial(_field, name) for name in FIELDS},
    **{f"lane.#.{name}": partial(_of_a_lane, "sampling", name) for name in OF_A_LANE["sampling"]},
    **{f"lane.#.{part}.{name}": partial(_of_a_lane, part, name) for part in OF_A_LANE for name in OF_A_LANE[part]},
    **{f"lane.#.{name}": read for name, read in _LANES.items()},
    **{f"run.{name}": partial(_first, read) for name, read in _LANES.items()},
    "lane.#.apart": runs.apart,
    "run.lanes": lambda standing: 1 + len(standing.document.theatre.beside),
    "time.t": lambda standing: standing.t,
    **{f"time.{name}": partial(_level, name) for name in ("alpha", "sigma", "level")},
    **{f"training.{name}": partial(_training, "training", name) for name in ("steps", "error", "loss")},
    **{f"rival.{name}": partial(_training, "rival", name) for name in ("steps", "error", "loss")},
    "training.weights": _weights,
    "noise.eps_gap": _eps_gap,
    "probe.placed": probes.placed,
    "probe.gap_rank": probes.gap_rank,
    **{f"probe.{name}": partial(_probe, read) for name, read in _PROBE.items()},
    "chart.open": lambda standing: standing.chart,
    **{f"chart.{name}.ended": partial(charts.ended, chart=name) for name in ("identities", "variance", "trace")},
    **{f"identities.{name}": partial(charts.objective, name=name) for name in charts.OBJECTIVES},
    **{f"identities.{name}": partial(charts.difference, name=name) for name in charts.DIFFERENCES},
    **{f"identities.{name}.exact": partial(charts.constant, name=name) for name in charts.DIFFERENCES},
    **{f"identities.{name}.errors_off": partial(charts.errors_off, name=name) for name in charts.DIFFERENCES},
    **{f"variance.{name}.target": partial(charts.target_variance, name=name) for name in REGRESSIONS},
    **{f"variance.{one.name}.gradient": partial(charts.gradient_variance, name=one.name) for one in OBJECTIVES},
    **{f"trace.#.{way}.passes": partial(charts.passes, way=way) for way in charts.WAYS},
    **{f"trace.#.{way}.ms": partial(charts.milliseconds, way=way) for way in charts.WAYS},
    **{f"trace.#.{probe}.variance": partial(charts.scatter, probe=probe) for probe in charts.PROBES},
    "prior.mismatch": partial(_prior, lambda found: found.nats),
    "prior.misplaced": partial(_prior, lambda found: found.misplaced),
    "images.made": pictures.made,
    "images.t": pictures.time,
    "images.ended": pictures.ended,
    "images.spread": pictures.spread,
    "images.arrow": pictures.arrow,
    "images.guided": pictures.guided,
    **{f"images.{name}": partial(pictures.of_arrows, name=name) for name in pictures.ARROWS},
    "asked.right": lambda standing: standing.answered,
}
"""How each is read; ``#`` stands for a whole number."""
