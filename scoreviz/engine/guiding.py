"""Guiding particles to one part of the drawing: the parts are classes, and Bayes' rule knows the rest."""

from functools import lru_cache

import numpy as np
import torch

from scoreviz.engine.document import Target
from scoreviz.engine.sections import parts
from scoreviz.engine.targets import ink_of, realise
from scoreviz.maths.density import Density, Field
from scoreviz.maths.drawing import CELL, PAGE
from scoreviz.maths.grid import GridMixture
from scoreviz.maths.guidance import classifier_guidance
from scoreviz.maths.labelled import Labelled


@lru_cache(maxsize=8)
def labelled(target: Target) -> Labelled:
    """Return the parts of a target as classes whose priors are their shares.

    Each is the ink nearest to it on the page's grid, so that of a drawing the classes add up to the whole exactly, and
    of points or Gaussians up to the blur of a cell.

    Errors:
        EmptyDrawing: there is no ink.
    """
    found, ink = parts(target), ink_of(target)
    kept = [torch.from_numpy(np.where(found.labels == k, ink, 0.0)) for k in range(len(found.names))]
    return Labelled([GridMixture(part, PAGE, CELL) for part in kept], [float(part.sum()) for part in kept])


def aim(target: Target, part: int) -> Density:
    """Return what points that are guided to a part should come from, or without guidance (-1) the whole.

    Errors:
        ValueError: the drawing is empty, or has no such part.
    """
    return realise(target) if part < 0 else _class(target, part)


def guided(field: Field, target: Target, part: int, weight: float) -> Field:
    """Return a field pushed along the gradient of log p(part | y, sigma).

    Errors:
        ValueError: the drawing has no such part.
    """
    _class(target, part)
    return classifier_guidance(field, labelled(target), part, weight)


def _class(target: Target, part: int) -> Density:
    classes = labelled(target).classes
    if not part < len(classes):
        raise ValueError(f"The drawing has no part {part + 1} to be guided to.")
    return classes[part]
