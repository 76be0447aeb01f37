"""From the document's intention to a density: what layers, each a base and its marks, amount to."""

import math
from dataclasses import replace
from functools import lru_cache

import numpy as np
import torch

from scoreviz.engine.inking import Ink, InkCache
from scoreviz.engine.marks import Blob
from scoreviz.engine.target import Base, Blank, Layer, Mixture, Picture, Points, Preset, Target
from scoreviz.maths.density import Density
from scoreviz.maths.drawing import PAGE, blank, cell_centres, cell_of
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.labelled import Labelled
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.points import PointMixture
from scoreviz.maths.shapes import SHAPES
from scoreviz.wording import tr

_FAINTEST_INK = 0.005  # below half the faintest stroke the page is empty
_LEAST_INK = 1e-30  # a base that lies wholly off the page leaves none


class EmptyDrawing(ValueError):  # noqa: N818  it names the drawing, not the slip
    """There is no ink, hence no density, no score and nothing to learn."""

    def __init__(self) -> None:
        super().__init__(tr("The drawing is empty: paint something, or pick a shape."))


_drawings = InkCache()


def ink_of(target: Target) -> Ink:
    """Return the ink on the page's grid ``[H, W]``, row 0 the lowest y, of all shown layers by their weights."""
    ink = blank(target.rows)
    for layer in target.shown:
        ink = ink + np.float32(layer.weight) * layer_ink(layer, target.rows)
    return ink


def layer_ink(layer: Layer, rows: int) -> Ink:
    """Return the ink ``[H, W]`` of one layer, its weight left out."""
    return _drawings.ink(layer.base, layer.marks, rows, _base_ink(layer.base, rows))


def is_empty(target: Target) -> bool:
    """Return whether there is nothing to learn: no ink left on the page."""
    return not inked(target)


@lru_cache(maxsize=32)
def inked(target: Target) -> tuple[Layer, ...]:
    """Return the layers that count: shown, of a weight, with ink."""
    return tuple(layer for layer in target.shown if layer.weight > 0 and _has_ink(layer, target.rows))


def _has_ink(layer: Layer, rows: int) -> bool:
    """Whether anything is seen on the page; a density is blind to a uniform fading, the eye is not."""
    if _exact(layer):
        return not isinstance(layer.base, Blank) or bool(layer.marks)
    return bool(layer_ink(layer, rows).max() > _FAINTEST_INK)


def _exact(layer: Layer) -> bool:
    """Whether a layer has a form of its own: a base with nothing drawn on it, or Gaussians alone."""
    if isinstance(layer.base, Blank):
        return bool(layer.marks) and all(isinstance(mark, Blob) for mark in layer.marks)
    return not layer.marks and not isinstance(layer.base, Picture)


@lru_cache(maxsize=32)
def realise(target: Target) -> Density:
    """Return the density that a target means, in the canvas frame.

    A layer of which nothing was drawn by hand, and one of Gaussians alone, keeps its own exact form; a painted one is
    a grid of cell-sized Gaussians. Grids add up to one grid, and other layers to a mixture of their densities.

    Raises:
        EmptyDrawing: there is no ink.
    """
    layers = inked(target)
    if not layers:
        raise EmptyDrawing
    if len(layers) == 1:
        return layer_density(layers[0], target.rows)
    if not any(_exact(layer) for layer in layers):
        return _grid(ink_of(target))
    return classes_of(target)


def classes_of(target: Target) -> Labelled:
    """Return the layers that count as classes, each with its share as prior.

    Raises:
        EmptyDrawing: there is no ink.
    """
    layers = inked(target)
    if not layers:
        raise EmptyDrawing
    return Labelled([layer_density(layer, target.rows) for layer in layers], layer_masses(target))


def layer_masses(target: Target) -> list[float]:
    """Return weight times the mass of the ink of each layer that counts."""
    return [layer.weight * layer_mass(layer, target.rows) for layer in inked(target)]


