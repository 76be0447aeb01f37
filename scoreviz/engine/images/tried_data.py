"""What was tried beside a run of images as numbers: a walk, and the arrows of a plane, each in one ``.npz`` file."""

import zipfile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from scoreviz.engine.atomic import replacing
from scoreviz.engine.images.plane_work import Arrows
from scoreviz.engine.images.wandering import Walk
from scoreviz.engine.run_data import write_array

Arrays = dict[str, NDArray[Any]]


def save_walk(path: Path, walk: Walk) -> None:
    """Write a walk: ``noisy`` and ``clean`` ``[F, C, H, W]``, ``sigma``, ``h``, ``away`` and ``told`` ``[F]``.

    ``told`` are the classes for which the clean pictures are taken; a model that has nothing that tells writes none.

    Raises:
        Refused: it could not be written.
    """
    frames: Arrays = {"noisy": walk.noisy[: walk.count], "clean": walk.clean[: walk.count], "away": walk.away()}
    if walk.told is not None:
        frames["told"] = walk.told[: walk.count]
    _save(path, {**frames, "sigma": np.array(walk.sigma), "h": np.array(walk.h)})


def save_arrows(path: Path, arrows: Arrows) -> None:
    """Write the arrows of a plane.

    They are ``corners [3, 2]``, where the pictures are, and ``nodes [k, 2]``, in the length of the space of pictures;
    ``arrows [k, 2]`` in units of ``radius``; ``shares [k]`` of each that lies in the plane, and ``by_chance``;
    ``alpha`` and ``sigma``.

    Raises:
        Refused: it could not be written.
    """
    page = arrows.page
    many: Arrays = {"nodes": arrows.nodes, "arrows": arrows.arrows, "shares": arrows.shares}
    ones = {"radius": page.radius, "by_chance": arrows.by_chance, "alpha": arrows.alpha, "sigma": arrows.sigma}
    _save(path, {"corners": page.corners, **many, **{name: np.array(value) for name, value in ones.items()}})


def _save(path: Path, arrays: Arrays) -> None:
    with replacing(path) as file, zipfile.ZipFile(file, "w") as archive:
        for name, values in arrays.items():
            write_array(archive, name, values)
