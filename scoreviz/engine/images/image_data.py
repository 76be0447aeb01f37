"""A run of images as numbers: every x_t and x0-hat, the noise process, and the settings, in one ``.npz`` file."""

import json
import zipfile
from collections.abc import Generator, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from scoreviz import __version__
from scoreviz.engine.atomic import replacing
from scoreviz.engine.images.image_run import Array, ImageRun
from scoreviz.engine.images.model_folder import ImageModel
from scoreviz.engine.progress import Progress
from scoreviz.engine.refusal import Refused
from scoreviz.engine.run_data import member_of, write_array
from scoreviz.wording import tr

SUFFIX = ".npz"


def save_image_run(path: Path, run: ImageRun) -> Generator[Progress, None, None]:
    """Write the frames that are there, whole or not at all, yielding how far it is.

    The arrays are ``noisy`` and ``clean`` ``[F, n, C, H, W]`` between -1 and 1; ``times``, ``alphas`` and ``sigmas``
    ``[F]``, with x_t = alpha x0-hat + sigma eps-hat; ``lengths`` of the score and ``guided``, of what guidance has put
    in, ``[F, n]``, not a number where there is none; and ``settings``, a text in JSON.

    Raises:
        Refused: it is no ``.npz``, or could not be written.
    """
    if path.suffix.lower() != SUFFIX:
        raise Refused(path, tr("the numbers of a run of images are written as {ending}", ending=SUFFIX))
    count, done = run.count, 0
    yield Progress(0, 2 * count)
    with replacing(path) as file, zipfile.ZipFile(file, "w") as archive:
        for name, frames in (("noisy", run.noisy), ("clean", run.clean)):
            for _ in _write_frames(archive, name, frames[:count]):
                done += 1
                yield Progress(done, 2 * count)
        for name in ("times", "alphas", "sigmas", "lengths", "guided"):
            write_array(archive, name, getattr(run, name)[:count])
        write_array(archive, "settings", np.array(json.dumps(settings_of(run), ensure_ascii=False)))


def settings_of(run: ImageRun) -> dict[str, Any]:
    """Return what a run was made from: the version, the model's name and classes, the fields of ``Imaging``, and those
    of ``Fork`` for a branch."""
    model = run.spec.model
    known = {"model": model.name, "classes": list(model.names)} if isinstance(model, ImageModel) else {}
    course = {"begins_at_step": run.spec.course.at, "finished": run.finished}
    branch = {} if run.spec.fork is None else {"fork": asdict(run.spec.fork)}
    return {"scoreviz": __version__, **known, "imaging": asdict(run.spec.imaging), **branch, **course}


def _write_frames(archive: zipfile.ZipFile, name: str, frames: Array) -> Iterator[None]:
    """Write a large array frame by frame, so that it can be given up between two."""
    header = {"descr": "<f4", "fortran_order": False, "shape": frames.shape}
    with archive.open(member_of(name), "w", force_zip64=True) as member:
        np.lib.format.write_array_header_1_0(member, header)
        for frame in frames:
            member.write(frame.astype("<f4").tobytes())
            yield