@lru_cache(maxsize=64)
def layer_mass(layer: Layer, rows: int) -> float:
    """Return the integral of a layer's ink over the page, its weight left out: 1 is full ink on one unit square."""
    return max(float(layer_ink(layer, rows).sum(dtype=np.float64)) * cell_of(rows) ** 2, _LEAST_INK)


def layer_page(layer: Layer, rows: int) -> Ink:
    """Return weight times mass times the density of a layer at the centres of the page's cells, ``[H, W]``."""
    plain = replace(layer, weight=1.0, name="", colour=0)  # a layer that is only weighed anew is remembered
    return np.float32(layer.weight * layer_mass(plain, rows)) * _layer_page(plain, rows)


@lru_cache(maxsize=16)
def _layer_page(layer: Layer, rows: int) -> Ink:
    return _page_of(layer_density(layer, rows), rows)


def _page_of(density: Density, rows: int) -> Ink:
    """Return a density at the centres of cells, blurred so that nothing falls between two."""
    xs, ys = (torch.as_tensor(axis, dtype=torch.float32) for axis in cell_centres(rows))
    blur = math.sqrt(max(0.0, cell_of(rows) ** 2 - density.narrowest))
    ink: Ink = density.pdf_raster(xs, ys, blur).numpy()
    return ink


@lru_cache(maxsize=64)
def layer_density(layer: Layer, rows: int) -> Density:
    """Return the density of one layer, whatever its weight."""
    if not _exact(layer):
        return _grid(layer_ink(layer, rows))
    return _base_density(layer.base) if not isinstance(layer.base, Blank) else _of_blobs(layer)


def _grid(ink: Ink) -> GridMixture:
    return GridMixture(torch.from_numpy(ink.copy()), PAGE, cell_of(len(ink)))


def _of_blobs(layer: Layer) -> GaussianMixture:
    blobs = [mark for mark in layer.marks if isinstance(mark, Blob)]
    covariances = [[[xx, xy], [xy, yy]] for xx, xy, yy in (blob.covariance for blob in blobs)]
    means, weights = [blob.mean for blob in blobs], [blob.mass for blob in blobs]
    return GaussianMixture(torch.tensor(means), torch.tensor(covariances), torch.tensor(weights))


@lru_cache(maxsize=16)
def _base_density(base: Base) -> Density:
    if isinstance(base, Preset):
        return SHAPES[base.name].make()
    if isinstance(base, Mixture):
        parts = (base.means, base.covariances, base.weights)
        return GaussianMixture(*(torch.from_numpy(part.values.copy()) for part in parts))
    if isinstance(base, Points):
        return PointMixture(torch.from_numpy(base.points.values.copy()), base.bandwidth)
    raise TypeError(f"{type(base).__name__} has no form but its ink")


@lru_cache(maxsize=16)
def _base_ink(base: Base, rows: int) -> Ink:
    """What a base leaves on the page when it is painted over; its darkest place has ink 1, or a picture's own most."""
    if isinstance(base, Blank):
        return blank(rows)
    if isinstance(base, Picture):
        own = base.ink.values
        ink, most = _fitted(own, rows), float(own.max())
    else:
        ink, most = _raster(base, rows), 1.0
    return (ink * (most / max(float(ink.max()), _LEAST_INK))).astype(np.float32)


def _raster(base: Base, rows: int) -> Ink:
    """Return the density of a base on the page, or what is a page already."""
    density = _base_density(base)
    if isinstance(density, GridMixture) and len(density.weights) == rows and density.extent == PAGE:
        return density.weights.numpy()
    return _page_of(density, rows)


def _fitted(ink: Ink, rows: int) -> Ink:
    """Return a page of another fineness: cells are divided, or averaged, so that the mass is kept."""
    if len(ink) == rows:
        return ink
    if len(ink) < rows:
        factor = rows // len(ink)
        return ink.repeat(factor, axis=0).repeat(factor, axis=1)
    factor = len(ink) // rows
    columns = ink.shape[1] // factor
    return ink.reshape(rows, factor, columns, factor).mean(axis=(1, 3))
