"""The parts of a drawing as classes: each knows exactly how likely a noisy point is to have come from it."""

from functools import lru_cache

import numpy as np
import torch
from numpy.typing import NDArray

from scoreviz.engine.document import KernelName, KnownName, Sampling
from scoreviz.engine.sections import parts
from scoreviz.engine.target import Target
from scoreviz.engine.targets import classes_of, ink_of, inked, realise
from scoreviz.engine.truth import truth
from scoreviz.maths.density import Density
from scoreviz.maths.drawing import PAGE, cell_of
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.inpainting import given
from scoreviz.maths.labelled import Labelled
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.parts import MOST, nearest
from scoreviz.maths.points import PointMixture
from scoreviz.maths.smoothed import Smoothed
from scoreviz.wording import mark, tr

# A network with labels has a slot for every part that a drawing can have, so that it follows the drawing while parts
# come and go; a slot without a part is never told. Slot k is the k-th part as the screen lists them, which is by size:
# where painting changes that order, the network learns it anew as it learns everything that is painted.
SLOTS = MOST
KNOWN: tuple[KnownName, ...] = ("x", "y")  # the coordinates by their axis
# Labelled points are noised by the Gaussian kernel alone.
LABELS_ARE_GAUSSIAN = mark("A network with labels is for Gaussian noise: choose that, or no labels.")


@lru_cache(maxsize=8)
def labelled(target: Target) -> Labelled:
    """Return the classes of a target, which add up to it exactly; their priors are their shares.

    They are its layers where it has several, and else its parts. Each cell of a drawing, point of a data set or
    Gaussian of a mixture belongs with all its mass to the part that is nearest to its centre. Where that leaves a part
    with nothing (Gaussians may overlap to a piece that holds none of their centres), the parts are made of the ink on
    the page, which is the target up to the blur of a cell.

    Errors:
        EmptyDrawing: there is no ink.
    """
    if len(inked(target)) > 1:
        return classes_of(target)
    found, density = parts(target), realise(target)
    owners = nearest(found, _centres(density))
    if len(np.unique(owners)) < len(found.names):
        density, owners = _ink(target), found.labels.ravel()
    pieces = [_piece(density, torch.from_numpy(owners == k)) for k in range(len(found.names))]
    return Labelled([piece for piece, _ in pieces], [share for _, share in pieces])


def taught(target: Target, density: Density, conditional: bool) -> Density:
    """Return where training draws its points: labelled ones for a network that is told the part.

    Errors:
        ValueError: there are more classes than a network has slots, or the noise is not Gaussian.
    """
    if not conditional:
        return density
    if isinstance(density, Smoothed):
        raise ValueError(tr(LABELS_ARE_GAUSSIAN))
    classes = density if isinstance(density, Labelled) else labelled(target)
    if len(classes.classes) > SLOTS:
        raise ValueError(
            tr("A network with labels knows at most {most} classes, not {n}.", most=SLOTS, n=len(classes.classes))
        )
    return classes


def destination(sampling: Sampling) -> int:
    """Return the part that points are guided to, or -1: autoguidance leads to no part, but to the whole."""
    return -1 if sampling.guide == "autoguidance" else sampling.towards


def aim(target: Target, part: int, kernel: KernelName = "gaussian") -> Density:
    """Return what points that are guided to a part should come from, or without guidance (-1) the whole.

    Errors:
        ValueError: the drawing is empty, or has no such part.
    """
    return truth(target, kernel) if part < 0 else class_of(target, part)


def knowing(density: Density, known: KnownName, value: float) -> Density:
    """Return the density of the points that have a known coordinate, or where none is known the density itself."""
    if known == "none":
        return density
    axis = KNOWN.index(known)
    return given(density, axis, value, faintest=-np.inf).in_plane(axis, value)


def class_of(target: Target, part: int) -> Density:
    """Return one part of a target, under Gaussian noise.

    Errors:
        ValueError: the drawing is empty, or has no such part.
    """
    classes = labelled(target).classes
    if not 0 <= part < len(classes):
        raise ValueError(tr("The drawing has no part {part} to be guided to.", part=part + 1))
    return classes[part]


def _centres(density: Density) -> NDArray[np.float64]:
    """Return the centres ``[N, 2]`` of what a density is the sum of."""
    if isinstance(density, GaussianMixture):
        return density.means.double().numpy()
    if isinstance(density, PointMixture):
        return density.points.double().numpy()
    if isinstance(density, GridMixture):
        xs, ys = (_axis(density, axis) for axis in (0, 1))
        return np.stack(np.meshgrid(xs, ys), axis=-1).reshape(-1, 2)
    raise TypeError(f"nobody knows the parts of a {type(density).__name__}")


def _axis(density: GridMixture, axis: int) -> NDArray[np.float64]:
    low, high = density.extent[2 * axis : 2 * axis + 2]
    count = density.weights.shape[1 - axis]
    return low + (high - low) * (np.arange(count) + 0.5) / count


def _piece(density: Density, mine: torch.Tensor) -> tuple[Density, float]:
    """Return what is made of some of the summands ``[N]`` (true or false) of a density, and its share."""
    if isinstance(density, GaussianMixture):
        kept = density.weights[mine]
        return GaussianMixture(density.means[mine], density.covariances[mine], kept), float(kept.sum())
    if isinstance(density, PointMixture):
        return PointMixture(density.points[mine], density.bandwidth), float(mine.sum())
    if isinstance(density, GridMixture):
        ink = torch.where(mine.view(density.weights.shape), density.weights, 0.0)
        return GridMixture(ink, density.extent, density.bandwidth), float(ink.sum())
    raise TypeError(f"nobody knows the parts of a {type(density).__name__}")


def _ink(target: Target) -> GridMixture:
    return GridMixture(torch.from_numpy(ink_of(target).copy()), PAGE, cell_of(target.rows))
