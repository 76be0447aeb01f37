"""A run as numbers: particles at every step, the process, both fields, what was measured, and the settings.

Everything is in the canvas's unit and the process's own frame, x = alpha x0 + sigma eps: bit by bit what was recorded.
A target that came from a file has a frame: its own coordinates are centre + scale * x / alpha.
"""

import json
import zipfile
from collections.abc import Generator, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from scoreviz import __version__
from scoreviz.engine.atomic import replacing
from scoreviz.engine.document import Document
from scoreviz.engine.document_file import encode
from scoreviz.engine.fields import LEAST_UNIT, PAGE
from scoreviz.engine.lane import lane_of
from scoreviz.engine.particles import RunSnapshot, towards_noise
from scoreviz.engine.progress import Progress
from scoreviz.engine.refusal import Refused
from scoreviz.engine.scenery import Scenery
from scoreviz.engine.shares import shares
from scoreviz.wording import mark, tr

SUFFIXES = (".npz", ".csv")
NODES = 37, 25  # across and up the page
MEASURING = mark("Measuring…")
MOST_FIELDS = 11  # steps at which both fields are written

Array = NDArray[np.floating]
Nodes = NDArray[np.float32]
Arrays = dict[str, NDArray[Any]]


@dataclass(frozen=True, eq=False)
class RunData:
    """What is written of a finished run.

    Args:
        run: that of the scenery.
        every: the steps 0, every, 2 every, ... are written, and the last.
        particles: the first so many of them, or all (None).
    """

    scenery: Scenery
    run: RunSnapshot
    every: int = 1
    particles: int | None = None

    @property
    def frames(self) -> NDArray[np.int64]:
        """Which frames of the recording are written ``[K]``: of a long one, those that follow the steps asked for."""
        last = self.run.count - 1
        wanted = np.append(np.arange(0, self.run.step_of(last) + 1, self.every), self.run.step_of(last))
        return np.unique(np.minimum(-(-wanted // self.run.stride), last))

    @property
    def steps(self) -> NDArray[np.int64]:
        """The numbers of their steps ``[K]``."""
        return np.array([self.run.step_of(frame) for frame in self.frames.tolist()], dtype=np.int64)

    @property
    def kept(self) -> int:
        """How many particles are written."""
        n = int(self.run.frames.shape[1])
        return n if self.particles is None else min(self.particles, n)


def save_run(path: Path, data: RunData) -> Generator[Progress, None, None]:
    """Write a run as ``.npz`` or ``.csv``, whole or not at all, yielding how far it is.

    Raises:
        Refused: the ending is neither, or the file could not be written.
    """
    writers = {".npz": _npz, ".csv": _csv}
    write = writers.get(path.suffix.lower())
    if write is None:
        raise Refused(
            path, tr("the numbers of a run are written as {one} or {other}", one=SUFFIXES[0], other=SUFFIXES[1])
        )
    total = len(data.steps)
    yield Progress(0, total, tr(MEASURING) if write is _npz else "")
    arrays = arrays_of(data) if write is _npz else {}  # before there is a file: this is what takes long to give up
    with replacing(path) as file:
        for done in write(file, data, arrays):
            yield Progress(done, total)


def _csv(file: BinaryIO, data: RunData, arrays: Arrays) -> Iterator[int]:
    """Write a row for each step and particle; nine digits are as many as a float32 has."""
    file.write(b"step,particle,x,y\n")
    for done, (frame, step) in enumerate(zip(data.frames.tolist(), data.steps.tolist(), strict=True), start=1):
        file.write(rows_of(data.run.frames[frame, : data.kept], str(step)))
        yield done


def rows_of(points: NDArray[np.float32], place: str, numbers: Sequence[int] | None = None) -> bytes:
    """Return a row for each of the points ``[n, 2]``: where it is in the run, its number, and its coordinates."""
    counted = zip(range(len(points)) if numbers is None else numbers, points.tolist(), strict=True)
    return "".join(f"{place},{number},{x:.9g},{y:.9g}\n" for number, (x, y) in counted).encode()


def _npz(file: BinaryIO, data: RunData, arrays: Arrays) -> Iterator[int]:
    with zipfile.ZipFile(file, "w") as archive:
        yield from write_particles(archive, data, "particles")
        for name, values in arrays.items():
            write_array(archive, name, values)


def write_array(archive: zipfile.ZipFile, name: str, values: NDArray[Any]) -> None:
    """Write one array of an ``.npz`` file."""
    with archive.open(member_of(name), "w") as member:
        np.lib.format.write_array(member, np.asarray(values), allow_pickle=False)


def write_particles(archive: zipfile.ZipFile, data: RunData, name: str) -> Iterator[int]:
    """Write the largest array step by step, so that it can be given up between two; yield how many are written."""
    header = {"descr": "<f4", "fortran_order": False, "shape": (len(data.frames), data.kept, 2)}
    with archive.open(member_of(name), "w", force_zip64=True) as member:
        np.lib.format.write_array_header_1_0(member, header)
        for done, frame in enumerate(data.frames.tolist(), start=1):
            member.write(data.run.frames[frame, : data.kept].astype("<f4").tobytes())
            yield done


def member_of(name: str) -> zipfile.ZipInfo:
    """Return a member of a zip with no date of its own, so that the same run gives the same bytes."""
    return zipfile.ZipInfo(f"{name}.npy", date_time=(1980, 1, 1, 0, 0, 0))


def arrays_of(data: RunData) -> Arrays:
    """Return all but the particles, by the names that the README tells."""
    run, frames = data.run, data.frames
    curves = {} if data.scenery.saved is None else data.scenery.saved.curves.to_arrays()
    return {
        "steps": data.steps,
        "times": run.times[frames],
        "alphas": run.alphas[frames],
        "sigmas": run.sigmas[frames],
        "left": run.left[frames],
        **_fields(data),
        **curves,
        "metrics": np.array(json.dumps(_metrics(data), allow_nan=False)),
        "settings": np.array(json.dumps(settings_of(data.scenery.document), allow_nan=False, ensure_ascii=False)),
    }


def settings_of(document: Document) -> dict[str, Any]:
    """Return what a run was made from as plain values; of the drawing its name and its frame."""
    words, _ = encode(document)
    target = {"name": document.target.name, "frame": asdict(document.target.frame)}
    return {"scoreviz": __version__, **words, "target": target}


def _fields(data: RunData) -> Arrays:
    """Return both scores ``[S, ny, nx, 2]`` at the nodes, at a few of the steps, in the process's frame."""
    frames = data.frames[np.unique(np.linspace(0, len(data.frames) - 1, MOST_FIELDS).round().astype(int))]
    if len(np.unique(data.run.times[frames])) == 1:
        frames = frames[:1]  # Langevin dynamics stays at one level, and so do its fields
    xs, ys = (np.linspace(*ends, n, dtype=np.float32) for ends, n in zip((PAGE[:2], PAGE[2:]), NODES, strict=True))
    at = [_scores(data, float(data.run.times[frame]), xs, ys) for frame in frames]
    steps = np.array([data.run.step_of(frame) for frame in frames.tolist()], dtype=np.int64)
    found: Arrays = {"node_xs": xs, "node_ys": ys, "field_steps": steps, "true": np.stack([t for t, _ in at])}
    learned = [one for _, one in at if one is not None]
    return {**found, "learned": np.stack(learned)} if learned else found


def _scores(data: RunData, t: float, xs: Nodes, ys: Nodes) -> tuple[Array, Array | None]:
    """Return the scores at one time, from which the factor of the arrows is divided out."""
    found = data.scenery.bare_fields(t, (xs, ys))
    unit = found.alpha * max(found.level, LEAST_UNIT)
    return found.true / unit, None if found.learned is None else found.learned / unit


def _metrics(data: RunData) -> dict[str, Any]:
    """Return what was measured of the run and of the network; each distance beside its floor."""
    run = data.run
    lane = lane_of(run, 0.0)
    words: dict[str, Any] = {
        "particles": int(run.frames.shape[1]),
        "left": run.escaped,
        "recorded_every": run.stride,
        "distances": {name: {"value": value, "floor": floor} for name, (value, floor) in lane.distances.items()},
        "compared_at": {"alpha": lane.alpha, "sigma": lane.sigma},
    }
    if not towards_noise(run.spec.sampling):
        rows = shares(run.spec, run.frames[run.count - 1], float(run.times[run.count - 1]))
        words["shares"] = {row.name: {"share": row.share, "truth": row.truth} for row in rows}
    if data.scenery.saved is not None:
        words["training"] = {"steps": data.scenery.saved.step, "relative_error": _finite(data.scenery.saved.last_error)}
    return words


def _finite(value: float) -> float | None:
    return value if np.isfinite(value) else None
