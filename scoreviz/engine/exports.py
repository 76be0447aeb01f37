"""Writing a target to a file: a picture of its ink, exact samples, or its Gaussians; each can be read again."""

import csv
import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from scoreviz.engine.atomic import replacing
from scoreviz.engine.document import Document
from scoreviz.engine.mixture_classes import class_words
from scoreviz.engine.mixture_file import MOST_GAUSSIANS
from scoreviz.engine.picture_ink import PAGE_COMMENT, PAGE_KEY
from scoreviz.engine.refusal import Refused
from scoreviz.engine.target import Frame, Target
from scoreviz.engine.targets import classes_of, ink_of, inked, is_empty, realise
from scoreviz.maths.density import Density
from scoreviz.maths.labelled import Labelled
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.round_mixture import RoundMixture
from scoreviz.wording import listed, tr

MOST_SAMPLES = 1_000_000
DEFAULT_SAMPLES = 2_000
QUALITY = 95  # of a JPEG: above that files grow, and little is gained

Array = NDArray[np.float64]
Gaussians = tuple[Array, Array, Array]  # means [K, 2], covariances [K, 2, 2], weights [K]


@dataclass(frozen=True)
class Samples:
    """How many points are drawn where points are written, and from which seed (None: the document's)."""

    points: int = DEFAULT_SAMPLES
    seed: int | None = None


def export(document: Document, path: Path, samples: Samples | None = None) -> None:
    """Write the document's target: the ending of the file says as what.

    Raises:
        Refused: the ending is none of those, there is nothing to write, or it could not be written.
    """
    write = WRITERS.get(path.suffix.lower())
    if write is None:
        raise Refused(path, tr("a target is written as {endings}", endings=listed(WRITERS)))
    if is_empty(document.target):
        raise Refused(path, tr("the drawing is empty: there is nothing to write"))
    samples = samples or Samples()
    seed = document.sampling.seed if samples.seed is None else samples.seed
    data = write(path, document.target, samples.points, torch.Generator().manual_seed(seed))
    with replacing(path) as file:
        file.write(data)


def _picture(path: Path, target: Target, n: int, generator: torch.Generator) -> bytes:
    """Return a PNG with a pixel for each cell: black, and as opaque as there is ink."""
    ink = ink_of(target)[::-1]
    alpha = np.rint(255 * ink / ink.max()).astype(np.uint8)
    pixels = np.stack([np.zeros_like(alpha), alpha], axis=-1)
    info = PngInfo()
    info.add_text(PAGE_KEY, "page")
    stream = io.BytesIO()
    Image.fromarray(pixels).save(stream, "PNG", pnginfo=info)
    return stream.getvalue()


def _photo(path: Path, target: Target, n: int, generator: torch.Generator) -> bytes:
    """Return a JPEG with a pixel for each cell: on white, as dark as there is ink, but for what a JPEG loses."""
    ink = ink_of(target)[::-1]
    grey = 255 - np.rint(255 * ink / ink.max()).astype(np.uint8)
    stream = io.BytesIO()
    Image.fromarray(grey).save(stream, "JPEG", quality=QUALITY, comment=PAGE_COMMENT)
    return stream.getvalue()


def _vector(path: Path, target: Target, n: int, generator: torch.Generator) -> bytes:
    """Return an SVG of the ink's level sets: on white, as dark as there is ink, in 16 steps."""
    from scoreviz.engine.level_sets import level_sets

    return level_sets(path, ink_of(target))


def _csv(path: Path, target: Target, n: int, generator: torch.Generator) -> bytes:
    """Return points as text, with the name of each point's layer where there are several."""
    points, labels = drawn(target, n, generator)
    names = _told_apart([layer.name for layer in inked(target)])
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(("x", "y") if labels is None else ("x", "y", "class"))
    kinds = [[]] * n if labels is None else [[names[k]] for k in labels.tolist()]
    rows.writerows((f"{x:.9g}", f"{y:.9g}", *kind) for (x, y), kind in zip(points.tolist(), kinds, strict=True))
    return text.getvalue().encode()


def _npy(path: Path, target: Target, n: int, generator: torch.Generator) -> bytes:
    """Return points ``[n, 2]`` in float64, or ``[n, 3]`` with the number of each point's layer from 0."""
    points, labels = drawn(target, n, generator)
    stream = io.BytesIO()
    np.save(stream, points if labels is None else np.column_stack([points, labels]))
    return stream.getvalue()


