"""From the document's intention to a density: what a base and its strokes amount to."""

import math
import threading
from collections import OrderedDict
from functools import lru_cache

import numpy as np
import torch
from numpy.typing import NDArray

from scoreviz.engine.document import Base, Blank, Mixture, Picture, Points, Preset, Stroke, Target
from scoreviz.maths.density import Density
from scoreviz.maths.drawing import CELL, GRID, PAGE, apply_stroke, cell_centres
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.mixture import GaussianMixture
from scoreviz.maths.points import PointMixture
from scoreviz.maths.shapes import SHAPES

Ink = NDArray[np.float32]

_REMEMBERED_DRAWINGS = 64
_FAINTEST_INK = 0.005  # below half the faintest stroke the page is empty
_LEAST_INK = 1e-30  # a base that lies wholly off the page leaves none


class EmptyDrawing(ValueError):  # noqa: N818  it names the drawing, not the slip
    """There is no ink, hence no density, no score and nothing to learn."""

    def __init__(self) -> None:
        super().__init__("The drawing is empty: paint something, or pick a shape.")


class _InkCache:
    """Drawings by their strokes, so that one more stroke costs one stroke however long the drawing is.

    The window, the training and the field worker all ask, each from its own thread.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inks: OrderedDict[tuple[Base, tuple[Stroke, ...]], Ink] = OrderedDict()

    def ink(self, base: Base, strokes: tuple[Stroke, ...]) -> Ink:
        with self._lock:
            return self._ink(base, strokes)

    def _ink(self, base: Base, strokes: tuple[Stroke, ...]) -> Ink:
        # Only lengths that are remembered are tried: a drawing of thousands of strokes is not hashed at each of them.
        lengths = {len(key[1]) for key in self._inks if len(key[1]) <= len(strokes)}
        known = max((n for n in lengths if (base, strokes[:n]) in self._inks), default=0)
        ink = self._inks[base, strokes[:known]] if known else _base_ink(base)
        for stroke in strokes[known:]:
            points = np.asarray(stroke.points, dtype=np.float32)  # [M, 2]
            ink = apply_stroke(ink, points, stroke.radius, stroke.strength, stroke.erase)  # [H, W]
        self._remember((base, strokes), ink)
        return ink

    def _remember(self, key: tuple[Base, tuple[Stroke, ...]], ink: Ink) -> None:
        self._inks[key] = ink
        while len(self._inks) > _REMEMBERED_DRAWINGS:
            self._inks.popitem(last=False)


_drawings = _InkCache()


def ink_of(target: Target) -> Ink:
    """Return the ink on the page's grid ``[H, W]``, row 0 the lowest y, of a base with its strokes."""
    return _drawings.ink(target.base, target.strokes)


def is_empty(target: Target) -> bool:
    """Return whether there is nothing to learn: no ink left on the page."""
    if target.strokes or isinstance(target.base, Blank | Picture):
        return not _has_ink(ink_of(target))
    return False


@lru_cache(maxsize=32)
def realise(target: Target) -> Density:
    """Return the density that a target means, in the canvas frame.

    A base without strokes keeps its own exact form; a painted one becomes a grid of cell-sized Gaussians.

    Raises:
        EmptyDrawing: there is no ink.
    """
    if not target.strokes and not isinstance(target.base, Blank | Picture):
        return _base_density(target.base)
    ink = ink_of(target)
    if not _has_ink(ink):
        raise EmptyDrawing
    return GridMixture(torch.from_numpy(ink.copy()), PAGE, CELL)


def _has_ink(ink: Ink) -> bool:
    """Whether anything is seen on the page; a density is blind to a uniform fading, the eye is not."""
    return bool(ink.max() > _FAINTEST_INK)


@lru_cache(maxsize=16)
def _base_density(base: Preset | Mixture | Points) -> Density:
    if isinstance(base, Preset):
        return SHAPES[base.name].make()
    if isinstance(base, Mixture):
        parts = (base.means, base.covariances, base.weights)
        return GaussianMixture(*(torch.from_numpy(part.values.copy()) for part in parts))
    return PointMixture(torch.from_numpy(base.points.values.copy()), base.bandwidth)


@lru_cache(maxsize=16)
def _base_ink(base: Base) -> Ink:
    """What a base leaves on the page when it is painted over; its darkest place has ink 1."""
    if isinstance(base, Blank):
        return np.zeros(GRID, dtype=np.float32)
    if isinstance(base, Picture):
        return base.ink.values
    density = _base_density(base)
    if isinstance(density, GridMixture) and tuple(density.weights.shape) == GRID and density.extent == PAGE:
        ink = density.weights.numpy()
    else:
        xs, ys = (torch.as_tensor(axis, dtype=torch.float32) for axis in cell_centres())
        blur = math.sqrt(max(0.0, CELL**2 - density.narrowest))  # so that nothing falls between two cells
        ink = density.pdf_raster(xs, ys, blur).numpy()
    return (ink / max(float(ink.max()), _LEAST_INK)).astype(np.float32)
