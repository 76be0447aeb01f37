"""The small classifier by which pictures are judged: trained on what a model learned from, on nothing else."""

import math
from collections.abc import Generator
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from scoreviz.engine.images.picture_set import Classes, PictureSet, Pixels
from scoreviz.engine.images.pretraining import chance, pixels_to_numbers
from scoreviz.engine.progress import Progress
from scoreviz.maths.images.judge import BATCH, Judge, JudgeSteps, fresh_judge, right_share
from scoreviz.maths.images.unet import lay_out

ROUNDS = 10  # times that every picture is seen; of fashion's 10,000 held back 90.3 % are told right after 4, now 91.7 %
FEWEST, PARTS = 8, 50  # pictures in a batch, and batches in a round, where there are few pictures
ROWS = 250  # pictures judged at once
THUMBNAIL = 8  # pixels a side of what is compared where there are no classes


@dataclass(frozen=True, eq=False)
class Eye:
    """What sees features of pictures ``[n, C, H, W]`` in [-1, 1], and their classes where there are any.

    Args:
        judge: the classifier; None where there are no classes, and the features are the pixels of small thumbnails.
        marks: how many marks a class is the sum of; 0 for plain classes.
        known: the share of real pictures that it tells right and has not seen; not a number where that is not known.
    """

    judge: Judge | None = None
    marks: int = 0
    known: float = math.nan

    def features(self, x: Tensor) -> Tensor:
        """Return ``[n, F]``."""
        if self.judge is None:
            return functional.adaptive_avg_pool2d(x, THUMBNAIL).flatten(1)
        with torch.inference_mode():
            return torch.cat([self.judge.features(part) for part in x.split(ROWS)])

    def right(self, x: Tensor, classes: Tensor) -> float | None:
        """Return the share of pictures that are of the classes ``[n]`` told, or of their marks; None without."""
        return None if self.judge is None else right_share(self._answers(self.judge, x), marks_of(classes, self.marks))

    def told(self, x: Tensor) -> Tensor | None:
        """Return the classes ``[n]`` for which pictures are taken, sums of marks where these are told; None without."""
        if self.judge is None:
            return None
        answers = self._answers(self.judge, x)
        return ((answers > 0).long() << torch.arange(self.marks)).sum(1) if self.marks else answers.argmax(1)

    def _answers(self, judge: Judge, x: Tensor) -> Tensor:
        with torch.inference_mode():
            return torch.cat([judge(part) for part in x.split(ROWS)])


def marks_of(classes: Tensor, marks: int) -> Tensor:
    """Return the marks ``[n, marks]`` that classes are the sum of; without marks, the classes."""
    return classes[:, None] >> torch.arange(marks) & 1 if marks else classes


def eye_for(pictures: PictureSet, seed: int = 0, rounds: int = ROUNDS) -> Generator[Progress, None, Eye]:
    """Train the eye for a set of pictures, and return it."""
    if pictures.classes is None:
        yield Progress(1, 1, "thumbnails are compared")
        return Eye()
    marks = len(pictures.names) if pictures.bits else 0
    judge = fresh_judge(pictures.channels, len(pictures.names), chance(seed, "judge", 0))
    lay_out(judge)
    rows = list(_batches(len(pictures.pixels), seed, rounds))
    steps = JudgeSteps(judge, bool(marks), len(rows))
    for number, row in enumerate(rows):
        steps.take(numbers(pictures.pixels[row]), marks_of(_told(pictures.classes[row]), marks))
        yield Progress(number + 1, len(rows), "the classifier is trained")
    return _proved(Eye(judge.eval().requires_grad_(False), marks), pictures)


def _proved(eye: Eye, pictures: PictureSet) -> Eye:
    """Return the eye with the share of the pictures held back that it tells right."""
    if pictures.held_classes is None or not len(pictures.held):
        return eye
    share = eye.right(numbers(pictures.held), _told(pictures.held_classes))
    return eye if share is None else replace(eye, known=share)


def numbers(pixels: Pixels) -> Tensor:
    """Return pictures as the network sees them."""
    return pixels_to_numbers(torch.from_numpy(np.array(pixels)))


def _told(classes: Classes) -> Tensor:
    return torch.from_numpy(classes)


def _batches(count: int, seed: int, rounds: int) -> Generator[NDArray[np.int64]]:
    size = min(BATCH, max(FEWEST, count // PARTS))
    for number in range(rounds):
        order = torch.randperm(count, generator=chance(seed, "judged", number)).numpy()
        yield from np.array_split(order, max(1, count // size))