def _json(path: Path, target: Target, n: int, generator: torch.Generator) -> bytes:
    """Return the target's Gaussians, and where several layers count, which of them each belongs to."""
    layers = inked(target)
    density = realise(target) if len(layers) == 1 else classes_of(target)
    means, covariances, weights = in_file(_gaussians(path, density), target.frame)
    words: dict[str, Any] = {"means": means.tolist(), "covariances": covariances.tolist(), "weights": weights.tolist()}
    if isinstance(density, Labelled):
        words |= class_words(layers, [len(_sum_of(one)[2]) for one in density.classes], weights)
    return json.dumps(words, indent=1, allow_nan=False).encode()


WRITERS: dict[str, Callable[[Path, Target, int, torch.Generator], bytes]] = {
    ".png": _picture,
    ".jpg": _photo,
    ".jpeg": _photo,
    ".svg": _vector,
    ".csv": _csv,
    ".npy": _npy,
    ".json": _json,
}


def drawn(target: Target, n: int, generator: torch.Generator) -> tuple[Array, NDArray[np.int64] | None]:
    """Return exact samples ``[n, 2]`` in the file's own coordinates, and the layer ``[n]`` of each if several count.

    Errors:
        EmptyDrawing: there is no ink.
    """
    centre, scale = np.array(target.frame.centre), target.frame.scale
    if len(inked(target)) == 1:
        return centre + scale * realise(target).sample(n, 0.0, generator).double().numpy(), None
    classes = classes_of(target)
    labels = _led(torch.multinomial(classes.priors, n, replacement=True, generator=generator))
    points = torch.zeros(n, 2, dtype=torch.float64)
    for k, density in enumerate(classes.classes):
        mine = labels == k
        points[mine] = density.sample(int(mine.sum()), 0.0, generator).double()
    return centre + scale * points.numpy(), labels.numpy()


def _led(labels: torch.Tensor) -> torch.Tensor:
    """Return labels ``[n]`` in another order: one of each class leads, so that their own order is read again."""
    kinds = labels.unique()  # sorted
    firsts = torch.stack([(labels == kind).nonzero()[0, 0] for kind in kinds])
    rest = torch.ones(len(labels), dtype=torch.bool).scatter_(0, firsts, value=False)
    return torch.cat([kinds, labels[rest]])


def _told_apart(names: Sequence[str]) -> list[str]:
    """Return names that are all different: of equal ones, the later with a number."""
    told: list[str] = []
    for name in names:
        number, free = 1, name or "layer"
        while free in told:
            number += 1
            free = f"{name or 'layer'} {number}"
        told.append(free)
    return told


def in_file(gaussians: Gaussians, frame: Frame) -> Gaussians:
    """Return Gaussians in a file's own coordinates."""
    means, covariances, weights = gaussians
    return np.array(frame.centre) + frame.scale * means, frame.scale**2 * covariances, weights


def _gaussians(path: Path, density: Density) -> Gaussians:
    """Return the Gaussians that a density is a sum of.

    Raises:
        Refused: they are too many to be read again.
    """
    found = _sum_of(density)
    if len(found[2]) > MOST_GAUSSIANS:
        reason = tr(
            "the drawing is a sum of {n} Gaussians, and a mixture has at most {most}: write a picture or points",
            n=f"{len(found[2]):,}",
            most=f"{MOST_GAUSSIANS:,}",
        )
        raise Refused(path, reason)
    return found


def _sum_of(density: Density) -> Gaussians:
    if isinstance(density, Labelled):
        parts = [_sum_of(one) for one in density.classes]
        shares = [prior * weights for prior, (_, _, weights) in zip(density.priors.tolist(), parts, strict=True)]
        means, covariances = (np.concatenate([part[k] for part in parts]) for k in (0, 1))
        return means, covariances, np.concatenate(shares)
    if isinstance(density, RoundMixture):
        places, weights = density.centres()
        return places.numpy(), np.tile(density.bandwidth**2 * np.eye(2), (len(places), 1, 1)), weights.numpy()
    if isinstance(density, GaussianMixture):
        return density.means.numpy(), density.covariances.numpy(), density.weights.numpy()
    raise TypeError(f"{type(density).__name__} is no sum of Gaussians")
